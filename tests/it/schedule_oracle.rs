//! Expansion against a count made day by day, written without looking at it: random schedules must agree.

use jiff::civil::{Date, Weekday, date};
use jiff::{Span, ToSpan as _};
use proptest::prelude::*;
use repere::calendar::{
    Addition, Closure, Filter, Holiday, HolidayContext, HolidaySettings, Hours, Move, OccurrenceStatus,
    OnPublicHolidays, PublicHoliday, Rule, Schedule, SchoolBreak, SchoolCalendar, Slot, Weekdays, WorkdayEnd,
    expand,
};

/// Belgian public holidays of 2026 to 2028, as published.
static PUBLIC: [(i16, i8, i8); 30] = [
    (2026, 1, 1),
    (2026, 4, 6),
    (2026, 5, 1),
    (2026, 5, 14),
    (2026, 5, 25),
    (2026, 7, 21),
    (2026, 8, 15),
    (2026, 11, 1),
    (2026, 11, 11),
    (2026, 12, 25),
    (2027, 1, 1),
    (2027, 3, 29),
    (2027, 5, 1),
    (2027, 5, 6),
    (2027, 5, 17),
    (2027, 7, 21),
    (2027, 8, 15),
    (2027, 11, 1),
    (2027, 11, 11),
    (2027, 12, 25),
    (2028, 1, 1),
    (2028, 4, 17),
    (2028, 5, 1),
    (2028, 5, 25),
    (2028, 6, 5),
    (2028, 7, 21),
    (2028, 8, 15),
    (2028, 11, 1),
    (2028, 11, 11),
    (2028, 12, 25),
];

/// The last day on which the fictional school calendar is known.
const KNOWN: Date = date(2027, 8, 31);
const ORIGIN: Date = date(2026, 1, 1);

fn school() -> SchoolCalendar {
    let holiday = |name: &str, from, until| Holiday { name: format!("Congé fictif {name}"), from, until };
    SchoolCalendar {
        id: "fictif".to_owned(),
        name: "Calendrier fictif".to_owned(),
        country: "be".to_owned(),
        community: None,
        sources: Vec::new(),
        covers: None,
        holidays: vec![
            holiday("d’automne (Toussaint)", date(2026, 10, 19), date(2026, 11, 1)),
            holiday("de Noël", date(2026, 12, 21), date(2027, 1, 3)),
            holiday("de carnaval", date(2027, 2, 22), date(2027, 3, 7)),
            holiday("d’été", date(2027, 7, 3), date(2027, 8, 22)),
        ],
    }
}

fn every_day(from: Date, to: Date) -> impl Iterator<Item = Date> {
    from.series(1.day()).take_while(move |day| *day <= to)
}

fn is_public(day: Date) -> bool {
    PUBLIC.contains(&(day.year(), day.month(), day.day()))
}

/// Is the day the Belgian holiday of this name? Those that move are looked up.
fn is_named(named: PublicHoliday, day: Date) -> bool {
    let moving = |days: [Date; 3]| days.contains(&day);
    let fixed = |month, number| (day.month(), day.day()) == (month, number);
    match named {
        PublicHoliday::NewYear => fixed(1, 1),
        PublicHoliday::EasterMonday => moving([date(2026, 4, 6), date(2027, 3, 29), date(2028, 4, 17)]),
        PublicHoliday::LabourDay => fixed(5, 1),
        PublicHoliday::Ascension => moving([date(2026, 5, 14), date(2027, 5, 6), date(2028, 5, 25)]),
        PublicHoliday::WhitMonday => moving([date(2026, 5, 25), date(2027, 5, 17), date(2028, 6, 5)]),
        PublicHoliday::NationalDay => fixed(7, 21),
        PublicHoliday::Assumption => fixed(8, 15),
        PublicHoliday::AllSaints => fixed(11, 1),
        PublicHoliday::Armistice => fixed(11, 11),
        PublicHoliday::Christmas => fixed(12, 25),
        PublicHoliday::Victory => false,
    }
}

