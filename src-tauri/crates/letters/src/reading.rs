//! From a line as it was shaped to what is drawn of it.

use std::ops::Range;

use parley::Cluster as Shaped;

use crate::codes::{Code, Part, Signs};
use crate::error::LetterError;
use crate::fonts::{Face, FaceFacts};
use crate::inline::{Inline, is_invisible};
use crate::shape::{Cluster, Line, Shaper, Shown};

impl Shaper {
    /// Reads a line of a text.
    pub(crate) fn read_line(
        &mut self,
        inline: &Inline,
        line: &parley::Line<'_, [u8; 4]>,
    ) -> Result<Line, LetterError> {
        let metrics = line.metrics();
        let mut out = self.read_part(inline, line, 0..inline.text.len(), metrics.offset)?;
        out.width = (metrics.advance - metrics.hanging_advance).max(0.0);
        out.end = line.text_range().end;
        Ok(out)
    }

    /// Reads those clusters of a line that begin within a range of its text; the line begins at `x`.
    pub(crate) fn read_part(
        &mut self,
        inline: &Inline,
        line: &parley::Line<'_, [u8; 4]>,
        range: Range<usize>,
        mut x: f32,
    ) -> Result<Line, LetterError> {
        let mut out = Line::default();
        for run in line.runs() {
            let face = self
                .faces
                .by_blob(run.font().data.id())
                .ok_or_else(|| LetterError::Writer("a foreign font was chosen".into()))?;
            let mut reader = Reader {
                inline,
                facts: self.faces.facts(face)?,
                signs: &mut self.signs,
                out: &mut out,
                face,
                size: run.font_size(),
                rtl: run.is_rtl(),
                open: None,
                text: String::new(),
                parts: Vec::new(),
                tail: None,
            };
            for cluster in run.visual_clusters() {
                if range.contains(&cluster.text_range().start) {
                    reader.cluster(&cluster, x)?;
                }
                x += cluster.advance();
            }
            reader.close();
        }
        Ok(out)
    }
}

/// Reads the clusters of a run, from left to right.
struct Reader<'a> {
    inline: &'a Inline,
    facts: &'a FaceFacts,
    signs: &'a mut Signs,
    out: &'a mut Line,
    face: Face,
    size: f32,
    rtl: bool,
    /// Where the cluster that is being read begins, in the text and on the paper.
    open: Option<(usize, f32)>,
    /// What it is read as.
    text: String,
    /// What is drawn of it.
    parts: Vec<Part>,
    /// Letters of a right-to-left ligature come before the cluster that has its glyphs.
    tail: Option<(f32, String)>,
}

