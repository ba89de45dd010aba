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

/// Decisions by the moment of their approval, with all that the indicators ask of them. The moment is in universal time:
/// where a query looks for days of the office, it asks for a day more on either side first.
pub(crate) const APPROVED: Migration = Migration {
    version: 2026_11_29_12,
    sql: "CREATE INDEX decision_approved
      ON decision (json_extract(approval, '$.at'), application, drafted_by, id) WHERE approval IS NOT NULL;",
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
        "significantErrors" => SIGNIFICANT_ERRORS,
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
        "recommendationsClosed" => RECOMMENDATIONS_CLOSED,
        "returnDays" => RETURN_DAYS,
        "returnLeft" => RETURN_LEFT,
        "returnFollowed" => RETURN_FOLLOWED,
        "goalsReached" => GOALS_REACHED,
        "referralsAnswered" => REFERRALS_ANSWERED,
        "inWork" => IN_WORK,
        "validDocument" => VALID_DOCUMENT,
        _ => return None,
    })
}

const REGISTERED: &str = "SELECT id, officer, registered_on, intent_on, NULL FROM application
    WHERE merged_into IS NULL AND intent_on IS NOT NULL AND intent_on <= registered_on
      AND registered_on BETWEEN ?1 AND ?2";

/// The day is that of the first certificate; of a case without one none, which is in no time.
const CERTIFICATE: &str =
    "SELECT a.id, a.officer, coalesce((SELECT date(min(issued_at) / 1000, 'unixepoch', ?3) FROM paper
        WHERE application = a.id AND kind = 'certificate'), '9999-12-31'), a.registered_on, NULL
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
          WHERE approval IS NOT NULL AND json_extract(approval, '$.at') BETWEEN date(?1, '-1 day') AND date(?2, '+2 days')) d
    WHERE d.day BETWEEN ?1 AND ?2 AND heard IS NOT NULL AND heard <= d.day";

const DECIDED: &str = "SELECT a.id, d.drafted_by, d.day, a.registered_on, NULL
    FROM (SELECT application, drafted_by, date(json_extract(approval, '$.at'), ?3) AS day FROM decision
          WHERE approval IS NOT NULL AND json_extract(approval, '$.at') BETWEEN date(?1, '-1 day') AND date(?2, '+2 days')) d
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
          WHERE approval IS NOT NULL AND json_extract(approval, '$.at') BETWEEN date(?1, '-1 day') AND date(?2, '+2 days')) d
    WHERE d.day BETWEEN ?1 AND ?2";

/// The assessments that count: what was agreed on, else the first.
macro_rules! counting {
    () => {
        "(SELECT f.application, f.officer, date(s.finished_at / 1000, 'unixepoch', ?3) AS day, s.marks,
            (SELECT checklist FROM audit WHERE id = f.audit) AS checklist
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

const SIGNIFICANT_ERRORS: &str = concat!(
    "SELECT c.application, c.officer, c.day, NULL,
       (SELECT count(*) FROM json_each(c.marks) m WHERE json_extract(m.value, '$.mark') = 'significant') FROM ",
    counting!(),
    " c WHERE c.day BETWEEN ?1 AND ?2"
);

const RETURNED: &str = "SELECT d.application, d.drafted_by, r.day, NULL, r.verdict = 'returned'
    FROM (SELECT decision, verdict, date(at / 1000, 'unixepoch', ?3) AS day FROM review) r
    JOIN decision d ON d.id = r.decision WHERE r.day BETWEEN ?1 AND ?2";

const APPEALED: &str = "SELECT d.application, d.drafted_by, d.day, NULL,
      EXISTS (SELECT 1 FROM appeal WHERE decision = d.id AND withdrawn IS NULL)
    FROM (SELECT id, application, drafted_by, date(json_extract(approval, '$.at'), ?3) AS day FROM decision
          WHERE approval IS NOT NULL AND json_extract(approval, '$.at') BETWEEN date(?1, '-1 day') AND date(?2, '+2 days')) d
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
            ") FROM (SELECT id, application, drafted_by, date(json_extract(approval, '$.at'), ?3) AS day FROM decision
          WHERE approval IS NOT NULL AND json_extract(approval, '$.at') BETWEEN date(?1, '-1 day') AND date(?2, '+2 days')) d
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
    WHERE d.approval IS NOT NULL AND json_extract(d.approval, '$.at') BETWEEN date(?1, '-1 day') AND date(?2, '+2 days')
      AND day BETWEEN ?1 AND ?2";

const RECOMMENDATIONS: &str = "SELECT NULL, NULL, made_on, NULL, response IS NOT NULL FROM recommendation
    WHERE made_on BETWEEN ?1 AND ?2";

const ACTIONS: &str =
    "SELECT NULL, owner, due, NULL, coalesce(json_extract(done, '$.on') <= due, 0) FROM improvement
    WHERE due BETWEEN ?1 AND ?2";

const ACTION_DAYS: &str = "SELECT NULL, i.owner, json_extract(i.done, '$.on') AS day, r.made_on, NULL
    FROM improvement i JOIN recommendation r ON r.id = i.recommendation
    WHERE i.done IS NOT NULL AND day BETWEEN ?1 AND ?2";

/// Recommendations that were made until the last day, and where each stands on it. One is closed when it was rejected, or
/// when all that was to be done is; overdue when something of it is.
macro_rules! recommended {
    () => {
        "(SELECT r.id, r.made_on, CASE
            WHEN json_extract(r.response, '$.kind') = 'rejected' AND json_extract(r.response, '$.on') <= ?2 THEN 'closed'
            WHEN r.late > 0 THEN 'overdue'
            WHEN r.given > 0 AND r.given = r.done THEN 'closed'
            ELSE 'open' END AS state
          FROM (SELECT m.id, m.made_on, m.response,
                  (SELECT count(*) FROM improvement i WHERE i.recommendation = m.id AND i.added_on <= ?2) AS given,
                  (SELECT count(*) FROM improvement i WHERE i.recommendation = m.id AND i.added_on <= ?2
                     AND json_extract(i.done, '$.on') <= ?2) AS done,
                  (SELECT count(*) FROM improvement i WHERE i.recommendation = m.id AND i.added_on <= ?2 AND i.due < ?2
                     AND coalesce(json_extract(i.done, '$.on') > ?2, 1)) AS late
                FROM recommendation m WHERE m.made_on <= ?2) r)"
    };
}

