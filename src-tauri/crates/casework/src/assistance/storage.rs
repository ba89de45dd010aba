//! Tables of programmes, eligibility, payment lists and complaints.

use vault::Migration;

pub(crate) const PROGRAMMES_TABLES: Migration = Migration {
    version: 2026_11_28_41,
    sql: "CREATE TABLE programme (
        id BLOB NOT NULL PRIMARY KEY,
        name TEXT NOT NULL,
        kind TEXT NOT NULL,             -- code of the list aid_kind
        cadence TEXT NOT NULL,          -- monthly, once
        payer TEXT NOT NULL,
        budget INTEGER NOT NULL,        -- minor units
        currency TEXT NOT NULL,         -- ISO 4217
        starts_on TEXT NOT NULL,
        ends_on TEXT NOT NULL,
        criteria TEXT NOT NULL,         -- JSON list of versions
        set_up_by BLOB NOT NULL,
        closed TEXT
    ) STRICT;
    CREATE TABLE eligibility (
        id BLOB NOT NULL PRIMARY KEY,
        programme BLOB NOT NULL,
        household BLOB NOT NULL,
        version INTEGER NOT NULL,
        verdict TEXT NOT NULL,          -- eligible, notEligible, unclear
        reasons TEXT NOT NULL,          -- JSON list
        amount INTEGER NOT NULL,        -- minor units
        assessed_by BLOB NOT NULL,
        assessed_on TEXT NOT NULL,
        confirmed TEXT                  -- JSON
    ) STRICT;
    CREATE INDEX eligibility_programme ON eligibility (programme, household);
    CREATE INDEX eligibility_household ON eligibility (household);",
};

pub(crate) const LISTS_TABLES: Migration = Migration {
    version: 2026_11_28_42,
    sql: "CREATE TABLE payment_list (
        id BLOB NOT NULL PRIMARY KEY,
        programme BLOB NOT NULL,
        period TEXT NOT NULL,           -- 2026-11
        state TEXT NOT NULL,            -- drafted, checked, approved, paid, dropped
        drafted TEXT NOT NULL,          -- JSON
        checked TEXT,                   -- JSON
        approved TEXT,                  -- JSON
        paid TEXT,                      -- JSON
        dropped TEXT
    ) STRICT;
    CREATE INDEX payment_list_programme ON payment_list (programme, period);
    CREATE INDEX payment_list_period ON payment_list (period);
    CREATE TABLE payment_line (
        id BLOB NOT NULL PRIMARY KEY,
        list BLOB NOT NULL,
        household BLOB NOT NULL,
        recipient BLOB NOT NULL,
        amount INTEGER NOT NULL,        -- minor units
        state TEXT NOT NULL,            -- ready, review, removed, delivered, failed
        found TEXT,                     -- JSON list
        settled TEXT,                   -- JSON
        proof TEXT,                     -- JSON
        failed TEXT
    ) STRICT;
    CREATE INDEX payment_line_list ON payment_line (list, state);
    CREATE INDEX payment_line_household ON payment_line (household);",
};

pub(crate) const COMPLAINTS_TABLE: Migration = Migration {
    version: 2026_11_28_43,
    sql: "CREATE TABLE complaint (
        id BLOB NOT NULL PRIMARY KEY,
        household BLOB,
        programme BLOB,
        kind TEXT NOT NULL,             -- code of the list complaint_kind
        channel TEXT NOT NULL,
        confidential INTEGER NOT NULL,
        complainant TEXT,
        what TEXT NOT NULL,
        received_on TEXT NOT NULL,
        due_on TEXT NOT NULL,
        received_by BLOB NOT NULL,
        answer TEXT                     -- JSON
    ) STRICT;
    CREATE INDEX complaint_household ON complaint (household) WHERE household IS NOT NULL;
    CREATE INDEX complaint_open ON complaint (due_on) WHERE answer IS NULL;",
};

/// Programmes, those that go on first.
pub(super) const PROGRAMMES: &str = "ORDER BY closed IS NOT NULL, ends_on DESC, name, id";
/// What is approved of a programme and did not come back.
pub(super) const COMMITTED: &str =
    "SELECT COALESCE(sum(l.amount), 0) FROM payment_list p JOIN payment_line l ON l.list = p.id
    WHERE p.programme = ?1 AND p.state IN ('approved', 'paid') AND l.state IN ('ready', 'delivered')";
/// How many are confirmed, and how many wait.
pub(super) const COUNTS: &str = "SELECT
        COALESCE(sum(confirmed IS NOT NULL AND json_extract(confirmed, '$.eligible')), 0), COALESCE(sum(confirmed IS NULL), 0)
    FROM eligibility WHERE programme = ?1";
/// Households that are assisted, in the order they were registered.
pub(super) const ASSISTED: &str = "WHERE ended IS NULL ORDER BY registered_on, series, counter";
/// Everything that was weighed for a programme.
pub(super) const OF_PROGRAMME: &str = "WHERE programme = ?1";
/// Everything that a household was weighed for.
pub(super) const OF_HOUSEHOLD: &str = "WHERE household = ?1 ORDER BY assessed_on DESC, id";
/// What waits for an officer, the eligible first.
pub(super) const WAITING: &str =
    "WHERE programme = ?1 AND confirmed IS NULL ORDER BY verdict <> 'eligible', assessed_on, id LIMIT ?2";
