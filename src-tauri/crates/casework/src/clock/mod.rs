//! Clocks: the time limits of a case, computed from its events by the profile. One engine for every country; nothing
//! is stored but what happened.

mod ask;
mod count;
mod events;
mod extend;
pub(crate) mod storage;
mod view;

pub(crate) use ask::of_application as information;
pub use ask::{
    AnswerInformationForm, AskInformationForm, InformationView, WithdrawInformationForm, answer, ask,
    withdraw,
};
pub(crate) use count::of;
pub use events::of_open;
pub(crate) use events::{Events, Which, events_of, of_case, open};
pub use extend::{ExtendForm, extend};
pub use view::{Clock, ClockExtension, ClockPause, ClockState, Extendable};

use crate::profile::{Event, Unit};
use chrono::NaiveDate;
use vault::Id;

vault::coded!(Unit, Event);

vault::record! {
    /// That a time limit was made longer. Never changes.
    pub struct Extension = 46 "clock_extension" {
        /// Case.
        1 application: Id,
        /// Name of the deadline in the profile.
        2 deadline: String,
        /// By how much.
        3 length: u32,
        /// In what that is counted.
        4 unit: Unit,
        /// Why.
        5 reason: String,
        /// Day.
        6 granted_on: NaiveDate,
        /// Officer.
        7 granted_by: Id,
    }
}

vault::record! {
    /// Information that somebody was asked for. Time limits that allow it stand still until it comes.
    pub struct InformationRequest = 47 "information_request" {
        /// Case.
        1 application: Id,
        /// Who was asked: the applicant, another authority, an expert.
        2 asked_of: String,
        /// For what.
        3 what: String,
        /// When.
        4 asked_on: NaiveDate,
        /// By whom.
        5 asked_by: Id,
        /// Until when an answer was asked for.
        6 due_on: Option<NaiveDate>,
        /// When it came.
        7 answered_on: Option<NaiveDate>,
        /// What it says, in short.
        8 answer: Option<String>,
        /// Why it should never have been recorded.
        9 withdrawn: Option<String>,
    }
}

#[cfg(test)]
mod tests;
#[cfg(test)]
mod worked;
