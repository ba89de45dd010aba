//! The content of a page: grounds of boxes, text, rules and codes.

use super::Entry;
use super::pen::Pen;
use crate::error::LetterError;
use crate::layout::flow::{Decor, Flow, Mark, Row};
use crate::layout::paginate::{Page, Placed};
use crate::sheet::Frame;
use crate::tags::{NodeId, Tree};

/// How far a box that goes on reaches beyond its rows.
const OVERLAP: f32 = 5.0;

/// Draws the boxes behind the rows of a page.
pub(crate) fn grounds(pen: &mut Pen<'_>, flow: &Flow, page: &Page) {
    for decor in &flow.decors {
        let mut own = page.rows.iter().filter(|p| !p.again && decor.rows.contains(&p.row));
        let Some(first) = own.next() else { continue };
        let last = own.next_back().unwrap_or(first);
        ground(pen, flow, decor, first, last);
    }
}

fn ground(pen: &mut Pen<'_>, flow: &Flow, decor: &Decor, first: &Placed, last: &Placed) {
    let starts = first.row == decor.rows.start;
    let ends = last.row + 1 == decor.rows.end;
    let boxed = decor.frame.is_some();
    let top = first.y - if starts || !boxed { 0.0 } else { OVERLAP };
    let bottom = last.y + flow.rows[last.row].height + if ends || !boxed { 0.0 } else { OVERLAP };
    let (x, width, height) = (decor.x, decor.width, bottom - top);
    pen.begin_artifact(None);
    if let Some(colour) = decor.ground {
        pen.fill(&[[x, top, width, height]], colour);
    }
    if let Some(colour) = decor.frame {
        const LINE: f32 = 0.6;
        let mut sides = vec![[x, top, LINE, height], [x + width - LINE, top, LINE, height]];
        // An open edge shows that the box goes on.
        if starts {
            sides.push([x, top, width, LINE]);
        }
        if ends {
            sides.push([x, bottom - LINE, width, LINE]);
        }
        pen.fill(&sides, colour);
    }
    if let Some(colour) = decor.bar {
        let thick = if boxed { 3.0 } else { 2.0 };
        let left = if decor.rtl { x + width - thick } else { x };
        pen.fill(&[[left, top, thick, height]], colour);
    }
    pen.end();
}

/// Draws the rows of a page; returns the owners of its marked content.
pub(crate) fn content(
    pen: &mut Pen<'_>,
    flow: &mut Flow,
    page: &Page,
    number: usize,
    outline: &mut Vec<Entry>,
) -> Result<Vec<NodeId>, LetterError> {
    let Flow { frame: Frame { height, scale, .. }, rows, tree, .. } = flow;
    let (height, scale) = (*height, *scale);
    let mut owners: Vec<NodeId> = Vec::new();
    // Whose content is open: a node, or nobody for what is only seen.
    let mut open: Option<Option<NodeId>> = None;
    for placed in page.rows.chunk_by(|a, b| side_by_side(rows, a, b)) {
        for (placed, mark) in in_reading_order(rows, tree, placed) {
            let owner = match mark {
                Mark::Text { node, .. }
                | Mark::Code { node, .. }
                | Mark::Picture { node, .. }
                | Mark::Shapes { node, .. }
                    if !placed.again =>
                {
                    Some(*node)
                }
                Mark::Entry { level, title } => {
                    outline.push(Entry {
                        level: *level,
                        title: title.clone(),
                        page: number,
                        y: (height - placed.y + 6.0) * scale,
                    });
                    continue;
                }
                _ => None,
            };
            if open != Some(owner) {
                if open.is_some() {
                    pen.end();
                }
                match owner {
                    Some(node) => {
                        pen.begin(tree.nodes[node].role.name(), owners.len());
                        tree.draw(node, number, owners.len());
                        owners.push(node);
                    }
                    None => pen.begin_artifact(None),
                }
                open = Some(owner);
            }
            draw(pen, mark, placed.y)?;
            if let (Some([x, y, width, high]), Some(node)) = (figure(mark), owner) {
                let top = height - placed.y - y;
                tree.nodes[node].bounds = Some([x, top - high, x + width, top].map(|side| side * scale));
            }
        }
    }
    if open.is_some() {
        pen.end();
    }
    Ok(owners)
}

/// Whether two rows are lines of the same cells.
fn side_by_side(rows: &[Row], a: &Placed, b: &Placed) -> bool {
    let (first, second) = (&rows[a.row], &rows[b.row]);
    first.cells > 0 && first.cells == second.cells && a.again == b.again
}

/// The marks of rows: grounds and rules before what stands on them, and cell after cell rather than
/// across all of them.
fn in_reading_order<'a>(rows: &'a [Row], tree: &Tree, placed: &[Placed]) -> Vec<(Placed, &'a Mark)> {
    let of_row = |at: &Placed| {
        let at = *at;
        rows[at.row].marks.iter().map(move |mark| (at, mark))
    };
    let mut marks: Vec<(Placed, &Mark)> = placed.iter().flat_map(of_row).collect();
    if placed.len() < 2 {
        return marks;
    }
    let home = |mark: &Mark| match mark {
        Mark::Text { node, .. } => Some(tree.home(*node)),
        _ => None,
    };
    let mut cells: Vec<NodeId> = Vec::new();
    for node in marks.iter().filter_map(|(_, mark)| home(mark)) {
        if !cells.contains(&node) {
            cells.push(node);
        }
    }
    marks.sort_by_key(|(_, mark)| home(mark).map(|node| cells.iter().position(|cell| *cell == node)));
    marks
}

/// Left, top, width and height of a figure within its row.
fn figure(mark: &Mark) -> Option<[f32; 4]> {
    match mark {
        Mark::Code { x, y, size, .. } => Some([*x, *y, *size, *size]),
        Mark::Picture { x, y, width, height, .. } => Some([*x, *y, *width, *height]),
        Mark::Shapes { bounds, .. } => Some(*bounds),
        Mark::Text { .. } | Mark::Fill { .. } | Mark::Entry { .. } => None,
    }
}

fn draw(pen: &mut Pen<'_>, mark: &Mark, top: f32) -> Result<(), LetterError> {
    match mark {
        Mark::Text { x, y, line, colour, .. } => pen.text(line, *x, top + y, *colour),
        Mark::Fill { x, y, width, height, colour } => {
            pen.fill(&[[*x, top + y, *width, *height]], *colour);
            Ok(())
        }
        Mark::Code { x, y, size, modules, .. } => {
            // Four modules of quiet zone on each side, white even on a pale ground.
            let step = size / f32::from(modules.size + 8);
            pen.fill(&[[*x, top + y, *size, *size]], (0xff, 0xff, 0xff));
            let dark: Vec<[f32; 4]> = modules
                .runs
                .iter()
                .map(|(row, column, length)| {
                    [
                        x + step * f32::from(column + 4),
                        top + y + step * f32::from(row + 4),
                        step * f32::from(*length),
                        step,
                    ]
                })
                .collect();
            pen.fill(&dark, (0, 0, 0));
            Ok(())
        }
        Mark::Picture { x, y, width, height, picture, orientation, .. } => {
            pen.picture(*picture, *orientation, [*x, top + y, *width, *height]);
            Ok(())
        }
        Mark::Shapes { shapes, .. } => {
            for ([x, y, width, height], colour) in shapes {
                pen.fill(&[[*x, top + y, *width, *height]], *colour);
            }
            Ok(())
        }
        Mark::Entry { .. } => Ok(()),
    }
}
