//! An interview: at least 25 lines, the principal applicant's 40, read back, signed.

use crate::story::Interview;
use fantoccini::key::Key;
use panah_tests::desk::Window;
use serde_json::json;

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
    window.wait_for("Before the first question").await;
    opening(window).await;
    window.wait_for("Read back and sign").await;
    for (number, (kind, text)) in (1..).zip(&interview.lines) {
        line(window, number, *kind, text).await;
    }
    window.look(&format!("journey/21-interview-{}", interview.person)).await;
    window.enter("Read back and sign").await;
    window.wait_until("return document.querySelectorAll('[data-unread]').length > 0").await;
    while window.script("return document.querySelectorAll('[data-unread]').length", vec![]).await != json!(0)
    {
        let unread = window.script("return document.querySelectorAll('[data-unread]').length", vec![]).await;
        window.enter("It was read back").await;
        window
            .wait_until(&format!("return document.querySelectorAll('[data-unread]').length < {unread}"))
            .await;
    }
    window.fill("Remarks", &interview.remarks).await;
    for signer in ["Applicant:", "Interviewer:", "Interpreter:"] {
        window.pick(signer, "Signs").await;
    }
    window.look(&format!("journey/22-sign-{}", interview.person)).await;
    window.enter("Sign the interview").await;
    window.wait_until("return !document.querySelector('main textarea, aside form')").await;
    window.wait_for("Signed").await;
    window.look(&format!("journey/23-signed-{}", interview.person)).await;
}

/// Every point of the opening is confirmed; the notes beside them stay empty.
async fn opening(window: &Window) {
    let points =
        "return document.querySelectorAll('[data-field^=\"opening.\"] input[type=radio]').length / 3";
    window.wait_until("return document.activeElement?.type === 'radio'").await;
    let points = window.script(points, vec![]).await.as_u64().unwrap_or_default();
    assert!(points >= 8, "the opening has its points");
    for point in 0..points {
        if point > 0 {
            // Past the note.
            window.press_times(Key::Tab, 2).await;
        }
        window.space().await;
    }
    window.look("journey/20-opening").await;
    window.enter("Begin the questions").await;
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
