//! Words, apart from what they are about: characters, folding, slugs, names of files, near spellings, sort order, addresses.

mod character;
mod collate;
mod first_letter;
mod fold;
mod near;
mod percent;
mod portable;
mod slug;
mod street;

pub use character::{is_control, is_forced_direction, is_invisible};
pub use collate::sort_keys;
pub use first_letter::{lower_first, sentence, upper_first, with_full_stop};
pub use fold::{fold, fold_char};
pub use near::nearest;
pub use percent::{percent_encode, percent_encode_but};
pub use portable::{is_device, is_portable_path};
pub use slug::{slug_of, slugify};
pub use street::names_an_address;
