//! Duplicates: two records that look like one person. Shown while an officer types, decided by an officer, undone
//! by an officer; nothing is ever merged by itself, and no record is lost.

mod candidates;
mod compare;
mod decide;
mod evidence;
pub(crate) mod storage;
mod waiting;

pub(crate) use candidates::{Alike, alike, is_worth_a_look, like};
pub use candidates::{Candidate, CandidateQuery, ClosedMatch, candidates, closed_matches};
pub use compare::{Compared, PairQuery, compare};
pub use decide::{VerdictForm, decide, undo};
pub(crate) use decide::{raise, record};
pub(crate) use evidence::evidence;
pub use waiting::{WaitingPair, WaitingPairs, waiting};
pub(crate) use waiting::{count as waiting_count, count_of as waiting_for};

use crate::Result;
use chrono::NaiveDate;
use vault::{Id, Read};

/// What was decided about two records.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub enum Sameness {
    /// Nothing yet.
    Open,
    /// One person. Both records are kept; one stands for both.
    Same,
    /// Two persons. Not asked again.
    Different,
    /// Two persons who are relatives.
    Relative,
}

vault::coded!(Sameness);

vault::record! {
    /// Two records that look like one person.
    pub struct LikenessRecord = 17 "likeness" {
        /// A person.
        1 one: Id,
        /// Another person, registered earlier.
        2 other: Id,
        /// What was decided.
        3 verdict: Sameness,
        /// The record that stands when they are the same.
        4 kept: Option<Id>,
        /// What the other is to the one, a code of the list `relationship`, when they are relatives.
        5 relationship: Option<String>,
        /// Why it was decided so.
        6 reason: String,
        /// How likely they are one person, in thousandths, when it was raised.
        7 probability: Option<u32>,
        /// When it was raised.
        8 raised_on: NaiveDate,
        /// Who decided.
        9 decided_by: Option<Id>,
        /// When.
        10 decided_on: Option<NaiveDate>,
    }
}

/// What is recorded of two persons, when anything is.
pub(crate) fn between(read: Read<'_>, one: Id, other: Id) -> Result<Option<LikenessRecord>> {
    // Two workstations may each have raised the pair: what was decided goes before what is open.
    let pairs: Vec<LikenessRecord> = read.list(storage::PAIR, [one, other])?;
    let decided = pairs.iter().rev().find(|pair| pair.verdict != Sameness::Open);
    Ok(decided.or(pairs.last()).cloned())
}

/// The record that stands for a person whose record was linked to another.
pub(crate) fn stands_for(read: Read<'_>, person: Id) -> Result<Option<Id>> {
    let pairs: Vec<LikenessRecord> = read.list(storage::OF, [person])?;
    let mut kept =
        pairs.into_iter().filter(|pair| pair.verdict == Sameness::Same).filter_map(|pair| pair.kept);
    Ok(kept.find(|kept| *kept != person))
}

/// Records of the same person for which a record stands.
pub(crate) fn linked_to(read: Read<'_>, kept: Id) -> Result<Vec<Id>> {
    let pairs: Vec<LikenessRecord> = read.list(storage::OF, [kept])?;
    let same = pairs.into_iter().filter(|pair| pair.verdict == Sameness::Same && pair.kept == Some(kept));
    Ok(same.map(|pair| if pair.one == kept { pair.other } else { pair.one }).collect())
}
