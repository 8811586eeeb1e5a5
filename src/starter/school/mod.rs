//! School calendars from what others publish: a feed of events, or what openholidaysapi.org answers.

mod ics;
mod openholidays;

use jiff::civil::Date;

use super::yaml::scalar;
use crate::diag::Text;

/// A year before or after which no school calendar is.
const YEARS: std::ops::RangeInclusive<i16> = 1990..=2100;

/// A form in which school holidays are published.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// iCalendar: an event for each holidays.
    Ics,
    /// The JSON of openholidaysapi.org: a list of `SchoolHolidays`.
    OpenHolidays,
}

/// What is asked of an import.
#[derive(Debug, Clone)]
pub struct Wish {
    /// The name of the calendar.
    pub name: String,
    /// Its country, two small letters.
    pub country: String,
    /// What messages and the source call the file.
    pub file: String,
    /// The part of the country, as openholidaysapi.org writes it.
    pub part: Option<String>,
    /// The language of names, where there are several.
    pub lang: &'static str,
}

/// Holidays as they are published, both days inclusive.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
struct Found {
    from: Date,
    until: Date,
    name: String,
}

/// A calendar as the text of its file, and what was left out.
#[derive(Debug)]
pub struct School {
    /// The text of the file.
    pub text: String,
    /// How many holidays it has.
    pub count: usize,
    /// What was left out and why.
    pub told: Vec<Text>,
}

/// Makes a school calendar.
///
/// # Errors
/// The file is not of this form, or has no holidays.
pub fn import(form: Form, bytes: &[u8], wish: &Wish) -> Result<School, Text> {
    let text = String::from_utf8_lossy(bytes);
    let text = text.strip_prefix('\u{feff}').unwrap_or(&text);
    let mut told = Vec::new();
    let found = match form {
        Form::Ics => ics::read(text, wish, &mut told),
        Form::OpenHolidays => openholidays::read(text, wish, &mut told)?,
    };
    let kept = apart(found, &mut told);
    let (Some(first), Some(last)) = (kept.first(), kept.iter().map(|found| found.until).max()) else {
        let file = &wish.file;
        let (fr, en) = match told.first() {
            None => (String::new(), String::new()),
            Some(first) => (format!(" ({})", first.fr), format!(" ({})", first.en)),
        };
        return Err(Text::new(
            format!("{file} : aucun congé n’y a été trouvé{fr}"),
            format!("{file}: no holidays were found there{en}"),
        ));
    };
    let rows: String = kept
        .iter()
        .map(|found| {
            format!("  - {{nom: {}, du: {}, au: {}}}\n", scalar(&found.name), found.from, found.until)
        })
        .collect();
    let source = match form {
        Form::Ics => wish.file.clone(),
        Form::OpenHolidays => format!("openholidaysapi.org, {}", wish.file),
    };
    let community =
        wish.part.as_ref().map(|part| format!("communaute: {}\n", scalar(part))).unwrap_or_default();
    let text = format!(
        "{HEADING}nom: {}\npays: {}\n{community}source:\n  - {{titre: {}}}\ncouvre: {{du: {}, au: {last}}}\nconges:\n{rows}",
        scalar(&wish.name),
        wish.country,
        scalar(&source),
        first.from,
    );
    Ok(School { text, count: kept.len(), told })
}

static HEADING: &str = "\
# Premier et dernier jours compris. Comparez avec le calendrier officiel, dont l’adresse va sous « source ».
# « couvre » : du premier au dernier jour où tous les congés sont connus ; au-delà, « sauf vacances scolaires » ne donne aucune date.
";

/// Holidays one after the other. What lies in others is part of them; what overlaps them is told and left out.
fn apart(mut found: Vec<Found>, told: &mut Vec<Text>) -> Vec<Found> {
    found.sort_by(|a, b| {
        (a.from, std::cmp::Reverse(a.until), &a.name).cmp(&(b.from, std::cmp::Reverse(b.until), &b.name))
    });
    let mut kept: Vec<Found> = Vec::new();
    for next in found {
        match kept.last() {
            Some(before) if next.until <= before.until => {
                // Sources repeat a holiday for each part of a country.
                if next.name != before.name {
                    let (name, other) = (&next.name, &before.name);
                    told.push(Text::new(
                        format!("« {name} » ({}) est dans « {other} » : laissé de côté", next.from),
                        format!("“{name}” ({}) lies in “{other}”: left out", next.from),
                    ));
                }
            }
            Some(before) if next.from <= before.until => {
                let (name, other) = (&next.name, &before.name);
                told.push(Text::new(
                    format!(
                        "« {name} » ({}) commence avant la fin de « {other} » : laissé de côté",
                        next.from
                    ),
                    format!("“{name}” ({}) starts before “{other}” ends: left out", next.from),
                ));
            }
            _ => kept.push(next),
        }
    }
    kept
}

/// A name as a calendar may have it.
fn name(text: &str) -> String {
    let words: Vec<&str> =
        text.split(|c: char| c.is_whitespace() || c.is_control()).filter(|word| !word.is_empty()).collect();
    words.join(" ").replace('\'', "’").chars().take(80).collect()
}

/// Holidays whose days make sense.
fn sound(from: Date, until: Date, named: &str) -> Option<Found> {
    let name = name(named);
    let plausible = YEARS.contains(&from.year()) && YEARS.contains(&until.year()) && from <= until;
    (plausible && !name.is_empty()).then_some(Found { from, until, name })
}
