//! Table of pairs of records that look like one person, and what was decided.

use vault::Migration;

pub(crate) const MIGRATION: Migration = Migration {
    version: 2026_11_26_11,
    sql: "CREATE TABLE likeness (
        id BLOB NOT NULL PRIMARY KEY,
        one BLOB NOT NULL,              -- person
        other BLOB NOT NULL,            -- person, registered earlier
        verdict TEXT NOT NULL,          -- open, same, different, relative
        kept BLOB,                      -- the record that stands when they are the same
        relationship TEXT,              -- code of other to one, when they are relatives
        reason TEXT NOT NULL,
        probability INTEGER,            -- in thousandths, when it was raised
        raised_on TEXT NOT NULL,
        decided_by BLOB,
        decided_on TEXT
    ) STRICT;
    CREATE INDEX likeness_one ON likeness (one);
    CREATE INDEX likeness_other ON likeness (other);
    CREATE INDEX likeness_verdict ON likeness (verdict, raised_on);",
};

/// Pairs in which a person stands.
pub(super) const OF: &str = "WHERE one = ?1 OR other = ?1 ORDER BY id";
/// The pair of two persons, whichever came first.
pub(super) const PAIR: &str = "WHERE (one = ?1 AND other = ?2) OR (one = ?2 AND other = ?1) ORDER BY id";
/// Pairs that wait for a decision, the likeliest first.
pub(super) const OPEN: &str = "WHERE verdict = 'open' ORDER BY probability DESC, id LIMIT ?1";
/// How many pairs with a person wait for a decision.
pub(super) const COUNT_OPEN_OF: &str = "SELECT count(*) FROM likeness l \
     JOIN person a ON a.id = l.one AND a.withdrawn IS NULL \
     JOIN person b ON b.id = l.other AND b.withdrawn IS NULL \
     WHERE l.verdict = 'open' AND (l.one = ?1 OR l.other = ?1)";
pub(super) const COUNT_OPEN: &str = "SELECT count(*) FROM likeness l \
     JOIN person a ON a.id = l.one AND a.withdrawn IS NULL \
     JOIN person b ON b.id = l.other AND b.withdrawn IS NULL WHERE l.verdict = 'open'";
