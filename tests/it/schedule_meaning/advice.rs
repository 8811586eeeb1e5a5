//! What a refusal proposes, read back: `écrivez « quand: le mardi » et « heures: 9h-12h »`, or a row for each rule.

use jiff::ToSpan as _;
use repere::calendar::{Addition, HolidayContext, PhraseReader, Rule, Schedule, Sign, expand};

use super::meaning::{FIRST, LAST, Sessions};
use super::written;

/// The readings that an advice writes out; each is what all its rows give. None where it proposes nothing of that kind.
/// Fails with the words that are not read back.
pub(super) fn readings(
    help: &str,
    reader: PhraseReader,
    context: &HolidayContext<'_>,
) -> Result<Vec<Sessions>, String> {
    let mut found = Vec::new();
    // The condition is that of all readings: words that are not understood change neither days nor hours.
    if help.starts_with("si « ") {
        return Ok(found);
    }
    for reading in help.split(" ; ou, si c'est ce que vous voulez dire, ") {
        let Some(start) = reading.find("écrivez « ") else {
            continue;
        };
        let texts: Vec<&str> =
            reading[start..].split("« ").skip(1).filter_map(|text| text.split(" »").next()).collect();
        let rows: Vec<Vec<(String, String)>> = if texts.iter().all(|text| text.starts_with("- {")) {
            texts.iter().map(|row| keys(row.trim_start_matches("- {").trim_end_matches('}'))).collect()
        } else {
            vec![texts.iter().flat_map(|text| keys(text)).collect()]
        };
        if !rows.iter().all(|row| row.iter().any(|(key, _)| key == "quand")) {
            continue;
        }
        let mut sessions = Sessions::new();
        for row in &rows {
            sessions.extend(of_row(row, reader, context).ok_or_else(|| format!("{row:?}"))?);
        }
        found.push(sessions);
    }
    Ok(found)
}

/// `quand: "lundi, mardi", sauf: [juillet, août]`: the keys and their values.
fn keys(text: &str) -> Vec<(String, String)> {
    let (mut found, mut rest): (Vec<(String, String)>, &str) = (Vec::new(), text);
    while let Some((key, after)) = rest.split_once(": ") {
        let end = match after.chars().next() {
            Some('"') => after[1..].find('"').map_or(after.len(), |at| at + 2),
            Some('[') => after.find(']').map_or(after.len(), |at| at + 1),
            _ => after.find(", ").unwrap_or(after.len()),
        };
        let value = after[..end].trim_matches(['"', '[', ']']).to_owned();
        found.push((key.trim_start_matches(", ").to_owned(), value));
        rest = &after[end..];
    }
    found
}

fn of_row(row: &[(String, String)], reader: PhraseReader, context: &HolidayContext<'_>) -> Option<Sessions> {
    let value = |key: &str| row.iter().find(|(name, _)| name == key).map(|(_, value)| value.as_str());
    let spoken = reader.spoken(value("quand")?).ok()?;
    let filters = |key: &str, sign: Sign| {
        let texts = value(key).into_iter().flat_map(|text| text.split(", "));
        let read: Option<Vec<_>> = texts.map(|text| reader.key(text, sign).ok()).collect();
        read.map(|filters| filters.concat())
    };
    let day = |key: &str| value(key).map_or(Some(None), |text| reader.date(text).ok().map(Some));
    // What comes every so many weeks counts from its first day.
    let anchor = match &spoken.rule {
        Rule::Weekly { days, every } if *every > 1 => {
            FIRST.series(1.day()).take(7).find(|day| days.contains(day.weekday()))
        }
        _ => None,
    };
    let schedule = Schedule {
        hours: value("heures")
            .map_or(Some(spoken.hours), |text| reader.hours(text).ok().map(Some))?
            .unwrap_or_default(),
        except: [spoken.except, filters("sauf", Sign::Except)?].concat(),
        during: [spoken.during, filters("pendant", Sign::Keep)?].concat(),
        from: day("du")?.or(spoken.from).or(anchor),
        until: day("au")?.or(spoken.until),
        added: match value("ajoute") {
            Some(text) => {
                let days =
                    text.trim_matches(['{', '}']).split("}, {").filter_map(|row| row.strip_prefix("le: "));
                let days = days.map(|day| reader.date(day).ok());
                days.map(|on| Some(Addition { on: on?, hours: None, place: None })).collect::<Option<_>>()?
            }
            None => spoken.added.into_iter().map(|on| Addition { on, hours: None, place: None }).collect(),
        },
        by_appointment: spoken.by_appointment || value("sur_rendez_vous").is_some(),
        ..Schedule::new("", spoken.rule)
    };
    let found = expand(&schedule, context, FIRST, LAST);
    Some(found.iter().map(|session| (session.day, written(&schedule), schedule.by_appointment)).collect())
}
