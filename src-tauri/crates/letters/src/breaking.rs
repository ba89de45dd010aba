//! Where the lines of a paragraph end, so that its spaces are as even as they can be.
//!
//! All ways to break are weighed against each other (after Knuth and Plass, 1981): a line may be bad if
//! those around it become good.

/// What cannot be broken, and the space behind it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Piece {
    pub(crate) width: f32,
    /// Space behind it; vanishes at the end of a line.
    pub(crate) space: f32,
    /// Ends within a word: a hyphen is added if the line ends here.
    pub(crate) divided: bool,
    /// The line ends here in any case.
    pub(crate) last: bool,
}

/// How much of itself a space may lose before the line counts as too full.
const SHRINK: f64 = 0.2;
/// By how much of itself it grows without harm.
const STRETCH: f64 = 0.5;
const HYPHEN: f64 = 60.0;
/// Hyphens below each other, and a paragraph that ends with a piece of a word.
const LADDER: f64 = 4000.0;

/// A way to end a line at a piece.
#[derive(Clone, Copy)]
struct Way {
    cost: f64,
    /// The piece with which the line before ends, plus one.
    from: usize,
    divided: bool,
}

/// The pieces with which lines end, so that none is wider than `width`. `None` if one cannot be, since a
/// piece is too wide.
pub(crate) fn breaks(pieces: &[Piece], width: f32, hyphen: f32) -> Option<Vec<usize>> {
    let start = Way { cost: 0.0, from: 0, divided: false };
    let mut best: Vec<Option<Way>> = vec![None; pieces.len() + 1];
    best[0] = Some(start);
    for end in 0..pieces.len() {
        best[end + 1] = way_to(pieces, &best, end, f64::from(width), f64::from(hyphen));
    }
    let mut out = Vec::new();
    let mut at = pieces.len();
    while at > 0 {
        out.push(at - 1);
        at = best[at]?.from;
    }
    out.reverse();
    Some(out)
}

/// The best way to end a line with a piece.
fn way_to(pieces: &[Piece], best: &[Option<Way>], end: usize, width: f64, hyphen: f64) -> Option<Way> {
    let piece = pieces[end];
    let mut natural = f64::from(piece.width) + if piece.divided { hyphen } else { 0.0 };
    let mut space = 0.0;
    let mut found: Option<Way> = None;
    for first in (0..=end).rev() {
        if first < end {
            if pieces[first].last {
                break;
            }
            natural += f64::from(pieces[first].width) + f64::from(pieces[first].space);
            space += f64::from(pieces[first].space);
        }
        if natural - space * SHRINK > width + 0.01 {
            break;
        }
        let Some(before) = best[first] else { continue };
        let fragment = piece.last && first == end && before.divided;
        let cost = before.cost + cost(width - natural, space, piece, before.divided, fragment);
        if found.is_none_or(|found| cost < found.cost) {
            found = Some(Way { cost, from: first, divided: piece.divided });
        }
    }
    found
}

/// How bad a line is that has so much to fill, and so much space to do it with.
fn cost(missing: f64, space: f64, piece: Piece, after_hyphen: bool, fragment: bool) -> f64 {
    let strain = match missing {
        // The last line is as long as it happens to be.
        missing if missing >= 0.0 && piece.last => 0.0,
        missing if missing >= 0.0 => missing / (space * STRETCH).max(1.0),
        missing => -missing / (space * SHRINK).max(0.01),
    };
    // Beyond ten a line is as bad as a line can be.
    let badness = 100.0 * strain.min(10.0).powi(3) + if strain > 10.0 { strain.min(1.0e4) } else { 0.0 };
    let hyphen = if piece.divided { HYPHEN } else { 0.0 };
    let ladder = if (piece.divided && after_hyphen) || fragment { LADDER } else { 0.0 };
    (1.0 + badness + hyphen).powi(2) + ladder
}

#[cfg(test)]
mod tests {
    use super::{Piece, breaks};

    fn word(width: f32) -> Piece {
        Piece { width, space: 2.0, divided: false, last: false }
    }

    fn paragraph(widths: &[f32]) -> Vec<Piece> {
        let mut pieces: Vec<Piece> = widths.iter().map(|width| word(*width)).collect();
        if let Some(end) = pieces.last_mut() {
            end.last = true;
        }
        pieces
    }

    #[test]
    fn a_line_is_given_up_for_those_around_it() {
        // Filled one by one, the second line would be left with a word of its own.
        let pieces = paragraph(&[12.0, 12.0, 2.0, 22.0, 20.0]);
        assert_eq!(breaks(&pieces, 30.0, 1.0), Some(vec![1, 3, 4]));
    }

    #[test]
    fn lines_end_where_they_have_to() {
        let mut pieces = paragraph(&[5.0, 5.0, 5.0]);
        pieces[0].last = true;
        assert_eq!(breaks(&pieces, 100.0, 1.0), Some(vec![0, 2]));
        assert_eq!(breaks(&[], 100.0, 1.0), Some(vec![]));
        assert_eq!(breaks(&paragraph(&[5.0, 101.0]), 100.0, 1.0), None);
    }

    #[test]
    fn a_hyphen_needs_its_room() {
        let mut pieces = paragraph(&[10.0, 9.5, 9.5]);
        pieces[1] = Piece { space: 0.0, divided: true, ..pieces[1] };
        assert_eq!(breaks(&pieces, 22.0, 0.4), Some(vec![1, 2]));
        assert_eq!(breaks(&pieces, 22.0, 5.0), Some(vec![0, 2]));
    }
}
