//! Public holidays, computed: fixed days, and days counted from Easter.

use jiff::ToSpan as _;
use jiff::civil::{Date, Weekday};

use super::Country;

/// A legal holiday.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum PublicHoliday {
    /// 1 January.
    NewYear,
    /// The day after Easter.
    EasterMonday,
    /// 1 May.
    LabourDay,
    /// 8 May, in France.
    Victory,
    /// Thirty-nine days after Easter.
    Ascension,
    /// Fifty days after Easter.
    WhitMonday,
    /// 21 July in Belgium, 14 July in France.
    NationalDay,
    /// 15 August.
    Assumption,
    /// 1 November.
    AllSaints,
    /// 11 November.
    Armistice,
    /// 25 December.
    Christmas,
}

impl PublicHoliday {
    /// Whether it has the same date every year; the others are counted from Easter.
    pub fn is_fixed(self) -> bool {
        !matches!(self, PublicHoliday::EasterMonday | PublicHoliday::Ascension | PublicHoliday::WhitMonday)
    }

    /// The day of the week on which it always falls.
    pub(super) fn weekday(self) -> Option<Weekday> {
        match self {
            PublicHoliday::EasterMonday | PublicHoliday::WhitMonday => Some(Weekday::Monday),
            PublicHoliday::Ascension => Some(Weekday::Thursday),
            _ => None,
        }
    }

    /// Whether a day is this one.
    pub(super) fn is_on(self, country: Country, day: Date) -> bool {
        fixed(country, day) == Some(self) || moving(day) == Some(self)
    }

    /// Its French name, as it stands inside a sentence.
    pub fn name(self) -> &'static str {
        match self {
            PublicHoliday::NewYear => "jour de l’an",
            PublicHoliday::EasterMonday => "lundi de Pâques",
            PublicHoliday::LabourDay => "fête du Travail",
            PublicHoliday::Victory => "victoire de 1945",
            PublicHoliday::Ascension => "Ascension",
            PublicHoliday::WhitMonday => "lundi de Pentecôte",
            PublicHoliday::NationalDay => "fête nationale",
            PublicHoliday::Assumption => "Assomption",
            PublicHoliday::AllSaints => "Toussaint",
            PublicHoliday::Armistice => "Armistice",
            PublicHoliday::Christmas => "Noël",
        }
    }
}

/// The public holiday that a day is. Where two fall together (1 May 2008), the fixed one is named.
pub fn public_holiday(country: Country, day: Date) -> Option<PublicHoliday> {
    fixed(country, day).or_else(|| moving(day))
}

fn fixed(country: Country, day: Date) -> Option<PublicHoliday> {
    match (day.month(), day.day()) {
        (1, 1) => Some(PublicHoliday::NewYear),
        (5, 1) => Some(PublicHoliday::LabourDay),
        (5, 8) if country == Country::France => Some(PublicHoliday::Victory),
        (7, 14) if country == Country::France => Some(PublicHoliday::NationalDay),
        (7, 21) if country == Country::Belgium => Some(PublicHoliday::NationalDay),
        (8, 15) => Some(PublicHoliday::Assumption),
        (11, 1) => Some(PublicHoliday::AllSaints),
        (11, 11) => Some(PublicHoliday::Armistice),
        (12, 25) => Some(PublicHoliday::Christmas),
        _ => None,
    }
}

fn moving(day: Date) -> Option<PublicHoliday> {
    let possible = matches!(day.weekday(), Weekday::Monday | Weekday::Thursday);
    if !possible || !(3..=6).contains(&day.month()) {
        return None;
    }
    let easter = easter(day.year())?;
    let on = |days: i32| easter.checked_add(days.days()).ok() == Some(day);
    if on(1) {
        Some(PublicHoliday::EasterMonday)
    } else if on(39) {
        Some(PublicHoliday::Ascension)
    } else if on(50) {
        Some(PublicHoliday::WhitMonday)
    } else {
        None
    }
}

/// Easter Sunday of a Gregorian year (the anonymous algorithm published by Meeus, "Astronomical Algorithms", ch. 8).
pub fn easter(year: i16) -> Option<Date> {
    let y = i32::from(year);
    let a = y.rem_euclid(19);
    let (b, c) = (y.div_euclid(100), y.rem_euclid(100));
    let (d, e) = (b.div_euclid(4), b.rem_euclid(4));
    let g = (8 * b + 13).div_euclid(25);
    let h = (19 * a + b - d - g + 15).rem_euclid(30);
    let (i, k) = (c.div_euclid(4), c.rem_euclid(4));
    let l = (32 + 2 * e + 2 * i - h - k).rem_euclid(7);
    let m = (a + 11 * h + 19 * l).div_euclid(433);
    let month = (h + l - 7 * m + 90).div_euclid(25);
    let day = (h + l - 7 * m + 33 * month + 19).rem_euclid(32);
    Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn easter_falls_where_the_church_says() {
        for (year, month, day) in [
            (1954, 4, 18),
            (1981, 4, 19),
            (2000, 4, 23),
            (2008, 3, 23),
            (2011, 4, 24),
            (2025, 4, 20),
            (2026, 4, 5),
            (2027, 3, 28),
            (2028, 4, 16),
            (2038, 4, 25),
        ] {
            assert_eq!(easter(year), Some(date(year, month, day)));
        }
    }

    #[test]
    fn each_country_has_its_legal_days() {
        let of = |country, year| {
            let days = date(year, 1, 1).series(1.day()).take_while(move |day| day.year() == year);
            days.filter(|day| public_holiday(country, *day).is_some()).collect::<Vec<_>>()
        };
        let belgium = [
            date(2027, 1, 1),
            date(2027, 3, 29),
            date(2027, 5, 1),
            date(2027, 5, 6),
            date(2027, 5, 17),
            date(2027, 7, 21),
            date(2027, 8, 15),
            date(2027, 11, 1),
            date(2027, 11, 11),
            date(2027, 12, 25),
        ];
        assert_eq!(of(Country::Belgium, 2027), belgium);
        assert_eq!(of(Country::France, 2026).len(), 11);
        assert_eq!(public_holiday(Country::France, date(2026, 7, 21)), None);
    }
}
