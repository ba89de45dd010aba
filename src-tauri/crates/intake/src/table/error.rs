//! Why a list is refused.

use crate::{Remedy, kind::Refused};
use serde::Serialize;
use ts_rs::TS;

/// Why a list is refused.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error, Serialize, TS)]
#[serde(tag = "code", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum TableError {
    /// It is neither text nor XLSX, or too large a file.
    #[error(transparent)]
    Refused {
        /// Why.
        #[from]
        refused: Refused,
    },
    /// Far more would come out of it than goes in: made to fill the memory.
    #[error("\u{201c}{part}\u{201d} unpacks from {packed} to {unpacked} bytes: do not open it")]
    Bomb {
        /// The part of the workbook, or empty for all of it together.
        part: String,
        /// Bytes packed, as the file says; the largest number that fits stands for more.
        packed: u32,
        /// Bytes unpacked, as the file says.
        unpacked: u32,
    },
    /// More of something than any honest workbook has.
    #[error("\u{201c}{part}\u{201d} is larger than can be read: split it, or save it as CSV")]
    TooLarge {
        /// The part of the workbook.
        part: String,
    },
    /// Parts of the workbook are missing or make no sense.
    #[error(
        "the workbook is damaged at \u{201c}{part}\u{201d} ({detail}): open it, save it again or ask for it anew"
    )]
    Damaged {
        /// The part of the workbook.
        part: String,
        /// What is wrong there, for support.
        detail: String,
    },
    /// Parts are encrypted.
    #[error("the workbook is encrypted: open it with its password and save it without")]
    Encrypted,
    /// There is no sheet of this number.
    #[error("there is no sheet {sheet}, only {sheets}: choose another")]
    NoSuchSheet {
        /// The sheet asked for, from 0.
        sheet: u32,
        /// How many there are.
        sheets: u32,
    },
    /// The encoding asked for is not known.
    #[error("no encoding is called \u{201c}{label}\u{201d}: choose another")]
    UnknownEncoding {
        /// What was asked for.
        label: String,
    },
    /// Not one cell holds anything.
    #[error("there is nothing in the sheet: choose another sheet or file")]
    NoRows,
}

impl TableError {
    /// What a person can do about it.
    #[must_use]
    pub fn remedy(&self) -> Remedy {
        match self {
            Self::Refused { refused } => refused.remedy(),
            Self::Bomb { .. } => Remedy::DoNotOpen,
            Self::TooLarge { .. } => Remedy::MakeSmaller,
            Self::Damaged { .. } => Remedy::SendAgain,
            Self::Encrypted => Remedy::RemovePassword,
            Self::NoSuchSheet { .. } | Self::UnknownEncoding { .. } | Self::NoRows => Remedy::ChooseOtherwise,
        }
    }

    /// A part of a workbook that makes no sense.
    pub(super) fn damaged(part: &str, detail: impl ToString) -> Self {
        Self::Damaged {
            part: part.chars().take(200).collect(),
            detail: detail.to_string().chars().take(200).collect(),
        }
    }
}
