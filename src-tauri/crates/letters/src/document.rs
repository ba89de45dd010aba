//! What goes in: a letter as a tree of blocks, free of any knowledge of its subject.
//!
//! `DOCUMENT.md` beside this crate shows each part as JSON.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::block::Block;
use crate::image::Image;
use crate::lang::Lang;
use crate::sheet::Sheet;

/// A letter to be set.
///
/// Texts are plain Unicode with three marks: `**strong**`, `*emphasis*` and `[^name]`, which refers to
/// one of the [`Document::notes`]. Text that comes from a person goes through [`crate::escape`] (or
/// [`crate::user`]) first.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Document {
    /// Main language; decides the direction of the page.
    pub lang: Lang,
    /// Title for the reader's window, the outline and the running header. It is not printed in the
    /// body: say it in a [`Block::Heading`].
    pub title: String,
    /// Date of the letter as year, month, day. The clock is never read.
    pub date: (i32, u32, u32),
    /// Head of the first page.
    #[serde(default)]
    pub letterhead: Letterhead,
    /// Body, in reading order.
    #[serde(default)]
    pub blocks: Vec<Block>,
    /// Footnotes by name, printed at the foot of the page on which they are first referred to and
    /// numbered in that order. One that nothing refers to is not printed.
    #[serde(default)]
    pub notes: BTreeMap<String, String>,
    /// How the lines of paragraphs end.
    #[serde(default)]
    pub setting: Setting,
    /// Starting part of the footer, for example the number of the letter.
    #[serde(default)]
    pub footer: String,
    /// Pattern of the page number with `{page}` and `{pages}`; annexes count by themselves.
    #[serde(default = "page_label")]
    pub page_label: String,
    /// Large pale word across every page: of a preview, a copy, a letter that no longer counts.
    #[serde(default)]
    pub watermark: Option<String>,
    /// Code printed once: beside the first [`Block::BesideCode`], or else the last signature, or else
    /// at the end.
    #[serde(default)]
    pub qr: Option<Qr>,
    /// Subject, for the properties of the file.
    #[serde(default)]
    pub subject: Option<String>,
    /// Keywords, for the properties of the file.
    #[serde(default)]
    pub keywords: Vec<String>,
}

fn page_label() -> String {
    "{page} / {pages}".to_owned()
}

/// Nothing but the defaults of a document in JSON. The date is none and has to be set.
impl Default for Document {
    fn default() -> Self {
        Self {
            lang: Lang::En,
            title: String::new(),
            date: (0, 0, 0),
            letterhead: Letterhead::default(),
            blocks: Vec::new(),
            notes: BTreeMap::new(),
            setting: Setting::default(),
            footer: String::new(),
            page_label: page_label(),
            watermark: None,
            qr: None,
            subject: None,
            keywords: Vec::new(),
        }
    }
}

/// How the lines of paragraphs end. Narrow columns (tables, labels) and headings are always ragged.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Setting {
    /// Lines end where their words do.
    #[default]
    Ragged,
    /// Lines are of one width.
    Justified,
    /// Lines are of one width, and words are divided where their language divides them. Programs that
    /// read text out of a page may take the halves of a word for two.
    Divided,
}

/// Head of the first page.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Letterhead {
    /// Name of the authority; the first line is the large one.
    #[serde(default)]
    pub authority: Vec<String>,
    /// Address and contact lines.
    #[serde(default)]
    pub address: Vec<String>,
    /// How the parts stand.
    #[serde(default)]
    pub arrangement: Arrangement,
    /// Emblem or logo; without one a plain mark is drawn, except in a centred head.
    #[serde(default)]
    pub logo: Option<Image>,
    /// The same head in a second language, for [`Arrangement::Bilingual`].
    #[serde(default)]
    pub second: Option<SecondHead>,
}

/// How the parts of a letterhead stand. On the smallest sheet all heads are plain.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Arrangement {
    /// The logo and the authority on the starting side, the address on the other.
    #[default]
    Plain,
    /// All in the middle, the logo above.
    Centred,
    /// The head in the main language on the starting side, in the second one on the other, the logo
    /// between them.
    Bilingual,
}

/// A letterhead in a second language.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SecondHead {
    /// The language.
    pub lang: Lang,
    /// Name of the authority in it.
    pub authority: Vec<String>,
    /// Address and contact lines.
    #[serde(default)]
    pub address: Vec<String>,
}

/// A square code with its description.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Qr {
    /// Data to be encoded.
    pub data: String,
    /// Description read out in place of the picture.
    pub alt: String,
    /// Small text beneath.
    pub caption: String,
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
