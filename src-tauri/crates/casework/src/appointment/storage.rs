//! Tables of the appointments.

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

pub(crate) const CALENDAR: Migration = Migration {
    version: 2026_11_26_27,
    sql: "ALTER TABLE appointment ADD COLUMN minutes INTEGER;
    ALTER TABLE appointment ADD COLUMN officer BLOB;
    ALTER TABLE appointment ADD COLUMN interpreter BLOB;
    ALTER TABLE appointment ADD COLUMN room BLOB;
    ALTER TABLE appointment ADD COLUMN mode TEXT;        -- inPerson, phone, video
    ALTER TABLE appointment ADD COLUMN language TEXT;    -- as a tag
    ALTER TABLE appointment ADD COLUMN wish TEXT;        -- JSON: whether the wish for a woman or a man was met
    ALTER TABLE appointment ADD COLUMN attendance TEXT;  -- JSON: what became of it
    ALTER TABLE appointment ADD COLUMN follows BLOB;     -- the one it takes the place of
    CREATE TABLE contact_attempt (
        id BLOB NOT NULL PRIMARY KEY,
        appointment BLOB NOT NULL,
        day TEXT NOT NULL,
        how TEXT NOT NULL,
        result TEXT NOT NULL,
        officer BLOB NOT NULL
    ) STRICT;
    CREATE INDEX contact_attempt_appointment ON contact_attempt (appointment);",
};

/// Appointments of some days, the cancelled left out, in the order in which they come.
pub(super) const BETWEEN: &str = "WHERE day BETWEEN ?1 AND ?2 AND cancelled IS NULL ORDER BY day, time, id";

/// Attempts to reach whoever did not come to an appointment, the oldest first.
pub(super) const ATTEMPTS: &str = "WHERE appointment = ?1 ORDER BY day, id";

/// Appointments of a case in the order in which they come.
pub(super) const OF_APPLICATION: &str = "WHERE application = ?1 ORDER BY day, time, id";
