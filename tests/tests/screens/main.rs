//! Every screen in its main states, in three languages, light and dark, as pictures; axe finds nothing on any.
//! Run by `cargo xtask screens`.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test")]

mod applicants;
mod room;
mod services;

use applicants::{cases, finding, folder, register};
use fantoccini::key::Key;
use panah_tests::desk::Window;
use room::{begin_interview, facts, hearing};
use serde_json::{Value, json};
use services::{calendar, country_information, texts, verify};

const LOOKS: [(&str, &str); 5] =
    [("az", "light"), ("en", "light"), ("ru", "light"), ("en", "dark"), ("az", "dark")];

const SECTIONS: [&str; 13] = [
    "overview",
    "people",
    "needs",
    "documents",
    "interviews",
    "assessment",
    "decision",
    "letters",
    "papers",
    "appeal",
    "status",
    "timeline",
    "journal",
];

/// Every stage a case of the demonstration can stand at, and the one that is looked at as a whole.
const STAGES: [&str; 6] = ["registered", "assessment", "review", "decided", "issued", "notified"];
const IN_FULL: &str = "issued";

const PASSWORD: &str = "panah-demonstration";

/// One language and theme.
struct Look<'window> {
    window: &'window Window,
    folder: String,
}

impl Look<'_> {
    async fn at(&self, screen: &str) {
        // At rest: a dialog that still fades in has no contrast yet.
        let rest = "return document.getAnimations().every((a) => a.playState !== 'running' || \
                    a.effect.getComputedTiming().endTime === Infinity)";
        self.window.wait_until(rest).await;
        self.window.look(&format!("{}/{screen}", self.folder)).await;
    }

    async fn go(&self, place: &str, screen: &str) {
        self.window.go_to(place).await;
        self.at(screen).await;
    }
}

/// Puts the page into a language and a theme. The driver reloads it, so that the old page answers nothing any more.
async fn dress(window: &Window, language: &str, theme: &str) {
    let script = "localStorage.setItem('panah.language', arguments[0]); \
                  localStorage.setItem('panah.theme', arguments[1])";
    window.script(script, vec![json!(language), json!(theme)]).await;
    window.reload().await;
    window.settle().await;
}

/// Clicks what a selector names: in any language, and without the mouse moving anywhere.
async fn tap(window: &Window, selector: &str) {
    window.wait_until(&format!("return !!document.querySelector({selector:?})")).await;
    window.script(&format!("document.querySelector({selector:?}).click()"), vec![]).await;
    window.settle().await;
}

/// Clicks the button that carries an icon.
async fn tap_icon(window: &Window, within: &str, icon: &str) {
    tap(window, &format!("{within} button:has(.lucide-{icon})")).await;
}

async fn write_in(window: &Window, selector: &str, text: &str) {
    window.wait_until(&format!("return !!document.querySelector({selector:?})")).await;
    window.script(&format!("document.querySelector({selector:?}).focus()"), vec![]).await;
    window.write(text).await;
}

async fn sign_in(window: &Window, login: &str) {
    window.ask("session.sign_in", json!({ "login": login, "password": PASSWORD })).await;
    window.script("location.hash = '#/work'", vec![]).await;
    window.reload().await;
    window.wait_until("return !!document.querySelector('main h1')").await;
    window.settle().await;
}

async fn first_case(window: &Window, stage: &str) -> String {
    let cases = window.ask("case.list", json!({ "stage": stage })).await;
    cases["rows"][0]["id"].as_str().unwrap().to_owned()
}

async fn file(window: &Window, case: &str) -> Value {
    window.ask("case.open", json!({ "application": case })).await
}

/// A machine without an office: the door, the steps of the set-up, what they refuse.
#[tokio::test]
#[ignore = "takes minutes; `cargo xtask screens` runs it"]
async fn first_run() {
    let window = Window::open(&[]).await;
    for (language, theme) in LOOKS {
        let look = Look { window: &window, folder: format!("{language}-{theme}") };
        dress(&window, language, theme).await;
        look.at("first-door").await;
        tap(&window, "button:has(.lucide-building-2)").await;
        look.at("first-authority").await;
        tap(&window, "button[type=submit]").await;
        tap(&window, "button[type=submit]").await;
        look.at("first-office-missing").await;
    }
    window.close().await;
}

