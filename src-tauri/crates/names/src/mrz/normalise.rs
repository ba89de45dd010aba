//! From lines of any length to the full lines of one format.

use super::layout::{Grid, Layout, MRV_A, MRV_B, TD1, TD2, TD3};
use super::text::{Cell, FILLER, Origin};
use super::{MrzError, MrzNote};

pub(super) type Line = Vec<Cell>;

/// Letters that fillers are read for.
const LIKE_FILLERS: &str = "KCLESXG";

pub(super) fn count(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}

/// Lines that have the shape of a format, and what was done to them to get it.
#[derive(Clone)]
pub(super) struct Reading {
    pub layout: &'static Layout,
    pub lines: Vec<Line>,
    pub notes: Vec<MrzNote>,
    /// Characters were added or taken away, or the kind of document guessed: only right check digits make
    /// such a reading believable.
    pub guessed: bool,
}

impl Reading {
    pub(super) fn grid(&self) -> Grid {
        Grid(self.lines.iter().map(|l| l.iter().map(|cell| cell.c).collect()).collect())
    }

    /// Where the names end with at least three of one letter, as no name does, and which: fillers that a
    /// scanner took for letters.
    pub(super) fn letters_for_fillers(&self) -> Option<(usize, usize, char)> {
        let names = self.layout.names;
        let line = self.lines.get(names.line)?;
        let end = line.iter().rposition(|cell| cell.c != '<')? + 1;
        let letter = line.get(end - 1)?.c;
        let from = end - line.iter().take(end).rev().take_while(|cell| cell.c == letter).count();
        let run = end - from;
        (run >= 3 && from > names.start && LIKE_FILLERS.contains(letter)).then_some((from, end, letter))
    }

    /// The reading with such letters turned into fillers, also after the kind of document.
    pub(super) fn with_fillers(&self) -> Option<Self> {
        let mut out = self.clone();
        while let Some((from, to, letter)) = out.letters_for_fillers() {
            for (l, line) in out.lines.iter_mut().enumerate() {
                for (at, cell) in line.iter_mut().enumerate() {
                    let named = l == self.layout.names.line && (from..to).contains(&at);
                    if named || l == 0 && at == 1 && cell.c == letter {
                        *cell = FILLER;
                    }
                }
            }
        }
        if out.lines == self.lines {
            return None;
        }
        out.notes.retain(|note| *note != MrzNote::FillersMended);
        out.notes.push(MrzNote::FillersMended);
        Some(out)
    }

    /// The reading with a filler after the kind of document, where a scanner may have lost it.
    pub(super) fn with_first_filler(&self) -> Option<Self> {
        let mut out = self.clone();
        let line = out.lines.first_mut()?;
        let lost = line.get(1).is_some_and(|cell| cell.c != '<');
        if !lost || line.last().is_none_or(|cell| cell.c != '<') {
            return None;
        }
        line.pop();
        line.insert(1, FILLER);
        out.guessed = true;
        out.notes.retain(|note| *note != MrzNote::FillersMended);
        out.notes.push(MrzNote::FillersMended);
        Some(out)
    }

    /// The characters that came from another script.
    pub(super) fn lookalikes(&self) -> impl Iterator<Item = MrzNote> + '_ {
        let cells = self.lines.iter().enumerate().flat_map(|(l, line)| {
            line.iter().enumerate().map(move |(position, cell)| (count(l + 1), count(position + 1), cell))
        });
        cells.filter_map(|(line, position, cell)| match cell.origin {
            Origin::Alike(found) | Origin::Unclear(found) => {
                Some(MrzNote::Lookalike { line, position, found, taken: cell.c })
            }
            Origin::Plain | Origin::Bad(_) => None,
        })
    }
}

