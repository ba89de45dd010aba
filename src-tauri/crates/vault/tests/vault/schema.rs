//! The vault's own tables, and how a file grows with the program.

use crate::domain::{Book, Desk, LIBRARY, SQL, Shelf, WORDS, book, id, intent, open, right};
use std::fmt::Write;
use vault::{Error, Migration, Record, Schema, Vault, record};

/// Later released: shelves got a room, and the table was made anew for it.
const ROOMS: &str = "
    CREATE TABLE shelf_new (
        id BLOB NOT NULL PRIMARY KEY, name TEXT NOT NULL, room TEXT NOT NULL DEFAULT 'hall'
    ) STRICT, WITHOUT ROWID;
    INSERT INTO shelf_new (id, name) SELECT id, name FROM shelf;
    DROP TABLE shelf;
    ALTER TABLE shelf_new RENAME TO shelf;
    ALTER TABLE book ADD COLUMN pages INTEGER DEFAULT 100;";

record! {
    /// A shelf, as later released.
    pub struct RoomShelf = 1 "shelf" {
        /// Its name.
        1 name: String,
        /// Where it stands.
        2 room: String,
    }
}

record! {
    /// A book, as later released.
    pub struct PagedBook = 2 "book" {
        /// Its title.
        1 title: String,
        /// Whether it is lent.
        4 lent: bool,
        /// Its kind.
        5 genre: String,
        /// How many pages it has.
        11 pages: Option<i64>,
    }
}

static LATER: Schema = Schema {
    migrations: &[
        Migration { version: 2026010101, sql: SQL },
        Migration { version: 2026020101, sql: ROOMS },
        Migration { version: 2026020102, sql: "CREATE INDEX book_lent ON book (lent)" },
    ],
    tables: &[RoomShelf::TABLE, PAGED.table()],
    derived: WORDS,
    vouched: &[],
};

/// All fields of the book as first released, and the new one.
struct Paged;
const PAGED: Paged = Paged;
impl Paged {
    const FIELDS: [vault::Field; 11] = {
        let mut fields = [PagedBook::TABLE.fields[3]; 11];
        let mut place = 0;
        while place < 10 {
            fields[place] = Book::TABLE.fields[place];
            place += 1;
        }
        fields
    };
    const fn table(&self) -> vault::TableInfo {
        vault::TableInfo { tag: 2, name: "book", fields: &Self::FIELDS }
    }
}

static IN_ROWS: Schema = Schema {
    migrations: &[Migration { version: 2026010101, sql: SQL }, vault::LOG_ROWS],
    tables: LIBRARY.tables,
    derived: WORDS,
    vouched: &[],
};

static BROKEN: Schema = Schema {
    migrations: &[
        Migration { version: 2026010101, sql: SQL },
        Migration { version: 2026020101, sql: "CREATE TABLE half_done (id BLOB) STRICT; DELETE FROM book;" },
        Migration { version: 2026030101, sql: "INSERT INTO no_such_table VALUES (1)" },
    ],
    tables: LIBRARY.tables,
    derived: WORDS,
    vouched: &[],
};

static ORPHANS: Schema = Schema {
    migrations: &[
        Migration { version: 2026010101, sql: SQL },
        Migration { version: 2026020101, sql: "DELETE FROM shelf" },
    ],
    tables: LIBRARY.tables,
    derived: WORDS,
    vouched: &[],
};

/// A closed file with a shelf and a book on it.
fn old_file() -> tempfile::TempDir {
    let mut desk = Desk::new();
    desk.commit(|change| {
        change.create(&Shelf { id: id(1), name: "novels".to_owned() })?;
        change.create(&Book { shelf: Some(id(1)), ..book(id(2), "kept through the years") })
    })
    .unwrap();
    let Desk { folder, vault, .. } = desk;
    drop(vault);
    folder
}

#[test]
fn the_vaults_own_tables() {
    static BARE: Schema = Schema { migrations: &[], tables: &[], derived: &[], vouched: &[] };
    let folder = tempfile::tempdir().unwrap();
    let (vault, _) =
        Vault::create(folder.path(), &BARE, "x", &right(), vault::Cost::FOR_TESTS, crate::domain::at(0))
            .unwrap();
    let mut text = String::new();
    let sql = "SELECT name, sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY rowid";
    for sql in vault.read().rows(sql, [], |row| row.get::<_, String>(1)).unwrap() {
        writeln!(text, "{sql};").unwrap();
    }
    insta::assert_snapshot!(text);
}

