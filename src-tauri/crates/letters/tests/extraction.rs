//! What is printed can be searched and copied: words come out in the order they went in.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::print_stdout)]

mod common;

use common::tongues::sentences;
use common::{bare, found_anywhere, found_in_order, numbers, paragraph, tokens, words, write};
use letters::{Block, Lang};

fn comes_back(lang: Lang, texts: &[&str]) {
    let doc = bare(lang, texts.iter().map(|t| paragraph(*t)).collect());
    let found = write(&doc).text();
    let source = texts.join("\n").replace("**", "");
    assert_eq!(words(&found), words(&source));
    assert_eq!(numbers(&found), numbers(&source));
}

#[test]
fn azerbaijani_with_all_its_letters() {
    comes_back(
        Lang::Az,
        &[
            "ƏəĞğIıİiÖöŞşÜüÇç Əə Ğğ Iı İi Öö Şş Üü Çç",
            "Zəfər, jaketini də papağını da götür, bu axşam hava çox soyuq olacaq.",
            "**Qərar** 14.05.2026-cı ildə İŞLƏYİR: «ŞÜŞƏ» və ığdır – ÇIXIŞ İLƏ.",
        ],
    );
}

#[test]
fn russian() {
    comes_back(
        Lang::Ru,
        &[
            "Съешь же ещё этих мягких французских булок, да выпей чаю. ЁЖИК, ЩУКА, ЪЫЬ, № 17.",
            "**Решение** от 2 марта 2026 года; український текст: ґанок, їжак, єдність.",
        ],
    );
}

#[test]
fn english() {
    comes_back(
        Lang::En,
        &["The office will find five difficult efficient affidavits — “official” & final, 2026/14."],
    );
}

#[test]
fn persian_with_joiners_and_marks() {
    comes_back(
        Lang::Fa,
        &[
            "می‌توانید ظرف ۳۰ روز از تاریخ دریافت این نامه شکایت کنید؛ خانه‌های ما، نمی‌خواهم، به‌عنوان.",
            "خلاصهٔ تصمیم دربارهٔ **درخواست پناهندگی** شما؛ پ چ ژ گ ک ی، لطفاً، عبد الله، سؤال، رئیس، آذربایجان.",
            "قانون ۱۹۵۱ ژنو",
        ],
    );
}

#[test]
fn a_persian_name_in_an_azerbaijani_line() {
    let name = letters::user("مریم نمونه‌نژاد");
    let text = format!("Ərizəçi Məryəm ({name}), Bakı şəhəri");
    let found = write(&bare(Lang::Az, vec![paragraph(text)])).text();
    let found = words(&found);
    assert_eq!(found, ["Ərizəçi", "Məryəm", "مریم", "نمونه‌نژاد", "Bakı", "şəhəri"]);
}

#[test]
fn an_azerbaijani_name_in_a_persian_line() {
    let name = letters::user("Məryəm Nümunənejad");
    let text = format!("خانم مریم ({name}) گرامی، درخواست شما به این اداره رسیده است.");
    let found = words(&write(&bare(Lang::Fa, vec![paragraph(text)])).text());
    let before = ["خانم", "مریم", "Məryəm", "Nümunənejad", "گرامی", "درخواست"];
    assert_eq!(found[..6], before);
}

#[test]
fn every_block_is_read() {
    let doc = common::samples::document("az");
    let found = words(&write(&doc).text());
    for word in ["Gülzar", "Qiymətləndirmə", "ekspertiza", "protokolu", "Nümunəyeva", "imzası"] {
        assert!(found.iter().any(|w| w == word), "{word}");
    }
    for word in ["نمونه‌نژاد", "می‌توانید", "بازنمی‌گردانند", "خلاصهٔ", "الکترونیکی"]
    {
        assert!(found.iter().any(|w| w == word), "{word}");
    }
}

