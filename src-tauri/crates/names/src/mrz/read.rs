//! Reading a zone.

use super::fields::{checked_fields, wrong};
use super::hunt::hunt;
use super::normalise::{Line, Reading, readings};
use super::{Mrz, MrzError, MrzNote, content, keyboard, text};
use crate::calendar::CivilDate;
use crate::country::StateKind;

/// Longest text looked through, in characters.
const LONGEST: usize = 100_000;

/// Reads a machine-readable zone from pasted or scanned text: with or without line breaks,
/// spaces, lower case, `«` for `<<`, fillers missing at the end of a line; also with other text around
/// it, lines in another order, typed through another keyboard layout or with letters of another script
/// ([`Mrz::notes`] says so). `today` decides the century of two-digit years and whether the document has
/// expired.
///
/// # Errors
/// [`MrzError`] if the text has not the shape of a zone. Wrong check digits are not errors;
/// see [`Mrz::checks`].
pub fn read(text: &str, today: CivilDate) -> Result<Mrz, MrzError> {
    let found = text.chars().count();
    if found > LONGEST {
        let (found, max) = (u32::try_from(found).unwrap_or(u32::MAX), 100_000);
        return Err(MrzError::TooLong { found, max });
    }
    let plain = best(&text::lines(text), today);
    if !plain.as_ref().is_ok_and(|(_, merit)| merit.wrong == 0) {
        for (layout, text) in keyboard::untyped(text) {
            if let Ok((mut reading, Merit { wrong: 0, unknown: 0, .. })) = best(&text::lines(&text), today) {
                reading.notes.insert(0, MrzNote::WrongKeyboard { layout });
                return Ok(content::of(&reading, today));
            }
        }
    }
    plain.map(|(reading, _)| content::of(&reading, today))
}

/// How much a reading is to be believed; the least is the best.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Merit {
    /// Wrong check digits, of twelve.
    wrong: usize,
    /// Codes that no state has.
    unknown: usize,
    guessed: bool,
    suspect: usize,
    notes: usize,
}

impl Merit {
    fn is_clean(&self) -> bool {
        self.wrong == 0 && self.unknown == 0
    }
}

fn merit(reading: &Reading, today: CivilDate) -> Merit {
    let (layout, grid) = (reading.layout, reading.grid());
    let mrz = content::unchecked(reading, &grid, today);
    let unknown = [&mrz.issuer, &mrz.holder].iter().filter(|s| s.kind == StateKind::Unknown).count();
    Merit {
        wrong: wrong(layout, &grid) * 12 / checked_fields(layout, &grid).len().max(1),
        unknown,
        guessed: reading.guessed,
        suspect: mrz.suspect.len(),
        notes: reading.notes.len(),
    }
}

/// A reading and, where the issuing state is unknown, the same with the filler before it put back.
fn variants(reading: Reading, today: CivilDate) -> impl Iterator<Item = (Reading, Merit)> {
    let reading = reading.with_fillers().unwrap_or(reading);
    let own = merit(&reading, today);
    let other = reading.with_first_filler().filter(|_| own.unknown > 0).map(|other| {
        let merit = merit(&other, today);
        (other, merit)
    });
    let other = other.filter(|(_, merit)| merit.wrong == 0 && merit.unknown == 0);
    std::iter::once((reading, own)).chain(other)
}

/// The best reading: plain ones first, and others if not all is right with those.
fn best(lines: &[Line], today: CivilDate) -> Result<(Reading, Merit), MrzError> {
    let plain = readings(lines).map(|readings| {
        // `reduce` keeps the first of equals: the likelier format.
        let all = readings.into_iter().flat_map(|reading| variants(reading, today));
        all.reduce(|best, next| if next.1 < best.1 { next } else { best })
    });
    let plain = plain.and_then(|found| found.ok_or(MrzError::Empty));
    if plain.as_ref().is_ok_and(|(_, merit)| merit.is_clean()) {
        return plain;
    }
    let mut found: Option<(Reading, Merit)> = None;
    hunt(lines, &mut |reading: Reading| {
        let other_kind = reading.notes.iter().any(|n| matches!(n, MrzNote::KindDoubtful { .. }));
        if other_kind && plain.is_ok() {
            return;
        }
        let grid = reading.grid();
        let wrong = wrong(reading.layout, &grid);
        if wrong > 0 && (reading.guessed || wrong * 2 > checked_fields(reading.layout, &grid).len()) {
            return;
        }
        for (reading, merit) in variants(reading, today) {
            let believed = !reading.guessed || merit.unknown == 0;
            if believed && found.as_ref().is_none_or(|(_, best)| merit < *best) {
                found = Some((reading, merit));
            }
        }
    });
    match (plain, found) {
        (Ok(plain), Some(found)) => Ok(if found.1 < plain.1 { found } else { plain }),
        (Err(_), Some(found)) => Ok(found),
        (plain, None) => plain,
    }
}
