//! What metadata tells of the place where a picture was taken.

/// What a picture tells, the plainest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Location {
    /// Latitude and longitude.
    Position,
    /// The name of a town or of a place in it.
    PlaceName,
    /// Something that cannot be read, so that it may tell anything.
    Unread,
}

impl Location {
    /// The plainer of two.
    pub(super) fn plainest(one: Option<Self>, other: Option<Self>) -> Option<Self> {
        [one, other].into_iter().flatten().min()
    }
}