#[test]
fn a_long_persian_letter_keeps_its_words() {
    let sentence =
        "متقاضی در مصاحبهٔ شخصی گفته است که می‌ترسد به خانه‌اش بازگردد و پلیس چند بار او را احضار کرده است. ";
    let doc = bare(
        Lang::Fa,
        vec![
            paragraph(sentence.repeat(12)),
            Block::Numbered { number: String::new(), text: sentence.repeat(9) },
        ],
    );
    let found = words(&write(&doc).text());
    assert_eq!(found, words(&sentence.repeat(21)));
}

/// A letter of two pages, and its text.
fn two_pages(lang: Lang) -> (letters::Document, String) {
    let [title, lines @ ..] = sentences(lang);
    let mut blocks = vec![Block::Heading { level: 1, text: title.into() }];
    let mut source = title.to_owned();
    for round in 1..=11 {
        let number = lang.digits(&round.to_string());
        let text = format!("{} {} **{}**", lines[round % 4], lines[(round + 1) % 4], lines[(round + 3) % 4]);
        source.push_str(&format!("\n{number}. {}", text.replace("**", "")));
        blocks.push(Block::Numbered { number: format!("{number}."), text });
        let words: Vec<&str> = lines[(round + 2) % 4].split(' ').collect();
        let row = (words[..3].join(" "), words[3..].join(" "));
        source.push_str(&format!("\n{} {}", row.0, row.1));
        blocks.push(Block::KeyValue { rows: vec![row] });
    }
    (bare(lang, blocks), source)
}

/// Shares of its words that `pdftotext`, PDFium and pdf.js find, at the least: of any, and of those in reading order.
fn least(lang: Lang) -> [[f64; 3]; 2] {
    match lang {
        // Nastaliq stacks its words: readers that part words by the gaps between letters part some wrongly.
        Lang::Ur => [[0.94, 0.94, 0.95], [0.93, 0.94, 0.94]],
        // `pdftotext` tells the number of a list's item before the line on which it stands, or after it.
        lang if lang.is_rtl() => [[1.0; 3], [0.98, 1.0, 1.0]],
        _ => [[1.0; 3]; 2],
    }
}

#[test]
fn every_language_comes_back() {
    let mut failed = String::new();
    for lang in Lang::ALL {
        let (doc, source) = two_pages(lang);
        let written = write(&doc);
        if let Some(kept) = std::env::var_os("PANAH_LETTERS_KEEP") {
            let kept = std::path::Path::new(&kept).join(lang.tag());
            std::fs::copy(written.path(), kept.with_extension("pdf")).unwrap();
            std::fs::write(kept.with_extension("txt"), &source).unwrap();
        }
        let wanted = tokens(lang, &source);
        // What is drawn from the left is read line by line as it is drawn; the other way, `pdftotext` turns the words of
        // a line only where it looks for the lines itself.
        let poppler = if lang.is_rtl() { written.text() } else { written.text_as_drawn() };
        let texts = [poppler, written.text_by_pdfium(), written.text_by_pdfjs()];
        let found = texts.map(|text| tokens(lang, &text));
        let anywhere = found.each_ref().map(|found| found_anywhere(&wanted, found));
        let in_order = found.each_ref().map(|found| found_in_order(&wanted, found));
        let line = format!(
            "{}: {} pages, {} bytes, pdftotext, PDFium, pdf.js: {anywhere:.3?}, in order {in_order:.3?}\n",
            lang.tag(),
            written.pdf.pages,
            written.pdf.bytes.len(),
        );
        print!("{line}");
        let [any, ordered] = least(lang);
        let few = |found: [f64; 3], least: [f64; 3]| found.iter().zip(least).any(|(one, least)| *one < least);
        let too_few = few(anywhere, any) || few(in_order, ordered);
        if too_few || written.pdf.pages < 2 {
            failed.push_str(&line);
        }
    }
    assert!(failed.is_empty(), "{failed}");
}
