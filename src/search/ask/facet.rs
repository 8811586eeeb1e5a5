//! Whether an entry holds for what is asked of a facet.

use super::store::{Spoilt, Store};

/// Holds, does not, or does not say.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Holds {
    /// It does.
    Yes,
    /// It does not.
    No,
    /// It does not say.
    Unknown,
}

/// The answer of each entry, by number.
pub struct Test(Box<dyn Fn(usize) -> Holds>);

static WELCOME: [&str; 4] = ["anonyme", "sans_papiers", "sans_mutuelle", "fauteuil"];
static MODES: [&str; 4] = ["sur_place", "domicile", "distance", "itinerant"];

impl Test {
    /// The test for some values of a facet, any of which will do.
    pub fn new(store: &Store<'_>, facet: &str, wanted: &[&str]) -> Result<Self, Spoilt> {
        if facet == "zone" {
            let levels = wanted.iter().map(|slug| coverage(store, slug)).collect::<Result<Vec<_>, _>>()?;
            let inside =
                move |id: usize| levels.iter().any(|level| level.get(id).is_some_and(|level| *level > 0));
            return Ok(Test(Box::new(move |id| if inside(id) { Holds::Yes } else { Holds::No })));
        }
        let planes = store.column(facet)?;
        let byte = move |plane: usize, id: usize| {
            planes.get(plane).and_then(|plane| plane.get(id)).copied().unwrap_or(0)
        };
        let places: Vec<usize> = wanted.iter().filter_map(|value| position(store, facet, value)).collect();
        let wanted: Vec<String> = wanted.iter().map(|value| (*value).to_owned()).collect();
        Ok(match facet {
            "age" => Test(Box::new(move |id| age(&wanted, byte(0, id), byte(1, id), byte(2, id)))),
            "accueil" => Test(Box::new(move |id| welcome(&places, byte(0, id)))),
            "prix" | "genre" => Test(Box::new(move |id| match byte(0, id) {
                0 => Holds::Unknown,
                own if places.contains(&usize::from(own - 1)) => Holds::Yes,
                _ => Holds::No,
            })),
            _ => Test(Box::new(move |id| {
                let all =
                    (0..16).fold(0_u128, |bits, plane| bits | u128::from(byte(plane, id)) << (8 * plane));
                match (all, places.iter().any(|place| all >> place & 1 == 1)) {
                    (_, true) => Holds::Yes,
                    (0, false) => Holds::Unknown,
                    _ => Holds::No,
                }
            })),
        })
    }

    /// What an entry answers.
    pub fn of(&self, id: usize) -> Holds {
        (self.0)(id)
    }
}

fn position(store: &Store<'_>, facet: &str, value: &str) -> Option<usize> {
    match facet {
        "jour" => value.parse::<usize>().ok()?.checked_sub(1).filter(|day| *day < 8),
        "mode" => MODES.iter().position(|own| *own == value),
        "accueil" => WELCOME.iter().position(|own| *own == value),
        _ => store.values(facet).iter().position(|own| own == value),
    }
}

fn age(wanted: &[String], from: u8, below: u8, bits: u8) -> Holds {
    let one = |value: &String| match value.parse::<u32>() {
        Err(_) if bits & 1 == 0 => Holds::Unknown,
        Err(_) if bits & 2 == 2 => Holds::Yes,
        Err(_) => Holds::No,
        Ok(_) if from == 255 && below == 255 => Holds::Unknown,
        Ok(months) => {
            let fits =
                (from == 255 || months >= u32::from(from)) && (below == 255 || months < u32::from(below));
            if fits { Holds::Yes } else { Holds::No }
        }
    };
    let answers: Vec<Holds> = wanted.iter().map(one).collect();
    [Holds::Yes, Holds::Unknown].into_iter().find(|answer| answers.contains(answer)).unwrap_or(Holds::No)
}

fn welcome(places: &[usize], bits: u8) -> Holds {
    let said: Vec<u8> = places.iter().map(|place| bits >> (2 * place) & 3).collect();
    match (said.contains(&1), said.contains(&0)) {
        (true, _) => Holds::No,
        (false, true) => Holds::Unknown,
        (false, false) => Holds::Yes,
    }
}

/// For each entry: 2 in the zone or for exactly its inhabitants, 1 for those of a wider zone, 0 elsewhere.
pub fn coverage(store: &Store<'_>, slug: &str) -> Result<Vec<u8>, Spoilt> {
    let mut levels = vec![0_u8; store.manifest.size as usize];
    let mut set = |id: usize, level: u8| levels.get_mut(id).into_iter().for_each(|own| *own = level);
    let Some(own) = store.zone(slug)? else { return Ok(levels) };
    let mut parent = own.parent.clone();
    for _ in 0..12 {
        let Some(wider) = store.zone(&parent)? else { break };
        wider.others.iter().for_each(|posting| set(posting.number() as usize, 1));
        parent = wider.parent;
    }
    own.others.iter().for_each(|posting| set(posting.number() as usize, 2));
    (own.first..own.past).for_each(|id| set(id as usize, 2));
    Ok(levels)
}
