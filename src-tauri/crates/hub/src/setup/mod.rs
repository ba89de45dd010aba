//! What IT does once, and whenever a device comes or goes: `panah hub`.
//!
//! # Certificates
//! [`authority::Authority`] is an X.509 authority of its own, made where the hub is set up and used for nothing else. Not
//! the authority's Ed25519 key that devices trust for what is written: that one lies printed in a safe and must not be
//! taken out each time a post gets a computer, and whoever runs the hub should be able to let devices in without being
//! able to speak for an office. So a stolen hub with its certificates opens no body and forges no batch.
//!
//! A device makes its own TLS key (ECDSA P-256, which every OpenSSL and PostgreSQL 15 speaks), which never leaves its case
//! file, and asks with a file signed by the key that the offices know it by: the name on the certificate is the name of
//! that key. One role at the database bears the same name. Both sides show a short code, compared by telephone or paper.

pub mod authority;
pub mod database;
mod join;
mod paper;

pub use join::{ask, join};
pub(crate) use paper::name_of;
pub use paper::{Answer, Request};
