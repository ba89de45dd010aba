-- Parcels through the hub. None of it is in the log: it tells of machines, not of cases.

-- Devices that parcels are exchanged with.
CREATE TABLE exchange_parcel (
    device BLOB NOT NULL PRIMARY KEY,  -- name of its key
    came BLOB,                         -- name of the last parcel that was taken from it
    heard INTEGER,                     -- when; milliseconds
    said BLOB,                         -- digest of what the last parcel for it said
    acked BLOB,                        -- digest of what it had said to have when that was made
    given INTEGER,                     -- when that was at the hub whole
    took INTEGER                       -- milliseconds that it took to make it
) STRICT, WITHOUT ROWID;

-- The parcel that is being given: its bytes lie beside the case file, sealed, until the hub has all of them.
CREATE TABLE exchange_parcel_out (
    id INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
    name BLOB NOT NULL,
    recipients BLOB NOT NULL,          -- names of their keys, 8 bytes each
    said BLOB NOT NULL,
    acked BLOB NOT NULL,
    took INTEGER NOT NULL
) STRICT;
