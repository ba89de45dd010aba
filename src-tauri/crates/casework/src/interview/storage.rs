//! Tables of interviews and their lines.

use vault::Migration;

pub(crate) const MIGRATION: Migration = Migration {
    version: 2026_11_25_05,
    sql: "CREATE TABLE interview (
        id BLOB NOT NULL PRIMARY KEY,
        application BLOB NOT NULL,
        person BLOB NOT NULL,
        officer BLOB NOT NULL,
        language TEXT NOT NULL,
        interpreter TEXT,
        started_at INTEGER NOT NULL,
        closing TEXT                    -- JSON; none while it goes on
    ) STRICT;
    CREATE INDEX interview_application ON interview (application);
    CREATE TABLE interview_line (
        id BLOB NOT NULL PRIMARY KEY,
        interview BLOB NOT NULL,
        number INTEGER NOT NULL,
        kind TEXT NOT NULL,             -- question, answer, note
        text TEXT NOT NULL,
        at INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX interview_line_interview ON interview_line (interview, number);",
};

pub(super) const LAST_NUMBER: &str = "SELECT max(number) FROM interview_line WHERE interview = ?1";
