//! A signed decision comes to another workstation on a stick, with the keys that it is checked with.

use crate::{decided, faults, seen};
use casework::{decision::Ruling, demonstration::main_job::Case};
use exchange::{bundle, trust};
use panah_tests::office::{Office, PASSWORD};
use tempfile::TempDir;

/// An office that certifies, and a post of its authority.
fn pair() -> (Office, Office) {
    let (mut office, mut post) = (Office::new(), Office::under("azerbaijan", "AST"));
    let now = office.tick();
    trust::found(&mut office.desk().vault, "Nümunə xidməti", "Nümunə idarəsi", "Mərkəz", now).unwrap();
    let request = trust::Request::of(&mut post.desk().vault, "Post", now).unwrap();
    let answer = trust::enrol(&mut office.desk().vault, &request, "Astara", None, now).unwrap();
    trust::join(&mut post.desk().vault, &answer, now).unwrap();
    (office, post)
}

fn carry(from: &mut Office, to: &mut Office, stick: &TempDir) {
    let now = from.tick();
    let (device, opens) = (from.desk().vault.device(now).unwrap(), to.desk().vault.device(now).unwrap());
    let key = opens.public().id();
    let given = bundle::give(&mut from.desk().vault, &device, &[key], stick.path(), None, now).unwrap();
    let staged = bundle::stage(&given.path, &to.place().join("exchange")).unwrap();
    let vault = &mut to.desk().vault;
    let checked = bundle::check(vault, &opens, &staged).unwrap();
    bundle::apply(vault, &opens, &checked, None, now, |_| {}).unwrap();
}

fn certified(office: &mut Office, case: &Case) -> Vec<Option<String>> {
    let decision = seen(office, case);
    assert!(decision.unsigned.is_none() && decision.signatures.len() == 2, "{decision:?}");
    assert!(decision.signatures.iter().all(|one| one.faults.is_empty()), "{:?}", decision.signatures);
    decision.signatures.into_iter().map(|one| one.certified_by).collect()
}

#[test]
fn it_is_checked_on_another_workstation_without_the_one_it_came_from() {
    let stick = tempfile::tempdir().unwrap();
    let (mut office, mut post) = pair();
    let case = decided(&mut office);
    let by = Some("Nümunə idarəsi".to_owned());
    assert_eq!(certified(&mut office, &case), [by.clone(), by.clone()]);
    carry(&mut office, &mut post, &stick);
    post.sign_in("leyla", PASSWORD);
    assert_eq!(certified(&mut post, &case), [by.clone(), by], "the office's certificate came along");
    post.assert_sound();
    // What is altered there, by whoever has that file, is named there.
    crate::altered::write(&mut post, |change| {
        let ruling: Ruling = change.read().list("", [])?.pop().unwrap();
        change.update(&Ruling { outcome: casework::decision::Outcome::default(), ..ruling }).map(drop)
    });
    assert_eq!(faults(&mut post), ["outcomes"]);
}

/// Where the office certifies nobody, a key rests on its own statement, and holds just as well.
#[test]
fn a_post_that_certifies_nobody_signs_too() {
    let stick = tempfile::tempdir().unwrap();
    let (mut office, mut post) = pair();
    let case = decided(&mut post);
    assert_eq!(certified(&mut post, &case), [None, None]);
    carry(&mut post, &mut office, &stick);
    assert_eq!(certified(&mut office, &case), [None, None]);
    office.assert_sound();
}

/// A decision of an office whose program knows no keys yet: no alarm where it arrives, though here they have begun.
#[test]
fn an_office_without_keys_is_no_alarm_elsewhere() {
    let stick = tempfile::tempdir().unwrap();
    let (mut office, mut post) = pair();
    decided(&mut office);
    let case = post.decided(crate::draft);
    carry(&mut post, &mut office, &stick);
    let decision = seen(&mut office, &case);
    assert_eq!(decision.unsigned, Some(casework::decision::Unsigned::BeforeKeys));
    office.assert_sound();
}
