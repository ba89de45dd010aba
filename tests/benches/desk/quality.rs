//! Quality of a large office: the aggregated report over twenty thousand audited decisions, and all indicators over a
//! quarter of a million cases, from the encrypted file, against hand-written SQL over the same records in a file that is
//! not encrypted, and against DuckDB over those where its module for Python is installed. Counts are compared.

use crate::{
    Figure, median,
    register::Dice,
    seconds,
    statistics::{cases, duckdb, fill, office, password},
};
use casework::{
    Desk, SCHEMA,
    audit::{
        self, Audit, AuditAssessment, AuditFile, AuditReport, Mark, Marked, Marks, Pass, ReportQuery,
        SampleFilter, SampleMethod, SamplePlan, Stratum, measure::Confidence,
    },
    indicator::{self, IndicatorFilter, IndicatorQuery, Indicators, Step},
    permit::{Acting, Role},
    statistic::Period,
};
use chrono::{DateTime, Utc};
use std::collections::BTreeMap;
use vault::{Id, Vault, rusqlite::Connection};

/// Audited decisions, unless the environment says how many.
const AUDITED: usize = 20_000;
/// Files of one audit.
const AUDIT: usize = 1_000;

fn audited() -> usize {
    std::env::var("PANAH_BENCH_AUDITED").ok().and_then(|number| number.parse().ok()).unwrap_or(AUDITED)
}

pub fn figures() -> Vec<Figure> {
    let folder = tempfile::tempdir().unwrap();
    let now: DateTime<Utc> = "2026-11-25T08:00:00Z".parse().unwrap();
    let place = folder.path().join("file");
    let plain_place = folder.path().join("plain.db");
    let (mut desk, acting) = office(&place, &[Role::CASEWORKER, Role::QUALITY_ASSESSOR], now);
    let plain = Connection::open(&plain_place).unwrap();
    let made = seconds(|| {
        fill(&mut desk, &acting, &plain, cases(), now);
        mark(&mut desk, &acting, &plain, audited(), now);
    });
    println!("{} cases, {} audited decisions in the file, made in {made:.0} s", cases(), audited());
    drop(desk);
    let desk = Desk::open(Vault::open(&place, &SCHEMA, "bench", &password()).unwrap()).unwrap();

    let query = ReportQuery {
        checklist: "decision".to_owned(),
        audit: None,
        from: None,
        until: None,
        day: audit::ReportDay::default(),
    };
    let report = || audit::report(&desk, &acting.permit().unwrap(), &acting, &query).unwrap();
    let asked =
        IndicatorQuery { period: Period::year(2025), step: Step::Month, filter: IndicatorFilter::default() };
    let all = || indicator::indicators(&desk, &acting.permit().unwrap(), &asked).unwrap();
    compare(&report(), &all(), &plain);
    let reporting = median(5, || seconds(|| drop(report())));
    let counting = median(5, || seconds(|| drop(all())));
    let by_sql = |queries: &[(&str, &str)]| {
        median(3, || seconds(|| queries.iter().for_each(|(_, sql)| drop(rows(&plain, sql)))))
    };
    let figure = |what, measured: f64, baseline: f64, with: &str, goal| Figure {
        what,
        measured: format!("{:.0} ms", measured * 1e3),
        baseline: format!("{:.0} ms {with}", baseline * 1e3),
        ratio: measured / baseline,
        goal,
    };
    let mut figures = Vec::new();
    for (what, measured, queries) in [
        ("report over audited decisions", reporting, REPORT.as_slice()),
        ("all indicators of a year", counting, INDICATORS.as_slice()),
    ] {
        figures.push(figure(what, measured, by_sql(queries), "SQL, plain SQLite", "1.3"));
        if let Some(duck) = duckdb(&plain_place, queries.iter().map(|(_, sql)| *sql)) {
            figures.push(figure(what, measured, duck, "DuckDB", "2"));
        }
    }
    figures
}

