//! Table of the material facts.

use vault::Migration;

pub(crate) const MIGRATION: Migration = Migration {
    version: 2026_11_25_06,
    sql: "CREATE TABLE fact (
        id BLOB NOT NULL PRIMARY KEY,
        application BLOB NOT NULL,
        person BLOB NOT NULL,
        number INTEGER NOT NULL,
        statement TEXT NOT NULL,
        evidence TEXT NOT NULL,         -- JSON list of interview lines
        indicators TEXT NOT NULL,       -- JSON, mark by indicator
        assessed TEXT NOT NULL          -- JSON, finding with reasoning
    ) STRICT;
    CREATE INDEX fact_application ON fact (application, number);",
};

/// What was told in confidence.
pub(crate) const CONFIDENCE: Migration = Migration {
    version: 2026_11_26_80,
    sql: "ALTER TABLE fact ADD COLUMN confidential INTEGER NOT NULL DEFAULT 0;",
};

/// Personal circumstances that were taken into account.
pub(crate) const FACTORS: Migration = Migration {
    version: 2026_11_26_40,
    sql: "ALTER TABLE fact ADD COLUMN factors TEXT NOT NULL DEFAULT '[]';    -- JSON list of codes with notes",
};
