//! Tables of shelter.

use vault::Migration;

pub(crate) const MIGRATION: Migration = Migration {
    version: 2026_11_28_44,
    sql: "CREATE TABLE shelter_site (
        id BLOB NOT NULL PRIMARY KEY,
        name TEXT NOT NULL,
        address TEXT NOT NULL,
        note TEXT,
        closed TEXT
    ) STRICT;
    CREATE TABLE shelter_unit (
        id BLOB NOT NULL PRIMARY KEY,
        site BLOB NOT NULL,
        name TEXT NOT NULL,
        places INTEGER NOT NULL,
        accessible INTEGER NOT NULL,
        women_only INTEGER NOT NULL,
        family INTEGER NOT NULL,
        closed TEXT
    ) STRICT;
    CREATE INDEX shelter_unit_site ON shelter_unit (site);
    CREATE TABLE shelter_stay (
        id BLOB NOT NULL PRIMARY KEY,
        unit BLOB NOT NULL,
        household BLOB NOT NULL,
        persons TEXT NOT NULL,          -- JSON list
        since TEXT NOT NULL,
        until TEXT,
        left_on TEXT,
        left_because TEXT,
        checked_in_by BLOB NOT NULL
    ) STRICT;
    CREATE INDEX shelter_stay_unit ON shelter_stay (unit) WHERE left_on IS NULL;
    CREATE INDEX shelter_stay_household ON shelter_stay (household);",
};

/// Sites, those that take in first.
pub(super) const SITES: &str = "ORDER BY closed IS NOT NULL, name, id";
/// Units of a site.
pub(super) const UNITS: &str = "WHERE site = ?1 ORDER BY name, id";
/// Who stays in a unit.
pub(super) const STAYS: &str = "WHERE unit = ?1 AND left_on IS NULL ORDER BY since, id";
/// Stays of a household, the newest first.
pub(super) const STAYS_OF: &str = "WHERE household = ?1 ORDER BY left_on IS NOT NULL, since DESC, id";
