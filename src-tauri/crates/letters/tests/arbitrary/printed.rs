//! The text that a document has to print, taken from the document itself.

use letters::{Arrangement, Block, Document, Lang, Portrait, Sheet, label};

/// All texts of the pages, in no order.
pub fn of(doc: &Document) -> String {
    let mut out = String::new();
    let head = &doc.letterhead;
    head.authority.iter().chain(&head.address).for_each(|text| out.push_str(text));
    if let (Arrangement::Bilingual, Some(second), true) =
        (head.arrangement, &head.second, doc.sheet() != Sheet::A6)
        && !(head.authority.is_empty() && head.address.is_empty())
    {
        second.authority.iter().chain(&second.address).for_each(|text| out.push_str(text));
    }
    doc.qr.iter().for_each(|qr| out.push_str(&qr.caption));
    blocks(&doc.blocks, doc.lang, &mut out);
    // A footnote is printed once, however often it is referred to.
    for (name, note) in &doc.notes {
        let mark = format!("[^{name}]");
        if out.contains(&mark) {
            out = out.replace(&mark, "");
            out.push_str(note);
        }
    }
    out
}

fn blocks(blocks: &[Block], lang: Lang, out: &mut String) {
    blocks.iter().for_each(|block| one(block, lang, out));
}

fn one(block: &Block, lang: Lang, out: &mut String) {
    let mut add = |texts: &[&str]| texts.iter().for_each(|text| out.push_str(text));
    let portrait = |portrait: &Portrait| match portrait {
        Portrait::Missing { note } => note.clone(),
        Portrait::Photograph { .. } => String::new(),
    };
    match block {
        Block::Heading { text, .. } | Block::Paragraph { text } => add(&[text]),
        Block::Numbered { number, text } => add(&[number, text]),
        Block::List { numerals, start, items } => {
            for (index, item) in items.iter().enumerate() {
                let number = start.saturating_add(u32::try_from(index).unwrap());
                out.push_str(&label(numerals.expect("chosen by the test"), number, lang));
                out.push_str(&item.text);
                blocks(&item.blocks, lang, out);
            }
        }
        Block::KeyValue { rows } => rows.iter().for_each(|(a, b)| add(&[a, b])),
        Block::Table { head, rows, .. } => {
            head.iter().chain(rows.iter().flatten()).for_each(|text| add(&[text]));
        }
        Block::Grid { head, rows, .. } => {
            head.iter().chain(rows).flatten().for_each(|cell| add(&[&cell.text]));
        }
        Block::Columns { rows, .. } => {
            for row in rows {
                add(&[&row.numbers.0, &row.numbers.1, &row.texts.0, &row.texts.1]);
            }
        }
        Block::Boxed { title, blocks: inner } => {
            add(&[title]);
            blocks(inner, lang, out);
        }
        Block::Foreign { lang, title, blocks: inner } => {
            add(&[title]);
            blocks(inner, *lang, out);
        }
        Block::Annex { name, title, blocks: inner, .. } => {
            add(&[name, title]);
            blocks(inner, lang, out);
        }
        Block::Together { blocks: inner } | Block::BesideCode { blocks: inner } => blocks(inner, lang, out),
        Block::Quote { text, source } => add(&[text, source]),
        Block::Signature { lines, place_line } => {
            lines.iter().for_each(|line| add(&[line]));
            add(&[place_line]);
        }
        Block::Signatures { places } => places.iter().for_each(|p| add(&[&p.role, &p.name, &p.date])),
        Block::Picture { portrait: shown, caption, .. } => add(&[&portrait(shown), caption]),
        Block::Figure { caption, .. } => add(&[caption]),
        Block::Chart { series, groups, caption, .. } => {
            if series.len() > 1 {
                series.iter().for_each(|name| add(&[name]));
            }
            groups.iter().for_each(|group| add(&[&group.label]));
            add(&[caption]);
        }
        Block::Person { portrait: shown, name, native, rows, .. } => {
            add(&[&shown.as_ref().map(portrait).unwrap_or_default(), name, native]);
            rows.iter().for_each(|(a, b)| add(&[a, b]));
        }
        Block::Acknowledgement { title, lines } => {
            add(&[title]);
            lines.iter().for_each(|line| add(&[line]));
        }
        Block::PageBreak | Block::Sheet { .. } | Block::Spacer { .. } => {}
    }
}