/// Is the day in the filter? `None`: nobody knows.
fn in_filter(filter: &Filter, day: Date) -> Option<bool> {
    match filter {
        Filter::PublicHolidays => Some(is_public(day)),
        Filter::PublicHoliday(named) => Some(is_named(*named, day)),
        Filter::SchoolHolidays => {
            let off = school().holidays.iter().any(|h| every_day(h.from, h.until).any(|d| d == day));
            if !off && day > KNOWN { None } else { Some(off) }
        }
        Filter::Months { from, to } => {
            let mut month = *from;
            loop {
                if month == day.month() {
                    return Some(true);
                }
                if month == *to {
                    return Some(false);
                }
                month = if month == 12 { 1 } else { month + 1 };
            }
        }
        Filter::SchoolBreak(named) => {
            let word = match named {
                SchoolBreak::Toussaint => "Toussaint",
                SchoolBreak::Autumn => "automne",
                SchoolBreak::Christmas => "Noël",
                SchoolBreak::Carnival => "carnaval",
                SchoolBreak::Summer => "été",
                // The fictional calendar has no such holidays.
                _ => return None,
            };
            let of_name = |h: &&Holiday| h.name.contains(word);
            let off = school()
                .holidays
                .iter()
                .filter(of_name)
                .any(|h| every_day(h.from, h.until).any(|d| d == day));
            if !off && day > KNOWN { None } else { Some(off) }
        }
        Filter::DaysOfMonth { from, to } => Some((*from..=*to).any(|number| number == day.day())),
        Filter::RankedDay { rank, day: weekday } => {
            let (nth, left) = count_in_month(day);
            Some(day.weekday() == *weekday && (*rank == nth || *rank == -1 - left))
        }
        Filter::Dates { from, to } => Some(every_day(*from, *to).any(|d| d == day)),
    }
}

/// Is the day a public holiday of which the schedule does not speak?
fn is_unnamed(schedule: &Schedule, day: Date) -> bool {
    let every_year = PUBLIC.iter().filter(|(_, m, d)| (*m, *d) == (day.month(), day.day())).count() == 3;
    let by_rule = match schedule.rule {
        Rule::Dates(_) | Rule::WeekdaysAndHolidays(_) => true,
        Rule::Yearly { .. } => every_year,
        _ => false,
    };
    let kept = schedule.during.iter().any(|filter| match filter {
        Filter::PublicHolidays => true,
        Filter::PublicHoliday(named) => is_named(*named, day),
        Filter::Dates { from, to } => *from == day && *to == day,
        _ => false,
    });
    let changed = schedule.cancelled.contains(&day) || schedule.moved.iter().any(|change| change.from == day);
    is_public(day) && !by_rule && !kept && !changed
}

fn is_said(schedule: &Schedule, settings: HolidaySettings) -> Option<OnPublicHolidays> {
    [schedule.on_public_holidays, settings.entry, settings.site].into_iter().flatten().next()
}

fn out(schedule: &Schedule, settings: HolidaySettings, day: Date) -> bool {
    if is_closed(schedule, settings, day) {
        return true;
    }
    let except = schedule.except.iter().any(|filter| in_filter(filter, day) != Some(false));
    let during =
        schedule.during.is_empty() || schedule.during.iter().any(|f| in_filter(f, day) == Some(true));
    except || !during
}

fn is_closed(schedule: &Schedule, settings: HolidaySettings, day: Date) -> bool {
    is_said(schedule, settings) == Some(OnPublicHolidays::Closed) && is_unnamed(schedule, day)
}

/// How many times this weekday came in the month up to the day, and how many times it comes after.
fn count_in_month(day: Date) -> (i8, i8) {
    let month = every_day(day.first_of_month(), day.last_of_month()).filter(|d| d.weekday() == day.weekday());
    let (mut before, mut after) = (0, 0);
    for other in month {
        if other <= day {
            before += 1;
        } else {
            after += 1;
        }
    }
    (before, after)
}

