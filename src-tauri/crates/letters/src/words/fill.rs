//! Puts words into lines.

use std::rc::Rc;

use super::Word;
use super::cut::Piece;
use crate::shape::{Align, Cluster, Line, Shown};

type Found = (Piece, Rc<Word>);

/// The lines of a text, none wider than `width`; `None` if a word would have to be divided. `end` is where
/// the text ends.
pub(super) fn lines(
    words: &[Found],
    end: usize,
    rtl: bool,
    width: Option<f32>,
    align: Align,
) -> Option<Vec<Rc<Line>>> {
    let mut out = Vec::new();
    let mut rest = words;
    while !rest.is_empty() {
        let count = fitting(rest, width)?;
        let (own, next) = rest.split_at(count);
        let end = next.first().map_or(end, |(piece, _)| piece.opens.unwrap_or(piece.text.start));
        out.push(Rc::new(line(own, end, next.is_empty(), rtl, width, align)));
        rest = next;
    }
    Some(out)
}

/// How many words stand on the next line.
fn fitting(words: &[Found], width: Option<f32>) -> Option<usize> {
    let Some(width) = width else { return Some(words.len()) };
    let (mut x, mut at) = (0.0, 0);
    while at < words.len() {
        // What holds together.
        let next = words[at + 1..].iter().position(|(piece, _)| piece.opens.is_some());
        let unit = &words[at..next.map_or(words.len(), |next| at + 1 + next)];
        let all: f32 = unit.iter().map(|(_, word)| word.advance).sum();
        // Spaces hang over the edge, those of a word and those that stand for themselves behind it.
        let hanging: f32 = unit
            .iter()
            .rev()
            .scan(true, |open, (_, word)| {
                let counts = *open;
                *open &= word.space >= word.advance;
                counts.then_some(word.space)
            })
            .sum();
        if x + all - hanging > width {
            let divides = unit.iter().any(|(piece, _)| piece.divides);
            return (at > 0 && !divides).then_some(at);
        }
        x += all;
        at += unit.len();
    }
    Some(words.len())
}

fn line(words: &[Found], end: usize, is_last: bool, rtl: bool, width: Option<f32>, align: Align) -> Line {
    let base = u8::from(rtl);
    let advance: f32 = words.iter().map(|(_, word)| word.advance).sum();
    let mut hanging = 0.0;
    if !is_last {
        // Only what stands at the edge of the line hangs over it.
        for (_, word) in words.iter().rev().take_while(|(piece, _)| piece.level == base) {
            hanging += word.space;
            if word.space < word.advance {
                break;
            }
        }
    }
    let free = width.map_or(0.0, |width| width - advance + hanging);
    let start = if rtl { -hanging } else { 0.0 };
    let mut x = match (align, rtl) {
        _ if free <= 0.0 => start + if rtl { free } else { 0.0 },
        (Align::Start, false) | (Align::End, true) => start,
        (Align::Start, true) | (Align::End, false) => start + free,
        (Align::Middle, _) => start + free * 0.5,
    };
    let signs = words.iter().map(|(_, word)| word.line.shown.len()).sum();
    let clusters = words.iter().map(|(_, word)| word.line.clusters.len()).sum();
    let mut out = Line {
        clusters: Vec::with_capacity(clusters),
        shown: Vec::with_capacity(signs),
        width: (advance - hanging).max(0.0),
        end,
    };
    let mut add = |(piece, word): &Found| {
        let start = u32::try_from(piece.text.start).unwrap_or(u32::MAX);
        let from = u32::try_from(out.shown.len()).unwrap_or(u32::MAX);
        let Line { clusters, shown, .. } = &word.line;
        out.shown.extend(shown.iter().map(|one| Shown { x: x + one.x, ..*one }));
        let placed = |one: &Cluster| {
            let at = start.saturating_add(one.at);
            Cluster { x: x + one.x, at, end: from + one.end, ..*one }
        };
        out.clusters.extend(clusters.iter().map(placed));
        x += word.advance;
    };
    if words.iter().all(|(piece, _)| piece.level == 0) {
        words.iter().for_each(add);
    } else {
        for index in from_left(&words.iter().map(|(piece, _)| piece.level).collect::<Vec<_>>()) {
            add(&words[index]);
        }
    }
    out
}

/// The order from left to right of what has these levels (rule L2 of the bidirectional algorithm).
fn from_left(levels: &[u8]) -> Vec<usize> {
    let mut order: Vec<usize> = (0..levels.len()).collect();
    let highest = levels.iter().copied().max().unwrap_or(0);
    let lowest = levels.iter().copied().filter(|level| level % 2 == 1).min().unwrap_or(u8::MAX);
    for level in (lowest..=highest).rev() {
        for run in order.chunk_by_mut(|a, b| (levels[*a] >= level) == (levels[*b] >= level)) {
            if run.first().is_some_and(|first| levels[*first] >= level) {
                run.reverse();
            }
        }
    }
    order
}

#[cfg(test)]
mod tests {
    use super::from_left;

    #[test]
    fn levels_are_turned_round() {
        for (levels, order) in [
            (&[0, 0, 0][..], &[0, 1, 2][..]),
            (&[1, 1, 1], &[2, 1, 0]),
            (&[1, 2, 2, 1], &[3, 1, 2, 0]),
            (&[0, 1, 2, 1, 0], &[0, 3, 2, 1, 4]),
        ] {
            assert_eq!(from_left(levels), order);
        }
    }
}
