//! Table of the rooms.

use vault::Migration;

pub(crate) const MIGRATION: Migration = Migration {
    version: 2026_11_26_26,
    sql: "CREATE TABLE room (
        id BLOB NOT NULL PRIMARY KEY,
        post TEXT NOT NULL,             -- code of the post
        name TEXT NOT NULL,
        place TEXT NOT NULL,            -- how applicants find it
        active INTEGER NOT NULL
    ) STRICT;",
};

/// All of them, those in use first.
pub(super) const IN_USE_FIRST: &str = "ORDER BY active DESC, post, name, id";
