//! Table of the appointments.

use vault::Migration;

pub(crate) const MIGRATION: Migration = Migration {
    version: 2026_11_26_08,
    sql: "CREATE TABLE appointment (
        id BLOB NOT NULL PRIMARY KEY,
        application BLOB NOT NULL,
        kind TEXT NOT NULL,
        day TEXT NOT NULL,
        time TEXT NOT NULL,             -- HH:MM
        place TEXT NOT NULL,
        persons TEXT NOT NULL,          -- JSON list
        note TEXT,
        made_by BLOB NOT NULL,
        cancelled TEXT                  -- why
    ) STRICT;
    CREATE INDEX appointment_application ON appointment (application);
    CREATE INDEX appointment_day ON appointment (day, time);",
};

/// Appointments of a case in the order in which they come.
pub(super) const OF_APPLICATION: &str = "WHERE application = ?1 ORDER BY day, time, id";
