//! Checking a file: what it says now against what was signed for.

use super::{
    Difference, Obstacle, State, Verdict,
    code::{self, Standing},
};
use crate::proof::{FileSeal, KnownKey, PageSeal, Statement, passage_mark, read_code, read_seal, short};
use letters::proof::{PageReading, Reading, pictures, sealed};

pub(super) fn checked(bytes: &[u8], keys: &[KnownKey]) -> (Verdict, Option<Statement>) {
    let Ok(found) = sealed(bytes) else {
        return (Verdict::obstructed(Obstacle::BrokenFile), None);
    };
    let Some(found) = found else { return unsealed(bytes, keys) };
    let Some((seal, signature)) = read_seal(&found.seal) else {
        return (Verdict { differences: vec![Difference::Seal], ..Verdict::of(State::Altered) }, None);
    };
    let Ok((statement, code_signature)) = read_code(&seal.code) else {
        return (Verdict { differences: vec![Difference::Seal], ..Verdict::of(State::Altered) }, None);
    };
    let standing = statement.standing(&code_signature, keys);
    let mut verdict = code::stated(&statement, &standing);
    match Reading::of(bytes) {
        Ok(reading) if reading.whole == seal.whole => {}
        Ok(reading) => verdict.differences = differences(&seal, &reading),
        Err(_) => return (Verdict::obstructed(Obstacle::BrokenFile), None),
    }
    let by = match standing {
        Standing::Good(known) | Standing::Revoked(known) | Standing::Wrong(known) => known.key(),
        Standing::Unknown => None,
    };
    let copied = seal.is_copy()
        && verdict.key.as_ref().is_some_and(|of| {
            keys.iter().any(|known| {
                let same =
                    (&known.office, &known.post) == (&of.office, &of.post) && known.revoked_since.is_none();
                same && known.key().is_some_and(|key| seal.is_signed_by(&key, &signature))
            })
        });
    let wrong = |key| !copied && !seal.is_signed_by(&key, &signature);
    if verdict.state == State::Altered || by.is_some_and(wrong) {
        verdict.differences.push(Difference::Seal);
    }
    if !verdict.differences.is_empty() {
        verdict.state = State::Altered;
    } else if verdict.state == State::Genuine && found.file != Some(seal.file) {
        verdict.state = State::Rewritten;
    } else if verdict.state == State::Genuine && seal.is_copy() {
        verdict.state = State::Copy;
    }
    (verdict, Some(statement))
}

/// A file without a seal: a letter that was scanned, a draft, or nothing of ours.
fn unsealed(bytes: &[u8], keys: &[KnownKey]) -> (Verdict, Option<Statement>) {
    let scanned = pictures(bytes).unwrap_or_default();
    for picture in scanned {
        let (verdict, statement) = code::in_picture(&picture, keys);
        if statement.is_some() {
            return (verdict, statement);
        }
    }
    let is_ours = bytes.windows(PRODUCER.len()).any(|window| window == PRODUCER);
    (Verdict::of(if is_ours { State::Unsealed } else { State::Foreign }), None)
}

/// Who wrote the file, as its properties say.
const PRODUCER: &[u8] = b"Panah letters";

/// What differs, as far as it can be told. Something always does: the hashes of the whole do.
fn differences(seal: &FileSeal, reading: &Reading) -> Vec<Difference> {
    let count = |length: usize| u32::try_from(length).unwrap_or(u32::MAX);
    let mut all = Vec::new();
    let marks = |page: &PageReading| -> Vec<u8> {
        page.passages.iter().flat_map(|passage| passage_mark(&passage.drawn)).collect()
    };
    let found: Vec<Vec<u8>> = reading.pages.iter().map(marks).collect();
    let signed: Vec<&Vec<u8>> = seal.pages.iter().map(|page| &page.passages).collect();
    if found.len() != signed.len() {
        all.push(Difference::PageCount { signed: count(signed.len()), found: count(found.len()) });
    }
    let is_same = found.len() == signed.len() && found.iter().zip(&signed).all(|(a, b)| a == *b);
    let mut sorted = (found.iter().collect::<Vec<_>>(), signed.clone());
    sorted.0.sort();
    sorted.1.sort();
    if !is_same && sorted.0 == sorted.1 {
        all.push(Difference::PageOrder);
        return all;
    }
    for (index, page) in reading.pages.iter().enumerate() {
        // A page that was moved is compared with the one that it was.
        let same = seal.pages.iter().find(|signed| signed.passages == found[index]);
        let Some(signed) = same.or_else(|| seal.pages.get(index)) else { continue };
        page_differences(count(index + 1), signed, page, &mut all);
    }
    if short::<8>(&reading.properties) != seal.properties {
        all.push(Difference::Properties);
    }
    if all.is_empty() {
        all.push(Difference::Hidden);
    }
    all
}

/// A letter with more differences than these is another letter.
const PASSAGES_NAMED: usize = 12;

fn page_differences(number: u32, signed: &PageSeal, page: &PageReading, all: &mut Vec<Difference>) {
    let mut left: Vec<&[u8]> = signed.passages.chunks(4).collect();
    let mut changed = Vec::new();
    for passage in &page.passages {
        let mark = passage_mark(&passage.drawn);
        match left.iter().position(|signed| *signed == mark) {
            Some(at) => {
                left.remove(at);
            }
            None => changed.push(passage),
        }
    }
    let words_differ = !changed.is_empty() || !left.is_empty();
    let missing = left.len().saturating_sub(changed.len());
    for passage in changed.into_iter().take(PASSAGES_NAMED) {
        all.push(Difference::Words { page: number, text: passage.read() });
    }
    if missing > 0 {
        let passages = u32::try_from(missing).unwrap_or(u32::MAX);
        all.push(Difference::MissingWords { page: number, passages });
    }
    if short::<8>(&page.pictures) != signed.pictures {
        all.push(Difference::Pictures { page: number });
    }
    if short::<8>(&page.laid_over) != signed.laid_over {
        all.push(Difference::LaidOver { page: number });
    }
    // Other words are drawn otherwise: that need not be said twice.
    if !words_differ && short::<8>(&page.drawing) != signed.drawing {
        all.push(Difference::Drawing { page: number });
    }
}
