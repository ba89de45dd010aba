//! Table of the keys that letters are signed with.

use vault::Migration;

pub(crate) const MIGRATION: Migration = Migration {
    version: 2026_11_26_85,
    sql: "CREATE TABLE issuer_key (
        id BLOB NOT NULL PRIMARY KEY,
        public TEXT NOT NULL,           -- 32 bytes, hexadecimal; the private half never stands here
        office TEXT NOT NULL,
        post TEXT NOT NULL,
        since TEXT NOT NULL,
        until TEXT,                     -- last day on which it signed, once another took its place
        revoked_since TEXT,
        revocation TEXT,                -- why
        own INTEGER NOT NULL,           -- 1: of this office, 0: of another
        certificate TEXT,               -- by an authority, where there is one
        added_by BLOB NOT NULL,
        added_at INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX issuer_key_public ON issuer_key (public);",
};

/// Own keys first, newest first.
pub(super) const ALL: &str = "ORDER BY own DESC, since DESC, id DESC";
/// One key.
pub(super) const BY_PUBLIC: &str = "WHERE public = ?1 ORDER BY own, id";
/// Whether a record was made in this case file, and did not come from elsewhere.
pub(super) const MADE_HERE: &str = "SELECT 1 FROM ent JOIN own_stream USING (stream) WHERE ent.id = ?1";
