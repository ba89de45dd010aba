//! How the time limits of all open cases stand.

use crate::{
    Desk, Result, application,
    clock::{self, ClockState},
    permit::{Count, Permit, ReadCases},
    profile::Words,
};
use chrono::{DateTime, Utc};
use std::collections::BTreeMap;
use vault::Id;

/// How the cases of one time limit stand.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
pub struct OverdueRow {
    /// Name of the deadline in the profile.
    pub deadline: String,
    /// Its name for people.
    pub name: Words,
    /// Whether the limit was confirmed.
    pub verified: bool,
    /// Cases whose last day has passed.
    pub overdue: u32,
    /// Cases whose last day is within a week.
    pub soon: u32,
    /// Cases with more time.
    pub running: u32,
    /// Days by which the latest is over its last day.
    pub worst: i64,
}

/// Time limits of all open cases.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
pub struct Overdue {
    /// The limits, those with most cases overdue first.
    pub rows: Vec<OverdueRow>,
}

/// Days within which a last day is near.
const SOON: i64 = 7;
/// Cases that are listed at most.
const LISTED: usize = 200;

/// How the time limits of all open cases stand. Computed apart from the rest: it takes longer.
///
/// # Errors
/// Of the database.
pub fn overdue(desk: &Desk, _: &Permit<Count>, now: DateTime<Utc>) -> Result<Overdue> {
    let mut by: BTreeMap<String, OverdueRow> = BTreeMap::new();
    for (_, clocks) in clock::open(desk, now)? {
        for clock in clocks.into_iter().filter(|clock| clock.state.is_open()) {
            let row = by.entry(clock.id.clone()).or_insert_with(|| OverdueRow {
                deadline: clock.id.clone(),
                name: clock.name.clone(),
                verified: clock.verified,
                overdue: 0,
                soon: 0,
                running: 0,
                worst: 0,
            });
            match clock.state {
                ClockState::Overdue => {
                    row.overdue += 1;
                    row.worst = row.worst.max(-clock.days_left);
                }
                _ if clock.days_left <= SOON => row.soon += 1,
                _ => row.running += 1,
            }
        }
    }
    let mut rows: Vec<OverdueRow> = by.into_values().collect();
    rows.sort_by(|one, other| {
        other.overdue.cmp(&one.overdue).then_with(|| one.deadline.cmp(&other.deadline))
    });
    Ok(Overdue { rows })
}

/// The cases in which a time limit is overdue, the latest first.
///
/// # Errors
/// Of the database.
pub fn overdue_cases(
    desk: &Desk,
    permit: &Permit<ReadCases>,
    deadline: &str,
    now: DateTime<Utc>,
) -> Result<super::CountedCases> {
    let mut late: Vec<(i64, Id)> = Vec::new();
    for (case, clocks) in clock::of_open(desk, permit, now)? {
        let over = clocks.iter().find(|clock| clock.id == deadline && clock.state == ClockState::Overdue);
        late.extend(over.map(|clock| (clock.days_left, case)));
    }
    late.sort_unstable();
    let count = u32::try_from(late.len()).unwrap_or(u32::MAX);
    let late = late.into_iter().map(|(_, case)| case);
    let ids = super::listed(desk, permit.acting(), late, LISTED)?;
    let rows = application::rows(desk, &ids, now)?;
    Ok(super::CountedCases { counted: count, cases: count, rows })
}
