//! Trainings.

use crate::{
    Session,
    files::{self, SavedFile},
};
use casework::{
    Result,
    audit::Owner,
    letter::Preview,
    officer,
    permit::{ReadTraining, Train},
    training::{
        self, AttendanceForm, AwardForm, CancelForm, Certificate, EvaluationForm, Exam, Funder, Matrix,
        MeetForm, ModuleForm, ModuleView, MyTraining, NeedForm, NeedView, NominationForm, OnlineForm,
        PlanForm, PostForm, Question, RecordForm, Required, SessionForm, SessionRow, SessionView,
        StandDownTrainerForm, StepForm, TestForm, TrainerForm, TrainerView, TrainingExport, TrainingRules,
        Turnover, TurnoverQuery, WithdrawCertificateForm,
    },
};
use vault::Id;

/// A session, a certificate.
#[derive(Debug, Clone, Copy, serde::Deserialize, ts_rs::TS)]
pub struct TrainingId {
    /// Which.
    pub id: Id,
}

/// Whose trainings.
#[derive(Debug, Clone, Copy, serde::Deserialize, ts_rs::TS)]
pub struct TrainingOf {
    /// Officer; none is oneself.
    #[serde(default)]
    pub officer: Option<Id>,
}

/// That something is ended, and why.
#[derive(Debug, Clone, serde::Deserialize, ts_rs::TS)]
pub struct TrainingEndForm {
    /// Which.
    pub id: Id,
    /// Why.
    pub reason: String,
}

/// The catalogue as the page shows it.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
pub struct TrainingCatalogueView {
    /// Modules, each version.
    pub modules: Vec<ModuleView>,
    /// Rules of certificates.
    pub rules: TrainingRules,
    /// What roles ask for.
    pub required: Vec<Required>,
    /// Who pays.
    pub funders: Vec<Funder>,
    /// Questions of the evaluation.
    pub questions: Vec<Question>,
    /// Whether the authority confirmed it.
    pub verified: bool,
}

/// Whom there is to choose from.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
pub struct TrainingChoices {
    /// Officers who work here, by name.
    pub officers: Vec<Owner>,
    /// Trainers.
    pub trainers: Vec<TrainerView>,
}

/// The catalogue.
///
/// # Errors
/// Of the database.
pub fn catalogue(session: &mut Session, (): ()) -> Result<TrainingCatalogueView> {
    let (desk, _) = session.desk()?;
    let known = training::catalogue()?;
    Ok(TrainingCatalogueView {
        modules: training::modules(desk)?,
        rules: known.rules,
        required: known.required.clone(),
        funders: known.funders.clone(),
        questions: known.questions.clone(),
        verified: known.verified,
    })
}

/// Officers and trainers.
///
/// # Errors
/// Of the database.
pub fn choices(session: &mut Session, (): ()) -> Result<TrainingChoices> {
    let (desk, permit, _) = session.permitted::<ReadTraining>()?;
    let here = officer::all(desk.read())?.into_iter().filter(|one| one.active);
    let officers = here.map(|one| Owner { id: one.id, name: one.name }).collect();
    Ok(TrainingChoices { officers, trainers: training::trainers(desk, &permit)? })
}

/// Adds a module.
///
/// # Errors
/// See [`training::add_module`].
pub fn module(session: &mut Session, form: ModuleForm) -> Result<Id> {
    let (desk, permit, now) = session.permitted::<Train>()?;
    training::add_module(desk, &permit, &form, now)
}

/// Records a trainer.
///
/// # Errors
/// See [`training::record_trainer`].
pub fn trainer(session: &mut Session, form: TrainerForm) -> Result<Id> {
    let (desk, permit, now) = session.permitted::<Train>()?;
    training::record_trainer(desk, &permit, &form, now)
}

/// Records that a trainer teaches no longer.
///
/// # Errors
/// See [`training::stand_down`].
pub fn trainer_end(session: &mut Session, form: StandDownTrainerForm) -> Result<()> {
    let (desk, permit, now) = session.permitted::<Train>()?;
    training::stand_down(desk, &permit, &form, now)
}

