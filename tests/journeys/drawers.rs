//! What journeys of an office that is there already do alike: officers who come and go, forms beside what they belong to.

use fantoccini::key::Key;
use panah_tests::desk::Window;

const PASSWORD: &str = "panah-demonstration";

/// Signs an officer of the demonstration office in.
pub async fn sign_in(window: &Window, login: &str) {
    window.wait_for("Sign in as").await;
    window.fill("Login", login).await;
    window.fill("Password", PASSWORD).await;
    window.enter("Sign in").await;
    // The rail stands before the first place is gone to: an address of our own would be overtaken by it.
    window.wait_until("return ['#/work', '#/assistance'].includes(location.hash)").await;
    window.settle().await;
}

/// Locks the desk and lets another officer in.
pub async fn change_officer(window: &Window, login: &str) {
    window.chord_char(&[Key::Control], 'l').await;
    sign_in(window, login).await;
}

/// Waits until a form stands beside the page and has the keyboard.
pub async fn opened(window: &Window) {
    window
        .wait_until(
            "return !!document.querySelector('[role=dialog] form') && \
             !!document.activeElement?.closest('[role=dialog]')",
        )
        .await;
    window.settle().await;
}

/// Goes to the address of a form.
pub async fn open(window: &Window, address: &str) {
    window.go_to(address).await;
    opened(window).await;
}

/// Sends the form; it closes when all is well.
pub async fn send(window: &Window, verb: &str) {
    window.enter(verb).await;
    window.wait_until("return !document.querySelector('[role=dialog] form')").await;
    window.settle().await;
}
