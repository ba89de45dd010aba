//! Table of the texts of letters.

use vault::Migration;

pub(crate) const MIGRATION: Migration = Migration {
    version: 2026_11_26_70,
    sql: "CREATE TABLE text_edition (
        id BLOB NOT NULL PRIMARY KEY,
        profile TEXT NOT NULL,
        kind TEXT NOT NULL,
        name TEXT NOT NULL,
        language TEXT NOT NULL,
        version INTEGER NOT NULL,
        based_on INTEGER NOT NULL,
        source TEXT NOT NULL,
        verified INTEGER NOT NULL,
        state TEXT NOT NULL,
        writers TEXT NOT NULL,          -- JSON list of officers
        saved_at INTEGER NOT NULL,
        note TEXT NOT NULL,
        submitted_at INTEGER,
        decided_by BLOB,
        decided_at INTEGER,
        remark TEXT
    ) STRICT;
    CREATE INDEX text_edition_name ON text_edition (profile, name, language);",
};

/// Editions of a text, the latest first.
pub(super) const OF_TEXT: &str =
    "WHERE profile = ?1 AND kind = ?2 AND name = ?3 AND language = ?4 ORDER BY version DESC, id DESC";

/// Texts that letters of a profile are written with.
pub(super) const APPROVED: &str =
    "WHERE profile = ?1 AND state = 'approved' ORDER BY kind, name, language, version";

/// All editions of a profile's texts, the latest first.
pub(super) const OF_PROFILE: &str = "WHERE profile = ?1 ORDER BY kind, name, language, version DESC, id DESC";
