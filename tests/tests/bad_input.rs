//! What goes wrong at a desk: wrong passwords, damaged files, impossible dates, hostile text, a full disk. Each is
//! refused with its own kind and code, at its field, and nothing is written.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a failed expectation is a failed test"
)]

use casework::{
    Code, Failure, Kind, SCHEMA,
    application::{self, RegistrationForm},
    assessment::{self, Finding},
    decision::{self, Verdict},
    interview::{self, LineForm, LineKind, SignForm, StartForm},
    letter::{self, DeliverForm, LetterForm, PreviewForm},
    officer::{self, NewOfficer},
    permit::Role,
    person::{self, BirthForm, DocumentForm},
    profile::OutcomeCode,
};
use letters::Lang;
use names::calendar::Calendar;
use panah_desk::{Places, Session};
use panah_tests::{
    office::{
        self, ADMINISTRATOR, Office, PASSWORD, applicant, decision, fact, registration, secret, verdict,
    },
    pdf,
};
use std::{fs, path::Path};
use vault::{Cost, Migration, Schema, Vault};

/// Both copies of the key-slot file.
const KEY_SLOTS: [&str; 2] = ["keyslots", "keyslots.copy"];
const INVALID: (Kind, Code) = (Kind::Invalid, Code::CheckTheForm);

fn sign_in(place: &Path, password: &str) -> Result<(), Failure> {
    let now = "2026-11-25T08:00:00Z".parse().unwrap();
    let places = Places::new(place.parent().unwrap().to_owned());
    Session::new(places, Box::new(move || now), Cost::FOR_TESTS).sign_in("leyla", &secret(password))
}

fn told(failure: Result<(), Failure>) -> (Kind, Code) {
    let failure = failure.expect_err("must be refused");
    (failure.kind, failure.code)
}

#[test]
fn files_that_do_not_open_say_why() {
    let mut office = Office::new();
    let (place, commits) = (office.place(), office.commits());
    assert_eq!(told(sign_in(&place, PASSWORD)), (Kind::File, Code::OpenElsewhere), "a second instance");
    office.close();
    assert_eq!(told(sign_in(&place, "wrong horse battery")), (Kind::File, Code::WrongPassword));
    assert_eq!(told(sign_in(&place, "")), (Kind::File, Code::WrongPassword));
    assert_eq!(told(sign_in(&place.join("elsewhere"), PASSWORD)), (Kind::File, Code::NoOffice));

    // A file that lost its beginning; one that was cut off; one whose key slots are gone.
    let (database, slots) = (place.join("case.db"), KEY_SLOTS.map(|name| place.join(name)));
    let whole = fs::read(&database).unwrap();
    let mut headless = whole.clone();
    headless[..4096].fill(0);
    for damaged in [&headless[..], &whole[..100], b""] {
        fs::write(&database, damaged).unwrap();
        assert_eq!(
            told(sign_in(&place, PASSWORD)),
            (Kind::File, Code::DamagedFile),
            "{} bytes",
            damaged.len()
        );
    }
    fs::write(&database, &whole).unwrap();
    let kept = slots.each_ref().map(|slot| fs::read(slot).unwrap());
    for slot in &slots {
        fs::write(slot, "{").unwrap();
    }
    assert_eq!(told(sign_in(&place, PASSWORD)), (Kind::File, Code::DamagedFile));
    for (slot, bytes) in slots.iter().zip(kept) {
        fs::write(slot, bytes).unwrap();
    }
    // Where the beginning is whole, the check finds the rest.
    let mut torn = whole.clone();
    torn[whole.len() / 2..].fill(0);
    fs::write(&database, torn).unwrap();
    if let Ok(vault) = Vault::open(&place, &SCHEMA, "leyla", &secret(PASSWORD)) {
        assert!(!matches!(vault.check().map(|check| check.problems.len()), Ok(0)), "damage goes unnoticed");
    }
    fs::write(&database, &whole).unwrap();
    assert_eq!(sign_in(&place, PASSWORD), Ok(()));

    // A newer program was here.
    let of_tomorrow = Migration { version: 2099_01_01_00, sql: "CREATE TABLE tomorrow (id BLOB) STRICT;" };
    let migrations = SCHEMA.migrations.iter().map(|m| Migration { version: m.version, sql: m.sql });
    let schema: &'static Schema = Box::leak(Box::new(Schema {
        migrations: Box::leak(migrations.chain([of_tomorrow]).collect()),
        tables: SCHEMA.tables,
        derived: SCHEMA.derived,
    }));
    drop(Vault::open(&place, schema, "leyla", &secret(PASSWORD)).unwrap());
    assert_eq!(told(sign_in(&place, PASSWORD)), (Kind::File, Code::NewerFile));
    let vault = Vault::open(&place, schema, "leyla", &secret(PASSWORD)).unwrap();
    assert_eq!(vault.check().unwrap().commits, u64::from(commits), "none of this wrote anything");
}

