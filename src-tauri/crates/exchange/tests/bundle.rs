//! Bundles on a stick, between real encrypted files.
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

use domain::{FIRST, NEWER, Note, SECOND, Tag};
use exchange::{
    Error, Reason, bundle,
    ledger::{self, Happened},
    take, trust,
};
use office::{Office, giving, id, intent, now, pair, password};
use std::fs;
use vault::{EXCHANGE, HUB, LOG_ROWS, Migration, SCOPES, Schema, Vault};

/// A program that does not mind where a reference leads.
static LOOSE: Schema =
    Schema { migrations: &[FIRST, EXCHANGE, HUB, LOG_ROWS, SCOPES, LOOSE_SECOND], ..NEWER };

const LOOSE_SECOND: Migration = Migration {
    version: SECOND.version,
    sql: "ALTER TABLE note ADD COLUMN colour TEXT;
    CREATE TABLE tag (id BLOB NOT NULL PRIMARY KEY, note BLOB NOT NULL, word TEXT NOT NULL) STRICT;",
};

fn reason<T: std::fmt::Debug>(outcome: Result<T, Error>) -> Reason {
    match outcome {
        Err(Error::Refused(reason)) => reason,
        other => panic!("{other:?}"),
    }
}

#[test]
fn what_the_border_registers_comes_to_the_office_and_a_conflict_is_seen_and_settled() {
    let stick = tempfile::tempdir().unwrap();
    let (mut office, mut border) = pair();
    border.create(1, "Nümunə", 10);
    border.create(2, "Sample", 11);
    let path = border.give(&mut office, &stick, 20);
    assert!(!fs::read(&path).unwrap().windows(6).any(|bytes| bytes == b"Sample"), "it is sealed");
    let (preview, applied) = office.take(&path, 30).unwrap();
    assert_eq!((preview.new_commits, preview.conflicts, preview.made), (2, Some(Vec::new()), vec![(1, 2)]));
    assert_eq!((applied.commits, applied.conflicts, office.title(2)), (2, 0, Some("Sample".to_owned())));
    // Again: known.
    let (preview, applied) = office.take(&path, 31).unwrap();
    assert_eq!((preview.is_old, preview.new_commits, applied.commits), (true, 0, 0));
    // Both edit one field.
    office.edit(1, "at the office", 40);
    border.edit(1, "at the border", 41);
    let path = office.give(&mut border, &stick, 50);
    let (preview, applied) = border.take(&path, 51).unwrap();
    assert_eq!((preview.conflicts, applied.conflicts), (Some(vec![(id(1), 1)]), 1));
    assert_eq!(border.title(1).as_deref(), Some("at the border"), "the newest is shown, and disputed");
    // A stick is lost on its way; the next one brings all.
    let lost = border.give(&mut office, &stick, 60);
    fs::remove_file(lost).unwrap();
    border.create(3, "later", 61);
    let path = border.give(&mut office, &stick, 62);
    let (_, applied) = office.take(&path, 63).unwrap();
    assert_eq!((applied.commits, applied.conflicts, office.title(1)), (2, 1, border.title(1)));
    let shown: Note = office.vault.read().get(id(1)).unwrap();
    let third = Note { title: "a third value".to_owned(), ..shown };
    office.vault.commit::<_, vault::Error>(&intent(70), |change| change.settle(&third, "title")).unwrap();
    let path = office.give(&mut border, &stick, 80);
    border.take(&path, 81).unwrap();
    for one in [&office, &border] {
        assert_eq!(one.title(1).as_deref(), Some("a third value"));
        assert!(one.vault.read().conflicts(id(1)).unwrap().is_empty());
        one.assert_sound();
    }
    assert_eq!(office.vector(), border.vector());
    // All is acknowledged: the next bundle holds no batch.
    let path = border.give(&mut office, &stick, 90);
    let (preview, _) = office.take(&path, 91).unwrap();
    assert_eq!(preview.batches, 0);
    let lines = office.vault.exchange(|intake| ledger::newest(intake, 100)).unwrap();
    assert_eq!(lines.iter().filter(|line| line.event == Happened::Received).count(), 4);
    assert_eq!(lines.iter().filter(|line| line.event == Happened::Exported).count(), 2);
}

