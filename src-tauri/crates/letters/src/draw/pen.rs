//! Writes text and rectangles as operators; knows the coordinates of the file.

use super::content::Content;
use crate::codes::Codes;
use crate::error::LetterError;
use crate::fonts::Face;
use crate::jpeg::Orientation;
use crate::shape::{Cluster, Line, Shown};
use crate::sheet::Frame;
use crate::style::Colour;

/// Name of a face in the file.
pub(crate) fn font_name(face: Face) -> String {
    format!("F{}", face.index())
}

/// Name of a picture in the file.
pub(crate) fn picture_name(number: usize) -> String {
    format!("Im{number}")
}

/// How far a leaning letter goes aside for its height: twelve degrees.
const SLANT: f32 = 0.2126;

/// Two decimals are finer than any printer and keep the file small.
fn round(value: f32) -> f32 {
    (value * 100.0).round() / 100.0
}

/// Draws on one page.
pub(crate) struct Pen<'a> {
    content: Content,
    codes: &'a Codes,
    colour: Option<Colour>,
    /// Face and size of the text before, which stay.
    font: Option<(Face, f32)>,
    /// Height of the page, since the file counts from its lower edge.
    height: f32,
}

impl<'a> Pen<'a> {
    pub(crate) fn new(codes: &'a Codes, frame: Frame) -> Self {
        let Frame { scale, height, .. } = frame;
        let mut content = Content::default();
        if scale != 1.0 {
            // Stands for the whole page; nothing has to be scaled by itself.
            content.matrix([scale, 0.0, 0.0, scale, 0.0, 0.0]);
        }
        Self { content, codes, colour: None, font: None, height }
    }

    pub(crate) fn finish(self) -> Vec<u8> {
        self.content.into_bytes()
    }

    /// Starts content that belongs to the structure.
    pub(crate) fn begin(&mut self, tag: &str, number: usize) {
        self.content.raw("/");
        self.content.raw(tag);
        self.content.raw("<</MCID ");
        self.content.whole(number);
        self.content.raw(">>BDC\n");
    }

    /// Starts content that is there for the eye only; a page furniture says of which kind.
    pub(crate) fn begin_artifact(&mut self, kind: Option<&str>) {
        match kind {
            None => self.content.raw("/Artifact BMC\n"),
            Some(kind) => {
                self.content.raw("/Artifact<</Type/Pagination/Subtype/");
                self.content.raw(kind);
                self.content.raw(">>BDC\n");
            }
        }
    }

    pub(crate) fn end(&mut self) {
        self.content.raw("EMC\n");
    }

    fn save(&mut self) {
        self.content.raw("q\n");
    }

    /// Takes up again what stood before; colour and font are set anew.
    fn restore(&mut self) {
        self.content.raw("Q\n");
        self.colour = None;
        self.font = None;
    }

    fn fill_colour(&mut self, colour: Colour) {
        if self.colour == Some(colour) {
            return;
        }
        self.colour = Some(colour);
        for part in [colour.0, colour.1, colour.2] {
            self.content.share(f32::from(part) / 255.0);
        }
        self.content.raw("rg\n");
    }

    /// Fills rectangles: left, top from the upper edge of the page, width, height.
    pub(crate) fn fill(&mut self, rectangles: &[[f32; 4]], colour: Colour) {
        self.fill_colour(colour);
        for [x, y, width, height] in rectangles {
            let (left, right) = (round(*x), round(x + width));
            let (top, bottom) = (round(self.height - y), round(self.height - y - height));
            for side in [left, bottom, right - left, top - bottom] {
                self.content.number(side);
            }
            self.content.raw("re\n");
        }
        self.content.raw("f\n");
    }

    /// Draws a picture upright: left, top from the upper edge of the page, width, height.
    pub(crate) fn picture(&mut self, number: usize, orientation: Orientation, bounds: [f32; 4]) {
        let [x, y, width, height] = bounds;
        self.save();
        self.content.matrix(orientation.matrix([x, self.height - y - height, width, height]).map(round));
        self.content.raw("/");
        self.content.raw(&picture_name(number));
        self.content.raw(" Do\n");
        self.restore();
    }

