//! Giving a case to another unit.

use super::{Transfer, of_application};
use crate::{
    Code, Desk, Failure, Result, access,
    application::Application,
    failure::Faults,
    folder, office,
    permit::{Permit, Review},
    profile::Stage,
    text,
};
use chrono::{DateTime, NaiveDate, Utc};
use vault::Id;

/// A transfer as typed.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub struct TransferForm {
    /// Case.
    pub application: Id,
    /// The unit that is to have it, a post of the profile.
    pub to: String,
    /// From when; none is today.
    #[serde(default)]
    pub on: Option<NaiveDate>,
    /// Why.
    pub reason: String,
    /// Who is to be in charge of it, where that is known here.
    #[serde(default)]
    pub in_charge: Option<Id>,
}

/// Gives a case to another unit; whoever is named is in charge of it from then on.
///
/// # Errors
/// [`Code::StageForbids`] once the case is final or closed; all fields at fault in one failure: a unit that the
/// profile does not have or that has it already, an officer who does not examine cases.
pub fn make(
    desk: &mut Desk,
    permit: &Permit<Review>,
    form: &TransferForm,
    now: DateTime<Utc>,
) -> Result<Transfer> {
    let (read, today, officer) = (desk.read(), desk.today(now), permit.officer());
    let case = folder::open_case(read, form.application, None)?;
    if case.stage >= Stage::Final {
        return Err(Failure::not_now(Code::StageForbids));
    }
    let has_it = match of_application(read, case.id)?.pop() {
        Some(last) => last.to_post,
        None => office::current(read)?.post,
    };
    let mut faults = Faults::default();
    let reason = faults.keep(text::required_long("reason", &form.reason));
    if form.to.is_empty() {
        faults.add("to", Code::Required);
    } else if form.to == has_it || desk.profile_of(&case).post(&form.to).is_none() {
        faults.add("to", Code::NotAChoice);
    }
    let on = form.on.unwrap_or(today);
    if on < case.registered_on {
        faults.add("on", Code::DatesOutOfOrder);
    } else if on > today {
        faults.add("on", Code::DateInFuture);
    }
    if let Some(id) = form.in_charge
        && let Some(code) = access::unfit_for(desk, case.id, id)?
    {
        faults.add("inCharge", code);
    }
    faults.check()?;
    let transfer = Transfer {
        id: Id::new(now)?,
        application: case.id,
        from_post: has_it,
        to_post: form.to.clone(),
        on_day: on,
        reason,
        in_charge: form.in_charge,
        officer,
    };
    desk.commit(officer, "case.transfer", Some(case.id), now, |change| {
        change.create(&transfer)?;
        if let Some(officer) = transfer.in_charge.filter(|id| *id != case.officer) {
            change.update(&Application { officer, ..case })?;
        }
        Ok(transfer)
    })
}
