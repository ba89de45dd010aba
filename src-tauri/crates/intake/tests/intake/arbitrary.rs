//! Whatever bytes come in, an answer comes out.

use crate::make;
use image::ImageFormat;
use intake::kind::{Purpose, accept, disagreement, recognise};
use intake::pdf::inspect;
use intake::picture::{Crop, Limits, portrait, scan, thumbnail};
use intake::table::{self, Choice, Field, suggest_mapping, write_csv};
use proptest::prelude::*;

/// Bounds low enough that nothing takes long.
fn small() -> (Limits, table::Limits) {
    let pictures = Limits { pixels: 4_000_000, whole_pixels: 1_000_000, ..Limits::default() };
    let tables = table::Limits {
        unpacked: 64 << 20,
        rows: 1000,
        cells: 10_000,
        text: 1 << 20,
        shared: 1 << 20,
        ..table::Limits::default()
    };
    (pictures, tables)
}

/// Every door.
fn all(bytes: &[u8]) {
    let (pictures, tables) = small();
    let kind = recognise(bytes);
    let _ = disagreement("a.jpg", kind);
    for purpose in [Purpose::Portrait, Purpose::Scan, Purpose::Table] {
        let _ = accept(bytes, Some("a.csv"), purpose);
    }
    let _ = inspect(bytes);
    if let Ok(made) = portrait(bytes, None, &pictures) {
        assert!(made.jpeg.len() <= pictures.portrait_bytes);
        assert!(made.width <= 600 && made.height <= 771);
    }
    if let Ok(made) = scan(bytes, &pictures) {
        assert!(made.bytes.len() <= pictures.pdf_bytes);
    }
    let _ = thumbnail(bytes, 64, &pictures);
    if let Ok(list) = table::read(bytes, &Choice::default(), &tables) {
        assert!(list.rows.len() + list.above.len() <= tables.rows);
        assert!(list.header.len() <= tables.columns);
        for row in list.rows.iter().chain(&list.above) {
            assert!(row.cells.len() <= list.header.len());
            assert!(row.cells.iter().all(|cell| cell.text.chars().count() <= tables.characters));
        }
    }
}

/// Files that are right, to be damaged.
fn seeds() -> Vec<Vec<u8>> {
    let picture = make::picture(260, 340);
    let mut seeds: Vec<Vec<u8>> = [
        ImageFormat::Jpeg,
        ImageFormat::Png,
        ImageFormat::WebP,
        ImageFormat::Gif,
        ImageFormat::Bmp,
        ImageFormat::Tiff,
    ]
    .into_iter()
    .map(|format| make::encoded(&picture, format))
    .collect();
    seeds.push(make::jpeg_turned(&picture, 6));
    let packed = make::object_stream("<< /Type /Page >>", "/Type /ObjStm /First 2 /N 1 /Filter /FlateDecode");
    seeds.push(make::pdf_with(2, &packed));
    let sheet = r#"<sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" s="1"><v>44275</v></c></row></sheetData>"#;
    seeds.push(make::workbook(sheet, "<sst><si><t>Soyad</t></si></sst>"));
    seeds.push("Soyad;Ad\n\"Nümunə\";x\n".as_bytes().to_vec());
    seeds
}

/// Beginnings that lead further in than chance does.
fn beginning() -> impl Strategy<Value = Vec<u8>> {
    prop::sample::select(vec![
        &b""[..],
        b"\xFF\xD8\xFF",
        b"\x89PNG\r\n\x1A\n",
        b"GIF89a",
        b"RIFF\0\0\0\0WEBPVP8 ",
        b"RIFF\0\0\0\0WEBPVP8L",
        b"BM\0\0\0\0\0\0\0\0\0\0\0\0\x28\0\0\0",
        b"II*\0\x08\0\0\0",
        b"MM\0*\0\0\0\x08",
        b"%PDF-1.7\n",
        b"PK\x03\x04",
        b"PK\x05\x06",
        b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1",
        b"MZ",
        b"\xEF\xBB\xBF",
        b"\xFF\xFE",
        b"\0\0\0\x18ftyp",
        b"<?xml ",
        b"sep=",
    ])
    .prop_map(<[u8]>::to_vec)
}

