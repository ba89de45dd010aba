//! Assistance: households, programmes, payment lists, complaints, shelter.

use super::cases::CaseId;
use crate::{Session, upload};
use casework::{
    Result,
    assistance::{
        self, AnswerComplaintForm, ApproveForm, AssessForm, AssessedMany, AssistanceDue, ComplaintForm,
        ComplaintView, ConfirmForm, CriteriaForm, DeliveryForm, DraftListForm, DropForm, EligibilityView,
        FailedForm, LineQuery, ListId, ListRow, ListView, PaidForm, ProgrammeForm, ProgrammeView, SettleForm,
    },
    attachment::{self, Picture},
    diary::{self, CaseVisit, DiaryEntry, DiaryQuery},
    household::{
        self, CancelVisitForm, EndHouseholdForm, HouseholdForm, HouseholdList, HouseholdQuery, HouseholdView,
        LeaveForm, MoveInForm, OutcomeForm, PhotographForm, ProblemForm, ReportForm, VisitForm,
    },
    permit::{ApproveAssistance, Assist, HearComplaints},
    rule::BrokenView,
    shelter::{self, CheckInForm, CheckOutForm, SiteForm, SiteView, UnitForm},
};
use vault::{BlobHash, Id};

/// A household.
#[derive(Debug, Clone, Copy, serde::Deserialize, ts_rs::TS)]
pub struct HouseholdId {
    /// Which.
    pub household: Id,
}

/// A programme.
#[derive(Debug, Clone, Copy, serde::Deserialize, ts_rs::TS)]
pub struct ProgrammeId {
    /// Which.
    pub programme: Id,
}

/// Lists of one programme or all.
#[derive(Debug, Clone, Copy, serde::Deserialize, ts_rs::TS)]
#[ts(rename = "PaymentListsOf")]
pub struct ListsOf {
    /// Programme; none is all.
    #[serde(default)]
    pub programme: Option<Id>,
}

/// The end of a programme.
#[derive(Debug, Clone, serde::Deserialize, ts_rs::TS)]
pub struct CloseProgramme {
    /// Which.
    pub programme: Id,
    /// Why.
    pub reason: String,
}

/// A photograph of a visit.
#[derive(Debug, Clone, Copy, serde::Deserialize, ts_rs::TS)]
pub struct VisitPictureQuery {
    /// Visit.
    pub visit: Id,
    /// Which of its photographs.
    pub blob: BlobHash,
}

/// A photograph to add to a visit.
#[derive(Debug, Clone, serde::Deserialize, ts_rs::TS)]
pub struct NewVisitPhotograph {
    /// The file, in base 64 or as a URL that holds it.
    pub file: String,
    /// What it is.
    #[serde(flatten)]
    pub form: PhotographForm,
}

/// Adds a photograph to a visit.
///
/// # Errors
/// See [`household::take`].
pub fn take_photograph(session: &mut Session, new: NewVisitPhotograph) -> Result<()> {
    let (desk, permit, now) = session.permitted::<Assist>()?;
    let bytes = upload::bytes("file", &new.file, attachment::most_upload())?;
    household::take(desk, &permit, &new.form, &bytes, now)
}

/// Households.
///
/// # Errors
/// See [`household::list`].
pub fn households(session: &mut Session, query: HouseholdQuery) -> Result<HouseholdList> {
    let (desk, permit, _) = session.permitted::<Assist>()?;
    household::list(desk, &permit, &query)
}

/// A household.
///
/// # Errors
/// See [`household::show`].
pub fn show_household(session: &mut Session, which: HouseholdId) -> Result<HouseholdView> {
    let (desk, permit, now) = session.permitted::<Assist>()?;
    household::show(desk, &permit, which.household, now)
}

/// Registers a household.
///
/// # Errors
/// See [`household::register`].
pub fn register_household(session: &mut Session, form: HouseholdForm) -> Result<Id> {
    let (desk, permit, now) = session.permitted::<Assist>()?;
    household::register(desk, &permit, &form, now).map(|household| household.id)
}

