-- What the exchange of this machine knows. None of it is in the log: it tells of the machine, not of cases.

-- The streams that were written in this file: the present one, and those of before a restore.
CREATE TABLE own_stream (
    stream BLOB NOT NULL PRIMARY KEY
) STRICT, WITHOUT ROWID;

-- The heads of batches: which commits were signed together. Their commits stand in commit_log.
CREATE TABLE exchange_batch (
    stream BLOB NOT NULL,
    last INTEGER NOT NULL,             -- number of its last commit
    first INTEGER NOT NULL,            -- number of its first one
    head BLOB NOT NULL,
    signature BLOB NOT NULL,
    device BLOB NOT NULL,              -- name of the key that signed
    suspect INTEGER,                   -- the clock it claims, where that cannot be right; milliseconds
    PRIMARY KEY (stream, last, first)
) STRICT, WITHOUT ROWID;

-- What came too early, or was refused, whole.
CREATE TABLE exchange_inbox (
    hash BLOB NOT NULL PRIMARY KEY,    -- of the bytes
    stream BLOB NOT NULL,
    first INTEGER NOT NULL,
    bytes BLOB NOT NULL,
    why TEXT NOT NULL,                 -- early, newer, fork
    wanted_stream BLOB,                -- what it waits for
    wanted_seq INTEGER,
    since INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX exchange_inbox_wanted ON exchange_inbox (wanted_stream, wanted_seq);

-- What our batches said of other streams so far.
CREATE TABLE exchange_said (
    own BLOB NOT NULL,                 -- each of ours tells for itself: those of one that was put back may lie elsewhere
    stream BLOB NOT NULL,
    seq INTEGER NOT NULL,
    PRIMARY KEY (own, stream)
) STRICT, WITHOUT ROWID;

-- Pictures and papers that were too large for the last bundle.
CREATE TABLE exchange_wanted (
    hash BLOB NOT NULL PRIMARY KEY,
    size INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- What other devices said they lack.
CREATE TABLE exchange_asked (
    device BLOB NOT NULL,
    hash BLOB NOT NULL,
    PRIMARY KEY (device, hash)
) STRICT, WITHOUT ROWID;

-- Certificates, and statements that one is revoked.
CREATE TABLE exchange_certificate (
    subject BLOB NOT NULL PRIMARY KEY, -- name of the key
    bytes BLOB NOT NULL,
    is_root INTEGER NOT NULL,          -- 1: the one authority that this file trusts
    revoked BLOB                       -- the statement, when there is one
) STRICT, WITHOUT ROWID;

-- Other devices: what they have of ours, as they said themselves.
CREATE TABLE exchange_peer (
    device BLOB NOT NULL PRIMARY KEY,  -- name of its key
    acknowledged BLOB NOT NULL,        -- vector
    exported INTEGER NOT NULL,         -- number of the last bundle for it
    imported INTEGER NOT NULL,         -- highest number of its bundles that came here
    contact INTEGER                    -- when it was last heard of
) STRICT, WITHOUT ROWID;

-- What went out and what came in.
CREATE TABLE exchange_ledger (
    id INTEGER NOT NULL PRIMARY KEY,
    at INTEGER NOT NULL,
    kind TEXT NOT NULL,                -- exported, received, refused, forked, enrolled, revoked
    device BLOB,                       -- the other one
    bundle INTEGER,                    -- its number, of those of its sender
    batches INTEGER NOT NULL,
    commits INTEGER NOT NULL,
    blobs INTEGER NOT NULL,
    officer BLOB,
    reason TEXT
) STRICT;

-- Fields of a newer version, shown once this program knows them.
CREATE TABLE exchange_unknown (
    entity BLOB NOT NULL,
    tbl INTEGER NOT NULL,
    field INTEGER NOT NULL,
    PRIMARY KEY (entity, tbl, field)
) STRICT, WITHOUT ROWID;

-- The keys of this device, and those of the office that certifies others, under the key of the file.
CREATE TABLE device_key (
    id TEXT NOT NULL PRIMARY KEY,      -- device, office
    signing BLOB NOT NULL,             -- Ed25519, 32 bytes
    opening BLOB NOT NULL,             -- X25519, 32 bytes
    made_at INTEGER NOT NULL
) STRICT;
