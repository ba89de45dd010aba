//! A tiny invented domain in two versions of the program: the newer one knows one more field and one more table.

use vault::{EXCHANGE, Id, Migration, Record, Schema, TableInfo};

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

pub const NOTE: TableInfo = Note::TABLE;

const FIRST: Migration = Migration {
    version: 2026010101,
    sql: "CREATE TABLE note (id BLOB NOT NULL PRIMARY KEY, title TEXT NOT NULL, count INTEGER) STRICT;",
};

const SECOND: Migration = Migration {
    version: 2027010101,
    sql: "ALTER TABLE note ADD COLUMN colour TEXT;
    CREATE TABLE tag (id BLOB NOT NULL PRIMARY KEY, note BLOB NOT NULL REFERENCES note (id), word TEXT NOT NULL) STRICT;",
};

pub static OLDER: Schema =
    Schema { migrations: &[FIRST, EXCHANGE], tables: &[older::Note::TABLE], derived: &[], vouched: &[] };

pub static NEWER: Schema = Schema {
    migrations: &[FIRST, EXCHANGE, SECOND],
    tables: &[Note::TABLE, Tag::TABLE],
    derived: &[],
    vouched: &[],
};