/// How many cases are tried: so many as `PROPTEST_CASES` says, where it says anything.
fn cases(usual: u32) -> u32 {
    std::env::var_os("PROPTEST_CASES").map_or(usual, |_| ProptestConfig::default().cases)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(cases(96)))]

    #[test]
    fn any_bytes(start in beginning(), rest in prop::collection::vec(any::<u8>(), 0..2000)) {
        all(&[start, rest].concat());
    }

    #[test]
    fn any_text(text in "[ -~\\n\\r\\t;,\"'əğıаяیا\u{200c}\u{202e}]{0,400}") {
        all(text.as_bytes());
        let wide: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
        all(&wide);
    }

    #[test]
    fn right_files_damaged(
        seed in prop::sample::select(seeds()),
        changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 0..12),
        cut in prop::option::of(any::<prop::sample::Index>()),
    ) {
        let mut bytes = seed;
        for (at, byte) in changes {
            let at = at.index(bytes.len());
            bytes[at] = byte;
        }
        if let Some(cut) = cut {
            bytes.truncate(cut.index(bytes.len()));
        }
        all(&bytes);
    }

    #[test]
    fn any_markup_in_a_workbook(
        sheet in "(<(row|c|v|f|is|t|sheetData)( (r|s|t)=\"(A1|3|s|d|b|inlineStr|ZZZ9)\")?>|</(row|c|v|is|t)>|[0-9a-z&;#.<]{0,6}){0,40}",
        strings in "(<(si|t|r|rPh)/?>|</(si|t|r|rPh)>|[a-z&;_x0-9]{0,8}){0,20}",
    ) {
        all(&make::workbook(&format!("<sheetData>{sheet}"), &strings));
    }

    #[test]
    fn any_markup_in_a_pdf(
        text in "(<<|>>|/(Type|Page|Pages|Count|First|Filter|FlateDecode|Parent)|[0-9 ()<>%\\\\]{0,4}|\\nstream\\n|endstream|obj|endobj){0,60}",
    ) {
        all(&make::pdf(1, &text));
    }

    #[test]
    fn any_crop(x in any::<f64>(), y in any::<f64>(), width in any::<f64>(), height in any::<f64>()) {
        let jpeg = make::jpeg(&make::picture(60, 80), 50);
        let limits = Limits { portrait_least: (1, 1), ..Limits::default() };
        let _ = portrait(&jpeg, Some(Crop { x, y, width, height }), &limits);
    }

    #[test]
    fn sensible_crops_are_taken(x in 0.0..0.5_f64, y in 0.0..0.5_f64, width in 0.3..0.5_f64, height in 0.3..0.5_f64) {
        let jpeg = make::jpeg(&make::picture(120, 160), 50);
        let limits = Limits { portrait_least: (1, 1), ..Limits::default() };
        let made = portrait(&jpeg, Some(Crop { x, y, width, height }), &limits).unwrap();
        prop_assert!(made.width.abs_diff(made.height * 7 / 9) <= 2);
    }

    #[test]
    fn what_is_written_is_read_back(
        rows in prop::collection::vec(prop::collection::vec("[a-z=+@;,\"\\-\\n əЖ']{0,8}", 1..5), 1..20),
    ) {
        let list = table::read(
            &write_csv(&rows),
            &Choice { header: table::HeaderLine::None, delimiter: Some(','), ..Choice::default() },
            &table::Limits::default(),
        );
        // White space at the ends goes, apostrophes before a formula may, and rows of nothing are skipped.
        let plain = |cell: &str| cell.trim_start_matches(|c: char| c == '\'' || c.is_whitespace()).trim_end().to_owned();
        let kept = |rows: Vec<Vec<String>>| -> Vec<Vec<String>> {
            let mut rows: Vec<Vec<String>> =
                rows.into_iter().map(|row| row.iter().map(|cell| plain(cell)).collect()).collect();
            for row in &mut rows {
                row.truncate(row.iter().rposition(|cell| !cell.is_empty()).map_or(0, |last| last + 1));
            }
            rows.retain(|row| !row.is_empty());
            rows
        };
        let found = list.map_or_else(|_| vec![], |list| {
            list.rows.into_iter().map(|row| row.cells.into_iter().map(|cell| cell.text).collect()).collect()
        });
        prop_assert_eq!(kept(found), kept(rows));
    }

    #[test]
    fn any_heading(header in prop::collection::vec(any::<String>(), 0..8), words in prop::collection::vec(any::<String>(), 0..4)) {
        let words: Vec<&str> = words.iter().map(String::as_str).collect();
        let fields = [Field { key: "a", words: &words }, Field { key: "b", words: &words }];
        let mapping = suggest_mapping(&header, &fields);
        prop_assert_eq!(mapping.len(), header.len());
        let mut used: Vec<usize> = mapping.into_iter().flatten().collect();
        used.sort_unstable();
        used.dedup();
        prop_assert!(used.len() <= 2);
    }
}
