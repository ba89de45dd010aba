-- What the hub keeps: sealed batches, sealed pictures and papers, signed statements. It reads none of them.
-- Devices may add and read, and nothing else; which rows is decided by row security. No row is ever changed but the end
-- of a stream, and that only by the function below.
-- Everything here may be run again: it makes what is missing.

CREATE SCHEMA IF NOT EXISTS hub AUTHORIZATION panah_hub;
SET LOCAL ROLE panah_hub;
SET LOCAL search_path = hub, pg_temp;

CREATE TABLE IF NOT EXISTS version (
    number integer NOT NULL PRIMARY KEY,
    made_at timestamptz NOT NULL DEFAULT now()
);
INSERT INTO version (number) VALUES (1) ON CONFLICT DO NOTHING;

-- The devices that IT let in. The name is the role, and what stands as common name on the certificate.
CREATE TABLE IF NOT EXISTS device (
    name text NOT NULL PRIMARY KEY CHECK (name ~ '^device_[0-9a-f]{16}$'),
    words text NOT NULL,
    added_at timestamptz NOT NULL DEFAULT now(),
    revoked_at timestamptz
);

CREATE TABLE IF NOT EXISTS device_scope (
    device text NOT NULL REFERENCES device (name),
    scope text NOT NULL CHECK (scope ~ '^[a-z0-9_-]{1,64}$'),
    PRIMARY KEY (device, scope)
);

-- How far each stream is here: without it each round would read the whole of `batch`.
CREATE TABLE IF NOT EXISTS origin_head (
    origin bytea NOT NULL PRIMARY KEY,
    scope text NOT NULL,
    seq bigint NOT NULL,
    hash bytea NOT NULL
);

-- Commits `first` to `seq` of a stream, sealed. `hash` is that of the stream's chain after the last of them: whoever
-- seals the same commits again seals other bytes, and the same hash.
CREATE TABLE IF NOT EXISTS batch (
    origin bytea NOT NULL CHECK (octet_length(origin) = 16),
    seq bigint NOT NULL,
    first bigint NOT NULL CHECK (first BETWEEN 1 AND seq),
    scope text NOT NULL,
    epoch bigint NOT NULL,
    before bytea NOT NULL CHECK (octet_length(before) = 32),
    hash bytea NOT NULL CHECK (octet_length(hash) = 32),
    body bytea NOT NULL CHECK (octet_length(body) BETWEEN 1 AND 4194304),
    received_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (origin, seq)
) PARTITION BY HASH (origin);
-- Sealed bytes do not get smaller.
ALTER TABLE batch ALTER COLUMN body SET STORAGE EXTERNAL;

DO $$
BEGIN
    FOR part IN 0..15 LOOP
        EXECUTE format(
            'CREATE TABLE IF NOT EXISTS batch_%s PARTITION OF batch FOR VALUES WITH (MODULUS 16, REMAINDER %s)',
            part, part);
    END LOOP;
END $$;

-- A second history under one name: kept aside for whoever looks into it, and never given out.
CREATE TABLE IF NOT EXISTS fork (
    origin bytea NOT NULL,
    seq bigint NOT NULL,
    hash bytea NOT NULL,
    device text NOT NULL,
    body bytea NOT NULL,
    received_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (origin, seq, hash)
);

-- Certificates, revocations and epochs, each signed by whoever may say so: the hub could not make one.
CREATE TABLE IF NOT EXISTS statement (
    hash bytea NOT NULL PRIMARY KEY CHECK (octet_length(hash) = 32),
    kind smallint NOT NULL,
    body bytea NOT NULL CHECK (octet_length(body) BETWEEN 1 AND 1048576),
    received_at timestamptz NOT NULL DEFAULT now()
);

