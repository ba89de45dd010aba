//! Whether a file may be used for what it was chosen for.

use super::{Disagreement, Kind, disagreement, name, recognise};
use crate::Remedy;
use serde::Serialize;
use ts_rs::TS;

/// What a file was chosen for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum Purpose {
    /// The portrait of a person.
    Portrait,
    /// A document: a picture or a PDF.
    Scan,
    /// A list.
    Table,
}

/// Why a file is refused before it is read.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error, Serialize, TS)]
#[serde(tag = "code", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum Refused {
    /// There is nothing in it.
    #[error("the file is empty: choose another file")]
    Empty,
    /// It is too large to be read.
    #[error("{bytes} bytes, at most {limit}: make it smaller or split it")]
    TooLarge {
        /// Bytes found.
        bytes: u32,
        /// Bytes allowed.
        limit: u32,
    },
    /// It is a program, whatever its name says.
    #[error("the file is a program ({}): do not open it, and tell whoever looks after the computers", .kind.text())]
    Program {
        /// Which kind of program.
        kind: Kind,
        /// What the name says it was, when it says something else.
        claimed: Option<String>,
    },
    /// It is something that cannot be used here.
    #[error("what the file holds cannot be used here ({}): {}", .kind.text(), .remedy.text())]
    NotUsable {
        /// What it is.
        kind: Kind,
        /// What it was chosen for.
        purpose: Purpose,
        /// What the name says it was, when it says something else.
        claimed: Option<String>,
        /// What to do.
        remedy: Remedy,
    },
}

impl Refused {
    /// What a person can do about it.
    #[must_use]
    pub fn remedy(&self) -> Remedy {
        match self {
            Self::Empty => Remedy::ChooseAnother,
            Self::TooLarge { .. } => Remedy::MakeSmaller,
            Self::Program { .. } => Remedy::DoNotOpen,
            Self::NotUsable { remedy, .. } => *remedy,
        }
    }
}

/// Refuses what is longer than `limit` bytes.
pub(crate) fn bounded(bytes: &[u8], limit: usize) -> Result<(), Refused> {
    let count = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
    if bytes.len() > limit {
        return Err(Refused::TooLarge { bytes: count(bytes.len()), limit: count(limit) });
    }
    Ok(())
}

fn remedy(kind: Kind, purpose: Purpose) -> Remedy {
    match (kind, purpose) {
        (Kind::Empty, _) => Remedy::ChooseAnother,
        (Kind::Locked, _) => Remedy::RemovePassword,
        (Kind::Zip | Kind::Archive, _) => Remedy::Unpack,
        (Kind::Heic | Kind::Avif | Kind::Svg, Purpose::Portrait | Purpose::Scan) => Remedy::SaveAsJpeg,
        (Kind::Pdf, Purpose::Portrait) => Remedy::SaveAsJpeg,
        (Kind::Document | Kind::Xls | Kind::Xlsx | Kind::Xlsb | Kind::Ods | Kind::Html, Purpose::Scan)
        | (Kind::Text | Kind::Xml, Purpose::Scan) => Remedy::SaveAsPdf,
        (Kind::Xls | Kind::Xlsb | Kind::Ods | Kind::Html | Kind::Xml | Kind::Document, Purpose::Table) => {
            Remedy::SaveAsXlsx
        }
        _ => Remedy::ChooseAnother,
    }
}

/// The kind of a file that may be used for the purpose. The name, if there is one, is never believed: it
/// only adds to what is said when it contradicts the content, and refuses text that a computer would run.
pub fn accept(bytes: &[u8], name: Option<&str>, purpose: Purpose) -> Result<Kind, Refused> {
    let kind = recognise(bytes);
    let claimed =
        name.and_then(|name| disagreement(name, kind)).map(|Disagreement { extension, .. }| extension);
    if kind == Kind::Empty {
        return Err(Refused::Empty);
    }
    if kind.is_program() {
        return Err(Refused::Program { kind, claimed });
    }
    if name.is_some_and(name::runs) {
        return Err(Refused::Program { kind: Kind::Script, claimed: None });
    }
    let usable = match purpose {
        Purpose::Portrait => kind.is_picture(),
        Purpose::Scan => kind.is_picture() || kind == Kind::Pdf,
        Purpose::Table => matches!(kind, Kind::Text | Kind::Xlsx),
    };
    if usable {
        return Ok(kind);
    }
    Err(Refused::NotUsable { kind, purpose, claimed, remedy: remedy(kind, purpose) })
}
