//! Files that do not open, and a disk that is full.

use casework::{
    Code, Failure, Kind, SCHEMA, application,
    interview::{self, LineForm, LineKind},
    officer::{self, NewOfficer},
    permit::Role,
};
use panah_desk::{Places, Session};
use panah_tests::office::{ADMINISTRATOR, Office, PASSWORD, applicant, registration, secret};
use std::{fs, path::Path};
use vault::{
    Cost, Migration, Schema, Vault,
    fault::{self, Fault},
};

/// Both copies of the key-slot file.
const KEY_SLOTS: [&str; 2] = ["keyslots", "keyslots.copy"];

fn sign_in(place: &Path, password: &str) -> Result<(), Failure> {
    let now = "2026-11-25T08:00:00Z".parse().unwrap();
    let places = Places::new(place.parent().unwrap().to_owned());
    Session::new(places, Box::new(move || now), Cost::FOR_TESTS).sign_in("leyla", &secret(password))
}

/// The schema of a program that is still to come.
fn of_tomorrow() -> &'static Schema {
    let tomorrow = Migration { version: 2_099_010_100, sql: "CREATE TABLE tomorrow (id BLOB) STRICT;" };
    let migrations = SCHEMA.migrations.iter().map(|m| Migration { version: m.version, sql: m.sql });
    Box::leak(Box::new(Schema {
        migrations: Box::leak(migrations.chain([tomorrow]).collect()),
        tables: SCHEMA.tables,
        derived: SCHEMA.derived,
        vouched: &[],
    }))
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
    let schema = of_tomorrow();
    drop(Vault::open(&place, schema, "leyla", &secret(PASSWORD)).unwrap());
    assert_eq!(told(sign_in(&place, PASSWORD)), (Kind::File, Code::NewerFile));
    let vault = Vault::open(&place, schema, "leyla", &secret(PASSWORD)).unwrap();
    // Whoever signs in for the first time gets a key to sign with, which the log tells.
    assert_eq!(vault.check().unwrap().commits, u64::from(commits) + 1, "none of this wrote anything else");
}

/// The test above has teeth: a program that took no lock, or looked at no version, would open what it must not.
#[test]
fn a_program_without_a_lock_or_a_look_at_the_version_is_found() {
    let mut office = Office::new();
    let place = office.place();
    fault::plant(Some(Fault::NoLock));
    let second = sign_in(&place, PASSWORD);
    fault::plant(None);
    assert_eq!(second, Ok(()), "the lock alone keeps a second process out");
    office.close();
    drop(Vault::open(&place, of_tomorrow(), "leyla", &secret(PASSWORD)).unwrap());
    fault::plant(Some(Fault::NoVersion));
    let older = sign_in(&place, PASSWORD);
    fault::plant(None);
    assert_eq!(older, Ok(()), "the version alone keeps an older program out");
    assert_eq!(told(sign_in(&place, PASSWORD)), (Kind::File, Code::NewerFile));
}

#[test]
fn a_full_disk_loses_nothing() {
    let mut office = Office::new();
    let case = office.registered();
    let (interview, _) = office.interview(&case);
    let mut form = registration(vec![applicant("Murad")]);
    form.reasons = "Qorxurdum. ".repeat(9_000);
    let line = LineForm::new(interview, LineKind::Answer, form.reasons.clone());
    office.desk().vault.cap_growth(0).unwrap();
    office.refused("leyla", (Kind::File, Code::DiskFull), &[], |desk, acting, now| {
        application::register(desk, &acting.permit()?, &form, now)
    });
    office.refused("leyla", (Kind::File, Code::DiskFull), &[], |desk, acting, now| {
        interview::add_line(desk, &acting.permit()?, &line, now)
    });
    assert_eq!(office.transcript(interview).lines.len(), 2, "all before it is there");
    office.assert_sound();
    office.desk().vault.cap_growth(i64::from(u32::MAX)).unwrap();
    office
        .run("leyla", |desk, acting, now| interview::add_line(desk, &acting.permit()?, &line, now))
        .unwrap();
    office
        .run("leyla", |desk, acting, now| application::register(desk, &acting.permit()?, &form, now))
        .unwrap();
    office.reopen();
    assert_eq!(office.transcript(interview).lines.len(), 3);
    office.assert_sound();
}

/// An account whose record could not be written must not block its login for ever.
#[test]
fn an_officer_who_could_not_be_added_can_be_added_again() {
    let mut office = Office::new();
    let form = |name: String| NewOfficer {
        name,
        login: "Şəhla".to_owned(),
        password: secret(PASSWORD),
        roles: vec![Role::CASEWORKER],
        sex: None,
        qualifications: Vec::new(),
    };
    office.desk().vault.add_password("şəhla", &secret("a slot from an attempt")).unwrap();
    let added = form("Şəhla Nümunə".to_owned());
    office
        .run(ADMINISTRATOR, |desk, acting, now| officer::add(desk, &acting.permit()?, &added, now))
        .unwrap();
    assert_eq!(office.acting("şəhla").officer(), office.acting("ŞƏHLA").officer(), "logins ignore case");
    let place = office.place();
    office.close();
    assert!(Vault::open(&place, &SCHEMA, "şəhla", &secret(PASSWORD)).is_ok(), "the new password holds");
}
