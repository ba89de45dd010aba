//! The letter that is measured: two pages in three languages, every block of it different in each letter.

use letters::{Block, Document, Lang, Letterhead, Qr, Setting};

use crate::tongues::sentences;

/// Invented people, so that no two letters in a row need the same letters of the alphabet.
const PEOPLE: [[&str; 6]; 2] = [
    [
        "Məryəm Nümunənejad",
        "Zaur Sınaqlı",
        "Ülkər Örnəkova",
        "Cəfər Misalzadə",
        "Yeganə Hüseyn-Nümunə",
        "Əlövsət Şablonov",
    ],
    ["مريم نموذجي", "ظافر العيّناتي", "غزال مثال‌زاده", "ضحى القالب", "ثريّا آل نموذج", "كاوه نمونه‌پور"],
];

/// What is measured: the main language and the two that follow.
pub const KINDS: [(&str, [Lang; 3]); 2] =
    [("az", [Lang::Az, Lang::Ru, Lang::En]), ("ar", [Lang::Ar, Lang::Fa, Lang::En])];

/// A letter; `serial` tells it from the others.
pub fn letter([main, second, third]: [Lang; 3], serial: usize) -> Document {
    let [title, ..] = sentences(main);
    let number = format!("QSM-2026-{serial:06}");
    let mut blocks = vec![
        Block::KeyValue {
            rows: (0..3).map(|row| pair(main, serial, row)).chain([own(main, serial)]).collect(),
        },
        Block::Heading { level: 1, text: title.into() },
    ];
    blocks.extend((0..2).map(|at| Block::Paragraph { text: text(main, serial, at, 2) }));
    blocks.extend((1..=6).map(|at| Block::Numbered {
        number: main.digits(&format!("{at}.")),
        text: text(main, serial, at + 2, 3),
    }));
    let points = (1..=2).map(|at| Block::Numbered {
        number: main.digits(&format!("{at}.")),
        text: text(main, serial, at + 10, 1),
    });
    blocks.push(Block::Boxed { title: short(main, 4), blocks: points.collect() });
    for lang in [second, third] {
        let blocks_of = (0..3).map(|at| Block::Paragraph { text: text(lang, serial, at, 2) });
        let [title, ..] = sentences(lang);
        blocks.push(Block::Foreign { lang, title: title.into(), blocks: blocks_of.collect() });
    }
    blocks.push(Block::Signature { lines: Vec::new(), place_line: short(main, 3) });
    Document {
        lang: main,
        title: title.into(),
        letterhead: Letterhead {
            authority: vec![short(main, 1)],
            address: vec![short(main, 2)],
            ..Letterhead::default()
        },
        blocks,
        footer: number.clone(),
        page_label: "{page} / {pages}".into(),
        watermark: None,
        qr: Some(Qr { data: format!("panah:{number}:1"), alt: number, caption: String::new() }),
        date: (2026, 3, 2),
        subject: None,
        keywords: Vec::new(),
        notes: std::collections::BTreeMap::new(),
        setting: Setting::default(),
    }
}

/// Sentences with something of this letter in them.
fn text(lang: Lang, serial: usize, at: usize, count: usize) -> String {
    let [_, lines @ ..] = sentences(lang);
    let own = lang.digits(&format!("({}/{})", serial * 37 % 9973, at + 1));
    let mut out: Vec<&str> = (0..count).map(|n| lines[(serial + at + n) % 4]).collect();
    out.insert(1, &own);
    let bold = format!("**{}**", out.pop().unwrap_or_default());
    out.push(&bold);
    out.join(" ")
}

/// Whom the letter is for, and since when.
fn own(lang: Lang, serial: usize) -> (String, String) {
    let people = &PEOPLE[usize::from(lang.is_rtl())];
    let date = format!("{:02}.{:02}.{}", serial % 28 + 1, serial % 12 + 1, 1950 + serial * 7 % 60);
    (people[serial % 6].into(), format!("{}, {}", people[(serial / 6) % 6], lang.digits(&date)))
}

fn pair(lang: Lang, serial: usize, row: usize) -> (String, String) {
    (short(lang, row + 1), format!("{} {}", lang.digits(&serial.to_string()), short(lang, row + 2)))
}

fn short(lang: Lang, at: usize) -> String {
    let words: Vec<&str> = sentences(lang)[at % 5].split(' ').take(3).collect();
    words.join(" ")
}
