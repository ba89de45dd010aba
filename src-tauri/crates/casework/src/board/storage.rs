//! Tables of the bodies that meet.

use vault::Migration;

pub(crate) const MIGRATION: Migration = Migration {
    version: 2026_11_28_20,
    sql: "CREATE TABLE board_body (
        id BLOB NOT NULL PRIMARY KEY,
        kind TEXT NOT NULL,             -- board, unhcr, iom, authorities, delegation, other
        name TEXT NOT NULL,
        mandate TEXT NOT NULL,
        quorum TEXT NOT NULL,           -- JSON: percent, least
        since TEXT NOT NULL,
        ended_on TEXT
    ) STRICT;
    CREATE TABLE board_seat (
        id BLOB NOT NULL PRIMARY KEY,
        body BLOB NOT NULL,
        name TEXT NOT NULL,
        organisation TEXT NOT NULL,
        role TEXT NOT NULL,             -- chair, member, secretary, observer
        officer BLOB,
        since TEXT NOT NULL,
        until TEXT
    ) STRICT;
    CREATE INDEX board_seat_body ON board_seat (body);
    CREATE TABLE board_meeting (
        id BLOB NOT NULL PRIMARY KEY,
        body BLOB NOT NULL,
        number INTEGER NOT NULL,        -- in the body, from 1
        day TEXT NOT NULL,
        time TEXT NOT NULL,             -- HH:MM
        place TEXT NOT NULL,
        agenda TEXT NOT NULL,           -- JSON list
        attendance TEXT,                -- JSON list
        minutes TEXT,                   -- JSON: language, text, who, when
        adopted TEXT,                   -- JSON: by which meeting
        cancelled TEXT                  -- JSON: why
    ) STRICT;
    CREATE INDEX board_meeting_body ON board_meeting (body, day);
    CREATE TABLE board_paper (
        id BLOB NOT NULL PRIMARY KEY,
        meeting BLOB NOT NULL,
        title TEXT NOT NULL,
        media_type TEXT NOT NULL,
        size INTEGER NOT NULL,
        pages INTEGER NOT NULL,
        blob BLOB NOT NULL,             -- SHA-256 of the bytes
        added_by BLOB NOT NULL,
        added_on TEXT NOT NULL,
        withdrawn TEXT
    ) STRICT;
    CREATE INDEX board_paper_meeting ON board_paper (meeting);
    CREATE TABLE board_decision (
        id BLOB NOT NULL PRIMARY KEY,
        body BLOB NOT NULL,
        meeting BLOB NOT NULL,
        year INTEGER NOT NULL,
        number INTEGER NOT NULL,        -- in the body and the year, from 1
        text TEXT NOT NULL,
        votes TEXT NOT NULL,            -- JSON: for, against, abstained
        decided_on TEXT NOT NULL,
        recorded_by BLOB NOT NULL
    ) STRICT;
    CREATE INDEX board_decision_body ON board_decision (body, year, number);
    CREATE INDEX board_decision_meeting ON board_decision (meeting);
    CREATE TABLE board_action (
        id BLOB NOT NULL PRIMARY KEY,
        body BLOB NOT NULL,
        meeting BLOB NOT NULL,
        decision BLOB,
        text TEXT NOT NULL,
        officer BLOB,                   -- whose it is
        outside TEXT NOT NULL,          -- or who else
        due TEXT NOT NULL,
        done TEXT,                      -- JSON: when, evidence, who
        added_by BLOB NOT NULL,
        added_on TEXT NOT NULL
    ) STRICT;
    CREATE INDEX board_action_body ON board_action (body);
    CREATE INDEX board_action_officer ON board_action (officer) WHERE officer IS NOT NULL;",
};

pub(crate) const PACKS: Migration = Migration {
    version: 2026_11_28_21,
    sql: "CREATE TABLE board_pack (
        id BLOB NOT NULL PRIMARY KEY,
        body BLOB NOT NULL,
        meeting BLOB,
        number INTEGER NOT NULL,        -- in the body, from 1
        language TEXT NOT NULL,
        first_day TEXT NOT NULL,
        last_day TEXT NOT NULL,
        texts TEXT NOT NULL,            -- JSON, by section
        pdf BLOB NOT NULL,              -- SHA-256 of the bytes
        pages INTEGER NOT NULL,
        position TEXT NOT NULL,         -- JSON: last number of each stream of the log
        issued_by BLOB NOT NULL,
        issued_at INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX board_pack_body ON board_pack (body, number);
    CREATE TABLE board_risk (
        id BLOB NOT NULL PRIMARY KEY,
        body BLOB NOT NULL,
        text TEXT NOT NULL,
        likelihood TEXT NOT NULL,       -- low, medium, high
        impact TEXT NOT NULL,
        owner TEXT NOT NULL,
        measure TEXT NOT NULL,
        recorded_on TEXT NOT NULL,
        closed TEXT,
        closed_on TEXT
    ) STRICT;
    CREATE INDEX board_risk_body ON board_risk (body);",
};

/// Bodies, those that still meet first.
pub(super) const BODIES: &str = "ORDER BY ended_on IS NOT NULL, since, id";
/// Seats of a body.
pub(super) const SEATS: &str = "WHERE body = ?1 ORDER BY since, id";
/// Meetings of a body that were not called off, the oldest first.
pub(super) const MEETINGS: &str = "WHERE body = ?1 AND cancelled IS NULL ORDER BY day, number, id";
/// Every meeting, the newest first.
pub(super) const ALL_MEETINGS: &str = "ORDER BY day DESC, number DESC, id";
/// Papers of a meeting.
pub(super) const PAPERS: &str = "WHERE meeting = ?1 AND withdrawn IS NULL ORDER BY added_on, id";
/// Decisions of a meeting.
pub(super) const DECISIONS_OF_MEETING: &str = "WHERE meeting = ?1 ORDER BY year, number, id";
/// Decisions of a body, the newest first.
pub(super) const DECISIONS: &str = "WHERE body = ?1 ORDER BY year DESC, number DESC, id";
/// The last number of a body and a year.
pub(super) const LAST_DECISION: &str = "SELECT max(number) FROM board_decision WHERE body = ?1 AND year = ?2";
/// Actions of a meeting.
pub(super) const ACTIONS_OF_MEETING: &str = "WHERE meeting = ?1 ORDER BY due, id";
/// Actions of a body.
pub(super) const ACTIONS_OF_BODY: &str = "WHERE body = ?1 ORDER BY due, id";
/// What an officer still has to do.
pub(super) const OWED_BY: &str = "WHERE officer = ?1 AND done IS NULL ORDER BY due, id";
/// Packs of a body, the newest first.
pub(super) const OF_BODY: &str = "WHERE body = ?1 ORDER BY number DESC, id";
/// Risks of a body.
pub(super) const RISKS: &str = "WHERE body = ?1 ORDER BY recorded_on, id";

/// Recommendations that wait for the authority's answer.
pub(super) const UNANSWERED: &str = "WHERE response IS NULL ORDER BY made_on, id";
/// Gaps about which nothing is recommended.
pub(super) const WITHOUT_RECOMMENDATION: &str =
    "WHERE id NOT IN (SELECT gap FROM recommendation) ORDER BY found_on, id";
/// What was to be done about recommendations by now, and was not.
pub(super) const LATE_IMPROVEMENTS: &str = "WHERE done IS NULL AND due < ?1 ORDER BY due, id";
