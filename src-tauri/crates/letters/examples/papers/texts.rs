//! The sample papers: what is common to them.

use letters::{Block, Document, Lang, Letterhead, Qr, SignaturePlace, user};

mod certificate;
mod people;
mod receipt;
mod rights;
mod slip;

/// Every paper.
pub const PAPERS: [&str; 4] = ["certificate", "receipt", "rights", "slip"];

/// A paper in one of the languages.
pub fn document(paper: &str, lang: &str) -> Document {
    let lang = match lang {
        "ru" => Lang::Ru,
        "en" => Lang::En,
        "fa" => Lang::Fa,
        _ => Lang::Az,
    };
    match paper {
        "receipt" => receipt::document(lang),
        "rights" => rights::document(lang),
        "slip" => slip::document(lang),
        _ => certificate::document(lang),
    }
}

/// The word for a language, out of one for each: Azerbaijani, Russian, English, Persian.
fn of<T: Copy>(lang: Lang, [az, ru, en, fa]: [T; 4]) -> T {
    match lang {
        Lang::Az => az,
        Lang::Ru => ru,
        Lang::Fa => fa,
        _ => en,
    }
}

fn strings(texts: &[&str]) -> Vec<String> {
    texts.iter().map(|text| (*text).to_owned()).collect()
}

fn heading(level: u8, text: &str) -> Block {
    Block::Heading { level, text: text.to_owned() }
}

fn paragraph(text: &str) -> Block {
    Block::Paragraph { text: text.to_owned() }
}

fn boxed(title: &str, blocks: Vec<Block>) -> Block {
    Block::Boxed { title: title.to_owned(), blocks }
}

fn rows(pairs: &[(&str, &str)]) -> Vec<(String, String)> {
    pairs.iter().map(|(label, value)| ((*label).to_owned(), (*value).to_owned())).collect()
}

/// Numbered from one, in the digits of the language.
fn list(lang: Lang, items: &[&str]) -> Vec<Block> {
    let numbers = of(lang, ["1234567", "1234567", "1234567", "۱۲۳۴۵۶۷"]);
    let number = |c: char| format!("{c}.");
    let item = |(c, text): (char, &&str)| Block::Numbered { number: number(c), text: (*text).to_owned() };
    numbers.chars().zip(items).map(item).collect()
}

fn places(lang: Lang, places: &[(&str, &str)]) -> Block {
    let date = of(lang, ["Tarix", "Дата", "Date", "تاریخ"]);
    let place = |(role, name): &(&str, &str)| SignaturePlace {
        role: (*role).to_owned(),
        name: (*name).to_owned(),
        date: date.to_owned(),
    };
    Block::Signatures { places: places.iter().map(place).collect() }
}

/// The people who sign: officer, applicant, interpreter.
fn roles(lang: Lang) -> [&'static str; 3] {
    of(
        lang,
        [
            ["Məsul şəxs", "Ərizəçi", "Tərcüməçi"],
            ["Должностное лицо", "Заявитель", "Переводчик"],
            ["Officer", "Applicant", "Interpreter"],
            ["مأمور", "متقاضی", "مترجم"],
        ],
    )
}

fn base(lang: Lang, title: &str, number: &str) -> Document {
    let authority = of(
        lang,
        [
            ["Dövlət Sığınacaq Xidməti", "Qeydiyyat şöbəsi"],
            ["Государственная служба убежища", "Отдел регистрации"],
            ["State Asylum Service", "Registration Unit"],
            ["ادارهٔ دولتی پناهندگی", "بخش ثبت‌نام"],
        ],
    );
    let address = of(
        lang,
        [
            ["Nümunə küçəsi 12", "AZ1000, Bakı", "(+994 12) 555 01 00"],
            ["ул. Намуна, 12", "AZ1000, Баку", "(+994 12) 555 01 00"],
            ["12 Namuna Street", "AZ1000, Baku", "(+994 12) 555 01 00"],
            ["خیابان نمونه ۱۲", "باکو", "\u{2068}(+994 12) 555 01 00\u{2069}"],
        ],
    );
    Document {
        lang,
        title: title.to_owned(),
        letterhead: Letterhead {
            authority: strings(&authority),
            address: strings(&address),
            ..Letterhead::default()
        },
        blocks: Vec::new(),
        footer: user(number),
        page_label: of(
            lang,
            [
                "Səhifə {page} / {pages}",
                "Стр. {page} / {pages}",
                "Page {page} of {pages}",
                "صفحهٔ {page} از {pages}",
            ],
        )
        .to_owned(),
        qr: Some(Qr {
            data: format!("PANAH1:{number}:2026-03-02:9f2c61a75b0d4e18"),
            alt: format!("QR: {number}"),
            caption: of(
                lang,
                [
                    "Kağızın həqiqiliyini yoxlamaq üçün",
                    "Для проверки подлинности",
                    "To verify this paper",
                    "برای بررسی درستی این برگه",
                ],
            )
            .to_owned(),
        }),
        date: (2026, 3, 2),
        ..Document::default()
    }
}
