//! `mi-septembre`, `de début octobre à fin mars`: from which day? What to ask.

use jiff::civil::Date;

use super::fault::PhraseError;
use super::filter::before;
use super::reading::Reading;
use super::repair;
use super::token::Kind;
use crate::calendar::codes;
use crate::diag::Text;

/// A part of a month where a date or a month should stand.
pub(super) fn part_of_month(reading: &Reading<'_>, at: usize) -> Option<PhraseError> {
    let next = reading.wording(at, &[&["mi"], &["debut"], &["fin"], &["milieu"]])?;
    let next = reading.skip_sign(next, &Kind::Dash);
    let (_, end) = reading.month(reading.skip(next, &["de", "d", "du"]))?;
    let exact = reading.year(end).is_some()
        && reading.phrase(at, &["fin"]).is_some()
        && reading.word(at.wrapping_sub(1)).is_some_and(|word| matches!(word, "jusque" | "a" | "au" | "la"));
    if exact {
        return None;
    }
    let words = reading.text(at, end);
    let message = Text::new(format!("« {words} » : à quelle date ?"), format!("“{words}”: on which date?"));
    let fault = PhraseError::new(&codes::PHRASE, reading.range(at, end), message);
    if let Some((fr, en)) = both(reading, at).or_else(|| first_or_last_day(reading, at)) {
        return Some(fault.help(fr, en));
    }
    let months = reading.reader.months(9, 6);
    Some(fault.help(
        format!("écrivez les dates dans « du » et « au », ou des mois entiers : « {months} »"),
        format!("write the dates in “du” and “au”, or whole months: “{months}”"),
    ))
}

/// `début octobre`, `fin mars`, without a year: the month, and the token after it.
fn edge(reading: &Reading<'_>, at: usize, name: &'static str) -> Option<(i8, usize)> {
    let (month, end) = reading.month(reading.skip(reading.phrase(at, &[name])?, &["de", "d", "du"]))?;
    reading.year(end).is_none().then_some((month, end))
}

/// "De début octobre à fin mars": whole months of every year, or once, from a date to another.
fn both(reading: &Reading<'_>, at: usize) -> Option<(String, String)> {
    let start = at.checked_sub(1).filter(|at| reading.skip(*at, &["de", "du", "entre"]) > *at)?;
    let (first, next) = edge(reading, at, "debut")?;
    let (last, end) = edge(reading, reading.skip(reading.one_of(next, &["a", "et", "au"])?, &["la"]), "fin")?;
    let to = coming(reading, |year| Some(Date::new(year, last, 1).ok()?.last_of_month()))?;
    let from = before(to, first, 1)?;
    let reader = reading.reader;
    let months = reader.months(first, last);
    repair::either(reading, start, end, (&months, &reader.stretch(&reader.long(from), &reader.long(to))))
}

/// "À partir de début octobre", "jusqu'à fin mars": the next such day.
fn first_or_last_day(reading: &Reading<'_>, at: usize) -> Option<(String, String)> {
    let of = at.checked_sub(1)?;
    if let Some((month, end)) = edge(reading, at, "debut") {
        let day = coming(reading, |year| Date::new(year, month, 1).ok())?;
        let from = of.checked_sub(2).filter(|at| reading.phrase(*at, &["a", "partir", "de"]).is_some());
        let from = from.or_else(|| reading.word(of).is_some_and(|word| word == "des").then_some(of))?;
        return repair::in_place(
            reading,
            from,
            end,
            &format!("{}{}", reading.reader.written.bounds[0], reading.reader.long(day)),
        );
    }
    let (month, end) = edge(reading, at, "fin")?;
    let day = coming(reading, |year| Some(Date::new(year, month, 1).ok()?.last_of_month()))?;
    let until = of.checked_sub(1).filter(|at| reading.phrase(*at, &["jusqu", "a"]).is_some());
    let until = until.or_else(|| reading.word(of).is_some_and(|word| word == "jusque").then_some(of))?;
    repair::in_place(
        reading,
        until,
        end,
        &format!("{}{}", reading.reader.written.bounds[1], reading.reader.long(day)),
    )
}

/// The first such day that is not over.
fn coming(reading: &Reading<'_>, on: impl Fn(i16) -> Option<Date>) -> Option<Date> {
    let year = reading.reader.reference.year();
    (year..=year.saturating_add(1)).filter_map(on).find(|day| *day >= reading.reader.reference)
}
