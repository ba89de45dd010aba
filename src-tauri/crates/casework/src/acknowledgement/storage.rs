//! Table of the acknowledgements.

use vault::Migration;

pub(crate) const MIGRATION: Migration = Migration {
    version: 2026_11_26_10,
    sql: "CREATE TABLE acknowledgement (
        id BLOB NOT NULL PRIMARY KEY,
        application BLOB NOT NULL,
        person BLOB NOT NULL,
        kind TEXT NOT NULL,             -- rights, personalData
        language TEXT NOT NULL,         -- code
        told_on TEXT NOT NULL,
        how TEXT NOT NULL,              -- read, readOut
        interpreter TEXT,
        refused TEXT,                   -- why they did not sign
        recorded_by BLOB NOT NULL,
        withdrawn TEXT
    ) STRICT;
    CREATE INDEX acknowledgement_application ON acknowledgement (application);",
};

/// Acknowledgements of a case that stand.
pub(super) const OF_APPLICATION: &str = "WHERE application = ?1 AND withdrawn IS NULL ORDER BY told_on, id";
