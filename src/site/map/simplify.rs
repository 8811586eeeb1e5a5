//! Fewer points on a closed line (Douglas and Peucker, 1973), without recursion: a line of any length is fine.

type Place = (f64, f64);

/// A part of a line that came out of so many cuts is cut in its middle: a line that is made so that each cut takes off a
/// single point would otherwise take the square of its length.
const MOST_UNEVEN: usize = 32;

/// The points of a closed line that matter: none of those left out is farther than `tolerance` from what stays. The
/// last point of `ring` leads back to the first, which always stays.
pub(super) fn simplify(ring: &[Place], tolerance: f64) -> Vec<Place> {
    let Some(first) = ring.first().copied() else { return Vec::new() };
    let mut kept = vec![false; ring.len()];
    kept[0] = true;
    // A closed line has no two ends: the point that is farthest from the first is the other one.
    let far = farthest(ring, 0, ring.len(), |place| square(place, first));
    let Some((middle, _)) = far else { return vec![first] };
    kept[middle] = true;
    let mut open = vec![(0, middle, 0), (middle, ring.len(), 0)];
    while let Some((start, end, cuts)) = open.pop() {
        let (a, b) = (ring[start], ring[end % ring.len()]);
        let far = farthest(ring, start, end, |place| from_segment(place, a, b));
        if let Some((at, distance)) = far.filter(|(_, distance)| *distance > tolerance * tolerance) {
            debug_assert!(distance.is_finite());
            let at = if cuts < MOST_UNEVEN { at } else { start.midpoint(end) };
            kept[at] = true;
            open.extend([(start, at, cuts + 1), (at, end, cuts + 1)]);
        }
    }
    ring.iter().zip(kept).filter(|(_, kept)| *kept).map(|(place, _)| *place).collect()
}

/// The point strictly between two indices for which a distance is largest, and that distance.
fn farthest(
    ring: &[Place],
    start: usize,
    end: usize,
    distance: impl Fn(Place) -> f64,
) -> Option<(usize, f64)> {
    let between = (start + 1..end).filter_map(|at| Some((at, distance(*ring.get(at)?))));
    between.max_by(|a, b| a.1.total_cmp(&b.1).then(b.0.cmp(&a.0)))
}

fn square(a: Place, b: Place) -> f64 {
    (a.0 - b.0).powi(2) + (a.1 - b.1).powi(2)
}

/// The square of the distance of a point from a segment.
fn from_segment(place: Place, a: Place, b: Place) -> f64 {
    let length = square(a, b);
    if length == 0.0 {
        return square(place, a);
    }
    let along = ((place.0 - a.0) * (b.0 - a.0) + (place.1 - a.1) * (b.1 - a.1)) / length;
    let along = along.clamp(0.0, 1.0);
    square(place, (a.0 + along * (b.0 - a.0), a.1 + along * (b.1 - a.1)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn points_on_a_side_go_and_corners_stay() {
        let square = [(0.0, 0.0), (5.0, 0.1), (10.0, 0.0), (10.0, 10.0), (4.0, 9.9), (0.0, 10.0), (0.0, 5.0)];
        assert_eq!(simplify(&square, 0.5), [(0.0, 0.0), (10.0, 0.0), (10.0, 10.0), (0.0, 10.0)]);
        assert_eq!(simplify(&square, 0.0).len(), 6, "the last one lies exactly on its side");
    }

    #[test]
    fn nothing_one_point_and_a_very_long_line_are_fine() {
        assert_eq!(simplify(&[], 1.0), []);
        assert_eq!(simplify(&[(1.0, 2.0)], 1.0), [(1.0, 2.0)]);
        assert_eq!(simplify(&[(1.0, 2.0); 5], 1.0).len(), 2);
        let long: Vec<Place> = (0..20_000).map(|n| (f64::from(n), f64::from(n % 2))).collect();
        assert_eq!(simplify(&long, 2.0).len(), 2);
    }

    #[test]
    fn a_line_made_to_be_slow_ends() {
        // Each point lies farther out than all before it, so the farthest is always the last but one: without uneven cuts
        // being stopped, this takes many minutes.
        let side = |n: u32| if n.is_multiple_of(2) { 1.0 } else { -1.0 };
        let ring: Vec<Place> =
            (0..300_000).map(|n| (f64::from(n) / 100.0, f64::from(n) / 120.0 * side(n))).collect();
        assert!(simplify(&ring, 1.2).len() > 2);
    }

    proptest! {
        #[test]
        fn what_is_left_out_is_near_what_stays(ring in prop::collection::vec((0.0..100.0f64, 0.0..100.0f64), 3..60)) {
            let kept = simplify(&ring, 3.0);
            let sides: Vec<(Place, Place)> =
                kept.iter().copied().zip(kept.iter().copied().cycle().skip(1)).collect();
            for place in &ring {
                let least = sides.iter().map(|(a, b)| from_segment(*place, *a, *b)).fold(f64::MAX, f64::min);
                prop_assert!(least <= 9.0 + 1e-6);
            }
        }
    }
}
