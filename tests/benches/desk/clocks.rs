//! An office of 20,000 open cases: the clocks of all of them, and the first screen of one officer; against the same
//! days found by hand-written SQL in a file that is not encrypted.

use crate::{Figure, median, register, seconds};
use casework::{
    Desk,
    application::{Application, Member, Relationship},
    clock,
    interview::Interview,
    permit::Acting,
    person::{Birth, Person, PersonName, Sex},
    profile::Stage,
    task,
};
use chrono::{DateTime, Days, NaiveDate, Utc};
use vault::{Id, rusqlite::Connection};

const CASES: u32 = 20_000;
/// One case in so many is the officer's own.
const OWN: u32 = 200;

pub fn of_an_office() -> Vec<Figure> {
    let folder = tempfile::tempdir().unwrap();
    let now: DateTime<Utc> = "2026-11-25T08:00:00Z".parse().unwrap();
    let (mut desk, acting) = register::desk(folder.path(), 0, now);
    let plain = Connection::open(folder.path().join("plain.db")).unwrap();
    fill(&mut desk, &acting, &plain, now);
    let all = median(3, || {
        seconds(|| {
            let clocks = clock::of_open(&desk, &acting.permit().unwrap(), now).unwrap();
            assert_eq!(clocks.len(), CASES as usize);
        })
    });
    let by_sql = median(3, || seconds(|| assert_eq!(days(&plain), CASES as usize)));
    let mine = median(3, || {
        seconds(|| {
            let work = task::mine(&desk, &acting.permit().unwrap(), &acting, now).unwrap();
            assert_eq!(work.tasks.len(), (CASES / OWN) as usize);
        })
    });
    let mine_by_sql = median(3, || seconds(|| assert_eq!(own(&plain), (CASES / OWN) as usize)));
    let figure = |what, measured: f64, baseline: f64| Figure {
        what,
        measured: format!("{:.0} ms", measured * 1e3),
        baseline: format!("{:.1} ms plain SQL", baseline * 1e3),
        ratio: measured / baseline,
        goal: "-",
    };
    vec![
        figure("clocks of 20,000 open cases", all, by_sql),
        figure("My work among 20,000", mine, mine_by_sql),
    ]
}

/// The same cases into both files.
fn fill(desk: &mut Desk, acting: &Acting, plain: &Connection, now: DateTime<Utc>) {
    plain
        .execute_batch(
            "CREATE TABLE application (
                 id INTEGER PRIMARY KEY, number TEXT, stage TEXT, registered_on TEXT, mine INTEGER, principal TEXT);
             CREATE TABLE interview (application INTEGER, started_on TEXT);
             CREATE INDEX interview_application ON interview (application);
             CREATE INDEX application_mine ON application (mine);
             BEGIN;",
        )
        .unwrap();
    let first: NaiveDate = "2026-09-01".parse().unwrap();
    let edition = desk.profile.edition();
    let somebody = Id::from_bytes([7; 16]);
    let officer = acting.officer();
    desk.commit(officer, "import.run", None, now, |change| {
        for index in 0..CASES {
            let registered_on = first + Days::new(u64::from(index % 80));
            let heard = index % 3 == 0;
            let stage = if heard { Stage::Interview } else { Stage::Registered };
            let own = index % OWN == 0;
            let name = PersonName { latin: format!("Uydurma Namuna {index}"), ..PersonName::default() };
            let mut person = Person::new(change.new_id()?, name, Sex::F, Birth::default());
            person.nationality = Some("AFG".to_owned());
            change.create(&person)?;
            let application = Application {
                id: change.new_id()?,
                number: format!("BAK1-2026-{index:05}-X"),
                series: "BAK1-2026".to_owned(),
                counter: index,
                profile: edition.clone(),
                stage,
                registered_at: registered_on.and_time(now.time()).and_utc(),
                registered_on,
                officer: if own { officer } else { somebody },
                language: "prs".to_owned(),
                reasons: String::new(),
                contact: String::new(),
                arrived_on: None,
                intent_on: None,
                fears: String::new(),
                merged_into: None,
                procedure: "regular".to_owned(),
            };
            change.create(&application)?;
            change.create(&Member {
                id: change.new_id()?,
                application: application.id,
                person: person.id,
                relationship: Relationship::Pa,
                own_claim: true,
                position: 0,
                claim: None,
                joined_on: None,
                left_on: None,
                left_because: None,
                left_for: None,
            })?;
            plain
                .prepare_cached("INSERT INTO application VALUES (?1, ?2, ?3, ?4, ?5, ?6)")
                .and_then(|mut insert| {
                    let day = registered_on.to_string();
                    insert.execute((
                        index,
                        application.number,
                        format!("{stage:?}"),
                        day,
                        own,
                        person.name.latin,
                    ))
                })
                .unwrap();
            if heard {
                let started_on = registered_on + Days::new(12);
                change.create(&interview(
                    change.new_id()?,
                    application.id,
                    person.id,
                    officer,
                    started_on,
                ))?;
                plain
                    .prepare_cached("INSERT INTO interview VALUES (?1, ?2)")
                    .and_then(|mut insert| insert.execute((index, started_on.to_string())))
                    .unwrap();
            }
        }
        Ok(())
    })
    .unwrap();
    plain.execute_batch("COMMIT").unwrap();
}

fn interview(id: Id, application: Id, person: Id, officer: Id, on: NaiveDate) -> Interview {
    Interview {
        id,
        application,
        person,
        officer,
        language: "prs".to_owned(),
        interpreter: None,
        started_at: on.and_time(chrono::NaiveTime::MIN).and_utc(),
        closing: None,
        interpreter_id: None,
        appointment: None,
        opening: None,
    }
}

/// Last days of interview and decision of every case, as somebody in a hurry would ask for them.
fn days(plain: &Connection) -> usize {
    let mut asked = plain
        .prepare(
            "SELECT a.id, date(a.registered_on, '+1 month'), date(a.registered_on, '+3 months'),
                    (SELECT min(started_on) FROM interview WHERE application = a.id)
             FROM application a WHERE stage <> 'Closed' ORDER BY 3",
        )
        .unwrap();
    let rows = asked
        .query_map([], |row| {
            Ok((
                row.get::<_, u32>(0)?,
                row.get::<_, String>(1)?,
                row.get::<_, String>(2)?,
                row.get::<_, Option<String>>(3)?,
            ))
        })
        .unwrap();
    rows.map(Result::unwrap).count()
}

/// What one officer has to do, likewise.
fn own(plain: &Connection) -> usize {
    let mut asked = plain
        .prepare(
            "SELECT a.number, a.principal, a.stage, date(a.registered_on, '+3 months')
             FROM application a WHERE a.mine ORDER BY 4",
        )
        .unwrap();
    let rows = asked
        .query_map([], |row| {
            Ok((row.get::<_, String>(0)?, row.get::<_, String>(1)?, row.get::<_, String>(3)?))
        })
        .unwrap();
    rows.map(Result::unwrap).count()
}
