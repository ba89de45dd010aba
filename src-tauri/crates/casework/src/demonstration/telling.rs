//! What is told in an interview, and what is found about it.

use super::unusable;
use crate::{
    Desk, Result,
    assessment::{Doubt, EvidenceSource, Finding, Indicator, Indicators, Mark},
    interview::{self, LineKind},
};
use std::collections::BTreeMap;
use vault::Id;

/// A line of the data: who speaks (S asks, C answers, Q notes), and what is said.
pub(super) fn spoken(line: &str) -> Result<(LineKind, &str)> {
    match line.split_once(": ") {
        Some(("S", text)) => Ok((LineKind::Question, text)),
        Some(("C", text)) => Ok((LineKind::Answer, text)),
        Some(("Q", text)) => Ok((LineKind::Note, text)),
        _ => Err(unusable(format!("nobody speaks in {line:?}"))),
    }
}

/// Lines of an interview, by number from 1.
pub(super) fn line(desk: &Desk, interview: Id, number: u32) -> Result<Id> {
    let lines = interview::lines(desk.read(), interview)?;
    let found = lines.into_iter().find(|line| line.number == number);
    found.map(|line| line.id).ok_or_else(|| unusable(format!("no line {number}")))
}

/// Lines as sources of a fact.
pub(super) fn sources(lines: impl Iterator<Item = Result<Id>>) -> Result<Vec<EvidenceSource>> {
    lines.map(|line| line.map(EvidenceSource::line)).collect()
}

/// A finding with the indicators that speak for and against it.
#[derive(Debug, Clone, serde::Deserialize)]
pub(super) struct Found {
    pub(super) statement: String,
    #[serde(default)]
    indicators: BTreeMap<Indicator, Mark>,
    pub(super) finding: Finding,
    pub(super) reasoning: String,
}

impl Found {
    /// Marks of the indicators; where the data gives none, what the finding implies.
    pub(super) fn indicators(&self) -> Indicators {
        if !self.indicators.is_empty() {
            let weighed = self.indicators.iter().map(|(indicator, mark)| (*indicator, (*mark).into()));
            return Indicators(weighed.collect());
        }
        let mark = match self.finding {
            Finding::Accepted => Mark::Supports,
            Finding::Rejected => Mark::Against,
            _ => Mark::Neutral,
        };
        Indicators(BTreeMap::from([(Indicator::Detail, mark.into()), (Indicator::Internal, mark.into())]))
    }

    /// Conditions of the benefit of the doubt: all of them, where it is given.
    pub(super) fn doubt(&self) -> Doubt {
        let met = self.finding == Finding::BenefitOfDoubt;
        Doubt { effort: met, evidence: met, coherent: met, not_contradicted: met, credible: met }
    }
}
