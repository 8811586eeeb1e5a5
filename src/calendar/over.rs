//! Whether a schedule is over.

use jiff::ToSpan as _;
use jiff::civil::Date;

use super::{Fate, Filter, HolidayContext, Reason, Rule, Schedule, days};

/// Of a series that ends later than this, nobody asks whether its last sessions are taken out.
const NEAR_DAYS: i32 = 400;

impl Schedule {
    /// The last day on which anything can happen, when there is one: `au`, the last of its dates, the last of those
    /// that `pendant` keeps, or what is moved or added after them.
    pub fn last_day(&self) -> Option<Date> {
        let dates = if let Rule::Dates(dates) = &self.rule { dates.last().copied() } else { None };
        let end = [self.until, dates, self.kept_until()].into_iter().flatten().min()?;
        let moved = self.moved.iter().map(|change| change.to);
        let added = self.added.iter().map(|extra| extra.on);
        moved.chain(added).chain([end]).max()
    }

    /// The last day of the ranges that `pendant` keeps, when it keeps nothing else.
    fn kept_until(&self) -> Option<Date> {
        let ends = self
            .during
            .iter()
            .map(|filter| if let Filter::Dates { to, .. } = filter { Some(*to) } else { None });
        ends.collect::<Option<Vec<Date>>>()?.into_iter().max()
    }

    /// Whether nothing of it can happen any more from a day on. What depends on school holidays that nobody knows yet
    /// is not over.
    pub fn is_over(&self, context: &HolidayContext<'_>, today: Date) -> bool {
        let Some(last) = self.last_day() else { return false };
        if last < today {
            return true;
        }
        let comes = |day: Date| day >= today;
        let explicit = self.moved.iter().any(|change| comes(change.to))
            || self.added.iter().any(|extra| comes(extra.on));
        if explicit || self.rule == Rule::ByAppointment || last > today.saturating_add(NEAR_DAYS.days()) {
            return false;
        }
        // "Jusqu'au dimanche" of a series of Tuesdays is over on Wednesday.
        days(self, context, today, last).iter().all(
            |day| matches!(day.fate, Fate::Excluded(excluded) if excluded.reason != Reason::BeyondCalendar),
        )
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::calendar::{Addition, PhraseReader};

    fn schedule(phrase: &str) -> Schedule {
        Schedule::new(phrase, PhraseReader::french(date(2026, 1, 1)).rule(phrase).expect(phrase))
    }

    fn first_day_over(schedule: &Schedule) -> Option<Date> {
        let context = HolidayContext::without_holidays(date(2026, 1, 1));
        let days = date(2026, 9, 1).series(1.day()).take(200);
        days.into_iter().find(|day| schedule.is_over(&context, *day))
    }

    #[test]
    fn a_series_is_over_after_its_last_session() {
        let until = |until, phrase| Schedule { until: Some(until), ..schedule(phrase) };
        assert_eq!(first_day_over(&schedule("tous les mardis")), None);
        // 4 October is a Sunday.
        let tuesdays = until(date(2026, 10, 4), "tous les mardis");
        assert_eq!(first_day_over(&tuesdays), Some(date(2026, 9, 30)));
        let longer = Schedule {
            added: vec![Addition { on: date(2026, 10, 10), hours: None, place: None }],
            ..tuesdays.clone()
        };
        assert_eq!(first_day_over(&longer), Some(date(2026, 10, 11)));
        let cancelled = Schedule { cancelled: vec![date(2026, 9, 29)], ..tuesdays };
        // A session that is cancelled is still told.
        assert_eq!(first_day_over(&cancelled), Some(date(2026, 9, 30)));
        assert_eq!(first_day_over(&schedule("les 7 et 14 novembre 2026")), Some(date(2026, 11, 15)));
        assert_eq!(
            first_day_over(&until(date(2026, 11, 10), "les 7 et 14 novembre 2026")),
            Some(date(2026, 11, 8))
        );
        assert_eq!(first_day_over(&until(date(2026, 11, 10), "sur rendez-vous")), Some(date(2026, 11, 11)));
    }

    #[test]
    fn a_period_that_is_past_ends_it_and_unknown_holidays_do_not() {
        let filters = |text| PhraseReader::french(date(2026, 1, 1)).filters(text).expect(text);
        let kept = |text| Schedule { during: filters(text), ..schedule("tous les mardis") };
        assert_eq!(first_day_over(&kept("2026-09-01 à 2026-09-20")), Some(date(2026, 9, 16)));
        assert_eq!(first_day_over(&kept("septembre")), None);
        let unknown = Schedule {
            until: Some(date(2026, 10, 1)),
            except: filters("vacances scolaires"),
            ..schedule("tous les mardis")
        };
        assert_eq!(first_day_over(&unknown), Some(date(2026, 9, 30)));
    }
}