/// All sessions.
///
/// # Errors
/// See [`training::sessions`].
pub fn sessions(session: &mut Session, (): ()) -> Result<Vec<SessionRow>> {
    let (desk, permit, _) = session.permitted::<ReadTraining>()?;
    training::sessions(desk, &permit)
}

/// One session.
///
/// # Errors
/// See [`training::session`].
pub fn session(session: &mut Session, which: TrainingId) -> Result<SessionView> {
    let (desk, permit, now) = session.permitted::<ReadTraining>()?;
    training::session(desk, &permit, which.id, now)
}

/// Plans a session.
///
/// # Errors
/// See [`training::plan_session`].
pub fn plan(session: &mut Session, form: SessionForm) -> Result<Id> {
    let (desk, permit, now) = session.permitted::<Train>()?;
    training::plan_session(desk, &permit, &form, now)
}

/// Cancels a session.
///
/// # Errors
/// See [`training::cancel`].
pub fn cancel(session: &mut Session, form: CancelForm) -> Result<()> {
    let (desk, permit, now) = session.permitted::<Train>()?;
    training::cancel(desk, &permit, &form, now)
}

/// Nominates officers.
///
/// # Errors
/// See [`training::nominate`].
pub fn nominate(session: &mut Session, form: NominationForm) -> Result<Vec<Id>> {
    let (desk, permit, now) = session.permitted::<Train>()?;
    training::nominate(desk, &permit, &form, now)
}

/// Takes an enrolment a step further.
///
/// # Errors
/// See [`training::step`].
pub fn step(session: &mut Session, form: StepForm) -> Result<()> {
    let (desk, permit, now) = session.permitted::<Train>()?;
    training::step(desk, &permit, &form, now)
}

/// Marks attendance.
///
/// # Errors
/// See [`training::mark`].
pub fn attendance(session: &mut Session, form: AttendanceForm) -> Result<()> {
    let (desk, permit, now) = session.permitted::<Train>()?;
    training::mark(desk, &permit, &form, now)
}

/// Records hours online.
///
/// # Errors
/// See [`training::online`].
pub fn online(session: &mut Session, form: OnlineForm) -> Result<()> {
    let (desk, permit, now) = session.permitted::<Train>()?;
    training::online(desk, &permit, form, now)
}

/// Records a test.
///
/// # Errors
/// See [`training::test`].
pub fn test(session: &mut Session, form: TestForm) -> Result<Exam> {
    let (desk, permit, now) = session.permitted::<Train>()?;
    training::test(desk, &permit, form, now)
}

/// Gives a certificate.
///
/// # Errors
/// See [`training::award`].
pub fn award(session: &mut Session, form: AwardForm) -> Result<Certificate> {
    let (desk, permit, now) = session.permitted::<Train>()?;
    training::award(desk, &permit, form, now)
}

/// A certificate as it would be.
///
/// # Errors
/// See [`training::preview`].
pub fn preview(session: &mut Session, form: AwardForm) -> Result<Preview> {
    let (desk, permit, now) = session.permitted::<Train>()?;
    training::preview(desk, &permit, form, now)
}

/// Records a certificate of another body.
///
/// # Errors
/// See [`training::record_certificate`].
pub fn record(session: &mut Session, form: RecordForm) -> Result<Id> {
    let (desk, permit, now) = session.permitted::<Train>()?;
    training::record_certificate(desk, &permit, &form, now)
}

/// Withdraws a certificate.
///
/// # Errors
/// See [`training::withdraw_certificate`].
pub fn withdraw(session: &mut Session, form: WithdrawCertificateForm) -> Result<()> {
    let (desk, permit, now) = session.permitted::<Train>()?;
    training::withdraw_certificate(desk, &permit, &form, now)
}

/// Officers and modules.
///
/// # Errors
/// See [`training::matrix`].
pub fn matrix(session: &mut Session, (): ()) -> Result<Matrix> {
    let (desk, permit, now) = session.permitted::<ReadTraining>()?;
    training::matrix(desk, &permit, now)
}