/// Does the rule fit the day, but for its interval?
fn fits(schedule: &Schedule, settings: HolidaySettings, day: Date) -> bool {
    match &schedule.rule {
        Rule::Weekly { days, .. } => days.contains(day.weekday()),
        Rule::MonthlyByWeekday { ranks, day: weekday, .. } => {
            let (nth, left) = count_in_month(day);
            day.weekday() == *weekday && (ranks.contains(&nth) || ranks.contains(&(-1 - left)))
        }
        Rule::MonthlyWorkday(end) => {
            let open = |d: &Date| {
                d.weekday() != Weekday::Saturday
                    && d.weekday() != Weekday::Sunday
                    && !schedule.except.iter().any(|filter| in_filter(filter, *d) == Some(true))
                    && !is_closed(schedule, settings, *d)
            };
            let mut month = every_day(day.first_of_month(), day.last_of_month()).filter(open);
            Some(day) == if *end == WorkdayEnd::First { month.next() } else { month.last() }
        }
        Rule::WeekdaysAndHolidays(days) => days.contains(day.weekday()) || is_public(day),
        Rule::MonthlyByDate { days } => {
            let last = day.tomorrow().is_ok_and(|next| next.day() == 1);
            days.contains(&day.day()) || (last && days.contains(&-1))
        }
        Rule::Dates(dates) => dates.contains(&day),
        Rule::Yearly { month, day: number } => (day.month(), day.day()) == (*month, *number),
        Rule::ByAppointment => false,
    }
}

/// All days of the rule from its start to the end of 2028, walking one day at a time and counting weeks and months.
fn rule_days(schedule: &Schedule, settings: HolidaySettings) -> Vec<Date> {
    let dated = matches!(schedule.rule, Rule::Dates(_));
    let start = schedule.from.unwrap_or(if dated { date(2025, 1, 1) } else { ORIGIN });
    let every = match schedule.rule {
        Rule::Weekly { every, .. } | Rule::MonthlyByWeekday { every, .. } => u32::from(every),
        _ => 1,
    };
    let weekly = matches!(schedule.rule, Rule::Weekly { .. });
    let (mut steps, mut begun) = (0_u32, false);
    let mut found = Vec::new();
    for day in every_day(start, date(2028, 12, 31)) {
        let new = if weekly { day.weekday() == Weekday::Monday } else { day.day() == 1 };
        if begun && new {
            steps += 1;
        }
        if fits(schedule, settings, day) {
            begun = true;
            if steps.is_multiple_of(every) && schedule.until.is_none_or(|until| day <= until) {
                found.push(day);
            }
        }
    }
    found
}

/// Day, original day, status of every session in a window, and whether it is to be confirmed; in order.
type Session = (Date, Date, OccurrenceStatus, bool);

fn oracle(
    schedule: &Schedule,
    settings: HolidaySettings,
    closures: &[Closure],
    (from, to): (Date, Date),
) -> Vec<Session> {
    let out = |day: Date| {
        out(schedule, settings, day) || closures.iter().any(|one| one.from <= day && day <= one.until)
    };
    let given = rule_days(schedule, settings);
    let mut found = Vec::new();
    for day in &given {
        let moved = schedule.moved.iter().any(|change| change.from == *day);
        if !out(*day) && (schedule.cancelled.contains(day) || !moved) {
            let off = schedule.cancelled.contains(day);
            let status = if off { OccurrenceStatus::Cancelled } else { OccurrenceStatus::Held };
            let asks = !off && is_said(schedule, settings).is_none() && is_unnamed(schedule, *day);
            found.push((*day, *day, status, asks));
        }
    }
    for change in &schedule.moved {
        let sure = schedule.except.iter().any(|f| in_filter(f, change.from) == Some(true));
        let outside = !schedule.during.is_empty()
            && !schedule.during.iter().any(|f| in_filter(f, change.from) != Some(false));
        if given.contains(&change.from) && !sure && !outside && !schedule.cancelled.contains(&change.from) {
            let off = change.to != change.from && schedule.cancelled.contains(&change.to);
            let status = if off { OccurrenceStatus::Cancelled } else { OccurrenceStatus::Moved };
            found.push((change.to, change.from, status, false));
        }
    }
    for extra in &schedule.added {
        let rule = given.contains(&extra.on) && !out(extra.on);
        let off = schedule.cancelled.contains(&extra.on) && !rule;
        let status = if off { OccurrenceStatus::Cancelled } else { OccurrenceStatus::Held };
        found.push((extra.on, extra.on, status, false));
    }
    found.retain(|(day, ..)| from <= *day && *day <= to);
    found.sort_by_key(|(day, original, status, asks)| (*day, *original, *status as u8, *asks));
    found
}

