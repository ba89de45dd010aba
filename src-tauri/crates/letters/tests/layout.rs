//! Lists, footnotes, columns, annexes and lines of one width.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod common;

use common::{bare, figures, paragraph, tool, undivided, words, write};
use letters::{
    Block, Cell, ChartGroup, ChartShape, Column, Document, Image, Item, Lang, LetterError, Pair, Setting,
    typeset,
};

const SENTENCE: &str =
    "Müraciət edən bildirmişdir ki, yaşadığı yeri tərk etmiş, sərhədi keçmiş və sığınacaq istəmişdir. ";

fn pages(text: &str) -> Vec<&str> {
    text.trim_end_matches('\u{c}').split('\u{c}').collect()
}

fn noted(blocks: Vec<Block>, notes: &[(&str, String)]) -> Document {
    let notes = notes.iter().map(|(name, text)| ((*name).to_owned(), text.clone())).collect();
    Document { notes, page_label: String::new(), ..bare(Lang::Az, blocks) }
}

#[test]
fn a_footnote_stands_on_the_page_that_refers_to_it() {
    for before in [0, 7, 20, 26, 27, 28, 29, 30, 31, 32, 33, 40] {
        let mut blocks: Vec<Block> = (0..before).map(|i| paragraph(format!("sətir {i}"))).collect();
        blocks.push(paragraph(format!("{SENTENCE}İSTİNAD[^a] {SENTENCE}")));
        blocks.extend((0..10).map(|_| paragraph(SENTENCE)));
        let doc = noted(blocks, &[("a", "QEYD birinci mənbə".into())]);
        let text = write(&doc).text();
        let page = pages(&text).into_iter().find(|page| page.contains("İSTİNAD")).unwrap();
        let (above, below) = page.split_once("İSTİNAD").unwrap();
        assert!(below.contains("QEYD"), "{before}: {page}");
        assert!(!above.contains("QEYD"));
        assert_eq!(text.matches("QEYD").count(), 1);
    }
}

#[test]
fn a_long_footnote_goes_on_and_loses_nothing() {
    let long = (0..1500).map(|i| format!("qeyd{i}")).collect::<Vec<_>>().join(" ");
    let mut blocks: Vec<Block> = (0..25).map(|i| paragraph(format!("sətir{i}"))).collect();
    blocks.push(paragraph("Mətn[^a] və mətn[^b]."));
    blocks.extend((25..60).map(|i| paragraph(format!("sətir{i}"))));
    let doc = noted(blocks, &[("a", long), ("b", "SON".into())]);
    let written = write(&doc);
    assert!(written.pdf.pages >= 3);
    let text = written.text();
    for i in 0..1500 {
        assert_eq!(text.split_whitespace().filter(|w| *w == format!("qeyd{i}")).count(), 1, "{i}");
    }
    for i in 0..60 {
        assert!(text.contains(&format!("sətir{i}")), "{i}");
    }
    let of = |needle: &str| pages(&text).iter().position(|page| page.contains(needle)).unwrap();
    assert!(of("qeyd0") < of("qeyd1499"));
    assert!(of("qeyd1499") <= of("SON"), "footnotes keep their order");
}

#[test]
fn footnotes_are_numbered_as_they_are_met_and_tagged() {
    let cell = |text: &str| Cell::new(text);
    let blocks = vec![
        paragraph("Biri[^z], o biri[^a], yenə[^z]."),
        Block::Grid { columns: vec![Column::default()], head: vec![], rows: vec![vec![cell("Xana[^m]")]] },
    ];
    let notes = [("a", "İKİNCİ"), ("m", "ÜÇÜNCÜ"), ("z", "BİRİNCİ"), ("x", "HEÇVAXT")];
    let doc = noted(blocks, &notes.map(|(name, text)| (name, text.to_owned())));
    let written = write(&doc);
    let path = written.path();
    let tree = tool("pdfinfo", "poppler-utils", &["-struct-text", path.to_str().unwrap()]);
    let after = |word: &str, other: &str| tree.find(word).unwrap() < tree.find(other).unwrap();
    assert!(after("BİRİNCİ", "o biri") && after("o biri", "İKİNCİ") && after("İKİNCİ", "ÜÇÜNCÜ"), "{tree}");
    assert_eq!(tree.matches("Reference").count(), 4);
    assert_eq!(tree.matches("Note <").count(), 3);
    assert!(!tree.contains("HEÇVAXT"));
}

