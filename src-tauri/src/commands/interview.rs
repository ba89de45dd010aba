//! Interviews.

use crate::Session;
use casework::{
    Result,
    interview::{self, LineForm, LineView, SignForm, StartForm},
    permit::Examine,
};
use vault::Id;

/// An interview.
#[derive(Debug, Clone, Copy, serde::Serialize, ts_rs::TS)]
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
