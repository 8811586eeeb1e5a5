//! The files of zones: a line each, what contains a zone above it.

use super::area::{Area, Tree};
use super::yaml::{by_language, scalar};

/// A file grows no longer than this: what is read may have 256 KB.
const LONGEST: usize = 200_000;

/// The lines of all zones, in an order in which each stands below what contains it. `outer` is the id of the zone that contains
/// those without a parent.
pub fn lines(tree: &Tree, outer: Option<&str>) -> Vec<String> {
    in_order(tree).into_iter().filter_map(|at| Some(line(tree, tree.areas.get(at)?, outer))).collect()
}

/// Files with these lines, the first named after the stem, and a heading in each. Those that follow sort behind it.
pub fn files(stem: &str, heading: &str, lines: &[String]) -> Vec<(String, String)> {
    let start = format!("{heading}zones:\n");
    let mut texts = vec![start.clone()];
    for line in lines {
        let last = texts.last().map_or(0, String::len);
        if last > start.len() && last + line.len() > LONGEST {
            texts.push(start.clone());
        }
        if let Some(text) = texts.last_mut() {
            text.push_str(line);
        }
    }
    let name = |n: usize| if n == 1 { format!("{stem}.yaml") } else { format!("{stem}_{n:03}.yaml") };
    texts.into_iter().zip(1..).map(|(text, n)| (name(n), text)).collect()
}

/// Depth first, brothers as they stand in the tree. An explicit stack: a table may be deeper than this program's own.
fn in_order(tree: &Tree) -> Vec<usize> {
    let mut children: Vec<Vec<usize>> = vec![Vec::new(); tree.areas.len()];
    let mut stack = Vec::new();
    for (at, area) in tree.areas.iter().enumerate().rev() {
        match area.parent {
            Some(parent) if parent < children.len() => children[parent].push(at),
            _ => stack.push(at),
        }
    }
    let mut found = Vec::with_capacity(tree.areas.len());
    while let Some(at) = stack.pop() {
        found.push(at);
        stack.append(&mut children[at]);
    }
    found
}

fn line(tree: &Tree, area: &Area, outer: Option<&str>) -> String {
    let id = |area: &Area| area.id.clone().unwrap_or_default();
    let mut fields = vec![
        format!("id: {}", scalar(&id(area))),
        format!("nom: {}", scalar(&area.name)),
        format!("type: {}", area.kind.word()),
    ];
    let parent = area.parent.and_then(|parent| tree.areas.get(parent)).map(id);
    if let Some(parent) = parent.or_else(|| outer.map(str::to_owned)) {
        fields.push(format!("dans: {}", scalar(&parent)));
    }
    if let Some(iso) = &area.iso {
        fields.push(format!("code: {}", scalar(iso)));
    }
    if !area.names.is_empty() {
        fields.push(format!("noms: {}", by_language(&area.names)));
    }
    for (name, list) in [("autres_noms", &area.other_names), ("codes_postaux", &area.postal_codes)] {
        if !list.is_empty() {
            let list: Vec<String> = list.iter().map(|text| scalar(text)).collect();
            fields.push(format!("{name}: [{}]", list.join(", ")));
        }
    }
    if let Some((lat, lon)) = &area.point {
        fields.push(format!("lat: {lat}, lon: {lon}"));
        fields.extend(area.precision.as_ref().map(|word| format!("precision: {}", scalar(word))));
    }
    fields.extend(area.calendar.as_ref().map(|calendar| format!("calendrier: {}", scalar(calendar))));
    format!("  - {{{}}}\n", fields.join(", "))
}