/// Who is confirmed and still assisted, in the order they were registered.
pub(super) const TO_PAY: &str = "WHERE programme = ?1 AND confirmed IS NOT NULL
    AND (SELECT h.ended IS NULL FROM household h WHERE h.id = eligibility.household)
    ORDER BY (SELECT h.registered_on || h.series || printf('%09d', h.counter) FROM household h WHERE h.id = eligibility.household)";
/// Households that a programme gave something to already.
pub(super) const GIVEN: &str =
    "SELECT DISTINCT l.household FROM payment_list p JOIN payment_line l ON l.list = p.id
    WHERE p.programme = ?1 AND p.state <> 'dropped' AND l.state NOT IN ('removed', 'failed')";
/// Lists of a programme for a period that are not approved yet.
pub(super) const OPEN_LISTS: &str =
    "WHERE programme = ?1 AND period = ?2 AND state IN ('drafted', 'checked')";
/// Lists of a programme, the newest first.
pub(super) const LISTS: &str = "WHERE ?1 IS NULL OR programme = ?1 ORDER BY period DESC, id DESC";
/// Lines and amounts of a list by where they stand.
pub(super) const SUMS: &str =
    "SELECT state, count(*), sum(amount) FROM payment_line WHERE list = ?1 GROUP BY state";
/// What a list comes to.
pub(super) const TOTAL: &str =
    "SELECT COALESCE(sum(amount), 0) FROM payment_line WHERE list = ?1 AND state IN ('ready', 'review')";
/// Lines that wait for an officer.
pub(super) const WAITING_LINES: &str =
    "SELECT count(*) FROM payment_line WHERE list = ?1 AND state = 'review'";
/// Lines of a list whose household another approved list of the programme pays for the period.
pub(super) const PAID_TWICE: &str = "WHERE list = ?1 AND state IN ('ready', 'review') AND EXISTS (
    SELECT 1 FROM payment_list p JOIN payment_line o ON o.list = p.id
        WHERE p.programme = ?2 AND p.period = ?3 AND p.id <> ?1 AND p.state IN ('approved', 'paid')
            AND o.state IN ('ready', 'delivered') AND o.household = payment_line.household)";
/// Lines of a list whose household is not confirmed for the programme.
pub(super) const UNCONFIRMED: &str =
    "SELECT count(*) FROM payment_line l WHERE l.list = ?1 AND l.state IN ('ready', 'review')
    AND NOT EXISTS (SELECT 1 FROM eligibility e WHERE e.programme = ?2 AND e.household = l.household
        AND e.confirmed IS NOT NULL AND json_extract(e.confirmed, '$.eligible'))";
/// One page of the lines of a list; `?2` is where they stand.
pub(super) const LINES: &str =
    "WHERE list = ?1 AND (?2 IS NULL OR state = ?2) ORDER BY rowid LIMIT ?3 OFFSET ?4";
/// How many lines there are.
pub(super) const COUNT_LINES: &str =
    "SELECT count(*) FROM payment_line WHERE list = ?1 AND (?2 IS NULL OR state = ?2)";
/// Lines of a household, the newest first.
pub(super) const LINES_OF: &str = "WHERE household = ?1 ORDER BY rowid DESC";
/// Who lives where, with what the index of names knows of them.
pub(super) const LIVING: &str = "SELECT m.household, m.person, f.names, f.earliest, f.latest
    FROM household_member m LEFT JOIN person_find f ON f.person = m.person WHERE m.left_on IS NULL";
/// Numbers that more than one person has.
pub(super) const SHARED_NUMBERS: &str = "SELECT number, person FROM person_number
    WHERE number IN (SELECT number FROM person_number GROUP BY number HAVING count(*) > 1) ORDER BY number, person";
/// What was decided about pairs of records.
pub(super) const DECIDED_PAIRS: &str =
    "SELECT one, other, verdict, kept FROM likeness WHERE verdict <> 'open'";
/// Who is given something of a kind for a period, by which list: everybody in the households.
pub(super) const PAID_FOR: &str = "SELECT p.id, p.programme, l.household, m.person
    FROM payment_list p JOIN programme g ON g.id = p.programme JOIN payment_line l ON l.list = p.id
        JOIN household_member m ON m.household = l.household AND m.left_on IS NULL
    WHERE p.period = ?1 AND g.kind = ?2 AND p.state <> 'dropped' AND l.state NOT IN ('removed', 'failed')";
/// Complaints, those that wait first.
pub(super) const COMPLAINTS: &str = "ORDER BY answer IS NOT NULL, due_on, id";
/// Complaints of a household.
pub(super) const COMPLAINTS_OF: &str = "WHERE household = ?1 ORDER BY answer IS NOT NULL, due_on, id";
/// Last days of complaints that this officer may answer.
pub(super) const COMPLAINTS_DUE: &str =
    "SELECT due_on FROM complaint WHERE answer IS NULL AND received_by <> ?1 ORDER BY due_on";
/// Lists in a state, with who did what.
pub(super) const LISTS_IN: &str = "WHERE state = ?1 ORDER BY period, id";
/// How many households wait for an officer's decision in programmes that go on, and since when.
pub(super) const UNDECIDED: &str =
    "SELECT e.assessed_on FROM eligibility e JOIN programme p ON p.id = e.programme
    WHERE e.confirmed IS NULL AND p.closed IS NULL ORDER BY e.assessed_on";
