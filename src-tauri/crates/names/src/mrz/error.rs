//! Why a text is not a machine-readable zone at all.

use serde::{Deserialize, Serialize};
use thiserror::Error;
use ts_rs::TS;

/// Why a text is not a machine-readable zone at all. Lines and positions count from 1.
#[derive(Clone, Debug, PartialEq, Eq, Error, Serialize, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum MrzError {
    /// Nothing to read.
    #[error("there is nothing to read")]
    Empty,
    /// Zones have two or three lines.
    #[error("{found} lines found; a zone has {expected}")]
    LineCount {
        /// Lines found.
        found: u32,
        /// Lines expected for this kind of document.
        expected: u32,
    },
    /// A line is too short or too long.
    #[error("line {line} has {found} characters; it should have {expected}")]
    Length {
        /// Which line; 0 when all lines came as one and could not be told apart.
        line: u32,
        /// Characters found.
        found: u32,
        /// Characters it should have.
        expected: u32,
    },
    /// The first letter is not that of a document with a zone (P, V, A, C or I).
    #[error("\"{code}\" is not a known kind of document")]
    UnknownKind {
        /// The first two characters.
        code: String,
    },
    /// Zones hold only A to Z, 0 to 9 and `<`.
    #[error("line {line}, position {position}: \"{character}\" cannot stand in a zone")]
    BadCharacter {
        /// Which line.
        line: u32,
        /// Position in the line, spaces not counted.
        position: u32,
        /// The character.
        character: char,
    },
    /// More text than anybody scans.
    #[error("{found} characters; at most {max} are looked through")]
    TooLong {
        /// Characters found.
        found: u32,
        /// Characters looked through.
        max: u32,
    },
}