const ZONE: &str =
    "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408122F1204159ZE184226B<<<<<10";

#[test]
fn a_zone_with_a_wrong_digit_says_which_field_and_what_it_may_be() {
    let today = "2026-11-25".parse().unwrap();
    assert!(person::read_mrz(ZONE, today).unwrap().all_ok());
    // The date of birth: 7408l22 as a worn document reads, 1 for 7.
    let misread = ZONE.replace("7408122F", "1408122F");
    let zone = person::read_mrz(&misread, today).unwrap();
    let wrong: Vec<_> = zone.checks.iter().filter(|check| !check.ok).map(|check| check.field).collect();
    assert!(wrong.contains(&names::mrz::MrzField::Birth), "{wrong:?}");
    let birth = zone.checks.iter().find(|check| check.field == names::mrz::MrzField::Birth).unwrap();
    assert!(
        birth.repairs.iter().any(|r| (r.line, r.position, r.found, r.suggested) == (2, 14, '1', '7')),
        "{birth:?}"
    );

    // It is kept as it was read, and marked; an officer decides.
    let mut office = Office::new();
    let mut form = registration(vec![applicant("Anna Maria Eriksson")]);
    form.members[0].person.document.mrz = Some(misread.clone());
    let case = office
        .run("leyla", |desk, acting, now| application::register(desk, &acting.permit()?, &form, now))
        .unwrap();
    let read = |office: &mut Office| office.file("leyla", case.application).members[0].person.clone();
    let person = read(&mut office);
    assert_eq!(person.documents[0].checks_right, Some(false));

    // Read again, rightly: the same document, not a second one.
    let mut corrected = form.members[0].person.clone();
    corrected.document.mrz = Some(ZONE.to_owned());
    office
        .run("leyla", |desk, acting, now| {
            application::correct_person(desk, &acting.permit()?, case.application, person.id, &corrected, now)
        })
        .unwrap();
    let documents = read(&mut office).documents;
    assert_eq!(documents.iter().map(|d| d.checks_right).collect::<Vec<_>>(), [Some(true)]);

    for (typed, code) in
        [("P<UTOERIKSSON", Code::MrzLength), (&*ZONE.replace("<<ANNA", "<<АННА"), Code::MrzCharacter)]
    {
        form.members[0].person.document =
            DocumentForm { mrz: Some(typed.to_owned()), ..DocumentForm::default() };
        office.refused("leyla", INVALID, &[("members.0.person.document.mrz", code)], |desk, acting, now| {
            application::register(desk, &acting.permit()?, &form, now)
        });
    }
}

