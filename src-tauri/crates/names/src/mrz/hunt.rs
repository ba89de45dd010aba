//! Zones that do not lie plainly in the text: other text around them, lines in another order or broken at
//! the wrong place, fillers lost, doubled or misread, a first letter misread. Every guess is handed to the
//! caller, who believes it if the check digits do.

use super::layout::{Layout, MRV_A, MRV_B, TD1, TD2, TD3};
use super::normalise::{Line, Reading, candidates, fit_all};
use super::text::{Cell, FILLER, Origin};
use super::{MrzNote, state_name_code};
use crate::country::StateKind;

const LAYOUTS: [&Layout; 5] = [&TD3, &TD2, &TD1, &MRV_A, &MRV_B];

/// In a longer text only plain zones are looked for.
const FEW_LINES: usize = 6;

/// No line of a zone, nor a whole zone in one line, is longer; shorter than this says nothing.
const LONGEST: usize = 120;
const SHORTEST: usize = 5;
const LONGEST_PREFIX: usize = 12;

/// Fillers that may be missing or too many in one line.
const FILLERS: usize = 6;

/// Calls `consider` with every reading that has the shape of a zone.
pub(super) fn hunt(lines: &[Line], consider: &mut dyn FnMut(Reading)) {
    let kept: Vec<Line> =
        lines.iter().map(legible_part).filter(|l| (SHORTEST..=LONGEST).contains(&l.len())).collect();
    let whole = kept.iter().map(Vec::len).sum::<usize>() == lines.iter().map(Vec::len).sum::<usize>();
    let thorough = kept.len() <= FEW_LINES;
    for start in 0..kept.len() {
        for length in 1..=3 {
            let Some(window) = kept.get(start..start + length) else { continue };
            let all = whole && window.len() == kept.len();
            let notes = if all { vec![] } else { vec![MrzNote::TextLeftOut] };
            for order in orders(length) {
                let mut lines: Vec<Line> = order.iter().filter_map(|at| window.get(*at).cloned()).collect();
                let mut notes = notes.clone();
                if !order.is_sorted() {
                    notes.push(MrzNote::LinesReordered);
                }
                in_this_order(&lines, &notes, thorough, consider);
                if let Some(cut) = lines.first().and_then(without_prefix) {
                    lines.splice(0..1, [cut]);
                    notes.retain(|note| *note != MrzNote::TextLeftOut);
                    notes.push(MrzNote::TextLeftOut);
                    in_this_order(&lines, &notes, thorough, consider);
                }
            }
        }
    }
    if thorough && kept.len() > 1 {
        let joined: Line = kept.iter().flatten().copied().collect();
        let notes: &[MrzNote] = if whole { &[] } else { &[MrzNote::TextLeftOut] };
        if joined.len() <= LONGEST {
            in_this_order(&[joined], notes, false, consider);
        }
    }
}

/// What a reader puts before the zone, such as the name of the symbology, cut off: the zone begins where a
/// kind of document and a state that exists do.
fn without_prefix(line: &Line) -> Option<Line> {
    let whole = |length| LAYOUTS.iter().any(|layout| layout.width == length);
    if whole(line.len()) {
        return None;
    }
    (1..=LONGEST_PREFIX).find_map(|at| {
        let rest = line.get(at..).filter(|rest| rest.first().is_some_and(|cell| "PVACI".contains(cell.c)))?;
        // A word such as AMUNA passes for a card of UNA; a whole line or a filler in its place does not.
        let filler = rest.get(1).is_some_and(|cell| cell.c == '<');
        if !filler && !whole(rest.len()) {
            return None;
        }
        let state: String = rest.get(2..5)?.iter().map(|cell| cell.c).collect();
        (state_name_code(&state).kind != StateKind::Unknown).then(|| rest.to_vec())
    })
}

/// The longest run of characters that can stand in a zone.
fn legible_part(line: &Line) -> Line {
    let mut best: &[Cell] = &[];
    for run in line.split(|cell| matches!(cell.origin, Origin::Bad(_))) {
        if run.len() > best.len() {
            best = run;
        }
    }
    best.to_vec()
}

