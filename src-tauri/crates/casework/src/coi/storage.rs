//! Tables of country of origin information, and the index of its words.

use crate::access::Scope;
use vault::Migration;

pub(crate) const MIGRATION: Migration = Migration {
    version: 2026_11_26_20,
    sql: "CREATE TABLE coi_source (
        id BLOB NOT NULL PRIMARY KEY,
        title TEXT NOT NULL,
        publisher TEXT NOT NULL,
        author TEXT,
        kind TEXT NOT NULL,             -- code
        published TEXT NOT NULL,        -- as far as known
        consulted TEXT NOT NULL,
        countries TEXT NOT NULL,        -- JSON, ISO 3166 alpha-3
        topics TEXT NOT NULL,           -- JSON, codes
        language TEXT NOT NULL,         -- code
        reliability TEXT NOT NULL,      -- code
        reliability_note TEXT,
        volatile INTEGER NOT NULL,
        found_at TEXT,
        archived TEXT,                  -- pdf, text
        blob BLOB,                      -- SHA-256 of the bytes
        size INTEGER NOT NULL,
        pages INTEGER NOT NULL,
        edition INTEGER NOT NULL,
        supersedes BLOB,
        added_by BLOB NOT NULL,
        added_on TEXT NOT NULL,
        withdrawn TEXT
    ) STRICT;
    CREATE INDEX coi_source_supersedes ON coi_source (supersedes);
    CREATE TABLE coi_quote (
        id BLOB NOT NULL PRIMARY KEY,
        source BLOB NOT NULL,
        page INTEGER NOT NULL,
        at INTEGER,                     -- byte of the page's text at which it begins
        text TEXT NOT NULL,
        note TEXT,
        added_by BLOB NOT NULL,
        added_on TEXT NOT NULL,
        withdrawn TEXT
    ) STRICT;
    CREATE INDEX coi_quote_source ON coi_quote (source);
    CREATE TABLE coi_query (
        id BLOB NOT NULL PRIMARY KEY,
        question TEXT NOT NULL,
        country TEXT NOT NULL,          -- ISO 3166 alpha-3
        topics TEXT NOT NULL,           -- JSON, codes
        due TEXT NOT NULL,
        asked_by BLOB NOT NULL,
        asked_on TEXT NOT NULL,
        answer TEXT,                    -- JSON
        withdrawn TEXT
    ) STRICT;
    CREATE TABLE coi_citation (
        id BLOB NOT NULL PRIMARY KEY,
        application BLOB NOT NULL,
        source BLOB NOT NULL,
        quote BLOB,
        fact BLOB,
        cited_on TEXT NOT NULL,
        cited_by BLOB NOT NULL,
        withdrawn TEXT                  -- day on which it was taken back
    ) STRICT;
    CREATE INDEX coi_citation_application ON coi_citation (application);
    CREATE INDEX coi_citation_source ON coi_citation (source);
    CREATE TABLE coi_page (
        id BLOB NOT NULL PRIMARY KEY,
        source BLOB NOT NULL,
        number INTEGER NOT NULL,
        text TEXT NOT NULL
    ) STRICT;
    CREATE INDEX coi_page_source ON coi_page (source, number);
    -- Derived: the words of all of them, folded, hence divided by nothing but spaces; with a page or a quotation stand
    -- those of its source, for words of both may be looked for together.
    CREATE VIRTUAL TABLE coi_find USING fts5 (
        words, head, entity UNINDEXED, source UNINDEXED, kind UNINDEXED, tokenize = 'ascii'
    );
    -- Derived: which row of the index is whose. The number is given in the order in which they come.
    CREATE TABLE coi_place (
        entity BLOB NOT NULL PRIMARY KEY,
        row INTEGER NOT NULL UNIQUE
    ) STRICT, WITHOUT ROWID;",
};

pub(super) const PAGE: &str = "WHERE source = ?1 AND number = ?2 ORDER BY id LIMIT 1";
pub(super) const SUCCESSORS: &str = "WHERE supersedes = ?1 AND withdrawn IS NULL ORDER BY edition, id";
pub(super) const QUOTES: &str = "WHERE source = ?1 AND withdrawn IS NULL ORDER BY page, at, id";

/// Also what was taken back: it was relied on for a while, and an answer names its citations by their identifiers.
pub(super) const IS_CITED: &str = "SELECT EXISTS (SELECT 1 FROM coi_citation WHERE source = ?1) \
     OR EXISTS (SELECT 1 FROM coi_query WHERE answer LIKE ?2)";
