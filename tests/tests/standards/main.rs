//! What the files claim of themselves is what checkers confirm: `qpdf` finds every one well formed, and the PDF/A-2a
//! and PDF/UA-1 profiles of `page-validation` find nothing. That they would find something is shown by faults that
//! are planted.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a failed expectation is a failed test"
)]

mod after;
mod codes;
mod faults;
mod filled;
mod issued;
mod scenes;

use serde::Deserialize;
use std::{
    collections::BTreeMap,
    path::{Path, PathBuf},
    process::Command,
};

/// Rules that a file fails.
#[derive(Debug, Default, Deserialize)]
struct Failed {
    a: Vec<String>,
    ua: Vec<String>,
}

/// Python with `page-validation`: the one that `cargo xtask test` made, or this machine's own.
fn python() -> PathBuf {
    let made = std::env::var_os("PANAH_PYTHON").map(PathBuf::from);
    let beside = Path::new(env!("CARGO_TARGET_TMPDIR")).parent().unwrap().join("python/bin/python");
    made.or_else(|| beside.exists().then_some(beside)).unwrap_or_else(|| "python3".into())
}

/// Checks all files of a folder in one process.
fn validated(folder: &Path) -> BTreeMap<String, Failed> {
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/standards/validate.py");
    let output = Command::new(python()).arg(script).arg(folder).output();
    let output =
        output.expect("this test needs Python with `page-validation`; `cargo xtask test` installs it");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    serde_json::from_slice(&output.stdout).unwrap()
}

fn write(folder: &Path, files: &BTreeMap<String, Vec<u8>>) {
    for (name, bytes) in files {
        std::fs::write(folder.join(format!("{name}.pdf")), bytes).unwrap();
    }
}

/// `qpdf` reads all of them without a complaint.
fn well_formed(folder: &Path, names: impl Iterator<Item = String>) {
    for name in names {
        let output = Command::new("qpdf").arg("--check").arg(folder.join(format!("{name}.pdf"))).output();
        let output = output.expect("this test needs `qpdf` (Debian package qpdf)");
        assert!(
            output.status.success() && output.stderr.is_empty(),
            "{name}: {}",
            String::from_utf8_lossy(&output.stderr)
        );
    }
}

#[test]
fn every_letter_and_paper_keeps_what_it_claims() {
    let files = filled::all();
    // Kept for whoever looks at them.
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("standards");
    let _absent = std::fs::remove_dir_all(&folder);
    std::fs::create_dir_all(&folder).unwrap();
    write(&folder, &files);
    well_formed(&folder, files.keys().cloned());
    let found = validated(&folder);
    assert_eq!(found.len(), files.len(), "all were looked at");
    let wrong: Vec<_> =
        found.iter().filter(|(_, failed)| !failed.a.is_empty() || !failed.ua.is_empty()).collect();
    assert!(wrong.is_empty(), "{} of {}: {wrong:#?}", wrong.len(), files.len());
    println!("{} files, no rule of PDF/A-2a or PDF/UA-1 failed", files.len());
}

#[test]
fn planted_faults_are_found() {
    let folder = tempfile::tempdir().unwrap();
    let sound = filled::certificate();
    let mut files: BTreeMap<String, Vec<u8>> =
        faults::ALL.iter().map(|fault| (fault.name.to_owned(), (fault.plant)(&sound))).collect();
    // Only written anew, as the planted ones are: it is the faults that are found.
    files.insert("sound".to_owned(), faults::untouched(&sound));
    write(folder.path(), &files);
    let found = validated(folder.path());
    let sound = &found["sound"];
    assert!(sound.a.is_empty() && sound.ua.is_empty(), "{sound:#?}");
    for fault in faults::ALL {
        let failed = &found[fault.name];
        let rules = if fault.breaks == "a" { &failed.a } else { &failed.ua };
        assert!(!rules.is_empty(), "{}: nothing was found by {}; {failed:#?}", fault.name, fault.breaks);
    }
}
