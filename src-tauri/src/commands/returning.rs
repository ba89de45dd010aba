//! Voluntary return.

use super::{after::Made, letter::SavedFile};
use crate::{Session, files, upload};
use casework::{
    Result, attachment,
    letter::Preview,
    permit::{AdviseReturns, AskReturns, CounselReturns, DecideReturns, ReadCases},
    returning::{
        self, AnswerEligibilityForm, ApplyForm, ApprovePaymentForm, ArriveForm, AskEligibilityForm, AskForm,
        BookForm, CancelPaymentForm, CaseReturns, ChildFindingForm, ClearForm, ConsentForm, CounselForm,
        DecideScreeningForm, DeclareForm, DepartForm, EndReturnForm, LegalNoteForm, PaidForm, PaymentForm,
        PrintForm, PrintQuery, Printed, ReconfirmForm, ReturnRow, RevokeForm, ScreenForm,
        TakeBackConsentForm, TravelPaperForm, VisitForm, WithdrawClaimForm,
    },
};
use vault::Id;

/// A case.
#[derive(Debug, Clone, Copy, serde::Deserialize, ts_rs::TS)]
pub struct ReturnsOf {
    /// Which.
    pub application: Id,
}

/// A printed paper.
#[derive(Debug, Clone, Copy, serde::Deserialize, ts_rs::TS)]
pub struct ReturnPaperId {
    /// Which.
    pub paper: Id,
}

/// All returns.
///
/// # Errors
/// See [`returning::list`].
pub fn list(session: &mut Session, (): ()) -> Result<Vec<ReturnRow>> {
    let now = session.now();
    let (desk, acting) = session.desk()?;
    returning::list(desk, acting, now)
}

/// The returns of a case.
///
/// # Errors
/// See [`returning::of_case`].
pub fn of_case(session: &mut Session, of: ReturnsOf) -> Result<CaseReturns> {
    let now = session.now();
    let (desk, acting) = session.desk()?;
    returning::of_case(desk, &acting.permit::<ReadCases>()?, acting, of.application, now)
}

/// Records that somebody asks about returning.
///
/// # Errors
/// See [`returning::ask`].
pub fn ask(session: &mut Session, form: AskForm) -> Result<Made> {
    let (desk, permit, now) = session.permitted::<AskReturns>()?;
    returning::ask(desk, &permit, &form, now).map(|made| Made { id: made.id })
}

/// Records a talk.
///
/// # Errors
/// See [`returning::counsel`].
pub fn counsel(session: &mut Session, form: CounselForm) -> Result<Made> {
    let (desk, permit, now) = session.permitted::<CounselReturns>()?;
    returning::counsel(desk, &permit, &form, now).map(|made| Made { id: made.id })
}

/// Records a screening.
///
/// # Errors
/// See [`returning::screen`].
pub fn screen(session: &mut Session, form: ScreenForm) -> Result<Made> {
    let (desk, permit, now) = session.permitted::<CounselReturns>()?;
    returning::screen(desk, &permit, &form, now).map(|made| Made { id: made.id })
}

/// Decides whether a return goes on.
///
/// # Errors
/// See [`returning::decide`].
pub fn decide(session: &mut Session, form: DecideScreeningForm) -> Result<()> {
    let (desk, permit, now) = session.permitted::<DecideReturns>()?;
    returning::decide(desk, &permit, &form, now)
}

/// Records what was found of a child.
///
/// # Errors
/// See [`returning::find_of_child`].
pub fn child(session: &mut Session, form: ChildFindingForm) -> Result<Made> {
    let (desk, permit, now) = session.permitted::<CounselReturns>()?;
    returning::find_of_child(desk, &permit, &form, now).map(|made| Made { id: made.id })
}

/// Records the application for help.
///
/// # Errors
/// See [`returning::apply`].
pub fn apply(session: &mut Session, form: ApplyForm) -> Result<()> {
    let (desk, permit, now) = session.permitted::<CounselReturns>()?;
    returning::apply(desk, &permit, &form, now)
}

