//! The main job, killed at random moments: whatever was acknowledged is there, and the tables equal the log.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a failed expectation is a failed test"
)]

use casework::{
    Desk, SCHEMA,
    demonstration::main_job,
    interview::{self, AddendumForm, LineForm, LineKind, SignForm, Signer},
    journal, officer,
};
use chrono::{DateTime, Duration, Utc};
use panah_tests::office::{Office, PASSWORD, profile, secret};
use std::{
    io::{BufRead, BufReader, Write},
    path::Path,
    process::{Command, Stdio},
    time,
};
use vault::{Id, Vault};

const FOLDER: &str = "PANAH_SURVIVAL_FOLDER";
const INTERVIEW: &str = "PANAH_SURVIVAL_INTERVIEW";
const DRAFT: &str = "cases/case/interview/interview";

/// Kills in a run of the tests; in a soak many more.
fn kills(short: u64, full: u64) -> u64 {
    if std::env::var_os("PANAH_SOAK").is_some() { full } else { short }
}

fn open(folder: &Path) -> Desk {
    let vault = Vault::open(folder, &SCHEMA, "leyla", &secret(PASSWORD)).unwrap();
    Desk::new(vault, profile())
}

/// The child's part: nothing in a normal run. Walks the main job, one family after another, until it is killed.
#[test]
fn the_child_works_until_it_is_killed() {
    let Ok(folder) = std::env::var(FOLDER) else { return };
    let mut desk = open(Path::new(&folder));
    let [caseworker, reviewer] = ["leyla", "kamran"].map(|login| officer::acting(&desk, login).unwrap().1);
    let mut now: DateTime<Utc> = "2026-11-25T06:00:00Z".parse().unwrap();
    let mut clock = || {
        now += Duration::milliseconds(700);
        now
    };
    // The test harness does not capture what goes past its macros.
    let mut say = |step: &str| {
        let mut out = std::io::stdout();
        writeln!(out, "\nkept {step}").and_then(|()| out.flush()).unwrap();
    };
    loop {
        main_job::walk(&mut desk, &caseworker, &reviewer, &mut clock, &mut say).unwrap();
    }
}

/// The child's part in the room: what is typed is kept after each pause, each line is a commit, and so is each addendum.
#[test]
fn the_child_writes_until_it_is_killed() {
    let Ok(folder) = std::env::var(FOLDER) else { return };
    let Ok(interview) = std::env::var(INTERVIEW) else { return };
    let interview: Id = interview.parse().unwrap();
    let mut desk = open(Path::new(&folder));
    let leyla = officer::acting(&desk, "leyla").unwrap().1;
    let permit = leyla.permit().unwrap();
    let mut now: DateTime<Utc> = "2026-11-25T07:00:00Z".parse().unwrap();
    let say = |step: &str| {
        let mut out = std::io::stdout();
        writeln!(out, "\nkept {step}").and_then(|()| out.flush()).unwrap();
    };
    for round in 0.. {
        let mut tick = || {
            now += Duration::milliseconds(300);
            now
        };
        let text = format!("Sətir {round}");
        desk.vault.save_draft(leyla.officer(), DRAFT, &text, tick()).unwrap();
        say(&format!("typed {text}"));
        if desk.read().get::<interview::Interview>(interview).unwrap().closing.is_none() {
            if round > 0 && round % 12 == 0 {
                let form = SignForm::by_all(&desk, interview, tick()).unwrap();
                interview::sign(&mut desk, &permit, &form, tick()).unwrap();
                say("signed");
                continue;
            }
            interview::add_line(
                &mut desk,
                &permit,
                &LineForm::new(interview, LineKind::Answer, &text),
                tick(),
            )
            .unwrap();
            say(&format!("line {text}"));
        } else {
            let form =
                AddendumForm { interview, said_by: Signer::Applicant, text: text.clone(), lines: Vec::new() };
            interview::add_addendum(&mut desk, &permit, &form, tick()).unwrap();
            say(&format!("addendum {text}"));
        }
    }
}

