//! Expanding 10 000 schedules over 18 months on one thread; prints the median of seven rounds. The aim is under one
//! second of processor time.
#![allow(
    clippy::unwrap_used,
    clippy::print_stdout,
    clippy::disallowed_methods,
    missing_docs,
    reason = "a measure prints, and stops at the first surprise"
)]

use std::hint::black_box;
use std::time::Duration;

use jiff::civil::date;
use repere::calendar::{Holiday, HolidayContext, PhraseReader, Schedule, SchoolCalendar, expand};

const HOW_MANY: usize = 10_000;
const ROUNDS: usize = 7;

fn school() -> SchoolCalendar {
    let holiday = |from, until| Holiday { name: "Congé".to_owned(), from, until };
    SchoolCalendar {
        id: "fictif".to_owned(),
        name: "Calendrier fictif".to_owned(),
        country: "be".to_owned(),
        community: None,
        sources: Vec::new(),
        covers: None,
        holidays: vec![
            holiday(date(2026, 10, 19), date(2026, 11, 1)),
            holiday(date(2026, 12, 21), date(2027, 1, 3)),
            holiday(date(2027, 2, 22), date(2027, 3, 7)),
            holiday(date(2027, 4, 26), date(2027, 5, 9)),
            holiday(date(2027, 7, 3), date(2028, 8, 22)),
        ],
    }
}

/// Every form of the grammar in turn, half of them with exceptions.
fn schedules() -> Vec<Schedule> {
    let today = date(2026, 9, 1);
    let phrases = [
        "tous les mardis",
        "du lundi au vendredi",
        "un vendredi sur deux",
        "les 1er et 3e mardis du mois",
        "le dernier jour ouvrable du mois",
        "le 15 du mois",
        "tous les jours",
        "les deux derniers samedis du mois",
    ];
    let hours = ["9h-12h", "9h-12h et 13h30-16h", "22h-6h", "à partir de 9h"];
    let made = (0..HOW_MANY).map(|i| {
        let phrase = phrases[i % phrases.len()];
        let except = if i % 2 == 0 { "vacances scolaires et jours fériés" } else { "juillet et août" };
        Schedule {
            from: Some(date(2026, 9, 4)),
            hours: PhraseReader::french(jiff::civil::Date::ZERO).hours(hours[i % hours.len()]).unwrap(),
            except: PhraseReader::french(today).filters(except).unwrap(),
            ..Schedule::new(phrase, PhraseReader::french(today).rule(phrase).unwrap())
        }
    });
    made.collect()
}

/// What this thread has had of a processor, from Linux; waiting for one is not counted.
fn processor_time() -> Duration {
    let text = std::fs::read_to_string("/proc/thread-self/schedstat").unwrap();
    Duration::from_nanos(text.split(' ').next().unwrap().parse().unwrap())
}

fn main() {
    let (schedules, school) = (schedules(), school());
    let context =
        HolidayContext { school: Some(&school), ..HolidayContext::without_holidays(date(2026, 1, 1)) };
    let mut sessions = 0;
    let mut times: Vec<Duration> = (0..ROUNDS)
        .map(|_| {
            let start = processor_time();
            sessions = schedules
                .iter()
                .map(|schedule| {
                    black_box(expand(schedule, &context, date(2026, 9, 1), date(2028, 2, 29))).len()
                })
                .sum();
            processor_time().saturating_sub(start)
        })
        .collect();
    times.sort_unstable();
    println!(
        "{HOW_MANY} schedules, 18 months, {sessions} sessions: median {:?} of processor time",
        times[ROUNDS / 2]
    );
}
