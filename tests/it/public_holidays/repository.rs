//! The repository's own content on the public holidays that come.

use std::path::Path;

use jiff::civil::{Date, date};
use repere::calendar::{Filter, Hours, Rule, Schedule, Weekdays, public_holiday};
use repere::model::{Directory, read_content};
use repere::site::{Site, calendar_context};
use repere::world::DiskWorld;

use crate::build::real_content;

const TODAY: Date = date(2026, 11, 24);

fn directory() -> Directory {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("content");
    read_content(&DiskWorld::new(&root, TODAY)).unwrap().directory
}

/// Whether the schedule writes the day out, or that it is open on public holidays, or is open day and night.
fn says(schedule: &Schedule, day: Date) -> bool {
    let always = schedule.hours == Hours::AllDay
        && matches!(schedule.rule, Rule::Weekly { days: Weekdays::ALL, every: 1 })
        && schedule.except.is_empty()
        && schedule.during.is_empty();
    let by_rule = match &schedule.rule {
        Rule::Dates(dates) => dates.contains(&day),
        Rule::Yearly { month, day: number } => (day.month(), day.day()) == (*month, *number),
        _ => false,
    };
    always
        || by_rule
        || schedule.during.contains(&Filter::PublicHolidays)
        || schedule.on_public_holidays.is_some()
        || schedule.session_on(day).is_some()
}

#[test]
fn no_date_on_a_holiday_is_announced_that_nobody_has_stated() {
    let directory = directory();
    let site = Site::new(&directory, TODAY);
    let mut holidays = std::collections::BTreeSet::new();
    let mut asked = 0;
    for dated in site.dates().iter() {
        let entry = site.entry(dated.entry);
        let context = calendar_context(&directory, entry);
        let one = dated.occurrence;
        let is_holiday = public_holiday(context.country, one.day).is_some();
        assert!(is_holiday || !one.to_confirm, "{} on {}", entry.slug, one.day);
        if !is_holiday || dated.cancelled() {
            continue;
        }
        holidays.insert(one.day);
        asked += usize::from(one.to_confirm);
        let schedule = &entry.offer().unwrap().schedules[usize::from(dated.schedule)].schedule;
        let stated = one.added.is_some()
            || one.moved.is_some()
            || says(schedule, one.day)
            || context.settings.entry.is_some()
            || context.settings.site.is_some();
        assert!(one.to_confirm || stated, "{} on {}", entry.slug, one.day);
    }
    assert!(holidays.contains(&date(2026, 12, 25)) && holidays.contains(&date(2027, 1, 1)), "{holidays:?}");
    assert!(asked > 30, "only {asked} dates: the test proves too little");
}

#[test]
fn the_agenda_says_it_beside_every_date_of_the_winter_holidays() {
    let fixture = real_content();
    let answer = fixture.repere(&["build", "--today", "2026-11-24"]);
    assert_eq!(answer.exit, repere::cli::Exit::Ok, "{}{}", answer.out, answer.err);
    for (month, day) in [("2026-12", "2026-12-25"), ("2027-01", "2027-01-01")] {
        let html = std::fs::read_to_string(fixture.out().join(format!("agenda/{month}/index.html"))).unwrap();
        let section =
            html.split(&format!("id=\"jour-{day}\"")).nth(1).unwrap().split("</section>").next().unwrap();
        let rows: Vec<&str> = section.split("<li").skip(1).collect();
        assert!(rows.len() > 3, "{day}: {section}");
        for row in rows {
            assert!(row.contains("jour férié\u{a0}: à confirmer"), "{day}: {row}");
        }
    }
}
