//! Statistics: what is counted, by what, and what leaves the office as a return. Everything comes from the records of
//! the cases: no figure is typed. A person's claim is pending from one day to another at one level of the procedure, a
//! status is held from one day to another; every table is a count of those.

mod age;
mod as_of;
mod balance;
mod cases;
mod count;
mod country;
mod day;
mod derived;
mod dimension;
mod elsewhere;
mod eurostat;
mod export;
mod fact;
mod figures;
mod gather;
mod ledger;
mod overdue;
mod populations;
mod publish;
mod question;
mod returns;
mod saved;
mod sheet;
mod situation;
pub(crate) mod storage;
mod story;
#[cfg(test)]
mod story_tests;
mod submit;
mod then;
mod unhcr;

pub use balance::{Balance, BalanceRow, Broken, BrokenBy};
pub(crate) use cases::listed;
pub use cases::{CountedCases, cases};
pub use count::{Filter, Measure, Question, Unit};
pub use day::Period;
pub(crate) use derived::DERIVED;
pub use dimension::Dimension;
pub use elsewhere::{Elsewhere, Room as SituationRoom};
pub(crate) use export::tables_as;
pub use export::{BriefForm, ExportForm, ExportFormat, ExportWords, WhatToExport, brief, export};
pub use figures::{Headline, Share, Situation, SituationQuery, Slice, StageAge, Trend};
pub use ledger::Ledger;
pub use overdue::{Overdue, OverdueRow, overdue, overdue_cases};
pub use publish::Publication;
pub(crate) use question::code_of;
pub use question::{TableQuery, TableView, ask};
pub use returns::{Family, ReturnQuery, ReturnView, prepare};
pub use saved::{SavedForm, SavedView, WithdrawSavedForm, forget, save, saved};
pub use sheet::{Cell, ColumnKind, Sheet, SheetColumn};
pub use situation::situation;
pub use submit::{
    CellChange, Difference, LateCase, SubmissionForm, SubmissionView, difference, submissions, submit,
    submitted,
};

use crate::{Desk, Result};
use chrono::{DateTime, NaiveDate, Utc};
use vault::{BlobHash, Id};

vault::coded!(Family);
vault::structured!(Position, TableQuery);

/// Where the log stood: the last number of each of its streams. One value, one merge unit.
#[derive(Debug, Clone, PartialEq, Eq, Default, serde::Serialize, serde::Deserialize)]
pub struct Position(pub vault::Mark);

impl ts_rs::TS for Position {
    type WithoutGenerics = Self;
    type OptionInnerType = Self;

    fn name(_: &ts_rs::Config) -> String {
        "Record<string, number>".to_owned()
    }

    fn inline(_: &ts_rs::Config) -> String {
        "Record<string, number>".to_owned()
    }
}

vault::record! {
    /// A return that was submitted: its tables are frozen and signed. Never changes; a correction is another version.
    pub struct Submission = 98 "statistical_return" {
        /// Which tables.
        1 family: Family,
        /// First day of the period.
        2 first_day: NaiveDate,
        /// Last day of the period.
        3 last_day: NaiveDate,
        /// Number of the version, from 1.
        4 version: u32,
        /// Who submitted it.
        5 officer: Id,
        /// When.
        6 submitted_at: DateTime<Utc>,
        /// To whom it goes; of a further version, what it corrects.
        7 note: String,
        /// Where the log stood.
        8 position: Position,
        /// The tables.
        9 content: BlobHash,
        /// The key that it is signed with.
        10 public_key: String,
        /// Signature over the tables.
        11 signature: String,
    }
}

vault::record! {
    /// A table that somebody asks for again.
    pub struct SavedTable = 99 "saved_table" {
        /// Its name.
        1 name: String,
        /// What it asks.
        2 question: TableQuery,
        /// Whether others see it, too.
        3 shared: bool,
        /// Whose it is.
        4 officer: Id,
        /// When it was saved.
        5 saved_on: NaiveDate,
        /// Why it is no longer offered.
        6 withdrawn: Option<String>,
    }
}

/// The ledger as the file stands, with what these questions need to know of days that are over.
pub(crate) fn asked<'d>(
    desk: &'d mut Desk,
    questions: &[Question],
    now: DateTime<Utc>,
) -> Result<&'d Ledger> {
    let today = desk.today(now);
    let Desk { vault, editions, profile, ledger, .. } = desk;
    ledger.follow(vault, editions, profile)?;
    ledger.look_back(vault, questions, today, profile.utc_offset_minutes)?;
    Ok(ledger)
}

/// The ledger as the file stands.
pub(crate) fn followed(desk: &mut Desk) -> Result<&Ledger> {
    let Desk { vault, editions, profile, ledger, .. } = desk;
    ledger.follow(vault, editions, profile)?;
    Ok(ledger)
}
