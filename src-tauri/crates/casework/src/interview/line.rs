//! Writing lines. Each is a commit: what was acknowledged survives a crash.

use super::{Interview, Line, LineKind, LineView, storage};
use crate::{
    Desk, Failure, Result,
    application::Application,
    decision,
    failure::Faults,
    permit::{Examine, Permit},
    rule::{self, Act, Doing},
    text,
};
use chrono::{DateTime, Utc};
use vault::Id;

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

/// An interview whose transcript may still change.
pub(super) fn open_interview(
    desk: &Desk,
    act: Act,
    id: Id,
    officer: Id,
    now: DateTime<Utc>,
) -> Result<Interview> {
    let interview: Interview = desk.read().get(id)?;
    let case: Application = desk.read().get(interview.application)?;
    let (doing, day) = (Doing::on(id), desk.today(now));
    let asked = rule::Asked { desk, case: &case, act, doing: &doing, officer, day };
    rule::blocked(&asked)?;
    // An interview that was started and never used does not keep a case from being decided; nor may it be used then.
    decision::open_to_change(&case)?;
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
/// [`crate::Code::InterviewSigned`]; [`crate::Code::DecisionFrozen`]; the text at fault.
pub fn add_line(
    desk: &mut Desk,
    permit: &Permit<Examine>,
    form: &LineForm,
    now: DateTime<Utc>,
) -> Result<LineView> {
    let text = checked(&form.text)?;
    let interview = open_interview(desk, Act::WriteTranscript, form.interview, permit.officer(), now)?;
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
/// [`crate::Code::InterviewSigned`]; the text at fault.
pub fn change_line(
    desk: &mut Desk,
    permit: &Permit<Examine>,
    line: Id,
    text: &str,
    now: DateTime<Utc>,
) -> Result<LineView> {
    let text = checked(text)?;
    let old: Line = desk.read().get(line)?;
    let interview = open_interview(desk, Act::WriteTranscript, old.interview, permit.officer(), now)?;
    let new = Line { text, ..old };
    let subject = Some(interview.application);
    desk.commit(permit.officer(), "interview.change_line", subject, now, |change| Ok(change.update(&new)?))?;
    Ok(new.into())
}
