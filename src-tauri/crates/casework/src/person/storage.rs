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

/// Registration of every person as they are.
pub(crate) const FULL_REGISTRATION: Migration = Migration {
    version: 2026_11_26_01,
    sql: "-- Sections, each JSON and none until something is known.
    ALTER TABLE person ADD COLUMN aliases TEXT;
    ALTER TABLE person ADD COLUMN origins TEXT;
    ALTER TABLE person ADD COLUMN civil TEXT;
    ALTER TABLE person ADD COLUMN schooling TEXT;
    ALTER TABLE person ADD COLUMN work TEXT;
    ALTER TABLE person ADD COLUMN languages TEXT;
    ALTER TABLE person ADD COLUMN wishes TEXT;
    ALTER TABLE person ADD COLUMN contact TEXT;
    ALTER TABLE person ADD COLUMN addresses TEXT;
    ALTER TABLE person ADD COLUMN relatives TEXT;
    ALTER TABLE person ADD COLUMN background TEXT;
    ALTER TABLE person ADD COLUMN journey TEXT;
    ALTER TABLE person ADD COLUMN portrait BLOB;         -- SHA-256 of the picture
    ALTER TABLE person ADD COLUMN died TEXT;             -- as far as known
    ALTER TABLE person ADD COLUMN withdrawn TEXT;        -- why it stands no longer
    ALTER TABLE identity_document ADD COLUMN of_type TEXT;
    ALTER TABLE identity_document ADD COLUMN issued_on TEXT;
    ALTER TABLE identity_document ADD COLUMN issued_at TEXT;
    ALTER TABLE identity_document ADD COLUMN original INTEGER;
    ALTER TABLE identity_document ADD COLUMN custody TEXT;
    ALTER TABLE identity_document ADD COLUMN custody_on TEXT;
    ALTER TABLE identity_document ADD COLUMN kept_at TEXT;
    ALTER TABLE identity_document ADD COLUMN authenticity TEXT;
    ALTER TABLE identity_document ADD COLUMN examined TEXT;
    ALTER TABLE identity_document ADD COLUMN note TEXT;
    ALTER TABLE identity_document ADD COLUMN withdrawn TEXT;
    ALTER TABLE application ADD COLUMN fears TEXT NOT NULL DEFAULT '';
    ALTER TABLE application ADD COLUMN merged_into BLOB; -- the case its members went to
    ALTER TABLE member ADD COLUMN claim TEXT;            -- JSON, reasons and fears of their own
    ALTER TABLE member ADD COLUMN joined_on TEXT;
    ALTER TABLE member ADD COLUMN left_on TEXT;
    ALTER TABLE member ADD COLUMN left_because TEXT;     -- code
    ALTER TABLE member ADD COLUMN left_for BLOB;         -- the case they went to",
};
