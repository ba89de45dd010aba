//! Whatever is put in, a letter or a reason comes out.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod common;

#[path = "arbitrary/documents.rs"]
mod documents;
#[path = "arbitrary/drawn.rs"]
mod drawn;
#[path = "arbitrary/printed.rs"]
mod printed;

use documents::document;
use letters::{Document, Lang, LetterError, Pdf, typeset};
use proptest::prelude::*;

/// Points of a millimetre.
const MM: f32 = 72.0 / 25.4;

/// Letters in any order, to be compared. Signs that belong to a letter and invisible characters are left
/// to the tests of extraction.
fn letters_of(text: &str) -> Vec<char> {
    let sign = |c: &char| matches!(c, '\u{610}'..='\u{61a}' | '\u{64b}'..='\u{65f}' | '\u{670}');
    let mut letters: Vec<char> = text.chars().filter(|c| c.is_alphabetic() && !sign(c)).collect();
    letters.sort_unstable();
    letters
}

/// What is in one and not in the other.
fn without(these: &[char], those: &[char]) -> String {
    let mut rest = those.to_vec();
    let missing = these.iter().filter(|c| match rest.iter().position(|other| other == *c) {
        Some(at) => {
            rest.swap_remove(at);
            false
        }
        None => true,
    });
    missing.collect()
}

fn check(doc: &Document, pdf: &Pdf) -> Result<(), TestCaseError> {
    prop_assert!(pdf.bytes.starts_with(b"%PDF-1.7"));
    let (width, height) = doc.sheet().millimetres();
    let (width, height) = (width * MM, height * MM);
    for [left, low, right, high] in common::figures(&pdf.bytes).iter().map(common::bounds) {
        let inside = left > 0.0 && low > 0.0 && right < width && high < height;
        prop_assert!(inside, "a figure off its page: {left} {low} {right} {high}");
    }
    let pages = drawn::read(&pdf.bytes);
    prop_assert_eq!(pages.len(), pdf.pages);
    for [left, low, right, high] in pages.iter().filter_map(|page| page.bounds) {
        let inside = left > 0.0 && low > 0.0 && right < width && high < height;
        prop_assert!(inside, "drawn off its page: {left} {low} {right} {high}");
    }
    let found: String = pages.into_iter().map(|page| page.text).collect();
    let (found, printed) = (letters_of(&found), letters_of(&printed::of(doc)));
    prop_assert!(found == printed, "lost {}, added {}", without(&printed, &found), without(&found, &printed));
    Ok(())
}

/// How many cases are tried: so many as `PROPTEST_CASES` says, where it says anything.
fn cases(usual: u32) -> u32 {
    std::env::var_os("PROPTEST_CASES").map_or(usual, |_| ProptestConfig::default().cases)
}

/// Found by chance: the longest of all signs stood over the edge of a narrow sheet.
#[test]
fn a_sign_wider_than_its_column_is_set_smaller() {
    for sheet in [letters::Sheet::A4, letters::Sheet::A5, letters::Sheet::A6] {
        let texts = ("\u{fdfd}".to_owned(), "a \u{fdfd}\u{fdfd} a".to_owned());
        let pair = letters::Pair { heading: 1, numbers: (String::new(), String::new()), texts };
        let columns = letters::Block::Columns { langs: (Lang::Az, Lang::Fa), rows: vec![pair] };
        let doc = common::bare(Lang::Az, vec![letters::Block::Sheet { size: sheet }, columns]);
        check(&doc, &typeset(&doc).unwrap()).unwrap();
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: cases(48), failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_letter_or_a_reason(doc in document()) {
        if let Ok(pdf) = typeset(&doc) {
            check(&doc, &pdf)?;
            prop_assert_eq!(typeset(&doc), Ok(pdf));
        }
    }

    #[test]
    fn a_missing_glyph_is_shown_in_its_place(source in any::<String>()) {
        let doc = common::bare(Lang::Az, vec![common::paragraph(source)]);
        match typeset(&doc) {
            Ok(_) => {}
            Err(LetterError::MissingGlyph { character, context }) => {
                prop_assert!(context.contains(character));
            }
            Err(other) => prop_assert!(false, "{other}"),
        }
    }

    #[test]
    fn escaping_keeps_what_can_be_seen(source in any::<String>()) {
        let visible = |text: &str| -> String {
            text.chars().filter(|c| c.is_alphanumeric() || *c == '*').collect()
        };
        let escaped = letters::escape(&source);
        let unescaped = escaped.replace("\\*", "*").replace("\\\\", "\\");
        prop_assert_eq!(visible(&unescaped), visible(&source));
    }
}
