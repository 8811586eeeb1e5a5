//! The reviewed table of wordings that people write on their pages: each is read to its right meaning, or refused with
//! what to write. A row is a wording, then `=` with the sentence and the first three dates, or `!` with the code, the
//! column and the help. `REVIEW=1 cargo test schedule_wordings -- --nocapture` prints the rows as they are answered, to
//! be read one by one before they are kept.

use jiff::civil::{Date, date};
use repere::calendar::{
    Holiday, HolidayContext, PhraseReader, Schedule, SchoolCalendar, When, expand, sentence_on,
};

use crate::spoken::schedule;

const TODAY: Date = date(2026, 9, 1);
/// A table of wordings, and the language in which they are.
struct Table {
    text: &'static str,
    code: &'static str,
    /// So many rows at least.
    least: usize,
}

static TABLES: [Table; 2] = [
    Table { text: include_str!("schedule_wordings.txt"), code: "fr", least: 200 },
    Table { text: include_str!("schedule_wordings_dutch.txt"), code: "nl", least: 80 },
];

fn reader(table: &Table) -> PhraseReader {
    PhraseReader::new(repere::lang::of(table.code), TODAY)
}

/// The rows: wording and answer.
fn rows(table: &Table) -> Vec<(&'static str, &'static str)> {
    let mut lines = table.text.lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
    let mut rows = Vec::new();
    while let Some(wording) = lines.next() {
        rows.push((wording, lines.next().unwrap_or_default().trim()));
    }
    rows
}

/// The rows of all tables.
fn all_rows() -> impl Iterator<Item = (&'static Table, &'static str, &'static str)> {
    TABLES
        .iter()
        .flat_map(|table| rows(table).into_iter().map(move |(wording, wanted)| (table, wording, wanted)))
}

/// The holidays of the Fédération Wallonie-Bruxelles, 2026-27.
fn school() -> SchoolCalendar {
    let holiday = |name: &str, from, until| Holiday { name: name.to_owned(), from, until };
    SchoolCalendar {
        id: "fwb".to_owned(),
        name: "FWB".to_owned(),
        country: "be".to_owned(),
        community: Some("FWB".to_owned()),
        sources: Vec::new(),
        covers: Some((date(2026, 8, 24), date(2027, 7, 2))),
        holidays: vec![
            holiday("Congé d’automne (Toussaint)", date(2026, 10, 19), date(2026, 11, 1)),
            holiday("Vacances d’hiver (Noël)", date(2026, 12, 21), date(2027, 1, 3)),
            holiday("Congé de détente (Carnaval)", date(2027, 2, 22), date(2027, 3, 7)),
            holiday("Vacances de printemps (Pâques)", date(2027, 4, 26), date(2027, 5, 9)),
        ],
    }
}

fn first_dates(schedule: &Schedule) -> String {
    let school = school();
    let context = HolidayContext { school: Some(&school), ..HolidayContext::without_holidays(TODAY) };
    // "Un sur deux" needs a first day, which stands in `du`.
    let from = schedule.from.or_else(|| {
        expand(&Schedule { except: Vec::new(), ..schedule.clone() }, &context, TODAY, TODAY)
            .first()
            .map(|s| s.day)
    });
    let schedule = Schedule { from, ..schedule.clone() };
    let found = expand(&schedule, &context, date(2015, 1, 1), date(2028, 12, 31));
    let written = found.iter().take(3).map(|session| match session.when {
        When::Slot(slot) => format!("{} {}", session.day, slot.start.strftime("%H:%M")),
        _ => session.day.to_string(),
    });
    written.collect::<Vec<_>>().join(", ")
}

fn answer(table: &Table, wording: &str) -> String {
    match reader(table).spoken(wording) {
        Ok(spoken) => {
            let schedule = schedule(wording, spoken);
            let said = sentence_on(&schedule, repere::lang::of(table.code), TODAY).replace('\u{a0}', " ");
            format!("= {said} | {}", first_dates(&schedule)).trim_end_matches([' ', '|']).to_owned()
        }
        Err(error) => {
            let help = error.help.as_ref().map(|help| help.fr.as_str()).unwrap_or_default();
            let message = &error.message.fr;
            format!("! {} col. {}: {message} -> {help}", error.code.id, error.column(wording))
        }
    }
}

#[test]
fn every_wording_has_its_reviewed_answer() {
    let review = std::env::var_os("REVIEW").is_some();
    let mut wrong = Vec::new();
    for (table, wording, wanted) in all_rows() {
        let found = answer(table, wording);
        if review {
            println!("{wording}\n    {found}");
        }
        if found != wanted {
            wrong.push(format!("{wording}\n  wanted {wanted}\n  found  {found}"));
        }
    }
    assert!(review || wrong.is_empty(), "{}", wrong.join("\n"));
    for table in &TABLES {
        assert!(rows(table).len() >= table.least, "{}", table.code);
    }
}

/// What a help proposes in keys must itself be read, so that following the advice works.
#[test]
fn every_proposal_in_the_table_reads_back() {
    let mut count = 0;
    for (table, wording, wanted) in all_rows().filter(|(.., wanted)| wanted.starts_with('!')) {
        let reader = reader(table);
        for (key, value) in keys(wanted) {
            let sound = match key {
                "quand" => reader.rule(&value).is_ok(),
                "heures" => value.contains('…') || reader.hours(&value).is_ok(),
                "sauf" | "pendant" => {
                    value.trim_matches(['[', ']']).split(", ").all(|one| reader.filters(one).is_ok())
                }
                _ => true,
            };
            assert!(sound, "{wording}: « {key}: {value} »");
            count += 1;
        }
    }
    assert!(count > 100, "{count}");
}

/// `quand: …` and `heures: …` of an answer, in rows `- {…}` or alone between guillemets.
fn keys(answer: &str) -> Vec<(&str, String)> {
    let mut found = Vec::new();
    let help = answer.split_once(" -> ").map_or("", |(_, help)| help);
    for quoted in
        help.split('«').skip(1).filter_map(|part| part.split_once('»').map(|(inside, _)| inside.trim()))
    {
        let inside = quoted.trim_start_matches("- {").trim_end_matches('}');
        for key in ["quand", "heures", "sauf", "pendant"] {
            let Some(at) = inside.find(&format!("{key}: ")) else { continue };
            let rest = &inside[at + key.len() + 2..];
            let value = match rest.chars().next() {
                Some('"') => rest[1..].split('"').next().unwrap_or_default(),
                Some('[') => rest.split(']').next().unwrap_or_default(),
                _ => rest.split(", ").next().unwrap_or_default(),
            };
            found.push((key, value.to_owned()));
        }
    }
    found
}
