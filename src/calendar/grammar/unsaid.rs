//! Words that people write and that leave open which days are meant: what to ask.

use jiff::civil::Weekday;

use super::days::between;
use super::fault::PhraseError;
use super::part_of_month::part_of_month;
use super::reading::Reading;
use crate::calendar::{End, Hours, Slot, codes};
use crate::diag::Text;

/// `mi-septembre`, `fin juin`, `en été`, `le 1er week-end du mois`, `du vendredi 18h au dimanche 16h`.
pub(super) fn unsaid(reading: &Reading<'_>) -> Option<PhraseError> {
    (0..reading.tokens.len()).find_map(|at| {
        part_of_month(reading, at)
            .or_else(|| season(reading, at))
            .or_else(|| ranked_week_end(reading, at))
            .or_else(|| several_days(reading, at))
    })
}

/// `en été`, `l'hiver`: which months?
fn season(reading: &Reading<'_>, at: usize) -> Option<PhraseError> {
    let named = reading.skip(at, &["en", "l", "au", "cet", "cette"]);
    let season =
        reading.word(named).filter(|word| matches!(*word, "ete" | "hiver" | "printemps" | "automne"))?;
    let holidays = (at.saturating_sub(3)..at).any(|at| {
        reading.word(at).is_some_and(|word| word.starts_with("vacance") || word.starts_with("conge"))
    });
    if named == at || holidays {
        return None;
    }
    let [summer, winter, spring, autumn] = reading.reader.written.seasons;
    let months = match season {
        "ete" => summer,
        "hiver" => winter,
        "printemps" => spring,
        _ => autumn,
    };
    let words = reading.text(at, named + 1);
    let message = Text::new(format!("« {words} » : quels mois ?"), format!("“{words}”: which months?"));
    Some(PhraseError::new(&codes::PHRASE, reading.range(at, named + 1), message).help(
        format!("écrivez les mois, par exemple « {months} », ou les dates dans « du » et « au »"),
        format!("write the months, such as “{months}”, or the dates in “du” and “au”"),
    ))
}

/// `le 1er week-end du mois`: which one where the month starts on a Sunday?
fn ranked_week_end(reading: &Reading<'_>, at: usize) -> Option<PhraseError> {
    let (_, next) = reading.ranks(at)?;
    let end = reading.week_end(next)?;
    let (rank, words) = (reading.text(at, next), reading.text(at, end));
    let message = Text::new(
        format!("« {words} » : lequel, quand le mois commence un dimanche ?"),
        format!("“{words}”: which one, where the month starts on a Sunday?"),
    );
    let [first, second] = [Weekday::Saturday, Weekday::Sunday].map(|day| reading.reader.ranked(rank, day));
    let rows = format!("- {{quand: {first}}} » puis « - {{quand: {second}}}");
    let en = rows.replace(" » puis « ", "” then “");
    Some(PhraseError::new(&codes::PHRASE, reading.range(at, end), message).help(
        format!("écrivez les jours, par exemple « {rows} » ; ou les dates"),
        format!("write the days, such as “{en}”; or the dates"),
    ))
}

/// `du vendredi 18h au dimanche 16h`: a session of several days is an element a day.
fn several_days(reading: &Reading<'_>, at: usize) -> Option<PhraseError> {
    let (first, next) = reading.weekday(at)?;
    let (start, next) = reading.hour(reading.skip(next, &["a", "des"])).filter(|(hour, _)| !hour.bare)?;
    let next = reading.one_of(next, &["au"])?;
    let (last, next) = reading.weekday(next)?;
    let (end, to) = reading.hour(reading.skip(next, &["a"])).filter(|(hour, _)| !hour.bare)?;
    if first == last {
        return None;
    }
    let from = at.checked_sub(1).filter(|at| reading.skip(*at, &["du"]) > *at).unwrap_or(at);
    let days: Vec<_> = in_order(first, last);
    let middle = days.get(1..days.len().saturating_sub(1)).unwrap_or_default();
    let slot = |start, end| Some(reading.reader.write_hours(&Hours::Slots(vec![Slot { start, end }])));
    let time = super::hours::time;
    let opening = slot(time(start.minutes)?, End::Open)?;
    let closing = slot(jiff::civil::Time::midnight(), End::At(time(end.minutes % 1440)?))?;
    let row = |day, hours: &str| format!("- {{quand: {}, heures: {hours}}}", reading.reader.day(day));
    let mut rows = vec![row(first, &opening)];
    rows.extend(middle.iter().map(|day| row(*day, reading.reader.written.all_day)));
    rows.push(row(last, &closing));
    let words = reading.text(from, to);
    let message = Text::new(
        format!("« {words} » : une séance de plusieurs jours s'écrit jour par jour"),
        format!("“{words}”: a session of several days is written day by day"),
    );
    Some(PhraseError::new(&codes::SEVERAL, reading.range(from, to), message).help(
        format!("écrivez « {} »", rows.join(" » puis « ")),
        format!("write “{}”", rows.join("” then “")),
    ))
}

/// The days from one to another, in that order.
fn in_order(first: jiff::civil::Weekday, last: jiff::civil::Weekday) -> Vec<jiff::civil::Weekday> {
    let all = between(first, last).len() as usize;
    std::iter::successors(Some(first), |day| Some(day.next())).take(all).collect()
}
