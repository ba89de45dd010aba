//! What leaves the office with persons in it: through one gate, to a recipient of a register, on a legal basis, for a
//! purpose, until a day, marked with recipient and number, closed for that recipient alone, and written down.
//!
//! A letter or a paper that is saved to be printed and handed to the applicant does not leave in this sense; that it was
//! saved is logged where it is done.

mod archive;
mod attachment;
mod case;
mod cases;
mod gate;
mod mark;
mod number;
mod origin;
mod recipient;
mod register;
pub(crate) mod storage;

pub(crate) use archive::archived;
pub use attachment::{AttachmentReleaseForm, release_attachment};
pub use case::{CaseReleaseForm, release_case};
pub use cases::{CasesReleaseForm, release_cases};
pub(crate) use gate::release_with;
pub use gate::{Going, Others, Package, ReleaseForm, release};
pub use mark::Mark;
pub(crate) use origin::belonging;
pub use recipient::{RecipientForm, Standing, recipients, record, stand};
pub use register::{EndForm, ExportView, ExportsList, ExportsQuery, end, expired, exports};
pub(crate) use register::{late, of_application};

use crate::family::Concerned;
use chrono::{DateTime, NaiveDate, Utc};
use vault::Id;

/// What a recipient is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub enum RecipientKind {
    /// An applicant.
    Person,
    /// A lawyer or other representative of an applicant.
    Representative,
    /// A court.
    Court,
    /// The police, a prosecutor.
    Police,
    /// Another authority of the country.
    Authority,
    /// The United Nations High Commissioner for Refugees.
    Unhcr,
    /// Any other organisation.
    Organisation,
    /// An archive.
    Archive,
    /// An embassy or another authority of another country.
    Foreign,
}

/// What leaves.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub enum ExportKind {
    /// A list of cases.
    Cases,
    /// A case with its letters and records.
    Case,
    /// A scan or a file of a case.
    Attachment,
    /// What was disclosed on a request.
    Disclosure,
    /// The journal.
    Journal,
    /// Tables with persons.
    Statistics,
    /// Rows of somebody else's list that could not be taken over.
    ImportErrors,
}

/// How a package is closed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename = "PackageClosed")]
pub enum ClosedBy {
    /// To the key of the recipient.
    Key,
    /// Under a passphrase, which goes another way than the package.
    Passphrase,
}

/// That a package is no more with its recipient. One value, one merge unit.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
pub struct Ended {
    /// When.
    pub on: NaiveDate,
    /// What they confirmed: destroyed, given back.
    pub how: String,
    /// Who recorded it.
    pub officer: Id,
}

/// Names of the files in a package. One value, one merge unit.
#[derive(Debug, Clone, PartialEq, Eq, Default, serde::Serialize, serde::Deserialize, ts_rs::TS)]
pub struct FileNames(
    /// In their order.
    pub Vec<String>,
);

vault::coded!(RecipientKind, ExportKind, ClosedBy);
vault::structured!(Ended, FileNames);

vault::record! {
    /// Who may be given something.
    pub struct Recipient = 91 "recipient" {
        /// Name.
        1 name: String,
        /// What they are.
        2 kind: RecipientKind,
        /// Country that they belong to, wherever they sit; ISO 3166 alpha-3.
        3 country: String,
        /// How they are reached.
        4 address: Option<String>,
        /// Their public key, `age1…`.
        5 key: Option<String>,
        /// The agreement or the law that they are given anything under.
        6 agreement: Option<String>,
        /// Why they are given nothing more.
        7 inactive: Option<String>,
        /// Who recorded them.
        8 recorded_by: Id,
        /// When.
        9 recorded_on: NaiveDate,
    }
}

vault::record! {
    /// Something that left. Only that it is no more with its recipient is added later.
    pub struct Export = 92 "export" {
        /// Number: the workstation, the year and a counter.
        1 number: String,
        /// What.
        2 kind: ExportKind,
        /// Case, where it is of one.
        3 application: Option<Id>,
        /// To whom.
        4 recipient: Id,
        /// Legal basis, a code.
        5 basis: String,
        /// For what.
        6 purpose: String,
        /// When it is to be destroyed.
        7 expires_on: NaiveDate,
        /// Persons in it.
        8 persons: Concerned,
        /// Names of its files.
        9 files: FileNames,
        /// SHA-256 of the package as it left.
        10 hash: String,
        /// Bytes of it.
        11 size: u32,
        /// How it is closed.
        12 closed_by: ClosedBy,
        /// The request that it answers.
        13 request: Option<Id>,
        /// Who released it.
        14 officer: Id,
        /// When.
        15 at: DateTime<Utc>,
        /// That it is no more with its recipient.
        16 ended: Option<Ended>,
        /// Counter of the number.
        17 counter: u32,
        /// What its number begins with.
        18 series: String,
    }
}
