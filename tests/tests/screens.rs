//! Every screen in its main states, in three languages, light and dark, as pictures. Run by `cargo xtask screens`.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test")]

use fantoccini::key::Key;
use panah_tests::desk::Window;
use serde_json::{Value, json};

const SECTIONS: [&str; 8] =
    ["overview", "people", "interviews", "assessment", "decision", "letters", "timeline", "journal"];

async fn sign_in(window: &Window, login: &str) {
    let who = json!({ "login": login, "password": "panah-demonstration" });
    window.ask("session.sign_in", who).await;
    window.script("location.hash = '#/work'; location.reload()", vec![]).await;
    window.settle().await;
}

async fn first_case(window: &Window, stage: &str) -> Value {
    window.ask("case.list", json!({ "stage": stage })).await["rows"][0]["id"].clone()
}

#[tokio::test]
#[ignore = "takes minutes; `cargo xtask screens` runs it"]
async fn screens() {
    let window = Window::open(&["--demonstration"]).await;
    for (language, theme) in
        [("az", "light"), ("en", "light"), ("ru", "light"), ("en", "dark"), ("az", "dark")]
    {
        let name = |screen: &str| format!("{language}-{theme}/{screen}");
        window.ask("session.sign_out", Value::Null).await;
        window.dress(language, theme).await;
        window.look(&name("sign-in")).await;
        sign_in(&window, "caseworker").await;
        window.look(&name("work")).await;
        window.go_to("#/cases").await;
        window.look(&name("cases")).await;
        window.go_to("#/register").await;
        window.look(&name("register")).await;
        for stage in ["registered", "assessment", "review", "decided", "issued"] {
            let case = first_case(&window, stage).await;
            let case = case.as_str().unwrap();
            for section in SECTIONS {
                // All sections of one case in full swing; of the others those that differ.
                if stage == "issued" || matches!(section, "overview" | "decision" | "letters" | "assessment")
                {
                    window.go_to(&format!("#/cases/{case}/{section}")).await;
                    window.look(&name(&format!("case-{stage}-{section}"))).await;
                }
            }
        }
        let case = first_case(&window, "issued").await;
        let file = window.ask("case.open", json!({ "application": case })).await;
        let interview = file["interviews"][0]["id"].as_str().unwrap().to_owned();
        window.go_to(&format!("#/cases/{}/interview/{interview}", case.as_str().unwrap())).await;
        window.look(&name("interview-room")).await;
        window.go_to("#/work").await;
        window.chord_char(&[Key::Control], 'k').await;
        window.look(&name("palette")).await;
        window.press(Key::Escape).await;
        window.press(Key::F1).await;
        window.look(&name("keys")).await;
        window.press(Key::Escape).await;
        sign_in(&window, "reviewer").await;
        window.look(&name("work-reviewer")).await;
        let case = first_case(&window, "review").await;
        window.go_to(&format!("#/cases/{}/decision", case.as_str().unwrap())).await;
        window.look(&name("review")).await;
        sign_in(&window, "administrator").await;
        for section in ["officers", "backup", "check", "about"] {
            window.go_to(&format!("#/administration/{section}")).await;
            window.look(&name(&format!("administration-{section}"))).await;
        }
    }
    window.close().await;
}
