//! Acts of the procedure that rules guard.

use crate::returning::PaymentPlan;
use chrono::NaiveDate;
use vault::Id;

/// An act that rules guard.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize, ts_rs::TS,
)]
#[serde(rename_all = "camelCase")]
pub enum Act {
    /// An interview is booked: officer, interpreter, room.
    BookInterview,
    /// An interview begins.
    StartInterview,
    /// A line of a transcript is written or changed.
    WriteTranscript,
    /// A transcript is signed.
    SignInterview,
    /// A draft is handed in for review.
    SubmitDecision,
    /// A draft is approved, returned or voted on.
    ReviewDecision,
    /// The letter of a decision is issued.
    IssueLetter,
    /// A decision is served on the applicant.
    ServeDecision,
    /// A complaint or a claim to a court is recorded.
    LodgeAppeal,
    /// A complaint is decided, or a judgment carried out.
    DecideAppeal,
    /// A case is closed.
    CloseCase,
    /// A closed case is opened again, or a subsequent application made.
    ReopenCase,
    /// Status is ended: cessation, cancellation, revocation.
    EndStatus,
    /// A certificate of an asylum-seeker is issued.
    IssueCertificate,
    /// A case is put into another procedure.
    SetProcedure,
    /// Something of a case leaves the office.
    Release,
    /// Somebody applies to be helped to return.
    ApplyReturn,
    /// Somebody declares that they return of their own will.
    DeclareReturn,
    /// A consulate is asked for a travel document.
    ApproachConsulate,
    /// A journey home is booked.
    BookReturn,
    /// It is recorded that somebody left.
    DepartReturn,
    /// Money for a return is planned, approved, paid.
    PayReturn,
    /// A payment list is approved.
    ApproveList,
    /// Persons are taken into a shelter.
    CheckIn,
    /// Somebody is referred to a partner.
    Refer,
    /// An application for family reunification is decided.
    DecideReunification,
}

vault::coded!(Act);

/// An act about to be done, with what its rules ask for beside the case.
#[derive(Debug, Clone, Default)]
pub struct Doing {
    /// Whom it concerns; nobody is everybody in the case.
    pub person: Option<Id>,
    /// The record that is acted on: an interview, a decision, a letter, an appeal.
    pub record: Option<Id>,
    /// Officer who does it, where that is somebody else than who acts: the interviewer of a booked interview.
    pub officer: Option<Id>,
    /// Interpreter of the register.
    pub interpreter: Option<Id>,
    /// Language that it is done in, as a tag.
    pub language: Option<String>,
    /// Day on which it is done, where that is not today.
    pub day: Option<NaiveDate>,
    /// A further code of the act: why a case is closed, how a judgment ended.
    pub code: Option<String>,
    /// Money that is to be paid for a return.
    pub payment: Option<PaymentPlan>,
}

impl Doing {
    /// Something done to one person.
    #[must_use]
    pub fn to(person: Id) -> Self {
        Self { person: Some(person), ..Self::default() }
    }

    /// Something done to one record.
    #[must_use]
    pub fn on(record: Id) -> Self {
        Self { record: Some(record), ..Self::default() }
    }
}
