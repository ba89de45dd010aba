//! Tables of households, their problems and the visits to them.

use vault::Migration;

pub(crate) const MIGRATION: Migration = Migration {
    version: 2026_11_28_40,
    sql: "CREATE TABLE household (
        id BLOB NOT NULL PRIMARY KEY,
        number TEXT NOT NULL,
        series TEXT NOT NULL,
        counter INTEGER NOT NULL,
        population TEXT NOT NULL,       -- code of the list population
        application BLOB,
        address TEXT NOT NULL,
        contact TEXT NOT NULL,
        origin TEXT,
        income INTEGER,                 -- minor units a month; none is not known
        note TEXT,
        registered_by BLOB NOT NULL,
        registered_on TEXT NOT NULL,
        ended TEXT
    ) STRICT;
    CREATE UNIQUE INDEX household_number ON household (series, counter);
    CREATE INDEX household_application ON household (application) WHERE application IS NOT NULL;
    CREATE TABLE household_member (
        id BLOB NOT NULL PRIMARY KEY,
        household BLOB NOT NULL,
        person BLOB NOT NULL,
        relationship TEXT NOT NULL,
        position INTEGER NOT NULL,
        joined_on TEXT NOT NULL,
        left_on TEXT,
        left_because TEXT
    ) STRICT;
    CREATE INDEX household_member_household ON household_member (household);
    CREATE INDEX household_member_person ON household_member (person);
    CREATE TABLE social_problem (
        id BLOB NOT NULL PRIMARY KEY,
        household BLOB NOT NULL,
        person BLOB,
        kind TEXT NOT NULL,             -- code of the list social_problem
        urgency TEXT NOT NULL,          -- immediate, high, normal
        told_by TEXT NOT NULL,
        what TEXT NOT NULL,
        referral TEXT,
        due_on TEXT NOT NULL,
        reported_by BLOB NOT NULL,
        reported_on TEXT NOT NULL,
        outcome TEXT                    -- JSON
    ) STRICT;
    CREATE INDEX social_problem_household ON social_problem (household);
    CREATE INDEX social_problem_open ON social_problem (due_on) WHERE outcome IS NULL;
    CREATE TABLE home_visit (
        id BLOB NOT NULL PRIMARY KEY,
        household BLOB NOT NULL,
        officer BLOB NOT NULL,
        planned_on TEXT NOT NULL,
        purpose TEXT NOT NULL,
        report TEXT,                    -- JSON
        photographs TEXT NOT NULL,      -- JSON list
        cancelled TEXT,
        planned_by BLOB NOT NULL
    ) STRICT;
    CREATE INDEX home_visit_household ON home_visit (household);
    CREATE INDEX home_visit_open ON home_visit (planned_on) WHERE report IS NULL AND cancelled IS NULL;",
};

/// A number that two households bear, because a device had been put back or copied, is seen by people; refused by the
/// table, it would keep out all that its device wrote since.
pub(crate) const NUMBERS: Migration = Migration {
    version: 2_026_112_944,
    sql: "DROP INDEX household_number;
    CREATE INDEX household_number ON household (series, counter);",
};

/// The last counter of a series.
pub(super) const LAST_COUNTER: &str = "SELECT max(counter) FROM household WHERE series = ?1";
/// Who lives in a household now, its head first.
pub(super) const MEMBERS: &str =
    "WHERE household = ?1 AND left_on IS NULL ORDER BY relationship <> 'PA', position, id";
/// Everybody who ever lived in a household.
pub(super) const EVER: &str = "WHERE household = ?1 ORDER BY relationship <> 'PA', position, id";
/// Where a person lives now.
pub(super) const OF_PERSON: &str = "WHERE person = ?1 AND left_on IS NULL ORDER BY joined_on, id";
/// Problems of a household, those that are open first.
pub(super) const PROBLEMS: &str = "WHERE household = ?1 ORDER BY outcome IS NOT NULL, due_on, id";
/// Visits to a household, the newest first.
pub(crate) const VISITS: &str = "WHERE household = ?1 ORDER BY planned_on DESC, id DESC";
/// Visits between two days that are still to be made.
pub(crate) const VISITS_BETWEEN: &str =
    "WHERE report IS NULL AND cancelled IS NULL AND planned_on BETWEEN ?1 AND ?2 ORDER BY planned_on, id";
/// Households that have an application, the oldest first.
pub(crate) const OF_APPLICATION: &str = "WHERE application = ?1 ORDER BY registered_on, id";
/// Days of open problems.
pub(crate) const PROBLEMS_DUE: &str =
    "SELECT due_on FROM social_problem WHERE outcome IS NULL AND due_on <= ?1 ORDER BY due_on";
/// Days of an officer's open visits.
pub(crate) const VISITS_DUE: &str = "SELECT planned_on FROM home_visit
    WHERE report IS NULL AND cancelled IS NULL AND officer = ?2 AND planned_on <= ?1 ORDER BY planned_on";

/// One page of households with what a row says; `?1` is what is looked for in number and names (not LIKE: that refuses
/// long texts), `?2` the population.
pub(super) const PAGE: &str = "SELECT h.id, h.number, h.population, h.address, h.ended,
        (SELECT p.name FROM household_member m JOIN person p ON p.id = m.person
            WHERE m.household = h.id AND m.left_on IS NULL ORDER BY m.relationship <> 'PA', m.position LIMIT 1),
        (SELECT count(*) FROM household_member m WHERE m.household = h.id AND m.left_on IS NULL),
        (SELECT count(*) FROM social_problem s WHERE s.household = h.id AND s.outcome IS NULL)
    FROM household h WHERE (?2 IS NULL OR h.population = ?2) AND (?1 IS NULL
        OR instr(lower(h.number), lower(?1)) > 0 OR EXISTS (
            SELECT 1 FROM household_member m JOIN person_find f ON f.person = m.person
            WHERE m.household = h.id AND instr(lower(f.names), lower(?1)) > 0))
    ORDER BY h.ended IS NOT NULL, h.registered_on DESC, h.id DESC LIMIT ?3 OFFSET ?4";
/// How many there are.
pub(super) const COUNT: &str =
    "SELECT count(*) FROM household h WHERE (?2 IS NULL OR h.population = ?2) AND (?1 IS NULL
    OR instr(lower(h.number), lower(?1)) > 0 OR EXISTS (
        SELECT 1 FROM household_member m JOIN person_find f ON f.person = m.person
        WHERE m.household = h.id AND instr(lower(f.names), lower(?1)) > 0))";
/// Who receives for each household: its head.
pub(super) const RECIPIENTS: &str =
    "SELECT household, person FROM household_member WHERE left_on IS NULL AND relationship = 'PA'";