/// Changes what is known of a household.
///
/// # Errors
/// See [`household::change`].
pub fn change_household(session: &mut Session, form: HouseholdForm) -> Result<()> {
    let (desk, permit, now) = session.permitted::<Assist>()?;
    household::change(desk, &permit, &form, now)
}

/// Ends the assistance of a household.
///
/// # Errors
/// See [`household::end`].
pub fn end_household(session: &mut Session, form: EndHouseholdForm) -> Result<()> {
    let (desk, permit, now) = session.permitted::<Assist>()?;
    household::end(desk, &permit, &form, now)
}

/// Takes somebody into a household.
///
/// # Errors
/// See [`household::move_in`].
pub fn move_in(session: &mut Session, form: MoveInForm) -> Result<()> {
    let (desk, permit, now) = session.permitted::<Assist>()?;
    household::move_in(desk, &permit, &form, now)
}

/// Records that somebody left a household.
///
/// # Errors
/// See [`household::leave`].
pub fn leave(session: &mut Session, form: LeaveForm) -> Result<()> {
    let (desk, permit, now) = session.permitted::<Assist>()?;
    household::leave(desk, &permit, &form, now)
}

/// Records a social problem.
///
/// # Errors
/// See [`household::report`].
pub fn report_problem(session: &mut Session, form: ProblemForm) -> Result<Id> {
    let (desk, permit, now) = session.permitted::<Assist>()?;
    household::report(desk, &permit, &form, now)
}

/// Records what became of a problem.
///
/// # Errors
/// See [`household::solve`].
pub fn solve_problem(session: &mut Session, form: OutcomeForm) -> Result<()> {
    let (desk, permit, now) = session.permitted::<Assist>()?;
    household::solve(desk, &permit, &form, now)
}

/// Plans a visit.
///
/// # Errors
/// See [`household::plan`].
pub fn plan_visit(session: &mut Session, form: VisitForm) -> Result<Id> {
    let (desk, permit, now) = session.permitted::<Assist>()?;
    household::plan(desk, &permit, &form, now)
}

/// Records what a visit found.
///
/// # Errors
/// See [`household::file_report`].
pub fn report_visit(session: &mut Session, form: ReportForm) -> Result<()> {
    let (desk, permit, now) = session.permitted::<Assist>()?;
    household::file_report(desk, &permit, &form, now)
}

/// Records why a visit does not take place.
///
/// # Errors
/// See [`household::cancel`].
pub fn cancel_visit(session: &mut Session, form: CancelVisitForm) -> Result<()> {
    let (desk, permit, now) = session.permitted::<Assist>()?;
    household::cancel(desk, &permit, &form, now)
}

/// A photograph of a visit.
///
/// # Errors
/// See [`household::picture`].
pub fn visit_picture(session: &mut Session, query: VisitPictureQuery) -> Result<Picture> {
    let (desk, permit, _) = session.permitted::<Assist>()?;
    household::picture(desk, &permit, query.visit, query.blob)
}

/// What is due of assistance and integration.
///
/// # Errors
/// See [`assistance::due`].
pub fn due(session: &mut Session, (): ()) -> Result<Vec<AssistanceDue>> {
    let now = session.now();
    let (desk, acting) = session.desk()?;
    assistance::due(desk, acting, now)
}

/// What stands in the calendar beside appointments.
///
/// # Errors
/// See [`diary::between`].
pub fn diary(session: &mut Session, query: DiaryQuery) -> Result<Vec<DiaryEntry>> {
    let (desk, acting) = session.desk()?;
    diary::between(desk, acting, query)
}

/// Home visits to the households of a case.
///
/// # Errors
/// See [`diary::of_application`].
pub fn visits_of(session: &mut Session, which: CaseId) -> Result<Vec<CaseVisit>> {
    let (desk, permit, _) = session.permitted::<Assist>()?;
    diary::of_application(desk, &permit, which.application)
}

/// Programmes.
///
/// # Errors
/// See [`assistance::programmes`].
pub fn programmes(session: &mut Session, (): ()) -> Result<Vec<ProgrammeView>> {
    let (desk, permit, _) = session.permitted::<Assist>()?;
    assistance::programmes(desk, &permit)
}

