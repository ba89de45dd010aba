//! Tables of representatives, kinships and changes of families.

use vault::Migration;

pub(crate) const REPRESENTATIVES: Migration = Migration {
    version: 2026_11_26_03,
    sql: "CREATE TABLE representative (
        id BLOB NOT NULL PRIMARY KEY,
        application BLOB NOT NULL,
        person BLOB NOT NULL,
        kind TEXT NOT NULL,             -- guardian, legalRepresentative, trustedAdult, counsel
        name TEXT NOT NULL,
        organisation TEXT,
        authority TEXT,                 -- the document that it rests on
        contact TEXT,
        since TEXT NOT NULL,
        until TEXT,                     -- last day
        ended_because TEXT,
        withdrawn TEXT                  -- why it should never have been recorded
    ) STRICT;
    CREATE INDEX representative_person ON representative (person);",
};

pub(crate) const KINSHIPS: Migration = Migration {
    version: 2026_11_26_04,
    sql: "CREATE TABLE kinship (
        id BLOB NOT NULL PRIMARY KEY,
        person BLOB NOT NULL,
        other BLOB NOT NULL,            -- person
        relationship TEXT NOT NULL,     -- UNHCR code, of other to person
        note TEXT,
        withdrawn TEXT                  -- why it stands no longer
    ) STRICT;
    CREATE INDEX kinship_person ON kinship (person);
    CREATE INDEX kinship_other ON kinship (other);
    CREATE TABLE family_change (
        id BLOB NOT NULL PRIMARY KEY,
        application BLOB NOT NULL,
        kind TEXT NOT NULL,             -- birth, arrival, joined, left, split, merge, marriage, divorce, relationships
        happened_on TEXT NOT NULL,      -- as far as known
        because TEXT,                   -- code of the list leaving
        reason TEXT NOT NULL,
        persons TEXT NOT NULL,          -- JSON list
        other BLOB                      -- the other case that it concerns
    ) STRICT;
    CREATE INDEX family_change_application ON family_change (application);
    -- From which cases persons came to a case, and which cases it took in.
    CREATE INDEX member_left_for ON member (left_for) WHERE left_for IS NOT NULL;
    CREATE INDEX application_merged_into ON application (merged_into) WHERE merged_into IS NOT NULL;",
};

/// Representations of a person that were not recorded by mistake, the oldest first.
pub(super) const REPRESENTING: &str = "WHERE person = ?1 AND withdrawn IS NULL ORDER BY since, id";
/// Kinships in which a person stands, whichever way round.
pub(super) const KIN_OF: &str = "WHERE (person = ?1 OR other = ?1) AND withdrawn IS NULL ORDER BY id";
/// Changes of a family, the oldest first.
pub(super) const CHANGES_OF: &str = "WHERE application = ?1 ORDER BY id";
/// Members who left a case, in the family's order.
pub(super) const FORMER: &str =
    "WHERE application = ?1 AND left_on IS NOT NULL ORDER BY left_on, position, id";
/// The last place in a family that was ever given.
pub(super) const LAST_POSITION: &str = "SELECT max(position) FROM member WHERE application = ?1";