fn any_day() -> impl Strategy<Value = Date> {
    (0..1090_i32).prop_map(|n| date(2026, 1, 1).saturating_add(Span::new().days(n)))
}

fn any_weekdays() -> impl Strategy<Value = Weekdays> {
    (1..128_u8).prop_map(|bits| {
        let days = Weekdays::ALL.iter().enumerate().filter(|(i, _)| bits & (1 << i) != 0);
        days.fold(Weekdays::NONE, |set, (_, day)| set.with(day))
    })
}

fn any_weekday() -> impl Strategy<Value = Weekday> {
    (0..7_i8).prop_map(|n| Weekday::from_monday_zero_offset(n).unwrap())
}

fn any_rule() -> impl Strategy<Value = Rule> {
    let ranks = proptest::collection::btree_set(
        prop_oneof![Just(-2_i8), Just(-1), Just(1), Just(2), Just(3), Just(4), Just(5)],
        1..4,
    );
    let every = prop_oneof![Just(1_u8), Just(2), Just(3), Just(4), Just(6)];
    prop_oneof![
        4 => (any_weekdays(), every.clone()).prop_map(|(days, every)| Rule::Weekly { days, every }),
        4 => (ranks, any_weekday(), every).prop_map(|(ranks, day, every)| Rule::MonthlyByWeekday {
            ranks: ranks.into_iter().collect(),
            day,
            every,
        }),
        1 => prop_oneof![Just(WorkdayEnd::First), Just(WorkdayEnd::Last)].prop_map(Rule::MonthlyWorkday),
        1 => (proptest::collection::btree_set(1..32_i8, 1..4), any::<bool>()).prop_map(|(days, last)| {
            let days = days.into_iter().chain(last.then_some(-1)).collect();
            Rule::MonthlyByDate { days }
        }),
        1 => any_weekdays().prop_map(Rule::WeekdaysAndHolidays),
        1 => proptest::collection::btree_set(any_day(), 1..6)
            .prop_map(|days| Rule::Dates(days.into_iter().collect())),
        1 => (1..13_i8, 1..29_i8).prop_map(|(month, day)| Rule::Yearly { month, day }),
    ]
}

fn any_filter() -> impl Strategy<Value = Filter> {
    prop_oneof![
        Just(Filter::SchoolHolidays),
        Just(Filter::PublicHolidays),
        (1..13_i8, 1..13_i8).prop_map(|(from, to)| Filter::Months { from, to }),
        (1..32_i8, 0..20_i8).prop_map(|(from, n)| Filter::DaysOfMonth { from, to: (from + n).min(31) }),
        prop_oneof![
            Just(SchoolBreak::Toussaint),
            Just(SchoolBreak::Autumn),
            Just(SchoolBreak::Christmas),
            Just(SchoolBreak::Winter),
            Just(SchoolBreak::Carnival),
            Just(SchoolBreak::Summer),
        ]
        .prop_map(Filter::SchoolBreak),
        prop_oneof![
            Just(PublicHoliday::EasterMonday),
            Just(PublicHoliday::Ascension),
            Just(PublicHoliday::LabourDay),
            Just(PublicHoliday::Christmas),
        ]
        .prop_map(Filter::PublicHoliday),
        (prop_oneof![Just(-1_i8), Just(1), Just(3)], any_weekday())
            .prop_map(|(rank, day)| Filter::RankedDay { rank, day }),
        (any_day(), 0..40_i32)
            .prop_map(|(from, n)| Filter::Dates { from, to: from.saturating_add(Span::new().days(n)) }),
    ]
}