impl Reader<'_> {
    fn cluster(&mut self, cluster: &Shaped<'_, [u8; 4]>, x: f32) -> Result<(), LetterError> {
        let range = cluster.text_range();
        let inline = self.inline;
        let source = inline.text.get(range.clone()).unwrap_or_default();
        if cluster.is_ligature_continuation() {
            if self.rtl {
                let (_, kept) = self.tail.get_or_insert_with(|| (x, String::new()));
                kept.insert_str(0, source);
            } else {
                self.text.push_str(source);
            }
            return Ok(());
        }
        self.close();
        let (start, tail) = self.tail.take().unwrap_or_else(|| (x, String::new()));
        self.open = Some((range.start, start));
        self.text.push_str(source);
        self.text.push_str(&tail);
        let hidden = source.chars().all(is_invisible);
        let mut pen = 0.0;
        for glyph in cluster.glyphs() {
            let gid = u16::try_from(glyph.id).unwrap_or(0);
            // Invisible characters are shaped to a space without width.
            let blank = gid == self.facts.space && glyph.advance == 0.0;
            if !hidden && !blank {
                if gid == 0 {
                    return Err(missing(&inline.text, range));
                }
                let thousandths = |v: f32| (v * 1000.0 / self.size).round() as i16;
                self.parts.push(Part { gid, dx: thousandths(pen + glyph.x), dy: thousandths(-glyph.y) });
            }
            pen += glyph.advance;
        }
        Ok(())
    }

    /// Ends the cluster that is being read.
    fn close(&mut self) {
        let Some((at, x)) = self.open.take() else { return };
        self.text.retain(|c| !is_invisible(c) || is_joiner(c));
        if !(self.parts.is_empty() && self.text.is_empty()) {
            self.show(x);
            let noted = self.inline.notes.iter().find(|(range, _)| range.contains(&at));
            self.out.clusters.push(Cluster {
                face: self.face,
                size: self.size,
                x,
                slanted: self.face.slants() && holds(&self.inline.emphasis, at),
                blank: self.text.trim().is_empty(),
                note: noted.map(|(_, note)| *note),
                at: u32::try_from(at).unwrap_or(u32::MAX),
                end: u32::try_from(self.out.shown.len()).unwrap_or(u32::MAX),
            });
        }
        self.text.clear();
        self.parts.clear();
    }

    /// The signs of a cluster in the order they are written, from left to right.
    fn show(&mut self, x: f32) {
        let (face, signs, shown) = (self.face, &mut *self.signs, &mut self.out.shown);
        // Readers turn right-to-left words round character by character, those of a code as well. A code has a letter
        // with its signs: signs that stand alone are left out or parted from their word by some.
        let turned: String = if self.rtl { self.text.chars().rev().collect() } else { String::new() };
        let text = if self.rtl { turned.as_str() } else { self.text.as_str() };
        let first = text.chars().next();
        let alone = first.filter(|c| c.len_utf8() == text.len());
        let width = |part: &Part| self.facts.advances.get(usize::from(part.gid)).copied().unwrap_or(0);
        match (self.parts.as_slice(), alone) {
            ([], None) if text.is_empty() => {}
            ([], Some(c)) => {
                shown.push(Shown { sign: signs.plain(face, None, c, 0), x, advance: 0 });
            }
            // A lone glyph is moved by the pen, which saves an outline in the font.
            ([only], alone) if only.dy == 0 => {
                let advance = width(only);
                let code = || Code { parts: vec![Part { dx: 0, ..*only }], text: text.into() };
                let sign = match alone {
                    Some(c) => signs.plain(face, Some(only.gid), c, advance),
                    None => signs.other(face, code(), advance),
                };
                shown.push(Shown { sign, x: x + f32::from(only.dx) * self.size / 1000.0, advance });
            }
            (parts, _) => {
                // Dots and marks come before or after their letter and have no width of their own;
                // syllables of several glyphs reach as far as the last of them.
                let reach = |part: &Part| match width(part) {
                    0 => 0,
                    width => i32::from(part.dx) + i32::from(width),
                };
                let most = parts.iter().map(reach).max().unwrap_or(0);
                let advance = u16::try_from(most).unwrap_or(0);
                let code = Code { parts: parts.to_vec(), text: text.into() };
                shown.push(Shown { sign: signs.other(face, code, advance), x, advance });
            }
        }
    }
}

fn holds(ranges: &[Range<usize>], at: usize) -> bool {
    ranges.iter().any(|range| range.contains(&at))
}

/// Joiners are part of the spelling of Persian words and are found again by extraction.
fn is_joiner(c: char) -> bool {
    matches!(c, '\u{200c}' | '\u{200d}')
}

fn missing(text: &str, cluster: Range<usize>) -> LetterError {
    let at = cluster.start;
    let cluster = text.get(cluster).unwrap_or_default();
    // To blame is the one without a glyph, or else the mark that belongs to another script.
    let character = cluster
        .chars()
        .find(|c| !crate::fonts::can_print(*c))
        .or_else(|| cluster.chars().next_back())
        .unwrap_or('\u{fffd}');
    let before: String = {
        let head: Vec<char> = text.get(..at).unwrap_or_default().chars().collect();
        head.iter().skip(head.len().saturating_sub(16)).collect()
    };
    let after = text.get(at..).unwrap_or_default().chars().take(24);
    let after: String = after.collect();
    LetterError::MissingGlyph { character, context: format!("{before}{after}").replace('\n', " ") }
}
