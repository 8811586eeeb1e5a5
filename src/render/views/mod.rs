//! Views that several kinds of page share.

pub mod card;
pub mod dates;
pub mod links;
pub mod pagination;
pub mod rows;
pub mod words;

pub use card::{CardView, PhoneView};
pub use links::LinkView;
pub use pagination::Pagination;
pub use rows::{DateRow, RowView};
