//! The training coordinator: a session is planned, an officer enrolled, every day marked, the test recorded and the
//! certificate issued.

use crate::signed::{day, drawer_closed, looked_at, refused, rewrite, saved, sign_in, take, tick, typed};
use fantoccini::key::Key;
use panah_tests::{desk::Window, pdf};

/// Who is trained.
const OFFICER: &str = "Sınaq Yoxlayıcıyev";

/// From the session to the certificate.
pub async fn from_session_to_certificate(window: &Window) {
    sign_in(window, "training", "Training").await;
    window.enter("Training").await;
    window.wait_for("Who teaches what").await;
    window.settle().await;
    window.look("training/01-sessions").await;
    session(window).await;
    enrolled(window).await;
    attended(window).await;
    certified(window).await;
    let session = window.place().await;
    let screens = [
        ("sessions", "#/training/sessions"),
        ("session", session.as_str()),
        ("officers", "#/training/officers"),
        ("needs", "#/training/needs"),
        ("catalogue", "#/training/catalogue"),
        ("figures", "#/training/figures"),
    ];
    looked_at(window, "training", &screens).await;
}

/// A trainer who is elsewhere on one of the days is refused; on other days the session stands.
async fn session(window: &Window) {
    window.enter("Plan a session").await;
    window.wait_for("Days on which offices do not work").await;
    window.suggest("Module", "Drafting").await;
    window.choose("Leads", "Təlimçi").await;
    // The trainer's other session goes on online until twenty days ago.
    window.fill("Online from", &typed(day(-20))).await;
    window.fill("Online until", &typed(day(-7))).await;
    window.fill("Face to face from", &typed(day(-7))).await;
    // To yesterday: the page knows the days by the clock of the machine, wherever that stands.
    window.fill("Face to face until", &typed(day(-1))).await;
    window.fill("Place", "Bakı, uydurma zal").await;
    window.enter("Plan a session").await;
    window.wait_for("There is a problem").await;
    window.look("training/02-trainer-busy").await;
    rewrite(window, "Online from", &typed(day(-7))).await;
    window.enter("Plan a session").await;
    window.wait_for("Nobody takes part yet").await;
    drawer_closed(window).await;
    window.look("training/03-planned").await;
}

/// Nominated, given a seat, the hours online recorded.
async fn enrolled(window: &Window) {
    window.enter("Nominate officers").await;
    tick(window, OFFICER).await;
    window.look("training/04-nominate").await;
    window.enter("Nominate officers").await;
    window.wait_for("They were nominated").await;
    drawer_closed(window).await;
    let menu = format!("Actions for {OFFICER}");
    take(window, &menu, "Enrol").await;
    window.wait_for("has a seat").await;
    window.settle().await;
    take(window, &menu, "Record hours online").await;
    window.wait_for("Hours done in all").await;
    window.enter("Record hours online").await;
    window.wait_for("25 of 25 h").await;
    drawer_closed(window).await;
}

/// Each day by the letter P, from one to the next by the arrow.
async fn attended(window: &Window) {
    let count = window.script("return document.querySelectorAll('[data-day]').length", vec![]).await;
    let days = count.as_u64().expect("a number");
    assert!(days > 0, "the session has days");
    window.tab_to(OFFICER).await;
    for done in 1..=days {
        window.write("p").await;
        let marked = format!(
            "return [...document.querySelectorAll('[data-day]')].filter((one) => one.textContent === 'Present').length === {done}"
        );
        window.wait_until(&marked).await;
        window.press(Key::Right).await;
    }
    window.settle().await;
    window.look("training/05-attended").await;
}

/// Without its test there is no certificate; with it, the certificate is on the disk and says whose it is.
async fn certified(window: &Window) {
    let menu = format!("Actions for {OFFICER}");
    take(window, &menu, "Give the certificate").await;
    window.wait_for("Still missing").await;
    window.wait_until("return !!document.querySelector('[role=dialog] canvas')").await;
    window.enter("Give the certificate").await;
    refused(window).await;
    window.look("training/06-without-test").await;
    window.press(Key::Escape).await;
    drawer_closed(window).await;
    take(window, &menu, "Record a test").await;
    window.wait_for("Score, of 100").await;
    window.fill("Score", "84").await;
    window.enter("Record a test").await;
    window.wait_for("84 (60 needed)").await;
    drawer_closed(window).await;
    take(window, &menu, "Give the certificate").await;
    window.wait_until("return document.querySelectorAll('[role=dialog] canvas').length >= 1").await;
    window.look("training/07-certificate").await;
    window.enter("Give the certificate").await;
    window.wait_for("was given").await;
    drawer_closed(window).await;
    take(window, &menu, "Show the certificate").await;
    window.wait_for("Save as a file").await;
    window.enter("Save as a file").await;
    let (_, bytes) = saved(window, "", ".pdf").await;
    pdf::assert_clean(&bytes);
    let text = pdf::flowing(&pdf::text(&bytes));
    assert!(text.contains(OFFICER) && text.contains("Drafting"), "{text}");
    window.press(Key::Escape).await;
    drawer_closed(window).await;
    window.look("training/08-completed").await;
}
