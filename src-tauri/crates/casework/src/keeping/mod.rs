//! How long records are kept, and what ends that: a hold, because somebody still needs them; a seal, because nobody may
//! read them any more but whoever keeps them; an erasure, which two officers order and which leaves a certificate.

mod aside;
mod case;
mod due;
mod erase;
mod hold;
mod late;
mod scope;
mod seal;
pub(crate) mod storage;
mod view;

pub use aside::aside;
pub use case::{CaseRecords, erasures, of_case};
pub(crate) use due::count_due;
pub use due::{DueList, DueQuery, DueRow, due};
pub use erase::{ErasureForm, ErasureVerdictForm, certificate, decide, propose};
pub use hold::{HoldForm, LiftForm, hold, lift};
pub(crate) use late::came_late;
pub use late::{Late, LateForm, erase_late, erased_since};
pub use seal::{gate, seal};
pub(crate) use seal::{is_sealed_to, refuse_sealed};
pub use view::OrderView;
pub(crate) use view::{of_application, waiting};

use crate::Result;
use chrono::NaiveDate;
use vault::{BlobHash, Id, Read};

/// What is ordered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub enum OrderKind {
    /// Nothing is erased, whatever the time.
    Hold,
    /// Only whoever keeps records reads them.
    Seal,
    /// They are erased.
    Erasure,
}

/// What the second officer says of an erasure. One value, one merge unit.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
pub struct Second {
    /// Whether it is done.
    pub approved: bool,
    /// Why.
    pub because: String,
    /// Who.
    pub officer: Id,
    /// When.
    pub on: NaiveDate,
}

/// The end of a hold or of a seal. One value, one merge unit.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
pub struct Lifted {
    /// Why.
    pub because: String,
    /// Who.
    pub officer: Id,
    /// When.
    pub on: NaiveDate,
}

/// What was erased. One value, one merge unit.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
pub struct Certificate {
    /// Records.
    pub records: u32,
    /// Values of them, over all time.
    pub values: u32,
    /// Pictures, scans and letters.
    pub blobs: u32,
    /// The certificate.
    pub pdf: BlobHash,
    /// Its pages.
    pub pages: u32,
}

vault::coded!(OrderKind);
vault::structured!(Second, Lifted, Certificate);

vault::record! {
    /// What is ordered about the records of a case.
    pub struct KeepingOrder = 93 "keeping_order" {
        /// Case.
        1 application: Id,
        /// What.
        2 kind: OrderKind,
        /// The time limit of the profile that an erasure rests on.
        3 rule: Option<String>,
        /// Why.
        4 reason: String,
        /// Who ordered it.
        5 ordered_by: Id,
        /// When.
        6 ordered_on: NaiveDate,
        /// What the second officer says.
        7 second: Option<Second>,
        /// That it ended.
        8 lifted: Option<Lifted>,
        /// What was erased.
        9 erased: Option<Certificate>,
        /// Case number, which is not to be found elsewhere once the case is erased.
        10 number: String,
    }
}

impl KeepingOrder {
    /// Whether it is in force.
    #[must_use]
    pub fn stands(&self) -> bool {
        self.lifted.is_none() && self.kind != OrderKind::Erasure
    }

    /// Whether it is an erasure that nobody decided on.
    #[must_use]
    pub fn waits(&self) -> bool {
        self.kind == OrderKind::Erasure && self.second.is_none()
    }
}

/// The order of this kind that is in force.
pub(crate) fn standing(read: Read<'_>, application: Id, kind: OrderKind) -> Result<Option<KeepingOrder>> {
    let orders: Vec<KeepingOrder> = read.list(storage::OF_CASE, [application])?;
    Ok(orders.into_iter().find(|order| order.kind == kind && order.stands()))
}
