//! Proof: what was issued verifies, and nothing that was changed since does.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a failed expectation is a failed test"
)]

mod alterations;
mod keys;
mod scanned;
mod verdicts;

use casework::{
    demonstration::silhouette,
    letter::{self, LetterForm},
    paper::{self, PaperForm, PaperKind},
    profile::OutcomeCode,
    proof::{self, KnownKey},
};
use letters::Lang;
use panah_tests::office::{Office, decision};
use std::process::Command;

/// A letter in two languages, issued at this office.
fn letter(office: &mut Office) -> Vec<u8> {
    let reasons = [
        (
            "az",
            "Ərizəçi 12 mart 2024-cü ildə 3 500 manat tələb olunduğunu bildirib; bu, qorxusunu izah edir.",
        ),
        ("fa", "متقاضی گفته است که در سال ۱۴۰۲ از او پول خواسته‌اند."),
    ];
    let case = office.decided(|case| decision(case, OutcomeCode::Refused, &reasons));
    let form = LetterForm {
        application: case.application,
        about: None,
        language: Lang::Az,
        summary: Some(Lang::Fa),
        hand_over: "2026-11-26".parse().unwrap(),
        letter: None,
        overrides: Vec::new(),
    };
    let letter = office.run("leyla", |desk, acting, now| letter::issue(desk, &acting.permit()?, &form, now));
    let letter = letter.unwrap().id;
    office.run("leyla", |desk, acting, now| letter::export(desk, &acting.permit()?, letter, now)).unwrap().1
}

/// A certificate with a photograph, of a person of its own; the second of the same person supersedes the first.
fn certificate(office: &mut Office, times: usize) -> Vec<Vec<u8>> {
    let case = office.registered();
    let photograph = silhouette(0, false);
    office
        .run("leyla", |desk, acting, now| {
            let (case, person) = (case.application, case.members[0]);
            casework::attachment::portrait(desk, &acting.permit()?, case, person, &photograph, None, now)
        })
        .unwrap();
    let form = PaperForm {
        application: case.application,
        kind: PaperKind::Certificate,
        language: office.desk().profile.languages[0],
        beside: office.desk().profile.languages.get(1).copied(),
        person: None,
        documents: Vec::new(),
        appointment: None,
        acknowledgement: None,
        interview: None,
    };
    let once = |_| {
        let paper =
            office.run("leyla", |desk, acting, now| paper::issue(desk, &acting.permit()?, &form, now));
        let paper = paper.unwrap().id;
        office.run("leyla", |desk, acting, now| paper::export(desk, &acting.permit()?, paper, now)).unwrap().1
    };
    (0..times).map(once).collect()
}

/// The keys of an office, as it gives them to others.
fn keys(office: &mut Office) -> Vec<KnownKey> {
    proof::read_list(&proof::write_list(office.desk()).unwrap()).unwrap().0
}

/// A file as another program writes it anew.
fn rewritten(bytes: &[u8], arguments: &[&str]) -> Vec<u8> {
    let folder = tempfile::tempdir().unwrap();
    let [from, to] = ["from.pdf", "to.pdf"].map(|name| folder.path().join(name));
    std::fs::write(&from, bytes).unwrap();
    let status = Command::new("qpdf").args(arguments).arg(&from).arg(&to).status();
    assert!(status.expect("this test needs `qpdf` (Debian package qpdf)").success());
    std::fs::read(to).unwrap()
}
