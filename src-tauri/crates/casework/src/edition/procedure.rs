//! Putting a case into another procedure.

use super::ProcedureChange;
use crate::{
    Code, Desk, Failure, Result,
    application::Application,
    failure::Faults,
    permit::{Examine, Permit},
    rule::{self, Act, Doing, Overriding},
    text,
};
use chrono::{DateTime, Utc};
use vault::Id;

/// Which procedure, and why.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize, ts_rs::TS)]
pub struct ProcedureForm {
    /// Case.
    pub application: Id,
    /// Procedure of the profile.
    pub procedure: String,
    /// Why.
    pub reason: String,
    /// Why it is done in spite of warnings.
    #[serde(default)]
    pub overrides: Vec<Overriding>,
}

/// Puts a case into another procedure; its time limits follow.
///
/// # Errors
/// [`Code::NotAChoice`]; [`Code::StageForbids`] at a stage at which the profile does not offer it; rules of the act.
pub fn set_procedure(
    desk: &mut Desk,
    permit: &Permit<Examine>,
    form: &ProcedureForm,
    now: DateTime<Utc>,
) -> Result<()> {
    let case: Application = desk.read().get(form.application)?;
    let profile = desk.profile_of(&case);
    let mut faults = Faults::default();
    let reason = faults.keep(text::required_long("reason", &form.reason));
    let procedure = profile.procedure(&form.procedure);
    if procedure.is_none() || form.procedure == case.procedure {
        faults.add("procedure", Code::NotAChoice);
    }
    faults.check()?;
    if procedure.is_none_or(|procedure| !procedure.stages.contains(&case.stage)) {
        return Err(Failure::not_now(Code::StageForbids).context(format!("{:?}", case.stage)));
    }
    let (officer, today) = (permit.officer(), desk.today(now));
    let doing = Doing { code: Some(form.procedure.clone()), ..Doing::default() };
    let asked = rule::Asked { desk, case: &case, act: Act::SetProcedure, doing: &doing, officer, day: today };
    let passed = rule::gate(&asked, &form.overrides, now)?;
    desk.commit(officer, "application.set_procedure", Some(case.id), now, |change| {
        let id = change.new_id()?;
        change.create(&ProcedureChange {
            id,
            application: case.id,
            before: case.procedure.clone(),
            after: form.procedure.clone(),
            reason,
            changed_on: today,
            officer,
        })?;
        passed.record(change)?;
        change.update(&Application { procedure: form.procedure.clone(), ..case })?;
        Ok(())
    })
}
