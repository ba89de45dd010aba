//! Tables of applications and their members.

use crate::clock::Which;
use vault::Migration;

pub(crate) const MIGRATION: Migration = Migration {
    version: 2026_11_25_04,
    sql: "CREATE TABLE application (
        id BLOB NOT NULL PRIMARY KEY,
        number TEXT NOT NULL,
        series TEXT NOT NULL,           -- post, workstation, year
        counter INTEGER NOT NULL,
        profile TEXT NOT NULL,          -- code@version
        stage TEXT NOT NULL,
        registered_at INTEGER NOT NULL, -- milliseconds since 1970, UTC
        registered_on TEXT NOT NULL,    -- day in the profile's time zone
        officer BLOB NOT NULL,
        language TEXT NOT NULL,
        reasons TEXT NOT NULL,
        contact TEXT NOT NULL,
        arrived_on TEXT
    ) STRICT;
    CREATE INDEX application_series ON application (series, counter);
    CREATE INDEX application_stage ON application (stage, registered_on);
    CREATE TABLE member (
        id BLOB NOT NULL PRIMARY KEY,
        application BLOB NOT NULL,
        person BLOB NOT NULL,
        relationship TEXT NOT NULL,     -- UNHCR code
        own_claim INTEGER NOT NULL,
        position INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX member_application ON member (application, position);
    CREATE INDEX member_person ON member (person);",
};

/// The procedure in which a case is examined.
pub(crate) const PROCEDURE: Migration = Migration {
    version: 2026_11_26_35,
    sql: "ALTER TABLE application ADD COLUMN procedure TEXT NOT NULL DEFAULT 'regular';",
};

/// When the wish for protection was expressed.
pub(crate) const INTENT: Migration =
    Migration { version: 2026_11_29_10, sql: "ALTER TABLE application ADD COLUMN intent_on TEXT;" };

pub(super) const LAST_COUNTER: &str = "SELECT max(counter) FROM application WHERE series = ?1";

/// Number of cases at each stage, of those that a condition on `a` finds.
pub(super) fn stages(condition: &str) -> String {
    format!("SELECT a.stage, count(*) FROM application a WHERE {condition} GROUP BY a.stage")
}

pub(super) const BY_REGISTRATION: &str = "a.registered_at";
pub(super) const BY_NUMBER: &str = "a.number";
/// In the order of the procedure: by the alphabet, the decided would stand before the interviewed.
pub(super) const BY_STAGE: &str = "CASE a.stage WHEN 'registered' THEN 1 WHEN 'interview' THEN 2 \
     WHEN 'assessment' THEN 3 WHEN 'review' THEN 4 WHEN 'decided' THEN 5 WHEN 'issued' THEN 6 \
     WHEN 'notified' THEN 7 WHEN 'appeal' THEN 8 WHEN 'final' THEN 9 ELSE 10 END";

/// Cases that one of the persons, hexadecimal with spaces between, is or was a member of.
pub(super) const WITH_PERSONS: &str =
    "a.id IN (SELECT m.application FROM member m WHERE instr(?1, lower(hex(m.person))) > 0)";

/// How many cases a condition on `a` finds.
pub(super) fn count(condition: &str) -> String {
    format!("SELECT count(*) FROM application a WHERE {condition}")
}

/// One page of the cases that a condition on `a` finds.
pub(super) fn page(condition: &str, sort: &str, descending: bool, size: u32, skipped: u64) -> String {
    let direction = if descending { "DESC" } else { "ASC" };
    format!(
        "SELECT a.id FROM application a WHERE {condition} \
         ORDER BY {sort} {direction}, a.id {direction} LIMIT {size} OFFSET {skipped}"
    )
}

/// Cases of a set.
pub(super) fn these(which: &Which<'_>) -> String {
    format!("WHERE id IN {}", which.sql())
}

/// Who has not left the cases of a set: the principal applicant first of each.
pub(super) fn principals(which: &Which<'_>) -> String {
    format!(
        "SELECT m.application, p.name, p.nationality FROM member m JOIN person p ON p.id = m.person \
         WHERE m.left_on IS NULL AND m.application IN {} \
         ORDER BY m.application, m.relationship <> 'PA', m.position, m.id",
        which.sql()
    )
}
