//! Offers to which nobody goes: they come to people's homes, or answer at a distance. Their place is where they are from:
//! lists put them after what one can go to, no street has to be asked for, and no event takes place there.

use crate::model::DeliveryMode;

/// Whether nobody goes to the place of an offer. Where it does not say how it reaches people, one goes there.
pub fn nobody_goes(modes: &[DeliveryMode]) -> bool {
    let stays = |mode: &DeliveryMode| matches!(mode, DeliveryMode::Remote | DeliveryMode::AtHome);
    !modes.is_empty() && modes.iter().all(stays)
}
