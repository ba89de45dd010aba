//! Languages a person knows, and what they wish of an interview.

use super::{super::Sex, Checking};

/// A language and how well it is known; levels are codes of the list `language_level`.
#[derive(Debug, Clone, PartialEq, Eq, Default, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase", default)]
pub struct LanguageSkill {
    /// Code of the list `language`.
    pub language: String,
    /// Dialect or region.
    pub dialect: Option<String>,
    /// Whether it is their first language.
    pub first: bool,
    /// How well they speak it.
    pub speaks: Option<String>,
    /// How well they understand it.
    pub understands: Option<String>,
    /// How well they read it.
    pub reads: Option<String>,
    /// How well they write it.
    pub writes: Option<String>,
}

/// Languages of a person.
#[derive(Debug, Clone, PartialEq, Eq, Default, serde::Serialize, serde::Deserialize, ts_rs::TS)]
pub struct Languages(
    /// Best known first.
    pub Vec<LanguageSkill>,
);

/// What a person wishes of an interview.
#[derive(Debug, Clone, PartialEq, Eq, Default, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase", default)]
pub struct Wishes {
    /// Language of the interview, a code of the list `language`.
    pub language: Option<String>,
    /// Dialect.
    pub dialect: Option<String>,
    /// Sex of the interviewer; none is no wish.
    pub interviewer: Option<Sex>,
    /// Sex of the interpreter; none is no wish.
    pub interpreter: Option<Sex>,
    /// Anything else, in the person's words.
    pub told: Option<String>,
}

vault::structured!(Languages, Wishes);

impl Languages {
    pub(super) fn check(&self, at: &str, checking: &mut Checking<'_>) -> Self {
        let one = |(i, skill): (usize, &LanguageSkill)| {
            let at = format!("{at}.{i}");
            let mut level = |name: &str, typed: &Option<String>| {
                checking.code("language_level", &format!("{at}.{name}"), typed.as_ref())
            };
            let (speaks, understands) =
                (level("speaks", &skill.speaks), level("understands", &skill.understands));
            let (reads, writes) = (level("reads", &skill.reads), level("writes", &skill.writes));
            LanguageSkill {
                language: checking.required_code("language", &format!("{at}.language"), &skill.language),
                dialect: checking.line(&format!("{at}.dialect"), skill.dialect.as_ref()),
                first: skill.first,
                speaks,
                understands,
                reads,
                writes,
            }
        };
        Self(self.0.iter().enumerate().map(one).collect())
    }
}

impl Wishes {
    pub(super) fn check(&self, at: &str, checking: &mut Checking<'_>) -> Self {
        Self {
            language: checking.code("language", &format!("{at}.language"), self.language.as_ref()),
            dialect: checking.line(&format!("{at}.dialect"), self.dialect.as_ref()),
            interviewer: self.interviewer.filter(|sex| *sex != Sex::U),
            interpreter: self.interpreter.filter(|sex| *sex != Sex::U),
            told: checking.line(&format!("{at}.told"), self.told.as_ref()),
        }
    }
}
