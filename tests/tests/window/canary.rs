//! Unusual names and a password are typed by key into the real window, which is locked and killed: no file that it,
//! the engine that draws it or the driver wrote anywhere shows them in clear.

use crate::door;
use fantoccini::key::Key;
use panah_tests::{
    desk::Window,
    leaks::{files, shown},
};
use serde_json::json;
use std::path::PathBuf;

/// In Latin, with letters of Azerbaijani, in Arabic, in Cyrillic; a password.
const CANARIES: [&str; 5] =
    ["Wqzvanarbird", "Şəhərkənarlı", "نمونهزقاق", "Горскощукам", "jukebox-vexing-quartz"];

/// Types, locks, and ends at once. Answers every file that was written and which of them shows a canary.
/// `planted`: what a careless page does besides.
async fn lived(planted: Option<&str>) -> (Vec<PathBuf>, Vec<String>) {
    let [latin, azeri, arabic, cyrillic, password] = CANARIES;
    let window = Window::open(&[]).await;
    door::set_up(&window, password).await;
    window.fill("Login", "sinaq").await;
    window.fill("Password", password).await;
    window.enter("Sign in").await;
    window.wait_for("My work").await;
    window.go_to(&format!("#/find?q={latin}")).await;
    window.go_to("#/register").await;
    window.fill("Full name in Latin letters", latin).await;
    window.fill("Full name in own script", arabic).await;
    window.fill("Father's name", cyrillic).await;
    window.enter("Continue to the application").await;
    window.fill("Contact", azeri).await;
    window.wait_until("return /Saved \\d/.test(document.body.innerText)").await;
    if let Some(planted) = planted {
        window.script(planted, vec![json!(latin)]).await;
        // The engine writes its storage when it is closed or a moment later.
        tokio::time::sleep(std::time::Duration::from_secs(2)).await;
    }
    window.chord_char(&[Key::Control], 'l').await;
    window.wait_for("locked this desk").await;
    window.painted().await;
    let data = window.kill();
    let all = files(data.path());
    let shown = shown(&all, &CANARIES);
    (all, shown)
}

#[tokio::test]
async fn what_was_typed_into_the_window_is_in_no_file_in_clear() {
    let (all, shown) = lived(None).await;
    let has = |part: &str| all.iter().any(|path| path.to_string_lossy().contains(part));
    // What must have been looked into: the case file, and what the engine keeps.
    for part in ["office/case.db", "office/keyslots", "share/"] {
        assert!(has(part), "{part}: {all:#?}");
    }
    assert_eq!(shown, [""; 0], "of {} files", all.len());
}

/// A planted fault: a page that keeps a name in the engine's own storage is found.
#[tokio::test]
async fn a_page_that_keeps_a_name_itself_is_found() {
    let (all, shown) = lived(Some("localStorage.setItem('panah.last', arguments[0])")).await;
    assert!(shown.iter().any(|one| one.contains("share/")), "{shown:#?} of {all:#?}");
}
