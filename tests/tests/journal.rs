//! The journal: what changed from what to what, of a case, of a person, of the office; filtered, by pages, taken out.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a failed expectation is a failed test"
)]

use casework::{
    Code, Failure, Kind, application,
    journal::{self, EntryKind, EntryView, JournalExport, JournalQuery},
    permit::Role,
    release::{self, ClosedBy, Package, RecipientForm, RecipientKind, ReleaseForm},
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
        headings: ["When", "Who", "Where", "Number", "What", "Case", "Field", "Before", "After", "Package"]
            .map(str::to_owned)
            .to_vec(),
        words: BTreeMap::from([("person.correct".to_owned(), "Corrected, \"again\"".to_owned())]),
        release: to(&mut office, "AZE"),
    };
    let package = taken(&mut office, "rəis", &form).unwrap();
    assert_eq!(package.export.files.0, ["00-contents.pdf", "journal.csv"]);
    // The archive keeps its files as they are, and the journal is the last: what stands in it stands in the open now.
    let zip = vault::open_package(&vault::Secret::new(package.passphrase.unwrap()), &package.bytes).unwrap();
    let start = zip.windows(3).rposition(|bytes| bytes == "\u{feff}".as_bytes()).unwrap();
    let end = zip[start..].windows(4).position(|bytes| bytes == b"PK\x01\x02").unwrap();
    let text = String::from_utf8(zip[start..start + end].to_vec()).unwrap();
    assert!(
        text.starts_with("\u{feff}When,Who,Where,Number,What,Case,Field,Before,After,Package\r\n"),
        "{text}"
    );
    let number = format!(",{}", package.export.number);
    assert!(text.lines().skip(1).all(|line| line.ends_with(&number)), "each row is marked: {text}");
    assert!(text.contains("\"Corrected, \"\"again\"\"\""), "in words");
    assert!(!text.lines().any(|line| line.split(',').any(|cell| cell.starts_with('='))), "{text}");
    let (entries, _) = listed(&mut office, AUDITOR, &JournalQuery::default());
    assert_eq!((entries[0].command.as_str(), entries[0].officer.as_str()), ("journal.export", "Rəis Nümunə"));
    office.assert_sound();
}

fn to(office: &mut Office, country: &str) -> ReleaseForm {
    let form = RecipientForm {
        recipient: None,
        name: format!("Nümunə {country}"),
        kind: RecipientKind::Authority,
        country: country.to_owned(),
        address: None,
        key: None,
        agreement: None,
    };
    let recipient =
        office.run("rəis", |desk, acting, now| release::record(desk, &acting.permit()?, &form, now)).unwrap();
    ReleaseForm {
        recipient,
        basis: "law".to_owned(),
        purpose: "Yoxlama".to_owned(),
        expires_on: None,
        closed_by: ClosedBy::Passphrase,
        language: letters::Lang::En,
    }
}

fn taken(office: &mut Office, login: &str, form: &JournalExport) -> Result<Package, Failure> {
    office.run(login, |desk, acting, now| {
        let permits = (&acting.permit()?, &acting.permit()?, &acting.permit()?);
        journal::export(desk, permits.0, permits.1, permits.2, form, now)
    })
}

