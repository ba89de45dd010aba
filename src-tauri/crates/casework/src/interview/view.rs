//! An interview as the page shows it. Its lines come apart from it: a case must not carry them each time it is opened.

use super::{Closing, Interview, Line, LineKind, Opening, Refers, line_count};
use crate::{
    Desk, Result, folder, officer,
    permit::{Acting, Class},
    restriction::{Carried, Withheld},
};
use chrono::{DateTime, Utc};
use std::collections::BTreeSet;
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
    /// Classes that it carries.
    #[serde(skip_serializing_if = "BTreeSet::is_empty")]
    #[ts(optional, as = "Option<BTreeSet<Class>>")]
    pub classes: BTreeSet<Class>,
    /// Classes that were put on the line itself.
    #[serde(skip_serializing_if = "BTreeSet::is_empty")]
    #[ts(optional, as = "Option<BTreeSet<Class>>")]
    pub own: BTreeSet<Class>,
    /// Whether its words are withheld from the officer.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    #[ts(optional, as = "Option<bool>")]
    pub withheld: bool,
}

impl LineView {
    /// A line as whoever wrote it sees it.
    pub(super) fn shown(desk: &Desk, acting: &Acting, case: Id, line: Line) -> Result<Self> {
        let case = folder::standing(desk.read(), case)?;
        let withheld = Withheld::of(desk.read(), acting, case)?;
        Ok(Self::of(line, &Carried::of(desk.read(), case)?, &withheld))
    }

    /// A line with the classes that it carries; of one that is withheld, that it is there and nothing it says.
    pub(crate) fn of(line: Line, carried: &Carried, withheld: &Withheld) -> Self {
        let (classes, hidden) =
            (carried.classes(line.id).cloned().unwrap_or_default(), withheld.has(line.id));
        let own = carried.own(line.id).flat_map(|one| &one.classes.0).copied().collect();
        let seen = Self { classes, own, withheld: hidden, ..line.into() };
        if !hidden {
            return seen;
        }
        Self { kind: LineKind::Note, text: String::new(), topics: None, refers: None, until: None, ..seen }
    }
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
            classes: BTreeSet::new(),
            own: BTreeSet::new(),
            withheld: false,
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
    /// How many lines it has; none is told of one that is withheld.
    pub line_count: u32,
}

/// An interview as the page shows it; of one that is withheld, that it was held, with whom and by whom.
pub(crate) fn view(read: Read<'_>, mut interview: Interview, withheld: &Withheld) -> Result<InterviewView> {
    let hidden = withheld.has(interview.id);
    if hidden {
        interview.opening = None;
        interview.interpreter = None;
        interview.closing = interview.closing.map(Closing::bare);
    }
    Ok(InterviewView {
        line_count: if hidden { 0 } else { line_count(read, interview.id)? },
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