/// Beside the tables of the cases: a decision a row, and the marks as an office without this program would keep them.
const PLAIN: &str = "
    CREATE TABLE decision AS SELECT DISTINCT r.application, r.decided_on,
        CAST(julianday(r.decided_on) - julianday(a.registered_on) AS INTEGER) AS days
        FROM ruling r JOIN application a ON a.id = r.application;
    CREATE INDEX decision_application ON decision (application);
    CREATE TABLE assessment (id INTEGER PRIMARY KEY, application INTEGER, day TEXT);
    CREATE TABLE item (indicator TEXT PRIMARY KEY, critical INTEGER);
    CREATE TABLE mark (assessment INTEGER, indicator TEXT, mark TEXT, cause TEXT);
    BEGIN;";

/// Marks the first decisions of the year, a thousand to an audit.
fn mark(desk: &mut Desk, acting: &Acting, plain: &Connection, count: usize, now: DateTime<Utc>) {
    plain.execute_batch(PLAIN).unwrap();
    let list = audit::checklist("decision").unwrap();
    for (_, item) in list.indicators() {
        plain.execute("INSERT INTO item VALUES (?1, ?2)", (&item.code, item.critical)).unwrap();
    }
    // Cases are numbered in both files alike.
    let decided =
        "SELECT d.id, d.application, a.counter FROM decision d JOIN application a ON a.id = d.application
        ORDER BY a.counter";
    let decided: Vec<(Id, Id, i64)> = desk
        .read()
        .rows(decided, [], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))
        .unwrap()
        .into_iter()
        .take(count)
        .collect();
    let (officer, mut dice, mut number) = (acting.officer(), Dice::new(23), 0_i64);
    let finished_at: DateTime<Utc> = "2025-06-15T08:00:00Z".parse().unwrap();
    for chunk in decided.chunks(AUDIT) {
        desk.commit(officer, "import.run", None, now, |change| {
            let audit = Audit {
                id: change.new_id()?,
                checklist: list.code.clone(),
                version: list.version,
                title: "Uydurma".to_owned(),
                purpose: String::new(),
                plan: drawn(),
                planned_by: officer,
                planned_on: finished_at.date_naive(),
                follows: None,
                conclusion: None,
                closed_on: None,
            };
            change.create(&audit)?;
            for ((decision, application, counter), position) in chunk.iter().zip(1..) {
                number += 1;
                let file = AuditFile {
                    id: change.new_id()?,
                    audit: audit.id,
                    subject: *decision,
                    application: Some(*application),
                    officer,
                    stratum: String::new(),
                    position,
                    double: false,
                    replaced: None,
                };
                change.create(&file)?;
                plain
                    .prepare_cached("INSERT INTO assessment VALUES (?1, ?2, '2025-06-15')")
                    .and_then(|mut insert| insert.execute((number, counter)))
                    .unwrap();
                let marks = list.indicators().map(|(_, item)| {
                    let marked = thrown(&mut dice);
                    plain
                        .prepare_cached("INSERT INTO mark VALUES (?1, ?2, ?3, ?4)")
                        .and_then(|mut insert| {
                            let cause = marked.causes.first();
                            insert.execute((number, &item.code, word(marked.mark), cause))
                        })
                        .unwrap();
                    (item.code.clone(), marked)
                });
                let marks: BTreeMap<String, Marked> = marks.collect();
                change.create(&AuditAssessment {
                    id: change.new_id()?,
                    file: file.id,
                    assessor: officer,
                    pass: Pass::First,
                    marks: Marks(marks),
                    conclusion: String::new(),
                    finished_at: Some(finished_at),
                })?;
            }
            Ok(())
        })
        .unwrap();
    }
    plain.execute_batch("COMMIT; CREATE INDEX mark_assessment ON mark (assessment); ANALYZE;").unwrap();
}

fn drawn() -> SamplePlan {
    SamplePlan {
        filter: SampleFilter {
            from: "2025-01-01".parse().unwrap(),
            until: "2025-12-31".parse().unwrap(),
            country: None,
            procedure: None,
            outcome: None,
            officer: None,
            unit: None,
            stage: None,
            target: None,
        },
        method: SampleMethod::Simple,
        stratum: Stratum::Country,
        confidence: Confidence::NinetyFive,
        margin: 10,
        seed: "1".to_owned(),
        population: 0,
        excluded: 0,
        double: 0,
    }
}

