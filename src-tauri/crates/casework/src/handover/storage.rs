//! Tables of hand-overs and receipts, and which post has which case.

use vault::Migration;

pub(crate) const MIGRATION: Migration = Migration {
    version: 2026_11_29_21,
    sql: "CREATE TABLE handover (
        id BLOB NOT NULL PRIMARY KEY,
        application BLOB NOT NULL,
        number TEXT NOT NULL,           -- of the case, which may be forgotten
        from_post TEXT NOT NULL,        -- post of the profile
        to_post TEXT NOT NULL,
        officer BLOB NOT NULL,
        at INTEGER NOT NULL             -- milliseconds since 1970, UTC
    ) STRICT;
    CREATE INDEX handover_application ON handover (application);
    CREATE TABLE handover_receipt (
        id BLOB NOT NULL PRIMARY KEY,
        handover BLOB NOT NULL,
        application BLOB NOT NULL,
        post TEXT NOT NULL,
        papers INTEGER NOT NULL,
        officer BLOB NOT NULL,
        at INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX handover_receipt_handover ON handover_receipt (handover);
    CREATE INDEX handover_receipt_application ON handover_receipt (application);",
};

/// How a case went from post to post, in the order in which it was written down: hand-overs, which count once they are
/// received, and transfers, which count at once.
pub(super) const MOVES: &str = "SELECT m.id, m.from_post, m.to_post, \
     m.counts OR EXISTS (SELECT 1 FROM handover_receipt r WHERE r.handover = m.id), c.hlc >> 16 \
     FROM (SELECT id, from_post, to_post, 0 AS counts FROM handover WHERE application = ?1 \
           UNION ALL SELECT id, from_post, to_post, 1 FROM transfer WHERE application = ?1) m \
     JOIN ent e ON e.id = m.id JOIN commit_log c USING (stream, seq) ORDER BY c.hlc, m.id";

/// Cases that a post can have: those with its numbers, and those that ever went to it.
pub(super) const PERHAPS_AT: &str = "SELECT id FROM application WHERE substr(number, 1, 3) = ?1 \
     UNION SELECT application FROM handover WHERE to_post = ?1 \
     UNION SELECT application FROM transfer WHERE to_post = ?1";

/// Hand-overs, the newest first.
pub(super) const LISTED: &str = "ORDER BY at DESC, id DESC LIMIT ?1";

/// Those that nobody received, the newest first.
pub(super) const OPEN: &str = "WHERE NOT EXISTS (SELECT 1 FROM handover_receipt r WHERE r.handover = handover.id) \
     ORDER BY at DESC, id DESC LIMIT ?1";

/// Hand-overs to a post that nobody received, the oldest first.
pub(super) const COMING: &str = "WHERE to_post = ?1 AND NOT EXISTS \
     (SELECT 1 FROM handover_receipt r WHERE r.handover = handover.id) ORDER BY at, id";

/// Records of a case, the oldest first.
pub(super) const OF_CASE: &str = "WHERE application = ?1 ORDER BY at, id";

/// The receipt of a hand-over.
pub(super) const OF_HANDOVER: &str = "WHERE handover = ?1 ORDER BY at, id LIMIT 1";

/// Hand-overs and receipts, and transfers, that name a post: whoever gave or got a case keeps them.
pub(super) const OF_POST: &str = "SELECT id FROM handover WHERE from_post = ?1 OR to_post = ?1 \
     UNION SELECT r.id FROM handover_receipt r JOIN handover h ON h.id = r.handover \
           WHERE h.from_post = ?1 OR h.to_post = ?1";

/// Records of some tables that were made by a stream.
pub(super) const MADE_BY: &str = "SELECT tbl, id FROM ent WHERE stream = ?1";

/// Records of a table.
pub(super) const OF_TABLE: &str = "SELECT id FROM ent WHERE tbl = ?1";

/// Records of a table that name another in a column.
pub(super) fn of_column(table: &str, column: &str) -> String {
    format!("SELECT id FROM \"{table}\" WHERE \"{column}\" = ?1")
}

/// Records of a case that are restricted: needs and flags by their mark, facts told in confidence. With the stream that
/// made them.
pub(super) const RESTRICTED: &str = "SELECT x.id, e.stream FROM (\
     SELECT n.id FROM specific_need n JOIN member m ON m.person = n.person WHERE m.application = ?1 AND n.restricted \
     UNION SELECT id FROM flag WHERE application = ?1 AND restricted \
     UNION SELECT id FROM fact WHERE application = ?1 AND confidential) x JOIN ent e ON e.id = x.id";

/// The stream that made a record.
pub(super) const MADE_IN: &str = "SELECT stream FROM ent WHERE id = ?1";

/// Whether a post handed a case over.
pub(super) const GAVE: &str = "SELECT 1 FROM handover WHERE application = ?1 AND from_post = ?2 LIMIT 1";

/// Columns that lead from a case to what belongs to it. A post's device is given what it may know: without them, each of
/// its cases would be sought in whole tables.
pub(crate) const REACHED: Migration = Migration {
    version: 2_026_112_942,
    sql: "CREATE INDEX reach_audit_file_application ON audit_file (application);
    CREATE INDEX reach_board_action_decision ON board_action (decision);
    CREATE INDEX reach_claim_withdrawal_application ON claim_withdrawal (application);
    CREATE INDEX reach_export_application ON export (application);
    CREATE INDEX reach_file_movement_application ON file_movement (application);
    CREATE INDEX reach_household_application ON household (application);
    CREATE INDEX reach_import_row_known ON import_row (known);
    CREATE INDEX reach_letter_copy_application ON letter_copy (application);
    CREATE INDEX reach_looked_application ON looked (application);
    CREATE INDEX reach_observer_consent_application ON observer_consent (application);
    CREATE INDEX reach_plan_goal_person ON plan_goal (person);
    CREATE INDEX reach_plan_review_person ON plan_review (person);
    CREATE INDEX reach_referral_person ON referral (person);
    CREATE INDEX reach_referral_consent ON referral (consent);
    CREATE INDEX reach_representative_application ON representative (application);
    CREATE INDEX reach_restriction_application ON restriction (application);
    CREATE INDEX reach_return_child_finding_application ON return_child_finding (application);
    CREATE INDEX reach_return_counselling_application ON return_counselling (application);
    CREATE INDEX reach_return_declaration_application ON return_declaration (application);
    CREATE INDEX reach_return_eligibility_application ON return_eligibility (application);
    CREATE INDEX reach_return_paper_application ON return_paper (application);
    CREATE INDEX reach_return_payment_application ON return_payment (application);
    CREATE INDEX reach_return_screening_application ON return_screening (application);
    CREATE INDEX reach_return_visit_application ON return_visit (application);
    CREATE INDEX reach_ruling_person ON ruling (person);
    CREATE INDEX reach_social_problem_person ON social_problem (person);",
};
