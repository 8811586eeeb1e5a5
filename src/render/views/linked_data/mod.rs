//! What the page of an entry says to machines: JSON-LD in the terms of schema.org, for the entry and its next dates.
//!
//! Only what the page shows is said. Of a confidential place nothing is.

mod event;
mod place;

use serde::{Serialize, Serializer};

use self::event::Event;
use crate::model::Entry;
use crate::render::Renderer;
use crate::site::{Dated, EntryIndex, Site};

/// How many of the next dates are said.
const DATES: usize = 8;

/// What a page says to machines. A page that is made has it as the text of a `<script type="application/ld+json">`, and
/// nothing in it can end that element; a key needs what it says only.
#[derive(Default)]
pub struct LinkedData<'a>(Vec<Node<'a>>);

impl Serialize for LinkedData<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let document = Document { context: "https://schema.org", graph: &self.0 };
        if !serializer.is_human_readable() {
            return document.serialize(serializer);
        }
        let json = serde_json::to_string(&document).map_err(serde::ser::Error::custom)?;
        serializer.serialize_str(&in_script(json))
    }
}

#[derive(Serialize)]
struct Document<'d, 'a> {
    #[serde(rename = "@context")]
    context: &'static str,
    #[serde(rename = "@graph")]
    graph: &'d [Node<'a>],
}

#[derive(Serialize)]
#[serde(untagged)]
enum Node<'a> {
    Thing(Thing<'a>),
    Event(Box<Event<'a>>),
}

/// The entry itself.
#[derive(Serialize)]
struct Thing<'a> {
    #[serde(rename = "@type")]
    kind: &'static str,
    #[serde(rename = "@id")]
    id: String,
    name: &'a str,
    description: &'a str,
    url: String,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    provider: Vec<Organizer<'a>>,
}

/// Who organises something.
#[derive(Serialize)]
struct Organizer<'a> {
    #[serde(rename = "@type")]
    kind: &'static str,
    name: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    url: Option<String>,
}

/// The dates that the page of an entry says to machines. No `eventStatus` means "to be confirmed": what is not sure is
/// left out.
fn said_dates(site: &Site<'_>, index: EntryIndex) -> Vec<Dated> {
    site.dates_of(index).filter(|dated| !dated.occurrence.to_confirm).take(DATES).collect()
}

impl<'a> Renderer<'a> {
    /// What the page of an entry says to machines.
    pub fn linked_data(&self, index: EntryIndex) -> LinkedData<'a> {
        let entry = self.site.entry(index);
        let mut graph = vec![Node::Thing(self.thing(entry))];
        for dated in said_dates(self.site, index) {
            graph.extend(self.event(entry, &dated).map(|event| Node::Event(Box::new(event))));
        }
        LinkedData(graph)
    }

    fn thing(&self, entry: &'a Entry) -> Thing<'a> {
        let url = self.to.absolute(&self.to.entry(entry));
        let provider = self.organizers(entry);
        Thing {
            kind: entry.kind.schema_org(),
            id: format!("{url}#fiche"),
            name: &entry.name,
            description: &entry.summary,
            url,
            provider,
        }
    }

    fn organizers(&self, entry: &'a Entry) -> Vec<Organizer<'a>> {
        let organisers = entry.offer().into_iter().flat_map(|offer| &offer.organisers);
        let organizer = |reference| {
            let (name, found) = self.site.directory.organisation(reference);
            let url = found.map(|entry| self.to.absolute(&self.to.entry(entry)));
            Organizer { kind: "Organization", name, url }
        };
        organisers.map(organizer).collect()
    }
}

/// JSON that can stand in a script element: no `</script`, no `<!--`, no line end that JavaScript knows and JSON does not.
fn in_script(json: String) -> String {
    let ends = |c: char| matches!(c, '<' | '>' | '&' | '\u{2028}' | '\u{2029}');
    if !json.contains(ends) {
        return json;
    }
    let mut safe = String::with_capacity(json.len() + 16);
    for part in json.split_inclusive(ends) {
        match part.chars().next_back().filter(|last| ends(*last)) {
            Some(last) => {
                safe.push_str(&part[..part.len() - last.len_utf8()]);
                safe.push_str(&format!("\\u{:04x}", u32::from(last)));
            }
            None => safe.push_str(part),
        }
    }
    safe
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_ends_the_script_and_the_text_stays() {
        let text = "</script><!-- & \u{2028}\u{2029} é";
        let json = serde_json::to_string(text).expect("a text");
        let safe = in_script(json);
        assert!(!safe.contains(['<', '>', '&', '\u{2028}', '\u{2029}']), "{safe}");
        assert_eq!(serde_json::from_str::<String>(&safe).expect("JSON"), text);
    }
}
