//! The letter: issued, saved, looked at with other programs, handed over.

use crate::{interviews::section, story::Story};
use fantoccini::key::Key;
use panah_tests::desk::Window;
use std::{
    path::{Path, PathBuf},
    process::Command,
};

/// Issues the letter in Azerbaijani with a summary in Persian.
pub async fn issue(window: &Window, case: &str) {
    window.go_to(&section(case, "letters")).await;
    window.wait_for("Issue letter").await;
    window.pick("Azerbaijani", "Azerbaijani").await;
    window.tab_to_group("Summary").await;
    for _ in 0..5 {
        if window.focused().await.starts_with("Persian") {
            break;
        }
        window.press(Key::Down).await;
    }
    window.settle().await;
    window.look("journey/37-issue").await;
    window.enter("Issue letter").await;
    window.wait_for("Save as PDF").await;
    window.wait_until("return document.querySelectorAll('canvas').length >= 2").await;
    window.look("journey/38-issued").await;
}

/// Saves it and says where.
pub async fn save(window: &Window) -> PathBuf {
    window.enter("Save as PDF").await;
    window.wait_for("Saved:").await;
    let folder = window.data.path().join("panah/letters");
    let saved = std::fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().path());
    saved.into_iter().next().expect("a letter was saved")
}

/// Records that it was handed over.
pub async fn deliver(window: &Window) {
    window.fill("To whom and how", "Şəxsən, tərcüməçinin iştirakı ilə").await;
    window.enter("Record delivery").await;
    window.wait_for("Handed over").await;
    window.look("journey/39-delivered").await;
}

fn told(program: &str, arguments: &[&str], file: &Path) -> String {
    let output = Command::new(program).args(arguments).arg(file).arg("-").output();
    let output = output.unwrap_or_else(|error| panic!("{program}: {error}"));
    String::from_utf8_lossy(&output.stdout).into_owned()
}

/// Words without direction marks, as a reader sees them.
fn words(text: &str) -> Vec<String> {
    let visible = |c: &char| !matches!(*c, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    let text: String = text.chars().filter(visible).collect();
    text.split(|c: char| !c.is_alphanumeric() && c != '\u{200c}').filter(|w| !w.is_empty()).map(str::to_owned).collect()
}

/// Whether the words of `wanted` stand in `all`, one after the other.
fn stand_in_order(all: &[String], wanted: &[String]) -> bool {
    all.windows(wanted.len()).any(|window| window == wanted)
}

/// The saved file is whole, and its text can be read in order, in both scripts.
pub fn is_right(saved: &Path, story: &Story) {
    let checked = Command::new("qpdf").arg("--check").arg(saved).output().expect("qpdf runs");
    assert!(checked.status.success(), "qpdf: {}", String::from_utf8_lossy(&checked.stdout));
    let all = words(&told("pdftotext", &["-raw"], saved));
    for reason in &story.letter_reasons {
        // A page break puts the footer between; each half is in order then, so a reason's beginning is looked for.
        let wanted: Vec<String> = words(reason).into_iter().take(6).collect();
        assert!(stand_in_order(&all, &wanted), "{wanted:?} stands in order in {all:?}");
    }
    for (latin, native) in &story.names {
        assert!(stand_in_order(&all, &words(latin)), "{latin} stands in the letter");
        for word in words(native) {
            assert!(all.contains(&word), "{word} stands in the letter: {all:?}");
        }
    }
    let persian = words("خلاصه تصمیم به زبان فارسی");
    assert!(stand_in_order(&all, &persian), "the Persian summary is read in order: {all:?}");
}
