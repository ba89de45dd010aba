//! Table of the interpreters.

use vault::Migration;

pub(crate) const MIGRATION: Migration = Migration {
    version: 2026_11_26_25,
    sql: "CREATE TABLE interpreter (
        id BLOB NOT NULL PRIMARY KEY,
        name TEXT NOT NULL,
        sex TEXT NOT NULL,
        languages TEXT NOT NULL,        -- JSON list
        accreditation TEXT,             -- JSON: number, until
        undertaking TEXT,               -- day; none: may not interpret
        modes TEXT NOT NULL,            -- JSON list
        nationality TEXT,               -- ISO 3166 alpha-3
        ethnicity TEXT,                 -- code of the list ethnicity
        caution TEXT,
        conflicts TEXT NOT NULL,        -- JSON list: case, persons, what
        contact TEXT,
        inactive TEXT                   -- why they are not called any more
    ) STRICT;",
};

/// All of them, by name.
pub(super) const BY_NAME: &str = "ORDER BY name, id";
