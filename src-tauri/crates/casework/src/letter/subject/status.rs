//! The certificate that somebody holds a status. It is given on request, as often as it is asked for.

use super::{Offer, Subject, loss::outcome};
use crate::{Desk, Result, application::Application, status};

pub(super) fn offers(desk: &Desk, case: &Application) -> Result<Vec<Offer>> {
    let held = status::held(desk, case.id)?;
    let standing = held.iter().filter(|holding| holding.stands());
    let offer = |holding: &status::Holding| Offer {
        subject: Subject::Status,
        record: holding.decision,
        letter: "status_certificate".to_owned(),
        persons: vec![(holding.person, outcome(&held, holding.person))],
        owed: false,
        since: holding.since,
        signatory: None,
        remedies: Vec::new(),
    };
    Ok(standing.map(offer).collect())
}