/// Of a hundred marks six are minor errors, two grave ones and four not applicable.
fn thrown(dice: &mut Dice) -> Marked {
    let (mark, cause) = match dice.below(100) {
        0..6 => (Mark::Minor, None),
        6..8 => (Mark::Significant, Some("speculation")),
        8..12 => (Mark::NotApplicable, None),
        _ => (Mark::Correct, None),
    };
    let note = if matches!(mark, Mark::Minor | Mark::Significant) { "2-ci bənd." } else { "" };
    Marked {
        mark,
        note: note.to_owned(),
        evidence: Vec::new(),
        causes: cause.into_iter().map(str::to_owned).collect(),
    }
}

const fn word(mark: Mark) -> &'static str {
    match mark {
        Mark::Correct => "correct",
        Mark::Minor => "minor",
        Mark::Significant => "significant",
        Mark::NotApplicable => "notApplicable",
    }
}

/// The report by hand: marks of each indicator, causes, files by grade. SQLite and DuckDB understand them both.
const REPORT: [(&str, &str); 3] = [
    ("marks", "SELECT indicator, mark, count(*) FROM mark GROUP BY indicator, mark ORDER BY indicator, mark"),
    ("causes", "SELECT cause, '', count(*) FROM mark WHERE cause IS NOT NULL GROUP BY cause ORDER BY cause"),
    (
        "grades",
        "SELECT CASE WHEN critical > 0 OR part < 0.6 THEN 'D' WHEN part < 0.75 THEN 'C' \
           WHEN part < 0.9 OR grave > 0 THEN 'B' ELSE 'A' END AS grade, '', count(*) \
         FROM (SELECT m.assessment, sum(CASE WHEN mark = 'significant' THEN i.critical ELSE 0 END) AS critical, \
             sum(CASE WHEN mark = 'significant' THEN 1 ELSE 0 END) AS grave, \
             sum(CASE WHEN mark = 'correct' THEN 1.0 ELSE 0.0 END) \
               / sum(CASE WHEN mark <> 'notApplicable' THEN 1.0 ELSE 0.0 END) AS part \
           FROM mark m JOIN item i ON i.indicator = m.indicator GROUP BY m.assessment) f \
         GROUP BY grade ORDER BY grade",
    ),
];

/// The indicators that these records feed, by hand and by month: how many hits, of how many. Those that count what no
/// office of the bench has (interviews, postponements, guardians) are asked for on our side alone.
const INDICATORS: [(&str, &str); 9] = [
    (
        "certificate",
        "SELECT substr(registered_on, 1, 7) AS month, 0, count(*) FROM application \
         WHERE registered_on BETWEEN '2025-01-01' AND '2025-12-31' GROUP BY month ORDER BY month",
    ),
    (
        "procedure",
        "SELECT month, avg(days), max(c) FROM (SELECT substr(decided_on, 1, 7) AS month, days, \
             row_number() OVER (PARTITION BY substr(decided_on, 1, 7) ORDER BY days) AS r, \
             count(*) OVER (PARTITION BY substr(decided_on, 1, 7)) AS c FROM decision \
           WHERE decided_on BETWEEN '2025-01-01' AND '2025-12-31') p \
         WHERE 2 * r BETWEEN c AND c + 2 GROUP BY month ORDER BY month",
    ),
    (
        "decisionInTime",
        "SELECT substr(decided_on, 1, 7) AS month, sum(CASE WHEN days <= 90 THEN 1 ELSE 0 END), count(*) \
         FROM decision WHERE decided_on BETWEEN '2025-01-01' AND '2025-12-31' GROUP BY month ORDER BY month",
    ),
    (
        "audited",
        "SELECT substr(d.decided_on, 1, 7) AS month, sum(CASE WHEN s.id IS NULL THEN 0 ELSE 1 END), count(*) \
         FROM decision d LEFT JOIN assessment s ON s.application = d.application \
         WHERE d.decided_on BETWEEN '2025-01-01' AND '2025-12-31' GROUP BY month ORDER BY month",
    ),
    (
        "right",
        "SELECT substr(s.day, 1, 7) AS month, sum(CASE WHEN m.mark = 'correct' THEN 1 ELSE 0 END), count(*) \
         FROM assessment s JOIN mark m ON m.assessment = s.id WHERE m.mark <> 'notApplicable' \
           AND s.day BETWEEN '2025-01-01' AND '2025-12-31' GROUP BY month ORDER BY month",
    ),
    (
        "significant",
        "SELECT substr(day, 1, 7) AS month, sum(CASE WHEN grave > 0 THEN 1 ELSE 0 END), count(*) \
         FROM (SELECT s.id, s.day, sum(CASE WHEN m.mark = 'significant' THEN 1 ELSE 0 END) AS grave \
           FROM assessment s JOIN mark m ON m.assessment = s.id \
           WHERE s.day BETWEEN '2025-01-01' AND '2025-12-31' GROUP BY s.id, s.day) f GROUP BY month ORDER BY month",
    ),
    (
        "appealed",
        "SELECT substr(d.decided_on, 1, 7) AS month, sum(CASE WHEN x.id IS NULL THEN 0 ELSE 1 END), count(*) \
         FROM decision d LEFT JOIN appeal x ON x.application = d.application \
         WHERE d.decided_on BETWEEN '2025-01-01' AND '2025-12-31' GROUP BY month ORDER BY month",
    ),
    (
        "recognition",
        "SELECT substr(decided_on, 1, 7) AS month, sum(CASE WHEN outcome = 'refugee' THEN 1 ELSE 0 END), count(*) \
         FROM ruling WHERE decided_on BETWEEN '2025-01-01' AND '2025-12-31' GROUP BY month ORDER BY month",
    ),
    (
        "closed",
        "SELECT substr(day, 1, 7) AS month, sum(hit), count(*) FROM (SELECT closed_on AS day, 1 AS hit \
           FROM closure WHERE reason = 'withdrawn' UNION ALL SELECT decided_on, 0 FROM decision) e \
         WHERE day BETWEEN '2025-01-01' AND '2025-12-31' GROUP BY month ORDER BY month",
    ),
];

