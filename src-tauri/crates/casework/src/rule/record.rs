//! Reasons for which a warning was overridden.

use super::Act;
use crate::{Code, Result, officer};
use chrono::{DateTime, Utc};
use std::collections::BTreeMap;
use vault::{Id, Read};

vault::coded!(Code);

/// Why an officer goes on in spite of a warning.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
pub struct Overriding {
    /// Which warning.
    pub code: Code,
    /// Whom it concerned.
    pub person: Option<Id>,
    /// Why.
    pub reason: String,
}

/// Values for the words of a warning, as they were when it was answered. One value, one merge unit.
#[derive(Debug, Clone, PartialEq, Eq, Default, serde::Serialize, serde::Deserialize, ts_rs::TS)]
pub struct WarnedOf(
    /// By name.
    pub BTreeMap<String, String>,
);

vault::structured!(WarnedOf);

vault::record! {
    /// A warning that was overridden. Never changes.
    pub struct Override = 25 "override" {
        /// Case.
        1 application: Id,
        /// What was done in spite of it.
        2 act: Act,
        /// Which warning.
        3 code: Code,
        /// Whom it concerned.
        4 person: Option<Id>,
        /// Why.
        5 reason: String,
        /// Who went on.
        6 officer: Id,
        /// When.
        7 at: DateTime<Utc>,
        /// What it said beside its words.
        8 params: Option<WarnedOf>,
    }
}

/// An overridden warning as the page shows it.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
pub struct OverrideView {
    /// What was done in spite of it.
    pub act: Act,
    /// Which warning.
    pub code: Code,
    /// Whom it concerned.
    pub person: Option<Id>,
    /// Why.
    pub reason: String,
    /// Name of who went on.
    pub officer: String,
    /// When.
    pub at: DateTime<Utc>,
    /// Values for the words.
    pub params: BTreeMap<String, String>,
}

/// Warnings that were overridden in a case, the oldest first.
pub(crate) fn of_application(read: Read<'_>, application: Id) -> Result<Vec<OverrideView>> {
    let overrides: Vec<Override> = read.list(super::storage::OF_CASE, [application])?;
    let view = |one: Override| {
        Ok(OverrideView {
            officer: officer::name(read, one.officer)?,
            act: one.act,
            code: one.code,
            person: one.person,
            reason: one.reason,
            at: one.at,
            params: one.params.unwrap_or_default().0,
        })
    };
    overrides.into_iter().map(view).collect()
}
