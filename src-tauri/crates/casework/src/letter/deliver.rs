//! Recording that a letter was handed over. From that day the time for appeal runs.

use super::{Delivery, Letter, addressed};
use crate::{
    Code, Desk, Failure, Result,
    application::advance,
    decision::Decision,
    failure::Faults,
    permit::{Issue, Permit},
    profile::Stage,
    text, time,
};
use chrono::{DateTime, NaiveDate, Utc};
use vault::Id;

/// How a letter was handed over.
#[derive(Debug, Clone, serde::Deserialize, ts_rs::TS)]
pub struct DeliverForm {
    /// Letter.
    pub letter: Id,
    /// Day.
    pub on: NaiveDate,
    /// To whom and how.
    pub means: String,
}

/// Records the delivery.
///
/// # Errors
/// [`Code::AlreadyDelivered`]; a day before the issue or in the future.
pub fn deliver(
    desk: &mut Desk,
    permit: &Permit<Issue>,
    form: &DeliverForm,
    now: DateTime<Utc>,
) -> Result<Letter> {
    let letter: Letter = desk.read().get(form.letter)?;
    if letter.delivery.is_some() {
        return Err(Failure::not_now(Code::AlreadyDelivered));
    }
    let mut faults = Faults::default();
    let means = faults.keep(text::required("means", &form.means));
    if form.on > desk.today(now) {
        faults.add("on", Code::DateInFuture);
    } else if form.on < time::day(letter.issued_at, desk.profile.utc_offset_minutes) {
        faults.add("on", Code::ImpossibleDate);
    }
    faults.check()?;
    let decision: Decision = desk.read().get(letter.decision)?;
    // With the last of a decision's letters the whole case is notified.
    let others = addressed::due(desk, &decision)?;
    let of_all = addressed::of_decision(desk.read(), Some(&decision))?;
    let is_last = others.iter().all(|due| {
        due.issued.is_some_and(|id| {
            id == letter.id || of_all.iter().any(|one| one.id == id && one.delivery.is_some())
        })
    });
    let delivery = Delivery { on: form.on, means, officer: permit.officer() };
    let delivered = Letter { delivery: Some(delivery), ..letter };
    let (profile, application) = (desk.profile, delivered.application);
    desk.commit(permit.officer(), "letter.deliver", Some(application), now, |change| {
        if is_last {
            advance(change, profile, application, Stage::Notified)?;
        }
        change.update(&delivered)?;
        Ok(delivered)
    })
}
