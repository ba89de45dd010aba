//! Table of breaches.

use vault::Migration;

pub(crate) const MIGRATION: Migration = Migration {
    version: 2026_11_27_34,
    sql: "CREATE TABLE breach (
        id BLOB NOT NULL PRIMARY KEY,
        what TEXT NOT NULL,
        happened_on TEXT,
        noticed_at INTEGER NOT NULL,
        affected TEXT NOT NULL,
        persons INTEGER,
        measures TEXT NOT NULL,
        notices TEXT NOT NULL,          -- JSON list
        conclusion TEXT,                -- JSON
        recorded_by BLOB NOT NULL
    ) STRICT;",
};

/// Breaches, those that are open first, then the newest.
pub(super) const ALL: &str = "ORDER BY conclusion IS NOT NULL, noticed_at DESC, id DESC";
/// Breaches that are open.
pub(super) const OPEN: &str = "WHERE conclusion IS NULL ORDER BY noticed_at, id";
