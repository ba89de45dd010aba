//! Table of requests for travel documents.

use vault::Migration;

pub(crate) const MIGRATION: Migration = Migration {
    version: 2026_11_26_78,
    sql: "CREATE TABLE travel_request (
        id BLOB NOT NULL PRIMARY KEY,
        application BLOB NOT NULL,
        person BLOB NOT NULL,
        body TEXT NOT NULL,             -- that is written to
        document TEXT NOT NULL,
        purpose TEXT NOT NULL,
        recorded_by BLOB NOT NULL,
        recorded_on TEXT NOT NULL,
        withdrawn TEXT
    ) STRICT;
    CREATE INDEX travel_request_application ON travel_request (application);",
};

/// Requests of a case, the oldest first; what was taken back is left out.
pub(super) const OF_CASE: &str = "WHERE application = ?1 AND withdrawn IS NULL ORDER BY recorded_on, id";
