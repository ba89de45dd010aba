//! Text that means harm, typed into every field of every place of the real window: nothing runs, nothing breaks, nothing
//! is lost. (`torture` puts the same into every command; here it passes through the page, as an officer would paste it.)
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::print_stdout,
    reason = "a failed expectation is a failed test"
)]

mod walk;

use panah_tests::desk::Window;
use walk::{Walk, sign_in};

/// What is pasted. The last stands for a whole book.
fn harms() -> Vec<String> {
    vec![
        "<script>window.__ran = 1</script><img src=x onerror='window.__ran = 1'>\"'><svg/onload='window.__ran=1'>".to_owned(),
        "'; DROP TABLE person; -- {0} {{name}} {% raw %} ${7*7} javascript:window.__ran=1".to_owned(),
        "Zah\u{200b}ra \u{202e}anumaN\u{202c}\u{2066}\u{0}\u{1}\u{7f}\u{feff}\u{fffe}\u{2028}".to_owned(),
        "Рaһimі Zаhrа ｅｖｉｌ \u{1d49c} 😀 e\u{301}\u{301}\u{301} ﷽ 𒐫".to_owned(),
        "Nümunə <b>mətn</b> نمونه ".repeat(40_000),
    ]
}

/// Whoever registers and decides: each place and each part of a case once, its fields filled with every harm.
#[tokio::test]
async fn every_field_of_a_caseworker_takes_harm_and_keeps_it() {
    let window = Window::open(&["--demonstration"]).await;
    window.dress("en", "light").await;
    sign_in(&window, "caseworker").await;
    let mut walk = Walk::new(&window, harms(), false);
    walk.everywhere().await;
    walk.told("caseworker", 20);
    window.close().await;
}

/// A planted fault: a page that runs what is typed, and one that loses it, are found.
#[tokio::test]
async fn a_page_that_runs_or_loses_what_is_typed_is_found() {
    let window = Window::open(&["--demonstration"]).await;
    window.dress("en", "light").await;
    sign_in(&window, "caseworker").await;
    window.go_to("#/register").await;
    let runs = "document.addEventListener('input', (event) => { \
                const box = document.createElement('div'); box.innerHTML = event.target.value; \
                document.body.append(box); }, { once: true, capture: true })";
    window.script(runs, vec![]).await;
    let mut walk = Walk::new(&window, harms(), false);
    walk.fields_here("planted: runs").await;
    assert!(walk.faults.iter().any(|fault| fault.contains("ran")), "{:?}", walk.faults);
    window.script("window.__ran = undefined", vec![]).await;
    let loses = "document.addEventListener('input', (event) => setTimeout(() => { event.target.value = '' }), \
                 { once: true, capture: true })";
    window.script(loses, vec![]).await;
    let mut walk = Walk::new(&window, harms(), false);
    walk.fields_here("planted: loses").await;
    assert!(walk.faults.iter().any(|fault| fault.contains("lost")), "{:?}", walk.faults);
    window.close().await;
}

/// Everybody, and every button besides: whatever opens is filled and sent.
#[tokio::test]
#[ignore = "takes most of an hour; `cargo xtask soak` runs it"]
async fn every_form_of_everybody_takes_harm() {
    let window = Window::open(&["--demonstration"]).await;
    window.dress("en", "light").await;
    for login in [
        "caseworker",
        "reviewer",
        "coordinator",
        "head",
        "training",
        "social",
        "integration",
        "records",
        "secretary",
        "statistician",
        "assessor",
        "returns",
        "administrator",
    ] {
        sign_in(&window, login).await;
        let mut walk = Walk::new(&window, harms(), true);
        walk.everywhere().await;
        walk.told(login, 1);
    }
    window.close().await;
}
