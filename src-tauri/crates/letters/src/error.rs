//! Why a letter could not be set.

use crate::jpeg::PictureFault;

/// Reason for which no letter was produced. There is never half a letter.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum LetterError {
    /// A character has no glyph in the embedded fonts. A letter with a hole in it must not go out.
    #[error("no glyph for {character:?} (U+{code:04X}) in \u{201c}{context}\u{201d}", code = u32::from(*.character))]
    MissingGlyph {
        /// The character.
        character: char,
        /// The text around it.
        context: String,
    },
    /// The document exceeds a limit.
    #[error("too long: {found} {what}, at most {limit}")]
    TooLong {
        /// What is counted.
        what: &'static str,
        /// The limit.
        limit: usize,
        /// What was found.
        found: usize,
    },
    /// Boxes or sections are nested too deeply to leave room for text.
    #[error("blocks nested more than {limit} deep")]
    TooDeep {
        /// The limit.
        limit: usize,
    },
    /// The date is not a date.
    #[error("not a date: {0}-{1}-{2}")]
    Date(i32, u32, u32),
    /// The data do not fit into a code.
    #[error("data of {0} bytes do not fit into a QR code")]
    Qr(usize),
    /// The text refers to a footnote that is not there.
    #[error("the text refers to the footnote \u{201c}{name}\u{201d}, which the document does not have")]
    UnknownNote {
        /// Its name.
        name: String,
    },
    /// A picture cannot be printed.
    #[error("picture \u{201c}{alt}\u{201d}: {fault}")]
    Picture {
        /// Its description, which tells it from the others.
        alt: String,
        /// What is wrong, and what to do about it.
        fault: PictureFault,
    },
    /// The size of the sheets is set after the first block.
    #[error("the size of the sheets is set within the text; it stands before all other blocks or nowhere")]
    SheetWithin,
    /// An annex stands within another block.
    #[error(
        "the annex \u{201c}{title}\u{201d} stands within another block; it stands among the outermost ones only"
    )]
    AnnexWithin {
        /// Its title.
        title: String,
    },
    /// A row of a table has more columns than the table.
    #[error("a row of a table takes {found} columns; the table has {columns}")]
    TooManyCells {
        /// Columns of the table.
        columns: usize,
        /// Columns that the row takes.
        found: usize,
    },
    /// The writer of the file refused; this is a fault of this program.
    #[error("writing the document: {0}")]
    Writer(String),
}
