//! Table of specific needs.

use vault::Migration;

pub(crate) const MIGRATION: Migration = Migration {
    version: 2026_11_26_02,
    sql: "CREATE TABLE specific_need (
        id BLOB NOT NULL PRIMARY KEY,
        person BLOB NOT NULL,
        category TEXT NOT NULL,         -- code of the list need, the widest
        code TEXT NOT NULL,             -- code of the list need, as exact as known
        status TEXT NOT NULL,           -- code of the list need_status
        severity TEXT,                  -- code of the list severity
        source TEXT NOT NULL,           -- stated, relative, observed, document, referral, rule
        told TEXT,                      -- in the words of whoever told
        restricted INTEGER NOT NULL,    -- 1: for named roles only
        note TEXT,
        referral TEXT,
        recorded_on TEXT NOT NULL,
        recorded_by BLOB NOT NULL,
        reviewed_on TEXT,
        reviewed_by BLOB,
        reviewed_because TEXT,
        ended_on TEXT,
        ended_because TEXT,
        answers TEXT,                   -- JSON: what became of the guarantees that it triggers
        withdrawn TEXT                  -- why it should never have been recorded
    ) STRICT;
    CREATE INDEX specific_need_person ON specific_need (person);",
};

/// Needs of a person that were not recorded by mistake, the oldest first.
pub(super) const OF_PERSON: &str = "WHERE person = ?1 AND withdrawn IS NULL ORDER BY recorded_on, id";
