//! The zones of one directory: the zone that it is for, what contains it, and what lies in it.

use std::collections::HashMap;

use super::area::{Area, Tree};
use crate::diag::Text;
use crate::schema::ZoneKind;
use crate::text::{fold, nearest, slugify};

/// How many zones of one name a message lists.
const LISTED: usize = 6;

/// The zone that somebody means: by its code, its id or any of its names; of several the widest.
///
/// # Errors
/// No zone is called so, or several are, of one level.
pub fn find(tree: &Tree, asked: &str) -> Result<usize, Text> {
    let wanted = fold(asked.trim());
    let slug = slugify(asked);
    let by = |is: &dyn Fn(&Area) -> bool| -> Vec<usize> {
        let found = tree.areas.iter().enumerate().filter(|(_, area)| is(area));
        found.map(|(at, _)| at).collect()
    };
    let mut found = by(&|area| area.id.as_deref() == Some(asked.trim()) || fold(&area.code) == wanted);
    if found.is_empty() {
        found = by(&|area| area.all_names().any(|name| fold(name) == wanted));
    }
    if found.is_empty() && !slug.is_empty() {
        found = by(&|area| area.all_names().any(|name| slugify(name) == slug));
    }
    let kind = |at: &usize| tree.areas.get(*at).map(|area| area.kind);
    let widest = found.iter().filter_map(kind).min();
    found.retain(|at| kind(at) == widest);
    match found.as_slice() {
        [] => Err(unknown(tree, asked)),
        [one] => Ok(*one),
        several => Err(ambiguous(tree, asked, several)),
    }
}

fn unknown(tree: &Tree, asked: &str) -> Text {
    let slugs: Vec<String> = tree.areas.iter().flat_map(Area::all_names).map(slugify).collect();
    match nearest(&slugify(asked), slugs.iter().map(String::as_str)) {
        Some(near) => Text::new(
            format!("zone inconnue « {asked} » ; vouliez-vous dire « {near} » ?"),
            format!("unknown zone “{asked}”; did you mean “{near}”?"),
        ),
        None => Text::new(
            format!(
                "zone inconnue « {asked} » ; donnez le nom d’une région, d’une province, d’un département ou d’une commune, ou son code"
            ),
            format!(
                "unknown zone “{asked}”; give the name of a region, a province, a département or a commune, or its code"
            ),
        ),
    }
}

fn ambiguous(tree: &Tree, asked: &str, several: &[usize]) -> Text {
    let outer = |area: &Area| area.parent.and_then(|parent| tree.areas.get(parent));
    let named = several.iter().take(LISTED).filter_map(|at| tree.areas.get(*at)).map(|area| {
        let around = outer(area).map_or("", |outer| outer.name.as_str());
        format!("{} ({around})", area.code)
    });
    let mut list = named.collect::<Vec<_>>().join(", ");
    if several.len() > LISTED {
        list.push('…');
    }
    Text::new(
        format!("plusieurs zones s’appellent « {asked} » ; donnez le code de l’une d’elles : {list}"),
        format!("several zones are called “{asked}”; give the code of one of them: {list}"),
    )
}

/// The zone, what contains it and what lies in it. Zones that group others beside the usual levels stand there only when the
/// directory is for one of them. Gives the place of the zone in the new tree.
pub fn around(tree: &Tree, root: usize) -> (Tree, usize) {
    let Some(chosen) = tree.areas.get(root) else { return (Tree::default(), 0) };
    let grouped = is_group(chosen.kind);
    let above: Vec<usize> = tree.ancestors(root).collect();
    let mut places: HashMap<usize, usize> = HashMap::new();
    let mut made = Tree { areas: Vec::new(), lang: tree.lang };
    // A zone comes after what contains it, so one walk tells what lies in the chosen one.
    for (at, area) in tree.areas.iter().enumerate() {
        let member = grouped && area.groups.contains(&chosen.code);
        let parent = if member { Some(root) } else { area.parent };
        let inside = member || at == root || !is_group(area.kind) && within(tree, root, area, &places);
        if !inside && !above.contains(&at) {
            continue;
        }
        let mut kept = area.clone();
        kept.parent = parent.and_then(|parent| places.get(&parent).copied());
        places.insert(at, made.areas.len());
        made.areas.push(kept);
    }
    let root = places.get(&root).copied().unwrap_or_default();
    (made, root)
}

/// Whether the parent of a zone is the chosen one, or lies in it and was kept.
fn within(tree: &Tree, root: usize, area: &Area, places: &HashMap<usize, usize>) -> bool {
    area.parent.is_some_and(|parent| {
        places.contains_key(&parent) && tree.ancestors(parent).any(|outer| outer == root)
    })
}

fn is_group(kind: ZoneKind) -> bool {
    matches!(kind, ZoneKind::Arrondissement | ZoneKind::Intercommunality)
}

#[cfg(test)]
mod tests {
    use super::super::tables::table;
    use super::*;

    fn chosen(country: &str, asked: &str) -> (Tree, usize) {
        let tree = table(country).unwrap().tree;
        around(&tree, find(&tree, asked).unwrap())
    }

    #[test]
    fn a_zone_is_found_by_its_code_its_id_and_its_names() {
        let tree = table("fr").unwrap().tree;
        let found = ["62", "pas-de-calais", "Pas-de-Calais", "PAS DE CALAIS"]
            .map(|asked| find(&tree, asked).unwrap());
        assert!(found.iter().all(|at| *at == found[0]));
        let tree = table("be").unwrap().tree;
        let found = ["oost-vlaanderen", "Flandre-Orientale", "40000", "Ostflandern"]
            .map(|asked| find(&tree, asked).unwrap());
        assert!(found.iter().all(|at| *at == found[0]));
        assert!(find(&tree, "Gand").is_ok() && find(&tree, "Gent").is_ok());
        let told = find(&table("fr").unwrap().tree, "Saint-Denis").unwrap_err();
        assert!(told.en.contains("several"), "{told:?}");
        assert!(find(&tree, "hainau").unwrap_err().fr.contains("hainaut"));
        assert!(find(&tree, "").is_err() && find(&tree, "\u{0}\u{202e}").is_err());
    }

    #[test]
    fn a_directory_has_what_contains_its_zone_and_what_lies_in_it() {
        let (tree, root) = chosen("fr", "62");
        let count = |kind| tree.areas.iter().filter(|area| area.kind == kind).count();
        assert_eq!(
            (count(ZoneKind::Country), count(ZoneKind::Region), count(ZoneKind::Departement)),
            (1, 1, 1)
        );
        assert!(count(ZoneKind::Commune) > 850 && count(ZoneKind::Intercommunality) == 0);
        assert_eq!(tree.areas[root].name, "Pas-de-Calais");
        let (tree, root) = chosen("fr", "Communauté d’agglomération du Pays de Saint-Omer");
        let inside = tree.areas.iter().filter(|area| area.parent == Some(root)).count();
        assert!(inside > 40 && tree.areas.len() == inside + 4, "{inside} of {}", tree.areas.len());
        let (tree, _) = chosen("be", "oost-vlaanderen");
        assert!((50..70).contains(&tree.areas.iter().filter(|area| area.kind == ZoneKind::Commune).count()));
        let (tree, _) = chosen("be", "Gent");
        assert_eq!(tree.areas.len(), 4);
    }
}
