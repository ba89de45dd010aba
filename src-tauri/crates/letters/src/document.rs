//! What goes in: a letter as a tree of blocks, free of any knowledge of its subject.

use serde::{Deserialize, Serialize};

use crate::lang::Lang;

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
    /// Code printed once, beside the last signature or else at the end.
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
    /// A slip with blanks to be filled in by hand.
    Acknowledgement {
        /// Heading of the slip.
        title: String,
        /// Labels of the blanks.
        lines: Vec<String>,
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
    /// Empty space.
    Spacer {
        /// Height of the space.
        millimetres: f32,
    },
}
