//! Statistics of a large office: all of UNHCR's tables of one year and the situation screen, from the encrypted file,
//! against hand-written SQL over the same records in a file that is not encrypted, and against DuckDB over those where
//! its module for Python is installed. Every table is compared with what the SQL counts.

use crate::{Figure, median, register::Dice, seconds};
use casework::{
    Desk, SCHEMA,
    appeal::{Appeal, Granted, Judgment, JudgmentResult},
    application::{Application, Member, Relationship},
    closure::Closure,
    decision::{Approval, Decision, DecisionState, Outcome, Ruling},
    family::Concerned,
    permit::{Acting, Role},
    person::{Birth, BirthPrecision, Person, PersonName, Sex},
    profile::{OutcomeCode, Stage},
    statistic::{self, Family, Period, ReturnQuery, Sheet, SituationQuery, Unit},
};
use chrono::{DateTime, Days, NaiveDate, Utc};
use std::{path::Path, process::Command};
use vault::{Cost, Id, Secret, Vault, rusqlite::Connection};

/// Cases, unless the environment says how many. Four persons in each.
const CASES: usize = 250_000;
const PERSONS: usize = 4;
const AT_ONCE: usize = 2_000;
const ORIGINS: [&str; 8] = ["AFG", "IRN", "PAK", "RUS", "SYR", "IRQ", "UKR", "TUR"];
const YEAR: ReturnQuery = ReturnQuery { family: Family::UnhcrAnnual, year: 2025, part: 0 };

pub(crate) fn cases() -> usize {
    std::env::var("PANAH_BENCH_CASES").ok().and_then(|number| number.parse().ok()).unwrap_or(CASES)
}

pub(crate) fn password() -> Secret {
    Secret::new("a password for the bench".to_owned())
}

pub fn figures() -> Vec<Figure> {
    let folder = tempfile::tempdir().unwrap();
    let now: DateTime<Utc> = "2026-11-25T08:00:00Z".parse().unwrap();
    let place = folder.path().join("file");
    let plain_place = folder.path().join("plain.db");
    let (mut desk, acting) = office(&place, &[Role::CASEWORKER, Role::STATISTICIAN], now);
    let plain = Connection::open(&plain_place).unwrap();
    let count = cases();
    let made = seconds(|| fill(&mut desk, &acting, &plain, count, now));
    println!("{count} cases of {PERSONS} persons in the file, made in {made:.0} s");

    let tables =
        |desk: &mut Desk| statistic::prepare(desk, &acting.permit().unwrap(), YEAR, now).unwrap().sheets;
    let query = SituationQuery { period: Period::year(2025), unit: Unit::Persons, filters: Vec::new() };
    let situation =
        |desk: &mut Desk| drop(statistic::situation(desk, &acting.permit().unwrap(), &query, now).unwrap());
    // As after unlocking: a file that was just opened, nothing in memory.
    drop(desk);
    let mut desk = Desk::open(Vault::open(&place, &SCHEMA, "bench", &password()).unwrap()).unwrap();
    let mut sheets = Vec::new();
    let cold = seconds(|| sheets = tables(&mut desk));
    let warm = median(5, || seconds(|| drop(tables(&mut desk))));
    let screen = median(5, || seconds(|| situation(&mut desk)));
    let by_sql = median(3, || seconds(|| drop(by_hand(&plain))));
    compare(&sheets, &by_hand(&plain));
    let duck = duckdb(&plain_place, BY_HAND.iter().map(|(_, sql)| *sql));

    let figure = |what, measured: f64, baseline: f64, with: &str, goal| Figure {
        what,
        measured: format!("{:.0} ms", measured * 1e3),
        baseline: format!("{:.0} ms {with}", baseline * 1e3),
        ratio: measured / baseline,
        goal,
    };
    let mut figures = vec![
        figure("UNHCR's tables of a year, file just opened", cold, by_sql, "SQL, plain SQLite", "1.3"),
        figure("UNHCR's tables of a year, again", warm, by_sql, "SQL, plain SQLite", "1.3"),
        figure("situation screen", screen, by_sql, "SQL, plain SQLite", "200 ms"),
    ];
    if let Some(duck) = duck {
        figures.push(figure("UNHCR's tables of a year, file just opened", cold, duck, "DuckDB", "2"));
        figures.push(figure("UNHCR's tables of a year, again", warm, duck, "DuckDB", "2"));
    }
    figures
}

