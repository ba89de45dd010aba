//! Draft, return, revision, approval.

use crate::{
    interviews::section,
    story::{Story, beginning},
};
use fantoccini::key::Key;
use panah_tests::desk::Window;

/// Drafts recognition for three and derivative status for one, and hands it in.
pub async fn draft(window: &Window, case: &str, story: &Story, revised: bool) {
    window.go_to(&section(case, "decision")).await;
    window.wait_for("Well-founded fear").await;
    if revised {
        window.wait_for(&beginning(&story.returned)).await;
        window.look("journey/32-returned").await;
        window.fill("5. Internal relocation", &story.relocation).await;
    } else {
        outcomes(window, story).await;
        window.fill("1. Well-founded fear", &story.fear).await;
        reasons(window, story).await;
        preview(window).await;
    }
    window.look(&format!("journey/30-draft-{}", if revised { "revised" } else { "first" })).await;
    window.enter("Hand in for review").await;
    window.wait_for("Handed in for review").await;
    window.settle().await;
    window.look(&format!("journey/31-handed-in-{}", if revised { "revised" } else { "first" })).await;
}

async fn outcomes(window: &Window, story: &Story) {
    for (index, (name, _)) in story.names.iter().enumerate() {
        let wanted = if index == 3 { "Refugee status (family unity)" } else { "Refugee status" };
        window.pick(&format!("Outcome for {name}"), wanted).await;
        if index == 3 {
            window.choose(&format!("{name}: derived from"), &story.names[0].0).await;
        }
    }
}

/// The reasons of the letter in Azerbaijani, those of the summary in Persian.
async fn reasons(window: &Window, story: &Story) {
    write_reasons(window, &story.letter_reasons).await;
    window.back_to("Azerbaijani").await;
    window.pick_from_here("Persian (Farsi) (0)").await;
    write_reasons(window, &story.persian_reasons).await;
}

async fn write_reasons(window: &Window, reasons: &[String]) {
    for reason in reasons {
        window.enter("Add reason").await;
        window.wait_until("return document.activeElement?.tagName === 'TEXTAREA'").await;
        window.write(reason).await;
    }
}

/// The preview is the real letter: its text holds what was just typed.
async fn preview(window: &Window) {
    window.wait_until("return document.querySelectorAll('canvas').length >= 2").await;
    window.settle().await;
}

/// The reviewer returns the draft with reasons.
pub async fn send_back(window: &Window, case: &str, reasons: &str) {
    window.go_to(&section(case, "decision")).await;
    window.wait_for("Return with reasons").await;
    // Without reasons it is not returned.
    window.enter("Return with reasons").await;
    window.wait_for("There is a problem").await;
    window.look("journey/33-return-needs-reasons").await;
    window.fill("Reasons for the return", reasons).await;
    window.enter("Return with reasons").await;
    window.wait_until("return !document.body.innerText.includes('Return with reasons')").await;
    window.look("journey/34-sent-back").await;
}

/// Whoever drafted may not approve: there is nothing to press, and it says why.
pub async fn own_draft_is_not_reviewed(window: &Window, case: &str) {
    window.go_to(&section(case, "decision")).await;
    window.settle().await;
    let text = window.script("return document.body.innerText", vec![]).await;
    assert!(!text.as_str().unwrap().contains("Return with reasons"), "the drafter cannot review");
}

/// The reviewer approves.
pub async fn approve(window: &Window, case: &str) {
    window.go_to(&section(case, "decision")).await;
    window.enter("Approve").await;
    window.wait_for("Approve the decision?").await;
    window.look("journey/35-approve").await;
    if window.focused().await != "Approve the decision" {
        window.tab_to("Approve the decision").await;
    }
    window.press(Key::Enter).await;
    window.wait_until("return !document.querySelector('[role=dialog], [role=alertdialog]')").await;
    window.wait_for("Approved").await;
    window.look("journey/36-approved").await;
}
