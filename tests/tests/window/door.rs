//! The door: what is typed before anybody is inside, and the way in.

use crate::walk::{Form, Walk};
use fantoccini::key::Key;
use panah_tests::desk::Window;
use serde_json::{Value, json};

/// Signs somebody of the demonstration in, in English.
pub async fn sign_in(window: &Window, login: &str) {
    window.dress("en", "light").await;
    window.ask("session.sign_in", json!({ "login": login, "password": "panah-demonstration" })).await;
    window.script("location.hash = '#/verify'", vec![]).await;
    window.reload().await;
    window.wait_until("return !!document.querySelector('main h1')").await;
    window.settle().await;
}

/// Sets an office with one officer up, login `sinaq`, and stands before its door.
pub async fn set_up(window: &Window, password: &str) {
    let office = json!({
        "office": "Sınaq", "post": "BAK", "workstation": 1, "name": "Sınaq Nümunə", "login": "sinaq",
        "password": password, "repeat": password, "roles": ["caseworker"], "profile": "azerbaijan",
    });
    window.ask("office.set_up", office).await;
    window.ask("session.sign_out", Value::Null).await;
    window.dress("en", "light").await;
}

/// Each step of setting an office up on a new machine.
#[tokio::test]
async fn the_set_up_takes_harm_and_keeps_it() {
    let window = Window::open(&[]).await;
    window.dress("en", "light").await;
    let mut walk = Walk::new(&window, Form::asked());
    window.enter("Set up this workstation").await;
    window.wait_for("Under which law").await;
    walk.fill_here("law").await;
    window.enter("Continue").await;
    window.wait_for("Which office is this?").await;
    walk.fill_here("office").await;
    walk.send_here("office").await;
    // Past it, with what must be right.
    window.script("document.querySelector('[data-field=workstation] input').select()", vec![]).await;
    window.press(Key::Delete).await;
    window.write("2").await;
    window.script("document.querySelector('[data-field=post] button').focus()", vec![]).await;
    window.choose_here("BLK").await;
    walk.forget().await;
    window.enter("Continue").await;
    window.wait_for("Who administers").await;
    walk.fill_here("first officer").await;
    walk.send_here("first officer").await;
    walk.told("set-up", 0, 5);
    window.close().await;
}

/// The door of an office that there is, and the way in without a password.
#[tokio::test]
async fn the_door_takes_harm_and_keeps_it() {
    let window = Window::open(&[]).await;
    set_up(&window, "a lantern over seven stairs").await;
    let mut walk = Walk::new(&window, Form::asked());
    walk.fill_here("sign in").await;
    walk.send_here("sign in").await;
    window.reload().await;
    window.wait_for("Password forgotten").await;
    window.enter("Password forgotten").await;
    window.settle().await;
    walk.fill_here("recovery").await;
    walk.send_here("recovery").await;
    walk.told("door", 0, 4);
    window.close().await;
}
