//! What to say of a phrase that is not understood: the most helpful thing first.

use jiff::civil::{Date, Weekday};

use super::beside_hours::beside;
use super::each;
use super::element::quoted;
use super::fault::PhraseError;
use super::instead::{asked, in_elements, open_question};
use super::left;
use super::open::left_open;
use super::reading::{Expected, Reading, Trouble};
use super::repair;
use super::spelling::{Noun, meant};
use super::split::cut;
use super::spoken::understood;
use super::unsaid::unsaid;
use super::week;
use crate::calendar::{Filter, codes};
use crate::diag::{Code, Text};

/// Of `quand`, with what stood in the way of reading it as a rule.
pub(super) fn rule(reading: &Reading<'_>, mut trouble: Trouble) -> PhraseError {
    let cut_short = trouble.at >= reading.tokens.len();
    let fault = trouble.fault.take();
    empty(reading, &codes::PHRASE)
        .or_else(|| numeric_date_in(reading))
        .or_else(|| fault_or_year(reading, fault))
        .or_else(|| left_open(reading))
        .or_else(|| unsaid(reading))
        .or_else(|| hours_alone(reading))
        .or_else(|| period_alone(reading))
        .or_else(|| week::joined(reading))
        .or_else(|| week::odd_or_even(reading))
        .or_else(|| repair::foreign(reading))
        .or_else(|| several(reading, false))
        .or_else(|| each::alone(reading))
        .or_else(|| repair::respelt(reading))
        .or_else(|| several(reading, true))
        .or_else(|| vague(reading))
        .or_else(|| week::which_days(reading))
        .or_else(|| week::either(reading))
        .or_else(|| left::closed(reading))
        .or_else(|| left::lone_hour(reading))
        .or_else(|| left::no_month(reading))
        .or_else(|| if cut_short { None } else { left::rest(reading) })
        .unwrap_or_else(|| {
            let [examples, ..] = reading.reader.written.examples;
            let examples = format!("{examples} ; ce qui n'est pas un jour va dans « note »");
            lost(reading, &trouble, &codes::PHRASE, &examples, &|phrase| {
                understood(phrase, reading.reader).is_some()
            })
        })
}

/// Something understood and wrong; for a date without a year, all that is to be written.
fn fault_or_year(reading: &Reading<'_>, of_rule: Option<PhraseError>) -> Option<PhraseError> {
    let again = Reading::new(reading.phrase, reading.reader);
    if again.rule(0).is_none_or(|(_, end)| !again.is_end(end)) {
        cut(&again);
    }
    let reached = cut(&again).map_or(0, |found| again.range(0, found.end).end);
    let fault = of_rule.into_iter().chain(again.trouble().fault).find(|fault| {
        // Hours and parts of the day that are mixed are two elements of a sentence that is understood.
        fault.code != &codes::HOURS || fault.range.end > reached
    })?;
    if fault.code != &codes::NO_YEAR {
        return Some(fault);
    }
    let Some(whole) = repair::with_years(reading) else { return Some(fault) };
    let alone = Reading::new(&whole, reading.reader);
    let fault = PhraseError { help: None, ..fault };
    Some(if alone.rule(0).is_some_and(|(_, end)| alone.is_end(end)) {
        fault.proposing(whole)
    } else if let Some(found) = week::joined(&alone).or_else(|| several(&alone, true)) {
        // Both readings, where its words may mean two things.
        PhraseError { help: found.help, proposal: found.proposal, ..fault }
    } else if let Some(found) = repair::elements(&whole, reading) {
        let (fr, en) = repair::to_write(&found, reading.reader);
        fault.help(fr, en)
    } else if let Some(found) = period(&alone) {
        fault.help(found.0, found.1)
    } else {
        fault.help(format!("ajoutez l'année : « {whole} »"), format!("add the year: “{whole}”"))
    })
}

/// Of `heures`.
pub(super) fn hours(reading: &Reading<'_>, mut trouble: Trouble) -> PhraseError {
    let fault = trouble.fault.take();
    empty(reading, &codes::HOURS)
        .or(fault)
        .or_else(|| lone_hour(reading))
        .or_else(|| left_open(reading))
        .or_else(|| by_appointment(reading))
        .or_else(|| beside(reading))
        .unwrap_or_else(|| {
            let [_, examples, ..] = reading.reader.written.examples;
            lost(reading, &trouble, &codes::HOURS, examples, &|phrase| {
                let again = Reading::new(phrase, reading.reader);
                again.hours(0).is_some_and(|(_, end)| again.is_end(end))
            })
        })
}

