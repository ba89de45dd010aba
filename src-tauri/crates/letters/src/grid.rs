//! The cells of a table that is more than rows of texts.

use serde::{Deserialize, Serialize};

use crate::lang::Lang;

/// At which side of its column a text stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Side {
    /// Where its language starts.
    #[default]
    Start,
    /// In the middle.
    Middle,
    /// Where its language ends: numbers and amounts.
    End,
}

/// A column of a table.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Column {
    /// Share of the width, compared with the other columns.
    #[serde(default = "equal")]
    pub share: f32,
    /// Language of its cells, if it is not that of the document.
    #[serde(default)]
    pub lang: Option<Lang>,
    /// At which side its texts stand.
    #[serde(default)]
    pub side: Side,
}

const fn equal() -> f32 {
    1.0
}

impl Default for Column {
    fn default() -> Self {
        Self { share: equal(), lang: None, side: Side::default() }
    }
}

/// A cell. In JSON a text alone is one, too.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(from = "Given", into = "Full")]
pub struct Cell {
    /// Its words.
    pub text: String,
    /// How many columns it takes; at least one.
    pub span: usize,
    /// Its language, if it is not that of its column.
    pub lang: Option<Lang>,
    /// Whether it names its row.
    pub head: bool,
}

impl Cell {
    /// A cell of one column.
    #[must_use]
    pub fn new(text: impl Into<String>) -> Self {
        Self { text: text.into(), span: 1, ..Self::default() }
    }
}

#[derive(Deserialize)]
#[serde(untagged, expecting = "a cell is a text, or `text` with `span`, `lang` and `head`")]
enum Given {
    Text(String),
    Cell(Full),
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Full {
    text: String,
    #[serde(default = "one")]
    span: usize,
    #[serde(default)]
    lang: Option<Lang>,
    #[serde(default)]
    head: bool,
}

const fn one() -> usize {
    1
}

impl From<Given> for Cell {
    fn from(given: Given) -> Self {
        match given {
            Given::Text(text) => Self::new(text),
            Given::Cell(Full { text, span, lang, head }) => Self { text, span, lang, head },
        }
    }
}

impl From<Cell> for Full {
    fn from(Cell { text, span, lang, head }: Cell) -> Self {
        Self { text, span, lang, head }
    }
}
