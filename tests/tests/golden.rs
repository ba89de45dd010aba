//! Case files that earlier versions made, encrypted, opened by this one: brought up to date, whole, and read.
//!
//! Each was made once, by `PANAH_MAKE_GOLDEN=<folder> cargo test -p panah-tests --test golden`, and is never made again:
//! what a version wrote is out of anybody's reach. Its people are invented; its password is that of all test offices.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a failed expectation is a failed test"
)]

use casework::{Desk, SCHEMA, application, decision::Verdict, journal, profile::OutcomeCode};
use panah_tests::office::{Office, PASSWORD, decision, secret, verdict};
use std::{fs, path::Path};
use vault::Vault;

const FILES: [&str; 4] = ["case.db", "keyslots", "keyslots.copy", "witness"];

/// The child's part: nothing in a normal run.
#[test]
fn a_golden_file_is_made_once() {
    let Ok(target) = std::env::var("PANAH_MAKE_GOLDEN") else { return };
    let target = Path::new(&target);
    assert!(!target.exists(), "it is never made again");
    let mut office = Office::new();
    let case = office.submitted(|case| decision(case, OutcomeCode::Refugee, &[("az", "Səbəb: نمونه.")]));
    let form = verdict(&case, Verdict::Approved);
    office
        .run("kamran", |desk, acting, now| casework::decision::review(desk, &acting.permit()?, &form, now))
        .unwrap();
    office.registered();
    let place = office.place();
    office.close();
    fs::create_dir_all(target).unwrap();
    for name in FILES {
        fs::copy(place.join(name), target.join(name)).unwrap();
    }
}

#[test]
fn what_earlier_versions_wrote_is_opened_brought_up_to_date_and_whole() {
    let golden = Path::new(env!("CARGO_MANIFEST_DIR")).join("golden");
    let mut versions = 0;
    let mut of_this_version = 0;
    for version in fs::read_dir(golden).unwrap().map(|entry| entry.unwrap().path()) {
        versions += 1;
        let folder = tempfile::tempdir().unwrap();
        for name in FILES {
            fs::copy(version.join(name), folder.path().join(name)).unwrap();
        }
        for round in ["brought up to date", "opened again"] {
            let name = format!("{}, {round}", version.display());
            let vault = Vault::open(folder.path(), &SCHEMA, "leyla", &secret(PASSWORD)).unwrap();
            assert!(vault.alarm().is_empty(), "{name}: {:?}", vault.alarm());
            let mut desk = Desk::open(vault).unwrap();
            let check = desk.vault.check().unwrap();
            assert!(check.problems.is_empty() && check.commits >= 17, "{name}: {check:#?}");
            assert!(desk.fault.is_none(), "{name}: {:?}", desk.fault);
            let (_, acting) = casework::officer::acting(&desk, "leyla").unwrap();
            let query = application::CaseQuery::default();
            let list = application::list(&mut desk, &acting.permit().unwrap(), &query, now()).unwrap();
            assert_eq!(list.rows.len(), 2, "{name}");
            for row in &list.rows {
                let permit = acting.permit().unwrap();
                let file = application::open(&mut desk, &permit, &acting, row.id, false, now()).unwrap();
                assert_eq!(file.number, row.number, "{name}");
                let entries = journal::of_case(&desk, &acting.permit().unwrap(), row.id, 100).unwrap();
                assert!(
                    !entries.is_empty() && entries.iter().all(|entry| !entry.officer.is_empty()),
                    "{name}"
                );
            }
        }
        // What there was to bring up to date is kept as it was.
        of_this_version += usize::from(!folder.path().join("before-migration/case.db").exists());
        let wrong = Vault::open(folder.path(), &SCHEMA, "leyla", &secret("not the password"));
        assert!(matches!(wrong, Err(vault::Error::WrongPassword)));
    }
    assert!(versions > of_this_version, "there are older ones, and a copy from before is kept of each");
    assert!(of_this_version <= 1, "one at most is of this version");
}

/// Each migration of the case file is one transaction, and all of them are done again from where they stood: killed, or
/// the power cut, at any of their writes, the next start brings the file up to date, whole.
#[test]
fn cut_short_anywhere_a_file_of_an_earlier_version_is_brought_up_to_date() {
    let tape = brought_up_to_date();
    let end = tape.events.len();
    let images = if std::env::var_os("PANAH_SOAK").is_some() { end } else { 6 };
    for number in 0..=images {
        let events = end * number / images;
        assert_eq!(unsound(&tape.after_kill(events)), None, "killed after {events} of {end} events");
        let cut = tape.after_power_cut(events, events as u64);
        assert_eq!(unsound(&cut), None, "power cut after {events} of {end} events");
    }
}

/// The planted fault: where nothing is synced, a cut in the middle of it leaves a file that this test finds unsound.
#[test]
fn a_disk_that_syncs_nothing_is_caught_while_a_file_is_brought_up_to_date() {
    let tape = brought_up_to_date().without_syncs();
    let end = tape.events.len();
    let caught = (1..=8).filter(|part| {
        let events = end * part / 8;
        unsound(&tape.after_power_cut(events, events as u64)).is_some()
    });
    assert!(caught.count() > 0, "no cut was found");
}

/// What opening a golden file writes.
fn brought_up_to_date() -> recorder::Tape {
    let golden = Path::new(env!("CARGO_MANIFEST_DIR")).join("golden");
    let mut versions: Vec<_> = fs::read_dir(golden).unwrap().map(|entry| entry.unwrap().path()).collect();
    versions.sort();
    let folder = tempfile::tempdir().unwrap();
    for name in FILES {
        fs::copy(versions[0].join(name), folder.path().join(name)).unwrap();
    }
    let recording = recorder::Recording::of(folder.path()).unwrap();
    drop(Vault::open(folder.path(), &SCHEMA, "leyla", &secret(PASSWORD)).unwrap());
    recording.tape()
}

/// What is wrong with what a cut left, after the next start; nothing when all is well.
fn unsound(image: &recorder::Image) -> Option<String> {
    let folder = tempfile::tempdir().unwrap();
    image.write_into(folder.path()).unwrap();
    let opened = Vault::open(folder.path(), &SCHEMA, "leyla", &secret(PASSWORD));
    let vault = match opened {
        Ok(vault) => vault,
        Err(error) => return Some(format!("does not open: {error:?}")),
    };
    match vault.check() {
        Ok(check) if check.problems.is_empty() && check.commits >= 17 => None,
        other => Some(format!("{other:?}")),
    }
}

fn now() -> chrono::DateTime<chrono::Utc> {
    "2026-11-27T06:00:00Z".parse().unwrap()
}
