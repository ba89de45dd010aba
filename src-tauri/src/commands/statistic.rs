//! Statistics: returns, the situation, tables that somebody asks for.

use crate::{
    Session,
    files::{self, SavedFile},
};
use casework::{
    Result,
    permit::{Count, ReadCases, SubmitReturns},
    statistic::{
        self, Balance, BriefForm, CountedCases, Difference, ExportForm, Overdue, Question, ReturnQuery,
        ReturnView, SavedForm, SavedView, Sheet, Situation, SituationQuery, SubmissionForm, SubmissionView,
        TableQuery, TableView, WithdrawSavedForm,
    },
};
use vault::Id;

/// The situation of a period.
///
/// # Errors
/// See [`statistic::situation`].
pub fn situation(session: &mut Session, query: SituationQuery) -> Result<Situation> {
    let (desk, permit, now) = session.permitted::<Count>()?;
    statistic::situation(desk, &permit, &query, now)
}

/// Time limits of all open cases.
///
/// # Errors
/// Locked; not allowed.
pub fn overdue(session: &mut Session, (): ()) -> Result<Overdue> {
    let (desk, permit, now) = session.permitted::<Count>()?;
    statistic::overdue(desk, &permit, now)
}

/// A time limit of the profile.
#[derive(Debug, Clone, serde::Deserialize, ts_rs::TS)]
pub struct DeadlineName {
    /// Its name in the profile.
    pub deadline: String,
}

/// The cases in which a time limit is overdue.
///
/// # Errors
/// Locked; not allowed.
pub fn overdue_cases(session: &mut Session, name: DeadlineName) -> Result<CountedCases> {
    let (desk, permit, now) = session.permitted::<ReadCases>()?;
    statistic::overdue_cases(desk, &permit, &name.deadline, now)
}

/// The cases behind a figure.
///
/// # Errors
/// See [`statistic::cases`].
pub fn cases(session: &mut Session, question: Question) -> Result<CountedCases> {
    let (desk, permit, now) = session.permitted::<ReadCases>()?;
    statistic::cases(desk, &permit, &question, now)
}

/// A table that somebody asks for.
///
/// # Errors
/// See [`statistic::ask`].
pub fn table(session: &mut Session, query: TableQuery) -> Result<TableView> {
    let (desk, permit, now) = session.permitted::<Count>()?;
    statistic::ask(desk, &permit, &query, now)
}

/// Saved tables.
///
/// # Errors
/// Locked; not allowed.
pub fn saved(session: &mut Session, (): ()) -> Result<Vec<SavedView>> {
    let (desk, permit, _) = session.permitted::<Count>()?;
    statistic::saved(desk, &permit)
}

/// Saves a table.
///
/// # Errors
/// See [`statistic::save`].
pub fn save(session: &mut Session, form: SavedForm) -> Result<Id> {
    let (desk, permit, now) = session.permitted::<Count>()?;
    statistic::save(desk, &permit, &form, now)
}

/// Takes a saved table away.
///
/// # Errors
/// See [`statistic::forget`].
pub fn forget(session: &mut Session, form: WithdrawSavedForm) -> Result<()> {
    let (desk, permit, now) = session.permitted::<Count>()?;
    statistic::forget(desk, &permit, &form, now)
}

/// The tables of a return, as the file stands.
///
/// # Errors
/// See [`statistic::prepare`].
pub fn prepare(session: &mut Session, query: ReturnQuery) -> Result<ReturnView> {
    let (desk, permit, now) = session.permitted::<Count>()?;
    statistic::prepare(desk, &permit, query, now)
}

/// Submits a return.
///
/// # Errors
/// See [`statistic::submit`].
pub fn submit(session: &mut Session, form: SubmissionForm) -> Result<SubmissionView> {
    let (desk, permit, now) = session.permitted::<SubmitReturns>()?;
    statistic::submit(desk, &permit, &form, now)
}

/// All submissions.
///
/// # Errors
/// Locked; not allowed.
pub fn submissions(session: &mut Session, (): ()) -> Result<Vec<SubmissionView>> {
    let (desk, permit, _) = session.permitted::<Count>()?;
    statistic::submissions(desk, &permit)
}

/// A submission.
#[derive(Debug, Clone, Copy, serde::Deserialize, ts_rs::TS)]
pub struct SubmissionId {
    /// Which.
    pub submission: Id,
    /// The version that it is compared with; none is the file as it is.
    #[serde(default)]
    pub other: Option<Id>,
}

/// A submission with its frozen tables.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
pub struct Submitted {
    /// The submission.
    pub submission: SubmissionView,
    /// Its tables.
    pub sheets: Vec<Sheet>,
    /// Its balance.
    pub balance: Balance,
}

/// The frozen tables of a submission.
///
/// # Errors
/// See [`statistic::submitted`].
pub fn submitted(session: &mut Session, id: SubmissionId) -> Result<Submitted> {
    let (desk, permit, _) = session.permitted::<Count>()?;
    let (submission, sheets, balance) = statistic::submitted(desk, &permit, id.submission)?;
    Ok(Submitted { submission, sheets, balance })
}

/// What differs from a submission.
///
/// # Errors
/// See [`statistic::difference`].
pub fn difference(session: &mut Session, id: SubmissionId) -> Result<Difference> {
    let (desk, permit, _) = session.permitted::<Count>()?;
    statistic::difference(desk, &permit, id.submission, id.other)
}

/// Saves tables as files; answers the folder of several, or the one.
///
/// # Errors
/// See [`statistic::export`]; the file cannot be written.
pub fn export(session: &mut Session, form: ExportForm) -> Result<SavedFile> {
    let folder = session.places().letters();
    let (desk, permit, now) = session.permitted::<Count>()?;
    files::save_all(&folder, statistic::export(desk, &permit, &form, now)?)
}

/// Saves the brief and opens it in the system's viewer, from where it is printed.
///
/// # Errors
/// See [`statistic::brief`]; the file cannot be written.
pub fn brief(session: &mut Session, form: BriefForm) -> Result<SavedFile> {
    let folder = session.places().letters();
    let (desk, permit, now) = session.permitted::<Count>()?;
    files::save(&folder, statistic::brief(desk, &permit, &form, now)?)
}
