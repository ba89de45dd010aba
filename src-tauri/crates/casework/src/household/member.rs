//! Who moves into a household and who leaves it.

use super::{HouseholdMember, Keeps, register, standing, storage};
use crate::{
    Code, Desk, Failure, Result,
    application::{Checked, MemberForm, Relationship},
    duplicate,
    failure::Faults,
    text,
};
use chrono::{DateTime, NaiveDate, Utc};
use vault::Id;

/// Somebody who moves in, as typed.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize, ts_rs::TS)]
pub struct MoveInForm {
    /// Household.
    pub household: Id,
    /// Who.
    pub member: MemberForm,
    /// Since when.
    pub on: NaiveDate,
}

/// Takes somebody into a household.
///
/// # Errors
/// All fields at fault in one failure: [`Code::LivesElsewhere`] at `member.person` of whoever lives in another.
pub fn move_in(desk: &mut Desk, permit: &Keeps, form: &MoveInForm, now: DateTime<Utc>) -> Result<()> {
    let (today, officer) = (desk.today(now), permit.officer());
    let household = standing(desk.read(), form.household)?;
    let mut faults = Faults::default();
    if form.on > today {
        faults.add("on", Code::DateInFuture);
    }
    if form.member.relationship == Relationship::Pa {
        faults.add("member.relationship", Code::OnePrincipal);
    }
    if let Some(known) = form.member.known
        && register::lives_somewhere(desk.read(), known)?.is_some()
    {
        faults.add("member.person", Code::LivesElsewhere);
    }
    let checked = Checked::of(desk, &form.member, "member", now, &mut faults)?;
    faults.check()?;
    let alike = duplicate::alike(desk, std::iter::once(checked.unmet()))?;
    let ever: Vec<HouseholdMember> = desk.read().list(storage::EVER, [household.id])?;
    let position = ever.iter().map(|one| one.position).max().unwrap_or(0) + 1;
    desk.commit(officer, "household.move_in", Some(household.id), now, |change| {
        checked.enter(change)?;
        register::join(change, &household, checked.person().id, form.member.relationship, position, form.on)?;
        checked.settle(change, alike.first().map_or(&[], Vec::as_slice), officer, today)
    })
}

/// Somebody who leaves, as typed.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[ts(rename = "HouseholdLeaveForm")]
pub struct LeaveForm {
    /// Household.
    pub household: Id,
    /// Who.
    pub person: Id,
    /// When.
    pub on: NaiveDate,
    /// Why.
    pub reason: String,
    /// Who is its head from then on, when the head leaves.
    #[serde(default)]
    pub head: Option<Id>,
}

/// Records that somebody left a household. Its head leaves only when somebody else becomes it.
///
/// # Errors
/// [`Code::NobodyStays`]; [`Code::NoPrincipal`] at `head`; all fields at fault in one failure.
pub fn leave(desk: &mut Desk, permit: &Keeps, form: &LeaveForm, now: DateTime<Utc>) -> Result<()> {
    let today = desk.today(now);
    let household = standing(desk.read(), form.household)?;
    let members = super::members(desk.read(), household.id)?;
    let Some(leaving) = members.iter().find(|member| member.person == form.person).cloned() else {
        return Err(Failure::new(crate::Kind::NotFound, Code::NotFound));
    };
    if members.len() == 1 {
        return Err(Failure::not_now(Code::NobodyStays));
    }
    let mut faults = Faults::default();
    let reason = faults.keep(text::required_long("reason", &form.reason));
    if form.on > today {
        faults.add("on", Code::DateInFuture);
    } else if form.on < leaving.joined_on {
        faults.add("on", Code::DatesOutOfOrder);
    }
    let is_head = leaving.relationship == Relationship::Pa;
    let head = members.iter().find(|one| Some(one.person) == form.head && one.person != form.person).cloned();
    if is_head && head.is_none() {
        faults.add("head", Code::NoPrincipal);
    }
    faults.check()?;
    desk.commit(permit.officer(), "household.leave", Some(household.id), now, |change| {
        let left = HouseholdMember { left_on: Some(form.on), left_because: Some(reason), ..leaving };
        change.update(&left)?;
        if let Some(head) = head.filter(|_| is_head) {
            change.update(&HouseholdMember { relationship: Relationship::Pa, ..head })?;
        }
        Ok(())
    })
}
