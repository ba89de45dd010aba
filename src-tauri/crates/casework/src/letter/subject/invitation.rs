//! The letter that invites to an interview which is still to come; for other appointments there is the slip.

use super::{Offer, Subject, untold};
use crate::{
    Desk, Result,
    application::Application,
    appointment::{self, AppointmentKind},
};
use chrono::NaiveDate;

pub(super) fn offers(desk: &Desk, case: &Application, today: NaiveDate) -> Result<Vec<Offer>> {
    let appointments = appointment::of_application(desk.read(), case.id)?;
    let to_come = appointments
        .into_iter()
        .filter(|one| one.kind == AppointmentKind::Interview && one.is_held() && one.day >= today);
    let offer = |one: appointment::Appointment| Offer {
        subject: Subject::Invitation,
        record: one.id,
        letter: "invitation".to_owned(),
        persons: untold(one.persons.0),
        owed: false,
        since: one.day,
        signatory: one.officer.or(Some(one.made_by)),
        remedies: Vec::new(),
    };
    Ok(to_come.map(offer).collect())
}
