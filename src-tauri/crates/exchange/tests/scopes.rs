//! A border post that knows its own cases only, and an office that knows all: real encrypted files, and a stick.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    missing_docs,
    dead_code,
    reason = "a failed expectation is a failed test"
)]

#[path = "support/domain.rs"]
mod domain;
#[path = "support/office.rs"]
mod office;

use domain::{Handing, Note, Places, Receipt};
use exchange::{
    Error, Reason, bundle, scope,
    trust::{self, Trusted},
};
use office::{Office, enrol, giving, id, intent, now, pair, pair_of};
use vault::{BlobHash, Id};

const POST: &str = "post";

/// A note at a place, with a title by which it would be found wherever it lies.
fn write(office: &mut Office, number: u8, place: &str, title: &str, minutes: i64) {
    office
        .vault
        .commit::<_, vault::Error>(&intent(minutes), |change| {
            change.create(&Note { id: id(number), title: title.to_owned(), count: None, colour: None })?;
            let handing = id(number + 100);
            change.create(&Handing { id: handing, note: id(number), place: place.to_owned() })?;
            change.create(&Receipt { id: change.new_id()?, handing })
        })
        .unwrap();
}

fn hand_over(office: &mut Office, number: u8, place: &str, minutes: i64) -> Id {
    let handing = Handing { id: Id::new(now(minutes)).unwrap(), note: id(number), place: place.to_owned() };
    office.vault.commit::<_, vault::Error>(&intent(minutes), |change| change.create(&handing)).unwrap();
    handing.id
}

fn receive(office: &mut Office, handing: Id, minutes: i64) {
    let receipt = Receipt { id: Id::new(now(minutes)).unwrap(), handing };
    office.vault.commit::<_, vault::Error>(&intent(minutes), |change| change.create(&receipt)).unwrap();
}

/// An office, and a post that the office gave a scope.
fn divided() -> (Office, Office) {
    pair_of(Some(POST))
}

fn forget(office: &mut Office) -> scope::Forgotten {
    let device = office.device();
    scope::forget(&mut office.vault, &Places, &device).unwrap()
}

/// Whether a text lies anywhere in the file: in a page in use or in one that is free.
fn holds(office: &Office, text: &str) -> bool {
    let pages = recorder::pages(office.vault.connection()).unwrap();
    pages.windows(text.len()).any(|bytes| bytes == text.as_bytes())
}

#[test]
fn a_post_gets_its_own_and_of_others_no_word() {
    let stick = tempfile::tempdir().unwrap();
    let (mut office, mut border) = divided();
    write(&mut office, 1, "", "Secretofheadquarters", 10);
    write(&mut office, 2, POST, "Ofthepostitself", 11);
    office.edit(1, "Secretofheadquarters again", 12);
    let path = office.give(&mut border, &stick, 20);
    let (preview, applied) = border.take(&path, 21).unwrap();
    assert_eq!((preview.scope.as_deref(), applied.commits, applied.refused.len()), (Some(POST), 3, 0));
    assert_eq!((border.title(1), border.title(2).as_deref()), (None, Some("Ofthepostitself")));
    assert!(holds(&office, "Secretofheadquarters"), "this is how it would be found");
    assert!(holds(&border, "Ofthepostitself") && !holds(&border, "Secretofheadquarters"));
    assert_eq!((office.vector(), border.vault.withheld().unwrap()), (border.vector(), 1));
    border.assert_sound();
    // It works on, and nothing of what it lacks is missed at the office.
    border.edit(2, "Ofthepostitself, changed", 30);
    let path = border.give(&mut office, &stick, 31);
    office.take(&path, 32).unwrap();
    assert_eq!(office.title(2).as_deref(), Some("Ofthepostitself, changed"));
    assert_eq!(
        (office.title(1).as_deref(), office.vault.withheld().unwrap()),
        (Some("Secretofheadquarters again"), 0)
    );
    office.assert_sound();
}

