//! What an expansion needs to know beside the schedule: school calendar, country, origin, closures.

use jiff::civil::Date;

use super::{Clock, Closure, HolidaySettings};

/// Whose public holidays count.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Country {
    /// Belgium: ten legal days.
    #[default]
    Belgium,
    /// France: eleven legal days.
    France,
}

impl Country {
    /// The country of an ISO code, when its public holidays are known.
    pub fn from_code(code: &str) -> Option<Self> {
        match code {
            "BE" => Some(Country::Belgium),
            "FR" => Some(Country::France),
            _ => None,
        }
    }
}

/// A stretch of school holidays.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Holiday {
    /// Its name: "Congé d'automne".
    pub name: String,
    /// First day.
    pub from: Date,
    /// Last day, inclusive.
    pub until: Date,
}

/// A school calendar, with its source.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SchoolCalendar {
    /// Its file's name.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Slug of the country: `be`, `fr`.
    pub country: String,
    /// The community or school zone.
    pub community: Option<String>,
    /// Where its dates come from: title, address.
    pub sources: Vec<(String, Option<String>)>,
    /// First and last day between which all holidays are known.
    pub covers: Option<(Date, Date)>,
    /// The holidays, sorted by first day.
    pub holidays: Vec<Holiday>,
}

/// What an expansion looks at.
#[derive(Debug, Clone, Copy)]
pub struct HolidayContext<'a> {
    /// The school calendar, when one is known.
    pub school: Option<&'a SchoolCalendar>,
    /// Whose public holidays.
    pub country: Country,
    /// The clock of its hours.
    pub clock: Clock,
    /// The day from which series without `du` start (`calendrier.origine`).
    pub origin: Date,
    /// What is said of public holidays that a schedule does not name.
    pub settings: HolidaySettings,
    /// When the entry is closed as a whole, sorted by first day.
    pub closures: &'a [Closure],
}

impl<'a> HolidayContext<'a> {
    /// The closure that a day lies in.
    pub fn closure(&self, day: Date) -> Option<&'a Closure> {
        self.closures.iter().find(|closure| closure.contains(day))
    }

    /// Where only the days of a rule count: no school calendar, and nothing said of public holidays.
    pub fn without_holidays(origin: Date) -> Self {
        HolidayContext {
            school: None,
            country: Country::default(),
            clock: Clock::default(),
            origin,
            settings: HolidaySettings::default(),
            closures: &[],
        }
    }
}

impl SchoolCalendar {
    /// The last day on which it is known whether there is school: the end of `couvre`, else 31 August after the
    /// last holiday.
    pub fn known_until(&self) -> Option<Date> {
        if let Some((_, last)) = self.covers {
            return Some(last);
        }
        let last = self.holidays.iter().map(|holiday| holiday.until).max()?;
        let this_year = Date::new(last.year(), 8, 31).ok()?;
        if last <= this_year { Some(this_year) } else { Date::new(last.year() + 1, 8, 31).ok() }
    }

    /// The first and last day between which it is known whether there is school; without `couvre`, from ever to
    /// [`SchoolCalendar::known_until`].
    pub fn known(&self) -> Option<(Date, Date)> {
        let from = self.covers.map_or(Date::MIN, |(first, _)| first);
        self.known_until().map(|until| (from, until))
    }

    /// The holiday that a day lies in.
    pub fn on(&self, day: Date) -> Option<&Holiday> {
        self.holidays.iter().find(|holiday| holiday.from <= day && day <= holiday.until)
    }
}