    /// Draws a line of text with its origin at `x` on a baseline `y` from the upper edge.
    pub(crate) fn text(&mut self, line: &Line, x: f32, y: f32, colour: Colour) -> Result<(), LetterError> {
        self.text_at(line, x, self.height - y, colour)
    }

    /// The same, turned about the middle of the page.
    pub(crate) fn turned_text(
        &mut self,
        line: &Line,
        centre: (f32, f32),
        degrees: f32,
        colour: Colour,
    ) -> Result<(), LetterError> {
        let (sin, cos) = degrees.to_radians().sin_cos();
        self.save();
        self.content.matrix([cos, sin, -sin, cos, round(centre.0), round(self.height - centre.1)]);
        self.text_at(line, -line.width / 2.0, 0.0, colour)?;
        self.restore();
        Ok(())
    }

    fn text_at(&mut self, line: &Line, x: f32, y: f32, colour: Colour) -> Result<(), LetterError> {
        self.fill_colour(colour);
        self.content.raw("BT\n");
        let same = |a: &Cluster, b: &Cluster| a.face == b.face && a.size == b.size && a.slanted == b.slanted;
        let mut from = Start { x: 0.0, y: 0.0, slanted: false };
        let mut first = 0;
        let mut pieces = Vec::new();
        for piece in line.clusters.chunk_by(same) {
            let (Some(style), Some(last)) = (piece.first(), piece.last()) else { continue };
            let shown = line.shown.get(first..last.end as usize).unwrap_or_default();
            pieces.push((piece.iter().map(|one| one.at).min(), style, shown));
            first = last.end as usize;
        }
        // Each piece is drawn from the left, but the pieces follow each other as they are read: programs that take text
        // out of a page turn a piece that runs from the right, and not all of them the pieces.
        pieces.sort_by_key(|(at, ..)| *at);
        for (_, style, shown) in pieces {
            self.show(style, shown, (x, y), &mut from)?;
        }
        self.content.raw("ET\n");
        Ok(())
    }

    fn show(
        &mut self,
        style: &Cluster,
        shown: &[Shown],
        (x, y): (f32, f32),
        from: &mut Start,
    ) -> Result<(), LetterError> {
        let Some(first) = shown.first() else { return Ok(()) };
        let Cluster { face, size, slanted, .. } = *style;
        if self.font != Some((face, size)) {
            self.font = Some((face, size));
            self.content.raw("/F");
            self.content.whole(face.index());
            self.content.raw(" ");
            self.content.number(size);
            self.content.raw("Tf\n");
        }
        let start = Start { x: round(x + first.x), y: round(y), slanted };
        if start.slanted || from.slanted {
            self.content.raw("1 0 ");
            self.content.share(if slanted { SLANT } else { 0.0 });
            self.content.raw("1 ");
            self.content.number(start.x);
            self.content.number(start.y);
            self.content.raw("Tm[(");
        } else {
            self.content.number(start.x - from.x);
            self.content.number(start.y - from.y);
            self.content.raw("Td[(");
        }
        let mut pen = start.x;
        for (index, one) in shown.iter().enumerate() {
            self.content.code(self.codes.number(one.sign)?);
            pen += f32::from(one.advance) * size / 1000.0;
            if let Some(next) = shown.get(index + 1) {
                // Whole thousandths, from where the pen really is: errors do not add up.
                let offset = ((pen - x - next.x) * 1000.0 / size).round();
                if offset != 0.0 {
                    self.content.raw(")");
                    self.content.thousandths(offset);
                    self.content.raw("(");
                    pen -= offset * size / 1000.0;
                }
            }
        }
        self.content.raw(")]TJ\n");
        *from = start;
        Ok(())
    }
}

/// Where a piece of text began; the next one is told from there.
#[derive(Clone, Copy)]
struct Start {
    x: f32,
    y: f32,
    slanted: bool,
}
