//! Tables of the officers.

use vault::Migration;

/// Officers whose account was made in this file. Only they sign in here, whatever login others have elsewhere.
pub(crate) const HERE: &str =
    "WHERE id IN (SELECT ent.id FROM ent JOIN own_stream USING (stream)) ORDER BY name, id";

pub(crate) const MIGRATION: Migration = Migration {
    version: 2026_11_25_02,
    sql: "CREATE TABLE officer (
        id BLOB NOT NULL PRIMARY KEY,
        name TEXT NOT NULL,
        login TEXT NOT NULL,
        roles TEXT NOT NULL,            -- JSON list of roles
        active INTEGER NOT NULL
    ) STRICT;",
};

pub(crate) const QUALIFICATIONS: Migration = Migration {
    version: 2026_11_26_28,
    sql: "ALTER TABLE officer ADD COLUMN sex TEXT;            -- F or M
    ALTER TABLE officer ADD COLUMN qualifications TEXT; -- JSON list: training, until when it counts",
};

pub(crate) const PASSWORD_GIVEN: Migration = Migration {
    version: 2026_11_26_90,
    sql: "ALTER TABLE officer ADD COLUMN password_given INTEGER; -- 1: by an administrator, to be replaced",
};
