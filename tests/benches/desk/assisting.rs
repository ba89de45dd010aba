//! A payment list of many households: drawn up with its check for duplicates, beside hand-written SQL that does the same
//! exact checks and writes the same lines on a plain file. The desk also weighs who is likely the same person, which the
//! baseline cannot, keeps a hash-chained log and encrypts.

use crate::{Figure, seconds};
use casework::{
    assistance::{self, Cadence, CriteriaForm, DraftListForm, LineQuery, LineState, ProgrammeForm},
    permit::Role,
};
use panah_tests::{
    households::{fill, write},
    office::Office,
};
use vault::rusqlite::Connection;

/// Households; `PANAH_HOUSEHOLDS` measures fewer.
const HOUSEHOLDS: usize = 100_000;

/// The list and its check.
pub fn figures() -> Vec<Figure> {
    let count =
        std::env::var("PANAH_HOUSEHOLDS").ok().and_then(|text| text.parse().ok()).unwrap_or(HOUSEHOLDS);
    let mut office = Office::new();
    office.appoint("sona", "Sona Nümunəyeva", &[Role::SOCIAL_WORKER]);
    office.appoint("rais", "Rəis Sınaqlı", &[Role::HEAD_OF_DEPARTMENT]);
    let (officer, now) = (office.acting("sona").officer(), office.tick());
    let homes = fill(office.desk(), officer, count, now);
    // Every hundredth household has somebody of another one too.
    let mut doubles: Vec<_> = homes.iter().step_by(100).cloned().collect();
    let known: Vec<_> = doubles.iter().flat_map(|home| home.persons.iter().map(|person| person.id)).collect();
    for home in &mut doubles {
        home.household = vault::Id::new(now).unwrap();
    }
    write(office.desk(), officer, count, &doubles, &known, now);
    let form = ProgrammeForm {
        programme: None,
        name: "Aylıq yardım (nümunə)".to_owned(),
        kind: "cash".to_owned(),
        cadence: Cadence::Monthly,
        payer: "Nümunə fondu".to_owned(),
        budget: 1_000_000_000_000,
        starts_on: "2026-11-01".parse().unwrap(),
        ends_on: "2027-10-31".parse().unwrap(),
    };
    let programme = office
        .run("rais", |desk, acting, now| assistance::programme(desk, &acting.permit()?, &form, now))
        .unwrap();
    let criteria = CriteriaForm {
        programme: Some(programme),
        basis: "Sınaq".to_owned(),
        base: 5_000,
        each: 3_000,
        ..CriteriaForm::default()
    };
    office
        .run("rais", |desk, acting, now| assistance::set_criteria(desk, &acting.permit()?, &criteria, now))
        .unwrap();
    office
        .run("sona", |desk, acting, now| assistance::assess_all(desk, &acting.permit()?, programme, now))
        .unwrap();
    office
        .run("sona", |desk, acting, now| {
            assistance::confirm_eligible(desk, &acting.permit()?, programme, now)
        })
        .unwrap();
    let period = DraftListForm { programme, period: "2026-11".to_owned() };
    let mut list = None;
    let taken = seconds(|| {
        list = office
            .run("sona", |desk, acting, now| assistance::draft(desk, &acting.permit()?, &period, now))
            .ok();
    });
    let query = LineQuery { list: list.unwrap(), state: Some(LineState::Review), page: 0 };
    let found =
        office.run("sona", |desk, acting, _| assistance::show(desk, &acting.permit()?, query)).unwrap().total;
    assert_eq!(found, u32::try_from(doubles.len()).unwrap(), "each planted duplicate, and nothing else");

    let folder = tempfile::tempdir().unwrap();
    let plain = plain(&folder.path().join("plain.db"), homes.iter().chain(&doubles));
    let mut by_hand = 0;
    let baseline = seconds(|| by_hand = sql(&plain));
    assert_eq!(by_hand, i64::from(found));
    vec![Figure {
        what: "payment list with its check for duplicates",
        measured: format!("{} households in {taken:.2} s", count + doubles.len()),
        baseline: format!("SQL on a plain file in {baseline:.2} s"),
        ratio: taken / baseline,
        goal: "100,000 in under a minute",
    }]
}

/// The same households in a file without log and key.
fn plain<'h>(
    path: &std::path::Path,
    homes: impl Iterator<Item = &'h panah_tests::households::Home>,
) -> Connection {
    let mut db = Connection::open(path).unwrap();
    db.execute_batch(
        "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;
        CREATE TABLE member (household BLOB NOT NULL, person BLOB NOT NULL, place INTEGER NOT NULL);
        CREATE INDEX member_person ON member (person);
        CREATE TABLE line (household BLOB PRIMARY KEY, recipient BLOB, amount INTEGER, review INTEGER) STRICT;",
    )
    .unwrap();
    let change = db.transaction().unwrap();
    for (place, home) in homes.enumerate() {
        for person in &home.persons {
            change
                .execute(
                    "INSERT INTO member VALUES (?1, ?2, ?3)",
                    (home.household, person.id, i64::try_from(place).unwrap()),
                )
                .unwrap();
        }
    }
    change.commit().unwrap();
    db
}

/// One statement draws up the list; a household whose member stands in an earlier one waits.
fn sql(db: &Connection) -> i64 {
    db.execute_batch(
        "BEGIN IMMEDIATE;
        INSERT INTO line SELECT m.household, min(m.person), 5000 + 3000 * count(*), max(EXISTS (
            SELECT 1 FROM member o WHERE o.person = m.person AND o.place < m.place)) FROM member m GROUP BY m.household;
        COMMIT;",
    )
    .unwrap();
    db.query_row("SELECT count(*) FROM line WHERE review", [], |row| row.get(0)).unwrap()
}
