//! The text of a letter: edited with a mistake, mended, approved by a second officer, used in a letter.

use fantoccini::key::Key;
use panah_tests::desk::Window;
use serde_json::json;
use std::time::Duration;

const PASSWORD: &str = "panah-demonstration";
const TEXT: &str = "#/texts/letter/recognition/az";

async fn sign_in(window: &Window, login: &str) {
    window.wait_for("Sign in as").await;
    window.fill("Login", login).await;
    window.fill("Password", PASSWORD).await;
    window.enter("Sign in").await;
    window.wait_for("Letter texts").await;
    // The rail stands before the first place is gone to: an address of our own would be overtaken by it.
    window.wait_until("return location.hash.length > 2").await;
}

async fn sign_out(window: &Window) {
    window.chord_char(&[Key::Control], 'l').await;
    window.wait_for("Sign in as").await;
}

/// What the pages of the preview say stands beside them for screen readers.
async fn preview_says(window: &Window, words: &str) {
    let script = format!(
        "return [...document.querySelectorAll('section canvas ~ p')].some((p) => p.textContent.includes({words:?}))"
    );
    window.wait_until(&script).await;
}

/// The whole way of a text.
pub async fn edited_checked_approved_used(window: &Window) {
    sign_in(window, "coordinator").await;
    window.go_to("#/texts").await;
    window.wait_for("were not confirmed by a translator").await;
    window.look("texts/01-list").await;

    window.go_to(TEXT).await;
    window.wait_for("No fault found").await;
    window.wait_until("return document.querySelectorAll('canvas').length > 0").await;
    window.look("texts/02-text").await;

    // A planted mistake is said at its line as it is typed, in words, with what to do; F8 goes there.
    window.tab_to("Text with its fields").await;
    window.chord(&[Key::Control], Key::End).await;
    window.write("\nSınaq sözü: {{ addressee.nmae }}").await;
    window.wait_for("This letter has no field “addressee.nmae”").await;
    window.wait_for("Choose a field under Insert").await;
    window.look("texts/03-mistake").await;
    let refused = "return [...document.querySelectorAll('button')].some((b) => \
                   b.textContent.includes('Hand in') && (b.disabled || b.dataset.disabled === 'true'))";
    window.wait_until(refused).await;

    // Mended.
    window.press_times(Key::Backspace, 7).await;
    window.write("name }}").await;
    window.wait_for("No fault found").await;
    preview_says(window, "Sınaq sözü").await;
    window.fill("What was changed, and why", "Sınaq cümləsi əlavə edildi").await;
    window.look("texts/04-mended").await;
    window.tab_to("Preview").await;
    window.press_times(Key::Right, 2).await;
    window.wait_until("return document.querySelectorAll('ins').length > 0").await;
    window.look("texts/05-changes").await;
    window.enter("Hand in for approval").await;
    window.wait_for("was handed in for approval").await;
    window.wait_for("You wrote on it").await;
    window.look("texts/06-handed-in").await;
    sign_out(window).await;

    // Another officer reads and approves it.
    sign_in(window, "reviewer").await;
    window.go_to(TEXT).await;
    window.wait_for("Approve for use").await;
    window.look("texts/07-to-approve").await;
    window.enter("Approve for use").await;
    window.wait_for("The text is in use from now on").await;
    window.wait_for("Letters are written with version 3, written by this authority").await;
    window.look("texts/08-approved").await;
    window.go_to("#/texts").await;
    window.wait_for("Version 3").await;
    window.look("texts/09-list-after").await;

    // A case whose decision asks for this letter is shown with it.
    let query = json!({
        "text": "", "stage": "decided", "mine": false, "sort": "number", "descending": false, "page": 0,
    });
    let cases = window.ask("case.list", query).await;
    let rows = cases["rows"].as_array().cloned().unwrap_or_default();
    let says = "return [...document.querySelectorAll('section canvas ~ p')] \
                .some((p) => p.textContent.includes('Sınaq sözü'))";
    let mut written = false;
    for row in &rows {
        let id = row["id"].as_str().unwrap_or_default();
        window.go_to(&format!("#/cases/{id}/letters")).await;
        for _ in 0..40 {
            written |= window.script(says, vec![]).await == json!(true);
            if written {
                break;
            }
            tokio::time::sleep(Duration::from_millis(100)).await;
        }
        if written {
            break;
        }
    }
    assert!(written, "of {} decided cases none has a letter with the new text", rows.len());
    window.look("texts/10-letter").await;
}
