//! Tables of extensions and requests for information; events of many cases in one query.

use super::Which;
use vault::Migration;

pub(crate) const MIGRATION: Migration = Migration {
    version: 2026_11_26_37,
    sql: "CREATE TABLE clock_extension (
        id BLOB NOT NULL PRIMARY KEY,
        application BLOB NOT NULL,
        deadline TEXT NOT NULL,         -- name in the profile
        length INTEGER NOT NULL,
        unit TEXT NOT NULL,
        reason TEXT NOT NULL,
        granted_on TEXT NOT NULL,
        granted_by BLOB NOT NULL
    ) STRICT;
    CREATE INDEX clock_extension_application ON clock_extension (application);
    CREATE TABLE information_request (
        id BLOB NOT NULL PRIMARY KEY,
        application BLOB NOT NULL,
        asked_of TEXT NOT NULL,
        what TEXT NOT NULL,
        asked_on TEXT NOT NULL,
        asked_by BLOB NOT NULL,
        due_on TEXT,
        answered_on TEXT,
        answer TEXT,
        withdrawn TEXT                  -- why it should never have been recorded
    ) STRICT;
    CREATE INDEX information_request_application ON information_request (application);",
};

/// Identifiers of the cases that are open.
pub(super) const OPEN_CASES: &str = "(SELECT id FROM application WHERE stage NOT IN ('final', 'closed'))";

/// Cases that are open.
pub(super) const OPEN: &str = "WHERE stage NOT IN ('final', 'closed') ORDER BY id";

/// Requests of a case that were not recorded by mistake, the oldest first.
pub(super) const OF_APPLICATION: &str = "WHERE application = ?1 AND withdrawn IS NULL ORDER BY asked_on, id";

/// The latest decision on the case `a`.
const LATEST: &str =
    "(SELECT id FROM decision WHERE application = a.id ORDER BY number DESC, id DESC LIMIT 1)";

/// Everything that happened in the cases, as far as time limits care: case, event, day or instant.
pub(super) fn events(which: &Which<'_>) -> String {
    let cases = which.sql();
    let of = |event: &str, value: &str, table: &str, when: &str| {
        format!("SELECT application, '{event}', {value} FROM {table} WHERE application IN {cases}{when}")
    };
    let told = |event: &str, value: &str, when: &str| {
        format!(
            "SELECT l.application, '{event}', {value} FROM letter l JOIN now ON now.id = l.decision \
             WHERE l.application IN {cases}{when}"
        )
    };
    let all = [
        format!(
            "SELECT id, 'intentExpressed', intent_on FROM application \
             WHERE id IN {cases} AND intent_on IS NOT NULL"
        ),
        of(
            "hearingHeld",
            "day",
            "proceeding",
            " AND kind = 'hearing' AND done_on IS NOT NULL AND withdrawn IS NULL",
        ),
        of(
            "lossNoticed",
            "json_extract(notice, '$.served.on')",
            "status_procedure",
            " AND notice IS NOT NULL",
        ),
        of("certificateIssued", "issued_at", "paper", " AND kind = 'certificate'"),
        of("invited", "issued_at", "paper", " AND kind = 'slip'"),
        of("interviewed", "started_at", "interview", ""),
        of("informationRequested", "asked_on", "information_request", " AND withdrawn IS NULL"),
        of(
            "informationAnswered",
            "answered_on",
            "information_request",
            " AND withdrawn IS NULL AND answered_on IS NOT NULL",
        ),
        "SELECT application, 'submitted', submitted_at FROM now WHERE submitted_at IS NOT NULL".to_owned(),
        "SELECT application, 'decided', json_extract(approval, '$.at') FROM now WHERE approval IS NOT NULL"
            .to_owned(),
        of(
            "reopened",
            "json_extract(verdict, '$.on')",
            "reopening",
            " AND kind = 'reopening' AND json_extract(verdict, '$.accepted') = 1",
        ),
        of(
            "reopened",
            "json_extract(carried_out, '$.at')",
            "judgment",
            " AND result = 'remitted' AND carried_out IS NOT NULL",
        ),
        of("invited", "issued_at", "letter", " AND subject = 'invitation' AND voided IS NULL"),
        told("issued", "l.issued_at", " AND l.voided IS NULL"),
        told(
            "notified",
            "json_extract(l.delivery, '$.on')",
            " AND l.delivery IS NOT NULL AND l.voided IS NULL",
        ),
    ];
    // What a decision that was made before the case came back did to time limits counts no more.
    format!(
        "WITH now AS (SELECT d.id, d.application, d.submitted_at, d.approval FROM decision d \
           JOIN application a ON a.id = d.application \
           WHERE d.application IN {cases} AND d.id = {LATEST} \
             AND NOT (d.state = 'approved' AND a.stage IN ('registered', 'interview', 'assessment'))) {}",
        all.join(" UNION ALL ")
    )
}

/// Cases of a set that other cases or their persons came over to.
pub(crate) fn came_over(which: &Which<'_>) -> String {
    let cases = which.sql();
    format!(
        "SELECT merged_into FROM application WHERE merged_into IN {cases} \
         UNION SELECT left_for FROM member WHERE left_for IN {cases}"
    )
}

/// Appeals against decisions on the cases, each with its remedy.
pub(super) fn appeals(which: &Which<'_>) -> String {
    format!(
        "SELECT application, remedy, lodged_on FROM appeal \
         WHERE application IN {} AND withdrawn IS NULL AND procedure IS NULL",
        which.sql()
    )
}

/// Judgments about decisions on the cases, each with the remedy that it ends.
pub(super) fn judgments(which: &Which<'_>) -> String {
    format!(
        "SELECT j.application, a.remedy, j.received_on FROM judgment j JOIN appeal a ON a.id = j.appeal \
         WHERE j.application IN {} AND a.withdrawn IS NULL AND a.procedure IS NULL",
        which.sql()
    )
}

/// Extensions and requests of the cases.
pub(super) fn of_cases(which: &Which<'_>) -> String {
    format!("WHERE application IN {} ORDER BY id", which.sql())
}
