//! Where pages end.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod common;

use common::{bare, paragraph, words, write};
use letters::{Block, Lang};

fn pages(text: &str) -> Vec<&str> {
    text.trim_end_matches('\u{c}').split('\u{c}').collect()
}

fn numbered(count: usize) -> Vec<Block> {
    (1..=count)
        .map(|i| Block::Numbered {
            number: format!("{i}."),
            text: "Ərizəçi bildirib ki, geri qayıtmaqdan qorxur. ".repeat(4),
        })
        .collect()
}

#[test]
fn a_hundred_thousand_characters() {
    let text = "Qanunun tələblərinə uyğun olaraq müraciətə baxılıb və qərar qəbul edilib. ";
    let blocks: Vec<Block> = (0..40).map(|_| paragraph(text.repeat(34))).collect();
    let doc = bare(Lang::Az, blocks);
    let written = write(&doc);
    assert!((20..60).contains(&written.pdf.pages), "{}", written.pdf.pages);
    assert_eq!(words(&written.text()).len(), 40 * 34 * 10);
}

#[test]
fn a_table_repeats_its_head() {
    let rows = (0..90).map(|i| vec![format!("sətir {i}"), "mətn ".repeat(14)]).collect();
    let doc = bare(
        Lang::Az,
        vec![Block::Table { head: vec!["Birinci".into(), "İkinci".into()], rows, widths: vec![0.3, 0.7] }],
    );
    let written = write(&doc);
    assert!(written.pdf.pages > 2);
    let text = written.text();
    for page in pages(&text) {
        assert!(page.contains("Birinci") && page.contains("İkinci"));
    }
    for i in 0..90 {
        assert_eq!(text.matches(&format!("sətir {i}\n")).count(), 1, "row {i}");
    }
}

#[test]
fn a_cell_longer_than_a_page_goes_on() {
    let doc = bare(
        Lang::En,
        vec![Block::Table {
            head: vec!["A".into(), "B".into()],
            rows: vec![vec!["left".into(), "word ".repeat(4000)]],
            widths: vec![0.5, 0.5],
        }],
    );
    let written = write(&doc);
    assert!(written.pdf.pages > 2);
    assert_eq!(written.text().matches("word").count(), 4000);
}

#[test]
fn a_box_moves_as_a_whole_if_it_fits_a_page() {
    let mut blocks = numbered(15);
    blocks.push(Block::Boxed {
        title: "Şikayət".into(),
        blocks: (0..8).map(|i| paragraph(format!("QUTU{i} mətn"))).collect(),
    });
    let text = write(&bare(Lang::Az, blocks)).text();
    let with_box = pages(&text).into_iter().filter(|p| p.contains("QUTU")).count();
    assert_eq!(with_box, 1);
}

#[test]
fn a_box_longer_than_a_page_is_cut() {
    let blocks = vec![
        paragraph("Əvvəl."),
        Block::Boxed {
            title: "Uzun".into(),
            blocks: (0..80).map(|i| paragraph(format!("QUTU{i}. mətn"))).collect(),
        },
        paragraph("Sonra."),
    ];
    let written = write(&bare(Lang::Az, blocks));
    assert!(written.pdf.pages >= 2);
    let text = written.text();
    assert!(pages(&text)[0].contains("QUTU0."), "it starts where it stands");
    assert_eq!(text.matches("QUTU").count(), 80);
}

#[test]
fn a_signature_is_never_alone() {
    for count in 1..24 {
        let mut blocks = numbered(count);
        blocks.push(Block::Signature {
            lines: vec!["Hörmətlə,".into()],
            place_line: "Günel Nümunəyeva".into(),
        });
        let text = write(&bare(Lang::Az, blocks)).text();
        let pages = pages(&text);
        let last = pages.last().unwrap();
        assert!(last.contains("Hörmətlə") && last.contains("Günel"), "{count}");
        assert!(last.contains("qorxur"), "{count}: {last}");
    }
}

#[test]
fn a_heading_stays_with_its_text() {
    for count in 10..24 {
        let mut blocks = numbered(count);
        blocks.push(Block::Heading { level: 2, text: "Başlıq".into() });
        blocks.push(paragraph("Altında mətn var. ".repeat(20)));
        let text = write(&bare(Lang::Az, blocks)).text();
        let page = pages(&text).into_iter().find(|p| p.contains("Başlıq")).unwrap();
        // The heading and two lines at least.
        assert!(page.matches("Altında").count() >= 6, "{count}: {page}");
    }
}

#[test]
fn the_code_is_there_without_a_signature() {
    let mut doc = common::samples::document("en");
    doc.blocks.retain(|b| !matches!(b, Block::Signature { .. }));
    assert_eq!(common::codes(&write(&doc)), [doc.qr.unwrap().data]);
}
