//! From blocks to pages.

pub(crate) mod annex;
pub(crate) mod boxed;
pub(crate) mod chart;
pub(crate) mod closing;
pub(crate) mod code;
pub(crate) mod columns;
pub(crate) mod figure;
pub(crate) mod flow;
pub(crate) mod grid;
pub(crate) mod letterhead;
pub(crate) mod list;
pub(crate) mod notes;
pub(crate) mod paginate;
pub(crate) mod person;
pub(crate) mod picture;
pub(crate) mod signatures;
pub(crate) mod table;
pub(crate) mod text;

use crate::block::Block;
use crate::document::{Document, Qr, Setting};
use crate::error::LetterError;
use crate::lang::Lang;
use crate::shape::Shaper;
use crate::sheet::Frame;
use crate::style::MM;
use crate::tags::{NodeId, Tree};
use flow::{Flow, Keep, Row};
use notes::NoteBook;
use person::Particulars;

/// Deeper nesting leaves columns too narrow for a word.
const MAX_DEPTH: usize = 6;

/// Where blocks are being put.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Place {
    pub(crate) lang: Lang,
    pub(crate) left: f32,
    pub(crate) width: f32,
    pub(crate) node: NodeId,
    depth: usize,
    /// Number of the lists around.
    lists: usize,
}

impl Place {
    /// Left edge of a column that begins `start` after the starting side.
    pub(crate) fn column(&self, start: f32, width: f32) -> f32 {
        if self.lang.is_rtl() { self.left + self.width - start - width } else { self.left + start }
    }

    /// The place within, moved in from both sides.
    pub(crate) fn inset(self, start: f32, end: f32) -> Self {
        let width = (self.width - start - end).max(24.0);
        Self { left: self.column(start, width), width, ..self }
    }

    /// The same place under another node.
    pub(crate) fn under(self, node: NodeId) -> Self {
        Self { node, ..self }
    }

    /// One level further in.
    pub(crate) fn deeper(self) -> Result<Self, LetterError> {
        if self.depth >= MAX_DEPTH {
            return Err(LetterError::TooDeep { limit: MAX_DEPTH });
        }
        Ok(Self { depth: self.depth + 1, ..self })
    }
}

/// Turns blocks into rows.
pub(crate) struct Composer<'a> {
    pub(crate) shaper: &'a mut Shaper,
    pub(crate) flow: Flow,
    /// Level of the last heading, as tagged.
    level: u8,
    /// Level of the people named since the last heading.
    people: Option<u8>,
    /// Set when the next row has to start a page.
    new_page: bool,
    /// Space that what was last put wants below it.
    after: f32,
    /// Number of the rows of cells so far.
    cells: u32,
    notes: NoteBook<'a>,
    setting: Setting,
}

impl<'a> Composer<'a> {
    pub(crate) fn new(shaper: &'a mut Shaper, doc: &'a Document) -> Self {
        Self {
            shaper,
            flow: Flow::new(doc.sheet().frame()),
            level: 0,
            people: None,
            new_page: false,
            after: 0.0,
            cells: 0,
            notes: NoteBook::new(&doc.notes),
            setting: doc.setting,
        }
    }

    /// Lays out the whole document as one strip.
    pub(crate) fn document(mut self, doc: &Document) -> Result<Flow, LetterError> {
        let Frame { side, measure, .. } = self.flow.frame;
        let place =
            Place { lang: doc.lang, left: side, width: measure, node: Tree::ROOT, depth: 0, lists: 0 };
        self.letterhead(&doc.letterhead, place)?;
        let blocks = match doc.blocks.split_first() {
            // The composer was given its frame.
            Some((Block::Sheet { .. }, rest)) => rest,
            _ => &doc.blocks,
        };
        let is_beside = |block: &Block| matches!(block, Block::BesideCode { .. });
        let is_signed = |block: &Block| matches!(block, Block::Signature { .. } | Block::Signatures { .. });
        let with_code = blocks.iter().position(is_beside).or_else(|| blocks.iter().rposition(is_signed));
        match (&doc.qr, with_code) {
            (Some(code), Some(at)) => {
                self.blocks(&blocks[..at], place)?;
                self.with_code(&blocks[at], Some(code), place)?;
                self.blocks(&blocks[at + 1..], place)?;
            }
            (Some(code), None) => {
                self.blocks(blocks, place)?;
                self.lone_code(code, place)?;
            }
            (None, _) => self.blocks(blocks, place)?,
        }
        self.flow.body = self.next_row();
        self.footnotes(place)?;
        Ok(self.flow)
    }

