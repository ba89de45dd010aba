//! One query for each indicator: what it counts between two days (?1 to ?2). Each row is a case (none where it is about no
//! case), the officer whose work it is (none where it is nobody's), the day on which it counts, the day since when it was
//! waited for (for days and time limits), and whether it is a hit (for shares).

use vault::Migration;

/// What the queries look for a decision by: without them every decision would be held against every appeal and every
/// audited file.
pub(crate) const INDEXES: Migration = Migration {
    version: 2026_11_28_80,
    sql: "CREATE INDEX appeal_decision ON appeal (decision);
    CREATE INDEX audit_file_subject ON audit_file (subject);",
};

/// The query of an indicator.
pub(super) fn query(code: &str) -> Option<&'static str> {
    Some(match code {
        "registration" | "registrationInTime" => REGISTERED,
        "certificate" => CERTIFICATE,
        "certificateDays" => CERTIFICATE_DAYS,
        "interview" | "interviewInTime" => INTERVIEWED,
        "decision" => AFTER_INTERVIEW,
        "procedure" | "decisionInTime" => DECIDED,
        "backlogInTime" => BACKLOG,
        "postponedApplicant" => POSTPONED_APPLICANT,
        "postponedOffice" => POSTPONED_OFFICE,
        "postponedInterpreter" => POSTPONED_INTERPRETER,
        "noShow" => NO_SHOW,
        "interpreter" => INTERPRETER,
        "sexWish" => SEX_WISH,
        "guardian" => GUARDIAN,
        "audited" => AUDITED,
        "right" => RIGHT,
        "significant" => SIGNIFICANT,
        "returned" => RETURNED,
        "appealed" => APPEALED,
        "overturned" => OVERTURNED,
        "remitted" => REMITTED,
        "recognition" => RECOGNITION,
        "protection" => PROTECTION,
        "closed" => CLOSED,
        "recommendations" => RECOMMENDATIONS,
        "actions" => ACTIONS,
        "actionDays" => ACTION_DAYS,
        _ => return None,
    })
}

const REGISTERED: &str = "SELECT id, officer, registered_on, intent_on, NULL FROM application
    WHERE merged_into IS NULL AND intent_on IS NOT NULL AND intent_on <= registered_on
      AND registered_on BETWEEN ?1 AND ?2";

const CERTIFICATE: &str = "SELECT a.id, a.officer, a.registered_on, NULL,
      EXISTS (SELECT 1 FROM paper WHERE application = a.id AND kind = 'certificate')
    FROM application a WHERE a.merged_into IS NULL AND a.registered_on BETWEEN ?1 AND ?2";

const CERTIFICATE_DAYS: &str = "SELECT a.id, a.officer, c.day, a.registered_on, NULL
    FROM (SELECT application, date(min(issued_at) / 1000, 'unixepoch', ?3) AS day FROM paper
          WHERE kind = 'certificate' GROUP BY application) c
    JOIN application a ON a.id = c.application WHERE c.day BETWEEN ?1 AND ?2";

const INTERVIEWED: &str = "SELECT a.id, i.officer, i.day, a.registered_on, NULL
    FROM (SELECT application, officer, date(min(started_at) / 1000, 'unixepoch', ?3) AS day FROM interview
          GROUP BY application) i
    JOIN application a ON a.id = i.application WHERE i.day BETWEEN ?1 AND ?2";

const AFTER_INTERVIEW: &str = "SELECT d.application, d.drafted_by, d.day,
      (SELECT date(max(started_at) / 1000, 'unixepoch', ?3) FROM interview WHERE application = d.application) AS heard, NULL
    FROM (SELECT application, drafted_by, date(json_extract(approval, '$.at'), ?3) AS day FROM decision
          WHERE approval IS NOT NULL) d
    WHERE d.day BETWEEN ?1 AND ?2 AND heard IS NOT NULL AND heard <= d.day";

const DECIDED: &str = "SELECT a.id, d.drafted_by, d.day, a.registered_on, NULL
    FROM (SELECT application, drafted_by, date(json_extract(approval, '$.at'), ?3) AS day FROM decision
          WHERE approval IS NOT NULL) d
    JOIN application a ON a.id = d.application WHERE d.day BETWEEN ?1 AND ?2";

/// Cases that wait on the last day, for how long.
const BACKLOG: &str = "SELECT a.id, a.officer, ?2, a.registered_on, NULL FROM application a
    WHERE a.merged_into IS NULL AND a.registered_on <= ?2 AND ?1 IS NOT NULL
      AND NOT EXISTS (SELECT 1 FROM decision d WHERE d.application = a.id AND d.approval IS NOT NULL
                      AND date(json_extract(d.approval, '$.at'), ?3) <= ?2)
      AND NOT EXISTS (SELECT 1 FROM closure c WHERE c.application = a.id AND c.closed_on <= ?2)";

