//! What goes wrong at a desk: wrong passwords, damaged files, impossible dates, hostile text, a full disk. Each is
//! refused with its own kind and code, at its field, and nothing is written.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a failed expectation is a failed test"
)]

mod decisions;
mod fields;
mod files;
mod identity;
mod texts;

use casework::{Code, Kind};

/// What a form with fields at fault is refused with.
const INVALID: (Kind, Code) = (Kind::Invalid, Code::CheckTheForm);