#[test]
fn the_journal_goes_to_no_country_that_somebody_in_its_cases_comes_from() {
    let (mut office, _, _) = office();
    let register = |office: &mut Office, name: &str, country: &str| {
        let mut member = applicant(name);
        member.person.nationality = Some(country.to_owned());
        office
            .run("leyla", |desk, acting, now| {
                application::register(desk, &acting.permit()?, &registration(vec![member.clone()]), now)
            })
            .unwrap()
            .application
    };
    let georgian = register(&mut office, "Kaha Uydurma", "GEO");
    let somali = register(&mut office, "Omar Uydurma", "SOM");
    let number = office.file("leyla", georgian).number;
    let all = |release| JournalExport {
        query: JournalQuery::default(),
        headings: Vec::new(),
        words: BTreeMap::new(),
        release,
    };
    // Not even of who looked at it: the number of a case is enough.
    let person = office.file("leyla", somali).members[0].person.id;
    for country in ["SOM", "GEO"] {
        let form = all(to(&mut office, country));
        let before = office.commits();
        let failure = taken(&mut office, "rəis", &form).unwrap_err();
        assert_eq!((failure.kind, failure.code), (Kind::Forbidden, Code::RecipientOfOrigin), "{country}");
        assert_eq!(failure.fields.len(), 1, "{failure}");
        assert_eq!(failure.fields[0].field == person.to_string(), country == "SOM");
        assert_eq!(office.commits(), before, "nothing left, and nothing says that it did");
    }
    // Of one case, whoever stands in the others does not matter.
    let mut form = all(to(&mut office, "SOM"));
    form.query.case = Some(number);
    let package = taken(&mut office, "rəis", &form).unwrap();
    assert_eq!(package.export.persons.0.len(), 1);
    // Whoever only reads it takes it nowhere.
    assert_eq!(taken(&mut office, AUDITOR, &form).unwrap_err().code, Code::NotAllowed);
    office.assert_sound();
}

fn about(person: vault::Id) -> JournalQuery {
    JournalQuery { person: Some(person), ..JournalQuery::default() }
}

/// Two of one case: what was written of one, and who looked, is of that one alone.
#[test]
fn the_office_is_asked_about_one_person() {
    let (mut office, _, _) = office();
    let mut wife = applicant("Səbinə Nümunə");
    wife.relationship = application::Relationship::Sil;
    let form = registration(vec![applicant("Zəhra Nümunə"), wife]);
    let case = office
        .run("leyla", |desk, acting, now| application::register(desk, &acting.permit()?, &form, now))
        .unwrap()
        .application;
    let members = office.file("leyla", case).members;
    let mut persons = members.iter().map(|member| (member.position, member.person.id)).collect::<Vec<_>>();
    persons.sort_unstable();
    let (zahra, other) = (persons[0].1, persons[1].1);
    let corrected = applicant("Zəhra Düzəldilmiş").person;
    office
        .run("leyla", |desk, acting, now| {
            application::correct_person(desk, &acting.permit()?, case, zahra, &corrected, now)
        })
        .unwrap();
    office
        .run("samir", |desk, acting, now| application::open(desk, &acting.permit()?, acting, case, true, now))
        .unwrap();
    let (told, total) = listed(&mut office, "rəis", &about(zahra));
    let commands: Vec<&str> = told.iter().map(|entry| entry.command.as_str()).collect();
    assert_eq!(commands[0], "application.open");
    assert!(
        commands.contains(&"person.correct") && commands.contains(&"application.register"),
        "{commands:?}"
    );
    assert!(told.iter().all(|entry| entry.case.as_ref().is_some_and(|one| one.id == case)));
    // The same as the journal of the person, whoever asks.
    let own =
        office.run("rəis", |desk, acting, _| journal::of_person(desk, &acting.permit()?, zahra)).unwrap();
    let seen = |entries: &[EntryView]| serde_json::to_string(entries).unwrap();
    assert_eq!((seen(&own), own.len() as u64), (seen(&told), total));
    // Of the other of the same case it does not say that a name was corrected, and not what this one told.
    let (others, _) = listed(&mut office, "rəis", &about(other));
    assert!(others.iter().all(|entry| entry.command != "person.correct"));
    assert!(others.iter().any(|entry| entry.command == "application.register"));
    assert!(!seen(&others).contains("Düzəldilmiş"));
    // With the other conditions it narrows further.
    for (query, expected) in [
        (JournalQuery { command: Some("person.correct".to_owned()), ..about(zahra) }, 1),
        (JournalQuery { kind: EntryKind::Readings, ..about(zahra) }, 1),
        (JournalQuery { until: Some("2026-11-24".parse().unwrap()), ..about(zahra) }, 0),
        (JournalQuery { case: Some("there is none".to_owned()), ..about(zahra) }, 0),
        (JournalQuery { page: 9, ..about(zahra) }, 0),
    ] {
        assert_eq!(listed(&mut office, "rəis", &query).0.len(), expected, "{query:?}");
    }
    let name = |office: &mut Office, login: &str, query: &JournalQuery| {
        office
            .run(login, |desk, acting, _| journal::of_office(desk, &acting.permit()?, query))
            .unwrap()
            .person
    };
    assert!(name(&mut office, "rəis", &about(zahra)).unwrap().contains("Düzəldilmiş"));
    // Whoever opens no case does not learn about whom an entry is, nor does anybody of whom there is not.
    let nobody = vault::Id::from_bytes([7; 16]);
    for (login, person) in [(AUDITOR, zahra), (AUDITOR, nobody), ("rəis", nobody)] {
        assert_eq!(listed(&mut office, login, &about(person)).1, 0, "{login}");
        assert_eq!(name(&mut office, login, &about(person)), None, "{login}");
    }
}

