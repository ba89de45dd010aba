//! Table of the papers.

use vault::Migration;

pub(crate) const MIGRATION: Migration = Migration {
    version: 2026_11_26_07,
    sql: "CREATE TABLE paper (
        id BLOB NOT NULL PRIMARY KEY,
        application BLOB NOT NULL,
        person BLOB NOT NULL,           -- who holds it
        kind TEXT NOT NULL,             -- certificate, receipt, rights, slip
        number TEXT NOT NULL,
        language TEXT NOT NULL,
        beside TEXT,                    -- second language on it
        template TEXT NOT NULL,         -- name@version
        about TEXT NOT NULL,            -- JSON: persons, documents, appointment, acknowledgement
        valid_until TEXT,
        issued_by BLOB NOT NULL,
        issued_at INTEGER NOT NULL,
        inputs TEXT NOT NULL,           -- SHA-256 of the filled document
        pdf BLOB NOT NULL,              -- blob
        pages INTEGER NOT NULL,
        superseded_by BLOB
    ) STRICT;
    CREATE INDEX paper_application ON paper (application, kind);",
};

/// Papers of a case in the order in which they were issued.
pub(super) const OF_APPLICATION: &str = "WHERE application = ?1 ORDER BY issued_at, id";

/// Papers of one kind in a case, likewise.
pub(super) const OF_KIND: &str = "WHERE application = ?1 AND kind = ?2 ORDER BY issued_at, id";

/// Papers of one kind in all cases that a person is or was a member of.
pub(super) const OF_PERSON: &str = "WHERE kind = ?2 AND application IN \
     (SELECT application FROM member WHERE person = ?1) ORDER BY issued_at, id";
