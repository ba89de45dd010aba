//! Checking what was issued: the file as it is, a copy in which one character was changed, the code as a reader types it.

use fantoccini::Locator;
use panah_tests::{
    desk::Window,
    forge::{self, Chance},
    pdf,
};
use std::path::Path;

/// Chooses a file on the screen and waits for the answer.
async fn check(window: &Window, file: &Path, answer: &str) {
    let input = window.client.find(Locator::Css("input[type=file]")).await.expect("a place for the file");
    input.send_keys(file.to_str().unwrap()).await.expect("the file is chosen");
    window.wait_for(answer).await;
    window.settle().await;
}

/// The saved letter is genuine, its altered copy is refused with the words that were changed.
pub async fn genuine_and_altered(window: &Window, saved: &Path) {
    window.go_to("#/verify").await;
    window.wait_for("Check a letter").await;
    window.settle().await;
    window.look("journey/40-check").await;
    check(window, saved, "Nothing in it was changed").await;
    window.wait_for("This office issued it.").await;
    window.look("journey/41-genuine").await;
    window.enter("Check another").await;

    let bytes = std::fs::read(saved).unwrap();
    let is_word = |text: &str| text.chars().all(char::is_alphabetic) && !text.is_empty();
    let altered = forge::character(&bytes, &mut Chance(3), is_word).expect("a letter of the text to change");
    let copy = window.data.path().join("copy.pdf");
    std::fs::write(&copy, altered).unwrap();
    check(window, &copy, "This is not what was signed").await;
    window.wait_for("these words were not signed").await;
    window.look("journey/42-altered").await;
    window.enter("Check another").await;

    let code = pdf::codes(&bytes).remove(0);
    window.fill("Square code", &code).await;
    window.enter("Check").await;
    window.wait_for("Compare with the paper, line by line").await;
    window.settle().await;
    window.look("journey/43-code").await;
}
