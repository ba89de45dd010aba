//! Observers: UNHCR's people who look at how cases are examined. They see files of a sample, of persons who consented, for
//! as long as they did; without names unless a name is needed, the person agreed and the profile allows it. Each reading
//! and each name stands in the log. Nothing else of the desk is theirs.

mod consent;
mod file;
mod list;
mod mask;
pub(crate) mod storage;
mod unmask;

pub use consent::{
    ConsentForm, ConsentView, SampledFile, SampledPerson, WithdrawConsentForm, consent, consents, observers,
    sampled, withdraw,
};
pub use file::{
    ObservedFact, ObservedFile, ObservedInterview, ObservedLine, ObservedMember, ObservedReason, open,
};
pub use list::{ObservedRow, list};
pub use mask::Mask;
pub use unmask::{UnmaskForm, unmask};

use chrono::{DateTime, NaiveDate, Utc};
use vault::Id;

/// What observers may. A profile says its own.
#[derive(Debug, Clone, Copy, serde::Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct ObserverRules {
    /// Whether an observer may see a name, with a reason, of whoever agreed to it.
    pub unmasking: bool,
    /// Days for which a consent may be given at most.
    pub longest_days: u32,
    /// Whether the authority confirmed them.
    #[serde(default)]
    pub verified: bool,
}

impl Default for ObserverRules {
    /// Nobody sees a name where the profile does not say so.
    fn default() -> Self {
        Self { unmasking: false, longest_days: 180, verified: false }
    }
}

vault::record! {
    /// That a person lets an observer read their file.
    pub struct ObserverConsent = 131 "observer_consent" {
        /// Case.
        1 application: Id,
        /// Who consents, or for whom a guardian does.
        2 person: Id,
        /// The audit whose sample the file is in.
        3 audit: Id,
        /// The observer.
        4 observer: Id,
        /// How it was given: the form that was signed, who interpreted.
        5 how: String,
        /// Whether the name may be told, too.
        6 names: bool,
        /// When it was given.
        7 given_on: NaiveDate,
        /// Last day on which it counts.
        8 expires_on: NaiveDate,
        /// Who recorded it.
        9 recorded_by: Id,
        /// Why it counts no longer.
        10 withdrawn: Option<String>,
    }
}

vault::record! {
    /// That an observer asked for a name. Never changes.
    pub struct Unmasking = 132 "observer_unmasking" {
        /// Consent that it rests on.
        1 consent: Id,
        /// The observer.
        2 observer: Id,
        /// Why.
        3 reason: String,
        /// When.
        4 at: DateTime<Utc>,
    }
}

impl ObserverConsent {
    /// Whether it counts on a day.
    #[must_use]
    pub fn counts(&self, day: NaiveDate) -> bool {
        self.withdrawn.is_none() && self.given_on <= day && day <= self.expires_on
    }
}
