//! Tests at the user's boundary: content in, site out.

mod cli;
