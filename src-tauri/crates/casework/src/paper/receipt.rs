//! Whether the applicant has a receipt for what the office holds.

use super::{Paper, PaperKind, content::vault_code, storage};
use crate::{Desk, Result, person::IdentityDocument, time};

/// Whether a receipt was given for a document since the office took it: here, or elsewhere before.
pub(crate) fn has_receipt(desk: &Desk, document: &IdentityDocument) -> Result<bool> {
    if document.receipt.is_some() {
        return Ok(true);
    }
    let kind = vault_code(PaperKind::Receipt);
    let receipts: Vec<Paper> = desk.read().list(storage::OF_PERSON, (document.person, kind))?;
    // A document that was given back and taken again is owed another one.
    let is_for = |paper: &Paper| {
        let day = time::day(paper.issued_at, desk.profile.utc_offset_minutes);
        paper.about.documents.contains(&document.id) && document.custody_on.is_none_or(|since| day >= since)
    };
    Ok(receipts.iter().any(is_for))
}
