//! A sealed bundle applied, against the same rows written by hand; how many bytes an act takes on its way; the first
//! synchronisation of an office.

#[path = "../../../src-tauri/crates/exchange/tests/size/domain.rs"]
pub mod domain;

use crate::{Figure, seconds};
use domain::{SCHEMA, edited, file, id, now, somebody};
use exchange::{bundle, trust};
use std::path::Path;
use tempfile::TempDir;
use vault::{
    Change, Cost, Id, Intent, Record, Secret, Vault,
    rusqlite::{Connection, ToSql, types::Value},
};

/// Rows in a transaction of the baseline: as many as a batch has commits.
const TOGETHER: i64 = 500;

/// A number from the environment.
pub fn wanted(name: &str, usual: i64) -> i64 {
    std::env::var(name).ok().and_then(|text| text.parse().ok()).unwrap_or(usual)
}

/// A desk with its own encrypted case file.
pub struct Post {
    folder: TempDir,
    pub vault: Vault,
}

impl Post {
    pub fn new() -> Self {
        Self::inside(tempfile::tempdir().unwrap())
    }

    /// One that fills itself commit by commit: in memory, where there is such a folder, for no disk is measured by it.
    pub fn quick() -> Self {
        Self::inside(tempfile::tempdir_in("/dev/shm").or_else(|_| tempfile::tempdir()).unwrap())
    }

    fn inside(folder: TempDir) -> Self {
        let password = Secret::new("a password for the bench".to_owned());
        let made = Vault::create(folder.path(), &SCHEMA, "bench", &password, Cost::FOR_TESTS, now(0));
        Self { folder, vault: made.unwrap().0 }
    }

    pub fn founds(&mut self) {
        trust::found(&mut self.vault, "Nümunə xidməti", "Mərkəz", "Desk 1", now(0)).unwrap();
    }

    pub fn certifies(&mut self, other: &mut Self) {
        let request = trust::Request::of(&mut other.vault, "Post", now(0)).unwrap();
        let answer = trust::enrol(&mut self.vault, &request, "Post", None, now(1)).unwrap();
        trust::join(&mut other.vault, &answer, now(2)).unwrap();
    }

    fn commit(
        &mut self,
        command: &'static str,
        number: i64,
        change: impl FnOnce(&mut Change<'_>) -> vault::Result<()>,
    ) {
        let intent = Intent {
            actor: Id::from_bytes([9; 16]),
            command,
            subject: Some(id(2 * number + 1)),
            now: now(number * 61),
        };
        self.vault.commit::<_, vault::Error>(&intent, change).unwrap();
    }

    pub fn register(&mut self, number: i64) {
        self.commit("registration.register", number, |change| {
            change.create(&somebody(number))?;
            change.create(&file(number))
        });
    }

    fn edit(&mut self, number: i64, edit: i64) {
        self.commit("person.correct", number, |change| {
            let somebody = edited(change.read().get(id(2 * number))?, edit);
            change.update(&somebody).map(|_| ())
        });
    }

    fn give(&mut self, to: &mut Self, stick: &Path) -> bundle::Given {
        let device = self.vault.device(now(0)).unwrap();
        let to = to.vault.device(now(0)).unwrap().public().id();
        bundle::give(&mut self.vault, &device, &[to], stick, None, now(0)).unwrap()
    }

    /// Read whole, checked and applied; how many commits were new. `far` is told how far it is.
    fn take(&mut self, path: &Path, far: impl FnMut(u64)) -> u64 {
        let device = self.vault.device(now(0)).unwrap();
        let staged = bundle::stage(path, &self.folder.path().join("incoming")).unwrap();
        let checked = bundle::check(&mut self.vault, &device, &staged).unwrap();
        let late = now(100_000_000);
        bundle::apply(&mut self.vault, &device, &checked, None, late, far).unwrap().commits
    }
}

fn pair() -> (Post, Post, TempDir) {
    let (mut giver, mut taker) = (Post::quick(), Post::new());
    giver.founds();
    giver.certifies(&mut taker);
    (giver, taker, tempfile::tempdir().unwrap())
}

/// An empty file with the key and the settings of a case file.
fn encrypted(path: &Path) -> Connection {
    let db = Connection::open(path).unwrap();
    db.execute_batch(&format!("PRAGMA key = \"x'{}'\"", "5a".repeat(48))).unwrap();
    for (name, value) in [("journal_mode", "WAL"), ("synchronous", "FULL"), ("secure_delete", "ON")] {
        db.pragma_update(None, name, value).unwrap();
    }
    db.pragma_update(None, "cache_size", -65_536).unwrap();
    db
}

/// What the hand writes for one act: the rows themselves, and for the log what was done, when and by whom.
struct ByHand(Connection);

impl ByHand {
    fn new(folder: &Path) -> Self {
        let db = encrypted(&folder.join("hand.db"));
        let log = "CREATE TABLE log (stream BLOB, seq INTEGER, at INTEGER, officer BLOB, command TEXT, subject BLOB, \
                   body BLOB, PRIMARY KEY (stream, seq)) WITHOUT ROWID;";
        db.execute_batch(&format!("{}{log}", SCHEMA.migrations[0].sql)).unwrap();
        Self(db)
    }

