//! The country profile and the clocks that follow from it.

use crate::Session;
use casework::{
    Result,
    clock::{self, AnswerInformationForm, AskInformationForm, ExtendForm, WithdrawInformationForm},
    edition::{self, EditionsView, InstallForm, MoveForm, MovePreview, MoveQuery, ProcedureForm},
};
use vault::Id;

/// Makes a time limit longer.
///
/// # Errors
/// See [`clock::extend`].
pub fn extend(session: &mut Session, form: ExtendForm) -> Result<()> {
    let now = session.now();
    let (desk, acting) = session.desk()?;
    clock::extend(desk, &acting.permit()?, acting, &form, now)
}

/// Records that somebody was asked for information.
///
/// # Errors
/// See [`clock::ask`].
pub fn ask(session: &mut Session, form: AskInformationForm) -> Result<Id> {
    let (desk, permit, now) = session.permitted()?;
    clock::ask(desk, &permit, &form, now)
}

/// Records that the information came.
///
/// # Errors
/// See [`clock::answer`].
pub fn answer(session: &mut Session, form: AnswerInformationForm) -> Result<()> {
    let (desk, permit, now) = session.permitted()?;
    clock::answer(desk, &permit, &form, now)
}

/// Takes a request back that was recorded by mistake.
///
/// # Errors
/// See [`clock::withdraw`].
pub fn withdraw(session: &mut Session, form: WithdrawInformationForm) -> Result<()> {
    let (desk, permit, now) = session.permitted()?;
    clock::withdraw(desk, &permit, &form, now)
}

/// Puts a case into another procedure.
///
/// # Errors
/// See [`edition::set_procedure`].
pub fn set_procedure(session: &mut Session, form: ProcedureForm) -> Result<()> {
    let (desk, permit, now) = session.permitted()?;
    edition::set_procedure(desk, &permit, &form, now)
}

/// Says what moving a case to another edition would change.
///
/// # Errors
/// See [`edition::preview_move`].
pub fn preview_move(session: &mut Session, query: MoveQuery) -> Result<MovePreview> {
    let (desk, permit, now) = session.permitted()?;
    edition::preview_move(desk, &permit, &query, now)
}

/// Moves a case to another edition.
///
/// # Errors
/// See [`edition::move_profile`].
pub fn move_profile(session: &mut Session, form: MoveForm) -> Result<()> {
    let (desk, permit, now) = session.permitted()?;
    edition::move_profile(desk, &permit, &form, now)
}

/// Lets the office work under another edition of its profile.
///
/// # Errors
/// See [`edition::install`].
pub fn load(session: &mut Session, form: InstallForm) -> Result<EditionsView> {
    let (desk, permit, now) = session.permitted()?;
    edition::install(desk, &permit, &form, now)?;
    edition::view(desk, &permit)
}

/// The editions that the case file keeps.
///
/// # Errors
/// See [`edition::view`].
pub fn editions(session: &mut Session, (): ()) -> Result<EditionsView> {
    let (desk, permit, _) = session.permitted()?;
    edition::view(desk, &permit)
}
