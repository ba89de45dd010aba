//! The way through: limits, layout, drawing, writing.

use std::cell::RefCell;

use crate::document::{Block, Document};
use crate::draw::draw;
use crate::error::LetterError;
use crate::finish::finish;
use crate::fonts::Faces;
use crate::layout::Composer;
use crate::layout::paginate::paginate;
use crate::portrait::Portrait;
use crate::shape::Shaper;

/// A letter of a thousand pages is a mistake; this stops it before it is shaped.
const MAX_CHARACTERS: usize = 2_000_000;
const MAX_PIECES: usize = 60_000;

/// A finished letter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pdf {
    /// The file.
    pub bytes: Vec<u8>,
    /// Number of its pages.
    pub pages: usize,
}

/// Sets letters with fonts that are loaded once. Not shared between threads; each has its own.
pub struct Typesetter {
    shaper: Shaper,
}

impl Typesetter {
    /// Loads the embedded fonts.
    ///
    /// # Errors
    /// [`LetterError::Writer`] if an embedded font is broken, which a test rules out.
    pub fn new() -> Result<Self, LetterError> {
        Ok(Self { shaper: Shaper::new(Faces::load()) })
    }

    /// Sets a letter.
    ///
    /// # Errors
    /// Any [`LetterError`]; the letter is then not set at all.
    pub fn typeset(&mut self, doc: &Document) -> Result<Pdf, LetterError> {
        check_limits(doc)?;
        let mut flow = Composer::new(&mut self.shaper, doc.sheet().frame()).document(doc)?;
        let pages = paginate(&flow)?;
        let drawn = draw(doc, &mut flow, &pages, &mut self.shaper)?;
        flow.tree.prune();
        let bytes = finish(doc, flow, drawn, &self.shaper.faces)?;
        Ok(Pdf { bytes, pages: pages.len() })
    }
}

thread_local! {
    static TYPESETTER: RefCell<Option<Typesetter>> = const { RefCell::new(None) };
}

/// Sets a letter with the [`Typesetter`] of this thread.
///
/// # Errors
/// Any [`LetterError`]; the letter is then not set at all.
pub fn typeset(doc: &Document) -> Result<Pdf, LetterError> {
    TYPESETTER.with_borrow_mut(|slot| {
        let typesetter = match slot {
            Some(typesetter) => typesetter,
            None => slot.insert(Typesetter::new()?),
        };
        typesetter.typeset(doc)
    })
}

fn check_limits(doc: &Document) -> Result<(), LetterError> {
    let (mut characters, mut count) = (0, 0);
    measure(&doc.blocks, &mut characters, &mut count, 0);
    let head = doc.letterhead.authority.iter().chain(&doc.letterhead.address);
    let furniture =
        head.map(String::len).sum::<usize>() + doc.title.len() + doc.footer.len() + doc.page_label.len();
    for (what, limit, found) in [
        ("characters", MAX_CHARACTERS, characters),
        ("paragraphs and cells", MAX_PIECES, count),
        ("bytes of title, letterhead and footer", 8_000, furniture),
    ] {
        if found > limit {
            return Err(LetterError::TooLong { what, limit, found });
        }
    }
    Ok(())
}

fn measure(blocks: &[Block], characters: &mut usize, count: &mut usize, depth: usize) {
    *count += blocks.len();
    for block in blocks {
        let texts = texts(block);
        *characters += texts.iter().map(|t| t.chars().count()).sum::<usize>();
        // Rows and lines cost about as much as blocks do, even when they are empty.
        *count += texts.len();
        if let Block::Boxed { blocks, .. } | Block::Foreign { blocks, .. } | Block::BesideCode { blocks } =
            block
            && depth < 16
        {
            // Deeper nesting is refused by the layout; here it must only not go on for ever.
            measure(blocks, characters, count, depth + 1);
        }
    }
}

/// The texts of a block itself.
fn texts(block: &Block) -> Vec<&str> {
    fn many(texts: &[String]) -> Vec<&str> {
        texts.iter().map(String::as_str).collect()
    }
    fn words(portrait: &Portrait) -> &str {
        match portrait {
            Portrait::Photograph { alt, .. } => alt,
            Portrait::Missing { note } => note,
        }
    }
    match block {
        Block::Heading { text, .. } | Block::Paragraph { text } => vec![text],
        Block::Numbered { number, text } => vec![number, text],
        Block::KeyValue { rows } => rows.iter().flat_map(|(k, v)| [k.as_str(), v]).collect(),
        Block::Table { head, rows, .. } => {
            let cells = head.iter().chain(rows.iter().flatten());
            cells.map(String::as_str).collect()
        }
        Block::Quote { text, source } => vec![text, source],
        Block::Signature { lines, place_line } => [many(lines), vec![place_line]].concat(),
        Block::Acknowledgement { title, lines } => [many(lines), vec![title]].concat(),
        Block::Boxed { title, .. } | Block::Foreign { title, .. } => vec![title],
        Block::Signatures { places } => {
            places.iter().flat_map(|p| [p.role.as_str(), &p.name, &p.date]).collect()
        }
        Block::Picture { portrait, caption, .. } => vec![words(portrait), caption],
        Block::Person { portrait, name, native, rows, .. } => {
            let rows = rows.iter().flat_map(|(k, v)| [k.as_str(), v]);
            portrait.iter().map(words).chain([name.as_str(), native]).chain(rows).collect()
        }
        Block::PageBreak | Block::Sheet { .. } | Block::Spacer { .. } | Block::BesideCode { .. } => {
            Vec::new()
        }
    }
}
