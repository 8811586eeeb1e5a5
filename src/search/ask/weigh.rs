//! What narrows a question: facets that lift or filter, the zone asked, distances; and the order of results.

use super::Options;
use super::facet::{Holds, Test, coverage};
use super::question::{Mark, lifts};
use super::score::Scores;
use super::store::{Spoilt, Store};
use crate::model::Point;

/// What is left of a score when a mark does not hold.
const MISSED: f64 = 0.25;
/// What a mark that holds adds.
const HELD: f64 = 0.4;
/// What a weak one multiplies by.
const LIFT: f64 = 1.25;
const FAR: f64 = 1e9;

/// A facet of the question.
struct Lift {
    spoken: bool,
    weak: bool,
    test: Test,
}

/// What is asked beside words.
pub struct Weighing {
    lifts: Vec<Lift>,
    filters: Vec<(&'static str, Test)>,
    kinds: Vec<u8>,
    here: Option<Vec<u8>>,
    far: Option<Vec<Option<f32>>>,
    modes: Vec<u8>,
    anything: bool,
}

/// What is left, best first.
pub struct Kept {
    /// The best.
    pub best: Vec<u32>,
    /// How many there are.
    pub count: usize,
    /// How many have all that was asked.
    pub held: usize,
}

impl Weighing {
    /// Reads the columns that marks and options need.
    pub fn new(store: &Store<'_>, marks: &[Mark], options: &Options) -> Result<Self, Spoilt> {
        let first = |facet| store.column(facet).map(|planes| planes.into_iter().next().unwrap_or_default());
        let mut weighing = Weighing {
            lifts: Vec::new(),
            filters: filters(store, options)?,
            kinds: first("genre")?,
            here: options.zone.as_deref().map(|slug| coverage(store, slug)).transpose()?,
            far: options.zone.as_deref().map(|slug| distances(store, slug)).transpose()?,
            modes: first("mode")?,
            anything: false,
        };
        for lift in lifts(marks) {
            let (spoken, test) = (lift.facet == "langue", Test::new(store, lift.facet, &lift.values)?);
            weighing.lifts.push(Lift { spoken: spoken && !lift.weak, weak: lift.weak, test });
        }
        weighing.anything =
            !weighing.lifts.is_empty() || !weighing.filters.is_empty() || weighing.here.is_some();
        Ok(weighing)
    }

    /// Whether a mark is asked that may not hold.
    pub fn may_widen(&self) -> bool {
        self.lifts.iter().any(|lift| !lift.weak)
    }

    /// Weighs all that words found, and what else may be an answer.
    pub fn everything(&self, scores: &mut Scores, wide: bool, limit: usize) -> Kept {
        self.take_in(scores, wide);
        let (mut stay, mut held, mut tops) = (Vec::new(), 0, [0.0; 4]);
        for number in std::mem::take(&mut scores.ids) {
            let Some((value, whole)) = self.weigh(scores, number) else { continue };
            let group = self.group(number);
            if let Some(top) = tops.get_mut(group) {
                *top = value.max(*top);
            }
            scores.set(number, value);
            held += usize::from(!self.anything || (whole && group < 3));
            stay.push(number);
        }
        let places = places(tops);
        let rank = |number: u32| self.rank(number, f64::from(scores.total(number)), places);
        let mut ranked: Vec<(f64, u32)> = stay.iter().map(|number| (rank(*number), *number)).collect();
        ranked.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
        let best = ranked.into_iter().take(limit).map(|(_, number)| number).collect();
        Kept { best, count: stay.len(), held }
    }

    /// Entries that no word found: all, when none did and something is asked, or when few have what is asked; and those
    /// who speak the language asked.
    fn take_in(&self, scores: &mut Scores, wide: bool) {
        let spoken = self.lifts.iter().find(|lift| lift.spoken);
        let all = wide || scores.ids.is_empty();
        if if all { !self.anything } else { spoken.is_none() } {
            return;
        }
        for (number, kind) in (0_u32..).zip(&self.kinds) {
            let speaks = || spoken.is_some_and(|lift| lift.test.of(number as usize) == Holds::Yes);
            if *kind > 0 && !scores.is_hit(number) && (all || speaks()) {
                scores.ids.push(number);
            }
        }
    }

    /// What is left of a score, and whether all that was asked holds; nothing when the entry is out.
    fn weigh(&self, scores: &Scores, number: u32) -> Option<(f64, bool)> {
        let (at, found) = (number as usize, scores.is_hit(number));
        let mut value = f64::from(scores.total(number));
        let mut whole = true;
        for (_, test) in &self.filters {
            match test.of(at) {
                Holds::Yes => {}
                Holds::No => return None,
                Holds::Unknown => whole = false,
            }
        }
        for lift in &self.lifts {
            match (lift.test.of(at), lift.weak) {
                (Holds::Yes, true) => value = value * LIFT + if found { 0.0 } else { HELD },
                (Holds::Yes, false) => value += HELD,
                (_, true) => {}
                (_, false) => (value, whole) = (value * MISSED, false),
            }
        }
        (found || self.lifts.is_empty() || value > 0.0).then_some((value, whole))
    }

