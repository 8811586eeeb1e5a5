//! Sentences composed of parts whose meaning is known, in any order and joined in any way.

use jiff::civil::date;

use super::days::{Form, write};
use super::filters::{contracted, exception, kept, period, taken_out};
use super::meaning::{Days, Period, Rule, Sessions};
use super::tape::Tape;
use super::two::two_rules;

/// What a part says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Days,
    Hours,
    PartOfDay,
    Appointment,
    Keep,
    Out,
    Until,
    Including,
    Always,
}

/// A part of a sentence.
#[derive(Clone, Debug)]
pub(super) struct Part {
    pub(super) kind: Kind,
    pub(super) text: String,
    /// Whether more than one reading is near where it stands beside its neighbours: a period without a word of its
    /// own sign, a day taken out, several hours.
    pub(super) delicate: bool,
    /// Whether it has one reading by itself.
    sure: bool,
}

/// A sentence and its meaning.
pub(super) struct Sentence {
    pub(super) text: String,
    pub(super) rules: Vec<Rule>,
    /// Whether a reader has no doubt: only these count in the share of what is read.
    pub(super) clear: bool,
    /// The kinds of its parts in order.
    pub(super) form: String,
}

impl Sentence {
    pub(super) fn sessions(&self) -> Sessions {
        self.rules.iter().flat_map(Rule::sessions).collect()
    }
}

/// Composes a sentence.
pub(super) fn compose(tape: &mut Tape) -> Sentence {
    let mut sentence = if tape.once_in(5) { two_rules(tape) } else { one_rule(tape) };
    sentence.text = spelt(tape, &contracted(&sentence.text));
    sentence
}

fn one_rule(tape: &mut Tape) -> Sentence {
    let (rule, form, parts) = rule(tape, true);
    let parts = shuffled(tape, parts);
    let (text, clear) = joined(tape, &parts, form);
    let (before, denied) = preamble(tape);
    let text = format!("{before}{text}");
    if denied {
        return Sentence { text, rules: Vec::new(), clear: false, form: "denied".into() };
    }
    let form = parts.iter().map(|part| format!("{:?}", part.kind)).collect::<Vec<_>>().join(" ");
    Sentence { text, rules: vec![rule], clear, form }
}

/// Words before a schedule, and whether they take it back.
fn preamble(tape: &mut Tape) -> (&'static str, bool) {
    if tape.once_in(12) {
        let words =
            ["nous ne sommes pas là ", "repos ", "absent ", "jamais ouvert ", "permanence annulée ", "plus "];
        return (words[tape.below(words.len())], true);
    }
    let words = [
        "",
        "ouvert ",
        "permanence : ",
        "ouverture ",
        "nous sommes là ",
        "ouvert au public ",
        "notre équipe vous reçoit ",
        "local accessible ",
        "la permanence sociale se tient ",
        "accueil des visiteurs : ",
    ];
    (words[tape.below(2 * words.len()).saturating_sub(words.len())], false)
}

/// A rule and its parts, in the usual order. A rich one says more than days, hours and one filter.
pub(super) fn rule(tape: &mut Tape, rich: bool) -> (Rule, Form, Vec<Part>) {
    let written = write(tape);
    let mut rule = Rule::new(written.days.clone());
    let mut parts = vec![part(Kind::Days, written.text, written.form == Form::Mixed)];
    add_hours(tape, &mut rule, &mut parts);
    if tape.once_in(2) && (rich || tape.once_in(3)) {
        add_period(tape, &mut rule, &mut parts);
    }
    if tape.once_in(2) && (rich || tape.once_in(3)) {
        add_exceptions(tape, &mut rule, &mut parts);
    }
    add_rest(tape, rich, &mut rule, &mut parts);
    (rule, written.form, parts)
}

fn part(kind: Kind, text: String, delicate: bool) -> Part {
    Part { kind, text, delicate, sure: true }
}

/// Whether a first and last day may limit the days without setting the week from which they count.
fn may_be_limited(days: &Days) -> bool {
    matches!(days, Days::Of(_) | Days::Ranked(..))
}

