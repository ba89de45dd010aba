//! Interviews.

use crate::Session;
use casework::{
    Result,
    assessment::{self, Fact, MarkForm},
    interview::{
        self, AddendumForm, InterviewLines, LineForm, LineView, OpeningForm, ReadBackForm, SignForm,
        StartForm, TagForm, Transcript,
    },
    permit::{Examine, ReadCases},
};
use vault::Id;

/// An interview.
#[derive(Debug, Clone, Copy, serde::Serialize, serde::Deserialize, ts_rs::TS)]
pub struct InterviewId {
    /// Which.
    pub interview: Id,
}

/// Starts an interview.
///
/// # Errors
/// See [`interview::start`].
pub fn start(session: &mut Session, form: StartForm) -> Result<InterviewId> {
    let (desk, permit, now) = session.permitted::<Examine>()?;
    interview::start(desk, &permit, &form, now).map(|started| InterviewId { interview: started.id })
}

/// The record of an interview.
///
/// # Errors
/// See [`interview::transcript`].
pub fn transcript(session: &mut Session, form: InterviewId) -> Result<Transcript> {
    let (desk, permit, now) = session.permitted::<ReadCases>()?;
    interview::transcript(desk, &permit, form.interview, now)
}

/// Lines of every interview of a case.
///
/// # Errors
/// See [`interview::lines_of_case`].
pub fn lines(session: &mut Session, form: super::cases::CaseId) -> Result<Vec<InterviewLines>> {
    let (desk, permit, _) = session.permitted::<ReadCases>()?;
    interview::lines_of_case(desk, &permit, form.application)
}

/// Records the opening checklist.
///
/// # Errors
/// See [`interview::check_opening`].
pub fn check_opening(session: &mut Session, form: OpeningForm) -> Result<()> {
    let (desk, permit, now) = session.permitted::<Examine>()?;
    interview::check_opening(desk, &permit, &form, now).map(drop)
}

/// Says what a line is about.
///
/// # Errors
/// See [`interview::tag_line`].
pub fn tag_line(session: &mut Session, form: TagForm) -> Result<LineView> {
    let (desk, permit, now) = session.permitted::<Examine>()?;
    interview::tag_line(desk, &permit, &form, now)
}

/// Goes on after a break.
///
/// # Errors
/// See [`interview::end_break`].
pub fn end_break(session: &mut Session, form: InterviewId) -> Result<Option<LineView>> {
    let (desk, permit, now) = session.permitted::<Examine>()?;
    interview::end_break(desk, &permit, form.interview, now)
}

/// Records that a part was read back, or why it was not.
///
/// # Errors
/// See [`interview::read_back`].
pub fn read_back(session: &mut Session, form: ReadBackForm) -> Result<()> {
    let (desk, permit, now) = session.permitted::<Examine>()?;
    interview::read_back(desk, &permit, &form, now).map(drop)
}

/// Adds an addendum to a signed record.
///
/// # Errors
/// See [`interview::add_addendum`].
pub fn add_addendum(session: &mut Session, form: AddendumForm) -> Result<()> {
    let (desk, permit, now) = session.permitted::<Examine>()?;
    interview::add_addendum(desk, &permit, &form, now).map(drop)
}

/// Marks lines as evidence for a fact.
///
/// # Errors
/// See [`assessment::mark`].
pub fn mark_fact(session: &mut Session, form: MarkForm) -> Result<Fact> {
    let (desk, permit, now) = session.permitted::<Examine>()?;
    assessment::mark(desk, &permit, &form, now)
}

/// Adds a line.
///
/// # Errors
/// See [`interview::add_line`].
pub fn add_line(session: &mut Session, form: LineForm) -> Result<LineView> {
    let (desk, permit, now) = session.permitted::<Examine>()?;
    interview::add_line(desk, &permit, &form, now)
}

/// A line with its new text.
#[derive(Debug, Clone, serde::Deserialize, ts_rs::TS)]
pub struct LineText {
    /// Line.
    pub line: Id,
    /// Its text.
    pub text: String,
}

/// Changes a line.
///
/// # Errors
/// See [`interview::change_line`].
pub fn change_line(session: &mut Session, form: LineText) -> Result<LineView> {
    let (desk, permit, now) = session.permitted::<Examine>()?;
    interview::change_line(desk, &permit, form.line, &form.text, now)
}

/// Signs an interview.
///
/// # Errors
/// See [`interview::sign`].
pub fn sign(session: &mut Session, form: SignForm) -> Result<()> {
    let (desk, permit, now) = session.permitted::<Examine>()?;
    interview::sign(desk, &permit, &form, now).map(drop)
}