/// Records a declaration.
///
/// # Errors
/// See [`returning::declare`].
pub fn declare(session: &mut Session, form: DeclareForm) -> Result<Made> {
    let (desk, permit, now) = session.permitted::<CounselReturns>()?;
    returning::declare(desk, &permit, &form, now).map(|made| Made { id: made.id })
}

/// Records that a claim is given up with the departure.
///
/// # Errors
/// See [`returning::withdraw_claim`].
pub fn withdraw_claim(session: &mut Session, form: WithdrawClaimForm) -> Result<Made> {
    let (desk, permit, now) = session.permitted::<CounselReturns>()?;
    returning::withdraw_claim(desk, &permit, &form, now).map(|made| Made { id: made.id })
}

/// Records that an organisation was asked.
///
/// # Errors
/// See [`returning::ask_eligibility`].
pub fn ask_eligibility(session: &mut Session, form: AskEligibilityForm) -> Result<Made> {
    let (desk, permit, now) = session.permitted::<CounselReturns>()?;
    returning::ask_eligibility(desk, &permit, &form, now).map(|made| Made { id: made.id })
}

/// Records what an organisation answered.
///
/// # Errors
/// See [`returning::answer`].
pub fn answer_eligibility(session: &mut Session, form: AnswerEligibilityForm) -> Result<()> {
    let (desk, permit, now) = session.permitted::<CounselReturns>()?;
    returning::answer(desk, &permit, &form, now)
}

/// Records what a lawyer says of a status.
///
/// # Errors
/// See [`returning::advise`].
pub fn advise(session: &mut Session, form: LegalNoteForm) -> Result<()> {
    let (desk, permit, now) = session.permitted::<AdviseReturns>()?;
    returning::advise(desk, &permit, &form, now)
}

/// Records consent to write to a consulate.
///
/// # Errors
/// See [`returning::consent`].
pub fn consent(session: &mut Session, form: ConsentForm) -> Result<()> {
    let (desk, permit, now) = session.permitted::<CounselReturns>()?;
    returning::consent(desk, &permit, &form, now)
}

/// Records that the consent was taken back.
///
/// # Errors
/// See [`returning::take_back_consent`].
pub fn take_back_consent(session: &mut Session, form: TakeBackConsentForm) -> Result<()> {
    let (desk, permit, now) = session.permitted::<CounselReturns>()?;
    returning::take_back_consent(desk, &permit, &form, now)
}

/// Records what they travel on.
///
/// # Errors
/// See [`returning::record_paper`].
pub fn travel_paper(session: &mut Session, form: TravelPaperForm) -> Result<()> {
    let (desk, permit, now) = session.permitted::<CounselReturns>()?;
    returning::record_paper(desk, &permit, &form, now)
}

/// Records that somebody is fit to travel.
///
/// # Errors
/// See [`returning::clear`].
pub fn clear(session: &mut Session, form: ClearForm) -> Result<()> {
    let (desk, permit, now) = session.permitted::<CounselReturns>()?;
    returning::clear(desk, &permit, &form, now)
}

/// Records a booking.
///
/// # Errors
/// See [`returning::book`].
pub fn book(session: &mut Session, form: BookForm) -> Result<()> {
    let (desk, permit, now) = session.permitted::<CounselReturns>()?;
    returning::book(desk, &permit, &form, now)
}

/// Records that they wish to go, asked once more.
///
/// # Errors
/// See [`returning::reconfirm`].
pub fn reconfirm(session: &mut Session, form: ReconfirmForm) -> Result<()> {
    let (desk, permit, now) = session.permitted::<CounselReturns>()?;
    returning::reconfirm(desk, &permit, &form, now)
}

/// Records that persons left.
///
/// # Errors
/// See [`returning::depart`].
pub fn depart(session: &mut Session, form: DepartForm) -> Result<()> {
    let (desk, permit, now) = session.permitted::<CounselReturns>()?;
    returning::depart(desk, &permit, &form, now)
}

/// Records that somebody came there.
///
/// # Errors
/// See [`returning::arrive`].
pub fn arrive(session: &mut Session, form: ArriveForm) -> Result<()> {
    let (desk, permit, now) = session.permitted::<CounselReturns>()?;
    returning::arrive(desk, &permit, &form, now)
}

