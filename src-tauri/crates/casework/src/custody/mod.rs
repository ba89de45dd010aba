//! Identity documents through the hands of the office: produced, retained against a receipt, examined, given back.
//! The record is `person::IdentityDocument`; its earlier states are in the journal.

mod add;
mod examine;
mod held;
mod hold;
pub(crate) mod storage;
mod withdraw;

pub use add::{add, change};
pub use examine::{ExaminationForm, examine};
pub use held::{HeldList, HeldRow, held};
pub use hold::{LossForm, LossKind, RetainForm, ReturnForm, give_back, lose, retain};
pub use withdraw::withdraw;

use crate::{Code, Desk, Failure, Kind, Result, folder, person::IdentityDocument, profile::Lists};
use vault::Id;

/// Whether the office holds the document: it owes the applicant a receipt for it.
pub(crate) fn is_held(lists: &Lists, document: &IdentityDocument) -> bool {
    let code = document.custody.as_deref();
    code.and_then(|code| lists.entry("custody", code)).is_some_and(|custody| custody.receipt)
}

/// A document that stands, of a person who belongs to the case.
fn document_of(desk: &Desk, application: Id, document: Id) -> Result<IdentityDocument> {
    let document: IdentityDocument = desk.read().get(document)?;
    folder::open_case(desk.read(), application, Some(document.person))?;
    if document.withdrawn.is_some() {
        return Err(Failure::new(Kind::NotFound, Code::NotFound).context("withdrawn"));
    }
    Ok(document)
}
