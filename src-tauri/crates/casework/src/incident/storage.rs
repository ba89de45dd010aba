//! Table of what happened to the program.

use vault::Migration;

pub(crate) const MIGRATION: Migration = Migration {
    version: 2026_11_27_21,
    sql: "CREATE TABLE incident (
        id BLOB NOT NULL PRIMARY KEY,
        kind TEXT NOT NULL,             -- fileAltered, pageBlocked, journalExported
        detail TEXT NOT NULL
    ) STRICT;",
};