-- Pictures and papers, sealed in pieces. The address is a digest of content and key: it tells nobody what it is.
CREATE TABLE IF NOT EXISTS blob_chunk (
    address bytea NOT NULL CHECK (octet_length(address) = 32),
    number integer NOT NULL CHECK (number >= 0 AND number < count),
    count integer NOT NULL CHECK (count BETWEEN 1 AND 65536),
    scope text NOT NULL,
    body bytea NOT NULL CHECK (octet_length(body) BETWEEN 1 AND 1048576),
    received_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (address, number)
) PARTITION BY HASH (address);
ALTER TABLE blob_chunk ALTER COLUMN body SET STORAGE EXTERNAL;

DO $$
BEGIN
    FOR part IN 0..15 LOOP
        EXECUTE format(
            'CREATE TABLE IF NOT EXISTS blob_chunk_%s PARTITION OF blob_chunk FOR VALUES WITH (MODULUS 16, REMAINDER %s)',
            part, part);
    END LOOP;
END $$;

-- Parcels: bundles that an office gives the device of a post, and that the device gives its offices, in pieces. Each is
-- sealed to those it is for and signed by whoever made it. The newest of a sender holds all that its readers had not said
-- they have, so whoever runs the hub may delete older ones at any time.
CREATE TABLE IF NOT EXISTS parcel (
    sender text NOT NULL REFERENCES device (name),
    name bytea NOT NULL CHECK (octet_length(name) = 16),
    part integer NOT NULL CHECK (part >= 0 AND part < parts),
    parts integer NOT NULL CHECK (parts BETWEEN 1 AND 65536),
    recipients text[] NOT NULL CHECK (cardinality(recipients) BETWEEN 1 AND 1000),
    body bytea NOT NULL CHECK (octet_length(body) BETWEEN 1 AND 1048576),
    place bigint GENERATED ALWAYS AS IDENTITY,
    received_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (sender, name, part)
);
ALTER TABLE parcel ALTER COLUMN body SET STORAGE EXTERNAL;
CREATE INDEX IF NOT EXISTS parcel_recipients ON parcel USING gin (recipients);

-- The scopes of the device that is connected; none when it is unknown or revoked. By the role that signed in, which a
-- pool of connections passes on as well; nothing is remembered in the session.
CREATE OR REPLACE FUNCTION scopes() RETURNS text[]
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = hub, pg_temp AS $$
    SELECT coalesce(array_agg(s.scope), '{}')
    FROM hub.device d JOIN hub.device_scope s ON s.device = d.name
    WHERE d.name = session_user AND d.revoked_at IS NULL
$$;

-- Whether the device is let in: `ok`, `revoked` or `unknown`.
CREATE OR REPLACE FUNCTION standing() RETURNS text
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = hub, pg_temp AS $$
    SELECT coalesce((SELECT CASE WHEN revoked_at IS NULL THEN 'ok' ELSE 'revoked' END
                     FROM hub.device WHERE name = session_user), 'unknown')
$$;

-- Only what follows the end of a stream is added to it. What is here already is passed over, and the sender reads back
-- which hash stands there.
CREATE OR REPLACE FUNCTION advance() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = hub, pg_temp AS $$
DECLARE
    head hub.origin_head;
    there bytea;
BEGIN
    -- Row security looks at what is added; this also at what is passed over.
    IF NOT NEW.scope = ANY (hub.scopes()) THEN
        RAISE EXCEPTION 'not in the scope of this device' USING ERRCODE = 'insufficient_privilege';
    END IF;
    INSERT INTO hub.origin_head (origin, scope, seq, hash)
        VALUES (NEW.origin, NEW.scope, 0, decode(repeat('00', 32), 'hex'))
        ON CONFLICT DO NOTHING;
    SELECT * INTO STRICT head FROM hub.origin_head WHERE origin = NEW.origin FOR UPDATE;
    IF head.scope <> NEW.scope THEN
        RAISE EXCEPTION 'a stream stays in its scope' USING ERRCODE = 'insufficient_privilege';
    END IF;
    IF NEW.seq <= head.seq THEN
        SELECT hash INTO there FROM hub.batch WHERE origin = NEW.origin AND seq = NEW.seq;
        IF there IS NOT NULL AND there <> NEW.hash THEN
            INSERT INTO hub.fork (origin, seq, hash, device, body)
                VALUES (NEW.origin, NEW.seq, NEW.hash, session_user, NEW.body) ON CONFLICT DO NOTHING;
        END IF;
        RETURN NULL;
    END IF;
    IF NEW.first > head.seq + 1 THEN
        RAISE EXCEPTION 'the stream ends at %', head.seq USING ERRCODE = 'PH001';
    END IF;
    IF NEW.first = head.seq + 1 AND NEW.before <> head.hash THEN
        INSERT INTO hub.fork (origin, seq, hash, device, body)
            VALUES (NEW.origin, NEW.seq, NEW.hash, session_user, NEW.body) ON CONFLICT DO NOTHING;
        RETURN NULL;
    END IF;
    UPDATE hub.origin_head SET seq = NEW.seq, hash = NEW.hash WHERE origin = NEW.origin;
    RETURN NEW;
