//! A schedule: what a phrase and the fields beside it mean.

use jiff::civil::{Date, Time, Weekday};

use super::{OnPublicHolidays, PublicHoliday, SchoolBreak};

/// The time zone of all hours. Belgium and metropolitan France have kept the same clock since before 1980.
pub const TIME_ZONE: &str = "Europe/Brussels";

/// A set of weekdays, in the order of the week.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Hash)]
pub struct Weekdays(u8);

impl Weekdays {
    /// No day.
    pub const NONE: Weekdays = Weekdays(0);
    /// Monday to Friday.
    pub const WORKDAYS: Weekdays = Weekdays(0b001_1111);
    /// Saturday and Sunday.
    pub const WEEKEND: Weekdays = Weekdays(0b110_0000);
    /// Monday to Sunday.
    pub const ALL: Weekdays = Weekdays(0b111_1111);

    /// One day.
    pub fn one(day: Weekday) -> Self {
        Weekdays(1 << day.to_monday_zero_offset())
    }

    /// This set and a day.
    #[must_use]
    pub fn with(self, day: Weekday) -> Self {
        Weekdays(self.0 | Weekdays::one(day).0)
    }

    /// Whether a day is in it.
    pub fn contains(self, day: Weekday) -> bool {
        self.0 & Weekdays::one(day).0 != 0
    }

    /// Whether no day is in it.
    pub fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// How many days.
    pub fn len(self) -> u32 {
        self.0.count_ones()
    }

    /// The days, Monday first.
    pub fn iter(self) -> impl Iterator<Item = Weekday> {
        [
            Weekday::Monday,
            Weekday::Tuesday,
            Weekday::Wednesday,
            Weekday::Thursday,
            Weekday::Friday,
            Weekday::Saturday,
            Weekday::Sunday,
        ]
        .into_iter()
        .filter(move |day| self.contains(*day))
    }
}

/// Which end of the month "jour ouvrable" counts from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum WorkdayEnd {
    /// The first.
    First,
    /// The last.
    Last,
}

/// Which days, before anything is taken out.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Rule {
    /// Certain weekdays of every `every`-th week; weeks start on Monday and count from the week of the first date.
    Weekly {
        /// The days.
        days: Weekdays,
        /// 1 is every week, 2 every other week.
        every: u8,
    },
    /// "Les 1er et 3e mardis du mois": ranks 1 to 5, -1 is the last, -2 the one before. Months count from the first date.
    MonthlyByWeekday {
        /// The ranks, sorted, without doubles.
        ranks: Vec<i8>,
        /// The day.
        day: Weekday,
        /// 1 is every month, 2 every other month.
        every: u8,
    },
    /// The first or last of Monday to Friday that is not taken out.
    MonthlyWorkday(WorkdayEnd),
    /// Certain weekdays of every week, and every public holiday: "le dimanche et les jours fériés".
    WeekdaysAndHolidays(Weekdays),
    /// "Le 5 et le 20 du mois"; months without one of the days skip it.
    MonthlyByDate {
        /// 1 to 31, -1 is the last day of the month; sorted, without doubles.
        days: Vec<i8>,
    },
    /// These days, sorted, without doubles.
    Dates(Vec<Date>),
    /// Every year on this day; 29 February only in leap years.
    Yearly {
        /// 1 to 12.
        month: i8,
        /// 1 to 31.
        day: i8,
    },
    /// No dates: by appointment.
    ByAppointment,
}

/// A range of hours.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Slot {
    /// When it starts.
    pub start: Time,
    /// When it ends.
    pub end: End,
}

/// When a range of hours ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum End {
    /// At an hour; at or before the start means the next day.
    At(Time),
    /// "À partir de 14h": people may come later than the start.
    Open,
    /// "À 14h": it starts then, and nobody said until when.
    Unsaid,
}

impl End {
    /// The hour, when there is one.
    pub fn time(self) -> Option<Time> {
        match self {
            End::At(time) => Some(time),
            End::Open | End::Unsaid => None,
        }
    }
}

/// A part of the day, when no hour is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum DayPart {
    /// In the morning.
    Morning,
    /// Around noon.
    Noon,
    /// In the afternoon.
    Afternoon,
    /// In the evening.
    Evening,
}

/// At what hours.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
pub enum Hours {
    /// Nobody said: "heure à confirmer". In no feed.
    #[default]
    Unknown,
    /// Parts of the day, shown and never turned into hours. In no feed.
    Parts(Vec<DayPart>),
    /// All day.
    AllDay,
    /// Ranges, sorted by start.
    Slots(Vec<Slot>),
}

