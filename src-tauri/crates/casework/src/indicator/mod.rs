//! Indicators: how the asylum system works, in figures that each say what they count, of what, over time and, for whoever
//! may see it, by officer. One query each; everything else is one arithmetic for all of them.

mod capacity;
mod catalogue;
mod count;
mod export;
mod funnel;
mod narrow;
mod part;
pub(crate) mod storage;

pub use catalogue::{Area, Good, Indicator, Kind};
pub use export::{IndicatorExport, export};
pub use funnel::{Beyond, Funnel, FunnelPoint};
pub use narrow::IndicatorFilter;
pub use part::Part;

use crate::{
    Code, Desk, Failure, Result, application,
    audit::measure::Interval,
    permit::{Acting, Permit, ReadCases, ReadQuality},
    statistic::{self, CountedCases, Period},
};
use chrono::{DateTime, Utc};
use count::{Counted, counted};
use narrow::Narrow;
use std::collections::BTreeSet;
use vault::Id;

/// In what steps a trend is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename = "IndicatorStep")]
pub enum Step {
    /// By month.
    #[default]
    Month,
    /// By quarter.
    Quarter,
}

/// What is asked.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize, ts_rs::TS)]
pub struct IndicatorQuery {
    /// When.
    pub period: Period,
    /// In what steps.
    #[serde(default)]
    pub step: Step,
    /// Of which cases and whose work.
    #[serde(default)]
    pub filter: IndicatorFilter,
}

/// One indicator that is asked for.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize, ts_rs::TS)]
pub struct OneIndicator {
    /// Its code.
    pub code: String,
    /// When.
    pub period: Period,
    /// Of which cases and whose work.
    #[serde(default)]
    pub filter: IndicatorFilter,
}

/// A figure: a share, or days.
#[derive(Debug, Clone, Copy, PartialEq, Default, serde::Serialize, ts_rs::TS)]
#[ts(rename = "IndicatorFigure")]
pub struct Figure {
    /// So many; of days, how many there are; of what each has, all of it.
    pub part: u32,
    /// Of so many.
    pub whole: u32,
    /// Median of the days.
    pub median: Option<f64>,
    /// Nine of ten took no longer.
    pub p90: Option<f64>,
}

/// A step of a trend.
#[derive(Debug, Clone, PartialEq, serde::Serialize, ts_rs::TS)]
#[ts(rename = "IndicatorPoint")]
pub struct Point {
    /// `2026-03` or `2026-Q1`.
    pub step: String,
    /// The figure.
    pub figure: Figure,
}

/// An indicator with its figures.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
pub struct IndicatorView {
    /// What it is.
    #[serde(flatten)]
    pub indicator: Indicator,
    /// The period as a whole.
    pub figure: Figure,
    /// Bounds of a share.
    pub bounds: Option<Interval>,
    /// By month or quarter.
    pub trend: Vec<Point>,
    /// Whether it is about cases that can be opened.
    pub opens: bool,
    /// What it is made of: sections, reasons, states.
    pub parts: Vec<Part>,
}

/// All indicators.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
#[ts(rename = "SystemIndicators")]
pub struct Indicators {
    /// In order.
    pub indicators: Vec<IndicatorView>,
    /// Whether the authority confirmed what they count.
    pub verified: bool,
}

/// All indicators of a period.
///
/// # Errors
/// At `period.to`; of the database.
pub fn indicators(desk: &Desk, _: &Permit<ReadQuality>, query: &IndicatorQuery) -> Result<Indicators> {
    check(query.period)?;
    let (all, verified) = catalogue::all()?;
    let narrow = Narrow::to(desk, &query.filter)?;
    let view = |one: &Indicator| {
        let rows = counted(desk, one, query.period, &narrow)?;
        let figure = count::figure(one.kind, &rows);
        Ok(IndicatorView {
            bounds: count::bounds(one.kind, figure),
            trend: count::trend(one.kind, &rows, query.step),
            opens: rows.iter().any(|row| row.application.is_some()),
            parts: part::parts(desk, one, query.period, &narrow)?,
            indicator: one.clone(),
            figure,
        })
    };
    Ok(Indicators { indicators: all.iter().map(view).collect::<Result<_>>()?, verified })
}

/// The figure of one indicator, for whoever was let read it.
///
/// # Errors
/// [`Code::NotAChoice`] at `code`; at `period.to`; of the database.
pub(crate) fn of(desk: &Desk, code: &str, period: Period) -> Result<Figure> {
    check(period)?;
    let one = catalogue::named(code)?;
    let all = Narrow::to(desk, &IndicatorFilter::default())?;
    Ok(count::figure(one.kind, &counted(desk, one, period, &all)?))
}

/// How an indicator differs between officers.
///
/// # Errors
/// [`Code::NotAChoice`] at `code` where there is none, it is told in days or numbers, or is about the officers
/// themselves; at `period.to`.
pub fn by_officer(
    desk: &Desk,
    _: &Permit<ReadQuality>,
    acting: &Acting,
    query: &OneIndicator,
) -> Result<Funnel> {
    check(query.period)?;
    let one = catalogue::named(&query.code)?;
    if matches!(one.kind, Kind::Days | Kind::Each) || one.area == Area::Capacity {
        return Err(Failure::field("code", Code::NotAChoice));
    }
    let narrow = Narrow::to(desk, &query.filter)?;
    funnel::funnel(desk, acting, &counted(desk, one, query.period, &narrow)?)
}

/// Cases that are listed at most.
const LISTED: usize = 200;

/// The cases behind an indicator: of a share those that hit, of days and time limits those that took longest.
///
/// # Errors
/// [`Code::NotAChoice`] at `code`; at `period.to`.
pub fn cases(
    desk: &Desk,
    _: &Permit<ReadCases>,
    acting: &Acting,
    query: &OneIndicator,
    now: DateTime<Utc>,
) -> Result<CountedCases> {
    check(query.period)?;
    let one = catalogue::named(&query.code)?;
    let narrow = Narrow::to(desk, &query.filter)?;
    let mut rows: Vec<Counted> = counted(desk, one, query.period, &narrow)?;
    rows.retain(|row| match one.kind {
        Kind::Share => row.hit,
        Kind::InTime => !row.hit,
        Kind::Days | Kind::Each => true,
    });
    rows.sort_by_key(|row| std::cmp::Reverse(row.days));
    let counted = u32::try_from(rows.len()).unwrap_or(u32::MAX);
    let mut seen = BTreeSet::new();
    let ids: Vec<Id> = rows.iter().filter_map(|row| row.application).filter(|id| seen.insert(*id)).collect();
    let cases = u32::try_from(ids.len()).unwrap_or(u32::MAX);
    let listed = statistic::listed(desk, acting, ids.into_iter(), LISTED)?;
    Ok(CountedCases { counted, cases, rows: application::rows(desk, &listed, now)? })
}

fn check(period: Period) -> Result<()> {
    if period.to < period.from {
        return Err(Failure::field("period.to", Code::DatesOutOfOrder));
    }
    Ok(())
}