/// Records that somebody stays.
///
/// # Errors
/// See [`returning::revoke`].
pub fn revoke(session: &mut Session, form: RevokeForm) -> Result<()> {
    let (desk, permit, now) = session.permitted::<CounselReturns>()?;
    returning::revoke(desk, &permit, &form, now)
}

/// Ends a return.
///
/// # Errors
/// See [`returning::end`].
pub fn end(session: &mut Session, form: EndReturnForm) -> Result<()> {
    let (desk, permit, now) = session.permitted::<CounselReturns>()?;
    returning::end(desk, &permit, &form, now)
}

/// Records a visit.
///
/// # Errors
/// See [`returning::visit`].
pub fn visit(session: &mut Session, form: VisitForm) -> Result<Made> {
    let (desk, permit, now) = session.permitted::<CounselReturns>()?;
    returning::visit(desk, &permit, &form, now).map(|made| Made { id: made.id })
}

/// Plans money.
///
/// # Errors
/// See [`returning::plan`].
pub fn plan_payment(session: &mut Session, form: PaymentForm) -> Result<Made> {
    let (desk, permit, now) = session.permitted::<CounselReturns>()?;
    returning::plan(desk, &permit, &form, now).map(|made| Made { id: made.id })
}

/// Approves money.
///
/// # Errors
/// See [`returning::approve`].
pub fn approve_payment(session: &mut Session, form: ApprovePaymentForm) -> Result<()> {
    let (desk, permit, now) = session.permitted::<DecideReturns>()?;
    returning::approve(desk, &permit, &form, now)
}

/// Records that money was paid.
///
/// # Errors
/// See [`returning::paid`].
pub fn paid(session: &mut Session, form: PaidForm) -> Result<()> {
    let (desk, permit, now) = session.permitted::<CounselReturns>()?;
    returning::paid(desk, &permit, &form, now)
}

/// The scan of a signed receipt.
#[derive(Debug, Clone, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename = "NewReturnReceipt")]
pub struct NewReceipt {
    /// Payment.
    pub payment: Id,
    /// Name of the file.
    pub file_name: String,
    /// The file, in base 64 or as a URL that holds it.
    pub file: String,
}

/// Keeps the signed receipt of a payment.
///
/// # Errors
/// See [`returning::keep_receipt`].
pub fn keep_receipt(session: &mut Session, new: NewReceipt) -> Result<Id> {
    let (desk, permit, now) = session.permitted::<CounselReturns>()?;
    let bytes = upload::bytes("file", &new.file, attachment::most_upload())?;
    returning::keep_receipt(desk, &permit, new.payment, (&new.file_name, &bytes), now)
}

/// Cancels money.
///
/// # Errors
/// See [`returning::cancel`].
pub fn cancel_payment(session: &mut Session, form: CancelPaymentForm) -> Result<()> {
    let (desk, permit, now) = session.permitted::<CounselReturns>()?;
    returning::cancel(desk, &permit, &form, now)
}

/// Shows a paper as it would be.
///
/// # Errors
/// See [`returning::preview`].
pub fn preview(session: &mut Session, query: PrintQuery) -> Result<Preview> {
    let (desk, permit, now) = session.permitted::<CounselReturns>()?;
    returning::preview(desk, &permit, &query, now)
}

/// Prints a paper.
///
/// # Errors
/// See [`returning::print`].
pub fn print(session: &mut Session, form: PrintForm) -> Result<Printed> {
    let (desk, permit, now) = session.permitted::<CounselReturns>()?;
    returning::print(desk, &permit, &form, now)
}

/// A printed paper.
///
/// # Errors
/// See [`returning::show`].
pub fn show(session: &mut Session, which: ReturnPaperId) -> Result<Preview> {
    let (desk, permit, _) = session.permitted::<CounselReturns>()?;
    returning::show(desk, &permit, which.paper)
}

/// Saves a printed paper as a file.
///
/// # Errors
/// See [`returning::save`]; the file cannot be written.
pub fn save(session: &mut Session, which: ReturnPaperId) -> Result<SavedFile> {
    let folder = session.places().letters();
    let (desk, permit, now) = session.permitted::<CounselReturns>()?;
    files::save(&folder, returning::save(desk, &permit, which.paper, now)?)
}
