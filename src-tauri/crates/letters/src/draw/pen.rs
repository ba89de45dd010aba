//! Writes text and rectangles as operations; knows the coordinates of the file.

use printpdf::{
    Codepoint, Color, CurTransMat, DictItem, FontId, LinePoint, Op, PaintMode, PdfFontHandle, Point, Polygon,
    PolygonRing, Pt, Rgb, TextItem, TextMatrix, WindingOrder, XObjectId, XObjectTransform,
};

use crate::codes::{Codes, Shown};
use crate::error::LetterError;
use crate::fonts::{Face, Faces};
use crate::jpeg::Orientation;
use crate::shape::{Cluster, Line};
use crate::sheet::Frame;
use crate::style::Colour;

/// Identifier of a face in the file. Our own, since the writer's differ from one document of a
/// process to the next.
pub(crate) fn font_id(face: Face) -> FontId {
    FontId(format!("Fn{}", face.index()))
}

/// Identifier of a photograph in the file.
pub(crate) fn picture_id(number: usize) -> XObjectId {
    XObjectId(format!("Im{number}"))
}

/// Two decimals are finer than any printer and keep the file small.
fn round(value: f32) -> f32 {
    (value * 100.0).round() / 100.0
}

/// How far a leaning letter goes aside for its height: twelve degrees.
const SLANT: f32 = 0.2126;

/// Draws on one page.
pub(crate) struct Pen<'a> {
    ops: Vec<Op>,
    codes: &'a mut Codes,
    faces: &'a Faces,
    colour: Option<Colour>,
    /// Height of the page, since the file counts from its lower edge.
    height: f32,
}

impl<'a> Pen<'a> {
    pub(crate) fn new(codes: &'a mut Codes, faces: &'a Faces, frame: Frame) -> Self {
        let Frame { scale, height, .. } = frame;
        let mut ops = Vec::new();
        if scale != 1.0 {
            // Stands for the whole page; nothing has to be scaled by itself.
            ops.push(Op::SetTransformationMatrix {
                matrix: CurTransMat::Raw([scale, 0.0, 0.0, scale, 0.0, 0.0]),
            });
        }
        Self { ops, codes, faces, colour: None, height }
    }

    pub(crate) fn finish(self) -> Vec<Op> {
        self.ops
    }

    /// Starts content that belongs to the structure.
    pub(crate) fn begin(&mut self, tag: &str, number: usize) {
        let number = i64::try_from(number).unwrap_or(i64::MAX);
        self.ops.push(Op::BeginMarkedContentWithProperties {
            tag: tag.to_owned(),
            properties: DictItem::Dict { map: [("MCID".to_owned(), DictItem::Int(number))].into() },
        });
    }

    /// Starts content that is there for the eye only; a page furniture says of which kind.
    pub(crate) fn begin_artifact(&mut self, kind: Option<&str>) {
        let tag = "Artifact".to_owned();
        self.ops.push(match kind {
            None => Op::BeginMarkedContent { tag },
            Some(kind) => {
                let name = |text: &str| DictItem::Name(text.as_bytes().to_vec());
                let mut map = std::collections::BTreeMap::new();
                map.insert("Type".to_owned(), name("Pagination"));
                map.insert("Subtype".to_owned(), name(kind));
                Op::BeginMarkedContentWithProperties { tag, properties: DictItem::Dict { map } }
            }
        });
    }

    pub(crate) fn end(&mut self) {
        self.ops.push(Op::EndMarkedContent);
    }

    fn fill_colour(&mut self, colour: Colour) {
        if self.colour == Some(colour) {
            return;
        }
        self.colour = Some(colour);
        let part = |v: u8| (f32::from(v) / 255.0 * 1000.0).round() / 1000.0;
        self.ops.push(Op::SetFillColor {
            col: Color::Rgb(Rgb::new(part(colour.0), part(colour.1), part(colour.2), None)),
        });
    }