#[test]
fn impossible_dates() {
    let mut office = Office::new();
    let date = |calendar, year, month, day| BirthForm {
        calendar: Some(calendar),
        year: Some(year),
        month,
        day,
        ..BirthForm::default()
    };
    for (birth, field, code) in [
        (date(Calendar::Gregorian, 2025, Some(2), Some(29)), "date", Code::ImpossibleDate),
        (date(Calendar::Gregorian, 1990, Some(13), None), "date", Code::ImpossibleDate),
        (date(Calendar::SolarHijri, 1366, Some(7), Some(31)), "date", Code::ImpossibleDate),
        (date(Calendar::Gregorian, 2026, Some(11), Some(26)), "date", Code::DateInFuture),
        (date(Calendar::SolarHijri, 1406, None, None), "date", Code::DateInFuture),
        (date(Calendar::Gregorian, 1066, None, None), "date", Code::ImpossibleDate),
        (BirthForm { age: Some(u16::MAX), ..BirthForm::default() }, "age", Code::ImpossibleDate),
        (BirthForm { month: Some(3), ..BirthForm::default() }, "date", Code::Required),
    ] {
        let mut form = registration(vec![applicant("Zahra Namuna")]);
        form.members[0].person.birth = birth;
        let field = format!("members.0.person.birth.{field}");
        office.refused("leyla", INVALID, &[(&field, code)], |desk, acting, now| {
            application::register(desk, &acting.permit()?, &form, now)
        });
    }
    let mut form = registration(vec![applicant("Zahra Namuna")]);
    form.arrived_on = Some("2026-11-26".parse().unwrap());
    office.refused("leyla", INVALID, &[("arrivedOn", Code::DateInFuture)], |desk, acting, now| {
        application::register(desk, &acting.permit()?, &form, now)
    });
    let case = office.decided(|case| decision(case, OutcomeCode::Refugee, &[("az", "Səbəb.")]));
    let mut form = LetterForm {
        application: case.application,
        language: Lang::Az,
        summary: None,
        hand_over: "2026-11-24".parse().unwrap(),
    };
    office.refused("leyla", INVALID, &[("handOver", Code::ImpossibleDate)], |desk, acting, now| {
        letter::issue(desk, &acting.permit()?, &form, now)
    });
    form.hand_over = "2026-12-01".parse().unwrap();
    let issued =
        office.run("leyla", |desk, acting, now| letter::issue(desk, &acting.permit()?, &form, now)).unwrap();
    for (on, code) in [("2026-11-24", Code::ImpossibleDate), ("2026-11-26", Code::DateInFuture)] {
        let form = DeliverForm { letter: issued.id, on: on.parse().unwrap(), means: "Şəxsən".to_owned() };
        office.refused("leyla", INVALID, &[("on", code)], |desk, acting, now| {
            letter::deliver(desk, &acting.permit()?, &form, now)
        });
    }
}

