//! Whatever is put in, a letter or a reason comes out.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod common;

use letters::{Block, Document, Lang, LetterError, Letterhead, Qr, can_print, typeset};
use proptest::collection::vec;
use proptest::prelude::*;

fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        3 => "[ a-zəğıöşüçА-Яа-яё0-9.,()*\\\\-]{0,120}",
        3 => "[ ابپتچجمنیکگ\u{200c}۰-۹،()*]{0,120}",
        1 => "[ a-zابپ\u{200b}-\u{200f}\u{202a}-\u{202e}\u{2066}-\u{2069}\\n*0-9]{0,60}",
        1 => "[ a-eəА-Д\u{200b}-\u{200f}\u{300}-\u{310}\\n*]{0,40}",
        1 => "[ ابپچ\u{200b}-\u{200f}\u{64b}-\u{655}\u{2066}-\u{2069}۰-۹]{0,40}",
        1 => any::<String>().prop_map(|s| s.chars().filter(|c| can_print(*c)).collect()),
    ]
}

fn lang() -> impl Strategy<Value = Lang> {
    prop::sample::select(Lang::ALL.to_vec())
}

fn leaf() -> impl Strategy<Value = Block> {
    prop_oneof![
        (any::<u8>(), text()).prop_map(|(level, text)| Block::Heading { level, text }),
        text().prop_map(|text| Block::Paragraph { text }),
        (text(), text()).prop_map(|(number, text)| Block::Numbered { number, text }),
        vec((text(), text()), 0..4).prop_map(|rows| Block::KeyValue { rows }),
        (vec(text(), 0..4), vec(vec(text(), 0..5), 0..5), vec(any::<f32>(), 0..5))
            .prop_map(|(head, rows, widths)| Block::Table { head, rows, widths }),
        (text(), text()).prop_map(|(text, source)| Block::Quote { text, source }),
        (vec(text(), 0..3), text()).prop_map(|(lines, place_line)| Block::Signature { lines, place_line }),
        (text(), vec(text(), 0..4)).prop_map(|(title, lines)| Block::Acknowledgement { title, lines }),
        Just(Block::PageBreak),
        any::<f32>().prop_map(|millimetres| Block::Spacer { millimetres }),
    ]
}

fn block() -> impl Strategy<Value = Block> {
    leaf().prop_recursive(4, 16, 4, |inner| {
        prop_oneof![
            (text(), vec(inner.clone(), 0..4)).prop_map(|(title, blocks)| Block::Boxed { title, blocks }),
            (lang(), text(), vec(inner, 0..4)).prop_map(|(lang, title, blocks)| Block::Foreign {
                lang,
                title,
                blocks
            }),
        ]
    })
}

prop_compose! {
    fn document()(
        lang in lang(),
        title in text(),
        authority in vec(text(), 0..3),
        address in vec(text(), 0..3),
        blocks in vec(block(), 0..8),
        footer in text(),
        page_label in text(),
        watermark in proptest::option::of(text()),
        qr in proptest::option::of((text(), text(), text())),
        month in 0u32..14,
        subject in proptest::option::of(text()),
    ) -> Document {
        Document {
            lang, title, blocks, footer, page_label, watermark, subject,
            letterhead: Letterhead { authority, address },
            qr: qr.map(|(data, alt, caption)| Qr { data, alt, caption }),
            date: (2026, month, 2),
            keywords: Vec::new(),
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_letter_or_a_reason(doc in document()) {
        if let Ok(pdf) = typeset(&doc) {
            prop_assert!(pdf.bytes.starts_with(b"%PDF-1.7"));
            prop_assert!(pdf.pages > 0);
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
