//! Tables of editions, and of moves between them and between procedures.

use vault::Migration;

pub(crate) const MIGRATION: Migration = Migration {
    version: 2026_11_26_36,
    sql: "CREATE TABLE profile_edition (
        id BLOB NOT NULL PRIMARY KEY,
        code TEXT NOT NULL,
        version INTEGER NOT NULL,
        files BLOB NOT NULL,            -- SHA-256 of the bundle
        loaded_on TEXT NOT NULL,
        loaded_by BLOB NOT NULL
    ) STRICT;
    CREATE TABLE profile_move (
        id BLOB NOT NULL PRIMARY KEY,
        application BLOB NOT NULL,
        before TEXT NOT NULL,           -- code@version
        after TEXT NOT NULL,
        reason TEXT NOT NULL,
        moved_on TEXT NOT NULL,
        officer BLOB NOT NULL
    ) STRICT;
    CREATE INDEX profile_move_application ON profile_move (application);
    CREATE TABLE procedure_change (
        id BLOB NOT NULL PRIMARY KEY,
        application BLOB NOT NULL,
        before TEXT NOT NULL,           -- code of the profile
        after TEXT NOT NULL,
        reason TEXT NOT NULL,
        changed_on TEXT NOT NULL,
        officer BLOB NOT NULL
    ) STRICT;
    CREATE INDEX procedure_change_application ON procedure_change (application);",
};

/// Editions, the earliest first.
pub(super) const ALL: &str = "ORDER BY code, version, id";
/// One edition.
pub(super) const ONE: &str = "WHERE code = ?1 AND version = ?2 ORDER BY id LIMIT 1";
/// Cases of each edition.
pub(super) const CASES: &str = "SELECT profile, count(*) FROM application GROUP BY profile";
