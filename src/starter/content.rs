//! A whole directory to start from, as files.

use std::collections::HashSet;

use jiff::ToSpan as _;
use jiff::civil::{Date, Weekday};

use super::area::Tree;
use super::model::For;
use super::start::Start;
use super::{choose, countries, emergency, ids, settings, tables, zone_files};
use crate::diag::Text;
use crate::schema::ZoneKind;

/// The school calendars that zones of the tables name.
static CALENDARS: [(&str, &str); 4] = [
    ("fwb", include_str!("../../content/calendriers/fwb.yaml")),
    ("flamand", include_str!("../../content/calendriers/flamand.yaml")),
    ("germanophone", include_str!("../../content/calendriers/germanophone.yaml")),
    ("france-b", include_str!("../../content/calendriers/france-b.yaml")),
];

/// The files of the content: path below its folder, text.
///
/// # Errors
/// There is no zone of that name.
pub fn content(start: &Start) -> Result<Vec<(String, String)>, Text> {
    let placed = placed(start)?;
    let (urgences, numbers) = emergency::file(&start.country, &placed.country, start.main());
    let wanted =
        For { main: start.main(), languages: &start.languages, country: &start.country, numbers: &numbers };
    let mut files = vec![("site.yaml".to_owned(), settings::site(start, &placed.root, placed.credits))];
    let heading = if placed.known { ZONES.to_owned() } else { OTHER_ZONES.replace("ID", &placed.root) };
    let zones = zone_files::files(&start.country, &heading, &zone_files::lines(&placed.tree, None));
    files.extend(zones.into_iter().map(|(path, text)| (format!("zones/{path}"), text)));
    let named = |name: &str| placed.tree.areas.iter().any(|area| area.calendar.as_deref() == Some(name));
    let calendars = CALENDARS.iter().filter(|(name, _)| named(name));
    files.extend(calendars.map(|(name, text)| (format!("calendriers/{name}.yaml"), (*text).to_owned())));
    files.extend(start.model.vocabularies(&wanted));
    files.push(("vocabulaire/urgences.yaml".to_owned(), urgences));
    let tuesday = first_tuesday(start.today).to_string();
    let filled = |text: &str| {
        text.replace("commune: {zone}", &format!("commune: {}", placed.commune))
            .replace("{zone}", &placed.root)
            .replace("{date}", &tuesday)
    };
    files.extend(start.model.entries(start.main()).into_iter().map(|(path, text)| (path, filled(&text))));
    Ok(files)
}

/// What stands beside the folder of the content.
pub fn readme(start: &Start) -> String {
    settings::readme(start)
}

/// The zones of the directory.
struct Placed {
    tree: Tree,
    /// The id of the zone that it is for.
    root: String,
    /// The id of a commune in it, else of itself.
    commune: String,
    /// The id of its country.
    country: String,
    credits: &'static [&'static str],
    /// Whether the program carries the zones of the country.
    known: bool,
}

fn placed(start: &Start) -> Result<Placed, Text> {
    let (mut tree, root, credits, known) = match tables::table(&start.country) {
        Some(table) => {
            let root = start.zone.as_deref().map_or(Ok(0), |zone| choose::find(&table.tree, zone))?;
            let (tree, root) = choose::around(&table.tree, root);
            (tree.in_language(start.main()), root, table.credits, true)
        }
        None => {
            let mut country = countries::area(&start.country, start.main());
            if let Some(name) = &start.zone {
                country.name.clone_from(name);
                country.names.clear();
            }
            (Tree { areas: vec![country], lang: start.main() }, 0, &[][..], false)
        }
    };
    ids::settle(&mut tree, &HashSet::new());
    let id = |at: usize| tree.areas.get(at).and_then(|area| area.id.clone()).unwrap_or_default();
    let inside = |at: &usize| tree.ancestors(*at).any(|outer| outer == root);
    let is_commune = |at: &usize| tree.areas.get(*at).is_some_and(|area| area.kind == ZoneKind::Commune);
    let communes = || (0..tree.areas.len()).filter(|at| is_commune(at) && inside(at));
    // One whose place on the map is known shows more.
    let with_point = communes().find(|at| tree.areas.get(*at).is_some_and(|area| area.point.is_some()));
    let commune = with_point.or_else(|| communes().next()).unwrap_or(root);
    let country = tree.areas.iter().position(|area| area.kind == ZoneKind::Country).unwrap_or(root);
    Ok(Placed { root: id(root), commune: id(commune), country: id(country), credits, known, tree })
}

/// The samples take place on Tuesdays.
fn first_tuesday(from: Date) -> Date {
    let days = from.weekday().until(Weekday::Tuesday);
    from.checked_add(i64::from(days).days()).unwrap_or(from)
}

static ZONES: &str = "\
# Les zones, une par ligne, chacune sous celle qui la contient. L’id sert d’adresse : il ne change plus une fois le site publié.
";

static OTHER_ZONES: &str = "\
# Les zones, une par ligne, chacune sous celle qui la contient. Repère n’a pas de table de ce pays. Une table que vous avez en devient
# des zones : « repere zones import FICHIER --sous ID --vers zones/communes.yaml ». Ou écrivez-les, par exemple :
#   - {id: ma-region, nom: Ma région, type: region, dans: ID}
#   - {id: ma-commune, nom: Ma commune, type: commune, dans: ma-region, codes_postaux: [\"1234\"]}
";
