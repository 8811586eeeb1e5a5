//! A small reader of feeds, written without looking at what makes them: each rule is asked about each day.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::{Date, DateTime, Weekday};
use jiff::tz::TimeZone;
use jiff::{Span, Timestamp, ToSpan as _};

use super::{Session, State};

/// A start or an end.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Stamp {
    Day(Date),
    At(DateTime),
}

#[derive(Debug)]
struct Event {
    start: Stamp,
    end: Option<Stamp>,
    rule: BTreeMap<String, String>,
    except: BTreeSet<Stamp>,
    state: State,
}

/// The sessions of a feed whose local day lies between two days, both inclusive.
pub fn sessions(feed: &str, from: Date, to: Date) -> BTreeSet<Session> {
    let (mut series, mut overrides) = (Vec::new(), BTreeMap::new());
    for part in feed.replace("\r\n ", "").split("BEGIN:VEVENT\r\n").skip(1) {
        let lines: Vec<(&str, &str)> = part.split("\r\n").filter_map(|line| line.split_once(':')).collect();
        let all = |name: &str| {
            let named = lines.iter().filter(|(key, _)| key.split(';').next() == Some(name));
            named.map(|(key, value)| (*key, *value)).collect::<Vec<_>>()
        };
        let one = |name: &str| all(name).first().copied();
        let stamps = |name: &str| all(name).into_iter().map(|(key, value)| stamp(key, value));
        let (_, uid) = one("UID").unwrap();
        let rule = one("RRULE").map(|(_, rule)| rule).unwrap_or_default();
        let event = Event {
            start: stamps("DTSTART").next().unwrap(),
            end: stamps("DTEND").next(),
            rule: rule
                .split(';')
                .filter_map(|part| part.split_once('='))
                .map(|(a, b)| (a.to_owned(), b.to_owned()))
                .collect(),
            except: stamps("EXDATE").collect(),
            state: state(
                one("STATUS").map(|(_, status)| status),
                one("SUMMARY").map(|(_, text)| text).unwrap_or_default(),
            ),
        };
        match stamps("RECURRENCE-ID").next() {
            Some(replaced) => assert!(overrides.insert((uid.to_owned(), replaced), event).is_none(), "{uid}"),
            None => series.push((uid.to_owned(), event)),
        }
    }
    let mut found = BTreeSet::new();
    for (uid, event) in &series {
        for start in event.starts(to) {
            if event.except.contains(&start) {
                continue;
            }
            match overrides.remove(&(uid.clone(), start)) {
                Some(instead) => found.extend(instead.session(instead.start)),
                None => found.extend(event.session(start)),
            }
        }
    }
    // A moved session may start in the window from a day after it.
    for ((uid, replaced), event) in overrides {
        assert!(day_of(replaced) > to, "{uid}: nothing is replaced on {replaced:?}");
        found.extend(event.session(event.start));
    }
    found.retain(|session| session.day >= from && session.day <= to);
    found
}

fn state(status: Option<&str>, summary: &str) -> State {
    if status == Some("CANCELLED") {
        State::Cancelled
    } else if summary.contains("(déplacé)") {
        State::Moved
    } else if summary.contains("(jour férié") {
        State::ToConfirm
    } else {
        State::Held
    }
}

fn stamp(key: &str, value: &str) -> Stamp {
    let number = |range: std::ops::Range<usize>| value[range].parse::<i8>().unwrap();
    let day = Date::new(value[..4].parse().unwrap(), number(4..6), number(6..8)).unwrap();
    if key.contains("VALUE=DATE") {
        return Stamp::Day(day);
    }
    assert!(key.contains("TZID=Europe/Brussels"), "{key}:{value}");
    Stamp::At(day.at(number(9..11), number(11..13), number(13..15), 0))
}

fn day_of(stamp: Stamp) -> Date {
    match stamp {
        Stamp::Day(day) => day,
        Stamp::At(time) => time.date(),
    }
}

fn instant(time: DateTime) -> Timestamp {
    time.to_zoned_datetime(TimeZone::get("Europe/Brussels").unwrap()).unwrap().timestamp()
}