/// Interviews that were booked, and at whose wish they were put off.
macro_rules! postponed {
    ($by:literal) => {
        concat!(
            "SELECT application, officer, day, NULL, coalesce(json_extract(attendance, '$.outcome') = 'postponed'
               AND json_extract(attendance, '$.by') = '",
            $by,
            "', 0)
             FROM appointment WHERE kind = 'interview' AND cancelled IS NULL AND day BETWEEN ?1 AND ?2"
        )
    };
}

const POSTPONED_APPLICANT: &str = postponed!("applicant");
const POSTPONED_OFFICE: &str = postponed!("office");
const POSTPONED_INTERPRETER: &str = postponed!("interpreter");

const NO_SHOW: &str = "SELECT application, officer, day, NULL, json_extract(attendance, '$.outcome') = 'noShow'
    FROM appointment WHERE kind = 'interview' AND cancelled IS NULL AND attendance IS NOT NULL AND day BETWEEN ?1 AND ?2";

const INTERPRETER: &str = "SELECT i.application, i.officer, i.day, NULL, coalesce(p.undertaking IS NOT NULL
      AND p.undertaking <= i.day AND p.accreditation IS NOT NULL
      AND coalesce(json_extract(p.accreditation, '$.until') >= i.day, 1), 0)
    FROM (SELECT application, officer, interpreter, interpreter_id,
                 date(started_at / 1000, 'unixepoch', ?3) AS day FROM interview) i
    LEFT JOIN interpreter p ON p.id = i.interpreter_id
    WHERE i.day BETWEEN ?1 AND ?2 AND (i.interpreter IS NOT NULL OR i.interpreter_id IS NOT NULL)";

const SEX_WISH: &str = "SELECT application, officer, day, NULL,
      coalesce(json_extract(wish, '$.interviewer'), 1) AND coalesce(json_extract(wish, '$.interpreter'), 1)
    FROM appointment WHERE wish IS NOT NULL AND cancelled IS NULL AND day BETWEEN ?1 AND ?2";

/// The day is that on which a guardian came; of a child without one none, which is in no time.
const GUARDIAN: &str = "SELECT a.id, a.officer, coalesce((SELECT min(r.since) FROM representative r
        WHERE r.person = m.person AND r.kind = 'guardian' AND r.withdrawn IS NULL), '9999-12-31'), a.registered_on, NULL
    FROM member m JOIN application a ON a.id = m.application
    WHERE a.merged_into IS NULL AND m.left_on IS NULL AND a.registered_on BETWEEN ?1 AND ?2
      AND EXISTS (SELECT 1 FROM specific_need n WHERE n.person = m.person AND n.withdrawn IS NULL
                  AND n.code IN ('SC-UC', 'SC-UM'))";

const AUDITED: &str = "SELECT d.application, d.drafted_by, d.day, NULL,
      EXISTS (SELECT 1 FROM audit_file f JOIN audit_assessment s ON s.file = f.id
              WHERE f.subject = d.id AND f.replaced IS NULL AND s.finished_at IS NOT NULL)
    FROM (SELECT id, application, drafted_by, date(json_extract(approval, '$.at'), ?3) AS day FROM decision
          WHERE approval IS NOT NULL) d
    WHERE d.day BETWEEN ?1 AND ?2";

/// The assessments that count: what was agreed on, else the first.
macro_rules! counting {
    () => {
        "(SELECT f.application, f.officer, date(s.finished_at / 1000, 'unixepoch', ?3) AS day, s.marks
          FROM audit_assessment s JOIN audit_file f ON f.id = s.file
          WHERE f.replaced IS NULL AND s.finished_at IS NOT NULL
            AND (s.pass = 'consensus' OR (s.pass = 'first' AND NOT EXISTS (
                SELECT 1 FROM audit_assessment o WHERE o.file = s.file AND o.pass = 'consensus'
                  AND o.finished_at IS NOT NULL))))"
    };
}

const RIGHT: &str = concat!(
    "SELECT c.application, c.officer, c.day, NULL, json_extract(m.value, '$.mark') = 'correct' FROM ",
    counting!(),
    " c, json_each(c.marks) m WHERE c.day BETWEEN ?1 AND ?2 AND json_extract(m.value, '$.mark') <> 'notApplicable'"
);

const SIGNIFICANT: &str = concat!(
    "SELECT c.application, c.officer, c.day, NULL,
       EXISTS (SELECT 1 FROM json_each(c.marks) m WHERE json_extract(m.value, '$.mark') = 'significant') FROM ",
    counting!(),
    " c WHERE c.day BETWEEN ?1 AND ?2"
);

