//! Who has which key, and what a new password or a lost one does to it.

use crate::{approve, decided, draft, faults, seen};
use casework::{
    Code, Kind,
    decision::{self, Verdict},
    officer::{self, ChangeForm, Officer, OfficerKey, ResetForm},
};
use panah_tests::office::{ADMINISTRATOR, Office, PASSWORD, secret, verdict};

const NEXT: &str = "another quiet harbour";
const GIVEN: &str = "for the first day only";

fn keys(office: &mut Office, login: &str) -> Vec<OfficerKey> {
    let officer = office.acting(login).officer();
    office.desk().read().list("WHERE officer = ?1 ORDER BY since, id", [officer]).unwrap()
}

fn change_password(office: &mut Office, login: &str, from: &str, to: &str) {
    let form = ChangeForm { current: secret(from), password: secret(to), repeat: secret(to) };
    office.run(login, |desk, acting, now| officer::change_password(desk, acting, &form, now)).unwrap();
}

/// The administrator has the file open, and with it the key of the file: they sign in nobody's name but their own.
#[test]
fn the_key_of_the_file_signs_for_nobody() {
    let mut office = Office::new();
    office.sign_in("kamran", PASSWORD);
    office.sign_in("leyla", PASSWORD);
    let case = office.submitted(draft);
    for login in [ADMINISTRATOR, "samir", "leyla"] {
        office.sign_in(login, PASSWORD);
        office.refused("kamran", (Kind::NotNow, Code::NoSigningKey), &[], |desk, acting, now| {
            decision::review(desk, &acting.permit()?, &verdict(&case, Verdict::Approved), now)
        });
    }
    // Nor an officer of whom there is no key yet.
    office.refused("both", (Kind::NotNow, Code::NoSigningKey), &[], |desk, acting, now| {
        decision::review(desk, &acting.permit()?, &verdict(&case, Verdict::Approved), now)
    });
    // Opened without any officer's password there is no key at all.
    office.reopen();
    office.sign_in("kamran", PASSWORD);
    approve(&mut office, &case);
    office.assert_sound();
}

/// A folder that took no key when the officer came in: whoever signs is told what is in the way, and not to sign in again.
#[test]
fn who_could_be_given_no_key_is_told_why() {
    let mut office = Office::new();
    office.sign_in("leyla", PASSWORD);
    let case = office.submitted(draft);
    let in_the_way = office.place().join("keyslots.new");
    std::fs::create_dir(&in_the_way).unwrap();
    let failure = office.come_in("kamran", PASSWORD).unwrap_err();
    assert_eq!(failure.code, Code::CannotWriteFile);
    let approve_it = |office: &mut Office| {
        office.run("kamran", |desk, acting, now| {
            decision::review(desk, &acting.permit()?, &verdict(&case, Verdict::Approved), now)
        })
    };
    assert_eq!(approve_it(&mut office).unwrap_err(), failure);
    // Once it is out of the way, the next sign-in brings a key.
    std::fs::remove_dir(&in_the_way).unwrap();
    office.sign_in("kamran", PASSWORD);
    approve_it(&mut office).unwrap();
    office.assert_sound();
}

/// In a file of before: a first password that somebody gave opened a key then.
#[test]
fn a_first_password_is_known_to_whoever_gave_it_so_the_own_one_brings_another_key() {
    let mut office = Office::new();
    let kamran = office.acting("kamran").officer();
    let (kamran, now) = (office.desk().read().get::<Officer>(kamran).unwrap(), office.tick());
    office
        .desk()
        .commit(kamran.id, "officer.add", None, now, |change| {
            change.update(&Officer { password_given: None, ..kamran })?;
            Ok(())
        })
        .unwrap();
    let case = decided(&mut office);
    let first = keys(&mut office, "kamran");
    assert!(first.len() == 1 && first[0].given && first[0].until.is_none());
    change_password(&mut office, "kamran", PASSWORD, NEXT);
    let second = keys(&mut office, "kamran");
    assert_eq!(second.len(), 2);
    assert!(second[0].until == Some(second[1].since) && !second[1].given && second[1].until.is_none());
    // Another own password keeps the key.
    change_password(&mut office, "kamran", NEXT, GIVEN);
    office.sign_in("kamran", GIVEN);
    assert_eq!(keys(&mut office, "kamran"), second);
    // What the first signed holds, and what the second signs.
    office.sign_in("leyla", PASSWORD);
    let later = office.submitted(draft);
    office.sign_in("kamran", GIVEN);
    approve(&mut office, &later);
    let of = |office: &mut Office, case| seen(office, case).signatures[1].clone();
    let (one, two) = (of(&mut office, &case), of(&mut office, &later));
    assert!(one.faults.is_empty() && two.faults.is_empty() && one.key != two.key, "{one:?} {two:?}");
    office.assert_sound();
}

#[test]
fn an_administrator_gives_a_password_and_no_key() {
    let mut office = Office::new();
    let case = decided(&mut office);
    let kamran = office.acting("kamran").officer();
    office.sign_in(ADMINISTRATOR, PASSWORD);
    let form = ResetForm { officer: kamran, password: secret(GIVEN) };
    office
        .run(ADMINISTRATOR, |desk, acting, now| officer::reset_password(desk, &acting.permit()?, &form, now))
        .unwrap();
    let ended = keys(&mut office, "kamran");
    assert!(ended.len() == 1 && ended[0].until.is_some());
    // Under the password that the administrator knows there is no key, and nothing is signed.
    office.sign_in("kamran", GIVEN);
    assert!(office.desk().vault.officer_key().is_none());
    change_password(&mut office, "kamran", GIVEN, NEXT);
    let keys = keys(&mut office, "kamran");
    assert!(keys.len() == 2 && !keys[1].given && keys[1].until.is_none(), "{keys:?}");
    assert!(seen(&mut office, &case).signatures.iter().all(|one| one.faults.is_empty()));
    office.sign_in("leyla", PASSWORD);
    let later = office.submitted(draft);
    office.sign_in("kamran", NEXT);
    approve(&mut office, &later);
    office.assert_sound();
}

#[test]
fn who_leaves_signs_no_more_and_what_they_signed_stays() {
    let mut office = Office::new();
    let case = decided(&mut office);
    let kamran = office.acting("kamran").officer();
    office.sign_in(ADMINISTRATOR, PASSWORD);
    office
        .run(ADMINISTRATOR, |desk, acting, now| officer::remove(desk, &acting.permit()?, kamran, now))
        .unwrap();
    let keys: Vec<OfficerKey> = office.desk().read().list("WHERE officer = ?1", [kamran]).unwrap();
    assert!(keys.len() == 1 && keys[0].until.is_some());
    assert!(seen(&mut office, &case).signatures.iter().all(|one| one.faults.is_empty()));
    office.assert_sound();
    assert_eq!(faults(&mut office), [""; 0]);
}
