//! Sets official letters and papers: a [`Document`] goes in, the bytes of a PDF come out.
//!
//! The file is archivable (PDF/A-2a) and accessible (PDF/UA-1), its text can be searched and copied in
//! every language it is set in, and the same document always gives the same bytes. Nothing is read
//! from the system: fonts and colour profile are embedded, the clock is not asked.
//!
//! ```
//! use letters::{Block, Document, Lang, typeset};
//!
//! let document = Document {
//!     lang: Lang::Az,
//!     title: "Bildiriş".into(),
//!     date: (2026, 3, 2),
//!     blocks: vec![Block::Paragraph { text: "Hörmətli **Əli bəy**,".into() }],
//!     ..Document::default()
//! };
//! let pdf = typeset(&document)?;
//! assert_eq!(pdf.pages, 1);
//! # Ok::<(), letters::LetterError>(())
//! ```

/// Texts of the tests know the crate by its name.
#[cfg(test)]
extern crate self as letters;

mod block;
mod breaking;
mod burmese;
mod chart;
mod codes;
mod digits;
mod document;
mod draw;
mod embed;
mod error;
mod finish;
mod fonts;
mod grid;
mod hyphen;
mod image;
mod inline;
mod jpeg;
mod lang;
mod layout;
mod limits;
mod numeral;
mod pack;
mod pictures;
mod portrait;
pub mod proof;
mod prose;
mod qr;
mod quick;
mod raster;
mod reading;
mod script;
mod sfnt;
mod shape;
mod sheet;
mod shelf;
mod style;
mod tags;
mod typeset;
mod words;

pub use block::{Block, Item, Pair, SignaturePlace};
pub use chart::{ChartGroup, ChartShape};
pub use document::{Arrangement, Document, Letterhead, Qr, SecondHead, Setting};
pub use error::LetterError;
pub use fonts::can_print;
pub use grid::{Cell, Column, Side};
pub use image::Image;
pub use inline::{escape, isolate, user};
pub use jpeg::{PictureFault, check_picture};
pub use lang::Lang;
pub use numeral::{Numerals, label, numeral};
pub use portrait::{PictureSize, Portrait};
pub use sheet::Sheet;
pub use typeset::{Pdf, Typesetter, typeset};
