//! What a member reads alone beside the letter of a decision: reasons that rest on what they told in confidence.

use super::{Offer, Subject, decision};
use crate::{Desk, Result, application::Application, letter::addressed, profile::Profile, time};

/// Name of the letter.
const ANNEX: &str = "annex";

pub(super) fn offers(desk: &Desk, case: &Application, profile: &Profile) -> Result<Vec<Offer>> {
    let Some((decided, approval)) = decision::approved(desk, case)? else { return Ok(Vec::new()) };
    let outcomes = addressed::decided(desk.read(), &decided)?;
    let groups = addressed::groups(profile, &outcomes);
    let offer = |person| Offer {
        subject: Subject::Annex,
        record: decided.id,
        letter: ANNEX.to_owned(),
        persons: outcomes.iter().filter(|(one, _)| *one == person).cloned().collect(),
        owed: true,
        since: time::day(approval.at, desk.profile.utc_offset_minutes),
        signatory: Some(approval.officer),
        // What can be done against the decision stands in its letter.
        remedies: Vec::new(),
    };
    Ok(decided.annexes(&groups).into_iter().map(|(person, _)| offer(person)).collect())
}
