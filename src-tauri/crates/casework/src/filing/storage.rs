//! Tables of paper files and of their movements.

use crate::access::Scope;
use vault::Migration;

pub(crate) const MIGRATION: Migration = Migration {
    version: 2026_11_27_30,
    sql: "CREATE TABLE physical_file (
        id BLOB NOT NULL PRIMARY KEY,
        application BLOB NOT NULL,
        volume INTEGER NOT NULL,
        label TEXT NOT NULL,            -- case number and volume
        place TEXT NOT NULL,            -- where it belongs
        content TEXT,
        opened_on TEXT NOT NULL,
        opened_by BLOB NOT NULL,
        boxed TEXT                      -- JSON: the box of the archive
    ) STRICT;
    CREATE INDEX physical_file_application ON physical_file (application);
    CREATE INDEX physical_file_label ON physical_file (label);
    CREATE TABLE file_movement (
        id BLOB NOT NULL PRIMARY KEY,
        file BLOB NOT NULL,
        application BLOB NOT NULL,
        \"from\" TEXT,                  -- JSON; none is its place
        \"to\" TEXT,                    -- JSON; none is its place
        purpose TEXT NOT NULL,
        sent_on TEXT NOT NULL,
        sent_by BLOB NOT NULL,
        due_back TEXT,
        receipt TEXT                    -- JSON: what the receiver says
    ) STRICT;
    CREATE INDEX file_movement_file ON file_movement (file);",
};

/// Volumes of a case, in order.
pub(super) const OF_CASE: &str = "WHERE application = ?1 ORDER BY volume, id";
/// Movements of a volume, the oldest first.
pub(super) const OF_FILE: &str = "WHERE file = ?1 ORDER BY sent_on, id";
/// The last movement of a volume.
pub(super) const LAST: &str = "WHERE file = ?1 ORDER BY sent_on DESC, id DESC LIMIT 1";
/// Volumes by label, of all cases or of those that a reader may open; one page.
pub(super) fn page(scope: Option<&Scope>) -> String {
    format!(
        "WHERE instr(lower(label), lower(?1)) > 0 AND {} ORDER BY label, id LIMIT ?2 OFFSET ?3",
        of_open(scope)
    )
}
/// Volumes whose label fits.
pub(super) fn count(scope: Option<&Scope>) -> String {
    format!(
        "SELECT count(*) FROM physical_file WHERE instr(lower(label), lower(?1)) > 0 AND {}",
        of_open(scope)
    )
}
fn of_open(scope: Option<&Scope>) -> String {
    scope.map_or_else(|| "1".to_owned(), |scope| scope.of_records("application"))
}
/// Volumes that are not in their place or not in hand: the last word on each is a movement to somebody.
pub(super) const OUT: &str = "WHERE boxed IS NULL AND id IN (SELECT m.file FROM file_movement m \
     WHERE m.\"to\" IS NOT NULL AND NOT EXISTS (SELECT 1 FROM file_movement later \
       WHERE later.file = m.file AND (later.sent_on, later.id) > (m.sent_on, m.id))) ORDER BY label, id";
