//! The plan of an officer: which modules, by when, agreed with whom.

use super::{End, PlanItem, RequiredState, module, storage};
use crate::{
    Code, Desk, Failure, Result,
    failure::Faults,
    officer::{self, Officer},
    permit::{Permit, Train},
    text,
};
use chrono::{DateTime, NaiveDate, Utc};
use vault::Id;

/// A step of a plan as typed.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename = "TrainingPlanForm")]
pub struct PlanForm {
    /// Officer.
    pub officer: Id,
    /// Module, by code.
    pub module: String,
    /// By when.
    pub due: NaiveDate,
    /// With whom it was agreed.
    pub agreed_by: Id,
    /// What else was agreed.
    #[serde(default)]
    pub note: String,
}

/// A step of a plan as the page shows it.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename = "TrainingPlanRow")]
pub struct PlanRow {
    /// The step.
    pub item: PlanItem,
    /// With whom it was agreed.
    pub agreed_by: String,
    /// How it stands.
    pub state: RequiredState,
}

/// Records what was agreed.
///
/// # Errors
/// Fields at fault; [`Code::DateInPast`] at `due`; [`Code::AlreadyRecorded`] at `module` where it is in the plan.
pub fn agree(desk: &mut Desk, permit: &Permit<Train>, form: &PlanForm, now: DateTime<Utc>) -> Result<Id> {
    let (read, today) = (desk.read(), desk.today(now));
    let officer: Officer = read.get(form.officer)?;
    let mut faults = Faults::default();
    let plan: Vec<PlanItem> = read.list(storage::PLAN_OF, [officer.id])?;
    if module::current(read, &desk.profile.lists, &form.module)?.is_none() {
        faults.add("module", Code::NotAChoice);
    } else if plan.iter().any(|one| one.module == form.module) {
        faults.add("module", Code::AlreadyRecorded);
    }
    if form.due < today {
        faults.add("due", Code::DateInPast);
    }
    let with: Option<Officer> = read.find(form.agreed_by)?;
    if !with.is_some_and(|one| one.active) {
        faults.add("agreedBy", Code::NotAChoice);
    }
    let note = faults.keep(text::long("note", &form.note));
    faults.check()?;
    desk.commit(permit.officer(), "training.agree", None, now, |change| {
        let id = change.new_id()?;
        change.create(&PlanItem {
            id,
            officer: officer.id,
            module: form.module.clone(),
            due: form.due,
            agreed_by: form.agreed_by,
            agreed_on: today,
            note,
            dropped: None,
        })?;
        Ok(id)
    })
}

/// Drops a step of a plan.
///
/// # Errors
/// [`Code::Required`] at `reason`; [`Code::AlreadyRecorded`].
pub fn drop_plan(
    desk: &mut Desk,
    permit: &Permit<Train>,
    item: Id,
    reason: &str,
    now: DateTime<Utc>,
) -> Result<()> {
    let known: PlanItem = desk.read().get(item)?;
    if known.dropped.is_some() {
        return Err(Failure::not_now(Code::AlreadyRecorded));
    }
    let mut faults = Faults::default();
    let reason = faults.keep(text::required_long("reason", reason));
    faults.check()?;
    let dropped = Some(End { reason, by: permit.officer(), on: desk.today(now) });
    desk.commit(permit.officer(), "training.drop", None, now, |change| {
        change.update(&PlanItem { dropped, ..known })?;
        Ok(())
    })
}

/// The plan of an officer, the nearest step first.
pub(super) fn of(desk: &Desk, officer: &Officer, today: NaiveDate) -> Result<Vec<PlanRow>> {
    let read = desk.read();
    let held = super::held::certificates(read, officer)?;
    let view = |item: PlanItem| {
        let counts = held.iter().any(|one| one.is_of(&item.module) && one.counts(today));
        let state = match (counts, item.due < today) {
            (true, _) => RequiredState::Held,
            (false, true) => RequiredState::Overdue,
            (false, false) => RequiredState::Missing,
        };
        Ok(PlanRow { agreed_by: officer::name(read, item.agreed_by)?, state, item })
    };
    read.list::<PlanItem>(storage::PLAN_OF, [officer.id])?.into_iter().map(view).collect()
}
