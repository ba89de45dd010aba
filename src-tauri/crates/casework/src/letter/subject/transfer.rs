//! The letter that tells which unit has the case now.

use super::{Offer, Subject, untold};
use crate::{
    Desk, Result,
    application::{self, Application},
    transfer,
};

pub(super) fn offers(desk: &Desk, case: &Application) -> Result<Vec<Offer>> {
    // Where it went since is what is to be told; earlier moves are history.
    let Some(last) = transfer::of_application(desk.read(), case.id)?.pop() else { return Ok(Vec::new()) };
    let members = application::members(desk.read(), case.id)?;
    Ok(vec![Offer {
        subject: Subject::Transfer,
        record: last.id,
        letter: "transfer".to_owned(),
        persons: untold(members.into_iter().map(|member| member.person)),
        owed: true,
        since: last.on_day,
        signatory: Some(last.officer),
        remedies: Vec::new(),
    }])
}
