//! Relationships given anew: another principal applicant, or what was wrong put right.

use super::{
    FamilyChangeKind, Tie,
    alter::{day_and_reason, open_family, remember},
    ties, warn,
};
use crate::{
    Desk, Result,
    application::{self, Warning},
    failure::Faults,
    need,
    permit::{Permit, Register},
};
use chrono::{DateTime, NaiveDate, Utc};
use vault::Id;

/// Relationships as typed.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub struct RelateForm {
    /// Case.
    pub application: Id,
    /// What each member is to the principal applicant, who is among them.
    pub relationships: Vec<Tie>,
    /// Since when, `YYYY-MM-DD`; none is today.
    #[serde(default)]
    pub on: Option<NaiveDate>,
    /// Why.
    pub reason: String,
}

/// Gives the relationships of all members anew. Their places stay as they are.
///
/// # Errors
/// All fields at fault in one failure; [`crate::Code::FamilyInReview`], [`crate::Code::FamilyDecided`],
/// [`crate::Code::CaseMerged`].
pub fn set_relationships(
    desk: &mut Desk,
    permit: &Permit<Register>,
    form: &RelateForm,
    now: DateTime<Utc>,
) -> Result<Vec<Warning>> {
    let (today, officer, lists) = (desk.today(now), permit.officer(), &desk.profile.lists);
    let case = open_family(desk.read(), form.application)?;
    let members = application::members(desk.read(), case.id)?;
    let family = ties::persons(desk.read(), members.iter().map(|member| member.person))?;
    let mut faults = Faults::default();
    let (on, reason) = day_and_reason(form.on, &form.reason, today, &mut faults);
    ties::check(lists, &form.relationships, &family, "relationships", &mut faults);
    faults.check()?;
    let before = need::proposals(desk.read(), lists, case.id, today)?;
    let changed = members.iter().filter(|member| {
        form.relationships
            .iter()
            .any(|tie| tie.person == member.person && tie.relationship != member.relationship)
    });
    let changed: Vec<Id> = changed.map(|member| member.person).collect();
    desk.commit(officer, "family.set_relationships", Some(case.id), now, |change| {
        ties::write(change, &members, &form.relationships)?;
        let kind = FamilyChangeKind::Relationships;
        remember(change, case.id, kind, (&on.to_string(), None, &reason), &changed, None)?;
        need::propose(change, lists, case.id, &before, officer, today)
    })?;
    Ok(warn::of_ties(lists, &form.relationships, &family, "relationships", today))
}

/// What may be wrong in relationships that are being typed; nothing is written.
///
/// # Errors
/// When a person is not there.
pub fn warnings(
    desk: &Desk,
    _: &Permit<Register>,
    relationships: &[Tie],
    now: DateTime<Utc>,
) -> Result<Vec<Warning>> {
    let family = ties::persons(desk.read(), relationships.iter().map(|tie| tie.person))?;
    Ok(warn::of_ties(&desk.profile.lists, relationships, &family, "relationships", desk.today(now)))
}
