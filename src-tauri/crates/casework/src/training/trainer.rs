//! The register of trainers.

use super::{End, Trainer, modules, storage};
use crate::{
    Code, Desk, Failure, Result,
    coi::Codes,
    failure::Faults,
    officer::Officer,
    permit::{Permit, ReadTraining, Train},
    text,
};
use chrono::{DateTime, NaiveDate, Utc};
use vault::Id;

/// A trainer as typed.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize, ts_rs::TS)]
pub struct TrainerForm {
    /// Which one is changed; none is a new one.
    #[serde(default)]
    pub trainer: Option<Id>,
    /// The officer, where it is one.
    #[serde(default)]
    pub officer: Option<Id>,
    /// Name; that of the officer where one is given.
    #[serde(default)]
    pub name: String,
    /// Whom they come from.
    #[serde(default)]
    pub organisation: String,
    /// Modules that they may teach.
    pub modules: Vec<String>,
    /// Since when.
    pub since: NaiveDate,
}

/// That a trainer teaches no longer.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize, ts_rs::TS)]
pub struct StandDownTrainerForm {
    /// Which.
    pub trainer: Id,
    /// Why.
    pub reason: String,
}

/// A trainer as the page shows them.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
pub struct TrainerView {
    /// The trainer.
    pub trainer: Trainer,
    /// Sessions that they taught or will teach.
    pub sessions: u32,
}

/// Records a trainer.
///
/// # Errors
/// All fields at fault in one failure; [`Code::AlreadyRecorded`] at `officer` where they are in the register.
pub fn record(desk: &mut Desk, permit: &Permit<Train>, form: &TrainerForm, now: DateTime<Utc>) -> Result<Id> {
    let known: Option<Trainer> = form.trainer.map(|id| desk.read().get(id)).transpose()?;
    let mut faults = Faults::default();
    let officer: Option<Officer> = form.officer.map(|id| desk.read().find(id)).transpose()?.flatten();
    let name = match (&officer, form.officer) {
        (Some(one), _) if one.active => one.name.clone(),
        (_, Some(_)) => {
            faults.add("officer", Code::NotAChoice);
            String::new()
        }
        (_, None) => {
            faults.keep(text::required("name", &form.name).and_then(|name| text::printable("name", name)))
        }
    };
    let all: Vec<Trainer> = desk.read().list(storage::TRAINERS, [])?;
    let same = |one: &&Trainer| one.officer == form.officer && Some(one.id) != form.trainer;
    if form.officer.is_some() && all.iter().filter(same).any(|one| one.ended.is_none()) {
        faults.add("officer", Code::AlreadyRecorded);
    }
    let organisation = faults.keep(text::line("organisation", &form.organisation));
    let offered = modules(desk)?;
    if form.modules.is_empty() {
        faults.add("modules", Code::Required);
    } else if form.modules.iter().any(|code| offered.iter().all(|one| one.module.code != *code)) {
        faults.add("modules", Code::NotAChoice);
    }
    if form.since > desk.today(now) {
        faults.add("since", Code::DateInFuture);
    }
    faults.check()?;
    desk.commit(permit.officer(), "training.trainer", None, now, |change| {
        let id = known.as_ref().map_or_else(|| change.new_id(), |one| Ok(one.id))?;
        let (officer, modules) = (form.officer, Codes(form.modules.clone()));
        let trainer = Trainer { id, officer, name, organisation, modules, since: form.since, ended: None };
        match known {
            Some(_) => change.update(&trainer).map(|_| ())?,
            None => change.create(&trainer)?,
        }
        Ok(id)
    })
}

/// Records that a trainer teaches no longer. Sessions that they are to teach stay theirs until they are changed.
///
/// # Errors
/// [`Code::Required`] at `reason`; [`Code::AlreadyRecorded`].
pub fn stand_down(
    desk: &mut Desk,
    permit: &Permit<Train>,
    form: &StandDownTrainerForm,
    now: DateTime<Utc>,
) -> Result<()> {
    let known: Trainer = desk.read().get(form.trainer)?;
    if known.ended.is_some() {
        return Err(Failure::not_now(Code::AlreadyRecorded));
    }
    let mut faults = Faults::default();
    let reason = faults.keep(text::required_long("reason", &form.reason));
    faults.check()?;
    let ended = Some(End { reason, by: permit.officer(), on: desk.today(now) });
    desk.commit(permit.officer(), "training.trainer_end", None, now, |change| {
        change.update(&Trainer { ended, ..known })?;
        Ok(())
    })
}

/// The register of trainers, those who still teach first.
///
/// # Errors
/// Of the database.
pub fn trainers(desk: &Desk, _: &Permit<ReadTraining>) -> Result<Vec<TrainerView>> {
    let sessions = super::session::all(desk.read())?;
    let taught = |trainer: Id| {
        let theirs = sessions.iter().filter(|one| one.cancelled.is_none());
        let theirs = theirs.filter(|one| one.trainers.0.iter().any(|led| led.trainer == trainer));
        u32::try_from(theirs.count()).unwrap_or(u32::MAX)
    };
    let all: Vec<Trainer> = desk.read().list(storage::TRAINERS, [])?;
    Ok(all.into_iter().map(|trainer| TrainerView { sessions: taught(trainer.id), trainer }).collect())
}
