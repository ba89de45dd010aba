//! What indicators there are: shared data, with their words in three languages.

use crate::{
    Code, Failure, Result,
    profile::{LoadError, Words},
};
use std::{collections::BTreeMap, sync::OnceLock};

/// What part of the system an indicator is about.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, serde::Serialize, serde::Deserialize, ts_rs::TS,
)]
#[serde(rename_all = "camelCase")]
#[ts(rename = "SystemIndicatorArea")]
#[allow(missing_docs, reason = "the names say it")]
pub enum Area {
    Access,
    Process,
    Quality,
    Output,
    Capacity,
    FollowUp,
    Return,
    Integration,
}

/// How an indicator is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename = "SystemIndicatorKind")]
pub enum Kind {
    /// So many of so many.
    Share,
    /// So many of so many within a time limit.
    InTime,
    /// Days: median and 90th percentile.
    Days,
    /// So many for each.
    Each,
}

/// Which way is better.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename = "SystemIndicatorGood")]
#[allow(missing_docs, reason = "the names say it")]
pub enum Good {
    High,
    Low,
    None,
}

/// An indicator.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
#[ts(rename = "SystemIndicator")]
pub struct Indicator {
    /// Its code.
    pub code: String,
    /// What part of the system it is about.
    pub area: Area,
    /// How it is told.
    pub kind: Kind,
    /// Which way is better.
    pub good: Good,
    /// The time limit of the profile.
    #[serde(default)]
    pub deadline: Option<String>,
    /// The time limit in days, where the profile has none.
    #[serde(default)]
    pub days: Option<u32>,
    /// What it is called.
    pub name: Words,
    /// What it counts, of what.
    pub counts: Words,
    /// Words of what it is made of, by code, where they are its own.
    #[serde(default, skip_serializing)]
    #[ts(skip)]
    pub parts: BTreeMap<String, Words>,
}

#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields)]
struct Shared {
    verified: bool,
    indicators: Vec<Indicator>,
}

const FILE: (&str, &str) = ("indicators.toml", include_str!("../../../../profiles/indicators.toml"));

fn shared() -> Result<&'static Shared> {
    static READ: OnceLock<std::result::Result<Shared, LoadError>> = OnceLock::new();
    READ.get_or_init(|| toml::from_str(FILE.1).map_err(|error| LoadError::syntax(FILE.0, FILE.1, &error)))
        .as_ref()
        .map_err(|error| Failure::from(error.clone()))
}

/// All indicators, and whether the authority confirmed them.
pub(super) fn all() -> Result<(&'static [Indicator], bool)> {
    let shared = shared()?;
    Ok((&shared.indicators, shared.verified))
}

/// An indicator by its code.
pub(super) fn named(code: &str) -> Result<&'static Indicator> {
    let found = shared()?.indicators.iter().find(|one| one.code == code);
    found.ok_or_else(|| Failure::field("code", Code::NotAChoice))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::indicator::storage;

    #[test]
    fn each_indicator_has_its_query_and_its_words() {
        let (all, _) = all().unwrap();
        assert!(all.len() >= 42, "{}", all.len());
        for one in all {
            let counts = storage::query(&one.code).is_some() || one.area == Area::Capacity;
            assert!(counts, "{}: no query", one.code);
            let limited = one.deadline.is_some() || one.days.is_some();
            assert_eq!(limited, one.kind == Kind::InTime, "{}: a time limit and in time", one.code);
            for words in [&one.name, &one.counts].into_iter().chain(one.parts.values()) {
                for lang in ["az", "ru", "en"] {
                    assert!(words.0.get(lang).is_some_and(|text| !text.is_empty()), "{} in {lang}", one.code);
                }
            }
        }
        assert!(storage::query("else").is_none() && named("else").is_err());
    }
}
