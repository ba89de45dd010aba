//! Integration: plans, referrals, family reunification, documents of refugees.

use crate::Session;
use casework::{
    Result,
    integration::{
        self, ActionDoneForm, ArrivalForm, CardForm, CardLossForm, CardView, EvidenceForm, ExitForm,
        GoalEndForm, GoalForm, IntegrationView, PlanForm, ReferralAnswerForm, ReferralForm,
        ReunionDecisionForm, ReunionForm, ReunionStepForm, ReviewForm,
    },
    permit::{DecideReunification, Integrate, Issue},
    rule::BrokenView,
};
use vault::Id;

/// Integration of which case.
#[derive(Debug, Clone, Copy, serde::Deserialize, ts_rs::TS)]
#[ts(rename = "IntegrationOf")]
pub struct CaseId {
    /// Case.
    pub application: Id,
}

/// Integration of a case.
///
/// # Errors
/// See [`integration::of_case`].
pub fn of_case(session: &mut Session, which: CaseId) -> Result<IntegrationView> {
    let (desk, permit, now) = session.permitted::<Integrate>()?;
    integration::of_case(desk, &permit, which.application, now)
}

/// Opens a plan.
///
/// # Errors
/// See [`integration::open`].
pub fn open(session: &mut Session, form: PlanForm) -> Result<Id> {
    let (desk, permit, now) = session.permitted::<Integrate>()?;
    integration::open(desk, &permit, &form, now)
}

/// Ends a plan.
///
/// # Errors
/// See [`integration::exit`].
pub fn exit(session: &mut Session, form: ExitForm) -> Result<()> {
    let (desk, permit, now) = session.permitted::<Integrate>()?;
    integration::exit(desk, &permit, &form, now)
}

/// Records where somebody stands.
///
/// # Errors
/// See [`integration::review`].
pub fn review(session: &mut Session, form: ReviewForm) -> Result<Id> {
    let (desk, permit, now) = session.permitted::<Integrate>()?;
    integration::review(desk, &permit, &form, now)
}

/// Sets a goal.
///
/// # Errors
/// See [`integration::set_goal`].
pub fn goal(session: &mut Session, form: GoalForm) -> Result<Id> {
    let (desk, permit, now) = session.permitted::<Integrate>()?;
    integration::set_goal(desk, &permit, &form, now)
}

/// Records that an action was done.
///
/// # Errors
/// See [`integration::action_done`].
pub fn action_done(session: &mut Session, form: ActionDoneForm) -> Result<()> {
    let (desk, permit, now) = session.permitted::<Integrate>()?;
    integration::action_done(desk, &permit, &form, now)
}

/// Ends a goal.
///
/// # Errors
/// See [`integration::end_goal`].
pub fn end_goal(session: &mut Session, form: GoalEndForm) -> Result<()> {
    let (desk, permit, now) = session.permitted::<Integrate>()?;
    integration::end_goal(desk, &permit, &form, now)
}

/// What stands against a referral.
///
/// # Errors
/// See [`integration::against`].
pub fn against(session: &mut Session, form: ReferralForm) -> Result<Vec<BrokenView>> {
    let (desk, permit, now) = session.permitted::<Integrate>()?;
    integration::against(desk, &permit, &form, now)
}

/// Refers a person to a partner.
///
/// # Errors
/// See [`integration::refer`].
pub fn refer(session: &mut Session, form: ReferralForm) -> Result<Id> {
    let (desk, permit, now) = session.permitted::<Integrate>()?;
    integration::refer(desk, &permit, &form, now)
}

/// Records what a partner answered.
///
/// # Errors
/// See [`integration::answer`].
pub fn answer(session: &mut Session, form: ReferralAnswerForm) -> Result<()> {
    let (desk, permit, now) = session.permitted::<Integrate>()?;
    integration::answer(desk, &permit, &form, now)
}

/// Records an application for family reunification.
///
/// # Errors
/// See [`integration::apply`].
pub fn apply(session: &mut Session, form: ReunionForm) -> Result<Id> {
    let (desk, permit, now) = session.permitted::<Integrate>()?;
    integration::apply(desk, &permit, &form, now)
}

/// Records evidence of a tie.
///
/// # Errors
/// See [`integration::evidence`].
pub fn evidence(session: &mut Session, form: EvidenceForm) -> Result<()> {
    let (desk, permit, now) = session.permitted::<Integrate>()?;
    integration::evidence(desk, &permit, &form, now)
}

/// Decides an application for family reunification.
///
/// # Errors
/// See [`integration::decide`].
pub fn decide(session: &mut Session, form: ReunionDecisionForm) -> Result<()> {
    let (desk, permit, now) = session.permitted::<DecideReunification>()?;
    integration::decide(desk, &permit, &form, now)
}

/// Records that visas were given, then that they travel.
///
/// # Errors
/// See [`integration::step`].
pub fn step(session: &mut Session, form: ReunionStepForm) -> Result<()> {
    let (desk, permit, now) = session.permitted::<Integrate>()?;
    integration::step(desk, &permit, &form, now)
}

/// Records that relatives arrived.
///
/// # Errors
/// See [`integration::arrive`].
pub fn arrive(session: &mut Session, form: ArrivalForm) -> Result<()> {
    let (desk, permit, now) = session.permitted::<Integrate>()?;
    integration::arrive(desk, &permit, &form, now)
}

/// Records that a document was issued or renewed.
///
/// # Errors
/// See [`integration::issue`].
pub fn issue(session: &mut Session, form: CardForm) -> Result<Id> {
    let (desk, permit, now) = session.permitted::<Issue>()?;
    integration::issue(desk, &permit, &form, now)
}

/// Records that a document is lost.
///
/// # Errors
/// See [`integration::lose`].
pub fn lose(session: &mut Session, form: CardLossForm) -> Result<()> {
    let (desk, permit, now) = session.permitted::<Issue>()?;
    integration::lose(desk, &permit, &form, now)
}

/// Documents that are to be renewed.
///
/// # Errors
/// See [`integration::documents`].
pub fn ending(session: &mut Session, (): ()) -> Result<Vec<CardView>> {
    let (desk, permit, now) = session.permitted::<Integrate>()?;
    integration::documents(desk, &permit, now)
}
