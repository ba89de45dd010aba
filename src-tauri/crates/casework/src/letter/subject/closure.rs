//! The letter that tells of the end of a case, where the profile has one for its reason.

use super::{Named, Offer, Subject, untold};
use crate::{
    Desk, Result,
    application::Application,
    closure,
    profile::{Profile, Stage},
};

pub(super) fn offers(desk: &Desk, case: &Application, profile: &Profile) -> Result<Vec<Offer>> {
    // A case that was opened again is not told that it ended.
    if case.stage != Stage::Closed {
        return Ok(Vec::new());
    }
    let Some(closure) = closure::of_application(desk.read(), case.id)?.pop() else { return Ok(Vec::new()) };
    let Some(rule) = profile.closure(&closure.reason) else { return Ok(Vec::new()) };
    let Some(letter) = rule.letter.clone() else { return Ok(Vec::new()) };
    Ok(vec![Offer {
        subject: Subject::Closure,
        record: closure.id,
        letter,
        persons: untold(closure.persons.0),
        owed: true,
        since: closure.closed_on,
        signatory: Some(closure.officer),
        remedies: rule.remedies.iter().map(|code| Named { code: code.clone(), from: None }).collect(),
    }])
}
