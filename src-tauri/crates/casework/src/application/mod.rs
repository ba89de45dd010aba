//! Applications (cases): who applies together, where it stands.

mod after;
mod correct;
mod file;
mod list;
pub(crate) mod number;
mod register;
mod relationship;
mod stage;
mod steps;
pub(crate) mod storage;
mod warn;

pub use after::{AfterRights, AfterView};
pub(crate) use correct::open_member;
pub use correct::{correct_person, describe_person};
pub use file::{CaseFile, MemberView, note_reading, open};
pub(crate) use list::rows;
pub use list::{CaseList, CaseQuery, CaseRow, SortBy, list};
pub use number::is_case_number;
pub(crate) use number::written;
pub(crate) use register::Checked;
pub use register::{MemberForm, MemberVerdict, Registered, RegistrationForm, register};
pub use relationship::Relationship;
pub(crate) use stage::{advance, unissue};
pub use stage::{conclude, reopen};
pub use steps::{ActionCode, Step, StepCode, StepState};
pub(crate) use warn::barely_older;
pub use warn::{Warning, WarningCode, warnings};

use crate::{Result, profile::Stage};
use chrono::{DateTime, NaiveDate, Utc};
use vault::{Id, Read};

vault::coded!(Stage);

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
        /// What they fear on return, in the applicant's own words.
        13 fears: String,
        /// The case that all its members went to.
        14 merged_into: Option<Id>,
        /// Procedure of the profile in which it is examined.
        15 procedure: String,
        /// When the wish for protection was expressed, at the border or to any authority; the time for registration
        /// runs from it.
        16 intent_on: Option<NaiveDate>,
    }
}

/// Reasons and fears of a member with a claim of their own.
#[derive(Debug, Clone, PartialEq, Eq, Default, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase", default)]
pub struct Claim {
    /// Why they left, in their own words.
    pub reasons: String,
    /// What they fear on return, in their own words.
    pub fears: String,
}

vault::structured!(Claim);

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
        /// Reasons and fears of their own.
        6 claim: Option<Claim>,
        /// When they came into the case; none is from the start.
        7 joined_on: Option<NaiveDate>,
        /// When they left it.
        8 left_on: Option<NaiveDate>,
        /// Why, a code of the list `leaving`.
        9 left_because: Option<String>,
        /// The case they went to.
        10 left_for: Option<Id>,
    }
}

/// Everybody who is or was a member of a case: what was written of all of them may name each.
pub(crate) fn everybody(read: Read<'_>, application: Id) -> Result<Vec<Id>> {
    let members: Vec<Member> = read.list("WHERE application = ?1 ORDER BY id", [application])?;
    Ok(members.into_iter().map(|member| member.person).collect())
}

/// Members of a case who have not left it: the principal applicant first, then in the family's order.
pub(crate) fn members(read: Read<'_>, application: Id) -> Result<Vec<Member>> {
    Ok(read.list(
        "WHERE application = ?1 AND left_on IS NULL ORDER BY relationship <> 'PA', position, id",
        [application],
    )?)
}
