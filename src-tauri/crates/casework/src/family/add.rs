//! A member who comes later: a newborn, somebody who arrives, somebody from another file.

use super::{
    FamilyChangeKind,
    alter::{day_and_reason, next_position, open_family, remember},
    ties::impossible,
    warn::standing_warnings,
};
use crate::{
    Code, Desk, Result,
    application::{self, Checked, MemberForm, Relationship, Warning},
    duplicate,
    failure::Faults,
    need,
    permit::{Permit, Register},
    person::Person,
};
use chrono::{DateTime, NaiveDate, Utc};
use vault::Id;

/// How a member came into a case.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub enum Joining {
    /// Born in the country.
    Birth,
    /// Arrived later than the others.
    #[default]
    Arrival,
    /// Was here already, in another case or in none.
    Joined,
}

/// A new member as typed.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub struct JoinForm {
    /// Case.
    pub application: Id,
    /// Who.
    pub member: MemberForm,
    /// How they came.
    #[serde(default)]
    pub how: Joining,
    /// When, `YYYY-MM-DD`; none is today.
    #[serde(default)]
    pub on: Option<NaiveDate>,
    /// What it rests on: the birth certificate, the border post's message.
    pub reason: String,
}

/// Adds a member to a case. The other members keep their places.
///
/// # Errors
/// All fields at fault in one failure; [`Code::FamilyInReview`], [`Code::FamilyDecided`], [`Code::CaseMerged`].
pub fn add_member(
    desk: &mut Desk,
    permit: &Permit<Register>,
    form: &JoinForm,
    now: DateTime<Utc>,
) -> Result<Vec<Warning>> {
    let (today, officer) = (desk.today(now), permit.officer());
    let lists = &desk.profile.lists;
    let case = open_family(desk.read(), form.application)?;
    let members = application::members(desk.read(), case.id)?;
    let mut faults = Faults::default();
    let (on, reason) = day_and_reason(form.on, &form.reason, today, &mut faults);
    let checked = Checked::of(desk, &form.member, "member", now, &mut faults)?;
    let person = checked.person();
    if members.iter().any(|member| member.person == person.id) {
        faults.add("member.person", Code::AlreadyMember);
    }
    // A record that was taken back, or of somebody who has died.
    if person.withdrawn.is_some() || person.died.is_some() {
        faults.add("member.person", Code::NotAChoice);
    }
    let relationship = form.member.relationship;
    if relationship == Relationship::Pa {
        faults.add("member.relationship", Code::OnePrincipal);
    }
    let principal = members.iter().find(|member| member.relationship == Relationship::Pa);
    let principal: Option<Person> = principal.map(|member| desk.read().get(member.person)).transpose()?;
    let principal = principal.as_ref().map(|person| &person.birth);
    // A sex that contradicts was said already.
    if impossible(lists, relationship, person.sex, &person.birth, principal) == Some(Code::ParentYounger) {
        faults.add("member.relationship", Code::ParentYounger);
    }
    let born = person.birth.earliest;
    if form.how == Joining::Birth && born.is_none() {
        faults.add("member.person.birth.date", Code::Required);
    }
    if form.how == Joining::Birth && born.is_some_and(|born| born > on) {
        faults.add("on", Code::DatesOutOfOrder);
    }
    faults.check()?;
    let alike = duplicate::alike(desk, std::iter::once(checked.unmet()))?;
    let before = need::proposals(desk.read(), lists, case.id, today)?;
    let kind = match form.how {
        Joining::Birth => FamilyChangeKind::Birth,
        Joining::Arrival => FamilyChangeKind::Arrival,
        Joining::Joined => FamilyChangeKind::Joined,
    };
    desk.commit(officer, "family.add_member", Some(case.id), now, |change| {
        let position = next_position(change.read(), case.id)?;
        checked.join(change, case.id, position, Some(on))?;
        for alike in &alike {
            checked.settle(change, alike, officer, today)?;
        }
        let person = checked.person().id;
        remember(change, case.id, kind, (&on.to_string(), None, &reason), &[person], None)?;
        need::propose(change, lists, case.id, &before, officer, today)
    })?;
    standing_warnings(desk.read(), lists, case.id, today)
}
