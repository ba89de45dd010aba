//! Killed at random moments: what was acknowledged is there, and the file is sound.

use crate::{
    child,
    domain::{Book, LEYLA, LIBRARY, id, open, right},
};
use std::{
    fs,
    io::{BufRead, BufReader},
    path::Path,
    time::Duration,
};
use vault::{Cost, Vault};

/// Kills in a run of the tests; in a soak ten times as many.
fn cycles() -> u64 {
    if std::env::var_os("PANAH_SOAK").is_some() { 1_000 } else { 100 }
}

#[test]
fn no_acknowledged_commit_is_lost() {
    let (lost, backups) = crashes("commit", cycles());
    assert_eq!(lost, None);
    assert!(backups > 0, "some backup was finished between the kills");
}

/// The planted fault: whoever acknowledges before the commit is caught by the same kills.
#[test]
fn a_hasty_acknowledgement_is_caught() {
    let (lost, _) = crashes("hasty", 60);
    assert!(lost.is_some_and(|what| what.contains("kept")), "sixty kills found nothing");
}

/// Kills the child again and again. Answers the first thing that is wrong, and how many whole backups there were.
fn crashes(role: &str, cycles: u64) -> (Option<String>, usize) {
    let folder = tempfile::tempdir().unwrap();
    let now = crate::domain::at(0);
    drop(Vault::create(folder.path(), &LIBRARY, "leyla", &right(), Cost::FOR_TESTS, now).unwrap());
    let mut acknowledged = None;
    let mut backups = 0;
    for cycle in 0..cycles {
        let last = run_and_kill(role, folder.path(), Duration::from_millis(cycle * 7919 % 90));
        assert!(last > acknowledged, "cycle {cycle}: the child went on from {acknowledged:?}, said {last:?}");
        acknowledged = last;
        let vault = open(folder.path()).unwrap();
        let last = acknowledged.unwrap();
        let books: Vec<u32> = vault.read().rows("SELECT count(*) FROM book", [], |row| row.get(0)).unwrap();
        if !(last + 1..=last + 2).contains(&books[0]) {
            return (Some(format!("cycle {cycle}: kept {last}, found {books:?}")), backups);
        }
        assert_eq!(vault.read().get::<Book>(id(last)).unwrap().title, format!("book {last}"));
        assert_eq!(vault.drafts(LEYLA).unwrap().len(), 1);
        let check = vault.check().unwrap();
        assert!(check.problems.is_empty(), "cycle {cycle}: {:#?}", check.problems);
        assert_eq!(check.commits, u64::from(books[0]), "one commit for each book");
        backups += whole_backups(folder.path());
    }
    (None, backups)
}

/// Lets the child commit for a while after its first commit, then kills it. Answers what it last acknowledged.
fn run_and_kill(role: &str, folder: &Path, after: Duration) -> Option<u32> {
    let mut child = child::start(role, folder);
    let lines = BufReader::new(child.stdout.take().unwrap()).lines();
    let mut kept = lines.map_while(Result::ok).filter_map(|line| line.strip_prefix("kept ")?.parse().ok());
    let first: Option<u32> = kept.next();
    assert!(first.is_some(), "the child committed nothing");
    std::thread::sleep(after);
    child.kill().unwrap();
    child.wait().unwrap();
    // What it still said before it died lies in the pipe.
    kept.last().or(first)
}

/// A folder that bears a backup's name is a whole backup, whenever the kill came.
fn whole_backups(folder: &Path) -> usize {
    let mut whole = 0;
    for entry in fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()) {
        let name = entry.file_name().unwrap().to_str().unwrap().to_owned();
        if !name.starts_with("backup-") {
            continue;
        }
        if !name.ends_with(".unfinished") {
            let check = open(&entry).unwrap().check().unwrap();
            assert!(check.problems.is_empty(), "{name}: {:#?}", check.problems);
            whole += 1;
        }
        fs::remove_dir_all(entry).unwrap();
    }
    whole
}
