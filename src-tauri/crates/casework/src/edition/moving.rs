//! Moving a case to another edition of its profile: first what changes, then the act with its reason.

use super::{ProfileMove, keep};
use crate::{
    Code, Desk, Failure, Result,
    application::Application,
    clock::{self, Clock},
    decision,
    failure::Faults,
    permit::{Permit, ReadCases, Review},
    profile::{Profile, Words},
    text,
};
use chrono::{DateTime, NaiveDate, Utc};
use std::collections::BTreeMap;
use vault::Id;

/// To which edition a case might be moved.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize, ts_rs::TS)]
pub struct MoveQuery {
    /// Case.
    pub application: Id,
    /// Edition, `code@version`.
    pub edition: String,
}

/// To which edition a case is moved, and why.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize, ts_rs::TS)]
pub struct MoveForm {
    /// Case.
    pub application: Id,
    /// Edition, `code@version`.
    pub edition: String,
    /// Why.
    pub reason: String,
}

/// What becomes of one time limit.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub struct ClockChange {
    /// Name of the deadline.
    pub id: String,
    /// Its name for people.
    pub name: Words,
    /// Its last day now; none when it does not run.
    pub before: Option<NaiveDate>,
    /// Its last day then; none when it will not run.
    pub after: Option<NaiveDate>,
}

/// What moving a case would change.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub struct MovePreview {
    /// Edition that it is judged by.
    pub before: String,
    /// Edition that it would be judged by.
    pub after: String,
    /// Every time limit of either, those that change first.
    pub clocks: Vec<ClockChange>,
}

/// Says what moving a case would change. Nothing is written.
///
/// # Errors
/// [`Code::NotAChoice`] for an edition that this case cannot be judged by.
pub fn preview_move(
    desk: &Desk,
    _: &Permit<ReadCases>,
    query: &MoveQuery,
    now: DateTime<Utc>,
) -> Result<MovePreview> {
    let case: Application = desk.read().get(query.application)?;
    let to = target(desk, &case, &query.edition)?;
    let from = desk.profile_of(&case);
    let clocks = |profile: &'static Profile| clock::of_case(desk, &case, profile, now);
    Ok(MovePreview {
        before: case.profile.clone(),
        after: to.edition(),
        clocks: changes(&clocks(from)?, &clocks(to)?),
    })
}

fn changes(before: &[Clock], after: &[Clock]) -> Vec<ClockChange> {
    let mut all = BTreeMap::new();
    for clock in before.iter().chain(after) {
        let last = |clocks: &[Clock]| clocks.iter().find(|one| one.id == clock.id).map(|one| one.last_day);
        let change = ClockChange {
            id: clock.id.clone(),
            name: clock.name.clone(),
            before: last(before),
            after: last(after),
        };
        all.entry(clock.id.clone()).or_insert(change);
    }
    let mut all: Vec<ClockChange> = all.into_values().collect();
    all.sort_by_key(|change| (change.before == change.after, change.after));
    all
}

/// The edition, when the case can be judged by it: of the same country, with its procedure, stage and outcomes.
fn target(desk: &Desk, case: &Application, edition: &str) -> Result<&'static Profile> {
    let refused = || Failure::field("edition", Code::NotAChoice);
    let to = desk.editions.get(edition).ok_or_else(refused)?;
    let same = case.profile.split('@').next() == Some(to.code.as_str());
    let known = to.transitions.contains_key(&case.stage) && to.procedure(&case.procedure).is_some();
    if !same || !known || edition == case.profile {
        return Err(refused());
    }
    if let Some(decision) = decision::of_application(desk.read(), case.id)? {
        let rulings = decision::rulings(desk.read(), decision.id)?;
        if rulings.iter().filter_map(|ruling| ruling.outcome.code).any(|code| to.outcome(code).is_none()) {
            return Err(refused());
        }
    }
    Ok(to)
}

/// Moves a case to another edition.
///
/// # Errors
/// Those of [`preview_move`]; a reason that is missing.
pub fn move_profile(
    desk: &mut Desk,
    permit: &Permit<Review>,
    form: &MoveForm,
    now: DateTime<Utc>,
) -> Result<()> {
    let case: Application = desk.read().get(form.application)?;
    let mut faults = Faults::default();
    let reason = faults.keep(text::required_long("reason", &form.reason));
    let to = target(desk, &case, &form.edition);
    if to.is_err() {
        faults.add("edition", Code::NotAChoice);
    }
    faults.check()?;
    let (to, officer, today) = (to?, permit.officer(), desk.today(now));
    desk.commit(officer, "application.move_profile", Some(case.id), now, |change| {
        keep(change, to, officer, today)?;
        let id = change.new_id()?;
        change.create(&ProfileMove {
            id,
            application: case.id,
            before: case.profile.clone(),
            after: to.edition(),
            reason,
            moved_on: today,
            officer,
        })?;
        change.update(&Application { profile: to.edition(), ..case })?;
        Ok(())
    })
}
