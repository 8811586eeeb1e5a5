//! Rows become a tree: doubles, zones whose outer zone is missing and circles are told and left out.

use std::collections::HashMap;

use super::Wish;
use super::draft::Draft;
use crate::diag::Text;
use crate::schema::ZoneKind;
use crate::starter::area::{Area, Tree};
use crate::starter::countries;
use crate::starter::ids;

/// As many zones as a directory can have.
const MOST_ZONES: usize = 65_000;
/// So many mistakes are told one by one.
const MOST_TOLD: usize = 40;

/// What contains the zones that have no parent in the tables.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum Below {
    /// Nothing: they have to be countries.
    #[default]
    Nothing,
    /// A zone of the directory, by its id.
    Zone(String),
    /// A country of this code, which is made.
    Country(String),
}

/// What came of the tables.
#[derive(Debug)]
pub struct Imported {
    /// The zones, with their ids.
    pub tree: Tree,
    /// The id of what contains those without a parent.
    pub outer: Option<String>,
    /// What was guessed, and what was left out and why.
    pub told: Vec<Text>,
    /// How many rows were left out because of a mistake.
    pub faults: usize,
}

/// What is told, one by one at first.
#[derive(Default)]
struct Faults {
    told: Vec<Text>,
    count: usize,
}

impl Faults {
    fn tell(&mut self, draft: &Draft, fr: &str, en: &str) {
        self.count += 1;
        if self.count <= MOST_TOLD {
            let at = format!("{}:{}", draft.file, draft.line);
            self.told.push(Text::new(format!("{at} : {fr}"), format!("{at}: {en}")));
        }
    }

    fn finish(mut self, told: &mut Vec<Text>) -> usize {
        if let Some(more) = self.count.checked_sub(MOST_TOLD).filter(|more| *more > 0) {
            self.told
                .push(Text::new(format!("… et {more} autres lignes"), format!("… and {more} other rows")));
        }
        told.append(&mut self.told);
        self.count
    }
}

/// Makes the tree.
///
/// # Errors
/// There is no zone, there are more than a directory can have, or those without a parent have nowhere to lie.
pub(super) fn grow(drafts: Vec<Draft>, wish: &Wish, mut told: Vec<Text>) -> Result<Imported, Text> {
    let mut faults = Faults::default();
    let drafts = told_apart(drafts, &mut faults);
    let parents = parents(&drafts, wish, &mut faults, &mut told);
    let (order, depths) = order(&drafts, &parents, &mut faults);
    let faults = faults.finish(&mut told);
    if order.is_empty() {
        return Err(none(&told));
    }
    if order.len() > MOST_ZONES {
        let count = order.len();
        return Err(Text::new(
            format!(
                "{count} zones : un répertoire en a {MOST_ZONES} au plus ; choisissez une partie avec --seulement COLONNE=VALEUR"
            ),
            format!(
                "{count} zones: a directory has {MOST_ZONES} at most; choose a part with --seulement COLUMN=VALUE"
            ),
        ));
    }
    let mut tree = laid_out(&drafts, &parents, &order, &depths);
    tree.lang = wish.lang;
    let outer = root(&mut tree, wish)?;
    ids::settle(&mut tree, &wish.taken);
    Ok(Imported { tree, outer, told, faults })
}

fn none(told: &[Text]) -> Text {
    let (fr, en) = match told.first() {
        None => (String::new(), String::new()),
        Some(first) => (format!(" ({})", first.fr), format!(" ({})", first.en)),
    };
    Text::new(format!("aucune zone dans ce qui a été lu{fr}"), format!("no zone in what was read{en}"))
}

/// The rows that have a name and a key of their own.
fn told_apart(drafts: Vec<Draft>, faults: &mut Faults) -> Vec<Draft> {
    let mut lines: HashMap<String, (String, u64)> = HashMap::new();
    let mut kept = Vec::with_capacity(drafts.len());
    for draft in drafts {
        if draft.key.is_empty() || draft.name.is_empty() {
            faults.tell(&draft, "ni nom ni code : ligne laissée de côté", "no name or no code: row left out");
        } else if let Some((file, line)) = lines.get(&draft.key) {
            let code = &draft.code;
            let fr = format!("« {code} » est déjà à la ligne {line} de {file} : laissée de côté");
            faults.tell(&draft, &fr, &format!("“{code}” is already in line {line} of {file}: left out"));
        } else {
            lines.insert(draft.key.clone(), (draft.file.clone(), draft.line));
            kept.push(draft);
        }
    }
    kept
}