#[test]
fn a_footnote_that_is_not_there_is_named() {
    let outcome = typeset(&noted(vec![paragraph("a[^yox]")], &[("a", String::new())]));
    assert_eq!(outcome, Err(LetterError::UnknownNote { name: "yox".into() }));
    assert!(typeset(&noted(vec![paragraph(letters::user("a[^yox]"))], &[])).is_ok());
}

#[test]
fn an_annex_counts_its_own_pages() {
    let long: Vec<Block> = (0..24).map(|_| paragraph(SENTENCE.repeat(2))).collect();
    let annex = |name: &str, label: &str, blocks: &[Block]| Block::Annex {
        name: name.into(),
        title: format!("{name} adı"),
        page_label: label.into(),
        blocks: blocks.to_vec(),
    };
    let blocks = vec![
        paragraph("Məktub[^a]"),
        annex("Əlavə A", "", &long),
        annex("Əlavə B", "{name}, {page}-ci səhifə, cəmi {pages}", &long[..1]),
        paragraph("Yenə məktub"),
    ];
    let mut doc = noted(blocks, &[("a", "qeyd".repeat(9))]);
    doc.page_label = "Səhifə {page} / {pages}".into();
    let text = write(&doc).text();
    let pages = pages(&text);
    let expected = [
        "Səhifə 1 / 2",
        "Əlavə A · Səhifə 1 / 2",
        "Əlavə A · Səhifə 2 / 2",
        "Əlavə B, 1-ci səhifə, cəmi 1",
        "Səhifə 2 / 2",
    ];
    assert_eq!(pages.len(), expected.len(), "{text}");
    for (page, label) in pages.iter().zip(expected) {
        assert!(page.contains(label), "{label}: {page}");
    }
    let within = Block::Boxed { title: String::new(), blocks: vec![annex("A", "", &[])] };
    assert_eq!(typeset(&noted(vec![within], &[])), Err(LetterError::AnnexWithin { title: "A adı".into() }));
}

#[test]
fn lists_are_counted_as_their_language_does() {
    for (lang, expected) in [
        (Lang::Az, ["1.", "2.", "a)", "b)", "c)", "ç)", "i."]),
        (Lang::Ru, ["1.", "2.", "а)", "б)", "в)", "г)", "–"]),
        (Lang::Ka, ["1.", "2.", "ა)", "ბ)", "გ)", "დ)", "–"]),
    ] {
        let item = |text: &str, blocks| Item { text: text.into(), blocks };
        let list = |items| Block::List { numerals: None, start: 1, items };
        let deepest = list(vec![item("x", vec![])]);
        let letters = vec![item("x", vec![]), item("x", vec![]), item("x", vec![]), item("x", vec![deepest])];
        let doc = bare(lang, vec![list(vec![item("x", vec![]), item("x", vec![list(letters)])])]);
        let text = write(&doc).text();
        let mut found: Vec<&str> = text.split_whitespace().filter(|word| *word != "x").collect();
        let mut expected = expected.to_vec();
        found.sort_unstable();
        expected.sort_unstable();
        assert_eq!(found, expected, "{lang:?}");
    }
}

