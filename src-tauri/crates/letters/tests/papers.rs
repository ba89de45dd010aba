//! Certificates, receipts and slips: their portraits, boxes and sizes.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod common;
#[path = "../examples/papers/texts.rs"]
mod papers;

use common::{bare, bounds, codes, figures, named, paragraph, tool, words, write};
use letters::{
    Block, Lang, LetterError, Letterhead, PictureFault, PictureSize, Portrait, Sheet, SignaturePlace, typeset,
};
use lopdf::{Dictionary, Object};
use sha2::{Digest, Sha256};

const LANGUAGES: [&str; 4] = ["az", "ru", "en", "fa"];
/// Drawn for these tests; the camera and the people are invented.
const COLOUR: &[u8] = include_bytes!("pictures/progressive.jpg");
const GREY: &[u8] = include_bytes!("pictures/grey.jpg");
const TURNED: &[u8] = include_bytes!("pictures/turned.jpg");
const CMYK: &[u8] = include_bytes!("pictures/cmyk.jpg");
/// Points of a millimetre.
const MM: f32 = 72.0 / 25.4;

fn photograph(jpeg: &[u8]) -> Portrait {
    Portrait::Photograph { jpeg: jpeg.to_vec(), alt: "Photograph of Misal Namuna".into() }
}

fn person(portrait: Option<Portrait>) -> Block {
    Block::Person {
        portrait,
        size: PictureSize::PASSPORT,
        name: "Misal Namuna".into(),
        native: "مثال نمونه".into(),
        rows: vec![("Number".into(), "QSM-1".into()), ("Born".into(), "1990".into())],
    }
}

#[test]
fn every_paper_is_well_formed_and_of_its_size() {
    for lang in LANGUAGES {
        for paper in papers::PAPERS {
            let written = write(&papers::document(paper, lang));
            let path = written.path();
            let path = path.to_str().unwrap();
            let report = tool("qpdf", "qpdf", &["--check", path]);
            assert!(report.contains("No syntax or stream encoding errors"), "{paper} {lang}: {report}");
            let (pages, size) = match paper {
                "certificate" => (2, "595.276 x 841.89 pts (A4)"),
                "slip" => (1, "297.638 x 419.528 pts"),
                _ => (1, "595.276 x 841.89 pts (A4)"),
            };
            assert_eq!(written.pdf.pages, pages, "{paper} {lang}");
            let info = tool("pdfinfo", "poppler-utils", &[path]);
            assert!(info.contains(size), "{paper} {lang}: {info}");
        }
    }
}

#[test]
fn every_code_is_read() {
    for lang in LANGUAGES {
        for paper in papers::PAPERS {
            let doc = papers::document(paper, lang);
            let expected: Vec<String> = doc.qr.iter().map(|code| code.data.clone()).collect();
            assert_eq!(codes(&write(&doc)), expected, "{paper} {lang}");
        }
    }
}

#[test]
fn names_come_out_in_both_scripts_before_what_is_said_of_them() {
    for (lang, order) in [
        ("az", ["Məryəm Namuna", "مریم نمونه", "Əfqanıstan", "Uydurma", "اویدورما", "əl-Misali"]),
        ("ru", ["Марьям Намуна", "مریم نمونه", "Афганистан", "Уйдурма", "اویدورما", "аль-Мисали"]),
        ("fa", ["مریم نمونه", "Maryam Namuna", "افغانستان", "اویدورما", "Uydurma", "al-Misali"]),
    ] {
        let found = words(&write(&papers::document("certificate", lang)).text());
        let place = |name: &str| {
            let name = words(name);
            let at = found.windows(name.len()).position(|window| window == name);
            at.unwrap_or_else(|| panic!("{name:?} in {found:?}"))
        };
        let places: Vec<usize> = order.iter().take(5).map(|name| place(name)).collect();
        assert!(places.is_sorted(), "{lang}: {places:?}");
        place(order[5]);
    }
}

