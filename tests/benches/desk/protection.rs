//! What protection costs: unlocking, opening a file of very many persons, the encrypted file beside a plain one, and the
//! check of a whole log.

use crate::{
    Figure, median,
    register::{self, Dice},
    seconds,
};
use std::path::{Path, PathBuf};
use vault::{
    Change, Cost, Derived, Error, Id, Intent, Migration, Record, Schema, Secret, Vault, rusqlite::Connection,
};

const PASSWORD: &str = "a password for the bench";

pub fn figures() -> Vec<Figure> {
    let mut figures = vec![unlocking()];
    figures.extend(beside_plain());
    figures.push(opening());
    figures.push(verifying());
    figures
}

fn secret() -> Secret {
    Secret::new(PASSWORD.to_owned())
}

vault::record! {
    /// A row as an interview line has it.
    pub struct Line = 902 "line" {
        /// Text.
        1 text: String,
        /// Number.
        2 number: i64,
    }
}

const TABLE: &str =
    "CREATE TABLE line (id BLOB NOT NULL PRIMARY KEY, text TEXT NOT NULL, number INTEGER NOT NULL) STRICT;";
static SCHEMA: Schema = Schema {
    migrations: &[Migration { version: 2026, sql: TABLE }, vault::CHECKPOINTS],
    tables: &[Line::TABLE],
    derived: &[] as &[Derived],
    vouched: &[],
};

fn now() -> chrono::DateTime<chrono::Utc> {
    "2026-11-25T08:00:00Z".parse().unwrap()
}

fn new_vault(folder: &Path, cost: Cost) -> Vault {
    Vault::create(folder, &SCHEMA, "bench", &secret(), cost, now()).unwrap().0
}

/// A password as new offices make it, beside the same file with one that costs next to nothing.
fn unlocking() -> Figure {
    let folder = tempfile::tempdir().unwrap();
    let (dear, cheap) = (folder.path().join("dear"), folder.path().join("cheap"));
    let usual = Cost::calibrated(|work| {
        let started = std::time::Instant::now();
        work();
        started.elapsed()
    });
    drop(new_vault(&dear, usual));
    drop(new_vault(&cheap, Cost::FOR_TESTS));
    let open = |folder: &Path| {
        median(5, || seconds(|| drop(Vault::open(folder, &SCHEMA, "bench", &secret()).unwrap())))
    };
    let (measured, baseline) = (open(&dear), open(&cheap));
    Figure {
        what: "unlocking with a password",
        measured: format!("{:.0} ms", measured * 1e3),
        baseline: format!("{:.1} ms without its work", baseline * 1e3),
        ratio: measured / baseline,
        goal: "500 to 1,000 ms",
    }
}

/// A folder in memory where there is one: what is measured there is not the disk.
fn in_memory() -> tempfile::TempDir {
    let memory = PathBuf::from("/dev/shm");
    if memory.is_dir() { tempfile::tempdir_in(memory).unwrap() } else { tempfile::tempdir().unwrap() }
}

/// The same library without a key and with one, with the settings of the case file.
fn database(path: &Path, is_encrypted: bool) -> Connection {
    let db = Connection::open(path).unwrap();
    if is_encrypted {
        db.execute_batch(&format!("PRAGMA key = \"x'{}'\"", "5a".repeat(48))).unwrap();
    }
    for (name, value) in [("journal_mode", "WAL"), ("synchronous", "FULL"), ("temp_store", "MEMORY")] {
        db.pragma_update(None, name, value).unwrap();
    }
    db.pragma_update(None, "secure_delete", true).unwrap();
    db.pragma_update(None, "cache_size", -64 * 1024).unwrap();
    db.execute_batch(
        "CREATE TABLE person (id INTEGER PRIMARY KEY, key BLOB NOT NULL UNIQUE, name TEXT NOT NULL, born INTEGER) STRICT;
         CREATE VIRTUAL TABLE word USING fts5 (name);",
    )
    .unwrap();
    db
}

const ROWS: usize = 100_000;

