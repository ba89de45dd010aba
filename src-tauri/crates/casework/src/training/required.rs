//! Who must hold what: the modules of an officer's roles, by when, and what is held of them.

use super::{Certificate, PostView, catalogue, held, post, storage};
use crate::{
    Desk, Result,
    officer::{self, Officer, Qualification},
    permit::{Acting, Permit, ReadTraining, Role},
};
use chrono::{DateTime, Days, Months, NaiveDate, Utc};
use std::collections::BTreeMap;
use vault::Id;

/// How it stands with a module.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, serde::Serialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename = "TrainingHeld")]
pub enum RequiredState {
    /// It was to be held by now.
    Overdue,
    /// It was held and ended.
    Expired,
    /// It is held and ends soon.
    Expiring,
    /// There is still time.
    Missing,
    /// It is held.
    Held,
}

/// A module that an officer must hold.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, ts_rs::TS)]
#[ts(rename = "TrainingRequirement")]
pub struct RequiredView {
    /// Module, by code.
    pub module: String,
    /// The roles that ask for it.
    #[ts(type = "string[]")]
    pub roles: Vec<Role>,
    /// By when; none where it is not known since when the officer works here.
    pub due: Option<NaiveDate>,
    /// How it stands.
    pub state: RequiredState,
    /// Last day of the certificate.
    pub until: Option<NaiveDate>,
}

/// What an officer holds, must hold, and lacks.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
#[ts(rename = "TrainingRow")]
pub struct MatrixRow {
    /// Officer.
    pub officer: Id,
    /// Name.
    pub name: String,
    /// Roles.
    #[ts(type = "string[]")]
    pub roles: Vec<Role>,
    /// Where they work.
    pub post: PostView,
    /// What they must hold, in the order of the catalogue's roles.
    pub required: Vec<RequiredView>,
    /// What they hold beside it and counts today, by code.
    pub others: Vec<Qualification>,
}

/// Officers and modules.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
#[ts(rename = "TrainingMatrix")]
pub struct Matrix {
    /// Modules that somebody must hold, by code.
    pub modules: Vec<String>,
    /// Officers who work here, by name.
    pub rows: Vec<MatrixRow>,
}

/// Officers and modules.
///
/// # Errors
/// Of the database.
pub fn matrix(desk: &Desk, _: &Permit<ReadTraining>, now: DateTime<Utc>) -> Result<Matrix> {
    let rows = rows(desk, desk.today(now))?;
    let mut modules: Vec<String> = Vec::new();
    for one in rows.iter().flat_map(|row| &row.required) {
        if !modules.contains(&one.module) {
            modules.push(one.module.clone());
        }
    }
    let order = |code: &String| {
        Ok::<_, crate::Failure>(catalogue()?.modules.iter().position(|one| one.code == *code))
    };
    let mut placed = modules.into_iter().map(|code| Ok((order(&code)?, code))).collect::<Result<Vec<_>>>()?;
    placed.sort();
    Ok(Matrix { modules: placed.into_iter().map(|(_, code)| code).collect(), rows })
}

pub(crate) fn rows(desk: &Desk, today: NaiveDate) -> Result<Vec<MatrixRow>> {
    let read = desk.read();
    let posts = post::all(read)?;
    let mut held: BTreeMap<Id, Vec<Certificate>> = BTreeMap::new();
    for one in read.list::<Certificate>(storage::ALL_HELD, [])? {
        held.entry(one.officer).or_default().push(one);
    }
    let here = officer::all(read)?.into_iter().filter(|one| one.active);
    here.map(|officer| {
        let mut theirs = held.remove(&officer.id).unwrap_or_default();
        theirs.extend(held::earlier(&officer));
        of(&officer, posts.get(&officer.id).cloned().unwrap_or_default(), &theirs, today)
    })
    .collect()
}

/// What one officer must hold: their own, or for who reads trainings.
///
/// # Errors
/// [`crate::Code::NotAllowed`]; of the database.
pub fn row(desk: &Desk, acting: &Acting, officer: Id, now: DateTime<Utc>) -> Result<MatrixRow> {
    if !super::may_read(acting, officer) {
        return Err(crate::Failure::new(crate::Kind::Forbidden, crate::Code::NotAllowed));
    }
    let known: Officer = desk.read().get(officer)?;
    let post = post::all(desk.read())?.remove(&officer).unwrap_or_default();
    of(&known, post, &held::certificates(desk.read(), &known)?, desk.today(now))
}

fn of(officer: &Officer, post: PostView, held: &[Certificate], today: NaiveDate) -> Result<MatrixRow> {
    let catalogue = catalogue()?;
    let ahead = Days::new(catalogue.rules.expiring_days.into());
    let mut required: Vec<RequiredView> = Vec::new();
    for asked in catalogue.required.iter().filter(|one| officer.roles.0.contains(&one.role)) {
        let due = post.since.and_then(|since| since.checked_add_months(Months::new(asked.within_months)));
        for module in &asked.modules {
            match required.iter_mut().find(|one| one.module == *module) {
                Some(known) => {
                    known.roles.push(asked.role);
                    known.due = known.due.into_iter().chain(due).min();
                }
                None => required.push(RequiredView {
                    module: module.clone(),
                    roles: vec![asked.role],
                    due,
                    state: RequiredState::Missing,
                    until: None,
                }),
            }
        }
    }
    for one in &mut required {
        (one.state, one.until) = state(held, &one.module, one.due, today, today + ahead);
    }
    let mut others: BTreeMap<&str, Option<NaiveDate>> = BTreeMap::new();
    for one in held.iter().filter(|one| one.counts(today)) {
        if required.iter().any(|known| one.is_of(&known.module)) {
            continue;
        }
        let until = others.entry(&one.module).or_insert(one.valid_until);
        *until = until.zip(one.valid_until).map(|(a, b)| a.max(b));
    }
    let others = others.into_iter().map(|(code, until)| Qualification { code: code.to_owned(), until });
    Ok(MatrixRow {
        officer: officer.id,
        name: officer.name.clone(),
        roles: officer.roles.0.clone(),
        post,
        others: others.collect(),
        required,
    })
}

/// How it stands with a module on a day, and the last day of what is held of it.
fn state(
    held: &[Certificate],
    module: &str,
    due: Option<NaiveDate>,
    today: NaiveDate,
    soon: NaiveDate,
) -> (RequiredState, Option<NaiveDate>) {
    let of = || held.iter().filter(|one| one.is_of(module) && one.withdrawn.is_none());
    let counting =
        of().filter(|one| one.counts(today)).max_by_key(|one| (one.valid_until.is_none(), one.valid_until));
    if let Some(one) = counting {
        return match one.valid_until {
            Some(until) if until < soon => (RequiredState::Expiring, Some(until)),
            until => (RequiredState::Held, until),
        };
    }
    if let Some(ended) = of().filter_map(|one| one.valid_until).filter(|until| *until < today).max() {
        return (RequiredState::Expired, Some(ended));
    }
    let late = due.is_some_and(|due| due < today);
    (if late { RequiredState::Overdue } else { RequiredState::Missing }, None)
}

/// Whether an officer should have held a module by a day and does not.
pub(crate) fn is_overdue(desk: &Desk, officer: &Officer, module: &str, day: NaiveDate) -> Result<bool> {
    let post = post::all(desk.read())?.remove(&officer.id).unwrap_or_default();
    let row = of(officer, post, &held::certificates(desk.read(), officer)?, day)?;
    let late = |one: &RequiredView| matches!(one.state, RequiredState::Overdue | RequiredState::Expired);
    Ok(row.required.iter().any(|one| one.module == module && late(one)))
}
