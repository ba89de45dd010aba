//! The opening: what is said and asked before the first question, item by item.

use super::{Interview, line::open_interview, storage};
use crate::{
    Code, Desk, Failure, Result,
    failure::Faults,
    permit::{Examine, Permit},
    profile::ListName,
    rule::{Act, Doing},
    text,
};
use chrono::{DateTime, Utc};
use vault::{Id, Read};

/// What came of an item.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub enum OpeningReply {
    /// Said, asked, confirmed.
    Yes,
    /// Not so; the note says why.
    No,
    /// It does not arise: no interpreter, no recording.
    NotApplicable,
}

/// One item with what came of it.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
pub struct OpeningAnswer {
    /// Code of the list `opening`.
    pub item: String,
    /// What came of it.
    pub reply: OpeningReply,
    /// What is to be known of it.
    #[serde(default)]
    pub note: String,
}

/// The checklist as it was gone through. One value, one merge unit.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
pub struct Opening {
    /// One for each item, in the order of the list.
    pub answers: Vec<OpeningAnswer>,
    /// By whom.
    pub officer: Id,
    /// When.
    pub at: DateTime<Utc>,
}

vault::structured!(Opening);

/// The checklist as ticked.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize, ts_rs::TS)]
pub struct OpeningForm {
    /// Interview.
    pub interview: Id,
    /// What came of each item.
    pub answers: Vec<OpeningAnswer>,
}

/// Whether a question was asked or answered already.
pub(crate) fn has_begun(read: Read<'_>, interview: Id) -> Result<bool> {
    Ok(read.row(storage::ASKED, [interview], |row| row.get::<_, i64>(0))?.is_some())
}

/// Records the opening checklist. Until the first question it may be corrected.
///
/// # Errors
/// All fields at fault in one failure, each under the code of its item; [`Code::AlreadyRecorded`] once a question was
/// asked; [`Code::InterviewSigned`].
pub fn check_opening(
    desk: &mut Desk,
    permit: &Permit<Examine>,
    form: &OpeningForm,
    now: DateTime<Utc>,
) -> Result<Interview> {
    let interview =
        open_interview(desk, Act::WriteTranscript, &Doing::on(form.interview), permit.officer(), now)?;
    if interview.opening.is_some() && has_begun(desk.read(), interview.id)? {
        return Err(Failure::not_now(Code::AlreadyRecorded));
    }
    let answers = checked(desk, form, now)?;
    let opening = Some(Opening { answers, officer: permit.officer(), at: now });
    let opened = Interview { opening, ..interview };
    let subject = Some(opened.application);
    desk.commit(permit.officer(), "interview.check_opening", subject, now, |change| {
        Ok(change.update(&opened)?)
    })?;
    Ok(opened)
}

fn checked(desk: &Desk, form: &OpeningForm, now: DateTime<Utc>) -> Result<Vec<OpeningAnswer>> {
    let mut faults = Faults::default();
    let list = desk.profile.lists.get(ListName::Opening);
    if form.answers.iter().any(|answer| !list.has(&answer.item)) {
        faults.add("opening", Code::NotAChoice);
    }
    let mut answers = Vec::new();
    for item in list.offered_on(desk.today(now)) {
        let at = format!("opening.{}", item.code);
        let Some(answer) = form.answers.iter().find(|answer| answer.item == item.code) else {
            faults.add(at, Code::Required);
            continue;
        };
        let at = format!("{at}.note");
        let note = faults.keep(text::long(&at, &answer.note));
        if answer.reply == OpeningReply::No && note.is_empty() {
            faults.add(at, Code::Required);
        }
        answers.push(OpeningAnswer { item: item.code.clone(), reply: answer.reply, note });
    }
    faults.check()?;
    Ok(answers)
}

impl OpeningForm {
    /// Every item confirmed.
    #[must_use]
    pub fn all_confirmed(desk: &Desk, interview: Id, now: DateTime<Utc>) -> Self {
        let items = desk.profile.lists.get(ListName::Opening).offered_on(desk.today(now));
        let yes = |code: &str| OpeningAnswer {
            item: code.to_owned(),
            reply: OpeningReply::Yes,
            note: String::new(),
        };
        Self { interview, answers: items.map(|item| yes(&item.code)).collect() }
    }
}
