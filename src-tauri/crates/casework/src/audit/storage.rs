//! Tables of audits and of what follows them.

use super::{checklist::AuditSubject, target::SampleTarget};
use vault::Migration;

pub(crate) const MIGRATION: Migration = Migration {
    version: 2026_11_27_60,
    sql: "CREATE TABLE audit (
        id BLOB NOT NULL PRIMARY KEY,
        checklist TEXT NOT NULL,        -- code
        version INTEGER NOT NULL,
        title TEXT NOT NULL,
        purpose TEXT NOT NULL,
        plan TEXT NOT NULL,             -- JSON: filter, method, seed, sizes
        planned_by BLOB NOT NULL,
        planned_on TEXT NOT NULL,
        follows BLOB,
        conclusion TEXT,
        closed_on TEXT
    ) STRICT;
    CREATE TABLE audit_file (
        id BLOB NOT NULL PRIMARY KEY,
        audit BLOB NOT NULL,
        subject BLOB NOT NULL,          -- case, interview, decision, answer
        application BLOB,
        officer BLOB NOT NULL,          -- whose work it is
        stratum TEXT NOT NULL,
        position INTEGER NOT NULL,      -- in the draw, from 1
        double INTEGER NOT NULL,
        replaced TEXT
    ) STRICT;
    CREATE INDEX audit_file_audit ON audit_file (audit, position);
    CREATE INDEX audit_file_officer ON audit_file (officer);
    CREATE TABLE audit_assessment (
        id BLOB NOT NULL PRIMARY KEY,
        file BLOB NOT NULL,
        assessor BLOB NOT NULL,
        pass TEXT NOT NULL,             -- first, second, consensus
        marks TEXT NOT NULL,            -- JSON, by indicator
        conclusion TEXT NOT NULL,
        finished_at INTEGER
    ) STRICT;
    CREATE INDEX audit_assessment_file ON audit_assessment (file);
    CREATE TABLE audit_feedback (
        id BLOB NOT NULL PRIMARY KEY,
        file BLOB NOT NULL,
        officer BLOB NOT NULL,
        text TEXT NOT NULL,
        given_by BLOB NOT NULL,
        given_on TEXT NOT NULL,
        answer TEXT,
        answered_on TEXT
    ) STRICT;
    CREATE INDEX audit_feedback_officer ON audit_feedback (officer);
    CREATE INDEX audit_feedback_file ON audit_feedback (file);
    CREATE TABLE gap (
        id BLOB NOT NULL PRIMARY KEY,
        audit BLOB,
        area TEXT NOT NULL,             -- law, institutions, access …
        text TEXT NOT NULL,
        indicators TEXT NOT NULL,       -- JSON, codes
        causes TEXT NOT NULL,           -- JSON, codes
        training TEXT,                  -- module that would close it
        found_by BLOB NOT NULL,
        found_on TEXT NOT NULL
    ) STRICT;
    CREATE INDEX gap_audit ON gap (audit);
    CREATE TABLE recommendation (
        id BLOB NOT NULL PRIMARY KEY,
        gap BLOB NOT NULL,
        text TEXT NOT NULL,
        addressed_to TEXT NOT NULL,
        priority TEXT NOT NULL,         -- high, medium, low
        made_by BLOB NOT NULL,
        made_on TEXT NOT NULL,
        response TEXT                   -- JSON: kind, reason, who, when
    ) STRICT;
    CREATE INDEX recommendation_gap ON recommendation (gap);
    CREATE TABLE improvement (
        id BLOB NOT NULL PRIMARY KEY,
        recommendation BLOB NOT NULL,
        text TEXT NOT NULL,
        owner BLOB NOT NULL,
        due TEXT NOT NULL,
        done TEXT,                      -- JSON: when, evidence, who
        added_by BLOB NOT NULL,
        added_on TEXT NOT NULL
    ) STRICT;
    CREATE INDEX improvement_recommendation ON improvement (recommendation);
    CREATE INDEX improvement_owner ON improvement (owner);",
};

pub(crate) const EDITIONS_KEPT: Migration = Migration {
    version: 2026_11_29_00,
    sql: "CREATE TABLE checklist_edition (
        id BLOB NOT NULL PRIMARY KEY,
        code TEXT NOT NULL,
        version INTEGER NOT NULL,
        content TEXT NOT NULL,          -- JSON, with its words
        kept_on TEXT NOT NULL
    ) STRICT;
    CREATE INDEX checklist_edition_code ON checklist_edition (code, version);",
};

