//! What is known of one person, as far as it can tell him from others.

use serde::{Deserialize, Serialize};

use crate::calendar::DateRange;

/// Sex, where it is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Sex {
    /// Female.
    Female,
    /// Male.
    Male,
}

/// What one record says of a person. What is not known stays empty and tells nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Evidence {
    /// Every spelling of the full name: as said, native script, as on documents, aliases, maiden
    /// name. In any order of parts.
    pub names: Vec<String>,
    /// Sex; `None` also where it is neither of two.
    pub sex: Option<Sex>,
    /// Days the birth may fall on. A single day that opens a year is taken for a rounding.
    pub birth: Option<DateRange>,
    /// Spellings of the father's name.
    pub father: Vec<String>,
    /// Spellings of the mother's name.
    pub mother: Vec<String>,
    /// Country codes, in one and the same code list for all records.
    pub nationalities: Vec<String>,
    /// Spellings of the birth place.
    pub birth_places: Vec<String>,
    /// Numbers of documents and of cases at authorities that belong to this person alone.
    pub documents: Vec<String>,
    /// Telephone numbers; families share them.
    pub phones: Vec<String>,
    /// Individual UNHCR number.
    pub unhcr: Option<String>,
}