fn add_hours(tape: &mut Tape, rule: &mut Rule, parts: &mut Vec<Part>) {
    match tape.below(7) {
        0..=2 => {
            let (text, hours) = hours(tape);
            rule.hours = hours.to_owned();
            parts.push(part(Kind::Hours, text.to_owned(), hours.contains(" et ")));
        }
        3 => {
            let (text, hours) = *[
                ("le matin", "matin"),
                ("l'après-midi", "après-midi"),
                ("le soir", "soir"),
                ("matin", "matin"),
                ("après-midi", "après-midi"),
                ("en soirée", "soir"),
                ("le matin et l'après-midi", "matin et après-midi"),
            ]
            .get(tape.below(7))
            .unwrap();
            rule.hours = hours.to_owned();
            parts.push(part(Kind::PartOfDay, text.to_owned(), hours.contains(" et ") || text == hours));
        }
        _ => {}
    }
}

fn add_period(tape: &mut Tape, rule: &mut Rule, parts: &mut Vec<Part>) {
    let periods = may_be_limited(&rule.days);
    let said = period(tape);
    if periods || !matches!(said.period, Period::Dates(..)) {
        let text = kept(tape, &said);
        let long = matches!(&said.period, Period::Months(months) if months.len() > 6)
            || matches!(&said.period, Period::Dates(from, to) if (*to - *from).get_days() > 183);
        let own = text.contains("ment ") && !text.starts_with("hors");
        parts.push(part(Kind::Keep, text, !(own || (said.stretch && long))));
        rule.keep.push(said.period);
        if tape.once_in(6) {
            // A second period: what both share, if anything.
            let (first, said) = (rule.keep[0].clone(), period(tape));
            if first.meets(&said.period) && (periods || !matches!(said.period, Period::Dates(..))) {
                parts.push(part(Kind::Keep, kept(tape, &said), true));
                rule.also = Some(said.period);
            }
        }
    }
}

fn add_exceptions(tape: &mut Tape, rule: &mut Rule, parts: &mut Vec<Part>) {
    let days = match &rule.days {
        Days::Of(days) => days.clone(),
        _ => Vec::new(),
    };
    let mut list = Vec::new();
    for _ in 0..=tape.below(3) {
        let said = exception(tape, &days);
        let weekday = |period: &Period| matches!(period, Period::Days(_));
        let again =
            rule.out.contains(&said.period) || (weekday(&said.period) && rule.out.iter().any(weekday));
        if !again {
            rule.out.push(said.period.clone());
            list.push(said);
        }
    }
    let delicate = list.iter().any(|said| {
        matches!(said.period, Period::Days(_) | Period::Dates(..) | Period::Ranked(..)) || said.stretch
    });
    let (text, sure) = taken_out(tape, &list);
    parts.push(Part { sure, ..part(Kind::Out, text, delicate) });
}

