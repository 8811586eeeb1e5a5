//! Reading scalars: the schema's type decides, never YAML's guessing.

use jiff::civil::Date;

use crate::text::is_device;

/// A date of which only a part may be known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PartialDate {
    /// Four digits.
    pub year: i16,
    /// 1 to 12.
    pub month: Option<i8>,
    /// 1 to 31.
    pub day: Option<i8>,
}

impl PartialDate {
    /// The last day that it may mean: a year is its 31 December.
    pub fn latest(self) -> Option<Date> {
        let month = self.month.unwrap_or(12);
        match self.day {
            Some(day) => Date::new(self.year, month, day).ok(),
            None => Date::new(self.year, month, 1).ok().map(Date::last_of_month),
        }
    }

    /// As written: `2021`, `2021-10` or `2021-10-07`.
    pub fn iso(self) -> String {
        match (self.month, self.day) {
            (Some(month), Some(day)) => format!("{:04}-{month:02}-{day:02}", self.year),
            (Some(month), None) => format!("{:04}-{month:02}", self.year),
            _ => format!("{:04}", self.year),
        }
    }
}

/// Yes and no, as files of content say them.
pub const YES_NO: [&str; 2] = ["oui", "non"];

/// `#0b5f59`, `#fff`: in lower case, six digits.
pub fn colour(text: &str) -> Option<String> {
    let digits = text.trim().strip_prefix('#')?.to_ascii_lowercase();
    if !digits.bytes().all(|b| b.is_ascii_hexdigit()) {
        return None;
    }
    match digits.len() {
        6 => Some(format!("#{digits}")),
        3 => Some(digits.chars().fold("#".to_owned(), |found, digit| format!("{found}{digit}{digit}"))),
        _ => None,
    }
}

/// `oui` or `non`, whatever the case.
pub(super) fn yes_no(text: &str) -> Option<bool> {
    match text.trim().to_lowercase().as_str() {
        "oui" => Some(true),
        "non" => Some(false),
        _ => None,
    }
}

/// Why a date was not read.
pub(super) enum DateFault {
    /// Not the shape of a date; perhaps the one that was meant.
    Shape(Option<String>),
    /// No such day.
    NoSuchDay,
}

/// `AAAA-MM-JJ`, nothing else; other usual forms give the right one.
pub(super) fn date(text: &str) -> Result<Date, DateFault> {
    let text = text.trim();
    match digits(text, '-') {
        Some((y, m, d)) if text.len() == 10 && y > 999 => build(y, m, d).ok_or(DateFault::NoSuchDay),
        _ => Err(DateFault::Shape(guess_date(text))),
    }
}

/// `AAAA`, `AAAA-MM` or `AAAA-MM-JJ`.
pub(super) fn partial_date(text: &str) -> Result<PartialDate, DateFault> {
    let text = text.trim();
    let bytes = text.as_bytes();
    let number = |s: &str| s.parse::<i16>().ok().filter(|_| s.bytes().all(|b| b.is_ascii_digit()));
    match bytes.len() {
        4 => number(text)
            .map(|year| PartialDate { year, month: None, day: None })
            .ok_or(DateFault::Shape(None)),
        7 if bytes[4] == b'-' => {
            let (year, month) = (text.get(..4).and_then(number), text.get(5..).and_then(number));
            match (year, month) {
                (Some(year), Some(month @ 1..=12)) => {
                    Ok(PartialDate { year, month: i8::try_from(month).ok(), day: None })
                }
                (Some(_), Some(_)) => Err(DateFault::NoSuchDay),
                _ => Err(DateFault::Shape(None)),
            }
        }
        _ => date(text).map(|d| PartialDate { year: d.year(), month: Some(d.month()), day: Some(d.day()) }),
    }
}

fn digits(text: &str, separator: char) -> Option<(i16, i16, i16)> {
    let mut parts = text.split(separator).map(|part| {
        let number = !part.is_empty() && part.len() <= 4 && part.bytes().all(|b| b.is_ascii_digit());
        if number { part.parse::<i16>().ok() } else { None }
    });
    let triple = (parts.next()??, parts.next()??, parts.next()??);
    parts.next().is_none().then_some(triple)
}

fn build(year: i16, month: i16, day: i16) -> Option<Date> {
    Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()
}

/// `7/10/2026`, `07-10-2026`, `7.10.2026`, `2026-9-4`: the day comes first, as in Belgium and France.
fn guess_date(text: &str) -> Option<String> {
    let (a, b, c) = ['/', '-', '.'].into_iter().find_map(|sep| digits(text, sep))?;
    let day = if a > 999 { build(a, b, c) } else { build(c, b, a) }?;
    (day.year() > 999).then(|| day.to_string())
}

/// A four-digit year.
pub(super) fn year(text: &str) -> Option<u32> {
    let text = text.trim();
    (text.len() == 4 && text.bytes().all(|b| b.is_ascii_digit())).then(|| text.parse().ok()).flatten()
}

/// A whole number from 0 to 9 999 999.
pub(super) fn integer(text: &str) -> Option<u32> {
    let text = text.trim();
    let fits = !text.is_empty() && text.len() <= 7 && text.bytes().all(|b| b.is_ascii_digit());
    fits.then(|| text.parse().ok()).flatten()
}

/// A number; the comma of French is understood.
pub(super) fn decimal(text: &str) -> Option<f64> {
    let text = text.trim().replace(',', ".");
    let usual = !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit() || b == b'.' || b == b'-');
    text.parse::<f64>().ok().filter(|n| usual && n.is_finite())
}

/// ASCII lower case, digits and single hyphens: what an address is made of, and a file on every system.
pub fn is_slug(text: &str) -> bool {
    let inner = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-';
    !text.is_empty()
        && text.len() <= 80
        && text.bytes().all(inner)
        && !text.starts_with('-')
        && !text.ends_with('-')
        && !text.contains("--")
        && !is_device(text)
}

/// A name of a field or of a word, as files of content write them: ASCII lower case, digits and single `_`.
pub fn is_word(text: &str) -> bool {
    let inner = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'_';
    text.len() <= 60
        && text.starts_with(|c: char| c.is_ascii_lowercase())
        && text.bytes().all(inner)
        && !text.ends_with('_')
        && !text.contains("__")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_have_one_form_and_the_usual_others_are_proposed() {
        assert_eq!(date("2026-09-04").ok(), Date::new(2026, 9, 4).ok());
        for (written, meant) in
            [("4/9/2026", "2026-09-04"), ("04.09.2026", "2026-09-04"), ("2026-9-4", "2026-09-04")]
        {
            match date(written) {
                Err(DateFault::Shape(Some(guess))) => assert_eq!(guess, meant),
                _ => panic!("{written} should propose {meant}"),
            }
        }
        assert!(matches!(date("2026-02-30"), Err(DateFault::NoSuchDay)));
    }

    #[test]
    fn slugs_are_ascii_words_joined_by_hyphens() {
        assert!(is_slug("le-petit-velo-jaune"));
        for bad in ["", "-a", "a-", "a--b", "É", "a b", "A"] {
            assert!(!is_slug(bad), "{bad}");
        }
    }
}
