//! French: how schedules are read.

mod written;

pub use written::WRITTEN;
