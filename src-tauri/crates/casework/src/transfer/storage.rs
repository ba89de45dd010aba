//! Table of transfers to other units.

use vault::Migration;

pub(crate) const MIGRATION: Migration = Migration {
    version: 2026_11_26_77,
    sql: "CREATE TABLE transfer (
        id BLOB NOT NULL PRIMARY KEY,
        application BLOB NOT NULL,
        from_post TEXT NOT NULL,        -- post of the profile
        to_post TEXT NOT NULL,
        on_day TEXT NOT NULL,
        reason TEXT NOT NULL,
        in_charge BLOB,                 -- officer
        officer BLOB NOT NULL
    ) STRICT;
    CREATE INDEX transfer_application ON transfer (application);",
};

/// Transfers of a case, the oldest first.
pub(super) const OF_CASE: &str = "WHERE application = ?1 ORDER BY on_day, id";
