//! Shared by the tests that cross crates.
#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::unwrap_used,
    reason = "this crate is for tests only: a failed expectation is a failed test"
)]

pub mod commission;
pub mod desk;
pub mod forge;
pub mod forms;
pub mod households;
pub mod leaks;
pub mod office;
pub mod pdf;
pub mod scan;
pub mod standards;
mod stories;

/// How many cases a property is tried with: so many as `PROPTEST_CASES` says, where it says anything.
#[must_use]
pub fn cases(usual: u32) -> u32 {
    let said = std::env::var_os("PROPTEST_CASES");
    said.map_or(usual, |_| proptest::test_runner::Config::default().cases)
}
