//! Which column of a list is which field.

use crate::text::{beginning, fold::words};

/// A field that a column can be, and the headings that it goes by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Field<'a> {
    /// Its key, for the caller.
    pub key: &'a str,
    /// Headings that it goes by, in any language and spelling: `Soyad`, `Фамилия`, `Date of birth`.
    pub words: &'a [&'a str],
}

/// Bytes of a heading that are looked at.
const LONGEST: usize = 200;
/// The same heading.
const SAME: u32 = 1000;
/// The same letters, the words cut differently: `birthdate`, `birth date`.
const SAME_LETTERS: u32 = 950;
/// One of several headings in one, `Surname / Фамилия`, or all but a remark, `Date of birth (dd.mm.yyyy)`.
const ONE_OF: u32 = 900;
/// One letter more, less or different, in a heading of at least this many letters.
const ONE_OFF: u32 = 800;
const ONE_OFF_LETTERS: usize = 6;
/// A heading that holds all the words scores the share of its letters that they are, out of this.
const HOLDS: u32 = 700;
/// Less than this is no suggestion: `Name of mother` is not a `Name`.
const LEAST: u32 = 420;

/// For each heading the index of the field that it most likely is. No field is suggested twice, and none
/// where it would be a guess.
#[must_use]
pub fn suggest_mapping(header: &[String], fields: &[Field<'_>]) -> Vec<Option<usize>> {
    let known: Vec<Vec<Vec<String>>> =
        fields.iter().map(|field| field.words.iter().map(|word| words(word)).collect()).collect();
    let mut scored: Vec<(u32, usize, usize)> = Vec::new();
    for (column, heading) in header.iter().enumerate() {
        let heading = beginning(heading, LONGEST);
        let whole = words(heading);
        let pieces: Vec<Vec<String>> = heading.split(['/', '(', ')', '|', '[', ']']).map(words).collect();
        for (field, spellings) in known.iter().enumerate() {
            let scores = spellings.iter().map(|spelling| {
                let pieces = pieces.iter().map(|piece| score(piece, spelling).saturating_mul(ONE_OF) / SAME);
                pieces.max().unwrap_or(0).max(score(&whole, spelling))
            });
            let best = scores.max().unwrap_or(0);
            if best >= LEAST {
                scored.push((best, column, field));
            }
        }
    }
    // The best first; among equals the first column and the first field.
    scored.sort_by(|a, b| b.0.cmp(&a.0).then(a.1.cmp(&b.1)).then(a.2.cmp(&b.2)));
    let mut mapping = vec![None; header.len()];
    let mut taken = vec![false; fields.len()];
    for (_, column, field) in scored {
        if let (Some(place @ None), Some(is_taken @ false)) = (mapping.get_mut(column), taken.get_mut(field))
        {
            *place = Some(field);
            *is_taken = true;
        }
    }
    mapping
}

fn score(heading: &[String], spelling: &[String]) -> u32 {
    if heading.is_empty() || spelling.is_empty() {
        return 0;
    }
    if heading == spelling {
        return SAME;
    }
    let (all, own) = (heading.concat(), spelling.concat());
    if all == own {
        return SAME_LETTERS;
    }
    let (length, own_length) = (all.chars().count(), own.chars().count());
    if length.min(own_length) >= ONE_OFF_LETTERS && is_one_off(&all, &own) {
        return ONE_OFF;
    }
    if spelling.iter().all(|word| heading.contains(word)) {
        let share = own_length.saturating_mul(100) / length.max(1);
        return HOLDS * u32::try_from(share.min(100)).unwrap_or(0) / 100;
    }
    0
}

/// Whether one letter more, less or different makes one of the other.
fn is_one_off(a: &str, b: &str) -> bool {
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
    if a.len().abs_diff(b.len()) > 1 {
        return false;
    }
    let front = a.iter().zip(&b).take_while(|(x, y)| x == y).count();
    let back = a.iter().rev().zip(b.iter().rev()).take_while(|(x, y)| x == y).count();
    front + back + 1 >= a.len().max(b.len())
}