/// Sets a programme up, or changes it.
///
/// # Errors
/// See [`assistance::programme`].
pub fn save_programme(session: &mut Session, form: ProgrammeForm) -> Result<Id> {
    let (desk, permit, now) = session.permitted::<ApproveAssistance>()?;
    assistance::programme(desk, &permit, &form, now)
}

/// Sets the next version of a programme's criteria.
///
/// # Errors
/// See [`assistance::set_criteria`].
pub fn set_criteria(session: &mut Session, form: CriteriaForm) -> Result<u32> {
    let (desk, permit, now) = session.permitted::<ApproveAssistance>()?;
    assistance::set_criteria(desk, &permit, &form, now)
}

/// Closes a programme.
///
/// # Errors
/// See [`assistance::close`].
pub fn close_programme(session: &mut Session, form: CloseProgramme) -> Result<()> {
    let (desk, permit, now) = session.permitted::<ApproveAssistance>()?;
    assistance::close(desk, &permit, form.programme, &form.reason, now)
}

/// Weighs a household.
///
/// # Errors
/// See [`assistance::assess`].
pub fn assess(session: &mut Session, form: AssessForm) -> Result<Id> {
    let (desk, permit, now) = session.permitted::<Assist>()?;
    assistance::assess(desk, &permit, &form, now)
}

/// Weighs every household.
///
/// # Errors
/// See [`assistance::assess_all`].
pub fn assess_all(session: &mut Session, which: ProgrammeId) -> Result<AssessedMany> {
    let (desk, permit, now) = session.permitted::<Assist>()?;
    assistance::assess_all(desk, &permit, which.programme, now)
}

/// Households that wait for an officer.
///
/// # Errors
/// See [`assistance::waiting`].
pub fn waiting(session: &mut Session, which: ProgrammeId) -> Result<Vec<EligibilityView>> {
    let (desk, permit, _) = session.permitted::<Assist>()?;
    assistance::waiting(desk, &permit, which.programme)
}

/// Decides about households that were weighed.
///
/// # Errors
/// See [`assistance::confirm`].
pub fn confirm(session: &mut Session, form: ConfirmForm) -> Result<u32> {
    let (desk, permit, now) = session.permitted::<Assist>()?;
    assistance::confirm(desk, &permit, &form, now)
}

/// Confirms everybody whom the criteria find eligible.
///
/// # Errors
/// See [`assistance::confirm_eligible`].
pub fn confirm_eligible(session: &mut Session, which: ProgrammeId) -> Result<u32> {
    let (desk, permit, now) = session.permitted::<Assist>()?;
    assistance::confirm_eligible(desk, &permit, which.programme, now)
}

/// Payment lists.
///
/// # Errors
/// See [`assistance::lists`].
pub fn lists(session: &mut Session, of: ListsOf) -> Result<Vec<ListRow>> {
    let (desk, permit, _) = session.permitted::<Assist>()?;
    assistance::lists(desk, &permit, of.programme)
}

/// A payment list.
///
/// # Errors
/// See [`assistance::show`].
pub fn show_list(session: &mut Session, query: LineQuery) -> Result<ListView> {
    let (desk, permit, _) = session.permitted::<Assist>()?;
    assistance::show(desk, &permit, query)
}

/// Draws a list up.
///
/// # Errors
/// See [`assistance::draft`].
pub fn draft(session: &mut Session, form: DraftListForm) -> Result<Id> {
    let (desk, permit, now) = session.permitted::<Assist>()?;
    assistance::draft(desk, &permit, &form, now)
}

/// Decides about a line.
///
/// # Errors
/// See [`assistance::settle`].
pub fn settle(session: &mut Session, form: SettleForm) -> Result<()> {
    let (desk, permit, now) = session.permitted::<Assist>()?;
    assistance::settle(desk, &permit, &form, now)
}

/// Records that a list was looked through.
///
/// # Errors
/// See [`assistance::check`].
pub fn check(session: &mut Session, which: ListId) -> Result<()> {
    let (desk, permit, now) = session.permitted::<Assist>()?;
    assistance::check(desk, &permit, which, now)
}

