//! The letters of an approved decision: one for each kind of outcome.

use super::{Named, Offer, Subject};
use crate::{
    Desk, Result,
    application::Application,
    decision::{self, Approval, Decision, DecisionState},
    letter::addressed,
    profile::{Event, Profile},
    time,
};

/// The decision that is current, once it was approved.
pub(super) fn approved(desk: &Desk, case: &Application) -> Result<Option<(Decision, Approval)>> {
    let approved = |decision: &Decision| decision.state == DecisionState::Approved;
    let decision = decision::current(desk.read(), case)?.filter(approved);
    Ok(decision.and_then(|decision| decision.approval.clone().map(|approval| (decision, approval))))
}

pub(super) fn offers(desk: &Desk, case: &Application, profile: &Profile) -> Result<Vec<Offer>> {
    let read = desk.read();
    let Some((decision, approval)) = approved(desk, case)? else { return Ok(Vec::new()) };
    let outcomes = addressed::decided(read, &decision)?;
    let offer = |group: decision::Group| Offer {
        subject: Subject::Decision,
        record: decision.id,
        persons: outcomes.iter().filter(|(person, _)| group.persons.contains(person)).cloned().collect(),
        letter: group.letter,
        owed: true,
        since: time::day(approval.at, desk.profile.utc_offset_minutes),
        signatory: Some(approval.officer),
        remedies: remedies(profile),
    };
    Ok(addressed::groups(profile, &outcomes).into_iter().map(offer).collect())
}

/// Remedies whose time runs from when the decision was told.
pub(super) fn remedies(profile: &Profile) -> Vec<Named> {
    let told = |code: &str| profile.deadline(code).is_some_and(|deadline| deadline.start == Event::Notified);
    let open = profile.remedies.iter().filter(|remedy| told(&remedy.deadline));
    open.map(|remedy| Named { code: remedy.code.clone(), from: None }).collect()
}
