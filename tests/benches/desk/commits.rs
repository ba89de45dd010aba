//! Commits through the write door, against the same rows written by plain SQL into the same kind of file.

use crate::{Figure, median, seconds};
use vault::{
    Change, Cost, Derived, Error, Id, Intent, Migration, Record, Schema, Secret, Vault, rusqlite::Connection,
};

vault::record! {
    /// A row as an interview line has it.
    pub struct Row = 901 "row" {
        /// Text.
        1 text: String,
        /// Number.
        2 number: i64,
    }
}

const TABLE: &str =
    "CREATE TABLE row (id BLOB NOT NULL PRIMARY KEY, text TEXT NOT NULL, number INTEGER NOT NULL) STRICT;";
static SCHEMA: Schema = Schema {
    migrations: &[Migration { version: 2026, sql: TABLE }],
    tables: &[Row::TABLE],
    derived: &[] as &[Derived],
    vouched: &[],
};
const COMMITS: i64 = 400;

pub fn throughput() -> Figure {
    let folder = tempfile::tempdir().unwrap();
    let now = "2026-11-25T08:00:00Z".parse().unwrap();
    let password = Secret::new("a password for the bench".to_owned());
    let (mut vault, _) =
        Vault::create(&folder.path().join("vault"), &SCHEMA, "bench", &password, Cost::FOR_TESTS, now)
            .unwrap();
    let intent = Intent { actor: Id::from_bytes([1; 16]), command: "row.write", subject: None, now };
    let text = "The applicant says that she left the town before the end of winter.".to_owned();
    let door = |vault: &mut Vault| {
        seconds(|| {
            for number in 0..COMMITS {
                let row = Row { id: Id::new(now).unwrap(), text: text.clone(), number };
                vault
                    .commit(&intent, |change: &mut Change<'_>| change.create(&row))
                    .map_err(|e: Error| e)
                    .unwrap();
            }
        })
    };
    let mut plain = Connection::open(folder.path().join("plain.db")).unwrap();
    plain.execute_batch(&format!("PRAGMA key = \"x'{}'\"", "5a".repeat(48))).unwrap();
    plain.pragma_update(None, "journal_mode", "WAL").unwrap();
    plain.pragma_update(None, "synchronous", "FULL").unwrap();
    plain.execute_batch(TABLE).unwrap();
    let sql = |db: &mut Connection| {
        seconds(|| {
            for number in 0..COMMITS {
                let transaction = db.transaction().unwrap();
                let id = Id::new(now).unwrap();
                transaction
                    .prepare_cached("INSERT INTO row (id, text, number) VALUES (?1, ?2, ?3)")
                    .unwrap()
                    .execute((id, &text, number))
                    .unwrap();
                transaction.commit().unwrap();
            }
        })
    };
    // Interleaved, so that a busy moment of the machine strikes both.
    let mut doors = Vec::new();
    let baseline = median(5, || {
        doors.push(door(&mut vault));
        sql(&mut plain)
    });
    doors.sort_by(f64::total_cmp);
    let measured = doors[doors.len() / 2];
    #[allow(clippy::cast_precision_loss, reason = "a few hundred")]
    let per_second = |time: f64| format!("{:.0}/s", COMMITS as f64 / time);
    Figure {
        what: "commits through the write door",
        measured: per_second(measured),
        baseline: format!("{} plain SQL", per_second(baseline)),
        ratio: measured / baseline,
        goal: "<= 3",
    }
}
