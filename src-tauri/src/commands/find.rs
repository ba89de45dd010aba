//! Finding persons, and pairs of records that look like one person.

use crate::Session;
use casework::{
    Result,
    duplicate::{self, Candidate, CandidateQuery, Compared, PairQuery, VerdictForm, WaitingPairs},
    find::{self, FindQuery, FoundPerson, PersonFile},
    permit::{ReadCases, Register},
};
use vault::Id;

/// Finds persons by name in any script, number or date.
///
/// # Errors
/// Of the file.
pub fn search(session: &mut Session, query: FindQuery) -> Result<Vec<FoundPerson>> {
    session.types(&query.text)?;
    let (desk, permit, _) = session.permitted::<ReadCases>()?;
    find::search(desk, &permit, &query)
}

/// A person.
#[derive(Debug, Clone, Copy, serde::Deserialize, ts_rs::TS)]
pub struct PersonId {
    /// Who.
    pub person: Id,
}

/// One person of the file, whether or not they are in any case.
///
/// # Errors
/// When there is none.
pub fn person(session: &mut Session, id: PersonId) -> Result<PersonFile> {
    let (desk, permit, now) = session.permitted::<ReadCases>()?;
    find::card(desk, &permit, id.person, now)
}

/// Who may be the person that is being typed.
///
/// # Errors
/// Of the file.
pub fn candidates(session: &mut Session, query: CandidateQuery) -> Result<Vec<Candidate>> {
    let (desk, permit, now) = session.permitted::<Register>()?;
    duplicate::candidates(desk, &permit, &query, now)
}

/// Two records side by side.
///
/// # Errors
/// When one is not there.
pub fn compare(session: &mut Session, pair: PairQuery) -> Result<Compared> {
    let (desk, permit, now) = session.permitted::<ReadCases>()?;
    duplicate::compare(desk, &permit, pair, now)
}

/// Decides about two records.
///
/// # Errors
/// All fields at fault in one failure.
pub fn decide(session: &mut Session, form: VerdictForm) -> Result<()> {
    let (desk, permit, now) = session.permitted::<Register>()?;
    duplicate::decide(desk, &permit, &form, now)
}

/// A decision to be taken back.
#[derive(Debug, Clone, serde::Deserialize, ts_rs::TS)]
pub struct UndoVerdict {
    /// One person.
    pub one: Id,
    /// The other.
    pub other: Id,
    /// Why.
    pub reason: String,
}

/// Takes a decision about two records back.
///
/// # Errors
/// When the reason is missing or nothing was decided.
pub fn undo(session: &mut Session, undo: UndoVerdict) -> Result<()> {
    let (desk, permit, now) = session.permitted::<Register>()?;
    duplicate::undo(desk, &permit, (undo.one, undo.other), &undo.reason, now)
}

/// Pairs that wait for a decision.
///
/// # Errors
/// Of the file.
pub fn waiting(session: &mut Session, (): ()) -> Result<WaitingPairs> {
    let (desk, permit, _) = session.permitted::<ReadCases>()?;
    duplicate::waiting(desk, &permit)
}
