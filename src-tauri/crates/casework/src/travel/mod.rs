//! Travel documents: whoever holds a status asks for one, and the authority writes to the body that issues it. That
//! letter says nothing of the claim.

mod record;
pub(crate) mod storage;
mod view;

pub use record::{TravelForm, TravelWithdrawForm, record, withdraw};
pub use view::TravelView;
pub(crate) use view::view;

use crate::Result;
use chrono::NaiveDate;
use vault::{Id, Read};

vault::record! {
    /// A request to another body to issue a travel document.
    pub struct TravelRequest = 72 "travel_request" {
        /// Case.
        1 application: Id,
        /// For whom.
        2 person: Id,
        /// The body that is written to.
        3 body: String,
        /// Which document.
        4 document: String,
        /// For which purpose, as far as it is to be told.
        5 purpose: String,
        /// Who recorded it.
        6 recorded_by: Id,
        /// When.
        7 recorded_on: NaiveDate,
        /// Why it should never have been recorded.
        8 withdrawn: Option<String>,
    }
}

/// Requests of a case, the oldest first.
pub(crate) fn of_application(read: Read<'_>, application: Id) -> Result<Vec<TravelRequest>> {
    Ok(read.list(storage::OF_CASE, [application])?)
}
