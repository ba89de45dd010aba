//! Identity documents: as produced, with the machine-readable zone as read and the verdict on its check digits.

use crate::{Code, Result, failure::Faults, text, time};
use chrono::NaiveDate;
use vault::Id;

/// Lines of a machine-readable zone.
#[derive(Debug, Clone, PartialEq, Eq, Default, serde::Serialize, serde::Deserialize, ts_rs::TS)]
pub struct MrzLines(
    /// Two or three, normalised.
    pub Vec<String>,
);

vault::structured!(MrzLines);

vault::record! {
    /// A document that a person produced.
    pub struct IdentityDocument = 6 "identity_document" {
        /// Whose.
        1 person: Id,
        /// ICAO document code, `P` for a passport; `OTHER` when it has no machine-readable zone.
        2 kind: String,
        /// Number.
        3 number: String,
        /// Issuing state as on the document.
        4 issuer: String,
        /// Name exactly as on the document.
        5 name: String,
        /// Last day of validity.
        6 expires: Option<NaiveDate>,
        /// Machine-readable zone as read.
        7 mrz: MrzLines,
        /// Whether all its check digits are right; none when it has none.
        8 checks_right: Option<bool>,
    }
}

/// A document as typed or scanned: its machine-readable zone, or number and issuer.
#[derive(Debug, Clone, Default, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase", default)]
pub struct DocumentForm {
    /// The machine-readable zone, as pasted or scanned.
    pub mrz: Option<String>,
    /// Kind, when there is no machine-readable zone.
    pub kind: Option<String>,
    /// Number, likewise.
    pub number: Option<String>,
    /// Issuing state, likewise.
    pub issuer: Option<String>,
}

impl DocumentForm {
    /// The checked document; none when nothing was entered.
    pub(crate) fn check(
        &self,
        at: &str,
        person: Id,
        id: Id,
        today: NaiveDate,
        faults: &mut Faults,
    ) -> Option<IdentityDocument> {
        let scanned = self.mrz.as_deref().map(str::trim).filter(|text| !text.is_empty());
        if let Some(scanned) = scanned {
            return match names::mrz::read(scanned, time::civil(today)) {
                Ok(mrz) => Some(from_mrz(&mrz, person, id)),
                Err(error) => {
                    faults.add_with(format!("{at}.mrz"), mrz_code(&error), "why", &error);
                    None
                }
            };
        }
        let number = faults.keep(text::optional(&format!("{at}.number"), self.number.as_deref()))?;
        Some(IdentityDocument {
            id,
            person,
            kind: faults
                .keep(text::optional(&format!("{at}.kind"), self.kind.as_deref()))
                .unwrap_or_else(|| "OTHER".to_owned()),
            number,
            issuer: faults
                .keep(text::optional(&format!("{at}.issuer"), self.issuer.as_deref()))
                .unwrap_or_default(),
            name: String::new(),
            expires: None,
            mrz: MrzLines::default(),
            checks_right: None,
        })
    }
}

/// Which words the page has for an unreadable machine-readable zone.
pub(crate) fn mrz_code(error: &names::mrz::MrzError) -> Code {
    match error {
        names::mrz::MrzError::BadCharacter { .. } => Code::MrzCharacter,
        names::mrz::MrzError::Length { .. } | names::mrz::MrzError::LineCount { .. } => Code::MrzLength,
        _ => Code::MrzUnknown,
    }
}

fn from_mrz(mrz: &names::mrz::Mrz, person: Id, id: Id) -> IdentityDocument {
    let expires = match (mrz.expiry.year, mrz.expiry.month, mrz.expiry.day) {
        (Some(year), Some(month), Some(day)) => NaiveDate::from_ymd_opt(year, month.into(), day.into()),
        _ => None,
    };
    IdentityDocument {
        id,
        person,
        kind: mrz.document_code.clone(),
        number: mrz.document_number.clone(),
        issuer: mrz.issuing_state.clone(),
        name: format!("{} {}", mrz.given_names, mrz.family_name).trim().to_owned(),
        expires,
        mrz: MrzLines(mrz.lines.clone()),
        checks_right: Some(mrz.all_ok()),
    }
}

/// Documents of a person.
pub(crate) fn of(read: vault::Read<'_>, person: Id) -> Result<Vec<IdentityDocument>> {
    Ok(read.list("WHERE person = ?1 ORDER BY id", [person])?)
}