    /// 0 here, 1 at home, 2 from afar, 3 elsewhere.
    fn group(&self, number: u32) -> usize {
        let Some(here) = &self.here else { return 0 };
        let byte = |bytes: &[u8]| bytes.get(number as usize).copied().unwrap_or(0);
        match (byte(here), byte(&self.modes)) {
            (0, _) => 3,
            (_, modes) if modes != 0 && modes & 9 == 0 => {
                if modes & 2 != 0 {
                    1
                } else {
                    2
                }
            }
            _ => 0,
        }
    }

    fn rank(&self, number: u32, mut value: f64, places: [f64; 4]) -> f64 {
        let group = self.group(number);
        if let Some(km) = self.distance(number).filter(|_| group == 3) {
            value /= 1.0 + f64::from(km) / 20.0;
        }
        let known = if self.unknown(number).is_empty() { 10.0 * FAR } else { 0.0 };
        known + places.get(group).copied().unwrap_or(0.0) * FAR + value
    }

    fn distance(&self, number: u32) -> Option<f32> {
        self.far.as_ref()?.get(number as usize).copied().flatten()
    }

    /// How far an entry is from the zone asked, when it is elsewhere.
    pub fn km(&self, number: u32) -> Option<f32> {
        let inside =
            self.here.as_ref().and_then(|here| here.get(number as usize)).is_some_and(|level| *level == 2);
        self.distance(number).filter(|_| !inside)
    }

    /// Facets that were asked and that an entry does not tell.
    pub fn unknown(&self, number: u32) -> Vec<String> {
        let unknown = |test: &Test| test.of(number as usize) == Holds::Unknown;
        self.filters.iter().filter(|(_, test)| unknown(test)).map(|(facet, _)| (*facet).to_owned()).collect()
    }
}

fn filters(store: &Store<'_>, options: &Options) -> Result<Vec<(&'static str, Test)>, Spoilt> {
    let mut filters = Vec::new();
    if !options.themes.is_empty() {
        let themes: Vec<&str> = options.themes.iter().map(String::as_str).collect();
        filters.push(("theme", Test::new(store, "theme", &themes)?));
    }
    let months = options.age.map(|months| months.to_string());
    let ages: Vec<&str> =
        months.as_deref().into_iter().chain(options.pregnancy.then_some("grossesse")).collect();
    if !ages.is_empty() {
        filters.push(("age", Test::new(store, "age", &ages)?));
    }
    Ok(filters)
}

/// The place of each group: the best first, elsewhere last.
fn places(tops: [f64; 4]) -> [f64; 4] {
    let [a, b, c, _] = tops;
    let mut order = [(a, 0), (b, 1), (c, 2)];
    order.sort_by(|x, y| y.0.total_cmp(&x.0));
    let mut places = [0.0; 4];
    for ((_, group), place) in order.into_iter().zip([3.0, 2.0, 1.0]) {
        if let Some(own) = places.get_mut(group) {
            *own = place;
        }
    }
    places
}

/// How far each entry is from a zone.
fn distances(store: &Store<'_>, slug: &str) -> Result<Vec<Option<f32>>, Spoilt> {
    let zones = store.zones()?;
    let mut far = vec![None; store.manifest.size as usize];
    let point = |zone: &serde_json::Value| {
        let (lat, lon) = (zone.get(5)?.as_f64()?, zone.get(6)?.as_f64()?);
        Some(Point { lat, lon })
    };
    let parent = |zone: &&serde_json::Value| {
        let at = zone.get(2)?.as_u64()?;
        zones.get(usize::try_from(at).ok()?)
    };
    let own = zones.iter().find(|zone| zone.get(0).and_then(|own| own.as_str()) == Some(slug));
    let Some(from) = std::iter::successors(own, parent).find_map(point) else { return Ok(far) };
    for zone in &zones {
        let wide = ["pays", "region", "province", "departement"];
        let kind = zone.get(1).and_then(|kind| kind.as_str()).unwrap_or_default();
        let (Some(to), false) = (point(zone), wide.contains(&kind)) else { continue };
        let number = |at: usize| zone.get(at).and_then(|n| n.as_u64()).and_then(|n| usize::try_from(n).ok());
        if let (Some(first), Some(past)) = (number(3), number(4)) {
            far.get_mut(first..past).into_iter().flatten().for_each(|km| *km = Some(kilometres(from, to)));
        }
    }
    Ok(far)
}

/// Kilometres between two near points: the script's way, good enough to order by.
#[expect(clippy::cast_possible_truncation, reason = "the script keeps them so")]
fn kilometres(a: Point, b: Point) -> f32 {
    let x = (b.lon - a.lon).to_radians() * f64::midpoint(a.lat, b.lat).to_radians().cos();
    (6371.0 * x.hypot((b.lat - a.lat).to_radians())) as f32
}
