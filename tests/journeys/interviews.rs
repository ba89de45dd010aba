//! An interview: at least 25 lines, read back, signed.

use crate::story::Interview;
use fantoccini::key::Key;
use panah_tests::desk::Window;

/// Holds one interview and comes back to the case.
pub async fn hold(window: &Window, case: &str, interview: &Interview) {
    assert!(interview.lines.len() >= 25, "an interview has at least 25 lines");
    window.go_to(&section(case, "interviews")).await;
    window.enter("Start interview").await;
    window.wait_for("Who is interviewed").await;
    window.choose("Who is interviewed", &interview.person).await;
    // The language is the applicant's already.
    window.fill("Interpreter", "T. Sınaqzadə (uydurma)").await;
    window.look(&format!("journey/20-start-interview-{}", interview.person)).await;
    window.enter("Start interview").await;
    window.wait_for("Read back and sign").await;
    for (number, (kind, text)) in (1..).zip(&interview.lines) {
        line(window, number, *kind, text).await;
    }
    window.look(&format!("journey/21-interview-{}", interview.person)).await;
    window.enter("Read back and sign").await;
    window.wait_for("The record was read back to the applicant").await;
    if !window.focused().await.starts_with("The record was read back") {
        window.tab_to("The record was read back to the applicant").await;
    }
    window.space().await;
    window.fill("Remarks", &interview.remarks).await;
    window.look(&format!("journey/22-sign-{}", interview.person)).await;
    window.enter("Sign the interview").await;
    window.wait_until("return !document.querySelector('[role=dialog]')").await;
    window.wait_for("Signed").await;
    window.look(&format!("journey/23-signed-{}", interview.person)).await;
}

async fn line(window: &Window, number: usize, kind: char, text: &str) {
    let key = match kind {
        'S' => 'q',
        'C' => 'a',
        _ => 'n',
    };
    window.chord_char(&[Key::Alt], key).await;
    if window.focused().await != "Text of the line" {
        window.tab_to("Text of the line").await;
    }
    window.write(text).await;
    window.press(Key::Enter).await;
    // Acknowledged: the line stands in the record with its number.
    window
        .wait_until(&format!(
            "return document.querySelectorAll('[data-line]').length >= {number} && \
             document.activeElement?.value === ''"
        ))
        .await;
}

/// A section of the case.
pub fn section(case: &str, name: &str) -> String {
    let id = case.split('/').nth(2).unwrap_or_default();
    format!("#/cases/{id}/{name}")
}
