//! Tables of decisions, rulings and reviews.

use vault::Migration;

pub(crate) const MIGRATION: Migration = Migration {
    version: 2026_11_25_07,
    sql: "CREATE TABLE decision (
        id BLOB NOT NULL PRIMARY KEY,
        application BLOB NOT NULL,
        drafted_by BLOB NOT NULL,
        state TEXT NOT NULL,            -- draft, submitted, returned, approved
        analysis TEXT NOT NULL,         -- JSON
        reasons TEXT NOT NULL,          -- JSON, by language
        submitted_at INTEGER,
        approval TEXT                   -- JSON
    ) STRICT;
    CREATE INDEX decision_application ON decision (application);
    CREATE TABLE ruling (
        id BLOB NOT NULL PRIMARY KEY,
        decision BLOB NOT NULL,
        person BLOB NOT NULL,
        outcome TEXT NOT NULL           -- JSON
    ) STRICT;
    CREATE INDEX ruling_decision ON ruling (decision);
    CREATE TABLE review (
        id BLOB NOT NULL PRIMARY KEY,
        decision BLOB NOT NULL,
        officer BLOB NOT NULL,
        verdict TEXT NOT NULL,          -- approved, returned
        reasons TEXT NOT NULL,
        at INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX review_decision ON review (decision);",
};