#[test]
fn required_fields_are_named_exactly() {
    let mut office = Office::new();
    // All at once, in the order of the form; marks that nobody sees are nothing.
    let empty = RegistrationForm {
        language: String::new(),
        reasons: String::new(),
        contact: String::new(),
        arrived_on: None,
        members: vec![applicant("\u{200b}\u{202e} "), applicant("Murad")],
    };
    office.refused(
        "leyla",
        INVALID,
        &[
            ("language", Code::Required),
            ("members.1.relationship", Code::OnePrincipal),
            ("members.0.person.name.latin", Code::Required),
        ],
        |desk, acting, now| application::register(desk, &acting.permit()?, &empty, now),
    );
    let nobody = registration(Vec::new());
    office.refused(
        "leyla",
        INVALID,
        &[("members.0.relationship", Code::NoPrincipal)],
        |desk, acting, now| application::register(desk, &acting.permit()?, &nobody, now),
    );

    let case = office.registered();
    let start = |language: &str| StartForm {
        application: case.application,
        person: case.members[0],
        language: language.to_owned(),
        interpreter: None,
    };
    office.refused("leyla", INVALID, &[("language", Code::NotAChoice)], |desk, acting, now| {
        interview::start(desk, &acting.permit()?, &start("nə bilim"), now)
    });
    office.refused("leyla", (Kind::NotNow, Code::NotInterviewed), &[], |desk, acting, now| {
        assessment::record(desk, &acting.permit()?, &fact(&case, &[]), now)
    });
    let (interview, lines) = office.interview(&case);
    // A second click.
    office.refused("leyla", (Kind::NotNow, Code::InterviewOpen), &[], |desk, acting, now| {
        interview::start(desk, &acting.permit()?, &start("prs"), now)
    });
    office.refused("leyla", INVALID, &[("text", Code::Required)], |desk, acting, now| {
        let form = LineForm { interview, kind: LineKind::Answer, text: " \n\u{200b}".to_owned() };
        interview::add_line(desk, &acting.permit()?, &form, now)
    });
    office.refused("leyla", INVALID, &[("remarks", Code::Required)], |desk, acting, now| {
        let form = SignForm { interview, read_back: false, remarks: String::new() };
        interview::sign(desk, &acting.permit()?, &form, now)
    });
    office.sign(interview);
    office.refused("leyla", (Kind::NotNow, Code::InterviewSigned), &[], |desk, acting, now| {
        interview::change_line(desk, &acting.permit()?, lines[1], "başqa cavab", now)
    });

    let mut form = fact(&case, &lines);
    (form.statement, form.reasoning) = (String::new(), String::new());
    let missing = [("statement", Code::Required), ("reasoning", Code::Required)];
    office.refused("leyla", INVALID, &missing, |desk, acting, now| {
        assessment::record(desk, &acting.permit()?, &form, now)
    });
    // What was not put to the applicant cannot ground an adverse finding.
    let mut form = fact(&case, &lines);
    form.finding = Finding::Rejected;
    office.refused("leyla", INVALID, &[("putIn", Code::PutToApplicantMissing)], |desk, acting, now| {
        assessment::record(desk, &acting.permit()?, &form, now)
    });
    // A line of somebody else's interview proves nothing here, and a fact of another case is not to be had.
    let mut form = fact(&case, &[lines[0], case.application]);
    form.put_in = Some(interview);
    let foreign = [("evidence.1", Code::NotAChoice), ("putIn", Code::NotAChoice)];
    office.refused("leyla", INVALID, &foreign, |desk, acting, now| {
        assessment::record(desk, &acting.permit()?, &form, now)
    });
    let mut form = fact(&case, &lines);
    form.fact = Some(interview);
    office.refused("leyla", (Kind::NotFound, Code::NotFound), &[], |desk, acting, now| {
        assessment::record(desk, &acting.permit()?, &form, now)
    });

    let case = office.submitted(|case| decision(case, OutcomeCode::Refugee, &[("az", "Səbəb.")]));
    let mut form = verdict(&case, Verdict::Returned);
    form.reasons = "\u{200b}".to_owned();
    office.refused("kamran", INVALID, &[("reasons", Code::Required)], |desk, acting, now| {
        decision::review(desk, &acting.permit()?, &form, now)
    });
    let form = NewOfficer {
        name: String::new(),
        login: "LEYLA ".to_owned(),
        password: secret("short"),
        roles: Vec::new(),
    };
    let missing = [("name", Code::Required), ("password", Code::PasswordTooShort), ("roles", Code::Required)];
    office.refused(ADMINISTRATOR, INVALID, &missing, |desk, acting, now| {
        officer::add(desk, &acting.permit()?, &form, now)
    });
    let form =
        NewOfficer { name: "L".to_owned(), password: secret(PASSWORD), roles: vec![Role::Reviewer], ..form };
    office.refused(ADMINISTRATOR, INVALID, &[("login", Code::LoginTaken)], |desk, acting, now| {
        officer::add(desk, &acting.permit()?, &form, now)
    });
}

