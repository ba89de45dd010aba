//! Volumes of all cases: found by their label, which a reader of codes types, and those that are late.

use super::{FileState, FileView, PhysicalFile, storage, view};
use crate::{
    Desk, Result, officer,
    permit::{KeepFiles, Permit, Retain},
};
use chrono::{DateTime, Utc};
use vault::Id;

/// What to list.
#[derive(Debug, Clone, Default, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase", default)]
pub struct FilesQuery {
    /// Part of a label; everything when empty.
    pub text: String,
    /// Only those that are out of their place.
    pub out: bool,
    /// Page, from 0.
    pub page: u32,
}

/// One page of the list.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
pub struct FilesList {
    /// Volumes of this page; those that are out come with the late ones first.
    pub rows: Vec<FileView>,
    /// Volumes in all.
    pub total: u32,
    /// Volumes on a page.
    pub size: u32,
    /// Volumes that should be back, whatever is asked for.
    pub overdue: u32,
    /// Volumes that nobody has, whatever is asked for.
    pub missing: u32,
}

const PAGE: u32 = 50;

/// Lists volumes of the cases that are open to the reader. Whoever keeps closed files must find each volume: of one whose
/// case is closed to them they read what stands on it and where it is.
///
/// # Errors
/// Of the database.
pub fn list(
    desk: &Desk,
    permit: &Permit<KeepFiles>,
    query: &FilesQuery,
    now: DateTime<Utc>,
) -> Result<FilesList> {
    let (read, today, scope) = (desk.read(), desk.today(now), permit.scope());
    let finds_all = permit.acting().may::<Retain>();
    let shown = |file: PhysicalFile| -> Result<Option<FileView>> {
        let opens = scope.opens(read, file.application)?;
        if !opens && !finds_all {
            return Ok(None);
        }
        let file = view(read, file, today)?;
        Ok(Some(if opens { file } else { file.only_place() }))
    };
    let out: Vec<PhysicalFile> = read.list(storage::OUT, [])?;
    let mut out: Vec<FileView> =
        out.into_iter().filter_map(|file| shown(file).transpose()).collect::<Result<_>>()?;
    let count = |is: fn(&FileView) -> bool| {
        u32::try_from(out.iter().filter(|file| is(file)).count()).unwrap_or(u32::MAX)
    };
    let (overdue, missing) = (count(|file| file.overdue), count(|file| file.state == FileState::Missing));
    let text = query.text.trim();
    let skipped = query.page.saturating_mul(PAGE);
    if query.out {
        out.retain(|file| file.label.to_lowercase().contains(&text.to_lowercase()));
        out.sort_by_key(|file| (file.state != FileState::Missing, file.due_back));
        let total = u32::try_from(out.len()).unwrap_or(u32::MAX);
        let from = usize::try_from(skipped).unwrap_or(usize::MAX);
        let rows = out.into_iter().skip(from).take(usize::try_from(PAGE).unwrap_or(0)).collect();
        return Ok(FilesList { rows, total, size: PAGE, overdue, missing });
    }
    let narrow = (!finds_all).then_some(scope);
    let total: Option<u32> = read.row(&storage::count(narrow), [text], |row| row.get(0))?;
    let files: Vec<PhysicalFile> = read.list(&storage::page(narrow), (text, PAGE, skipped))?;
    let rows = files.into_iter().filter_map(|file| shown(file).transpose()).collect::<Result<_>>()?;
    Ok(FilesList { rows, total: total.unwrap_or(0), size: PAGE, overdue, missing })
}

/// Somebody of the office whom a volume can be handed to.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
pub struct FileKeeper {
    /// Who.
    pub id: Id,
    /// Their name.
    pub name: String,
}

/// Everybody of the office whom a volume can be handed to, by name.
///
/// # Errors
/// Of the database.
pub fn keepers(desk: &Desk, _: &Permit<KeepFiles>) -> Result<Vec<FileKeeper>> {
    let officers = officer::all(desk.read())?.into_iter().filter(|officer| officer.active);
    Ok(officers.map(|officer| FileKeeper { id: officer.id, name: officer.name }).collect())
}
