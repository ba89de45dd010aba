//! Table of what applicants are asked in writing.

use vault::Migration;

pub(crate) const MIGRATION: Migration = Migration {
    version: 2026_11_26_76,
    sql: "CREATE TABLE inquiry (
        id BLOB NOT NULL PRIMARY KEY,
        application BLOB NOT NULL,
        kind TEXT NOT NULL,             -- information, hearing
        persons TEXT NOT NULL,          -- JSON list, the addressee first
        points TEXT NOT NULL,           -- JSON list
        due_on TEXT NOT NULL,
        effect TEXT NOT NULL,           -- what follows when nothing comes
        recorded_by BLOB NOT NULL,
        recorded_on TEXT NOT NULL,
        information BLOB,               -- the request for which time limits stand still
        answer TEXT,                    -- JSON
        withdrawn TEXT
    ) STRICT;
    CREATE INDEX inquiry_application ON inquiry (application);",
};

/// What was asked in a case, the oldest first; what was taken back is left out.
pub(super) const OF_CASE: &str = "WHERE application = ?1 AND withdrawn IS NULL ORDER BY recorded_on, id";
