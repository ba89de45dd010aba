//! Who is in charge of a case within the office: given to a colleague, alone or with all that somebody has open.

mod make;
pub(crate) mod storage;

pub use make::{AssignmentForm, assign};

use chrono::NaiveDate;
use vault::Id;

vault::record! {
    /// That a case got another officer in charge. Never changes.
    pub struct Assignment = 161 "assignment" {
        /// Case.
        1 application: Id,
        /// Who was in charge.
        2 from_officer: Id,
        /// Who is from then on.
        3 to_officer: Id,
        /// From when.
        4 on_day: NaiveDate,
        /// Why.
        5 reason: String,
        /// Who decided it.
        6 officer: Id,
    }
}
