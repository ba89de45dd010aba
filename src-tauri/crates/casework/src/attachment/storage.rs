//! Table of the attachments, and what the custody of documents adds to theirs.

use vault::Migration;

pub(crate) const MIGRATION: Migration = Migration {
    version: 2026_11_26_06,
    sql: "CREATE TABLE attachment (
        id BLOB NOT NULL PRIMARY KEY,
        application BLOB NOT NULL,
        person BLOB,
        document BLOB,                  -- identity document that it shows
        kind TEXT NOT NULL,             -- code
        title TEXT NOT NULL,
        media_type TEXT NOT NULL,       -- image/jpeg, application/pdf
        size INTEGER NOT NULL,          -- bytes
        pages INTEGER NOT NULL,
        blob BLOB NOT NULL,             -- SHA-256 of the bytes
        language TEXT,                  -- code
        translation_of BLOB,
        authenticity TEXT,              -- code
        note TEXT,
        added_by BLOB NOT NULL,
        added_on TEXT NOT NULL,
        withdrawn TEXT
    ) STRICT;
    CREATE INDEX attachment_application ON attachment (application);
    CREATE INDEX attachment_person ON attachment (person, kind);
    CREATE INDEX attachment_blob ON attachment (blob);
    ALTER TABLE identity_document ADD COLUMN custody_note TEXT; -- to whom it was given back, how it was lost
    ALTER TABLE identity_document ADD COLUMN receipt TEXT;      -- number of a receipt given elsewhere
    CREATE INDEX identity_document_custody ON identity_document (custody);",
};

/// Bytes of all attachments that a case ever had: what was withdrawn takes room, too.
pub(super) const BYTES: &str = "SELECT coalesce(sum(size), 0) FROM attachment WHERE application = ?1";

/// Portraits of a person that stand, the newest last.
pub(super) const PORTRAITS: &str = "WHERE person = ?1 AND kind = ?2 AND withdrawn IS NULL ORDER BY id";

/// Attachments of a case that stand.
pub(super) const OF_APPLICATION: &str = "WHERE application = ?1 AND withdrawn IS NULL ORDER BY added_on, id";

/// Attachments with these bytes that stand.
pub(super) const WITH_BLOB: &str = "WHERE blob = ?1 AND withdrawn IS NULL ORDER BY id";

/// Attachments that ever had these bytes.
pub(super) const EVER_WITH_BLOB: &str = "WHERE blob = ?1 ORDER BY id";
