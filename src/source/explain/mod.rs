//! What is wrong with a piece of YAML, for somebody who never heard of YAML: which line, and what to write instead.

mod indentation;
mod line;
mod quoting;
mod refused;
mod syntax;
#[cfg(test)]
mod tests;
mod whitespace;

pub(super) use refused::{
    duplicate, glued_key, merge_key, no_break_space_after, no_break_space_in_key, odd_key, sign, too_deep,
};
pub(super) use syntax::syntax;
