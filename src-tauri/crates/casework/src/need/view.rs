//! Needs and guarantees of a member as the page shows them to one officer.

use super::{Answered, GuaranteeView, NeedSource, SpecificNeed, guarantee::Asked, is_seen, of_person};
use crate::{Result, officer, permit::Acting, profile::Profile};
use chrono::NaiveDate;
use vault::{Id, Read};

/// A need as the page shows it.
#[derive(Debug, Clone, PartialEq, serde::Serialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub struct NeedView {
    /// Need.
    pub id: Id,
    /// Category, a code of the list `need`.
    pub category: String,
    /// As exact as known, a code of the same list.
    pub code: String,
    /// Where it stands, a code of the list `need_status`.
    pub status: String,
    /// Whether it counts.
    pub open: bool,
    /// How grave it is.
    pub severity: Option<String>,
    /// From where it is known.
    pub source: NeedSource,
    /// What was said.
    pub told: Option<String>,
    /// Whether it is for named roles only.
    pub restricted: bool,
    /// What is to be known of it.
    pub note: Option<String>,
    /// To whom the person was referred.
    pub referral: Option<String>,
    /// When it was recorded.
    pub recorded_on: NaiveDate,
    /// Name of who recorded it.
    pub recorded_by: String,
    /// When it was last reviewed.
    pub reviewed_on: Option<NaiveDate>,
    /// Name of who reviewed it.
    pub reviewed_by: Option<String>,
    /// On what the review rests.
    pub reviewed_because: Option<String>,
    /// When it ended.
    pub ended_on: Option<NaiveDate>,
    /// Why.
    pub ended_because: Option<String>,
    /// What became of its guarantees.
    pub answers: Vec<Answered>,
}

/// What a member needs of the procedure, as far as the officer may know.
pub(crate) struct Care {
    pub(crate) needs: Vec<NeedView>,
    /// Whether there is something that the officer may not see.
    pub(crate) hidden: bool,
    pub(crate) guarantees: Vec<GuaranteeView>,
}

/// What a member needs of the procedure. Of what is restricted, whoever may not see it learns that it is there and
/// nothing else: neither what it is nor which guarantees follow from it alone.
pub(crate) fn of_member(profile: &Profile, asked: &Asked<'_>, acting: &Acting, person: Id) -> Result<Care> {
    let seen = |need: &SpecificNeed| is_seen(profile, acting, asked.case, need);
    let (shown, hidden): (Vec<_>, Vec<_>) = of_person(asked.read, person)?.into_iter().partition(seen);
    let mut needs = Vec::new();
    for need in shown {
        needs.push(view(asked.read, need.is_open(asked.lists), need)?);
    }
    Ok(Care {
        needs,
        hidden: hidden.iter().any(|need| need.is_open(asked.lists)),
        guarantees: asked.of(person, seen)?,
    })
}

fn view(read: Read<'_>, open: bool, need: SpecificNeed) -> Result<NeedView> {
    Ok(NeedView {
        recorded_by: officer::name(read, need.recorded_by)?,
        reviewed_by: need.reviewed_by.map(|reviewer| officer::name(read, reviewer)).transpose()?,
        answers: need.answers.map(|answers| answers.0).unwrap_or_default(),
        open,
        id: need.id,
        category: need.category,
        code: need.code,
        status: need.status,
        severity: need.severity,
        source: need.source,
        told: need.told,
        restricted: need.restricted,
        note: need.note,
        referral: need.referral,
        recorded_on: need.recorded_on,
        reviewed_on: need.reviewed_on,
        reviewed_because: need.reviewed_because,
        ended_on: need.ended_on,
        ended_because: need.ended_because,
    })
}
