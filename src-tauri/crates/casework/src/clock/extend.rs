//! Making a time limit longer: by whom the profile lets, with a reason.

use super::{Extension, of_case};
use crate::{
    Code, Desk, Failure, Kind, Result,
    application::Application,
    failure::Faults,
    permit::{Acting, Permit, ReadCases},
    text,
};
use chrono::{DateTime, Utc};
use vault::Id;

/// By how much, and why.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize, ts_rs::TS)]
pub struct ExtendForm {
    /// Case.
    pub application: Id,
    /// Name of the deadline.
    pub deadline: String,
    /// By how many units of the profile's limit.
    pub length: u32,
    /// Why.
    pub reason: String,
}

/// Makes a time limit longer.
///
/// # Errors
/// [`Code::NotAllowed`] for who may not; [`Code::ClockNotExtendable`] where the profile does not have it, or what it
/// was for is done, or its last day has passed; [`Code::ExtensionTooLong`] beyond what the profile gives.
pub fn extend(
    desk: &mut Desk,
    permit: &Permit<ReadCases>,
    acting: &Acting,
    form: &ExtendForm,
    now: DateTime<Utc>,
) -> Result<()> {
    let case: Application = desk.read().get(form.application)?;
    let profile = desk.profile_of(&case);
    let rule = profile.deadline(&form.deadline).and_then(|deadline| deadline.extension.as_ref());
    let rule = rule.ok_or_else(|| Failure::not_now(Code::ClockNotExtendable))?;
    if !rule.roles.iter().any(|role| acting.has(*role)) {
        return Err(Failure::new(Kind::Forbidden, Code::NotAllowed));
    }
    let mut faults = Faults::default();
    let reason = faults.keep(text::required_long("reason", &form.reason));
    let clocks = of_case(desk, &case, profile, now)?;
    let clock = clocks.iter().find(|clock| clock.id == form.deadline && clock.state.is_open());
    let left = clock.filter(|clock| clock.days_left >= 0).and_then(|clock| clock.extendable.as_ref());
    let left = left.ok_or_else(|| Failure::not_now(Code::ClockNotExtendable))?.left;
    if form.length == 0 {
        faults.add("length", Code::Required);
    } else if form.length > left.length {
        faults.add_with("length", Code::ExtensionTooLong, "max", left.length);
    }
    faults.check()?;
    let (officer, today) = (permit.officer(), desk.today(now));
    desk.commit(officer, "clock.extend", Some(case.id), now, |change| {
        let id = change.new_id()?;
        change.create(&Extension {
            id,
            application: case.id,
            deadline: form.deadline.clone(),
            length: form.length,
            unit: left.unit,
            reason,
            granted_on: today,
            granted_by: officer,
        })?;
        Ok(())
    })
}
