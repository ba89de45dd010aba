//! Charts, drawn as rectangles: a printer and a copier keep them apart by how dark they are.

use std::rc::Rc;

use super::flow::{Keep, Mark, Row};
use super::{Composer, Place};
use crate::chart::{ChartGroup, ChartShape};
use crate::error::LetterError;
use crate::inline;
use crate::jpeg::PictureFault;
use crate::shape::{Align, Line};
use crate::style::{ACCENT, Colour, HAIR, MM, SMALL};
use crate::tags::{NodeId, Role};

/// Colours of the series: dark, middling, light.
const COLOURS: [Colour; 3] = [ACCENT, (0x7f, 0x9c, 0xbd), (0xc4, 0xd1, 0xdf)];
/// Groups of one chart at most: more cannot be told apart.
const MOST_GROUPS: usize = 40;
/// Thickness of a bar.
const BAR: f32 = 8.0;
/// Between groups.
const APART: f32 = 5.0;
/// Height of the columns.
const HEIGHT: f32 = 42.0 * MM;

/// A chart as asked for.
#[derive(Clone, Copy)]
pub(crate) struct Asked<'a> {
    pub(crate) alt: &'a str,
    pub(crate) shape: ChartShape,
    pub(crate) series: &'a [String],
    pub(crate) groups: &'a [ChartGroup],
    pub(crate) caption: &'a str,
}

/// What is being drawn: rectangles from the upper left corner of its row.
struct Drawing {
    row: usize,
    node: NodeId,
    shapes: Vec<([f32; 4], Colour)>,
    height: f32,
}

