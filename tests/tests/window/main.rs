//! Text that means harm, put into every text field through the real window, as an officer pastes it: nothing runs,
//! nothing breaks, nothing is lost. (`torture` puts the same into every command; here it passes through the page.)
//! Short by itself; `cargo xtask soak` walks in full, over every form of everybody.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::print_stdout,
    reason = "a failed expectation is a failed test"
)]

mod canary;
mod door;
mod harms;
mod planted;
mod sent;
mod starts;
mod walk;

use panah_tests::desk::Window;
use walk::{Form, Walk};

/// Whoever registers, examines and decides: the forms of a case at each of its stages.
#[tokio::test]
async fn every_field_of_a_caseworker_takes_harm_and_keeps_it() {
    let window = Window::open(&["--demonstration"]).await;
    door::sign_in(&window, "caseworker").await;
    let mut walk = Walk::new(&window, Form::asked());
    let starts = starts::of_a_caseworker(&window).await;
    walk.everywhere(&starts).await;
    walk.told("caseworker", 70, 150);
    window.close().await;
}

/// Everybody else, each in an office of their own: what one of them sent takes nothing from the next.
#[tokio::test]
#[ignore = "takes hours; `cargo xtask soak` runs it"]
async fn every_form_of_everybody_takes_harm_and_keeps_it() {
    for login in starts::OTHERS {
        let window = Window::open(&["--demonstration"]).await;
        door::sign_in(&window, login).await;
        let mut walk = Walk::new(&window, Form::Full);
        walk.everywhere(&[]).await;
        walk.told(login, 3, 5);
        window.close().await;
    }
}
