//! Addresses of zones: each the slug of its name, and no two alike.

use std::collections::HashSet;

use super::area::{Area, Tree};
use crate::text::slugify;

/// Gives every zone an id that nothing else has, neither in the tree nor among those that are taken. A zone that has one keeps
/// it; of two with the same name the wider has the plain one, and so on in the order of the tree.
pub fn settle(tree: &mut Tree, taken: &HashSet<String>) {
    let mut used = taken.clone();
    used.extend(tree.areas.iter().filter_map(|area| area.id.clone()));
    let mut order: Vec<usize> = (0..tree.areas.len()).collect();
    order.sort_by_key(|at| (tree.areas.get(*at).map(|area| area.kind), *at));
    for at in order {
        let Some(area) = tree.areas.get(at).filter(|area| area.id.is_none()) else { continue };
        let outer = area.parent.and_then(|parent| tree.areas.get(parent));
        let id = free(area, outer, &used);
        used.insert(id.clone());
        if let Some(area) = tree.areas.get_mut(at) {
            area.id = Some(id);
        }
    }
}

/// The first that is free: its name, its name with that of what contains it, its name with its code, a number.
fn free(area: &Area, outer: Option<&Area>, used: &HashSet<String>) -> String {
    // An Arabic name gives no letters of an address: one of its other names does.
    let named = area.all_names().map(slugify).find(|slug| !slug.is_empty());
    let code = slugify(&area.code);
    let base =
        named.unwrap_or_else(|| if code.is_empty() { area.kind.word().to_owned() } else { code.clone() });
    let around = outer.and_then(|outer| outer.id.clone().or_else(|| outer.all_names().map(slugify).next()));
    let with = |end: &str| slugify(&format!("{base} {end}"));
    let mut tries = vec![base.clone()];
    tries.extend(around.map(|around| with(&around)));
    tries.push(with(&code));
    let numbered = (2..).map(|n: u32| with(&n.to_string()));
    let short = |id: &String| !id.is_empty() && !used.contains(id);
    // Only a name of eighty letters and more numbers than there are zones has none that is free.
    tries.into_iter().chain(numbered.take(70_000)).find(short).unwrap_or(base)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::schema::ZoneKind;

    fn ids(names: &[(&str, ZoneKind)]) -> Vec<String> {
        let areas =
            names.iter().zip(1..).map(|((name, kind), n)| Area::new(*kind, &n.to_string(), name)).collect();
        let mut tree = Tree { areas, ..Tree::default() };
        settle(&mut tree, &HashSet::from(["pris".to_owned()]));
        tree.areas.into_iter().filter_map(|area| area.id).collect()
    }

    #[test]
    fn no_two_zones_have_the_same_id() {
        let commune = ZoneKind::Commune;
        let found = ids(&[
            ("Fée", commune),
            ("Fee", ZoneKind::Region),
            ("fée", commune),
            ("Pris", commune),
            ("قرية", commune),
        ]);
        assert_eq!(found, ["fee-1", "fee", "fee-3", "pris-4", "5"]);
        let long = "a".repeat(200);
        let found = ids(&[(&long, commune), (&long, commune), (&long, commune)]);
        assert_eq!(
            found.iter().collect::<HashSet<_>>().len(),
            1,
            "such names cannot be told apart: {found:?}"
        );
    }
}
