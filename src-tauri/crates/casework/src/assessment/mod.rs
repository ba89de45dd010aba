//! Assessment: the material facts of the claim, each with its evidence, credibility indicators and finding.

mod mark;
mod record;
mod source;
pub(crate) mod storage;
mod weighing;

pub(crate) use mark::put_to_applicant;
pub use mark::{MarkForm, mark};
pub use record::{FactForm, record};
pub(crate) use source::Linkable;
pub use source::{EvidenceSource, SourceKind};
pub use weighing::{Doubt, Factor, Factors, Indicator, Indicators, Mark, Weighed};

use crate::Result;
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

/// What a fact rests on.
#[derive(Debug, Clone, PartialEq, Eq, Default, serde::Serialize, serde::Deserialize, ts_rs::TS)]
pub struct Evidence(
    /// In the order they were linked.
    pub Vec<EvidenceSource>,
);

/// The finding with its reasoning: one merge unit.
#[derive(Debug, Clone, PartialEq, Eq, Default, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase", default)]
pub struct Assessed {
    /// What was found.
    pub finding: Finding,
    /// Why.
    pub reasoning: String,
    /// Line in which a contradiction was put to the applicant.
    pub put_in: Option<Id>,
    /// How the applicant explained it, and what that explanation is worth.
    pub explanation: String,
    /// Conditions of the benefit of the doubt.
    pub doubt: Doubt,
}

vault::structured!(Evidence, Assessed);

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
        /// What it rests on.
        5 evidence: Evidence,
        /// Credibility indicators.
        6 indicators: Indicators,
        /// Finding with its reasoning.
        7 assessed: Assessed,
        /// Personal circumstances that were taken into account.
        8 factors: Factors,
        /// Whether it was told in confidence: nobody else of the family reads of it.
        9 confidential: bool,
    }
}

impl Fact {
    /// Everything that is written about it.
    pub(crate) fn texts(&self) -> impl Iterator<Item = &str> {
        let notes = self.indicators.0.values().map(|weighed| &weighed.note);
        let factors = self.factors.0.iter().map(|factor| &factor.note);
        let own = [&self.statement, &self.assessed.reasoning, &self.assessed.explanation];
        own.into_iter().chain(notes).chain(factors).map(String::as_str)
    }
}

/// Facts of a case, in order.
pub(crate) fn facts(read: Read<'_>, application: Id) -> Result<Vec<Fact>> {
    Ok(read.list("WHERE application = ?1 ORDER BY number, id", [application])?)
}

/// Whether a fact of a case, or an indicator of one, rests on a source.
pub(crate) fn rests_on(read: Read<'_>, application: Id, source: &EvidenceSource) -> Result<bool> {
    Ok(facts(read, application)?.iter().any(|fact| source::was_linked(Some(fact), source)))
}
