//! Path data of SVG, short: whole numbers, relative steps.

use std::fmt::Write as _;

use crate::site::Spot;

/// Closed lines.
pub(super) fn outline(rings: &[Vec<Spot>]) -> String {
    let mut d = String::new();
    for ring in rings {
        let Some(((x, y), rest)) = ring.split_first() else { continue };
        let _ = write!(d, "M{x} {y}l");
        let (mut at, mut first) = ((*x, *y), true);
        for (x, y) in rest {
            step(&mut d, x - at.0, first);
            step(&mut d, y - at.1, false);
            (at, first) = ((*x, *y), false);
        }
        d.push('z');
    }
    d
}

/// A number after another: a minus sign parts them as well as a blank.
fn step(d: &mut String, n: i32, first: bool) {
    if n >= 0 && !first {
        d.push(' ');
    }
    let _ = write!(d, "{n}");
}

/// Lines of no length, which round ends make into dots.
pub(super) fn points(spots: impl Iterator<Item = Spot>) -> String {
    spots.fold(String::new(), |mut d, (x, y)| {
        let _ = write!(d, "M{x} {y}h0");
        d
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn steps_are_relative_and_parted_by_their_sign() {
        let rings = [vec![(10, 20), (15, 17), (18, 25)], vec![(0, 0), (0, 5), (5, 0)]];
        assert_eq!(outline(&rings), "M10 20l5-3 3 8zM0 0l0 5 5-5z");
        assert_eq!(points([(3, 4), (5, 6)].into_iter()), "M3 4h0M5 6h0");
        assert_eq!(outline(&[]), "");
    }
}