#[test]
fn hostile_names_are_kept_inert() {
    let mut office = Office::new();
    for (typed, kept) in [
        ("O'Connor \"Əli\" <b>x</b>", "O'Connor \"Əli\" <b>x</b>"),
        ("**Zahra** {principal} \\ %s", "**Zahra** {principal} \\ %s"),
        ("'; DROP TABLE person; --", "'; DROP TABLE person; --"),
        ("Zah\u{200b}ra \u{202e}Namuna\u{202c}\u{200f}", "Zahra Namuna"),
        ("  Zahra \t\r\n Namuna  ", "Zahra Namuna"),
    ] {
        let form = registration(vec![applicant(typed)]);
        let case = office
            .run("leyla", |desk, acting, now| application::register(desk, &acting.permit()?, &form, now))
            .unwrap();
        let file = office.file("leyla", case.application);
        assert_eq!(file.members[0].person.name.latin, kept);
        let draft = decision(
            &panah_case(&file),
            OutcomeCode::Refugee,
            &[("az", "<script>alert(1)</script> **qalın** {date}")],
        );
        let form = PreviewForm {
            application: case.application,
            language: Lang::Az,
            summary: Some(Lang::Fa),
            hand_over: None,
            draft: Some(draft),
        };
        let preview = office
            .run("leyla", |desk, acting, now| letter::preview(desk, &acting.permit()?, &form, now))
            .unwrap();
        let bytes = base64::Engine::decode(&base64::engine::general_purpose::STANDARD, preview.pdf).unwrap();
        let text = pdf::flowing(&pdf::text(&bytes));
        for part in [kept, "<script>alert(1)</script> **qalın** {date}"] {
            assert!(text.contains(part), "{part} is printed as it was typed: {text}");
        }
        let query = application::CaseQuery { text: typed.to_owned(), ..Default::default() };
        office
            .run("leyla", |desk, acting, now| application::list(desk, &acting.permit()?, &query, now))
            .unwrap();
    }
    office.refused(
        "leyla",
        INVALID,
        &[("members.0.person.name.latin", Code::NoLetters)],
        |desk, acting, now| {
            application::register(desk, &acting.permit()?, &registration(vec![applicant("12 — 34")]), now)
        },
    );
    // What no letter can print is said before a decision freezes it.
    office.refused(
        "leyla",
        INVALID,
        &[("members.0.person.name.latin", Code::MissingGlyph)],
        |desk, acting, now| {
            application::register(desk, &acting.permit()?, &registration(vec![applicant("Zahra 😀")]), now)
        },
    );
    office.assert_sound();
}

fn panah_case(file: &application::CaseFile) -> casework::demonstration::main_job::Case {
    casework::demonstration::main_job::Case {
        application: file.id,
        number: file.number.clone(),
        members: file.members.iter().map(|member| member.person.id).collect(),
    }
}

#[test]
fn a_hundred_thousand_characters() {
    let mut office = Office::new();
    let long = "Sərhədə çatanda qaranlıq idi, uşaqlar yorulmuşdu. ".repeat(2_000);
    assert_eq!(long.chars().count(), 100_000);
    let case = office.registered();
    let (interview, lines) = office.interview(&case);
    let form = LineForm { interview, kind: LineKind::Answer, text: long.clone() };
    office
        .run("leyla", |desk, acting, now| interview::add_line(desk, &acting.permit()?, &form, now))
        .unwrap();
    let form = LineForm { text: "ə".repeat(casework::MAX_TEXT + 1), ..form };
    let failure = office.refused("leyla", INVALID, &[("text", Code::TooLong)], |desk, acting, now| {
        interview::add_line(desk, &acting.permit()?, &form, now)
    });
    assert_eq!(failure.fields[0].params["length"], "200001");
    office.sign(interview);
    assert_eq!(office.file("leyla", case.application).interviews[0].lines[2].text, long.trim());
    office
        .run("leyla", |desk, acting, now| {
            assessment::record(desk, &acting.permit()?, &fact(&case, &lines), now)?;
            let draft = decision(&case, OutcomeCode::Refused, &[("az", &long)]);
            decision::save(desk, &acting.permit()?, &draft, now)?;
            decision::submit(desk, &acting.permit()?, case.application, now)
        })
        .unwrap();
    let approved = verdict(&case, Verdict::Approved);
    office
        .run("kamran", |desk, acting, now| decision::review(desk, &acting.permit()?, &approved, now))
        .unwrap();
    let form = LetterForm {
        application: case.application,
        language: Lang::Az,
        summary: None,
        hand_over: "2026-12-02".parse().unwrap(),
    };
    let issued =
        office.run("leyla", |desk, acting, now| letter::issue(desk, &acting.permit()?, &form, now)).unwrap();
    assert!(issued.pages > 20, "{}", issued.pages);
    let (_, bytes) = office
        .run("leyla", |desk, acting, now| letter::export(desk, &acting.permit()?, issued.id, now))
        .unwrap();
    pdf::assert_clean(&bytes);
    assert_eq!(pdf::words(&pdf::drawn(&bytes)).iter().filter(|word| *word == "qaranlıq").count(), 2_000);
    office.assert_sound();
}