#[test]
fn a_migration_keeps_the_data_and_a_backup_from_before() {
    let folder = old_file();
    let mut vault = Vault::open(folder.path(), &LATER, "leyla", &right()).unwrap();
    let shelf: RoomShelf = vault.read().get(id(1)).unwrap();
    assert_eq!((shelf.name.as_str(), shelf.room.as_str()), ("novels", "hall"));
    assert_eq!(vault.read().get::<Book>(id(2)).unwrap().shelf, Some(id(1)), "references survive a new table");
    vault
        .commit(&intent("shelf.move", 5), |change| {
            change.update(&RoomShelf { room: "cellar".to_owned(), ..shelf })?;
            // An unknown field gets what its column says, here as in a rebuild.
            let new = PagedBook {
                id: id(3),
                title: "x".to_owned(),
                lent: false,
                genre: "novel".to_owned(),
                pages: None,
            };
            change.create(&new)?;
            let mut old: PagedBook = change.read().get(id(2))?;
            assert_eq!(old.pages, Some(100));
            old.pages = None;
            change.update(&old)
        })
        .unwrap();
    let check = vault.check().unwrap();
    assert!(check.problems.is_empty(), "{:#?}", check.problems);
    let dangling = vault.commit(&intent("book.write", 6), |change| {
        change.update(&Book { shelf: Some(id(77)), ..book(id(2), "references are on again") })
    });
    assert!(matches!(dangling, Err(Error::Sql(_))));
    drop(vault);
    let again = Vault::open(folder.path(), &LATER, "leyla", &right()).unwrap();
    assert_eq!(again.read().get::<RoomShelf>(id(1)).unwrap().room, "cellar", "migrated once");

    let before = open(&folder.path().join("before-migration")).unwrap();
    assert_eq!(before.read().get::<Book>(id(2)).unwrap().title, "kept through the years");
    assert!(before.check().unwrap().problems.is_empty());
}

#[test]
fn the_log_by_rows_is_the_log_there_was() {
    let folder = old_file();
    let journal = |vault: &Vault| vault.journal(id(1), 100).unwrap();
    let before = open(folder.path()).unwrap();
    let (written, mark) = (journal(&before), before.mark().unwrap());
    drop(before);
    let mut vault = Vault::open(folder.path(), &IN_ROWS, "leyla", &right()).unwrap();
    assert_eq!(format!("{:?}", journal(&vault)), format!("{written:?}"));
    assert_eq!(vault.mark().unwrap(), mark);
    vault.commit(&intent("book.write", 5), |change| change.create(&book(id(3), "goes on"))).unwrap();
    let check = vault.check().unwrap();
    assert!(check.problems.is_empty(), "{:#?}", check.problems);
    drop(vault);
    let again = Vault::open(folder.path(), &IN_ROWS, "leyla", &right()).unwrap();
    assert_eq!(again.read().get::<Book>(id(3)).unwrap().title, "goes on");
}

#[test]
fn a_failing_migration_leaves_the_old_file_usable() {
    for (name, schema) in [("broken", &BROKEN), ("orphans", &ORPHANS)] {
        let folder = old_file();
        for _ in 0..2 {
            assert!(Vault::open(folder.path(), schema, "leyla", &right()).is_err(), "{name}");
        }
        let mut vault = open(folder.path()).unwrap();
        assert_eq!(vault.read().get::<Book>(id(2)).unwrap().title, "kept through the years", "{name}");
        vault.commit(&intent("book.write", 1), |change| change.create(&book(id(3), "goes on"))).unwrap();
        let check = vault.check().unwrap();
        assert!(check.problems.is_empty(), "{name}: {:#?}", check.problems);
        assert!(open(&folder.path().join("before-migration")).is_ok(), "{name}");
    }
}

#[test]
fn flaws_of_a_declaration_are_named() {
    static MIXED: Schema = Schema {
        migrations: &[Migration { version: 5, sql: "" }, Migration { version: 1, sql: "" }],
        tables: &[Shelf::TABLE, Book::TABLE, RoomShelf::TABLE],
        derived: &[vault::Derived { of: &[44], tables: &[], refresh: |_, _, _| Ok(()) }],
        vouched: &[],
    };
    assert_eq!(LATER.flaws(), [""; 0]);
    insta::assert_snapshot!(MIXED.flaws().join("\n"));
}

/// A migration is one transaction: killed after any of its writes, hence at any of its statements, or with the power
/// cut at any of them, the file is wholly old or wholly new, and the next start brings it up to date.
#[test]
fn a_migration_cut_short_anywhere_is_done_at_the_next_start() {
    let folder = old_file();
    let recording = recorder::Recording::of(folder.path()).unwrap();
    drop(Vault::open(folder.path(), &LATER, "leyla", &right()).unwrap());
    let tape = recording.tape();
    let kills = (0..=tape.events.len()).map(|events| tape.after_kill(events));
    let cuts = (0..=tape.events.len()).flat_map(|events| {
        let tape = &tape;
        (0..3).map(move |seed| tape.after_power_cut(events, seed))
    });
    let (mut old, mut new) = (0, 0);
    for image in kills.chain(cuts) {
        let copy = tempfile::tempdir().unwrap();
        image.write_into(copy.path()).unwrap();
        // The old program still reads what is wholly old, and refuses what is wholly new.
        match open(copy.path()) {
            Ok(vault) => {
                assert_eq!(vault.read().get::<Book>(id(2)).unwrap().title, "kept through the years");
                old += 1;
            }
            Err(Error::Newer { .. }) => new += 1,
            Err(other) => panic!("neither old nor new: {other:?}"),
        }
        let vault = Vault::open(copy.path(), &LATER, "leyla", &right()).unwrap();
        assert_eq!(vault.read().get::<RoomShelf>(id(1)).unwrap().room, "hall");
        let check = vault.check().unwrap();
        assert!(check.problems.is_empty(), "{:#?}", check.problems);
    }
    assert!(old > 3 && new > 3, "the cuts lie before and after: {old} old, {new} new");
}
