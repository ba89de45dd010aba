//! Cases between posts: handing one over is an act, its coming is another, and from both follows who has it. From that
//! follows what the device of a post may know: see [`reach`].
//!
//! Neither record holds free text: both stay where the case is forgotten.

mod act;
mod reach;
mod standing;
pub(crate) mod storage;
mod view;

pub use act::{HandoverForm, ReceiptForm, hand_over, receive};
pub use reach::{COMMON, reach};
pub use standing::{OnTheWay, Standing};
pub(crate) use standing::{coming, gave, standing};
pub use view::{HandoverCase, HandoverList, HandoverQuery, HandoverView, handovers, of_case};

use chrono::{DateTime, Utc};
use vault::Id;

vault::record! {
    /// That a case is handed over to another post. Never changes.
    pub struct Handover = 165 "handover" {
        /// Case.
        1 application: Id,
        /// Case number, which is not to be found here once the case is forgotten.
        2 number: String,
        /// The post that had it, a post of the profile.
        3 from_post: String,
        /// The post that is to have it.
        4 to_post: String,
        /// Who handed it over.
        5 officer: Id,
        /// When.
        6 at: DateTime<Utc>,
    }
}

vault::record! {
    /// That a case which was handed over came, with what belongs to it. Never changes.
    pub struct HandoverReceipt = 166 "handover_receipt" {
        /// What was handed over.
        1 handover: Id,
        /// Case.
        2 application: Id,
        /// The post that has it now.
        3 post: String,
        /// Whether the paper file and the originals came with it.
        4 papers: bool,
        /// Who received it.
        5 officer: Id,
        /// When.
        6 at: DateTime<Utc>,
    }
}
