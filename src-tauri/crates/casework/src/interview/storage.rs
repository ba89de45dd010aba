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

pub(crate) const BOOKED: Migration = Migration {
    version: 2026_11_26_29,
    sql: "ALTER TABLE interview ADD COLUMN interpreter_id BLOB;
    ALTER TABLE interview ADD COLUMN appointment BLOB;",
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

/// Opening checklist, kinds of lines with what they refer to, read-back, addenda.
pub(crate) const ROOM: Migration = Migration {
    version: 2026_11_26_30,
    sql: "ALTER TABLE interview ADD COLUMN opening TEXT;        -- JSON: answers of the opening checklist
    ALTER TABLE interview_line ADD COLUMN topics TEXT;      -- JSON: codes of the list interview_topic
    ALTER TABLE interview_line ADD COLUMN refers TEXT;      -- JSON: lines, documents, attachments, facts
    ALTER TABLE interview_line ADD COLUMN until INTEGER;    -- end of a break
    CREATE TABLE interview_read_back (
        id BLOB NOT NULL PRIMARY KEY,
        interview BLOB NOT NULL,
        first INTEGER NOT NULL,         -- number of the first line
        last INTEGER NOT NULL,          -- number of the last line
        read INTEGER NOT NULL,          -- 1: it was read back
        reason TEXT,                    -- why not
        officer BLOB NOT NULL,
        at INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX interview_read_back_interview ON interview_read_back (interview, first);
    CREATE TABLE interview_addendum (
        id BLOB NOT NULL PRIMARY KEY,
        interview BLOB NOT NULL,
        number INTEGER NOT NULL,
        said_by TEXT NOT NULL,          -- as what somebody speaks in it
        text TEXT NOT NULL,
        lines TEXT NOT NULL,            -- JSON: lines that it corrects or completes
        officer BLOB NOT NULL,
        at INTEGER NOT NULL,
        digest TEXT NOT NULL            -- over the record as signed and all of the addendum
    ) STRICT;
    CREATE INDEX interview_addendum_interview ON interview_addendum (interview, number);",
};

pub(super) const LINES: &str = "WHERE interview = ?1 ORDER BY number, id";
pub(super) const COUNT: &str = "SELECT count(*) FROM interview_line WHERE interview = ?1";
pub(super) const ASKED: &str =
    "SELECT 1 FROM interview_line WHERE interview = ?1 AND kind IN ('question', 'answer') LIMIT 1";
pub(super) const LAST_NUMBER: &str = "SELECT max(number) FROM interview_line WHERE interview = ?1";
/// The break that lasts.
pub(super) const PAUSED: &str =
    "WHERE interview = ?1 AND kind = 'break' AND until IS NULL ORDER BY number, id";
/// Contradictions that a person was asked about in a case, with what they refer to.
pub(super) const CONTRADICTIONS: &str =
    "WHERE interview = ?1 AND kind IN ('contradiction', 'explanation') ORDER BY number, id";
pub(super) const READ_BACKS: &str = "WHERE interview = ?1 ORDER BY first, last, id";
pub(super) const READ_BACK_OVER: &str = "SELECT 1 FROM interview_read_back WHERE interview = ?1 AND read = 1 AND ?2 BETWEEN first AND last LIMIT 1";
pub(super) const ADDENDA: &str = "WHERE interview = ?1 ORDER BY number, id";
