//! A tiny invented domain: a library with shelves and books.

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use serde::{Deserialize, Serialize};
use tempfile::TempDir;
use vault::{
    BlobHash, Change, Cost, Derived, Id, Intent, Migration, Read, Record, RecoveryCode, Result, Schema,
    Secret, Vault, coded, record, rusqlite::Connection, structured,
};

record! {
    /// A shelf.
    pub struct Shelf = 1 "shelf" {
        /// Its name.
        1 name: String,
    }
}

record! {
    /// A book.
    pub struct Book = 2 "book" {
        /// Its title.
        1 title: String,
        /// The year it came out.
        2 year: Option<i64>,
        /// Where it stands.
        3 shelf: Option<Id>,
        /// Whether it is lent.
        4 lent: bool,
        /// Its kind.
        5 genre: Genre,
        /// What is said of it.
        6 blurb: Option<Blurb>,
        /// When it was bought.
        7 bought: Option<NaiveDate>,
        /// When it was sold, never before it was bought.
        8 sold: Option<NaiveDate>,
        /// Picture of its cover.
        9 cover: Option<BlobHash>,
        /// When it was last seen.
        10 seen: Option<DateTime<Utc>>,
    }
}

/// Kind of a book.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "snake_case")]
pub enum Genre {
    Novel,
    LawBook,
}
coded!(Genre);

/// What is said of a book.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ts_rs::TS)]
pub struct Blurb {
    pub by: String,
    pub stars: u8,
}
structured!(Blurb);

pub const SQL: &str = r#"
CREATE TABLE shelf (id BLOB NOT NULL PRIMARY KEY, name TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE book (
    id BLOB NOT NULL PRIMARY KEY,
    title TEXT NOT NULL,
    year INTEGER,
    shelf BLOB REFERENCES shelf (id),
    lent INTEGER NOT NULL,
    genre TEXT NOT NULL,
    blurb TEXT,
    bought TEXT,
    sold TEXT,
    cover BLOB,
    seen INTEGER,
    CHECK (bought IS NULL OR sold IS NULL OR bought <= sold)
) STRICT, WITHOUT ROWID;
CREATE TABLE book_word (word TEXT NOT NULL, book BLOB NOT NULL, weight REAL NOT NULL) STRICT;
CREATE INDEX book_word_book ON book_word (book);
"#;

/// As first released.
pub static LIBRARY: Schema = Schema {
    migrations: &[Migration { version: 2026010101, sql: SQL }],
    tables: &[Shelf::TABLE, Book::TABLE],
    derived: WORDS,
    vouched: &[],
};

pub const WORDS: &[Derived] = &[Derived { of: &[2], tables: &["book_word"], refresh: words }];

fn words(read: Read<'_>, db: &Connection, touched: &[(u16, Id)]) -> Result<()> {
    for &(_, id) in touched {
        db.execute("DELETE FROM book_word WHERE book = ?1", [id])?;
        let Some(book) = read.find::<Book>(id)? else { continue };
        for word in book.title.split_whitespace() {
            let weight = 1.0 / f64::from(u32::try_from(word.chars().count()).unwrap_or(1));
            db.execute("INSERT INTO book_word (word, book, weight) VALUES (?1, ?2, ?3)", (word, id, weight))?;
        }
    }
    Ok(())
}

/// A noon in 2026 and some seconds.
pub fn at(seconds: i64) -> DateTime<Utc> {
    DateTime::from_timestamp(1_780_000_000, 0).unwrap() + TimeDelta::seconds(seconds)
}

pub const LEYLA: Id = Id::from_bytes([0xaa; 16]);

pub fn password(text: &str) -> Secret {
    Secret::new(text.to_owned())
}

/// What Leyla signs in with.
pub fn right() -> Secret {
    password("correct horse battery")
}

pub fn intent(command: &str, seconds: i64) -> Intent<'_> {
    Intent { actor: LEYLA, command, subject: None, now: at(seconds) }
}

pub fn book(id: Id, title: &str) -> Book {
    Book {
        id,
        title: title.to_owned(),
        year: Some(1937),
        shelf: None,
        lent: false,
        genre: Genre::Novel,
        blurb: None,
        bought: None,
        sold: None,
        cover: None,
        seen: None,
    }
}

/// An identifier that a test can know beforehand.
pub fn id(number: u32) -> Id {
    let mut bytes = [0; 16];
    bytes[12..].copy_from_slice(&number.to_be_bytes());
    Id::from_bytes(bytes)
}

/// An open case file in a folder of its own.
pub struct Desk {
    pub folder: TempDir,
    pub vault: Vault,
    pub code: RecoveryCode,
}

impl Desk {
    pub fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let (vault, code) =
            Vault::create(folder.path(), &LIBRARY, "leyla", &right(), Cost::FOR_TESTS, at(0)).unwrap();
        Self { folder, vault, code }
    }

    /// A desk with one book.
    pub fn with_book(title: &str) -> (Self, Id) {
        let mut desk = Self::new();
        desk.register(1, title);
        (desk, id(1))
    }

    pub fn register(&mut self, number: u32, title: &str) {
        self.commit(|change| change.create(&book(id(number), title))).unwrap();
    }

    pub fn commit<T>(&mut self, command: impl FnOnce(&mut Change<'_>) -> Result<T>) -> Result<T> {
        self.vault.commit(&intent("book.write", 1), command)
    }

    /// Changes the book with this number.
    pub fn edit(&mut self, number: u32, edit: impl FnOnce(&mut Book)) -> Result<bool> {
        self.commit(|change| {
            let mut book: Book = change.read().get(id(number))?;
            edit(&mut book);
            change.update(&book)
        })
    }

    pub fn book(&self, number: u32) -> Book {
        self.vault.read().get(id(number)).unwrap()
    }

    /// Locks and opens again.
    pub fn reopen(self) -> Self {
        let Self { folder, vault, code } = self;
        drop(vault);
        let vault = open(folder.path()).unwrap();
        Self { folder, vault, code }
    }

    /// Fails when the check finds anything.
    pub fn assert_sound(&self) {
        let check = self.vault.check().unwrap();
        assert!(check.problems.is_empty(), "expected a sound file, found {:#?}", check.problems);
        assert!(self.vault.alarm().is_empty(), "found at the opening: {:#?}", self.vault.alarm());
    }
}

pub fn open(folder: &std::path::Path) -> Result<Vault> {
    Vault::open(folder, &LIBRARY, "leyla", &right())
}
