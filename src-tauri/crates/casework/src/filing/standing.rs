//! Where a volume is now, from its way.

use super::{FileMovement, Holder, PhysicalFile, storage};
use crate::Result;
use chrono::NaiveDate;
use vault::{Id, Read};

/// Where a volume is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub enum FileState {
    /// In its place.
    InPlace,
    /// On its way to somebody who has not said that they have it.
    OnTheWay,
    /// With somebody who says so.
    With,
    /// With nobody: who was to have it says that they do not.
    Missing,
    /// In a box of the archive.
    Boxed,
}

/// Where a volume is, by its last movement.
pub(crate) struct Standing {
    /// Where.
    pub(crate) state: FileState,
    /// With whom, or with whom it should be.
    pub(crate) holder: Option<Holder>,
    /// How it came there.
    pub(crate) last: Option<FileMovement>,
}

impl Standing {
    /// When it is due back, while it is not back.
    pub(crate) fn due_back(&self) -> Option<NaiveDate> {
        let is_out = matches!(self.state, FileState::OnTheWay | FileState::With | FileState::Missing);
        self.last.as_ref().filter(|_| is_out).and_then(|last| last.due_back)
    }
}

/// Where a volume is.
pub(crate) fn standing(read: Read<'_>, file: &PhysicalFile) -> Result<Standing> {
    let last = read.list::<FileMovement>(storage::LAST, [file.id])?.pop();
    let denied = last.as_ref().and_then(|last| last.receipt.as_ref()).is_some_and(|receipt| !receipt.has);
    let holder = last.as_ref().and_then(|last| last.to.clone());
    let confirmed = last.as_ref().is_some_and(|last| last.receipt.is_some());
    let state = match (&file.boxed, denied, &holder, confirmed) {
        (_, true, ..) => FileState::Missing,
        (Some(_), ..) => FileState::Boxed,
        (_, _, None, _) => FileState::InPlace,
        (_, _, Some(_), true) => FileState::With,
        (_, _, Some(_), false) => FileState::OnTheWay,
    };
    Ok(Standing { state, holder, last })
}

/// Volumes that are due back before a day, or of which nobody knows where they are.
pub(crate) fn overdue(read: Read<'_>, today: NaiveDate) -> Result<Vec<(PhysicalFile, Standing)>> {
    let mut late = Vec::new();
    for file in read.list::<PhysicalFile>(storage::OUT, [])? {
        let standing = standing(read, &file)?;
        let is_late = standing.due_back().is_some_and(|due| due < today);
        if is_late || standing.state == FileState::Missing {
            late.push((file, standing));
        }
    }
    Ok(late)
}

/// What is on its way to an officer who has not said whether they have it.
pub(crate) fn coming(read: Read<'_>, officer: Id) -> Result<Vec<FileMovement>> {
    let mut coming = Vec::new();
    for file in read.list::<PhysicalFile>(storage::OUT, [])? {
        let standing = standing(read, &file)?;
        let is_theirs = standing.holder.as_ref().is_some_and(|holder| holder.officer == Some(officer));
        if standing.state == FileState::OnTheWay && is_theirs {
            coming.extend(standing.last);
        }
    }
    Ok(coming)
}
