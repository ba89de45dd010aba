-- What this machine knows of the hub. None of it is in the log: it tells of the machine, not of cases.

-- Where the hub is and how this device shows itself there.
CREATE TABLE exchange_hub (
    id INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
    host TEXT NOT NULL,
    port INTEGER NOT NULL,
    database TEXT NOT NULL,
    scope TEXT NOT NULL,
    authority TEXT NOT NULL,           -- certificate of whoever certifies the hub and its devices
    certificate TEXT NOT NULL,         -- of this device
    key BLOB NOT NULL,
    paused INTEGER NOT NULL,
    contact INTEGER,                   -- when a round last ended well; milliseconds
    tried INTEGER,                     -- when one last began
    trouble TEXT                       -- why the last one did not end well
) STRICT;

-- The key whose request waits for an answer.
CREATE TABLE exchange_hub_asked (
    id INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
    key BLOB NOT NULL,
    at INTEGER NOT NULL
) STRICT;

-- Keys of epochs that were wrapped to this device, or made here.
CREATE TABLE exchange_hub_key (
    id BLOB NOT NULL PRIMARY KEY,      -- digest of the key
    scope TEXT NOT NULL,
    epoch INTEGER NOT NULL,
    key BLOB NOT NULL
) STRICT, WITHOUT ROWID;

-- Statements that make an epoch or wrap its key to more devices.
CREATE TABLE exchange_hub_epoch (
    hash BLOB NOT NULL PRIMARY KEY,
    key_id BLOB NOT NULL,
    body BLOB NOT NULL
) STRICT, WITHOUT ROWID;

-- The furthest that the hub showed of each stream. Less, later, is an alarm.
CREATE TABLE exchange_hub_seen (
    origin BLOB NOT NULL PRIMARY KEY,
    seq INTEGER NOT NULL,
    hash BLOB NOT NULL
) STRICT, WITHOUT ROWID;

-- Pictures and papers that go to the hub.
CREATE TABLE exchange_hub_blob (
    hash BLOB NOT NULL PRIMARY KEY,
    size INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- What was not taken, or not given, and why.
CREATE TABLE exchange_hub_refused (
    origin BLOB NOT NULL,
    why TEXT NOT NULL,
    seq INTEGER NOT NULL,
    reason TEXT,
    since INTEGER NOT NULL,
    PRIMARY KEY (origin, why)
) STRICT, WITHOUT ROWID;
