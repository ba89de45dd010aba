//! Tables that somebody asks for: rows, columns, filters and a period out of the published dimensions.

use super::{
    asked,
    count::{Filter, MOST_DIMENSIONS, Measure, Question, Unit, unpacked},
    day::Period,
    dimension::Dimension,
    ledger::Ledger,
    sheet::Sheet,
};
use crate::{
    Code, Desk, Failure, Result,
    permit::{Count, Permit},
};
use chrono::{DateTime, Utc};
use std::collections::BTreeMap;

/// A table that is asked for.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub struct TableQuery {
    /// What is counted.
    pub measure: Measure,
    /// In what.
    #[serde(default)]
    pub unit: Unit,
    /// When.
    pub period: Period,
    /// By what its rows stand: one dimension or more.
    pub rows: Vec<Dimension>,
    /// By what its columns stand; none is one column.
    #[serde(default)]
    pub columns: Option<Dimension>,
    /// Only these.
    #[serde(default)]
    pub filters: Vec<Filter>,
}

/// One row.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, ts_rs::TS)]
pub struct TableRow {
    /// A code for each dimension of the rows.
    pub codes: Vec<String>,
    /// A count for each column.
    pub counts: Vec<u32>,
    /// Their sum.
    pub total: u32,
}

/// A table.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, ts_rs::TS)]
pub struct TableView {
    /// Codes of the columns; one empty code where nothing was asked for.
    pub columns: Vec<String>,
    /// Rows.
    pub rows: Vec<TableRow>,
    /// The sum of each column.
    pub totals: Vec<u32>,
    /// Everything together.
    pub total: u32,
}

impl TableQuery {
    /// The question that the table answers.
    ///
    /// # Errors
    /// At the fields `rows`, `columns` and `period.to`.
    pub(super) fn question(&self) -> Result<Question> {
        let by: Vec<Dimension> = self.rows.iter().copied().chain(self.columns).collect();
        let twice = by.iter().enumerate().any(|(at, one)| by[..at].contains(one));
        if self.rows.is_empty() {
            return Err(Failure::field("rows", Code::Required));
        }
        if twice || by.len() > MOST_DIMENSIONS {
            return Err(Failure::field("rows", Code::NotAChoice));
        }
        if self.period.to < self.period.from {
            return Err(Failure::field("period.to", Code::DatesOutOfOrder));
        }
        let (measure, unit, period) = (self.measure, self.unit, self.period);
        Ok(Question { measure, unit, period, by, filters: self.filters.clone() })
    }
}

/// Answers what is asked.
///
/// # Errors
/// At the fields of the query; [`Code::NotAllowed`] for a table of officers that is asked by somebody who reads no cases;
/// of the database.
pub fn ask(
    desk: &mut Desk,
    permit: &Permit<Count>,
    query: &TableQuery,
    now: DateTime<Utc>,
) -> Result<TableView> {
    let question = query.question()?;
    question.names_officers(permit.acting())?;
    Ok(table(asked(desk, std::slice::from_ref(&question), now)?, query, &question))
}

pub(super) fn table(ledger: &Ledger, query: &TableQuery, question: &Question) -> TableView {
    let width = query.rows.len();
    let place = |dimension: Dimension, value: u16| {
        let code = dimension.code(ledger, value);
        // Values with an order of their own keep it; countries, posts and the like stand by their codes.
        let order = if dimension.names(ledger).is_some() { 0 } else { value };
        (order, code)
    };
    type Place = (u16, String);
    let mut cells: BTreeMap<Vec<Place>, BTreeMap<Place, u32>> = BTreeMap::new();
    let mut columns: BTreeMap<Place, u32> = BTreeMap::new();
    for (key, count) in ledger.count(question) {
        let key = unpacked(key);
        let row = query.rows.iter().zip(key).map(|(dimension, value)| place(*dimension, value)).collect();
        let column = match (query.columns, key.get(width)) {
            (Some(dimension), Some(value)) => place(dimension, *value),
            _ => (0, String::new()),
        };
        *columns.entry(column.clone()).or_default() += count;
        *cells.entry(row).or_default().entry(column).or_default() += count;
    }
    if columns.is_empty() {
        columns.insert((0, String::new()), 0);
    }
    let rows = cells.into_iter().map(|(codes, by)| TableRow {
        codes: codes.into_iter().map(|(_, code)| code).collect(),
        total: by.values().sum(),
        counts: columns.keys().map(|column| by.get(column).copied().unwrap_or(0)).collect(),
    });
    let rows: Vec<TableRow> = rows.collect();
    TableView {
        total: rows.iter().map(|row| row.total).sum(),
        rows,
        totals: columns.values().copied().collect(),
        columns: columns.into_keys().map(|(_, code)| code).collect(),
    }
}

impl TableView {
    /// As a table that can be exported.
    pub(super) fn sheet(&self, query: &TableQuery) -> Sheet {
        let codes: Vec<String> = query.rows.iter().map(|dimension| code_of(*dimension)).collect();
        let codes: Vec<&str> = codes.iter().map(String::as_str).collect();
        let counts: Vec<&str> = match query.columns {
            None => vec!["count"],
            Some(_) => self.columns.iter().map(String::as_str).chain(["total"]).collect(),
        };
        let mut sheet = Sheet::new("table", &codes, &counts);
        for row in &self.rows {
            let total = query.columns.map(|_| row.total);
            sheet.push(row.codes.clone(), row.counts.iter().copied().chain(total));
        }
        sheet
    }
}

/// The name of a dimension, as it is written.
pub(crate) fn code_of<T: serde::Serialize>(value: T) -> String {
    match serde_json::to_value(value) {
        Ok(serde_json::Value::String(code)) => code,
        _ => String::new(),
    }
}
