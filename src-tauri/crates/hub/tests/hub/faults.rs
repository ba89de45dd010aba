//! What goes wrong: the line, the machine of the hub, whoever runs it, a disk that was copied, a device that was stolen.

use super::post::{Hub, Post, at, authority_of};
use exchange::{ledger, trust};
use hub::{Error, Trouble, keys, state::Alarm};
use std::{fs, thread, time::Duration};
use vault::{Secret, Vault};

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

#[test]
fn through_a_line_that_cuts_and_a_hub_that_dies_all_come_to_the_same() {
    let mut hub = Hub::new();
    let posts = authority_of(2);
    hub.admit(&posts[0], "Mərkəz", &["all"]);
    hub.admit(&posts[1], "Astara", &["all"]);
    let picture: Vec<u8> =
        (0..500_000_u32).flat_map(|number| number.wrapping_mul(2_654_435_761).to_le_bytes()).collect();
    for number in 0..40 {
        posts[usize::from(number % 2)].write_with(
            number,
            &format!("Nümunə {number}"),
            (number == 1).then_some(&picture),
        );
    }
    let (mut failed, mut ended) = (0, 0);
    for step in 0..45_i64 {
        // From the greeting to the middle of the picture.
        hub.proxy.cut_after(2_000 + step * step * 1_500);
        for post in &posts {
            match post.round() {
                Ok(_) => ended += 1,
                Err(error) => {
                    assert_eq!(Trouble::of(&error), Some(Trouble::Unreachable), "{error:?}");
                    assert_eq!(post.state().settings.trouble, Some(Trouble::Unreachable));
                    failed += 1;
                }
            }
        }
        if step == 22 {
            // In the middle of a round: the line is slow, and the machine loses power.
            hub.proxy.cut_after(i64::MAX);
            hub.proxy.delay(20);
            posts[0].write(100, "while it dies");
            thread::scope(|scope| {
                let round = scope.spawn(|| posts[0].round());
                thread::sleep(Duration::from_millis(150));
                hub.server.kill();
                let outcome = round.join().unwrap();
                assert!(outcome.is_err(), "{outcome:?}");
            });
            let failed = posts[0].round().unwrap_err();
            assert_eq!(Trouble::of(&failed), Some(Trouble::Unreachable), "{failed:?}");
            hub.server.start();
            hub.proxy.delay(0);
        }
    }
    assert!(failed > 15, "{failed} rounds were cut: the test means something");
    hub.proxy.cut_after(i64::MAX);
    for _ in 0..2 {
        posts.iter().for_each(|post| drop(post.round().unwrap()));
    }
    assert_eq!(posts[0].titles(), posts[1].titles());
    assert_eq!(posts[0].titles().len(), 41);
    assert_eq!(posts[0].vector(), posts[1].vector());
    assert!(posts[0].blob(&picture).is_some_and(|bytes| bytes == picture));
    assert_eq!((posts[0].alarms(), posts[1].alarms(), hub.rows("fork")), (vec![], vec![], 0));
    posts.iter().for_each(Post::assert_sound);
    assert!(posts[0].state().settings.trouble.is_none() && ended > 0);
}

#[test]
fn a_disk_that_was_copied_is_noticed_and_nothing_is_overwritten() {
    let hub = Hub::new();
    let posts = authority_of(2);
    hub.admit(&posts[0], "Mərkəz", &["all"]);
    hub.admit(&posts[1], "Astara", &["all"]);
    posts[1].write(1, "before the copy");
    for _ in 0..2 {
        posts.iter().for_each(|post| drop(post.round().unwrap()));
    }
    let copy = copied(&posts[1]);
    let stream = posts[1].on(|vault| vault.stream());
    // The copy goes on in the same stream, as one does that was made behind the program's back.
    assert_eq!(copy.on(|vault| vault.stream()), stream);
    posts[1].write(2, "by the one");
    posts[1].round().unwrap();
    let there = hub
        .server
        .sql("panah", "SELECT md5(string_agg(hash || body, '' ORDER BY origin, seq)) FROM hub.batch");
    copy.write(3, "by the other");
    let report = copy.round().unwrap();
    assert!(
        report.obstacles.iter().any(|(origin, why, _)| *origin == stream && *why == Alarm::Forked),
        "{report:?}"
    );
    assert_eq!(report.pushed, 0);
    let after = hub
        .server
        .sql("panah", "SELECT md5(string_agg(hash || body, '' ORDER BY origin, seq)) FROM hub.batch");
    assert_eq!(there, after, "nothing there was changed");
    // Whoever pushes at the same time is found out by what it reads back.
    let told = copy.on(|vault| vault.exchange(|intake| ledger::newest(intake, 5)).unwrap());
    assert!(told.iter().any(|line| line.event == ledger::Happened::Forked));
    assert_eq!(copy.titles().len(), 2, "what was written stays where it was written");
    assert_eq!(posts[1].titles().len(), 2);
    // The honest one goes on.
    posts[1].write(4, "afterwards");
    assert!(posts[1].round().unwrap().pushed > 0);
    posts[0].round().unwrap();
    assert_eq!(posts[0].titles().len(), 3);
    assert_eq!(posts[0].alarms(), []);
}