/// Approves a list.
///
/// # Errors
/// See [`assistance::approve`].
pub fn approve(session: &mut Session, form: ApproveForm) -> Result<()> {
    let (desk, permit, now) = session.permitted::<ApproveAssistance>()?;
    assistance::approve(desk, &permit, &form, now)
}

/// Records that a list was handed to whoever pays.
///
/// # Errors
/// See [`assistance::pay`].
pub fn pay(session: &mut Session, form: PaidForm) -> Result<()> {
    let (desk, permit, now) = session.permitted::<Assist>()?;
    assistance::pay(desk, &permit, &form, now)
}

/// Gives a list up.
///
/// # Errors
/// See [`assistance::drop_list`].
pub fn drop_list(session: &mut Session, form: DropForm) -> Result<()> {
    let (desk, permit, now) = session.permitted::<Assist>()?;
    assistance::drop_list(desk, &permit, &form, now)
}

/// Records that lines were handed over.
///
/// # Errors
/// See [`assistance::deliver`].
pub fn deliver(session: &mut Session, form: DeliveryForm) -> Result<u32> {
    let (desk, permit, now) = session.permitted::<Assist>()?;
    assistance::deliver(desk, &permit, &form, now)
}

/// Records that a line could not be handed over.
///
/// # Errors
/// See [`assistance::fail`].
pub fn fail(session: &mut Session, form: FailedForm) -> Result<()> {
    let (desk, permit, now) = session.permitted::<Assist>()?;
    assistance::fail(desk, &permit, &form, now)
}

/// Complaints.
///
/// # Errors
/// See [`assistance::complaints`].
pub fn complaints(session: &mut Session, (): ()) -> Result<Vec<ComplaintView>> {
    let now = session.now();
    let (desk, acting) = session.desk()?;
    assistance::complaints(desk, &acting.permit()?, acting, now)
}

/// Takes a complaint in.
///
/// # Errors
/// See [`assistance::lodge`].
pub fn lodge(session: &mut Session, form: ComplaintForm) -> Result<Id> {
    let (desk, permit, now) = session.permitted::<Assist>()?;
    assistance::lodge(desk, &permit, &form, now)
}

/// Answers a complaint.
///
/// # Errors
/// See [`assistance::answer`].
pub fn answer(session: &mut Session, form: AnswerComplaintForm) -> Result<()> {
    let (desk, permit, now) = session.permitted::<HearComplaints>()?;
    assistance::answer(desk, &permit, &form, now)
}

/// Sites with their units.
///
/// # Errors
/// See [`shelter::sites`].
pub fn sites(session: &mut Session, (): ()) -> Result<Vec<SiteView>> {
    let (desk, permit, now) = session.permitted::<Assist>()?;
    shelter::sites(desk, &permit, now)
}

/// Enters a site, or changes one.
///
/// # Errors
/// See [`shelter::site`].
pub fn site(session: &mut Session, form: SiteForm) -> Result<Id> {
    let (desk, permit, now) = session.permitted::<Assist>()?;
    shelter::site(desk, &permit, &form, now)
}

/// Enters a unit, or changes one.
///
/// # Errors
/// See [`shelter::unit`].
pub fn unit(session: &mut Session, form: UnitForm) -> Result<Id> {
    let (desk, permit, now) = session.permitted::<Assist>()?;
    shelter::unit(desk, &permit, &form, now)
}

/// What stands against taking persons in.
///
/// # Errors
/// See [`shelter::against`].
pub fn against(session: &mut Session, form: CheckInForm) -> Result<Vec<BrokenView>> {
    let (desk, permit, _) = session.permitted::<Assist>()?;
    shelter::against(desk, &permit, &form)
}

/// Takes persons into a unit.
///
/// # Errors
/// See [`shelter::check_in`].
pub fn check_in(session: &mut Session, form: CheckInForm) -> Result<Id> {
    let (desk, permit, now) = session.permitted::<Assist>()?;
    shelter::check_in(desk, &permit, &form, now)
}

/// Records that persons left a unit.
///
/// # Errors
/// See [`shelter::check_out`].
pub fn check_out(session: &mut Session, form: CheckOutForm) -> Result<()> {
    let (desk, permit, now) = session.permitted::<Assist>()?;
    shelter::check_out(desk, &permit, &form, now)
}