    fn insert<R: Record>(&self, record: &R) {
        let table = R::TABLE;
        let columns: Vec<&str> = table.fields.iter().map(|field| field.name).collect();
        let places = vec!["?"; columns.len() + 1].join(", ");
        let sql = format!("INSERT INTO {} (id, {}) VALUES ({places})", table.name, columns.join(", "));
        let (id, values) = (record.id(), record.values());
        let mut row: Vec<&dyn ToSql> = vec![&id];
        row.extend(values.iter().map(|value| value as &dyn ToSql));
        self.0.prepare_cached(&sql).unwrap().execute(&*row).unwrap();
    }

    fn log(&self, seq: i64, command: &str, number: i64, body: &str) {
        let sql = "INSERT INTO log VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)";
        let (stream, officer) = (Id::from_bytes([1; 16]), Id::from_bytes([9; 16]));
        let at = now(number * 61).timestamp_millis();
        let row = (stream, seq, at, officer, command, id(2 * number + 1), body);
        self.0.prepare_cached(sql).unwrap().execute(row).unwrap();
    }
}

impl ByHand {
    /// Runs one act after the other, so many in a transaction.
    fn acts(&mut self, count: i64, act: impl Fn(&Self, i64)) {
        for first in (0..count).step_by(usize::try_from(TOGETHER).unwrap_or(1)) {
            self.0.execute_batch("BEGIN IMMEDIATE").unwrap();
            (first..count.min(first + TOGETHER)).for_each(|number| act(self, number));
            self.0.execute_batch("COMMIT").unwrap();
        }
    }

    fn registrations(&mut self, count: i64) {
        self.acts(count, |hand, number| {
            hand.insert(&somebody(number));
            hand.insert(&file(number));
            hand.log(number, "registration.register", number, "");
        });
    }

    fn edits(&mut self, cases: i64, count: i64) {
        self.acts(count, |hand, edit| {
            let number = edited_case(edit, cases);
            let after = edited(somebody(number), edit);
            let sql = "UPDATE somebody SET address = ?2, height = ?3, occupation = ?4 WHERE id = ?1";
            let row = (after.id, &after.address, after.height, &after.occupation);
            hand.0.prepare_cached(sql).unwrap().execute(row).unwrap();
            hand.log(cases + edit, "person.correct", number, &after.address);
        });
    }
}

/// Which case an edit strikes.
const fn edited_case(edit: i64, cases: i64) -> i64 {
    edit * 37 % cases
}

#[allow(clippy::cast_precision_loss, reason = "counts of a bench")]
fn rate(count: i64, time: f64, of: &str) -> String {
    format!("{:.0} {of}/s", count as f64 / time)
}

pub fn figures() -> Vec<Figure> {
    let mut figures = Vec::from(applied());
    figures.extend(sizes());
    figures.extend(first_time());
    figures
}

/// Every row that a file has in the end, in the order in which they came: log, heads, records.
struct Rows {
    schema: Vec<String>,
    /// Number of the commit, the table, and the row.
    rows: Vec<(i64, &'static str, Vec<Value>)>,
}

impl Rows {
    fn of(vault: &Vault) -> Self {
        let texts = |sql: &str| vault.read().rows(sql, [], |row| row.get::<_, String>(0)).unwrap();
        let schema =
            texts("SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%'");
        let mut rows = Vec::new();
        for table in ["commit_log", "ent", "head", "somebody", "file"] {
            let from = if matches!(table, "somebody" | "file") { " JOIN ent USING (id)" } else { "" };
            let sql = format!("SELECT seq, {table}.* FROM {table}{from}");
            let found = vault.read().rows(&sql, [], |row| {
                let columns = 1..row.as_ref().column_count();
                Ok((row.get(0)?, table, columns.map(|at| row.get(at)).collect::<Result<_, _>>()?))
            });
            rows.extend(found.unwrap());
        }
        rows.sort_by_key(|(seq, ..)| *seq);
        Self { schema, rows }
    }

