//! Writing a TD3 zone, for demonstration data and tests. Doc 9303-4 §4.2.2.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{MrzSex, check, transliterate};
use crate::calendar::CivilDate;

/// What goes into a TD3 zone.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Td3Fields {
    /// `P`, or two letters such as `PR`.
    pub document_code: String,
    /// Issuing state, e.g. `AFG`.
    pub issuing_state: String,
    /// Family name in Latin or Cyrillic letters; for a single name this one.
    pub family_name: String,
    /// Given names; empty for a single name.
    pub given_names: String,
    /// Document number, at most nine characters.
    pub document_number: String,
    /// Nationality, e.g. `AFG`, `XXA`.
    pub nationality: String,
    /// Date of birth, if known.
    pub birth: Option<CivilDate>,
    /// Sex.
    pub sex: MrzSex,
    /// Date of expiry, if any.
    pub expiry: Option<CivilDate>,
    /// Optional data, at most 14 characters.
    pub optional: String,
}

/// Upper-case zone characters of `text`, cut or filled to `width`.
fn cell(text: &str, width: usize) -> String {
    let mut out: String = text
        .chars()
        .map(|c| c.to_ascii_uppercase())
        .filter(|c| matches!(c, 'A'..='Z' | '0'..='9' | '<'))
        .take(width)
        .collect();
    while out.len() < width {
        out.push('<');
    }
    out
}

fn date(date: Option<CivilDate>) -> String {
    date.map_or_else(
        || "<<<<<<".to_owned(),
        |d| cell(&format!("{:02}{:02}{:02}", d.year.rem_euclid(100), d.month, d.day), 6),
    )
}

/// The name field: 39 characters; when both names do not fit, at least the first given letter
/// stays and the last position holds a letter, which is the sign of truncation.
fn names(fields: &Td3Fields) -> String {
    let mut family = transliterate(&fields.family_name);
    let given = transliterate(&fields.given_names);
    if given.is_empty() {
        return cell(&family, 39);
    }
    if family.len() > 36 {
        family.truncate(36);
        family = family.trim_end_matches('<').to_owned();
    }
    cell(&format!("{family}<<{given}"), 39)
}

/// The two lines of 44 characters. Names are transliterated; characters that cannot stand in a
/// zone are left out; what is too long is cut.
#[must_use]
pub fn write_td3(fields: &Td3Fields) -> [String; 2] {
    let checked = |text: String| {
        let digit = check::digit(text.chars());
        format!("{text}{digit}")
    };
    let first =
        format!("{}{}{}", cell(&fields.document_code, 2), cell(&fields.issuing_state, 3), names(fields));
    let number = checked(cell(&fields.document_number, 9));
    let birth = checked(date(fields.birth));
    let expiry = checked(date(fields.expiry));
    let optional = cell(&fields.optional, 14);
    let optional =
        if optional.chars().all(|c| c == '<') { format!("{optional}<") } else { checked(optional) };
    let sex = match fields.sex {
        MrzSex::F => 'F',
        MrzSex::M => 'M',
        MrzSex::X => '<',
    };
    let composite = check::digit(format!("{number}{birth}{expiry}{optional}").chars());
    let nationality = cell(&fields.nationality, 3);
    [first, format!("{number}{nationality}{birth}{sex}{expiry}{optional}{composite}")]
}
