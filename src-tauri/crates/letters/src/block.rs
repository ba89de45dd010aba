//! The parts of the body of a letter.

use serde::{Deserialize, Serialize};

use crate::chart::{ChartGroup, ChartShape};
use crate::grid::{Cell, Column};
use crate::image::Image;
use crate::lang::Lang;
use crate::numeral::Numerals;
use crate::portrait::{PictureSize, Portrait};
use crate::sheet::Sheet;

const fn first() -> u8 {
    1
}

const fn one() -> u32 {
    1
}

/// Where one of several people signs.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SignaturePlace {
    /// As what the person signs, for example applicant or interpreter.
    pub role: String,
    /// Name, under the line of the signature; empty to be filled in by hand.
    #[serde(default)]
    pub name: String,
    /// Label of the date, before a blank; empty for no date.
    #[serde(default)]
    pub date: String,
}

/// An item of a list.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Item {
    /// Its words; empty if it begins with its blocks.
    #[serde(default)]
    pub text: String,
    /// What belongs to it besides, for example a list under it.
    #[serde(default)]
    pub blocks: Vec<Block>,
}

/// A passage in two languages.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Pair {
    /// Level of the heading that this row is; 0 for a paragraph.
    #[serde(default)]
    pub heading: u8,
    /// Number of the paragraph in each language; empty for none.
    #[serde(default)]
    pub numbers: (String, String),
    /// The passage in each language.
    pub texts: (String, String),
}

/// A part of the body.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case", deny_unknown_fields)]
pub enum Block {
    /// A heading, also an entry of the outline.
    Heading {
        /// 1 is the highest; skipped levels are closed up.
        #[serde(default = "first")]
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
    /// A list; its items hold paragraphs, further lists and anything else.
    List {
        /// How the items are counted; by the depth of the list if it is not said: numbers, letters,
        /// Roman numbers.
        #[serde(default)]
        numerals: Option<Numerals>,
        /// Number of the first item.
        #[serde(default = "one")]
        start: u32,
        /// The items.
        items: Vec<Item>,
    },
    /// Labels and values in two columns.
    KeyValue {
        /// Label and value of each row.
        rows: Vec<(String, String)>,
    },
    /// A table whose head is repeated on every page it reaches.
    Table {
        /// Names of the columns; none leaves the head out.
        #[serde(default)]
        head: Vec<String>,
        /// Cells, row by row; missing cells are empty.
        rows: Vec<Vec<String>>,
        /// Shares of the width; anything unusable falls back to equal columns.
        #[serde(default)]
        widths: Vec<f32>,
    },
    /// A table of cells that span columns, stand at either side, or are in a language of their own.
    /// Its head is repeated on every page it reaches.
    Grid {
        /// The columns; their number is that of the table.
        columns: Vec<Column>,
        /// Rows of the head.
        #[serde(default)]
        head: Vec<Vec<Cell>>,
        /// The rows; missing cells are empty.
        rows: Vec<Vec<Cell>>,
    },
    /// The same text in two languages side by side: what belongs together begins on one line, each
    /// language in its direction.
    Columns {
        /// The two languages, the one on the starting side first.
        langs: (Lang, Lang),
        /// What belongs together, row by row.
        rows: Vec<Pair>,
    },
    /// A ruled box on a pale ground, kept on one page if it fits one.
    Boxed {
        /// Heading of the box; empty for none.
        #[serde(default)]
        title: String,
        /// Content of the box.
        #[serde(default)]
        blocks: Vec<Block>,
    },
    /// Words of somebody else.
    Quote {
        /// What was said or written.
        text: String,
        /// Where it stands; empty for none.
        #[serde(default)]
        source: String,
    },
    /// Place for a signature, kept with what precedes it.
    Signature {
        /// Lines above the space, for example a closing formula.
        #[serde(default)]
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
        #[serde(default)]
        caption: String,
    },
    /// A picture that says something: a map, a scan, a diagram.
    Figure {
        /// The picture.
        image: Image,
        /// Width in millimetres; the width of the text if it is not said.
        #[serde(default)]
        width: Option<f32>,
        /// Whether it may take three quarters of a page, as a scan must to be read; else it is never
        /// larger than half of one.
        #[serde(default)]
        large: bool,
        /// Small text beneath; empty for none.
        #[serde(default)]
        caption: String,
    },
    /// A chart: numbers as lengths. The numbers themselves stand in a table beside it.
    Chart {
        /// What is read out in its place. Required.
        alt: String,
        /// How it shows its numbers.
        #[serde(default)]
        shape: ChartShape,
        /// Names of the series, at most three; a chart of one series needs none.
        #[serde(default)]
        series: Vec<String>,
        /// Groups, in their order.
        groups: Vec<ChartGroup>,
        /// Small text beneath; empty for none.
        #[serde(default)]
        caption: String,
    },
    /// A person: the portrait, and beside it the names and what else is known.
    Person {
        /// The photograph, its empty frame, or nothing.
        #[serde(default)]
        portrait: Option<Portrait>,
        /// Size of the portrait on paper.
        #[serde(default)]
        size: PictureSize,
        /// Name in the script of the document, also an entry of the outline; neighbours of this kind
        /// are headings of one level.
        name: String,
        /// Name in the script of the person; empty for none.
        #[serde(default)]
        native: String,
        /// Label and value of each row.
        #[serde(default)]
        rows: Vec<(String, String)>,
    },
    /// A slip with blanks to be filled in by hand.
    Acknowledgement {
        /// Heading of the slip.
        #[serde(default)]
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
        #[serde(default)]
        title: String,
        /// Content of the section.
        #[serde(default)]
        blocks: Vec<Block>,
    },
    /// Blocks that stay on one page if they fit one.
    Together {
        /// What stays together.
        blocks: Vec<Block>,
    },
    /// An annex: starts a page, has a title and counts its own pages. Stands among the outermost
    /// blocks only.
    Annex {
        /// What it is called, for example `Annex A`; empty for nothing.
        #[serde(default)]
        name: String,
        /// Its title.
        title: String,
        /// Pattern of the page number with `{name}`, `{page}` and `{pages}`; empty for the name and the
        /// pattern of the document.
        #[serde(default)]
        page_label: String,
        /// Content of the annex.
        #[serde(default)]
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