#[test]
fn what_is_cut_altered_foreign_or_revoked_is_refused_and_changes_nothing() {
    let stick = tempfile::tempdir().unwrap();
    let (mut office, mut border) = pair();
    for number in 1..20 {
        border.create(number, &"long text ".repeat(40), number.into());
    }
    let path = border.give(&mut office, &stick, 30);
    let whole = fs::read(&path).unwrap();
    let before = office.state();
    let bad = stick.path().join("bad.bundle");
    for at in (0..whole.len()).step_by(whole.len() / 120) {
        fs::write(&bad, &whole[..at]).unwrap();
        assert!(matches!(office.take(&bad, 31), Err(Error::Refused(_))), "cut at {at}");
        let mut altered = whole.clone();
        altered[at] ^= 1;
        fs::write(&bad, &altered).unwrap();
        assert!(matches!(office.take(&bad, 31), Err(Error::Refused(_))), "altered at {at}");
    }
    // For somebody else; of another authority; of somebody without a certificate.
    let (mut other_office, mut other_border) = pair();
    let foreign = other_border.give(&mut other_office, &stick, 32);
    assert_eq!(reason(office.take(&foreign, 33)), Reason::NotForUs);
    let mut stranger = Office::new();
    assert_eq!(reason(stranger.take(&path, 34)), Reason::NotEnrolled);
    let (device, to) = (stranger.device(), office.key());
    let refused = bundle::give(&mut stranger.vault, &device, &[to], stick.path(), None, now(35));
    assert_eq!(reason(refused.map(|_| ())), Reason::NotEnrolled);
    assert_eq!(office.state(), before, "nothing changed");
    // Two authorities do not mix.
    let request = trust::Request::of(&mut border.vault, "Border", now(0)).unwrap();
    let answer = trust::enrol(&mut other_office.vault, &request, "Border", None, now(36)).unwrap();
    assert_eq!(reason(trust::join(&mut border.vault, &answer, now(37))), Reason::OtherAuthority);
    // Revoked: what came before stays, what comes after does not.
    office.take(&path, 40).unwrap();
    let late = border.give(&mut office, &stick, 41);
    trust::revoke(&mut office.vault, border.key(), now(42)).unwrap();
    border.create(30, "after", 43);
    let later = border.give(&mut office, &stick, 44);
    for path in [late, later] {
        assert_eq!(reason(office.take(&path, 45)), Reason::Revoked);
    }
    let (device, to) = (office.device(), border.key());
    let refused = bundle::give(&mut office.vault, &device, &[to], stick.path(), None, now(46));
    assert_eq!(reason(refused.map(|_| ())), Reason::Revoked);
    assert_eq!(office.title(30), None);
    assert!(office.title(1).is_some());
    office.assert_sound();
}

/// A post gave to another post what the office does not have, and is lost: all that the other wrote since rests on it.
#[test]
fn what_others_built_on_a_lost_device_comes_once_the_office_believes_it() {
    let stick = tempfile::tempdir().unwrap();
    let (mut office, mut lost) = pair();
    let mut other = Office::new();
    office::enrol(&mut office, &mut other, None);
    for one in [&mut lost, &mut other] {
        let path = office.give(one, &stick, 3);
        one.take(&path, 4).unwrap();
    }
    lost.create(1, "given", 10);
    let path = lost.give(&mut other, &stick, 11);
    other.take(&path, 12).unwrap();
    other.edit(1, "built on it", 13);
    trust::revoke(&mut office.vault, lost.key(), now(20)).unwrap();
    let path = other.give(&mut office, &stick, 21);
    let (_, applied) = office.take(&path, 22).unwrap();
    assert_eq!((applied.early, applied.refused), (1, vec![Reason::Revoked]));
    assert_eq!(office.title(1), None);
    assert_eq!(office.state().1, 1, "what rests on it waits, and is not lost");
    // The office asked the other post, which had it before.
    assert!(trust::believe(&mut office.vault, lost.key(), now(23)).unwrap());
    assert!(!trust::believe(&mut office.vault, lost.key(), now(24)).unwrap(), "there is nothing more");
    let path = other.give(&mut office, &stick, 25);
    office.take(&path, 26).unwrap();
    assert_eq!((office.title(1).as_deref(), office.state().1), (Some("built on it"), 0));
    assert_eq!(office.vector(), other.vector());
    // Whoever has the device now is believed nowhere.
    let path = office.give(&mut other, &stick, 30);
    other.take(&path, 31).unwrap();
    lost.create(2, "by a thief", 32);
    let path = lost.give(&mut other, &stick, 33);
    assert_eq!(reason(other.take(&path, 34)), Reason::Revoked);
    let refused = trust::believe(&mut other.vault, lost.key(), now(35));
    assert_eq!(reason(refused.map(|_| ())), Reason::NotEnrolled);
    office.assert_sound();
    other.assert_sound();
}