const RECOMMENDATIONS_CLOSED: &str = concat!(
    "SELECT NULL, NULL, ?2, NULL, s.state = 'closed' FROM ",
    recommended!(),
    " s WHERE ?1 IS NOT NULL"
);

const RETURN_DAYS: &str =
    "SELECT application, opened_by, json_extract(departed, '$.on') AS day, asked_on, NULL
    FROM voluntary_return WHERE departed IS NOT NULL AND day BETWEEN ?1 AND ?2";

const RETURN_LEFT: &str = "SELECT application, opened_by,
      coalesce(json_extract(departed, '$.on'), json_extract(ended, '$.on')) AS day, NULL, departed IS NOT NULL
    FROM voluntary_return WHERE day BETWEEN ?1 AND ?2";

/// Three months after somebody left is the first visit.
const RETURN_FOLLOWED: &str =
    "SELECT v.application, v.opened_by, date(json_extract(v.departed, '$.on'), '+3 months') AS day, NULL,
      EXISTS (SELECT 1 FROM return_visit s WHERE s.voluntary_return = v.id AND s.reached)
    FROM voluntary_return v WHERE v.departed IS NOT NULL AND day BETWEEN ?1 AND ?2";

const GOALS_REACHED: &str = "SELECT p.application, p.lead, g.due_on, NULL,
      coalesce(json_extract(g.outcome, '$.reached') AND json_extract(g.outcome, '$.on') <= g.due_on, 0)
    FROM plan_goal g JOIN integration_plan p ON p.id = g.plan WHERE g.due_on BETWEEN ?1 AND ?2";

const REFERRALS_ANSWERED: &str = "SELECT p.application, r.officer, r.answer_by, NULL,
      coalesce((SELECT min(json_extract(a.value, '$.on')) FROM json_each(r.answers) a) <= r.answer_by, 0)
    FROM referral r JOIN integration_plan p ON p.id = r.plan WHERE r.answer_by BETWEEN ?1 AND ?2";

/// Persons of whom something was measured in the period, as it was measured last.
macro_rules! measured {
    ($what:literal, $hit:literal) => {
        concat!(
            "SELECT p.application, r.officer, max(r.\"on\") AS day, NULL, json_extract(r.indicators, '$.",
            $what,
            "') ",
            $hit,
            " FROM plan_review r JOIN integration_plan p ON p.id = r.plan
             WHERE r.\"on\" BETWEEN ?1 AND ?2 AND json_extract(r.indicators, '$.",
            $what,
            "') IS NOT NULL GROUP BY r.person"
        )
    };
}

