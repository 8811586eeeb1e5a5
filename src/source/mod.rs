//! From bytes to a tree of values that know where they stand.
//!
//! Knows nothing of the fields: what a value means is read later, from its raw
//! text, by the type that the schema gives. Everything here is bounded: a
//! stranger's file costs no more than its 256 KB, whatever it holds.

pub mod address;
mod brief;
pub mod codes;
mod decode;
mod explain;
mod front_matter;
pub mod markdown;
mod node;
mod scalar;
mod yaml;

pub use decode::{MOST_BYTES, decode, too_large};
pub use front_matter::{Parts, split};
pub use node::{Key, Mapping, Node, Scalar, ScalarStyle, Value};
pub use yaml::{Unreadable, parse};
