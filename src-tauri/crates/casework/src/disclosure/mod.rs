//! Requests for disclosure: by the person, a representative, a court, the police, another authority, UNHCR. Who asks is
//! checked, the time runs, each document is given whole, with passages taken out, or not at all and on what ground; the
//! answer is a letter, what is given a package of the export guard.

mod answer;
mod copy;
mod decide;
mod item;
mod receive;
pub(crate) mod storage;
mod view;

pub use answer::{AnswerForm, DiscloseForm, answer, disclose, letter};
pub(crate) use copy::{assessment, attachment, interview, letter_copy, registration};
pub use decide::{DecideForm, Hidden, decide};
pub(crate) use item::of_person;
pub use item::{ItemKind, ItemRef, ItemView, Passage, items};
pub use receive::{IdentityForm, RequestForm, RequestWithdrawForm, check_identity, receive, withdraw};
pub(crate) use view::of_application;
pub(crate) use view::open_requests;
pub use view::{RequestDesk, RequestState, RequestView, RequestsList, RequestsQuery, list, open};

use chrono::NaiveDate;
use vault::{BlobHash, Id};

/// Who asks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub enum AskerKind {
    /// The person whose data they are.
    Person,
    /// Their lawyer, guardian or other representative.
    Representative,
    /// A court.
    Court,
    /// The police, a prosecutor.
    Police,
    /// Another authority.
    Authority,
    /// The United Nations High Commissioner for Refugees.
    Unhcr,
}

/// What is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub enum RequestKind {
    /// To see or have copies.
    Access,
    /// That something be put right.
    Correction,
    /// That something be erased.
    Erasure,
    /// That something be used no longer.
    Objection,
}

/// How it was made sure who asks. One value, one merge unit.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
pub struct Identity {
    /// How: which document, which authority to act.
    pub how: String,
    /// When.
    pub on: NaiveDate,
    /// Who did.
    pub officer: Id,
}

/// What is done with one document.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub enum Given {
    /// It is given whole.
    Whole,
    /// Passages are taken out of it.
    Redacted,
    /// It is not given.
    Withheld,
}

/// The decision on one document.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[ts(rename = "DisclosureDecision")]
pub struct ItemDecision {
    /// Which document.
    pub item: ItemRef,
    /// What is done with it.
    pub given: Given,
    /// On what ground passages or all of it are kept back, a code.
    #[serde(default)]
    pub ground: Option<String>,
    /// What is taken out.
    #[serde(default)]
    pub hidden: Hidden,
}

/// Decisions on the documents of a request. One value, one merge unit.
#[derive(Debug, Clone, PartialEq, Eq, Default, serde::Serialize, serde::Deserialize, ts_rs::TS)]
pub struct Decisions(
    /// In the order of the documents.
    pub Vec<ItemDecision>,
);

/// How a request ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub enum AnswerKind {
    /// Something was given.
    Released,
    /// What was asked is done, and nothing leaves.
    Granted,
    /// Nothing of it is done.
    Refused,
}

/// The answer to a request. One value, one merge unit.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
pub struct Answered {
    /// How it ended.
    pub kind: AnswerKind,
    /// When.
    pub on: NaiveDate,
    /// Who answered.
    pub officer: Id,
    /// Why, in words.
    #[serde(default)]
    pub reasons: String,
    /// What left.
    #[serde(default)]
    pub export: Option<Id>,
    /// The letter.
    pub letter: BlobHash,
    /// Its pages.
    pub pages: u32,
}

vault::coded!(AskerKind, RequestKind, AnswerKind);
vault::structured!(Identity, Decisions, Answered);

vault::record! {
    /// A request for disclosure.
    pub struct DisclosureRequest = 90 "disclosure_request" {
        /// Case.
        1 application: Id,
        /// Whose data are asked for.
        2 person: Id,
        /// What is asked for.
        3 kind: RequestKind,
        /// Who asks.
        4 asker: AskerKind,
        /// Their name.
        5 name: String,
        /// On what they base it.
        6 basis: Option<String>,
        /// What they ask for, in their words.
        7 scope: String,
        /// When it came.
        8 received_on: NaiveDate,
        /// How it was made sure who asks.
        9 identity: Option<Identity>,
        /// What is done with each document.
        10 decisions: Decisions,
        /// The answer.
        11 answered: Option<Answered>,
        /// Why it stands no longer.
        12 withdrawn: Option<String>,
        /// Who recorded it.
        13 recorded_by: Id,
        /// The paper, an attachment.
        14 document: Option<Id>,
    }
}
