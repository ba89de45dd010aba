//! The journal: what changed from what to what, of a case, of a person, of the office; filtered, by pages, taken out.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a failed expectation is a failed test"
)]

use casework::{
    Code, Kind, application,
    journal::{self, EntryKind, EntryView, JournalExport, JournalQuery},
    permit::Role,
};
use panah_tests::office::{Office, applicant, registration};
use std::collections::BTreeMap;

const AUDITOR: &str = "nəzarət";

fn role(code: &str) -> Role {
    serde_json::from_value(serde_json::json!(code)).unwrap()
}

/// An office with two cases, one name corrected, and an auditor who opens no case.
fn office() -> (Office, [vault::Id; 2], vault::Id) {
    let mut office = Office::new();
    office.appoint(AUDITOR, "Nəzarətçi Nümunə", &[role("auditor")]);
    office.appoint("rəis", "Rəis Nümunə", &[role("headOfDepartment")]);
    let cases = [0, 1].map(|_| office.registered());
    let corrected = applicant("Zəhra Düzəldilmiş").person;
    let (case, person) = (cases[0].application, cases[0].members[0]);
    office
        .run("leyla", |desk, acting, now| {
            application::correct_person(desk, &acting.permit()?, case, person, &corrected, now)
        })
        .unwrap();
    (office, cases.map(|case| case.application), person)
}

fn listed(office: &mut Office, login: &str, query: &JournalQuery) -> (Vec<EntryView>, u64) {
    let page =
        office.run(login, |desk, acting, _| journal::of_office(desk, &acting.permit()?, query)).unwrap();
    (page.entries, page.total)
}

fn value(entry: &EntryView, field: &str) -> Option<(Option<String>, Option<String>)> {
    let change = entry.changes.iter().find(|change| change.field == field)?;
    Some((change.before.clone(), change.value.clone()))
}

#[test]
fn a_case_tells_what_each_field_said_before() {
    let (mut office, [case, other], _) = office();
    let entries =
        office.run("leyla", |desk, acting, _| journal::of_case(desk, &acting.permit()?, case, 100)).unwrap();
    let corrected = &entries[0];
    assert_eq!((corrected.command.as_str(), corrected.workstation.as_str()), ("person.correct", "BLK-2"));
    let (before, after) = value(corrected, "person.name").unwrap();
    assert!(before.unwrap().contains("Zəhra") || corrected.officer.contains("Leyla"), "the old name");
    assert!(after.unwrap().contains("Düzəldilmiş"));
    assert!(corrected.case.as_ref().is_some_and(|one| one.id == case) && !corrected.reading);
    assert!(entries.iter().all(|entry| entry.case.as_ref().is_none_or(|one| one.id != other)));
}

#[test]
fn a_person_is_told_of_by_what_was_written_and_who_looked() {
    let (mut office, [case, _], person) = office();
    office
        .run("samir", |desk, acting, now| application::open(desk, &acting.permit()?, acting, case, true, now))
        .unwrap();
    let entries =
        office.run("leyla", |desk, acting, _| journal::of_person(desk, &acting.permit()?, person)).unwrap();
    let commands: Vec<&str> = entries.iter().map(|entry| entry.command.as_str()).collect();
    assert_eq!(commands.first(), Some(&"application.open"));
    assert!(entries[0].reading && entries[0].officer == "Samir Nümunə");
    assert!(
        commands.contains(&"person.correct") && commands.contains(&"application.register"),
        "{commands:?}"
    );
    let nobody = vault::Id::from_bytes([7; 16]);
    let none = office.run("leyla", |desk, acting, _| journal::of_person(desk, &acting.permit()?, nobody));
    assert!(none.unwrap().is_empty());
}

