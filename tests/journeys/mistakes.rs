//! Mistakes: each gets its own words at the right place, and nothing typed is lost.

use crate::registration::passport;
use panah_tests::desk::{Window, application};
use std::process::{Command, Stdio};

/// Signs the demonstration's caseworker in.
pub async fn sign_in(window: &Window) {
    window.fill("Login", "caseworker").await;
    window.fill("Password", "panah-demonstration").await;
    window.enter("Sign in").await;
    window.wait_for("My work").await;
}

/// A wrong password is told as that.
pub async fn wrong_password(window: &Window) {
    window.fill("Login", "caseworker").await;
    window.fill("Password", "not the password").await;
    window.enter("Sign in").await;
    window.wait_for("password").await;
    window.wait_until("return !!document.querySelector('[role=alert], [aria-live] , [data-error]')").await;
    window.look("mistakes/wrong-password").await;
    let login =
        window.script("return [...document.querySelectorAll('input')].map((i) => i.value).join('|')", vec![]);
    assert!(login.await.as_str().unwrap().contains("caseworker"), "the login stays");
    window.dress("en", "light").await;
    sign_in(window).await;
}

/// A wrong check digit names the field and suggests a repair; the text stays.
pub async fn check_digit(window: &Window) {
    window.enter("Register").await;
    window.wait_for("Register an application").await;
    let [first, second] = passport();
    // The number's zero misread as the letter O, as scanners do.
    let misread = second.replacen("P00", "PO0", 1);
    window.fill("Machine-readable zone", &format!("{first}\n{misread}")).await;
    window.wait_for("Document number").await;
    window.wait_for("instead of").await;
    window.look("mistakes/check-digit").await;
}

/// Required and impossible fields are told together, with links.
pub async fn empty_and_impossible_fields(window: &Window) {
    window.fill("Date of birth Day", "30").await;
    window.fill("Date of birth Month", "2").await;
    window.fill("Date of birth Year", "1990").await;
    window.enter("Check answers").await;
    window.wait_for("There are problems in").await;
    window.look("mistakes/summary").await;
}

/// The program is killed; the half-typed form is there again.
pub async fn draft_survives_the_end_of_the_program(window: Window) -> tempfile::TempDir {
    window.fill("Full name in Latin letters", "Zahra <b>Namuna</b>").await;
    let saved = "return /Saved \\d/.test(document.body.innerText) && !/not saved|Saving/i.test(document.body.innerText)";
    window.wait_until(saved).await;
    let data = window.kill();
    let window = Window::open_on(data, &["--demonstration"]).await;
    window.dress("en", "light").await;
    sign_in(&window).await;
    window.enter("Register").await;
    window.wait_for("Register an application").await;
    window.settle().await;
    let values = "return [...document.querySelectorAll('input, textarea')].map((i) => i.value).join('|')";
    window.wait_until(&format!("return (() => {{ {values} }})().includes('Zahra <b>Namuna</b>')")).await;
    window.look("mistakes/restored").await;
    window.kill()
}

/// A second instance on the same file is told that the first has it.
pub async fn second_instance(data: tempfile::TempDir) {
    let first = Window::open_on(data, &["--demonstration"]).await;
    first.dress("en", "light").await;
    sign_in(&first).await;
    let second = Command::new(application())
        .args(["--demonstration", "--headless"])
        .env("PANAH_DATA", first.data.path().join("panah"))
        .stdin(Stdio::null())
        .output()
        .expect("the program starts");
    let told = String::from_utf8_lossy(&second.stderr).into_owned();
    assert!(!second.status.success(), "the second instance does not get in");
    assert!(told.contains("OpenElsewhere"), "it says that the file is open elsewhere: {told}");
    first.close().await;
}
