//! What a language has to say, as its `language.toml` has it. Nothing of it is code: `docs/langues.md` says what each key means.

use std::collections::BTreeMap;

use rust_stemmers::Algorithm;
use serde::Deserialize;

use super::numbered::Numbered;
use super::{Paths, Written};

/// A language of pages.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Language {
    /// Its code: `nl`.
    #[serde(skip)]
    pub code: &'static str,
    /// Its words of the interface, as [`super::Strings`] reads them.
    #[serde(skip)]
    pub words: &'static str,
    /// Its `language.toml`, of one that a site brings: what depends on it changes with it. Nothing of one of the program.
    #[serde(skip)]
    pub source: &'static str,
    /// Everyday words, packed as `tests/tools/everyday-words.py` writes them; none of a language that a site brings.
    #[serde(skip)]
    pub everyday: &'static [u8],
    /// Schedules as its editors write them, where they are read.
    #[serde(skip)]
    pub written: Option<&'static Written>,
    /// What it calls itself.
    pub name: String,
    /// The direction of its script.
    #[serde(default)]
    pub direction: Direction,
    /// Before what a price is for: "par séance".
    pub per: String,
    /// Box `{n}`, behind the number of a house.
    pub r#box: String,
    /// Its days and hours.
    pub dates: Dates,
    /// Forms of the days of the week, Monday first, by the name that texts give them: `{days:plural}`.
    #[serde(default)]
    pub weekday_forms: BTreeMap<String, [String; 7]>,
    /// Forms of the months.
    #[serde(default)]
    pub month_forms: BTreeMap<String, [String; 12]>,
    /// Its sentences of schedules.
    pub schedules: Schedules,
    /// Its words in the search.
    #[serde(default)]
    pub search: Search,
    /// Its words of addresses; without them, those of English.
    #[serde(default = "super::shipped::addresses")]
    pub addresses: Paths,
}

/// The direction of a script, as HTML has it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Direction {
    /// From left to right.
    #[default]
    Ltr,
    /// From right to left.
    Rtl,
}

impl Direction {
    /// As HTML has it.
    pub fn word(self) -> &'static str {
        match self {
            Direction::Ltr => "ltr",
            Direction::Rtl => "rtl",
        }
    }
}

/// Days and hours.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Dates {
    /// The days of the week, Monday first.
    pub weekdays: [String; 7],
    /// The months.
    pub months: [String; 12],
    /// The number of a day as a date says it: "1er".
    pub day_number: Numbered,
    /// `{day}` `{month}`.
    pub day_month: String,
    /// `{date}` `{year}`.
    pub with_year: String,
    /// `{weekday}` `{date}`.
    pub with_weekday: String,
    /// `{month}` `{year}`.
    pub month_year: String,
    /// A whole hour, of `{h}`.
    pub hour: String,
    /// An hour and its minutes, of `{h}` and `{mm}`: "9 h 30".
    pub hour_minutes: String,
    /// Before an hour from which people may come.
    pub from_hour: String,
    /// Before an hour at which it starts, when nobody said until when.
    pub at_hour: String,
    /// In the morning, around noon, in the afternoon, in the evening.
    pub parts: [String; 4],
    /// All day.
    pub all_day: String,
    /// The hour is not known.
    pub unknown_hour: String,
    /// A session on a public holiday of which nobody has spoken.
    pub holiday_to_confirm: String,
}

/// Sentences of schedules and sessions. Words bring their spaces where they join others.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Schedules {
    /// Between the last two of several.
    pub and: String,
    /// Between the parts of a sentence.
    pub comma: String,
    /// Between parts that have commas of their own.
    pub semicolon: String,
    /// By appointment.
    pub by_appointment: String,
    /// Before what `sauf` takes out.
    pub except: String,
    /// Before public holidays on which it takes place all the same.
    pub including: String,
    /// Before the first day.
    pub starting: String,
    /// Before the last day.
    pub until: String,
    /// School holidays, taken out and kept.
    pub school_holidays: [String; 2],
    /// Before school holidays with a name, taken out and kept.
    pub of_school_break: [String; 2],
    /// Those of All Saints' Day, autumn, Christmas, winter, carnival, "détente", Easter, spring, summer.
    pub school_breaks: [String; 9],
    /// Public holidays, taken out and kept.
    pub public_holidays: [String; 2],
    /// Each public holiday, taken out or kept: New Year's Day, Easter Monday, 1 May, 8 May, Ascension Day, Whit Monday, the
    /// national day, 15 August, 1 and 11 November, Christmas Day.
    pub named_holidays: [String; 11],
    /// Before months that are kept.
    pub in_months: String,
    /// Before one month that is taken out.
    pub one_month: String,
    /// From the month `{first}` to `{last}`.
    pub months: String,
    /// Before one day that is taken out.
    pub one_day: String,
    /// Before the first of some days, before the last.
    pub days: [String; 2],
    /// The same for hours.
    pub hours: [String; 2],
    /// Midnight at the end of a day.
    pub midnight: String,
    /// After an hour that is on the day after.
    pub next_day: String,
    /// After a day that some months do not have.
    pub shorter_months: String,
    /// The first and the last working day of the month.
    pub workdays: [String; 2],
    /// Small numbers in words; others are figures.
    pub numbers: BTreeMap<String, String>,
    /// `{date}` of each year.
    pub yearly: String,
    /// After a day that only leap years have.
    #[serde(default)]
    pub leap_day: String,
    /// The session of `{planned}` is cancelled.
    pub cancelled: String,
    /// The session of `{planned}` is moved to `{now}`.
    pub moved: String,
    /// An extra session on `{now}`.
    pub added: String,
    /// Before the next date, before several.
    pub next: [String; 2],
    /// Days of each week.
    pub weekly: Weekly,
    /// Days of the week, every so many weeks.
    pub every_weeks: EveryWeeks,
    /// A weekday by its ranks in the month.
    pub monthly: Monthly,
    /// Days of the month by their numbers.
    pub days_of_month: DaysOfMonth,
    /// Dates, one by one.
    pub dates: ListOfDates,
}

