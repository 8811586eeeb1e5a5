//! Names on a map: each in the first place that is free, else not at all. The list beside names everything.

use serde::Serialize;

use crate::site::Spot;

/// Height of a line, in units of the grid.
const LINE: i32 = 28;

/// From the middle of a line to where letters stand.
const BASELINE: i32 = 9;

/// Between a dot and its name.
const GAP: i32 = 7;

/// A name and where it stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(super) struct Label {
    text: String,
    x: i32,
    y: i32,
    /// Which part of it stands at `x`: `start`, `middle`, `end`.
    anchor: &'static str,
    strong: bool,
}

/// Left, top, right, bottom.
#[derive(Debug, Clone, Copy)]
struct Bounds(i32, i32, i32, i32);

impl Bounds {
    fn meets(self, other: Bounds) -> bool {
        self.0 < other.2 && other.0 < self.2 && self.1 < other.3 && other.1 < self.3
    }
}

/// Gives out places.
pub(super) struct Placer {
    width: i32,
    height: i32,
    taken: Vec<Bounds>,
    labels: Vec<Label>,
}

impl Placer {
    pub(super) fn new(width: i32, height: i32) -> Self {
        Placer { width, height, taken: Vec::new(), labels: Vec::new() }
    }

    /// Keeps names off a dot.
    pub(super) fn occupy(&mut self, (x, y): Spot, radius: i32) {
        self.taken.push(Bounds(x - radius, y - radius, x + radius, y + radius));
    }

    /// Names a dot: to its right, its left, below, above.
    pub(super) fn beside(&mut self, (x, y): Spot, radius: i32, text: &str, strong: bool) {
        let away = radius + GAP;
        let below = away + LINE / 2;
        for (x, y, anchor) in
            [(x + away, y, "start"), (x - away, y, "end"), (x, y + below, "middle"), (x, y - below, "middle")]
        {
            if self.place(x, y, anchor, text, strong) {
                break;
            }
        }
    }

    /// Names an area, at its middle or a line below or above.
    pub(super) fn over(&mut self, (x, y): Spot, text: &str) {
        let half = width(text, false) / 2;
        // A name may leave its area, not the map.
        let x = x.min(self.width - half).max(half);
        for y in [y, y + LINE, y - LINE] {
            if self.place(x, y, "middle", text, false) {
                break;
            }
        }
    }

    fn place(&mut self, x: i32, middle: i32, anchor: &'static str, text: &str, strong: bool) -> bool {
        let wide = width(text, strong);
        let left = match anchor {
            "start" => x,
            "end" => x - wide,
            _ => x - wide / 2,
        };
        let bounds = Bounds(left, middle - LINE / 2, left + wide, middle + LINE / 2);
        let inside = bounds.0 >= 0 && bounds.1 >= 0 && bounds.2 <= self.width && bounds.3 <= self.height;
        if !inside || self.taken.iter().any(|taken| taken.meets(bounds)) {
            return false;
        }
        self.taken.push(bounds);
        self.labels.push(Label { text: text.to_owned(), x, y: middle + BASELINE, anchor, strong });
        true
    }

    pub(super) fn into_labels(self) -> Vec<Label> {
        self.labels
    }
}

/// About how wide a name is; fonts differ, so rather more than less.
fn width(text: &str, strong: bool) -> i32 {
    let letter = if strong { 16 } else { 14 };
    i32::try_from(text.chars().count()).unwrap_or(i32::MAX / letter).saturating_mul(letter)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_do_not_lie_on_each_other_and_stay_on_the_map() {
        let mut placer = Placer::new(600, 400);
        placer.beside((100, 100), 7, "Amont", false);
        placer.beside((110, 100), 7, "Aval", false);
        placer.beside((590, 200), 7, "Lisière", false);
        let labels = placer.into_labels();
        let anchors: Vec<(&str, &str)> = labels.iter().map(|l| (l.text.as_str(), l.anchor)).collect();
        assert_eq!(anchors, [("Amont", "start"), ("Aval", "end"), ("Lisière", "end")]);
    }

    #[test]
    fn a_name_without_room_is_left_out() {
        let mut placer = Placer::new(100, 30);
        placer.beside((50, 15), 7, "Un nom bien trop long", false);
        placer.over((50, 15), "Trop");
        placer.over((50, 15), "Autre");
        let labels = placer.into_labels();
        assert_eq!(labels.iter().map(|l| l.text.as_str()).collect::<Vec<_>>(), ["Trop"]);
    }
}
