//! The usual spelling of days, hours and filters, as an editor would write them.

use jiff::civil::{Date, Time, Weekday};

use super::reader::PhraseReader;
use crate::calendar::{DayPart, End, Filter, Hours, Rule, Slot, Weekdays, filter_text, rule_text};
use crate::lang::{fill, list};

impl PhraseReader {
    /// The names of days: `lundi, mardi et jeudi`.
    pub(super) fn names(self, days: Weekdays) -> String {
        let names: Vec<&str> = days.iter().map(|day| self.day(day)).collect();
        list(&names, self.written.and)
    }

    /// `du lundi au samedi`
    pub(super) fn range(self, first: Weekday, last: Weekday) -> String {
        self.stretch(self.day(first), self.day(last))
    }

    /// `du 5 janvier 2027 au 27 mars 2027`
    pub(super) fn stretch(self, first: &str, last: &str) -> String {
        let [from, to] = self.written.range;
        format!("{from}{first}{to}{last}")
    }

    /// `de septembre à juin`
    pub(super) fn months(self, first: i8, last: i8) -> String {
        let [from, to] = self.written.months;
        format!("{from}{}{to}{}", self.language.month(first), self.language.month(last))
    }

    /// `du lundi au samedi`, `lundi, mardi et jeudi`
    pub(super) fn usual_days(self, days: Weekdays) -> String {
        let all: Vec<_> = days.iter().collect();
        match all.as_slice() {
            [first, .., last]
                if all.len() > 2 && all.windows(2).all(|pair| matches!(pair, [a, b] if a.next() == *b)) =>
            {
                self.range(*first, *last)
            }
            _ => self.names(days),
        }
    }

    /// `du lundi au vendredi et jours fériés`, `samedi, dimanche et jours fériés`
    pub(super) fn usual_days_and_holidays(self, days: Weekdays) -> String {
        format!("{}{}", self.usual_days(days).replace(self.written.and, ", "), self.written.holidays[1])
    }

    /// The days of a rule, as a sentence says them.
    pub(super) fn days_of(self, rule: &Rule) -> String {
        let said = rule_text(rule, self.language).replace('\u{a0}', " ").replace('’', "'");
        let mut letters = said.chars();
        letters.next().into_iter().flat_map(char::to_lowercase).chain(letters).collect()
    }

    /// `un mardi sur deux`
    pub(super) fn one_in_two(self, day: Weekday) -> String {
        fill(self.written.one_in_two, &[("day", self.day(day))])
    }

    /// `le 1er mardi du mois`
    pub(super) fn ranked(self, rank: &str, day: Weekday) -> String {
        fill(self.written.ranked, &[("rank", rank), ("day", self.day(day))])
    }

    /// A filter as an editor writes it.
    pub(super) fn filter(self, filter: &Filter) -> String {
        match filter {
            Filter::Dates { from, to } if from == to => from.to_string(),
            Filter::Dates { from, to } => self.dates(*from, *to),
            other => filter_text(other, self.language).replace('’', "'"),
        }
    }

    /// `2026-12-21 à 2027-01-03`
    pub(super) fn dates(self, from: Date, to: Date) -> String {
        let [before, between] = self.written.dates;
        format!("{before}{from}{between}{to}")
    }

    /// `9h-12h et 13h30-16h`; empty when unknown.
    pub fn write_hours(self, hours: &Hours) -> String {
        match hours {
            Hours::Unknown => String::new(),
            Hours::AllDay => self.written.all_day.to_owned(),
            Hours::Parts(parts) => {
                parts.iter().map(|part| self.part(*part)).collect::<Vec<_>>().join(self.written.and)
            }
            Hours::Slots(slots) => {
                slots.iter().map(|slot| self.slot(*slot)).collect::<Vec<_>>().join(self.written.and)
            }
        }
    }

    fn part(self, part: DayPart) -> &'static str {
        self.written.parts[part as usize]
    }

    fn slot(self, slot: Slot) -> String {
        // "2h" would be doubted.
        let zero = if (1..6).contains(&slot.start.hour()) { "0" } else { "" };
        let start = format!("{zero}{}", self.hour(slot.start));
        match slot.end {
            End::At(end) if end.hour() == 0 && end.minute() == 0 => {
                format!("{start}-{}", self.written.midnight)
            }
            End::At(end) => format!("{start}-{}", self.hour(end)),
            End::Open => format!("{}{start}", self.written.from_hour),
            End::Unsaid => format!("{}{start}", self.written.at_hour),
        }
    }

    /// `9h`
    pub(super) fn short_hour(self, hour: i8) -> String {
        self.hour(Time::new(hour, 0, 0, 0).unwrap_or_default())
    }

    /// `9h-12h et 13h-16h`
    pub(super) fn some_ranges(self) -> String {
        let [a, b, c, d] = [9, 12, 13, 16].map(|hour| self.short_hour(hour));
        format!("{a}-{b}{}{c}-{d}", self.written.and)
    }

    fn hour(self, time: Time) -> String {
        (self.written.hour)(time)
    }
}
