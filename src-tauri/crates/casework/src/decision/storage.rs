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

/// Signatures on a decision, the oldest first.
pub(super) const SIGNATURES: &str = "WHERE decision = ?1 ORDER BY at, id";
/// What is signed of a decision, as it stands.
pub(super) const SIGNED_COLUMNS: &str =
    "SELECT analysis, own, reasons, letter_reasons FROM decision WHERE id = ?1";
/// What is ruled for each person.
pub(super) const RULED: &str = "SELECT person, outcome FROM ruling WHERE decision = ?1 ORDER BY person, id";
/// A version of a draft.
pub(super) const VERSION: &str =
    "SELECT content FROM draft_version WHERE decision = ?1 AND number = ?2 ORDER BY id LIMIT 1";
/// Who handed a version in, and when.
pub(super) const HANDED_IN: &str =
    "SELECT officer, at FROM draft_version WHERE decision = ?1 AND number = ?2 ORDER BY id LIMIT 1";
/// What is decided for each person, in order.
pub(super) const RULINGS: &str = "WHERE decision = ?1 ORDER BY id";
/// Material facts of a case, in order.
pub(super) const FACTS: &str = "WHERE application = ?1 ORDER BY number, id";
/// In which stream a record was made.
pub(super) const MADE_IN: &str = "SELECT stream FROM ent WHERE id = ?1";
/// What a review says.
pub(super) const REVIEW_WORDS: &str = "SELECT verdict, reasons FROM review WHERE id = ?1";
/// What a review found missing.
pub(super) const REMARK_WORDS: &str =
    "SELECT item, section, note FROM review_remark WHERE review = ?1 ORDER BY item, section, note, id";
/// How a member voted, and why.
pub(super) const VOTE_WORDS: &str = "SELECT ballot, reason, dissent FROM vote WHERE id = ?1";
/// Votes on every version of a draft, in the order they were given.
pub(super) const VOTES: &str = "WHERE decision = ?1 ORDER BY at, id";
/// Votes on one version, in the same order.
pub(super) const VOTES_ON: &str = "WHERE decision = ?1 AND version = ?2 ORDER BY at, id";
/// The last decision on a case.
pub(super) const LAST_DECISION: &str =
    "SELECT id FROM decision WHERE application = ?1 ORDER BY number DESC, id DESC LIMIT 1";
/// Decisions, in the order of their identifiers.
pub(super) const DECISIONS_AFTER: &str = "SELECT id FROM decision WHERE id > ?1 ORDER BY id LIMIT ?2";

/// What officers signed.
pub(crate) const SIGNED: Migration = Migration {
    version: 2_026_112_941,
    sql: "CREATE TABLE decision_signature (
        id BLOB NOT NULL PRIMARY KEY,
        decision BLOB NOT NULL,
        act TEXT NOT NULL,              -- submitted, approved, returned
        officer BLOB NOT NULL,
        at INTEGER NOT NULL,
        signed TEXT NOT NULL            -- what was signed, with the signature, base 64
    ) STRICT;
    CREATE INDEX decision_signature_decision ON decision_signature (decision);",
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