#[test]
fn two_copies_that_push_at_the_same_place_are_told_apart_by_reading_back() {
    let hub = Hub::new();
    let posts = authority_of(1);
    hub.admit(&posts[0], "Mərkəz", &["all"]);
    posts[0].write(1, "before the copy");
    posts[0].round().unwrap();
    let copy = copied(&posts[0]);
    posts[0].write(2, "by the one");
    copy.write(3, "by the other");
    // Neither sees the other when it begins.
    let outcomes: Vec<_> = thread::scope(|scope| {
        let both = [&posts[0], &copy].map(|post| scope.spawn(move || post.round().unwrap()));
        both.map(|round| round.join().unwrap()).into_iter().collect()
    });
    let last = if outcomes[0].pushed > 0 { &copy } else { &posts[0] };
    assert_eq!(outcomes.iter().map(|report| report.pushed).sum::<u64>(), 1, "{outcomes:?}");
    last.round().unwrap();
    assert!(last.alarms().contains(&Alarm::Forked), "{:?}", last.alarms());
}

/// A case file copied while it was closed, on the same machine.
fn copied(post: &Post) -> Post {
    let mut copy = Post::new();
    let password = Secret::new("correct horse battery".to_owned());
    let open =
        |folder: &std::path::Path| Vault::open(folder, &crate::domain::SCHEMA, "leyla", &password).unwrap();
    *copy.vault.lock().unwrap() = None;
    copy.folder = tempfile::tempdir().unwrap();
    *post.vault.lock().unwrap() = None;
    for file in fs::read_dir(post.folder.path()).unwrap() {
        let file = file.unwrap();
        if file.file_type().unwrap().is_file() {
            fs::copy(file.path(), copy.folder.path().join(file.file_name())).unwrap();
        }
    }
    *post.vault.lock().unwrap() = Some(open(post.folder.path()));
    *copy.vault.lock().unwrap() = Some(open(copy.folder.path()));
    copy
}

/// Whoever runs the hub hides what one device wrote.
#[test]
fn a_hub_that_holds_back_is_noticed() {
    let hub = Hub::new();
    let posts = authority_of(3);
    for post in &posts {
        hub.admit(post, "Post", &["all"]);
    }
    posts[0].round().unwrap();
    posts[1].round().unwrap();
    posts[1].write(1, "what is hidden");
    posts[1].round().unwrap();
    posts[0].round().unwrap();
    posts[0].write(2, "rests on it");
    posts[0].round().unwrap();
    let hidden = posts[1].on(|vault| vault.stream());
    for table in ["batch", "origin_head"] {
        let hex = hex(hidden.as_bytes());
        hub.server.sql(
            "panah",
            &format!(
                "CREATE POLICY hide ON hub.{table} AS RESTRICTIVE FOR SELECT TO panah_device \
                 USING (origin <> decode('{hex}', 'hex'))"
            ),
        );
    }
    // Who was there before sees that there is less than there was.
    posts[0].round().unwrap();
    assert!(posts[0].alarms().contains(&Alarm::WentBack), "{:?}", posts[0].alarms());
    // Who comes new gets what rests on it, and says what is missing; the rest waits and is not applied.
    let report = posts[2].round().unwrap();
    assert!(report.obstacles.contains(&(hidden, Alarm::Withheld, None)), "{report:?}");
    assert_eq!(posts[2].titles().len(), 0);
    for table in ["batch", "origin_head"] {
        hub.server.sql("panah", &format!("DROP POLICY hide ON hub.{table}"));
    }
    posts.iter().for_each(|post| drop(post.round().unwrap()));
    assert_eq!(posts[2].titles().len(), 2);
    posts.iter().for_each(|post| assert_eq!(post.alarms(), []));
}

/// A hub that was put back from an old backup is filled again by those who have what it lost.
#[test]
fn a_hub_that_was_put_back_is_healed() {
    let hub = Hub::new();
    let posts = authority_of(2);
    hub.admit(&posts[0], "Mərkəz", &["all"]);
    hub.admit(&posts[1], "Astara", &["all"]);
    for number in 1..4 {
        posts[0].write(number, "Sample");
        posts[0].round().unwrap();
        posts[1].round().unwrap();
    }
    let rows = hub.rows("batch");
    hub.server.sql("panah", "DELETE FROM hub.batch; DELETE FROM hub.origin_head");
    posts[1].round().unwrap();
    assert!(posts[1].alarms().contains(&Alarm::WentBack));
    posts[1].round().unwrap();
    assert_eq!((posts[1].alarms(), hub.rows("batch")), (vec![], rows), "it gave what others wrote, too");
}

