//! Tables of voluntary returns.

use vault::Migration;

pub(crate) const MIGRATION: Migration = Migration {
    version: 2026_11_28_30,
    sql: "CREATE TABLE voluntary_return (
        id BLOB NOT NULL PRIMARY KEY,
        application BLOB NOT NULL,
        person BLOB NOT NULL,
        asked_on TEXT NOT NULL,
        said TEXT NOT NULL,
        led_by BLOB,                    -- the adult with whom a child returns
        destination TEXT,               -- JSON
        applied TEXT,                   -- JSON
        consulate TEXT,                 -- JSON
        travel_paper TEXT,              -- JSON
        booking TEXT,                   -- JSON
        reconfirmed TEXT NOT NULL,      -- JSON list
        departed TEXT,                  -- JSON
        arrived TEXT,                   -- JSON
        ended TEXT,                     -- JSON
        opened_by BLOB NOT NULL,
        legal_note TEXT,                -- JSON
        cleared TEXT                    -- JSON
    ) STRICT;
    CREATE INDEX voluntary_return_application ON voluntary_return (application);
    CREATE TABLE return_counselling (
        id BLOB NOT NULL PRIMARY KEY,
        application BLOB NOT NULL,
        voluntary_return BLOB NOT NULL,
        held_on TEXT NOT NULL,
        language TEXT NOT NULL,
        interpreter TEXT,
        topics TEXT NOT NULL,           -- JSON list of codes
        explained TEXT NOT NULL,
        questions TEXT,
        alone INTEGER NOT NULL,
        officer BLOB NOT NULL
    ) STRICT;
    CREATE INDEX return_counselling_return ON return_counselling (voluntary_return);
    CREATE TABLE return_screening (
        id BLOB NOT NULL PRIMARY KEY,
        application BLOB NOT NULL,
        voluntary_return BLOB NOT NULL,
        screened_on TEXT NOT NULL,
        indicators TEXT NOT NULL,       -- JSON list
        referral TEXT,                  -- JSON
        verdict TEXT,                   -- JSON
        officer BLOB NOT NULL
    ) STRICT;
    CREATE INDEX return_screening_return ON return_screening (voluntary_return);
    CREATE TABLE return_declaration (
        id BLOB NOT NULL PRIMARY KEY,
        application BLOB NOT NULL,
        voluntary_return BLOB NOT NULL,
        signed_on TEXT NOT NULL,
        language TEXT NOT NULL,
        interpreter TEXT,
        witness TEXT NOT NULL,
        guardian TEXT,
        counselling BLOB NOT NULL,
        officer BLOB NOT NULL,
        lapsed_on TEXT
    ) STRICT;
    CREATE INDEX return_declaration_return ON return_declaration (voluntary_return);
    CREATE TABLE claim_withdrawal (
        id BLOB NOT NULL PRIMARY KEY,
        application BLOB NOT NULL,
        voluntary_return BLOB NOT NULL,
        person BLOB NOT NULL,
        signed_on TEXT NOT NULL,
        language TEXT NOT NULL,
        interpreter TEXT,
        witness TEXT NOT NULL,
        guardian TEXT,
        officer BLOB NOT NULL,
        state TEXT NOT NULL,            -- waiting, effective, lapsed
        settled_on TEXT,
        closure BLOB
    ) STRICT;
    CREATE INDEX claim_withdrawal_return ON claim_withdrawal (voluntary_return);
    CREATE TABLE return_eligibility (
        id BLOB NOT NULL PRIMARY KEY,
        application BLOB NOT NULL,
        voluntary_return BLOB NOT NULL,
        organisation TEXT NOT NULL,
        asked_on TEXT NOT NULL,
        asked_by BLOB NOT NULL,
        answer TEXT                     -- JSON
    ) STRICT;
    CREATE INDEX return_eligibility_return ON return_eligibility (voluntary_return);
    CREATE TABLE return_paper (
        id BLOB NOT NULL PRIMARY KEY,
        application BLOB NOT NULL,
        voluntary_return BLOB NOT NULL,
        kind TEXT NOT NULL,
        number TEXT NOT NULL,
        language TEXT NOT NULL,
        inputs TEXT NOT NULL,           -- SHA-256 of the filled document
        pdf BLOB NOT NULL,              -- SHA-256
        pages INTEGER NOT NULL,
        issued_by BLOB NOT NULL,
        issued_at INTEGER NOT NULL,
        record BLOB
    ) STRICT;
    CREATE INDEX return_paper_return ON return_paper (voluntary_return);
    CREATE TABLE return_payment (
        id BLOB NOT NULL PRIMARY KEY,
        application BLOB NOT NULL,
        voluntary_return BLOB NOT NULL,
        purpose TEXT NOT NULL,
        tranche INTEGER,
        amount INTEGER NOT NULL,        -- in the smallest unit
        currency TEXT NOT NULL,
        payer TEXT NOT NULL,
        planned_by BLOB NOT NULL,
        planned_on TEXT NOT NULL,
        approval TEXT,                  -- JSON
        paid TEXT,                      -- JSON
        cancelled TEXT
    ) STRICT;
    CREATE INDEX return_payment_return ON return_payment (voluntary_return);
    CREATE TABLE return_visit (
        id BLOB NOT NULL PRIMARY KEY,
        application BLOB NOT NULL,
        voluntary_return BLOB NOT NULL,
        after_months INTEGER NOT NULL,
        visited_on TEXT NOT NULL,
        reached INTEGER NOT NULL,
        contact TEXT NOT NULL,
        safety TEXT,
        livelihood TEXT,
        housing TEXT,
        papers INTEGER,
        satisfaction INTEGER,
        leaving_again INTEGER,
        officer BLOB NOT NULL
    ) STRICT;
    CREATE INDEX return_visit_return ON return_visit (voluntary_return);
    CREATE TABLE return_child_finding (
        id BLOB NOT NULL PRIMARY KEY,
        application BLOB NOT NULL,
        voluntary_return BLOB NOT NULL,
        kind TEXT NOT NULL,
        found_on TEXT NOT NULL,
        found_by TEXT NOT NULL,
        favours INTEGER NOT NULL,
        summary TEXT NOT NULL,
        officer BLOB NOT NULL
    ) STRICT;
    CREATE INDEX return_child_finding_return ON return_child_finding (voluntary_return);",
};

/// Returns of a case, the oldest first.
pub(super) const OF_CASE: &str = "WHERE application = ?1 ORDER BY asked_on, id";
/// Every return, the newest first.
pub(super) const ALL: &str = "ORDER BY asked_on DESC, id DESC";
/// Returns that have not ended, the oldest first.
pub(super) const GOING_ON: &str = "WHERE ended IS NULL ORDER BY asked_on, id";
/// Cases that nobody decided on yet, the earliest first: from them the demonstration takes who asks.
pub(crate) const NOT_DECIDED: &str =
    "WHERE merged_into IS NULL AND stage IN ('registered', 'interview') ORDER BY registered_at, id";
/// What belongs to a return, in the order in which it was recorded.
pub(super) const OF_RETURN: &str = "WHERE voluntary_return = ?1 ORDER BY id";
/// Papers with a number: one that was printed again has the number that it had.
pub(super) const NUMBERED: &str = "WHERE number = ?1 ORDER BY id";
