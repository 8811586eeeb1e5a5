//! The size of a ring, and where in it there is room for a name.

use super::Spot;

/// The corners of the smallest box around a ring.
pub(super) fn bounds(ring: &[Spot]) -> (Spot, Spot) {
    let start = ring.first().copied().unwrap_or_default();
    ring.iter().fold((start, start), |(low, high), (x, y)| {
        ((low.0.min(*x), low.1.min(*y)), (high.0.max(*x), high.1.max(*y)))
    })
}

/// Twice the area of a ring, with the sign of its winding (Gauss's formula).
pub(super) fn doubled_area(ring: &[Spot]) -> i64 {
    sides(ring)
        .map(|((ax, ay), (bx, by))| i64::from(ax) * i64::from(by) - i64::from(bx) * i64::from(ay))
        .sum()
}

/// The middle of the widest part of a ring at the height of its centre of mass: inside it, also when it is hollow.
pub(super) fn middle(ring: &[Spot]) -> Spot {
    let (low, high) = bounds(ring);
    let area = doubled_area(ring);
    let moment = |((ax, ay), (bx, by)): (Spot, Spot)| {
        let cross = i64::from(ax) * i64::from(by) - i64::from(bx) * i64::from(ay);
        i64::from(ay + by) * cross
    };
    let y = if area == 0 {
        i64::from(low.1 + high.1) / 2
    } else {
        sides(ring).map(moment).sum::<i64>() / (3 * area)
    };
    let y = i32::try_from(y).unwrap_or(low.1).clamp(low.1, high.1);
    let mut crossings: Vec<i32> = sides(ring).filter_map(|side| crossing(side, y)).collect();
    crossings.sort_unstable();
    let widest = crossings.chunks_exact(2).max_by_key(|pair| pair[1] - pair[0]);
    let x = widest.map_or((low.0 + high.0) / 2, |pair| (pair[0] + pair[1]) / 2);
    (x, y)
}

/// Where a side crosses a height; its lower end belongs to it, its upper end to the next side.
fn crossing(((ax, ay), (bx, by)): (Spot, Spot), y: i32) -> Option<i32> {
    ((ay <= y) != (by <= y)).then(|| ax + (bx - ax) * (y - ay) / (by - ay))
}

fn sides(ring: &[Spot]) -> impl Iterator<Item = (Spot, Spot)> + '_ {
    ring.iter().copied().zip(ring.iter().copied().cycle().skip(1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_square_has_its_middle_in_the_middle() {
        let square = [(0, 0), (10, 0), (10, 10), (0, 10)];
        assert_eq!(doubled_area(&square).abs(), 200);
        assert_eq!(bounds(&square), ((0, 0), (10, 10)));
        assert_eq!(middle(&square), (5, 5));
    }

    #[test]
    fn a_name_stands_inside_a_hollow_shape() {
        // A horseshoe, open to the right: its centre of mass lies in the gap of no side that counts.
        let horseshoe = [(0, 0), (100, 0), (100, 20), (20, 20), (20, 80), (100, 80), (100, 100), (0, 100)];
        let (x, y) = middle(&horseshoe);
        assert!((0..=20).contains(&x) && (20..80).contains(&y), "{x} {y}");
        assert_eq!(middle(&[(3, 3)]), (3, 3));
    }
}