#[test]
fn what_was_altered_or_put_elsewhere_does_not_open_and_stops_nothing_else() {
    let hub = Hub::new();
    let posts = authority_of(3);
    for post in &posts {
        hub.admit(post, "Post", &["all"]);
    }
    posts[0].round().unwrap();
    posts[1].write(1, "Nümunə");
    posts[1].round().unwrap();
    posts[0].write(2, "Sample");
    posts[0].round().unwrap();
    let stream = hex(posts[1].on(|vault| vault.stream()).as_bytes());
    hub.server.sql("panah", "CREATE TABLE kept AS SELECT origin, seq, body FROM hub.batch");
    hub.server.sql(
        "panah",
        &format!("UPDATE hub.batch SET body = set_byte(body, 60, get_byte(body, 60) # 1) WHERE origin = decode('{stream}', 'hex')"),
    );
    let report = posts[2].round().unwrap();
    assert!(report.obstacles.iter().any(|(_, why, _)| *why == Alarm::Unopened), "{report:?}");
    assert_eq!(report.pulled, 1, "what does not rest on it comes");
    let since = posts[2].state().obstacles[0].since;
    posts[2].round().unwrap();
    assert_eq!(
        posts[2].state().obstacles[0].since,
        since,
        "it is held up since then, however often it is tried"
    );
    hub.server.sql(
        "panah",
        "UPDATE hub.batch AS b SET body = k.body FROM kept AS k WHERE k.origin = b.origin AND k.seq = b.seq",
    );
    posts[2].round().unwrap();
    assert_eq!((posts[2].titles().len(), posts[2].alarms()), (2, vec![]));
}

#[test]
fn a_revoked_device_gets_no_key_of_the_next_epoch() {
    let hub = Hub::new();
    let posts = authority_of(3);
    for post in &posts {
        hub.admit(post, "Post", &["all"]);
    }
    posts[0].round().unwrap();
    posts[1].write(1, "before");
    for _ in 0..2 {
        posts.iter().for_each(|post| drop(post.round().unwrap()));
    }
    let stolen = posts[2].key();
    posts[0].on(|vault| trust::revoke(vault, stolen, at(60))).unwrap();
    // Only among the devices: whoever runs the hub has not heard of it yet.
    for _ in 0..2 {
        posts[..2].iter().for_each(|post| drop(post.round().unwrap()));
    }
    posts[1].write(2, "after");
    posts[1].round().unwrap();
    posts[0].round().unwrap();
    assert_eq!(posts[0].titles().len(), 2);
    let epochs = hub.server.sql("panah", "SELECT max(epoch) FROM hub.batch");
    assert_eq!(epochs, "2");
    // It is let in still, reads every statement, and opens nothing new.
    posts[2].round().unwrap();
    let held = posts[2].on(|vault| vault.exchange(|intake| keys::held(intake, "all")).unwrap());
    assert_eq!(held.iter().map(|key| key.epoch).collect::<Vec<_>>(), [1]);
    assert!(posts[2].alarms().contains(&Alarm::NoKey), "{:?}", posts[2].alarms());
    assert_eq!(posts[2].titles().len(), 1);
    // What it writes now is taken by nobody.
    posts[2].write(3, "by a thief");
    posts[2].round().unwrap();
    let report = posts[0].round().unwrap();
    assert!(
        report
            .obstacles
            .iter()
            .any(|(_, why, reason)| { *why == Alarm::Refused && *reason == Some(exchange::Reason::Revoked) }),
        "{report:?}"
    );
    assert_eq!(posts[0].titles().len(), 2);
}

#[test]
fn a_desk_that_is_locked_stops_the_round_and_the_next_goes_on() {
    let hub = Hub::new();
    let posts = authority_of(1);
    hub.admit(&posts[0], "Mərkəz", &["all"]);
    posts[0].write(1, "Sample");
    let password = Secret::new("correct horse battery".to_owned());
    *posts[0].vault.lock().unwrap() = None;
    assert!(matches!(posts[0].round(), Err(Error::Locked)));
    let open = Vault::open(posts[0].folder.path(), &crate::domain::SCHEMA, "leyla", &password);
    *posts[0].vault.lock().unwrap() = Some(open.unwrap());
    posts[0].on(|vault| vault.exchange(|intake| hub::settings::pause(intake, true))).unwrap();
    assert!(matches!(posts[0].round(), Err(Error::Paused)));
    assert_eq!(posts[0].state().settings.trouble, None, "a desk that is locked or stopped is no trouble");
    posts[0].on(|vault| vault.exchange(|intake| hub::settings::pause(intake, false))).unwrap();
    assert!(posts[0].round().unwrap().pushed > 0);
}