/// Audits, the newest first.
pub(super) const NEWEST_FIRST: &str = "ORDER BY planned_on DESC, id DESC";

/// Files of an audit in the order of the draw.
pub(super) const FILES: &str = "WHERE audit = ?1 ORDER BY position, id";

/// Those that were not replaced.
pub(super) const FILES_IN_SAMPLE: &str = "WHERE audit = ?1 AND replaced IS NULL ORDER BY position, id";

/// Markings of a file.
pub(super) const OF_FILE: &str = "WHERE file = ?1 ORDER BY id";

/// Markings of an audit.
pub(super) const OF_AUDIT: &str =
    "WHERE file IN (SELECT id FROM audit_file WHERE audit = ?1 AND replaced IS NULL) ORDER BY file, id";

/// What an officer was told, the newest first.
pub(super) const TOLD_TO: &str = "WHERE officer = ?1 ORDER BY given_on DESC, id DESC";

/// Gaps, the newest first.
pub(super) const GAPS: &str = "ORDER BY found_on DESC, id DESC";

/// Recommendations about a gap.
pub(super) const ABOUT_GAP: &str = "WHERE gap = ?1 ORDER BY made_on, id";

/// What is done for a recommendation.
pub(super) const FOR_RECOMMENDATION: &str = "WHERE recommendation = ?1 ORDER BY due, id";

/// What an officer still has to do, the most urgent first.
pub(super) const OWED_BY: &str = "WHERE owner = ?1 AND done IS NULL ORDER BY due, id";

/// Whether an officer had a part in a case: registered it, heard, drafted, reviewed or voted.
pub(super) const HAD_A_PART: &str = "SELECT EXISTS (
    SELECT 1 FROM application WHERE id = ?1 AND officer = ?2
    UNION ALL SELECT 1 FROM interview WHERE application = ?1 AND officer = ?2
    UNION ALL SELECT 1 FROM decision WHERE application = ?1 AND drafted_by = ?2
    UNION ALL SELECT 1 FROM review JOIN decision ON decision.id = review.decision
        WHERE decision.application = ?1 AND review.officer = ?2
    UNION ALL SELECT 1 FROM vote JOIN decision ON decision.id = vote.decision
        WHERE decision.application = ?1 AND vote.officer = ?2)";

/// What lies in the folder of a case, in the order it came.
pub(super) const ATTACHED: &str = "WHERE application = ?1 AND withdrawn IS NULL ORDER BY added_on, id";

/// Country information that a case cites.
pub(super) const CITED: &str = "WHERE application = ?1 AND withdrawn IS NULL ORDER BY cited_on, id";

/// Checklists that are kept.
pub(super) const EDITIONS: &str = "ORDER BY code, version, id";

/// One of them.
pub(super) const EDITION: &str = "WHERE code = ?1 AND version = ?2 ORDER BY id";

/// Countries of origin that occur.
pub(super) const COUNTRIES: &str =
    "SELECT DISTINCT nationality FROM person WHERE nationality IS NOT NULL ORDER BY nationality";

/// Decisions that meet a target, each with its case. Who may have been a child is taken for one.
pub(super) fn targeted(target: SampleTarget) -> &'static str {
    match target {
        SampleTarget::ChildrenRefused => {
            "SELECT DISTINCT d.id, d.application FROM decision d JOIN ruling r ON r.decision = d.id
             JOIN person p ON p.id = r.person
             WHERE d.approval IS NOT NULL AND json_extract(r.outcome, '$.code') IN ('refused', 'excluded', 'inadmissible')
               AND date(json_extract(p.birth, '$.latest'), '+18 years') > substr(json_extract(d.approval, '$.at'), 1, 10)"
        }
        SampleTarget::Overturned => {
            "SELECT DISTINCT d.id, d.application FROM judgment j JOIN appeal a ON a.id = j.appeal
             JOIN decision d ON d.id = a.decision WHERE a.withdrawn IS NULL AND j.result = 'granted'"
        }
    }
}

