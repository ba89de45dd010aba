//! Table of what is restricted.

use vault::Migration;

pub(crate) const MIGRATION: Migration = Migration {
    version: 2026_11_29_30,
    sql: "CREATE TABLE restriction (
        id BLOB NOT NULL PRIMARY KEY,
        application BLOB NOT NULL,
        kind TEXT NOT NULL,             -- attachment, interview, line, fact
        record BLOB NOT NULL,
        classes TEXT NOT NULL,          -- JSON list of codes; empty: open again
        reason TEXT NOT NULL,
        set_by BLOB NOT NULL,           -- officer
        set_at INTEGER NOT NULL         -- milliseconds since 1970, UTC
    ) STRICT;
    CREATE INDEX restriction_application ON restriction (application) WHERE classes <> '[]';
    CREATE INDEX restriction_record ON restriction (record);",
};

/// Whether anything is restricted in the whole file.
pub(super) const ANY: &str = "SELECT 1 FROM restriction WHERE classes <> '[]' LIMIT 1";
/// What carries a class in a case.
pub(super) const OF_CASE: &str = "WHERE application = ?1 AND classes <> '[]' ORDER BY id";
/// What was ever set about a record, the oldest first.
pub(super) const OF_RECORD: &str = "WHERE record = ?1 ORDER BY id";
/// Scans of a case, also those that were withdrawn.
pub(super) const SCANS: &str = "WHERE application = ?1 ORDER BY id";
