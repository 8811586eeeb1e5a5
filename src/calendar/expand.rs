//! The one expansion: a walk over days. Pages, feeds and "next date" all come from here.

use jiff::civil::Date;

use super::exclusion::Filters;
use super::walk::{Days, LATEST, Window, rule_days};
use super::{
    Fate, HolidayContext, Hours, Occurrence, OccurrenceStatus, Reason, Rule, RuleDay, Schedule, When,
    public_holiday,
};

/// The days that the rule gives between two days, both inclusive, and what becomes of each. Sorted. Windows are
/// clamped to the years 1900 to 2200.
pub fn days(schedule: &Schedule, context: &HolidayContext<'_>, from: Date, to: Date) -> Vec<RuleDay> {
    let window = Window::of(schedule, context.origin, from, to);
    let explicit = Explicit::of(schedule);
    let filters = Filters::new(schedule, context);
    let fate = |day| RuleDay { day, fate: fate(&filters, &explicit, day) };
    given(schedule, context, window).into_iter().map(fate).collect()
}

/// The first day that the rule gives, whether or not it is taken out: what "un sur deux" counts from.
pub fn first_day(schedule: &Schedule, context: &HolidayContext<'_>) -> Option<Date> {
    let window = Window::of(schedule, context.origin, Date::MIN, LATEST);
    // Short windows first: only 29 February and rare fifth weekdays need more than a year.
    let near = window.from.saturating_add(jiff::Span::new().days(366)).min(window.to);
    let first = |to| given(schedule, context, Window { from: window.from, to }).first().copied();
    first(near).or_else(|| first(window.to))
}

/// Whether the rule gives a day, whatever becomes of it.
pub fn gives(schedule: &Schedule, context: &HolidayContext<'_>, day: Date) -> bool {
    let window = Window::of(schedule, context.origin, day, day);
    given(schedule, context, window).first() == Some(&day)
}

/// The occurrences whose actual day lies between two days, both inclusive: sorted by day and time, cancelled ones
/// included and marked.
pub fn expand(schedule: &Schedule, context: &HolidayContext<'_>, from: Date, to: Date) -> Vec<Occurrence> {
    let mut found = Vec::new();
    for RuleDay { day, fate } in days(schedule, context, from, to) {
        let (status, to_confirm) = match fate {
            Fate::Held { to_confirm } => (OccurrenceStatus::Held, to_confirm),
            Fate::Cancelled => (OccurrenceStatus::Cancelled, false),
            Fate::Excluded(_) | Fate::Moved(_) => continue,
        };
        let session = Occurrence {
            day,
            when: When::Unknown,
            status,
            original: day,
            added: None,
            moved: None,
            to_confirm,
        };
        each_time(&schedule.hours, session, &mut found);
    }
    replacements(schedule, context, from, to, &mut found);
    additions(schedule, context, from, to, &mut found);
    found.sort_by_key(|session| (session.day, session.when, session.original, session.added));
    found
}

/// Sessions moved into the window, wherever they come from. An explicit date beats an exclusion.
fn replacements(
    schedule: &Schedule,
    context: &HolidayContext<'_>,
    from: Date,
    to: Date,
    found: &mut Vec<Occurrence>,
) {
    if schedule.moved.is_empty() {
        return;
    }
    let explicit = Explicit::of(schedule);
    let filters = Filters::new(schedule, context);
    for (i, change) in schedule.moved.iter().enumerate() {
        if change.to < from || change.to > to || !gives(schedule, context, change.from) {
            continue;
        }
        let known = filters.exclusion(change.from);
        // What a closure takes out may well be made up for on another day.
        let planned =
            known.is_none_or(|excluded| matches!(excluded.reason, Reason::BeyondCalendar | Reason::Closed));
        let Ok(index) = u16::try_from(i) else { return };
        if !planned || explicit.is_cancelled(change.from) || explicit.move_of(change.from) != Some(index) {
            continue;
        }
        let off = change.to != change.from && explicit.is_cancelled(change.to);
        let status = if off { OccurrenceStatus::Cancelled } else { OccurrenceStatus::Moved };
        let session = Occurrence {
            day: change.to,
            when: When::Unknown,
            status,
            original: change.from,
            added: None,
            moved: Some(index),
            to_confirm: false,
        };
        each_time(change.hours.as_ref().unwrap_or(&schedule.hours), session, found);
    }
}