/// Where the parent of each stands; none of those at the top, and of those whose parent is missing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Parent {
    Top,
    At(usize),
    Missing,
}

fn parents(drafts: &[Draft], wish: &Wish, faults: &mut Faults, told: &mut Vec<Text>) -> Vec<Parent> {
    let at: HashMap<&str, usize> =
        drafts.iter().zip(0..).map(|(draft, at)| (draft.key.as_str(), at)).collect();
    let found: Vec<Parent> = drafts
        .iter()
        .map(|draft| match draft.parent.as_deref() {
            None => Parent::Top,
            Some(key) if key == draft.key => Parent::Top,
            Some(key) => at.get(key).map_or(Parent::Missing, |at| Parent::At(*at)),
        })
        .collect();
    // A table of one level names parents that stand in another table: all of it lies in the zone that was given.
    let one_level = found.iter().all(|parent| *parent == Parent::Missing);
    if one_level && wish.below != Below::Nothing && !found.is_empty() {
        told.push(Text::new(
            "les zones qui contiennent celles-ci ne sont pas dans la table : toutes vont dans la zone donnée",
            "the zones that contain these are not in the table: all go into the zone that was given",
        ));
        return vec![Parent::Top; found.len()];
    }
    for (draft, _) in drafts.iter().zip(&found).filter(|(_, parent)| **parent == Parent::Missing) {
        let outer = draft.parent.as_deref().unwrap_or_default();
        let fr =
            format!("« {} » est dans « {outer} », qui n’est dans aucune ligne : laissée de côté", draft.name);
        faults.tell(draft, &fr, &format!("“{}” lies in “{outer}”, which no row has: left out", draft.name));
    }
    found
}

/// The zones that hang on a top, each after its parent, with how deep they lie. The others lie in a circle, or in a zone that was
/// left out.
fn order(drafts: &[Draft], parents: &[Parent], faults: &mut Faults) -> (Vec<usize>, Vec<usize>) {
    let mut children: Vec<Vec<usize>> = vec![Vec::new(); drafts.len()];
    let mut order = Vec::with_capacity(drafts.len());
    for (at, parent) in parents.iter().enumerate() {
        match parent {
            Parent::Top => order.push(at),
            Parent::At(outer) => children[*outer].push(at),
            Parent::Missing => {}
        }
    }
    let mut depths = vec![0; drafts.len()];
    let mut next = 0;
    while let Some(at) = order.get(next).copied() {
        for child in &children[at] {
            depths[*child] = depths[at] + 1;
        }
        order.extend(&children[at]);
        next += 1;
    }
    let mut reached = vec![false; drafts.len()];
    order.iter().for_each(|at| reached[*at] = true);
    for (at, draft) in
        drafts.iter().enumerate().filter(|(at, _)| !reached[*at] && parents[*at] != Parent::Missing)
    {
        match circles(at, parents) {
            true => faults.tell(
                draft,
                &format!(
                    "« {} » se contient soi-même, à travers d’autres lignes : laissée de côté",
                    draft.name
                ),
                &format!("“{}” contains itself, through other rows: left out", draft.name),
            ),
            false => faults.tell(
                draft,
                &format!("« {} » est dans une zone laissée de côté", draft.name),
                &format!("“{}” lies in a zone that was left out", draft.name),
            ),
        }
    }
    (order, depths)
}

/// Whether the way up from a zone comes back to it.
fn circles(start: usize, parents: &[Parent]) -> bool {
    let mut at = start;
    for _ in 0..parents.len() {
        match parents.get(at) {
            Some(Parent::At(outer)) if *outer == start => return true,
            Some(Parent::At(outer)) => at = *outer,
            _ => return false,
        }
    }
    false
}