/// Days of each week.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Weekly {
    /// All seven.
    pub every_day: String,
    /// From `{first}` to `{last}`, of three at least.
    pub run: String,
    /// One, of `{days}`.
    pub one: String,
    /// `{days}`.
    pub several: String,
}

/// Days of the week, every so many weeks: `{every}` is the number, `{weeks}` what `count` says of it.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EveryWeeks {
    /// One, of `{days}`.
    pub one: String,
    /// `{days}`.
    pub several: String,
    /// So many weeks, where words change with the number.
    pub count: Option<Numbered>,
}

/// A weekday by its ranks in the month.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Monthly {
    /// One of `{ranks}`, of `{day}`.
    pub one: String,
    /// Several.
    pub several: String,
    /// The words of ranks: 1 to 5 from the start, -1 the last, -2 the one before it.
    pub ranks: Numbered,
    /// Ranks from the end that have no words of their own.
    pub before_end: Option<String>,
    /// Ranks that are said together, by their numbers: "-2,-1".
    #[serde(default)]
    pub exact: BTreeMap<String, String>,
    /// `{days}` of a month, every so many months: `{every}` is the number, `{months}` what `count` says of it.
    pub every: String,
    /// So many months, where words change with the number.
    pub count: Option<Numbered>,
}

/// Days of the month by their numbers.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DaysOfMonth {
    /// The number of a day.
    pub number: Numbered,
    /// `{n}`, one of them.
    pub one: String,
    /// The last.
    pub last: String,
    /// `{days}`, of each month.
    pub all: String,
    /// The same where some months lack one.
    pub longer: Option<String>,
    /// From the day `{from}` to `{to}`.
    pub from_to: String,
}

/// Dates, one by one.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ListOfDates {
    /// `{date}`, one of them.
    pub each: String,
    /// `{dates}`, all of them.
    pub all: String,
    /// One and several `{days}` of `{month}` `{year}`, where dates of a month are said together.
    pub of_month: Option<[String; 2]>,
}

/// Words of the search.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Search {
    /// Takes the endings off words, by the name that Snowball gives its rules; none where it has none.
    pub stemmer: Option<Algorithm>,
    /// Words that say nothing of what is looked for, a space between.
    pub stop_words: String,
    /// The ending of a day of the week that comes again: "lundis".
    pub days_end: String,
    /// Rules by which words that sound the same are told, as `search/phrases/sound.rs` reads them; none where it is written
    /// as it sounds, or nobody wrote them yet.
    pub sounds: String,
    /// Numbers in words, from one on; other forms of one behind a bar.
    pub numbers: Vec<String>,
    /// Words that are facets, other than the days of the week: forms, a bar between, and what they ask.
    pub facets: BTreeMap<String, Vec<String>>,
    /// The ways to say "in" a language, of its `{name}`.
    pub spoken: Vec<String>,
    /// How it joins a name that begins with an article: the article, and the way to say it of the rest.
    pub spoken_joined: Option<[String; 2]>,
    /// Words in the names of places.
    pub places: PlaceWords,
}

/// Words in the names of places.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct PlaceWords {
    /// Names that are usual words too.
    pub usual: Vec<String>,
    /// Parts of names that say nothing alone.
    pub not_alone: Vec<String>,
    /// Of those, the ones without which a name is said as well: "la louvière".
    pub articles: Vec<String>,
    /// How people write that they mean a province and not the town that has its name, before its name. The first is that of
    /// official names, which are said without it.
    pub provinces: Vec<String>,
}

impl Schedules {
    /// School holidays by the index of their name, taken out (0) or kept (1).
    pub fn school_break(&self, name: usize, kept: usize) -> String {
        let part = |words: &[String], at: usize| words.get(at).cloned().unwrap_or_default();
        part(&self.of_school_break, kept) + &part(&self.school_breaks, name)
    }

    /// A public holiday by its place in the list of them.
    pub fn public_holiday(&self, name: usize) -> &str {
        self.named_holidays.get(name).map_or("", String::as_str)
    }
}
