//! What was read from a zone.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Mended, MrzNote, StateName};

/// Size and kind of a zone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum MrzFormat {
    /// Card, 3 lines of 30.
    Td1,
    /// Card, 2 lines of 36.
    Td2,
    /// Passport and refugee travel document, 2 lines of 44.
    Td3,
    /// Visa, 2 lines of 44.
    MrvA,
    /// Visa, 2 lines of 36.
    MrvB,
}

/// A field of the zone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum MrzField {
    /// Kind of document.
    DocumentCode,
    /// Issuing state or organisation.
    IssuingState,
    /// Family and given names.
    Names,
    /// Document number.
    DocumentNumber,
    /// Nationality.
    Nationality,
    /// Date of birth.
    Birth,
    /// Sex.
    Sex,
    /// Date of expiry.
    Expiry,
    /// Optional data (in TD3 often a personal number).
    Optional,
    /// The check over several fields together.
    Composite,
}

/// Sex as the zone states it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
pub enum MrzSex {
    /// Female.
    F,
    /// Male.
    M,
    /// Unspecified (`<` or `X`), or unreadable (then listed in [`Mrz::suspect`]).
    X,
}

/// A date of the zone; unknown parts are `None`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct MrzDate {
    /// The six characters as read, `YYMMDD`.
    pub raw: String,
    /// Year with its century.
    pub year: Option<i32>,
    /// Month, 1 to 12.
    pub month: Option<u8>,
    /// Day of the month.
    pub day: Option<u8>,
}

/// A single character whose change makes a failed check right.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Repair {
    /// Line, from 1.
    pub line: u32,
    /// Position in the line, from 1.
    pub position: u32,
    /// The character read.
    pub found: char,
    /// The character it may be.
    pub suggested: char,
    /// Whether the composite check agrees. `false` only if there is none, or if another field
    /// is wrong too, so that it cannot agree yet.
    pub confirmed: bool,
}

/// The result of one check digit.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Check {
    /// What it checks.
    pub field: MrzField,
    /// The digit the characters add up to.
    pub expected: char,
    /// The character read.
    pub found: char,
    /// Whether they agree and a date field holds no letter.
    pub ok: bool,
    /// Possible one-character misreadings, likeliest first; empty if `ok`.
    pub repairs: Vec<Repair>,
}

/// Names in Arabic script, read back from a zone that spells them letter by letter. A suggestion: compare
/// it with the document.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ArabicNames {
    /// Primary identifier.
    pub family: String,
    /// Secondary identifier.
    pub given: String,
}

/// A machine-readable zone, read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Mrz {
    /// Size and kind.
    pub format: MrzFormat,
    /// One or two letters, e.g. `P`, `PR`, `V`, `I`.
    pub document_code: String,
    /// Issuing state as written, e.g. `AZE`, `D`; see [`super::state_name_code`].
    pub issuing_state: String,
    /// The issuing state, explained.
    pub issuer: StateName,
    /// Primary identifier; for a single name this is the only one.
    pub family_name: String,
    /// Secondary identifier, parts separated by spaces.
    pub given_names: String,
    /// The names in Arabic script, if the zone spells them by ICAO's table and the state writes so.
    pub arabic_names: Option<ArabicNames>,
    /// Document number without fillers.
    pub document_number: String,
    /// Nationality as written, e.g. `AFG`, `XXA`.
    pub nationality: String,
    /// The nationality, explained: which country to fill in, or that the holder is stateless or a refugee.
    pub holder: StateName,
    /// Date of birth.
    pub birth: MrzDate,
    /// Sex.
    pub sex: MrzSex,
    /// Date of expiry (for visas: valid until).
    pub expiry: MrzDate,
    /// Optional data without outer fillers; the two fields of TD1 joined by a space.
    pub optional: String,
    /// The name field is full to its last character, so names may be cut off.
    pub names_truncated: bool,
    /// Every check digit of the zone.
    pub checks: Vec<Check>,
    /// Fields whose content cannot be right whatever the digits say: impossible date, letter
    /// in a date, digit in a name, unknown sex.
    pub suspect: Vec<MrzField>,
    /// What else an officer should know: expired, unknown state, lines reordered and the like.
    pub notes: Vec<MrzNote>,
    /// The whole zone put right, if something is wrong and a few usual misreadings explain it.
    pub mended: Option<Mended>,
    /// The lines, normalised to their full length.
    pub lines: Vec<String>,
}

impl Mrz {
    /// Whether every check digit is right and no field is suspect.
    #[must_use]
    pub fn all_ok(&self) -> bool {
        self.suspect.is_empty() && self.checks.iter().all(|c| c.ok)
    }

    /// The check of a field, if this format has one.
    #[must_use]
    pub fn check(&self, field: MrzField) -> Option<&Check> {
        self.checks.iter().find(|c| c.field == field)
    }
}
