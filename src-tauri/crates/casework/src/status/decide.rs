//! The decision about a status: for each holder on their own, by a second officer, and served once for all.

use super::{ServedOn, StatusProcedure, StatusRuling, StatusVerdict, dependants, open::going_on, rulings};
use crate::{
    Code, Desk, Failure, Result,
    application::Application,
    failure::Faults,
    letter::{self, MeansForm},
    permit::{Issue, Permit, Review},
    rule::{self, Act, Doing, Overriding},
    text,
};
use chrono::{DateTime, NaiveDate, Utc};
use vault::{Change, Id};

/// What is decided for one holder, as typed.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub struct StatusRulingForm {
    /// Procedure.
    pub procedure: Id,
    /// Holder: whose status the procedure is about, or somebody whose status derives from theirs.
    pub person: Id,
    /// What becomes of their status.
    pub verdict: StatusVerdict,
    /// Why.
    pub reasons: String,
    /// From when it ends; none is from service.
    #[serde(default)]
    pub effective_on: Option<NaiveDate>,
    /// Why it is done in spite of warnings.
    #[serde(default)]
    pub overrides: Vec<Overriding>,
}

/// Code under which the rules are asked about an end of a status.
pub(crate) const ENDS: &str = "ends";
/// Code under which the rules are asked about serving the decision.
pub(crate) const SERVE: &str = "serve";

/// Decides what becomes of one holder's status. By whoever neither opened the procedure nor gave the notice.
///
/// # Errors
/// [`Code::NotAChoice`] at a person whom the procedure does not concern; [`Code::AlreadyRecorded`] when theirs was
/// decided; [`Code::ProcedureEnded`]; the rules of [`Act::EndStatus`]; the reasons at fault.
pub fn rule_on(
    desk: &mut Desk,
    permit: &Permit<Review>,
    form: &StatusRulingForm,
    now: DateTime<Utc>,
) -> Result<StatusRuling> {
    let (today, officer) = (desk.today(now), permit.officer());
    let procedure = going_on(desk, form.procedure)?;
    let case: Application = desk.read().get(procedure.application)?;
    let mut faults = Faults::default();
    let reasons = faults.keep(text::required_long("reasons", &form.reasons));
    let concerned = procedure.person == form.person
        || dependants(desk, procedure.person)?.iter().any(|holding| holding.person == form.person);
    if !concerned {
        faults.add("person", Code::NotAChoice);
    }
    faults.check()?;
    if rulings(desk.read(), procedure.id)?.iter().any(|ruling| ruling.person == form.person) {
        return Err(Failure::not_now(Code::AlreadyRecorded));
    }
    let ends = form.verdict == StatusVerdict::Ends;
    let code = Some(if ends { ENDS } else { "keeps" }.to_owned());
    let doing = Doing { person: Some(form.person), code, ..Doing::on(procedure.id) };
    let asked = rule::Asked { desk, case: &case, act: Act::EndStatus, doing: &doing, officer, day: today };
    let passed = rule::gate(&asked, &form.overrides, now)?;
    let ruling = StatusRuling {
        id: Id::new(now)?,
        procedure: procedure.id,
        person: form.person,
        verdict: form.verdict,
        reasons,
        effective_on: form.effective_on.filter(|_| ends),
        officer,
        decided_on: today,
    };
    desk.commit(officer, "status.decide", Some(case.id), now, |change| {
        change.create(&ruling)?;
        passed.record(change)?;
        Ok(ruling)
    })
}

/// The service of a decision as typed.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize, ts_rs::TS)]
pub struct ServeForm {
    /// Procedure.
    pub procedure: Id,
    /// How it was served.
    pub service: MeansForm,
    /// Why it is done in spite of warnings.
    #[serde(default)]
    pub overrides: Vec<Overriding>,
}

/// Records that everybody was told that they keep their status. A status that ends is told by its letter alone, which
/// says how the decision can be challenged: see [`told`].
///
/// # Errors
/// [`Code::ProcedureEnded`]; the rules of [`Act::EndStatus`]: every holder whose status derives is decided first, and
/// nobody's ends; all fields at fault in one failure.
pub fn serve(
    desk: &mut Desk,
    permit: &Permit<Issue>,
    form: &ServeForm,
    now: DateTime<Utc>,
) -> Result<StatusProcedure> {
    let (today, officer) = (desk.today(now), permit.officer());
    let procedure = going_on(desk, form.procedure)?;
    let case: Application = desk.read().get(procedure.application)?;
    let decided = rulings(desk.read(), procedure.id)?.iter().map(|ruling| ruling.decided_on).max();
    let mut faults = Faults::default();
    let not_before = decided.unwrap_or(procedure.opened_on);
    let service = served(desk, &form.service, not_before, officer, now, &mut faults);
    faults.check()?;
    let doing = Doing { code: Some(SERVE.to_owned()), ..Doing::on(procedure.id) };
    let asked = rule::Asked { desk, case: &case, act: Act::EndStatus, doing: &doing, officer, day: today };
    let passed = rule::gate(&asked, &form.overrides, now)?;
    let done = StatusProcedure { served: Some(service), ..procedure };
    desk.commit(officer, "status.serve", Some(case.id), now, |change| {
        change.update(&done)?;
        passed.record(change)?;
        Ok(done)
    })
}

/// A service of this procedure, checked: when it counts is the profile's.
fn served(
    desk: &Desk,
    form: &MeansForm,
    not_before: NaiveDate,
    officer: Id,
    now: DateTime<Utc>,
    faults: &mut Faults,
) -> ServedOn {
    let on = letter::counts_on(desk, form, not_before, "service.", now, faults);
    let note = faults.keep(text::required("service.means", &form.means));
    ServedOn { on, by: form.by.clone(), note, officer }
}

/// The letters that tell of the decision were served: the status ends where it ends, and the time for appeal runs.
pub(crate) fn told(change: &mut Change<'_>, procedure: Id, served: ServedOn) -> Result<()> {
    let procedure: StatusProcedure = change.read().get(procedure)?;
    change.update(&StatusProcedure { served: Some(served), ..procedure })?;
    Ok(())
}
