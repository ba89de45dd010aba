//! Indicators as files: one table of the period, one of the trend. No officer and no case is in them.

use super::{Figure, IndicatorQuery, Kind, indicators};
use crate::{
    Desk, Result,
    permit::{Permit, ReadQuality},
    statistic::{ExportFormat, Sheet, tables_as},
};
use chrono::{DateTime, Utc};

/// What is exported.
#[derive(Debug, Clone, Copy, serde::Serialize, serde::Deserialize, ts_rs::TS)]
pub struct IndicatorExport {
    /// Which figures.
    #[serde(flatten)]
    pub query: IndicatorQuery,
    /// To which kind of file: comma-separated values, or a workbook.
    pub format: ExportFormat,
}

/// Writes files: names and bytes. That they left is logged.
///
/// # Errors
/// As [`indicators`]; at `format` for a document, which is the board pack.
pub fn export(
    desk: &mut Desk,
    permit: &Permit<ReadQuality>,
    form: &IndicatorExport,
    now: DateTime<Utc>,
) -> Result<Vec<(String, Vec<u8>)>> {
    let all = indicators(desk, permit, &form.query)?;
    let head = ["part", "whole", "median_tenths", "p90_tenths"];
    let mut whole = Sheet::new("indicators", &["area", "indicator", "kind"], &head);
    let mut trend = Sheet::new("trend", &["indicator", "step"], &head);
    for one in &all.indicators {
        let (area, code) = (code_of(one.indicator.area), one.indicator.code.as_str());
        let kind = match one.indicator.kind {
            Kind::Share => "share",
            Kind::InTime => "inTime",
            Kind::Days => "days",
            Kind::Each => "each",
        };
        whole.push([area.as_str(), code, kind], cells(one.figure));
        for point in &one.trend {
            trend.push([code, point.step.as_str()], cells(point.figure));
        }
    }
    let period = form.query.period;
    let stem = format!("indicators-{}-{}", period.from, period.to);
    let files = tables_as(form.format, &stem, &[whole, trend], now)?;
    desk.commit(permit.officer(), "indicator.export", None, now, |_| Ok(()))?;
    Ok(files)
}

/// A figure as counts; days in tenths, as the tables hold whole numbers. None is 0 of 0.
fn cells(figure: Figure) -> [u32; 4] {
    let tenths = |days: Option<f64>| days.map_or(0, |days| (days * 10.0).round().clamp(0.0, 1e9) as u32);
    [figure.part, figure.whole, tenths(figure.median), tenths(figure.p90)]
}

fn code_of(area: super::Area) -> String {
    match serde_json::to_value(area) {
        Ok(serde_json::Value::String(code)) => code,
        _ => String::new(),
    }
}
