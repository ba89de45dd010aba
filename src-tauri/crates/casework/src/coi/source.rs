//! A source, and the text of its pages.

use crate::{Result, person::PartialDay};
use chrono::NaiveDate;
use vault::{BlobHash, Id, Read};

/// Codes of one list: one merge unit.
#[derive(Debug, Clone, PartialEq, Eq, Default, serde::Serialize, serde::Deserialize, ts_rs::TS)]
pub struct Codes(
    /// Each once, in the order in which they were given.
    pub Vec<String>,
);

vault::structured!(Codes);

/// What was archived of a source.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub enum Archived {
    /// The document as it came.
    Pdf,
    /// Its text.
    Text,
}

vault::coded!(Archived);

vault::record! {
    /// One edition of a source of country of origin information.
    pub struct Source = 30 "coi_source" {
        /// Title, in the language of the source.
        1 title: String,
        /// Who published it.
        2 publisher: String,
        /// Who wrote it, when somebody else.
        3 author: Option<String>,
        /// Code of the list `coi_kind`.
        4 kind: String,
        /// When it was published, as far as known.
        5 published: PartialDay,
        /// When it was read.
        6 consulted: NaiveDate,
        /// Countries that it is about, ISO 3166 alpha-3.
        7 countries: Codes,
        /// What it is about, codes of the list `coi_topic`.
        8 topics: Codes,
        /// Code of the list `language`.
        9 language: String,
        /// How it knows what it says, a code of the list `coi_reliability`.
        10 reliability: String,
        /// Who says it, and how they know.
        11 reliability_note: Option<String>,
        /// Whether the situation changes fast: it may be relied on for a shorter time.
        12 volatile: bool,
        /// Where it was found.
        13 found_at: Option<String>,
        /// What was archived.
        14 archived: Option<Archived>,
        /// Its bytes.
        15 blob: Option<BlobHash>,
        /// How many bytes.
        16 size: u32,
        /// How many pages.
        17 pages: u32,
        /// Number of the edition, from 1.
        18 edition: u32,
        /// The edition that this one takes the place of.
        19 supersedes: Option<Id>,
        /// Who added it.
        20 added_by: Id,
        /// When.
        21 added_on: NaiveDate,
        /// Why it is not to be relied on. What cites it still shows it.
        22 withdrawn: Option<String>,
    }
}

vault::record! {
    /// Text of one page of a source. Never changes.
    pub struct Page = 34 "coi_page" {
        /// Source.
        1 source: Id,
        /// Its number, from 1.
        2 number: u32,
        /// Its text.
        3 text: String,
    }
}

/// The text of a page, when there is any.
pub(super) fn page_text(read: Read<'_>, source: Id, number: u32) -> Result<Option<String>> {
    let pages: Vec<Page> = read.list(super::storage::PAGE, (source, number))?;
    Ok(pages.into_iter().next().map(|page| page.text))
}

/// The editions that took the place of this one, the oldest first. Two when two offices went on from it.
pub(super) fn successors(read: Read<'_>, source: Id) -> Result<Vec<Source>> {
    Ok(read.list(super::storage::SUCCESSORS, [source])?)
}

/// Whether something cites this edition: it never changes then.
pub(super) fn is_cited(read: Read<'_>, source: Id) -> Result<bool> {
    Ok(read
        .row(super::storage::IS_CITED, (source, format!("%{source}%")), |row| row.get(0))?
        .unwrap_or(false))
}
