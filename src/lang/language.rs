//! What a language has to say.

use std::borrow::Borrow;

use jiff::civil::{Date, Time, Weekday};
use rust_stemmers::Algorithm;

use super::Written;
use super::paths::Paths;
use super::phrasing::joined;

/// A language of pages.
pub struct Language {
    /// Its code: `nl`.
    pub code: &'static str,
    /// What it calls itself.
    pub name: &'static str,
    /// The direction of its script, as HTML has it: `ltr` or `rtl`.
    pub direction: &'static str,
    /// Its words of the interface, as [`super::Strings`] reads them.
    pub words: &'static str,
    /// Its words of addresses.
    pub paths: Paths,
    /// Its days and hours.
    pub dates: Dates,
    /// Its sentences of schedules.
    pub schedules: Schedules,
    /// Schedules as its editors write them, where they are read.
    pub written: Option<&'static Written>,
    /// Before what a price is for: "par séance".
    pub per: &'static str,
    /// Its words in the search.
    pub search: Search,
}

/// Days and hours.
pub struct Dates {
    /// The days of the week, Monday first, a space between.
    pub weekdays: &'static str,
    /// The months, a space between.
    pub months: &'static str,
    /// The number of a day as a date says it: "1er".
    pub day_number: fn(i8) -> String,
    /// Between the day of the week and the rest of the date.
    pub after_weekday: &'static str,
    /// An hour: "9 h 30".
    pub time: fn(Time) -> String,
    /// Before an hour from which people may come.
    pub from_hour: &'static str,
    /// Before an hour at which it starts, when nobody said until when.
    pub at_hour: &'static str,
    /// In the morning, around noon, in the afternoon, in the evening.
    pub parts: [&'static str; 4],
    /// All day.
    pub all_day: &'static str,
    /// The hour is not known.
    pub unknown_hour: &'static str,
    /// A session on a public holiday of which nobody has spoken.
    pub holiday_to_confirm: &'static str,
}

/// Sentences of schedules and sessions. Words bring their spaces where they join others.
pub struct Schedules {
    /// Between the last two of several.
    pub and: &'static str,
    /// Between the parts of a sentence.
    pub comma: &'static str,
    /// By appointment.
    pub by_appointment: &'static str,
    /// Before what `sauf` takes out.
    pub except: &'static str,
    /// Before public holidays on which it takes place all the same.
    pub including: &'static str,
    /// Before the first day.
    pub starting: &'static str,
    /// Before the last day.
    pub until: &'static str,
    /// School holidays, taken out and kept.
    pub school_holidays: [&'static str; 2],
    /// Before school holidays with a name, taken out and kept.
    pub of_school_break: [&'static str; 2],
    /// Those of All Saints' Day, autumn, Christmas, winter, carnival, "détente", Easter, spring, summer.
    pub school_breaks: [&'static str; 9],
    /// Public holidays, taken out and kept.
    pub public_holidays: [&'static str; 2],
    /// Each public holiday, taken out or kept: New Year's Day, Easter Monday, 1 May, 8 May, Ascension Day, Whit Monday, the
    /// national day, 15 August, 1 and 11 November, Christmas Day.
    pub named_holidays: [&'static str; 11],
    /// Before months that are kept.
    pub in_months: &'static str,
    /// Before one month that is taken out.
    pub one_month: &'static str,
    /// From a month to another.
    pub months: fn(&str, &str) -> String,
    /// Before one day that is taken out.
    pub one_day: &'static str,
    /// Before the first of some days, before the last.
    pub days: [&'static str; 2],
    /// The same for hours.
    pub hours: [&'static str; 2],
    /// Midnight at the end of a day.
    pub midnight: &'static str,
    /// After an hour that is on the day after.
    pub next_day: &'static str,
    /// Two, three, four, six; other numbers are figures.
    pub numbers: [&'static str; 4],
    /// After a day that some months do not have.
    pub shorter_months: &'static str,
    /// The first and the last working day of the month.
    pub workdays: [&'static str; 2],
    /// Days of the week, every so many weeks.
    pub weekly: fn(&[Weekday], u8) -> String,
    /// A weekday by its ranks in the month, every so many months.
    pub monthly: fn(&[i8], Weekday, u8) -> String,
    /// Days of the month by their numbers; -1 is the last.
    pub days_of_month: fn(&[i8]) -> String,
    /// From a day of the month to another.
    pub from_day_to_day: fn(i8, i8) -> String,
    /// Dates, one by one.
    pub dates: fn(&[Date]) -> String,
    /// A day of each year: month, day.
    pub yearly: fn(i8, i8) -> String,
    /// The session of `{planned}` is cancelled.
    pub cancelled: &'static str,
    /// The session of `{planned}` is moved to `{now}`.
    pub moved: &'static str,
    /// An extra session on `{now}`.
    pub added: &'static str,
    /// Before the next date, before several.
    pub next: [&'static str; 2],
    /// Between parts that have commas of their own.
    pub semicolon: &'static str,
}

/// Words of the search.
pub struct Search {
    /// Takes the endings off words.
    pub stemmer: Algorithm,
    /// Words that say nothing of what is looked for, folded, a space between.
    pub stop_words: &'static str,
    /// The ending of a day of the week that comes again: "lundis".
    pub days_end: &'static str,
    /// Rules by which words that sound the same are told, as `search/phrases/sound.rs` reads them; none where it is written
    /// as it sounds, or nobody wrote them yet.
    pub sounds: &'static str,
    /// Numbers in words, from one on; other forms of one behind a bar.
    pub numbers: &'static [&'static str],
    /// Words that are facets, other than the days of the week: forms, a bar between, and what they ask.
    pub facets: &'static [(&'static str, &'static [&'static str])],
    /// The ways to say "in" a language, of its folded name.
    pub spoken: fn(&str) -> Vec<String>,
    /// Words in the names of places.
    pub places: PlaceWords,
    /// Everyday words, packed as `tests/tools/everyday-words.py` writes them.
    pub everyday: &'static [u8],
}

/// Words in the names of places, folded.
pub struct PlaceWords {
    /// Names that are usual words too.
    pub usual: &'static [&'static str],
    /// Parts of names that say nothing alone.
    pub not_alone: &'static [&'static str],
    /// Of those, the ones without which a name is said as well: "la louvière".
    pub articles: &'static [&'static str],
    /// How people write that they mean a province and not the town that has its name, before its name. The first is that of
    /// official names, which are said without it.
    pub provinces: &'static [&'static str],
}

impl Schedules {
    /// School holidays by the index of their name, taken out (0) or kept (1).
    pub fn school_break(&self, name: usize, kept: usize) -> String {
        let part = |words: &[&'static str], at: usize| words.get(at).copied().unwrap_or_default();
        format!("{}{}", part(&self.of_school_break, kept), part(&self.school_breaks, name))
    }

    /// A public holiday by its place in the list of them.
    pub fn public_holiday(&self, name: usize) -> &'static str {
        self.named_holidays.get(name).copied().unwrap_or_default()
    }

    /// `a, b et c`
    pub fn list<S: Borrow<str>>(&self, items: &[S]) -> String {
        joined(items, self.comma, self.and)
    }

    /// A small number in words.
    pub fn number(&self, every: u8) -> String {
        let [two, three, four, six] = self.numbers;
        match every {
            2 => two.to_owned(),
            3 => three.to_owned(),
            4 => four.to_owned(),
            6 => six.to_owned(),
            other => other.to_string(),
        }
    }
}
