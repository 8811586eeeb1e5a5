//! From bytes to a tree of values that know where they stand.
//!
//! Knows nothing of the fields: what a value means is read later, from its raw
//! text, by the type that the schema gives.

mod node;

pub use node::{Key, Mapping, Node, Scalar, ScalarStyle, Value};