/// Where an officer works.
///
/// # Errors
/// See [`training::set_post`].
pub fn post(session: &mut Session, form: PostForm) -> Result<()> {
    let (desk, permit, now) = session.permitted::<Train>()?;
    training::set_post(desk, &permit, &form, now)
}

/// Agrees on a step of a plan.
///
/// # Errors
/// See [`training::agree`].
pub fn agree(session: &mut Session, form: PlanForm) -> Result<Id> {
    let (desk, permit, now) = session.permitted::<Train>()?;
    training::agree(desk, &permit, &form, now)
}

/// Drops a step of a plan.
///
/// # Errors
/// See [`training::drop_plan`].
pub fn drop_plan(session: &mut Session, form: TrainingEndForm) -> Result<()> {
    let (desk, permit, now) = session.permitted::<Train>()?;
    training::drop_plan(desk, &permit, form.id, &form.reason, now)
}

/// All needs.
///
/// # Errors
/// See [`training::needs`].
pub fn needs(session: &mut Session, (): ()) -> Result<Vec<NeedView>> {
    let (desk, permit, now) = session.permitted::<ReadTraining>()?;
    training::needs(desk, &permit, now)
}

/// Raises a need.
///
/// # Errors
/// See [`training::raise`].
pub fn need(session: &mut Session, form: NeedForm) -> Result<Id> {
    let (desk, permit, now) = session.permitted::<Train>()?;
    training::raise(desk, &permit, &form, now)
}

/// Says which session meets a need.
///
/// # Errors
/// See [`training::meet`].
pub fn meet(session: &mut Session, form: MeetForm) -> Result<()> {
    let (desk, permit, now) = session.permitted::<Train>()?;
    training::meet(desk, &permit, form, now)
}

/// Closes a need.
///
/// # Errors
/// See [`training::close_need`].
pub fn close_need(session: &mut Session, form: TrainingEndForm) -> Result<()> {
    let (desk, permit, now) = session.permitted::<Train>()?;
    training::close_need(desk, &permit, form.id, &form.reason, now)
}

/// Turnover and coverage.
///
/// # Errors
/// See [`training::turnover`].
pub fn turnover(session: &mut Session, query: TurnoverQuery) -> Result<Turnover> {
    let (desk, permit, now) = session.permitted::<ReadTraining>()?;
    training::turnover(desk, &permit, query, now)
}

/// Saves a table as a file; answers the folder of several, or the one.
///
/// # Errors
/// See [`training::export`]; the file cannot be written.
pub fn export(session: &mut Session, form: TrainingExport) -> Result<SavedFile> {
    let folder = session.places().letters();
    let now = session.now();
    let (desk, acting) = session.desk()?;
    let reads = acting.permit()?;
    files::save_all(&folder, training::export(desk, &reads, form, now)?)
}

/// What an officer has of trainings.
///
/// # Errors
/// See [`training::mine`].
pub fn mine(session: &mut Session, of: TrainingOf) -> Result<MyTraining> {
    let now = session.now();
    let (desk, acting) = session.desk()?;
    training::mine(desk, acting, of.officer, now)
}

/// Says what one thinks of a session.
///
/// # Errors
/// See [`training::evaluate`].
pub fn evaluate(session: &mut Session, form: EvaluationForm) -> Result<()> {
    let now = session.now();
    let (desk, acting) = session.desk()?;
    let acting = acting.clone();
    training::evaluate(desk, &acting, &form, now)
}

/// A certificate as printed.
///
/// # Errors
/// See [`training::show_certificate`].
pub fn certificate(session: &mut Session, which: TrainingId) -> Result<Preview> {
    let (desk, acting) = session.desk()?;
    training::show_certificate(desk, acting, which.id)
}

/// Saves a certificate as a file.
///
/// # Errors
/// See [`training::certificate_file`]; the file cannot be written.
pub fn save_certificate(session: &mut Session, which: TrainingId) -> Result<SavedFile> {
    let folder = session.places().letters();
    let now = session.now();
    let (desk, acting) = session.desk()?;
    let acting = acting.clone();
    let file = training::certificate_file(desk, &acting, which.id, now)?;
    files::save(&folder, file)
}
