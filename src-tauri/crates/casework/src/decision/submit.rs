//! Handing a draft in for review: everything that blocks it is said at once.

use super::{Decision, DecisionState, of_application, rulings};
use crate::{
    Code, Desk, Failure, Kind, Result,
    application::{self, Application, Member, advance},
    assessment::{self, Finding},
    interview, need,
    permit::{Examine, Permit},
    profile::{Profile, Stage},
};
use chrono::{DateTime, Utc};
use std::collections::{BTreeMap, BTreeSet};
use vault::{Id, Read};

/// Something that must be done first.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, ts_rs::TS)]
pub struct Blocker {
    /// What.
    pub code: Code,
    /// Whom it concerns.
    pub person: Option<Id>,
}

/// What keeps the draft of a case from being handed in.
///
/// # Errors
/// Of the database.
pub fn blockers(read: Read<'_>, profile: &Profile, application: Id) -> Result<Vec<Blocker>> {
    let blocker = |code| Blocker { code, person: None };
    let mut blockers = Vec::new();
    let members = application::members(read, application)?;
    let interviews = interview::of_application(read, application)?;
    for member in members.iter().filter(|member| must_be_interviewed(member)) {
        // UNHCR Procedural Standards 4.3.1: no decision on paper only.
        let signed = |i: &&interview::Interview| i.person == member.person && i.closing.is_some();
        if !interviews.iter().any(|interview| signed(&interview)) {
            blockers.push(Blocker { code: Code::NotInterviewed, person: Some(member.person) });
        }
    }
    for interview in interviews.iter().filter(|interview| interview.closing.is_none()) {
        // One that was started by mistake cannot be signed, having no answer; it must not block for ever.
        if !interview::lines(read, interview.id)?.is_empty() {
            blockers.push(Blocker { code: Code::InterviewOpen, person: Some(interview.person) });
        }
    }
    let facts = assessment::facts(read, application)?;
    if facts.is_empty() {
        blockers.push(blocker(Code::FactsMissing));
    } else if facts.iter().any(|fact| fact.assessed.finding == Finding::Undecided) {
        blockers.push(blocker(Code::FactsUndecided));
    }
    let Some(decision) = of_application(read, application)? else {
        blockers.push(blocker(Code::OutcomeMissing));
        return Ok(blockers);
    };
    let rulings = rulings(read, decision.id)?;
    let decided: BTreeMap<Id, _> =
        rulings.iter().filter_map(|ruling| Some((ruling.person, ruling.outcome.code?))).collect();
    for member in members.iter().filter(|member| !decided.contains_key(&member.person)) {
        blockers.push(Blocker { code: Code::OutcomeMissing, person: Some(member.person) });
    }
    let letters: BTreeSet<&str> = decided
        .values()
        .filter_map(|code| profile.outcome(*code))
        .map(|outcome| outcome.letter.as_str())
        .collect();
    if letters.len() > 1 {
        blockers.push(blocker(Code::OutcomesMixed));
    }
    let case: Application = read.get(application)?;
    let asked = need::Asked { read, lists: &profile.lists, case: &case, day: None };
    for member in &members {
        let missing = need::blocking(&asked, member.person, &(Stage::Assessment..=Stage::Review))?;
        blockers.extend(missing.map(|code| Blocker { code, person: Some(member.person) }));
    }
    let official = profile.languages.first();
    if official.is_none_or(|lang| decision.reasons.get(*lang).is_empty()) {
        blockers.push(blocker(Code::ReasonsMissing));
    }
    Ok(blockers)
}

/// Whoever claims in their own right is interviewed. (A child's own claim is examined through its family in this
/// version; separate interviews of children come with the procedural guarantees.)
fn must_be_interviewed(member: &Member) -> bool {
    member.own_claim
}

/// Hands the draft in.
///
/// # Errors
/// [`Code::OutcomeMissing`] and the other blockers, each as a field.
pub fn submit(
    desk: &mut Desk,
    permit: &Permit<Examine>,
    application: Id,
    now: DateTime<Utc>,
) -> Result<Decision> {
    let case: Application = desk.read().get(application)?;
    super::open_to_change(&case)?;
    let blockers = blockers(desk.read(), desk.profile, application)?;
    if let Some(first) = blockers.first() {
        let mut failure = Failure::new(Kind::NotNow, first.code);
        failure.fields = blockers
            .iter()
            .map(|blocker| crate::Fault {
                field: blocker.person.map_or_else(String::new, |id| id.to_string()),
                code: blocker.code,
                params: BTreeMap::new(),
            })
            .collect();
        return Err(failure);
    }
    let profile = desk.profile;
    desk.commit(permit.officer(), "decision.submit", Some(application), now, |change| {
        // After a supplementary interview the case stands at interviews again.
        advance(change, profile, application, Stage::Assessment)?;
        advance(change, profile, application, Stage::Review)?;
        let draft = of_application(change.read(), application)?
            .ok_or_else(|| Failure::not_now(Code::OutcomeMissing))?;
        // Whoever hands it in answers for it, and may not approve it.
        let submitted = Decision {
            state: DecisionState::Submitted,
            submitted_at: Some(now),
            drafted_by: permit.officer(),
            ..draft
        };
        change.update(&submitted)?;
        Ok(submitted)
    })
}
