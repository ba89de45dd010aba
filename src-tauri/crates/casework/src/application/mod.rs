//! Applications (cases): who applies together, where it stands.

mod file;
mod list;
mod number;
mod register;
mod stage;
pub(crate) mod storage;

pub use file::{ActionCode, CaseFile, MemberView, Step, StepCode, StepState, open};
pub(crate) use list::row;
pub use list::{CaseList, CaseQuery, CaseRow, SortBy, list};
pub use number::is_case_number;
pub use register::{MemberForm, Registered, RegistrationForm, correct_person, register};
pub(crate) use stage::advance;

use crate::{Result, profile::Stage};
use chrono::{DateTime, NaiveDate, Utc};
use vault::{Id, Read};

vault::coded!(Stage);

/// How a person belongs to a case, in UNHCR's codes.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, serde::Serialize, serde::Deserialize, ts_rs::TS,
)]
#[serde(rename_all = "UPPERCASE")]
#[allow(missing_docs, reason = "UNHCR's codes; the words for people stand in the page's catalogues")]
pub enum Relationship {
    Pa,
    Hus,
    Wif,
    Son,
    Dau,
    Prm,
    Prf,
    Sbm,
    Sbf,
    Gcm,
    Gcf,
    Gpm,
    Gpf,
    Orm,
    Orf,
    Nrm,
    Nrf,
    U,
}

vault::coded!(Relationship);

impl Relationship {
    /// The sex that the code implies.
    #[must_use]
    pub fn sex(self) -> Option<crate::person::Sex> {
        use crate::person::Sex;
        match self {
            Self::Hus | Self::Son | Self::Prm | Self::Sbm | Self::Gcm | Self::Gpm | Self::Orm | Self::Nrm => {
                Some(Sex::M)
            }
            Self::Wif | Self::Dau | Self::Prf | Self::Sbf | Self::Gcf | Self::Gpf | Self::Orf | Self::Nrf => {
                Some(Sex::F)
            }
            Self::Pa | Self::U => None,
        }
    }
}

vault::record! {
    /// An application for refugee status.
    pub struct Application = 4 "application" {
        /// Case number.
        1 number: String,
        /// Post, workstation and year of the number.
        2 series: String,
        /// Counter in the series.
        3 counter: u32,
        /// Profile edition it was opened under, `code@version`.
        4 profile: String,
        /// Where it stands.
        5 stage: Stage,
        /// When it was registered.
        6 registered_at: DateTime<Utc>,
        /// Day of registration in the profile's time zone; time limits run from it.
        7 registered_on: NaiveDate,
        /// Officer in charge.
        8 officer: Id,
        /// Language of the applicant, as a tag.
        9 language: String,
        /// Reasons for leaving and fears, in the applicant's own words.
        10 reasons: String,
        /// Where and how they can be reached safely.
        11 contact: String,
        /// When they entered the country.
        12 arrived_on: Option<NaiveDate>,
    }
}

vault::record! {
    /// A person's place in a case. Relationship lives here, not on the person.
    pub struct Member = 5 "member" {
        /// Case.
        1 application: Id,
        /// Person.
        2 person: Id,
        /// Relationship to the principal applicant.
        3 relationship: Relationship,
        /// Whether they claim protection in their own right.
        4 own_claim: bool,
        /// Place in the family's order.
        5 position: u32,
    }
}

/// Members of a case, in their order.
pub(crate) fn members(read: Read<'_>, application: Id) -> Result<Vec<Member>> {
    Ok(read.list("WHERE application = ?1 ORDER BY position, id", [application])?)
}
