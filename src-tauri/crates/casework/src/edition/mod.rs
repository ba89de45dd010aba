//! Editions of profiles that a case file keeps: cases are judged by the edition they were opened under, also by a
//! later program that brings another.

mod install;
mod known;
mod moving;
mod procedure;
pub(crate) mod storage;
mod view;

pub use install::{InstallForm, install};
pub(crate) use known::{Editions, keep, open};
pub use moving::{ClockChange, MoveForm, MovePreview, MoveQuery, move_profile, preview_move};
pub use procedure::{ProcedureForm, set_procedure};
pub use view::{EditionView, EditionsView, view};

use chrono::NaiveDate;
use vault::{BlobHash, Id};

vault::record! {
    /// An edition of a profile. Never changes.
    pub struct ProfileEdition = 45 "profile_edition" {
        /// Code of the profile.
        1 code: String,
        /// Version.
        2 version: u32,
        /// Its files.
        3 files: BlobHash,
        /// When it was loaded.
        4 loaded_on: NaiveDate,
        /// By whom; nobody where the program brought it.
        5 loaded_by: Id,
    }
}

vault::record! {
    /// That a case was moved to another edition of its profile. Never changes.
    pub struct ProfileMove = 48 "profile_move" {
        /// Case.
        1 application: Id,
        /// Edition that it was judged by, `code@version`.
        2 before: String,
        /// Edition that it is judged by from now on.
        3 after: String,
        /// Why.
        4 reason: String,
        /// Day.
        5 moved_on: NaiveDate,
        /// Officer.
        6 officer: Id,
    }
}

vault::record! {
    /// That a case was put into another procedure. Never changes.
    pub struct ProcedureChange = 49 "procedure_change" {
        /// Case.
        1 application: Id,
        /// Procedure that it was in.
        2 before: String,
        /// Procedure that it is in from now on.
        3 after: String,
        /// Why.
        4 reason: String,
        /// Day.
        5 changed_on: NaiveDate,
        /// Officer.
        6 officer: Id,
    }
}
