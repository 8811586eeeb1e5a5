//! What people call a zone: its names in all languages, old and usual ones, the short ones, and its postal codes.

use std::collections::BTreeMap;

use super::words::form;
use crate::lang::{Language, Languages, PlaceWords};
use crate::model::{Zone, ZoneId, ZoneKind, Zones};

/// A zone that a form may mean.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Meant {
    /// The zone.
    pub zone: ZoneId,
    /// Whether the form is a usual word as well.
    pub weak: bool,
}

/// A form may mean so many zones, or else it means none.
const MOST_MEANINGS: usize = 4;

/// A form has at most so many words.
const MOST_WORDS: usize = 4;

/// How a name came about: the first that a form has wins.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Rank {
    Name,
    Translation,
    Part,
}

/// All forms of all zones, and what each may mean.
pub fn place_names(zones: &Zones, content: &Language, languages: Languages) -> BTreeMap<String, Vec<Meant>> {
    let words = &content.search.places;
    let mut found: BTreeMap<String, Vec<(Rank, ZoneId)>> = BTreeMap::new();
    for (id, zone) in zones.iter() {
        for (rank, form) in forms(zone, words, languages) {
            let meanings = found.entry(form).or_default();
            match meanings.iter_mut().find(|(_, other)| *other == id) {
                Some((before, _)) => *before = rank.min(*before),
                None => meanings.push((rank, id)),
            }
        }
    }
    let meant = |(form, meanings): (String, Vec<(Rank, ZoneId)>)| {
        let meant = decide(zones, words, &form, &meanings);
        (!meant.is_empty()).then_some((form, meant))
    };
    found.into_iter().filter_map(meant).collect()
}

/// The best ranked meanings; of a zone and one in it, the inner one: who writes "Liège" means the city.
fn decide(zones: &Zones, words: &PlaceWords, form: &str, meanings: &[(Rank, ZoneId)]) -> Vec<Meant> {
    let best = meanings.iter().map(|(rank, _)| *rank).min();
    let kept: Vec<ZoneId> =
        meanings.iter().filter(|(rank, _)| Some(*rank) == best).map(|(_, zone)| *zone).collect();
    let inner = |zone: &ZoneId| !kept.iter().any(|other| other != zone && zones.contains(*zone, *other));
    let weak = has(&words.usual, form);
    let meant: Vec<Meant> = kept.iter().copied().filter(inner).map(|zone| Meant { zone, weak }).collect();
    if meant.len() > MOST_MEANINGS && best == Some(Rank::Part) { Vec::new() } else { meant }
}

fn has(words: &[String], word: &str) -> bool {
    words.iter().any(|own| own == word)
}

fn forms(zone: &Zone, words: &PlaceWords, languages: Languages) -> Vec<(Rank, String)> {
    let own = std::iter::once(&zone.name).chain(&zone.other_names);
    let mut names: Vec<(Rank, String)> = own.map(|name| (Rank::Name, form(name))).collect();
    names.extend(zone.names.iter().map(|(_, name)| (Rank::Translation, form(name))));
    if zone.kind == ZoneKind::Province {
        let official = form(words.provinces.first().map_or("", String::as_str));
        let alone = |name: &str| name.strip_prefix(&official)?.strip_prefix(' ').map(str::to_owned);
        let short: Vec<String> = names.iter().filter_map(|(_, name)| alone(name)).collect();
        for before in languages.all().flat_map(|language| &language.search.places.provinces) {
            names.extend(short.iter().map(|name| (Rank::Name, format!("{} {name}", form(before)))));
        }
        names.extend(short.into_iter().map(|name| (Rank::Part, name)));
    }
    if matches!(zone.kind, ZoneKind::Commune | ZoneKind::Locality | ZoneKind::Quarter) {
        let parts: Vec<String> = names.iter().flat_map(|(_, name)| parts(name, words)).collect();
        names.extend(parts.into_iter().map(|part| (Rank::Part, part)));
    }
    let short: Vec<(Rank, String)> =
        names.iter().filter_map(|(rank, name)| Some((*rank, shortened(name)?))).collect();
    names.extend(short);
    names.extend(zone.postal_codes.iter().map(|code| (Rank::Name, form(code))));
    names.retain(|(_, name)| !name.is_empty() && name.split(' ').count() <= MOST_WORDS);
    names
}

/// "saint leonard" → "st leonard".
fn shortened(name: &str) -> Option<String> {
    let words: Vec<&str> = name
        .split(' ')
        .map(|word| match word {
            "saint" | "sint" => "st",
            "sainte" => "ste",
            other => other,
        })
        .collect();
    let short = words.join(" ");
    (short != name).then_some(short)
}

/// "molenbeek saint jean" → "molenbeek"; "la louviere" → "louviere"; "watermael boitsfort" → both.
fn parts(name: &str, of: &PlaceWords) -> Vec<String> {
    let words: Vec<&str> = name.split(' ').collect();
    let alone = |word: &&str| has(&of.not_alone, word);
    let mut found = Vec::new();
    for length in 1..words.len() {
        let (start, rest) = words.split_at(length);
        let ends_well = start.last().is_some_and(|last| !alone(last));
        let means = start.iter().any(|word| !alone(word) && word.len() > 2);
        // "saint josse" of "saint josse ten noode", but not "court saint" of "court saint etienne".
        if ends_well && means {
            found.push(start.join(" "));
        }
        let article = length == 1 && start.iter().all(|word| has(&of.articles, word));
        let pair = words.len() == 2 && means && rest.iter().all(|word| !alone(word) && word.len() > 3);
        if article || pair {
            found.push(rest.join(" "));
        }
    }
    found.retain(|part| !part.bytes().all(|b| b.is_ascii_digit()));
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn short_names_are_those_that_people_say() {
        let words = &crate::lang::of("fr").search.places;
        assert_eq!(parts("molenbeek saint jean", words), ["molenbeek"]);
        assert_eq!(parts("la louviere", words), ["louviere"]);
        assert_eq!(parts("watermael boitsfort", words), ["watermael", "boitsfort"]);
        assert_eq!(parts("saint josse ten noode", words), ["saint josse"]);
        assert_eq!(parts("mont saint guibert", words), [""; 0]);
        assert_eq!(parts("ottignies louvain la neuve", words), ["ottignies", "ottignies louvain"]);
        assert_eq!(parts("saint gilles", words), [""; 0]);
        let dutch = &crate::lang::of("nl").search.places;
        assert_eq!(parts("de haan", dutch), ["haan"]);
        assert_eq!(parts("sint niklaas", dutch), [""; 0]);
        assert_eq!(shortened("saint leonard").as_deref(), Some("st leonard"));
    }
}
