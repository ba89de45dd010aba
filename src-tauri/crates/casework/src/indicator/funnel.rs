//! How officers differ, and how much of it chance explains.

use super::count::Counted;
use crate::{
    Desk, Result,
    audit::measure::{FunnelLimits, exact_limits},
    officer,
    permit::{Acting, Assess},
};
use std::collections::BTreeMap;
use vault::Id;

/// Fewer than these of one officer are told to nobody but the officer and the assessors.
const FEWEST: u32 = 5;
/// Counts at which the bounds are drawn.
const DRAWN: u32 = 24;

/// An officer's figure among those of others.
#[derive(Debug, Clone, PartialEq, serde::Serialize, ts_rs::TS)]
pub struct FunnelPoint {
    /// Who; empty where the name is not for whoever asks.
    pub name: String,
    /// So many.
    pub part: u32,
    /// Of so many.
    pub whole: u32,
    /// Bounds within which chance explains it.
    pub limits: Option<FunnelLimits>,
    /// Whether chance explains it hardly (95 of 100) or not at all (99.8 of 100).
    pub beyond: Beyond,
}

/// Whether a figure lies within the bounds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename = "FunnelBeyond")]
pub enum Beyond {
    /// Chance explains it.
    Within,
    /// Outside of the inner bounds.
    Inner,
    /// Outside of the outer bounds.
    Outer,
}

/// Bounds at a count.
#[derive(Debug, Clone, Copy, PartialEq, serde::Serialize, ts_rs::TS)]
#[ts(rename = "FunnelLine")]
pub struct Line {
    /// Of so many.
    pub whole: u32,
    /// The bounds.
    pub limits: FunnelLimits,
}

/// A funnel.
#[derive(Debug, Clone, PartialEq, serde::Serialize, ts_rs::TS)]
pub struct Funnel {
    /// So many of all.
    pub part: u32,
    /// Of so many of all.
    pub whole: u32,
    /// Officers, in no order that ranks.
    pub points: Vec<FunnelPoint>,
    /// Bounds from few to many, to draw.
    pub lines: Vec<Line>,
    /// Officers of whom there is too little to tell.
    pub withheld: u32,
}

/// The funnel of some rows.
pub(super) fn funnel(desk: &Desk, acting: &Acting, rows: &[Counted]) -> Result<Funnel> {
    let mut by: BTreeMap<Id, (u32, u32)> = BTreeMap::new();
    for row in rows {
        if let Some(officer) = row.officer {
            let entry = by.entry(officer).or_default();
            *entry = (entry.0 + u32::from(row.hit), entry.1 + 1);
        }
    }
    let (part, whole) = by.values().fold((0, 0), |sum, one| (sum.0 + one.0, sum.1 + one.1));
    let share = if whole == 0 { 0.0 } else { f64::from(part) / f64::from(whole) };
    let most = by.values().map(|one| one.1).max().unwrap_or(0);
    let all = acting.may::<Assess>();
    let (mut points, mut withheld) = (Vec::new(), 0);
    for (id, (part, whole)) in by {
        let own = id == acting.officer();
        if whole < FEWEST && !own && !all {
            withheld += 1;
            continue;
        }
        let name = if all || own { officer::name(desk.read(), id)? } else { String::new() };
        let limits = exact_limits(share, whole);
        let beyond =
            limits.map_or(Beyond::Within, |limits| beyond(f64::from(part) / f64::from(whole), limits));
        points.push(FunnelPoint { name, part, whole, limits, beyond });
    }
    points.sort_by(|a, b| (a.name.is_empty(), &a.name, a.whole).cmp(&(b.name.is_empty(), &b.name, b.whole)));
    let mut counts: Vec<u32> =
        (1..=DRAWN).map(|step| most * step / DRAWN).filter(|count| *count > 0).collect();
    counts.dedup();
    let line = |whole: u32| Some(Line { whole, limits: exact_limits(share, whole)? });
    Ok(Funnel { part, whole, points, lines: counts.into_iter().filter_map(line).collect(), withheld })
}

fn beyond(share: f64, limits: FunnelLimits) -> Beyond {
    if share < limits.far_low || share > limits.far_high {
        Beyond::Outer
    } else if share < limits.low || share > limits.high {
        Beyond::Inner
    } else {
        Beyond::Within
    }
}
