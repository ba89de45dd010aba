//! Table of the flags.

use vault::Migration;

pub(crate) const MIGRATION: Migration = Migration {
    version: 2026_11_26_48,
    sql: "CREATE TABLE flag (
        id BLOB NOT NULL PRIMARY KEY,
        application BLOB NOT NULL,
        person BLOB NOT NULL,
        kind TEXT NOT NULL,             -- code of the list flag
        since TEXT NOT NULL,
        until TEXT,                     -- last day
        place TEXT,
        source TEXT,
        note TEXT,
        restricted INTEGER NOT NULL,
        recorded_by BLOB NOT NULL,
        ended_because TEXT,
        withdrawn TEXT                  -- why it should never have been recorded
    ) STRICT;
    CREATE INDEX flag_application ON flag (application);",
};

/// Flags of a case, the oldest first; those recorded by mistake are left out.
pub(super) const OF_CASE: &str = "WHERE application = ?1 AND withdrawn IS NULL ORDER BY since, id";
