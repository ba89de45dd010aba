//! Files of all sorts, honest and hostile, through the doors of the crate.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::print_stdout,
    reason = "a failed expectation is a failed test; ignored tests print what they measure"
)]

mod arbitrary;
mod csv;
mod hostile;
mod kinds;
mod large;
mod make;
mod mapping;
mod pdfs;
mod portraits;
mod scans;
mod words;
mod xlsx;
