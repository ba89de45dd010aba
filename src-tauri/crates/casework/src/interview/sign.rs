//! Signing an interview. From then on it never changes.

use super::{Closing, Interview, Line, LineKind, line::open_interview, lines};
use crate::{
    Code, Desk, Failure, Result,
    failure::Faults,
    permit::{Examine, Permit},
    rule::Act,
    text,
};
use chrono::{DateTime, Utc};
use sha2::{Digest, Sha256};
use vault::Id;

/// How an interview is closed.
#[derive(Debug, Clone, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub struct SignForm {
    /// Interview.
    pub interview: Id,
    /// Whether it was read back to the applicant.
    pub read_back: bool,
    /// What the applicant said to it.
    pub remarks: String,
}

/// Signs and freezes an interview.
///
/// # Errors
/// [`Code::InterviewEmpty`] without an answer; [`Code::InterviewSigned`] when it was signed before.
pub fn sign(
    desk: &mut Desk,
    permit: &Permit<Examine>,
    form: &SignForm,
    now: DateTime<Utc>,
) -> Result<Interview> {
    let mut faults = Faults::default();
    let remarks = faults.keep(text::long("remarks", &form.remarks));
    if !form.read_back && remarks.is_empty() {
        // UNHCR Procedural Standards 4.3.11: the record is read back; where it was not, the file says why.
        faults.add("remarks", Code::Required);
    }
    faults.check()?;
    let interview = open_interview(desk, Act::SignInterview, form.interview, permit.officer(), now)?;
    let lines = lines(desk.read(), interview.id)?;
    if !lines.iter().any(|line| line.kind == LineKind::Answer) {
        return Err(Failure::not_now(Code::InterviewEmpty));
    }
    let closing = Closing { signed_at: now, read_back: form.read_back, remarks, digest: digest(&lines) };
    let signed = Interview { closing: Some(closing), ..interview };
    let subject = Some(signed.application);
    desk.commit(permit.officer(), "interview.sign", subject, now, |change| Ok(change.update(&signed)?))?;
    Ok(signed)
}

/// SHA-256 over the numbered lines: who speaks, and what is said.
pub(crate) fn digest(lines: &[Line]) -> String {
    let mut hash = Sha256::new();
    for line in lines {
        hash.update(line.number.to_be_bytes());
        hash.update([match line.kind {
            LineKind::Question => 1,
            LineKind::Answer => 2,
            LineKind::Note => 3,
        }]);
        // As wide on every machine.
        hash.update(u64::try_from(line.text.len()).unwrap_or(u64::MAX).to_be_bytes());
        hash.update(line.text.as_bytes());
    }
    hash.finalize().iter().map(|byte| format!("{byte:02x}")).collect()
}