#[test]
fn the_cells_of_a_receipt_are_told_apart() {
    let written = write(&papers::document("receipt", "en"));
    let heads = named(&written.pdf.bytes, b"S", b"TH");
    let scope = |d: &&Dictionary| {
        let attributes = d.get(b"A").and_then(Object::as_dict).unwrap();
        attributes.get(b"Scope").and_then(Object::as_name).unwrap() == b"Column"
    };
    assert_eq!(heads.iter().filter(scope).count(), 6);
    assert_eq!(heads.len(), 6 + 3, "three rows of the reference have a head of their own");
    let text = words(&written.text());
    for word in ["Tazkira", "legible", "Officer", "Applicant", "Interpreter", "Date"] {
        assert!(text.iter().any(|found| found == word), "{word}");
    }
}

#[test]
fn a_photograph_is_embedded_once_as_it_was() {
    let people = (0..7).map(|_| person(Some(photograph(COLOUR)))).chain([person(Some(photograph(GREY)))]);
    let pdf = typeset(&bare(Lang::En, people.collect())).unwrap();
    let images = named(&pdf.bytes, b"Subtype", b"Image");
    assert_eq!(images.len(), 2);
    let spaces: Vec<&[u8]> =
        images.iter().map(|image| image.get(b"ColorSpace").and_then(Object::as_name).unwrap()).collect();
    assert_eq!(spaces, [&b"DeviceRGB"[..], b"DeviceGray"]);
    for image in &images {
        assert_eq!(image.get(b"Filter").and_then(Object::as_name).unwrap(), b"DCTDecode");
        for forbidden in [&b"SMask"[..], b"Mask", b"Interpolate", b"Alternates", b"OPI"] {
            assert!(!image.has(forbidden));
        }
    }
    // From the tables to the end, not a byte was touched.
    let tail = &COLOUR[COLOUR.len() - 1000..];
    assert!(pdf.bytes.windows(tail.len()).any(|window| window == tail));
    assert_eq!(figures(&pdf.bytes).len(), 8);
}

#[test]
fn a_portrait_is_described_and_of_its_size_on_every_sheet() {
    for size in [Sheet::A4, Sheet::A5, Sheet::A6] {
        let blocks = vec![Block::Sheet { size }, person(Some(photograph(COLOUR)))];
        let found = figures(&typeset(&bare(Lang::Fa, blocks)).unwrap().bytes);
        let [figure] = found.as_slice() else { panic!("one figure") };
        assert_eq!(figure.get(b"Alt").and_then(Object::as_str).unwrap(), b"Photograph of Misal Namuna");
        let [left, low, right, high] = bounds(figure);
        assert!((right - left - 35.0 * MM).abs() < 0.1, "{size:?}");
        assert!((high - low - 45.0 * MM).abs() < 0.1, "{size:?}");
        // Persian starts on the right.
        let width = size.millimetres().0 * MM;
        assert!(left > width / 2.0 && right < width, "{size:?}");
    }
}

/// A page as colours, at one pixel to the point.
fn pixels(blocks: Vec<Block>) -> impl Fn(f32, f32) -> [u8; 3] {
    let written = write(&bare(Lang::En, blocks));
    let path = written.path();
    let prefix = path.with_extension("");
    let (path, prefix) = (path.to_str().unwrap(), prefix.to_str().unwrap());
    tool("pdftoppm", "poppler-utils", &["-r", "72", "-singlefile", path, prefix]);
    let bytes = std::fs::read(format!("{prefix}.ppm")).unwrap();
    let mut parts = bytes.splitn(4, |byte| byte.is_ascii_whitespace());
    let width: usize = {
        parts.next();
        std::str::from_utf8(parts.next().unwrap()).unwrap().parse().unwrap()
    };
    let data = bytes.len() - width * 842 * 3;
    move |x, y| {
        let at = data + (y as usize * width + x as usize) * 3;
        bytes[at..at + 3].try_into().unwrap()
    }
}

