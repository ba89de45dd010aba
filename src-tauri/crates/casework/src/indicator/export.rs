//! Indicators as files: one table of the period, one of the trend, one of what they are made of; or how one differs
//! between officers, who have numbers there and no names. No case is in them.

use super::{
    Beyond, Figure, Funnel, IndicatorFilter, IndicatorQuery, Kind, OneIndicator, by_officer, indicators,
};
use crate::{
    Desk, Result,
    permit::{Acting, Permit, ReadQuality},
    statistic::{ExportFormat, Sheet, code_of, tables_as},
};
use chrono::{DateTime, Utc};

/// What is exported.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize, ts_rs::TS)]
pub struct IndicatorExport {
    /// Which figures.
    #[serde(flatten)]
    pub query: IndicatorQuery,
    /// The one indicator of which it is told how officers differ; none is all indicators.
    #[serde(default)]
    pub officers: Option<String>,
    /// To which kind of file: comma-separated values, or a workbook.
    pub format: ExportFormat,
}

/// Writes files: names and bytes. That they left is logged.
///
/// # Errors
/// As [`indicators`] and [`by_officer`]; at `format` for a document, which is the board pack.
pub fn export(
    desk: &mut Desk,
    permit: &Permit<ReadQuality>,
    acting: &Acting,
    form: &IndicatorExport,
    now: DateTime<Utc>,
) -> Result<Vec<(String, Vec<u8>)>> {
    let (period, filter) = (form.query.period, form.query.filter.clone());
    let (stem, mut sheets) = match &form.officers {
        Some(code) => {
            let one = OneIndicator { code: code.clone(), period, filter: filter.clone() };
            let found = by_officer(desk, permit, acting, &one)?;
            (format!("indicator-{code}"), vec![officers(&found)])
        }
        None => ("indicators".to_owned(), all(desk, permit, &form.query)?),
    };
    if !filter.is_open() {
        sheets.push(asked(&filter));
    }
    let files = tables_as(form.format, &format!("{stem}-{}-{}", period.from, period.to), &sheets, now)?;
    desk.commit(permit.officer(), "indicator.export", None, now, |_| Ok(()))?;
    Ok(files)
}

fn all(desk: &Desk, permit: &Permit<ReadQuality>, query: &IndicatorQuery) -> Result<Vec<Sheet>> {
    let all = indicators(desk, permit, query)?;
    let head = ["part", "whole", "median_tenths", "p90_tenths"];
    let mut whole = Sheet::new("indicators", &["area", "indicator", "kind"], &head);
    let mut trend = Sheet::new("trend", &["indicator", "step"], &head);
    let mut parts = Sheet::new("parts", &["indicator", "of"], &["part", "whole"]);
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
        for part in &one.parts {
            parts.push([code, part.code.as_str()], [part.part, part.whole]);
        }
    }
    Ok(vec![whole, trend, parts])
}

/// Officers by their number on the screen, with the bounds within which chance explains a figure, in per cent.
fn officers(funnel: &Funnel) -> Sheet {
    let texts = ["officer", "low", "high", "far_low", "far_high", "beyond"];
    let mut sheet = Sheet::new("officers", &texts, &["part", "whole"]);
    let percent = |share: f64| format!("{:.1}", share * 100.0);
    for (number, one) in (1_u32..).zip(&funnel.points) {
        let limits = one.limits.map(|of| [of.low, of.high, of.far_low, of.far_high].map(percent));
        let [low, high, far_low, far_high] = limits.unwrap_or_default();
        let beyond = match one.beyond {
            Beyond::Within => "within",
            Beyond::Inner => "inner",
            Beyond::Outer => "outer",
        };
        let texts = [number.to_string(), low, high, far_low, far_high, beyond.to_owned()];
        sheet.push(texts, [one.part, one.whole]);
    }
    sheet
}

/// What was asked for, so that a table that left the screen still says it.
fn asked(filter: &IndicatorFilter) -> Sheet {
    let mut sheet = Sheet::new("filter", &["country", "procedure", "unit"], &[]);
    let text = |asked: &Option<String>| asked.clone().unwrap_or_default();
    sheet.push([text(&filter.country), text(&filter.procedure), text(&filter.unit)], []);
    sheet
}

/// A figure as counts; days in tenths, as the tables hold whole numbers. None is 0 of 0.
fn cells(figure: Figure) -> [u32; 4] {
    let tenths = |days: Option<f64>| days.map_or(0, |days| (days * 10.0).round().clamp(0.0, 1e9) as u32);
    [figure.part, figure.whole, tenths(figure.median), tenths(figure.p90)]
}
