//! Table of orders about records, and what an erasure reaches.

use vault::Migration;

pub(crate) const MIGRATION: Migration = Migration {
    version: 2026_11_27_33,
    sql: "CREATE TABLE keeping_order (
        id BLOB NOT NULL PRIMARY KEY,
        application BLOB NOT NULL,
        kind TEXT NOT NULL,             -- hold, seal, erasure
        rule TEXT,                      -- time limit of the profile
        reason TEXT NOT NULL,
        ordered_by BLOB NOT NULL,
        ordered_on TEXT NOT NULL,
        second TEXT,                    -- JSON
        lifted TEXT,                    -- JSON
        erased TEXT,                    -- JSON
        number TEXT NOT NULL            -- of the case, which may be gone
    ) STRICT;
    CREATE INDEX keeping_order_application ON keeping_order (application);
    CREATE INDEX keeping_order_waiting ON keeping_order (kind) WHERE second IS NULL AND lifted IS NULL;",
};

/// Orders about a case, the oldest first.
pub(super) const OF_CASE: &str = "WHERE application = ?1 ORDER BY ordered_on, id";
/// Erasures that wait for a second officer.
pub(super) const WAITING: &str = "WHERE kind = 'erasure' AND second IS NULL ORDER BY ordered_on, id";
/// Cases that were closed before a day, with the day of their last closure, the oldest first.
pub(super) const CLOSED: &str = "SELECT a.id, a.number, a.profile, max(c.closed_on) \
     FROM application a JOIN closure c ON c.application = a.id \
     WHERE a.stage = 'closed' AND a.merged_into IS NULL AND c.closed_on < ?1 \
     GROUP BY a.id ORDER BY max(c.closed_on), a.id";
/// Erasures that were carried out, the newest first: as many as are listed.
pub(super) const CARRIED_OUT: &str =
    "WHERE kind = 'erasure' AND erased IS NOT NULL ORDER BY ordered_on DESC, id DESC LIMIT 500";
/// Who did what about a case, and when, that came here after it was erased, or erased as well, for the last time. By place
/// in the table: the clocks of those who had not heard of it tell nothing.
pub(super) const LATE: &str = "SELECT actor, hlc, command FROM commit_log WHERE subject = ?1 AND rowid > \
     (SELECT max(rowid) FROM commit_log WHERE subject = ?1 AND command IN ('keeping.erase', 'keeping.erase_late')) \
     ORDER BY rowid DESC LIMIT ?2";
/// Records that are gone, and what was written of them about a case by somebody who had not heard of it.
pub(super) const WRITTEN_LATE: &str = "SELECT DISTINCT ent.tbl, ent.id FROM conflict \
     JOIN ent ON ent.id = conflict.entity JOIN head ON head.entity = conflict.entity AND head.field <> 0 \
     JOIN commit_log USING (stream, seq) WHERE conflict.field = 0 AND commit_log.subject = ?1";
/// Why a dispute about a record was settled as it was. Why something late was erased stays.
pub(super) const SETTLED: &str = "SELECT id FROM settlement WHERE record = ?1 AND field <> 'application'";
/// In how many other cases a person is or was.
pub(super) const ELSEWHERE: &str = "SELECT count(*) FROM member WHERE person = ?1 AND application <> ?2";

/// Records of a table that name another in a column.
pub(super) fn of_column(table: &str, column: &str) -> String {
    format!("SELECT id FROM \"{table}\" WHERE \"{column}\" = ?1")
}

/// What records of a table that name a case in one column hold in another.
pub(super) fn named_in(table: &str, column: &str, whose: &str) -> String {
    format!("SELECT \"{whose}\" FROM \"{table}\" WHERE \"{column}\" = ?1")
}
