//! Sessions whose hour is skipped or comes twice when the clock changes.

use jiff::ToSpan as _;
use jiff::civil::Date;

use super::{Finding, Part};
use crate::calendar::{
    ClockFault, HolidayContext, Hours, OccurrenceStatus, Schedule, Slot, When, codes, expand,
};
use crate::lang::{DateStyle, of};

/// The clock changes before this hour.
const MORNING: i8 = 4;

pub(super) fn changes(
    schedule: &Schedule,
    context: &HolidayContext<'_>,
    (from, to): (Date, Date),
    found: &mut Vec<Finding>,
) {
    if !touches_the_night(schedule) {
        return;
    }
    for change in context.clock.changes(from, to.saturating_add(1.day())) {
        // A session of the evening before may end in that night.
        let eve = change.saturating_sub(1.day());
        for session in expand(schedule, context, eve.max(from), change.min(to)) {
            if session.status == OccurrenceStatus::Cancelled {
                continue;
            }
            let When::Slot(slot) = session.when else { continue };
            let Some((time, fault)) = context.clock.fault(session.day, slot) else { continue };
            let part = match (session.moved, session.added) {
                (Some(index), _) => Part::MovedTo(usize::from(index)),
                (_, Some(index)) => Part::Added(usize::from(index)),
                _ => Part::Hours,
            };
            found.push(finding(part, time.date(), session.day, time.time(), fault));
            return;
        }
    }
}

fn finding(part: Part, night: Date, day: Date, time: jiff::civil::Time, fault: ClockFault) -> Finding {
    let hour = |lang| of(lang).time(time);
    let on = |lang| of(lang).date(night, DateStyle::Full);
    let (fr, en) = match fault {
        ClockFault::Missing => ("n'existe pas", "does not exist"),
        ClockFault::Twice => ("arrive deux fois", "comes twice"),
    };
    Finding::new(
        &codes::CLOCK,
        part,
        format!("le {}, {} {fr} : l'heure change cette nuit-là", on("fr"), hour("fr")),
        format!("on {} {} {en}: the clock changes that night", on("en"), hour("en")),
    )
    .help(
        format!("changez l'heure, ou enlevez cette date avec « sauf: [{day}] »"),
        format!("change the hour, or take the date out with “sauf: [{day}]”"),
    )
}

/// Whether any hour lies where the clock may change, so that most schedules cost nothing here.
fn touches_the_night(schedule: &Schedule) -> bool {
    let moved = schedule.moved.iter().filter_map(|change| change.hours.as_ref());
    let added = schedule.added.iter().filter_map(|extra| extra.hours.as_ref());
    let slots = std::iter::once(&schedule.hours).chain(moved).chain(added).flat_map(|hours| match hours {
        Hours::Slots(slots) => slots.as_slice(),
        _ => &[],
    });
    let early =
        |slot: &Slot| slot.start.hour() < MORNING || slot.end.time().is_some_and(|end| end.hour() < MORNING);
    slots.into_iter().any(early)
}
