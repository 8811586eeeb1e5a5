//! Days that are written out although the entry is closed on them.

use jiff::civil::Date;

use super::{Finding, Part};
use crate::calendar::format::{DateStyle, date_text};
use crate::calendar::{Closure, Excluded, Fate, HolidayContext, Reason, Schedule, codes, days};
use crate::lang::of;

/// What is said of such a day: the words before it and after it, in French and English.
struct Said {
    fr: (&'static str, &'static str),
    en: (&'static str, &'static str),
}

const ADDED: Said =
    Said { fr: ("une séance est ajoutée le ", ", pendant"), en: ("a session is added on ", ", during") };
const MOVED: Said =
    Said { fr: ("une séance est déplacée au ", ", pendant"), en: ("a session is moved to ", ", during") };
const DESCRIBED: Said = Said {
    fr: ("la séance décrite le ", " n'a pas lieu, à cause de"),
    en: ("the session described on ", " does not take place, because of"),
};

/// Sessions that are added or moved to a closed day, which take place all the same, and descriptions of sessions that a
/// closure takes out. Nothing is said of closures that are over.
pub fn verify_closures(schedule: &Schedule, context: &HolidayContext<'_>, today: Date) -> Vec<Finding> {
    let mut found = Vec::new();
    let mut look = |day: Date, part, said: &Said| {
        let closure = context.closure(day).filter(|closure| closure.until >= today);
        found.extend(closure.map(|closure| contradiction(closure, day, part, said)));
    };
    if context.closures.is_empty() {
        return Vec::new();
    }
    for (i, extra) in schedule.added.iter().enumerate() {
        if !schedule.cancelled.contains(&extra.on) {
            look(extra.on, Part::Added(i), &ADDED);
        }
    }
    for (i, change) in schedule.moved.iter().enumerate() {
        look(change.to, Part::MovedTo(i), &MOVED);
    }
    for (i, session) in schedule.sessions.iter().enumerate() {
        if !schedule.is_explicit_on(session.on) && is_closed(schedule, context, session.on) {
            look(session.on, Part::Session(i), &DESCRIBED);
        }
    }
    found
}

/// Whether a closure takes out what the rule gives on a day.
fn is_closed(schedule: &Schedule, context: &HolidayContext<'_>, day: Date) -> bool {
    let closed = Fate::Excluded(Excluded { reason: Reason::Closed });
    days(schedule, context, day, day).first().is_some_and(|found| found.fate == closed)
}

fn contradiction(closure: &Closure, day: Date, part: Part, said: &Said) -> Finding {
    let full = |lang| date_text(day, of(lang), DateStyle::Full);
    let name = closure.name();
    let fr = format!("{}{}{} {}", said.fr.0, full("fr"), said.fr.1, name.fr);
    let en = format!("{}{}{} {}", said.en.0, full("en"), said.en.1, name.en);
    let (fr_around, en_around) = around(closure, day);
    Finding::new(&codes::CLOSED, part, fr, en).help(
        format!("si elle a lieu, {fr_around} ; sinon, changez ou supprimez cette date"),
        format!("if it takes place, {en_around}; if not, change or delete this date"),
    )
}

/// The closure as it is to be written so that a day of it is open.
fn around(closure: &Closure, day: Date) -> (String, String) {
    let rows = [(closure.from, day.yesterday().ok()), (day.tomorrow().unwrap_or(day), Some(closure.until))];
    let rows: Vec<String> = rows
        .into_iter()
        .filter_map(|(from, until)| until.filter(|until| from <= *until).map(|until| (from, until)))
        .map(|(from, until)| match from == until {
            true => format!("{{du: {from}}}"),
            false => format!("{{du: {from}, au: {until}}}"),
        })
        .collect();
    match rows.as_slice() {
        [] => ("supprimez la fermeture".to_owned(), "delete the closure".to_owned()),
        [one] => (format!("écrivez la fermeture {one}"), format!("write the closure {one}")),
        several => (
            format!("écrivez deux fermetures, {}", several.join(" et ")),
            format!("write two closures, {}", several.join(" and ")),
        ),
    }
}
