//! Tables that follow from persons and their documents: what is found, and by what.

use vault::Migration;

pub(crate) const MIGRATION: Migration = Migration {
    version: 2026_11_26_05,
    sql: "DROP TABLE person_search;
    -- Derived: every spelling of a person's name, one on a line, and the days on which they can be born.
    CREATE TABLE person_find (
        person BLOB NOT NULL PRIMARY KEY,
        names TEXT NOT NULL,
        earliest TEXT,
        latest TEXT
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX person_find_born ON person_find (earliest);
    -- Derived: numbers of documents and registrations, letters and digits only, in capitals.
    CREATE TABLE person_number (
        number TEXT NOT NULL,
        person BLOB NOT NULL,
        PRIMARY KEY (number, person)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX person_number_person ON person_number (person);",
};

pub(super) const FORGET_NAMES: &str = "DELETE FROM person_find WHERE person = ?1";
pub(super) const FORGET_NUMBERS: &str = "DELETE FROM person_number WHERE person = ?1";
pub(super) const SAVE_NAMES: &str =
    "INSERT INTO person_find (person, names, earliest, latest) VALUES (?1, ?2, ?3, ?4)";
pub(super) const SAVE_NUMBER: &str = "INSERT OR IGNORE INTO person_number (number, person) VALUES (?1, ?2)";

pub(super) const ALL: &str = "SELECT person, names, earliest, latest FROM person_find";
pub(super) const ONE: &str = "SELECT person, names, earliest, latest FROM person_find WHERE person = ?1";

/// Persons with a number that begins so.
pub(super) const BY_NUMBER: &str =
    "SELECT DISTINCT person FROM person_number WHERE number >= ?1 AND number < ?2 LIMIT ?3";
/// Persons with just this number.
pub(super) const BY_WHOLE_NUMBER: &str = "SELECT person FROM person_number WHERE number = ?1";
/// Persons who can be born in a range of days; days that are known best come first.
pub(super) const BY_BIRTH: &str = "SELECT person FROM person_find WHERE earliest <= ?2 AND latest >= ?1 \
     AND earliest >= date(?1, '-3 years') ORDER BY julianday(latest) - julianday(earliest), person LIMIT ?3";
/// Cases whose number begins so.
pub(super) const BY_CASE: &str = "SELECT m.person FROM application a JOIN member m ON m.application = a.id \
     WHERE replace(a.number, '-', '') LIKE ?1 ORDER BY a.registered_at DESC, m.position LIMIT ?2";
