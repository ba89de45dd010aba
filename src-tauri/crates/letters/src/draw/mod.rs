//! From pages of placed marks to the content of the pages of the file.

mod content;
pub(crate) mod furniture;
pub(crate) mod marks;
pub(crate) mod pen;

use crate::codes::Codes;
use crate::document::Document;
use crate::error::LetterError;
use crate::layout::flow::{Flow, Mark};
use crate::layout::paginate::Page;
use crate::shape::Shaper;
use furniture::Furniture;
use pen::Pen;

/// An entry of the outline with its place.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Entry {
    pub(crate) level: u8,
    pub(crate) title: String,
    pub(crate) page: usize,
    /// From the lower edge of the page, on paper.
    pub(crate) y: f32,
}

/// Everything drawn.
pub(crate) struct Drawn {
    /// Content of each page.
    pub(crate) pages: Vec<Vec<u8>>,
    pub(crate) codes: Codes,
    pub(crate) outline: Vec<Entry>,
    /// Structure nodes of the marked content of each page, in order.
    pub(crate) owners: Vec<Vec<usize>>,
}

/// Draws all pages and fills the structure with their content.
pub(crate) fn draw(
    doc: &Document,
    flow: &mut Flow,
    pages: &[Page],
    shaper: &mut Shaper,
) -> Result<Drawn, LetterError> {
    let furniture = Furniture::prepare(doc, flow, pages, shaper)?;
    let mut codes = Codes::new(&shaper.signs);
    for mark in flow.rows.iter().flat_map(|row| &row.marks) {
        if let Mark::Text { line, .. } = mark {
            codes.meet(line);
        }
    }
    furniture.lines(pages.len()).for_each(|line| codes.meet(line));
    codes.settle(&shaper.faces, &shaper.signs, &mut shaper.shelf)?;
    let mut drawn =
        Drawn { pages: Vec::with_capacity(pages.len()), codes, outline: Vec::new(), owners: Vec::new() };
    for (number, page) in pages.iter().enumerate() {
        let mut pen = Pen::new(&drawn.codes, flow.frame);
        marks::grounds(&mut pen, flow, page);
        furniture.watermark(&mut pen)?;
        let owners = marks::content(&mut pen, flow, page, number, &mut drawn.outline)?;
        furniture.header_and_footer(&mut pen, number)?;
        drawn.owners.push(owners);
        drawn.pages.push(pen.finish());
    }
    Ok(drawn)
}
