//! Recording what an examination of a document found.

use super::document_of;
use crate::{
    Code, Desk, Result,
    failure::Faults,
    permit::{Permit, Register},
    person::{Checking, IdentityDocument},
    text,
};
use chrono::{DateTime, NaiveDate, Utc};
use vault::Id;

/// What an examination found.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub struct ExaminationForm {
    /// Case.
    pub application: Id,
    /// Document.
    pub document: Id,
    /// What was found, a code of the list `authenticity`.
    pub authenticity: String,
    /// Who examined it: name and office.
    pub by: String,
    /// Day.
    pub on: NaiveDate,
    /// On what the finding rests.
    pub basis: String,
}

/// Records an examination. A later one replaces it; the journal keeps both.
///
/// # Errors
/// All fields at fault in one failure.
pub fn examine(
    desk: &mut Desk,
    permit: &Permit<Register>,
    form: &ExaminationForm,
    now: DateTime<Utc>,
) -> Result<IdentityDocument> {
    let known = document_of(desk, form.application, form.document)?;
    let today = desk.today(now);
    let mut faults = Faults::default();
    let mut checking = Checking { today, lists: &desk.profile.lists, faults: &mut faults };
    let authenticity = checking.required_code("authenticity", "authenticity", &form.authenticity);
    let by = faults.keep(text::required("by", &form.by));
    // A finding that rests on nothing cannot be answered by the applicant.
    let basis = faults.keep(text::required("basis", &form.basis));
    if form.on > today {
        faults.add("on", Code::DateInFuture);
    }
    faults.check()?;
    let examined = IdentityDocument {
        authenticity: Some(authenticity),
        examined: Some(format!("{} · {by} · {basis}", form.on)),
        ..known
    };
    desk.commit(permit.officer(), "document.examine", Some(form.application), now, |change| {
        change.update(&examined)?;
        Ok(examined)
    })
}
