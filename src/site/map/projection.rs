//! From degrees to the grid.

use super::simplify::simplify;
use super::{MOST_HEIGHT, Spot, WIDTH};
use crate::model::Point;

/// Room around what is shown, for names and dots at the edge.
const MARGIN: f64 = 24.0;

/// What is shown is at least this large, in degrees: a single village fills no map.
const LEAST_DEGREES: f64 = 0.02;

/// How far a simplified line may be from the true one, in units of the grid: less than a pixel.
const TOLERANCE: f64 = 1.2;

/// Equirectangular, true to scale at the middle latitude: longitudes shrink by its cosine. At the size of a country
/// nobody sees the difference from a projection that is true everywhere.
pub(super) struct Projection {
    west: f64,
    north: f64,
    across: f64,
    down: f64,
    left: f64,
    height: f64,
}

impl Projection {
    /// The projection that shows all points as large as the grid allows; nothing without points.
    pub(super) fn of<'p>(points: impl Iterator<Item = &'p Point>) -> Option<Self> {
        let mut ends: Option<(Point, Point)> = None;
        for point in points {
            let (low, high) = ends.get_or_insert((*point, *point));
            *low = Point { lat: low.lat.min(point.lat), lon: low.lon.min(point.lon) };
            *high = Point { lat: high.lat.max(point.lat), lon: high.lon.max(point.lon) };
        }
        let (low, high) = ends?;
        let shrink = ((low.lat + high.lat) / 2.0).to_radians().cos().max(0.05);
        let wide = ((high.lon - low.lon) * shrink).max(LEAST_DEGREES);
        let tall = (high.lat - low.lat).max(LEAST_DEGREES);
        let room = (f64::from(WIDTH) - 2.0 * MARGIN, f64::from(MOST_HEIGHT) - 2.0 * MARGIN);
        let down = (room.0 / wide).min(room.1 / tall);
        Some(Projection {
            west: low.lon,
            north: high.lat,
            across: down * shrink,
            down,
            left: (f64::from(WIDTH) - (high.lon - low.lon) * shrink * down) / 2.0,
            height: (high.lat - low.lat) * down + 2.0 * MARGIN,
        })
    }

    /// Height of the grid.
    pub(super) fn height(&self) -> i32 {
        whole(self.height)
    }

    fn place(&self, point: Point) -> (f64, f64) {
        (self.left + (point.lon - self.west) * self.across, MARGIN + (self.north - point.lat) * self.down)
    }

    /// Where a point is on the grid.
    pub(super) fn spot(&self, point: Point) -> Spot {
        let (x, y) = self.place(point);
        (whole(x), whole(y))
    }

    /// A ring on the grid, without the points that nobody would see; nothing when the whole of it is a speck.
    pub(super) fn ring(&self, ring: &[Point]) -> Option<Vec<Spot>> {
        let placed: Vec<(f64, f64)> = ring.iter().map(|point| self.place(*point)).collect();
        let mut spots: Vec<Spot> =
            simplify(&placed, TOLERANCE).into_iter().map(|(x, y)| (whole(x), whole(y))).collect();
        spots.dedup();
        while spots.len() > 1 && spots.first() == spots.last() {
            spots.pop();
        }
        (spots.len() >= 3).then_some(spots)
    }
}

#[expect(clippy::cast_possible_truncation, reason = "the grid is some hundred units wide")]
fn whole(n: f64) -> i32 {
    n.round() as i32
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_degree_is_as_long_both_ways_as_on_the_ground() {
        let square = [Point { lat: 59.0, lon: 4.0 }, Point { lat: 61.0, lon: 8.0 }];
        // At 60 degrees north, a degree of longitude is half a degree of latitude.
        let projection = Projection::of(square.iter()).unwrap();
        let (low, high) = (projection.spot(square[0]), projection.spot(square[1]));
        assert_eq!(high.0 - low.0, low.1 - high.1);
        assert_eq!((low.0, high.1), (24, 24));
        assert_eq!(projection.height(), WIDTH);
    }

    #[test]
    fn one_point_and_the_poles_stay_on_the_grid() {
        assert!(Projection::of([].iter()).is_none());
        let one = [Point { lat: 90.0, lon: -180.0 }];
        let projection = Projection::of(one.iter()).unwrap();
        assert_eq!(projection.spot(one[0]), (WIDTH / 2, 24));
        let globe = [Point { lat: -90.0, lon: -180.0 }, Point { lat: 90.0, lon: 180.0 }];
        let projection = Projection::of(globe.iter()).unwrap();
        assert!(projection.height() <= MOST_HEIGHT);
        assert!(globe.iter().all(|point| (0..=WIDTH).contains(&projection.spot(*point).0)));
    }

    #[test]
    fn a_speck_is_no_ring() {
        let frame = [Point { lat: 50.0, lon: 4.0 }, Point { lat: 51.0, lon: 6.0 }];
        let projection = Projection::of(frame.iter()).unwrap();
        let at = |lat, lon| Point { lat, lon };
        let speck = [at(50.5, 5.0), at(50.5001, 5.0), at(50.5, 5.0001)];
        assert_eq!(projection.ring(&speck), None);
        let seen = [at(50.5, 5.0), at(50.6, 5.0), at(50.5, 5.2)];
        assert_eq!(projection.ring(&seen).map(|ring| ring.len()), Some(3));
    }
}
