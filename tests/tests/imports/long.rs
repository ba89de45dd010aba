//! A long list with planted errors and duplicates.

use crate::{HEADER, found, open, preview, run};
use casework::{
    Code, Kind,
    application::{self, Relationship},
    duplicate,
    import::{self, AlikeChoice, CodeWords, ErrorWords, ErrorsForm, KeptBecause, ToCase, UndoForm},
    release::{self, ClosedBy, RecipientForm, RecipientKind, ReleaseForm},
};
use letters::Lang;
use panah_tests::office::Office;
use std::{collections::BTreeMap, fmt::Write, time::Instant};

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
    office.refused("leyla", (Kind::Forbidden, Code::NotAllowed), &[], |desk, acting, now| {
        import::errors(desk, &acting.permit()?, &form, now).map(|package| package.name)
    });
    let package = office
        .run("kamran", |desk, acting, now| import::errors(desk, &acting.permit()?, &form, now))
        .unwrap();
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
    let listed = office
        .run("leyla", |desk, acting, _| import::list(desk, &acting.permit::<casework::permit::Register>()?))
        .unwrap();
    assert_eq!(listed[0].undone_because.as_deref(), Some("Yanlış siyahı"));
    let journal = office.desk().vault.journal(list.import, 100).unwrap();
    assert_eq!(journal.first().map(|entry| entry.command.as_str()), Some("import.undo"));
    office.assert_sound();
}
