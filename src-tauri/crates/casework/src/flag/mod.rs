//! Flags of a person in a case: extradition is asked for, they are detained, the file goes elsewhere. They stand
//! from a day to a day on the identity bar, and some acts warn while they do.

mod raise;
pub(crate) mod storage;
mod view;

pub use raise::{FlagEndForm, FlagForm, FlagWithdrawForm, end, raise, withdraw};
pub use view::FlagView;
pub(crate) use view::view;

use crate::{Result, application::Application, permit::Acting, profile::Profile};
use chrono::NaiveDate;
use vault::{Id, Read};

vault::record! {
    /// A flag.
    pub struct Flag = 62 "flag" {
        /// Case.
        1 application: Id,
        /// Whom it concerns.
        2 person: Id,
        /// What, a code of the list `flag`.
        3 kind: String,
        /// First day.
        4 since: NaiveDate,
        /// Last day; none while no end is known.
        5 until: Option<NaiveDate>,
        /// Where: the place of detention, the authority that the file goes to.
        6 place: Option<String>,
        /// Who says so, and the number of the paper.
        7 source: Option<String>,
        /// What is to be known of it.
        8 note: Option<String>,
        /// Whether only the officer in charge and reviewers see it.
        9 restricted: bool,
        /// Who recorded it.
        10 recorded_by: Id,
        /// Why it ended.
        11 ended_because: Option<String>,
        /// Why it should never have been recorded.
        12 withdrawn: Option<String>,
    }
}

impl Flag {
    /// Whether it stands on a day.
    #[must_use]
    pub fn stands(&self, day: NaiveDate) -> bool {
        self.withdrawn.is_none() && self.since <= day && self.until.is_none_or(|last| day <= last)
    }
}

/// Whether an officer may know of a flag in a case.
pub(crate) fn is_seen(profile: &Profile, acting: &Acting, case: &Application, flag: &Flag) -> bool {
    !flag.restricted || acting.sees(profile.roles.class_of_flag(&flag.kind), case.officer)
}

/// Flags of a case, the oldest first.
pub(crate) fn of_application(read: Read<'_>, application: Id) -> Result<Vec<Flag>> {
    Ok(read.list(storage::OF_CASE, [application])?)
}
