//! A tiny invented domain in two versions of the program: the newer one knows one more field and one more table. A note
//! lies at a place, is handed over to another, and is received there.

use exchange::{
    Result,
    scope::{COMMON, Reach, Scopes},
};
use std::collections::{BTreeMap, BTreeSet};
use vault::{EXCHANGE, HUB, Id, LOG_ROWS, Migration, Read, Record, SCOPES, Schema, TableInfo};

pub mod older {
    vault::record! {
        /// A note, as the older version knows it.
        pub struct Note = 1 "note" {
            /// Its title.
            1 title: String,
            /// How often.
            2 count: Option<i64>,
        }
    }
}

vault::record! {
    /// A note.
    pub struct Note = 1 "note" {
        /// Its title.
        1 title: String,
        /// How often.
        2 count: Option<i64>,
        /// Its colour.
        3 colour: Option<String>,
    }
}

vault::record! {
    /// What a note is about.
    pub struct Tag = 2 "tag" {
        /// The note.
        1 note: Id,
        /// A word.
        2 word: String,
    }
}

vault::record! {
    /// That a note is handed over, or is at a place from the beginning.
    pub struct Handing = 3 "handing" {
        /// The note.
        1 note: Id,
        /// Where to.
        2 place: String,
    }
}

vault::record! {
    /// That what was handed over came.
    pub struct Receipt = 4 "receipt" {
        /// What.
        1 handing: Id,
    }
}

pub const NOTE: TableInfo = Note::TABLE;

pub const FIRST: Migration = Migration {
    version: 2026010101,
    sql: "CREATE TABLE note (id BLOB NOT NULL PRIMARY KEY, title TEXT NOT NULL, count INTEGER) STRICT;
    CREATE TABLE handing (id BLOB NOT NULL PRIMARY KEY, note BLOB NOT NULL, place TEXT NOT NULL) STRICT;
    CREATE TABLE receipt (id BLOB NOT NULL PRIMARY KEY, handing BLOB NOT NULL) STRICT;",
};

pub const SECOND: Migration = Migration {
    version: 2027010101,
    sql: "ALTER TABLE note ADD COLUMN colour TEXT;
    CREATE TABLE tag (id BLOB NOT NULL PRIMARY KEY, note BLOB NOT NULL REFERENCES note (id), word TEXT NOT NULL) STRICT;",
};

pub static OLDER: Schema = Schema {
    migrations: &[FIRST, EXCHANGE, HUB, LOG_ROWS, SCOPES],
    tables: &[older::Note::TABLE, Handing::TABLE, Receipt::TABLE],
    derived: &[],
    vouched: &[],
};

pub static NEWER: Schema = Schema {
    migrations: &[FIRST, EXCHANGE, HUB, LOG_ROWS, SCOPES, SECOND],
    tables: &[Note::TABLE, Tag::TABLE, Handing::TABLE, Receipt::TABLE],
    derived: &[],
    vouched: &[],
};

/// A place knows the notes that are there, that come there, and that it sent and nobody received.
pub struct Places;

impl Scopes for Places {
    fn reach(&self, read: Read<'_>, place: &str, _: &BTreeSet<Id>) -> Result<Reach> {
        let mut parts = BTreeMap::new();
        for note in at(read, place)? {
            let mut part = BTreeSet::from([note]);
            let has_tags = read.rows("SELECT 1 FROM sqlite_schema WHERE name = 'tag'", [], |_| Ok(()))?;
            if !has_tags.is_empty() {
                part.extend(
                    read.rows("SELECT id FROM tag WHERE note = ?1", [note], |row| row.get::<_, Id>(0))?,
                );
            }
            parts.insert(note, part);
        }
        // Who has what is no secret.
        let sql = "SELECT id FROM ent WHERE tbl IN (3, 4)";
        parts.insert(COMMON, read.rows(sql, [], |row| row.get(0))?.into_iter().collect());
        Ok(Reach { parts })
    }
}

/// Notes that a place may know.
pub fn at(read: Read<'_>, place: &str) -> Result<BTreeSet<Id>> {
    let mut found = BTreeSet::new();
    let notes: BTreeSet<Id> =
        read.rows("SELECT note FROM handing", [], |row| row.get(0))?.into_iter().collect();
    for note in notes {
        let (holder, on_the_way) = standing(read, note)?;
        if holder == place || on_the_way.iter().any(|(_, to)| to == place) {
            found.insert(note);
        }
    }
    Ok(found)
}

/// Tables of what is no secret: who has what.
pub const COMMON_TABLES: [u16; 2] = [Handing::TABLE.tag, Receipt::TABLE.tag];

/// Who has a note, and what is on its way to whom.
pub fn standing(read: Read<'_>, note: Id) -> Result<(String, Vec<(Id, String)>)> {
    let sql = "SELECT h.id, h.place, EXISTS (SELECT 1 FROM receipt r WHERE r.handing = h.id) FROM handing h \
         JOIN ent e ON e.id = h.id JOIN commit_log c USING (stream, seq) WHERE h.note = ?1 ORDER BY c.hlc, h.id";
    let rows: Vec<(Id, String, bool)> =
        read.rows(sql, [note], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?;
    let (mut holder, mut on_the_way) = (String::new(), Vec::new());
    for (id, place, is_received) in rows {
        if is_received {
            holder = place;
            on_the_way.clear();
        } else {
            on_the_way.push((id, place));
        }
    }
    Ok((holder, on_the_way))
}
