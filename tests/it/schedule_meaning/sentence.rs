//! Sentences composed of parts whose meaning is known, in any order and joined in any way.

use jiff::civil::date;

use super::days::{Form, workdays};
use super::meaning::{Days, Period, Rule, Sessions};
use super::tape::Tape;
use super::tongue::{Tongue, UNSAID};
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
pub(super) fn compose(tongue: &Tongue, tape: &mut Tape) -> Sentence {
    let mut sentence = if tape.once_in(5) { two_rules(tongue, tape) } else { one_rule(tongue, tape) };
    sentence.text = spelt(tape, &(tongue.contracted)(&sentence.text));
    sentence
}

fn one_rule(tongue: &Tongue, tape: &mut Tape) -> Sentence {
    let (rule, form, parts) = rule(tongue, tape, true);
    let parts = shuffled(tape, parts);
    let (text, clear) = joined(tongue, tape, &parts, form);
    let (before, denied) = preamble(tongue, tape);
    let text = format!("{before}{text}");
    if denied {
        return Sentence { text, rules: Vec::new(), clear: false, form: "denied".into() };
    }
    let form = parts.iter().map(|part| format!("{:?}", part.kind)).collect::<Vec<_>>().join(" ");
    Sentence { text, rules: vec![rule], clear, form }
}

/// Words before a schedule, and whether they take it back.
fn preamble(tongue: &Tongue, tape: &mut Tape) -> (&'static str, bool) {
    if tape.once_in(12) {
        return (tongue.denied[tape.below(tongue.denied.len())], true);
    }
    let words = tongue.preambles;
    (words[tape.below(2 * words.len()).saturating_sub(words.len())], false)
}

/// A rule and its parts, in the usual order. A rich one says more than days, hours and one filter.
pub(super) fn rule(tongue: &Tongue, tape: &mut Tape, rich: bool) -> (Rule, Form, Vec<Part>) {
    let written = (tongue.days)(tape);
    let mut rule = Rule::new(written.days.clone());
    let mut parts = vec![part(Kind::Days, written.text, written.form == Form::Mixed)];
    add_hours(tongue, tape, &mut rule, &mut parts);
    if tape.once_in(2) && (rich || tape.once_in(3)) {
        add_period(tongue, tape, &mut rule, &mut parts);
    }
    if tape.once_in(2) && (rich || tape.once_in(3)) {
        add_exceptions(tongue, tape, &mut rule, &mut parts);
    }
    add_rest(tongue, tape, rich, &mut rule, &mut parts);
    (rule, written.form, parts)
}

fn part(kind: Kind, text: String, delicate: bool) -> Part {
    Part { kind, text, delicate, sure: true }
}

/// Whether a first and last day may limit the days without setting the week from which they count.
fn may_be_limited(days: &Days) -> bool {
    matches!(days, Days::Of(_) | Days::Ranked(..))
}

fn add_hours(tongue: &Tongue, tape: &mut Tape, rule: &mut Rule, parts: &mut Vec<Part>) {
    match tape.below(7) {
        0..=2 => {
            let (text, hours) = (tongue.hours)(tape);
            rule.hours = hours.to_owned();
            let sure = hours != UNSAID;
            parts.push(Part { sure, ..part(Kind::Hours, text.to_owned(), hours.contains(" et ")) });
        }
        3 => {
            let (text, hours) = (tongue.part_of_day)(tape);
            rule.hours = hours.to_owned();
            parts.push(part(Kind::PartOfDay, text.to_owned(), hours.contains(" et ") || text == hours));
        }
        _ => {}
    }
}

fn add_period(tongue: &Tongue, tape: &mut Tape, rule: &mut Rule, parts: &mut Vec<Part>) {
    let periods = may_be_limited(&rule.days);
    let said = (tongue.period)(tape);
    if periods || !matches!(said.period, Period::Dates(..)) {
        let text = (tongue.kept)(tape, &said);
        let long = matches!(&said.period, Period::Months(months) if months.len() > 6)
            || matches!(&said.period, Period::Dates(from, to) if (*to - *from).get_days() > 183);
        let own = tongue.only.iter().any(|word| text.starts_with(word));
        parts.push(part(Kind::Keep, text, !(own || (said.stretch && long))));
        rule.keep.push(said.period);
        if tape.once_in(6) {
            // A second period: what both share, if anything.
            let (first, said) = (rule.keep[0].clone(), (tongue.period)(tape));
            if first.meets(&said.period) && (periods || !matches!(said.period, Period::Dates(..))) {
                parts.push(part(Kind::Keep, (tongue.kept)(tape, &said), true));
                rule.also = Some(said.period);
            }
        }
    }
}