/// The office that certified all is stolen: with the secret from the safe another takes its place, and the devices ask it.
#[test]
fn another_office_takes_the_place_of_one_that_is_lost() {
    let stick = tempfile::tempdir().unwrap();
    let [mut gone, mut office, mut border] = [Office::new(), Office::new(), Office::new()];
    let code = trust::found(&mut gone.vault, "Authority", "Office", "Desk 1", now(0)).unwrap();
    office::enrol(&mut gone, &mut office, None);
    office::enrol(&mut gone, &mut border, Some("border"));
    for one in [&mut office, &mut border] {
        let path = gone.give(one, &stick, 3);
        one.take(&path, 4).unwrap();
    }
    border.create(1, "one", 5);
    let path = border.give(&mut office, &stick, 6);
    office.take(&path, 7).unwrap();

    let wrong = vault::RecoveryCode::generate().unwrap();
    assert_eq!(
        reason(trust::open_office(&mut office.vault, &wrong, "Second", now(8))),
        Reason::OtherAuthority
    );
    assert_eq!(reason(trust::open_office(&mut border.vault, &code, "Post", now(8))), Reason::OtherScope);
    let lost = gone.vault.known_issuer().unwrap().unwrap().public().id();
    assert_eq!(reason(trust::revoke_office(&mut office.vault, &code, lost, now(8))), Reason::NotEnrolled);
    trust::open_office(&mut office.vault, &code, "Second", now(9)).unwrap();
    let own = office.vault.known_issuer().unwrap().unwrap().public().id();
    assert_eq!(reason(trust::revoke_office(&mut office.vault, &code, own, now(9))), Reason::NotEnrolled);
    assert_eq!(reason(trust::revoke_office(&mut office.vault, &wrong, lost, now(9))), Reason::OtherAuthority);
    trust::revoke_office(&mut office.vault, &code, lost, now(10)).unwrap();

    // Neither what it writes, nor whom it certifies.
    gone.create(9, "by a thief", 11);
    let path = gone.give(&mut office, &stick, 12);
    assert_eq!(reason(office.take(&path, 13)), Reason::Revoked);
    let mut stranger = Office::new();
    office::enrol(&mut gone, &mut stranger, None);
    let path = stranger.give(&mut office, &stick, 14);
    assert_eq!(reason(office.take(&path, 15)), Reason::UnknownSender);

    // A post that it had certified asks again, for the same cases.
    border.create(2, "two", 16);
    let path = border.give(&mut office, &stick, 17);
    assert_eq!(reason(office.take(&path, 18)), Reason::Revoked);
    let request = trust::Request::of(&mut border.vault, "Border", now(19)).unwrap();
    let other = trust::enrol(&mut office.vault, &request, "Border", None, now(20));
    assert_eq!(reason(other), Reason::ScopeStands);
    let answer = trust::enrol(&mut office.vault, &request, "Border", Some("border"), now(21)).unwrap();
    trust::join(&mut border.vault, &answer, now(22)).unwrap();
    let path = office.give(&mut border, &stick, 23);
    border.take(&path, 24).unwrap();
    let path = border.give(&mut office, &stick, 25);
    office.take(&path, 26).unwrap();
    assert_eq!(office.title(2).as_deref(), Some("two"));
    let path = gone.give(&mut border, &stick, 27);
    assert_eq!(reason(border.take(&path, 28)), Reason::Revoked);
    let device = border.key();
    for one in [&mut office, &mut border] {
        let trusted = one.vault.exchange(|intake| trust::Trusted::load(intake)).unwrap();
        assert_eq!(
            (trusted.scope(device), trusted.get(device).unwrap().certificate.issuer),
            (Some("border"), own)
        );
        one.assert_sound();
    }
}

