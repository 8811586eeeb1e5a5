//! What to say of a phrase that is not understood: the most helpful thing first.

use super::days::THE;
use super::fault::PhraseError;
use super::reading::{Expected, Reading};
use super::spelling::{Noun, meant};
use super::split::{Proposal, proposals};
use super::token::Kind;
use super::week;
use crate::calendar::{Filter, codes};
use crate::diag::{Code, Text};

/// Of `quand`.
pub(super) fn rule(reading: &Reading<'_>) -> PhraseError {
    let stuck = reading.stuck();
    empty(reading, &codes::PHRASE)
        .or_else(|| reading.take_fault())
        .or_else(|| numeric_date(reading))
        .or_else(|| hours_alone(reading))
        .or_else(|| period_alone(reading))
        .or_else(|| week::all_but(reading))
        .or_else(|| week::joined(reading))
        .or_else(|| several(reading))
        .or_else(|| each_alone(reading))
        .or_else(|| vague(reading))
        .or_else(|| week::which_days(reading))
        .unwrap_or_else(|| {
            let examples = "« tous les mardis », « un vendredi sur deux », « le 1er mardi du mois », \
                            « du lundi au vendredi », « le 3 novembre 2026 »";
            lost(reading, stuck, &codes::PHRASE, examples, &|phrase| {
                let again = Reading::new(phrase, reading.reference);
                again.rule(0).is_some_and(|(_, end)| again.is_end(end))
            })
        })
}

/// Of `heures`.
pub(super) fn hours(reading: &Reading<'_>) -> PhraseError {
    let stuck = reading.stuck();
    empty(reading, &codes::HOURS)
        .or_else(|| reading.take_fault())
        .or_else(|| lone_hour(reading))
        .or_else(|| by_appointment(reading))
        .unwrap_or_else(|| {
            let examples = "« 9h-12h », « 9h30-12h et 13h-16h », « à partir de 9h », « toute la journée », \
                            « matin »";
            lost(reading, stuck, &codes::HOURS, examples, &|phrase| {
                let again = Reading::new(phrase, reading.reference);
                again.hours(0).is_some_and(|(_, end)| again.is_end(end))
            })
        })
}

/// Of `sauf` and `pendant`.
pub(super) fn filters(reading: &Reading<'_>) -> PhraseError {
    let stuck = reading.stuck();
    empty(reading, &codes::FILTER)
        .or_else(|| reading.take_fault())
        .or_else(|| week::in_filter(reading))
        .or_else(|| other_holidays(reading))
        .or_else(|| numeric_date(reading))
        .unwrap_or_else(|| {
            let examples = "« vacances scolaires », « jours fériés », « juillet », « de septembre à juin », \
                            « 2026-12-21 à 2027-01-03 »";
            lost(reading, stuck, &codes::FILTER, examples, &|phrase| {
                let again = Reading::new(phrase, reading.reference);
                again.filters(0).is_some_and(|(_, end)| again.is_end(end))
            })
        })
}

/// Of a single date.
pub(super) fn date(reading: &Reading<'_>) -> PhraseError {
    let stuck = reading.stuck();
    empty(reading, &codes::DAY).or_else(|| numeric_date(reading)).unwrap_or_else(|| {
        lost(reading, stuck, &codes::DAY, "« 2026-11-03 », « 3 novembre 2026 »", &|phrase| {
            super::read_date(phrase, reading.reference).is_ok()
        })
    })
}

fn empty(reading: &Reading<'_>, code: &'static Code) -> Option<PhraseError> {
    let message = Text::new("il n'y a rien ici", "there is nothing here");
    reading.tokens.is_empty().then(|| PhraseError::new(code, 0..reading.phrase.len(), message))
}

