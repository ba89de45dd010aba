//! Lists of other authorities: looked at, taken over in pieces, broken off, gone on with, undone.
#![allow(
    clippy::unwrap_used,
    clippy::print_stdout,
    clippy::expect_used,
    clippy::panic,
    reason = "a failed expectation is a failed test"
)]

use base64::{Engine, prelude::BASE64_STANDARD};
use casework::{
    Code, Kind,
    application::{self, MemberForm, Relationship, WarningCode},
    duplicate,
    find::{self, FindQuery},
    import::{
        self, AlikeChoice, CodeWords, DayOrder, ErrorWords, ErrorsForm, ImportField, KeptBecause, Mapping,
        OpenForm, OpenedList, PreviewForm, PreviewPiece, RowOutcome, RowStatus, RowsQuery, RunForm, RunPiece,
        ToCase, UndoForm,
    },
    person::{BirthForm, DocumentForm, Sex},
    release::{self, ClosedBy, RecipientForm, RecipientKind, ReleaseForm},
};
use letters::Lang;
use panah_tests::office::{Office, applicant, registration};
use std::{collections::BTreeMap, fmt::Write, time::Instant};
use vault::Id;

fn open(office: &mut Office, name: &str, text: &str) -> OpenedList {
    let form = OpenForm { name: name.to_owned(), content: BASE64_STANDARD.encode(text) };
    office.run("leyla", |desk, acting, now| import::open(desk, &acting.permit()?, &form, now)).unwrap()
}

fn preview(
    office: &mut Office,
    list: &OpenedList,
    mapping: &Mapping,
    (from, count): (u32, u32),
) -> PreviewPiece {
    let form = PreviewForm { import: list.import, mapping: mapping.clone(), from, count };
    office.run("leyla", |desk, acting, now| import::preview(desk, &acting.permit()?, &form, now)).unwrap()
}

fn run(office: &mut Office, list: &OpenedList, alike: AlikeChoice, count: u32) -> RunPiece {
    let form = RunForm { import: list.import, mapping: list.mapping.clone(), alike, count };
    office.run("leyla", |desk, acting, now| import::run(desk, &acting.permit()?, &form, now)).unwrap()
}

fn found(office: &mut Office, text: &str) -> Vec<Id> {
    let query = FindQuery { text: text.to_owned(), typing: false };
    let found = office.run("leyla", |desk, acting, _| find::search(desk, &acting.permit()?, &query)).unwrap();
    found.into_iter().map(|person| person.id).collect()
}

const HEADER: &str = "Family no,Full name,Father's name,Mother's name,Sex,Date of birth,Nationality,Passport no,\
                      Relationship,Phone,Arrival date,Remarks\r\n";