#[test]
fn the_office_is_filtered_and_paged_and_an_auditor_sees_no_case() {
    let (mut office, [case, _], _) = office();
    let (all, total) = listed(&mut office, "rəis", &JournalQuery::default());
    assert!(total > 8 && all.len() as u64 == total.min(50), "{total}");
    assert!(all.windows(2).all(|pair| pair[0].at >= pair[1].at), "the newest first");
    let corrected =
        |entries: &[EntryView]| entries.iter().find(|entry| entry.command == "person.correct").cloned();
    assert!(value(&corrected(&all).unwrap(), "person.name").is_some(), "the head reads cases");

    let (seen, same) = listed(&mut office, AUDITOR, &JournalQuery::default());
    assert_eq!(same, total, "the auditor sees that it was done");
    let outside = corrected(&seen).unwrap();
    assert_eq!(
        (outside.changes.len(), outside.hidden > 0, outside.officer.as_str()),
        (0, true, "Leyla Nümunə")
    );
    let told = serde_json::to_string(&seen).unwrap();
    assert!(!told.contains("Düzəldilmiş") && !told.contains("Qorxurdum"), "nothing of a case");
    assert!(told.contains("Samir Nümunə"), "what is of the office stands there");

    let number = outside.case.unwrap().number;
    for (query, least, rule) in [
        (
            JournalQuery { case: Some(format!(" {} ", number.to_lowercase())), ..JournalQuery::default() },
            2,
            "case",
        ),
        (
            JournalQuery { command: Some("person.correct".to_owned()), ..JournalQuery::default() },
            1,
            "command",
        ),
        (JournalQuery { from: Some("2026-11-25".parse().unwrap()), ..JournalQuery::default() }, 3, "from"),
        (JournalQuery { kind: EntryKind::Changes, ..JournalQuery::default() }, 3, "changes"),
    ] {
        let (found, count) = listed(&mut office, AUDITOR, &query);
        assert!(count >= least && count == found.len() as u64, "{rule}: {count}");
        match rule {
            "case" => assert!(found.iter().all(|one| one.case.as_ref().is_some_and(|one| one.id == case))),
            "command" => assert!(found.iter().all(|one| one.command == "person.correct") && count == 1),
            _ => {}
        }
    }
    for empty in [
        JournalQuery { until: Some("2026-11-24".parse().unwrap()), ..JournalQuery::default() },
        JournalQuery { case: Some("there is none".to_owned()), ..JournalQuery::default() },
        JournalQuery { officer: Some(case), ..JournalQuery::default() },
        JournalQuery {
            kind: EntryKind::Readings,
            command: Some("person.correct".to_owned()),
            ..JournalQuery::default()
        },
        JournalQuery { page: 900, ..JournalQuery::default() },
    ] {
        assert!(listed(&mut office, AUDITOR, &empty).0.is_empty(), "{empty:?}");
    }
    let reversed = JournalQuery {
        from: Some("2026-11-26".parse().unwrap()),
        until: Some("2026-11-25".parse().unwrap()),
        ..JournalQuery::default()
    };
    let fields = [("until", Code::DatesOutOfOrder)];
    office.refused(AUDITOR, (Kind::Invalid, Code::CheckTheForm), &fields, |desk, acting, _| {
        journal::of_office(desk, &acting.permit()?, &reversed).map(drop)
    });
    for login in ["leyla", "kamran"] {
        office.refused(login, (Kind::Forbidden, Code::NotAllowed), &[], |desk, acting, _| {
            journal::of_office(desk, &acting.permit()?, &JournalQuery::default()).map(drop)
        });
    }
}

#[test]
fn what_is_taken_out_stands_in_the_journal_and_starts_no_formula() {
    let (mut office, _, _) = office();
    office
        .run("leyla", |desk, acting, now| {
            application::register(
                desk,
                &acting.permit()?,
                &registration(vec![applicant("=cmd() Nümunə")]),
                now,
            )
        })
        .unwrap();
    let form = JournalExport {
        query: JournalQuery::default(),
        headings: ["When", "Who", "Where", "Number", "What", "Case", "Field", "Before", "After"]
            .map(str::to_owned)
            .to_vec(),
        words: BTreeMap::from([("person.correct".to_owned(), "Corrected, \"again\"".to_owned())]),
    };
    let (name, bytes) = office
        .run("rəis", |desk, acting, now| {
            journal::export(desk, &acting.permit()?, &acting.permit()?, &form, now)
        })
        .unwrap();
    assert!(name.starts_with("journal-2026-11-25") && name.ends_with(".csv"), "{name}");
    let text = String::from_utf8(bytes).unwrap();
    assert!(text.starts_with("\u{feff}When,Who,Where,Number,What,Case,Field,Before,After\r\n"), "{text}");
    assert!(text.contains("\"Corrected, \"\"again\"\"\""), "in words");
    assert!(!text.lines().any(|line| line.split(',').any(|cell| cell.starts_with('='))), "{text}");
    let (entries, _) = listed(&mut office, AUDITOR, &JournalQuery::default());
    assert_eq!((entries[0].command.as_str(), entries[0].officer.as_str()), ("journal.export", "Rəis Nümunə"));
    office.assert_sound();
}

/// Every field that a record declares has a word, of its own or of its name, in each language; so has every command.
#[test]
fn everything_that_the_journal_shows_has_words() {
    // Links between records, and what only the machine reads, are not shown.
    let inner = |name: &str| {
        matches!(
            name,
            "series" | "counter" | "position" | "inputs" | "pdf" | "template" | "profile" | "content"
        )
    };
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap().join("ui/src/locales");
    let db = vault::rusqlite::Connection::open_in_memory().unwrap();
    for migration in std::iter::once(&vault::file::OWN).chain(casework::SCHEMA.migrations) {
        db.execute_batch(migration.sql).unwrap();
    }
    let mut missing = Vec::new();
    for language in ["en", "az", "ru"] {
        let text = std::fs::read_to_string(root.join(format!("{language}.json"))).unwrap();
        let words: BTreeMap<String, String> = serde_json::from_str(&text).unwrap();
        for table in casework::SCHEMA.tables {
            let mut kinds =
                db.prepare(&format!("SELECT name, type FROM pragma_table_info('{}')", table.name)).unwrap();
            let kinds: BTreeMap<String, String> = kinds
                .query_map([], |row| Ok((row.get(0)?, row.get(1)?)))
                .unwrap()
                .map(Result::unwrap)
                .collect();
            if !words.contains_key(&format!("field.{}", table.name)) {
                missing.push(format!("{language}: {}", table.name));
            }
            for field in table.fields {
                let own = format!("field.{}.{}", table.name, field.name);
                let shared = format!("field_name.{}", field.name);
                let is_shown = kinds[field.name] != "BLOB" && !inner(field.name);
                if is_shown && !words.contains_key(&own) && !words.contains_key(&shared) {
                    missing.push(format!("{language}: {}.{}", table.name, field.name));
                }
            }
        }
    }
    assert!(missing.is_empty(), "{missing:#?}");
}