#[test]
fn two_languages_are_read_one_after_the_other() {
    let pair = |number: usize| Pair {
        heading: 0,
        numbers: (format!("{number}."), format!("{number}.")),
        texts: (format!("Sol{number} {}", SENTENCE.repeat(2)), format!("Sağ{number} {SENTENCE}")),
    };
    let doc = bare(
        Lang::Az,
        vec![Block::Columns { langs: (Lang::Az, Lang::En), rows: (1..20).map(pair).collect() }],
    );
    let written = write(&doc);
    assert!(written.pdf.pages > 1, "the columns go on");
    let path = written.path();
    let tree = tool("pdfinfo", "poppler-utils", &["-struct-text", path.to_str().unwrap()]);
    let at = |word: &str| tree.find(word).unwrap_or_else(|| panic!("{word} in {tree}"));
    assert!(at("Sol1 ") < at("Sol19 ") && at("Sol19 ") < at("Sağ1 ") && at("Sağ1 ") < at("Sağ19 "));
    let text = written.text();
    for page in pages(&text) {
        for number in 1..20 {
            let (left, right) = (format!("Sol{number} "), format!("Sağ{number} "));
            assert_eq!(page.contains(&left), page.contains(&right), "what belongs together begins together");
        }
    }
}

#[test]
fn divided_words_are_found_whole() {
    let name = letters::user("Nümunəyeva-Misalzadə nümunəyevamisalzadə");
    let text = format!("Həmin gün {SENTENCE}{name} axşam {SENTENCE}Sonra {}", SENTENCE.repeat(4));
    let mut doc = Document { setting: Setting::Divided, ..bare(Lang::Az, vec![paragraph(text.clone())]) };
    let written = write(&doc);
    let plain: String = text.chars().filter(|c| !matches!(c, '\u{2066}'..='\u{2069}')).collect();
    let found = written.text();
    assert!(found.contains('\u{ad}'), "no word was divided: {found}");
    assert_eq!(words(&undivided(&found)), words(&plain));
    // It leaves soft hyphens out.
    assert_eq!(words(&written.text_by_pdfjs()).concat(), words(&plain).concat());
    assert!(found.contains("nümunəyevamisalzadə"), "a name is not divided");
    doc.setting = Setting::Justified;
    let written = write(&doc);
    assert_eq!(words(&written.text()), words(&plain));
    assert_eq!(words(&written.text_by_pdfjs()), words(&plain));
}

#[test]
fn lines_of_one_width_are_of_one_width() {
    for lang in [Lang::Az, Lang::Fa] {
        let sentence = match lang {
            Lang::Fa => "متقاضی گفته است که می‌ترسد به خانه‌اش بازگردد و پلیس او را احضار کرده است. ",
            _ => SENTENCE,
        };
        let doc = Document { setting: Setting::Justified, ..bare(lang, vec![paragraph(sentence.repeat(8))]) };
        let written = write(&doc);
        let path = written.path();
        let boxes = tool("pdftotext", "poppler-utils", &["-bbox-layout", path.to_str().unwrap(), "-"]);
        let lines: Vec<(f32, f32)> = boxes
            .lines()
            .filter(|line| line.trim_start().starts_with("<line"))
            .map(|line| {
                let value = |name: &str| {
                    let (_, rest) = line.split_once(&format!("{name}=\"")).unwrap();
                    rest.split('"').next().unwrap().parse::<f32>().unwrap()
                };
                (value("xMin"), value("xMax"))
            })
            .collect();
        assert!(lines.len() > 4, "{boxes}");
        let (left, right) = lines[0];
        for (at, (l, r)) in lines.iter().enumerate().take(lines.len() - 1) {
            assert!((l - left).abs() < 2.0 && (r - right).abs() < 2.0, "{lang:?} line {at}: {l} {r}");
        }
        let (l, r) = lines[lines.len() - 1];
        let starts = if lang.is_rtl() { (r - right).abs() } else { (l - left).abs() };
        assert!(starts < 2.0, "{lang:?} {lines:?}: the last line starts where the others do");
    }
}

