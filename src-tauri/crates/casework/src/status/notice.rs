//! Notice that a status may end, and what the holder says to it.

use super::{Notice, Response, ServedOn, StatusProcedure, open::going_on, rule_of};
use crate::{
    Code, Desk, Failure, Result,
    failure::Faults,
    interview,
    permit::{Examine, Permit},
    profile::Profile,
    text,
};
use chrono::{DateTime, NaiveDate, Utc};
use vault::{Change, Id};

/// The letter that gives notice was served: the time to respond runs from that day.
pub(crate) fn noticed(
    change: &mut Change<'_>,
    profile: &Profile,
    procedure: Id,
    served: ServedOn,
) -> Result<()> {
    let procedure: StatusProcedure = change.read().get(procedure)?;
    // What was decided meanwhile is not undone by a letter that comes late.
    if !procedure.goes_on() {
        return Ok(());
    }
    let response = rule_of(profile, &procedure.ground).and_then(|(rule, _)| rule.response);
    let respond_by = response.map_or(served.on, |period| period.last_day(served.on, profile));
    let reasons = procedure.reasons.clone();
    change.update(&StatusProcedure { notice: Some(Notice { reasons, served, respond_by }), ..procedure })?;
    Ok(())
}

/// What the holder said, as typed.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize, ts_rs::TS)]
pub struct ResponseForm {
    /// Procedure.
    pub procedure: Id,
    /// When.
    pub on: NaiveDate,
    /// What, in their own words.
    pub said: String,
    /// The interview that was held for it.
    #[serde(default)]
    pub interview: Option<Id>,
    /// Compelling reasons out of previous persecution: what was examined and found.
    #[serde(default)]
    pub compelling: Option<String>,
}

/// Records what the holder said, and what was found about compelling reasons.
///
/// # Errors
/// [`Code::NoticeMissing`] before notice was given; [`Code::ProcedureEnded`]; all fields at fault in one failure.
pub fn respond(
    desk: &mut Desk,
    permit: &Permit<Examine>,
    form: &ResponseForm,
    now: DateTime<Utc>,
) -> Result<StatusProcedure> {
    let procedure = going_on(desk, form.procedure)?;
    let Some(notice) = &procedure.notice else { return Err(Failure::not_now(Code::NoticeMissing)) };
    let mut faults = Faults::default();
    let said = faults.keep(text::required_long("said", &form.said));
    let compelling = faults.keep(text::long("compelling", form.compelling.as_deref().unwrap_or_default()));
    if form.on > desk.today(now) {
        faults.add("on", Code::DateInFuture);
    } else if form.on < notice.served.on {
        faults.add("on", Code::DatesOutOfOrder);
    }
    let held = interview::of_application(desk.read(), procedure.application)?;
    if form.interview.is_some_and(|id| held.iter().all(|one| one.id != id)) {
        faults.add("interview", Code::NotAChoice);
    }
    faults.check()?;
    let response = Response { on: form.on, said, interview: form.interview, officer: permit.officer() };
    let compelling = Some(compelling).filter(|found| !found.is_empty()).or(procedure.compelling.clone());
    let answered = StatusProcedure { response: Some(response), compelling, ..procedure };
    desk.commit(permit.officer(), "status.respond", Some(answered.application), now, |change| {
        change.update(&answered)?;
        Ok(answered)
    })
}
