//! Tables of persons and their documents.

use vault::Migration;

pub(crate) const MIGRATION: Migration = Migration {
    version: 2026_11_25_03,
    sql: "CREATE TABLE person (
        id BLOB NOT NULL PRIMARY KEY,
        name TEXT NOT NULL,             -- JSON, names in all scripts
        sex TEXT NOT NULL,              -- F, M, U
        birth TEXT NOT NULL,            -- JSON, as given and as a range of days
        nationality TEXT,               -- ISO 3166 alpha-3
        ethnicity TEXT,
        religion TEXT
    ) STRICT;
    CREATE TABLE identity_document (
        id BLOB NOT NULL PRIMARY KEY,
        person BLOB NOT NULL,
        kind TEXT NOT NULL,
        number TEXT NOT NULL,
        issuer TEXT NOT NULL,
        name TEXT NOT NULL,             -- exactly as on the document
        expires TEXT,
        mrz TEXT NOT NULL,              -- JSON list of lines
        checks_right INTEGER            -- 1, 0, or none without check digits
    ) STRICT;
    CREATE INDEX identity_document_person ON identity_document (person);
    -- Derived: folded names and skeletons, words between spaces.
    CREATE TABLE person_search (
        person BLOB NOT NULL PRIMARY KEY,
        text TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;",
};

pub(super) const SAVE_SEARCH: &str = "INSERT INTO person_search (person, text) VALUES (?1, ?2) \
     ON CONFLICT (person) DO UPDATE SET text = excluded.text";

/// `{by_name}` stands for the conditions on the search text.
pub(super) const MATCHING: &str = "(a.number LIKE ?1 ESCAPE '!' OR a.id IN (\
     SELECT m.application FROM member m JOIN person_search s ON s.person = m.person WHERE {by_name}) \
     OR a.id IN (SELECT m.application FROM member m JOIN identity_document d ON d.person = m.person \
     WHERE upper(d.number) LIKE ?1 ESCAPE '!'))";
