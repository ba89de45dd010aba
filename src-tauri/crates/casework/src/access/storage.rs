//! Tables of who may see what.

use vault::Migration;

pub(crate) const MIGRATION: Migration = Migration {
    version: 2026_11_27_10,
    sql: "CREATE TABLE seal (
        id BLOB NOT NULL PRIMARY KEY,
        application BLOB NOT NULL,
        reason TEXT NOT NULL,
        sealed_by BLOB NOT NULL,        -- officer
        sealed_at INTEGER NOT NULL,     -- milliseconds since 1970, UTC
        lifted_by BLOB,
        lifted_because TEXT
    ) STRICT;
    CREATE INDEX seal_application ON seal (application);
    CREATE INDEX seal_standing ON seal (application) WHERE lifted_because IS NULL;
    CREATE TABLE admission (
        id BLOB NOT NULL PRIMARY KEY,
        application BLOB NOT NULL,
        officer BLOB NOT NULL,
        because TEXT NOT NULL,
        given_by BLOB NOT NULL,
        given_at INTEGER NOT NULL,
        ended_because TEXT,
        ended_by BLOB
    ) STRICT;
    CREATE INDEX admission_application ON admission (application);
    CREATE INDEX admission_officer ON admission (officer);
    CREATE TABLE interest_conflict (
        id BLOB NOT NULL PRIMARY KEY,
        application BLOB NOT NULL,
        officer BLOB NOT NULL,
        reason TEXT NOT NULL,
        declared_at INTEGER NOT NULL,
        withdrawn TEXT
    ) STRICT;
    CREATE INDEX interest_conflict_application ON interest_conflict (application);
    CREATE INDEX interest_conflict_officer ON interest_conflict (officer);
    CREATE TABLE emergency_access (
        id BLOB NOT NULL PRIMARY KEY,
        application BLOB NOT NULL,
        officer BLOB NOT NULL,
        reason TEXT NOT NULL,
        opened_at INTEGER NOT NULL,
        until INTEGER NOT NULL,
        justified INTEGER,
        judgment TEXT,
        judged_by BLOB,
        judged_at INTEGER
    ) STRICT;
    CREATE INDEX emergency_access_application ON emergency_access (application);
    CREATE INDEX emergency_access_officer ON emergency_access (officer, until);
    CREATE TABLE looked (
        id BLOB NOT NULL PRIMARY KEY,
        officer BLOB NOT NULL,
        on_day TEXT NOT NULL,
        what TEXT NOT NULL,             -- search, sealed, restricted
        text TEXT,
        application BLOB
    ) STRICT;
    CREATE INDEX looked_officer ON looked (officer, on_day);
    CREATE INDEX looked_day ON looked (on_day);",
};

/// What whoever sealed a case, or declared a conflict of interest in it, knew of.
pub(crate) const BESIDE: Migration = Migration {
    version: 2026_11_29_50,
    sql: "ALTER TABLE seal ADD COLUMN beside BLOB; ALTER TABLE interest_conflict ADD COLUMN beside BLOB;",
};

/// Sealed cases.
pub(super) const SEALED: &str = "SELECT DISTINCT application FROM seal WHERE lifted_because IS NULL";

/// Cases whose list an officer stands on, and sealed ones that they are in charge of.
pub(super) const LISTED: &str = "SELECT application FROM admission WHERE officer = ?1 AND ended_because IS NULL \
     UNION SELECT s.application FROM seal s JOIN application a ON a.id = s.application \
     WHERE s.lifted_because IS NULL AND a.officer = ?1";

/// Conflicts of interest of an officer.
pub(super) const CONFLICTS: &str = "WHERE officer = ?1 AND withdrawn IS NULL ORDER BY id";

/// All conflicts of interest.
pub(super) const DECLARED: &str = "WHERE withdrawn IS NULL ORDER BY application, id";

/// Whether an officer ever declared one in a case.
pub(super) const EVER_DECLARED: &str =
    "SELECT 1 FROM interest_conflict WHERE application = ?1 AND officer = ?2 LIMIT 1";

