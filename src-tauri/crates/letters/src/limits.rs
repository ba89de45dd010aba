//! How much may be in a letter; told before anything is shaped.

use crate::block::{Block, Item, Pair};
use crate::document::Document;
use crate::error::LetterError;
use crate::grid::Cell;
use crate::portrait::Portrait;

/// A letter of a thousand pages is a mistake.
const MAX_CHARACTERS: usize = 2_000_000;
const MAX_PIECES: usize = 60_000;
/// The layout refuses deeper nesting; here it must only not go on for ever.
const MAX_DEPTH: usize = 16;

/// Refuses what would take minutes to set.
pub(crate) fn check(doc: &Document) -> Result<(), LetterError> {
    let mut sum = Sum::default();
    sum.blocks(&doc.blocks, 0);
    doc.notes.values().for_each(|note| sum.text(note));
    let head = &doc.letterhead;
    let second = head.second.iter().flat_map(|second| second.authority.iter().chain(&second.address));
    let head = head.authority.iter().chain(&head.address).chain(second);
    let furniture =
        head.map(String::len).sum::<usize>() + doc.title.len() + doc.footer.len() + doc.page_label.len();
    for (what, limit, found) in [
        ("characters", MAX_CHARACTERS, sum.characters),
        ("paragraphs and cells", MAX_PIECES, sum.pieces),
        ("bytes of title, letterhead and footer", 8_000, furniture),
    ] {
        if found > limit {
            return Err(LetterError::TooLong { what, limit, found });
        }
    }
    Ok(())
}

#[derive(Default)]
struct Sum {
    characters: usize,
    /// Rows and lines cost about as much as blocks do, even when they are empty.
    pieces: usize,
}

impl Sum {
    fn text(&mut self, text: &str) {
        self.characters += text.chars().count();
        self.pieces += 1;
    }

    fn blocks(&mut self, blocks: &[Block], depth: usize) {
        self.pieces += blocks.len();
        for block in blocks {
            texts(block).into_iter().for_each(|text| self.text(text));
            if depth < MAX_DEPTH {
                inner(block).into_iter().for_each(|blocks| self.blocks(blocks, depth + 1));
            }
        }
    }
}

/// The blocks within a block.
fn inner(block: &Block) -> Vec<&[Block]> {
    match block {
        Block::Boxed { blocks, .. }
        | Block::Foreign { blocks, .. }
        | Block::BesideCode { blocks }
        | Block::Together { blocks }
        | Block::Annex { blocks, .. } => vec![blocks],
        Block::List { items, .. } => items.iter().map(|item| item.blocks.as_slice()).collect(),
        _ => Vec::new(),
    }
}

/// The texts of a block itself.
fn texts(block: &Block) -> Vec<&str> {
    fn many(texts: &[String]) -> Vec<&str> {
        texts.iter().map(String::as_str).collect()
    }
    fn words(portrait: &Portrait) -> &str {
        match portrait {
            Portrait::Photograph { alt, .. } => alt,
            Portrait::Missing { note } => note,
        }
    }
    match block {
        Block::Heading { text, .. } | Block::Paragraph { text } => vec![text],
        Block::Numbered { number, text } => vec![number, text],
        Block::List { items, .. } => items.iter().map(|Item { text, .. }| text.as_str()).collect(),
        Block::KeyValue { rows } => rows.iter().flat_map(|(k, v)| [k.as_str(), v]).collect(),
        Block::Table { head, rows, .. } => {
            let cells = head.iter().chain(rows.iter().flatten());
            cells.map(String::as_str).collect()
        }
        Block::Grid { head, rows, .. } => {
            let cells = head.iter().chain(rows).flatten();
            cells.map(|Cell { text, .. }| text.as_str()).collect()
        }
        Block::Columns { rows, .. } => rows
            .iter()
            .flat_map(|Pair { numbers, texts, .. }| [&numbers.0, &numbers.1, &texts.0, &texts.1])
            .map(String::as_str)
            .collect(),
        Block::Quote { text, source } => vec![text, source],
        Block::Signature { lines, place_line } => [many(lines), vec![place_line]].concat(),
        Block::Acknowledgement { title, lines } => [many(lines), vec![title]].concat(),
        Block::Boxed { title, .. } | Block::Foreign { title, .. } => vec![title],
        Block::Annex { name, title, page_label, .. } => vec![name, title, page_label],
        Block::Signatures { places } => {
            places.iter().flat_map(|p| [p.role.as_str(), &p.name, &p.date]).collect()
        }
        Block::Picture { portrait, caption, .. } => vec![words(portrait), caption],
        Block::Figure { image, caption, .. } => vec![&image.alt, caption],
        Block::Chart { alt, series, groups, caption, .. } => {
            let labels = groups.iter().map(|group| group.label.as_str());
            [alt.as_str(), caption]
                .into_iter()
                .chain(series.iter().map(String::as_str))
                .chain(labels)
                .collect()
        }
        Block::Person { portrait, name, native, rows, .. } => {
            let rows = rows.iter().flat_map(|(k, v)| [k.as_str(), v]);
            portrait.iter().map(words).chain([name.as_str(), native]).chain(rows).collect()
        }
        Block::PageBreak
        | Block::Sheet { .. }
        | Block::Spacer { .. }
        | Block::BesideCode { .. }
        | Block::Together { .. } => Vec::new(),
    }
}
