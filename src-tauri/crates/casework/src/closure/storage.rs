//! Tables of closures and of requests to open a case again.

use vault::Migration;

pub(crate) const MIGRATION: Migration = Migration {
    version: 2026_11_26_46,
    sql: "CREATE TABLE closure (
        id BLOB NOT NULL PRIMARY KEY,
        application BLOB NOT NULL,
        reason TEXT NOT NULL,           -- code of the list closure
        closed_on TEXT NOT NULL,
        known TEXT NOT NULL,            -- what is known of it, and from where
        statement_on TEXT,              -- when a withdrawal was signed
        return_asked INTEGER,
        other BLOB,                     -- the case that it repeats
        destination TEXT,               -- to whom the file went
        document BLOB,                  -- attachment
        persons TEXT NOT NULL,          -- JSON list
        stage TEXT NOT NULL,            -- where the case stood
        officer BLOB NOT NULL
    ) STRICT;
    CREATE INDEX closure_application ON closure (application);
    CREATE TABLE reopening (
        id BLOB NOT NULL PRIMARY KEY,
        application BLOB NOT NULL,
        kind TEXT NOT NULL,             -- reopening, subsequent
        ground TEXT NOT NULL,           -- code of the list reopening
        requested_by TEXT NOT NULL,
        requested_on TEXT NOT NULL,
        reasons TEXT NOT NULL,
        persons TEXT NOT NULL,          -- JSON list
        closure BLOB,
        decision BLOB,                  -- the earlier decision
        document BLOB,                  -- attachment
        recorded_by BLOB NOT NULL,
        verdict TEXT,                   -- JSON
        opened BLOB                     -- the new case of a subsequent application
    ) STRICT;
    CREATE INDEX reopening_application ON reopening (application);
    CREATE INDEX reopening_opened ON reopening (opened) WHERE opened IS NOT NULL;",
};

/// Closures of a case, the oldest first.
pub(super) const OF_CASE: &str = "WHERE application = ?1 ORDER BY closed_on, id";
/// Requests to open a case again, the oldest first, and the one that it came from.
pub(super) const REOPENINGS: &str = "WHERE application = ?1 OR opened = ?1 ORDER BY requested_on, id";
/// Requests in all cases that nobody decided on.
pub(super) const WAITING: &str = "WHERE verdict IS NULL ORDER BY requested_on, id";
