//! What officers were trained for: from the accounts. Whatever keeps trainings in more detail fills the section here.

use crate::{
    Desk, Result,
    officer::{self, Officer},
    profile::ListName,
};
use chrono::NaiveDate;
use std::collections::BTreeMap;

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
    let mut counts: BTreeMap<&str, u32> = BTreeMap::new();
    for officer in &serving {
        for one in officer.qualifications.iter().flat_map(|known| &known.0) {
            if officer.is_trained(&one.code, today) {
                *counts.entry(&one.code).or_default() += 1;
            }
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
