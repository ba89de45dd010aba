//! What the situation says: figures, each with what it asks, so that its cases can be opened.

use super::{
    Elsewhere,
    count::{Filter, Question, Unit},
    day::Period,
};

/// What is looked at.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
pub struct SituationQuery {
    /// When; backlog and stocks are those of its last day.
    pub period: Period,
    /// In what.
    #[serde(default)]
    pub unit: Unit,
    /// Only these.
    #[serde(default)]
    pub filters: Vec<Filter>,
}

/// A figure that stands by itself.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, ts_rs::TS)]
pub struct Headline {
    /// Which.
    pub id: String,
    /// How many.
    pub value: u32,
    /// How many in the period of the same length before.
    pub before: u32,
    /// What it asks.
    pub question: Question,
}

/// A share of something: so many of so many.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename = "SituationShare")]
pub struct Share {
    /// Which.
    pub id: String,
    /// So many.
    pub part: u32,
    /// Of so many.
    pub whole: u32,
    /// So many in the period before.
    pub part_before: u32,
    /// Of so many.
    pub whole_before: u32,
    /// What the part asks, where it is about cases.
    pub question: Option<Question>,
    /// What the whole asks.
    pub of: Option<Question>,
}

/// One of several.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, ts_rs::TS)]
#[ts(rename = "SituationSlice")]
pub struct Slice {
    /// Its code.
    pub code: String,
    /// What to call it where the code is nobody's word: an officer's name.
    pub name: Option<String>,
    /// How many.
    pub count: u32,
    /// What it asks.
    pub question: Question,
}

/// What is pending at a stage, by how long.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, ts_rs::TS)]
pub struct StageAge {
    /// Stage.
    pub stage: String,
    /// How many, for each time of waiting.
    pub waiting: Vec<Slice>,
    /// All of them.
    pub total: u32,
    /// What they ask.
    pub question: Question,
}

/// A month.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, ts_rs::TS)]
#[ts(rename = "SituationTrend")]
pub struct Trend {
    /// `YYYY-MM`.
    pub month: String,
    /// Applications and appeals.
    pub applied: u32,
    /// Decided or otherwise closed.
    pub decided: u32,
    /// Pending on its last day.
    pub pending: u32,
    /// What it asks of the applications; the same of what was decided and of what is pending, with their measure.
    pub question: Question,
}

/// The situation.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub struct Situation {
    /// For which period.
    pub period: Period,
    /// The period before that it is compared with.
    pub before: Period,
    /// Years of which there is anything to tell, the newest first.
    pub years: Vec<i32>,
    /// Figures.
    pub headlines: Vec<Headline>,
    /// Shares.
    pub shares: Vec<Share>,
    /// Backlog by stage and time of waiting.
    pub backlog: Vec<StageAge>,
    /// Most frequent countries of origin of the applications of the period; the last, without a code, is all others.
    pub origins: Vec<Slice>,
    /// Pending by post.
    pub posts: Vec<Slice>,
    /// Pending by officer in charge, by name: nobody is ranked. For whoever reads cases; nothing for anybody else.
    pub workload: Vec<Slice>,
    /// Whether that is not for the asking officer.
    pub workload_withheld: bool,
    /// Figures of other rooms that the asking officer reads.
    pub elsewhere: Vec<Elsewhere>,
    /// By procedure.
    pub procedures: Vec<Slice>,
    /// The last months.
    pub trend: Vec<Trend>,
}