impl Composer<'_> {
    pub(crate) fn chart(&mut self, asked: Asked<'_>, place: Place) -> Result<(), LetterError> {
        let alt = inline::plain(asked.alt);
        if alt.chars().all(|c| c.is_whitespace() || inline::is_invisible(c)) {
            return Err(LetterError::Picture { alt, fault: PictureFault::NoDescription });
        }
        for (what, limit, found) in [
            ("groups of a chart", MOST_GROUPS, asked.groups.len()),
            ("series of a chart", COLOURS.len(), asked.series.len()),
        ] {
            if found > limit {
                return Err(LetterError::TooLong { what, limit, found });
            }
        }
        let outer = self.flow.tree.add(place.node, Role::Div);
        let node = self.flow.tree.add(outer, Role::Figure);
        self.flow.tree.nodes[node].alt = Some(alt);
        let row = self.push(Row { gap: 8.0, ..Row::default() });
        let mut drawing = Drawing { row, node, shapes: Vec::new(), height: 0.0 };
        if asked.series.len() > 1 {
            self.legend(&mut drawing, asked.series, place)?;
        }
        let most =
            asked.groups.iter().flat_map(|group| &group.values).copied().map(sound).fold(0.0, f32::max);
        match asked.shape {
            ChartShape::Bars => self.bars(&mut drawing, asked, most, place)?,
            ChartShape::Columns => self.columns_of_chart(&mut drawing, asked, most, place)?,
        }
        let Drawing { shapes, height, .. } = drawing;
        self.flow.rows[row].height = height;
        self.flow.rows[row].marks.push(Mark::Shapes {
            bounds: [place.left, 0.0, place.width, height],
            shapes,
            node,
        });
        if self.styled(asked.caption, &SMALL, 4.0, place.under(outer), Role::P)? {
            self.flow.bind(row..row + 1, Keep::Hard);
        }
        self.leave(6.0);
        Ok(())
    }

    /// Puts a text into the drawing; returns its height.
    fn chart_text(
        &mut self,
        drawing: &Drawing,
        text: &str,
        (start, y, width): (f32, f32, f32),
        align: Align,
        place: Place,
    ) -> Result<f32, LetterError> {
        let lines: Vec<Rc<Line>> =
            self.shaper.lines(&inline::parse(text), &SMALL, place.lang, Some(width), align)?;
        let mut at = y;
        for line in lines {
            self.flow.rows[drawing.row].marks.push(Mark::Text {
                x: place.column(start, width),
                y: at + SMALL.baseline(place.lang),
                line,
                colour: SMALL.colour,
                node: drawing.node,
            });
            at += SMALL.line_height(place.lang);
        }
        Ok(at - y)
    }

    fn legend(&mut self, drawing: &mut Drawing, series: &[String], place: Place) -> Result<(), LetterError> {
        let share = place.width / series.len() as f32;
        let mut high: f32 = 0.0;
        for (number, name) in series.iter().enumerate() {
            let start = share * number as f32;
            let top = (SMALL.line_height(place.lang) - BAR) / 2.0;
            drawing.shapes.push(([place.column(start, BAR), top, BAR, BAR], colour(number)));
            let room = (start + BAR + 4.0, 0.0, (share - BAR - 8.0).max(24.0));
            high = high.max(self.chart_text(drawing, name, room, Align::Start, place)?);
        }
        drawing.height += high + APART;
        Ok(())
    }

    fn bars(
        &mut self,
        drawing: &mut Drawing,
        asked: Asked<'_>,
        most: f32,
        place: Place,
    ) -> Result<(), LetterError> {
        let (label, number) = (place.width * 0.38, 40.0);
        let (begin, room) = (label + 6.0, (place.width - label - 6.0 - number).max(24.0));
        let line = SMALL.line_height(place.lang);
        let step = BAR.max(line);
        for group in asked.groups {
            let top = drawing.height;
            let high = self.chart_text(drawing, &group.label, (0.0, top, label), Align::End, place)?;
            for series in 0..asked.series.len().max(1) {
                let value = sound(group.values.get(series).copied().unwrap_or(0.0));
                let y = top + step * series as f32;
                let length = if most > 0.0 { room * value / most } else { 0.0 };
                let bar = [place.column(begin, length), y + (step - BAR) / 2.0, length, BAR];
                drawing.shapes.push((bar, colour(series)));
                let words = place.lang.digits(&written(value));
                self.chart_text(drawing, &words, (begin + length + 4.0, y, number), Align::Start, place)?;
            }
            drawing.height = top + high.max(step * asked.series.len().max(1) as f32) + APART * 0.6;
        }
        let axis = [place.column(begin - 0.5, 0.5), 0.0, 0.5, drawing.height];
        drawing.shapes.push((axis, HAIR));
        Ok(())
    }

    fn columns_of_chart(
        &mut self,
        drawing: &mut Drawing,
        asked: Asked<'_>,
        most: f32,
        place: Place,
    ) -> Result<(), LetterError> {
        let series = asked.series.len().max(1);
        let left = 34.0;
        let share = (place.width - left) / asked.groups.len().max(1) as f32;
        let (top, thick) = (drawing.height + APART, (share * 0.8 / series as f32).min(14.0));
        let bottom = top + HEIGHT;
        // What the highest column says, and the line that it reaches.
        for (value, y) in [(most, top), (0.0, bottom)] {
            drawing.shapes.push(([place.column(left, place.width - left), y, place.width - left, 0.5], HAIR));
            let words = place.lang.digits(&written(value));
            self.chart_text(drawing, &words, (0.0, y - SMALL.size * 0.7, left - 4.0), Align::End, place)?;
        }
        let mut high: f32 = 0.0;
        for (at, group) in asked.groups.iter().enumerate() {
            let start = left + share * at as f32 + share * 0.1;
            for (number, value) in group.values.iter().take(series).copied().map(sound).enumerate() {
                let length = if most > 0.0 { HEIGHT * value / most } else { 0.0 };
                let x = place.column(start + thick * number as f32, thick);
                drawing.shapes.push(([x, bottom - length, thick, length], colour(number)));
            }
            let room = (left + share * at as f32, bottom + 3.0, share);
            high = high.max(self.chart_text(drawing, &group.label, room, Align::Middle, place)?);
        }
        drawing.height = bottom + 3.0 + high;
        Ok(())
    }
}

fn colour(series: usize) -> Colour {
    COLOURS.get(series).copied().unwrap_or(ACCENT)
}

/// A length that can be drawn.
fn sound(value: f32) -> f32 {
    if value.is_finite() && value > 0.0 { value } else { 0.0 }
}

/// A number as it stands at its bar: whole ones without decimals.
fn written(value: f32) -> String {
    if value.fract() == 0.0 { format!("{value:.0}") } else { format!("{value:.1}") }
}
