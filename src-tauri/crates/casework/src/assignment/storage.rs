//! Table of who was put in charge of cases.

use vault::Migration;

pub(crate) const MIGRATION: Migration = Migration {
    version: 2026_11_29_11,
    sql: "CREATE TABLE assignment (
        id BLOB NOT NULL PRIMARY KEY,
        application BLOB NOT NULL,
        from_officer BLOB NOT NULL,
        to_officer BLOB NOT NULL,
        on_day TEXT NOT NULL,
        reason TEXT NOT NULL,
        officer BLOB NOT NULL
    ) STRICT;
    CREATE INDEX assignment_application ON assignment (application);",
};

/// Cases that an officer is in charge of and that still go on, the oldest first.
pub(super) const OPEN_OF: &str = "WHERE officer = ?1 AND merged_into IS NULL \
     AND stage NOT IN ('final', 'closed') ORDER BY registered_at, id";
