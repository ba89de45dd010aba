//! The letter as one long strip of rows, before it is cut into pages.

use std::ops::Range;
use std::rc::Rc;

use crate::jpeg::Orientation;
use crate::pictures::Pictures;
use crate::qr::Modules;
use crate::shape::Line;
use crate::sheet::Frame;
use crate::style::Colour;
use crate::tags::{NodeId, Tree};

/// How strongly a row holds on to the next one.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Keep {
    /// A page may end here.
    #[default]
    Free,
    /// Part of a unit that stays together if it fits a page.
    Soft,
    /// Headings, first and last lines of a paragraph.
    Hard,
}

/// Something drawn; `x` from the left edge of the page, `y` from the top of its row.
#[derive(Clone, Debug)]
pub(crate) enum Mark {
    /// A line of text on its baseline.
    Text { x: f32, y: f32, line: Rc<Line>, colour: Colour, node: NodeId },
    /// A filled rectangle without meaning of its own.
    Fill { x: f32, y: f32, width: f32, height: f32, colour: Colour },
    /// A square code.
    Code { x: f32, y: f32, size: f32, modules: Rc<Modules>, node: NodeId },
    /// A photograph, by its number.
    Picture {
        x: f32,
        y: f32,
        width: f32,
        height: f32,
        picture: usize,
        orientation: Orientation,
        node: NodeId,
    },
    /// Rectangles that say something together: their bounds, and each with its colour.
    Shapes { bounds: [f32; 4], shapes: Vec<([f32; 4], Colour)>, node: NodeId },
    /// An entry of the outline.
    Entry { level: u8, title: String },
}

/// A slice of the strip that is never cut.
#[derive(Clone, Debug, Default)]
pub(crate) struct Row {
    /// Space above, left out at the top of a page.
    pub(crate) gap: f32,
    pub(crate) height: f32,
    /// How far what hangs on the row reaches down, beside the rows after it.
    pub(crate) hung: f32,
    pub(crate) keep: Keep,
    pub(crate) new_page: bool,
    pub(crate) marks: Vec<Mark>,
    /// Footnotes that are first referred to here, counted from 0.
    pub(crate) notes: Vec<usize>,
    /// The row of cells that this is a line of, counted from 1; its cells are read one after the other.
    pub(crate) cells: u32,
}

/// A part of the letter that counts its own pages.
#[derive(Clone, Debug)]
pub(crate) struct Section {
    /// Its first row.
    pub(crate) row: usize,
    /// Pattern of its page numbers; that of the document for the body.
    pub(crate) page_label: Option<String>,
}

/// The footnotes: rows behind those of the body.
#[derive(Clone, Debug, Default)]
pub(crate) struct Notes {
    /// The rule above them.
    pub(crate) rule: usize,
    /// The lines of each.
    pub(crate) rows: Vec<Range<usize>>,
}

/// Ground and frame behind a stretch of rows.
#[derive(Clone, Debug)]
pub(crate) struct Decor {
    pub(crate) rows: Range<usize>,
    pub(crate) x: f32,
    pub(crate) width: f32,
    pub(crate) ground: Option<Colour>,
    pub(crate) frame: Option<Colour>,
    /// A thick line on the starting side.
    pub(crate) bar: Option<Colour>,
    pub(crate) rtl: bool,
}

/// Rows that are shown again when a table goes on to another page.
#[derive(Clone, Debug)]
pub(crate) struct Repeat {
    pub(crate) head: Range<usize>,
    pub(crate) body: Range<usize>,
}

/// The strip.
pub(crate) struct Flow {
    pub(crate) frame: Frame,
    /// The body, and behind it the footnotes.
    pub(crate) rows: Vec<Row>,
    /// Number of the rows of the body.
    pub(crate) body: usize,
    pub(crate) notes: Notes,
    /// In the order of their rows; the first begins with the letter.
    pub(crate) sections: Vec<Section>,
    pub(crate) decors: Vec<Decor>,
    pub(crate) repeats: Vec<Repeat>,
    pub(crate) tree: Tree,
    pub(crate) pictures: Pictures,
}

impl Flow {
    pub(crate) fn new(frame: Frame) -> Self {
        Self {
            frame,
            rows: Vec::new(),
            body: 0,
            notes: Notes::default(),
            sections: vec![Section { row: 0, page_label: None }],
            decors: Vec::new(),
            repeats: Vec::new(),
            tree: Tree::new(),
            pictures: Pictures::default(),
        }
    }

    /// Makes a stretch of rows hold together at least as strongly as asked.
    pub(crate) fn bind(&mut self, rows: Range<usize>, keep: Keep) {
        for row in &mut self.rows[rows] {
            row.keep = row.keep.max(keep);
        }
    }
}