/// What is asked for is what goes: the file has the entries of the list, and those alone.
#[test]
fn what_goes_about_a_person_is_what_the_list_shows() {
    let (mut office, _, zahra) = office();
    let form = JournalExport {
        query: about(zahra),
        headings: Vec::new(),
        words: BTreeMap::new(),
        release: to(&mut office, "AZE"),
    };
    let (told, _) = listed(&mut office, "rəis", &form.query);
    let package = taken(&mut office, "rəis", &form).unwrap();
    let rows = rows(package);
    let numbers: std::collections::BTreeSet<&str> =
        rows.iter().map(|row| row.split(',').nth(3).unwrap()).collect();
    let expected: Vec<String> = told.iter().map(|entry| entry.number.to_string()).collect();
    assert_eq!(numbers, expected.iter().map(String::as_str).collect());
    assert_eq!(rows.len(), told.iter().map(|entry| entry.changes.len().max(1)).sum::<usize>());
    let (entries, _) = listed(&mut office, "rəis", &JournalQuery::default());
    let said = serde_json::to_string(&entries[0]).unwrap();
    assert!(said.contains(&format!("person {zahra}")), "what was asked for stands there: {said}");
    office.assert_sound();
}

/// The rows of a journal that went, without its headings. The archive keeps its files as they are, and the journal is
/// the last.
fn rows(package: Package) -> Vec<String> {
    let zip = vault::open_package(&vault::Secret::new(package.passphrase.unwrap()), &package.bytes).unwrap();
    let start = zip.windows(3).rposition(|bytes| bytes == "\u{feff}".as_bytes()).unwrap();
    let end = zip[start..].windows(4).position(|bytes| bytes == b"PK\x01\x02").unwrap();
    let text = String::from_utf8(zip[start..start + end].to_vec()).unwrap();
    text.lines().skip(1).map(str::to_owned).collect()
}

/// What was done elsewhere stands under the name of the workstation, in the list and in what goes; the digits behind it
/// tell apart what bears one name.
#[test]
fn an_entry_of_another_workstation_bears_its_name() {
    let (mut office, _, _) = office();
    let mut post = Office::under("azerbaijan", "AST");
    post.registered();
    office.hear(&mut post);
    let (entries, _) = listed(&mut office, "rəis", &JournalQuery::default());
    let is_far = |name: &str| {
        let digits = name.strip_prefix("AST-2 ");
        digits.is_some_and(|digits| digits.len() == 8 && digits.chars().all(|one| one.is_ascii_hexdigit()))
    };
    let far: Vec<&EntryView> = entries.iter().filter(|entry| is_far(&entry.workstation)).collect();
    assert!(far.iter().any(|entry| entry.command == "application.register"), "{entries:#?}");
    assert!(entries.iter().all(|entry| entry.workstation == "BLK-2" || is_far(&entry.workstation)));
    assert!(entries.iter().any(|entry| entry.workstation == "BLK-2"));
    let name = far[0].workstation.clone();
    let form = JournalExport {
        query: JournalQuery::default(),
        headings: Vec::new(),
        words: BTreeMap::new(),
        release: to(&mut office, "AZE"),
    };
    let package = taken(&mut office, "rəis", &form).unwrap();
    assert!(rows(package).iter().any(|row| row.contains(&format!(",{name},"))), "so it stands in the file");
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