impl Event {
    /// The starts that its rule gives, to a day.
    fn starts(&self, to: Date) -> Vec<Stamp> {
        if self.rule.is_empty() {
            return vec![self.start];
        }
        let until = &self.rule["UNTIL"];
        let first = day_of(self.start);
        let days = first.series(1.day()).take_while(|day| *day <= to);
        days.filter(|day| self.gives(first, *day))
            .map(|day| match self.start {
                Stamp::Day(_) => Stamp::Day(day),
                Stamp::At(time) => Stamp::At(day.to_datetime(time.time())),
            })
            .filter(|start| match start {
                Stamp::Day(day) => day.strftime("%Y%m%d").to_string() <= *until,
                Stamp::At(time) => instant(*time).strftime("%Y%m%dT%H%M%SZ").to_string() <= *until,
            })
            .collect()
    }

    fn gives(&self, first: Date, day: Date) -> bool {
        let part = |name: &str| self.rule.get(name).map(String::as_str);
        let interval: i32 = part("INTERVAL").map_or(1, |interval| interval.parse().unwrap());
        let months = |day: Date| i32::from(day.year()) * 12 + i32::from(day.month());
        match part("FREQ").unwrap() {
            "WEEKLY" => {
                let monday =
                    |day: Date| day.saturating_sub(i32::from(day.weekday().to_monday_zero_offset()).days());
                let weeks = (monday(day) - monday(first)).get_days() / 7;
                weeks % interval == 0 && part("BYDAY").unwrap().split(',').any(|name| is_day(name, day))
            }
            "MONTHLY" => {
                (months(day) - months(first)) % interval == 0
                    && match (part("BYDAY"), part("BYMONTHDAY")) {
                        (Some(ranked), None) => {
                            let (rank, name) = ranked.split_at(ranked.len() - 2);
                            let rank: i8 = rank.parse().unwrap();
                            is_day(name, day) && day.nth_weekday_of_month_is(rank)
                        }
                        (None, Some("-1")) => day.tomorrow().unwrap().day() == 1,
                        (None, Some(number)) => number.parse::<i8>().unwrap() == day.day(),
                        other => panic!("{other:?}"),
                    }
            }
            "YEARLY" => {
                part("BYMONTH").unwrap().parse::<i8>().unwrap() == day.month()
                    && part("BYMONTHDAY").unwrap().parse::<i8>().unwrap() == day.day()
            }
            other => panic!("{other}"),
        }
    }

    fn session(&self, start: Stamp) -> Option<Session> {
        Some(match (start, self.start, self.end) {
            (Stamp::Day(day), ..) => Session { day, start: day.to_string(), end: None, state: self.state },
            (Stamp::At(time), Stamp::At(first), end) => {
                let begins = instant(time);
                // The length of the first is that of all.
                let length = end.map(|end| match end {
                    Stamp::At(end) => instant(end).duration_since(instant(first)),
                    Stamp::Day(day) => panic!("ends on {day}"),
                });
                let ends = length.map(|length| {
                    begins.checked_add(Span::new().try_seconds(length.as_secs()).unwrap()).unwrap()
                });
                Session {
                    day: time.date(),
                    start: begins.to_string(),
                    end: ends.map(|end| end.to_string()),
                    state: self.state,
                }
            }
            other => panic!("{other:?}"),
        })
    }
}

fn is_day(name: &str, day: Date) -> bool {
    let expected = match day.weekday() {
        Weekday::Monday => "MO",
        Weekday::Tuesday => "TU",
        Weekday::Wednesday => "WE",
        Weekday::Thursday => "TH",
        Weekday::Friday => "FR",
        Weekday::Saturday => "SA",
        Weekday::Sunday => "SU",
    };
    name == expected
}

/// Whether a day has a rank among those of its weekday in its month.
trait Ranked {
    fn nth_weekday_of_month_is(self, rank: i8) -> bool;
}

impl Ranked for Date {
    fn nth_weekday_of_month_is(self, rank: i8) -> bool {
        self.nth_weekday_of_month(rank, self.weekday()).is_ok_and(|day| day == self)
    }
}