#[test]
fn each_bad_row_says_what_is_wrong_with_which_cell() {
    use ImportField::{ArrivedOn, BirthDate, FullName, Nationality, Relationship as Kin, Sex as OfSex};
    type Expected<'e> = (&'e [(ImportField, Code)], &'e [WarningCode]);
    let long = format!("Zahra {}", "a".repeat(300));
    let near = format!("Zahra {}", "a".repeat(110));
    let row = |name: &str, sex: &str, born: &str, country: &str, kin: &str, arrived: &str| {
        format!("1,{name},Ahmad,Maryam,{sex},{born},{country},,{kin},,{arrived},\r\n")
    };
    let table: &[(&str, String, Expected<'_>)] = &[
        ("good", row("Zahra Namuna", "F", "25.03.1990", "AFG", "PA", "1.11.2026"), (&[], &[])),
        ("no name", row("", "F", "25.03.1990", "AFG", "PA", ""), (&[(FullName, Code::Required)], &[])),
        ("no letters", row("12345", "F", "", "AFG", "PA", ""), (&[(FullName, Code::NoLetters)], &[])),
        (
            "swapped",
            row("Omid Namuna", "M", "03.25.1990", "AFG", "", ""),
            (&[(BirthDate, Code::DayMonthSwapped)], &[]),
        ),
        (
            "no such day",
            row("Omid Namuna", "M", "31.02.1990", "AFG", "", ""),
            (&[(BirthDate, Code::ImpossibleDate)], &[]),
        ),
        (
            "not born yet",
            row("Omid Namuna", "M", "25.03.2030", "AFG", "", ""),
            (&[(BirthDate, Code::DateInFuture)], &[]),
        ),
        (
            "117 years old",
            row("Omid Namuna", "M", "25.03.1909", "AFG", "", ""),
            (&[], &[WarningCode::GreatAge]),
        ),
        (
            "137 years old",
            row("Omid Namuna", "M", "25.03.1889", "AFG", "", ""),
            (&[(BirthDate, Code::ImpossibleDate)], &[WarningCode::GreatAge]),
        ),
        (
            "unknown country",
            row("Omid Namuna", "M", "1990", "Ruritania", "", ""),
            (&[(Nationality, Code::NotAChoice)], &[]),
        ),
        (
            "unknown sex",
            row("Omid Namuna", "maybe", "1990", "AFG", "", ""),
            (&[(OfSex, Code::NotAChoice)], &[]),
        ),
        (
            "a wife who is a man",
            row("Omid Namuna", "M", "1990", "AFG", "wife", ""),
            (&[(Kin, Code::SexContradicts)], &[]),
        ),
        (
            "unknown relationship",
            row("Omid Namuna", "M", "1990", "AFG", "bow-wow", ""),
            (&[(Kin, Code::NotAChoice)], &[]),
        ),
        (
            "not arrived yet",
            row("Omid Namuna", "M", "1990", "AFG", "", "1.12.2026"),
            (&[(ArrivedOn, Code::DateInFuture)], &[]),
        ),
        (
            "306 letters",
            row(&long, "F", "1990", "AFG", "", ""),
            (&[(FullName, Code::TooLong)], &[WarningCode::LongName]),
        ),
        ("116 letters", row(&near, "F", "1990", "AFG", "", ""), (&[], &[WarningCode::LongName])),
        (
            "two scripts in a word",
            row("Oмid Namuna", "M", "1990", "AFG", "", ""),
            (&[], &[WarningCode::MixedScripts]),
        ),
        (
            "first of the year",
            row("Omid Namuna", "M", "1.1.1990", "AFG", "", ""),
            (&[], &[WarningCode::FirstOfYear]),
        ),
        ("a formula is text", row("=cmd|' /C calc'!A0", "M", "1990", "AFG", "", ""), (&[], &[])),
        (
            "everything",
            row("", "maybe", "31.02.1990", "Ruritania", "wife", ""),
            (
                &[
                    (OfSex, Code::NotAChoice),
                    (BirthDate, Code::ImpossibleDate),
                    (Nationality, Code::NotAChoice),
                    (FullName, Code::Required),
                ],
                &[],
            ),
        ),
    ];
    let mut office = Office::new();
    for (why, row, (faults, warnings)) in table {
        let list = open(&mut office, "list.csv", &format!("{HEADER}{row}"));
        let mapping = Mapping { order: DayOrder::DayFirst, ..list.mapping.clone() };
        let piece = preview(&mut office, &list, &mapping, (0, 10));
        let row = &piece.rows[0];
        let at: Vec<(ImportField, Code)> = row.faults.iter().map(|fault| (fault.field, fault.code)).collect();
        assert_eq!(at, *faults, "{why}");
        assert!(row.faults.iter().all(|fault| fault.column.is_some()), "{why}: each stands at its column");
        let twice: Vec<WarningCode> = row.warnings.iter().map(|warning| warning.code).collect();
        assert_eq!(twice, *warnings, "{why}");
        let status = match (faults.is_empty(), warnings.is_empty()) {
            (false, _) => RowStatus::Faulty,
            (true, false) => RowStatus::Warned,
            (true, true) => RowStatus::Ready,
        };
        assert_eq!(row.status, status, "{why}");
    }
}

#[test]
fn what_is_no_list_is_refused_with_the_remedy() {
    let mut office = Office::new();
    for (bytes, code) in [
        (&b""[..], Code::ListEmpty),
        (b"MZ\x90\x00\x03\x00\x00\x00\x04\x00\x00\x00\xff\xff\x00\x00\xb8\x00\x00\x00", Code::ListHarmful),
        (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n<<>>\nendobj\n", Code::ListNotATable),
    ] {
        let form = OpenForm { name: "list.csv".to_owned(), content: BASE64_STANDARD.encode(bytes) };
        office.refused(
            "leyla",
            (Kind::Invalid, Code::CheckTheForm),
            &[("file", code)],
            |desk, acting, now| import::open(desk, &acting.permit()?, &form, now),
        );
    }
    let form = OpenForm { name: "list.csv".to_owned(), content: BASE64_STANDARD.encode(HEADER) };
    office.refused("kamran", (Kind::Forbidden, Code::NotAllowed), &[], |desk, acting, now| {
        import::open(desk, &acting.permit()?, &form, now)
    });
    let list = open(&mut office, "list.csv", "Something\r\nelse\r\n");
    let form = PreviewForm { import: list.import, mapping: list.mapping, from: 0, count: 10 };
    let no_name = [("mapping.fullName", Code::Required)];
    office.refused("leyla", (Kind::Invalid, Code::CheckTheForm), &no_name, |desk, acting, now| {
        import::preview(desk, &acting.permit()?, &form, now)
    });
}

/// A man of the case file, met again on a list.
fn known() -> MemberForm {
    let mut form = applicant("Mohammad Reza Hosseini Namuna");
    form.person.sex = Some(Sex::M);
    form.person.name.father = Some("Ghulam".to_owned());
    form.person.name.mother = Some("Fatema".to_owned());
    form.person.birth = BirthForm { year: Some(1987), month: Some(4), day: Some(1), ..BirthForm::default() };
    form.person.nationality = Some("AFG".to_owned());
    form.person.documents =
        vec![DocumentForm { number: Some("P7654321".to_owned()), ..DocumentForm::default() }];
    form
}

const KNOWN_AGAIN: &str = "1,Mohamad Reza Huseini Namuna,Golam,Fatima,M,01.04.1987,AFG,P7654321,PA,,,\r\n";

#[test]
fn who_is_likely_known_waits_or_is_left_out_and_nobody_is_merged() {
    for (choice, outcome, made) in
        [(AlikeChoice::Queue, RowOutcome::Alike, 2), (AlikeChoice::Leave, RowOutcome::Left, 1)]
    {
        let mut office = Office::new();
        let form = registration(vec![known()]);
        office
            .run("leyla", |desk, acting, now| application::register(desk, &acting.permit()?, &form, now))
            .unwrap();
        let other = "2,Parwin Uydurma,Nader,Laleh,F,14.09.2001,SYR,S0000001,PA,,,\r\n";
        let list = open(&mut office, "camp.csv", &format!("{HEADER}{KNOWN_AGAIN}{other}"));
        let piece = preview(&mut office, &list, &list.mapping, (0, 250));
        assert_eq!((piece.counts.in_file, piece.counts.in_list), (1, 0));
        let alike = &piece.rows[0].in_file[0];
        assert_eq!(alike.person.name.latin, "Mohammad Reza Hosseini Namuna");
        assert!(!alike.likeness.reasons.is_empty(), "it says why");
        let done = run(&mut office, &list, choice, 250);
        assert_eq!((done.import.made, done.import.duplicates, done.finished), (made, 1, true));
        let query = RowsQuery { import: list.import, outcome: Some(outcome), from: 0, count: 10 };
        let rows =
            office.run("leyla", |desk, acting, _| import::rows(desk, &acting.permit()?, &query)).unwrap();
        assert_eq!((rows.total, rows.rows[0].line), (1, 2));
        let waiting = office
            .run("leyla", |desk, acting, _| {
                duplicate::waiting(desk, &acting.permit()?).map(|waiting| waiting.pairs)
            })
            .unwrap();
        assert_eq!(waiting.len(), usize::from(choice == AlikeChoice::Queue));
        office.assert_sound();
    }
}

/// Every so many rows one is spoilt.
const SPOILT: u32 = 100;
/// Every so many rows one is a person of an earlier row.
const AGAIN: u32 = 250;

/// A name that nobody else of the list has, of syllables.
fn name(number: u32) -> String {
    const CONSONANTS: &[u8] = b"bdfghjklmnprstvyz";
    const VOWELS: &[u8] = b"aeiou";
    let mut state = u64::from(number).wrapping_mul(0x9e37_79b9_7f4a_7c15) ^ 0x5bd1_e995;
    let mut one_of = |letters: &[u8]| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        char::from(letters[usize::try_from(state >> 33).unwrap() % letters.len()])
    };
    let mut word = || {
        let word: String = (0..3).flat_map(|_| [one_of(CONSONANTS), one_of(VOWELS)]).collect();
        word[..1].to_uppercase() + &word[1..]
    };
    format!("{} {}", word(), word())
}

/// The list as CSV.
fn long_list(rows: u32) -> String {
    let mut text = HEADER.to_owned();
    for at in 0..rows {
        let again = at % AGAIN == AGAIN - 1;
        let person = if again { at - 7 } else { at };
        let (day, month, year) = (person % 28 + 1, person / 28 % 12 + 1, 1960 + person % 40 + person / 1_680);
        let mut born = format!("{day:02}.{month:02}.{year}");
        let (mut full, mut country, mut sex) = (name(person), "AFG", ["F", "M"][(person % 2) as usize]);
        if again {
            // Written down by somebody else: the parts the other way round.
            let (given, family) = full.split_once(' ').unwrap();
            full = format!("{family} {given}");
        }
        if at % SPOILT == 50 {
            match at / SPOILT % 5 {
                0 => born = format!("{month:02}.{:02}.{year}", 13 + day % 15),
                1 => country = "Ruritania",
                2 => born = "25.03.2030".to_owned(),
                3 => full.clear(),
                _ => sex = "perhaps",
            }
        }
        let kin = ["PA", "", "", "", ""][(at % 5) as usize];
        let (father, mother) = (name(person + 100_000), name(person + 200_000));
        let (father, mother) = (father.split(' ').next().unwrap(), mother.split(' ').next().unwrap());
        writeln!(
            text,
            "F-{},{full},{father},{mother},{sex},{born},{country},N{:07},{kin},,1.11.2026,row {at}\r",
            at / 5,
            person * 37 + 1_000_000
        )
        .unwrap();
    }
    text
}

#[test]
fn a_list_with_planted_errors_and_duplicates() {
    story(1_000);
}

#[test]
#[ignore = "takes minutes in a build that is not optimised"]
fn five_thousand_rows_with_planted_errors_and_duplicates() {
    story(5_000);
}

/// Looks at a list, takes it over with a crash in between, opens a case from it, undoes it.
fn story(rows: u32) {
    let piece = rows / 20;
    let spoilt = rows / SPOILT;
    let again = rows / AGAIN;
    let mut office = Office::new();
    let text = long_list(rows);
    let list = open(&mut office, "camp.csv", &text);
    assert_eq!((list.rows, list.earlier.len(), list.done), (rows, 0, 0));

    // Looked at in pieces; nothing is written.
    let before = office.commits();
    let started = Instant::now();
    let mut from = 0;
    let counts = loop {
        let part = preview(&mut office, &list, &list.mapping, (from, piece));
        from = part.checked;
        if from == part.of {
            break part.counts;
        }
    };
    let looked = started.elapsed();
    assert_eq!((counts.faulty, counts.in_list, counts.in_file), (spoilt, again, 0), "{counts:?}");
    assert_eq!(counts.ready + counts.warned, rows - spoilt, "{counts:?}");
    assert_eq!(office.commits(), before);

    // Taken over in pieces, and broken off by a crash.
    let started = Instant::now();
    for _ in 0..5 {
        run(&mut office, &list, AlikeChoice::Queue, piece);
    }
    let mut taken = started.elapsed();
    office.reopen();
    let resumed =
        office.run("leyla", |desk, acting, _| import::resume(desk, &acting.permit()?)).unwrap().unwrap();
    assert_eq!((resumed.import, resumed.done), (list.import, rows / 4));
    assert_eq!(resumed.mapping, list.mapping);
    // The list is looked at anew after the crash; the rate is of what follows.
    let started = Instant::now();
    run(&mut office, &resumed, AlikeChoice::Queue, piece);
    let resuming = started.elapsed();
    let started = Instant::now();
    let done = loop {
        let part = run(&mut office, &resumed, AlikeChoice::Queue, piece);
        if part.finished {
            break part;
        }
    };
    taken += started.elapsed();
    println!(
        "{rows} rows: looked at in {looked:?}, taken over in {taken:?} and {resuming:?} for the first piece after a crash"
    );
    let import = &done.import;
    assert_eq!((import.made, import.skipped, import.duplicates), (rows - spoilt, spoilt, again));
    let waiting = office
        .run("leyla", |desk, acting, _| {
            duplicate::waiting(desk, &acting.permit()?).map(|waiting| waiting.pairs)
        })
        .unwrap();
    assert_eq!(waiting.len(), again as usize, "each planted pair waits once, and no other");

    // What was left out, for whoever sent the list.
    let words = ErrorWords {
        head: ["Line", "Field", "What", "Remedy"].map(str::to_owned).to_vec(),
        fields: BTreeMap::from([("nationality".to_owned(), "Nationality".to_owned())]),
        codes: BTreeMap::from([(
            "notAChoice".to_owned(),
            CodeWords { what: "not a choice".to_owned(), remedy: "choose".to_owned() },
        )]),
    };
    // It goes back through the gate of everything that leaves.
    let sender = RecipientForm {
        recipient: None,
        name: "Nümunə düşərgəsi".to_owned(),
        kind: RecipientKind::Organisation,
        country: "AZE".to_owned(),
        address: None,
        key: None,
        agreement: None,
    };
    let recipient = office
        .run("kamran", |desk, acting, now| release::record(desk, &acting.permit()?, &sender, now))
        .unwrap();
    let release = ReleaseForm {
        recipient,
        basis: "agreement".to_owned(),
        purpose: "Düzəliş üçün".to_owned(),
        expires_on: None,
        closed_by: ClosedBy::Passphrase,
        language: Lang::Az,
    };
    let form = ErrorsForm { import: list.import, words, release };
    let package =
        office.run("leyla", |desk, acting, now| import::errors(desk, &acting.permit()?, &form, now)).unwrap();
    assert_eq!(package.export.files.0, ["00-contents.pdf", "camp-errors.csv"]);
    let words = vault::Secret::new(package.passphrase.unwrap());
    let zip = vault::open_package(&words, &package.bytes).unwrap();
    // The archive keeps its files as they are; the list is the last.
    let start = zip.windows(3).rposition(|bytes| bytes == "\u{feff}".as_bytes()).unwrap();
    let rest = &zip[start..];
    let end = rest.windows(4).position(|bytes| bytes == b"PK\x01\x02").unwrap();
    let errors = String::from_utf8(rest[..end].to_vec()).unwrap();
    assert_eq!(errors.lines().count(), spoilt as usize + 1);
    assert!(
        errors.lines().any(|line| line.starts_with("152,Nationality,not a choice,choose,F-30,")),
        "{errors}"
    );

    // A family becomes a case by one act.
    let form = ToCase { import: list.import, family: Some("F-3".to_owned()), lines: Vec::new() };
    let mut registration =
        office.run("leyla", |desk, acting, _| import::to_case(desk, &acting.permit()?, &form)).unwrap();
    assert_eq!(registration.members.len(), 5);
    assert_eq!(registration.arrived_on, "2026-11-01".parse().ok());
    assert_eq!(registration.members[0].relationship, Relationship::Pa);
    registration.language = "prs".to_owned();
    let registered = office
        .run("leyla", |desk, acting, now| application::register(desk, &acting.permit()?, &registration, now))
        .unwrap();
    let file = office.file("leyla", registered.application);
    let born: Vec<bool> = file.members.iter().map(|member| member.person.birth.earliest.is_some()).collect();
    assert_eq!(born, [true; 5], "what the list said of them stands");
    office.refused("leyla", (Kind::NotNow, Code::AlreadyMember), &[], |desk, acting, _| {
        import::to_case(desk, &acting.permit()?, &form)
    });
    let person = file.members[0].person.id;
    let source = office
        .run("leyla", |desk, acting, _| import::source(desk, &acting.permit()?, person))
        .unwrap()
        .unwrap();
    assert_eq!((source.import.name.as_str(), source.line), ("camp.csv", 17));

    // The same file again is said.
    let second = open(&mut office, "other name.csv", &text);
    assert_eq!(second.earlier, std::slice::from_ref(import));
    assert_ne!(second.import, list.import);
    office.run("leyla", |desk, acting, _| import::close(desk, &acting.permit()?, second.import)).unwrap();

    // The whole is undone but for whom the case took up.
    let form = UndoForm { import: list.import, reason: "Yanlış siyahı".to_owned() };
    let sought = name(234);
    assert!(!found(&mut office, &sought).is_empty());
    let undone =
        office.run("leyla", |desk, acting, now| import::undo(desk, &acting.permit()?, &form, now)).unwrap();
    assert_eq!((undone.withdrawn, undone.kept.len()), (rows - spoilt - 5, 5));
    assert!(undone.kept.iter().all(|kept| kept.because == KeptBecause::InCase));
    assert!(found(&mut office, &format!("N{:07}", 234 * 37 + 1_000_000)).is_empty());
    let waiting = office
        .run("leyla", |desk, acting, _| {
            duplicate::waiting(desk, &acting.permit()?).map(|waiting| waiting.pairs)
        })
        .unwrap();
    assert!(waiting.is_empty(), "a withdrawn record waits for nothing");
    office.refused("leyla", (Kind::NotNow, Code::ImportUndone), &[], |desk, acting, now| {
        import::undo(desk, &acting.permit()?, &form, now)
    });
    let listed = office.run("leyla", |desk, acting, _| import::list(desk, &acting.permit()?)).unwrap();
    assert_eq!(listed[0].undone_because.as_deref(), Some("Yanlış siyahı"));
    let journal = office.desk().vault.journal(list.import, 100).unwrap();
    assert_eq!(journal.first().map(|entry| entry.command.as_str()), Some("import.undo"));
    office.assert_sound();
}
