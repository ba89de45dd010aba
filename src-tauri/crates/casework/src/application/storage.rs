//! Tables of applications and their members.

use vault::Migration;

pub(crate) const MIGRATION: Migration = Migration {
    version: 2026_11_25_04,
    sql: "CREATE TABLE application (
        id BLOB NOT NULL PRIMARY KEY,
        number TEXT NOT NULL,
        series TEXT NOT NULL,           -- post, workstation, year
        counter INTEGER NOT NULL,
        profile TEXT NOT NULL,          -- code@version
        stage TEXT NOT NULL,
        registered_at INTEGER NOT NULL, -- milliseconds since 1970, UTC
        registered_on TEXT NOT NULL,    -- day in the profile's time zone
        officer BLOB NOT NULL,
        language TEXT NOT NULL,
        reasons TEXT NOT NULL,
        contact TEXT NOT NULL,
        arrived_on TEXT
    ) STRICT;
    CREATE INDEX application_series ON application (series, counter);
    CREATE INDEX application_stage ON application (stage, registered_on);
    CREATE TABLE member (
        id BLOB NOT NULL PRIMARY KEY,
        application BLOB NOT NULL,
        person BLOB NOT NULL,
        relationship TEXT NOT NULL,     -- UNHCR code
        own_claim INTEGER NOT NULL,
        position INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX member_application ON member (application, position);
    CREATE INDEX member_person ON member (person);",
};

pub(super) const LAST_COUNTER: &str = "SELECT max(counter) FROM application WHERE series = ?1";
