//! A text as it is typed.

use super::TextKind;
use crate::{Code, failure::Faults};
use chrono::{DateTime, Utc};
use letters::Lang;

/// Which text.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
pub struct TextName {
    /// Template or clause.
    pub kind: TextKind,
    /// Name of the letter or the clause.
    pub name: String,
    /// Language.
    #[ts(type = "string")]
    pub language: Lang,
}

impl TextName {
    /// Names are what templates and files say: small letters, digits, underscores; clauses have dots too.
    pub(super) fn check(&self, faults: &mut Faults) {
        let dots = self.kind == TextKind::Clause;
        let fits = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_' || (dots && c == '.');
        if self.name.is_empty() || self.name.len() > 60 || !self.name.chars().all(fits) {
            faults.add("name", Code::NotAChoice);
        }
    }
}

/// A text as it is typed.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize, ts_rs::TS)]
pub struct TextForm {
    /// Which text.
    pub text: TextName,
    /// The text.
    pub source: String,
    /// What was changed, and why.
    #[serde(default)]
    pub note: String,
    /// Whether a translator confirmed it; of a template its head says so.
    #[serde(default)]
    pub verified: bool,
    /// When the open edition that it goes on from was saved; none where there was none.
    #[serde(default)]
    pub seen: Option<DateTime<Utc>>,
}