/// Officers who declared a conflict of interest in a case.
pub(super) const CONFLICTED: &str =
    "SELECT officer FROM interest_conflict WHERE application = ?1 AND withdrawn IS NULL";

/// Cases that an officer opened in an emergency which lasts.
pub(super) const EMERGENCIES: &str = "SELECT application FROM emergency_access \
     WHERE officer = ?1 AND opened_at <= ?2 AND until > ?2 AND justified IS NOT 0";

/// Cases in which somebody returns, or in which a return ended not before a day.
pub(super) const RETURNING: &str = "SELECT DISTINCT application FROM voluntary_return \
     WHERE ended IS NULL OR json_extract(ended, '$.on') >= ?1";

/// Records of a case, the oldest first.
pub(super) const OF_CASE: &str = "WHERE application = ?1 ORDER BY id";

/// The seal of a case that stands.
pub(super) const STANDING: &str =
    "WHERE application = ?1 AND lifted_because IS NULL ORDER BY id DESC LIMIT 1";

/// Emergencies that nobody answered for first, then the latest.
pub(super) const TO_JUDGE: &str = "ORDER BY justified IS NOT NULL, opened_at DESC, id DESC LIMIT 200";

/// Emergencies of others that nobody answered for.
pub(super) const UNJUDGED: &str = "WHERE justified IS NULL AND officer <> ?1 ORDER BY opened_at";

/// All seals of a case that stand: two workstations may have sealed it.
pub(super) const ALL_STANDING: &str = "WHERE application = ?1 AND lifted_because IS NULL ORDER BY id";

/// Whether a case was ever sealed.
pub(super) const EVER_SEALED: &str = "SELECT 1 FROM seal WHERE application = ?1 LIMIT 1";

/// Cases that parted from one, and later ones of its people. Both cases of a split tell of it; it stands in the journal
/// of the new one.
pub(super) const PARTED: &str = "SELECT f.other FROM family_change f JOIN ent e ON e.id = f.id \
     JOIN commit_log c ON c.stream = e.stream AND c.seq = e.seq \
     WHERE f.application = ?1 AND f.kind = 'split' AND f.other = c.subject \
     UNION SELECT opened FROM reopening WHERE application = ?1 AND opened IS NOT NULL";

/// Whether somebody is or was in both of two cases.
pub(super) const SHARE_PEOPLE: &str = "SELECT 1 FROM member a JOIN member b ON b.person = a.person \
     WHERE a.application = ?1 AND b.application = ?2 LIMIT 1";

/// Whether something was looked at by an officer on a day already.
pub(super) const LOOKED_ALREADY: &str = "SELECT 1 FROM looked \
     WHERE officer = ?1 AND on_day = ?2 AND what = ?3 AND text IS ?4 AND application IS ?5 LIMIT 1";

/// What was looked at between two days, the latest first; of one officer, or of everybody.
pub(super) const LOOKED: &str = "WHERE on_day BETWEEN ?1 AND ?2 AND (?3 IS NULL OR officer = ?3) \
     ORDER BY on_day DESC, id DESC LIMIT 2000";

/// A case by its number.
pub(super) const BY_NUMBER: &str = "WHERE number = ?1 ORDER BY id LIMIT 1";

/// Which table a record stands in, and whose journal shows that it was made.
pub(super) const MADE_IN: &str = "SELECT e.tbl, c.subject FROM ent e \
     LEFT JOIN commit_log c ON c.stream = e.stream AND c.seq = e.seq WHERE e.id = ?1";

/// Cases of a person, also those that they left.
pub(super) const CASES_OF: &str = "SELECT DISTINCT application FROM member WHERE person = ?1";

/// Records that name by this column a case that fulfils a condition on `a`, or none.
pub(super) fn of_open(column: &str, open: &str) -> String {
    format!("({column} IS NULL OR {column} IN (SELECT a.id FROM application a WHERE {open}))")
}
