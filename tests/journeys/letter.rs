//! The letter: issued, saved, looked at with other programs, handed over.

use crate::{interviews::section, story::Story};
use panah_tests::{desk::Window, pdf};
use std::path::{Path, PathBuf};

/// Issues the letter in Azerbaijani with a summary in Persian.
pub async fn issue(window: &Window, case: &str) {
    window.go_to(&section(case, "letters")).await;
    window.wait_for("Issue letter").await;
    window.pick("Language of the letter", "Azerbaijani").await;
    window.pick("Summary in a second language", "Persian (Farsi)").await;
    window.settle().await;
    window.look("journey/37-issue").await;
    window.enter("Issue letter").await;
    window.wait_for("Save as PDF").await;
    window.wait_until("return document.querySelectorAll('canvas').length >= 2").await;
    // The last page is drawn: a canvas that is one colour all over is no letter.
    window
        .wait_until(
            "return [...document.querySelectorAll('canvas')].every((c) => { \
             const d = c.getContext('2d').getImageData(0, 0, c.width, Math.min(c.height, 400)).data; \
             return d.some((v, i) => i % 4 === 0 && v < 128); })",
        )
        .await;
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

/// The saved file is whole, and its text can be read in order, in both scripts.
pub fn is_right(saved: &Path, story: &Story) {
    let bytes = std::fs::read(saved).expect("the letter was saved");
    pdf::assert_clean(&bytes);
    let text = pdf::text(&bytes);
    pdf::assert_in_order(&text, story.letter_reasons.iter().map(String::as_str));
    let heading = "خلاصه به زبان فارسی";
    pdf::assert_persian_in_order(
        &bytes,
        std::iter::once(heading).chain(story.persian_reasons.iter().map(String::as_str)),
    );
    let words = pdf::words(&text);
    for (latin, native) in &story.names {
        for word in pdf::words(latin).iter().chain(&pdf::words(native)) {
            assert!(words.contains(word), "{word} stands in the letter");
        }
    }
}