fn any_said() -> impl Strategy<Value = Option<OnPublicHolidays>> {
    prop_oneof![4 => Just(None), 1 => Just(Some(OnPublicHolidays::Open)), 1 => Just(Some(OnPublicHolidays::Closed))]
}

fn any_closures() -> impl Strategy<Value = Vec<Closure>> {
    let one = (any_day(), 0..30_i32).prop_map(|(from, n)| Closure {
        from,
        until: from.saturating_add(Span::new().days(n)),
        text: None,
    });
    prop::collection::vec(one, 0..4).prop_map(|mut all| {
        all.sort_by_key(|one| one.from);
        all
    })
}

fn any_settings() -> impl Strategy<Value = HolidaySettings> {
    (any_said(), any_said()).prop_map(|(entry, site)| HolidaySettings { entry, site })
}

fn any_schedule() -> impl Strategy<Value = Schedule> {
    let filters = || proptest::collection::vec(any_filter(), 0..3);
    let days = || proptest::collection::vec(any_day(), 0..6);
    let parts = (
        any_rule(),
        proptest::option::of(any_day()),
        proptest::option::of(any_day()),
        filters(),
        prop_oneof![3 => Just(Vec::new()), 1 => filters()],
        days(),
        proptest::collection::vec((any_day(), any_day()), 0..6),
        proptest::collection::vec(any_day(), 0..3),
        any_said(),
    );
    parts.prop_map(|(rule, from, until, except, during, cancelled, moved, added, on_public_holidays)| {
        let mut seen = std::collections::BTreeSet::new();
        let moved = moved.into_iter().filter(|(from, _)| seen.insert(*from));
        let slot = Slot {
            start: jiff::civil::time(9, 0, 0, 0),
            end: repere::calendar::End::At(jiff::civil::time(12, 0, 0, 0)),
        };
        Schedule {
            from,
            until,
            hours: Hours::Slots(vec![slot]),
            except,
            during,
            cancelled,
            moved: moved.map(|(from, to)| Move { from, to, hours: None, place: None }).collect(),
            added: added.into_iter().map(|on| Addition { on, hours: None, place: None }).collect(),
            on_public_holidays,
            ..Schedule::new("au hasard", rule)
        }
    })
}

/// Random days rarely hit a rule: cancelled and moved days are pulled onto its days, two times in three.
fn aimed(mut schedule: Schedule, settings: HolidaySettings) -> Schedule {
    let given = rule_days(&schedule, settings);
    if given.is_empty() {
        return schedule;
    }
    let aim = |day: Date| {
        let n = usize::try_from((day - date(2026, 1, 1)).get_days()).unwrap();
        if n % 3 == 0 { day } else { given[n % given.len()] }
    };
    schedule.cancelled = schedule.cancelled.iter().map(|day| aim(*day)).collect();
    let mut seen = std::collections::BTreeSet::new();
    schedule.moved.iter_mut().for_each(|change| change.from = aim(change.from));
    schedule.moved.retain(|change| seen.insert(change.from));
    schedule
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn expansion_agrees_with_a_count_made_day_by_day(
        schedule in any_schedule(),
        settings in any_settings(),
        closures in any_closures(),
        a in any_day(),
        n in 0..500_i32,
    ) {
        let schedule = aimed(schedule, settings);
        let school = school();
        let context =
            HolidayContext { school: Some(&school), settings, closures: &closures, ..HolidayContext::without_holidays(ORIGIN) };
        let to = a.saturating_add(Span::new().days(n)).min(date(2028, 12, 31));
        let mut found: Vec<Session> = expand(&schedule, &context, a, to)
            .into_iter()
            .map(|session| (session.day, session.original, session.status, session.to_confirm))
            .collect();
        found.sort_by_key(|(day, original, status, asks)| (*day, *original, *status as u8, *asks));
        prop_assert_eq!(found, oracle(&schedule, settings, &closures, (a, to)));
    }
}
