//! Conflicts: one field written differently at two workstations. Both values are kept and shown, and an officer decides.

mod list;
mod settle;
pub(crate) mod storage;

pub(crate) use list::count_of;
pub use list::{ClaimView, DisputeList, DisputeView, list};
pub use settle::{SettleForm, settle};

use vault::Id;

vault::record! {
    /// That a conflict was settled, and why so.
    pub struct Settlement = 95 "settlement" {
        /// Record that was disputed.
        1 record: Id,
        /// Which field, `table.field`.
        2 field: String,
        /// Why this value.
        3 reason: String,
    }
}