END $$;
CREATE OR REPLACE TRIGGER advance BEFORE INSERT ON batch FOR EACH ROW EXECUTE FUNCTION advance();

ALTER TABLE batch ENABLE ROW LEVEL SECURITY;
ALTER TABLE blob_chunk ENABLE ROW LEVEL SECURITY;
ALTER TABLE origin_head ENABLE ROW LEVEL SECURITY;
ALTER TABLE statement ENABLE ROW LEVEL SECURITY;
ALTER TABLE fork ENABLE ROW LEVEL SECURITY;
ALTER TABLE parcel ENABLE ROW LEVEL SECURITY;
ALTER TABLE device ENABLE ROW LEVEL SECURITY;
ALTER TABLE device_scope ENABLE ROW LEVEL SECURITY;

DO $$
DECLARE
    line text[];
BEGIN
    FOREACH line SLICE 1 IN ARRAY ARRAY[
        ['batch', 'SELECT', 'USING (scope = ANY ((SELECT hub.scopes())::text[]))'],
        ['batch', 'INSERT', 'WITH CHECK (scope = ANY ((SELECT hub.scopes())::text[]))'],
        ['blob_chunk', 'SELECT', 'USING (scope = ANY ((SELECT hub.scopes())::text[]))'],
        ['blob_chunk', 'INSERT', 'WITH CHECK (scope = ANY ((SELECT hub.scopes())::text[]))'],
        ['origin_head', 'SELECT', 'USING (scope = ANY ((SELECT hub.scopes())::text[]))'],
        ['parcel', 'SELECT', 'USING ((SELECT hub.standing()) = ''ok'' AND (sender = session_user::text OR session_user::text = ANY (recipients)))'],
        ['parcel', 'INSERT', 'WITH CHECK ((SELECT hub.standing()) = ''ok'' AND sender = session_user::text)'],
        ['statement', 'SELECT', 'USING ((SELECT hub.standing()) = ''ok'')'],
        ['statement', 'INSERT', 'WITH CHECK ((SELECT hub.standing()) = ''ok'')']
    ] LOOP
        EXECUTE format('DROP POLICY IF EXISTS %I ON hub.%I', lower(line[2]), line[1]);
        EXECUTE format('CREATE POLICY %I ON hub.%I FOR %s TO panah_device %s',
            lower(line[2]), line[1], line[2], line[3]);
    END LOOP;
END $$;

REVOKE ALL ON ALL TABLES IN SCHEMA hub FROM PUBLIC, panah_device;
REVOKE ALL ON ALL FUNCTIONS IN SCHEMA hub FROM PUBLIC;
GRANT USAGE ON SCHEMA hub TO panah_device;
GRANT EXECUTE ON FUNCTION scopes(), standing() TO panah_device;
GRANT SELECT ON batch, blob_chunk, origin_head, parcel, statement, version TO panah_device;
GRANT INSERT (origin, seq, first, scope, epoch, before, hash, body) ON batch TO panah_device;
GRANT INSERT (address, number, count, scope, body) ON blob_chunk TO panah_device;
GRANT INSERT (hash, kind, body) ON statement TO panah_device;
GRANT INSERT (sender, name, part, parts, recipients, body) ON parcel TO panah_device;
RESET ROLE;
