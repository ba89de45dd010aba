//! Identity documents: as produced, with the machine-readable zone as read and the verdict on its check digits.

use super::{Checking, PartialDay};
use crate::{Code, Result, time};
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
        /// What it is, a code of the list `document`.
        9 of_type: Option<String>,
        /// When it was issued, as far as known.
        10 issued_on: Option<PartialDay>,
        /// Where it was issued.
        11 issued_at: Option<String>,
        /// Whether it is the original; none is not known.
        12 original: Option<bool>,
        /// Who holds it, a code of the list `custody`.
        13 custody: Option<String>,
        /// Since when.
        14 custody_on: Option<NaiveDate>,
        /// Where it is kept: cabinet, shelf, envelope.
        15 kept_at: Option<String>,
        /// What an examination found, a code of the list `authenticity`.
        16 authenticity: Option<String>,
        /// Who examined it, and on what the finding rests.
        17 examined: Option<String>,
        /// Anything else that it says or that is to be known of it.
        18 note: Option<String>,
        /// Why the record stands no longer.
        19 withdrawn: Option<String>,
        /// To whom it was given back, or how it was lost.
        20 custody_note: Option<String>,
        /// Number of a receipt that was given elsewhere.
        21 receipt: Option<String>,
    }
}

/// A document as typed or scanned: its machine-readable zone, or number and issuer; and what is to be known of it.
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
    /// Name exactly as on the document, likewise.
    pub name: Option<String>,
    /// Last day of validity, likewise.
    pub expires: Option<NaiveDate>,
    /// What it is, a code of the list `document`.
    pub of_type: Option<String>,
    /// When it was issued, as far as known.
    pub issued_on: Option<PartialDay>,
    /// Where it was issued.
    pub issued_at: Option<String>,
    /// Whether it is the original; none is not known.
    pub original: Option<bool>,
    /// Who holds it now, a code of the list `custody`.
    pub custody: Option<String>,
    /// Where it is kept.
    pub kept_at: Option<String>,
    /// Anything else.
    pub note: Option<String>,
}

impl DocumentForm {
    /// The checked document; none when nothing was entered.
    pub(crate) fn check(
        &self,
        at: &str,
        person: Id,
        id: Id,
        checking: &mut Checking<'_>,
    ) -> Option<IdentityDocument> {
        let scanned = self.mrz.as_deref().map(str::trim).filter(|text| !text.is_empty());
        let mut document = match scanned {
            Some(scanned) => match names::mrz::read(scanned, time::civil(checking.today)) {
                Ok(mrz) => from_mrz(&mrz, person, id),
                Err(error) => {
                    checking.faults.add_with(format!("{at}.mrz"), mrz_code(&error), "why", &error);
                    return None;
                }
            },
            None => self.typed(at, person, id, checking)?,
        };
        document.of_type = checking.code("document", &format!("{at}.ofType"), self.of_type.as_ref());
        document.issued_on = checking.past(&format!("{at}.issuedOn"), self.issued_on.as_ref());
        document.issued_at = checking.line(&format!("{at}.issuedAt"), self.issued_at.as_ref());
        document.original = self.original;
        document.custody = checking.code("custody", &format!("{at}.custody"), self.custody.as_ref());
        document.custody_on = document.custody.as_ref().map(|_| checking.today);
        document.kept_at = checking.line(&format!("{at}.keptAt"), self.kept_at.as_ref());
        document.note = checking.line(&format!("{at}.note"), self.note.as_ref());
        Some(document)
    }

    /// A document without a machine-readable zone. One without a number is a document all the same: many birth
    /// certificates and family books have none.
    fn typed(&self, at: &str, person: Id, id: Id, checking: &mut Checking<'_>) -> Option<IdentityDocument> {
        let number = checking.line(&format!("{at}.number"), self.number.as_ref());
        let name = checking.line(&format!("{at}.name"), self.name.as_ref());
        if number.is_none() && name.is_none() && self.of_type.is_none() {
            return None;
        }
        let kind = checking.line(&format!("{at}.kind"), self.kind.as_ref());
        Some(IdentityDocument {
            kind: kind.unwrap_or_else(|| "OTHER".to_owned()),
            number: number.unwrap_or_default(),
            issuer: checking.line(&format!("{at}.issuer"), self.issuer.as_ref()).unwrap_or_default(),
            name: name.unwrap_or_default(),
            expires: self.expires,
            ..IdentityDocument::blank(person, id)
        })
    }
}

impl IdentityDocument {
    /// The document as typed or scanned anew: what its custody and its examination wrote stays.
    #[must_use]
    pub(crate) fn written_anew(&self, typed: Self) -> Self {
        let known = self.clone();
        Self {
            id: known.id,
            original: typed.original.or(known.original),
            custody: known.custody,
            custody_on: known.custody_on,
            kept_at: known.kept_at,
            authenticity: known.authenticity,
            examined: known.examined,
            custody_note: known.custody_note,
            receipt: known.receipt,
            ..typed
        }
    }

    /// A document of which nothing is known but whose it is.
    #[must_use]
    pub fn blank(person: Id, id: Id) -> Self {
        Self {
            id,
            person,
            kind: String::new(),
            number: String::new(),
            issuer: String::new(),
            name: String::new(),
            expires: None,
            mrz: MrzLines::default(),
            checks_right: None,
            of_type: None,
            issued_on: None,
            issued_at: None,
            original: None,
            custody: None,
            custody_on: None,
            kept_at: None,
            authenticity: None,
            examined: None,
            note: None,
            withdrawn: None,
            custody_note: None,
            receipt: None,
        }
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
        kind: mrz.document_code.clone(),
        number: mrz.document_number.clone(),
        issuer: mrz.issuing_state.clone(),
        name: format!("{} {}", mrz.given_names, mrz.family_name).trim().to_owned(),
        expires,
        mrz: MrzLines(mrz.lines.clone()),
        checks_right: Some(mrz.all_ok()),
        ..IdentityDocument::blank(person, id)
    }
}

/// Documents of a person that stand.
pub(crate) fn of(read: vault::Read<'_>, person: Id) -> Result<Vec<IdentityDocument>> {
    Ok(read.list("WHERE person = ?1 AND withdrawn IS NULL ORDER BY id", [person])?)
}
