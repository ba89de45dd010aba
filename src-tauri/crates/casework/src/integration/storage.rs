//! Tables of integration.

use vault::Migration;

pub(crate) const PLANS: Migration = Migration {
    version: 2026_11_28_45,
    sql: "CREATE TABLE integration_plan (
        id BLOB NOT NULL PRIMARY KEY,
        application BLOB NOT NULL,
        persons TEXT NOT NULL,          -- JSON list
        lead BLOB NOT NULL,
        opened_on TEXT NOT NULL,
        aim TEXT NOT NULL,
        exit TEXT                       -- JSON
    ) STRICT;
    CREATE INDEX integration_plan_application ON integration_plan (application);
    CREATE TABLE plan_review (
        id BLOB NOT NULL PRIMARY KEY,
        plan BLOB NOT NULL,
        person BLOB NOT NULL,
        \"on\" TEXT NOT NULL,
        levels TEXT NOT NULL,           -- JSON list
        indicators TEXT NOT NULL,       -- JSON
        note TEXT NOT NULL,
        officer BLOB NOT NULL
    ) STRICT;
    CREATE INDEX plan_review_plan ON plan_review (plan);
    CREATE TABLE plan_goal (
        id BLOB NOT NULL PRIMARY KEY,
        plan BLOB NOT NULL,
        person BLOB,
        domain TEXT NOT NULL,
        goal TEXT NOT NULL,
        due_on TEXT NOT NULL,
        actions TEXT NOT NULL,          -- JSON list
        outcome TEXT                    -- JSON
    ) STRICT;
    CREATE INDEX plan_goal_plan ON plan_goal (plan);
    CREATE TABLE referral (
        id BLOB NOT NULL PRIMARY KEY,
        plan BLOB NOT NULL,
        person BLOB NOT NULL,
        partner BLOB NOT NULL,          -- recipient
        domain TEXT NOT NULL,
        purpose TEXT NOT NULL,
        consent TEXT NOT NULL,          -- JSON
        slice TEXT NOT NULL,            -- JSON list: what, value
        referred_on TEXT NOT NULL,
        answer_by TEXT NOT NULL,
        officer BLOB NOT NULL,
        state TEXT NOT NULL,            -- sent, accepted, declined, completed
        answers TEXT NOT NULL           -- JSON list
    ) STRICT;
    CREATE INDEX referral_plan ON referral (plan);
    CREATE INDEX referral_open ON referral (answer_by) WHERE state = 'sent';",
};

pub(crate) const REUNIONS: Migration = Migration {
    version: 2026_11_28_46,
    sql: "CREATE TABLE reunification (
        id BLOB NOT NULL PRIMARY KEY,
        application BLOB NOT NULL,
        sponsor BLOB NOT NULL,
        relatives TEXT NOT NULL,        -- JSON list
        applied_on TEXT NOT NULL,
        due_on TEXT NOT NULL,
        evidence TEXT NOT NULL,         -- JSON list
        prepared_by BLOB NOT NULL,
        decision TEXT,                  -- JSON
        visa TEXT,                      -- JSON
        travel TEXT,                    -- JSON
        arrival TEXT                    -- JSON
    ) STRICT;
    CREATE INDEX reunification_application ON reunification (application);
    CREATE TABLE refugee_document (
        id BLOB NOT NULL PRIMARY KEY,
        application BLOB NOT NULL,
        person BLOB NOT NULL,
        kind TEXT NOT NULL,             -- document of the profile
        number TEXT NOT NULL,
        issued_on TEXT NOT NULL,
        valid_until TEXT,
        replaces BLOB,
        lost TEXT,                      -- JSON
        officer BLOB NOT NULL
    ) STRICT;
    CREATE INDEX refugee_document_application ON refugee_document (application);
    CREATE INDEX refugee_document_number ON refugee_document (number);
    CREATE INDEX refugee_document_replaces ON refugee_document (replaces) WHERE replaces IS NOT NULL;
    CREATE INDEX refugee_document_until ON refugee_document (valid_until) WHERE lost IS NULL;",
};

/// Plans of a case, the newest first.
pub(super) const OF_CASE: &str = "WHERE application = ?1 ORDER BY opened_on DESC, id DESC";
/// Plans that go on.
pub(super) const GOING: &str = "WHERE exit IS NULL ORDER BY opened_on, id";
/// Reviews of a plan, the oldest first.
pub(super) const REVIEWS: &str = "WHERE plan = ?1 ORDER BY \"on\", id";
/// Goals of a plan, those that are open first.
pub(super) const GOALS: &str = "WHERE plan = ?1 ORDER BY outcome IS NOT NULL, due_on, id";
/// Referrals of a plan, the newest first.
pub(super) const REFERRALS: &str = "WHERE plan = ?1 ORDER BY referred_on DESC, id DESC";
/// Applications for family reunification of a case.
pub(super) const REUNIONS_OF: &str = "WHERE application = ?1 ORDER BY applied_on DESC, id DESC";
/// Cases and last days of applications for family reunification that wait for a decision of somebody else than their preparer.
pub(super) const UNDECIDED: &str = "SELECT application, due_on FROM reunification WHERE decision IS NULL AND prepared_by <> ?1 ORDER BY due_on";
/// Documents of a case, the newest first.
pub(super) const CARDS_OF: &str = "WHERE application = ?1 ORDER BY issued_on DESC, id DESC";
/// Documents with a number.
pub(super) const CARDS_NUMBERED: &str = "WHERE kind = ?1 AND number = ?2 ORDER BY id";
/// Documents that count until a day at most and that nothing renews, of those who may still hold them.
pub(super) const CARDS_UNTIL: &str = "WHERE valid_until IS NOT NULL AND valid_until <= ?1 AND lost IS NULL
    AND NOT EXISTS (SELECT 1 FROM refugee_document n WHERE n.replaces = refugee_document.id) ORDER BY valid_until, id";
/// Partners, by name.
pub(super) const PARTNERS: &str = "WHERE inactive IS NULL ORDER BY name, id";
/// Cases, the oldest first.
pub(crate) const CASES: &str = "ORDER BY registered_at, id";
