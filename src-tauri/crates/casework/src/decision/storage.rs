//! Tables of decisions, rulings and reviews.

use vault::Migration;

/// Number of the last version of a draft that was handed in.
pub(super) const LAST_VERSION: &str =
    "SELECT coalesce(max(number), 0) FROM draft_version WHERE decision = ?1";

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

/// Own analyses, decisions made anew, letters of their own; frozen versions, remarks of reviews, votes.
pub(crate) const REVIEWING: Migration = Migration {
    version: 2026_11_26_41,
    sql: "ALTER TABLE decision ADD COLUMN own TEXT NOT NULL DEFAULT '{}';              -- JSON, by person
    ALTER TABLE decision ADD COLUMN number INTEGER NOT NULL DEFAULT 1;
    ALTER TABLE decision ADD COLUMN letter_reasons TEXT NOT NULL DEFAULT '{}';   -- JSON, by letter and language
    CREATE TABLE draft_version (
        id BLOB NOT NULL PRIMARY KEY,
        decision BLOB NOT NULL,
        number INTEGER NOT NULL,
        officer BLOB NOT NULL,
        at INTEGER NOT NULL,
        content TEXT NOT NULL           -- JSON, all that was handed in
    ) STRICT;
    CREATE INDEX draft_version_decision ON draft_version (decision, number);
    CREATE TABLE review_remark (
        id BLOB NOT NULL PRIMARY KEY,
        decision BLOB NOT NULL,
        review BLOB NOT NULL,
        item TEXT NOT NULL,             -- code of the checklist
        section TEXT NOT NULL,
        note TEXT NOT NULL,
        done TEXT                       -- JSON
    ) STRICT;
    CREATE INDEX review_remark_decision ON review_remark (decision);
    CREATE TABLE vote (
        id BLOB NOT NULL PRIMARY KEY,
        decision BLOB NOT NULL,
        version INTEGER NOT NULL,       -- of the draft that was voted on
        officer BLOB NOT NULL,
        ballot TEXT NOT NULL,           -- for, against, abstain
        reason TEXT NOT NULL,
        dissent TEXT NOT NULL,
        at INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX vote_decision ON vote (decision, version);",
};
