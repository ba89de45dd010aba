//! Audits of quality, and what follows from them.

use crate::{
    Session,
    files::{self, SavedFile},
};
use casework::{
    Result,
    audit::{
        self, ActionPlan, AssessmentForm, AuditAssessment, AuditChoices, AuditExport, AuditForm, AuditReport,
        AuditRow, AuditView, AuthorityAnswerForm, Checklist, CloseAuditForm, DoneForm, FeedbackAnswerForm,
        FeedbackForm, FeedbackView, FrameView, GapForm, ImprovementForm, ImprovementView, PlanQuery,
        RecommendationForm, Replacement, ReportQuery, SheetView,
    },
    permit::{Assess, ReadQuality, SteerQuality},
};
use vault::Id;

/// An audit, or a file of one.
#[derive(Debug, Clone, Copy, serde::Deserialize, ts_rs::TS)]
pub struct AuditId {
    /// Which.
    pub id: Id,
}

/// What an officer has of quality.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
pub struct MyQuality {
    /// What they were told of their work, the newest first.
    pub feedback: Vec<FeedbackView>,
    /// What they still have to do, the most urgent first.
    pub improvements: Vec<ImprovementView>,
}

/// All checklists.
///
/// # Errors
/// See [`audit::checklists`].
pub fn checklists(_: &mut Session, (): ()) -> Result<Vec<Checklist>> {
    audit::checklists().map(<[Checklist]>::to_vec)
}

/// All audits.
///
/// # Errors
/// See [`audit::list`].
pub fn audits(session: &mut Session, (): ()) -> Result<Vec<AuditRow>> {
    let (desk, permit, _) = session.permitted::<ReadQuality>()?;
    audit::list(desk, &permit)
}

/// An audit with its sample.
///
/// # Errors
/// See [`audit::show`].
pub fn audit(session: &mut Session, which: AuditId) -> Result<AuditView> {
    let (desk, acting) = session.desk()?;
    audit::show(desk, &acting.permit()?, which.id, acting.may::<Assess>())
}

/// What an audit and the figures can be narrowed to.
///
/// # Errors
/// See [`audit::choices`].
pub fn choices(session: &mut Session, (): ()) -> Result<AuditChoices> {
    let (desk, acting) = session.desk()?;
    audit::choices(desk, &acting.permit::<ReadQuality>()?, acting)
}

/// What there is to draw from.
///
/// # Errors
/// See [`audit::propose`].
pub fn propose(session: &mut Session, query: PlanQuery) -> Result<FrameView> {
    let (desk, permit, _) = session.permitted::<Assess>()?;
    audit::propose(desk, &permit, &query)
}

/// Plans an audit.
///
/// # Errors
/// See [`audit::plan`].
pub fn plan(session: &mut Session, form: AuditForm) -> Result<Id> {
    let (desk, permit, now) = session.permitted::<Assess>()?;
    audit::plan(desk, &permit, &form, now)
}

/// Replaces a file of a sample.
///
/// # Errors
/// See [`audit::replace`].
pub fn replace(session: &mut Session, form: Replacement) -> Result<Id> {
    let (desk, permit, now) = session.permitted::<Assess>()?;
    audit::replace(desk, &permit, &form, now)
}

/// The sheet of a file.
///
/// # Errors
/// See [`audit::sheet`].
pub fn sheet(session: &mut Session, which: AuditId) -> Result<SheetView> {
    let (desk, permit, _) = session.permitted::<Assess>()?;
    audit::sheet(desk, &permit, which.id)
}

/// Keeps marks.
///
/// # Errors
/// See [`audit::assess`].
pub fn assess(session: &mut Session, form: AssessmentForm) -> Result<AuditAssessment> {
    let (desk, permit, now) = session.permitted::<Assess>()?;
    audit::assess(desk, &permit, &form, now)
}

/// Tells an officer what was found.
///
/// # Errors
/// See [`audit::give`].
pub fn feedback(session: &mut Session, form: FeedbackForm) -> Result<Id> {
    let (desk, permit, now) = session.permitted::<Assess>()?;
    audit::give(desk, &permit, &form, now)
}

/// Closes an audit.
///
/// # Errors
/// See [`audit::close`].
pub fn close(session: &mut Session, form: CloseAuditForm) -> Result<()> {
    let (desk, permit, now) = session.permitted::<Assess>()?;
    audit::close(desk, &permit, &form, now)
}

/// The aggregated report.
///
/// # Errors
/// See [`audit::report`].
pub fn report(session: &mut Session, query: ReportQuery) -> Result<AuditReport> {
    let (desk, acting) = session.desk()?;
    audit::report(desk, &acting.permit()?, acting, &query)
}

/// Saves a table, or the report on paper.
///
/// # Errors
/// See [`audit::export`]; the file cannot be written.
pub fn export(session: &mut Session, form: AuditExport) -> Result<SavedFile> {
    let folder = session.places().letters();
    let now = session.now();
    let (desk, acting) = session.desk()?;
    let acting = acting.clone();
    let files = audit::export(desk, &acting.permit()?, &acting, &form, now)?;
    files::save_all(&folder, files)
}

/// The plan of action.
///
/// # Errors
/// See [`audit::gaps`].
pub fn gaps(session: &mut Session, (): ()) -> Result<ActionPlan> {
    let (desk, permit, now) = session.permitted::<ReadQuality>()?;
    audit::gaps(desk, &permit, now)
}

/// Records a gap.
///
/// # Errors
/// See [`audit::found`].
pub fn found(session: &mut Session, form: GapForm) -> Result<Id> {
    let (desk, permit, now) = session.permitted::<Assess>()?;
    audit::found(desk, &permit, &form, now)
}

/// Recommends something.
///
/// # Errors
/// See [`audit::recommend`].
pub fn recommend(session: &mut Session, form: RecommendationForm) -> Result<Id> {
    let (desk, permit, now) = session.permitted::<Assess>()?;
    audit::recommend(desk, &permit, &form, now)
}

/// Answers a recommendation.
///
/// # Errors
/// See [`audit::respond`].
pub fn respond(session: &mut Session, form: AuthorityAnswerForm) -> Result<()> {
    let (desk, permit, now) = session.permitted::<SteerQuality>()?;
    audit::respond(desk, &permit, &form, now)
}

/// Decides that something is done.
///
/// # Errors
/// See [`audit::add`].
pub fn improve(session: &mut Session, form: ImprovementForm) -> Result<Id> {
    let (desk, permit, now) = session.permitted::<SteerQuality>()?;
    audit::add(desk, &permit, &form, now)
}

/// Records that something was done.
///
/// # Errors
/// See [`audit::finish`].
pub fn done(session: &mut Session, form: DoneForm) -> Result<()> {
    let now = session.now();
    let (desk, acting) = session.desk()?;
    let acting = acting.clone();
    audit::finish(desk, &acting, &form, now)
}

/// What an officer was told, and what they have to do.
///
/// # Errors
/// Of the database.
pub fn mine(session: &mut Session, (): ()) -> Result<MyQuality> {
    let now = session.now();
    let (desk, acting) = session.desk()?;
    let feedback = audit::my_feedback(desk, acting)?;
    Ok(MyQuality { feedback, improvements: audit::my_improvements(desk, acting, now)? })
}

/// Answers what one was told.
///
/// # Errors
/// See [`audit::answer`].
pub fn answer(session: &mut Session, form: FeedbackAnswerForm) -> Result<()> {
    let now = session.now();
    let (desk, acting) = session.desk()?;
    let acting = acting.clone();
    audit::answer(desk, &acting, &form, now)
}
