//! What to say of the words that are left when the beginning of a sentence is understood.

use jiff::ToSpan as _;
use jiff::civil::Weekday;

use super::fault::PhraseError;
use super::hours::time;
use super::instead::{in_elements, not_understood};
use super::reading::Reading;
use super::repair;
use super::split::cut;
use crate::calendar::{End, Filter, Hours, Slot, codes};
use crate::diag::Text;

/// The token from which nothing is understood, after a beginning that says which days.
fn left(reading: &Reading<'_>) -> Option<usize> {
    let found = cut(reading).filter(|found| found.elements.iter().any(|element| element.rule.is_some()))?;
    let (_, from) = reading.joint(found.end);
    (!reading.is_end(from)).then_some(from)
}

/// `lundi : fermé`, `fermé le lundi`
pub(super) fn closed(reading: &Reading<'_>) -> Option<PhraseError> {
    let at = (0..reading.tokens.len()).find(|at| {
        reading
            .word(*at)
            .is_some_and(|word| matches!(word, "ferme" | "fermes" | "fermee" | "fermees" | "fermeture"))
    })?;
    let first = at == 0 && reading.day_item(1).is_some_and(|(_, end)| reading.is_end(end));
    let last = reading.is_end(at + 1) && left(reading) == Some(at);
    if !first && !last {
        return None;
    }
    let message = Text::new("un jour de fermeture ne s'écrit pas", "a day of closing is not written");
    Some(PhraseError::new(&codes::PHRASE, reading.range(at, at + 1), message).help(
        "écrivez seulement les jours d'ouverture ; une exception va dans « sauf »",
        "write only the days of opening; an exception goes into “sauf”",
    ))
}

/// `mardi 14h`: a start? `mardi jusqu'à 18h`: from when?
pub(super) fn lone_hour(reading: &Reading<'_>) -> Option<PhraseError> {
    let at = left(reading)?;
    let until = reading.wording(at, &[&["jusqu", "a"]]);
    let (hour, end) =
        reading.hour(until.unwrap_or(at)).filter(|(hour, _)| !hour.bare && hour.minutes < 1440)?;
    if !reading.is_end(end) {
        return None;
    }
    let time = time(hour.minutes)?;
    let at_start = Hours::Slots(vec![Slot { start: time, end: End::Unsaid }]);
    let written = reading.reader.write_hours(&at_start);
    let short = written.rsplit(' ').next().unwrap_or_default().to_owned();
    let mut elements = cut(reading)?.elements;
    let last = elements.last_mut()?;
    if last.hours.is_some() {
        return None;
    }
    last.hours = Some(at_start);
    let (fr, en) = repair::to_write(&elements, reading.reader);
    let range = reading.range(at, end);
    let nine = reading.reader.short_hour(9);
    Some(if until.is_some() {
        let message = Text::new("il manque l'heure du début", "the hour of the start is missing");
        PhraseError::new(&codes::HOURS, range, message).help(
            format!("écrivez la plage entière dans « heures » : « heures: {nine}-{short} », avec la bonne heure de début"),
            format!("write the whole range in “heures”: “heures: {nine}-{short}”, with the right start"),
        )
    } else {
        let message = Text::new("une heure seule : un début, une fin ?", "a single hour: a start, an end?");
        PhraseError::new(&codes::HOURS, range, message).help(
            format!("{fr}, ou la plage entière : « heures: {short}-… »"),
            format!("{en}, or the whole range: “heures: {short}-…”"),
        )
    })
}

/// `samedi 22`: of which month?
pub(super) fn no_month(reading: &Reading<'_>) -> Option<PhraseError> {
    let at = left(reading)?;
    let (weekday, _) = reading.weekday(at.checked_sub(1)?)?;
    if reading.hour(at).is_some_and(|(hour, _)| !hour.bare) {
        return None;
    }
    let (day, end) = reading.day_number(at).filter(|(day, _)| (1..=31).contains(day))?;
    let fits = |date: &jiff::civil::Date| date.weekday() == weekday && u16::try_from(date.day()) == Ok(day);
    let next = reading.reader.reference.series(1.day()).take(800).find(fits)?;
    let message = Text::new(
        format!("« {} » : il manque le mois et l'année", reading.text(at - 1, end)),
        format!("“{}”: the month and the year are missing", reading.text(at - 1, end)),
    );
    let whole = format!("{} {}", reading.reader.day(weekday), reading.reader.long(next));
    Some(PhraseError::new(&codes::NO_YEAR, reading.range(at - 1, end), message).help(
        format!("écrivez par exemple « quand: {whole} »"),
        format!("write for instance “quand: {whole}”"),
    ))
}

/// Words that may say which days, and are not understood.
fn limit(reading: &Reading<'_>, range: std::ops::Range<usize>) -> PhraseError {
    let rest = reading.phrase.get(range.clone()).unwrap_or_default();
    let reader = reading.reader;
    let ranked = reader.ranked(reader.written.ranks[0], Weekday::Tuesday);
    let (july, school) = (reader.language.month(7), reader.filter(&Filter::SchoolHolidays));
    PhraseError::new(&codes::SEVERAL, range, not_understood(rest)).help(
        format!(
            "si ces mots disent quels jours, écrivez-les autrement : « {ranked} », « pendant: [{july}] », \
             « sauf: [{school}] », ou les dates, dans « sauf » ou dans des éléments de « horaires » ; \
             sinon, mettez-les dans « note »"
        ),
        format!(
            "if these words say which days, write them otherwise: “{ranked}”, “pendant: [{july}]”, \
             “sauf: [{school}]”, or the dates, in “sauf” or in elements of “horaires”; else put them into “note”"
        ),
    )
}

/// The rest as a note; without days, the hours alone.
pub(super) fn rest(reading: &Reading<'_>) -> Option<PhraseError> {
    if let Some(from) = left(reading) {
        let range = reading.range(from, reading.tokens.len());
        let elements = repair::elements(reading.phrase, reading);
        return Some(match elements {
            Some(found) => in_elements(reading, &found, range),
            None => limit(reading, range),
        });
    }
    let found = cut(reading)?;
    let hours = reading.reader.write_hours(found.elements.iter().find_map(|element| element.hours.as_ref())?);
    let message = Text::new("il manque les jours", "the days are missing");
    let (every_day, workdays) =
        (reading.reader.written.every_day, reading.reader.range(Weekday::Monday, Weekday::Friday));
    Some(PhraseError::new(&codes::SEVERAL, 0..reading.phrase.len(), message).help(
        format!(
            "écrivez les jours dans « quand » (« quand: {every_day} », « quand: {workdays} »…), « heures: {hours} », et le reste dans « note »"
        ),
        format!(
            "write the days in “quand” (“quand: {every_day}”, “quand: {workdays}”…), “heures: {hours}”, and the rest in “note”"
        ),
    ))
}
