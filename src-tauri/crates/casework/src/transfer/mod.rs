//! A case goes to another unit: who has it now, and that the applicant was told.

mod make;
pub(crate) mod storage;
mod view;

pub use make::{TransferForm, make};
pub use view::TransferView;
pub(crate) use view::view;

use crate::Result;
use chrono::NaiveDate;
use vault::{Id, Read};

vault::record! {
    /// That a case went to another unit. Never changes.
    pub struct Transfer = 71 "transfer" {
        /// Case.
        1 application: Id,
        /// The unit that had it, a post of the profile.
        2 from_post: String,
        /// The unit that has it now.
        3 to_post: String,
        /// From when.
        4 on_day: NaiveDate,
        /// Why.
        5 reason: String,
        /// Who is in charge of it now, where that is known here.
        6 in_charge: Option<Id>,
        /// Who decided it.
        7 officer: Id,
    }
}

/// Transfers of a case, the oldest first.
pub(crate) fn of_application(read: Read<'_>, application: Id) -> Result<Vec<Transfer>> {
    Ok(read.list(storage::OF_CASE, [application])?)
}
