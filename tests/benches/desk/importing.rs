//! Taking over the list of another authority: looked at row by row, then written, against the same rows written by
//! plain SQL into a file that is not encrypted, without a single check.

use crate::{
    Figure,
    register::{self, Dice},
    seconds,
};
use base64::{Engine, prelude::BASE64_STANDARD};
use casework::{
    Desk,
    import::{self, AlikeChoice, OpenForm, OpenedList, PreviewForm, RunForm},
    permit::Acting,
};
use chrono::{DateTime, Utc};
use std::fmt::Write;
use vault::rusqlite::Connection;

/// Persons who are in the file before.
const KNOWN: usize = 20_000;
/// Rows of the list.
const ROWS: u32 = 2_000;
/// Rows in one piece, as the page asks for them.
const PIECE: u32 = 250;

pub fn rates() -> Vec<Figure> {
    let folder = tempfile::tempdir().unwrap();
    let now: DateTime<Utc> = "2026-11-25T08:00:00Z".parse().unwrap();
    let (mut desk, acting) = register::desk(folder.path(), KNOWN, now);
    let list = list();
    let plain = plain(&list);
    let form = OpenForm { name: "list.csv".to_owned(), content: BASE64_STANDARD.encode(&list) };
    let opened = import::open(&mut desk, &acting.permit().unwrap(), &form, now).unwrap();
    let looked = seconds(|| preview(&mut desk, &acting, &opened, now));
    let written = seconds(|| run(&mut desk, &acting, &opened, now));
    vec![
        figure("rows of a list looked at", looked, plain),
        figure("rows of a list taken over", written, plain),
    ]
}

fn figure(what: &'static str, measured: f64, plain: f64) -> Figure {
    Figure {
        what,
        measured: format!("{:.0}/s", f64::from(ROWS) / measured),
        baseline: format!("{:.0}/s plain SQL, unchecked", f64::from(ROWS) / plain),
        ratio: measured / plain,
        goal: "300/s",
    }
}

fn preview(desk: &mut Desk, acting: &Acting, list: &OpenedList, now: DateTime<Utc>) {
    for from in (0..ROWS).step_by(PIECE as usize) {
        let form = PreviewForm { import: list.import, mapping: list.mapping.clone(), from, count: PIECE };
        import::preview(desk, &acting.permit().unwrap(), &form, now).unwrap();
    }
}

fn run(desk: &mut Desk, acting: &Acting, list: &OpenedList, now: DateTime<Utc>) {
    let (import, mapping) = (list.import, list.mapping.clone());
    let form = RunForm { import, mapping, alike: AlikeChoice::Queue, count: PIECE };
    while !import::run(desk, &acting.permit().unwrap(), &form, now).unwrap().finished {}
}

fn list() -> String {
    let mut dice = Dice::new(17);
    let mut text = "Full name,Father's name,Sex,Date of birth,Nationality,Passport no\r\n".to_owned();
    for row in 0..ROWS {
        let (name, father) = (register::name(&mut dice), register::name(&mut dice));
        let (day, month, year) = (1 + dice.below(28), 1 + dice.below(12), 1950 + dice.below(70));
        writeln!(text, "{name},{father},F,{day:02}.{month:02}.{year},AFG,P{row:07}\r").unwrap();
    }
    text
}

/// Seconds in which the same cells are written without encryption, a commit for each piece.
fn plain(list: &str) -> f64 {
    let folder = tempfile::tempdir().unwrap();
    let mut db = Connection::open(folder.path().join("plain.db")).unwrap();
    db.pragma_update(None, "journal_mode", "WAL").unwrap();
    db.pragma_update(None, "synchronous", "FULL").unwrap();
    db.execute_batch("CREATE TABLE person (name, father, sex, born, country, number)").unwrap();
    let rows: Vec<&str> = list.lines().skip(1).collect();
    seconds(|| {
        for piece in rows.chunks(PIECE as usize) {
            let transaction = db.transaction().unwrap();
            for row in piece {
                let cells: Vec<&str> = row.split(',').collect();
                transaction
                    .prepare_cached("INSERT INTO person VALUES (?1, ?2, ?3, ?4, ?5, ?6)")
                    .unwrap()
                    .execute(vault::rusqlite::params_from_iter(cells))
                    .unwrap();
            }
            transaction.commit().unwrap();
        }
    })
}
