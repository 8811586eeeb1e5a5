//! The outline of a zone, for maps.

use super::{Point, ZoneId};

/// A closed line around an area, or around a hole in one; the last point leads back to the first.
pub type Ring = Vec<Point>;

/// The outlines of zones, sorted by zone. Winding tells nothing: a point inside an odd number of rings is inside.
#[derive(Debug, Clone, Default)]
pub struct Outlines(pub(super) Vec<(ZoneId, Vec<Ring>)>);

impl Outlines {
    /// The rings of a zone; none where its outline is not known.
    pub fn of(&self, zone: ZoneId) -> &[Ring] {
        let at = self.0.binary_search_by_key(&zone, |(known, _)| *known);
        at.ok().and_then(|at| self.0.get(at)).map_or(&[], |(_, rings)| rings.as_slice())
    }

    /// Whether no outline is known at all.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}
