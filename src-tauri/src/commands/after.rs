//! What follows a decision: appeals, closure, reopening, status, flags.

use crate::Session;
use casework::{
    Result,
    appeal::{
        self, AppealForm, AppealWithdrawForm, CarryOutForm, JudgmentForm, LatenessForm, ProceedingDoneForm,
        ProceedingForm, ProceedingWithdrawForm,
    },
    closure::{self, ClosureForm, ReopenForm, ReopenVerdictForm},
    flag::{self, FlagEndForm, FlagForm, FlagWithdrawForm},
    permit::{Examine, Issue, Review},
    status::{self, AbandonForm, ResponseForm, ServeForm, StatusProcedureForm, StatusRulingForm},
};
use vault::Id;

/// A record that was made.
#[derive(Debug, Clone, Copy, serde::Serialize, ts_rs::TS)]
pub struct Made {
    /// Which.
    pub id: Id,
}

/// Records an appeal.
///
/// # Errors
/// See [`appeal::lodge`].
pub fn lodge(session: &mut Session, form: AppealForm) -> Result<Made> {
    let (desk, permit, now) = session.permitted::<Issue>()?;
    appeal::lodge(desk, &permit, &form, now).map(|appeal| Made { id: appeal.id })
}

/// Takes back an appeal that was recorded by mistake.
///
/// # Errors
/// See [`appeal::withdraw`].
pub fn withdraw_appeal(session: &mut Session, form: AppealWithdrawForm) -> Result<()> {
    let (desk, permit, now) = session.permitted::<Issue>()?;
    appeal::withdraw(desk, &permit, &form, now)
}

/// Decides whether a late appeal is heard.
///
/// # Errors
/// See [`appeal::decide_lateness`].
pub fn decide_lateness(session: &mut Session, form: LatenessForm) -> Result<()> {
    let (desk, permit, now) = session.permitted::<Review>()?;
    appeal::decide_lateness(desk, &permit, &form, now).map(drop)
}

/// Records a step before the body that hears an appeal.
///
/// # Errors
/// See [`appeal::proceed`].
pub fn proceed(session: &mut Session, form: ProceedingForm) -> Result<Made> {
    let (desk, permit, now) = session.permitted::<Issue>()?;
    appeal::proceed(desk, &permit, &form, now).map(|step| Made { id: step.id })
}

/// Records that a step was done.
///
/// # Errors
/// See [`appeal::done`].
pub fn step_done(session: &mut Session, form: ProceedingDoneForm) -> Result<()> {
    let (desk, permit, now) = session.permitted::<Issue>()?;
    appeal::done(desk, &permit, &form, now)
}

/// Takes back a step.
///
/// # Errors
/// See [`appeal::take_back`].
pub fn take_back(session: &mut Session, form: ProceedingWithdrawForm) -> Result<()> {
    let (desk, permit, now) = session.permitted::<Issue>()?;
    appeal::take_back(desk, &permit, &form, now)
}

/// Records how an appeal ended.
///
/// # Errors
/// See [`appeal::judge`].
pub fn judge(session: &mut Session, form: JudgmentForm) -> Result<Made> {
    let now = session.now();
    let (desk, acting) = session.desk()?;
    let permit = acting.permit::<Issue>()?;
    appeal::judge(desk, &permit, acting, &form, now).map(|judgment| Made { id: judgment.id })
}

/// Carries out a judgment that grants a status.
///
/// # Errors
/// See [`appeal::carry_out`].
pub fn carry_out(session: &mut Session, form: CarryOutForm) -> Result<()> {
    let (desk, permit, now) = session.permitted::<Review>()?;
    appeal::carry_out(desk, &permit, &form, now).map(drop)
}

/// Closes a case.
///
/// # Errors
/// See [`closure::close`].
pub fn close(session: &mut Session, form: ClosureForm) -> Result<()> {
    let now = session.now();
    let (desk, acting) = session.desk()?;
    let permit = acting.permit::<Issue>()?;
    closure::close(desk, &permit, acting, &form, now).map(drop)
}

/// Records a request to open a case again.
///
/// # Errors
/// See [`closure::request_reopening`].
pub fn request_reopening(session: &mut Session, form: ReopenForm) -> Result<Made> {
    let (desk, permit, now) = session.permitted::<Issue>()?;
    closure::request_reopening(desk, &permit, &form, now).map(|request| Made { id: request.id })
}

/// The case that a request was decided for.
#[derive(Debug, Clone, Copy, serde::Serialize, ts_rs::TS)]
pub struct Opened {
    /// The new case of a subsequent application.
    pub application: Option<Id>,
}

/// Decides on a request.
///
/// # Errors
/// See [`closure::decide_reopening`].
pub fn decide_reopening(session: &mut Session, form: ReopenVerdictForm) -> Result<Opened> {
    let (desk, permit, now) = session.permitted::<Review>()?;
    let decided = closure::decide_reopening(desk, &permit, &form, now)?;
    Ok(Opened { application: decided.opened })
}

/// Opens a procedure about a status.
///
/// # Errors
/// See [`status::open`].
pub fn open_procedure(session: &mut Session, form: StatusProcedureForm) -> Result<Made> {
    let (desk, permit, now) = session.permitted::<Examine>()?;
    status::open(desk, &permit, &form, now).map(|procedure| Made { id: procedure.id })
}

/// Leaves a procedure.
///
/// # Errors
/// See [`status::abandon`].
pub fn abandon(session: &mut Session, form: AbandonForm) -> Result<()> {
    let (desk, permit, now) = session.permitted::<Examine>()?;
    status::abandon(desk, &permit, &form, now)
}

/// Records a response.
///
/// # Errors
/// See [`status::respond`].
pub fn respond(session: &mut Session, form: ResponseForm) -> Result<()> {
    let (desk, permit, now) = session.permitted::<Examine>()?;
    status::respond(desk, &permit, &form, now).map(drop)
}

/// Decides about one holder.
///
/// # Errors
/// See [`status::rule_on`].
pub fn rule_on(session: &mut Session, form: StatusRulingForm) -> Result<()> {
    let (desk, permit, now) = session.permitted::<Review>()?;
    status::rule_on(desk, &permit, &form, now).map(drop)
}

/// Records that the decision was served.
///
/// # Errors
/// See [`status::serve`].
pub fn serve(session: &mut Session, form: ServeForm) -> Result<()> {
    let (desk, permit, now) = session.permitted::<Issue>()?;
    status::serve(desk, &permit, &form, now).map(drop)
}

/// Raises a flag.
///
/// # Errors
/// See [`flag::raise`].
pub fn raise_flag(session: &mut Session, form: FlagForm) -> Result<Made> {
    let (desk, permit, now) = session.permitted::<Issue>()?;
    flag::raise(desk, &permit, &form, now).map(|flag| Made { id: flag.id })
}

/// Ends a flag.
///
/// # Errors
/// See [`flag::end`].
pub fn end_flag(session: &mut Session, form: FlagEndForm) -> Result<()> {
    let now = session.now();
    let (desk, acting) = session.desk()?;
    let permit = acting.permit::<Issue>()?;
    flag::end(desk, &permit, acting, &form, now)
}

/// Takes back a flag.
///
/// # Errors
/// See [`flag::withdraw`].
pub fn withdraw_flag(session: &mut Session, form: FlagWithdrawForm) -> Result<()> {
    let now = session.now();
    let (desk, acting) = session.desk()?;
    let permit = acting.permit::<Issue>()?;
    flag::withdraw(desk, &permit, acting, &form, now)
}