const IN_WORK: &str = measured!("work", "IN ('formal', 'informal', 'selfEmployed')");
const VALID_DOCUMENT: &str = measured!("document", "= 1");

/// Cases of a country of origin (?1) and a procedure (?2), each where it is asked for.
pub(super) const CASES_LIKE: &str = "SELECT a.id FROM application a
    LEFT JOIN member m ON m.application = a.id AND m.position =
        (SELECT min(position) FROM member WHERE application = a.id AND left_on IS NULL)
    LEFT JOIN person p ON p.id = m.person
    WHERE (?1 IS NULL OR p.nationality = ?1) AND (?2 IS NULL OR a.procedure = ?2)";

/// What an indicator is made of, where it is made of anything: case, officer, part, so many, of so many.
pub(super) fn parts(code: &str) -> Option<&'static str> {
    Some(match code {
        "right" => RIGHT_BY_ITEM,
        "returned" => RETURNED_FOR,
        "overturned" => OVERTURNED_BY_GROUND,
        "recommendationsClosed" => RECOMMENDATIONS_STAND,
        "returnLeft" => RETURN_ENDS,
        _ => return None,
    })
}

const RIGHT_BY_ITEM: &str = concat!(
    "SELECT c.application, c.officer, c.checklist || '/' || m.key, sum(json_extract(m.value, '$.mark') = 'correct'), count(*)
     FROM ",
    counting!(),
    " c, json_each(c.marks) m WHERE c.day BETWEEN ?1 AND ?2 AND json_extract(m.value, '$.mark') <> 'notApplicable'
     GROUP BY c.application, c.officer, c.checklist, m.key"
);

/// Drafts that were returned (`*`), and by what was missing: by items of the checklist, or in the words of the review.
const RETURNED_FOR: &str = "WITH r AS (
      SELECT v.id, d.application, d.drafted_by FROM review v JOIN decision d ON d.id = v.decision
      WHERE v.verdict = 'returned' AND date(v.at / 1000, 'unixepoch', ?3) BETWEEN ?1 AND ?2)
    SELECT application, drafted_by, '*', 0, 1 FROM r
    UNION ALL SELECT r.application, r.drafted_by, m.item, 1, 0
      FROM r JOIN (SELECT DISTINCT review, item FROM review_remark) m ON m.review = r.id
    UNION ALL SELECT application, drafted_by, 'words', 1, 0 FROM r
      WHERE NOT EXISTS (SELECT 1 FROM review_remark WHERE review = r.id)";

/// Judged appeals by the grounds of the Convention on which the decision that they were against looked at the claim.
const OVERTURNED_BY_GROUND: &str = "WITH j AS (
      SELECT o.application, d.drafted_by, d.analysis, o.result = 'granted' AS granted, ?3 AS shifted
      FROM judgment o JOIN appeal a ON a.id = o.appeal JOIN decision d ON d.id = a.decision
      WHERE a.withdrawn IS NULL AND a.procedure IS NULL AND o.result IN ('upheld', 'granted', 'remitted')
        AND o.given_on BETWEEN ?1 AND ?2)
    SELECT j.application, j.drafted_by,
      CASE g.type WHEN 'object' THEN json_extract(g.value, '$.ground') ELSE g.value END, j.granted, 1
    FROM j, json_each(j.analysis, '$.grounds') g
    UNION ALL SELECT application, drafted_by, 'none', granted, 1 FROM j
      WHERE coalesce(json_array_length(analysis, '$.grounds'), 0) = 0";

const RECOMMENDATIONS_STAND: &str = concat!(
    "WITH s AS (SELECT state FROM ",
    recommended!(),
    ")
    SELECT NULL, NULL, state, count(*), (SELECT count(*) FROM s) FROM s WHERE ?1 IS NOT NULL AND ?3 IS NOT NULL GROUP BY state"
);

const RETURN_ENDS: &str = "WITH v AS (
      SELECT application, opened_by, CASE WHEN departed IS NOT NULL THEN 'departed' ELSE json_extract(ended, '$.kind') END AS kind,
        coalesce(json_extract(departed, '$.on'), json_extract(ended, '$.on')) AS day, ?3 AS shifted
      FROM voluntary_return)
    SELECT application, opened_by, kind, 1, 0 FROM v WHERE day BETWEEN ?1 AND ?2
    UNION ALL SELECT application, opened_by, '*', 0, 1 FROM v WHERE day BETWEEN ?1 AND ?2";

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
