//! The index of words, kept in tables that follow from the log.

use super::{CoiQuery, Page, Quote, Source, storage};
use vault::{Derived, Id, Read, Record, rusqlite::Connection};

/// Words of sources, pages, quotations and questions, refreshed with each commit.
pub(crate) const DERIVED: Derived = Derived {
    of: &[Source::TABLE.tag, Page::TABLE.tag, Quote::TABLE.tag, CoiQuery::TABLE.tag],
    // Which row is whose depends on the order in which commits came; what a row says does not.
    tables: &["coi_find"],
    refresh,
};

/// What is found of a record: its words, the source that it belongs to, and what it is.
struct Entry {
    words: String,
    source: Option<Id>,
    kind: &'static str,
}

fn refresh(read: Read<'_>, db: &Connection, entity: Id) -> vault::Result<()> {
    db.prepare_cached(storage::FORGET)?.execute([entity])?;
    if let Some(Entry { words, source, kind }) = entry(read, entity)? {
        db.prepare_cached(storage::PLACE)?.execute([entity])?;
        db.prepare_cached(storage::SAVE)?.execute((entity, folded(&words), source, kind))?;
    }
    Ok(())
}

fn entry(read: Read<'_>, entity: Id) -> vault::Result<Option<Entry>> {
    if let Some(page) = read.find::<Page>(entity)? {
        return Ok(Some(Entry { words: page.text, source: Some(page.source), kind: "page" }));
    }
    if let Some(quote) = read.find::<Quote>(entity)? {
        let words = [quote.text, quote.note.unwrap_or_default()].join("\n");
        let entry = Entry { words, source: Some(quote.source), kind: "quote" };
        return Ok(Some(entry).filter(|_| quote.withdrawn.is_none()));
    }
    if let Some(source) = read.find::<Source>(entity)? {
        let words = [source.title, source.publisher, source.author.unwrap_or_default()].join("\n");
        return Ok(Some(Entry { words, source: Some(source.id), kind: "source" }));
    }
    let Some(query) = read.find::<CoiQuery>(entity)? else { return Ok(None) };
    let answer = query.answer.map(|answer| answer.text).unwrap_or_default();
    let entry = Entry { words: [query.question, answer].join("\n"), source: None, kind: "query" };
    Ok(Some(entry).filter(|_| query.withdrawn.is_none()))
}

fn folded(text: &str) -> String {
    let words: Vec<String> = names::script::words(text).into_iter().map(|word| word.folded).collect();
    words.join(" ")
}
