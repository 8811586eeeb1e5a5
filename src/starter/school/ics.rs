//! School holidays of an iCalendar file (RFC 5545): an event each, whose last day is the one before `DTEND`.

use jiff::ToSpan as _;
use jiff::civil::Date;

use super::{Found, Wish, sound};
use crate::diag::Text;

/// An event, line by line.
#[derive(Default)]
struct Event {
    line: usize,
    from: Option<Date>,
    /// The day that it ends on, which is its last one.
    until: Option<Date>,
    name: String,
    repeats: bool,
    open: bool,
}

/// The events that have a name and days.
pub(super) fn read(text: &str, wish: &Wish, told: &mut Vec<Text>) -> Vec<Found> {
    let mut found = Vec::new();
    let mut event = Event::default();
    for (number, line) in unfolded(text) {
        let Some((head, value)) = line.split_once(':') else { continue };
        let field = head.split(';').next().unwrap_or_default().to_ascii_uppercase();
        match (field.as_str(), value.trim().to_ascii_uppercase().as_str()) {
            ("BEGIN", "VEVENT") => event = Event { line: number, open: true, ..Event::default() },
            ("END", "VEVENT") => {
                found.extend(finished(&event, wish, told));
                event = Event::default();
            }
            _ if !event.open => {}
            ("DTSTART", _) => event.from = day(value),
            ("DTEND", _) => event.until = last_day(value),
            ("SUMMARY", _) => event.name = unescaped(value),
            ("RRULE", _) => event.repeats = true,
            _ => {}
        }
    }
    found
}

fn finished(event: &Event, wish: &Wish, told: &mut Vec<Text>) -> Option<Found> {
    let days = event.from.map(|from| (from, event.until.unwrap_or(from).max(from)));
    let found = days.and_then(|(from, until)| sound(from, until, &event.name)).filter(|_| !event.repeats);
    if found.is_none() {
        let at = format!("{}:{}", wish.file, event.line);
        told.push(Text::new(
            format!("{at} : un événement sans nom, sans jour, ou qui se répète ; laissé de côté"),
            format!("{at}: an event without a name or a day, or that repeats; left out"),
        ));
    }
    found
}

/// Whole lines: one that begins with a space goes on with the one before. Each with the number of its first line.
fn unfolded(text: &str) -> Vec<(usize, String)> {
    let mut lines: Vec<(usize, String)> = Vec::new();
    for (line, number) in text.lines().zip(1..) {
        match (line.strip_prefix([' ', '\t']), lines.last_mut()) {
            (Some(more), Some((_, before))) => before.push_str(more),
            _ => lines.push((number, line.to_owned())),
        }
    }
    lines
}

/// The day of `20261019` or `20261019T000000Z`.
fn day(value: &str) -> Option<Date> {
    let digits = value.trim().get(..8).filter(|digits| digits.bytes().all(|byte| byte.is_ascii_digit()))?;
    let part = |from: usize, to: usize| digits.get(from..to)?.parse::<i16>().ok();
    let (month, day) = (i8::try_from(part(4, 6)?).ok()?, i8::try_from(part(6, 8)?).ok()?);
    Date::new(part(0, 4)?, month, day).ok()
}

/// The last day before an end: an end at midnight, or without an hour, is no longer part of the event.
fn last_day(value: &str) -> Option<Date> {
    let end = day(value)?;
    let hour = value.trim().get(8..).unwrap_or_default().trim_start_matches('T').trim_end_matches('Z');
    if hour.chars().all(|digit| digit == '0') { end.checked_sub(1.day()).ok() } else { Some(end) }
}

fn unescaped(value: &str) -> String {
    let mut text = String::new();
    let mut rest = value.chars();
    while let Some(c) = rest.next() {
        match c {
            '\\' => match rest.next() {
                Some('n' | 'N') => text.push(' '),
                Some(other) => text.push(other),
                None => {}
            },
            c => text.push(c),
        }
    }
    text
}
