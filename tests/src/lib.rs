//! Shared by the tests that cross crates.
#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::unwrap_used,
    reason = "this crate is for tests only: a failed expectation is a failed test"
)]

pub mod desk;
pub mod forge;
pub mod forms;
pub mod households;
pub mod leaks;
pub mod office;
pub mod pdf;
pub mod scan;
mod stories;