#[test]
fn a_figure_is_a_picture_with_its_words() {
    let png = include_bytes!("../../../../icons/32x32.png").to_vec();
    let figure = |data: Vec<u8>, alt: &str| Block::Figure {
        image: Image { data, alt: alt.into() },
        width: Some(40.0),
        large: false,
        caption: "Şəkil".into(),
    };
    let written = write(&bare(Lang::Az, vec![figure(png.clone(), "İşarə")]));
    assert_eq!(figures(&written.pdf.bytes).len(), 1);
    for (data, alt, words) in [
        (b"GIF89a".to_vec(), "x", "neither a JPEG nor a PNG"),
        (png[..200].to_vec(), "x", "damaged"),
        (png, " ", "no description"),
    ] {
        let error = typeset(&bare(Lang::Az, vec![figure(data, alt)])).unwrap_err().to_string();
        assert!(error.contains(words), "{error}");
    }
}

#[test]
fn a_chart_has_its_words_and_its_numbers() {
    let group = |label: &str, values: &[f32]| ChartGroup { label: label.into(), values: values.to_vec() };
    let chart = |alt: &str, shape, groups| Block::Chart {
        alt: alt.into(),
        shape,
        series: vec!["Daxil olub".into(), "Baxılıb".into()],
        groups,
        caption: "Şəkil 1".into(),
    };
    let groups = || vec![group("Yanvar", &[12.0, 9.0]), group("Fevral", &[19.0, f32::NAN])];
    for shape in [ChartShape::Bars, ChartShape::Columns] {
        let written = write(&bare(Lang::Az, vec![chart("Ərizələr", shape, groups())]));
        let text = written.text();
        for words in ["Daxil olub", "Baxılıb", "Yanvar", "Fevral", "19", "Şəkil 1"] {
            assert!(text.contains(words), "{shape:?}: {words}\n{text}");
        }
    }
    let many = (0..41).map(|one| group(&one.to_string(), &[1.0])).collect();
    for (block, words) in [
        (chart(" ", ChartShape::Bars, groups()), "no description"),
        (chart("x", ChartShape::Bars, many), "groups of a chart"),
    ] {
        let error = typeset(&bare(Lang::Az, vec![block])).unwrap_err().to_string();
        assert!(error.contains(words), "{error}");
    }
}

#[test]
fn a_row_wider_than_its_table_is_refused() {
    let wide = vec![Cell { span: usize::MAX, ..Cell::new("a") }, Cell::new("b")];
    let grid = |row| Block::Grid { columns: vec![Column::default(); 2], head: vec![], rows: vec![row] };
    let outcome = typeset(&bare(Lang::Az, vec![grid(wide)]));
    assert_eq!(outcome, Err(LetterError::TooManyCells { columns: 2, found: usize::MAX }));
    assert!(typeset(&bare(Lang::Az, vec![grid(vec![])])).is_ok());
}

#[test]
fn no_page_begins_or_ends_with_a_lone_line() {
    for before in 20..38 {
        for lines in [2, 3, 4, 7] {
            let text = (0..lines).map(|i| format!("SƏTİR{i}")).collect::<Vec<_>>().join("\n");
            let mut blocks: Vec<Block> = (0..before).map(|i| paragraph(format!("{i}"))).collect();
            blocks.push(paragraph(text));
            let text = write(&bare(Lang::Az, blocks)).text();
            for page in pages(&text) {
                assert_ne!(page.matches("SƏTİR").count(), 1, "{before} {lines}: {page}");
            }
        }
    }
}

#[test]
fn a_row_of_a_table_is_not_torn() {
    for before in 15..30 {
        let mut blocks: Vec<Block> = (0..before).map(|i| paragraph(format!("{i}"))).collect();
        let rows = (0..4).map(|row| vec![format!("A{row}"), vec![format!("B{row}"); 9].join("\n")]).collect();
        blocks.push(Block::Table { head: vec!["BAŞ".into(), String::new()], rows, widths: vec![] });
        let text = write(&bare(Lang::Az, blocks)).text();
        for page in pages(&text) {
            for row in 0..4 {
                let lines = page.matches(&format!("B{row}")).count();
                assert!(lines == 0 || lines == 9, "{before}, row {row}: {page}");
            }
            assert_eq!(
                page.contains("BAŞ"),
                page.contains("B1") || page.contains("B0") || page.contains("B2") || page.contains("B3")
            );
        }
    }
}