/// The demonstration office.
#[tokio::test]
#[ignore = "takes minutes; `cargo xtask screens` runs it"]
async fn screens() {
    let window = Window::open(&["--demonstration"]).await;
    window.ask("session.sign_in", json!({ "login": "caseworker", "password": PASSWORD })).await;
    let interview = begin_interview(&window).await;
    for (language, theme) in LOOKS {
        let look = Look { window: &window, folder: format!("{language}-{theme}") };
        window.ask("session.sign_out", Value::Null).await;
        dress(&window, language, theme).await;
        door(&look).await;
        sign_in(&window, "caseworker").await;
        look.at("work").await;
        look.go("#/cases", "cases").await;
        register(&look).await;
        cases(&look).await;
        folder(&look).await;
        finding(&look).await;
        country_information(&look).await;
        calendar(&look).await;
        hearing(&look, &interview).await;
        facts(&look).await;
        window.go_to("#/work").await;
        window.chord_char(&[Key::Control], 'k').await;
        window.wait_until("return !!document.querySelector('[role=dialog] [role=listbox]')").await;
        look.at("palette").await;
        window.press(Key::Escape).await;
        window.wait_until("return !document.querySelector('[role=dialog]')").await;
        window.press(Key::F1).await;
        window.wait_until("return !!document.querySelector('[role=dialog] kbd')").await;
        look.at("keys").await;
        sign_in(&window, "reviewer").await;
        look.at("work-reviewer").await;
        let case = first_case(&window, "review").await;
        look.go(&format!("#/cases/{case}/decision"), "review").await;
        sign_in(&window, "administrator").await;
        for section in ["officers", "backup", "check", "signing", "about"] {
            look.go(&format!("#/administration/{section}"), &format!("administration-{section}")).await;
        }
        texts(&look).await;
        verify(&look).await;
    }
    window.close().await;
}

/// The smallest window there is, and everything from right to left.
#[tokio::test]
#[ignore = "takes minutes; `cargo xtask screens` runs it"]
async fn small_and_turned() {
    let window = Window::open(&["--demonstration"]).await;
    for (language, turned) in [("az", false), ("ru", false), ("en", true)] {
        window.ask("session.sign_in", json!({ "login": "caseworker", "password": PASSWORD })).await;
        dress(&window, language, "light").await;
        let (width, height, direction) = if turned { (1360, 860, "rtl") } else { (1024, 700, "ltr") };
        window.client.set_window_size(width, height).await.unwrap();
        window.script(&format!("document.documentElement.dir = '{direction}'"), vec![]).await;
        let folder = if turned { "turned".to_owned() } else { format!("small-{language}") };
        let look = Look { window: &window, folder };
        for (place, screen) in [
            ("#/work", "work"),
            ("#/cases", "cases"),
            ("#/letters", "letters"),
            ("#/register", "register"),
            ("#/appointments", "appointments"),
            ("#/appointments?view=week", "appointments-week"),
            ("#/interpreters", "interpreters"),
            ("#/coi", "coi"),
            ("#/coi/queries", "coi-queries"),
            ("#/verify", "verify"),
        ] {
            look.go(place, screen).await;
            fits(&window, screen).await;
        }
        let case = first_case(&window, IN_FULL).await;
        for section in SECTIONS {
            look.go(&format!("#/cases/{case}/{section}"), section).await;
            fits(&window, section).await;
        }
        let interview = file(&window, &case).await["interviews"][0]["id"].as_str().unwrap().to_owned();
        look.go(&format!("#/cases/{case}/interview/{interview}"), "interview-room").await;
        fits(&window, "interview-room").await;
        window.ask("session.sign_out", Value::Null).await;
        window.ask("session.sign_in", json!({ "login": "administrator", "password": PASSWORD })).await;
        dress(&window, language, "light").await;
        window.script(&format!("document.documentElement.dir = '{direction}'"), vec![]).await;
        for (place, screen) in [("#/texts", "texts"), ("#/texts/letter/refusal/az", "text")] {
            look.go(place, screen).await;
            fits(&window, screen).await;
        }
        window.ask("session.sign_out", Value::Null).await;
    }
    window.close().await;
}

/// Nothing is wider than the window.
async fn fits(window: &Window, screen: &str) {
    let wide = window
        .script(
            "return [document.documentElement, document.querySelector('main')]
                .map((box) => box.scrollWidth - box.clientWidth)",
            vec![],
        )
        .await;
    assert_eq!(wide, json!([0, 0]), "{screen} is wider than its window");
}

async fn door(look: &Look<'_>) {
    look.at("sign-in").await;
    write_in(look.window, "[data-field=login] input", "caseworker").await;
    write_in(look.window, "[data-field=password] input", "not the password").await;
    look.window.press(Key::Enter).await;
    look.window
        .wait_until("return !!document.querySelector('[data-field=password] input[value=\"\"]')")
        .await;
    look.window
        .wait_until("return !!document.querySelector('form [role=alert], form [tabindex=\"-1\"]')")
        .await;
    look.at("sign-in-wrong").await;
}
