//! From a keystroke to the drawn preview, in the real window, against the core's part of it over the same IPC.

use crate::Figure;
use fantoccini::key::Key;
use panah_tests::desk::Window;
use serde_json::{Value, json};
use std::time::Duration;

const KEYSTROKES: usize = 12;

pub fn to_preview() -> Figure {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
    let (mut drawn, mut core) = runtime.block_on(measure());
    drawn.sort_by(f64::total_cmp);
    core.sort_by(f64::total_cmp);
    let (measured, baseline) = (drawn[drawn.len() / 2], core[core.len() / 2]);
    Figure {
        what: "keystroke to drawn preview, in the window",
        measured: format!("{measured:.0} ms"),
        baseline: format!("{baseline:.0} ms core over IPC"),
        ratio: measured / baseline,
        goal: "< 150 ms",
    }
}

/// Notes when a key went down and when the last page of the letter was in its place.
const WATCHED: &str = r"
    document.addEventListener('keydown', () => { window.typedAt = performance.now(); }, true);
    const place = Element.prototype.replaceWith;
    Element.prototype.replaceWith = function (...rest) {
        window.drawnAt = performance.now();
        return place.apply(this, rest);
    };
";

/// Milliseconds of each: from the key to the last page, and of the same preview asked for alone.
async fn measure() -> (Vec<f64>, Vec<f64>) {
    let window = Window::open(&["--demonstration"]).await;
    window.dress("en", "light").await;
    let who = json!({ "login": "caseworker", "password": "panah-demonstration" });
    window.ask("session.sign_in", who).await;
    let cases = window.ask("case.list", json!({ "stage": "assessment", "mine": true })).await;
    let case = drafted(&window, &cases).await;
    window.script("location.hash = arguments[0]", vec![json!(format!("#/cases/{case}/decision"))]).await;
    window.reload().await;
    window.wait_for("Preview refreshed in").await;
    window.fill("Reason 1", " ").await;
    window.script(WATCHED, vec![]).await;
    let (mut drawn, mut core) = (Vec::new(), Vec::new());
    for _ in 0..KEYSTROKES {
        window.press(Key::End).await;
        window.write("a").await;
        tokio::time::sleep(Duration::from_millis(900)).await;
        let took = window.script("return window.drawnAt - window.typedAt", vec![]).await;
        drawn.extend(took.as_f64().filter(|took| *took > 0.0));
        core.push(alone(&window, &case).await);
    }
    window.close().await;
    (drawn, core)
}

/// A case whose draft has reasons, so that there is a letter to preview.
async fn drafted(window: &Window, cases: &Value) -> String {
    for row in cases["rows"].as_array().expect("a list of cases") {
        let file = window.ask("case.open", json!({ "application": row["id"] })).await;
        if file["decision"]["reasons"].as_array().is_some_and(|reasons| !reasons.is_empty()) {
            return row["id"].as_str().expect("an identifier").to_owned();
        }
    }
    panic!("the demonstration office has no case with a draft");
}

async fn alone(window: &Window, case: &str) -> f64 {
    let script = r"
        const done = arguments[arguments.length - 1];
        const from = performance.now();
        window.__TAURI_INTERNALS__.invoke('call', { name: 'letter.preview', args: arguments[0] })
            .then(() => done(performance.now() - from));
    ";
    let form =
        json!({ "application": case, "language": "az", "summary": "fa", "handOver": null, "draft": null });
    let took = window.client.execute_async(script, vec![form]).await.expect("the core answers");
    took.as_f64().expect("a time")
}
