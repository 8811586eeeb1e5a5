//! Days named one by one: cancelled, moved, added, described.

use jiff::ToSpan as _;
use jiff::civil::Date;

use super::{Finding, Part};
use crate::calendar::format::{DateStyle, date_text};
use crate::calendar::{Fate, HolidayContext, Hours, Reason, RuleDay, Schedule, When, codes, days, why};
use crate::lang::of;

/// The same day cancelled twice, moved twice, or cancelled and moved.
pub(super) fn contradictions(schedule: &Schedule, found: &mut Vec<Finding>) {
    let mut known: Vec<(Date, &str)> = Vec::new();
    let cancelled =
        schedule.cancelled.iter().enumerate().map(|(i, day)| (Part::Cancelled(i), *day, "annulé"));
    let moved = schedule.moved.iter().enumerate().map(|(i, m)| (Part::MovedFrom(i), m.from, "déplacé"));
    let mut all: Vec<(Part, Date, &str)> = cancelled.chain(moved).collect();
    all.sort_by_key(|(_, day, _)| *day);
    for (part, day, verb) in all {
        if let Some((_, before)) = known.last().filter(|(known, _)| *known == day) {
            found.push(
                Finding::new(
                    &codes::CONTRADICTION,
                    part,
                    format!("le {} est déjà {before}, et ici {verb}", full(day, "fr")),
                    format!("{} is already cancelled or moved", full(day, "en")),
                )
                .help("gardez une seule des deux lignes", "keep one of the two lines"),
            );
        }
        known.push((day, verb));
    }
}

/// What the rule makes of a day.
fn state(schedule: &Schedule, context: &HolidayContext<'_>, day: Date) -> Option<Fate> {
    days(schedule, context, day, day).first().map(|found| found.fate)
}

fn is_held(fate: Option<Fate>) -> bool {
    matches!(fate, Some(Fate::Held { .. }))
}

pub(super) fn cancelled(schedule: &Schedule, context: &HolidayContext<'_>, found: &mut Vec<Finding>) {
    for (i, day) in schedule.cancelled.iter().enumerate() {
        let elsewhere = schedule.is_explicit_on(*day);
        if !elsewhere {
            no_session(schedule, context, *day, Part::Cancelled(i), ("annuler", "cancel"), found);
        }
    }
}

pub(super) fn moved(schedule: &Schedule, context: &HolidayContext<'_>, found: &mut Vec<Finding>) {
    for (i, change) in schedule.moved.iter().enumerate() {
        no_session(schedule, context, change.from, Part::MovedFrom(i), ("déplacer", "move"), found);
        let held = change.to != change.from && is_held(state(schedule, context, change.to));
        let other = schedule.moved.iter().take(i).any(|before| before.to == change.to);
        if held || other {
            found.push(taken(change.to, Part::MovedTo(i)).help(
                "choisissez un autre jour ; ou annulez cette séance et écrivez « ajoute » avec son heure",
                "choose another day; or cancel this session and write “ajoute” with its hour",
            ));
        }
    }
}

pub(super) fn added(schedule: &Schedule, context: &HolidayContext<'_>, found: &mut Vec<Finding>) {
    for (i, extra) in schedule.added.iter().enumerate() {
        let hours = extra.hours.as_ref().unwrap_or(&schedule.hours);
        let held = is_held(state(schedule, context, extra.on)) && meet(hours, &schedule.hours);
        let moved = schedule.moved.iter().any(|change| {
            change.to == extra.on && meet(hours, change.hours.as_ref().unwrap_or(&schedule.hours))
        });
        let twice = schedule.added.iter().take(i).any(|before| {
            before.on == extra.on && meet(hours, before.hours.as_ref().unwrap_or(&schedule.hours))
        });
        if held || moved || twice {
            found.push(taken(extra.on, Part::Added(i)).help(
                "supprimez cette ligne, ou donnez-lui d'autres heures",
                "delete this line, or give it other hours",
            ));
        }
    }
}