    /// Lays out blocks below each other.
    pub(crate) fn blocks(&mut self, blocks: &[Block], place: Place) -> Result<(), LetterError> {
        let mut rest = blocks;
        while let Some((block, tail)) = rest.split_first() {
            if let Block::Numbered { .. } = block {
                let run = rest.iter().take_while(|b| matches!(b, Block::Numbered { .. })).count();
                self.list(&rest[..run], place)?;
                rest = &rest[run..];
                continue;
            }
            self.block(block, place)?;
            rest = tail;
        }
        Ok(())
    }

    fn block(&mut self, block: &Block, place: Place) -> Result<(), LetterError> {
        match block {
            Block::Heading { level, text } => self.heading(*level, text, place),
            Block::Paragraph { text } => self.paragraph(text, place),
            Block::Numbered { .. } => self.list(std::slice::from_ref(block), place),
            Block::List { numerals, start, items } => self.counted(*numerals, *start, items, place),
            Block::KeyValue { rows } => self.key_value(rows, place),
            Block::Table { head, rows, widths } => self.table(head, rows, widths, place),
            Block::Grid { columns, head, rows } => self.grid(columns, head, rows, place),
            Block::Columns { langs, rows } => self.columns(*langs, rows, place),
            Block::Boxed { title, blocks } => self.boxed(title, blocks, place),
            Block::Quote { text, source } => self.quote(text, source, place),
            Block::Signature { .. } | Block::Signatures { .. } | Block::BesideCode { .. } => {
                self.with_code(block, None, place)
            }
            Block::Picture { portrait, size, caption } => self.picture(portrait, *size, caption, place),
            Block::Figure { image, width, large, caption } => {
                self.figure(image, (*width, *large), caption, place)
            }
            Block::Chart { alt, shape, series, groups, caption } => {
                self.chart(chart::Asked { alt, shape: *shape, series, groups, caption }, place)
            }
            Block::Together { blocks } => self.together(blocks, place),
            Block::Annex { name, title, page_label, blocks } => {
                self.annex(&annex::Annex { name, title, page_label, blocks }, place)
            }
            Block::Person { portrait, size, name, native, rows } => self
                .person(&Particulars { portrait: portrait.as_ref(), size: *size, name, native, rows }, place),
            Block::Acknowledgement { title, lines } => self.acknowledgement(title, lines, place),
            Block::Foreign { lang, title, blocks } => self.foreign(*lang, title, blocks, place),
            Block::Sheet { .. } => Err(LetterError::SheetWithin),
            Block::PageBreak => {
                self.new_page = true;
                Ok(())
            }
            Block::Spacer { millimetres } => {
                let height =
                    if millimetres.is_finite() { (millimetres * MM).clamp(0.0, 250.0 * MM) } else { 0.0 };
                self.push(Row { gap: height, ..Row::default() });
                Ok(())
            }
        }
    }

    fn together(&mut self, blocks: &[Block], place: Place) -> Result<(), LetterError> {
        let from = self.next_row();
        self.blocks(blocks, place.deeper()?)?;
        let end = self.next_row();
        self.flow.bind(from..end.saturating_sub(1).max(from), Keep::Soft);
        Ok(())
    }

    /// A block that can have the code beside it.
    fn with_code(&mut self, block: &Block, code: Option<&Qr>, place: Place) -> Result<(), LetterError> {
        match block {
            Block::Signature { lines, place_line } => self.signature(lines, place_line, code, place),
            Block::Signatures { places } => self.signatures(places, code, place),
            Block::BesideCode { blocks } => self.blocks_beside_code(blocks, code, place.deeper()?),
            other => self.block(other, place),
        }
    }

    /// Adds a row and returns its number.
    pub(crate) fn push(&mut self, mut row: Row) -> usize {
        row.new_page |= std::mem::take(&mut self.new_page);
        row.gap += std::mem::take(&mut self.after);
        self.flow.rows.push(row);
        self.flow.rows.len() - 1
    }

    /// Keeps some distance from what follows.
    pub(crate) fn leave(&mut self, space: f32) {
        self.after = space;
    }

    /// Number the next row will have.
    pub(crate) fn next_row(&self) -> usize {
        self.flow.rows.len()
    }
}
