//! Reading the record back, section by section.

use super::{Line, line::open_interview, storage};
use crate::{
    Code, Desk, Result,
    failure::Faults,
    permit::{Examine, Permit},
    rule::{Act, Doing},
    text,
};
use chrono::{DateTime, Utc};
use vault::{Id, Read};

vault::record! {
    /// That a part of a record was read back to the applicant, or why it was not.
    pub struct ReadBack = 40 "interview_read_back" {
        /// Interview.
        1 interview: Id,
        /// Number of its first line.
        2 first: u32,
        /// Number of its last line.
        3 last: u32,
        /// Whether it was read back.
        4 read: bool,
        /// Why not.
        5 reason: Option<String>,
        /// Who read it, or left it out.
        6 officer: Id,
        /// When.
        7 at: DateTime<Utc>,
    }
}

/// A part of a record that was read back, or not.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize, ts_rs::TS)]
pub struct ReadBackForm {
    /// Interview.
    pub interview: Id,
    /// Number of the first line.
    pub first: u32,
    /// Number of the last line.
    pub last: u32,
    /// Whether it was read back.
    pub read: bool,
    /// Why not; none when it was.
    #[serde(default)]
    pub reason: String,
}

/// Parts of a record that were read back or left out, in the order of the lines.
pub(super) fn of_interview(read: Read<'_>, interview: Id) -> Result<Vec<ReadBack>> {
    Ok(read.list(storage::READ_BACKS, [interview])?)
}

/// Whether every line that was said was read back.
pub(super) fn is_complete(lines: &[Line], parts: &[ReadBack]) -> bool {
    let heard =
        |number: u32| parts.iter().any(|part| part.read && (part.first..=part.last).contains(&number));
    lines.iter().filter(|line| line.kind.is_read_back()).all(|line| heard(line.number))
}

/// Records that a part was read back, or why it was not. Said again of the same part, it takes the earlier's place.
///
/// # Errors
/// [`Code::Required`] at `reason`; [`Code::NotAChoice`] at `last` when there are no such lines;
/// [`Code::InterviewSigned`].
pub fn read_back(
    desk: &mut Desk,
    permit: &Permit<Examine>,
    form: &ReadBackForm,
    now: DateTime<Utc>,
) -> Result<ReadBack> {
    let doing = Doing::on(form.interview);
    let interview = open_interview(desk, Act::WriteTranscript, &doing, permit.officer(), now)?;
    let mut faults = Faults::default();
    let reason = faults.keep(text::long("reason", &form.reason));
    if !form.read && reason.is_empty() {
        faults.add("reason", Code::Required);
    }
    let last = super::line_count(desk.read(), interview.id)?;
    if form.first == 0 || form.first > form.last || form.last > last {
        faults.add("last", Code::NotAChoice);
    }
    faults.check()?;
    let known = of_interview(desk.read(), interview.id)?;
    let known = known.into_iter().find(|part| (part.first, part.last) == (form.first, form.last));
    let (officer, subject) = (permit.officer(), Some(interview.application));
    desk.commit(officer, "interview.read_back", subject, now, |change| {
        let part = ReadBack {
            id: match &known {
                Some(part) => part.id,
                None => change.new_id()?,
            },
            interview: interview.id,
            first: form.first,
            last: form.last,
            read: form.read,
            reason: Some(reason).filter(|reason| !form.read && !reason.is_empty()),
            officer,
            at: now,
        };
        if known.is_some() {
            change.update(&part)?;
        } else {
            change.create(&part)?;
        }
        Ok(part)
    })
}