pub(super) fn sessions(schedule: &Schedule, context: &HolidayContext<'_>, found: &mut Vec<Finding>) {
    for (i, session) in schedule.sessions.iter().enumerate() {
        if schedule.is_explicit_on(session.on) {
            continue;
        }
        if let Some(Fate::Moved(index)) = state(schedule, context, session.on) {
            let to = schedule.moved.get(usize::from(index)).map(|change| change.to);
            let Some(to) = to.filter(|to| *to != session.on) else { continue };
            found.push(
                Finding::new(
                    &codes::NO_SESSION,
                    Part::Session(i),
                    format!("la séance du {} est déplacée", full(session.on, "fr")),
                    format!("the session of {} is moved", full(session.on, "en")),
                )
                .help(format!("écrivez « le: {to} »"), format!("write “le: {to}”")),
            );
        } else {
            no_session(schedule, context, session.on, Part::Session(i), ("décrire", "describe"), found);
        }
    }
}

fn no_session(
    schedule: &Schedule,
    context: &HolidayContext<'_>,
    day: Date,
    part: Part,
    verb: (&str, &str),
    found: &mut Vec<Finding>,
) {
    let (fr, en) = match state(schedule, context, day) {
        None => (
            format!("rien à {} le {} : « quand » n'y donne pas de séance", verb.0, full(day, "fr")),
            format!("nothing to {} on {}: “quand” gives no session there", verb.1, full(day, "en")),
        ),
        Some(Fate::Excluded(excluded))
            if !matches!(excluded.reason, Reason::BeyondCalendar | Reason::Closed) =>
        {
            let reason = why(schedule, context, day).unwrap_or_default();
            (
                format!("rien à {} le {} : ce jour est déjà enlevé ({reason})", verb.0, full(day, "fr")),
                format!(
                    "nothing to {} on {}: that day is already taken out ({reason})",
                    verb.1,
                    full(day, "en")
                ),
            )
        }
        Some(_) => return,
    };
    let finding = Finding::new(&codes::NO_SESSION, part, fr, en);
    let near = neighbours(schedule, context, day);
    found.push(if near.is_empty() {
        finding.help("supprimez cette date", "delete this date")
    } else {
        let list = |lang: &str| {
            let dates = near.iter().map(|date| format!("{date} ({})", full(*date, lang)));
            dates.collect::<Vec<_>>().join(if lang == "fr" { " ou " } else { " or " })
        };
        finding.help(
            format!("les séances voisines : {}", list("fr")),
            format!("the sessions nearby: {}", list("en")),
        )
    });
}

/// The sessions right before and after a day, within three months.
fn neighbours(schedule: &Schedule, context: &HolidayContext<'_>, day: Date) -> Vec<Date> {
    let held = |found: &RuleDay| is_held(Some(found.fate));
    let before = days(schedule, context, day.saturating_sub(92.days()), day).into_iter().rfind(held);
    let after = days(schedule, context, day, day.saturating_add(92.days())).into_iter().find(held);
    before.into_iter().chain(after).map(|found| found.day).filter(|found| *found != day).collect()
}

fn taken(day: Date, part: Part) -> Finding {
    Finding::new(
        &codes::TAKEN,
        part,
        format!("il y a déjà une séance le {}", full(day, "fr")),
        format!("there is already a session on {}", full(day, "en")),
    )
}

/// Whether two sets of hours of one day meet. Hours that nobody said meet everything.
pub(in crate::calendar) fn meet(a: &Hours, b: &Hours) -> bool {
    match (a, b) {
        (Hours::Slots(a), Hours::Slots(b)) => a.iter().any(|a| b.iter().any(|b| a.meets(*b))),
        (Hours::Parts(a), Hours::Parts(b)) => a.iter().any(|part| b.contains(part)),
        _ => true,
    }
}

/// Whether two occurrences of one day meet; one that has no hours meets none.
pub fn meet_at(a: When, b: When) -> bool {
    match (a, b) {
        (When::Slot(a), When::Slot(b)) => a.meets(b),
        (When::AllDay, When::AllDay | When::Slot(_)) | (When::Slot(_), When::AllDay) => true,
        _ => false,
    }
}

fn full(day: Date, lang: &str) -> String {
    date_text(day, of(lang), DateStyle::Full)
}