#[test]
fn what_comes_into_a_scope_is_filled_in_and_a_lost_stick_is_healed() {
    let stick = tempfile::tempdir().unwrap();
    let (mut office, mut border) = divided();
    let picture = vec![9; 40_000];
    let hash = office
        .vault
        .commit::<_, vault::Error>(&intent(8), |change| {
            let hash = change.keep(&picture)?;
            let title = format!("{{\"scan\":\"{hash}\"}}");
            change.create(&Note { id: id(1), title, count: Some(3), colour: None })?;
            change.create(&Handing { id: id(101), note: id(1), place: String::new() })?;
            change.create(&Receipt { id: id(201), handing: id(101) })?;
            Ok(hash)
        })
        .unwrap();
    office.edit(1, &format!("Comes later, with {{\"scan\":\"{hash}\"}}"), 11);
    let path = office.give(&mut border, &stick, 20);
    border.take(&path, 21).unwrap();
    let path = border.give(&mut office, &stick, 22);
    office.take(&path, 23).unwrap();
    let kept = |border: &Office, hash: BlobHash| border.vault.blob(hash).is_ok();
    assert_eq!((border.title(1), kept(&border, hash)), (None, false));
    let handing = hand_over(&mut office, 1, POST, 30);
    let lost = office.give(&mut border, &stick, 31);
    std::fs::remove_file(lost).unwrap();
    let path = office.give(&mut border, &stick, 32);
    let (_, applied) = border.take(&path, 33).unwrap();
    assert!(border.title(1).unwrap().starts_with("Comes later"));
    assert_eq!((applied.filled, kept(&border, hash), border.vault.withheld().unwrap()), (1, true, 0));
    border.assert_sound();
    receive(&mut border, handing, 40);
    let path = border.give(&mut office, &stick, 41);
    office.take(&path, 42).unwrap();
    // What it holds is not given to it again.
    let path = office.give(&mut border, &stick, 43);
    let (_, applied) = border.take(&path, 44).unwrap();
    assert_eq!((applied.filled, applied.blobs), (0, 0));
}

#[test]
fn what_was_handed_over_is_forgotten_once_it_is_received_and_acknowledged() {
    let stick = tempfile::tempdir().unwrap();
    let (mut office, mut border) = divided();
    let path = office.give(&mut border, &stick, 6);
    border.take(&path, 7).unwrap();
    write(&mut border, 1, POST, "Canaryofthepost", 10);
    border.edit(1, "Canaryofthepost again", 11);
    write(&mut border, 2, POST, "Remainsatthepost", 12);
    let handing = hand_over(&mut border, 1, "", 13);
    assert_eq!(forget(&mut border), scope::Forgotten::default(), "nobody has it yet");
    let path = border.give(&mut office, &stick, 20);
    office.take(&path, 21).unwrap();
    let path = office.give(&mut border, &stick, 22);
    border.take(&path, 23).unwrap();
    assert_eq!(forget(&mut border).gone.records, 0, "it came, and nobody said that they received it");
    receive(&mut office, handing, 30);
    border.edit(1, "Canaryofthepost, late", 31);
    let path = office.give(&mut border, &stick, 32);
    border.take(&path, 33).unwrap();
    let waits = forget(&mut border);
    assert_eq!((waits.gone.records, waits.waiting), (0, 1), "the last change is nowhere else");
    let path = border.give(&mut office, &stick, 40);
    office.take(&path, 41).unwrap();
    let path = office.give(&mut border, &stick, 42);
    border.take(&path, 43).unwrap();
    assert!(holds(&border, "Canaryofthepost"));
    let forgotten = forget(&mut border);
    assert_eq!((forgotten.gone.records, forgotten.gone.values, forgotten.waiting), (1, 4, 0));
    assert_eq!((border.title(1), border.title(2).as_deref()), (None, Some("Remainsatthepost")));
    assert!(!holds(&border, "Canaryofthepost"), "not in a page that was set free either");
    border.vault.connection().execute_batch("VACUUM").unwrap();
    assert!(!holds(&border, "Canaryofthepost") && holds(&border, "Remainsatthepost"));
    assert_eq!(office.title(1).as_deref(), Some("Canaryofthepost, late"));
    border.assert_sound();
    office.assert_sound();
    // Handed back: the office gives it again.
    let back = hand_over(&mut office, 1, POST, 50);
    let path = office.give(&mut border, &stick, 51);
    border.take(&path, 52).unwrap();
    assert_eq!(border.title(1).as_deref(), Some("Canaryofthepost, late"));
    receive(&mut border, back, 53);
    border.assert_sound();
}

/// The office hands back what the post forgot, before the post said again what it holds: it is filled in all the same.
#[test]
fn what_is_handed_back_at_once_is_filled_in() {
    let stick = tempfile::tempdir().unwrap();
    let (mut office, mut border) = divided();
    write(&mut border, 1, POST, "Canaryofthepost", 10);
    let handing = hand_over(&mut border, 1, "", 11);
    let path = border.give(&mut office, &stick, 12);
    office.take(&path, 13).unwrap();
    receive(&mut office, handing, 14);
    let path = office.give(&mut border, &stick, 15);
    border.take(&path, 16).unwrap();
    assert_eq!(forget(&mut border).gone.records, 1);
    let back = hand_over(&mut office, 1, POST, 17);
    let path = office.give(&mut border, &stick, 18);
    let (_, applied) = border.take(&path, 19).unwrap();
    assert_eq!((applied.filled, border.title(1).as_deref()), (1, Some("Canaryofthepost")));
    receive(&mut border, back, 20);
    border.assert_sound();
}

