//! Views that several kinds of page share.

pub mod card;
pub mod dates;
pub mod pagination;
pub mod words;

pub use card::{CardView, PhoneView};
pub use pagination::Pagination;
