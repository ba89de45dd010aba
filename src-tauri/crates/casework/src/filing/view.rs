//! Volumes as the page shows them.

use super::{FileMovement, FileState, PhysicalFile, movements, standing, volumes};
use crate::{Desk, Result, application::Application, officer};
use chrono::NaiveDate;
use vault::{Id, Read};

/// A movement as the page shows it.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub struct MovementView {
    /// Which.
    pub id: Id,
    /// Who had it; none is its place.
    pub from: Option<String>,
    /// Who got it; none is its place.
    pub to: Option<String>,
    /// For what.
    pub purpose: String,
    /// When.
    pub sent_on: NaiveDate,
    /// Name of who recorded it.
    pub sent_by: String,
    /// When it was due back.
    pub due_back: Option<NaiveDate>,
    /// Whether the receiver has it; none while they said nothing.
    pub has: Option<bool>,
    /// When they said so.
    pub said_on: Option<NaiveDate>,
    /// What they said.
    pub note: Option<String>,
}

/// A volume as the page shows it.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub struct FileView {
    /// Which.
    pub id: Id,
    /// Case.
    pub application: Id,
    /// Case number.
    pub number: String,
    /// Number of the volume.
    pub volume: u32,
    /// What its label says.
    pub label: String,
    /// Where it belongs.
    pub place: String,
    /// What lies in it.
    pub content: Option<String>,
    /// When it was begun.
    pub opened_on: NaiveDate,
    /// Where it is.
    pub state: FileState,
    /// With whom, or with whom it should be.
    pub holder: Option<String>,
    /// The officer who has it or should have it.
    pub holder_id: Option<Id>,
    /// When it is due back.
    pub due_back: Option<NaiveDate>,
    /// Whether it should be back.
    pub overdue: bool,
    /// The box of the archive.
    pub boxed: Option<String>,
    /// Its way, the newest first.
    pub movements: Vec<MovementView>,
    /// Whether its case is closed to the reader, who learns where it is and nothing else.
    pub closed: bool,
}

impl FileView {
    /// The volume as somebody sees it who may not open its case: what stands on it, and where it is.
    pub(super) fn only_place(self) -> Self {
        Self { number: String::new(), content: None, movements: Vec::new(), closed: true, ..self }
    }
}

/// Volumes of a case.
pub(crate) fn of_application(desk: &Desk, application: Id, today: NaiveDate) -> Result<Vec<FileView>> {
    let files = volumes(desk.read(), application)?;
    files.into_iter().map(|file| view(desk.read(), file, today)).collect()
}

/// A volume with its way.
pub(crate) fn view(read: Read<'_>, file: PhysicalFile, today: NaiveDate) -> Result<FileView> {
    let stood = standing(read, &file)?;
    let case: Application = read.get(file.application)?;
    let due_back = stood.due_back();
    let way = movements(read, file.id)?.into_iter().rev();
    Ok(FileView {
        number: case.number,
        state: stood.state,
        due_back,
        overdue: due_back.is_some_and(|due| due < today),
        holder_id: stood.holder.as_ref().and_then(|holder| holder.officer),
        holder: stood.holder.map(|holder| holder.name),
        boxed: file.boxed.map(|boxed| boxed.number),
        movements: way.map(|one| moved(read, one)).collect::<Result<_>>()?,
        id: file.id,
        application: file.application,
        volume: file.volume,
        label: file.label,
        place: file.place,
        content: file.content,
        opened_on: file.opened_on,
        closed: false,
    })
}

fn moved(read: Read<'_>, one: FileMovement) -> Result<MovementView> {
    Ok(MovementView {
        id: one.id,
        from: one.from.map(|holder| holder.name),
        to: one.to.map(|holder| holder.name),
        purpose: one.purpose,
        sent_on: one.sent_on,
        sent_by: officer::name(read, one.sent_by)?,
        due_back: one.due_back,
        has: one.receipt.as_ref().map(|receipt| receipt.has),
        said_on: one.receipt.as_ref().map(|receipt| receipt.on),
        note: one.receipt.and_then(|receipt| receipt.note),
    })
}