/// Of `sauf` and `pendant`.
pub(super) fn filters(reading: &Reading<'_>, mut trouble: Trouble) -> PhraseError {
    let fault = trouble.fault.take();
    empty(reading, &codes::FILTER)
        .or(fault)
        .or_else(|| left_open(reading))
        .or_else(|| week::in_filter(reading))
        .or_else(|| other_holidays(reading))
        .or_else(|| numeric_date(reading))
        .unwrap_or_else(|| {
            let [.., examples, _] = reading.reader.written.examples;
            lost(reading, &trouble, &codes::FILTER, examples, &|phrase| {
                let again = Reading::new(phrase, reading.reader);
                again.filters(0, None).is_some_and(|(_, end)| again.is_end(end))
            })
        })
}

/// Of a single date.
pub(super) fn date(reading: &Reading<'_>, trouble: &Trouble) -> PhraseError {
    empty(reading, &codes::DAY).or_else(|| numeric_date(reading)).unwrap_or_else(|| {
        let [.., examples] = reading.reader.written.examples;
        lost(reading, trouble, &codes::DAY, examples, &|phrase| {
            Reading::new(phrase, reading.reader).single_date().is_some()
        })
    })
}

fn empty(reading: &Reading<'_>, code: &'static Code) -> Option<PhraseError> {
    let message = Text::new("il n'y a rien ici", "there is nothing here");
    reading.tokens.is_empty().then(|| PhraseError::new(code, 0..reading.phrase.len(), message))
}

/// `02/08/2026`, `02/08`: the day comes first here, elsewhere the month.
fn numeric_date(reading: &Reading<'_>) -> Option<PhraseError> {
    let (range, _) = repair::numeric_date(reading)?;
    let written = reading.phrase.get(range.clone()).unwrap_or_default().to_owned();
    let message = Text::new(
        format!("« {written} » : écrivez le mois en lettres et l'année"),
        format!("“{written}”: write the month in letters, and the year"),
    );
    let fault = PhraseError::new(&codes::DAY, range, message);
    let alone = Reading::new(&written, reading.reader);
    let date = repair::with_dates_in_letters(&alone)
        .and_then(|text| Reading::new(&text, reading.reader).single_date());
    Some(match date {
        Some(day) => {
            let long = reading.reader.long(day);
            fault.help(format!("par exemple « {long} » ou « {day} »"), format!("such as “{long}” or “{day}”"))
        }
        None => {
            let long = reading.reader.long(Date::constant(2026, 11, 3));
            fault.help(format!("par exemple « {long} »"), format!("such as “{long}”"))
        }
    })
}

/// The same in a sentence, with all that is to be written.
fn numeric_date_in(reading: &Reading<'_>) -> Option<PhraseError> {
    let fault = numeric_date(reading)?;
    let whole = repair::with_dates_in_letters(reading)?;
    let alone = || Reading::new(&whole, reading.reader).single_date().is_some();
    if whole.trim() == reading.phrase.trim() || alone() {
        return Some(fault);
    }
    let Some(found) = repair::elements(&whole, reading) else { return Some(fault) };
    let (fr, en) = repair::to_write(&found, reading.reader);
    Some(fault.help(fr, en))
}

/// Hours, exceptions or several rules in one phrase.
/// `preamble` allows words before them that say nothing of when; a slip of the fingers is looked for first.
fn several(reading: &Reading<'_>, preamble: bool) -> Option<PhraseError> {
    let found = cut(reading).filter(|found| reading.is_end(found.end))?;
    if found.start > 0 && !preamble {
        return None;
    }
    if let Some(question) = found.doubt.as_ref().filter(|question| question.open) {
        return Some(open_question(question.text.clone(), 0..reading.phrase.len()));
    }
    let elements = repair::elements(reading.phrase, reading)?;
    let fault = in_elements(reading, &elements, 0..reading.phrase.len());
    Some(match found.doubt {
        Some(question) => asked(reading, question, fault),
        None => fault,
    })
}

