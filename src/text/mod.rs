//! Words, apart from what they are about: folding, slugs, near spellings, sort order.

mod collate;
mod fold;
mod near;
mod percent;
mod slug;

pub use collate::sort_keys;
pub use fold::{fold, fold_char};
pub use near::nearest;
pub use percent::percent_encode;
pub use slug::slugify;
