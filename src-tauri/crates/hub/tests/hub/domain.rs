//! A tiny invented domain.

use vault::{BlobHash, EXCHANGE, HUB, LOG_ROWS, Migration, PARCELS, Record, SCOPES, Schema};

vault::record! {
    /// A note.
    pub struct Note = 1 "note" {
        /// Its title.
        1 title: String,
        /// A picture.
        2 picture: Option<BlobHash>,
    }
}

const FIRST: Migration = Migration {
    version: 2026010101,
    sql: "CREATE TABLE note (id BLOB NOT NULL PRIMARY KEY, title TEXT NOT NULL, picture BLOB) STRICT;",
};

pub static SCHEMA: Schema = Schema {
    migrations: &[FIRST, EXCHANGE, HUB, LOG_ROWS, SCOPES, PARCELS],
    tables: &[Note::TABLE],
    derived: &[],
    vouched: &[],
};
