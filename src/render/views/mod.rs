//! Views that several kinds of page share.

pub mod announced;
pub mod card;
pub mod counted_link;
pub mod dates;
pub mod entry;
pub mod line;
pub mod link;
pub mod linked_data;
pub mod mailto;
pub mod map;
pub mod numbers;
pub mod page_text;
pub mod pagination;
pub mod piece;
pub mod qr;
pub mod rows;
pub mod said;
pub mod subscribe;
pub use crate::wording::facts as words;

pub use announced::{AnnouncedView, ClosedView};
pub use card::{CardView, PhoneView};
pub use counted_link::CountedLink;
pub use line::FactView;
pub use link::LinkView;
pub use map::MapView;
pub use numbers::{DangerView, NumberView};
pub use page_text::PageText;
pub use pagination::Pagination;
pub use piece::{CardPiece, TextPiece};
pub use rows::{DateRow, RowView};
pub use said::Said;
pub use subscribe::SubscribeView;