/// A name, a figure or another name, a count.
type Row = (String, vault::rusqlite::types::Value, i64);

fn rows(plain: &Connection, sql: &str) -> Vec<Row> {
    let mut statement = plain.prepare(sql).unwrap();
    let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?))).unwrap();
    rows.map(Result::unwrap).collect()
}

/// Report and indicators say what the SQL counts.
fn compare(report: &AuditReport, all: &Indicators, plain: &Connection) {
    use vault::rusqlite::types::Value;
    let of = |queries: &[(&str, &'static str)], name: &str| {
        rows(plain, queries.iter().find(|(known, _)| *known == name).expect("there is such a query").1)
    };
    let marks = of(&REPORT, "marks");
    let sum = |mark: &str| -> i64 {
        let word = Value::Text(mark.to_owned());
        marks.iter().filter(|(_, known, _)| *known == word).map(|(.., count)| count).sum()
    };
    let scores = report.scores;
    let told = [scores.correct, scores.minor, scores.significant, scores.not_applicable].map(i64::from);
    assert_eq!(told, ["correct", "minor", "significant", "notApplicable"].map(sum), "marks");
    let causes: i64 = of(&REPORT, "causes").iter().map(|(.., count)| count).sum();
    assert_eq!(report.causes.values().copied().map(i64::from).sum::<i64>(), causes, "causes");
    let grades = of(&REPORT, "grades");
    for (grade, told) in ["A", "B", "C", "D"].into_iter().zip(report.grades) {
        let counted = grades.iter().find(|(known, ..)| known == grade).map_or(0, |(.., count)| *count);
        assert_eq!(i64::from(told), counted, "grade {grade}");
    }
    let figure = |code: &str| {
        all.indicators
            .iter()
            .find(|one| one.indicator.code == code)
            .expect("there is such an indicator")
            .figure
    };
    for code in ["audited", "right", "significant", "appealed", "recognition", "closed"] {
        let (mut part, mut whole) = (0, 0);
        for (_, hits, count) in of(&INDICATORS, code) {
            let Value::Integer(hits) = hits else { panic!("{code}: {hits:?} is no count") };
            (part, whole) = (part + hits, whole + count);
        }
        let told = figure(code);
        assert_eq!((i64::from(told.part), i64::from(told.whole)), (part, whole), "{code}");
    }
    let decided: i64 = of(&INDICATORS, "procedure").iter().map(|(.., count)| count).sum();
    assert_eq!(i64::from(figure("procedure").whole), decided, "procedure");
}
