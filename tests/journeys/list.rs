//! A list of 5,000 persons of another authority is taken over, with planted errors, and undone as a whole.

use panah_tests::desk::Window;
use std::{fmt::Write as _, path::PathBuf};

/// Rows of the list.
const ROWS: usize = 5_000;
/// Every so many rows has a date that cannot be.
const WRONG_EVERY: usize = 100;

fn list(folder: &std::path::Path) -> PathBuf {
    let mut text = "Full name,Sex,Date of birth,Nationality\n".to_owned();
    for row in 1..=ROWS {
        let (day, month) = if row % WRONG_EVERY == 0 { (31, 2) } else { (row % 28 + 1, row % 12 + 1) };
        // Names that nobody bears, each another one.
        let name = format!("{} {}", word(row), word(row / 7 + 90_000));
        writeln!(
            text,
            "{name},{},{day:02}.{month:02}.{},AFG",
            if row % 2 == 0 { "F" } else { "M" },
            1960 + row % 45
        )
        .unwrap();
    }
    let path = folder.join("uydurma-siyahi.csv");
    std::fs::write(&path, text).unwrap();
    path
}

/// A word made of syllables, another for each number.
fn word(number: usize) -> String {
    const SYLLABLES: [&str; 16] =
        ["ba", "ko", "ri", "mu", "te", "za", "ni", "lo", "she", "fa", "gu", "vi", "do", "pe", "yu", "ka"];
    let mut rest = number * 7919 % 65_536;
    let mut word = String::new();
    for _ in 0..4 {
        word.push_str(SYLLABLES[rest % 16]);
        rest /= 16;
    }
    word[..1].to_uppercase() + &word[1..]
}

/// Chosen, mapped, looked at, taken over, undone.
pub async fn taken_over_and_undone(window: &Window) {
    let path = list(window.data.path());
    window.go_to("#/register/import").await;
    window.wait_for("Choose a file").await;
    window.settle().await;
    window.look("import/1-file").await;
    let input =
        window.client.find(fantoccini::Locator::Css("input[type=file]")).await.expect("a place for the file");
    input.send_keys(path.to_str().unwrap()).await.expect("the file is chosen");
    window.wait_for("uydurma-siyahi.csv").await;
    window.enter("Read the list").await;
    window.wait_for("What the columns mean").await;
    window.settle().await;
    window.look("import/2-columns").await;
    window.enter("See what would become of each row").await;
    window.wait_for("4,950 of 5,000 rows can be taken over").await;
    window.settle().await;
    window.look("import/3-preview").await;
    window.enter("Take over 4,950 rows").await;
    window.wait_for("Take over uydurma-siyahi.csv?").await;
    window.enter("Take over now").await;
    window.wait_for("The list was taken over").await;
    window.settle().await;
    window.look("import/4-result").await;
    window.enter("Undo the whole list").await;
    window.wait_for("Every person whom this list made is withdrawn").await;
    window.fill("Reason", "Uydurma: səhv siyahı.").await;
    window.enter("Undo 4,950 persons").await;
    window.wait_for("4,950 persons were withdrawn").await;
    window.settle().await;
    window.look("import/5-undone").await;
}
