//! The journal: of a case, of a person, of the office; and what the page was kept from doing.

use super::{
    cases::CaseId,
    records::{Released, left},
};
use crate::Session;
use casework::{
    Result,
    journal::{self, EntryView, JournalExport, JournalPage, JournalQuery, PersonJournal},
    permit::{ExportJournal, ReadCases, ReadJournal, Release},
};

/// Entries of a journal shown at most.
const MOST: u32 = 500;

/// The journal of a case.
///
/// # Errors
/// Locked; not allowed.
pub fn of_case(session: &mut Session, case: CaseId) -> Result<Vec<EntryView>> {
    let (desk, permit, _) = session.permitted::<ReadCases>()?;
    journal::of_case(desk, &permit, case.application, MOST)
}

/// The journal of a person.
///
/// # Errors
/// Locked; not allowed.
pub fn of_person(session: &mut Session, form: PersonJournal) -> Result<Vec<EntryView>> {
    let (desk, permit, _) = session.permitted::<ReadCases>()?;
    journal::of_person(desk, &permit, form.person)
}

/// A page of the journal of the office.
///
/// # Errors
/// Locked; not allowed; see [`journal::of_office`].
pub fn of_office(session: &mut Session, query: JournalQuery) -> Result<JournalPage> {
    let (desk, permit, _) = session.permitted::<ReadJournal>()?;
    journal::of_office(desk, &permit, &query)
}

/// Releases the journal as a file.
///
/// # Errors
/// See [`journal::export`]; the file cannot be written; the disk is full.
pub fn export(session: &mut Session, form: JournalExport) -> Result<Released> {
    let reading = session.permitted::<ReadJournal>()?.1;
    let released = session.permitted::<Release>()?.1;
    let (desk, permit, now) = session.permitted::<ExportJournal>()?;
    let package = journal::export(desk, &permit, &reading, &released, &form, now)?;
    left(session, package)
}

/// What the page tried and the browser engine kept it from.
#[derive(Debug, Clone, serde::Deserialize, ts_rs::TS)]
pub struct Blocked {
    /// The rule that it broke.
    pub directive: String,
    /// What it wanted, an address.
    pub wanted: String,
    /// Where in the program.
    pub place: String,
}

/// Writes down what the page was kept from doing. Nothing of a sound program ever is.
///
/// # Errors
/// Locked; of the database.
pub fn blocked(session: &mut Session, blocked: Blocked) -> Result<()> {
    let Blocked { directive, wanted, place } = blocked;
    session.report_blocked(&format!("{directive} | {wanted} | {place}"))
}
