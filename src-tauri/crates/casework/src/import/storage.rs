//! Tables of lists that were taken over and of their rows.

use vault::Migration;

pub(crate) const MIGRATION: Migration = Migration {
    version: 2026_11_26_09,
    sql: "CREATE TABLE import (
        id BLOB NOT NULL PRIMARY KEY,
        name TEXT NOT NULL,             -- of the file
        sha256 TEXT NOT NULL,           -- of the file, hexadecimal
        sheet TEXT,
        header TEXT NOT NULL,           -- JSON list
        mapping TEXT NOT NULL,          -- JSON: columns, calendar, order of day and month, country codes
        alike TEXT NOT NULL,            -- queue, leave
        rows INTEGER NOT NULL,
        made INTEGER NOT NULL,
        skipped INTEGER NOT NULL,
        duplicates INTEGER NOT NULL,
        begun_on TEXT NOT NULL,
        begun_by BLOB NOT NULL,
        finished_on TEXT,
        undone_on TEXT,
        undone_by BLOB,
        undone_because TEXT
    ) STRICT;
    CREATE INDEX import_sha256 ON import (sha256);
    CREATE TABLE import_row (
        id BLOB NOT NULL PRIMARY KEY,
        import BLOB NOT NULL,
        line INTEGER NOT NULL,
        family TEXT,                    -- family or case of the list
        relationship TEXT,              -- to the head of that family
        person BLOB,                    -- made from it
        known BLOB,                     -- because of whom it was left out
        outcome TEXT NOT NULL,          -- made, alike, left, faulty, withdrawn, kept
        faults TEXT NOT NULL,           -- JSON
        cells TEXT NOT NULL             -- JSON list, as the list had them
    ) STRICT;
    CREATE INDEX import_row_import ON import_row (import, line);
    CREATE INDEX import_row_person ON import_row (person);",
};

/// Lists, the newest first.
pub(super) const NEWEST: &str = "ORDER BY id DESC";
/// Lists made of the same file, the newest first.
pub(super) const OF_FILE: &str = "WHERE sha256 = ?1 ORDER BY id DESC";
/// Rows of a list.
pub(super) const ROWS: &str = "WHERE import = ?1 ORDER BY line";
/// Rows of a list with an outcome, a page of them.
pub(super) const PAGE: &str =
    "WHERE import = ?1 AND (?2 IS NULL OR outcome = ?2) ORDER BY line LIMIT ?3 OFFSET ?4";
pub(super) const COUNT: &str =
    "SELECT count(*) FROM import_row WHERE import = ?1 AND (?2 IS NULL OR outcome = ?2)";
/// Rows of one family of a list.
pub(super) const FAMILY: &str = "WHERE import = ?1 AND family = ?2 ORDER BY line";
/// The row a person comes from.
pub(super) const OF_PERSON: &str = "WHERE person = ?1 ORDER BY id LIMIT 1";
/// Rows of a list with a cell at fault.
pub(super) const FAULTY: &str = "WHERE import = ?1 AND outcome = 'faulty' ORDER BY line";

/// For each person whom a list made and whose record was used since, the first use. A field written again has a
/// row in `head`; a record made together with the person has the same commit in `ent`.
pub(super) const USED: &str = "SELECT r.person, CASE
        WHEN EXISTS (SELECT 1 FROM member m WHERE m.person = r.person) THEN 'inCase'
        WHEN EXISTS (SELECT 1 FROM likeness l WHERE l.one = r.person AND l.verdict <> 'open') THEN 'linked'
        WHEN EXISTS (SELECT 1 FROM likeness l WHERE l.other = r.person AND l.verdict <> 'open') THEN 'linked'
        WHEN EXISTS (SELECT 1 FROM kinship k WHERE k.person = r.person OR k.other = r.person) THEN 'linked'
        WHEN EXISTS (SELECT 1 FROM identity_document d JOIN ent e ON e.id = d.id JOIN ent p ON p.id = r.person
            WHERE d.person = r.person AND (e.stream <> p.stream OR e.seq <> p.seq)) THEN 'document'
        WHEN EXISTS (SELECT 1 FROM specific_need n WHERE n.person = r.person) THEN 'edited'
        WHEN EXISTS (SELECT 1 FROM head h WHERE h.entity = r.person) THEN 'edited'
        WHEN EXISTS (SELECT 1 FROM identity_document d JOIN head h ON h.entity = d.id
            WHERE d.person = r.person) THEN 'document'
    END AS used
    FROM import_row r WHERE r.import = ?1 AND r.person IS NOT NULL AND used IS NOT NULL";