/// Hours where days should stand.
fn hours_alone(reading: &Reading<'_>) -> Option<PhraseError> {
    let (hours, _) = reading.hours(0).filter(|(_, end)| reading.is_end(*end))?;
    let hours = reading.reader.write_hours(&hours);
    let message = Text::new("ce sont des heures, pas des jours", "these are hours, not days");
    Some(PhraseError::new(&codes::SEVERAL, 0..reading.phrase.len(), message).help(
        format!("écrivez « heures: {hours} », et les jours dans « quand »"),
        format!("write “heures: {hours}”, and the days in “quand”"),
    ))
}

/// A stretch of dates where days should stand.
fn period_alone(reading: &Reading<'_>) -> Option<PhraseError> {
    let (fr, en) = period(reading)?;
    let message = Text::new("une période ne dit pas quels jours", "a period does not say which days");
    Some(PhraseError::new(&codes::PHRASE, 0..reading.phrase.len(), message).help(fr, en))
}

/// What to write for a stretch of dates.
fn period(reading: &Reading<'_>) -> Option<(String, String)> {
    let (filters, _) = reading.date_range(0).filter(|(_, end)| reading.is_end(*end))?;
    let [Filter::Dates { from, to }] = filters.as_slice() else { return None };
    Some((
        format!("écrivez les jours dans « quand », puis « du: {from} » et « au: {to} »"),
        format!("write the days in “quand”, then “du: {from}” and “au: {to}”"),
    ))
}

/// "Une fois par semaine" says how often, not when.
fn vague(reading: &Reading<'_>) -> Option<PhraseError> {
    const RHYTHMS: [&[&str]; 16] = [
        &["fois"],
        &["par", "semaine"],
        &["par", "mois"],
        &["par", "an"],
        &["par", "jour"],
        &["par", "trimestre"],
        &["mensuellement"],
        &["hebdomadaire"],
        &["mensuel"],
        &["mensuelle"],
        &["annuel"],
        &["trimestre"],
        &["quelques"],
        &["plusieurs"],
        &["regulierement"],
        &["chaque", "semaine"],
    ];
    let every = reading.months(0).map(|(_, end)| end).or_else(|| reading.weeks(0).map(|(_, end)| end));
    let alone = every.filter(|end| reading.is_end(*end)).map(|end| (0, end));
    let found = |at: usize| RHYTHMS.iter().find_map(|words| reading.phrase(at, words).map(|end| (at, end)));
    let (from, to) = alone.or_else(|| (0..reading.tokens.len()).find_map(found))?;
    let text = reading.text(from, to);
    let message = Text::new(
        format!("« {text} » dit combien de fois, pas quel jour"),
        format!("“{text}” says how often, not on which day"),
    );
    let fault = PhraseError::new(&codes::VAGUE, reading.range(from, to), message);
    let friday = reading.reader.one_in_two(Weekday::Friday);
    Some(fault.help(
        format!(
            "écrivez-le hors de « horaires » : « frequence: {} » ; ou dites le jour : « {friday} »",
            quoted(reading.phrase.trim())
        ),
        format!(
            "write it outside “horaires”: “frequence: {}”; or name the day: “{friday}”",
            quoted(reading.phrase.trim())
        ),
    ))
}

/// `16h`: a start, an end or a duration?
fn lone_hour(reading: &Reading<'_>) -> Option<PhraseError> {
    let (hour, end) = reading.hour(0).filter(|(hour, end)| !hour.bare && reading.is_end(*end))?;
    let message = Text::new(
        "une heure seule : un début, une fin, une durée ?",
        "a single hour: a start, an end, a duration?",
    );
    let fault = PhraseError::new(&codes::HOURS, reading.range(0, end), message);
    let text = reading.text(0, end);
    Some(if hour.midnight {
        fault
    } else {
        let start = reading.reader.written.at_hour;
        fault.help(
            format!("écrivez « {start}{text} » pour un début, ou une plage : « {text}-… »"),
            format!("write “{start}{text}” for a start, or a range: “{text}-…”"),
        )
    })
}

fn by_appointment(reading: &Reading<'_>) -> Option<PhraseError> {
    let (_, end) = reading.by_appointment(0).filter(|(_, end)| reading.is_end(*end))?;
    let message = Text::new("ce ne sont pas des heures", "these are no hours");
    Some(PhraseError::new(&codes::HOURS, reading.range(0, end), message).help(
        "écrivez « sur_rendez_vous: oui » et supprimez cette ligne",
        "write “sur_rendez_vous: oui” and delete this line",
    ))
}

