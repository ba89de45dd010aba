//! Tables that somebody asks for again: saved, shared, taken away.

use super::{SavedTable, TableQuery, storage};
use crate::{
    Code, Desk, Failure, Kind, Result,
    failure::Faults,
    permit::{Count, Permit},
    text,
};
use chrono::{DateTime, NaiveDate, Utc};
use vault::Id;

/// A table to save, as typed.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize, ts_rs::TS)]
pub struct SavedForm {
    /// Its name.
    pub name: String,
    /// What it asks.
    pub question: TableQuery,
    /// Whether others see it, too.
    #[serde(default)]
    pub shared: bool,
}

/// A saved table as the page shows it.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub struct SavedView {
    /// Which.
    pub id: Id,
    /// Its name.
    pub name: String,
    /// What it asks.
    pub question: TableQuery,
    /// Whether others see it, too.
    pub shared: bool,
    /// Whether it is the asking officer's own.
    pub own: bool,
    /// When it was saved.
    pub saved_on: NaiveDate,
}

/// A saved table to take away.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize, ts_rs::TS)]
pub struct WithdrawSavedForm {
    /// Which.
    pub table: Id,
    /// Why.
    pub reason: String,
}

/// Saved tables that an officer sees.
///
/// # Errors
/// Of the database.
pub fn saved(desk: &Desk, permit: &Permit<Count>) -> Result<Vec<SavedView>> {
    let me = permit.officer();
    let all: Vec<SavedTable> = desk.read().list(storage::SAVED, [me])?;
    Ok(all
        .into_iter()
        .map(|one| SavedView {
            id: one.id,
            name: one.name,
            question: one.question,
            shared: one.shared,
            own: one.officer == me,
            saved_on: one.saved_on,
        })
        .collect())
}

/// Saves a table.
///
/// # Errors
/// The name and the question at fault.
pub fn save(desk: &mut Desk, permit: &Permit<Count>, form: &SavedForm, now: DateTime<Utc>) -> Result<Id> {
    let mut faults = Faults::default();
    let name = faults.keep(text::required("name", &form.name));
    faults.check()?;
    form.question.question()?;
    let (officer, saved_on) = (permit.officer(), desk.today(now));
    let record = SavedTable {
        id: Id::new(now)?,
        name,
        question: form.question.clone(),
        shared: form.shared,
        officer,
        saved_on,
        withdrawn: None,
    };
    desk.commit(officer, "statistic.save_table", None, now, |change| {
        change.create(&record)?;
        Ok(record.id)
    })
}

/// Takes a saved table away: by whoever saved it.
///
/// # Errors
/// [`Code::NotFound`] where it is not the officer's own; the reason at fault.
pub fn forget(
    desk: &mut Desk,
    permit: &Permit<Count>,
    form: &WithdrawSavedForm,
    now: DateTime<Utc>,
) -> Result<()> {
    let officer = permit.officer();
    let record: SavedTable = desk.read().get(form.table)?;
    if record.officer != officer || record.withdrawn.is_some() {
        return Err(Failure::new(Kind::NotFound, Code::NotFound));
    }
    let mut faults = Faults::default();
    let reason = faults.keep(text::required("reason", &form.reason));
    faults.check()?;
    desk.commit(officer, "statistic.forget_table", None, now, |change| {
        change.update(&SavedTable { withdrawn: Some(reason), ..record })?;
        Ok(())
    })
}
