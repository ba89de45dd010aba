//! Duplicates looked for in an invented register, and what comes of it.

pub mod desk;
pub mod learn;
pub mod report;
