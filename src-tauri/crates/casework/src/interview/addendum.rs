//! Addenda: what is corrected or completed after a record was signed. Dated, by whom, never changed.

use super::{
    Interview, Line, Signer,
    digest::{hex, text as hashed},
    storage,
};
use crate::{
    Code, Desk, Failure, Result,
    failure::Faults,
    officer,
    permit::{Examine, Permit},
    text,
};
use chrono::{DateTime, Utc};
use sha2::{Digest, Sha256};
use vault::{Id, Read};

/// Lines that an addendum is about.
#[derive(Debug, Clone, PartialEq, Eq, Default, serde::Serialize, serde::Deserialize, ts_rs::TS)]
pub struct Corrected(
    /// In the order they were named.
    pub Vec<Id>,
);

vault::structured!(Corrected);

vault::record! {
    /// An addendum to a signed record. Never changes.
    pub struct Addendum = 41 "interview_addendum" {
        /// Interview.
        1 interview: Id,
        /// Number, from 1.
        2 number: u32,
        /// As what somebody speaks in it.
        3 said_by: Signer,
        /// What is corrected or completed.
        4 text: String,
        /// Lines that it is about.
        5 lines: Corrected,
        /// Officer who wrote it.
        6 officer: Id,
        /// When.
        7 at: DateTime<Utc>,
        /// SHA-256 over the check code of the record and all of the addendum.
        8 digest: String,
    }
}

/// An addendum to write.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub struct AddendumForm {
    /// Interview.
    pub interview: Id,
    /// As what somebody speaks in it.
    pub said_by: Signer,
    /// What is corrected or completed.
    pub text: String,
    /// Lines that it is about.
    #[serde(default)]
    pub lines: Vec<Id>,
}

/// An addendum as the page shows it.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub struct AddendumView {
    /// Which.
    pub id: Id,
    /// Number.
    pub number: u32,
    /// As what somebody speaks in it.
    pub said_by: Signer,
    /// What is corrected or completed.
    pub text: String,
    /// Lines that it is about.
    pub lines: Vec<Id>,
    /// Name of the officer who wrote it.
    pub officer: String,
    /// When.
    pub at: DateTime<Utc>,
    /// Check code.
    pub digest: String,
    /// Whether it is as it was written.
    pub intact: bool,
}

/// Adds an addendum to a signed record.
///
/// # Errors
/// [`Code::InterviewOpen`] before it is signed; the fields at fault.
pub fn add_addendum(
    desk: &mut Desk,
    permit: &Permit<Examine>,
    form: &AddendumForm,
    now: DateTime<Utc>,
) -> Result<Addendum> {
    let interview: Interview = desk.read().get(form.interview)?;
    let Some(closing) = &interview.closing else { return Err(Failure::not_now(Code::InterviewOpen)) };
    let mut faults = Faults::default();
    let text = faults.keep(text::required_long("text", &form.text));
    for line in &form.lines {
        let line: Option<Line> = desk.read().find(*line)?;
        if line.is_none_or(|line| line.interview != interview.id) {
            faults.add("lines", Code::NotAChoice);
            break;
        }
    }
    faults.check()?;
    let (officer, signed) = (permit.officer(), closing.digest.clone());
    desk.commit(officer, "interview.add_addendum", Some(interview.application), now, |change| {
        let earlier = of_interview(change.read(), interview.id)?;
        let addendum = Addendum {
            id: change.new_id()?,
            interview: interview.id,
            number: earlier.last().map_or(0, |one| one.number) + 1,
            said_by: form.said_by,
            text,
            lines: Corrected(form.lines.clone()),
            officer,
            at: now,
            digest: String::new(),
        };
        let addendum = Addendum { digest: digest(&signed, &addendum), ..addendum };
        change.create(&addendum)?;
        Ok(addendum)
    })
}

/// Addenda of a record, in the order they were written.
pub(super) fn of_interview(read: Read<'_>, interview: Id) -> Result<Vec<Addendum>> {
    Ok(read.list(storage::ADDENDA, [interview])?)
}

/// Check code over the record that it belongs to and all that it says.
fn digest(signed: &str, addendum: &Addendum) -> String {
    let mut hash = Sha256::new();
    hashed(&mut hash, signed);
    hash.update(addendum.number.to_be_bytes());
    // Our own types hold nothing that JSON cannot write.
    hashed(&mut hash, &serde_json::to_string(&(addendum.said_by, &addendum.lines)).unwrap_or_default());
    hashed(&mut hash, &addendum.text);
    hash.update(addendum.officer.as_bytes());
    hash.update(addendum.at.timestamp_millis().to_be_bytes());
    hex(hash)
}

pub(super) fn view(read: Read<'_>, signed: &str, one: Addendum) -> Result<AddendumView> {
    Ok(AddendumView {
        intact: digest(signed, &one) == one.digest,
        officer: officer::name(read, one.officer)?,
        id: one.id,
        number: one.number,
        said_by: one.said_by,
        text: one.text,
        lines: one.lines.0,
        at: one.at,
        digest: one.digest,
    })
}