    /// Writes all of them, each by one statement.
    fn write(&self, db: &Connection) {
        for some in self.rows.chunk_by(|(a, ..), (b, ..)| a / TOGETHER == b / TOGETHER) {
            db.execute_batch("BEGIN IMMEDIATE").unwrap();
            for (_, table, row) in some {
                let places = vec!["?"; row.len()].join(", ");
                let sql = format!("INSERT INTO {table} VALUES ({places})");
                let mut insert = db.prepare_cached(&sql).unwrap();
                insert.execute(vault::rusqlite::params_from_iter(row)).unwrap();
            }
            db.execute_batch("COMMIT").unwrap();
        }
    }
}

/// Registrations and edits of a busy while, three edits for each registration.
fn applied() -> [Figure; 2] {
    let cases = wanted("PANAH_BENCH_ACTS", 20_000) / 4;
    let edits = 3 * cases;
    let (mut giver, mut taker, stick) = pair();
    (0..cases).for_each(|number| giver.register(number));
    (0..edits).for_each(|edit| giver.edit(edited_case(edit, cases), edit));
    let given = giver.give(&mut taker, stick.path());
    let mut commits = 0;
    let measured = seconds(|| commits = taker.take(&given.path, |_| {}));
    let all = cases + edits;
    assert_eq!(i64::try_from(commits).ok(), Some(all), "all of them are new");
    let rows = Rows::of(&taker.vault);
    let folder = tempfile::tempdir().unwrap();
    let same = encrypted(&folder.path().join("same.db"));
    same.execute_batch(&rows.schema.join(";")).unwrap();
    let by_rows = seconds(|| rows.write(&same));
    let mut hand = ByHand::new(folder.path());
    let by_acts = seconds(|| {
        hand.registrations(cases);
        hand.edits(cases, edits);
    });
    let figure = |what, baseline: f64, of, goal| Figure {
        what,
        measured: rate(all, measured, "acts"),
        baseline: format!("{} {of}", rate(all, baseline, "acts")),
        ratio: baseline / measured,
        goal,
    };
    [
        figure("acts applied from a sealed bundle", by_rows, "the same rows by hand", ">= 0.5, >= 10,000/s"),
        figure("  beside a table of records with a bare log", by_acts, "by hand", "-"),
    ]
}

/// A small bundle of sixty registrations, and one of two hundred edits.
fn sizes() -> [Figure; 2] {
    let (mut giver, mut taker, stick) = pair();
    let mut bytes = |giver: &mut Post, count: u64| {
        let given = giver.give(&mut taker, stick.path());
        assert_eq!(given.commits, count);
        let size = given.bytes / count;
        taker.take(&given.path, |_| {});
        // What came is acknowledged: the next bundle holds only what is new.
        let back = taker.give(giver, stick.path());
        giver.take(&back.path, |_| {});
        size
    };
    (0..60).for_each(|number| giver.register(number));
    let registration = bytes(&mut giver, 60);
    (0..200).for_each(|edit| giver.edit(edited_case(edit, 60), edit));
    let edit = bytes(&mut giver, 200);
    let figure = |what, size: u64, raw: u64, goal| Figure {
        what,
        measured: format!("{size} bytes"),
        baseline: format!("{raw} bytes as told in words"),
        #[allow(clippy::cast_precision_loss, reason = "hundreds")]
        ratio: size as f64 / raw as f64,
        goal,
    };
    let words = |record: &dyn std::fmt::Debug| u64::try_from(format!("{record:?}").len()).unwrap_or(0);
    let whole = words(&somebody(1).values()) + words(&file(1).values());
    let changed = edited(somebody(1), 6);
    let short = words(&(&changed.address, changed.height, &changed.occupation));
    [
        figure("a registration in a small bundle", registration, whole, "<= 130 bytes"),
        figure("an edit in a small bundle", edit, short, "<= 45 bytes"),
    ]
}

/// The most memory that this process had at once, in MB, since it was last asked to forget; none where nobody counts.
fn most_memory() -> Option<f64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find(|line| line.starts_with("VmHWM:"))?;
    line.split_whitespace().nth(1)?.parse().ok().map(|kilobytes: f64| kilobytes / 1024.0)
}

fn forget_memory() {
    // Where it cannot be forgotten, the figure is too high and never too low.
    let _unforgotten = std::fs::write("/proc/self/clear_refs", "5");
}

/// All cases of an office come to a new workstation in one bundle, with progress.
fn first_time() -> Vec<Figure> {
    let cases = wanted("PANAH_BENCH_CASES", 20_000);
    let mut growth = Vec::new();
    let mut took = 0.0;
    for count in [cases / 4, cases] {
        let (mut giver, mut taker, stick) = pair();
        (0..count).for_each(|number| giver.register(number));
        let given = giver.give(&mut taker, stick.path());
        drop(giver);
        forget_memory();
        let before = most_memory();
        let mut told = 0;
        took = seconds(|| {
            taker.take(&given.path, |far| told = far);
        });
        assert_eq!(told, given.batches + 1, "progress is told for each part");
        growth.push(most_memory().zip(before).map_or(0.0, |(after, before)| (after - before).max(1.0)));
    }
    let folder = tempfile::tempdir().unwrap();
    let mut hand = ByHand::new(folder.path());
    let baseline = seconds(|| hand.registrations(cases));
    vec![
        Figure {
            what: "a first synchronisation",
            measured: format!("{cases} cases {took:.1} s"),
            baseline: format!("{baseline:.1} s rows and log by hand"),
            ratio: took / baseline,
            goal: "<= 2",
        },
        Figure {
            what: "  memory it takes, four times as many cases",
            measured: format!("{:.0} MB", growth[1]),
            baseline: format!("{:.0} MB for a quarter", growth[0]),
            ratio: growth[1] / growth[0],
            goal: "<= 1.5",
        },
    ]
}
