//! Families: who stands for whom, who is kin to whom across cases, and how a family changes while its case runs.
//! Each change has a day and a reason, and stands in the journal of every case it concerns.

mod add;
mod alter;
mod appoint;
mod depart;
mod inverse;
mod kin;
mod leave;
mod marry;
mod merge;
mod relate;
mod split;
pub(crate) mod storage;
#[cfg(test)]
mod tests;
mod ties;
mod view;
mod warn;

pub use add::{JoinForm, Joining, add_member};
pub(crate) use alter::case_of;
pub use appoint::{
    RepresentativeEndForm, RepresentativeForm, RepresentativeWithdrawForm, appoint, end_representative,
    withdraw_representative,
};
pub(crate) use depart::Departing;
pub use inverse::inverse;
pub(crate) use kin::kin_of;
pub use kin::{KinView, KinshipForm, KinshipWithdrawForm, record_kinship, withdraw_kinship};
pub use leave::{LeaveForm, leave};
pub use marry::{MarriageChange, MarryForm, marry};
pub use merge::{MergeForm, merge};
pub use relate::{RelateForm, set_relationships, warnings};
pub use split::{SplitDone, SplitForm, split};
pub use ties::Tie;
pub use view::{CaseLink, FamilyChangeView, FormerMember, RepresentativeView};
pub(crate) use view::{changes, former, last_principal, recorded, representatives};
pub(crate) use warn::standing_warnings;

use crate::{Result, application::Relationship, person::PartialDay};
use chrono::NaiveDate;
use vault::{Id, Read};

/// As what somebody stands for a person.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub enum RepresentativeKind {
    /// Guardian of a child, appointed or by law.
    Guardian,
    /// Acts for a person who cannot act alone.
    LegalRepresentative,
    /// An adult whom the person trusts and who comes along.
    TrustedAdult,
    /// Lawyer or legal adviser.
    Counsel,
}

/// How a family changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub enum FamilyChangeKind {
    /// A child was born.
    Birth,
    /// A member arrived later.
    Arrival,
    /// A member came from elsewhere.
    Joined,
    /// A member left.
    Left,
    /// Members got a case of their own.
    Split,
    /// All members of a case went to another.
    Merge,
    /// Two persons married.
    Marriage,
    /// Two persons divorced or separated.
    Divorce,
    /// Relationships were given anew.
    Relationships,
}

/// Persons whom a change concerns. One value, one merge unit.
#[derive(Debug, Clone, PartialEq, Eq, Default, serde::Serialize, serde::Deserialize, ts_rs::TS)]
pub struct Concerned(
    /// In the order they were named.
    pub Vec<Id>,
);

vault::coded!(RepresentativeKind, FamilyChangeKind);
vault::structured!(Concerned);

vault::record! {
    /// Somebody who stands for a member of a case.
    pub struct Representative = 15 "representative" {
        /// Case.
        1 application: Id,
        /// For whom.
        2 person: Id,
        /// As what.
        3 kind: RepresentativeKind,
        /// Name.
        4 name: String,
        /// Organisation.
        5 organisation: Option<String>,
        /// The document that it rests on.
        6 authority: Option<String>,
        /// How they are reached.
        7 contact: Option<String>,
        /// First day.
        8 since: NaiveDate,
        /// Last day; none while no end is known.
        9 until: Option<NaiveDate>,
        /// Why it ended.
        10 ended_because: Option<String>,
        /// Why it should never have been recorded.
        11 withdrawn: Option<String>,
    }
}

vault::record! {
    /// Two known persons who are relatives, in one case, in two, or in none.
    pub struct Kinship = 16 "kinship" {
        /// A person.
        1 person: Id,
        /// Another person.
        2 other: Id,
        /// What the other is to the person.
        3 relationship: Relationship,
        /// From where it is known.
        4 note: Option<String>,
        /// Why it stands no longer.
        5 withdrawn: Option<String>,
    }
}

vault::record! {
    /// A change of a family, as one case sees it. Never changes.
    pub struct FamilyChange = 24 "family_change" {
        /// Case.
        1 application: Id,
        /// How it changed.
        2 kind: FamilyChangeKind,
        /// When, as far as known.
        3 happened_on: PartialDay,
        /// Why, a code of the list `leaving`.
        4 because: Option<String>,
        /// Why, in the officer's words.
        5 reason: String,
        /// Whom it concerns.
        6 persons: Concerned,
        /// The other case that it concerns.
        7 other: Option<Id>,
    }
}

impl Representative {
    /// Whether it stands on a day, or at any time when no day is given.
    #[must_use]
    pub fn stands(&self, day: Option<NaiveDate>) -> bool {
        let in_time = |day: NaiveDate| self.since <= day && self.until.is_none_or(|last| day <= last);
        self.withdrawn.is_none() && day.is_none_or(in_time)
    }
}

/// Who stands for a person on a day, or at any time when no day is given.
pub(crate) fn standing_representatives(
    read: Read<'_>,
    person: Id,
    day: Option<NaiveDate>,
) -> Result<Vec<Representative>> {
    let all: Vec<Representative> = read.list(storage::REPRESENTING, [person])?;
    Ok(all.into_iter().filter(|one| one.stands(day)).collect())
}