/// Sessions added in the window. `annule` on the day of an added one means it, unless the rule has a session there.
fn additions(
    schedule: &Schedule,
    context: &HolidayContext<'_>,
    from: Date,
    to: Date,
    found: &mut Vec<Occurrence>,
) {
    let filters = Filters::new(schedule, context);
    for (i, extra) in schedule.added.iter().enumerate() {
        let Ok(index) = u16::try_from(i) else { return };
        if extra.on < from || extra.on > to {
            continue;
        }
        let off = schedule.cancelled.contains(&extra.on)
            && (!gives(schedule, context, extra.on) || filters.exclusion(extra.on).is_some());
        let status = if off { OccurrenceStatus::Cancelled } else { OccurrenceStatus::Held };
        let session = Occurrence {
            day: extra.on,
            when: When::Unknown,
            status,
            original: extra.on,
            added: Some(index),
            moved: None,
            to_confirm: false,
        };
        each_time(extra.hours.as_ref().unwrap_or(&schedule.hours), session, found);
    }
}

/// One occurrence a time of the day.
fn each_time(hours: &Hours, session: Occurrence, found: &mut Vec<Occurrence>) {
    let mut push = |when| found.push(Occurrence { when, ..session });
    match hours {
        Hours::Unknown => push(When::Unknown),
        Hours::AllDay => push(When::AllDay),
        Hours::Parts(parts) => parts.iter().for_each(|part| push(When::Part(*part))),
        Hours::Slots(slots) => slots.iter().for_each(|slot| push(When::Slot(*slot))),
    }
}

/// The days of the rule in a window that is already cut to the schedule.
fn given(schedule: &Schedule, context: &HolidayContext<'_>, window: Window) -> Vec<Date> {
    // A day of which nobody knows stops the search for a "jour ouvrable": the next one would be a guess.
    let filters = Filters::new(schedule, context);
    let open = |day| filters.excepted(day).is_none_or(|excluded| excluded.reason == Reason::BeyondCalendar);
    if schedule.rule == Rule::ByAppointment {
        return Vec::new();
    }
    let holiday = |day| public_holiday(context.country, day).is_some();
    rule_days(
        &schedule.rule,
        schedule.from.unwrap_or(context.origin),
        window,
        &Days { open: &open, holiday: &holiday },
    )
}

fn fate(filters: &Filters<'_>, explicit: &Explicit, day: Date) -> Fate {
    if let Some(excluded) = filters.exclusion(day) {
        let moved = explicit.move_of(day).filter(|_| excluded.reason == Reason::Closed);
        let moved = moved.filter(|_| !explicit.is_cancelled(day));
        return moved.map_or(Fate::Excluded(excluded), Fate::Moved);
    }
    if explicit.is_cancelled(day) {
        return Fate::Cancelled;
    }
    let held = || Fate::Held { to_confirm: filters.to_confirm(day) };
    explicit.move_of(day).map_or_else(held, Fate::Moved)
}

/// `annule` and `deplace`, sorted for looking up.
struct Explicit {
    cancelled: Vec<Date>,
    moved: Vec<(Date, u16)>,
}

impl Explicit {
    fn of(schedule: &Schedule) -> Self {
        let mut cancelled = schedule.cancelled.clone();
        cancelled.sort_unstable();
        let indexed = schedule.moved.iter().enumerate();
        let mut moved: Vec<(Date, u16)> =
            indexed.filter_map(|(i, change)| Some((change.from, u16::try_from(i).ok()?))).collect();
        moved.sort_unstable();
        Explicit { cancelled, moved }
    }

    fn is_cancelled(&self, day: Date) -> bool {
        self.cancelled.binary_search(&day).is_ok()
    }