#[test]
fn four_eyes_cannot_be_escaped() {
    let mut office = Office::new();
    // Drafted, handed in and approved by one who may do both: no.
    let (case, _) = office.assessed();
    let draft = decision(&case, OutcomeCode::Refugee, &[("az", "Səbəb.")]);
    office.run("both", |desk, acting, now| decision::save(desk, &acting.permit()?, &draft, now)).unwrap();
    let approved = verdict(&case, Verdict::Approved);
    office.refused("both", (Kind::NotNow, Code::NotSubmitted), &[], |desk, acting, now| {
        decision::review(desk, &acting.permit()?, &approved, now)
    });
    // Another officer saves and hands in; the first drafter still may not approve, and is not offered it.
    office
        .run("samir", |desk, acting, now| {
            decision::save(desk, &acting.permit()?, &draft, now)?;
            decision::submit(desk, &acting.permit()?, case.application, now)
        })
        .unwrap();
    office.refused("both", (Kind::Forbidden, Code::OwnDraft), &[], |desk, acting, now| {
        decision::review(desk, &acting.permit()?, &approved, now)
    });
    let seen = office.file("both", case.application);
    assert!(seen.own_draft && seen.actions.is_empty(), "{:?}", seen.actions);
    assert_eq!(office.tasks("both"), []);
    office.refused("samir", (Kind::Forbidden, Code::NotAllowed), &[], |desk, acting, now| {
        decision::review(desk, &acting.permit()?, &approved, now)
    });
    office.refused(ADMINISTRATOR, (Kind::Forbidden, Code::NotAllowed), &[], |desk, acting, now| {
        application::open(desk, &acting.permit()?, acting, case.application, true, now)
    });
    // While it is read, nothing of it changes.
    let person = application::MemberForm { ..applicant("Somebody Else") }.person;
    office.refused("leyla", (Kind::NotNow, Code::DecisionFrozen), &[], |desk, acting, now| {
        application::correct_person(desk, &acting.permit()?, case.application, case.members[0], &person, now)
    });
    // No letter before approval.
    let form = LetterForm {
        application: case.application,
        language: Lang::Az,
        summary: None,
        hand_over: "2026-12-02".parse().unwrap(),
    };
    office.refused("leyla", (Kind::NotNow, Code::NotApproved), &[], |desk, acting, now| {
        letter::issue(desk, &acting.permit()?, &form, now)
    });
    office
        .run("kamran", |desk, acting, now| decision::review(desk, &acting.permit()?, &approved, now))
        .unwrap();
    let failure =
        office.refused("leyla", INVALID, &[("language", Code::LetterTextMissing)], |desk, acting, now| {
            letter::issue(desk, &acting.permit()?, &LetterForm { language: Lang::Ru, ..form }, now)
        });
    assert_eq!(failure.params["language"], "ru");
}

