//! Writing lines. Each is a commit: what was acknowledged survives a crash.

use super::{Interview, Line, LineKind, LineView, storage};
use crate::{
    Code, Desk, Failure, Result, decision,
    failure::Faults,
    permit::{Examine, Permit},
    text,
};
use chrono::{DateTime, Utc};
use vault::{Id, Read};

/// A line to write.
#[derive(Debug, Clone, serde::Deserialize, ts_rs::TS)]
pub struct LineForm {
    /// Interview.
    pub interview: Id,
    /// Who speaks.
    pub kind: LineKind,
    /// What is said.
    pub text: String,
}

pub(super) fn open_interview(read: Read<'_>, id: Id) -> Result<Interview> {
    let interview: Interview = read.get(id)?;
    if interview.closing.is_some() {
        return Err(Failure::not_now(Code::InterviewSigned));
    }
    // An interview that was started and never used does not keep a case from being decided; nor may it be used then.
    decision::open_to_change(&read.get(interview.application)?)?;
    Ok(interview)
}

fn checked(text: &str) -> Result<String> {
    let mut faults = Faults::default();
    let text = faults.keep(text::required_long("text", text));
    faults.check()?;
    Ok(text)
}

/// Adds a line at the end.
///
/// # Errors
/// [`Code::InterviewSigned`]; [`Code::DecisionFrozen`]; the text at fault.
pub fn add_line(
    desk: &mut Desk,
    permit: &Permit<Examine>,
    form: &LineForm,
    now: DateTime<Utc>,
) -> Result<LineView> {
    let text = checked(&form.text)?;
    let interview = open_interview(desk.read(), form.interview)?;
    let subject = Some(interview.application);
    let line = desk.commit(permit.officer(), "interview.add_line", subject, now, |change| {
        let last: Option<Option<u32>> =
            change.read().row(storage::LAST_NUMBER, [interview.id], |row| row.get(0))?;
        let number = last.flatten().unwrap_or(0) + 1;
        let line =
            Line { id: change.new_id()?, interview: interview.id, number, kind: form.kind, text, at: now };
        change.create(&line)?;
        Ok::<_, Failure>(line)
    })?;
    Ok(line.into())
}

/// Changes a line before the interview is signed. The journal keeps what stood there.
///
/// # Errors
/// [`Code::InterviewSigned`]; the text at fault.
pub fn change_line(
    desk: &mut Desk,
    permit: &Permit<Examine>,
    line: Id,
    text: &str,
    now: DateTime<Utc>,
) -> Result<LineView> {
    let text = checked(text)?;
    let old: Line = desk.read().get(line)?;
    let interview = open_interview(desk.read(), old.interview)?;
    let new = Line { text, ..old };
    let subject = Some(interview.application);
    desk.commit(permit.officer(), "interview.change_line", subject, now, |change| Ok(change.update(&new)?))?;
    Ok(new.into())
}
