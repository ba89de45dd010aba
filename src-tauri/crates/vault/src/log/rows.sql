-- The log by rows. A table that is its own index keeps whole bodies in it, and SQLite reads all of each body it passes on
-- its way to another one: after an import of thousands of persons that was megabytes for every seek.

ALTER TABLE commit_log RENAME TO commit_log_whole;
CREATE TABLE commit_log (
    stream BLOB NOT NULL,
    seq INTEGER NOT NULL,              -- from 1, without gaps
    hlc INTEGER NOT NULL,              -- hybrid logical clock, for order and display only
    actor BLOB NOT NULL,               -- officer
    command TEXT NOT NULL,
    subject BLOB,                      -- record whose journal shows the commit
    hash BLOB NOT NULL,                -- of the previous commit's hash and the header; before what may be long
    header BLOB NOT NULL,              -- hashed part: who, what, which fields, on which base, digests of values
    body BLOB NOT NULL,                -- salts and values
    PRIMARY KEY (stream, seq)
) STRICT;
INSERT INTO commit_log (stream, seq, hlc, actor, command, subject, hash, header, body)
SELECT stream, seq, hlc, actor, command, subject, hash, header, body FROM commit_log_whole ORDER BY stream, seq;
DROP TABLE commit_log_whole;
CREATE INDEX commit_log_subject ON commit_log (subject, hlc);
CREATE INDEX commit_log_hlc ON commit_log (hlc);
CREATE INDEX commit_log_actor ON commit_log (actor, hlc);
CREATE INDEX commit_log_command ON commit_log (command, hlc);
