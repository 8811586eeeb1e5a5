//! What the model says, in the words of a language: one wording for pages, feeds, address books and search results.

mod conditions;
mod cost;
pub mod facts;

pub use conditions::{Line, conditions};
pub use cost::{CostView, cost};
