//! Tables of procedures that may end a status, and of what is decided in them for each holder.

use vault::Migration;

pub(crate) const MIGRATION: Migration = Migration {
    version: 2026_11_26_47,
    sql: "CREATE TABLE status_procedure (
        id BLOB NOT NULL PRIMARY KEY,
        application BLOB NOT NULL,
        person BLOB NOT NULL,
        ground TEXT NOT NULL,           -- code of the list status_ground
        reasons TEXT NOT NULL,
        opened_by BLOB NOT NULL,
        opened_on TEXT NOT NULL,
        document BLOB,                  -- attachment
        notice TEXT,                    -- JSON: notice of intent
        response TEXT,                  -- JSON
        compelling TEXT,                -- compelling reasons out of previous persecution
        served TEXT,                    -- JSON: the decision was served
        abandoned TEXT                  -- why it ended without a decision
    ) STRICT;
    CREATE INDEX status_procedure_application ON status_procedure (application);
    CREATE INDEX status_procedure_person ON status_procedure (person);
    CREATE TABLE status_ruling (
        id BLOB NOT NULL PRIMARY KEY,
        procedure BLOB NOT NULL,
        person BLOB NOT NULL,
        verdict TEXT NOT NULL,          -- ends, keeps
        reasons TEXT NOT NULL,
        effective_on TEXT,
        officer BLOB NOT NULL,
        decided_on TEXT NOT NULL
    ) STRICT;
    CREATE INDEX status_ruling_procedure ON status_ruling (procedure);
    CREATE INDEX status_ruling_person ON status_ruling (person);",
};

/// Procedures of a case, the oldest first.
pub(super) const OF_CASE: &str = "WHERE application = ?1 ORDER BY opened_on, id";
/// What was decided in a procedure.
pub(super) const RULINGS: &str = "WHERE procedure = ?1 ORDER BY id";
/// What was decided about a person's status.
pub(super) const OF_PERSON: &str = "WHERE person = ?1 ORDER BY id";
/// Outcomes that derive from a person, in any case.
pub(super) const DERIVED: &str = "WHERE json_extract(outcome, '$.derivedFrom') = ?1 ORDER BY id";
/// Procedures of all cases that go on.
pub(super) const GOING_ON: &str = "WHERE served IS NULL AND abandoned IS NULL ORDER BY opened_on, id";
