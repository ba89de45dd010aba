//! The letters that ask an applicant for information, or for their views.

use super::{Offer, Subject, untold};
use crate::{
    Desk, Result,
    application::Application,
    inquiry::{self, InquiryKind},
};

pub(super) fn offers(desk: &Desk, case: &Application) -> Result<Vec<Offer>> {
    let mut offers = Vec::new();
    for inquiry in inquiry::of_application(desk.read(), case.id)? {
        let answered = inquiry::answered_on(desk.read(), &inquiry)?.is_some();
        offers.push(Offer {
            subject: Subject::Inquiry,
            record: inquiry.id,
            letter: match inquiry.kind {
                InquiryKind::Information => "information_request".to_owned(),
                InquiryKind::Hearing => "right_to_be_heard".to_owned(),
            },
            persons: untold(inquiry.persons.0),
            owed: !answered,
            since: inquiry.recorded_on,
            signatory: Some(inquiry.recorded_by),
            remedies: Vec::new(),
        });
    }
    Ok(offers)
}
