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

use casework::profile;
use panah_tests::standards::{assert_kept, validated, write};
use std::{
    collections::BTreeMap,
    path::{Path, PathBuf},
};

/// A folder in which files are kept for whoever looks at them.
fn kept_in(what: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(what);
    let _absent = std::fs::remove_dir_all(&folder);
    std::fs::create_dir_all(&folder).unwrap();
    folder
}

/// What somebody holds in their hands: letters of every act and papers, issued and sealed.
#[test]
fn every_issued_letter_and_paper_keeps_what_it_claims() {
    let mut files = filled::issued().clone();
    for code in profile::codes() {
        files.extend(issued::letters(code).clone());
    }
    assert_kept(&kept_in("standards/issued"), &files);
    println!("{} files, no rule of PDF/A-2a or PDF/UA-1 failed", files.len());
}

/// What an officer looks at before: previews with their mark, and every text of every language.
#[test]
fn every_preview_and_text_keeps_what_it_claims() {
    let files = filled::previews();
    assert_kept(&kept_in("standards/previews"), &files);
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
