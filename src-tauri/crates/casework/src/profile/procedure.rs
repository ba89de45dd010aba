//! Procedures: regular, accelerated, at the border, subsequent; and who decides in them.

use super::{Period, Stage, Words};
use std::collections::BTreeMap;

/// The procedure that a case has unless another is chosen.
pub const REGULAR: &str = "regular";

/// A procedure of the profile.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all(serialize = "camelCase", deserialize = "kebab-case"), deny_unknown_fields)]
#[ts(rename_all = "camelCase")]
pub struct Procedure {
    /// Its code in the profile; a case keeps it.
    pub code: String,
    /// Its name.
    pub name: Words,
    /// When it may be chosen, in words.
    pub when: Words,
    /// Stages at which a case may be put into it.
    pub stages: Vec<Stage>,
    /// Deadlines that are of another length in it, by their name.
    #[serde(default)]
    pub deadlines: BTreeMap<String, Period>,
    /// Deadlines that do not run in it.
    #[serde(default)]
    pub without: Vec<String>,
    /// The law it rests on.
    pub legal_basis: Words,
    /// Whether that was confirmed.
    pub verified: bool,
}

/// Votes of a commission.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all(serialize = "camelCase", deserialize = "kebab-case"), deny_unknown_fields)]
#[ts(rename_all = "camelCase")]
pub struct Commission {
    /// Members who must vote.
    pub quorum: u32,
    /// Members that it has at least.
    pub members_min: u32,
    /// Whether the chair's vote decides a tie; the draft fails otherwise.
    #[serde(default)]
    pub chair_decides_tie: bool,
}

/// Who takes decisions.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all(serialize = "camelCase", deserialize = "kebab-case"), deny_unknown_fields)]
#[ts(rename_all = "camelCase")]
pub struct DecisionBody {
    /// Its name.
    pub name: Words,
    /// The commission that votes; one officer reviews and approves where there is none.
    #[serde(default)]
    pub commission: Option<Commission>,
    /// The law it rests on.
    pub legal_basis: Words,
    /// Whether that was confirmed.
    pub verified: bool,
}
