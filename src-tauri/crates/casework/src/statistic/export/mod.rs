//! Files that leave the office: exact tables for whoever receives a return, published ones for everybody else, and the
//! brief for the head of the service. None holds a person.

mod brief;
mod csv;
mod pdf;
mod tables;
mod xlsx;

pub use brief::{BriefForm, brief};

use super::{
    Publication, ReturnQuery, Sheet, SituationQuery, TableQuery, asked, difference,
    publish::Told,
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
    /// The balance of a return, as the file stands.
    Balance {
        /// Of which.
        query: ReturnQuery,
    },
    /// The balance of a submission, as it was frozen.
    SubmittedBalance {
        /// Which.
        submission: Id,
    },
    /// What differs between a submission and another, or the file as it is.
    Difference {
        /// Which.
        submission: Id,
        /// The other.
        #[serde(default)]
        other: Option<Id>,
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

/// Writes files: names and bytes. That they left is logged.
///
/// # Errors
/// At the fields of what is asked; [`crate::Code::NotFound`]; of the database.
pub fn export(
    desk: &mut Desk,
    permit: &Permit<Count>,
    form: &ExportForm,
    now: DateTime<Utc>,
) -> Result<Vec<(String, Vec<u8>)>> {
    let (stem, sheets, told) = what(desk, permit, &form.what, now)?;
    let sheets = form.publication.of(&sheets, told);
    let stem = match form.publication {
        super::Publication::Exact => stem,
        publication => format!("{stem}-{}", code_of(publication)),
    };
    let files = match form.format {
        ExportFormat::Csv => csv::files(&stem, &sheets),
        ExportFormat::Xlsx => vec![(format!("{stem}.xlsx"), xlsx::workbook(&sheets, now)?)],
        ExportFormat::Pdf => {
            let bytes = pdf::tables(desk, &sheets, form.language, &form.words, now)?;
            vec![(format!("{stem}.pdf"), bytes)]
        }
    };
    desk.commit(permit.officer(), "statistic.export", None, now, |_| Ok(()))?;
    Ok(files)
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

/// What is exported: how its files are called, its tables, and what is known of them.
fn what(
    desk: &mut Desk,
    permit: &Permit<Count>,
    what: &WhatToExport,
    now: DateTime<Utc>,
) -> Result<(String, Vec<Sheet>, Told)> {
    match what {
        WhatToExport::Return { query } => {
            let period = query.period()?;
            let sheets = returns::current(desk, query.family, period)?;
            let stem = format!("{}-{}-{}", code_of(query.family), period.from, period.to);
            Ok((stem, sheets, Told::family(query.family)))
        }
        WhatToExport::Submission { submission } => {
            let (view, sheets, _) = submitted(desk, permit, *submission)?;
            let (family, period) = (code_of(view.family), view.period);
            let stem = format!("{family}-{}-{}-v{}", period.from, period.to, view.version);
            Ok((stem, sheets, Told::family(view.family)))
        }
        WhatToExport::Table { query } => {
            let question = query.question()?;
            question.names_officers(permit.acting())?;
            let sheet =
                table(asked(desk, std::slice::from_ref(&question), now)?, query, &question).sheet(query);
            let (measure, period) = (code_of(query.measure), query.period);
            Ok((format!("table-{measure}-{}-{}", period.from, period.to), vec![sheet], Told::Table))
        }
        WhatToExport::Situation { query } => {
            let (shown, period) = (situation(desk, permit, query, now)?, query.period);
            let told = Told::Situation(period, shown.before);
            Ok((format!("situation-{}-{}", period.from, period.to), tables::situation(&shown), told))
        }
        WhatToExport::Balance { query } => {
            let view = returns::prepare(desk, permit, *query, now)?;
            let (family, period) = (code_of(query.family), view.period);
            let stem = format!("balance-{family}-{}-{}", period.from, period.to);
            Ok((stem, tables::balance(&view.balance), Told::Balance))
        }
        WhatToExport::SubmittedBalance { submission } => {
            let (view, _, balance) = submitted(desk, permit, *submission)?;
            let (family, period) = (code_of(view.family), view.period);
            let stem = format!("balance-{family}-{}-{}-v{}", period.from, period.to, view.version);
            Ok((stem, tables::balance(&balance), Told::Balance))
        }
        WhatToExport::Difference { submission, other } => {
            let found = difference(desk, permit, *submission, *other)?;
            let (view, ..) = submitted(desk, permit, *submission)?;
            let (family, period) = (code_of(view.family), view.period);
            let stem = format!("difference-{family}-{}-{}-v{}", period.from, period.to, view.version);
            Ok((stem, tables::difference(&found), Told::Difference))
        }
    }
}
