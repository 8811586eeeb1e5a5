//! Sessions that a rule puts on a public holiday: open, closed, or to be confirmed.
//!
//! A weekly rule says nothing of Christmas. Unless the schedule itself speaks of the day, what `jours_feries` says
//! decides; where nobody says anything, the session is to be confirmed.

use std::borrow::Cow;

use jiff::civil::{Date, Time};

use super::{Filter, HolidayContext, Hours, OnPublicHolidays, PublicHoliday, Rule, Schedule, Slot, Weekdays};

/// What is said of public holidays outside a schedule.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct HolidaySettings {
    /// By the entry or its programme.
    pub entry: Option<OnPublicHolidays>,
    /// By the site, for all its entries.
    pub site: Option<OnPublicHolidays>,
}

/// What is said of the public holidays that a schedule does not name: by the schedule, by its entry, by a rule that
/// is open every day and every hour, by the site. `None` means that sessions are to be confirmed.
pub(super) fn said(schedule: &Schedule, context: &HolidayContext<'_>) -> Option<OnPublicHolidays> {
    let own = schedule.on_public_holidays.or(context.settings.entry);
    own.or_else(|| is_always_open(schedule).then_some(OnPublicHolidays::Open)).or(context.settings.site)
}

/// Whether a schedule itself speaks of the session that its rule puts on a public holiday: a date written out,
/// `pendant: jours fériés`, "y compris le lundi de Pâques".
pub(super) fn names(schedule: &Schedule, holiday: PublicHoliday, day: Date) -> bool {
    let by_rule = match &schedule.rule {
        Rule::Dates(_) | Rule::WeekdaysAndHolidays(_) => true,
        // Who writes 25 December means Christmas; who writes 6 May need not know that Ascension falls on it.
        Rule::Yearly { .. } => holiday.is_fixed(),
        Rule::Weekly { .. }
        | Rule::MonthlyByWeekday { .. }
        | Rule::MonthlyWorkday(_)
        | Rule::MonthlyByDate { .. }
        | Rule::ByAppointment => false,
    };
    by_rule
        || schedule.during.iter().chain(&schedule.open_on).any(|filter| match filter {
            Filter::PublicHolidays => true,
            Filter::PublicHoliday(named) => *named == holiday,
            Filter::Dates { from, to } => from == to && *from == day,
            Filter::SchoolHolidays
            | Filter::SchoolBreak(_)
            | Filter::Months { .. }
            | Filter::DaysOfMonth { .. }
            | Filter::RankedDay { .. } => false,
        })
        || schedule.cancelled.contains(&day)
        || schedule.moved.iter().any(|change| change.from == day)
        || schedule.session_on(day).is_some()
}

/// Whether the rule covers all seven days and all 24 hours, and nothing takes days out.
fn is_always_open(schedule: &Schedule) -> bool {
    let every_day = matches!(schedule.rule, Rule::Weekly { days: Weekdays::ALL, every: 0 | 1 });
    every_day && schedule.except.is_empty() && schedule.during.is_empty() && covers_a_day(&schedule.hours)
}

/// Whether hours that come every day leave no minute out.
fn covers_a_day(hours: &Hours) -> bool {
    const DAY: i32 = 24 * 60;
    let minute = |time: Time| i32::from(time.hour()) * 60 + i32::from(time.minute());
    let slots: &[Slot] = match hours {
        Hours::AllDay => return true,
        Hours::Slots(slots) => slots,
        Hours::Unknown | Hours::Parts(_) => return false,
    };
    let span = |slot: &Slot| {
        let (start, end) = (minute(slot.start), minute(slot.end.time()?));
        Some((start, if end > start { end } else { end + DAY }))
    };
    let mut spans: Vec<(i32, i32)> = slots.iter().filter_map(span).collect();
    spans.sort_unstable();
    let Some((first, mut reached)) = spans.first().copied() else { return false };
    for (start, end) in spans {
        // The last minute of a slot counts: 23:59 is how many write the end of a day.
        if start > reached + 1 {
            return false;
        }
        reached = reached.max(end);
    }
    reached + 1 >= first + DAY
}

impl Schedule {
    /// This schedule with what its entry and site say of public holidays written into it, for a sentence that says
    /// it too.
    pub fn settled(&self, context: &HolidayContext<'_>) -> Cow<'_, Schedule> {
        let said = said(self, context);
        if said == self.on_public_holidays {
            return Cow::Borrowed(self);
        }
        Cow::Owned(Schedule { on_public_holidays: said, ..self.clone() })
    }

    /// What `sauf` takes out, public holidays included where `jours_feries` closes them and the rule may meet one
    /// that it does not name.
    pub(super) fn taken_out(&self) -> Cow<'_, [Filter]> {
        let dated = matches!(
            self.rule,
            Rule::Dates(_) | Rule::Yearly { .. } | Rule::WeekdaysAndHolidays(_) | Rule::ByAppointment
        );
        let kept = self.during.contains(&Filter::PublicHolidays);
        let closed = self.on_public_holidays == Some(OnPublicHolidays::Closed) && !dated && !kept;
        if !closed || self.except.contains(&Filter::PublicHolidays) {
            return Cow::Borrowed(&self.except);
        }
        Cow::Owned(self.except.iter().copied().chain([Filter::PublicHolidays]).collect())
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::calendar::PhraseReader;

    #[test]
    fn a_day_is_covered_by_any_hours_that_leave_no_minute_out() {
        let covered = |hours: &str| {
            covers_a_day(&PhraseReader::french(jiff::civil::Date::ZERO).hours(hours).expect(hours))
        };
        for hours in
            ["toute la journée", "0h-24h", "24h/24", "0h-23h59", "0h-12h et 12h-24h", "22h-6h et 6h-22h"]
        {
            assert!(covered(hours), "{hours}");
        }
        for hours in ["9h-12h", "0h-23h", "8h-20h et 21h-8h", "à partir de 0h", "matin"] {
            assert!(!covered(hours), "{hours}");
        }
        let start = jiff::civil::time(8, 0, 0, 0);
        assert!(covers_a_day(&Hours::Slots(vec![Slot { start, end: crate::calendar::End::At(start) }])));
        assert!(!covers_a_day(&Hours::Unknown));
    }

    #[test]
    fn a_yearly_rule_names_the_holiday_of_its_date_and_no_movable_one() {
        let yearly = |month, day| Schedule::new("", Rule::Yearly { month, day });
        assert!(names(&yearly(12, 25), PublicHoliday::Christmas, date(2026, 12, 25)));
        assert!(!names(&yearly(5, 6), PublicHoliday::Ascension, date(2027, 5, 6)));
    }
}
