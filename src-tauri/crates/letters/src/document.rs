//! What goes in: a letter as a tree of blocks, free of any knowledge of its subject.

use serde::{Deserialize, Serialize};

use crate::lang::Lang;
use crate::portrait::{PictureSize, Portrait};
use crate::sheet::Sheet;

/// A letter to be set.
///
/// Texts are plain Unicode; `**bold**` is the only inline markup. Text that comes from a person goes
/// through [`crate::escape`] (or [`crate::user`]) first.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Document {
    /// Main language; decides the direction of the page.
    pub lang: Lang,
    /// Title for the reader's window, the outline and the running header. It is not printed in the
    /// body: say it in a [`Block::Heading`].
    pub title: String,
    /// Head of the first page.
    pub letterhead: Letterhead,
    /// Body, in reading order.
    pub blocks: Vec<Block>,
    /// Starting part of the footer, for example the number of the letter.
    pub footer: String,
    /// Pattern of the page number with `{page}` and `{pages}`.
    pub page_label: String,
    /// Large pale word across every page of a preview.
    pub watermark: Option<String>,
    /// Code printed once: beside the first [`Block::BesideCode`], or else the last signature, or else
    /// at the end.
    pub qr: Option<Qr>,
    /// Date of the letter as year, month, day. The clock is never read.
    pub date: (i32, u32, u32),
    /// Subject, for the properties of the file.
    #[serde(default)]
    pub subject: Option<String>,
    /// Keywords, for the properties of the file.
    #[serde(default)]
    pub keywords: Vec<String>,
}

/// Head of the first page.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Letterhead {
    /// Name of the authority; the first line is the large one.
    pub authority: Vec<String>,
    /// Address and contact lines.
    pub address: Vec<String>,
}

/// A square code with its description.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Qr {
    /// Data to be encoded.
    pub data: String,
    /// Description read out in place of the picture.
    pub alt: String,
    /// Small text beneath.
    pub caption: String,
}

/// Where one of several people signs.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct SignaturePlace {
    /// As what the person signs, for example applicant or interpreter.
    pub role: String,
    /// Name, under the line of the signature; empty to be filled in by hand.
    pub name: String,
    /// Label of the date, before a blank; empty for no date.
    pub date: String,
}

/// A part of the body.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Block {
    /// A heading, also an entry of the outline.
    Heading {
        /// 1 is the highest; skipped levels are closed up.
        level: u8,
        /// Words of the heading.
        text: String,
    },
    /// A paragraph; line feeds start a new line.
    Paragraph {
        /// Words of the paragraph.
        text: String,
    },
    /// A numbered paragraph with a hanging indent; neighbours form one list.
    Numbered {
        /// Number as printed, for example `1.`.
        number: String,
        /// Words of the paragraph.
        text: String,
    },
    /// Labels and values in two columns.
    KeyValue {
        /// Label and value of each row.
        rows: Vec<(String, String)>,
    },
    /// A table whose head is repeated on every page it reaches.
    Table {
        /// Names of the columns; none leaves the head out.
        head: Vec<String>,
        /// Cells, row by row; missing cells are empty.
        rows: Vec<Vec<String>>,
        /// Shares of the width; anything unusable falls back to equal columns.
        widths: Vec<f32>,
    },
    /// A ruled box on a pale ground, kept on one page if it fits one.
    Boxed {
        /// Heading of the box; empty for none.
        title: String,
        /// Content of the box.
        blocks: Vec<Block>,
    },
    /// Words of somebody else.
    Quote {
        /// What was said or written.
        text: String,
        /// Where it stands; empty for none.
        source: String,
    },
    /// Place for a signature, kept with what precedes it.
    Signature {
        /// Lines above the space, for example a closing formula.
        lines: Vec<String>,
        /// Name and position, under the rule.
        place_line: String,
    },
    /// Boxes side by side in which several people sign, kept with what precedes them.
    Signatures {
        /// The people, in reading order.
        places: Vec<SignaturePlace>,
    },
    /// A portrait with its caption.
    Picture {
        /// The photograph, or its empty frame.
        portrait: Portrait,
        /// Size on paper.
        #[serde(default)]
        size: PictureSize,
        /// Small text beneath; empty for none.
        caption: String,
    },
    /// A person: the portrait, and beside it the names and what else is known.
    Person {
        /// The photograph, its empty frame, or nothing.
        portrait: Option<Portrait>,
        /// Size of the portrait on paper.
        #[serde(default)]
        size: PictureSize,
        /// Name in the script of the document, also an entry of the outline; neighbours of this kind
        /// are headings of one level.
        name: String,
        /// Name in the script of the person; empty for none.
        native: String,
        /// Label and value of each row.
        rows: Vec<(String, String)>,
    },
    /// A slip with blanks to be filled in by hand.
    Acknowledgement {
        /// Heading of the slip.
        title: String,
        /// Labels of the blanks.
        lines: Vec<String>,
    },
    /// Blocks with the code of the document beside them; a [`Block::PageBreak`] among them has no
    /// effect. Within other blocks, after the first of its kind, or without a code, these are just the
    /// blocks.
    BesideCode {
        /// What stands beside the code.
        blocks: Vec<Block>,
    },
    /// A section in another language, set in that language's direction.
    Foreign {
        /// Language of the section.
        lang: Lang,
        /// Heading of the section; empty for none.
        title: String,
        /// Content of the section.
        blocks: Vec<Block>,
    },
    /// What follows starts on a new page.
    PageBreak,
    /// Size of the sheets, if it is not A4. Stands before all other blocks or nowhere.
    Sheet {
        /// The size.
        size: Sheet,
    },
    /// Empty space.
    Spacer {
        /// Height of the space.
        millimetres: f32,
    },
}

impl Document {
    /// Size of its sheets.
    #[must_use]
    pub fn sheet(&self) -> Sheet {
        match self.blocks.first() {
            Some(Block::Sheet { size }) => *size,
            _ => Sheet::default(),
        }
    }
}
