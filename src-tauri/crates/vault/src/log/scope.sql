-- Scopes: which device is to know which records. None of it is in the log: it tells of machines, not of cases.

-- Which scope a device has, as its office signed it. A device that none names knows everything.
CREATE TABLE exchange_scope (
    device BLOB NOT NULL PRIMARY KEY,  -- name of its key
    bytes BLOB NOT NULL
) STRICT, WITHOUT ROWID;

-- Records and the commits whose values of them are not here: they are for others, or were forgotten here.
CREATE TABLE exchange_withheld (
    entity BLOB NOT NULL,
    stream BLOB NOT NULL,
    seq INTEGER NOT NULL,
    PRIMARY KEY (entity, stream, seq)
) STRICT, WITHOUT ROWID;

-- Whether whoever sent it may have left values out.
ALTER TABLE exchange_inbox ADD COLUMN divided INTEGER NOT NULL DEFAULT 0;

-- What other devices said they hold of each part of their scope.
CREATE TABLE exchange_holds (
    device BLOB NOT NULL,
    part BLOB NOT NULL,
    digest BLOB NOT NULL,
    PRIMARY KEY (device, part)
) STRICT, WITHOUT ROWID;

-- Commits that other devices said they lack values of.
CREATE TABLE exchange_lacks (
    device BLOB NOT NULL,
    stream BLOB NOT NULL,
    seq INTEGER NOT NULL,
    PRIMARY KEY (device, stream, seq)
) STRICT, WITHOUT ROWID;
