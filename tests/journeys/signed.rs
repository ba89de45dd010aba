//! Officers of the demonstration office at the desk, and what several journeys do alike.

use chrono::{Days, Duration as Span, NaiveDate, Utc};
use fantoccini::key::Key;
use panah_tests::desk::Window;
use serde_json::json;
use std::{
    path::PathBuf,
    time::{Duration, Instant},
};

/// Password of every account of the demonstration office.
const PASSWORD: &str = "panah-demonstration";
/// In what each main screen is seen beside English and light, in which the journey goes.
const LOOKS: [(&str, &str); 2] = [("az", "light"), ("ru", "dark")];

/// Signs an officer in, whose place stands in the rail.
pub async fn sign_in(window: &Window, login: &str, place: &str) {
    window.wait_for("Sign in as").await;
    window.fill("Login", login).await;
    window.fill("Password", PASSWORD).await;
    window.enter("Sign in").await;
    // The door names the duties of everybody: it is the rail that must show the place.
    let there = format!(
        "return location.hash.length > 2 && !!document.querySelector('main h1') \
         && [...document.querySelectorAll('nav a')].some((one) => one.textContent.includes({place:?}))"
    );
    window.wait_until(&there).await;
    window.settle().await;
}

/// Locks the desk and signs another officer in.
pub async fn change(window: &Window, login: &str, place: &str) {
    window.chord_char(&[Key::Control], 'l').await;
    sign_in(window, login, place).await;
}

/// Today in the demonstration's office, four hours ahead of Greenwich, and days before or after it.
#[allow(clippy::disallowed_methods, reason = "the window lives by the machine's time")]
pub fn day(offset: i64) -> NaiveDate {
    let (today, days) = ((Utc::now() + Span::hours(4)).date_naive(), Days::new(offset.unsigned_abs()));
    if offset < 0 { today - days } else { today + days }
}

/// A day as people here type it.
pub fn typed(day: NaiveDate) -> String {
    day.format("%d.%m.%Y").to_string()
}

/// Writes into a field in which something stands.
pub async fn rewrite(window: &Window, label: &str, text: &str) {
    // A summary of faults has links of the same names.
    let takes_text = "return /^(INPUT|TEXTAREA)$/.test(document.activeElement?.tagName ?? '')";
    window.tab_to(label).await;
    while window.script(takes_text, vec![]).await != json!(true) {
        window.tab_to(label).await;
    }
    window.chord_char(&[Key::Control], 'a').await;
    window.press(Key::Backspace).await;
    window.write(text).await;
}

/// Opens a menu and takes a choice of it.
pub async fn take(window: &Window, menu: &str, choice: &str) {
    window.enter(menu).await;
    window.wait_until("return !!document.activeElement?.closest('[role=menu]')").await;
    for _ in 0..12 {
        if window.focused().await == choice {
            window.press(Key::Enter).await;
            return;
        }
        window.press(Key::Down).await;
    }
    panic!("the menu {menu:?} has no {choice:?}");
}

/// Ticks a box.
pub async fn tick(window: &Window, label: &str) {
    window.tab_to(label).await;
    window.space().await;
}

/// Waits until a drawer has closed: what is pressed before goes to it.
pub async fn drawer_closed(window: &Window) {
    window.wait_until("return !document.querySelector('[role=dialog]')").await;
    window.settle().await;
}

/// Main screens in the other languages, in the light and in the dark.
pub async fn looked_at(window: &Window, folder: &str, screens: &[(&str, &str)]) {
    for (language, theme) in LOOKS {
        window.dress(language, theme).await;
        for (name, place) in screens {
            window.go_to(place).await;
            window.look(&format!("{folder}/{name}-{language}-{theme}")).await;
        }
    }
    window.dress("en", "light").await;
}

/// A file that the desk has saved, by how its name begins and ends.
pub async fn saved(window: &Window, begins: &str, ends: &str) -> (PathBuf, Vec<u8>) {
    let folder = window.data.path().join("panah/letters");
    let begun = Instant::now();
    loop {
        let entries = std::fs::read_dir(&folder).map(|entries| entries.flatten().collect::<Vec<_>>());
        let fits = |name: &str| name.starts_with(begins) && name.ends_with(ends);
        let found = entries.unwrap_or_default();
        if let Some(entry) = found.iter().find(|entry| entry.file_name().to_str().is_some_and(fits)) {
            let path = entry.path();
            let bytes = std::fs::read(&path).expect("the file can be read");
            return (path, bytes);
        }
        assert!(begun.elapsed() < Duration::from_secs(30), "no {begins}…{ends} among {found:?}");
        tokio::time::sleep(Duration::from_millis(60)).await;
    }
}

/// Waits until the form in a drawer says why it is refused.
pub async fn refused(window: &Window) {
    window.wait_until("return !!document.querySelector('[role=dialog] [role=alert]')").await;
    window.settle().await;
}
