//! The hub: a real PostgreSQL, real certificates, real encrypted case files, and a bad line between them.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    missing_docs,
    dead_code,
    reason = "a failed expectation is a failed test"
)]

mod access;
mod domain;
mod faults;
mod parcels;
mod post;
mod proxy;
mod server;
mod story;
