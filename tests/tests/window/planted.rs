//! Planted faults: a page that runs, turns, breaks, loses or stalls is found, each by its own name.

use crate::{
    door, harms,
    walk::{Form, Walk},
};
use panah_tests::desk::Window;

/// What a page does that must not, with the field `one` that something was put into and an empty paragraph `box`, and
/// how what is found of it begins.
const PLANTED: [(&str, &str); 9] = [
    // The policy keeps what is written in it from running; the elements are there all the same.
    ("element: ", "box.innerHTML = one.value; setTimeout(() => box.remove());"),
    ("blocked: ", "box.setAttribute('onclick', 'window.__ran = 9'); box.click();"),
    ("ran: ", "if (one.value.includes('__ran')) window.__ran = 1;"),
    ("ran: a sum", "box.textContent = one.value.replace('{{7*7191}}', 7 * 7191);"),
    ("turned: ", "box.append('Found: ', one.value, ' (2)');"),
    ("broke: ", "box.textContent = 'This screen could not be shown';"),
    ("threw: ", "setTimeout(() => { throw new Error('planted'); });"),
    ("lost: ", "setTimeout(() => { one.value = one.value.replace('\\u0000', ''); });"),
    ("slow: ", "const until = performance.now() + 2500; while (performance.now() < until);"),
];

/// Does it once.
fn once(planted: &str) -> String {
    format!(
        "document.addEventListener('input', (event) => {{ \
             const one = event.target; \
             const box = document.querySelector('main').appendChild(document.createElement('p')); \
             {planted} \
         }}, {{ once: true, capture: true }})"
    )
}

#[tokio::test]
async fn each_planted_fault_is_found() {
    let window = Window::open(&["--demonstration"]).await;
    door::sign_in(&window, "caseworker").await;
    for (begins, planted) in PLANTED {
        // Without what the last one left behind.
        window.script("location.hash = '#/find'", vec![]).await;
        window.reload().await;
        window.wait_until("return !!document.querySelector('main input[type=search]')").await;
        window.settle().await;
        let mut walk = Walk::new(&window, Form::Short);
        walk.without_long();
        walk.fill_here("sound").await;
        assert!(walk.faults.is_empty(), "before {planted}: {:#?}", walk.faults);
        walk.forget().await;
        if begins == "slow: " {
            walk.patience = 2_000;
        }
        window.script(&once(planted), vec![]).await;
        walk.fill_here("planted").await;
        let found =
            walk.faults.iter().any(|fault| fault.contains(&format!("({}): {begins}", harms::blend().name)));
        assert!(found, "{planted} gives {:#?}", walk.faults);
    }
    window.close().await;
}

/// A form that says it was kept but comes back without a word of it.
#[tokio::test]
async fn a_draft_that_loses_a_word_is_found() {
    let window = Window::open(&["--demonstration"]).await;
    door::sign_in(&window, "caseworker").await;
    window.go_to("#/coi/queries/ask").await;
    let mut walk = Walk::new(&window, Form::Short);
    walk.without_long();
    walk.put_one("question#0", &harms::blend()).await;
    assert!(walk.saved().await.starts_with("Saved "));
    walk.remember().await;
    window.go_to("#/verify").await;
    window
        .ask("draft.save", serde_json::json!({ "key": "coi/queries/ask", "body": "{\"question\":\"a\"}" }))
        .await;
    window.go_to("#/coi/queries/ask").await;
    walk.compare("planted").await;
    assert!(
        walk.faults.iter().any(|fault| fault.contains("lost: question#0, come back to")),
        "{:#?}",
        walk.faults
    );
    window.close().await;
}
