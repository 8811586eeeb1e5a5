//! Reading scalars: the schema's type decides, never YAML's guessing.

use jiff::civil::Date;

use crate::diag::Text;

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

/// File names that Windows keeps for itself, whatever follows a dot.
static RESERVED: [&str; 4] = ["con", "prn", "aux", "nul"];

/// ASCII lower case, digits and single hyphens: what an address is made of, and a file on every system.
pub fn is_slug(text: &str) -> bool {
    let inner = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-';
    !text.is_empty()
        && text.len() <= 80
        && text.bytes().all(inner)
        && !text.starts_with('-')
        && !text.ends_with('-')
        && !text.contains("--")
        && !RESERVED.contains(&text)
}

/// An address with an allowed scheme, a host and no blank.
///
/// # Errors
/// What is wrong with it.
pub(super) fn url(text: &str) -> Result<String, Text> {
    let text = text.trim();
    if let Some(address) = text.strip_prefix("mailto:") {
        return email(address).map(|address| format!("mailto:{address}"));
    }
    let rest = ["https://", "http://"].iter().find_map(|scheme| {
        text.get(..scheme.len())
            .filter(|start| start.eq_ignore_ascii_case(scheme))
            .map(|_| &text[scheme.len()..])
    });
    let Some(rest) = rest else {
        return Err(match text.split_once(':') {
            Some((scheme, _)) if !scheme.contains(['.', '/']) => Text::new(
                format!("les adresses « {scheme}: » ne sont pas acceptées ; écrivez une adresse en https://"),
                format!("“{scheme}:” addresses are not accepted; write an https:// address"),
            ),
            _ => Text::new(
                format!("ajoutez https:// au début : « https://{} »", text.trim_start_matches('/')),
                format!("add https:// in front: “https://{}”", text.trim_start_matches('/')),
            ),
        });
    };
    let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
    let bad = |c: char| {
        c.is_whitespace() || c.is_control() || matches!(c, '"' | '<' | '>' | '\\' | '`' | '{' | '}')
    };
    if text.chars().any(bad) || host.contains('@') {
        return Err(Text::new(
            "cette adresse contient un caractère interdit (espace, guillemet, chevron, @)",
            "this address holds a forbidden character (blank, quote, angle bracket, @)",
        ));
    }
    let name = host.split(':').next().unwrap_or_default();
    if !name.contains('.') || name.starts_with('.') || name.ends_with('.') || name.contains("..") {
        return Err(Text::new(
            "il manque un nom de domaine, comme « exemple.be »",
            "the domain name is missing, such as “exemple.be”",
        ));
    }
    Ok(text.to_owned())
}

/// An e-mail address; `x chez y.tld` and `x [at] y.tld` are made one.
///
/// # Errors
/// What is wrong with it.
pub(super) fn email(text: &str) -> Result<String, Text> {
    let mut address = text.trim().to_owned();
    for at in [" chez ", " [at] ", "[at]", " (at) ", "(at)", " arobase ", " @ "] {
        address = address.replace(at, "@");
    }
    let wrong =
        || Text::new("une adresse s'écrit « nom@domaine.be »", "an address is written “name@domain.be”");
    let (local, domain) = address.split_once('@').ok_or_else(wrong)?;
    let local_ok = !local.is_empty()
        && local.chars().all(|c| c.is_ascii_alphanumeric() || "!#$%&'*+-/=?^_`{|}~.".contains(c))
        && !local.starts_with('.')
        && !local.ends_with('.');
    let domain_ok = domain.contains('.')
        && domain.split('.').all(|part| {
            !part.is_empty()
                && part.chars().all(|c| c.is_alphanumeric() || c == '-')
                && !part.starts_with('-')
        });
    if local_ok && domain_ok && address.len() <= 254 { Ok(address) } else { Err(wrong()) }
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
    fn addresses_that_run_code_are_refused() {
        for text in
            ["javascript:alert(1)", "data:text/html,x", "https://a b.be", "https://u@evil.be/", "exemple.be"]
        {
            assert!(url(text).is_err(), "{text}");
        }
        assert_eq!(url("https://exemple.be/à?b#c").ok().as_deref(), Some("https://exemple.be/à?b#c"));
    }

    #[test]
    fn an_email_typed_with_chez_is_understood() {
        assert_eq!(email("parents chez exemple.be").ok().as_deref(), Some("parents@exemple.be"));
        assert!(email("parents exemple.be").is_err());
    }

    #[test]
    fn slugs_are_ascii_words_joined_by_hyphens() {
        assert!(is_slug("le-petit-velo-jaune"));
        for bad in ["", "-a", "a-", "a--b", "É", "a b", "A"] {
            assert!(!is_slug(bad), "{bad}");
        }
    }
}