    /// The first move that names a day.
    fn move_of(&self, day: Date) -> Option<u16> {
        let at = self.moved.partition_point(|(from, _)| *from < day);
        self.moved.get(at).filter(|(from, _)| *from == day).map(|(_, index)| *index)
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::{Weekday, date};

    use super::*;
    use crate::calendar::{Filter, Holiday, SchoolCalendar, Weekdays, WorkdayEnd};

    fn school() -> SchoolCalendar {
        let holiday = |from, until| Holiday { name: "Congé fictif".to_owned(), from, until };
        SchoolCalendar {
            id: "fictif".to_owned(),
            name: "Calendrier fictif".to_owned(),
            country: "be".to_owned(),
            community: None,
            sources: Vec::new(),
            covers: None,
            holidays: vec![
                holiday(date(2026, 10, 19), date(2026, 10, 30)),
                holiday(date(2026, 12, 21), date(2027, 1, 1)),
                holiday(date(2027, 4, 26), date(2027, 5, 7)),
            ],
        }
    }

    fn held(schedule: &Schedule, from: Date, to: Date) -> Vec<Date> {
        let school = school();
        let context =
            HolidayContext { school: Some(&school), ..HolidayContext::without_holidays(date(2026, 1, 1)) };
        expand(schedule, &context, from, to).iter().map(|session| session.day).collect()
    }

    fn fortnight() -> Schedule {
        let rule = Rule::Weekly { days: Weekdays::one(Weekday::Friday), every: 2 };
        Schedule { from: Some(date(2026, 9, 4)), ..Schedule::new("un vendredi sur deux", rule) }
    }

    #[test]
    fn an_excluded_date_does_not_shift_the_parity() {
        let schedule = Schedule { except: vec![Filter::SchoolHolidays], ..fortnight() };
        let found = held(&schedule, date(2026, 10, 1), date(2026, 11, 30));
        // 30 October is taken out; 13 November follows all the same.
        assert_eq!(found, [date(2026, 10, 2), date(2026, 10, 16), date(2026, 11, 13), date(2026, 11, 27)]);
    }

    #[test]
    fn parity_counts_from_the_first_date_over_a_year_of_53_weeks() {
        let found = held(&fortnight(), date(2026, 12, 20), date(2027, 1, 31));
        assert_eq!(found, [date(2026, 12, 25), date(2027, 1, 8), date(2027, 1, 22)]);
    }

    #[test]
    fn nothing_is_guessed_past_the_school_calendar() {
        let rule = Rule::Weekly { days: Weekdays::one(Weekday::Tuesday), every: 1 };
        let schedule =
            Schedule { except: vec![Filter::SchoolHolidays], ..Schedule::new("tous les mardis", rule) };
        assert_eq!(held(&schedule, date(2027, 8, 25), date(2027, 9, 30)), [date(2027, 8, 31)]);
        let known = Schedule { until: Some(date(2031, 6, 30)), ..schedule };
        assert_eq!(held(&known, date(2028, 1, 1), date(2031, 12, 31)), []);
    }

    #[test]
    fn an_explicit_date_beats_an_exclusion_and_may_lie_past_the_end() {
        let day = date(2026, 10, 20);
        let change = |from, to| crate::calendar::Move { from, to, hours: None, place: None };
        let schedule = Schedule {
            until: Some(date(2026, 11, 13)),
            except: vec![Filter::SchoolHolidays],
            moved: vec![change(date(2026, 10, 16), day), change(date(2026, 11, 13), date(2026, 11, 18))],
            ..fortnight()
        };
        let found = held(&schedule, date(2026, 10, 10), date(2026, 12, 31));
        assert_eq!(found, [day, date(2026, 11, 18)]);
    }

    #[test]
    fn the_last_workday_avoids_what_is_taken_out() {
        let rule = Rule::MonthlyWorkday(WorkdayEnd::Last);
        let schedule = Schedule {
            from: Some(date(2026, 9, 30)),
            except: vec![Filter::SchoolHolidays],
            ..Schedule::new("le dernier jour ouvrable du mois", rule)
        };
        let found = held(&schedule, date(2026, 9, 1), date(2026, 12, 31));
        assert_eq!(found, [date(2026, 9, 30), date(2026, 10, 16), date(2026, 11, 30), date(2026, 12, 18)]);
    }

    #[test]
    fn windows_that_are_empty_reversed_or_endless_are_bounded() {
        let schedule = fortnight();
        assert_eq!(held(&schedule, date(2026, 9, 5), date(2026, 9, 10)), []);
        assert_eq!(held(&schedule, date(2027, 1, 1), date(2026, 1, 1)), []);
        assert_eq!(held(&schedule, Date::MIN, Date::MAX).len(), 4548);
    }
}
