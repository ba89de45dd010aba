//! Whatever is put in, a letter or a reason comes out.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod common;

use letters::{
    Block, Document, Lang, LetterError, Letterhead, PictureSize, Portrait, Qr, Sheet, SignaturePlace,
    can_print, typeset,
};
use proptest::collection::vec;
use proptest::prelude::*;

/// Points of a millimetre.
const MM: f32 = 72.0 / 25.4;

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

fn jpeg() -> impl Strategy<Value = Vec<u8>> {
    let good: [&[u8]; 3] = [
        include_bytes!("pictures/progressive.jpg"),
        include_bytes!("pictures/grey.jpg"),
        include_bytes!("pictures/turned.jpg"),
    ];
    let good = prop::sample::select(good.to_vec()).prop_map(<[u8]>::to_vec);
    let damaged =
        (good.clone(), any::<prop::sample::Index>(), any::<u8>()).prop_map(|(mut bytes, at, value)| {
            let at = at.index(bytes.len());
            bytes[at] = value;
            bytes
        });
    prop_oneof![12 => good, 1 => damaged, 1 => vec(any::<u8>(), 0..200)]
}

fn portrait() -> impl Strategy<Value = Portrait> {
    prop_oneof![
        3 => (jpeg(), text()).prop_map(|(jpeg, alt)| Portrait::Photograph { jpeg, alt: format!("x{alt}") }),
        1 => text().prop_map(|note| Portrait::Missing { note }),
    ]
}

fn size() -> impl Strategy<Value = PictureSize> {
    let any_size = (any::<f32>(), any::<f32>()).prop_map(|(width, height)| PictureSize { width, height });
    prop_oneof![3 => Just(PictureSize::PASSPORT), 1 => Just(PictureSize::SMALL), 1 => any_size]
}

fn place() -> impl Strategy<Value = SignaturePlace> {
    (text(), text(), text()).prop_map(|(role, name, date)| SignaturePlace { role, name, date })
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
        vec(place(), 0..6).prop_map(|places| Block::Signatures { places }),
        (portrait(), size(), text()).prop_map(|(portrait, size, caption)| Block::Picture {
            portrait,
            size,
            caption
        }),
        (proptest::option::of(portrait()), size(), text(), text(), vec((text(), text()), 0..5)).prop_map(
            |(portrait, size, name, native, rows)| Block::Person { portrait, size, name, native, rows }
        ),
        Just(Block::PageBreak),
        any::<f32>().prop_map(|millimetres| Block::Spacer { millimetres }),
    ]
}

fn block() -> impl Strategy<Value = Block> {
    leaf().prop_recursive(4, 16, 4, |inner| {
        prop_oneof![
            (text(), vec(inner.clone(), 0..4)).prop_map(|(title, blocks)| Block::Boxed { title, blocks }),
            vec(inner.clone(), 0..4).prop_map(|blocks| Block::BesideCode { blocks }),
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
        sheet in proptest::option::of(prop::sample::select(vec![Sheet::A4, Sheet::A5, Sheet::A6])),
        blocks in vec(block(), 0..8),
        footer in text(),
        page_label in text(),
        watermark in proptest::option::of(text()),
        qr in proptest::option::of((text(), text(), text())),
        month in 0u32..14,
        subject in proptest::option::of(text()),
    ) -> Document {
        Document {
            blocks: sheet.map(|size| Block::Sheet { size }).into_iter().chain(blocks).collect(),
            lang, title, footer, page_label, watermark, subject,
            letterhead: Letterhead { authority, address, ..Letterhead::default() },
            qr: qr.map(|(data, alt, caption)| Qr { data, alt, caption }),
            date: (2026, month, 2),
            ..Document::default()
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
            let (width, height) = doc.sheet().millimetres();
            for [left, low, right, high] in common::figures(&pdf.bytes).iter().map(common::bounds) {
                let inside = left > 0.0 && low > 0.0 && right < width * MM && high < height * MM;
                prop_assert!(inside, "a figure off its page: {left} {low} {right} {high}");
            }
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
