//! Table of the officers' signing keys.

use vault::Migration;

pub(crate) const MIGRATION: Migration = Migration {
    version: 2_026_112_940,
    sql: "CREATE TABLE officer_key (
        id BLOB NOT NULL PRIMARY KEY,
        officer BLOB NOT NULL,
        public TEXT NOT NULL,           -- 32 bytes, hexadecimal; the private half never stands here
        since INTEGER NOT NULL,
        until INTEGER,
        given INTEGER NOT NULL,         -- 1: whoever gave the password may know it
        statement TEXT NOT NULL,        -- signature of the key itself, base 64
        certificate TEXT                -- of the office, base 64
    ) STRICT;
    CREATE INDEX officer_key_officer ON officer_key (officer);",
};

/// Keys of one officer, the oldest first.
pub(super) const OF_OFFICER: &str = "WHERE officer = ?1 ORDER BY since, id";
/// All keys, the oldest first.
pub(super) const ALL: &str = "ORDER BY since, id";
/// When officers whose account was made in this file began to have keys.
pub(super) const HERE_SINCE: &str = "SELECT min(officer_key.since) FROM officer_key \
     JOIN ent ON ent.id = officer_key.officer JOIN own_stream USING (stream)";
/// Officers whose account was made in this file.
pub(super) const HERE: &str = "SELECT ent.id FROM officer JOIN ent USING (id) JOIN own_stream USING (stream)";
