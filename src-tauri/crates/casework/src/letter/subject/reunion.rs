//! The letters of family reunification: that an application was received, and what was decided on it.

use super::{Named, Offer, Subject, remedies_of_decision, untold};
use crate::{Desk, Result, application::Application, integration, profile::Profile};

/// Of each application the letter of where it stands: once it was decided, the receipt tells nothing any more.
pub(super) fn offers(desk: &Desk, case: &Application, profile: &Profile) -> Result<Vec<Offer>> {
    let offer = |reunion: integration::Reunification| {
        let decision = reunion.decision.as_ref();
        let refused = decision.is_some_and(|decision| !decision.granted);
        let remedies: Vec<Named> = if refused { remedies_of_decision(profile) } else { Vec::new() };
        Offer {
            subject: Subject::Reunion,
            record: reunion.id,
            letter: match decision {
                None => "reunion_receipt",
                Some(decision) if decision.granted => "reunion_granted",
                Some(_) => "reunion_refused",
            }
            .to_owned(),
            persons: untold([reunion.sponsor]),
            owed: true,
            since: decision.map_or(reunion.applied_on, |decision| decision.on),
            signatory: decision.map(|decision| decision.officer),
            remedies,
        }
    };
    Ok(integration::reunions_of(desk.read(), case.id)?.into_iter().map(offer).collect())
}
