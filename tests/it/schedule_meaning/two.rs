//! Two rules in one sentence, and one rule that is not the same everywhere.

use super::days::Form;
use super::meaning::{Days, Period, Rule};
use super::sentence::{Kind, Sentence, joined, rule, shuffled};
use super::tape::Tape;
use super::tongue::Tongue;

/// Two rules in one sentence: read only if they are one.
pub(super) fn two_rules(tongue: &Tongue, tape: &mut Tape) -> Sentence {
    if tape.once_in(3) {
        return with_other_hours(tongue, tape);
    }
    let (first, first_form, parts) = rule(tongue, tape, false);
    let bare = parts.len() == 1 && !matches!(first.days, Days::Every(..));
    let parts = shuffled(tape, parts);
    let days_end = parts.last().unwrap().kind == Kind::Days;
    let limit_ends = parts.last().is_some_and(|part| matches!(part.kind, Kind::Out | Kind::Keep));
    let (one, _) = joined(tongue, tape, &parts, first_form);
    let (mut second, form, mut parts) = rule(tongue, tape, false);
    // A qualifier that belongs to the second days alone: a part of the day or an appointment; hours behind a range.
    let own = parts.iter().any(|part| matches!(part.kind, Kind::PartOfDay | Kind::Appointment))
        || matches!(first_form, Form::Range | Form::Mixed);
    let joint = if bare && own {
        let ranged = matches!(first_form, Form::Range | Form::Mixed);
        parts.retain(|part| match part.kind {
            Kind::Keep | Kind::Out => false,
            Kind::Hours => ranged,
            _ => true,
        });
        if !ranged && !parts.iter().any(|part| part.kind == Kind::PartOfDay) {
            second.hours.clear();
        }
        (second.keep, second.also, second.out) = (Vec::new(), None, Vec::new());
        // "Les mardis et jeudis le matin" has one article for both.
        let shared = tongue.shared.iter().any(|word| one.starts_with(word));
        let shared = shared && (tongue.is_bare)(&parts[0].text);
        tape.pick(if shared { &[" ; "][..] } else { tongue.two })
    } else {
        parts = shuffled(tape, parts);
        // Days beside days are one list to any reader, and what is said before or behind them is said of all.
        let list = match parts[0].kind {
            Kind::Days => days_end || limit_ends,
            kind => matches!(kind, Kind::Keep | Kind::Out),
        };
        tape.pick(if list { &[" ; ", ". "][..] } else { tongue.two })
    };
    // "Tous les jours du lundi au mardi" is one rule for any reader.
    let one_rule = joint == " " && first_form == Form::One && form == Form::Range;
    let joint = if one_rule { " ; " } else { joint };
    let other = if bare && own {
        parts.iter().map(|part| part.text.as_str()).collect::<Vec<_>>().join(" ")
    } else {
        joined(tongue, tape, &parts, form).0
    };
    Sentence {
        text: format!("{one}{joint}{other}"),
        rules: vec![first, second],
        clear: false,
        form: "two".into(),
    }
}

/// A rule that has other hours, or needs an appointment, in a period or on a day.
fn with_other_hours(tongue: &Tongue, tape: &mut Tape) -> Sentence {
    let written = (tongue.days)(tape);
    let mut usual = Rule::new(written.days.clone());
    let mut text = written.text;
    if tape.once_in(2) {
        usual.hours = "9h-12h".to_owned();
        text += tape.pick(tongue.usual_hours);
    }
    let mut other = usual.clone();
    let (words, on) = match (&written.days, tape.below(2)) {
        (Days::Of(days), 1) => {
            let day = days[tape.below(days.len())];
            ((tongue.on)(day), Period::Days(vec![day]))
        }
        _ => {
            let said = (tongue.period)(tape);
            (format!("{} {}", said.preposition, said.name).trim().to_owned(), said.period)
        }
    };
    let timed = !usual.hours.is_empty();
    let said = match tongue.other.get(tape.below(4)) {
        Some((hours, said)) => {
            other.hours = (*hours).to_owned();
            *said
        }
        None => {
            other.appointment = true;
            tongue.appointment[0]
        }
    };
    usual.out.push(on.clone());
    other.keep.push(on);
    let own = if tape.once_in(2) { format!("{said} {words}") } else { format!("{words} {said}") };
    // Hours after days without hours are those of the days, unless "et" or a semicolon parts them.
    let parted = !timed && said == tongue.other[0].1;
    let text = match tape.below(5) {
        2 => format!("{text}{}{own}", tongue.and),
        3 => format!("{text} ; {own}"),
        _ if parted => format!("{text} - {own}"),
        0 => format!("{text} ({own})"),
        1 => format!("{text}, {own}"),
        _ => format!("{text}, {}{words}, {said}", tongue.except),
    };
    Sentence { text, rules: vec![usual, other], clear: false, form: "other hours".into() }
}
