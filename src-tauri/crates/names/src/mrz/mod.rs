//! Machine-readable zones of travel documents: ICAO Doc 9303 parts 3 (common rules), 4 (TD3),
//! 5 (TD1), 6 (TD2) and 7 (visas).
//!
//! A wrong check digit is not an error: officers copy zones from worn documents. It is reported
//! per field, with one-character repairs that make the sums right again.

mod arabic;
mod check;
mod content;
mod dates;
mod error;
mod fields;
mod hunt;
mod keyboard;
mod layout;
mod mend;
mod normalise;
mod notes;
mod read;
mod repair;
mod state;
#[cfg(test)]
mod tests;
mod text;
mod translit;
mod types;
mod write;

pub use crate::country::StateKind;
pub use arabic::arabic_from_zone;
pub use error::MrzError;
pub use notes::{KeyboardLayout, Mended, MrzNote};
pub use read::read;
pub use state::{StateName, state_name_code};
pub use translit::transliterate;
pub use types::{ArabicNames, Check, Mrz, MrzDate, MrzField, MrzFormat, MrzSex, Repair};
pub use write::{Td3Fields, write_td3};
