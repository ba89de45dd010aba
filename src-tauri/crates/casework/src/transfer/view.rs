//! Transfers as the page shows them.

use super::of_application;
use crate::{Desk, Result, application::Application, officer, profile::Words};
use chrono::NaiveDate;
use std::collections::BTreeMap;
use vault::Id;

/// A transfer as the page shows it.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub struct TransferView {
    /// Which.
    pub id: Id,
    /// The unit that had it.
    pub from: Words,
    /// The unit that has it.
    pub to: Words,
    /// From when.
    pub on: NaiveDate,
    /// Why.
    pub reason: String,
    /// Name of who is in charge of it from then on.
    pub in_charge: Option<String>,
    /// Name of who decided it.
    pub officer: String,
}

/// Transfers of a case, the oldest first.
pub(crate) fn view(desk: &Desk, case: &Application) -> Result<Vec<TransferView>> {
    let (read, profile) = (desk.read(), desk.profile_of(case));
    // A post that a later edition leaves out is shown by its code.
    let named = |code: &str| match profile.post(code) {
        Some(post) => post.name.clone(),
        None => Words(BTreeMap::from([("en".to_owned(), code.to_owned())])),
    };
    let view = |one: super::Transfer| {
        Ok(TransferView {
            id: one.id,
            from: named(&one.from_post),
            to: named(&one.to_post),
            on: one.on_day,
            in_charge: one.in_charge.map(|id| officer::name(read, id)).transpose()?,
            officer: officer::name(read, one.officer)?,
            reason: one.reason,
        })
    };
    of_application(read, case.id)?.into_iter().map(view).collect()
}
