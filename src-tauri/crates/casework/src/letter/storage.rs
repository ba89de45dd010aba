//! Tables of the letters and their copies.

use vault::Migration;

pub(crate) const MIGRATION: Migration = Migration {
    version: 2026_11_25_08,
    sql: "CREATE TABLE letter (
        id BLOB NOT NULL PRIMARY KEY,
        application BLOB NOT NULL,
        decision BLOB NOT NULL,
        number TEXT NOT NULL,
        template TEXT NOT NULL,         -- name@version
        language TEXT NOT NULL,
        summary TEXT,
        hand_over TEXT NOT NULL,
        issued_by BLOB NOT NULL,
        issued_at INTEGER NOT NULL,
        inputs TEXT NOT NULL,           -- SHA-256 of the filled document
        pdf BLOB NOT NULL,              -- blob
        pages INTEGER NOT NULL,
        delivery TEXT                   -- JSON
    ) STRICT;
    CREATE INDEX letter_application ON letter (application);",
};

/// Letters of other acts than decisions, letters that took the place of others, and copies. A decision is no longer
/// what every letter tells of.
pub(crate) const OTHER_ACTS: Migration = Migration {
    version: 2026_11_26_75,
    sql: "CREATE TABLE letter_of_any_act (
        id BLOB NOT NULL PRIMARY KEY,
        application BLOB NOT NULL,
        decision BLOB,
        number TEXT NOT NULL,
        template TEXT NOT NULL,         -- name@version
        language TEXT NOT NULL,
        summary TEXT,
        hand_over TEXT NOT NULL,
        issued_by BLOB NOT NULL,
        issued_at INTEGER NOT NULL,
        inputs TEXT NOT NULL,           -- SHA-256 of the filled document
        pdf BLOB NOT NULL,              -- blob
        pages INTEGER NOT NULL,
        delivery TEXT,                  -- JSON
        subject TEXT NOT NULL DEFAULT 'decision',
        record BLOB,                    -- that it tells of
        persons TEXT NOT NULL DEFAULT '[]',     -- JSON list
        document BLOB,                  -- blob: the filled document
        supersedes BLOB,                -- letter
        superseded TEXT,                -- JSON
        voided TEXT                     -- JSON
    ) STRICT;
    INSERT INTO letter_of_any_act (id, application, decision, number, template, language, summary, hand_over,
            issued_by, issued_at, inputs, pdf, pages, delivery)
        SELECT id, application, decision, number, template, language, summary, hand_over,
            issued_by, issued_at, inputs, pdf, pages, delivery FROM letter;
    DROP TABLE letter;
    ALTER TABLE letter_of_any_act RENAME TO letter;
    CREATE INDEX letter_application ON letter (application);
    CREATE INDEX letter_record ON letter (record) WHERE record IS NOT NULL;
    CREATE INDEX letter_unserved ON letter (hand_over) WHERE delivery IS NULL;
    CREATE TABLE letter_copy (
        id BLOB NOT NULL PRIMARY KEY,
        application BLOB NOT NULL,
        letter BLOB NOT NULL,
        made_by BLOB NOT NULL,
        made_at INTEGER NOT NULL,
        because TEXT NOT NULL,
        pdf BLOB NOT NULL,              -- blob
        pages INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX letter_copy_letter ON letter_copy (letter);",
};

/// Letters of a case in the order in which they were issued.
pub(super) const OF_CASE: &str = "WHERE application = ?1 ORDER BY issued_at, id";
/// Copies of a letter, the oldest first.
pub(super) const COPIES: &str = "WHERE letter = ?1 ORDER BY made_at, id";

/// Letters of all cases that stand and were not served, by the day on which they were to be handed over.
pub(super) const UNSERVED: &str =
    "WHERE delivery IS NULL AND voided IS NULL AND superseded IS NULL ORDER BY hand_over, id";

/// Cases that were decided and not told.
pub(super) const DECIDED: &str = "SELECT id FROM application WHERE stage = 'decided'";

/// Of an officer's cases, letters that wait for service: of other acts than decisions, and of decisions that were told
/// and are told anew.
pub(super) const UNSERVED_OTHERS: &str = "SELECT l.application, l.hand_over FROM letter l \
     JOIN application a ON a.id = l.application \
     WHERE a.officer = ?1 AND l.delivery IS NULL \
       AND (l.subject NOT IN ('decision', 'travel') \
            OR l.subject = 'decision' AND a.stage NOT IN ('decided', 'issued')) AND l.voided IS NULL AND l.superseded IS NULL ORDER BY l.hand_over, l.id";

/// Cases in which an act other than a decision has no letter yet that may be owed one: of an officer, or of everybody. Codes of closures that
/// are told are given as a list of SQL.
pub(super) fn owing(closures: &str) -> String {
    let untold = |of: &str| {
        format!(
            "NOT EXISTS (SELECT 1 FROM letter l WHERE l.record = {of}.id AND l.voided IS NULL AND l.superseded IS NULL)"
        )
    };
    let owed = [
        format!(
            "SELECT c.application FROM closure c JOIN application a ON a.id = c.application \
             WHERE a.stage = 'closed' AND c.reason IN ({closures}) AND {}",
            untold("c")
        ),
        format!(
            "SELECT application FROM judgment j WHERE result IN ('upheld', 'granted', 'remitted') AND {}",
            untold("j")
        ),
        format!(
            "SELECT application FROM status_procedure p WHERE notice IS NULL AND served IS NULL AND abandoned IS NULL AND {}",
            untold("p")
        ),
        format!(
            "SELECT p.application FROM status_ruling r JOIN status_procedure p ON p.id = r.procedure \
             WHERE p.served IS NULL AND p.abandoned IS NULL AND r.verdict = 'ends' AND {}",
            untold("r")
        ),
        format!(
            "SELECT application FROM inquiry i WHERE answer IS NULL AND withdrawn IS NULL AND {}",
            untold("i")
        ),
        // What members read alone beside a decision is rare; which of it was issued is told one by one.
        "SELECT application FROM decision WHERE state = 'approved' \
             AND (reasons LIKE '%\"annex\":\"%' OR letter_reasons LIKE '%\"annex\":\"%')"
            .to_owned(),
        format!("SELECT application FROM transfer t WHERE {}", untold("t")),
        format!("SELECT application FROM travel_request q WHERE withdrawn IS NULL AND {}", untold("q")),
        format!("SELECT application FROM reunification f WHERE decision IS NULL AND {}", untold("f")),
        // The receipt tells of the same record, before the decision on it.
        "SELECT application FROM reunification f WHERE decision IS NOT NULL AND NOT EXISTS (SELECT 1 FROM letter l \
             WHERE l.record = f.id AND l.template NOT LIKE 'reunion_receipt@%' AND l.voided IS NULL AND l.superseded IS NULL)"
            .to_owned(),
    ];
    format!(
        "SELECT id FROM application WHERE id IN ({}) AND (?1 IS NULL OR officer = ?1) ORDER BY id",
        owed.join(" UNION ")
    )
}