fn add_exceptions(tongue: &Tongue, tape: &mut Tape, rule: &mut Rule, parts: &mut Vec<Part>) {
    let days = match &rule.days {
        Days::Of(days) => days.clone(),
        _ => Vec::new(),
    };
    let mut list = Vec::new();
    for _ in 0..=tape.below(3) {
        let said = (tongue.exception)(tape, &days);
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
    let (text, sure) = (tongue.taken_out)(tape, &list);
    parts.push(Part { sure, ..part(Kind::Out, text, delicate) });
}

/// A first or last day, an appointment, and words that change nothing.
fn add_rest(tongue: &Tongue, tape: &mut Tape, rich: bool, rule: &mut Rule, parts: &mut Vec<Part>) {
    let periods = may_be_limited(&rule.days);
    if rich && periods && tape.once_in(8) && !rule.keep.iter().any(|keep| matches!(keep, Period::Dates(..))) {
        if tape.once_in(2) {
            rule.from = Some(date(2026, 10, 1));
            let text = tape.pick(tongue.first);
            parts.push(part(Kind::Until, text.to_owned(), false));
        } else {
            let last = date(2027, 5, 31);
            let text = tape.pick(tongue.last);
            let held = || Rule::new(rule.days.clone()).sessions().iter().any(|(day, ..)| *day == last);
            if text.contains(tongue.last_session) && !held() {
                // There is a session that the rule does not give.
                rule.keep.push(Period::Months(Vec::new()));
            }
            rule.until = Some(last);
            parts.push(part(Kind::Until, text.to_owned(), false));
        }
    }
    if tape.once_in(8) {
        rule.appointment = true;
        let text = tape.pick(tongue.appointment);
        parts.push(part(Kind::Appointment, text.to_owned(), false));
    }
    if rich && tape.once_in(12) {
        let (day, text) = (tongue.including)(tape, rule);
        rule.more = day.or(rule.more);
        let public = text.contains(tongue.holidays);
        // They name the holidays that "jours ouvrables" leave out.
        if let (Days::Workdays, true) = (&rule.days, public) {
            rule.days = workdays();
        }
        if !(public && rule.out.contains(&Period::Public)) {
            parts.push(part(Kind::Including, text, false));
        }
    }
    if rich && tape.once_in(20) {
        parts.push(part(Kind::Always, tongue.always.to_owned(), false));
    }
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
pub(super) fn joined(tongue: &Tongue, tape: &mut Tape, parts: &[Part], form: Form) -> (String, bool) {
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
            // "Sauf le mardi matin" is about the morning of that day, for any reader.
            () if part.kind == Kind::PartOfDay
                && before.is_some_and(|before| before.kind == Kind::Out && before.delicate) =>
            {
                tape.pick(&[", ", " ; ", " : "])
            }
            () if part.kind == Kind::Including && tongue.and_adds => {
                tape.pick(&[", ", " ", " ; ", " - ", " : "])
            }
            () if part.kind == Kind::Keep
                && before.is_some_and(|before| before.text.contains(tongue.closed)) =>
            {
                tape.pick(&[", ", " ", " ; ", " - ", " : "])
            }
            () => tape.pick(&[", ", " ", ", ", " ", tongue.and, " ; ", " - ", " : "]),
        };
        if let Some(before) = before {
            let joint = if inside {
                "("
            } else if bracket {
                "…"
            } else {
                joint
            };
            clear &= !doubtful(tongue, before, joint, part, form, text.ends_with(')'));
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
fn doubtful(tongue: &Tongue, before: &Part, joint: &str, part: &Part, form: Form, closed: bool) -> bool {
    use Kind::{Always, Appointment, Days, Hours, Including, Keep, Out, PartOfDay, Until};
    let attached = matches!(joint, " " | "(" | "…");
    let loose = matches!(form, Form::Alike | Form::Mixed);
    if joint == tongue.and && part.kind != Out {
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