#[test]
fn a_photograph_stands_upright() {
    for (jpeg, size) in [(COLOUR, 35.0), (GREY, 35.0), (TURNED, 35.0), (TURNED, 60.0)] {
        let size = PictureSize { width: size, height: 45.0 };
        let picture = Block::Picture { portrait: photograph(jpeg), size, caption: String::new() };
        let pixel = pixels(vec![picture]);
        // The ground is light, the coat at its lower edge dark, and the room beside it is empty.
        let (left, top) = (25.0 * MM + (size.width - 35.0) / 2.0 * MM, 16.0 * MM);
        let at = |x: f32, y: f32| pixel(left + x * MM, top + y * MM);
        assert!(at(17.5, 2.0).iter().all(|part| *part > 200), "{:?}", at(17.5, 2.0));
        assert!(at(2.0, 22.0).iter().all(|part| *part > 200), "{:?}", at(2.0, 22.0));
        assert!(at(17.5, 43.0).iter().all(|part| *part < 110), "{:?}", at(17.5, 43.0));
        assert_eq!(at(-1.0, 22.0), [255; 3]);
        assert_eq!(at(37.0, 22.0), [255; 3]);
    }
}

#[test]
fn a_missing_photograph_is_said_only_if_the_document_says_so() {
    let missing = Portrait::Missing { note: "Photograph missing".into() };
    let with = write(&bare(Lang::En, vec![person(Some(missing))]));
    assert!(with.text().contains("Photograph missing"));
    assert!(figures(&with.pdf.bytes).is_empty());
    let without = write(&bare(Lang::En, vec![person(None)]));
    assert_eq!(words(&without.text())[..2], ["Misal", "Namuna"]);
    assert!(figures(&without.pdf.bytes).is_empty());
}

#[test]
fn bad_photographs_are_refused_by_name() {
    let mut png = b"\x89PNG\r\n\x1a\n".to_vec();
    png.extend([0; 200]);
    for (jpeg, expected) in [
        (CMYK.to_vec(), PictureFault::Cmyk),
        (COLOUR[..COLOUR.len() / 2].to_vec(), PictureFault::Broken("cut short")),
        (png, PictureFault::NotJpeg),
        (vec![0xff; 40_000_000], PictureFault::Bytes { found: 40_000_000, limit: 1 << 20 }),
    ] {
        let outcome = typeset(&bare(Lang::En, vec![paragraph("before"), person(Some(photograph(&jpeg)))]));
        let Err(error @ LetterError::Picture { .. }) = outcome else { panic!("no paper may come out") };
        assert!(error.to_string().contains("Misal Namuna"), "{error}");
        let LetterError::Picture { fault, .. } = error else { unreachable!() };
        assert_eq!(fault, expected);
    }
    let nameless = Portrait::Photograph { jpeg: COLOUR.to_vec(), alt: " \u{200b}\n".into() };
    let outcome = typeset(&bare(Lang::En, vec![person(Some(nameless))]));
    assert!(matches!(outcome, Err(LetterError::Picture { fault: PictureFault::NoDescription, .. })));
}

#[test]
fn a_portrait_is_never_parted_from_its_name_nor_cut() {
    for count in 1..32 {
        let mut blocks: Vec<Block> = (0..count).map(|i| paragraph(format!("{i}"))).collect();
        blocks.push(person(Some(photograph(COLOUR))));
        let written = write(&bare(Lang::En, blocks));
        let [_, low, _, _] = bounds(&figures(&written.pdf.bytes)[0]);
        assert!(low > 22.0 * MM - 0.1, "{count}: {low}");
        let text = written.text();
        let pages: Vec<&str> = text.trim_end_matches('\u{c}').split('\u{c}').collect();
        assert!(pages[pages.len() - 1].contains("Misal Namuna"), "{count}");
        assert!(pages[pages.len() - 1].contains("1990"), "{count}");
    }
}

#[test]
fn a_code_stays_with_what_stands_beside_it() {
    for count in 1..34 {
        let mut doc = common::samples::document("en");
        doc.letterhead = Letterhead::default();
        let beside = vec![paragraph("BESIDE"), Block::PageBreak, paragraph("IT"), Block::PageBreak];
        doc.blocks = (0..count).map(|i| paragraph(format!("{i}"))).collect();
        doc.blocks.push(Block::BesideCode { blocks: beside });
        doc.blocks.push(paragraph("AFTER"));
        let pdf = typeset(&doc).unwrap();
        let [_, low, _, _] = bounds(&figures(&pdf.bytes)[0]);
        assert!(low > 22.0 * MM - 12.0, "{count}: {low}");
        assert!(pdf.pages <= 2, "{count}");
    }
}

