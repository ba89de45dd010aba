//! Who may see a case: everybody of the unit, whoever is in charge, or a sealed list. A declared conflict of interest
//! takes access away; an emergency gives it for a while, with a reason, and somebody answers for it afterwards.
//!
//! What is not open to an officer is absent for them: from lists, search, suspected duplicates, the calendar.

mod carry;
mod charge;
mod conflict;
mod emergency;
mod gate;
mod looked;
mod parted;
mod scope;
mod seal;
pub(crate) mod storage;
mod view;

pub(crate) use carry::carry;
pub(crate) use charge::{fit_for, is_led_in_conflict, to_hand_over, unfit_for};
pub use conflict::{ConflictOfInterestForm, declare};
pub(crate) use emergency::unjudged;
pub use emergency::{EmergencyForm, EmergencyView, JudgeForm, break_glass, emergencies, judge};
pub use gate::gate;
pub(crate) use gate::{entered, lies_in, made_in, numbered, of_open};
pub(crate) use looked::note;
pub use looked::{LookedView, looked_at, searched};
pub use parted::Beside;
pub use scope::{Scope, Width};
pub use seal::{AdmitForm, DismissForm, SealForm, UnsealForm, admit, dismiss, seal, unseal};
pub use view::{AccessView, ListedView, OfficerChoice, who};

use chrono::{DateTime, NaiveDate, Utc};
use vault::Id;

vault::record! {
    /// That a case is sealed: only those on its list see it.
    pub struct Seal = 80 "seal" {
        /// Case.
        1 application: Id,
        /// Why.
        2 reason: String,
        /// Who sealed it.
        3 sealed_by: Id,
        /// When.
        4 sealed_at: DateTime<Utc>,
        /// Who lifted it.
        5 lifted_by: Option<Id>,
        /// Why it was lifted.
        6 lifted_because: Option<String>,
        /// Cases that had parted from it by then, as far as whoever sealed it knew; none in seals of before.
        7 beside: Option<Beside>,
    }
}

vault::record! {
    /// That an officer stands on the list of a case.
    pub struct Admission = 81 "admission" {
        /// Case.
        1 application: Id,
        /// Who may see it.
        2 officer: Id,
        /// Why.
        3 because: String,
        /// Who let them.
        4 given_by: Id,
        /// When.
        5 given_at: DateTime<Utc>,
        /// Why they were taken off the list.
        6 ended_because: Option<String>,
        /// By whom.
        7 ended_by: Option<Id>,
    }
}

vault::record! {
    /// A conflict of interest that an officer declared.
    pub struct Conflict = 82 "interest_conflict" {
        /// Case.
        1 application: Id,
        /// Whose conflict.
        2 officer: Id,
        /// What connects them with the case, in their own words.
        3 reason: String,
        /// When it was declared.
        4 declared_at: DateTime<Utc>,
        /// Why it does not stand any more.
        5 withdrawn: Option<String>,
        /// Cases that had parted from it by then, as far as whoever declared it knew; none in those of before.
        6 beside: Option<Beside>,
    }
}

vault::record! {
    /// That an officer opened a closed case in an emergency.
    pub struct Emergency = 83 "emergency_access" {
        /// Case.
        1 application: Id,
        /// Who.
        2 officer: Id,
        /// Why it could not wait.
        3 reason: String,
        /// From when.
        4 opened_at: DateTime<Utc>,
        /// Until when.
        5 until: DateTime<Utc>,
        /// Whether it was justified, once somebody said so. Access ends with the answer that it was not.
        6 justified: Option<bool>,
        /// On what that rests.
        7 judgment: Option<String>,
        /// Who said so.
        8 judged_by: Option<Id>,
        /// When.
        9 judged_at: Option<DateTime<Utc>>,
    }
}

/// What an officer looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub enum LookedFor {
    /// They searched for a person.
    Search,
    /// They opened a sealed case.
    Sealed,
    /// They opened a case and read what is restricted in it.
    Restricted,
}

vault::coded!(LookedFor);

vault::record! {
    /// That an officer looked at something on a day. Never changes.
    pub struct Looked = 84 "looked" {
        /// Who.
        1 officer: Id,
        /// When.
        2 on_day: NaiveDate,
        /// At what.
        3 what: LookedFor,
        /// What was searched for.
        4 text: Option<String>,
        /// The case.
        5 application: Option<Id>,
    }
}