/// What `sauf` takes out and `pendant` keeps.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Filter {
    /// `vacances scolaires`
    SchoolHolidays,
    /// `vacances de Noël`: those of the school calendar that bear this name.
    SchoolBreak(SchoolBreak),
    /// `jours fériés`
    PublicHolidays,
    /// `le lundi de Pâques`, `le 1er mai`: one of them, in every year.
    PublicHoliday(PublicHoliday),
    /// `juillet`, `de septembre à juin`: first and last month, 1 to 12; may wrap over the year's end.
    Months {
        /// First month.
        from: i8,
        /// Last month, inclusive.
        to: i8,
    },
    /// `du 1er au 15 du mois`
    DaysOfMonth {
        /// First day, 1 to 31.
        from: i8,
        /// Last day, inclusive; not before the first.
        to: i8,
    },
    /// `le 1er mardi du mois`
    RankedDay {
        /// 1 to 5, -1 is the last, -2 the one before.
        rank: i8,
        /// The day.
        day: Weekday,
    },
    /// `2026-12-21 à 2027-01-03`, or a single day: both ends inclusive.
    Dates {
        /// First day.
        from: Date,
        /// Last day, inclusive.
        to: Date,
    },
}

/// A date moved to another.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Move {
    /// The day that the rule gives.
    pub from: Date,
    /// The day on which it takes place.
    pub to: Date,
    /// Its hours there; absent: unchanged.
    pub hours: Option<Hours>,
    /// Its place there (a slug); absent: unchanged.
    pub place: Option<String>,
}

/// A date added.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Addition {
    /// The day.
    pub on: Date,
    /// Its hours; absent: as usual.
    pub hours: Option<Hours>,
    /// Its place (a slug); absent: as usual.
    pub place: Option<String>,
}

/// What happens on one day.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Session {
    /// The day.
    pub on: Date,
    /// Its subject.
    pub theme: Option<String>,
    /// Who is invited.
    pub guest: Option<String>,
}

/// A schedule: one item of `horaires`.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Schedule {
    /// `quand` as written.
    pub phrase: String,
    /// `id`: keeps a feed's UID when the rest changes.
    pub id: Option<String>,
    /// Which days.
    pub rule: Rule,
    /// `du`: the first day; the anchor of "sur deux".
    pub from: Option<Date>,
    /// `au`: the last day, inclusive.
    pub until: Option<Date>,
    /// At what hours.
    pub hours: Hours,
    /// Keeps only these days; empty keeps all.
    pub during: Vec<Filter>,
    /// Takes these days out.
    pub except: Vec<Filter>,
    /// `annule`
    pub cancelled: Vec<Date>,
    /// `deplace`
    pub moved: Vec<Move>,
    /// `ajoute`
    pub added: Vec<Addition>,
    /// `seances`
    pub sessions: Vec<Session>,
    /// `note`
    pub note: Option<String>,
    /// `sur_rendez_vous`
    pub by_appointment: bool,
    /// `jours_feries`; `None`: the entry or the site decides.
    pub on_public_holidays: Option<OnPublicHolidays>,
    /// "Y compris le lundi de Pâques": days of its rule on which it takes place although they are public holidays.
    pub open_on: Vec<Filter>,
}

impl Filter {
    /// Whether only a school calendar tells which days it means.
    pub fn follows_school(&self) -> bool {
        matches!(self, Filter::SchoolHolidays | Filter::SchoolBreak(_))
    }
}

impl Schedule {
    /// The places (slugs) that its moved and added dates name.
    pub fn places(&self) -> impl Iterator<Item = &str> {
        let moved = self.moved.iter().filter_map(|change| change.place.as_deref());
        moved.chain(self.added.iter().filter_map(|extra| extra.place.as_deref()))
    }

    /// A schedule that is a rule and nothing else.
    pub fn new(phrase: impl Into<String>, rule: Rule) -> Self {
        Schedule {
            phrase: phrase.into(),
            id: None,
            rule,
            from: None,
            until: None,
            hours: Hours::Unknown,
            during: Vec::new(),
            except: Vec::new(),
            cancelled: Vec::new(),
            moved: Vec::new(),
            added: Vec::new(),
            sessions: Vec::new(),
            note: None,
            by_appointment: false,
            on_public_holidays: None,
            open_on: Vec::new(),
        }
    }

    /// What is said of one day, if anything.
    pub fn session_on(&self, day: Date) -> Option<&Session> {
        self.sessions.iter().find(|session| session.on == day)
    }

    /// Whether a session was moved to a day or added there.
    pub fn is_explicit_on(&self, day: Date) -> bool {
        let moved = || self.moved.iter().any(|change| change.to == day);
        moved() || self.added.iter().any(|extra| extra.on == day)
    }

    /// Whether one of its dates has hours, so that it belongs in feeds.
    pub fn is_timed(&self) -> bool {
        let timed = |hours: &Hours| matches!(hours, Hours::AllDay | Hours::Slots(_));
        let others = self.added.iter().map(|extra| &extra.hours);
        let others = others.chain(self.moved.iter().map(|change| &change.hours));
        (timed(&self.hours) && self.rule != Rule::ByAppointment) || others.flatten().any(timed)
    }
}