/// Blank values that nothing explains are a forgery still.
#[test]
fn what_is_blank_and_not_listed_is_an_alarm() {
    let stick = tempfile::tempdir().unwrap();
    let (mut office, mut border) = divided();
    write(&mut office, 1, "", "Of the office", 10);
    let path = office.give(&mut border, &stick, 20);
    border.take(&path, 21).unwrap();
    border.assert_sound();
    border
        .vault
        .exchange::<_, Error>(|intake| Ok(intake.note("DELETE FROM exchange_withheld", [])?))
        .unwrap();
    let problems = border.vault.check().unwrap().problems;
    assert_eq!(problems.len(), 1, "{problems:?}");
    assert!(format!("{problems:?}").contains("nothing tells of an erasure"));
}

#[test]
fn only_the_office_says_which_scope_a_device_has_and_it_says_it_once() {
    let stick = tempfile::tempdir().unwrap();
    let (mut office, mut border) = divided();
    let key = border.key();
    // Both know it from the beginning on, before any file was exchanged.
    for one in [&mut office, &mut border] {
        let scope =
            one.vault.exchange::<_, Error>(|intake| Ok(Trusted::load(intake)?.scope(key).map(str::to_owned)));
        assert_eq!(scope.unwrap().as_deref(), Some(POST));
    }
    // A statement of another office is not heard, and a second one of the same office changes nothing.
    let (stranger, _) = pair();
    let issuer = stranger.vault.known_issuer().unwrap().unwrap();
    let forged = trust::Assignment::issue(&issuer, key, "another", now(10));
    let heard = office.vault.exchange(|intake| Trusted::load(intake)?.hear_scope(&forged.bytes()));
    assert!(matches!(heard, Err(Error::Refused(Reason::UnknownSender))), "{heard:?}");
    let issuer = office.vault.known_issuer().unwrap().unwrap();
    let second = trust::Assignment::issue(&issuer, key, "another", now(12));
    let is_new = office.vault.exchange(|intake| Trusted::load(intake)?.hear_scope(&second.bytes()));
    assert!(!is_new.unwrap());
    // Asked again, the office answers the same; for other records it certifies the device no more.
    let request = trust::Request::of(&mut border.vault, "Border", now(13)).unwrap();
    for scope in [None, Some("another")] {
        let answer = trust::enrol(&mut office.vault, &request, "Border post", scope, now(14));
        assert!(matches!(answer, Err(Error::Refused(Reason::ScopeStands))), "{answer:?}");
    }
    let answer = trust::enrol(&mut office.vault, &request, "Border post", Some(POST), now(15)).unwrap();
    assert_eq!(trust::Answer::read(&answer.bytes()).unwrap(), answer);
    // One that was certified to know everything goes on knowing it.
    let mut whole = Office::new();
    enrol(&mut office, &mut whole, None);
    let request = trust::Request::of(&mut whole.vault, "Desk", now(16)).unwrap();
    let answer = trust::enrol(&mut office.vault, &request, "Desk", Some(POST), now(17));
    assert!(matches!(answer, Err(Error::Refused(Reason::ScopeStands))), "{answer:?}");
    // And a bundle for devices of different scopes is not written.
    let (device, own) = (office.device(), office.key());
    let given =
        bundle::give_within(&mut office.vault, &device, &Places, &giving(&[key, own], &stick), now(18));
    assert!(matches!(given, Err(Error::Refused(Reason::OtherScope))));
}

/// A post hears of another's cases without a word of them, and is at the office first.
#[test]
fn what_came_without_its_values_is_filled_by_whoever_has_them() {
    let stick = tempfile::tempdir().unwrap();
    let (mut office, mut near) = divided();
    let mut far = Office::new();
    enrol(&mut office, &mut far, Some("far"));
    write(&mut far, 5, "far", "Registered far away", 10);
    far.edit(5, "Registered far away, corrected", 11);
    let path = office.give(&mut near, &stick, 12);
    near.take(&path, 13).unwrap();
    let path = far.give(&mut near, &stick, 14);
    near.take(&path, 15).unwrap();
    let path = near.give(&mut office, &stick, 16);
    let (_, applied) = office.take(&path, 17).unwrap();
    assert_eq!((applied.commits, office.title(5)), (2, None), "the changes came, and none of their words");
    let path = far.give(&mut office, &stick, 18);
    let (_, applied) = office.take(&path, 19).unwrap();
    assert_eq!((applied.commits, applied.filled), (0, 1));
    assert_eq!(office.title(5).as_deref(), Some("Registered far away, corrected"));
    assert_eq!((near.title(5), office.vault.withheld().unwrap()), (None, 0));
    office.assert_sound();
}
