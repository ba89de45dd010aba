//! Lists of other authorities: looked at, taken over in pieces, broken off, gone on with, undone.
#![allow(
    clippy::unwrap_used,
    clippy::print_stdout,
    clippy::expect_used,
    clippy::panic,
    reason = "a failed expectation is a failed test"
)]

mod long;

use base64::{Engine, prelude::BASE64_STANDARD};
use casework::{
    Code, Kind,
    application::{self, MemberForm, WarningCode},
    duplicate,
    find::{self, FindQuery},
    import::{
        self, AlikeChoice, DayOrder, ErrorWords, ErrorsForm, ImportField, Mapping, OpenForm, OpenedList,
        PreviewForm, PreviewPiece, RowOutcome, RowStatus, RowsQuery, RunForm, RunPiece,
    },
    permit::Register,
    person::{BirthForm, DocumentForm, Sex},
    release::{self, ClosedBy, RecipientForm, RecipientKind, ReleaseForm},
};
use panah_tests::office::{Office, applicant, registration};
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
        let rows = office
            .run("leyla", |desk, acting, _| import::rows(desk, &acting.permit::<Register>()?, &query))
            .unwrap();
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

/// What a sender may be given of their own list: the rows name persons who come from somewhere.
#[test]
fn rows_at_fault_go_to_no_country_that_somebody_in_them_may_come_from() {
    let mut office = Office::new();
    let afghan = "1,Omid Namuna,Nader,Laleh,maybe,1990,Afghanistan,,PA,,,\r\n";
    let iranian = "2,Parwin Uydurma,Nader,Laleh,maybe,2001,IRN,,PA,,,\r\n";
    let untold = "3,Kazim Gizlin,Nader,Laleh,maybe,2001,,,PA,,,\r\n";
    let stateless = "4,Selma Gizlin,Nader,Laleh,maybe,2001,XXA,,PA,,,\r\n";
    let strange = "5,Samira Gizlin,Nader,Laleh,F,2001,Ruritania,,PA,,,\r\n";
    let table: [(&str, &str, Option<Code>); 9] = [
        (afghan, "AFG", Some(Code::RecipientOfOrigin)),
        (afghan, "IRN", None),
        (afghan, "AZE", None),
        (iranian, "IRN", Some(Code::RecipientOfOrigin)),
        (untold, "IRN", Some(Code::OriginUntold)),
        (untold, "AZE", None),
        (stateless, "CHE", Some(Code::OriginUntold)),
        (strange, "CHE", Some(Code::OriginUntold)),
        (strange, "AZE", None),
    ];
    for (row, country, expected) in table {
        let code = send_back(&mut office, &format!("{HEADER}{row}"), country);
        assert_eq!(code, expected, "{row} to {country}");
    }
    // A list that does not say it at all.
    let bare = "Full name,Sex,Date of birth\r\nOmid Namuna,maybe,1990\r\n";
    assert_eq!(send_back(&mut office, bare, "AFG"), Some(Code::OriginUntold));
    assert_eq!(send_back(&mut office, bare, "AZE"), None);
    office.assert_sound();
}

/// Takes a list over and sends what was at fault to a recipient of a country: why not, or none.
fn send_back(office: &mut Office, text: &str, country: &str) -> Option<Code> {
    let list = open(office, "camp.csv", text);
    let done = run(office, &list, AlikeChoice::Queue, 250);
    assert!(done.finished && done.import.skipped == 1, "{text}");
    let sender = RecipientForm {
        recipient: None,
        name: format!("Nümunə {country}"),
        kind: RecipientKind::Foreign,
        country: country.to_owned(),
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
        language: letters::Lang::Az,
    };
    let form = ErrorsForm { import: list.import, words: ErrorWords::default(), release };
    let commits = office.commits();
    let sent = office.run("kamran", |desk, acting, now| import::errors(desk, &acting.permit()?, &form, now));
    let code = sent.err().map(|failure| failure.code);
    assert_eq!(office.commits() - commits, u32::from(code.is_none()), "what is refused writes nothing");
    code
}