pub(crate) fn office(place: &Path, roles: &[Role], now: DateTime<Utc>) -> (Desk, Acting) {
    let form = casework::office::SetUp {
        office: "Ölçü idarəsi, uydurma".to_owned(),
        post: "BAK".to_owned(),
        workstation: 1,
        name: "Uydurma Nümunə".to_owned(),
        login: "bench".to_owned(),
        password: password(),
        repeat: password(),
        profile: "azerbaijan".to_owned(),
        roles: roles.to_vec(),
    };
    let profile = casework::profile::azerbaijan().unwrap();
    let (desk, _) = casework::office::set_up(place, profile, &form, false, Cost::FOR_TESTS, now).unwrap();
    let (_, acting) = casework::officer::acting(&desk, "bench").unwrap();
    (desk, acting)
}

/// The same records as an office without a program of its own would keep them.
const PLAIN: &str = "
    CREATE TABLE person (id INTEGER PRIMARY KEY, sex TEXT, born TEXT, origin TEXT);
    CREATE TABLE application (id INTEGER PRIMARY KEY, registered_on TEXT, stage TEXT);
    CREATE TABLE member (application INTEGER, person INTEGER);
    CREATE TABLE ruling (application INTEGER, person INTEGER, decided_on TEXT, outcome TEXT);
    CREATE TABLE appeal (id INTEGER PRIMARY KEY, application INTEGER, lodged_on TEXT, given_on TEXT, result TEXT);
    CREATE TABLE closure (application INTEGER, closed_on TEXT, reason TEXT);";
const PLAIN_INDEXES: &str = "
    CREATE INDEX member_person ON member (person);
    CREATE INDEX member_application ON member (application);
    CREATE INDEX ruling_person ON ruling (person);
    CREATE INDEX appeal_application ON appeal (application);
    CREATE INDEX closure_application ON closure (application);
    ANALYZE;";

/// What happens to a case: a fixed number of each kind.
#[derive(Clone, Copy, PartialEq)]
enum Story {
    Pending,
    Recognised,
    Refused,
    Appealed,
    AppealPending,
    Withdrawn,
    Naturalised,
}

fn story(dice: &mut Dice) -> Story {
    match dice.below(20) {
        0..3 => Story::Pending,
        3..9 => Story::Recognised,
        9..12 => Story::Refused,
        12..15 => Story::Appealed,
        15..17 => Story::AppealPending,
        17..19 => Story::Withdrawn,
        _ => Story::Naturalised,
    }
}

pub(crate) fn fill(desk: &mut Desk, acting: &Acting, plain: &Connection, count: usize, now: DateTime<Utc>) {
    plain.execute_batch(&format!("{PLAIN} BEGIN;")).unwrap();
    let edition = desk.profile.edition();
    let officer = acting.officer();
    let (mut dice, mut number, mut person_number) = (Dice::new(11), 0u32, 0i64);
    while (number as usize) < count {
        let at_once = AT_ONCE.min(count - number as usize);
        desk.commit(officer, "import.run", None, now, |change| {
            for _ in 0..at_once {
                number += 1;
                case(change, plain, &mut dice, (number, &mut person_number), &edition, officer)?;
            }
            Ok(())
        })
        .unwrap();
    }
    plain.execute_batch(&format!("COMMIT; {PLAIN_INDEXES}")).unwrap();
}

