//! What officers were trained for: from their certificates.

use crate::{
    Desk, Result,
    officer::{self, Officer},
    profile::ListName,
    training,
};
use chrono::NaiveDate;
use std::collections::{BTreeMap, BTreeSet};

/// How many officers were trained for something.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, ts_rs::TS)]
pub struct TrainingFigure {
    /// Code of the list `training`.
    pub code: String,
    /// Officers whose training counts.
    pub trained: u32,
    /// Officers who serve.
    pub of: u32,
}

/// Trainings of the officers who serve, in the order of the list; those that nobody has are told, too.
pub(super) fn figures(desk: &Desk, today: NaiveDate) -> Result<Vec<TrainingFigure>> {
    let serving: Vec<Officer> = officer::all(desk.read())?.into_iter().filter(|one| one.active).collect();
    let mut counts: BTreeMap<String, u32> = BTreeMap::new();
    for officer in &serving {
        let held = training::certificates(desk.read(), officer)?;
        let counting = held.into_iter().filter(|one| one.counts(today));
        for code in counting.filter_map(|one| one.qualification).collect::<BTreeSet<_>>() {
            *counts.entry(code).or_default() += 1;
        }
    }
    let of = u32::try_from(serving.len()).unwrap_or(u32::MAX);
    let offered =
        desk.profile.lists.get(ListName::Training).entries.iter().filter(|entry| entry.offered_on(today));
    let figure = |code: &str| TrainingFigure {
        code: code.to_owned(),
        trained: counts.get(code).copied().unwrap_or(0),
        of,
    };
    Ok(offered.map(|entry| figure(&entry.code)).collect())
}