#[test]
fn boxes_for_signing_stay_whole_and_in_order() {
    for count in 1..8 {
        let place = |i| SignaturePlace {
            role: format!("ROLE{i}"),
            name: "Uydurma Namunazadə-Misalbəyli ".repeat(3),
            date: "Tarix".into(),
        };
        let mut blocks: Vec<Block> = (0..30).map(|i| paragraph(format!("{i}"))).collect();
        blocks.push(Block::Signatures { places: (0..count).map(place).collect() });
        let text = write(&bare(Lang::Az, blocks)).text();
        let pages: Vec<&str> = text.trim_end_matches('\u{c}').split('\u{c}').collect();
        let last = pages[pages.len() - 1];
        for i in 0..count {
            assert!(last.contains(&format!("ROLE{i}")), "{count}: {last}");
        }
        assert_eq!(last.matches("Tarix").count(), count);
        assert!(last.contains("29"), "not alone on a page: {last}");
    }
    let place = SignaturePlace { name: "x ".repeat(3000), ..SignaturePlace::default() };
    let outcome = typeset(&bare(Lang::En, vec![Block::Signatures { places: vec![place] }]));
    assert!(matches!(outcome, Err(LetterError::TooLong { .. })));
}

#[test]
fn a_name_of_three_hundred_letters_is_wrapped() {
    let name = "Əbdülrəhman ".repeat(25);
    let native = "عبدالرحمان ".repeat(27);
    let block = Block::Person {
        portrait: Some(photograph(COLOUR)),
        size: PictureSize::SMALL,
        name: name.clone(),
        native: native.clone(),
        rows: Vec::new(),
    };
    let text = write(&bare(Lang::Az, vec![block])).text();
    assert_eq!(words(&text), [words(&name), words(&native)].concat());
}

#[test]
fn the_size_of_the_sheets_comes_first() {
    let sheet = || Block::Sheet { size: Sheet::A5 };
    assert!(typeset(&bare(Lang::En, vec![sheet(), paragraph("a")])).is_ok());
    let boxed = Block::Boxed { title: String::new(), blocks: vec![sheet()] };
    for blocks in [vec![paragraph("a"), sheet()], vec![sheet(), sheet()], vec![boxed]] {
        assert_eq!(typeset(&bare(Lang::En, blocks)), Err(LetterError::SheetWithin));
    }
}

#[test]
fn the_same_paper_is_the_same_file() {
    for paper in papers::PAPERS {
        let doc = papers::document(paper, "fa");
        let once = typeset(&doc).unwrap();
        assert_eq!(once, typeset(&doc).unwrap());
        let elsewhere = std::thread::spawn(move || typeset(&doc).unwrap());
        assert_eq!(once, elsewhere.join().unwrap());
    }
}

/// See the digest of the letter in `files.rs`.
#[test]
fn the_bytes_of_a_certificate_are_frozen() {
    let pdf = typeset(&papers::document("certificate", "az")).unwrap();
    let digest: String = Sha256::digest(&pdf.bytes).iter().map(|byte| format!("{byte:02x}")).collect();
    assert_eq!(digest, "7841fcb5917dc93646e7a7293659194f49587425ce9aaf25ecfb155aab6cfa09");
}

#[test]
fn a_paper_survives_json() {
    for paper in papers::PAPERS {
        let doc = papers::document(paper, "az");
        let json = serde_json::to_string(&doc).unwrap();
        assert_eq!(serde_json::from_str::<letters::Document>(&json).unwrap(), doc);
    }
    let block: Block =
        serde_json::from_str(r#"{"kind":"picture","portrait":{"kind":"missing","note":"x"},"caption":""}"#)
            .unwrap();
    assert!(matches!(block, Block::Picture { size: PictureSize::PASSPORT, .. }));
}