/// Encrypted and plain by turns, so that what else the machine does falls on both.
fn beside_plain() -> Vec<Figure> {
    let folder = tempfile::tempdir().unwrap();
    let mut files = [true, false].map(|is| database(&folder.path().join(format!("{is}.db")), is));
    let mut times: [[Vec<f64>; 2]; 4] = Default::default();
    let mut dice = Dice::new(11);
    for round in 0..5_usize {
        for (place, db) in files.iter_mut().enumerate() {
            let mut made = Dice::new(round as u64);
            times[0][place].push(seconds(|| insert(db, round * ROWS / 5, ROWS / 5, &mut made)));
        }
    }
    for _ in 0..5 {
        let keys: Vec<i64> = (0..20_000).map(|_| dice.below(ROWS) as i64).collect();
        for (place, db) in files.iter().enumerate() {
            let one = "SELECT name FROM person WHERE key = ?1";
            times[1][place].push(seconds(|| {
                let mut find = db.prepare_cached(one).unwrap();
                keys.iter().for_each(|key| {
                    find.query_row([key.to_be_bytes()], |row| row.get::<_, String>(0)).unwrap();
                });
            }));
            times[2][place].push(seconds(|| {
                let scan = "SELECT count(*) FROM person WHERE name LIKE '%hariza%'";
                (0..5).for_each(|_| {
                    db.query_row(scan, [], |row| row.get::<_, i64>(0)).unwrap();
                });
            }));
            times[3][place].push(seconds(|| {
                let search = "SELECT count(*) FROM word WHERE word MATCH ?1";
                for word in ["za*", "mo*", "gul*", "sha*", "is*"] {
                    db.query_row(search, [word], |row| row.get::<_, i64>(0)).unwrap();
                }
            }));
        }
    }
    let middle = |times: &mut Vec<f64>| {
        times.sort_by(f64::total_cmp);
        times[times.len() / 2]
    };
    let names = [
        ("encrypted: insert, 500 in a transaction", "1.4"),
        ("encrypted: look-up by key", "1.3"),
        ("encrypted: scan of all", "1.3"),
        ("encrypted: search of words", "1.3"),
    ];
    let figure = |((what, goal), [encrypted, plain]): ((&'static str, &'static str), &mut [Vec<f64>; 2])| {
        let (encrypted, plain) = (middle(encrypted), middle(plain));
        Figure {
            what,
            measured: format!("{:.1} ms", encrypted * 1e3),
            baseline: format!("{:.1} ms plain", plain * 1e3),
            ratio: encrypted / plain,
            goal,
        }
    };
    names.into_iter().zip(&mut times).map(figure).collect()
}

fn insert(db: &mut Connection, from: usize, rows: usize, dice: &mut Dice) {
    for start in (from..from + rows).step_by(500) {
        let transaction = db.transaction().unwrap();
        for number in start..(start + 500).min(from + rows) {
            let (key, name) = ((number as i64).to_be_bytes(), register::name(dice));
            let person = "INSERT INTO person (key, name, born) VALUES (?1, ?2, ?3)";
            transaction.prepare_cached(person).unwrap().execute((key, &name, number as i64)).unwrap();
            transaction
                .prepare_cached("INSERT INTO word (name) VALUES (?1)")
                .unwrap()
                .execute([name])
                .unwrap();
        }
        transaction.commit().unwrap();
    }
}

/// A file of very many persons, with all that is looked at when it is opened.
fn opening() -> Figure {
    let folder = tempfile::tempdir().unwrap();
    let persons = register::persons();
    drop(register::desk(folder.path(), persons, now()));
    let file = folder.path().join("file");
    let open = |schema: &'static Schema, folder: &Path| {
        median(5, || seconds(|| drop(Vault::open(folder, schema, "bench", &secret()).unwrap())))
    };
    let measured = open(&casework::SCHEMA, &file);
    let empty = folder.path().join("empty");
    drop(new_vault(&empty, Cost::FOR_TESTS));
    let baseline = open(&SCHEMA, &empty);
    println!("{persons} persons in the file that is opened");
    Figure {
        what: "opening a file of very many persons",
        measured: format!("{:.0} ms", measured * 1e3),
        baseline: format!("{:.1} ms an empty one", baseline * 1e3),
        ratio: measured / baseline,
        goal: "500 ms at 1,000,000",
    }
}

/// Commits of the log that is checked, unless the environment says how many.
fn commits() -> u32 {
    std::env::var("PANAH_BENCH_COMMITS").ok().and_then(|number| number.parse().ok()).unwrap_or(1_000_000)
}

/// Pages, indexes, chain, checkpoints, and every table told anew by the log.
fn verifying() -> Figure {
    let folder = in_memory();
    let mut vault = new_vault(&folder.path().join("vault"), Cost::FOR_TESTS);
    let intent = Intent { actor: Id::from_bytes([1; 16]), command: "line.write", subject: None, now: now() };
    let text = "The applicant says that she left the town before the end of winter.".to_owned();
    let (commits, mut lines) = (commits(), Vec::new());
    let made = seconds(|| {
        for number in 0..commits {
            // One in four is new, the others correct one that is there.
            let write = |change: &mut Change<'_>| -> Result<Id, Error> {
                if number % 4 == 0 {
                    let line = Line { id: change.new_id()?, text: text.clone(), number: number.into() };
                    change.create(&line)?;
                    return Ok(line.id);
                }
                let mut line: Line = change.read().get(lines[number as usize / 7 % lines.len()])?;
                line.number = number.into();
                change.update(&line)?;
                Ok(line.id)
            };
            let id = vault.commit(&intent, write).unwrap();
            if number % 4 == 0 {
                lines.push(id);
            }
        }
    });
    let mut found = None;
    let taken = seconds(|| found = Some(vault.check().unwrap()));
    let found = found.unwrap();
    assert!(found.problems.is_empty() && found.commits == u64::from(commits), "{:?}", found.problems);
    println!("{commits} commits checked in {taken:.1} s: {:.0} a second", f64::from(commits) / taken);
    Figure {
        what: "checking a whole log",
        measured: format!("{:.1} µs a commit", taken / f64::from(commits) * 1e6),
        baseline: format!("{:.1} µs to make one", made / f64::from(commits) * 1e6),
        ratio: taken / made,
        goal: "-",
    }
}
