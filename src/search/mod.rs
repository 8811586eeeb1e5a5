//! The search: what is found by which word. `docs/search-format.md` tells of its files, which the script reads.

pub mod words;
