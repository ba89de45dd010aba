//! Table of the office.

use vault::Migration;

/// The office that was set up in this file, and not one that came from elsewhere.
pub(crate) const HERE: &str =
    "WHERE id IN (SELECT ent.id FROM ent JOIN own_stream USING (stream)) ORDER BY id LIMIT 1";

/// The office that was set up in a stream.
pub(super) const SET_UP_IN: &str = "WHERE id IN (SELECT id FROM ent WHERE stream = ?1) ORDER BY id LIMIT 1";

/// The stream in which an office was set up.
pub(crate) const BEGAN: &str = "SELECT stream FROM ent WHERE id = ?1";

/// The stream that this file writes now.
pub(crate) const WRITES: &str = "SELECT stream FROM meta";

pub(crate) const MIGRATION: Migration = Migration {
    version: 2026_11_25_01,
    sql: "CREATE TABLE office (
        id BLOB NOT NULL PRIMARY KEY,
        name TEXT NOT NULL,
        profile TEXT NOT NULL,          -- code@version
        post TEXT NOT NULL,             -- three letters
        workstation INTEGER NOT NULL,   -- 1-99
        demonstration INTEGER NOT NULL  -- 1: all persons are invented
    ) STRICT;",
};
