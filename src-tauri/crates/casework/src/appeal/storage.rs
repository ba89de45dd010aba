//! Tables of appeals, their proceedings and judgments.

use vault::Migration;

pub(crate) const MIGRATION: Migration = Migration {
    version: 2026_11_26_45,
    sql: "CREATE TABLE appeal (
        id BLOB NOT NULL PRIMARY KEY,
        application BLOB NOT NULL,
        decision BLOB,                  -- the decision that is challenged
        procedure BLOB,                 -- or the end of a status
        remedy TEXT NOT NULL,           -- of the profile
        after BLOB,                     -- judgment that it goes on from
        lodged_on TEXT NOT NULL,
        lodged_by TEXT NOT NULL,
        persons TEXT NOT NULL,          -- JSON list
        grounds TEXT NOT NULL,
        reference TEXT,
        last_day TEXT NOT NULL,         -- of its time, as it was counted when it was lodged
        suspensive INTEGER NOT NULL,
        lateness TEXT,                  -- JSON, when it came too late
        document BLOB,                  -- attachment
        recorded_by BLOB NOT NULL,
        withdrawn TEXT                  -- why it should never have been recorded
    ) STRICT;
    CREATE INDEX appeal_application ON appeal (application);
    CREATE TABLE proceeding (
        id BLOB NOT NULL PRIMARY KEY,
        application BLOB NOT NULL,
        appeal BLOB NOT NULL,
        kind TEXT NOT NULL,             -- hearing, direction, submission, interim
        day TEXT NOT NULL,              -- held, due, handed in, ordered
        time TEXT,                      -- HH:MM
        what TEXT NOT NULL,
        whom TEXT,                      -- who is to do it, or did
        place TEXT,
        done_on TEXT,
        outcome TEXT,
        document BLOB,
        recorded_by BLOB NOT NULL,
        withdrawn TEXT
    ) STRICT;
    CREATE INDEX proceeding_application ON proceeding (application);
    CREATE TABLE judgment (
        id BLOB NOT NULL PRIMARY KEY,
        application BLOB NOT NULL,
        appeal BLOB NOT NULL,
        result TEXT NOT NULL,           -- upheld, granted, remitted, withdrawn, struckOut
        given_on TEXT NOT NULL,
        received_on TEXT NOT NULL,
        reference TEXT,
        reasons TEXT NOT NULL,
        granted TEXT NOT NULL,          -- JSON: outcome for each person
        document BLOB,
        recorded_by BLOB NOT NULL,
        carried_out TEXT                -- JSON: by whom, when, in which decision
    ) STRICT;
    CREATE INDEX judgment_application ON judgment (application);",
};

/// Appeals of a case, the oldest first; those recorded by mistake are left out.
pub(super) const OF_CASE: &str = "WHERE application = ?1 AND withdrawn IS NULL ORDER BY lodged_on, id";
/// Hearings, directions, submissions of a case in the order of their days.
pub(super) const PROCEEDINGS: &str = "WHERE application = ?1 AND withdrawn IS NULL ORDER BY day, id";
/// Judgments of a case, the oldest first.
pub(super) const JUDGMENTS: &str = "WHERE application = ?1 ORDER BY received_on, id";
/// The last approved decision of a case.
pub(super) const LAST_APPROVED: &str =
    "WHERE application = ?1 AND state = 'approved' ORDER BY number DESC, id DESC LIMIT 1";
/// Hearings and directions of all cases that are not done and due until a day.
pub(super) const DUE: &str = "WHERE done_on IS NULL AND withdrawn IS NULL \
     AND kind IN ('hearing', 'direction') AND day <= ?1 ORDER BY day, id";
/// Appeals of all cases that came too late, of which nobody decided whether they are heard.
pub(super) const LATE: &str = "WHERE withdrawn IS NULL AND json_extract(lateness, '$.request') IS NOT NULL \
     AND json_extract(lateness, '$.accepted') IS NULL ORDER BY lodged_on, id";
/// Judgments of all cases that grant a status and are not carried out.
pub(super) const TO_CARRY_OUT: &str =
    "WHERE result = 'granted' AND carried_out IS NULL ORDER BY received_on, id";
