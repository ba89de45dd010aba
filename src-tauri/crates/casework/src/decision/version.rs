//! Versions: each draft that was handed in, frozen as the reviewer saw it, so that drafts can be compared.

use super::{Decision, LetterReasons, Outcome, OwnAnalyses, Reasons, analysis::Analysis, rulings, storage};
use crate::{
    Desk, Result,
    assessment::{self, Finding},
    officer,
    permit::{Class, Permit, ReadCases},
    restriction::Withheld,
};
use chrono::{DateTime, Utc};
use std::collections::BTreeSet;
use vault::{Change, Id, Read};

/// What was proposed for one person.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
pub struct RulingSeen {
    /// Person.
    pub person: Id,
    /// Outcome.
    pub outcome: Outcome,
}

/// A material fact as it stood.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
pub struct FactSeen {
    /// Number in the case.
    pub number: u32,
    /// The fact.
    pub statement: String,
    /// What was found.
    pub finding: Finding,
    /// Why.
    pub reasoning: String,
}

/// All that was handed in.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub struct Content {
    /// Outcomes.
    pub rulings: Vec<RulingSeen>,
    /// Material facts.
    pub facts: Vec<FactSeen>,
    /// The family's analysis.
    pub analysis: Analysis,
    /// Analyses of claims that differ.
    #[serde(default)]
    pub own: OwnAnalyses,
    /// Reasons.
    pub reasons: Reasons,
    /// Reasons of letters that have their own.
    #[serde(default)]
    pub letter_reasons: LetterReasons,
}

vault::structured!(Content);

vault::record! {
    /// A draft as it was handed in. Never changes.
    pub struct DraftVersion = 50 "draft_version" {
        /// Decision.
        1 decision: Id,
        /// Number, from 1.
        2 number: u32,
        /// Who handed it in.
        3 officer: Id,
        /// When.
        4 at: DateTime<Utc>,
        /// All that was handed in.
        5 content: Content,
    }
}

/// A version as the page shows it.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
pub struct VersionView {
    /// Number, from 1.
    pub number: u32,
    /// Who handed it in.
    pub officer: String,
    /// When.
    pub at: DateTime<Utc>,
    /// All that was handed in.
    pub content: Content,
    /// Classes for want of which something was left out of it.
    pub withheld: BTreeSet<Class>,
}

/// Versions of a decision, the oldest first.
pub(crate) fn of_decision(read: Read<'_>, decision: Id) -> Result<Vec<DraftVersion>> {
    Ok(read.list("WHERE decision = ?1 ORDER BY number, id", [decision])?)
}

/// Number of the last version that was handed in; 0 when none was.
pub(crate) fn last(read: Read<'_>, decision: Id) -> Result<u32> {
    let number = read.row(storage::LAST_VERSION, [decision], |row| row.get(0))?;
    Ok(number.unwrap_or(0))
}

/// Freezes a draft as it is handed in.
pub(super) fn freeze(
    change: &mut Change<'_>,
    decision: &Decision,
    officer: Id,
    at: DateTime<Utc>,
) -> Result<()> {
    let seen = |fact: assessment::Fact| FactSeen {
        number: fact.number,
        statement: fact.statement,
        finding: fact.assessed.finding,
        reasoning: fact.assessed.reasoning,
    };
    let read = change.read();
    let facts = assessment::facts(read, decision.application)?.into_iter().map(seen).collect();
    let rulings = rulings(read, decision.id)?;
    let content = Content {
        rulings: rulings.into_iter().map(|r| RulingSeen { person: r.person, outcome: r.outcome }).collect(),
        facts,
        analysis: decision.analysis.clone(),
        own: decision.own.clone(),
        reasons: decision.reasons.clone(),
        letter_reasons: decision.letter_reasons.clone(),
    };
    let number = last(read, decision.id)? + 1;
    let id = change.new_id()?;
    change.create(&DraftVersion { id, decision: decision.id, number, officer, at, content })?;
    Ok(())
}

/// Every draft of a decision that was handed in, the oldest first.
///
/// # Errors
/// Of the database.
pub fn versions(desk: &Desk, permit: &Permit<ReadCases>, decision: Id) -> Result<Vec<VersionView>> {
    let of: Decision = desk.read().get(decision)?;
    let withheld = Withheld::of(desk.read(), permit.acting(), of.application)?;
    let view = |version: DraftVersion| {
        let officer = officer::name(desk.read(), version.officer)?;
        let mut content = version.content;
        let left_out = withheld.content(&mut content);
        Ok(VersionView { number: version.number, officer, at: version.at, content, withheld: left_out })
    };
    of_decision(desk.read(), decision)?.into_iter().map(view).collect()
}
