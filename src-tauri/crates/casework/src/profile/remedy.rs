//! Ways to challenge a decision.

use super::{Stage, Words};

/// Who decides a remedy.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub enum BodyKind {
    /// An authority: the same one, by somebody else, or one above it.
    Administrative,
    /// A court.
    Court,
}

/// Until when a remedy that comes too late may still be let in.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all(serialize = "camelCase", deserialize = "kebab-case"), deny_unknown_fields)]
#[ts(rename_all = "camelCase")]
pub struct Late {
    /// Days of the calendar after the last day; none is without limit.
    #[serde(default)]
    pub days: Option<u32>,
    /// The law it rests on.
    pub legal_basis: Words,
    /// Whether that was confirmed.
    pub verified: bool,
}

/// A way to challenge a decision.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all(serialize = "camelCase", deserialize = "kebab-case"), deny_unknown_fields)]
#[ts(rename_all = "camelCase")]
pub struct Remedy {
    /// Its code in the profile; an appeal keeps it.
    pub code: String,
    /// Its place in the order, from 1. Of two with one level the applicant has the choice.
    pub level: u32,
    /// Who decides it.
    pub kind: BodyKind,
    /// Its name.
    pub name: Words,
    /// To whom, as letters say it.
    pub body: Words,
    /// Which of the deadlines runs.
    pub deadline: String,
    /// Whether the decision waits for it.
    pub suspensive: bool,
    /// Until when a late one may be let in; none is never.
    #[serde(default)]
    pub late: Option<Late>,
    /// Stage that a case goes to when it is sent back.
    pub remitted_to: Stage,
    /// The law it rests on.
    pub legal_basis: Words,
    /// Whether a lawyer confirmed it.
    pub verified: bool,
}
