//! Interviews: opened by a checklist, numbered lines, read back, signed, then frozen; corrections are addenda.

mod addendum;
mod closing;
mod digest;
mod kind;
mod line;
mod opening;
mod pause;
mod read_back;
mod refers;
mod section;
mod sign;
mod signers;
mod start;
pub(crate) mod storage;
mod tag;
mod transcript;
mod view;

pub use addendum::{Addendum, AddendumForm, AddendumView, add_addendum};
pub use closing::{Closing, Signature, Signer};
pub use kind::LineKind;
pub use line::{LineForm, add_line, change_line};
pub(crate) use opening::has_begun;
pub use opening::{Opening, OpeningAnswer, OpeningForm, OpeningReply, check_opening};
pub use pause::end_break;
pub use read_back::{ReadBack, ReadBackForm, read_back};
pub use refers::Refers;
pub use section::{Section, sections};
pub use sign::{SignForm, sign};
pub use signers::SignerView;
pub use start::{StartForm, start};
pub use tag::{TagForm, tag_line};
pub use transcript::{InterviewLines, ReadBackView, SectionView, Transcript, lines_of_case, transcript};
pub use view::{InterviewView, LineView};
pub(crate) use view::{of_application, view};

use crate::Result;
use chrono::{DateTime, Utc};
use vault::{Id, Read};

/// Topics of a line, codes of the list `interview_topic`.
#[derive(Debug, Clone, PartialEq, Eq, Default, serde::Serialize, serde::Deserialize, ts_rs::TS)]
pub struct Topics(
    /// In the order they were given.
    pub Vec<String>,
);

vault::structured!(Topics);

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
        /// Interpreter of the register; the name stands beside, as it was.
        20 interpreter_id: Option<Id>,
        /// Appointment at which it is held.
        21 appointment: Option<Id>,
        /// What was said and asked before the first question.
        8 opening: Option<Opening>,
    }
}

vault::record! {
    /// One line of an interview.
    pub struct Line = 8 "interview_line" {
        /// Interview.
        1 interview: Id,
        /// Number in it, from 1.
        2 number: u32,
        /// What the line is.
        3 kind: LineKind,
        /// What is said.
        4 text: String,
        /// When it was written; when a break began.
        5 at: DateTime<Utc>,
        /// What it is about.
        6 topics: Option<Topics>,
        /// What it refers to: other lines, documents, facts.
        7 refers: Option<Refers>,
        /// Until when a break lasted; none while it lasts.
        8 until: Option<DateTime<Utc>>,
    }
}

/// Lines of an interview, in order.
pub(crate) fn lines(read: Read<'_>, interview: Id) -> Result<Vec<Line>> {
    Ok(read.list(storage::LINES, [interview])?)
}

/// Contradictions that were put and not explained, in order.
pub(crate) fn unexplained(read: Read<'_>, interview: Id) -> Result<Vec<Line>> {
    let mut asked: Vec<Line> = read.list(storage::CONTRADICTIONS, [interview])?;
    let said = asked.iter().filter(|line| line.kind == LineKind::Explanation);
    let explained: Vec<Id> =
        said.flat_map(|line| line.refers.iter().flat_map(|refers| refers.lines.clone())).collect();
    asked.retain(|line| line.kind == LineKind::Contradiction && !explained.contains(&line.id));
    Ok(asked)
}

/// Addenda of an interview, in order.
pub(crate) fn addenda(read: Read<'_>, interview: Id) -> Result<Vec<Addendum>> {
    addendum::of_interview(read, interview)
}

/// Parts of a record that were read back or left out.
pub(crate) fn parts(read: Read<'_>, interview: Id) -> Result<Vec<ReadBack>> {
    read_back::of_interview(read, interview)
}

/// How many lines an interview has.
pub(crate) fn line_count(read: Read<'_>, interview: Id) -> Result<u32> {
    Ok(read.row(storage::COUNT, [interview], |row| row.get(0))?.unwrap_or(0))
}

/// Whether anything was written in an interview.
pub(crate) fn has_lines(read: Read<'_>, interview: Id) -> Result<bool> {
    Ok(line_count(read, interview)? > 0)
}
