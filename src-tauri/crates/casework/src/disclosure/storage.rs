//! Table of requests for disclosure.

use crate::access::Scope;
use vault::Migration;

pub(crate) const MIGRATION: Migration = Migration {
    version: 2026_11_27_31,
    sql: "CREATE TABLE disclosure_request (
        id BLOB NOT NULL PRIMARY KEY,
        application BLOB NOT NULL,
        person BLOB NOT NULL,
        kind TEXT NOT NULL,             -- access, correction, erasure, objection
        asker TEXT NOT NULL,
        name TEXT NOT NULL,
        basis TEXT,
        scope TEXT NOT NULL,
        received_on TEXT NOT NULL,
        identity TEXT,                  -- JSON
        decisions TEXT NOT NULL,        -- JSON list
        answered TEXT,                  -- JSON
        withdrawn TEXT,
        recorded_by BLOB NOT NULL,
        document BLOB                   -- attachment
    ) STRICT;
    CREATE INDEX disclosure_request_application ON disclosure_request (application);
    CREATE INDEX disclosure_request_open ON disclosure_request (received_on)
        WHERE answered IS NULL AND withdrawn IS NULL;",
};

/// Requests of a case, the newest first; what was taken back is left out.
pub(super) const OF_CASE: &str =
    "WHERE application = ?1 AND withdrawn IS NULL ORDER BY received_on DESC, id DESC";
/// Requests of the cases that a reader may open, those that are open first; one page.
pub(super) fn page(scope: &Scope) -> String {
    format!(
        "WHERE withdrawn IS NULL AND (?1 = 0 OR answered IS NULL) AND {} \
         ORDER BY answered IS NOT NULL, CASE WHEN answered IS NULL THEN received_on END, received_on DESC, id \
         LIMIT ?2 OFFSET ?3",
        scope.of_records("application")
    )
}
/// How many.
pub(super) fn count(scope: &Scope) -> String {
    format!(
        "SELECT count(*) FROM disclosure_request WHERE withdrawn IS NULL AND (?1 = 0 OR answered IS NULL) AND {}",
        scope.of_records("application")
    )
}
/// Requests that wait for an answer, the oldest first.
pub(super) const OPEN: &str = "WHERE answered IS NULL AND withdrawn IS NULL ORDER BY received_on, id";