/// `vacances d'été`, `période scolaire`
fn other_holidays(reading: &Reading<'_>) -> Option<PhraseError> {
    const WORDS: [&str; 8] =
        ["vacances", "vacance", "conges", "conge", "scolaires", "scolaire", "feries", "ferie"];
    let at =
        (0..reading.tokens.len()).find(|at| reading.word(*at).is_some_and(|word| WORDS.contains(&word)))?;
    let message = Text::new(
        format!("« {} » : lesquels ?", reading.phrase.trim()),
        format!("“{}”: which ones?", reading.phrase.trim()),
    );
    let reader = reading.reader;
    let [school, public] =
        [Filter::SchoolHolidays, Filter::PublicHolidays].map(|named| reader.filter(&named));
    let dates = reader.dates(Date::constant(2026, 12, 21), Date::constant(2027, 1, 3));
    Some(PhraseError::new(&codes::FILTER, reading.range(at, at + 1), message).help(
        format!(
            "écrivez « {school} » ou « {public} », ou les dates : « {dates} » ; \
             la période scolaire s'écrit « sauf: [{school}] »"
        ),
        format!(
            "write “{school}” or “{public}”, or the dates: “{dates}”; term time is written “sauf: [{school}]”"
        ),
    ))
}

/// Nothing better to say than where reading got stuck. `reads` tells whether a corrected phrase is right.
fn lost(
    reading: &Reading<'_>,
    trouble: &Trouble,
    code: &'static Code,
    examples: &str,
    reads: &dyn Fn(&str) -> bool,
) -> PhraseError {
    let (at, expected) = (trouble.at, trouble.expected.as_slice());
    if at >= reading.tokens.len() {
        let end = reading.phrase.trim_end().len();
        let (fr, en) = wanted(reading, expected);
        let message = Text::new(
            format!(
                "la phrase s'arrête trop tôt{}",
                if fr.is_empty() { fr } else { format!(" : il manque {fr}") }
            ),
            format!(
                "the phrase stops too early{}",
                if en.is_empty() { en } else { format!(": {en} is missing") }
            ),
        );
        return PhraseError::new(code, end..end, message)
            .help(format!("par exemple {examples}"), format!("such as {examples}"));
    }
    let text = reading.text(at, at + 1);
    let range = reading.range(at, at + 1);
    // A day or month is sure enough alone; another word only where it makes the whole phrase right.
    let near = meant(reading, at, expected).filter(|near| near.noun != Noun::Word || reads(&near.phrase));
    if let Some(near) = near {
        let (fr, en) = match near.noun {
            Noun::Weekday => ("n'est pas un jour de la semaine", "is not a weekday"),
            Noun::Month => ("n'est pas un mois", "is not a month"),
            Noun::Word => ("n'est pas compris ici", "is not understood here"),
        };
        let word = near.word;
        let message = Text::new(
            format!("« {text} » {fr} ; vouliez-vous « {word} » ?"),
            format!("“{text}” {en}; did you mean “{word}”?"),
        );
        let fault = PhraseError::new(code, range, message)
            .label(format!("vouliez-vous « {word} » ?"), format!("did you mean “{word}”?"));
        return if reads(&near.phrase) { fault.proposing(near.phrase) } else { fault };
    }
    let message =
        Text::new(format!("« {text} » n'est pas compris ici"), format!("“{text}” is not understood here"));
    PhraseError::new(code, range, message)
        .help(format!("écrivez par exemple {examples}"), format!("write for instance {examples}"))
}

fn wanted(reading: &Reading<'_>, expected: &[Expected]) -> (String, String) {
    let [first, _, last] = reading.reader.written.ranks;
    let (fr, en) = match expected.first() {
        Some(Expected::Weekday) => ("un jour de la semaine", "a weekday"),
        Some(Expected::Month) => ("un mois", "a month"),
        Some(Expected::Rank) => {
            return (format!("un rang ({first}, {last}…)"), format!("a rank ({first}, {last}…)"));
        }
        Some(Expected::Hour) => ("une heure", "an hour"),
        // Words of the grammar are no words of another language.
        Some(Expected::Words([first, ..])) if reading.reader.is_of_grammar() => {
            return (format!("« {first} »"), format!("“{first}”"));
        }
        Some(Expected::Words(_) | Expected::End) | None => ("", ""),
    };
    (fr.to_owned(), en.to_owned())
}
