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

/// Interviews of a case: those held in it, those of cases that went into it, and those of persons who came from
/// another case, held there.
pub(super) const OF_CASE: &str = "WHERE application IN (
        WITH RECURSIVE whole(id) AS (
            SELECT ?1 UNION SELECT a.id FROM application a JOIN whole ON a.merged_into = whole.id
        ) SELECT id FROM whole
    ) OR (application, person) IN (
        WITH RECURSIVE whole(id) AS (
            SELECT ?1 UNION SELECT a.id FROM application a JOIN whole ON a.merged_into = whole.id
        ), came(application, person) AS (
            SELECT m.application, m.person FROM member m JOIN whole ON m.left_for = whole.id
            UNION
            SELECT m.application, m.person FROM member m JOIN came ON m.left_for = came.application
                AND m.person = came.person
        ) SELECT application, person FROM came
    ) ORDER BY started_at, id";

pub(super) const LAST_NUMBER: &str = "SELECT max(number) FROM interview_line WHERE interview = ?1";
