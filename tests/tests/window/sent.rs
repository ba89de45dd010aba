//! Harm that is sent and taken: what the core keeps is what was typed, and showing it does no more than typing it did.

use crate::{
    door,
    harms::{self, Harm},
    starts,
    walk::{Form, Walk},
};
use fantoccini::key::Key;
use panah_tests::desk::Window;
use serde_json::{Value, json};

/// The field that lines are written in.
const LINE: &str = "Text of the line";

/// Every text of an answer.
fn texts(answer: &Value, found: &mut Vec<String>) {
    match answer {
        Value::String(text) => found.push(text.clone()),
        Value::Array(items) => items.iter().for_each(|item| texts(item, found)),
        Value::Object(fields) => fields.values().for_each(|field| texts(field, found)),
        _ => {}
    }
}

/// The core kept this one, sign by sign.
fn holds(answer: &Value, harm: &Harm) {
    let mut found = Vec::new();
    texts(answer, &mut found);
    let kept = harm.kept();
    // Near misses say more than the whole answer.
    found.retain(|text| *text == kept || text.chars().take(2).eq(kept.chars().take(2)));
    assert!(found.contains(&kept), "{}: {kept:?} is not among {found:#?}", harm.name);
}

/// Lines of an interview: pasted, typed by key, and one that is too long.
async fn interview(window: &Window, walk: &mut Walk<'_>) -> String {
    let (case, interview) = starts::begun(window).await;
    window.go_to(&format!("#/cases/{case}/interview/{interview}")).await;
    window.wait_until("return document.activeElement?.matches('main textarea') ?? false").await;
    for (number, harm) in (1..).zip(harms::each()) {
        walk.put_one(LINE, &harm).await;
        window.press(Key::Enter).await;
        added(window, number).await;
        walk.forget().await;
        walk.look("interview", harm.name).await;
    }
    let typed = harms::typed();
    window.write(&typed.text()).await;
    window.press(Key::Enter).await;
    added(window, 6).await;
    walk.look("interview", "typed by key").await;
    // Refused by name, and still there.
    walk.put_one(LINE, &harms::long()).await;
    window.press(Key::Enter).await;
    window.wait_for("Shorten this text: it has 1").await;
    walk.look("interview", "too long").await;
    walk.forget().await;
    let transcript = window.ask("interview.transcript", json!({ "interview": interview })).await;
    for harm in harms::each().iter().chain([&typed]) {
        holds(&transcript["lines"], harm);
    }
    assert_eq!(transcript["lines"].as_array().unwrap().len(), 6, "the one that was refused is no line");
    case
}

async fn added(window: &Window, number: usize) {
    let shown = format!(
        "return document.querySelectorAll('[data-line]').length >= {number} && document.activeElement?.value === ''"
    );
    window.wait_until(&shown).await;
}

/// An application: names, contact, words of the applicant.
async fn registration(window: &Window, walk: &mut Walk<'_>) -> String {
    window.go_to("#/register").await;
    window.fill("Full name in Latin letters", "Harmless Namuna").await;
    walk.put_one("members.0.person.name.native#0", &harms::turning()).await;
    walk.put_one("members.0.person.name.father#0", &harms::alike()).await;
    walk.look("register", "person").await;
    walk.forget().await;
    window.enter("Continue to the application").await;
    window.suggest("Language of the applicant", "Dari").await;
    walk.put_one("contact#0", &harms::markup()).await;
    walk.put_one("reasons#0", &harms::zero()).await;
    walk.put_one("fears#0", &harms::template()).await;
    walk.look("register", "application").await;
    window.enter("Check answers and continue").await;
    window.wait_for("Check the answers before registering").await;
    walk.forget().await;
    walk.look("register", "check").await;
    window.enter("Register").await;
    window.wait_for("The application is registered").await;
    walk.look("register", "registered").await;
    window.enter("Open the case").await;
    window.wait_for("Overview").await;
    window.settle().await;
    let place = window.place().await;
    let case = place.split('/').nth(2).unwrap().to_owned();
    let file = window.ask("case.open", json!({ "application": case })).await;
    for harm in harms::each() {
        holds(&file, &harm);
    }
    case
}

/// Every screen of a case, and the lists it stands in.
async fn shown(window: &Window, walk: &mut Walk<'_>, case: &str) {
    let sections = [
        "overview",
        "people",
        "needs",
        "documents",
        "interviews",
        "assessment",
        "decision",
        "papers",
        "timeline",
        "journal",
    ];
    for place in sections
        .map(|section| format!("#/cases/{case}/{section}"))
        .into_iter()
        .chain(["#/work", "#/cases", "#/find?q=Harmless", "#/coi/queries", "#/duplicates"].map(str::to_owned))
    {
        window.go_to(&place).await;
        walk.look(&place, "shown").await;
    }
}

#[tokio::test]
async fn what_was_sent_is_kept_as_it_was_typed_and_shown_as_text() {
    let window = Window::open(&["--demonstration"]).await;
    door::sign_in(&window, "caseworker").await;
    let mut walk = Walk::new(&window, Form::Short);
    let heard = interview(&window, &mut walk).await;
    let registered = registration(&window, &mut walk).await;
    for case in [&heard, &registered] {
        shown(&window, &mut walk, case).await;
    }
    walk.told("sent", 0, 0);
    window.close().await;
}
