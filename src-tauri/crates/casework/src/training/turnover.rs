//! How far the office is trained, and what training left with who left.

use super::{Certificate, PostView, RequiredState, held, post, required, storage};
use crate::{
    Desk, Result,
    officer::{self, Officer},
    permit::{Permit, ReadTraining, Role},
};
use chrono::{DateTime, NaiveDate, Utc};
use std::collections::BTreeMap;
use vault::Id;

/// Over which days to count.
#[derive(Debug, Clone, Copy, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[ts(rename = "TrainingTurnoverQuery")]
pub struct TurnoverQuery {
    /// First day.
    pub from: NaiveDate,
    /// Last day.
    pub until: NaiveDate,
}

/// Somebody who left.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename = "TrainingLeaver")]
pub struct LeaverRow {
    /// Name.
    pub name: String,
    /// Unit.
    pub unit: String,
    /// When.
    pub left_on: NaiveDate,
    /// Certificates that counted on that day.
    pub certificates: u32,
    /// Hours of training in them.
    pub hours: u32,
}

/// What left of a module.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, ts_rs::TS)]
#[ts(rename = "TrainingLost")]
pub struct LostModule {
    /// Module, by code.
    pub module: String,
    /// Certificates.
    pub certificates: u32,
    /// Hours.
    pub hours: u32,
    /// Who still holds it.
    pub remaining: u32,
}

/// How many of a role and unit hold a module.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, ts_rs::TS)]
#[ts(rename = "TrainingCoverage")]
pub struct CoverageRow {
    /// Role.
    #[ts(type = "string")]
    pub role: Role,
    /// Unit; empty for who is in none.
    pub unit: String,
    /// Module, by code.
    pub module: String,
    /// Officers who must hold it.
    pub officers: u32,
    /// Those who do.
    pub held: u32,
    /// Those who should by now and do not.
    pub overdue: u32,
}

/// Turnover and coverage.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
#[ts(rename = "TrainingTurnover")]
pub struct Turnover {
    /// Who left, the latest first.
    pub leavers: Vec<LeaverRow>,
    /// What left with them, by module.
    pub lost: Vec<LostModule>,
    /// Certificates that left.
    pub certificates: u32,
    /// Hours that left.
    pub hours: u32,
    /// How far who is here is trained, as of today.
    pub coverage: Vec<CoverageRow>,
}

/// What left within some days, and how far who is here is trained.
///
/// # Errors
/// Of the database.
pub fn turnover(
    desk: &Desk,
    _: &Permit<ReadTraining>,
    query: TurnoverQuery,
    now: DateTime<Utc>,
) -> Result<Turnover> {
    let (read, today) = (desk.read(), desk.today(now));
    let posts = post::all(read)?;
    let mut held: BTreeMap<Id, Vec<Certificate>> = BTreeMap::new();
    for one in read.list::<Certificate>(storage::ALL_HELD, [])? {
        held.entry(one.officer).or_default().push(one);
    }
    let (mut leavers, mut lost) = (Vec::new(), BTreeMap::<String, LostModule>::new());
    let (here, gone): (Vec<Officer>, Vec<Officer>) =
        officer::all(read)?.into_iter().partition(|one| one.active);
    for officer in gone {
        let Some(PostView { unit, left_on: Some(left_on), .. }) = posts.get(&officer.id).cloned() else {
            continue;
        };
        if !(query.from..=query.until).contains(&left_on) {
            continue;
        }
        let mut theirs = held.remove(&officer.id).unwrap_or_default();
        theirs.extend(held::earlier(&officer));
        let (mut certificates, mut hours) = (0, 0);
        for one in theirs.iter().filter(|one| one.counts(left_on)) {
            (certificates, hours) = (certificates + 1, hours + one.hours);
            let of = lost.entry(one.module.clone()).or_insert_with(|| LostModule {
                module: one.module.clone(),
                certificates: 0,
                hours: 0,
                remaining: 0,
            });
            (of.certificates, of.hours) = (of.certificates + 1, of.hours + one.hours);
        }
        leavers.push(LeaverRow { name: officer.name, unit, left_on, certificates, hours });
    }
    for officer in &here {
        let mut theirs = held.remove(&officer.id).unwrap_or_default();
        theirs.extend(held::earlier(officer));
        for one in lost.values_mut() {
            let holds = theirs.iter().any(|held| held.is_of(&one.module) && held.counts(today));
            one.remaining += u32::from(holds);
        }
    }
    leavers.sort_by(|a, b| (b.left_on, &a.name).cmp(&(a.left_on, &b.name)));
    Ok(Turnover {
        certificates: leavers.iter().map(|one| one.certificates).sum(),
        hours: leavers.iter().map(|one| one.hours).sum(),
        lost: lost.into_values().collect(),
        coverage: coverage(desk, today)?,
        leavers,
    })
}

fn coverage(desk: &Desk, today: NaiveDate) -> Result<Vec<CoverageRow>> {
    let mut found: Vec<CoverageRow> = Vec::new();
    for row in required::rows(desk, today)? {
        for (one, role) in row.required.iter().flat_map(|one| one.roles.iter().map(move |role| (one, *role)))
        {
            let same = |known: &&mut CoverageRow| {
                known.role == role && known.unit == row.post.unit && known.module == one.module
            };
            let holds = matches!(one.state, RequiredState::Held | RequiredState::Expiring);
            let late = matches!(one.state, RequiredState::Overdue | RequiredState::Expired);
            let (held, overdue) = (u32::from(holds), u32::from(late));
            match found.iter_mut().find(same) {
                Some(known) => {
                    known.officers += 1;
                    known.held += held;
                    known.overdue += overdue;
                }
                None => found.push(CoverageRow {
                    role,
                    unit: row.post.unit.clone(),
                    module: one.module.clone(),
                    officers: 1,
                    held,
                    overdue,
                }),
            }
        }
    }
    found.sort_by(|a, b| (a.role, &a.unit, &a.module).cmp(&(b.role, &b.unit, &b.module)));
    Ok(found)
}
