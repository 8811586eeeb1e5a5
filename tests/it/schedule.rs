//! Schedules: phrases, dates, and what is refused.

use jiff::civil::date;
use repere::calendar::{read_hours, read_rule};

#[test]
#[ignore]
fn look() {
    let text = std::fs::read_to_string("../shared/data/schedule-wordings.txt").unwrap();
    let more = std::fs::read_to_string("/tmp/cal-more.txt").unwrap_or_default();
    for line in text.lines().chain(more.lines()) {
        match read_rule(line, date(2026, 9, 1)) {
            Ok(rule) => println!("OK   {line}\n       {rule:?}"),
            Err(e) => println!(
                "{} {line}\n       col {} {} | {} | {:?}",
                e.code.id,
                e.column(line),
                e.message.fr,
                e.help.map(|h| h.fr).unwrap_or_default(),
                e.proposal
            ),
        }
        if let Ok(h) = read_hours(line) {
            println!("  HOURS {h:?}");
        }
    }
    for line in std::fs::read_to_string("/tmp/cal-hours.txt").unwrap_or_default().lines() {
        match read_hours(line) {
            Ok(h) => println!("H OK {line}: {}", repere::calendar::write_hours(&h)),
            Err(e) => println!(
                "H {} {line}\n       col {} {} | {} | {:?}",
                e.code.id,
                e.column(line),
                e.message.fr,
                e.help.map(|h| h.fr).unwrap_or_default(),
                e.proposal
            ),
        }
    }
    for line in std::fs::read_to_string("/tmp/cal-filters.txt").unwrap_or_default().lines() {
        match repere::calendar::read_filters(line, date(2026, 9, 1)) {
            Ok(h) => println!("F OK {line}: {h:?}"),
            Err(e) => println!(
                "F {} {line}\n       col {} {} | {} | {:?}",
                e.code.id,
                e.column(line),
                e.message.fr,
                e.help.map(|h| h.fr).unwrap_or_default(),
                e.proposal
            ),
        }
    }
}