/// `02/08/2026`, `02/08`: the day comes first here, elsewhere the month.
fn numeric_date(reading: &Reading<'_>) -> Option<PhraseError> {
    let at = (0..reading.tokens.len()).find(|at| {
        reading.kind(at + 1) == Some(&Kind::Slash)
            && reading.digits(*at).is_some()
            && reading.digits(at + 2).is_some()
    })?;
    let (day, month) = (reading.digits(at)?.0, reading.digits(at + 2)?.0);
    let year = (reading.kind(at + 3) == Some(&Kind::Slash)).then(|| reading.digits(at + 4)).flatten();
    let end = if year.is_some() { at + 5 } else { at + 3 };
    let message = Text::new(
        format!("« {} » : écrivez le mois en lettres et l'année", reading.text(at, end)),
        format!("“{}”: write the month in letters, and the year", reading.text(at, end)),
    );
    let fault = PhraseError::new(&codes::DAY, reading.range(at, end), message);
    let year = year.and_then(|(year, _)| i16::try_from(year).ok()).filter(|year| *year > 1000);
    let date =
        |year: i16| jiff::civil::Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok();
    let start = reading.reference.year();
    let guess = match year {
        Some(year) => date(year),
        None => (start..start.saturating_add(5)).filter_map(date).find(|day| *day >= reading.reference),
    };
    Some(match guess {
        Some(day) => {
            let long = super::date::long(day);
            fault.help(format!("par exemple « {long} » ou « {day} »"), format!("such as “{long}” or “{day}”"))
        }
        None => fault.help("par exemple « 3 novembre 2026 »", "such as “3 novembre 2026”"),
    })
}

/// Hours, exceptions or several rules in one phrase.
fn several(reading: &Reading<'_>) -> Option<PhraseError> {
    let found = proposals(reading)?;
    let whole = 0..reading.phrase.len();
    if let [one] = found.as_slice() {
        let fields = one.fields();
        let (fr, en) = match (&one.hours, fields.len()) {
            (Some(_), 2) => ("les heures ne s'écrivent pas dans « quand »", "hours do not go into “quand”"),
            _ => ("« quand » ne dit que les jours", "“quand” tells the days only"),
        };
        let list = |open: &str, close: &str, and: &str| {
            let quoted: Vec<String> = fields.iter().map(|field| format!("{open}{field}{close}")).collect();
            match quoted.split_last() {
                Some((last, [])) => last.clone(),
                Some((last, before)) => format!("{} {and} {last}", before.join(", ")),
                None => String::new(),
            }
        };
        let fault = PhraseError::new(&codes::SEVERAL, whole, Text::new(fr, en));
        let fault = fault
            .help(format!("écrivez {}", list("« ", " »", "et")), format!("write {}", list("“", "”", "and")));
        return Some(if one.when.is_empty() {
            fault
        } else {
            PhraseError { proposal: Some(one.when.clone()), ..fault }
        });
    }
    let count = found.len();
    let message = Text::new(
        format!("cette phrase contient {count} règles : faites-en {count} éléments de « horaires »"),
        format!("this phrase holds {count} rules: make {count} elements of “horaires” of it"),
    );
    let element = |proposal: &Proposal| format!("- {{{}}}", proposal.fields().join(", "));
    let list: Vec<String> = found.iter().map(element).collect();
    let fault = PhraseError::new(&codes::SEVERAL, whole, message);
    Some(fault.help(
        format!("écrivez « {} »", list.join(" » puis « ")),
        format!("write “{}”", list.join("” then “")),
    ))
}

/// Hours where days should stand.
fn hours_alone(reading: &Reading<'_>) -> Option<PhraseError> {
    let (hours, _) = reading.hours(0).filter(|(_, end)| reading.is_end(*end))?;
    let hours = super::write_hours(&hours);
    let message = Text::new("ce sont des heures, pas des jours", "these are hours, not days");
    Some(PhraseError::new(&codes::SEVERAL, 0..reading.phrase.len(), message).help(
        format!("écrivez « heures: {hours} », et les jours dans « quand »"),
        format!("write “heures: {hours}”, and the days in “quand”"),
    ))
}

/// A stretch of dates where days should stand.
fn period_alone(reading: &Reading<'_>) -> Option<PhraseError> {
    let (filters, _) = reading.date_range(0).filter(|(_, end)| reading.is_end(*end))?;
    let [Filter::Dates { from, to }] = filters.as_slice() else { return None };
    let message = Text::new("une période ne dit pas quels jours", "a period does not say which days");
    Some(PhraseError::new(&codes::PHRASE, 0..reading.phrase.len(), message).help(
        format!("écrivez les jours dans « quand », puis « du: {from} » et « au: {to} »"),
        format!("write the days in “quand”, then “du: {from}” and “au: {to}”"),
    ))
}

