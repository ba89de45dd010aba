//! Names, identities and dates as they reach an asylum desk: machine-readable zones, calendars,
//! scripts, file-number check characters and country codes.
//!
//! Pure: no clock, no files, no database. Today's date is always passed in.

pub mod calendar;
pub mod country;
pub mod find;
pub mod identifier;
pub mod mrz;
pub mod same;
pub mod script;
