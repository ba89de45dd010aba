//! From pasted or scanned text to the full lines of one format.

use super::MrzError;
use super::layout::{Grid, Layout, MRV_A, MRV_B, TD1, TD2, TD3};

fn count(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}

/// Splits into lines of zone characters; spaces and control characters vanish.
fn lines(text: &str) -> Result<Vec<Vec<char>>, MrzError> {
    let mut out: Vec<Vec<char>> = Vec::new();
    let is_break = |c| matches!(c, '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}');
    let is_filling = |c: char| c.is_whitespace() || c.is_control() || c == '\u{feff}';
    for raw in text.split(is_break) {
        let line_number = count(out.len() + 1);
        let mut line = Vec::new();
        for c in raw.chars().filter(|c| !is_filling(*c)) {
            match c {
                'A'..='Z' | '0'..='9' | '<' => line.push(c),
                'a'..='z' => line.push(c.to_ascii_uppercase()),
                // Keyboards set to Azerbaijani or Turkish.
                'ı' | 'İ' => line.push('I'),
                '«' => line.extend(['<', '<']),
                '‹' | '＜' | '〈' => line.push('<'),
                _ => {
                    let position = count(line.len() + 1);
                    return Err(MrzError::BadCharacter { line: line_number, position, character: c });
                }
            }
        }
        if !line.is_empty() {
            out.push(line);
        }
    }
    Ok(out)
}

/// Formats worth trying, best first.
fn candidates(lines: &[Vec<char>]) -> Result<Vec<&'static Layout>, MrzError> {
    let code: String = lines.iter().flatten().take(2).collect();
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
fn fit(mut line: Vec<char>, number: usize, layout: &Layout) -> Result<Vec<char>, MrzError> {
    let found = line.len();
    let shortest = layout.shortest.get(number).copied().unwrap_or(layout.width);
    // Scanners miscount runs of fillers; only surplus ones at the very end are dropped.
    if shortest < layout.width {
        while line.len() > layout.width && line.last() == Some(&'<') {
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
    line.resize(layout.width, '<');
    Ok(line)
}

fn fit_all(lines: &[Vec<char>], layout: &Layout) -> Result<Grid, MrzError> {
    let parts: Vec<Vec<char>> = match lines {
        [all] => {
            let full = layout.lines * layout.width;
            let last_shortest = layout.shortest.last().copied().unwrap_or(layout.width);
            let surplus = all.iter().skip(full).any(|c| *c != '<');
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
                .map(<[char]>::to_vec)
                .collect()
        }
        many if many.len() != layout.lines => {
            return Err(MrzError::LineCount { found: count(many.len()), expected: count(layout.lines) });
        }
        many => many.to_vec(),
    };
    let fitted: Result<Vec<_>, _> =
        parts.into_iter().enumerate().map(|(n, line)| fit(line, n, layout)).collect();
    Ok(Grid(fitted?))
}

/// All readings of the text that have the right shape, best first; never empty.
pub(super) fn readings(text: &str) -> Result<Vec<(&'static Layout, Grid)>, MrzError> {
    let lines = lines(text)?;
    let mut failure = MrzError::Empty;
    let mut out = Vec::new();
    for layout in candidates(&lines)?.into_iter().rev() {
        match fit_all(&lines, layout) {
            Ok(grid) => out.insert(0, (layout, grid)),
            Err(e) => failure = e,
        }
    }
    if out.is_empty() { Err(failure) } else { Ok(out) }
}
