//! The letter that asks another body for a travel document.

use super::{Offer, Subject, untold};
use crate::{Desk, Result, application::Application, travel};

pub(super) fn offers(desk: &Desk, case: &Application) -> Result<Vec<Offer>> {
    let requests = travel::of_application(desk.read(), case.id)?;
    let offer = |request: travel::TravelRequest| Offer {
        subject: Subject::Travel,
        record: request.id,
        letter: "travel_document_request".to_owned(),
        persons: untold([request.person]),
        owed: true,
        since: request.recorded_on,
        signatory: None,
        remedies: Vec::new(),
    };
    Ok(requests.into_iter().map(offer).collect())
}
