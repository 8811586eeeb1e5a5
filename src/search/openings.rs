//! When entries are open in the days after the build: for "open now", "today", "within seven days".

use std::collections::BTreeMap;

use jiff::ToSpan as _;
use jiff::civil::{Date, Time};
use serde::Serialize;

use super::columns::DAY_ZERO;
use super::numbers::Numbers;
use crate::calendar::{End, When};
use crate::site::{Dated, Site};

/// Days from that of the build on: a week that is asked for, and a week in which nobody builds.
const DAYS: i32 = 14;

/// Minutes of a day.
const DAY: u32 = 24 * 60;

/// The file.
#[derive(Serialize)]
struct File {
    /// The day of the build, in days from 2020-01-01.
    day: i32,
    /// Of each entry that has a session in these days: its number; whether it was verified; then of each session days from
    /// the first day, minutes of that day from which and until when. Both are 0 where nobody says the hours; the second
    /// is more than a day where it ends on the next.
    of: Vec<Vec<u32>>,
}

/// The bytes of the file.
pub fn openings(site: &Site<'_>, numbers: &Numbers) -> Vec<u8> {
    let last = site.today.checked_add((DAYS - 1).days()).unwrap_or(Date::MAX);
    let mut of: BTreeMap<u32, Vec<u32>> = BTreeMap::new();
    for dated in site.dates().between(site.today, last).filter(|dated| !dated.cancelled()) {
        let number = numbers.of(dated.entry);
        let sure = !site.card(dated.entry).to_confirm && !dated.occurrence.to_confirm;
        let row = of.entry(number).or_insert_with(|| vec![number, 1]);
        if let Some(all) = row.get_mut(1) {
            *all = (*all).min(u32::from(sure));
        }
        row.extend(session(site.today, &dated));
    }
    let file = File { day: (site.today - DAY_ZERO).get_days(), of: of.into_values().collect() };
    serde_json::to_vec(&file).unwrap_or_default()
}

fn session(today: Date, dated: &Dated) -> [u32; 3] {
    let minutes =
        |time: Time| u32::from(time.hour().unsigned_abs()) * 60 + u32::from(time.minute().unsigned_abs());
    let (from, until) = match dated.occurrence.when {
        When::AllDay => (0, DAY),
        When::Slot(slot) => {
            let from = minutes(slot.start);
            match slot.end {
                End::At(end) if end > slot.start => (from, minutes(end)),
                End::At(end) => (from, DAY + minutes(end)),
                End::Open | End::Unsaid => (from, from),
            }
        }
        When::Part(_) | When::Unknown => (0, 0),
    };
    let day = (dated.occurrence.day - today).get_days();
    [u32::try_from(day).unwrap_or(0), from, until]
}
