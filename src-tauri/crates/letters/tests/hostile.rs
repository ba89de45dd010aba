//! Text of people who mean harm, or who paste anything.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod common;

use common::{bare, paragraph, words, write};
use letters::{Block, Lang, LetterError, can_print, typeset, user};

#[test]
fn a_character_without_glyph_is_named() {
    let doc = bare(Lang::Az, vec![paragraph("Ərizəçinin adı 王 olaraq")]);
    let Err(LetterError::MissingGlyph { character, context }) = typeset(&doc) else {
        panic!("no letter may come out")
    };
    assert_eq!(character, '王');
    assert!(context.contains("adı 王 olaraq"), "{context}");
    assert!(!can_print('王'));
    assert!(can_print('ə') && can_print('ی') && can_print('\u{202e}'));
}

#[test]
fn furniture_is_checked_too() {
    let mut doc = bare(Lang::Az, vec![paragraph("a")]);
    doc.footer = "№ 王".into();
    assert!(matches!(typeset(&doc), Err(LetterError::MissingGlyph { .. })));
    doc.footer = String::new();
    doc.watermark = Some("王".into());
    assert!(matches!(typeset(&doc), Err(LetterError::MissingGlyph { .. })));
}

#[test]
fn overrides_do_not_reorder_what_follows() {
    for bad in ["\u{202e}olleh", "\u{2067}hello", "\u{2069}\u{2069}hello\u{202b}", "\u{200f}hello"] {
        for name in [user(bad), bad.to_owned()] {
            let text = format!("before {name} after 12 words");
            let found = words(&write(&bare(Lang::En, vec![paragraph(text)])).text());
            assert_eq!(found.len(), 4, "{found:?}");
            assert_eq!(found[0], "before");
            assert_eq!(found[2..], ["after", "words"]);
        }
    }
}

#[test]
fn markup_of_people_is_printed() {
    let text = format!("a {} b", user("**not bold** * \\ \\** c"));
    let found = write(&bare(Lang::En, vec![paragraph(text)])).text();
    assert!(found.contains("**not bold** * \\ \\** c"), "{found}");
}

#[test]
fn nothing_of_what_cannot_be_seen_is_printed() {
    let text = "a\u{0}b\u{7}c\u{200b}d\u{ad}e\u{feff}f\u{2060}g\u{e0041}h";
    let found = write(&bare(Lang::En, vec![paragraph(text)])).text();
    assert_eq!(words(&found).concat(), "abcdefgh");
}

#[test]
fn a_word_without_end_is_broken() {
    for (lang, letter) in [(Lang::En, "w"), (Lang::Fa, "ه"), (Lang::Ru, "щ")] {
        let doc = bare(lang, vec![paragraph(letter.repeat(5000))]);
        let found = write(&doc).text();
        assert_eq!(found.matches(letter).count(), 5000);
    }
}

#[test]
fn strange_measures_are_survived() {
    let blocks = vec![
        Block::Spacer { millimetres: f32::NAN },
        Block::Spacer { millimetres: -5.0 },
        Block::Spacer { millimetres: f32::INFINITY },
        Block::Table {
            head: vec!["a".into()],
            rows: vec![vec!["b".into(), "c".into()], vec![]],
            widths: vec![f32::NAN, -1.0],
        },
        Block::PageBreak,
        Block::PageBreak,
    ];
    let pdf = typeset(&bare(Lang::En, blocks)).unwrap();
    assert_eq!(pdf.pages, 1);
    assert_eq!(typeset(&bare(Lang::En, Vec::new())).unwrap().pages, 1);
}

#[test]
fn nesting_without_end_is_refused() {
    let mut block = paragraph("a");
    for _ in 0..40 {
        block = Block::Boxed { title: String::new(), blocks: vec![block] };
    }
    let outcome = typeset(&bare(Lang::En, vec![block]));
    assert!(matches!(outcome, Err(LetterError::TooDeep { .. })));
}

#[test]
fn what_cannot_be_cut_is_limited() {
    let mut doc = bare(Lang::En, Vec::new());
    doc.letterhead.authority = vec!["authority ".repeat(500)];
    assert!(matches!(typeset(&doc), Err(LetterError::TooLong { .. })));
    let mut doc = common::samples::document("en");
    doc.qr.as_mut().unwrap().caption = "caption ".repeat(200);
    assert!(matches!(typeset(&doc), Err(LetterError::TooLong { .. })));
}

#[test]
fn size_is_limited() {
    let doc = bare(Lang::En, vec![paragraph("x".repeat(2_000_001))]);
    assert!(matches!(typeset(&doc), Err(LetterError::TooLong { .. })));
}