fn case(
    change: &mut vault::Change<'_>,
    plain: &Connection,
    dice: &mut Dice,
    (number, person_number): (u32, &mut i64),
    edition: &str,
    officer: Id,
) -> casework::Result<()> {
    let first: NaiveDate = "2022-01-01".parse().unwrap();
    let registered_on = first + Days::new(dice.below(1_500) as u64);
    let story = story(dice);
    let application = Application {
        id: change.new_id()?,
        number: format!("BAK1-2026-{number:06}-X"),
        series: "BAK1-2026".to_owned(),
        counter: number,
        profile: edition.to_owned(),
        stage: if story == Story::Pending { Stage::Interview } else { Stage::Final },
        registered_at: registered_on.and_hms_opt(8, 0, 0).unwrap().and_utc(),
        registered_on,
        officer,
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
    let put = |sql: &str, values: &[&dyn vault::rusqlite::ToSql]| {
        plain.prepare_cached(sql).and_then(|mut insert| insert.execute(values)).unwrap();
    };
    put(
        "INSERT INTO application VALUES (?1, ?2, ?3)",
        &[&number, &registered_on.to_string(), &application.stage.code()],
    );
    let origin = ORIGINS[dice.below(ORIGINS.len())];
    let mut persons = Vec::new();
    for position in 0..PERSONS {
        let born = NaiveDate::from_ymd_opt(1950, 1, 1).unwrap() + Days::new(dice.below(25_000) as u64);
        let sex = if dice.below(2) == 0 { Sex::F } else { Sex::M };
        let name = PersonName { latin: format!("Uydurma {number}-{position}"), ..PersonName::default() };
        let birth = Birth {
            precision: BirthPrecision::Exact,
            earliest: Some(born),
            latest: Some(born),
            ..Birth::default()
        };
        let mut person = Person::new(change.new_id()?, name, sex, birth);
        person.nationality = Some(origin.to_owned());
        change.create(&person)?;
        change.create(&Member {
            id: change.new_id()?,
            application: application.id,
            person: person.id,
            relationship: if position == 0 { Relationship::Pa } else { Relationship::U },
            own_claim: position == 0,
            position: u32::try_from(position).unwrap_or(0),
            claim: None,
            joined_on: None,
            left_on: None,
            left_because: None,
            left_for: None,
        })?;
        *person_number += 1;
        let letter = if sex == Sex::F { "F" } else { "M" };
        put(
            "INSERT INTO person VALUES (?1, ?2, ?3, ?4)",
            &[person_number, &letter, &born.to_string(), &origin],
        );
        put("INSERT INTO member VALUES (?1, ?2)", &[&number, person_number]);
        persons.push((person.id, *person_number));
    }
    let decided_on = registered_on + Days::new(60 + dice.below(120) as u64);
    let outcome = match story {
        Story::Recognised | Story::Naturalised => Some(OutcomeCode::Refugee),
        Story::Refused | Story::Appealed | Story::AppealPending => Some(OutcomeCode::Refused),
        Story::Pending | Story::Withdrawn => None,
    };
    let mut challenged = None;
    if let Some(code) = outcome {
        let at = decided_on.and_hms_opt(8, 0, 0).unwrap().and_utc();
        let decision = Decision {
            id: change.new_id()?,
            application: application.id,
            drafted_by: officer,
            state: DecisionState::Approved,
            analysis: Default::default(),
            reasons: Default::default(),
            submitted_at: Some(at),
            approval: Some(Approval { officer, at }),
            own: Default::default(),
            number: 1,
            letter_reasons: Default::default(),
        };
        change.create(&decision)?;
        for (person, plain_person) in &persons {
            let outcome = Outcome { code: Some(code), derived_from: None };
            change.create(&Ruling {
                id: change.new_id()?,
                decision: decision.id,
                person: *person,
                outcome,
            })?;
            put(
                "INSERT INTO ruling VALUES (?1, ?2, ?3, ?4)",
                &[&number, plain_person, &decided_on.to_string(), &code.name()],
            );
        }
        challenged = Some(decision.id);
    }
    let concerned = Concerned(persons.iter().map(|(person, _)| *person).collect());
    if matches!(story, Story::Appealed | Story::AppealPending) {
        let lodged_on = decided_on + Days::new(20);
        let appeal = Appeal {
            id: change.new_id()?,
            application: application.id,
            decision: challenged,
            procedure: None,
            remedy: "court".to_owned(),
            after: None,
            lodged_on,
            lodged_by: String::new(),
            persons: concerned.clone(),
            grounds: String::new(),
            reference: None,
            last_day: lodged_on,
            suspensive: true,
            lateness: None,
            document: None,
            recorded_by: officer,
            withdrawn: None,
        };
        change.create(&appeal)?;
        let given_on = lodged_on + Days::new(90);
        let judged = story == Story::Appealed;
        if judged {
            change.create(&Judgment {
                id: change.new_id()?,
                application: application.id,
                appeal: appeal.id,
                result: JudgmentResult::Upheld,
                given_on,
                received_on: given_on,
                reference: None,
                reasons: String::new(),
                granted: Granted(Vec::new()),
                document: None,
                recorded_by: officer,
                carried_out: None,
            })?;
        }
        let (given, result) = (judged.then(|| given_on.to_string()), judged.then_some("upheld"));
        put(
            "INSERT INTO appeal (application, lodged_on, given_on, result) VALUES (?1, ?2, ?3, ?4)",
            &[&number, &lodged_on.to_string(), &given, &result],
        );
    }
    let closed = match story {
        Story::Withdrawn => Some(("withdrawn", registered_on + Days::new(40))),
        Story::Naturalised => Some(("naturalised", decided_on + Days::new(400))),
        _ => None,
    };
    if let Some((reason, closed_on)) = closed {
        change.create(&Closure {
            id: change.new_id()?,
            application: application.id,
            reason: reason.to_owned(),
            closed_on,
            known: String::new(),
            statement_on: None,
            return_asked: None,
            other: None,
            destination: None,
            document: None,
            persons: concerned,
            stage: application.stage,
            officer,
        })?;
        put("INSERT INTO closure VALUES (?1, ?2, ?3)", &[&number, &closed_on.to_string(), &reason]);
    }
    Ok(())
}

/// What the year's tables need, by hand: one query for each table. Both SQLite and DuckDB understand them.
const BY_HAND: [(&str, &str); 7] = [
    (
        "applications NA",
        "SELECT p.origin, count(*) FROM member m JOIN application a ON a.id = m.application \
         JOIN person p ON p.id = m.person \
         WHERE a.registered_on BETWEEN '2025-01-01' AND '2025-12-31' GROUP BY p.origin ORDER BY p.origin",
    ),
    (
        "applications JR",
        "SELECT p.origin, count(*) FROM appeal x JOIN member m ON m.application = x.application \
         JOIN person p ON p.id = m.person \
         WHERE x.lodged_on BETWEEN '2025-01-01' AND '2025-12-31' GROUP BY p.origin ORDER BY p.origin",
    ),
    (
        "decisions NA",
        "SELECT p.origin, sum(CASE WHEN e.what = 'refugee' THEN 1 ELSE 0 END), \
           sum(CASE WHEN e.what = 'refused' THEN 1 ELSE 0 END), sum(CASE WHEN e.what = 'closed' THEN 1 ELSE 0 END) \
         FROM (SELECT person, outcome AS what, decided_on AS day FROM ruling UNION ALL \
           SELECT m.person, 'closed', c.closed_on FROM closure c JOIN member m ON m.application = c.application \
           WHERE c.reason = 'withdrawn') e JOIN person p ON p.id = e.person \
         WHERE e.day BETWEEN '2025-01-01' AND '2025-12-31' GROUP BY p.origin ORDER BY p.origin",
    ),
    (
        "decisions JR",
        "SELECT p.origin, count(*) FROM appeal x JOIN member m ON m.application = x.application \
         JOIN person p ON p.id = m.person \
         WHERE x.given_on BETWEEN '2025-01-01' AND '2025-12-31' GROUP BY p.origin ORDER BY p.origin",
    ),
    (
        "balance NA",
        "SELECT p.origin, sum(CASE WHEN s.begun < '2025-01-01' AND (s.ended IS NULL OR s.ended >= '2025-01-01') \
             THEN 1 ELSE 0 END), \
           sum(CASE WHEN s.begun <= '2025-12-31' AND (s.ended IS NULL OR s.ended > '2025-12-31') \
             THEN 1 ELSE 0 END) \
         FROM (SELECT m.person, a.registered_on AS begun, coalesce(r.decided_on, c.closed_on) AS ended \
           FROM member m JOIN application a ON a.id = m.application \
           LEFT JOIN ruling r ON r.person = m.person LEFT JOIN closure c ON c.application = a.id \
             AND c.reason = 'withdrawn') s JOIN person p ON p.id = s.person GROUP BY p.origin ORDER BY p.origin",
    ),
    (
        "population",
        "SELECT p.origin, p.sex, CASE WHEN age < 5 THEN 0 WHEN age < 12 THEN 1 WHEN age < 18 THEN 2 \
           WHEN age < 60 THEN 3 ELSE 4 END AS band, \
           sum(CASE WHEN holder = 1 THEN 1 ELSE 0 END), sum(CASE WHEN holder = 0 THEN 1 ELSE 0 END) \
         FROM (SELECT p.origin, p.sex, 2025 - CAST(substr(p.born, 1, 4) AS INTEGER) AS age, \
             CASE WHEN r.outcome = 'refugee' AND r.decided_on <= '2025-12-31' \
               AND (n.closed_on IS NULL OR n.closed_on > '2025-12-31') THEN 1 \
             WHEN a.registered_on <= '2025-12-31' AND (coalesce(r.decided_on, w.closed_on) IS NULL \
               OR coalesce(r.decided_on, w.closed_on) > '2025-12-31') THEN 0 \
             WHEN x.lodged_on <= '2025-12-31' AND (x.given_on IS NULL OR x.given_on > '2025-12-31') THEN 0 \
             END AS holder \
           FROM person p JOIN member m ON m.person = p.id JOIN application a ON a.id = m.application \
           LEFT JOIN ruling r ON r.person = p.id \
           LEFT JOIN closure n ON n.application = a.id AND n.reason = 'naturalised' \
           LEFT JOIN closure w ON w.application = a.id AND w.reason = 'withdrawn' \
           LEFT JOIN appeal x ON x.application = a.id) p \
         WHERE holder IS NOT NULL GROUP BY p.origin, p.sex, band ORDER BY p.origin, p.sex, band",
    ),
    (
        "changes",
        "SELECT p.origin, sum(CASE WHEN s.begun < '2025-01-01' AND (s.ended IS NULL OR s.ended >= '2025-01-01') \
             THEN 1 ELSE 0 END), \
           sum(CASE WHEN s.begun BETWEEN '2025-01-01' AND '2025-12-31' THEN 1 ELSE 0 END), \
           sum(CASE WHEN s.ended BETWEEN '2025-01-01' AND '2025-12-31' THEN 1 ELSE 0 END) \
         FROM (SELECT r.person, r.decided_on AS begun, c.closed_on AS ended FROM ruling r \
           LEFT JOIN closure c ON c.application = r.application AND c.reason = 'naturalised' \
           WHERE r.outcome = 'refugee') s JOIN person p ON p.id = s.person GROUP BY p.origin ORDER BY p.origin",
    ),
];

/// Origin, what else tells rows apart, counts.
type Rows = Vec<(String, Vec<i64>)>;

fn by_hand(plain: &Connection) -> Vec<(&'static str, Rows)> {
    let ask = |sql: &str| -> Rows {
        let mut statement = plain.prepare(sql).unwrap();
        let columns = statement.column_count();
        let rows = statement.query_map([], |row| {
            let counts = (1..columns).map(|at| match row.get_ref(at) {
                Ok(value) => Ok(value.as_i64().unwrap_or(0)),
                Err(error) => Err(error),
            });
            Ok((row.get(0)?, counts.collect::<vault::rusqlite::Result<_>>()?))
        });
        rows.unwrap().map(Result::unwrap).collect()
    };
    BY_HAND.iter().map(|(name, sql)| (*name, ask(sql))).collect()
}

/// The tables say what the SQL counts.
fn compare(sheets: &[Sheet], by_hand: &[(&'static str, Rows)]) {
    let sum = |id: &str, column: &str| -> i64 {
        let sheet = sheets.iter().find(|sheet| sheet.id == id).expect("there is such a table");
        i64::try_from(sheet.sum(column)).unwrap()
    };
    let hand = |name: &str, column: usize| -> i64 {
        let rows = &by_hand.iter().find(|(known, _)| *known == name).expect("there is such a query").1;
        rows.iter().map(|(_, counts)| counts[column]).sum()
    };
    for (what, table, query) in [
        (
            "applied",
            sum("asylum-applications", "applied"),
            hand("applications NA", 0) + hand("applications JR", 0),
        ),
        ("recognised", sum("asylum-decisions", "dec_recognized"), hand("decisions NA", 0)),
        (
            "rejected",
            sum("asylum-decisions", "dec_rejected"),
            hand("decisions NA", 1) + hand("decisions JR", 0),
        ),
        ("closed", sum("asylum-decisions", "dec_closed"), hand("decisions NA", 2)),
        ("refugees", sum("population", "refugees"), hand("population", 2)),
        ("asylum-seekers", sum("population", "asylum_seekers"), hand("population", 3)),
        ("start", sum("table-2-population", "start"), hand("changes", 0)),
        ("naturalised", sum("solutions", "naturalisation"), hand("changes", 2)),
    ] {
        assert_eq!(table, query, "{what}");
    }
}

/// Seconds of the same queries in DuckDB over the same tables, in its own format; nothing where it is not installed.
pub(crate) fn duckdb<'q>(plain: &Path, queries: impl Iterator<Item = &'q str>) -> Option<f64> {
    let peers = std::env::var_os("PANAH_PEERS").map(|folder| Path::new(&folder).join("bin/python"));
    let program = peers.unwrap_or_else(|| "python3".into());
    let queries: Vec<&str> = queries.collect();
    let script = include_str!("duckdb.py");
    let output = Command::new(program)
        .args(["-c", script])
        .arg(plain)
        .arg(serde_json::to_string(&queries).unwrap())
        .output()
        .ok()?;
    if !output.status.success() {
        println!(
            "DuckDB is not measured: {}",
            String::from_utf8_lossy(&output.stderr).lines().last().unwrap_or("")
        );
        return None;
    }
    String::from_utf8_lossy(&output.stdout).trim().parse().ok()
}
