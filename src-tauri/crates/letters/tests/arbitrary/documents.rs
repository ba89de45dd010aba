//! Documents of all kinds of blocks, in all languages.

use letters::{
    Arrangement, Block, Cell, Column, Document, Image, Item, Lang, Letterhead, Numerals, Pair, PictureSize,
    Portrait, Qr, SecondHead, Setting, Sheet, Side, SignaturePlace, can_print,
};
use proptest::collection::vec;
use proptest::prelude::*;

/// Names of the footnotes.
const NOTES: [&str; 3] = ["n-1", "n-2", "n-3"];

/// Without references.
fn plain(text: &str) -> String {
    NOTES.iter().fold(text.to_owned(), |text, name| text.replace(&format!("[^{name}]"), ""))
}

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
        include_bytes!("../pictures/progressive.jpg"),
        include_bytes!("../pictures/grey.jpg"),
        include_bytes!("../pictures/turned.jpg"),
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

/// A text that may refer to a footnote.
fn noted() -> impl Strategy<Value = String> {
    let place = (text(), 0..12_usize, text());
    place.prop_map(|(before, note, after)| match NOTES.get(note) {
        Some(name) => format!("{before} [^{name}]{after}"),
        None => format!("{before}{after}"),
    })
}

/// Long enough for several lines.
fn prose() -> impl Strategy<Value = String> {
    (vec(noted(), 1..6)).prop_map(|texts| texts.join(" "))
}

fn numerals() -> impl Strategy<Value = Option<Numerals>> {
    let all = vec![Numerals::Number, Numerals::Letter, Numerals::Roman, Numerals::Dash];
    prop::sample::select(all).prop_map(Some)
}

fn cell() -> impl Strategy<Value = Cell> {
    let parts = (noted(), 0..3_usize, proptest::option::of(lang()), any::<bool>());
    parts.prop_map(|(text, span, lang, head)| Cell { text, span, lang, head })
}

fn column() -> impl Strategy<Value = Column> {
    let side = prop::sample::select(vec![Side::Start, Side::Middle, Side::End]);
    (any::<f32>(), proptest::option::of(lang()), side).prop_map(|(share, lang, side)| Column {
        share,
        lang,
        side,
    })
}

fn pair() -> impl Strategy<Value = Pair> {
    let parts = (0..5_u8, (text(), text()), (prose(), prose()));
    parts.prop_map(|(heading, numbers, texts)| Pair { heading, numbers, texts })
}

fn image() -> impl Strategy<Value = Image> {
    (jpeg(), text()).prop_map(|(data, alt)| Image { data, alt: format!("x{alt}") })
}

fn leaf() -> impl Strategy<Value = Block> {
    prop_oneof![
        prose().prop_map(|text| Block::Paragraph { text }),
        (numerals(), any::<u32>(), vec(prose(), 0..4)).prop_map(|(numerals, start, texts)| Block::List {
            numerals,
            start,
            items: texts.into_iter().map(|text| Item { text, blocks: Vec::new() }).collect(),
        }),
        (vec(column(), 0..5), vec(vec(cell(), 0..3), 0..2), vec(vec(cell(), 0..4), 0..5))
            .prop_map(|(columns, head, rows)| Block::Grid { columns, head, rows }),
        ((lang(), lang()), vec(pair(), 0..4)).prop_map(|(langs, rows)| Block::Columns { langs, rows }),
        (image(), proptest::option::of(any::<f32>()), any::<bool>(), text())
            .prop_map(|(image, width, large, caption)| Block::Figure { image, width, large, caption }),
        (any::<u8>(), noted()).prop_map(|(level, text)| Block::Heading { level, text }),
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
            vec(inner.clone(), 0..4).prop_map(|blocks| Block::Together { blocks }),
            (numerals(), 1..40_u32, vec((prose(), vec(inner.clone(), 0..3)), 0..3)).prop_map(
                |(numerals, start, items)| Block::List {
                    numerals,
                    start,
                    items: items.into_iter().map(|(text, blocks)| Item { text, blocks }).collect(),
                }
            ),
            (lang(), text(), vec(inner, 0..4)).prop_map(|(lang, title, blocks)| Block::Foreign {
                lang,
                title,
                blocks
            }),
        ]
    })
}

/// What stands among the outermost blocks.
fn outer() -> impl Strategy<Value = Block> {
    let annex = (text(), text(), text(), vec(block(), 0..3));
    prop_oneof![
        8 => block(),
        1 => annex.prop_map(|(name, title, page_label, blocks)| Block::Annex { name, title, page_label, blocks }),
    ]
}

prop_compose! {
    fn letterhead()(
        authority in vec(text(), 0..3),
        address in vec(text(), 0..3),
        arrangement in prop::sample::select(vec![Arrangement::Plain, Arrangement::Centred, Arrangement::Bilingual]),
        logo in proptest::option::weighted(0.2, image()),
        second in proptest::option::of((lang(), vec(text(), 0..3), vec(text(), 0..3))),
    ) -> Letterhead {
        let second = second.map(|(lang, authority, address)| SecondHead { lang, authority, address });
        Letterhead { authority, address, arrangement, logo, second }
    }
}

prop_compose! {
    /// Any document.
    pub fn document()(
        lang in lang(),
        title in text(),
        letterhead in letterhead(),
        notes in vec(prose(), NOTES.len()),
        setting in prop::sample::select(vec![Setting::Ragged, Setting::Justified, Setting::Divided]),
        sheet in proptest::option::of(prop::sample::select(vec![Sheet::A4, Sheet::A5, Sheet::A6])),
        blocks in vec(outer(), 0..8),
        footer in text(),
        page_label in text(),
        watermark in proptest::option::of(text()),
        qr in proptest::option::of((text(), text(), text())),
        month in 0u32..14,
        subject in proptest::option::of(text()),
    ) -> Document {
        Document {
            blocks: sheet.map(|size| Block::Sheet { size }).into_iter().chain(blocks).collect(),
            lang, title, footer, page_label, watermark, subject, letterhead, setting,
            // Footnotes do not refer to others.
            notes: NOTES.iter().zip(notes).map(|(name, text)| ((*name).to_owned(), plain(&text))).collect(),
            qr: qr.map(|(data, alt, caption)| Qr { data, alt, caption }),
            date: (2026, month, 2),
            keywords: Vec::new(),
        }
    }
}
