//! Words, apart from what they are about: folding, slugs, near spellings, sort order.

mod collate;
mod fold;
mod near;
mod slug;

pub use collate::sort_keys;
pub use fold::{fold, fold_char};
pub use near::nearest;
pub use slug::slugify;
