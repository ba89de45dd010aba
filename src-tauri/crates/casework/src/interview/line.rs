//! Writing lines. Each is a commit: what was acknowledged survives a crash.

use super::{Interview, Line, LineKind, LineView, Refers, pause, storage, tag};
use crate::{
    Code, Desk, Failure, Result,
    application::Application,
    assessment, decision,
    failure::Faults,
    permit::{Examine, Permit},
    rule::{self, Act, Doing},
    text,
};
use chrono::{DateTime, Utc};
use vault::{FieldValue, Id, Value};

/// A line to write.
#[derive(Debug, Clone, serde::Deserialize, ts_rs::TS)]
pub struct LineForm {
    /// Interview.
    pub interview: Id,
    /// What the line is.
    pub kind: LineKind,
    /// What is said.
    pub text: String,
    /// What it is about, codes of the list `interview_topic`.
    #[serde(default)]
    pub topics: Vec<String>,
    /// What it refers to.
    #[serde(default)]
    pub refers: Refers,
}

impl LineForm {
    /// A line that refers to nothing else.
    #[must_use]
    pub fn new(interview: Id, kind: LineKind, text: impl Into<String>) -> Self {
        Self { interview, kind, text: text.into(), topics: Vec::new(), refers: Refers::default() }
    }
}

/// An interview whose transcript may still change.
pub(super) fn open_interview(
    desk: &Desk,
    act: Act,
    doing: &Doing,
    officer: Id,
    now: DateTime<Utc>,
) -> Result<Interview> {
    let (interview, case) = unfrozen(desk, doing)?;
    rule::blocked(&rule::Asked { desk, case: &case, act, doing, officer, day: desk.today(now) })?;
    decision::open_to_change(&case)?;
    Ok(interview)
}

/// The interview that is acted on, with its case.
pub(super) fn unfrozen(desk: &Desk, doing: &Doing) -> Result<(Interview, Application)> {
    let missing = || Failure::new(crate::Kind::Unexpected, Code::Unexpected).context("no interview is named");
    let interview: Interview = desk.read().get(doing.record.ok_or_else(missing)?)?;
    let case: Application = desk.read().get(interview.application)?;
    Ok((interview, case))
}

fn checked(kind: LineKind, text: &str, faults: &mut Faults) -> String {
    faults.keep(if kind.may_be_wordless() {
        text::long("text", text)
    } else {
        text::required_long("text", text)
    })
}

/// A kind as rules are asked about it.
fn code(kind: LineKind) -> Option<String> {
    match kind.to_value() {
        Value::Text(code) => Some(code),
        _ => None,
    }
}

/// Adds a line at the end. A break that lasted ends with it. A fact that the line puts to the applicant is marked so.
///
/// # Errors
/// [`Code::InterviewSigned`]; [`Code::OpeningMissing`] for the first question; [`Code::DecisionFrozen`]; the fields at
/// fault.
pub fn add_line(
    desk: &mut Desk,
    permit: &Permit<Examine>,
    form: &LineForm,
    now: DateTime<Utc>,
) -> Result<LineView> {
    let mut faults = Faults::default();
    let text = checked(form.kind, &form.text, &mut faults);
    let topics = tag::checked(&desk.profile.lists, &form.topics, &mut faults);
    faults.check()?;
    let doing = Doing { code: code(form.kind), ..Doing::on(form.interview) };
    let interview = open_interview(desk, Act::WriteTranscript, &doing, permit.officer(), now)?;
    let mut faults = Faults::default();
    form.refers.check(desk.read(), &interview, form.kind, &mut faults)?;
    faults.check()?;
    let subject = Some(interview.application);
    let line = desk.commit(permit.officer(), "interview.add_line", subject, now, |change| {
        pause::resume(change, interview.id, now)?;
        let last: Option<Option<u32>> =
            change.read().row(storage::LAST_NUMBER, [interview.id], |row| row.get(0))?;
        let line = Line {
            id: change.new_id()?,
            interview: interview.id,
            number: last.flatten().unwrap_or(0) + 1,
            kind: form.kind,
            text,
            at: now,
            topics,
            refers: Some(form.refers.clone()).filter(|refers| !refers.is_empty()),
            until: None,
        };
        change.create(&line)?;
        if form.kind == LineKind::Contradiction {
            assessment::put_to_applicant(change, &form.refers.facts, line.id)?;
        }
        Ok::<_, Failure>(line)
    })?;
    LineView::shown(desk, permit.acting(), interview.application, line)
}

/// Changes a line before it was read back. The journal keeps what stood there.
///
/// # Errors
/// [`Code::InterviewSigned`]; [`Code::LineReadBack`]; the text at fault.
pub fn change_line(
    desk: &mut Desk,
    permit: &Permit<Examine>,
    line: Id,
    text: &str,
    now: DateTime<Utc>,
) -> Result<LineView> {
    let old: Line = desk.read().get(line)?;
    let mut faults = Faults::default();
    let text = checked(old.kind, text, &mut faults);
    faults.check()?;
    let doing = Doing::on(old.interview);
    let interview = open_interview(desk, Act::WriteTranscript, &doing, permit.officer(), now)?;
    let read = (interview.id, old.number);
    if desk.read().row(storage::READ_BACK_OVER, read, |row| row.get::<_, i64>(0))?.is_some() {
        // The applicant heard it as it stands: a change is a correction that they see.
        return Err(Failure::not_now(Code::LineReadBack));
    }
    let new = Line { text, ..old };
    let subject = Some(interview.application);
    desk.commit(permit.officer(), "interview.change_line", subject, now, |change| Ok(change.update(&new)?))?;
    LineView::shown(desk, permit.acting(), interview.application, new)
}