/// The principal applicant of the case `a`: whoever stands first.
const PRINCIPAL: &str = "JOIN member m ON m.application = a.id AND m.position =
        (SELECT min(position) FROM member WHERE application = a.id AND left_on IS NULL)
    JOIN person p ON p.id = m.person";

/// Files of the sample of an audit: procedure of the case and country of origin of whoever stands first in it, or the
/// country that a question was about; the day of the work (?2 is where the clock of the office stands): of registration,
/// interview, approval or answer.
pub(super) const ABOUT_FILES: &str =
    "SELECT f.id, coalesce(a.procedure, ''), coalesce(p.nationality, q.country, ''),
      coalesce(date(json_extract(d.approval, '$.at'), ?2), date(i.started_at / 1000, 'unixepoch', ?2),
        json_extract(q.answer, '$.on'), t.day, a.registered_on, '')
    FROM audit_file f LEFT JOIN application a ON a.id = f.application
    LEFT JOIN member m ON m.application = a.id AND m.position =
        (SELECT min(position) FROM member WHERE application = a.id AND left_on IS NULL)
    LEFT JOIN person p ON p.id = m.person LEFT JOIN coi_query q ON q.id = f.subject
    LEFT JOIN decision d ON d.id = f.subject LEFT JOIN interview i ON i.id = f.subject
    LEFT JOIN appointment t ON t.id = f.subject
    WHERE f.audit = ?1 AND f.replaced IS NULL";

/// Files of a kind within a period (?1 to ?2): subject, case, officer, day, country, procedure, outcome,
/// stage.
pub(super) fn frame(subject: AuditSubject) -> String {
    const OUTCOME: &str = "coalesce((SELECT json_extract(r.outcome, '$.code') FROM ruling r
        JOIN decision k ON k.id = r.decision WHERE k.application = a.id AND r.person = m.person
        ORDER BY k.number DESC LIMIT 1), '')";
    match subject {
        AuditSubject::Case => format!(
            "SELECT a.id, a.id, a.officer, a.registered_on AS day, coalesce(p.nationality, ''), a.procedure, {OUTCOME}, a.stage
             FROM application a {PRINCIPAL}
             WHERE a.merged_into IS NULL AND day BETWEEN ?1 AND ?2 ORDER BY day, a.id"
        ),
        AuditSubject::Interview => format!(
            "SELECT i.id, a.id, i.officer, date(i.started_at / 1000, 'unixepoch') AS day, coalesce(p.nationality, ''),
                a.procedure, {OUTCOME}, a.stage
             FROM interview i JOIN application a ON a.id = i.application {PRINCIPAL}
             WHERE i.closing IS NOT NULL AND day BETWEEN ?1 AND ?2 ORDER BY day, i.id"
        ),
        AuditSubject::Decision => format!(
            "SELECT d.id, a.id, d.drafted_by, substr(json_extract(d.approval, '$.at'), 1, 10) AS day,
                coalesce(p.nationality, ''), a.procedure,
                coalesce((SELECT json_extract(r.outcome, '$.code') FROM ruling r
                    WHERE r.decision = d.id AND r.person = m.person), ''), a.stage
             FROM decision d JOIN application a ON a.id = d.application {PRINCIPAL}
             WHERE d.approval IS NOT NULL AND day BETWEEN ?1 AND ?2 ORDER BY day, d.id"
        ),
        AuditSubject::Observation => format!(
            "SELECT t.id, a.id, coalesce(t.officer, a.officer), t.day AS day, coalesce(p.nationality, ''), a.procedure,
                {OUTCOME}, a.stage
             FROM appointment t JOIN application a ON a.id = t.application {PRINCIPAL}
             WHERE t.kind = 'interview' AND t.cancelled IS NULL AND t.attendance IS NULL AND t.day BETWEEN ?1 AND ?2
             ORDER BY day, t.time, t.id"
        ),
        AuditSubject::Query => "SELECT q.id, NULL, unhex(replace(json_extract(q.answer, '$.by'), '-', '')),
                json_extract(q.answer, '$.on') AS day, q.country, '', '', ''
             FROM coi_query q
             WHERE q.answer IS NOT NULL AND q.withdrawn IS NULL AND day BETWEEN ?1 AND ?2 ORDER BY day, q.id"
            .to_owned(),
    }
}
