//! The room of an interview, and the facts that are drawn from it.

use crate::{IN_FULL, Look, file, first_case, tap, tap_icon, write_in};
use fantoccini::key::Key;
use panah_tests::desk::Window;
use serde_json::{Value, json};

/// An interview that goes on while the pictures are taken.
pub(crate) async fn begin_interview(window: &Window) -> String {
    let case = first_case(window, "registered").await;
    let person = file(window, &case).await["members"][0]["person"]["id"].clone();
    let form = json!({
        "application": case, "person": person, "language": "fa", "interpreter": "Sınaq Tərcüməçi (uydurma)",
    });
    let begun = window.ask("interview.start", form).await;
    let interview = begun["interview"].as_str().or_else(|| begun["id"].as_str()).unwrap().to_owned();
    window
        .ask("interview.check_opening", json!({ "interview": interview, "answers": opening(window).await }))
        .await;
    for (kind, text) in [
        ("question", "Özünüzü təqdim edin."),
        ("answer", "Mənim adım Nümunədir. Müəllim işləyirdim, iki uşağım var."),
        ("question", "Ölkəni niyə tərk etdiniz?"),
        ("answer", "نامه تهدیدآمیز دریافت کردم و دیگر نمی‌توانستم تدریس کنم."),
        ("note", "On dəqiqə fasilə."),
    ] {
        window.ask("interview.add_line", json!({ "interview": interview, "kind": kind, "text": text })).await;
    }
    format!("#/cases/{case}/interview/{interview}")
}

/// Every point of the opening; one of them not confirmed.
async fn opening(window: &Window) -> Value {
    let all = window.ask("reference.lists", Value::Null).await;
    let lists = all["lists"].as_array().unwrap();
    let points = lists.iter().find(|list| list["name"] == "opening").unwrap()["entries"].as_array().unwrap();
    let answer = |point: &Value| match point["code"].as_str() {
        Some("sex-preference") => {
            json!({ "item": point["code"], "reply": "no", "note": "Qadın tərcüməçi yoxdur" })
        }
        _ => json!({ "item": point["code"], "reply": "yes", "note": "" }),
    };
    points.iter().map(answer).collect()
}

pub(crate) async fn hearing(look: &Look<'_>, place: &str) {
    let window = look.window;
    let case = first_case(window, IN_FULL).await;
    let signed = file(window, &case).await["interviews"][0]["id"].as_str().unwrap().to_owned();
    look.go(&format!("#/cases/{case}/interview/{signed}"), "interview-signed").await;
    window.go_to(place).await;
    tap_icon(window, "header", "pen-line").await;
    look.at("interview-sign").await;
    window.press(Key::Escape).await;
    window.settle().await;
    write_in(window, "main textarea", "Sonra nə baş verdi?").await;
    window.settle().await;
    look.at("interview-writing").await;
    // What stands in the field is not a line: the next language begins without it.
    window.script("document.querySelector('main textarea').select()", vec![]).await;
    window.press(Key::Delete).await;
    window.settle().await;
}

pub(crate) async fn facts(look: &Look<'_>) {
    let window = look.window;
    let case = first_case(window, "assessment").await;
    let fact = file(window, &case).await["facts"][0]["id"].as_str().unwrap().to_owned();
    look.go(&format!("#/cases/{case}/assessment/{fact}"), "fact-editor").await;
    let case = first_case(window, "review").await;
    window.go_to(&format!("#/cases/{case}/assessment")).await;
    tap(window, "td [data-cell]").await;
    look.at("fact-quotations").await;
    window.press(Key::Escape).await;
    window.settle().await;
}
