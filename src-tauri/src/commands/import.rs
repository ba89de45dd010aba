//! Lists of other authorities.

use super::records::{Released, left};
use crate::Session;
use casework::{
    Result,
    application::RegistrationForm,
    import::{
        self, ErrorsForm, ImportView, OpenForm, OpenedList, PersonSource, PreviewForm, PreviewPiece,
        RereadForm, RowsPage, RowsQuery, RunForm, RunPiece, ToCase, UndoDone, UndoForm,
    },
    permit::{ReadCases, Register, Release},
};
use vault::Id;

/// A list.
#[derive(Debug, Clone, Copy, serde::Deserialize, ts_rs::TS)]
pub struct ListId {
    /// Which.
    pub import: Id,
}

/// A person.
#[derive(Debug, Clone, Copy, serde::Deserialize, ts_rs::TS)]
pub struct ListedPerson {
    /// Who.
    pub person: Id,
}

/// Puts a list on the desk.
///
/// # Errors
/// See [`import::open`].
pub fn open(session: &mut Session, form: OpenForm) -> Result<OpenedList> {
    let (desk, permit, now) = session.permitted::<Register>()?;
    import::open(desk, &permit, &form, now)
}

/// Reads a list otherwise.
///
/// # Errors
/// See [`import::reread`].
pub fn reread(session: &mut Session, form: RereadForm) -> Result<OpenedList> {
    let (desk, permit, _) = session.permitted::<Register>()?;
    import::reread(desk, &permit, &form)
}

/// The list that lies on the desk or was kept.
///
/// # Errors
/// See [`import::resume`].
pub fn resume(session: &mut Session, (): ()) -> Result<Option<OpenedList>> {
    let (desk, permit, _) = session.permitted::<Register>()?;
    import::resume(desk, &permit)
}

/// Takes a list off the desk.
///
/// # Errors
/// See [`import::close`].
pub fn close(session: &mut Session, list: ListId) -> Result<()> {
    let (desk, permit, _) = session.permitted::<Register>()?;
    import::close(desk, &permit, list.import)
}

/// What would become of rows.
///
/// # Errors
/// See [`import::preview`].
pub fn preview(session: &mut Session, form: PreviewForm) -> Result<PreviewPiece> {
    let (desk, permit, now) = session.permitted::<Register>()?;
    import::preview(desk, &permit, &form, now)
}

/// Takes the next piece over.
///
/// # Errors
/// See [`import::run`].
pub fn run(session: &mut Session, form: RunForm) -> Result<RunPiece> {
    let (desk, permit, now) = session.permitted::<Register>()?;
    import::run(desk, &permit, &form, now)
}

/// Lists that were taken over.
///
/// # Errors
/// See [`import::list`].
pub fn list(session: &mut Session, (): ()) -> Result<Vec<ImportView>> {
    let (desk, acting) = session.desk()?;
    match acting.may::<Register>() {
        true => import::list(desk, &acting.permit::<Register>()?),
        false => import::list(desk, &acting.permit::<Release>()?),
    }
}

/// Rows of a list that was taken over.
///
/// # Errors
/// See [`import::rows`].
pub fn rows(session: &mut Session, query: RowsQuery) -> Result<RowsPage> {
    let (desk, acting) = session.desk()?;
    match acting.may::<Register>() {
        true => import::rows(desk, &acting.permit::<Register>()?, &query),
        false => import::rows(desk, &acting.permit::<Release>()?, &query),
    }
}

/// Sends the rows at fault back to whoever sent the list, through the gate of everything that leaves.
///
/// # Errors
/// See [`import::errors`]; the file cannot be written; the disk is full.
pub fn errors(session: &mut Session, form: ErrorsForm) -> Result<Released> {
    let (desk, permit, now) = session.permitted::<Release>()?;
    let package = import::errors(desk, &permit, &form, now)?;
    left(session, package)
}

/// Undoes an import.
///
/// # Errors
/// See [`import::undo`].
pub fn undo(session: &mut Session, form: UndoForm) -> Result<UndoDone> {
    let (desk, permit, now) = session.permitted::<Register>()?;
    import::undo(desk, &permit, &form, now)
}

/// A registration of a family of a list.
///
/// # Errors
/// See [`import::to_case`].
pub fn to_case(session: &mut Session, form: ToCase) -> Result<RegistrationForm> {
    let (desk, permit, _) = session.permitted::<Register>()?;
    import::to_case(desk, &permit, &form)
}

/// The list and line a person comes from.
///
/// # Errors
/// See [`import::source`].
pub fn source(session: &mut Session, listed: ListedPerson) -> Result<Option<PersonSource>> {
    let (desk, permit, _) = session.permitted::<ReadCases>()?;
    import::source(desk, &permit, listed.person)
}