/// A first or last day, an appointment, and words that change nothing.
fn add_rest(tape: &mut Tape, rich: bool, rule: &mut Rule, parts: &mut Vec<Part>) {
    let periods = may_be_limited(&rule.days);
    if rich && periods && tape.once_in(8) && !rule.keep.iter().any(|keep| matches!(keep, Period::Dates(..))) {
        if tape.once_in(2) {
            rule.from = Some(date(2026, 10, 1));
            let text = tape.pick(&[
                "à partir du 1er octobre 2026",
                "dès le 1er octobre 2026",
                "à compter du 01/10/2026",
                "début le 1er octobre 2026",
                "reprise le 1er octobre 2026",
                "dès octobre 2026",
                "à partir d'octobre 2026",
            ]);
            parts.push(part(Kind::Until, text.to_owned(), false));
        } else {
            let last = date(2027, 5, 31);
            let text = tape.pick(&[
                "jusqu'au 31 mai 2027",
                "dernière séance possible le 31 mai 2027",
                "dernière séance le 31 mai 2027",
            ]);
            let held = || Rule::new(rule.days.clone()).sessions().iter().any(|(day, ..)| *day == last);
            if text.contains("séance le") && !held() {
                // There is a session that the rule does not give.
                rule.keep.push(Period::Months(Vec::new()));
            }
            rule.until = Some(last);
            parts.push(part(Kind::Until, text.to_owned(), false));
        }
    }
    if tape.once_in(8) {
        rule.appointment = true;
        let text = tape.pick(&["sur rendez-vous", "uniquement sur rendez-vous", "sur RDV"]);
        parts.push(part(Kind::Appointment, text.to_owned(), false));
    }
    if rich && tape.once_in(12) {
        let text = match (&rule.days, tape.below(6)) {
            (_, 3) => {
                let (day, text) = *[
                    (date(2026, 11, 7), "y compris le 7 novembre 2026"),
                    (date(2026, 11, 11), "y compris le mercredi 11 novembre 2026"),
                    (date(2027, 5, 6), "même le 06/05/2027"),
                ]
                .get(tape.below(3))
                .unwrap();
                rule.more = Some(day);
                text.to_owned()
            }
            (Days::Of(days), 4) if days.len() == 7 => {
                tape.pick(&["y compris le 11 novembre", "y compris le jour de l'an"]).to_owned()
            }
            (Days::Of(days), 4 | 5) if days.contains(&jiff::civil::Weekday::Monday) => {
                tape.pick(&["y compris le lundi de Pâques", "y compris le lundi de Pentecôte"]).to_owned()
            }
            (Days::Of(days), 0) if !days.is_empty() => {
                format!("y compris le {}", super::days::name(days[tape.below(days.len())]))
            }
            (_, 1) if !rule.out.contains(&Period::School) => {
                "y compris pendant les vacances scolaires".to_owned()
            }
            _ => tape.pick(&["y compris les jours fériés", "même les jours fériés"]).to_owned(),
        };
        // They name the holidays that "jours ouvrables" leave out.
        if let (Days::Workdays, true) = (&rule.days, text.contains("fériés")) {
            rule.days = super::days::workdays();
        }
        if !(text.contains("fériés") && rule.out.contains(&Period::Public)) {
            parts.push(part(Kind::Including, text, false));
        }
    }
    if rich && tape.once_in(20) {
        parts.push(part(Kind::Always, "toute l'année".to_owned(), false));
    }
}

fn hours(tape: &mut Tape) -> (&'static str, &'static str) {
    *[
        ("de 9h à 12h", "9h-12h"),
        ("9h-12h", "9h-12h"),
        ("entre 14h et 16h30", "14h-16h30"),
        ("de 9 h à 12 h et de 14 h à 17 h", "9h-12h et 14h-17h"),
        ("à partir de 18h", "à partir de 18h"),
        ("de 13h30 à 16h", "13h30-16h"),
        ("toute la journée", "toute la journée"),
        ("le matin de 9h à 12h", "9h-12h"),
        ("à 14h15", "à 14h15"),
        ("à 10h et à 16h", "à 10h et à 16h"),
        ("de 2h à 4h de l'après-midi", "14h-16h"),
        ("14h", "à 14h"),
        ("de midi et demi à 16h", "12h30-16h"),
        ("9h/12h", "9h-12h"),
        ("9h30 > 12h", "9h30-12h"),
        ("de 9 heures moins le quart à midi", "8h45-12h"),
        ("à midi et quart", "à 12h15"),
        ("09.00 à 12.30", "9h-12h30"),
    ]
    .get(tape.below(18))
    .unwrap()
}

/// Mostly the usual order, with a neighbour or two swapped.
pub(super) fn shuffled(tape: &mut Tape, mut parts: Vec<Part>) -> Vec<Part> {
    for _ in 0..tape.below(4) {
        let at = tape.below(parts.len().saturating_sub(1).max(1));
        if at + 1 < parts.len() {
            parts.swap(at, at + 1);
        }
    }
    parts
}