fn orders(length: usize) -> &'static [&'static [usize]] {
    match length {
        1 => &[&[0]],
        2 => &[&[0, 1], &[1, 0]],
        _ => &[&[0, 1, 2], &[1, 0, 2], &[0, 2, 1], &[2, 0, 1], &[1, 2, 0], &[2, 1, 0]],
    }
}

fn in_this_order(lines: &[Line], notes: &[MrzNote], thorough: bool, consider: &mut dyn FnMut(Reading)) {
    let likely = candidates(lines).unwrap_or_default();
    for layout in LAYOUTS {
        if lines.len() != 1 && lines.len() != layout.lines {
            continue;
        }
        if !thorough && !likely.iter().any(|l| l.format == layout.format) {
            continue;
        }
        let mut offer = |lines: Vec<Line>, mended: Option<MrzNote>| {
            let expected = candidates(&lines).is_ok_and(|all| all.iter().any(|l| l.format == layout.format));
            // A visa has too few check digits to be believed against its first letter.
            if !expected && layout.composite.is_none() {
                return;
            }
            let guessed = !expected || mended.is_some();
            let mut notes = notes.to_vec();
            notes.extend(mended.filter(|note| !notes.contains(note)));
            if !expected {
                notes.push(MrzNote::KindDoubtful { format: layout.format });
            }
            consider(Reading { layout, lines, notes, guessed });
        };
        match fit_all(lines, layout) {
            Ok(fitted) => offer(fitted, None),
            Err(_) if thorough => {
                for (lines, note) in resized(lines, layout) {
                    if let Ok(fitted) = fit_all(&lines, layout) {
                        offer(fitted, Some(note));
                    }
                }
            }
            Err(_) => {}
        }
    }
}

/// The lines with fillers added or taken away, or something before them cut off, until they have the
/// length of the format.
fn resized(lines: &[Line], layout: &Layout) -> Vec<(Vec<Line>, MrzNote)> {
    let mut out: Vec<(Vec<Line>, MrzNote)> = vec![(Vec::new(), MrzNote::FillersMended)];
    for (n, line) in lines.iter().enumerate() {
        let full = if lines.len() == 1 { layout.width * layout.lines } else { layout.width };
        let shortest = layout.shortest.get(n).copied().unwrap_or(full);
        let open = lines.len() > 1 && shortest < full;
        let fits = line.len() == full || open && line.len() < full;
        let variants: Vec<(Line, Option<MrzNote>)> =
            if fits { vec![(line.clone(), None)] } else { with_length(line, full) };
        out = out
            .iter()
            .flat_map(|(before, note)| {
                variants.iter().map(move |(line, own)| {
                    let mut lines = before.clone();
                    lines.push(line.clone());
                    (lines, own.clone().unwrap_or_else(|| note.clone()))
                })
            })
            .take(64)
            .collect();
    }
    out
}

fn with_length(line: &Line, full: usize) -> Vec<(Line, Option<MrzNote>)> {
    let mut out = Vec::new();
    if let Some(surplus) = line.len().checked_sub(full) {
        out.push((line.iter().skip(surplus).copied().collect(), Some(MrzNote::TextLeftOut)));
    }
    if line.len().abs_diff(full) > FILLERS {
        return out;
    }
    for (start, end) in runs(line) {
        let mut changed = line.clone();
        if line.len() < full {
            let missing = vec![FILLER; full - line.len()];
            changed.splice(start..start, missing);
        } else if end - start > line.len() - full {
            changed.drain(start..start + line.len() - full);
        } else {
            continue;
        }
        out.push((changed, Some(MrzNote::FillersMended)));
    }
    out
}

/// Runs of fillers, the longest first: in them scanners miscount.
fn runs(line: &Line) -> Vec<(usize, usize)> {
    let mut out = Vec::new();
    let mut start = None;
    for (at, cell) in line.iter().chain([&Cell { c: '\0', origin: Origin::Plain }]).enumerate() {
        match (cell.c == '<', start) {
            (true, None) => start = Some(at),
            (false, Some(from)) => {
                out.push((from, at));
                start = None;
            }
            _ => {}
        }
    }
    out.sort_by_key(|(from, to)| usize::MAX - (to - from));
    out.truncate(12);
    out
}
