//! What `sauf`, `pendant`, `jours_feries` and closures take out, day by day.

use jiff::civil::Date;

use super::on_public_holidays::{names, said};
use super::{Filter, HolidayContext, OnPublicHolidays, Schedule, public_holiday};

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
    /// The entry is closed as a whole.
    Closed,
    /// Outside the days that the school calendar knows, or no calendar is known: nothing is guessed.
    BeyondCalendar,
}

/// Why a day is taken out, if it is.
pub fn exclusion(schedule: &Schedule, context: &HolidayContext<'_>, day: Date) -> Option<Excluded> {
    Filters::new(schedule, context).exclusion(day)
}

/// The filters of a schedule, ready to be asked about many days.
pub(super) struct Filters<'a> {
    schedule: &'a Schedule,
    context: &'a HolidayContext<'a>,
    /// The days between which the school calendar knows all holidays.
    known: Option<(Date, Date)>,
    /// What is said of public holidays that the schedule does not name.
    on_public_holidays: Option<OnPublicHolidays>,
}

impl<'a> Filters<'a> {
    pub(super) fn new(schedule: &'a Schedule, context: &'a HolidayContext<'a>) -> Self {
        Filters {
            schedule,
            context,
            known: context.school.and_then(|school| school.known()),
            on_public_holidays: said(schedule, context),
        }
    }

    /// Whether a filter means a day; `None` when nobody knows.
    pub(super) fn covers(&self, filter: &Filter, day: Date) -> Option<bool> {
        match filter {
            Filter::PublicHolidays => Some(public_holiday(self.context.country, day).is_some()),
            Filter::PublicHoliday(named) => Some(named.is_on(self.context.country, day)),
            Filter::Months { from, to } => {
                let month = day.month();
                Some(if from <= to { (*from..=*to).contains(&month) } else { month >= *from || month <= *to })
            }
            Filter::DaysOfMonth { from, to } => Some((*from..=*to).contains(&day.day())),
            Filter::RankedDay { rank, day: weekday } => {
                let found = day.first_of_month().nth_weekday_of_month(*rank, *weekday);
                Some(found.is_ok_and(|found| found == day))
            }
            Filter::Dates { from, to } => Some(*from <= day && day <= *to),
            Filter::SchoolHolidays => self.in_school_holidays(day, |_| true),
            // Holidays that the calendar has under no such name are known on no day.
            Filter::SchoolBreak(named) => {
                self.context.school.filter(|school| named.is_in(school))?;
                self.in_school_holidays(day, |name| named.is_named(name))
            }
        }
    }

    /// Whether a day lies in school holidays whose name fits; `None` when nobody knows.
    fn in_school_holidays(&self, day: Date, fits: impl Fn(&str) -> bool) -> Option<bool> {
        if let Some(holiday) = self.context.school?.on(day) {
            return Some(fits(&holiday.name));
        }
        self.known.filter(|(from, to)| *from <= day && day <= *to).map(|_| false)
    }

    /// Whether a session that the rule gives on a day is to be confirmed.
    pub(super) fn to_confirm(&self, day: Date) -> bool {
        self.on_public_holidays.is_none() && self.is_unnamed_holiday(day)
    }

    /// Whether a day is a public holiday of which the schedule does not speak.
    fn is_unnamed_holiday(&self, day: Date) -> bool {
        let holiday = public_holiday(self.context.country, day);
        holiday.is_some_and(|holiday| !names(self.schedule, holiday, day))
    }

    /// Why `sauf` or `jours_feries` takes a day out, if it does. A sure reason comes before "nobody knows".
    pub(super) fn excepted(&self, day: Date) -> Option<Excluded> {
        if self.on_public_holidays == Some(OnPublicHolidays::Closed) && self.is_unnamed_holiday(day) {
            return Some(Excluded { reason: Reason::PublicHoliday });
        }
        let mut unknown = None;
        for filter in &self.schedule.except {
            match self.covers(filter, day) {
                Some(true) => return Some(Excluded { reason: reason_of(filter) }),
                Some(false) => {}
                None => unknown = Some(Excluded { reason: Reason::BeyondCalendar }),
            }
        }
        unknown
    }

    /// Why a day is outside `pendant`, if it is.
    fn not_during(&self, day: Date) -> Option<Excluded> {
        if self.schedule.during.is_empty() {
            return None;
        }
        let mut reason = Reason::NotDuring;
        for filter in &self.schedule.during {
            match self.covers(filter, day) {
                Some(true) => return None,
                Some(false) => {}
                None => reason = Reason::BeyondCalendar,
            }
        }
        Some(Excluded { reason })
    }

    /// Why a day is taken out, if it is. What the schedule itself takes out has no session that a closure could.
    pub(super) fn exclusion(&self, day: Date) -> Option<Excluded> {
        let found = match (self.excepted(day), self.not_during(day)) {
            (Some(Excluded { reason: Reason::BeyondCalendar }), Some(sure)) => Some(sure),
            (Some(except), _) => Some(except),
            (None, during) => during,
        };
        let unsure = found.is_none_or(|found| found.reason == Reason::BeyondCalendar);
        let closed = || self.context.closure(day).map(|_| Excluded { reason: Reason::Closed });
        if unsure { closed().or(found) } else { found }
    }
}

fn reason_of(filter: &Filter) -> Reason {
    match filter {
        Filter::SchoolHolidays | Filter::SchoolBreak(_) => Reason::SchoolHoliday,
        Filter::PublicHolidays | Filter::PublicHoliday(_) => Reason::PublicHoliday,
        Filter::Months { .. }
        | Filter::DaysOfMonth { .. }
        | Filter::RankedDay { .. }
        | Filter::Dates { .. } => Reason::Except,
    }
}
