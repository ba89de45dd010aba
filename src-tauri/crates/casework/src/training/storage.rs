//! Tables of trainings.

use vault::Migration;

pub(crate) const MIGRATION: Migration = Migration {
    version: 2026_11_28_10,
    sql: "CREATE TABLE training_module (
        id BLOB NOT NULL PRIMARY KEY,
        module TEXT NOT NULL,           -- JSON: code, version, hours, terms
        added_by BLOB NOT NULL,
        added_on TEXT NOT NULL
    ) STRICT;
    CREATE TABLE training_session (
        id BLOB NOT NULL PRIMARY KEY,
        module TEXT NOT NULL,           -- JSON, as it was when planned
        online TEXT,                    -- JSON: from, until
        face_days TEXT NOT NULL,        -- JSON, days
        place TEXT NOT NULL,
        language TEXT NOT NULL,
        trainers TEXT NOT NULL,         -- JSON: who, as what
        funder TEXT NOT NULL,
        seats INTEGER NOT NULL,
        planned_by BLOB NOT NULL,
        planned_on TEXT NOT NULL,
        cancelled TEXT                  -- JSON: why, who, when
    ) STRICT;
    CREATE TABLE trainer (
        id BLOB NOT NULL PRIMARY KEY,
        officer BLOB,
        name TEXT NOT NULL,
        organisation TEXT NOT NULL,
        modules TEXT NOT NULL,          -- JSON, codes
        since TEXT NOT NULL,
        ended TEXT                      -- JSON: why, who, when
    ) STRICT;",
};

pub(crate) const TAKING_PART: Migration = Migration {
    version: 2026_11_28_11,
    sql: "CREATE TABLE enrolment (
        id BLOB NOT NULL PRIMARY KEY,
        session BLOB NOT NULL,
        officer BLOB NOT NULL,
        state TEXT NOT NULL,            -- nominated, enrolled, attending …
        nominated_by BLOB NOT NULL,
        nominated_on TEXT NOT NULL,
        online TEXT,                    -- JSON: hours, when recorded
        reason TEXT,
        evaluation TEXT                 -- JSON: marks, words
    ) STRICT;
    CREATE INDEX enrolment_session ON enrolment (session);
    CREATE INDEX enrolment_officer ON enrolment (officer);
    CREATE TABLE training_attendance (
        id BLOB NOT NULL PRIMARY KEY,
        enrolment BLOB NOT NULL,
        day TEXT NOT NULL,
        presence TEXT NOT NULL,         -- present, excused, absent
        marked_by BLOB NOT NULL
    ) STRICT;
    CREATE INDEX training_attendance_enrolment ON training_attendance (enrolment, day);
    CREATE TABLE training_test (
        id BLOB NOT NULL PRIMARY KEY,
        enrolment BLOB NOT NULL,
        number INTEGER NOT NULL,        -- 1 is the first
        score INTEGER NOT NULL,         -- of 100
        pass_mark INTEGER NOT NULL,
        held_on TEXT NOT NULL,
        recorded_by BLOB NOT NULL
    ) STRICT;
    CREATE INDEX training_test_enrolment ON training_test (enrolment, number);",
};

pub(crate) const CERTIFICATES: Migration = Migration {
    version: 2026_11_28_12,
    sql: "CREATE TABLE training_certificate (
        id BLOB NOT NULL PRIMARY KEY,
        officer BLOB NOT NULL,
        module TEXT NOT NULL,
        version TEXT NOT NULL,
        qualification TEXT,             -- list training
        origin TEXT NOT NULL,           -- session, elsewhere, recorded
        enrolment BLOB,
        number TEXT NOT NULL,
        awarded_on TEXT NOT NULL,
        valid_until TEXT,
        evidence TEXT,                  -- JSON: issuer, what was seen
        hours INTEGER NOT NULL,
        printed TEXT,                   -- JSON: language, template, file
        issued_by BLOB NOT NULL,
        issued_at INTEGER NOT NULL,
        withdrawn TEXT                  -- JSON: why, who, when
    ) STRICT;
    CREATE INDEX training_certificate_officer ON training_certificate (officer);
    CREATE INDEX training_certificate_number ON training_certificate (number);",
};

