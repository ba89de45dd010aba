//! Statistics: a year by hand, any generated history, submissions and what was entered late, files that are read back.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a failed expectation is a failed test"
)]

mod attack;
mod books;
mod files;
mod history;
mod past;
mod submissions;
mod year;
