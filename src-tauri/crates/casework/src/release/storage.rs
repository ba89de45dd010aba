//! Tables of recipients and of what left.

use crate::access::Scope;
use vault::Migration;

pub(crate) const MIGRATION: Migration = Migration {
    version: 2_026_112_732,
    sql: "CREATE TABLE recipient (
        id BLOB NOT NULL PRIMARY KEY,
        name TEXT NOT NULL,
        kind TEXT NOT NULL,
        country TEXT NOT NULL,          -- ISO 3166 alpha-3
        address TEXT,
        \"key\" TEXT,                   -- age1…
        agreement TEXT,
        inactive TEXT,
        recorded_by BLOB NOT NULL,
        recorded_on TEXT NOT NULL
    ) STRICT;
    CREATE TABLE export (
        id BLOB NOT NULL PRIMARY KEY,
        number TEXT NOT NULL,
        kind TEXT NOT NULL,
        application BLOB,
        recipient BLOB NOT NULL,
        basis TEXT NOT NULL,
        purpose TEXT NOT NULL,
        expires_on TEXT NOT NULL,
        persons TEXT NOT NULL,          -- JSON list
        files TEXT NOT NULL,            -- JSON list
        hash TEXT NOT NULL,
        size INTEGER NOT NULL,
        closed_by TEXT NOT NULL,
        request BLOB,
        officer BLOB NOT NULL,
        at INTEGER NOT NULL,
        ended TEXT,                     -- JSON
        counter INTEGER NOT NULL,
        series TEXT NOT NULL
    ) STRICT;
    CREATE INDEX export_application ON export (application) WHERE application IS NOT NULL;
    CREATE INDEX export_series ON export (series, counter);
    CREATE INDEX export_expires ON export (expires_on) WHERE ended IS NULL;",
};

/// Recipients, by name.
pub(super) const RECIPIENTS: &str = "ORDER BY name, id";
/// The last counter of a series.
pub(super) const LAST_COUNTER: &str = "SELECT max(counter) FROM export WHERE series = ?1";
/// What left of no case, or of one that a reader may open, the newest first; one page.
pub(super) fn page(scope: &Scope) -> String {
    format!(
        "WHERE (?1 = 0 OR (ended IS NULL AND expires_on < ?2)) AND {} \
         ORDER BY at DESC, id DESC LIMIT ?3 OFFSET ?4",
        scope.of_records("application")
    )
}
/// How much of it left.
pub(super) fn count(scope: &Scope) -> String {
    format!(
        "SELECT count(*) FROM export WHERE (?1 = 0 OR (ended IS NULL AND expires_on < ?2)) AND {}",
        scope.of_records("application")
    )
}
/// What should be destroyed by now and nobody confirmed it.
pub(super) const EXPIRED: &str = "WHERE ended IS NULL AND expires_on < ?1 ORDER BY expires_on, id";
/// What left of a case, the newest first.
pub(super) const OF_CASE: &str = "WHERE application = ?1 ORDER BY at DESC, id DESC";
