//! Tables of consents and of names that were asked for.

use vault::Migration;

pub(crate) const MIGRATION: Migration = Migration {
    version: 2026_11_28_22,
    sql: "CREATE TABLE observer_consent (
        id BLOB NOT NULL PRIMARY KEY,
        application BLOB NOT NULL,
        person BLOB NOT NULL,
        audit BLOB NOT NULL,            -- whose sample the file is in
        observer BLOB NOT NULL,         -- officer
        how TEXT NOT NULL,
        names INTEGER NOT NULL,         -- 1: the name may be told
        given_on TEXT NOT NULL,
        expires_on TEXT NOT NULL,
        recorded_by BLOB NOT NULL,
        withdrawn TEXT
    ) STRICT;
    CREATE INDEX observer_consent_observer ON observer_consent (observer);
    CREATE INDEX observer_consent_audit ON observer_consent (audit);
    CREATE TABLE observer_unmasking (
        id BLOB NOT NULL PRIMARY KEY,
        consent BLOB NOT NULL,
        observer BLOB NOT NULL,
        reason TEXT NOT NULL,
        at INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX observer_unmasking_consent ON observer_unmasking (consent);",
};

/// Consents for an observer.
pub(super) const FOR_OBSERVER: &str = "WHERE observer = ?1 ORDER BY expires_on, id";
/// Consents of the files of an audit.
pub(super) const OF_AUDIT: &str = "WHERE audit = ?1 ORDER BY given_on, id";
/// Names that were asked for by a consent.
pub(super) const BY_CONSENT: &str = "WHERE consent = ?1 ORDER BY at, id";
/// Whether a case is in the sample of an audit.
pub(super) const IS_SAMPLED: &str =
    "SELECT EXISTS (SELECT 1 FROM audit_file WHERE audit = ?1 AND application = ?2 AND replaced IS NULL)";