#[test]
fn a_copied_device_is_an_alarm_and_a_restored_one_is_not() {
    let stick = tempfile::tempdir().unwrap();
    let (mut office, mut border) = pair();
    border.create(1, "one", 1);
    let path = border.give(&mut office, &stick, 2);
    office.take(&path, 3).unwrap();
    // A backup, then more, which goes to the office; then the disk dies.
    let backup = border.folder.path().join("backup");
    border.vault.backup(&backup).unwrap();
    border.create(2, "two", 4);
    let path = border.give(&mut office, &stick, 5);
    office.take(&path, 6).unwrap();
    let vault = Vault::open(&backup, &NEWER, "leyla", &password()).unwrap();
    let mut restored = Office { folder: tempfile::tempdir().unwrap(), vault };
    restored.create(3, "three", 7);
    let path = restored.give(&mut office, &stick, 8);
    let (_, applied) = office.take(&path, 9).unwrap();
    assert_eq!((applied.commits, applied.forked.len()), (1, 0));
    let path = office.give(&mut restored, &stick, 10);
    let (_, applied) = restored.take(&path, 11).unwrap();
    assert_eq!(
        (applied.own_is_ahead, restored.title(2).as_deref()),
        (false, Some("two")),
        "what was lost is back"
    );
    assert_eq!(office.vector(), restored.vector());
    // The old disk was not dead: it goes on under the old name, and so does a copy of it that nobody noticed.
    let copied = tempfile::tempdir().unwrap();
    drop(border.vault);
    for name in ["case.db", "keyslots", "keyslots.copy"] {
        fs::copy(border.folder.path().join(name), copied.path().join(name)).unwrap();
    }
    let vault = Vault::open(copied.path(), &NEWER, "leyla", &password()).unwrap();
    let mut copy = Office { folder: copied, vault };
    let vault = Vault::open(border.folder.path(), &NEWER, "leyla", &password()).unwrap();
    border.vault = vault;
    border.create(4, "at the one", 12);
    copy.create(5, "at the other", 13);
    let path = border.give(&mut office, &stick, 14);
    assert_eq!(office.take(&path, 15).unwrap().1.forked.len(), 0);
    let path = copy.give(&mut office, &stick, 16);
    let (_, applied) = office.take(&path, 17).unwrap();
    assert_eq!(applied.forked, [copy.vault.stream()]);
    let waits = office.vault.exchange(|intake| take::inbox(intake)).unwrap();
    assert_eq!(waits.iter().filter(|waits| waits.why == "fork").count(), 1, "it is kept, not lost");
    assert_eq!((office.title(4).as_deref(), office.title(5)), (Some("at the one"), None));
    let path = office.give(&mut copy, &stick, 18);
    assert!(!copy.take(&path, 19).unwrap().1.forked.is_empty(), "the copy hears of it as well");
    office.assert_sound();
}

/// A device that was put back twice and gave nothing in between has three streams to sign at once. None of them may wait
/// for one that was written later, whatever their names are.
#[test]
fn a_device_that_was_put_back_twice_gives_all() {
    let stick = tempfile::tempdir().unwrap();
    for _ in 0..8 {
        let (mut office, mut border) = pair();
        border.create(1, "one", 1);
        for number in 2..4 {
            let folder = tempfile::tempdir().unwrap();
            border.vault.backup(&folder.path().join("file")).unwrap();
            let vault = Vault::open(&folder.path().join("file"), &NEWER, "leyla", &password()).unwrap();
            border = Office { folder, vault };
            border.create(number, "more", number.into());
            border.edit(1, &format!("changed {number}"), number.into());
        }
        let path = border.give(&mut office, &stick, 10);
        let (_, applied) = office.take(&path, 11).unwrap();
        assert_eq!((applied.commits, office.state().1), (5, 0), "nothing waits");
        assert_eq!((office.title(1), office.vector()), (Some("changed 3".to_owned()), border.vector()));
    }
}

