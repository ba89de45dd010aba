//! Topics of a line: what it is about, for finding it again and for reading back by sections.

use super::{Line, LineView, Topics, line::open_interview};
use crate::{
    Code, Desk, Result,
    failure::Faults,
    permit::{Examine, Permit},
    profile::{ListName, Lists},
    rule::{Act, Doing},
};
use chrono::{DateTime, Utc};
use vault::Id;

/// A line with its topics.
#[derive(Debug, Clone, serde::Deserialize, ts_rs::TS)]
pub struct TagForm {
    /// Line.
    pub line: Id,
    /// Codes of the list `interview_topic`.
    pub topics: Vec<String>,
}

/// Topics as they are stored: each once, none when there are none.
pub(super) fn checked(lists: &Lists, codes: &[String], faults: &mut Faults) -> Option<Topics> {
    let mut topics: Vec<String> = Vec::new();
    for code in codes {
        if !lists.has(ListName::InterviewTopic, code) {
            faults.add("topics", Code::NotAChoice);
            return None;
        }
        if !topics.contains(code) {
            topics.push(code.clone());
        }
    }
    Some(Topics(topics)).filter(|topics| !topics.0.is_empty())
}

/// Says what a line is about, before the interview is signed.
///
/// # Errors
/// [`Code::InterviewSigned`]; [`Code::NotAChoice`] at `topics`.
pub fn tag_line(
    desk: &mut Desk,
    permit: &Permit<Examine>,
    form: &TagForm,
    now: DateTime<Utc>,
) -> Result<LineView> {
    let mut faults = Faults::default();
    let topics = checked(&desk.profile.lists, &form.topics, &mut faults);
    faults.check()?;
    let old: Line = desk.read().get(form.line)?;
    let interview =
        open_interview(desk, Act::WriteTranscript, &Doing::on(old.interview), permit.officer(), now)?;
    let new = Line { topics, ..old };
    let subject = Some(interview.application);
    desk.commit(permit.officer(), "interview.tag_line", subject, now, |change| Ok(change.update(&new)?))?;
    LineView::shown(desk, permit.acting(), interview.application, new)
}
