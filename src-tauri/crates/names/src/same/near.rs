//! How far two spellings of one name part may be from each other, by ear: for parts that the
//! learned channel leaves unpaired because the register has either spelling in its own right
//! (Əhməd and Ahmad, Muhammad and Mohammad, Abdul Rahman and Abdolrahman).
//!
//! Works on the search keys of `script`, which already equate the letters that Azerbaijani,
//! Russian and passport spellings exchange. Costs by hand: o and u are one vowel to many clerks,
//! a and i (e) nearly; consonants are not. Hasan and Husayn stay apart.

use crate::script::{Script, keys, script_of};

const APART: f32 = 9.0;
/// Keys longer than this are no name parts.
const LONGEST: usize = 40;

/// A spelling made ready to be held against many: its key is folded once.
#[derive(Clone, Debug)]
pub(crate) struct Heard {
    key: Vec<char>,
    /// Written in letters that leave short vowels out.
    bare: bool,
}

impl Heard {
    pub(crate) fn new(text: &str) -> Self {
        Self {
            key: keys(text).concat().chars().take(LONGEST).collect(),
            bare: text.chars().any(|c| script_of(c) == Some(Script::Arabic)),
        }
    }
}

/// Distance of two spellings: 0 for the same key, about 1 for a vowel too many, 2.5 for a
/// consonant in place of another; 9 where there is nothing to compare.
pub(crate) fn distance(a: &Heard, b: &Heard) -> f32 {
    let bare = a.bare || b.bare;
    let (x, y) = (&a.key, &b.key);
    if x.is_empty() || y.is_empty() {
        return APART;
    }
    let mut row: Vec<f32> = Vec::with_capacity(y.len() + 1);
    row.push(0.0);
    for (j, c) in y.iter().enumerate() {
        let before = j.checked_sub(1).and_then(|j| y.get(j));
        row.push(row.last().copied().unwrap_or(0.0) + lone(*c, before.copied(), bare));
    }
    for (i, c) in x.iter().enumerate() {
        let before = i.checked_sub(1).and_then(|i| x.get(i)).copied();
        let mut corner = row.first().copied().unwrap_or(0.0);
        let mut left = corner + lone(*c, before, bare);
        row.first_mut().into_iter().for_each(|cell| *cell = left);
        for (j, d) in y.iter().enumerate() {
            let above = row.get(j + 1).copied().unwrap_or(APART);
            let previous = j.checked_sub(1).and_then(|j| y.get(j)).copied();
            let best = (corner + exchanged(*c, *d))
                .min(above + lone(*c, before, bare))
                .min(left + lone(*d, previous, bare));
            corner = above;
            left = best;
            row.get_mut(j + 1).into_iter().for_each(|cell| *cell = best);
        }
    }
    row.last().copied().unwrap_or(APART)
}

const fn is_vowel(c: char) -> bool {
    matches!(c, 'a' | 'i' | 'o' | 'u')
}

/// A letter the other spelling lacks.
fn lone(c: char, before: Option<char>, bare: bool) -> f32 {
    match c {
        c if before == Some(c) => 0.2,
        // Arabic letters leave short vowels out.
        'a' | 'i' | 'o' | 'u' if bare => 0.35,
        'i' if before.is_some_and(is_vowel) => 0.6,
        'a' | 'i' | 'o' | 'u' => 1.0,
        'h' => 0.8,
        _ => 2.2,
    }
}

fn exchanged(c: char, d: char) -> f32 {
    let pair = |x: char, y: char| (c, d) == (x, y) || (c, d) == (y, x);
    if c == d {
        0.0
    } else if pair('o', 'u') {
        0.3
    } else if pair('a', 'i') || pair('v', 'u') || pair('v', 'o') {
        0.7
    } else if is_vowel(c) && is_vowel(d) {
        1.1
    } else if pair('g', 'j')
        || pair('g', 'h')
        || pair('s', 'z')
        || pair('b', 'p')
        || pair('t', 'd')
        || pair('z', 'd')
    {
        1.6
    } else {
        2.5
    }
}

#[cfg(test)]
mod tests {
    use super::{Heard, distance as apart};

    fn distance(a: &str, b: &str) -> f32 {
        apart(&Heard::new(a), &Heard::new(b))
    }

    #[test]
    fn spellings_of_one_name_are_near_and_names_of_brothers_are_not() {
        let near = [
            ("Əhməd", "Ahmad"),
            ("Muhammad", "Mohammad"),
            ("Husain", "Hosayn"),
            ("Hüseyn", "Hosein"),
            ("Abdul Rahman", "Abdolrahman"),
            ("Xədicə", "Khadija"),
            ("Вахид", "Vəhid"),
            ("Marziia", "Mərziyə"),
        ];
        for (a, b) in near {
            assert!(distance(a, b) < 1.3, "{a} {b} {}", distance(a, b));
            assert!((distance(a, b) - distance(b, a)).abs() < 1e-4, "{a} {b}");
        }
        let apart =
            [("Hasan", "Husain"), ("Ahmad", "Mahmud"), ("Karim", "Karam al"), ("Ali", "Omar"), ("", "Ali")];
        for (a, b) in apart {
            assert!(distance(a, b) > 1.6, "{a} {b} {}", distance(a, b));
        }
    }
}