/// That a reference leads nowhere is seen when a transaction ends; whoever stands in the same one loses nothing.
#[test]
fn a_batch_that_is_unfit_takes_none_of_the_others_along() {
    let stick = tempfile::tempdir().unwrap();
    let mut office = Office::new();
    trust::found(&mut office.vault, "Authority", "Office", "Desk 1", now(0)).unwrap();
    let (mut first, mut second, mut careless) = (Office::new(), Office::new(), Office::of(&LOOSE));
    // Whoever comes later knows who came before.
    for one in [&mut careless, &mut first, &mut second] {
        office::enrol(&mut office, one, None);
    }
    let tag = Tag { id: id(7), note: id(99), word: "of nothing".to_owned() };
    careless.vault.commit::<_, vault::Error>(&intent(1), |change| change.create(&tag)).unwrap();
    for (number, one) in [(1, &mut first), (2, &mut second)] {
        one.create(number, "good", number.into());
        let path = one.give(&mut careless, &stick, 3);
        careless.take(&path, 4).unwrap();
    }
    let path = careless.give(&mut office, &stick, 5);
    let (_, applied) = office.take(&path, 6).unwrap();
    assert_eq!((applied.batches, applied.commits, applied.refused), (3, 2, vec![Reason::Unfit]));
    assert_eq!((office.title(1), office.title(2)), (Some("good".to_owned()), Some("good".to_owned())));
    office.assert_sound();
}

#[test]
fn pictures_travel_with_what_names_them() {
    let stick = tempfile::tempdir().unwrap();
    let (mut office, mut border) = pair();
    let picture = vec![7; 700_000];
    let hash = border
        .vault
        .commit::<_, vault::Error>(&intent(1), |change| {
            let hash = change.keep(&picture)?;
            let note =
                Note { id: id(1), title: format!("{{\"scan\":\"{hash}\"}}"), count: None, colour: None };
            change.create(&note)?;
            Ok(hash)
        })
        .unwrap();
    let path = border.give(&mut office, &stick, 2);
    let (preview, applied) = office.take(&path, 3).unwrap();
    assert_eq!((preview.blobs, applied.blobs), (1, 1));
    assert_eq!(office.vault.blob(hash).unwrap(), picture);
}

/// In a bundle, streams stand in the order of their names and not of what rests on what.
#[test]
fn what_waits_only_for_the_same_bundle_does_not_wait() {
    let stick = tempfile::tempdir().unwrap();
    for _ in 0..8 {
        let (mut office, mut border) = pair();
        let mut third = Office::new();
        office::enrol(&mut office, &mut third, None);
        border.create(1, "one", 1);
        let path = border.give(&mut office, &stick, 2);
        office.take(&path, 3).unwrap();
        office.edit(1, "two", 4);
        let path = office.give(&mut border, &stick, 5);
        border.take(&path, 6).unwrap();
        border.edit(1, "three", 7);
        let path = border.give(&mut office, &stick, 8);
        office.take(&path, 9).unwrap();
        let path = office.give(&mut third, &stick, 10);
        let (preview, applied) = third.take(&path, 11).unwrap();
        assert_eq!((preview.new_commits, preview.early, preview.conflicts), (3, 0, Some(Vec::new())));
        assert_eq!((applied.commits, applied.early), (3, 0));
        assert_eq!(third.title(1).as_deref(), Some("three"));
    }
}

