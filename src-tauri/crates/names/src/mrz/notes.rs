//! What an officer should know about how a zone was read.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{MrzField, MrzFormat, Repair};

/// A keyboard layout that a scanner, which types like a keyboard in the United States, was typed through.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum KeyboardLayout {
    /// Azerbaijani, Latin letters: `<` came as Ç, W as Ü.
    Azerbaijani,
    /// Russian: every letter another one, `<` as Б.
    Russian,
    /// Turkish Q: `<` came as Ö.
    Turkish,
    /// German: `<` came as `;`, Y and Z exchanged.
    German,
}

/// Something about the zone that is no error. Lines and positions count from 1, in the lines as they were
/// read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum MrzNote {
    /// The document had expired on the day it was read.
    Expired,
    /// Issued by Utopia: a specimen.
    Specimen,
    /// Nobody issues under this code, nobody has this nationality.
    UnknownState {
        /// [`MrzField::IssuingState`] or [`MrzField::Nationality`].
        field: MrzField,
        /// The code as written.
        code: String,
    },
    /// The state is no more; its documents are valid no longer.
    FormerState {
        /// [`MrzField::IssuingState`] or [`MrzField::Nationality`].
        field: MrzField,
        /// The code as written.
        code: String,
    },
    /// The document number is longer than nine characters and goes on in the optional data.
    LongNumber,
    /// The first letter and the rest do not fit: the lines read as well, or only, as this format.
    KindDoubtful {
        /// The other format.
        format: MrzFormat,
    },
    /// The lines came in another order.
    LinesReordered,
    /// There was other text around the zone.
    TextLeftOut,
    /// Fillers (`<`) were missing, too many or misread; now the check digits are right.
    FillersMended,
    /// A letter or digit of another script stood there.
    Lookalike {
        /// Line.
        line: u32,
        /// Position in the line.
        position: u32,
        /// The character that stood there.
        found: char,
        /// The character it was taken for.
        taken: char,
    },
    /// The scanner typed through another keyboard layout; its letters were put back.
    WrongKeyboard {
        /// The layout.
        layout: KeyboardLayout,
    },
}

/// Lines in which everything is right, a few likely misreadings away from what was read. For an officer
/// to compare with the document, never to be taken over unseen.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Mended {
    /// The lines.
    pub lines: Vec<String>,
    /// The characters that differ.
    pub changes: Vec<Repair>,
    /// Whether no other set of as likely misreadings does it.
    pub only_one: bool,
}
