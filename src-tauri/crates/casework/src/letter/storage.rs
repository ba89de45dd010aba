//! Table of the letters.

use vault::Migration;

pub(crate) const MIGRATION: Migration = Migration {
    version: 2026_11_25_08,
    sql: "CREATE TABLE letter (
        id BLOB NOT NULL PRIMARY KEY,
        application BLOB NOT NULL,
        decision BLOB NOT NULL,
        number TEXT NOT NULL,
        template TEXT NOT NULL,         -- name@version
        language TEXT NOT NULL,
        summary TEXT,
        hand_over TEXT NOT NULL,
        issued_by BLOB NOT NULL,
        issued_at INTEGER NOT NULL,
        inputs TEXT NOT NULL,           -- SHA-256 of the filled document
        pdf BLOB NOT NULL,              -- blob
        pages INTEGER NOT NULL,
        delivery TEXT                   -- JSON
    ) STRICT;
    CREATE INDEX letter_application ON letter (application);",
};
