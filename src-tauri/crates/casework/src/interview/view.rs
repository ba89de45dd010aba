//! An interview as the page shows it.

use super::{Closing, Interview, Line, LineKind, lines};
use crate::{Result, officer};
use chrono::{DateTime, Utc};
use vault::{Id, Read};

/// A line as the page shows it.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
pub struct LineView {
    /// Line.
    pub id: Id,
    /// Number.
    pub number: u32,
    /// Who speaks.
    pub kind: LineKind,
    /// What is said.
    pub text: String,
    /// When it was written.
    pub at: DateTime<Utc>,
}

impl From<Line> for LineView {
    fn from(line: Line) -> Self {
        Self { id: line.id, number: line.number, kind: line.kind, text: line.text, at: line.at }
    }
}

/// An interview as the page shows it.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub struct InterviewView {
    /// Interview.
    pub id: Id,
    /// Who is interviewed.
    pub person: Id,
    /// Name of the interviewer.
    pub officer: String,
    /// Language, as a tag.
    pub language: String,
    /// Interpreter.
    pub interpreter: Option<String>,
    /// When it began.
    pub started_at: DateTime<Utc>,
    /// How it was closed; none while it goes on.
    pub closing: Option<Closing>,
    /// Its lines.
    pub lines: Vec<LineView>,
}

pub(crate) fn view(read: Read<'_>, interview: Interview) -> Result<InterviewView> {
    Ok(InterviewView {
        lines: lines(read, interview.id)?.into_iter().map(LineView::from).collect(),
        officer: officer::name(read, interview.officer)?,
        id: interview.id,
        person: interview.person,
        language: interview.language,
        interpreter: interview.interpreter,
        started_at: interview.started_at,
        closing: interview.closing,
    })
}

/// Interviews of a case, in the order they began; with those that its members gave in the cases they came from.
pub(crate) fn of_application(read: Read<'_>, application: Id) -> Result<Vec<Interview>> {
    Ok(read.list(super::storage::OF_CASE, [application])?)
}
