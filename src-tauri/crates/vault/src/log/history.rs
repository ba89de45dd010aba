//! What a field said over time: from the writes that nothing has replaced back to those that each of them replaced.

use super::{Commit, Dot, instant, signed};
use crate::{Error, Id, Result, Value, Vault};
use chrono::{DateTime, Utc};
use rusqlite::{Connection, OptionalExtension};
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// What a field said from an instant on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Said {
    /// When it was written.
    pub at: DateTime<Utc>,
    /// What.
    pub value: Value,
}

/// Fields of records, each with all that it said, the oldest first.
pub type Histories = BTreeMap<(Id, u16), Vec<Said>>;

/// Of a commit: when, and what it wrote of the fields that are asked for.
type Kept = (u64, HashMap<(Id, u16), (Option<Value>, Vec<Dot>)>);

impl Vault {
    /// What these fields of these records said over time. Those that still say what they said when the record was made are
    /// not in the answer: their record says it. What was erased is not told.
    ///
    /// # Errors
    /// Of the database; [`Error::Damaged`] when a commit cannot be read.
    pub fn histories(&self, records: &[Id], fields: &[u16]) -> Result<Histories> {
        let wanted: BTreeSet<Id> = records.iter().copied().collect();
        let (mut found, mut known) = (Histories::new(), HashMap::new());
        for record in &wanted {
            for (field, heads) in heads(self.read().db, *record, fields)? {
                let mut said = BTreeMap::new();
                let (mut due, mut seen) = (heads, BTreeSet::new());
                while let Some(dot) = due.pop() {
                    if !seen.insert(dot) {
                        continue;
                    }
                    let kept = match known.entry(dot) {
                        std::collections::hash_map::Entry::Occupied(kept) => kept.into_mut(),
                        std::collections::hash_map::Entry::Vacant(free) => {
                            free.insert(kept(self.read().db, dot, &wanted, fields)?)
                        }
                    };
                    let Some((hlc, writes)) = kept else { continue };
                    let Some((value, bases)) = writes.get(&(*record, field)) else { continue };
                    if let Some(value) = value {
                        said.insert((*hlc, dot), value.clone());
                    }
                    due.extend(bases.iter().copied());
                }
                let said = said.into_iter().map(|((hlc, _), value)| Said { at: instant(signed(hlc)), value });
                found.insert((*record, field), said.collect());
            }
        }
        Ok(found)
    }
}

/// Writes of a record's fields that nothing replaced, of those that were written again after it was made.
fn heads(db: &Connection, record: Id, fields: &[u16]) -> Result<BTreeMap<u16, Vec<Dot>>> {
    let mut found: BTreeMap<u16, Vec<Dot>> = BTreeMap::new();
    let mut statement =
        db.prepare_cached("SELECT field, stream, seq FROM head WHERE entity = ?1 AND field = ?2")?;
    for field in fields {
        let mut rows = statement.query((record, field))?;
        while let Some(row) = rows.next()? {
            let seq: i64 = row.get(2)?;
            let dot = Dot { stream: row.get(1)?, seq: u64::try_from(seq).unwrap_or(0) };
            found.entry(row.get(0)?).or_default().push(dot);
        }
    }
    Ok(found)
}

/// What a commit wrote of the fields that are asked for; none when the log does not have it.
fn kept(db: &Connection, dot: Dot, wanted: &BTreeSet<Id>, fields: &[u16]) -> Result<Option<Kept>> {
    let found: Option<(Vec<u8>, Vec<u8>)> = db
        .prepare_cached("SELECT header, body FROM commit_log WHERE stream = ?1 AND seq = ?2")?
        .query_row((dot.stream, signed(dot.seq)), |row| Ok((row.get(0)?, row.get(1)?)))
        .optional()?;
    let Some((header, body)) = found else { return Ok(None) };
    let commit = Commit::decode(&header, &body).map_err(Error::Damaged)?;
    let asked = |write: &crate::Write| wanted.contains(&write.entity) && fields.contains(&write.field);
    let writes = commit.writes.into_iter().filter(asked);
    let writes = writes.map(|write| ((write.entity, write.field), (write.value, write.base)));
    Ok(Some((commit.hlc, writes.collect())))
}

#[cfg(test)]
mod tests {
    use crate::{
        Id, Record, Value,
        domain::{Book, Desk, book, intent},
    };

    #[test]
    fn a_field_tells_all_that_it_said() {
        let mut desk = Desk::new();
        let ids = [1, 2].map(|byte| Id::from_bytes([byte; 16]));
        for (id, at) in ids.into_iter().zip(0..) {
            desk.vault.commit(&intent("book.buy", at), |change| change.create(&book(id, "One"))).unwrap();
        }
        for (title, at) in [("Two", 10), ("Three", 20)] {
            desk.vault
                .commit(&intent("book.change", at), |change| {
                    let known: Book = change.read().get(ids[0])?;
                    change.update(&Book { title: title.to_owned(), ..known }).map(drop)
                })
                .unwrap();
        }
        let title = Book::TABLE.fields.iter().find(|field| field.name == "title").unwrap().tag;
        let found = desk.vault.histories(&ids, &[title]).unwrap();
        // The other book still says what it said when it was bought.
        assert_eq!(found.keys().copied().collect::<Vec<_>>(), [(ids[0], title)]);
        let said = &found[&(ids[0], title)];
        let titles: Vec<&Value> = said.iter().map(|one| &one.value).collect();
        let text = |text: &str| Value::Text(text.to_owned());
        assert_eq!(titles, [&text("One"), &text("Two"), &text("Three")]);
        assert!(said[0].at < said[1].at && said[1].at < said[2].at);
    }
}