fn laid_out(drafts: &[Draft], parents: &[Parent], order: &[usize], depths: &[usize]) -> Tree {
    let mut inner = vec![false; drafts.len()];
    for parent in parents {
        if let Parent::At(outer) = parent {
            inner[*outer] = true;
        }
    }
    let mut place = vec![0; drafts.len()];
    let mut tree = Tree::default();
    for at in order {
        let draft = &drafts[*at];
        let parent = if let Parent::At(outer) = parents[*at] { Some(place[outer]) } else { None };
        let around = parent.and_then(|parent| tree.areas.get(parent)).map(|area| area.kind);
        let kind = draft.kind.unwrap_or_else(|| level(around, inner[*at], depths[*at]));
        let mut area = Area::new(kind, &draft.code, &draft.name);
        area.parent = parent;
        area.names =
            draft.names.iter().filter(|(_, name)| !name.is_empty() && *name != draft.name).cloned().collect();
        area.postal_codes.clone_from(&draft.postal_codes);
        area.point.clone_from(&draft.point);
        area.precision = area.point.as_ref().map(|_| "approx".to_owned());
        place[*at] = tree.areas.len();
        tree.areas.push(area);
    }
    tree
}

/// The level of a zone whose row does not say it: what contains nothing is a commune, the others by their depth.
fn level(around: Option<ZoneKind>, has_inner: bool, depth: usize) -> ZoneKind {
    match (around, has_inner, depth) {
        (Some(around), _, _) if around >= ZoneKind::Commune => ZoneKind::Locality,
        (_, false, _) => ZoneKind::Commune,
        (_, true, 0) => ZoneKind::Region,
        (_, true, 1) => ZoneKind::Province,
        (_, true, _) => ZoneKind::Arrondissement,
    }
}

/// Puts what has no parent where it was asked to lie.
fn root(tree: &mut Tree, wish: &Wish) -> Result<Option<String>, Text> {
    match &wish.below {
        Below::Zone(id) => {
            without_countries(tree);
            Ok(Some(id.clone()))
        }
        Below::Country(code) => {
            let country = |area: &Area| area.kind == ZoneKind::Country && area.parent.is_none();
            match tree.areas.iter().position(country) {
                Some(at) => below(tree, at),
                None => {
                    let mut area = countries::area(code, wish.lang);
                    area.parent = None;
                    tree.areas
                        .iter_mut()
                        .for_each(|area| area.parent = Some(area.parent.map_or(0, |at| at + 1)));
                    tree.areas.insert(0, area);
                }
            }
            iso(tree, Some(code));
            Ok(None)
        }
        Below::Nothing => {
            let lost = tree.areas.iter().find(|area| area.parent.is_none() && area.kind != ZoneKind::Country);
            if let Some(lost) = lost {
                let name = &lost.name;
                return Err(Text::new(
                    format!(
                        "« {name} » n’est dans aucune autre zone ; dites dans laquelle avec --sous ZONE, ou le pays avec --pays xx"
                    ),
                    format!(
                        "“{name}” lies in no other zone; tell in which with --sous ZONE, or the country with --pays xx"
                    ),
                ));
            }
            iso(tree, None);
            Ok(None)
        }
    }
}

/// All that has no parent lies in this zone.
fn below(tree: &mut Tree, country: usize) {
    let tops = tree.areas.iter_mut().enumerate().filter(|(at, area)| *at != country && area.parent.is_none());
    tops.for_each(|(_, area)| area.parent = Some(country));
}

/// Countries have a code: their own where it has two letters, else the one that was given.
fn iso(tree: &mut Tree, given: Option<&str>) {
    for area in tree.areas.iter_mut().filter(|area| area.kind == ZoneKind::Country) {
        let own = (area.code.len() == 2 && area.code.bytes().all(|byte| byte.is_ascii_alphabetic()))
            .then_some(&area.code);
        area.iso = own.map(String::as_str).or(given).map(str::to_ascii_uppercase);
    }
}

/// Takes countries away, since the zones lie in one of the directory; what lay in them has no parent.
fn without_countries(tree: &mut Tree) {
    let areas = std::mem::take(&mut tree.areas);
    let mut place: Vec<Option<usize>> = Vec::with_capacity(areas.len());
    for mut area in areas {
        if area.kind == ZoneKind::Country {
            place.push(None);
            continue;
        }
        area.parent = area.parent.and_then(|parent| place.get(parent).copied().flatten());
        place.push(Some(tree.areas.len()));
        tree.areas.push(area);
    }
}
