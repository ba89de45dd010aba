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

/// What is found of a record: its words, those of the source that it belongs to, and what it is.
struct Entry {
    words: String,
    head: String,
    source: Option<Id>,
    kind: &'static str,
}

type Known = Option<(String, String)>;

fn refresh(read: Read<'_>, db: &Connection, touched: &[(u16, Id)]) -> vault::Result<()> {
    touched.iter().try_for_each(|(_, entity)| refresh_one(read, db, *entity))
}

fn refresh_one(read: Read<'_>, db: &Connection, entity: Id) -> vault::Result<()> {
    let (before, now) = put(read, db, entity)?;
    // With its pages and quotations stand the words of a source: another title is found with them, too.
    if let Some(now) =
        now.filter(|now| now.kind == SOURCE && before.is_none_or(|(words, _)| words != now.words))
    {
        for part in read.rows(storage::PARTS, [now.source], |row| row.get(0))? {
            put(read, db, part)?;
        }
    }
    Ok(())
}

/// Makes the index say of a record what it is now. Answers what it said and what it says.
fn put(read: Read<'_>, db: &Connection, entity: Id) -> vault::Result<(Known, Option<Entry>)> {
    let before: Known = read.row(storage::KNOWN, [entity], |row| Ok((row.get(0)?, row.get(1)?)))?;
    let now = entry(read, entity)?;
    // The pages of a new source come twice, with it and for themselves.
    if before.as_ref().map(|(words, head)| (words, head)) == now.as_ref().map(|now| (&now.words, &now.head)) {
        return Ok((before, now));
    }
    db.prepare_cached(storage::FORGET)?.execute([entity])?;
    if let Some(Entry { words, head, source, kind }) = &now {
        db.prepare_cached(storage::PLACE)?.execute([entity])?;
        db.prepare_cached(storage::SAVE)?.execute((entity, words, head, source, kind))?;
    }
    Ok((before, now))
}

const SOURCE: &str = "source";

fn entry(read: Read<'_>, entity: Id) -> vault::Result<Option<Entry>> {
    let part = |source: Id, words: &str, kind| {
        let head = read.find::<Source>(source)?.map(|source| heading(&source)).unwrap_or_default();
        Ok(Some(Entry { words: folded(words), head, source: Some(source), kind }))
    };
    if let Some(page) = read.find::<Page>(entity)? {
        return part(page.source, &page.text, "page");
    }
    if let Some(quote) = read.find::<Quote>(entity)? {
        let words = [quote.text, quote.note.unwrap_or_default()].join("\n");
        return if quote.withdrawn.is_none() { part(quote.source, &words, "quote") } else { Ok(None) };
    }
    let alone = |words: String, source, kind| Entry { words, head: String::new(), source, kind };
    if let Some(source) = read.find::<Source>(entity)? {
        return Ok(Some(alone(heading(&source), Some(source.id), SOURCE)));
    }
    let query = read.find::<CoiQuery>(entity)?.filter(|query| query.withdrawn.is_none());
    Ok(query.map(|query| {
        let answer = query.answer.map(|answer| answer.text).unwrap_or_default();
        alone(folded(&[query.question, answer].join("\n")), None, "query")
    }))
}

/// The words by which a source is called.
fn heading(source: &Source) -> String {
    folded(
        &[source.title.as_str(), &source.publisher, source.author.as_deref().unwrap_or_default()].join("\n"),
    )
}

fn folded(text: &str) -> String {
    let words: Vec<String> = names::script::words(text).into_iter().map(|word| word.folded).collect();
    words.join(" ")
}
