//! Assessment: the material facts of the claim, each with its evidence, credibility indicators and finding.

mod mark;
mod record;
pub(crate) mod storage;

pub(crate) use mark::put_to_applicant;
pub use mark::{MarkForm, mark};
pub use record::{FactForm, record};

use crate::Result;
use std::collections::BTreeMap;
use vault::{Id, Read};

/// What was found about a fact.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub enum Finding {
    /// Not yet decided.
    #[default]
    Undecided,
    /// Accepted.
    Accepted,
    /// In doubt; the benefit of the doubt is given.
    BenefitOfDoubt,
    /// Rejected.
    Rejected,
    /// Not material after all.
    NotMaterial,
}

vault::coded!(Finding);

/// Credibility indicators (UNHCR, Beyond Proof, 2013). Demeanour is none of them.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, serde::Serialize, serde::Deserialize, ts_rs::TS,
)]
#[serde(rename_all = "camelCase")]
pub enum Indicator {
    /// Sufficiency of detail and specificity.
    Detail,
    /// Consistency of the applicant's own statements and documents.
    Internal,
    /// Consistency with family members and witnesses.
    Family,
    /// Consistency with country information and experts.
    External,
    /// Plausibility.
    Plausibility,
}

/// Which way an indicator points.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub enum Mark {
    /// For the fact.
    Supports,
    /// Neither way.
    Neutral,
    /// Against it.
    Against,
}

/// Marks of the indicators that were considered.
#[derive(Debug, Clone, PartialEq, Eq, Default, serde::Serialize, serde::Deserialize, ts_rs::TS)]
pub struct Indicators(
    /// By indicator; one that was not considered is missing.
    pub BTreeMap<Indicator, Mark>,
);

/// Interview lines that a fact rests on.
#[derive(Debug, Clone, PartialEq, Eq, Default, serde::Serialize, serde::Deserialize, ts_rs::TS)]
pub struct Evidence(
    /// Lines, in the order they were linked.
    pub Vec<Id>,
);

/// The finding with its reasoning: one merge unit.
#[derive(Debug, Clone, PartialEq, Eq, Default, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub struct Assessed {
    /// What was found.
    pub finding: Finding,
    /// Why.
    pub reasoning: String,
    /// Line in which a contradiction was put to the applicant.
    pub put_in: Option<Id>,
}

vault::structured!(Indicators, Evidence, Assessed);

vault::record! {
    /// A material fact.
    pub struct Fact = 9 "fact" {
        /// Case.
        1 application: Id,
        /// Whose claim it belongs to.
        2 person: Id,
        /// Number in the case, from 1.
        3 number: u32,
        /// The fact, in one sentence.
        4 statement: String,
        /// Interview lines it rests on.
        5 evidence: Evidence,
        /// Credibility indicators.
        6 indicators: Indicators,
        /// Finding with its reasoning.
        7 assessed: Assessed,
    }
}

/// Facts of a case, in order.
pub(crate) fn facts(read: Read<'_>, application: Id) -> Result<Vec<Fact>> {
    Ok(read.list("WHERE application = ?1 ORDER BY number, id", [application])?)
}
