//! What `sauf` and `pendant` take out, day by day.

use jiff::civil::Date;

use super::{Filter, HolidayContext, Schedule, public_holiday};

/// That a day is taken out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Excluded {
    /// Why.
    pub reason: Reason,
}

/// Why a day is taken out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Reason {
    /// School holidays.
    SchoolHoliday,
    /// A public holiday.
    PublicHoliday,
    /// A month or range of dates that `sauf` names.
    Except,
    /// Outside what `pendant` keeps.
    NotDuring,
    /// Outside the days that the school calendar knows, or no calendar is known: nothing is guessed.
    BeyondCalendar,
}

/// Whether a filter means a day; `None` when nobody knows.
pub(super) fn covers(filter: &Filter, context: &HolidayContext<'_>, day: Date) -> Option<bool> {
    match filter {
        Filter::PublicHolidays => Some(public_holiday(context.country, day).is_some()),
        Filter::Months { from, to } => {
            let month = day.month();
            Some(if from <= to { (*from..=*to).contains(&month) } else { month >= *from || month <= *to })
        }
        Filter::Dates { from, to } => Some(*from <= day && day <= *to),
        Filter::SchoolHolidays => {
            let school = context.school?;
            if school.on(day).is_some() { Some(true) } else { school.knows(day).then_some(false) }
        }
    }
}

/// Why `sauf` takes a day out, if it does. A sure reason comes before "nobody knows".
pub(super) fn excepted(schedule: &Schedule, context: &HolidayContext<'_>, day: Date) -> Option<Excluded> {
    let mut unknown = None;
    for filter in &schedule.except {
        match covers(filter, context, day) {
            Some(true) => return Some(Excluded { reason: reason_of(filter) }),
            Some(false) => {}
            None => unknown = Some(Excluded { reason: Reason::BeyondCalendar }),
        }
    }
    unknown
}

fn reason_of(filter: &Filter) -> Reason {
    match filter {
        Filter::SchoolHolidays => Reason::SchoolHoliday,
        Filter::PublicHolidays => Reason::PublicHoliday,
        Filter::Months { .. } | Filter::Dates { .. } => Reason::Except,
    }
}

/// Why a day is outside `pendant`, if it is.
fn not_during(schedule: &Schedule, context: &HolidayContext<'_>, day: Date) -> Option<Excluded> {
    if schedule.during.is_empty() {
        return None;
    }
    let mut reason = Reason::NotDuring;
    for filter in &schedule.during {
        match covers(filter, context, day) {
            Some(true) => return None,
            Some(false) => {}
            None => reason = Reason::BeyondCalendar,
        }
    }
    Some(Excluded { reason })
}

/// Why a day is taken out, if it is.
pub fn exclusion(schedule: &Schedule, context: &HolidayContext<'_>, day: Date) -> Option<Excluded> {
    let except = excepted(schedule, context, day);
    let during = not_during(schedule, context, day);
    match (except, during) {
        (Some(Excluded { reason: Reason::BeyondCalendar }), Some(sure)) => Some(sure),
        (Some(except), _) => Some(except),
        (None, during) => during,
    }
}