const RETURNED: &str = "SELECT d.application, d.drafted_by, r.day, NULL, r.verdict = 'returned'
    FROM (SELECT decision, verdict, date(at / 1000, 'unixepoch', ?3) AS day FROM review) r
    JOIN decision d ON d.id = r.decision WHERE r.day BETWEEN ?1 AND ?2";

const APPEALED: &str = "SELECT d.application, d.drafted_by, d.day, NULL,
      EXISTS (SELECT 1 FROM appeal WHERE decision = d.id AND withdrawn IS NULL)
    FROM (SELECT id, application, drafted_by, date(json_extract(approval, '$.at'), ?3) AS day FROM decision
          WHERE approval IS NOT NULL) d
    WHERE d.day BETWEEN ?1 AND ?2";

/// Appeals against decisions that were judged on the substance or sent back.
macro_rules! judged {
    ($result:literal) => {
        concat!(
            "SELECT j.application, d.drafted_by, j.given_on, NULL, j.result = '",
            $result,
            "' FROM judgment j JOIN appeal a ON a.id = j.appeal LEFT JOIN decision d ON d.id = a.decision
             WHERE a.withdrawn IS NULL AND a.procedure IS NULL AND j.result IN ('upheld', 'granted', 'remitted')
               AND j.given_on BETWEEN ?1 AND ?2"
        )
    };
}

const OVERTURNED: &str = judged!("granted");
const REMITTED: &str = judged!("remitted");

/// Persons about whom a decision on the substance was approved, and who of them was given what.
macro_rules! ruled {
    ($given:literal) => {
        concat!(
            "SELECT d.application, d.drafted_by, d.day, NULL, json_extract(r.outcome, '$.code') IN (",
            $given,
            ") FROM (SELECT id, application, drafted_by, date(json_extract(approval, '$.at'), ?3) AS day
                   FROM decision WHERE approval IS NOT NULL) d
             JOIN ruling r ON r.decision = d.id
             WHERE d.day BETWEEN ?1 AND ?2
               AND json_extract(r.outcome, '$.code') IN ('refugee', 'derivative', 'subsidiary', 'refused', 'excluded')"
        )
    };
}

const RECOGNITION: &str = ruled!("'refugee', 'derivative'");
const PROTECTION: &str = ruled!("'refugee', 'derivative', 'subsidiary'");

const CLOSED: &str = "SELECT application, officer, closed_on AS day, NULL, 1 FROM closure WHERE day BETWEEN ?1 AND ?2
      AND NOT EXISTS (SELECT 1 FROM decision d WHERE d.application = closure.application AND d.approval IS NOT NULL)
    UNION ALL
    SELECT d.application, d.drafted_by, date(json_extract(d.approval, '$.at'), ?3) AS day, NULL, 0 FROM decision d
    WHERE d.approval IS NOT NULL AND day BETWEEN ?1 AND ?2";

const RECOMMENDATIONS: &str = "SELECT NULL, NULL, made_on, NULL, response IS NOT NULL FROM recommendation
    WHERE made_on BETWEEN ?1 AND ?2";

const ACTIONS: &str =
    "SELECT NULL, owner, due, NULL, coalesce(json_extract(done, '$.on') <= due, 0) FROM improvement
    WHERE due BETWEEN ?1 AND ?2";

const ACTION_DAYS: &str = "SELECT NULL, i.owner, json_extract(i.done, '$.on') AS day, r.made_on, NULL
    FROM improvement i JOIN recommendation r ON r.id = i.recommendation
    WHERE i.done IS NOT NULL AND day BETWEEN ?1 AND ?2";

/// Days on which an officer was at a training, within some days (?1 to ?2).
pub(super) const ATTENDED: &str = "SELECT e.officer, count(DISTINCT a.day) FROM training_attendance a
    JOIN enrolment e ON e.id = a.enrolment
    WHERE a.presence = 'present' AND a.day BETWEEN ?1 AND ?2 GROUP BY e.officer";

/// Cases that an officer is in charge of and that were neither decided nor closed by a day (?1); ?2 is where the clock of
/// the office stands.
pub(super) const IN_CHARGE: &str = "SELECT a.officer, count(*) FROM application a
    WHERE a.merged_into IS NULL AND a.registered_on <= ?1
      AND NOT EXISTS (SELECT 1 FROM decision d WHERE d.application = a.id AND d.approval IS NOT NULL
                      AND date(json_extract(d.approval, '$.at'), ?2) <= ?1)
      AND NOT EXISTS (SELECT 1 FROM closure c WHERE c.application = a.id AND c.closed_on <= ?1)
    GROUP BY a.officer";