/// The parts joined, and whether a reader has no doubt.
pub(super) fn joined(tape: &mut Tape, parts: &[Part], form: Form) -> (String, bool) {
    let mut text = String::new();
    let mut clear = true;
    let (mut bracket, mut before): (bool, Option<&Part>) = (false, None);
    for (at, part) in parts.iter().enumerate() {
        let inside = at > 0 && part.kind != Kind::Days && tape.once_in(6);
        let longer = inside && at + 1 < parts.len() && tape.once_in(4);
        let joint = match () {
            () if at == 0 || bracket => "",
            () if inside => " ",
            // "Et" behind an exception goes on with it, for any reader.
            () if part.kind == Kind::Days && before.is_some_and(|before| before.kind == Kind::Out) => {
                tape.pick(&[", ", " ", " ; ", " - ", " : "])
            }
            () => tape.pick(&[", ", " ", ", ", " ", " et ", " ; ", " - ", " : "]),
        };
        if let Some(before) = before {
            let joint = if inside {
                "("
            } else if bracket {
                "…"
            } else {
                joint
            };
            clear &= !doubtful(before, joint, part, form, text.ends_with(')'));
        }
        clear &= !longer && part.sure;
        let close = if bracket || (inside && !longer) { ")" } else { "" };
        let gap = if at > 0 && joint.is_empty() && !text.ends_with(' ') { " " } else { "" };
        text = format!("{text}{gap}{joint}{}{}{close}", if inside { "(" } else { "" }, part.text);
        bracket = longer;
        before = Some(part);
    }
    (text, clear)
}

/// Whether two neighbours may be read in more than one way.
fn doubtful(before: &Part, joint: &str, part: &Part, form: Form, closed: bool) -> bool {
    use Kind::{Always, Appointment, Days, Hours, Including, Keep, Out, PartOfDay, Until};
    let attached = matches!(joint, " " | "(" | "…");
    let loose = matches!(form, Form::Alike | Form::Mixed);
    if joint.contains("et") && part.kind != Out {
        return true;
    }
    if joint.contains(['-', ';', ':', '…']) {
        return true;
    }
    match (before.kind, part.kind) {
        (Days, Hours) => form == Form::Mixed && (attached || before.text.contains(',')),
        (Days, PartOfDay) => {
            form == Form::Mixed || (attached && (loose || (form == Form::Range && part.delicate)))
        }
        (Days, Appointment) => form == Form::Mixed || (attached && loose),
        (Days, Keep | Out | Until) => attached && loose,
        (Days, Including) => loose,
        (Hours | PartOfDay | Appointment, Days) => attached && loose,
        (Hours, Appointment) => attached && (loose || before.delicate),
        (PartOfDay, Appointment) => true,
        (Appointment, Hours | PartOfDay) => true,
        (Appointment, Keep | Out | Until) => attached,
        (PartOfDay, Keep | Out | Until) => true,
        (Keep | Out | Until, Appointment) => true,
        (Keep | Out | Until | Including, PartOfDay) => attached || before.delicate,
        (Out, Keep) => !closed && (attached || part.delicate || before.delicate),
        (Out, Until) => !closed && attached,
        (Out, Hours) => !closed && (joint == "(" || (before.delicate && attached)),
        (Out, Days) => attached || before.delicate,
        (Keep, Days) => attached && loose,
        (Out | Keep | Until | Always, Including) | (Including | Always, Keep | Out | Until | Always) => true,
        (Keep | Out | Until, Always | Keep) | (Out, Out) => true,
        _ => false,
    }
}

/// Accents lost, capitals, other blanks and apostrophes, a full stop.
fn spelt(tape: &mut Tape, text: &str) -> String {
    let text = match tape.below(12) {
        1 => text.replace(['é', 'è', 'ê'], "e").replace('û', "u").replace('à', "a"),
        2 => text.to_uppercase(),
        3 => {
            let mut letters = text.chars();
            letters.next().into_iter().flat_map(char::to_uppercase).chain(letters).collect()
        }
        4 => text.replace('\'', "’"),
        5 => text.replace(' ', "\u{a0}"),
        6 => text.replace(", ", " , "),
        _ => text.to_owned(),
    };
    if tape.once_in(10) { format!("{text}.") } else { text }
}
