//! What happened to the program itself and not in a case: the file was found altered, the page tried what it must not,
//! the journal was taken out. They stand in the journal of the office.

mod report;
pub(crate) mod storage;

pub use report::report;

vault::record! {
    /// Something that happened to the program.
    pub struct Incident = 85 "incident" {
        /// What.
        1 kind: IncidentKind,
        /// What is to be known of it, for support; shortened.
        2 detail: String,
    }
}

/// What happened.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, serde::Serialize, serde::Deserialize, ts_rs::TS,
)]
#[serde(rename_all = "camelCase")]
pub enum IncidentKind {
    /// The case file is not what it should be.
    FileAltered,
    /// Tables of the case file were put right by its log.
    FileRepaired,
    /// Something was removed that had been set aside when the case file was repaired, replaced or alarmed about.
    AsideRemoved,
    /// The page tried to load or run something that it must not.
    PageBlocked,
    /// Somebody took the journal out as a file.
    JournalExported,
}

vault::coded!(IncidentKind);

impl IncidentKind {
    /// The command under which it stands in the log.
    #[must_use]
    pub fn command(self) -> &'static str {
        match self {
            Self::FileAltered => "incident.file",
            Self::FileRepaired => "file.repair",
            Self::AsideRemoved => "backup.remove_aside",
            Self::PageBlocked => "incident.page",
            Self::JournalExported => "journal.export",
        }
    }
}