/// Formats worth trying for lines whose first character is this, best first.
pub(super) fn candidates(lines: &[Line]) -> Result<Vec<&'static Layout>, MrzError> {
    let code: String = lines.iter().flatten().take(2).map(|cell| cell.c).collect();
    let total = lines.iter().map(Vec::len).sum::<usize>();
    let longest = lines.iter().map(Vec::len).max().unwrap_or(0);
    let one = lines.len() == 1;
    let wide = if one { total > 72 } else { longest > 36 };
    Ok(match code.chars().next() {
        None => return Err(MrzError::Empty),
        Some('P') => vec![&TD3],
        Some('V') if wide => vec![&MRV_A],
        Some('V') => vec![&MRV_B],
        Some('A' | 'C' | 'I') if one && total == 72 => vec![&TD2, &TD1],
        Some('A' | 'C' | 'I') if one => vec![&TD1],
        Some('A' | 'C' | 'I') if lines.len() == 2 => vec![&TD2],
        Some('A' | 'C' | 'I') => vec![&TD1],
        _ => return Err(MrzError::UnknownKind { code }),
    })
}

/// Brings one line to its full length, or says how long it is and should be.
fn fit(mut line: Line, number: usize, layout: &Layout) -> Result<Line, MrzError> {
    let found = line.len();
    let shortest = layout.shortest.get(number).copied().unwrap_or(layout.width);
    // Scanners miscount runs of fillers; only surplus ones at the very end are dropped.
    if shortest < layout.width {
        while line.len() > layout.width && line.last().is_some_and(|cell| cell.c == '<') {
            line.pop();
        }
    }
    if line.len() > layout.width || line.len() < shortest {
        return Err(MrzError::Length {
            line: count(number + 1),
            found: count(found),
            expected: count(layout.width),
        });
    }
    line.resize(layout.width, FILLER);
    Ok(line)
}

/// Brings all lines to the full length of a format; a single line is taken for all of them joined.
pub(super) fn fit_all(lines: &[Line], layout: &'static Layout) -> Result<Vec<Line>, MrzError> {
    let parts: Vec<Line> = match lines {
        [all] => {
            let full = layout.lines * layout.width;
            let last_shortest = layout.shortest.last().copied().unwrap_or(layout.width);
            let surplus = all.iter().skip(full).any(|cell| cell.c != '<');
            if all.len() < full - layout.width + last_shortest || surplus {
                return Err(if all.len() <= layout.width {
                    MrzError::LineCount { found: 1, expected: count(layout.lines) }
                } else {
                    MrzError::Length { line: 0, found: count(all.len()), expected: count(full) }
                });
            }
            all.iter()
                .take(full)
                .copied()
                .collect::<Vec<_>>()
                .chunks(layout.width)
                .map(<[Cell]>::to_vec)
                .collect()
        }
        many if many.len() != layout.lines => {
            return Err(MrzError::LineCount { found: count(many.len()), expected: count(layout.lines) });
        }
        many => many.to_vec(),
    };
    let lines = parts.into_iter().enumerate().map(|(n, line)| fit(line, n, layout));
    let lines = lines.collect::<Result<Vec<_>, _>>()?;
    legible(&lines, layout)?;
    Ok(lines)
}

/// Refuses characters that cannot stand in a zone, and in the names those that have two readings.
fn legible(lines: &[Line], layout: &Layout) -> Result<(), MrzError> {
    for (l, line) in lines.iter().enumerate() {
        for (position, cell) in line.iter().enumerate() {
            let name = l == layout.names.line && (layout.names.start..layout.names.end).contains(&position);
            match cell.origin {
                Origin::Bad(character) => return Err(bad(l, position, character)),
                Origin::Unclear(character) if name => return Err(bad(l, position, character)),
                _ => {}
            }
        }
    }
    Ok(())
}

fn bad(line: usize, position: usize, character: char) -> MrzError {
    MrzError::BadCharacter { line: count(line + 1), position: count(position + 1), character }
}

/// All readings of the lines as they are, best first; never empty.
pub(super) fn readings(lines: &[Line]) -> Result<Vec<Reading>, MrzError> {
    for (l, line) in lines.iter().enumerate() {
        for (position, cell) in line.iter().enumerate() {
            if let Origin::Bad(character) = cell.origin {
                return Err(bad(l, position, character));
            }
        }
    }
    let mut failure = MrzError::Empty;
    let mut out = Vec::new();
    for layout in candidates(lines)?.into_iter().rev() {
        match fit_all(lines, layout) {
            Ok(lines) => out.insert(0, Reading { layout, lines, notes: Vec::new(), guessed: false }),
            Err(e) => failure = e,
        }
    }
    if out.is_empty() { Err(failure) } else { Ok(out) }
}
