//! Voluntary return: free, informed and expressly said, for each person by themselves, and given up again at any moment
//! until they left (UNHCR, Handbook on Voluntary Repatriation, 1996). What is told here is information: nothing of it
//! advises to go. The claim goes on all the while: it is given up by an act of its own, which counts only once the
//! person left.

mod answer;
mod arrange;
mod ask;
mod child;
mod counsel;
mod course;
mod declare;
mod depart;
mod end;
mod follow;
mod list;
mod paper;
mod pay;
mod receipt;
mod record;
mod screen;
pub(crate) mod storage;
mod task;
mod value;
mod view;

pub use answer::{AnswerEligibilityForm, AskEligibilityForm, LegalNoteForm, advise, answer, ask_eligibility};
pub use arrange::{
    BookForm, ClearForm, ConsentForm, PaperForm as TravelPaperForm, ReconfirmForm, TakeBackConsentForm, book,
    clear, consent, reconfirm, record_paper, take_back_consent,
};
pub use ask::{ApplyForm, AskForm, apply, ask};
pub use child::{ChildFindingForm, find_of_child};
pub use counsel::{CounselForm, counsel};
pub(crate) use course::{Course, has_claim, holds_status};
pub use course::{ReturnStage, Role as ReturnRole};
pub use declare::{DeclareForm, WithdrawClaimForm, declare, withdraw_claim};
pub use depart::{ArriveForm, DepartForm, arrive, depart};
pub use end::{EndReturnForm, RevokeForm, end, revoke};
pub use follow::{VisitForm, visit};
pub use list::{ReturnRow, list};
pub(crate) use paper::number_known;
pub use paper::{PrintForm, PrintQuery, Printed, preview, print, save, show};
pub use pay::{
    ApprovePaymentForm, CancelPaymentForm, PaidForm, PaymentForm, PaymentPlan, approve, cancel, paid, plan,
};
pub use receipt::keep_receipt;
pub use record::{
    ClaimWithdrawal, ReturnChildFinding, ReturnCounselling, ReturnDeclaration, ReturnEligibility,
    ReturnPaper, ReturnPayment, ReturnScreening, ReturnVisit, VoluntaryReturn,
};
pub use screen::{DecideScreeningForm, IndicatorForm, ScreenForm, decide, screen};
pub use task::ReturnTask;
pub(crate) use task::{due, visits_between};
pub use value::{
    Arrived, Booking, Cleared, ConsulateConsent, Departed, DepartureProof, Destination, EligibilityAnswer,
    FindingKind, IndicatorFound, Indicators, LegalNote, PaidOut, PaperKindOfReturn, PaymentApproval,
    PaymentPurpose, Reconfirmations, Reconfirmed, ReturnApplication, ReturnEnd, ReturnEndKind,
    ReturnReferral, ScreeningVerdict, Topics, TravelPaper, WithdrawalState,
};
pub use view::{CaseReturns, ReturnMember, ReturnView, StepCode, StepState, StepView, of_case};

use crate::{
    Code, Desk, Failure, Result, access,
    application::Application,
    permit::Acting,
    rule::{self, Act, Asked, Doing, Overriding, Passed},
};
use chrono::{DateTime, NaiveDate, Utc};
use vault::{Id, Read};

/// The returns of a case, the oldest first.
pub(crate) fn courses(read: Read<'_>, application: Id) -> Result<Vec<Course>> {
    let all: Vec<VoluntaryReturn> = read.list(storage::OF_CASE, [application])?;
    all.into_iter().map(|one| Course::gathered(read, one)).collect()
}

/// A return and its case, which is open to the officer.
fn known(desk: &Desk, acting: &Acting, id: Id) -> Result<(Application, Course)> {
    let read = desk.read();
    let one: VoluntaryReturn = read.get(id)?;
    access::entered(read, acting, one.application)?;
    let case = read.get(one.application)?;
    Ok((case, Course::gathered(read, one)?))
}

/// A return that goes on, and its case.
fn going_on(desk: &Desk, acting: &Acting, id: Id) -> Result<(Application, Course)> {
    let (case, course) = known(desk, acting, id)?;
    if course.one.ended.is_some() {
        return Err(Failure::not_now(Code::ReturnEnded));
    }
    Ok((case, course))
}

/// A return that goes on, before the person left.
fn before_departure(desk: &Desk, acting: &Acting, id: Id) -> Result<(Application, Course)> {
    let (case, course) = going_on(desk, acting, id)?;
    if course.one.departed.is_some() {
        return Err(Failure::not_now(Code::ReturnEnded));
    }
    Ok((case, course))
}

/// Lets an act on a return pass the rules.
fn gated(
    desk: &Desk,
    case: &Application,
    (act, course): (Act, &Course),
    (officer, day): (Id, NaiveDate),
    overrides: &[Overriding],
    now: DateTime<Utc>,
) -> Result<Passed> {
    let doing = Doing { person: Some(course.one.person), record: Some(course.one.id), ..Doing::default() };
    rule::gate(&Asked { desk, case, act, doing: &doing, officer, day }, overrides, now)
}
