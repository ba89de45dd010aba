-- The vault's own tables. The log is the truth; all but commit_log, stream, blob, blob_chunk and scratch can be
-- rebuilt from it.

-- What this file is.
CREATE TABLE meta (
    vault BLOB NOT NULL PRIMARY KEY,   -- identity of the file; the key slots are bound to it
    stream BLOB NOT NULL,              -- the stream this installation writes
    created_at INTEGER NOT NULL        -- milliseconds since 1970, UTC
) STRICT;

-- One append-only stream for each installation; a new one after each restore.
CREATE TABLE commit_log (
    stream BLOB NOT NULL,
    seq INTEGER NOT NULL,              -- from 1, without gaps
    hlc INTEGER NOT NULL,              -- hybrid logical clock, for order and display only
    actor BLOB NOT NULL,               -- officer
    command TEXT NOT NULL,
    subject BLOB,                      -- record whose journal shows the commit
    header BLOB NOT NULL,              -- hashed part: who, what, which fields, on which base, digests of values
    body BLOB NOT NULL,                -- salts and values
    hash BLOB NOT NULL,                -- of the previous commit's hash and the header
    PRIMARY KEY (stream, seq)
) STRICT, WITHOUT ROWID;
CREATE INDEX commit_log_subject ON commit_log (subject, hlc);
CREATE INDEX commit_log_hlc ON commit_log (hlc);

-- Creation of each record: the head of all its fields until one is written again.
CREATE TABLE ent (
    id BLOB NOT NULL PRIMARY KEY,
    tbl INTEGER NOT NULL,
    stream BLOB NOT NULL,
    seq INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- Writes that nothing has replaced. More than one with different values: a conflict.
CREATE TABLE head (
    entity BLOB NOT NULL,
    field INTEGER NOT NULL,
    stream BLOB NOT NULL,
    seq INTEGER NOT NULL,
    hlc INTEGER NOT NULL,
    value ANY,
    PRIMARY KEY (entity, field, stream, seq)
) STRICT, WITHOUT ROWID;

CREATE TABLE conflict (
    entity BLOB NOT NULL,
    field INTEGER NOT NULL,
    PRIMARY KEY (entity, field)
) STRICT, WITHOUT ROWID;

-- Bytes by their content.
CREATE TABLE blob (
    hash BLOB NOT NULL PRIMARY KEY,
    size INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE blob_chunk (
    hash BLOB NOT NULL REFERENCES blob (hash),
    number INTEGER NOT NULL,
    data BLOB NOT NULL,
    PRIMARY KEY (hash, number)
) STRICT;

-- Half-typed forms. Never exchanged.
CREATE TABLE scratch (
    officer BLOB NOT NULL,
    key TEXT NOT NULL,
    body TEXT NOT NULL,
    saved_at INTEGER NOT NULL,
    PRIMARY KEY (officer, key)
) STRICT, WITHOUT ROWID;
