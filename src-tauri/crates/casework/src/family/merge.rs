//! Two cases of one family that become one: all members of one go to the other, and the emptied case is closed.

use super::{
    FamilyChangeKind, Tie,
    alter::{day_and_reason, next_position, no_open_interview, open_family, remember, step_out},
    split::follow,
    ties,
    warn::standing_warnings,
};
use crate::{
    Code, Desk, Result, access,
    application::{self, Application, Claim, Member, Relationship, Warning, WarningCode, advance},
    assessment::{self, Fact},
    failure::Faults,
    interview, need, officer,
    permit::{Permit, Register},
    profile::{Profile, Stage},
};
use chrono::{DateTime, NaiveDate, Utc};
use std::collections::BTreeMap;
use vault::{Change, Id};

/// A merge as typed.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub struct MergeForm {
    /// The case that is emptied.
    pub from: Id,
    /// The case that takes its members.
    pub into: Id,
    /// What each member of both is to the principal applicant.
    pub relationships: Vec<Tie>,
    /// When, `YYYY-MM-DD`; none is today.
    #[serde(default)]
    pub on: Option<NaiveDate>,
    /// What is known of it, and from where.
    pub reason: String,
}

/// Why members leave the emptied case, a code of the list `leaving`.
const JOINED_FAMILY: &str = "joined-family";

/// Moves all members of a case into another. What was recorded of them goes with them; the emptied case points to
/// the other and takes no more work. Conflicts of interest come along: where whoever is in charge of the other declared
/// one, a warning says that it needs another officer.
///
/// # Errors
/// All fields at fault in one failure; [`Code::InterviewOpen`] while somebody is being interviewed in the case that
/// is emptied; [`Code::FamilyInReview`], [`Code::FamilyDecided`], [`Code::CaseMerged`] of either case.
pub fn merge(
    desk: &mut Desk,
    permit: &Permit<Register>,
    form: &MergeForm,
    now: DateTime<Utc>,
) -> Result<Vec<Warning>> {
    let (today, me, lists) = (desk.today(now), permit.officer(), &desk.profile.lists);
    if form.from == form.into {
        return Err(crate::Failure::field("into", Code::NotAChoice));
    }
    let (from, into) = (open_family(desk.read(), form.from)?, open_family(desk.read(), form.into)?);
    let (emptied_by, filled_by) = (desk.profile_of(&from), desk.profile_of(&into));
    let moving = application::members(desk.read(), from.id)?;
    let at_home = application::members(desk.read(), into.id)?;
    let everybody = moving.iter().chain(&at_home).map(|member| member.person);
    let family = ties::persons(desk.read(), everybody)?;
    let mut faults = Faults::default();
    let (on, reason) = day_and_reason(form.on, &form.reason, today, &mut faults);
    ties::check(lists, &form.relationships, &family, "relationships", &mut faults);
    faults.check()?;
    let persons: Vec<Id> = moving.iter().map(|member| member.person).collect();
    no_open_interview(desk.read(), from.id, &persons)?;
    let mut before = need::proposals(desk.read(), lists, from.id, today)?;
    before.extend(need::proposals(desk.read(), lists, into.id, today)?);
    desk.commit(me, "family.merge", Some(into.id), now, |change| {
        access::carry(change, (from.id, into.id), me, now)?;
        for member in &moving {
            step_out(change, member, on, JOINED_FAMILY, Some(into.id))?;
            // Whoever is in both cases already keeps the place they have.
            if at_home.iter().all(|other| other.person != member.person) {
                arrive(change, member, &from, into.id, on)?;
            }
        }
        let members = application::members(change.read(), into.id)?;
        ties::write(change, &members, &form.relationships)?;
        follow(change, &persons, into.id, on)?;
        take_work_over(change, filled_by, &from, into.id)?;
        let day = on.to_string();
        let why = (day.as_str(), Some(JOINED_FAMILY), reason.as_str());
        for (here, there) in [(into.id, from.id), (from.id, into.id)] {
            remember(change, here, FamilyChangeKind::Merge, why, &persons, Some(there))?;
        }
        let emptied = advance(change, emptied_by, from.id, Stage::Closed)?;
        change.update(&Application { merged_into: Some(into.id), ..emptied })?;
        need::propose(change, lists, into.id, &before, me, today)
    })?;
    let mut warnings = standing_warnings(desk.read(), lists, into.id, today)?;
    if access::is_led_in_conflict(desk.read(), &into)? {
        let params = BTreeMap::from([("officer".to_owned(), officer::name(desk.read(), into.officer)?)]);
        warnings.push(Warning { field: "into".to_owned(), code: WarningCode::OfficerInConflict, params });
    }
    Ok(warnings)
}

/// A place in the other case for somebody who comes over, with what they told.
fn arrive(
    change: &mut Change<'_>,
    member: &Member,
    from: &Application,
    into: Id,
    on: NaiveDate,
) -> Result<()> {
    let told = Claim { reasons: from.reasons.clone(), fears: from.fears.clone() };
    // Reasons of a case are those of its principal applicant.
    let of_case = (member.relationship == Relationship::Pa && told != Claim::default()).then_some(told);
    change.create(&Member {
        id: change.new_id()?,
        application: into,
        position: next_position(change.read(), into)?,
        claim: member.claim.clone().or(of_case),
        joined_on: Some(on),
        ..member.clone()
    })?;
    Ok(())
}

/// Facts go on being assessed in the other case, and whoever was heard there counts as heard.
fn take_work_over(change: &mut Change<'_>, profile: &Profile, from: &Application, into: Id) -> Result<()> {
    let last = assessment::facts(change.read(), into)?.last().map_or(0, |fact| fact.number);
    for (number, fact) in (last + 1..).zip(assessment::facts(change.read(), from.id)?) {
        change.update(&Fact { application: into, number, ..fact })?;
    }
    let target: Application = change.read().get(into)?;
    let heard = interview::of_application(change.read(), from.id)?;
    if target.stage == Stage::Registered && heard.iter().any(|interview| interview.closing.is_some()) {
        advance(change, profile, into, Stage::Interview)?;
    }
    Ok(())
}
