//! Telephone numbers: as written for the eye, E.164 for the link.

use std::str::FromStr as _;

use phonenumber::country::Id as Country;

/// A number that can be dialled.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Phone {
    /// As people of the country write it: `0471 86 04 41`.
    pub display: String,
    /// What a phone dials: `+32471860441`, or a short number as it is.
    pub dial: String,
}

/// Reads a number as written in a country (ISO 3166-1 alpha-2).
///
/// Short numbers (3 or 4 digits: 107, 1712) are dialled as they are; the
/// library knows none of them. Returns nothing when it is no number there.
pub fn read(text: &str, country: &str) -> Option<Phone> {
    let text = text.trim();
    let digits: String = text.chars().filter(char::is_ascii_digit).collect();
    let usual = |c: char| c.is_ascii_digit() || c.is_whitespace() || "+()./-\u{2011}".contains(c);
    if !text.chars().all(usual) || digits.is_empty() || digits.len() > 15 {
        return None;
    }
    // A number that starts with 0 is a longer one, of which a part is missing.
    if (3..=4).contains(&digits.len()) && !text.contains('+') && !digits.starts_with('0') {
        return Some(Phone { display: text.to_owned(), dial: digits });
    }
    let country = Country::from_str(country).ok();
    let number = phonenumber::parse(country, text.replace("(0)", "")).ok()?;
    if !phonenumber::is_valid(&number) {
        return None;
    }
    let dial = number.format().mode(phonenumber::Mode::E164).to_string();
    let display = if text.starts_with('+') && number.country().id() == country {
        number.format().mode(phonenumber::Mode::National).to_string()
    } else {
        text.to_owned()
    };
    Some(Phone { display, dial })
}

/// Loads the library's tables, which takes tens of milliseconds, so that another thread can do it ahead.
pub fn warm_up() {
    let _ = read("010 00 00 00", "BE");
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn belgian_and_french_numbers_become_e164() {
        for (text, country, dial) in [
            ("0471 86 04 41", "BE", "+32471860441"),
            ("+32 10 61 13 58", "BE", "+3210611358"),
            ("04/223.45.67", "BE", "+3242234567"),
            ("03 21 00 00 00", "FR", "+33321000000"),
        ] {
            assert_eq!(read(text, country).map(|p| p.dial).as_deref(), Some(dial), "{text}");
        }
    }

    #[test]
    fn short_numbers_are_dialled_as_they_are() {
        assert_eq!(read("107", "BE").map(|p| p.dial).as_deref(), Some("107"));
        assert_eq!(read("1712", "BE").map(|p| p.dial).as_deref(), Some("1712"));
    }

    #[test]
    fn what_is_no_number_is_refused() {
        for text in [
            "",
            "abc",
            "04 12",
            "0471",
            "0471 86 04",
            "0471 86 04 41 (le soir)",
            "12",
            "99999999999999999999",
        ] {
            assert_eq!(read(text, "BE"), None, "{text}");
        }
    }
}
