//! The content of a page: grounds of boxes, text, rules and codes.

use super::Entry;
use super::pen::Pen;
use crate::error::LetterError;
use crate::layout::flow::{Decor, Flow, Mark};
use crate::layout::paginate::{Page, Placed};
use crate::sheet::Frame;
use crate::tags::{Kid, NodeId};

/// How far a box that goes on reaches beyond its rows.
const OVERLAP: f32 = 5.0;

/// Draws the boxes behind the rows of a page.
pub(crate) fn grounds(pen: &mut Pen<'_>, flow: &Flow, page: &Page) {
    for decor in &flow.decors {
        let mut own = page.iter().filter(|p| !p.again && decor.rows.contains(&p.row));
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
    let Frame { height, scale, .. } = flow.frame;
    let mut owners: Vec<NodeId> = Vec::new();
    // Whose content is open: a node, or nobody for what is only seen.
    let mut open: Option<Option<NodeId>> = None;
    for placed in page {
        for mark in &flow.rows[placed.row].marks {
            let owner = match mark {
                Mark::Text { node, .. } | Mark::Code { node, .. } | Mark::Picture { node, .. }
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
                        let node_ref = &mut flow.tree.nodes[node];
                        pen.begin(node_ref.role.name(), owners.len());
                        node_ref.kids.push(Kid::Content(number, owners.len()));
                        owners.push(node);
                    }
                    None => pen.begin_artifact(None),
                }
                open = Some(owner);
            }
            draw(pen, mark, placed.y)?;
            if let (Some([x, y, width, high]), Some(node)) = (figure(mark), owner) {
                let top = height - placed.y - y;
                flow.tree.nodes[node].bounds = Some([x, top - high, x + width, top].map(|side| side * scale));
            }
        }
    }
    if open.is_some() {
        pen.end();
    }
    Ok(owners)
}

/// Left, top, width and height of a figure within its row.
fn figure(mark: &Mark) -> Option<[f32; 4]> {
    match mark {
        Mark::Code { x, y, size, .. } => Some([*x, *y, *size, *size]),
        Mark::Picture { x, y, width, height, .. } => Some([*x, *y, *width, *height]),
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
        Mark::Entry { .. } => Ok(()),
    }
}
