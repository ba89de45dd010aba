//! The paper file of a case: its volumes, where each belongs, who has it, and the whole way that it went.
//!
//! A file is somewhere or with somebody. Each handing over is a record that whoever receives it confirms or denies, so
//! that a file that nobody has is traced to the last two people who had to do with it.

mod box_up;
mod label;
mod list;
mod open;
mod send;
mod standing;
pub(crate) mod storage;
mod view;

pub use box_up::{BoxForm, box_up};
pub use label::{LabelForm, label};
pub use list::{FileKeeper, FilesList, FilesQuery, keepers, list};
pub use open::{VolumeForm, change, open};
pub use send::{ConfirmForm, SendForm, confirm, put_back, send};
pub use standing::FileState;
pub(crate) use standing::{coming, overdue, standing};
pub use view::{FileView, MovementView};
pub(crate) use view::{of_application, view};

use chrono::NaiveDate;
use vault::{Id, Read};

/// Who has a file: an officer, or somebody outside. One value, one merge unit.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
pub struct Holder {
    /// The officer; none is somebody outside.
    #[serde(default)]
    pub officer: Option<Id>,
    /// Their name, as it was.
    pub name: String,
}

/// What whoever was to receive a file says. One value, one merge unit.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
pub struct Receipt {
    /// Whether they have it.
    pub has: bool,
    /// When they said so.
    pub on: NaiveDate,
    /// Who recorded it.
    pub officer: Id,
    /// What they say to it.
    #[serde(default)]
    pub note: Option<String>,
}

/// That a volume went to the archive. One value, one merge unit.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
pub struct Boxed {
    /// Number of the box.
    pub number: String,
    /// When.
    pub on: NaiveDate,
    /// Who put it there.
    pub officer: Id,
}

vault::structured!(Holder, Receipt, Boxed);

vault::record! {
    /// A volume of the paper file of a case.
    pub struct PhysicalFile = 88 "physical_file" {
        /// Case.
        1 application: Id,
        /// Number of the volume, from 1.
        2 volume: u32,
        /// What its label says and its code holds: the case number and the volume.
        3 label: String,
        /// Where it belongs: room, cupboard, shelf.
        4 place: String,
        /// What lies in it.
        5 content: Option<String>,
        /// When it was begun.
        6 opened_on: NaiveDate,
        /// Who began it.
        7 opened_by: Id,
        /// The box of the archive that it lies in.
        8 boxed: Option<Boxed>,
    }
}

vault::record! {
    /// That a volume was handed over. Only what its receiver says is added later.
    pub struct FileMovement = 89 "file_movement" {
        /// Volume.
        1 file: Id,
        /// Case.
        2 application: Id,
        /// Who had it; none is its place.
        3 from: Option<Holder>,
        /// Who gets it; none is its place.
        4 to: Option<Holder>,
        /// For what.
        5 purpose: String,
        /// When.
        6 sent_on: NaiveDate,
        /// Who recorded it.
        7 sent_by: Id,
        /// When it is due back.
        8 due_back: Option<NaiveDate>,
        /// What the receiver says.
        9 receipt: Option<Receipt>,
    }
}

/// Volumes of a case, in order.
pub(crate) fn volumes(read: Read<'_>, application: Id) -> crate::Result<Vec<PhysicalFile>> {
    Ok(read.list(storage::OF_CASE, [application])?)
}

/// The way of a volume, the oldest first.
pub(crate) fn movements(read: Read<'_>, file: Id) -> crate::Result<Vec<FileMovement>> {
    Ok(read.list(storage::OF_FILE, [file])?)
}
