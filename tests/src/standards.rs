//! What files claim of themselves is what checkers confirm: `qpdf` finds each well formed, and the PDF/A-2a and PDF/UA-1
//! profiles of `page-validation` find nothing.

use serde::Deserialize;
use std::{
    collections::BTreeMap,
    path::{Path, PathBuf},
    process::Command,
};

/// Rules that a file fails.
#[derive(Debug, Default, Deserialize)]
pub struct Failed {
    /// Of PDF/A-2a.
    pub a: Vec<String>,
    /// Of PDF/UA-1.
    pub ua: Vec<String>,
}

/// How many look at once, where there are many files.
const AT_ONCE: usize = 2;

/// Python with what the tests ask it for: the one that `cargo xtask test` made, or this machine's own.
#[must_use]
pub fn python() -> PathBuf {
    let made = std::env::var_os("PANAH_PYTHON").map(PathBuf::from);
    let own = std::env::current_exe().unwrap_or_default();
    let beside =
        own.ancestors().map(|folder| folder.join("python/bin/python")).find(|python| python.exists());
    made.or(beside).unwrap_or_else(|| "python3".into())
}

/// Checks all files of a folder.
///
/// # Panics
/// Without Python and `page-validation`.
#[must_use]
pub fn validated(folder: &Path) -> BTreeMap<String, Failed> {
    let look = |start: usize| -> BTreeMap<String, Failed> {
        let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/validate.py");
        let output = Command::new(python())
            .args([script.as_path(), folder])
            .args([start.to_string(), AT_ONCE.to_string()])
            .output();
        let output =
            output.expect("this test needs Python with `page-validation`; `cargo xtask test` installs it");
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        serde_json::from_slice(&output.stdout).unwrap()
    };
    std::thread::scope(|scope| {
        let others: Vec<_> = (1..AT_ONCE).map(|start| scope.spawn(move || look(start))).collect();
        let mut found = look(0);
        found.extend(others.into_iter().flat_map(|other| other.join().unwrap()));
        found
    })
}

/// Writes files into a folder.
///
/// # Panics
/// When it cannot be written.
pub fn write(folder: &Path, files: &BTreeMap<String, Vec<u8>>) {
    for (name, bytes) in files {
        std::fs::write(folder.join(format!("{name}.pdf")), bytes).unwrap();
    }
}

/// The files keep what they claim.
///
/// # Panics
/// When one does not, with the rules that it fails.
pub fn assert_kept(folder: &Path, files: &BTreeMap<String, Vec<u8>>) {
    write(folder, files);
    for name in files.keys() {
        let output = Command::new("qpdf").arg("--check").arg(folder.join(format!("{name}.pdf"))).output();
        let output = output.expect("this test needs `qpdf` (Debian package qpdf)");
        let complaint = String::from_utf8_lossy(&output.stderr);
        assert!(output.status.success() && complaint.is_empty(), "{name}: {complaint}");
    }
    let found = validated(folder);
    assert_eq!(found.len(), files.len(), "all were looked at");
    let wrong: Vec<_> =
        found.iter().filter(|(_, failed)| !failed.a.is_empty() || !failed.ua.is_empty()).collect();
    assert!(wrong.is_empty(), "{} of {}: {wrong:#?}", wrong.len(), files.len());
}

/// Files that are made where they are tested keep what they claim, too.
///
/// # Panics
/// As [`assert_kept`].
pub fn assert_all_kept<N: ToString, B: AsRef<[u8]>>(files: impl IntoIterator<Item = (N, B)>) {
    let named = files.into_iter().enumerate().map(|(nth, (name, bytes))| {
        let name: String =
            name.to_string().chars().map(|c| if c.is_alphanumeric() { c } else { '-' }).collect();
        (format!("{nth}-{name}"), bytes.as_ref().to_vec())
    });
    let files: BTreeMap<String, Vec<u8>> = named.collect();
    assert!(!files.is_empty(), "there is something to look at");
    let folder = tempfile::tempdir().unwrap();
    assert_kept(folder.path(), &files);
}
