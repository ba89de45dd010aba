//! An interview as the page shows it. Its lines come apart from it: a case must not carry them each time it is opened.

use super::{Closing, Interview, Line, LineKind, Opening, Refers, line_count};
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
    /// What the line is.
    pub kind: LineKind,
    /// What is said.
    pub text: String,
    /// When it was written; when a break began.
    pub at: DateTime<Utc>,
    /// What it is about.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub topics: Option<Vec<String>>,
    /// What it refers to.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub refers: Option<Refers>,
    /// Until when a break lasted.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub until: Option<DateTime<Utc>>,
}

impl From<Line> for LineView {
    fn from(line: Line) -> Self {
        Self {
            id: line.id,
            number: line.number,
            kind: line.kind,
            text: line.text,
            at: line.at,
            topics: line.topics.map(|topics| topics.0),
            refers: line.refers,
            until: line.until,
        }
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
    /// What was said and asked before the first question.
    pub opening: Option<Opening>,
    /// How it was closed; none while it goes on.
    pub closing: Option<Closing>,
    /// How many lines it has.
    pub line_count: u32,
}

pub(crate) fn view(read: Read<'_>, interview: Interview) -> Result<InterviewView> {
    Ok(InterviewView {
        line_count: line_count(read, interview.id)?,
        officer: officer::name(read, interview.officer)?,
        id: interview.id,
        person: interview.person,
        language: interview.language,
        interpreter: interview.interpreter,
        started_at: interview.started_at,
        opening: interview.opening,
        closing: interview.closing,
    })
}

/// Interviews of a case, in the order they began; with those that its members gave in the cases they came from.
pub(crate) fn of_application(read: Read<'_>, application: Id) -> Result<Vec<Interview>> {
    Ok(read.list(super::storage::OF_CASE, [application])?)
}
