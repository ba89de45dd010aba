//! What is for named roles only: a scan, an interview, a line of one or a material fact that carries a class (sexual
//! violence, torture, orientation, health, security, an informant).
//!
//! Whoever does not hold the class learns that something is there, and of which class, and nothing else. A class goes
//! on to whatever rests on what carries it (`carried`), so that nothing is forgotten. Verbs that are told which record
//! is meant are stopped before they run (`gate`); views leave out what is not for their reader (`withheld`, `cover`).

mod carried;
mod cover;
mod gate;
mod holders;
mod set;
pub(crate) mod storage;
mod view;
mod withheld;

pub(crate) use carried::Carried;
pub use gate::gate;
pub(crate) use holders::{holders, lacked, of_everything, of_facts};
pub use set::{RestrictionForm, set};
pub use view::RestrictionView;
pub(crate) use view::of_case;
pub(crate) use withheld::{Withheld, is_classed};

use crate::permit::Class;
use chrono::{DateTime, Utc};
use std::collections::BTreeSet;
use vault::Id;

/// What can carry a class of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub enum RestrictedKind {
    /// A photograph or a scan.
    Attachment,
    /// A whole interview: its lines, its opening, its closing.
    Interview,
    /// A line of an interview.
    Line,
    /// A material fact.
    Fact,
}

vault::coded!(RestrictedKind);

/// Classes that something carries.
#[derive(Debug, Clone, PartialEq, Eq, Default, serde::Serialize, serde::Deserialize, ts_rs::TS)]
pub struct Classes(
    /// Each once; none when it was opened again.
    pub BTreeSet<Class>,
);

vault::structured!(Classes);

vault::record! {
    /// That something is for whoever holds a class. One for each record; two that were written apart count together
    /// until somebody sets them anew.
    pub struct Restriction = 180 "restriction" {
        /// Case.
        1 application: Id,
        /// What carries the class.
        2 kind: RestrictedKind,
        /// Which.
        3 record: Id,
        /// The classes.
        4 classes: Classes,
        /// Why they were set so.
        5 reason: String,
        /// By whom.
        6 set_by: Id,
        /// When.
        7 set_at: DateTime<Utc>,
    }
}