pub(super) const IS_QUOTE_CITED: &str = "SELECT EXISTS (SELECT 1 FROM coi_citation WHERE quote = ?1) \
     OR EXISTS (SELECT 1 FROM coi_query WHERE answer LIKE ?2)";
pub(super) const TIMES_CITED: &str =
    "SELECT count(*) FROM coi_citation WHERE source = ?1 AND withdrawn IS NULL";
pub(super) const ALL_SUCCESSORS: &str = "WHERE supersedes = ?1 ORDER BY edition, id";
pub(super) const READABLE: &str = "SELECT number FROM coi_page WHERE source = ?1 ORDER BY number";

pub(super) const CITATIONS: &str = "WHERE application = ?1 AND withdrawn IS NULL ORDER BY cited_on, id";
pub(super) const QUERIES: &str =
    "WHERE withdrawn IS NULL ORDER BY answer IS NOT NULL, due, asked_on, id LIMIT ?1";

pub(super) const FORGET: &str =
    "DELETE FROM coi_find WHERE rowid = (SELECT row FROM coi_place WHERE entity = ?1)";
pub(super) const PLACE: &str = "INSERT OR IGNORE INTO coi_place (entity, row) \
     SELECT ?1, coalesce(max(row), 0) + 1 FROM coi_place";
pub(super) const SAVE: &str = "INSERT INTO coi_find (rowid, words, head, entity, source, kind) \
     SELECT row, ?2, ?3, entity, ?4, ?5 FROM coi_place WHERE entity = ?1";
pub(super) const KNOWN: &str =
    "SELECT words, head FROM coi_find WHERE rowid = (SELECT row FROM coi_place WHERE entity = ?1)";
pub(super) const PARTS: &str = "SELECT id FROM coi_page WHERE source = ?1 UNION ALL SELECT id FROM coi_quote WHERE source = ?1 ORDER BY id";

/// Sources that stand: narrowed to countries and topics, with those that were superseded or withdrawn only when asked.
/// `?1` countries and `?2` topics as JSON, `?3` whether old ones too.
macro_rules! sources {
    () => {
        "(json_array_length(?1) = 0 OR EXISTS (SELECT 1 FROM json_each(s.countries) a JOIN json_each(?1) b \
              ON a.value = b.value)) \
          AND (json_array_length(?2) = 0 OR EXISTS (SELECT 1 FROM json_each(s.topics) a JOIN json_each(?2) b \
              ON a.value = b.value)) \
          AND (?3 OR (s.withdrawn IS NULL AND NOT EXISTS \
              (SELECT 1 FROM coi_source n WHERE n.supersedes = s.id AND n.withdrawn IS NULL)))"
    };
}

/// The newest sources. `?4` how many, `?5` how many are passed over.
pub(super) const NEWEST: &str = concat!(
    "SELECT s.id, count(*) OVER () FROM coi_source s WHERE ",
    sources!(),
    " ORDER BY s.published DESC, s.id DESC LIMIT ?4 OFFSET ?5"
);

/// What holds the words `?4`, the best first, no more than four of each source: a title says more than a quotation, and
/// that more than a page.
pub(super) const MATCHES: &str = concat!(
    "WITH found AS MATERIALIZED (SELECT entity, source, rowid AS row, kind, bm25(coi_find, 1.0, 0.2) \
         * CASE kind WHEN 'source' THEN 4.0 WHEN 'quote' THEN 2.0 ELSE 1.0 END AS score \
         FROM coi_find WHERE coi_find MATCH ?4), \
     placed AS (SELECT f.*, row_number() OVER (PARTITION BY f.source ORDER BY f.score, f.row) AS place \
         FROM found f JOIN coi_source s ON s.id = f.source WHERE ",
    sources!(),
    ") SELECT entity, source, kind FROM placed WHERE place <= 4 ORDER BY score, row LIMIT ?5"
);

/// Questions and answers that hold the words `?1`.
pub(super) const QUERY_MATCHES: &str =
    "SELECT entity FROM coi_find WHERE coi_find MATCH ?1 AND kind = 'query' ORDER BY rank, rowid LIMIT ?2";

/// Names of whoever is a member of a case under way that an officer may open.
pub(super) fn names_under_way(scope: &Scope) -> String {
    format!(
        "SELECT names FROM person_find WHERE person IN \
         (SELECT m.person FROM member m JOIN application a ON a.id = m.application \
         WHERE a.stage <> 'closed' AND {})",
        scope.condition("a")
    )
}