    /// Fills rectangles: left, top from the upper edge of the page, width, height.
    pub(crate) fn fill(&mut self, rectangles: &[[f32; 4]], colour: Colour) {
        self.fill_colour(colour);
        let ring = |[x, y, width, height]: &[f32; 4]| {
            let (left, right) = (round(*x), round(x + width));
            let (top, bottom) = (round(self.height - y), round(self.height - y - height));
            let corner = |x, y| LinePoint { p: Point { x: Pt(x), y: Pt(y) }, bezier: false };
            PolygonRing {
                points: vec![
                    corner(left, bottom),
                    corner(right, bottom),
                    corner(right, top),
                    corner(left, top),
                ],
            }
        };
        self.ops.push(Op::DrawPolygon {
            polygon: Polygon {
                rings: rectangles.iter().map(ring).collect(),
                mode: PaintMode::Fill,
                winding_order: WindingOrder::NonZero,
            },
        });
    }

    /// Draws a photograph upright: left, top from the upper edge of the page, width, height.
    pub(crate) fn picture(&mut self, number: usize, orientation: Orientation, bounds: [f32; 4]) {
        let [x, y, width, height] = bounds;
        let matrix = orientation.matrix([x, self.height - y - height, width, height]).map(round);
        self.ops.push(Op::SaveGraphicsState);
        self.ops.push(Op::SetTransformationMatrix { matrix: CurTransMat::Raw(matrix) });
        let transform = XObjectTransform { no_auto_scale: true, ..XObjectTransform::default() };
        self.ops.push(Op::UseXobject { id: picture_id(number), transform });
        self.ops.push(Op::RestoreGraphicsState);
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
        let round4 = |v: f32| (v * 10_000.0).round() / 10_000.0;
        let (sin, cos) = (round4(sin), round4(cos));
        self.ops.push(Op::SaveGraphicsState);
        self.ops.push(Op::SetTransformationMatrix {
            matrix: CurTransMat::Raw([cos, sin, -sin, cos, round(centre.0), round(self.height - centre.1)]),
        });
        self.text_at(line, -line.width / 2.0, 0.0, colour)?;
        self.ops.push(Op::RestoreGraphicsState);
        self.colour = None;
        Ok(())
    }

    fn text_at(&mut self, line: &Line, x: f32, y: f32, colour: Colour) -> Result<(), LetterError> {
        self.fill_colour(colour);
        self.ops.push(Op::StartTextSection);
        let same = |a: &Cluster, b: &Cluster| a.face == b.face && a.size == b.size && a.slanted == b.slanted;
        for piece in line.clusters.chunk_by(same) {
            let Some(first) = piece.first() else { continue };
            let mut shown = Vec::with_capacity(piece.len());
            for cluster in piece {
                self.codes.of(cluster, self.faces, &mut shown)?;
            }
            self.show(first, &shown, x, y);
        }
        self.ops.push(Op::EndTextSection);
        Ok(())
    }

    fn show(&mut self, style: &Cluster, shown: &[Shown], x: f32, y: f32) {
        let Cluster { face, size, slanted, .. } = *style;
        let Some(first) = shown.first() else { return };
        let start = round(x + first.x);
        let mut pen = start;
        let mut items = Vec::with_capacity(shown.len());
        for (index, code) in shown.iter().enumerate() {
            pen += f32::from(code.advance) * size / 1000.0;
            let mut offset = 0.0;
            if let Some(next) = shown.get(index + 1) {
                // Whole thousandths, from where the pen really is: errors do not add up.
                offset = ((pen - x - next.x) * 1000.0 / size).round();
                pen -= offset * size / 1000.0;
            }
            items.push(Codepoint {
                gid: code.number,
                offset: if offset == 0.0 { 0.0 } else { offset },
                cid: Some(code.text.clone()),
            });
        }
        self.ops.push(Op::SetFont { font: PdfFontHandle::External(font_id(face)), size: Pt(round(size)) });
        let matrix = match slanted {
            true => TextMatrix::Raw([1.0, 0.0, SLANT, 1.0, start, round(y)]),
            false => TextMatrix::Translate(Pt(start), Pt(round(y))),
        };
        self.ops.push(Op::SetTextMatrix { matrix });
        self.ops.push(Op::ShowText { items: vec![TextItem::GlyphIds(items)] });
    }
}