/// `le 15 et le 30 du mois`, `le 1er mardi et jeudi du mois`: one rule each.
fn each_alone(reading: &Reading<'_>) -> Option<PhraseError> {
    let rules = each_of_month(reading)?;
    let message = Text::new(
        format!("cette phrase contient {} règles : un élément de « horaires » pour chacune", rules.len()),
        format!("this phrase holds {} rules: one element of “horaires” each", rules.len()),
    );
    let list: Vec<String> = rules.iter().map(|rule| format!("- {{quand: {rule}}}")).collect();
    let fault = PhraseError::new(&codes::SEVERAL, 0..reading.phrase.len(), message);
    Some(fault.help(
        format!("écrivez « {} »", list.join(" » puis « ")),
        format!("write “{}”", list.join("” then “")),
    ))
}

fn each_of_month(reading: &Reading<'_>) -> Option<Vec<String>> {
    let mut rules = Vec::new();
    let mut at = reading.skip(0, &THE);
    if let Some((_, after)) = reading.ranks(at) {
        let rank = reading.text(at, after);
        let mut next = after;
        loop {
            let (day, end) = reading.weekday(reading.skip(next, &THE))?;
            rules.push(format!("le {rank} {} du mois", super::words::weekday_name(day)));
            match reading.separator(end) {
                Some(after) => next = after,
                None => return reading.ends_in_month(end).filter(|_| rank_is_one(rank)).map(|()| rules),
            }
        }
    }
    loop {
        let (_, end) = reading.day_number(reading.skip(at, &THE))?;
        rules.push(format!("le {} du mois", reading.text(reading.skip(at, &THE), end)));
        match reading.separator(end) {
            Some(after) => at = after,
            None => return reading.ends_in_month(end).filter(|()| rules.len() > 1).map(|()| rules),
        }
    }
}

fn rank_is_one(rank: &str) -> bool {
    !rank.contains(' ') && !rank.contains(',')
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
    let found = |at: usize| RHYTHMS.iter().find_map(|words| reading.phrase(at, words).map(|end| (at, end)));
    let (from, to) = (0..reading.tokens.len()).find_map(found)?;
    let text = reading.text(from, to);
    let message = Text::new(
        format!("« {text} » dit combien de fois, pas quel jour"),
        format!("“{text}” says how often, not on which day"),
    );
    let fault = PhraseError::new(&codes::VAGUE, reading.range(from, to), message);
    Some(fault.help(
        format!(
            "écrivez-le hors de « horaires » : « frequence: {} » ; ou dites le jour : « un vendredi sur deux »",
            reading.phrase.trim()
        ),
        format!(
            "write it outside “horaires”: “frequence: {}”; or name the day: “un vendredi sur deux”",
            reading.phrase.trim()
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
        fault.help(
            format!("écrivez « à {text} » pour un début, ou une plage : « {text}-… »"),
            format!("write “à {text}” for a start, or a range: “{text}-…”"),
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
    Some(PhraseError::new(&codes::FILTER, reading.range(at, at + 1), message).help(
        "écrivez « vacances scolaires » ou « jours fériés », ou les dates : « 2026-12-21 à 2027-01-03 » ; \
         la période scolaire s'écrit « sauf: [vacances scolaires] »",
        "write “vacances scolaires” or “jours fériés”, or the dates: “2026-12-21 à 2027-01-03”; \
         term time is written “sauf: [vacances scolaires]”",
    ))
}

/// Nothing better to say than where reading got stuck. `reads` tells whether a corrected phrase is right.
fn lost(
    reading: &Reading<'_>,
    (at, expected): (usize, Vec<Expected>),
    code: &'static Code,
    examples: &str,
    reads: &dyn Fn(&str) -> bool,
) -> PhraseError {
    if at >= reading.tokens.len() {
        let end = reading.phrase.trim_end().len();
        let (fr, en) = wanted(&expected);
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
    let near = meant(reading, at, &expected).filter(|near| near.noun != Noun::Word || reads(&near.phrase));
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

fn wanted(expected: &[Expected]) -> (String, String) {
    let (fr, en) = match expected.first() {
        Some(Expected::Weekday) => ("un jour de la semaine", "a weekday"),
        Some(Expected::Month) => ("un mois", "a month"),
        Some(Expected::Rank) => ("un rang (1er, dernier…)", "a rank (1er, dernier…)"),
        Some(Expected::Hour) => ("une heure", "an hour"),
        Some(Expected::Words([first, ..])) => {
            return (format!("« {first} »"), format!("“{first}”"));
        }
        Some(Expected::Words([]) | Expected::End) | None => ("", ""),
    };
    (fr.to_owned(), en.to_owned())
}
