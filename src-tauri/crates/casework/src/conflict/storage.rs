//! Table of settled conflicts.

use crate::Result;
use vault::{Id, Migration, Read};

/// Whether a stream is written, or was before a restore, in this file.
pub(crate) fn is_own(read: Read<'_>, stream: Id) -> Result<bool> {
    let sql = "SELECT 1 FROM own_stream WHERE stream = ?1";
    Ok(read.row(sql, [stream], |_| Ok(()))?.is_some())
}

pub(crate) const MIGRATION: Migration = Migration {
    version: 2026_11_27_41,
    sql: "CREATE TABLE settlement (
        id BLOB NOT NULL PRIMARY KEY,
        record BLOB NOT NULL,           -- the one that was disputed
        field TEXT NOT NULL,            -- table.field
        reason TEXT NOT NULL
    ) STRICT;
    CREATE INDEX settlement_record ON settlement (record);",
};