pub(crate) const NEEDS: Migration = Migration {
    version: 2026_11_28_13,
    sql: "CREATE TABLE training_need (
        id BLOB NOT NULL PRIMARY KEY,
        gap BLOB,
        module TEXT NOT NULL,
        officers TEXT NOT NULL,         -- JSON, identifiers
        unit TEXT NOT NULL,
        why TEXT NOT NULL,
        due TEXT,
        raised_by BLOB NOT NULL,
        raised_on TEXT NOT NULL,
        session BLOB,
        closed TEXT                     -- JSON: why, who, when
    ) STRICT;
    CREATE INDEX training_need_gap ON training_need (gap);
    CREATE INDEX training_need_session ON training_need (session);
    CREATE TABLE training_plan (
        id BLOB NOT NULL PRIMARY KEY,
        officer BLOB NOT NULL,
        module TEXT NOT NULL,
        due TEXT NOT NULL,
        agreed_by BLOB NOT NULL,
        agreed_on TEXT NOT NULL,
        note TEXT NOT NULL,
        dropped TEXT                    -- JSON: why, who, when
    ) STRICT;
    CREATE INDEX training_plan_officer ON training_plan (officer);
    CREATE TABLE officer_post (
        id BLOB NOT NULL PRIMARY KEY,
        officer BLOB NOT NULL,
        unit TEXT NOT NULL,
        since TEXT NOT NULL,
        left_on TEXT
    ) STRICT;
    CREATE INDEX officer_post_officer ON officer_post (officer);",
};

/// Modules that the authority added, the oldest first: a later version stands for its code.
pub(super) const MODULES: &str = "ORDER BY added_on, id";

/// Sessions, the newest first.
pub(super) const SESSIONS: &str = "ORDER BY coalesce(json_extract(online, '$.from'), json_extract(face_days, '$[0]')) \
     DESC, id DESC";

/// Trainers by name, those who still teach first.
pub(super) const TRAINERS: &str = "ORDER BY ended IS NOT NULL, name, id";

/// Who takes part in a session.
pub(super) const IN_SESSION: &str = "WHERE session = ?1 ORDER BY id";

/// In which sessions an officer takes part, the newest first.
pub(super) const OF_OFFICER: &str = "WHERE officer = ?1 ORDER BY id DESC";

/// What belongs to an enrolment, in its order.
pub(super) const DAYS_OF: &str = "WHERE enrolment = ?1 ORDER BY day, id";
/// Tests of an enrolment.
pub(super) const TESTS_OF: &str = "WHERE enrolment = ?1 ORDER BY number, id";
/// Attendance of a session.
pub(super) const DAYS_IN_SESSION: &str =
    "WHERE enrolment IN (SELECT id FROM enrolment WHERE session = ?1) ORDER BY enrolment, day";
/// Tests of a session.
pub(super) const TESTS_IN_SESSION: &str =
    "WHERE enrolment IN (SELECT id FROM enrolment WHERE session = ?1) ORDER BY enrolment, number";
/// Certificates of a session.
pub(super) const CERTIFICATES_OF_SESSION: &str =
    "WHERE enrolment IN (SELECT id FROM enrolment WHERE session = ?1) ORDER BY id";

/// Whether something was marked in a session, or a certificate rests on it.
pub(super) const HAS_BEGUN: &str = "SELECT EXISTS (
    SELECT 1 FROM training_attendance a JOIN enrolment e ON e.id = a.enrolment WHERE e.session = ?1
    UNION ALL SELECT 1 FROM training_test t JOIN enrolment e ON e.id = t.enrolment WHERE e.session = ?1
    UNION ALL SELECT 1 FROM enrolment WHERE session = ?1 AND state = 'completed')";

/// Certificates of an officer, the newest first.
pub(super) const HELD_BY: &str = "WHERE officer = ?1 ORDER BY awarded_on DESC, id DESC";
/// All certificates, the newest first.
pub(super) const ALL_HELD: &str = "ORDER BY awarded_on DESC, id DESC";
/// Whether anybody's trainings are recorded.
pub(super) const ANYTHING_KEPT: &str = "SELECT EXISTS (
    SELECT 1 FROM training_certificate WHERE withdrawn IS NULL
    UNION ALL SELECT 1 FROM officer WHERE qualifications IS NOT NULL)";
/// The last number of a series.
pub(super) const LAST_NUMBER: &str = "SELECT number FROM training_certificate WHERE number LIKE ?1 || '%' \
     ORDER BY length(number) DESC, number DESC LIMIT 1";
/// A certificate by its number.
pub(super) const BY_NUMBER: &str = "WHERE number = ?1 AND printed IS NOT NULL";

/// Needs, open ones first, the newest first.
pub(super) const NEEDS_NEWEST: &str = "ORDER BY closed IS NOT NULL, raised_on DESC, id DESC";
/// Needs of a gap.
pub(super) const NEEDS_OF_GAP: &str = "WHERE gap = ?1 ORDER BY raised_on, id";
/// Needs that a session meets.
pub(super) const NEEDS_OF_SESSION: &str = "WHERE session = ?1 ORDER BY id";

/// What was agreed with everybody, the nearest first.
pub(super) const PLANS: &str = "WHERE dropped IS NULL ORDER BY due, id";
/// What was agreed with an officer, the most urgent first.
pub(super) const PLAN_OF: &str = "WHERE officer = ?1 AND dropped IS NULL ORDER BY due, id";

/// Where an officer works, the latest last.
pub(super) const POSTS_OF: &str = "WHERE officer = ?1 ORDER BY since, id";
/// Where everybody works.
pub(super) const POSTS: &str = "ORDER BY since, id";
