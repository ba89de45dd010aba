//! Specific needs of persons, and the procedural guarantees that they trigger. A need counts from the first report
//! on; what waits for an assessment is never lost, and nothing is confirmed by itself.

mod alone;
mod answer;
mod end;
mod guarantee;
mod propose;
mod record;
mod review;
pub(crate) mod storage;
#[cfg(test)]
mod tests;
mod view;

pub use answer::{AnswerForm, answer};
pub use end::{NeedEndForm, NeedWithdrawForm, end, withdraw};
pub(crate) use guarantee::{Asked, blocking, triggered};
pub use guarantee::{GuaranteeView, MetBy};
pub(crate) use propose::{proposals, propose};
pub use record::{NeedForm, record};
pub use review::{NeedReviewForm, review};
pub use view::NeedView;
pub(crate) use view::of_member;

use crate::{
    Code, Failure, Kind, Result,
    application::Application,
    family,
    permit::Acting,
    profile::{ListName, Lists, Profile},
};
use chrono::NaiveDate;
use vault::{Id, Read};

/// From where a need is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub enum NeedSource {
    /// The person says so.
    #[default]
    Stated,
    /// A relative or a companion says so.
    Relative,
    /// An officer saw it.
    Observed,
    /// A document says so.
    Document,
    /// Another body reported it.
    Referral,
    /// The program proposed it from what was registered; nobody has confirmed it.
    Rule,
}

/// What became of a guarantee.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub enum GuaranteeAnswer {
    /// It was provided.
    Provided,
    /// It was offered, and the person does not wish it.
    Declined,
}

/// What became of one guarantee, and how it is known.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub struct Answered {
    /// Code of the list `guarantee`.
    pub guarantee: String,
    /// What became of it.
    pub answer: GuaranteeAnswer,
    /// When.
    pub on: NaiveDate,
    /// By whom and how, or why the person does not wish it.
    pub note: String,
}

/// What became of the guarantees that a need triggers. One value, one merge unit.
#[derive(Debug, Clone, PartialEq, Eq, Default, serde::Serialize, serde::Deserialize, ts_rs::TS)]
pub struct Answers(
    /// One for each guarantee at most, in the order they were answered.
    pub Vec<Answered>,
);

vault::coded!(NeedSource);
vault::structured!(Answers);

vault::record! {
    /// A specific need of a person. It belongs to the person, not to a case.
    pub struct SpecificNeed = 14 "specific_need" {
        /// Whose.
        1 person: Id,
        /// Category: the widest code of the list `need` above the code.
        2 category: String,
        /// Code of the list `need`, as exact as known.
        3 code: String,
        /// Where it stands, a code of the list `need_status`.
        4 status: String,
        /// How grave it is, a code of the list `severity`.
        5 severity: Option<String>,
        /// From where it is known.
        6 source: NeedSource,
        /// What was said, in the words of whoever said it.
        7 told: Option<String>,
        /// Whether only the officer in charge and reviewers see it. Raised when there is reason, never lowered.
        8 restricted: bool,
        /// What is to be known of it.
        9 note: Option<String>,
        /// To whom the person was referred.
        10 referral: Option<String>,
        /// When it was recorded.
        11 recorded_on: NaiveDate,
        /// By whom.
        12 recorded_by: Id,
        /// When it was last reviewed.
        13 reviewed_on: Option<NaiveDate>,
        /// By whom.
        14 reviewed_by: Option<Id>,
        /// On what the review rests.
        15 reviewed_because: Option<String>,
        /// When it ended or was resolved.
        16 ended_on: Option<NaiveDate>,
        /// Why.
        17 ended_because: Option<String>,
        /// What became of the guarantees that it triggers.
        18 answers: Option<Answers>,
        /// Why it should never have been recorded.
        19 withdrawn: Option<String>,
    }
}

impl SpecificNeed {
    /// Whether the need counts, and its guarantees with it.
    #[must_use]
    pub fn is_open(&self, lists: &Lists) -> bool {
        self.withdrawn.is_none() && is_open_status(lists, &self.status)
    }
}

/// Needs of a person, the oldest first; those recorded by mistake are left out.
pub(crate) fn of_person(read: Read<'_>, person: Id) -> Result<Vec<SpecificNeed>> {
    Ok(read.list(storage::OF_PERSON, [person])?)
}

/// Whether an officer may know of a need in a case.
pub(crate) fn is_seen(profile: &Profile, acting: &Acting, case: &Application, need: &SpecificNeed) -> bool {
    let class = || profile.roles.class_of_need(&profile.lists, &need.code);
    !need.restricted || acting.sees(class(), case.officer)
}

fn is_open_status(lists: &Lists, status: &str) -> bool {
    lists.entry(ListName::NeedStatus, status).is_some_and(|entry| entry.open)
}

/// The widest code above a code of the list `need`.
fn category<'a>(lists: &'a Lists, code: &'a str) -> &'a str {
    // The list has no circles: only what stands above can be a parent.
    match lists.entry(ListName::Need, code).and_then(|entry| entry.parent.as_deref()) {
        Some(parent) => category(lists, parent),
        None => code,
    }
}

/// A need that still counts and that this officer may change, and the case in which they do.
fn open_need(
    desk: &crate::Desk,
    acting: &Acting,
    application: Id,
    need: Id,
) -> Result<(Application, SpecificNeed)> {
    let (case, need) = changeable(desk, acting, application, need)?;
    if need.is_open(&desk.profile.lists) { Ok((case, need)) } else { Err(Failure::not_now(Code::NeedEnded)) }
}

/// A need that this officer may change, and the case in which they do.
fn changeable(
    desk: &crate::Desk,
    acting: &Acting,
    application: Id,
    need: Id,
) -> Result<(Application, SpecificNeed)> {
    let read = desk.read();
    let need: SpecificNeed = read.get(need)?;
    let case = family::case_of(read, application, need.person)?;
    if need.withdrawn.is_some() {
        return Err(Failure::new(Kind::NotFound, Code::NotFound).context("the need was withdrawn"));
    }
    if !is_seen(desk.profile, acting, &case, &need) {
        return Err(Failure::new(Kind::Forbidden, Code::NotAllowed));
    }
    Ok((case, need))
}
