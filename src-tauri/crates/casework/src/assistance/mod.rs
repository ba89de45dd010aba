//! Assistance: programmes with criteria in versions, who is eligible and why, payment lists with proof of delivery, and
//! complaints. Nobody is paid twice unseen: what looks like it waits for an officer, and is never refused in silence.

mod complaint;
mod criteria;
mod deliver;
mod doubles;
mod draft;
mod due;
mod eligibility;
mod list;
mod programme;
mod rules;
pub(crate) mod storage;
mod view;

pub(crate) use complaint::of_household as complaints_of;
pub use complaint::{AnswerComplaintForm, ComplaintForm, ComplaintView, answer, complaints, lodge};
pub use criteria::{Criteria, Criterion, Met, Reason, Reasons, Verdict};
pub use deliver::{DeliveryForm, FailedForm, ProofKind, deliver, fail};
pub use doubles::{DoubleKind, Findings, Found};
pub use draft::{DraftListForm, draft};
pub use due::{AssistanceCode, AssistanceDue, due};
pub(crate) use eligibility::of_household as eligibilities_of;
pub use eligibility::{
    AssessForm, AssessedMany, ConfirmForm, Confirmation, EligibilityView, assess, assess_all, confirm,
    confirm_eligible, waiting,
};
pub use list::{
    ApproveForm, DropForm, ListId, PaidForm, Payment, SettleForm, Settled, Settling, approve, check,
    drop_list, pay, settle,
};
pub use programme::{CriteriaForm, ProgrammeForm, ProgrammeView, close, programme, programmes, set_criteria};
pub(crate) use view::benefits_of;
pub use view::{BenefitView, LineQuery, LineRow, ListRow, ListView, lists, show};

use chrono::NaiveDate;
use vault::Id;

/// How often a programme pays.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub enum Cadence {
    /// Each month.
    Monthly,
    /// Once.
    Once,
}

/// Where a payment list stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub enum ListState {
    /// Drawn up.
    Drafted,
    /// Looked through.
    Checked,
    /// Approved by a second officer; its lines are frozen.
    Approved,
    /// Handed to whoever pays.
    Paid,
    /// Given up before it was approved.
    Dropped,
}

/// Where a line of a list stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub enum LineState {
    /// To be paid.
    Ready,
    /// Looks like a duplicate: waits for an officer.
    Review,
    /// Taken off the list by an officer.
    Removed,
    /// Handed over, with proof.
    Delivered,
    /// Could not be handed over; the money is back.
    Failed,
}

/// That an officer did something on a day. One value, one merge unit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[ts(rename = "AssistanceAct")]
pub struct Act {
    /// Who.
    pub officer: Id,
    /// When.
    pub on: NaiveDate,
}

/// Criteria of a programme, each version kept. One value, one merge unit.
#[derive(Debug, Clone, PartialEq, Eq, Default, serde::Serialize, serde::Deserialize, ts_rs::TS)]
pub struct CriteriaVersions(
    /// The oldest first.
    pub Vec<Criteria>,
);

/// Proof that a line was handed over. One value, one merge unit.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[ts(rename = "DeliveryProof")]
pub struct Proof {
    /// What proves it.
    pub kind: ProofKind,
    /// Number of the voucher or transfer, where there is one.
    pub reference: String,
    /// Who received it.
    pub received_by: String,
    /// When.
    pub on: NaiveDate,
    /// Who recorded it.
    pub officer: Id,
}

/// What was answered to a complaint. One value, one merge unit.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[ts(rename = "ComplaintAnswer")]
pub struct Answer {
    /// What was found and done, as they were told.
    pub text: String,
    /// Whether it was right.
    pub upheld: bool,
    /// When.
    pub on: NaiveDate,
    /// Who.
    pub officer: Id,
}

/// How a complaint came in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename = "ComplaintChannel")]
pub enum Channel {
    /// In person.
    InPerson,
    /// By telephone.
    Phone,
    /// In writing.
    Letter,
    /// From the box.
    Box,
    /// From a partner.
    Partner,
}

vault::coded!(Cadence, ListState, LineState, Channel, Verdict);
vault::structured!(Act, CriteriaVersions, Proof, Answer, Reasons, Confirmation, Findings, Settled, Payment);

vault::record! {
    /// A programme of assistance.
    pub struct Programme = 147 "programme" {
        /// Its name.
        1 name: String,
        /// What it gives, a code of the list `aid_kind`.
        2 kind: String,
        /// How often.
        3 cadence: Cadence,
        /// Who pays.
        4 payer: String,
        /// What it may spend in all, in minor units.
        5 budget: i64,
        /// Its currency, ISO 4217.
        6 currency: String,
        /// First day.
        7 starts_on: NaiveDate,
        /// Last day.
        8 ends_on: NaiveDate,
        /// Who is eligible, in versions.
        9 criteria: CriteriaVersions,
        /// Who set it up.
        10 set_up_by: Id,
        /// Why it was closed before its last day.
        11 closed: Option<String>,
    }
}

vault::record! {
    /// Whether a household is eligible for a programme.
    pub struct Eligibility = 148 "eligibility" {
        /// Programme.
        1 programme: Id,
        /// Household.
        2 household: Id,
        /// Version of the criteria it was weighed by.
        3 version: u32,
        /// What the criteria say.
        4 verdict: Verdict,
        /// Why.
        5 reasons: Reasons,
        /// What they would be given each time, in minor units.
        6 amount: i64,
        /// Who weighed it.
        7 assessed_by: Id,
        /// When.
        8 assessed_on: NaiveDate,
        /// What an officer decided.
        9 confirmed: Option<Confirmation>,
    }
}

vault::record! {
    /// A payment list of a programme for a period.
    pub struct PaymentList = 149 "payment_list" {
        /// Programme.
        1 programme: Id,
        /// Period, `2026-11`.
        2 period: String,
        /// Where it stands.
        3 state: ListState,
        /// Who drew it up.
        4 drafted: Act,
        /// Who looked it through.
        5 checked: Option<Act>,
        /// Who approved it.
        6 approved: Option<Act>,
        /// That it was handed to whoever pays.
        7 paid: Option<Payment>,
        /// Why it was given up.
        8 dropped: Option<String>,
    }
}

vault::record! {
    /// What one household is to be given.
    pub struct PaymentLine = 150 "payment_line" {
        /// List.
        1 list: Id,
        /// Household.
        2 household: Id,
        /// Who receives it.
        3 recipient: Id,
        /// How much, in minor units.
        4 amount: i64,
        /// Where it stands.
        5 state: LineState,
        /// What looks like a duplicate.
        6 found: Option<Findings>,
        /// What an officer decided of that.
        7 settled: Option<Settled>,
        /// Proof that it was handed over.
        8 proof: Option<Proof>,
        /// Why it could not be.
        9 failed: Option<String>,
    }
}

vault::record! {
    /// A complaint or feedback.
    pub struct Complaint = 151 "complaint" {
        /// Household, where it is known.
        1 household: Option<Id>,
        /// Programme it is about.
        2 programme: Option<Id>,
        /// What it is about, a code of the list `complaint_kind`.
        3 kind: String,
        /// How it came in.
        4 channel: Channel,
        /// Whether it was made in confidence.
        5 confidential: bool,
        /// Who makes it, as far as they say.
        6 complainant: Option<String>,
        /// What they say.
        7 what: String,
        /// When it came.
        8 received_on: NaiveDate,
        /// By when it is answered.
        9 due_on: NaiveDate,
        /// Who took it in.
        10 received_by: Id,
        /// What was answered.
        11 answer: Option<Answer>,
    }
}
