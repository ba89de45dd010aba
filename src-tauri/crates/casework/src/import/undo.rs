//! Undoing an import: every person whom it made and whose record nobody has used since is withdrawn, in one act.

use super::{Import, ImportRow, ImportView, RowOutcome, storage, view};
use crate::{
    Code, Desk, Failure, Result,
    failure::Faults,
    find::{self, FoundPerson},
    permit::{Permit, Register},
    person::Person,
    text,
};
use chrono::{DateTime, Utc};
use std::collections::HashMap;
use vault::Id;

/// An import to be undone.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub struct UndoForm {
    /// List.
    pub import: Id,
    /// Why.
    pub reason: String,
}

/// Why a person stays when an import is undone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub enum KeptBecause {
    /// They are, or were, a member of a case.
    InCase,
    /// It was decided whether they are somebody else, or a kinship was recorded.
    Linked,
    /// A document was added or changed.
    Document,
    /// Something was written about them.
    Edited,
}

vault::coded!(KeptBecause);

/// A person who stays.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub struct KeptPerson {
    /// Line of the list.
    pub line: u32,
    /// Who.
    pub person: FoundPerson,
    /// Why.
    pub because: KeptBecause,
}

/// What an undoing did.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub struct UndoDone {
    /// The import.
    pub import: ImportView,
    /// Persons withdrawn.
    pub withdrawn: u32,
    /// Persons who stay, by line.
    pub kept: Vec<KeptPerson>,
}

/// Undoes an import, in one commit. Of one that is under way what was taken over is withdrawn, and it ends.
///
/// # Errors
/// [`Code::Required`] at `reason`; [`Code::ImportUndone`].
pub fn undo(
    desk: &mut Desk,
    permit: &Permit<Register>,
    form: &UndoForm,
    now: DateTime<Utc>,
) -> Result<UndoDone> {
    let mut faults = Faults::default();
    let reason = faults.keep(text::required("reason", &form.reason));
    faults.check()?;
    let import: Import = desk.read().get(form.import)?;
    if import.undone_on.is_some() {
        return Err(Failure::not_now(Code::ImportUndone));
    }
    let (officer, today) = (permit.officer(), desk.today(now));
    let (import, withdrawn, stay) = desk.commit(officer, "import.undo", Some(import.id), now, |change| {
        let used: Vec<(Id, KeptBecause)> = change
            .read()
            .rows(storage::USED, [import.id], |row| Ok((row.get(0)?, vault::column(row, 1)?)))?;
        let used: HashMap<Id, KeptBecause> = used.into_iter().collect();
        let (mut withdrawn, mut stay) = (0, Vec::new());
        for row in change.read().list::<ImportRow>(storage::ROWS, [import.id])? {
            let Some(person) = row.person else { continue };
            let outcome = if let Some(because) = used.get(&person) {
                stay.push((row.line, person, *because));
                RowOutcome::Kept
            } else {
                let person: Person = change.read().get(person)?;
                change.update(&Person { withdrawn: Some(reason.clone()), ..person })?;
                withdrawn += 1;
                RowOutcome::Withdrawn
            };
            change.update(&ImportRow { outcome, ..row })?;
        }
        let import = Import {
            undone_on: Some(today),
            undone_by: Some(officer),
            undone_because: Some(reason),
            ..import
        };
        change.update(&import)?;
        Ok((import, withdrawn, stay))
    })?;
    let read = desk.read();
    let mut kept = Vec::new();
    for (line, person, because) in stay {
        let person = find::person(read, permit.scope(), person, Vec::new())?;
        kept.extend(person.map(|person| KeptPerson { line, person, because }));
    }
    // A list that was under way lies on the desk still; it cannot be gone on with.
    drop(desk.imports.take(form.import));
    Ok(UndoDone { import: view::view(desk.read(), import)?, withdrawn, kept })
}