/// A file on the medium may be no larger than the medium keeps: the rest goes with the next ones, and nothing is lost.
#[test]
fn what_does_not_fit_into_one_bundle_goes_with_the_next() {
    let stick = tempfile::tempdir().unwrap();
    let (mut office, mut border) = pair();
    let picture = vec![7; 50_000];
    let scan = border.vault.commit::<_, vault::Error>(&intent(1), |change| {
        let hash = change.keep(&picture)?;
        let title = format!("{{\"scan\":\"{hash}\"}}");
        change.create(&Note { id: id(1), title, count: None, colour: None }).map(|()| hash)
    });
    let hash = scan.unwrap();
    // What is cut is signed before what comes later is written: three batches.
    for number in 2..4 {
        let device = border.device();
        border.vault.exchange(|intake| exchange::cut::cut(intake, &device)).unwrap();
        border.create(number, "later", number.into());
    }
    let mut bundles = 0;
    while office.vector() != border.vector() || office.vault.blob(hash).is_err() {
        let (device, to) = (border.device(), [office.key()]);
        let giving = bundle::Giving { most: 1, ..giving(&to, &stick) };
        let given =
            bundle::give_within(&mut border.vault, &device, &domain::Places, &giving, now(9)).unwrap();
        office.take(&given.path, 10).unwrap();
        let back = office.give(&mut border, &stick, 11);
        border.take(&back, 12).unwrap();
        bundles += 1;
        assert!(bundles < 9, "{given:?}");
    }
    assert_eq!(
        bundles, 3,
        "one batch in each, and with the last the picture, larger than all that goes at once"
    );
    office.assert_sound();
}

/// A stick that is pulled out after so many transactions.
struct Pulled<'v> {
    vault: &'v mut Vault,
    left: usize,
}

impl exchange::Log for Pulled<'_> {
    fn exchange<T>(
        &mut self,
        run: impl FnOnce(&mut vault::Intake<'_>) -> Result<T, Error>,
    ) -> Result<T, Error> {
        let gone = std::io::Error::other("the stick was pulled out");
        let gone = Error::Io { action: "reading", path: "stick".into(), source: gone };
        self.left = self.left.checked_sub(1).ok_or(gone)?;
        self.vault.exchange(run)
    }
}

/// Wherever it stops: the next sticks bring what is missing, and nobody has to know which.
#[test]
fn a_picture_is_not_forgotten_wherever_it_stops() {
    let stick = tempfile::tempdir().unwrap();
    let mut stops = 0;
    for left in 0.. {
        let (mut office, mut border) = pair();
        let picture = vec![7; 70_000];
        let hash = border.vault.commit::<_, vault::Error>(&intent(1), |change| {
            let hash = change.keep(&picture)?;
            let title = format!("{{\"scan\":\"{hash}\"}}");
            change.create(&Note { id: id(1), title, count: None, colour: None }).map(|()| hash)
        });
        let path = border.give(&mut office, &stick, 2);
        let device = office.device();
        let staged = bundle::stage(&path, &office.folder.path().join("exchange")).unwrap();
        let checked = bundle::check(&mut office.vault, &device, &staged).unwrap();
        let mut pulled = Pulled { vault: &mut office.vault, left };
        let applied = bundle::apply(&mut pulled, &device, &checked, None, now(3), |_| {});
        if applied.is_ok() {
            break;
        }
        stops += 1;
        let back = office.give(&mut border, &stick, 4);
        border.take(&back, 5).unwrap();
        let again = border.give(&mut office, &stick, 6);
        office.take(&again, 7).unwrap();
        assert_eq!(office.vault.blob(hash.unwrap()).unwrap(), picture, "stopped after {left}");
    }
    assert!(stops > 3, "{stops}");
}

/// A clock that is two years fast does not take ours along, and what is written on top of it is in its order.
#[test]
fn a_clock_that_is_wrong_is_noticed_and_not_followed() {
    let stick = tempfile::tempdir().unwrap();
    let (mut office, mut border) = pair();
    border.create(1, "from the future", 60 * 24 * 730);
    let path = border.give(&mut office, &stick, 60 * 24 * 730);
    let (_, applied) = office.take(&path, 1).unwrap();
    assert_eq!((applied.commits, applied.suspect), (1, 1));
    office.edit(1, "now", 2);
    assert_eq!(office.title(1).as_deref(), Some("now"));
    let newest = office.vault.read().row(
        "SELECT max(hlc) FROM commit_log WHERE stream = ?1",
        [office.vault.stream()],
        |row| row.get::<_, i64>(0),
    );
    assert!(newest.unwrap().unwrap() >> 16 < now(60).timestamp_millis());
    office.assert_sound();
}