#[test]
fn in_the_room_at_most_the_line_being_typed_is_gone() {
    for cycle in 0..kills(8, 100) {
        let mut office = Office::new();
        let case = office.registered();
        let (interview, _) = office.interview(&case);
        let place = office.place();
        office.close();
        let after = time::Duration::from_millis(cycle * 173 % 400);
        let child = [(INTERVIEW, interview.to_string())];
        let told = run_and_kill("the_child_writes_until_it_is_killed", &place, &child, after);
        office.reopen();
        let record = office.transcript(interview);
        let check = office.desk().vault.check().unwrap();
        assert!(check.problems.is_empty(), "cycle {cycle}: {:#?}", check.problems);
        let said = |prefix: &str| -> Vec<String> {
            told.iter().filter_map(|step| Some(step.strip_prefix(prefix)?.to_owned())).collect()
        };
        // What was written may hold one thing more than what was heard of it, and nothing less.
        let lines: Vec<&str> = record.lines.iter().skip(2).map(|line| line.text.as_str()).collect();
        let heard = said("line ");
        assert!(lines.starts_with(&heard.iter().map(String::as_str).collect::<Vec<_>>()), "cycle {cycle}");
        assert!(lines.len() <= heard.len() + 1, "cycle {cycle}");
        let addenda: Vec<&str> = record.addenda.iter().map(|one| one.text.as_str()).collect();
        let heard = said("addendum ");
        assert!(addenda.starts_with(&heard.iter().map(String::as_str).collect::<Vec<_>>()), "cycle {cycle}");
        assert!(
            addenda.len() <= heard.len() + 1 && record.addenda.iter().all(|one| one.intact),
            "cycle {cycle}"
        );
        assert!(record.intact != Some(false) && (record.intact.is_some() || said("signed").is_empty()));
        // The words that are not a line yet.
        let leyla = office.acting("leyla").officer();
        let drafts = office.desk().vault.drafts(leyla).unwrap();
        let kept = drafts.iter().find(|draft| draft.key == DRAFT).map(|draft| draft.body.clone());
        let typed = said("typed ").pop();
        let next = typed.as_ref().map(|text| {
            let number: u32 = text.trim_start_matches("Sətir ").parse().unwrap();
            format!("Sətir {}", number + 1)
        });
        assert!(kept == typed || kept == next, "cycle {cycle}: {kept:?} is kept, {typed:?} was acknowledged");
    }
}

/// Lets a child work for a while after its first step, then kills it. Answers the steps that it acknowledged.
fn run_and_kill(part: &str, folder: &Path, more: &[(&str, String)], after: time::Duration) -> Vec<String> {
    let mut child = Command::new(std::env::current_exe().unwrap())
        .args(["--exact", part, "--nocapture"])
        .env(FOLDER, folder)
        .envs(more.iter().map(|(name, value)| (*name, value.as_str())))
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let lines = BufReader::new(child.stdout.take().unwrap()).lines().map_while(Result::ok);
    let mut kept = lines.filter_map(|line| Some(line.strip_prefix("kept ")?.to_owned()));
    let first = kept.next().expect("the child did nothing");
    std::thread::sleep(after);
    child.kill().unwrap();
    child.wait().unwrap();
    // What it still said before it died lies in the pipe.
    std::iter::once(first).chain(kept).collect()
}

/// The case begun last, and the commands about it, the oldest first.
fn newest_case(desk: &Desk) -> Vec<String> {
    let (_, acting) = officer::acting(desk, "leyla").unwrap();
    let cases: Vec<Id> = desk
        .read()
        .rows("SELECT id FROM application ORDER BY counter DESC LIMIT 1", [], |row| row.get(0))
        .unwrap();
    let entries = journal::of_case(desk, &acting.permit().unwrap(), cases[0], 1_000).unwrap();
    entries.into_iter().rev().map(|entry| entry.command).collect()
}

#[test]
fn no_acknowledged_step_is_lost() {
    let mut office = Office::new();
    let (place, mut commits) = (office.place(), u64::from(office.commits()));
    office.close();
    let mut interrupted = 0;
    let cycles = kills(14, 200);
    for cycle in 0..cycles {
        let after = time::Duration::from_millis(cycle * 7919 % 700);
        let acknowledged = run_and_kill("the_child_works_until_it_is_killed", &place, &[], after);
        let desk = open(&place);
        let check = desk.vault.check().unwrap();
        assert!(check.problems.is_empty(), "cycle {cycle}: {:#?}", check.problems);
        let (before, told) = (commits, u64::try_from(acknowledged.len()).unwrap());
        commits = check.commits;
        // A commit may have been kept whose acknowledgement was no longer heard; never the other way round.
        assert!(
            (before + told..=before + told + 1).contains(&commits),
            "cycle {cycle}: {told} steps were acknowledged, {} kept",
            commits - before
        );
        let begun = acknowledged.iter().rposition(|step| step == "application.register").unwrap();
        let kept = newest_case(&desk);
        // Unless the unheard commit was the beginning of the next family.
        if kept.len() > 1 || acknowledged.len() == begun + 1 {
            let of_case = &acknowledged[begun..];
            assert_eq!(kept[..of_case.len()], *of_case, "cycle {cycle}");
            interrupted += usize::from(kept.last().is_some_and(|last| last != "letter.issue"));
        }
    }
    assert!(
        interrupted > usize::try_from(cycles).unwrap() / 2,
        "most were killed in the middle: {interrupted}"
    );
}
