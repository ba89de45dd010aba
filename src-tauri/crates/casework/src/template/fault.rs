//! What is wrong with a template, and where.

use std::{collections::BTreeMap, fmt};

/// What is wrong, exactly. The page has words for each in each language, and for what to do.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize, ts_rs::TS,
)]
#[serde(rename_all = "camelCase")]
#[ts(rename = "TextFaultCode")]
pub enum FaultCode {
    /// The head between `+++` is missing or not closed.
    HeadMissing,
    /// The head is not as it should be.
    HeadInvalid,
    /// The head names another letter or language than the file does.
    HeadDiffers,
    /// A text that must be there is empty.
    Empty,
    /// A tag between braces is not as it should be.
    Syntax,
    /// A tag that letters do not have.
    TagUnknown,
    /// There is no such field in this letter.
    FieldUnknown,
    /// A filter or test that letters do not have.
    FilterUnknown,
    /// A function that letters do not have.
    FunctionUnknown,
    /// The field can be missing, and is printed without being asked for.
    FieldMissing,
    /// A value that cannot be printed as it stands, such as a list.
    NotPrintable,
    /// A value that does not go with the filter, the loop or the comparison.
    WrongValue,
    /// There is no such clause in this language.
    ClauseUnknown,
    /// A clause calls a clause.
    ClauseNested,
    /// A line begins with two colons and a word that is no directive.
    DirectiveUnknown,
    /// A directive lacks its words.
    DirectiveIncomplete,
    /// A box is not closed.
    BoxOpen,
    /// An end without its box.
    EndAlone,
    /// A directive that does not stand within a box.
    NotInBox,
    /// Markup that letters do not have.
    MarkupUnknown,
    /// A footnote is referred to and not written, or written and not referred to.
    FootnoteMissing,
    /// It takes too long: a loop that does not end.
    TooLong,
    /// It prints more than a letter holds.
    TooLarge,
    /// A character that the fonts do not have.
    MissingGlyph,
    /// A character that no text may hold.
    ForbiddenCharacter,
    /// A negative outcome without the ways to challenge it.
    RemediesMissing,
    /// A part that no sample reaches.
    NeverUsed,
    /// A value that a letter must have was not supplied.
    ValueMissing,
}

/// A fault at its place.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, ts_rs::TS)]
#[ts(rename = "TextFault")]
pub struct Fault {
    /// What is wrong.
    pub code: FaultCode,
    /// Line of the file, from 1.
    pub line: u32,
    /// Character of the line, from 1.
    pub column: u32,
    /// What it is about: the field, the word, the character.
    pub what: String,
    /// Whether the template can be used in spite of it.
    pub warning: bool,
    /// Further values for the words of the page.
    pub fields: BTreeMap<String, String>,
}

impl Fault {
    pub(super) fn new(code: FaultCode, line: usize, column: usize, what: impl Into<String>) -> Self {
        let number = |n: usize| u32::try_from(n.max(1)).unwrap_or(u32::MAX);
        Self {
            code,
            line: number(line),
            column: number(column),
            what: what.into(),
            warning: false,
            fields: BTreeMap::new(),
        }
    }

    pub(super) fn with(mut self, name: &str, value: impl Into<String>) -> Self {
        self.fields.insert(name.to_owned(), value.into());
        self
    }

    pub(super) fn warning(self) -> Self {
        Self { warning: true, ..self }
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "line {}, column {}: {:?} {:?}", self.line, self.column, self.code, self.what)
    }
}
