//! Who may sign: an authority certifies offices, an office certifies devices and officers. This file trusts one
//! authority; everything else is held against it.

mod assign;
mod certificate;
mod enrol;
mod known;
mod office;
mod revoke;

pub use assign::Assignment;
pub use certificate::{Certificate, Kind};
pub use enrol::{Answer, Authority, Request, enrol, found, join, paper_code};
pub use known::{Standing, Trusted};
pub use office::{open_office, revoke_office};
pub use revoke::{Revocation, believe, believe_for, rested_on, revoke, revoke_for};
