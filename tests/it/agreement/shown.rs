//! What a built site shows of the dates of an entry.

use std::collections::BTreeMap;
use std::io::Read as _;

use serde_json::Value;

use super::State;

/// A date as a page has it: its `datetime`, and what is said of it.
pub type Shown = (String, State);

/// The text between two others, the first time that the one before comes.
fn between<'t>(text: &'t str, before: &str, after: &str) -> Option<&'t str> {
    text.split_once(before)?.1.split_once(after).map(|(found, _)| found)
}

/// The next dates of the page of an entry.
pub fn next_dates(page: &str) -> Vec<Shown> {
    between(page, "<div data-coming data-save=", "</ul>").map(dates).unwrap_or_default()
}

/// The dates of each entry that an agenda shows, by slug.
pub fn agenda(page: &str) -> BTreeMap<String, Vec<Shown>> {
    let mut found: BTreeMap<String, Vec<Shown>> = BTreeMap::new();
    for row in page.split("<li").filter(|row| row.contains("data-ends=")) {
        let slug = between(row, "<a href=\"/groupes/", "/\"").unwrap();
        found.entry(slug.to_owned()).or_default().extend(date(row));
    }
    found
}

fn dates(list: &str) -> Vec<Shown> {
    list.split("<li").filter_map(date).collect()
}

fn date(row: &str) -> Option<Shown> {
    let row = row.split("</li>").next().unwrap_or_default();
    let start = between(row, "<time datetime=\"", "\"")?;
    let note = between(row, "<span class=\"tag", "</span>")
        .and_then(|tag| tag.split_once('>'))
        .map(|(_, note)| note);
    let state = match note {
        None => State::Held,
        Some("déplacé") => State::Moved,
        Some("annulé") => State::Cancelled,
        Some(note) if note.starts_with("jour férié") => State::ToConfirm,
        Some(other) => panic!("{other}"),
    };
    Some((start.to_owned(), state))
}

/// The dates that a page says to machines: start, end, state.
pub fn events(page: &str) -> Vec<(String, Option<String>, State)> {
    let Some(json) = between(page, "<script type=\"application/ld+json\">", "</script>") else {
        return Vec::new();
    };
    let data: Value = serde_json::from_str(json).unwrap();
    let events = data["@graph"].as_array().unwrap().iter().filter(|node| node["@type"] == "Event");
    let text = |value: &Value| value.as_str().map(str::to_owned);
    let event = |event: &Value| {
        let state = match event["eventStatus"].as_str().unwrap() {
            "https://schema.org/EventScheduled" => State::Held,
            "https://schema.org/EventRescheduled" => State::Moved,
            "https://schema.org/EventCancelled" => State::Cancelled,
            other => panic!("{other}"),
        };
        (text(&event["startDate"]).unwrap(), text(&event["endDate"]), state)
    };
    events.map(event).collect()
}

/// The next date of each entry in its card of the search, by slug.
pub fn cards<'b>(files: impl Iterator<Item = &'b [u8]>) -> BTreeMap<String, Option<String>> {
    let mut found = BTreeMap::new();
    for bytes in files {
        let mut text = String::new();
        flate2::read::GzDecoder::new(bytes).read_to_string(&mut text).unwrap();
        let cards: Vec<Value> = serde_json::from_str(&text).unwrap();
        for card in cards.iter().filter(|card| !card.is_null()) {
            let slug = card["u"].as_str().unwrap().trim_matches('/').rsplit('/').next().unwrap();
            found.insert(slug.to_owned(), card["t"].as_str().map(str::to_owned));
        }
    }
    found
}
