//! The derived table of facts, what they are gathered from, and the tables of submissions and saved tables.

use vault::Migration;

pub(crate) const MIGRATION: Migration = Migration {
    version: 2026_11_27_50,
    sql: "-- Derived: what is to be counted of each case.
    CREATE TABLE case_fact (
        application BLOB NOT NULL PRIMARY KEY,
        body BLOB NOT NULL              -- CBOR
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE statistical_return (
        id BLOB NOT NULL PRIMARY KEY,
        family TEXT NOT NULL,           -- unhcrAnnual, unhcrMidYear, eurostat
        first_day TEXT NOT NULL,
        last_day TEXT NOT NULL,
        version INTEGER NOT NULL,       -- from 1, of one family and period
        officer BLOB NOT NULL,
        submitted_at INTEGER NOT NULL,
        note TEXT NOT NULL,             -- what it corrects, or to whom it goes
        position TEXT NOT NULL,         -- JSON: last number of each stream of the log
        content BLOB NOT NULL,          -- SHA-256 of the tables
        public_key TEXT NOT NULL,
        signature TEXT NOT NULL
    ) STRICT;
    CREATE INDEX statistical_return_period ON statistical_return (family, first_day, last_day, version);
    CREATE TABLE saved_table (
        id BLOB NOT NULL PRIMARY KEY,
        name TEXT NOT NULL,
        question TEXT NOT NULL,         -- JSON: measure, rows, columns, filters
        shared INTEGER NOT NULL,        -- 1: every statistician sees it
        officer BLOB NOT NULL,
        saved_on TEXT NOT NULL,
        withdrawn TEXT                  -- why it is no longer offered
    ) STRICT;",
};

/// Facts say more than they did: an older file has them gathered anew.
pub(crate) const DEPARTURES: Migration = Migration { version: 2026_11_28_90, sql: "DELETE FROM case_fact;" };

pub(super) const FORGET: &str = "DELETE FROM case_fact WHERE application = ?1";
pub(super) const SAVE: &str = "INSERT INTO case_fact (application, body) VALUES (?1, ?2)";
pub(super) const ONE: &str = "SELECT body FROM case_fact WHERE application = ?1";
pub(super) const EXISTS: &str = "SELECT 1 FROM application WHERE id = ?1";
pub(super) const ALL: &str = "SELECT application, body FROM case_fact";
/// Cases without a row: those that are older than the table.
pub(super) const WITHOUT: &str =
    "SELECT id FROM application WHERE id NOT IN (SELECT application FROM case_fact)";

pub(super) const CASE: &str = "SELECT profile, series, stage, procedure, officer, registered_on, merged_into IS NOT NULL, \
     EXISTS (SELECT 1 FROM reopening r WHERE r.opened = application.id AND r.kind = 'subsequent') \
     FROM application WHERE id = ?1";
/// Everybody who is or was in a case: those who are not in it by mistake.
pub(super) const MEMBERS: &str = "SELECT m.person, p.sex, json_extract(p.birth, '$.earliest'), json_extract(p.birth, '$.latest'), \
       json_extract(p.origins, '$.origin'), p.nationality, m.relationship = 'PA', \
       EXISTS (SELECT 1 FROM member o WHERE o.person = m.person AND o.application <> m.application), \
       m.joined_on, m.left_on, m.left_for IS NOT NULL, m.left_because, p.died \
     FROM member m JOIN person p ON p.id = m.person \
     WHERE m.application = ?1 AND p.withdrawn IS NULL ORDER BY m.position, m.id";
/// When a person came over to a case, and from which.
pub(super) const CAME: &str = "SELECT left_on, application FROM member WHERE person = ?1 AND left_for = ?2 AND left_on IS NOT NULL \
     ORDER BY left_on DESC LIMIT 1";
/// Whether a person's claim was decided in a case, and no judgment sent it back.
pub(super) const DECIDED: &str = "SELECT EXISTS (SELECT 1 FROM decision d JOIN ruling r ON r.decision = d.id \
       WHERE d.application = ?1 AND d.state = 'approved' AND r.person = ?2) \
     AND NOT EXISTS (SELECT 1 FROM judgment j WHERE j.application = ?1 AND j.result = 'remitted')";
pub(super) const RULINGS: &str = "SELECT d.id, json_extract(d.approval, '$.at'), r.person, json_extract(r.outcome, '$.code') \
     FROM decision d JOIN ruling r ON r.decision = d.id \
     WHERE d.application = ?1 AND d.state = 'approved' ORDER BY d.number, d.id, r.id";
pub(super) const APPEALS: &str = "SELECT a.remedy, a.lodged_on, a.persons, a.lateness IS NULL OR coalesce(json_extract(a.lateness, '$.accepted'), 0) = 1, \
       j.result, j.given_on, j.granted, json_extract(j.carried_out, '$.decision') \
     FROM appeal a LEFT JOIN judgment j ON j.appeal = a.id AND j.application = a.application \
     WHERE a.application = ?1 AND a.withdrawn IS NULL AND a.procedure IS NULL ORDER BY a.lodged_on, a.id";
pub(super) const CLOSURES: &str =
    "SELECT reason, closed_on, persons FROM closure WHERE application = ?1 ORDER BY closed_on, id";
pub(super) const REOPENED: &str = "SELECT json_extract(verdict, '$.on') FROM reopening \
     WHERE application = ?1 AND kind = 'reopening' AND json_extract(verdict, '$.accepted') = 1 \
     ORDER BY 1, id";
/// How a person left other cases, and how those were closed: a status that was granted here may end there.
pub(super) const ENDED_ELSEWHERE: &str = "SELECT m.left_because, m.left_on FROM member m WHERE m.person = ?1 AND m.application <> ?2 \
       AND m.left_on IS NOT NULL AND m.left_for IS NULL \
     UNION ALL SELECT c.reason, c.closed_on FROM member m JOIN closure c ON c.application = m.application \
       WHERE m.person = ?1 AND m.application <> ?2 AND instr(c.persons, lower(hex(?1))) > 0 ORDER BY 2";
/// The end of a person's status that was served and stands: no judgment quashed it, and it waits for none. Ground and
/// day.
pub(super) const STATUS_ENDED: &str = "SELECT p.ground, \
       max(coalesce(s.effective_on, ''), json_extract(p.served, '$.on')) \
     FROM status_ruling s JOIN status_procedure p ON p.id = s.procedure \
     WHERE s.person = ?1 AND s.verdict = 'ends' AND p.served IS NOT NULL AND NOT EXISTS ( \
       SELECT 1 FROM appeal a LEFT JOIN judgment j ON j.appeal = a.id AND j.application = a.application \
       WHERE a.application = p.application AND a.procedure = p.id AND a.withdrawn IS NULL \
         AND instr(a.persons, lower(hex(?1))) > 0 \
         AND (j.result IN ('granted', 'remitted') \
           OR (j.result IS NULL AND a.suspensive = 1 \
             AND (a.lateness IS NULL OR json_extract(a.lateness, '$.accepted') = 1)))) \
     ORDER BY s.id DESC LIMIT 1";

/// Who of a case left through the programme of voluntary return, and when.
pub(super) const DEPARTED: &str = "SELECT person, json_extract(departed, '$.on') FROM voluntary_return \
     WHERE application = ?1 AND departed IS NOT NULL ORDER BY 2, id";

/// Cases that somebody of a case is or was in.
pub(super) const SHARING: &str = "SELECT DISTINCT o.application FROM member m JOIN member o ON o.person = m.person \
     WHERE m.application = ?1";
pub(super) const CASES_OF_PERSON: &str = "SELECT DISTINCT application FROM member WHERE person = ?1";
/// The case of a record in a table that names it.
pub(super) fn case_in(table: &str) -> String {
    format!("SELECT application FROM {table} WHERE id = ?1")
}
pub(super) const OF_MEMBER: &str = "SELECT application, person FROM member WHERE id = ?1";
pub(super) const CASE_OF_RULING: &str =
    "SELECT d.application FROM ruling r JOIN decision d ON d.id = r.decision WHERE r.id = ?1";
pub(super) const CASE_OPENED: &str = "SELECT opened FROM reopening WHERE id = ?1 AND opened IS NOT NULL";
/// Persons whose status is decided on in a procedure, or in the procedure that an appeal or a judgment is about.
pub(super) const RULED_IN: &str = "SELECT person FROM status_ruling WHERE procedure = ?1 OR id = ?1 \
     OR procedure = (SELECT procedure FROM appeal WHERE id = ?1) \
     OR procedure = (SELECT a.procedure FROM judgment j JOIN appeal a ON a.id = j.appeal WHERE j.id = ?1)";
/// Persons whom a closure names.
pub(super) const CLOSED: &str = "SELECT persons FROM closure WHERE id = ?1";

pub(super) const RETURNS: &str = "ORDER BY last_day DESC, family, version DESC, id";
pub(super) const VERSIONS: &str =
    "WHERE family = ?1 AND first_day = ?2 AND last_day = ?3 ORDER BY version DESC, id";
pub(super) const SAVED: &str = "WHERE withdrawn IS NULL AND (shared = 1 OR officer = ?1) ORDER BY name, id";

/// Which records of a case, of its members and of its decisions belong to the cases that are looked at.
pub(super) const IN_SCOPE: &str = "application IN (SELECT id FROM scope)";
pub(super) const SELF_IN_SCOPE: &str = "id IN (SELECT id FROM scope)";
pub(super) const OPENED_IN_SCOPE: &str =
    "application IN (SELECT id FROM scope) OR opened IN (SELECT id FROM scope)";
pub(super) const DECIDED_IN_SCOPE: &str =
    "decision IN (SELECT id FROM decision WHERE application IN (SELECT id FROM scope))";
pub(super) const PERSON_IN_SCOPE: &str = "id IN (SELECT person FROM member WHERE application IN (SELECT id FROM scope)) \
     OR id IN (SELECT person FROM household_member)";
/// Of the plans of integration that ended between two days: how many reached what they aimed at, how many there were.
pub(super) const PLANS_ENDED: &str = "SELECT coalesce(sum(json_extract(exit, '$.reached')), 0), count(*) \
     FROM integration_plan WHERE json_extract(exit, '$.on') BETWEEN ?1 AND ?2";
/// The same of their goals.
pub(super) const GOALS_ENDED: &str = "SELECT coalesce(sum(json_extract(outcome, '$.reached')), 0), count(*) \
     FROM plan_goal WHERE json_extract(outcome, '$.on') BETWEEN ?1 AND ?2";

/// All rows of a small table.
pub(super) const EVERY: &str = "1";

/// Populations that anybody was ever registered of as a household until a day.
pub(super) const ASSISTED: &str = "SELECT DISTINCT population FROM household WHERE registered_on <= ?1";
/// Who lives in a household of a population at the end of a day: household, when its assistance ended if it did, who
/// they are, what they come from.
pub(super) const LIVING: &str = "SELECT h.id, h.ended IS NOT NULL, h.population, p.id, \
       coalesce(json_extract(p.origins, '$.origin'), p.nationality) \
     FROM household_member m JOIN household h ON h.id = m.household JOIN person p ON p.id = m.person \
     WHERE p.withdrawn IS NULL AND h.population NOT IN ('REF', 'ROC', 'ASY') \
       AND h.registered_on <= ?1 AND m.joined_on <= ?1 AND (m.left_on IS NULL OR m.left_on > ?1) \
     ORDER BY p.id, h.id";
pub(super) const OF_PERSON_IN_SCOPE: &str =
    "person IN (SELECT person FROM member WHERE application IN (SELECT id FROM scope))";
