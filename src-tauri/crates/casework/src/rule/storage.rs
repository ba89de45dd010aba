//! Table of overridden warnings.

use vault::Migration;

pub(crate) const MIGRATION: Migration = Migration {
    version: 2026_11_26_12,
    sql: "CREATE TABLE \"override\" (
        id BLOB NOT NULL PRIMARY KEY,
        application BLOB NOT NULL,
        act TEXT NOT NULL,
        code TEXT NOT NULL,             -- the rule
        person BLOB,
        reason TEXT NOT NULL,
        officer BLOB NOT NULL,
        at INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX override_application ON \"override\" (application);",
};

/// What a warning said beside its words.
pub(crate) const WARNED_OF: Migration = Migration {
    version: 2026_11_26_60,
    sql: "ALTER TABLE \"override\" ADD COLUMN params TEXT;   -- JSON, values by name",
};

pub(super) const OF_CASE: &str = "WHERE application = ?1 ORDER BY at, id";
