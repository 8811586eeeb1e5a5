//! The answer for people: the sentence, what it follows, the dates, and why others are taken out.

use super::Trial;
use crate::calendar::format::{DateStyle, date_text, when_text};
use crate::calendar::{
    Hours, Occurrence, OccurrenceStatus, PhraseReader, Schedule, change_text, filter_text, next_text,
    rule_text, sentence,
};
use crate::cli::args::pick;
use crate::cli::{Call, Format, Lang};
use crate::diag::Sources;
use crate::diag::render::{Look, github, human, short};
use crate::lang::{Language, of};

/// Columns of a terminal whose width is not asked for.
const WIDTH: usize = 120;

/// So many dates are named in the sentence; all are in the list.
const NEXT: usize = 3;

/// The rule, then what `heures`, `sauf`, `pendant` and `jours_feries` were understood to say, each on its line.
fn understood(schedule: &Schedule, reader: PhraseReader, lang: Lang, language: &Language) -> Vec<String> {
    let mut lines =
        vec![format!("{}{}.", pick(lang, "Règle : ", "Rule: "), rule_text(&schedule.rule, language))];
    if schedule.hours != Hours::Unknown {
        lines.push(format!("  heures : {}", reader.write_hours(&schedule.hours)));
    }
    for (name, filters) in [("sauf", &schedule.except), ("pendant", &schedule.during)] {
        lines.extend(
            filters.iter().map(|filter| format!("  {name} : {}", filter_text(filter, of(reader.code())))),
        );
    }
    lines.extend(schedule.on_public_holidays.map(|said| format!("  jours fériés : {}", said.word())));
    lines
}

/// Shows everything on standard output.
pub(super) fn show(call: &mut Call<'_, '_>, trial: &Trial, lang: Lang) {
    let sources = Sources::kept(&trial.files);
    let look = Look { lang, colours: call.common.colours, width: WIDTH };
    for problem in &trial.problems {
        let text = match call.common.format {
            Format::Short => short(problem, &sources, lang),
            Format::Github => github(problem, &sources, lang),
            Format::Human | Format::Json => format!("{}\n", human(problem, &sources, look)),
        };
        call.console.line(&text);
    }
    let Some(item) = &trial.item else { return };
    let language = of(pick(lang, "fr", "en"));
    call.console.line(&format!("{}.", sentence(&item.schedule, language)));
    for line in understood(&item.schedule, trial.reader, lang, language) {
        call.console.line(&line);
    }
    call.console.line(&follows(trial, &item.schedule, lang, language));
    if let Some(next) = next_text(&trial.occurrences, language, NEXT) {
        call.console.line(&format!("{next}."));
    }
    for said in trial.occurrences.iter().filter_map(|session| change_text(session, language)) {
        call.console.line(&format!("{said}."));
    }
    let rows = trial.occurrences.iter().map(|session| row(session, language, lang)).collect();
    let count = trial.occurrences.iter().filter(|s| s.status != OccurrenceStatus::Cancelled).count();
    let day = |date| date_text(date, language, DateStyle::Long);
    let (from, to) = (day(trial.window.0), day(trial.window.1));
    call.console.line(&match lang {
        Lang::Fr => format!("\nDu {from} au {to} : {count} {}", if count > 1 { "séances" } else { "séance" }),
        Lang::En => {
            format!("\nFrom {from} to {to}: {count} {}", if count == 1 { "session" } else { "sessions" })
        }
    });
    table(call, rows);
    if !trial.excluded.is_empty() {
        call.console.line(pick(lang, "\nDates enlevées", "\nDays taken out"));
        let rows = trial.excluded.iter();
        let rows =
            rows.map(|(date, why)| vec![date_text(*date, language, DateStyle::Full), why.clone()]).collect();
        table(call, rows);
    }
}

/// Where counting starts, and which holidays are followed.
fn follows(trial: &Trial, schedule: &Schedule, lang: Lang, language: &Language) -> String {
    let start = schedule.from.map(|from| {
        let day = date_text(from, language, DateStyle::Full);
        match lang {
            Lang::Fr => format!("Première date : {day}. "),
            Lang::En => format!("First date: {day}. "),
        }
    });
    let school = match (&trial.school, lang) {
        (Some(school), Lang::Fr) => {
            let known = school
                .known_until()
                .map(|day| format!(", connu jusqu’au {}", date_text(day, language, DateStyle::Long)));
            format!("Calendrier : {}{}.", school.name, known.unwrap_or_default())
        }
        (Some(school), Lang::En) => {
            let known = school
                .known_until()
                .map(|day| format!(", known until {}", date_text(day, language, DateStyle::Long)));
            format!("Calendar: {}{}.", school.name, known.unwrap_or_default())
        }
        (None, _) => pick(lang, "Calendrier scolaire : aucun.", "School calendar: none.").to_owned(),
    };
    format!("{}{school}", start.unwrap_or_default())
}

fn row(session: &Occurrence, language: &Language, lang: Lang) -> Vec<String> {
    let note = match session.status {
        OccurrenceStatus::Held if session.to_confirm => language.dates.holiday_to_confirm.clone(),
        OccurrenceStatus::Held if session.added.is_some() => pick(lang, "ajoutée", "added").to_owned(),
        OccurrenceStatus::Held => String::new(),
        OccurrenceStatus::Cancelled => pick(lang, "annulée", "cancelled").to_owned(),
        OccurrenceStatus::Moved => {
            let day = date_text(session.original, language, DateStyle::NoYear);
            format!("{} {day}", pick(lang, "déplacée du", "moved from"))
        }
    };
    vec![date_text(session.day, language, DateStyle::Full), when_text(session.when, language), note]
}

/// Columns side by side.
fn table(call: &mut Call<'_, '_>, rows: Vec<Vec<String>>) {
    let width = |column: usize| {
        rows.iter()
            .filter_map(|row| row.get(column))
            .map(|cell| cell.chars().count())
            .max()
            .unwrap_or_default()
    };
    let widths: Vec<usize> = (0..3).map(width).collect();
    for row in &rows {
        let cells = row.iter().zip(&widths).map(|(cell, width)| format!("{cell:<width$}"));
        call.console.line(format!("  {}", cells.collect::<Vec<_>>().join("  ")).trim_end());
    }
}
