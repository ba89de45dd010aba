//! The way through: limits, layout, drawing, writing.

use std::cell::RefCell;

use crate::document::Document;
use crate::draw::draw;
use crate::error::LetterError;
use crate::finish::finish;
use crate::fonts::Faces;
use crate::layout::Composer;
use crate::layout::paginate::paginate;
use crate::limits;
use crate::shape::Shaper;

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
        limits::check(doc)?;
        self.shaper.tidy();
        let mut flow = Composer::new(&mut self.shaper, doc).document(doc)?;
        let pages = paginate(&flow)?;
        let drawn = draw(doc, &mut flow, &pages, &mut self.shaper)?;
        flow.tree.prune();
        let bytes = finish(doc, flow, drawn)?;
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