#[test]
fn impossible_drafts() {
    let mut office = Office::new();
    let (case, _) = office.assessed();
    let other = office.registered();
    let good = decision(&case, OutcomeCode::Refugee, &[("az", "Səbəb.")]);
    let mut twice = good.clone();
    twice.rulings.push(good.rulings[0].clone());
    let mut foreign = good.clone();
    foreign.rulings[0].person = other.members[0];
    let mut derived_from_nobody = good.clone();
    derived_from_nobody.rulings[0].outcome = Some(OutcomeCode::Derivative);
    let unknown_language = decision(&case, OutcomeCode::Refugee, &[("xx", "Səbəb.")]);
    let unprintable = decision(&case, OutcomeCode::Refugee, &[("az", "Səbəb 😀")]);
    for (form, field, code) in [
        (twice, "rulings.1.person", Code::NotAChoice),
        (foreign, "rulings.0.person", Code::NotAChoice),
        (derived_from_nobody, "rulings.0.derivedFrom", Code::DerivativeNeedsRefugee),
        (unknown_language, "reasons", Code::NotAChoice),
        (unprintable, "reasons.az.0", Code::MissingGlyph),
    ] {
        office.refused("leyla", INVALID, &[(field, code)], |desk, acting, now| {
            decision::save(desk, &acting.permit()?, &form, now)
        });
    }
    // Through another case nobody's data are to be had.
    let person = applicant("Somebody Else").person;
    office.refused("leyla", (Kind::NotFound, Code::NotFound), &[], |desk, acting, now| {
        application::correct_person(desk, &acting.permit()?, other.application, case.members[0], &person, now)
    });
}

#[test]
fn a_full_disk_loses_nothing() {
    let mut office = Office::new();
    let case = office.registered();
    let (interview, _) = office.interview(&case);
    let mut form = registration(vec![applicant("Murad")]);
    form.reasons = "Qorxurdum. ".repeat(9_000);
    let line = LineForm { interview, kind: LineKind::Answer, text: form.reasons.clone() };
    office.desk().vault.cap_growth(0).unwrap();
    office.refused("leyla", (Kind::File, Code::DiskFull), &[], |desk, acting, now| {
        application::register(desk, &acting.permit()?, &form, now)
    });
    office.refused("leyla", (Kind::File, Code::DiskFull), &[], |desk, acting, now| {
        interview::add_line(desk, &acting.permit()?, &line, now)
    });
    assert_eq!(office.file("leyla", case.application).interviews[0].lines.len(), 2, "all before it is there");
    office.assert_sound();
    office.desk().vault.cap_growth(i64::from(u32::MAX)).unwrap();
    office
        .run("leyla", |desk, acting, now| interview::add_line(desk, &acting.permit()?, &line, now))
        .unwrap();
    office
        .run("leyla", |desk, acting, now| application::register(desk, &acting.permit()?, &form, now))
        .unwrap();
    office.reopen();
    assert_eq!(office.file("leyla", case.application).interviews[0].lines.len(), 3);
    office.assert_sound();
}

/// An account whose record could not be written must not block its login for ever.
#[test]
fn an_officer_who_could_not_be_added_can_be_added_again() {
    let mut office = Office::new();
    let form = |name: String| NewOfficer {
        name,
        login: "Şəhla".to_owned(),
        password: secret(office::PASSWORD),
        roles: vec![Role::Caseworker],
    };
    office.desk().vault.add_password("şəhla", &secret("a slot from an attempt")).unwrap();
    let added = form("Şəhla Nümunə".to_owned());
    office
        .run(ADMINISTRATOR, |desk, acting, now| officer::add(desk, &acting.permit()?, &added, now))
        .unwrap();
    assert_eq!(office.acting("şəhla").officer(), office.acting("ŞƏHLA").officer(), "logins ignore case");
    let place = office.place();
    office.close();
    assert!(
        Vault::open(&place, &SCHEMA, "şəhla", &secret(office::PASSWORD)).is_ok(),
        "the new password holds"
    );
}
