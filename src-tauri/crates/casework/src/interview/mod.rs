//! Interviews: numbered lines of questions and answers, read back, signed, then frozen.

mod line;
mod sign;
mod start;
pub(crate) mod storage;
mod view;

pub use line::{LineForm, add_line, change_line};
pub use sign::{SignForm, sign};
pub use start::{StartForm, start};
pub use view::{InterviewView, LineView};
pub(crate) use view::{of_application, view};

use crate::Result;
use chrono::{DateTime, Utc};
use vault::{Id, Read};

/// Who speaks in a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub enum LineKind {
    /// The interviewer asks.
    Question,
    /// The applicant answers.
    Answer,
    /// The interviewer notes: a break, who came or left, a correction by the interpreter.
    Note,
}

vault::coded!(LineKind);

/// How an interview was closed. One value, one merge unit.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub struct Closing {
    /// When it was signed.
    pub signed_at: DateTime<Utc>,
    /// Whether it was read back to the applicant.
    pub read_back: bool,
    /// What the applicant said to it.
    pub remarks: String,
    /// SHA-256 over the numbered lines as signed.
    pub digest: String,
}

vault::structured!(Closing);

vault::record! {
    /// An interview of one person.
    pub struct Interview = 7 "interview" {
        /// Case.
        1 application: Id,
        /// Who is interviewed.
        2 person: Id,
        /// Who interviews.
        3 officer: Id,
        /// Language, as a tag.
        4 language: String,
        /// Interpreter, when there is one.
        5 interpreter: Option<String>,
        /// When it began.
        6 started_at: DateTime<Utc>,
        /// How it was closed; none while it goes on.
        7 closing: Option<Closing>,
    }
}

vault::record! {
    /// One line of an interview.
    pub struct Line = 8 "interview_line" {
        /// Interview.
        1 interview: Id,
        /// Number in it, from 1.
        2 number: u32,
        /// Who speaks.
        3 kind: LineKind,
        /// What is said.
        4 text: String,
        /// When it was written.
        5 at: DateTime<Utc>,
    }
}

/// Lines of an interview, in order.
pub(crate) fn lines(read: Read<'_>, interview: Id) -> Result<Vec<Line>> {
    Ok(read.list("WHERE interview = ?1 ORDER BY number, id", [interview])?)
}
