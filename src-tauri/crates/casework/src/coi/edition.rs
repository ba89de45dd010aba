//! Adding a source, or a newer edition of one, with its archived copy and the text of its pages.

use super::{Archived, Codes, Page, Source, SourceForm, source};
use crate::{
    Code, Desk, Failure, Result,
    attachment::refuse,
    failure::Faults,
    permit::{Permit, ResearchCoi},
    text,
};
use chrono::{DateTime, NaiveDate, Utc};
use intake::{
    kind::{Kind, Purpose, accept},
    picture::{Limits, Medium, scan},
};
use vault::Id;

/// A source to add.
#[derive(Debug, Clone, Default, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase", default)]
pub struct NewSource {
    /// What it is.
    #[serde(flatten)]
    pub form: SourceForm,
    /// Text of each page, in order; a page without text is empty. One page when the text has none.
    pub pages: Vec<String>,
    /// The edition that this one takes the place of.
    pub supersedes: Option<Id>,
}

/// Pages of a source at most.
const MOST_PAGES: usize = 3000;
/// Characters of all its pages at most: the longest reports have two millions.
const MOST_TEXT: usize = 8_000_000;

/// Adds a source with its archived copy: a PDF, given as the name of its file and its bytes; without one, the text
/// itself is archived.
///
/// # Errors
/// All fields at fault in one failure; at the field `file` with the remedy when it is no PDF or may not be kept;
/// [`Code::EditionKnown`] when a newer edition has taken the old one's place already.
pub fn add(
    desk: &mut Desk,
    permit: &Permit<ResearchCoi>,
    new: &NewSource,
    file: Option<(&str, &[u8])>,
    now: DateTime<Utc>,
) -> Result<Id> {
    let (officer, today) = (permit.officer(), desk.today(now));
    let id = Id::new(now)?;
    let mut faults = Faults::default();
    let empty = Source { added_by: officer, added_on: today, ..blank(id, today) };
    let mut source = new.form.fill(empty, &desk.profile.lists, today, &mut faults);
    let pages = pages(&new.pages, &mut faults);
    faults.check()?;
    if let Some(earlier) = new.supersedes {
        let earlier: Source = desk.read().get(earlier)?;
        if !source::successors(desk.read(), earlier.id)?.is_empty() {
            return Err(Failure::not_now(Code::EditionKnown));
        }
        (source.edition, source.supersedes) = (earlier.edition + 1, Some(earlier.id));
    }
    let count = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
    // Only now: a large file takes a while to look through.
    let kept = match file {
        Some((name, bytes)) => {
            let kept = document(name, bytes)?;
            (source.archived, source.pages) = (Some(Archived::Pdf), kept.1);
            Some(kept.0)
        }
        None if pages.iter().any(|page| !page.is_empty()) => {
            (source.archived, source.pages) = (Some(Archived::Text), count(pages.len()));
            // A form feed ends a page of plain text.
            Some(pages.join("\u{c}").into_bytes())
        }
        None => None,
    };
    source.size = count(kept.as_ref().map_or(0, Vec::len));
    let command = if new.supersedes.is_some() { "coi.renew" } else { "coi.add" };
    desk.commit(officer, command, Some(id), now, |change| {
        if let Some(bytes) = kept {
            source.blob = Some(change.keep(&bytes)?);
        }
        change.create(&source)?;
        for (number, text) in (1..).zip(pages).filter(|(_, text)| !text.is_empty()) {
            change.create(&Page { id: change.new_id()?, source: id, number, text })?;
        }
        Ok(id)
    })
}

/// A document that may be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, ts_rs::TS)]
#[ts(rename = "InspectedSource")]
pub struct Inspected {
    /// Its pages.
    pub pages: u32,
}

/// Looks a document over and keeps nothing of it. The page reads the text of no file that was not looked at.
///
/// # Errors
/// At the field `file` with the remedy when it is no PDF or may not be kept.
pub fn inspect(_: &Permit<ResearchCoi>, name: &str, bytes: &[u8]) -> Result<Inspected> {
    document(name, bytes).map(|(_, pages)| Inspected { pages })
}

fn blank(id: Id, today: NaiveDate) -> Source {
    Source {
        id,
        title: String::new(),
        publisher: String::new(),
        author: None,
        kind: String::new(),
        published: String::new(),
        consulted: today,
        countries: Codes::default(),
        topics: Codes::default(),
        language: String::new(),
        reliability: String::new(),
        reliability_note: None,
        volatile: false,
        found_at: None,
        archived: None,
        blob: None,
        size: 0,
        pages: 0,
        edition: 1,
        supersedes: None,
        added_by: id,
        added_on: today,
        withdrawn: None,
    }
}

/// The text of each page, cleaned.
fn pages(typed: &[String], faults: &mut Faults) -> Vec<String> {
    let length: usize = typed.iter().map(|page| page.chars().count()).sum();
    if typed.len() > MOST_PAGES || length > MOST_TEXT {
        faults.keep::<String>(Err(text::too_long("pages", length, MOST_TEXT)));
        return Vec::new();
    }
    let mut pages = Vec::new();
    for page in typed {
        pages.push(faults.keep(text::long("pages", page)));
    }
    pages
}

/// A PDF that may be kept, and its pages.
fn document(name: &str, bytes: &[u8]) -> Result<(Vec<u8>, u32)> {
    let kind = accept(bytes, Some(name), Purpose::Scan).map_err(|refused| refuse::file("file", &refused))?;
    if kind != Kind::Pdf {
        return Err(Failure::field("file", Code::FileSaveAsPdf));
    }
    let taken = scan(bytes, &Limits::default()).map_err(|error| refuse::scan("file", &error))?;
    match taken.medium {
        Medium::Pdf { pages } => Ok((taken.bytes, pages)),
        Medium::Jpeg { .. } => Err(Failure::field("file", Code::FileSaveAsPdf)),
    }
}
