//! Letters of other acts than decisions that an officer is to issue or to hand over.

use super::{Found, TaskCode};
use crate::{
    Desk, Result,
    application::Application,
    letter::{self, Subject},
    permit::{Acting, Issue},
};
use chrono::NaiveDate;
use std::collections::BTreeSet;
use vault::Id;

pub(super) fn of(desk: &Desk, acting: &Acting, today: NaiveDate) -> Result<Vec<Found>> {
    if !acting.may::<Issue>() {
        return Ok(Vec::new());
    }
    let mut found = Vec::new();
    for case in letter::owing(desk, Some(acting.officer()))? {
        let case: Application = desk.read().get(case)?;
        // What a procedure about a status asks for has its own tasks.
        let own = |subject| matches!(subject, Subject::LossNotice | Subject::LossDecision);
        let offers = letter::offers(desk, &case, today)?;
        if offers.iter().any(|offer| offer.owed && offer.issued.is_none() && !own(offer.subject)) {
            found.push(task(case.id, TaskCode::IssueLetter, 0));
        }
    }
    let mut told = BTreeSet::new();
    for (case, hand_over) in letter::unserved(desk, acting.officer())? {
        // Of several letters of one case the first to be handed over says when.
        if told.insert(case) {
            found.push(task(case, TaskCode::ServeLetter, (hand_over - today).num_days()));
        }
    }
    Ok(found)
}

fn task(application: Id, code: TaskCode, due_in: i64) -> Found {
    Found { application, code, returned: None, due_in: Some(due_in), clock: None }
}
