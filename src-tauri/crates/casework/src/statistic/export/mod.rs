//! Files that leave the office: exact tables for whoever receives a return, published ones for everybody else, and the
//! brief for the head of the service. None holds a person.

mod csv;
mod pdf;
mod xlsx;

pub use pdf::{BriefForm, brief};

use super::{
    Publication, ReturnQuery, Sheet, SituationQuery, TableQuery, followed,
    question::{code_of, table},
    returns, situation, submitted,
};
use crate::{
    Code, Desk, Failure, Result,
    permit::{Count, Permit},
};
use chrono::{DateTime, Utc};
use letters::Lang;
use std::collections::BTreeMap;
use vault::Id;

/// To which kind of file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub enum ExportFormat {
    /// Comma-separated values: one file for each table, with a description that programs read.
    Csv,
    /// One workbook, a sheet for each table.
    Xlsx,
    /// One document to print.
    Pdf,
}

/// What is exported.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase", tag = "of")]
pub enum WhatToExport {
    /// The tables of a return, as the file stands.
    Return {
        /// Which.
        query: ReturnQuery,
    },
    /// The frozen tables of a submission.
    Submission {
        /// Which.
        submission: Id,
    },
    /// A table that was asked for.
    Table {
        /// Which.
        query: TableQuery,
    },
    /// The situation of a period.
    Situation {
        /// What is looked at.
        query: SituationQuery,
    },
}

/// Words of a file for people, in their language; they stand in the page's catalogues. Files for programs have codes.
#[derive(Debug, Clone, Default, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(default)]
pub struct ExportWords {
    /// Title of the document.
    pub title: String,
    /// What stands under it: the period, the unit, how it is published.
    pub notes: Vec<String>,
    /// Words of codes and columns.
    pub words: BTreeMap<String, String>,
}

/// An export as asked for.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize, ts_rs::TS)]
pub struct ExportForm {
    /// What.
    #[serde(flatten)]
    pub what: WhatToExport,
    /// To which kind of file.
    pub format: ExportFormat,
    /// Exact, or ready for publication.
    #[serde(default)]
    pub publication: Publication,
    /// Language of a document.
    #[ts(type = "string")]
    pub language: Lang,
    /// Words of a document.
    #[serde(default)]
    pub words: ExportWords,
}

/// Writes files: names and bytes.
///
/// # Errors
/// At the fields of what is asked; [`crate::Code::NotFound`]; of the database.
pub fn export(
    desk: &mut Desk,
    permit: &Permit<Count>,
    form: &ExportForm,
    now: DateTime<Utc>,
) -> Result<Vec<(String, Vec<u8>)>> {
    let (stem, sheets) = what(desk, permit, &form.what, now)?;
    let sheets: Vec<Sheet> = sheets.iter().map(|sheet| form.publication.of(sheet)).collect();
    let stem = match form.publication {
        super::Publication::Exact => stem,
        publication => format!("{stem}-{}", code_of(publication)),
    };
    match form.format {
        ExportFormat::Csv => Ok(csv::files(&stem, &sheets)),
        ExportFormat::Xlsx => Ok(vec![(format!("{stem}.xlsx"), xlsx::workbook(&sheets, now)?)]),
        ExportFormat::Pdf => {
            let bytes = pdf::tables(desk, &sheets, form.language, &form.words, now)?;
            Ok(vec![(format!("{stem}.pdf"), bytes)])
        }
    }
}

/// Writes tables that hold no person as files for programs.
///
/// # Errors
/// [`Code::NotAChoice`] at `format` for a document, which has words.
pub(crate) fn tables_as(
    format: ExportFormat,
    stem: &str,
    sheets: &[Sheet],
    now: DateTime<Utc>,
) -> Result<Vec<(String, Vec<u8>)>> {
    match format {
        ExportFormat::Csv => Ok(csv::files(stem, sheets)),
        ExportFormat::Xlsx => Ok(vec![(format!("{stem}.xlsx"), xlsx::workbook(sheets, now)?)]),
        ExportFormat::Pdf => Err(Failure::field("format", Code::NotAChoice)),
    }
}

/// What is exported: how its files are called, and its tables.
fn what(
    desk: &mut Desk,
    permit: &Permit<Count>,
    what: &WhatToExport,
    now: DateTime<Utc>,
) -> Result<(String, Vec<Sheet>)> {
    let profile = desk.profile;
    match what {
        WhatToExport::Return { query } => {
            let period = query.period()?;
            let ledger = followed(desk)?;
            let sheets = returns::sheets(ledger, &profile.returns, query.family, period);
            Ok((format!("{}-{}-{}", code_of(query.family), period.from, period.to), sheets))
        }
        WhatToExport::Submission { submission } => {
            let (view, sheets, _) = submitted(desk, permit, *submission)?;
            let (family, period) = (code_of(view.family), view.period);
            Ok((format!("{family}-{}-{}-v{}", period.from, period.to, view.version), sheets))
        }
        WhatToExport::Table { query } => {
            let question = query.question()?;
            let sheet = table(followed(desk)?, query, &question).sheet(query);
            let (measure, period) = (code_of(query.measure), query.period);
            Ok((format!("table-{measure}-{}-{}", period.from, period.to), vec![sheet]))
        }
        WhatToExport::Situation { query } => {
            let (shown, period) = (situation(desk, permit, query, now)?, query.period);
            Ok((format!("situation-{}-{}", period.from, period.to), pdf::sheets(&shown)))
        }
    }
}
