//! Charts: numbers as lengths. What they say stands in a table beside them.

use serde::{Deserialize, Serialize};

/// How a chart shows its numbers.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ChartShape {
    /// Bars below each other, each with its number: groups of anything.
    #[default]
    Bars,
    /// Columns beside each other: time.
    Columns,
}

/// A group of a chart: a bar or a column for each series.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ChartGroup {
    /// What it is about.
    pub label: String,
    /// A number for each series; missing ones are 0, and so is whatever is no positive number.
    pub values: Vec<f32>,
}
