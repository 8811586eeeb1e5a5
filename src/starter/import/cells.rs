//! What a cell says: a level, postal codes, a point.

use crate::schema::{Choice as _, ZoneKind};
use crate::text::fold;

/// Levels as tables of other languages write them.
static KINDS: [(&str, ZoneKind); 24] = [
    ("country", ZoneKind::Country),
    ("land", ZoneKind::Country),
    ("etat", ZoneKind::Country),
    ("gewest", ZoneKind::Region),
    ("regio", ZoneKind::Region),
    ("bundesland", ZoneKind::Region),
    ("canton", ZoneKind::Region),
    ("provincie", ZoneKind::Province),
    ("provinz", ZoneKind::Province),
    ("dep", ZoneKind::Departement),
    ("department", ZoneKind::Departement),
    ("district", ZoneKind::Arrondissement),
    ("kreis", ZoneKind::Arrondissement),
    ("intercommunalite", ZoneKind::Intercommunality),
    ("municipality", ZoneKind::Commune),
    ("gemeente", ZoneKind::Commune),
    ("gemeinde", ZoneKind::Commune),
    ("ville", ZoneKind::Commune),
    ("city", ZoneKind::Commune),
    ("town", ZoneKind::Commune),
    ("village", ZoneKind::Locality),
    ("locality", ZoneKind::Locality),
    ("deelgemeente", ZoneKind::Locality),
    ("wijk", ZoneKind::Quarter),
];

/// A level, by its word in one of several languages.
pub(super) fn kind(cell: &str) -> Option<ZoneKind> {
    let folded = fold(cell);
    ZoneKind::from_word(&folded)
        .or_else(|| KINDS.iter().find(|(word, _)| *word == folded).map(|(_, kind)| *kind))
}

/// Postal codes, whatever stands between them.
pub(super) fn codes(cell: &str) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    for code in cell.split([',', ';', '|', '/']).flat_map(|part| {
        if part.contains(char::is_alphabetic) { vec![part] } else { part.split(' ').collect() }
    }) {
        let code = code.trim();
        if (2..=12).contains(&code.chars().count()) && !found.iter().any(|known| known == code) {
            found.push(code.to_owned());
        }
    }
    found
}

/// A point that lies on the globe and is not the one that stands for nothing.
pub(super) fn point(lat: &str, lon: &str) -> Option<(String, String)> {
    let number = |cell: &str, most: f64| {
        let value: f64 = cell.trim().replace(',', ".").parse().ok()?;
        value.is_finite().then_some(value).filter(|value| value.abs() <= most)
    };
    let (lat, lon) = (number(lat, 90.0)?, number(lon, 180.0)?);
    (lat != 0.0 || lon != 0.0).then(|| (short(lat), short(lon)))
}

/// Five decimals at most: a metre.
fn short(value: f64) -> String {
    let text = format!("{value:.5}");
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}

/// A name without what no name has.
pub(super) fn name(cell: &str) -> String {
    let words: Vec<&str> =
        cell.split(|c: char| c.is_whitespace() || c.is_control()).filter(|word| !word.is_empty()).collect();
    words.join(" ").replace('\'', "’").chars().take(140).collect()
}
