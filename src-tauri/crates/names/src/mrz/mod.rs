//! Machine-readable zones of travel documents: ICAO Doc 9303 parts 3 (common rules), 4 (TD3),
//! 5 (TD1), 6 (TD2) and 7 (visas).
//!
//! A wrong check digit is not an error: officers copy zones from worn documents. It is reported
//! per field, with one-character repairs that make the sums right again.

mod check;
mod dates;
mod error;
mod layout;
mod normalise;
mod read;
mod repair;
mod state;
#[cfg(test)]
mod tests;
mod translit;
mod types;
mod write;

pub use error::MrzError;
pub use read::read;
pub use state::{StateKind, StateName, state_name_code};
pub use translit::transliterate;
pub use types::{Check, Mrz, MrzDate, MrzField, MrzFormat, MrzSex, Repair};
pub use write::{Td3Fields, write_td3};
