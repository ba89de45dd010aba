//! Two hundred and more single alterations of genuine letters. None passes as what was issued.

use crate::{certificate, keys, letter, rewritten};
use casework::verify::{Difference, State, Verdict, verify};
use panah_tests::{
    forge::{self, Chance},
    office::Office,
};
use std::collections::BTreeMap;

struct Tried<'k> {
    keys: &'k [casework::proof::KnownKey],
    count: BTreeMap<&'static str, usize>,
}

impl Tried<'_> {
    /// The altered file is told as altered, also after another program wrote it anew, and the difference is named.
    fn altered(&mut self, what: &'static str, bytes: &[u8], named: impl Fn(&Difference) -> bool) {
        *self.count.entry(what).or_default() += 1;
        let verdict = verify(bytes, self.keys);
        assert_eq!(verdict.state, State::Altered, "{what}: {verdict:?}");
        assert!(verdict.differences.iter().any(named), "{what}: {:?}", verdict.differences);
    }

    /// Whatever else is said of the file, it is not that it is as it was issued.
    fn not_as_issued(&mut self, what: &'static str, bytes: &[u8], whole: &Verdict) {
        *self.count.entry(what).or_default() += 1;
        let verdict = verify(bytes, self.keys);
        assert_ne!(verdict.state, State::Genuine, "{what}");
        if verdict.state == State::Rewritten {
            assert_eq!(verdict.facts, whole.facts, "{what}");
        }
    }
}

#[test]
fn each_of_two_hundred_alterations_is_found() {
    let mut office = Office::new();
    let letter = letter(&mut office);
    let certificate = certificate(&mut office, 1).remove(0);
    let keys = keys(&mut office);
    let whole = verify(&letter, &keys);
    let pages = lopdf::Document::load_mem(&letter).unwrap().get_pages().len();
    assert!(pages >= 2, "a letter with pages to be swapped");
    let mut tried = Tried { keys: &keys, count: BTreeMap::new() };
    let mut chance = Chance(20_261_126);
    let words = |one: &Difference| matches!(one, Difference::Words { .. } | Difference::MissingWords { .. });
    let drawing = |one: &Difference| matches!(one, Difference::Drawing { .. });
    let laid_over = |one: &Difference| matches!(one, Difference::LaidOver { .. });
    let is_digit = |text: &str| text.chars().all(|c| c.is_ascii_digit()) && !text.is_empty();
    for round in 0..100 {
        let file = if round % 3 == 0 { &certificate } else { &letter };
        // A space for another space is no alteration.
        let is_seen = |text: &str| !text.trim().is_empty();
        let altered = forge::character(file, &mut chance, is_seen).expect("a character to change");
        tried.altered("a character", &altered, words);
    }
    for round in 0..30 {
        let file = if round % 3 == 0 { &certificate } else { &letter };
        let altered = forge::character(file, &mut chance, is_digit).or_else(|| {
            // A page without two digits of one font.
            forge::character(file, &mut chance, |text| text.chars().any(char::is_numeric))
        });
        if let Some(altered) = altered {
            tried.altered("a number", &altered, words);
        }
    }
    for _ in 0..10 {
        tried.altered("a passage taken", &forge::passage_taken(&letter, &mut chance), words);
        tried.altered("something moved", &forge::moved(&letter, &mut chance), drawing);
        tried.altered("painted over", &forge::painted_over(&letter, &mut chance), drawing);
        tried.altered("a note laid over", &forge::annotated(&letter, &mut chance), laid_over);
        tried.altered("another picture", &forge::picture(&certificate, &mut chance), |one| {
            matches!(one, Difference::Pictures { .. })
        });
        tried.altered("properties", &forge::properties(&letter, &mut chance), |one| {
            matches!(one, Difference::Properties)
        });
        tried
            .altered("hidden", &forge::hidden(&letter, &mut chance), |one| matches!(one, Difference::Hidden));
        tried.altered("appended", &forge::appended(&letter, &mut chance), drawing);
        tried.altered("seal", &forge::seal(&letter, &mut chance), |one| matches!(one, Difference::Seal));
        tried.altered("page cropped", &forge::page_cropped(&letter, &mut chance), laid_over);
        // The words as they are read, or the shapes as they are seen.
        tried.altered("a font", &forge::font(&letter, &mut chance), |_| true);
    }
    tried
        .altered("pages swapped", &forge::pages_swapped(&letter), |one| matches!(one, Difference::PageOrder));
    for _ in 0..4 {
        let count = |one: &Difference| matches!(one, Difference::PageCount { .. });
        tried.altered("a page taken", &forge::page_taken(&letter, &mut chance), count);
        tried.altered("a page doubled", &forge::page_doubled(&letter, &mut chance), count);
    }
    for _ in 0..60 {
        tried.not_as_issued("a bit", &forge::bit(&letter, &mut chance), &whole);
    }
    tried.not_as_issued("seal taken", &forge::unsealed(&letter), &whole);
    assert_eq!(verify(&forge::unsealed(&letter), &keys).state, State::Unsealed);
    let all: usize = tried.count.values().sum();
    assert!(all >= 200, "{all}: {:?}", tried.count);
    println!("{all} alterations, all found: {:?}", tried.count);
}

/// An alteration is not washed away by another program that writes the file anew.
#[test]
fn an_alteration_outlives_rewriting() {
    let mut office = Office::new();
    let letter = letter(&mut office);
    let keys = keys(&mut office);
    let mut chance = Chance(7);
    for _ in 0..6 {
        let altered = forge::character(&letter, &mut chance, |text| !text.trim().is_empty()).unwrap();
        for arguments in [&["--linearize"][..], &["--object-streams=generate"]] {
            let verdict = verify(&rewritten(&altered, arguments), &keys);
            assert_eq!(verdict.state, State::Altered, "{verdict:?}");
            let words =
                verdict.differences.iter().filter(|one| matches!(one, Difference::Words { .. })).count();
            assert_eq!(words, 1, "the passage is named, and no other: {:?}", verdict.differences);
        }
    }
}
