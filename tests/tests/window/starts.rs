//! Where a walk begins, so that it sees the forms of each stage of a case and not only those of the first in the list.

use panah_tests::desk::Window;
use serde_json::{Value, json};

/// The room of an interview that goes on, a case that is written on, one that was decided and served.
pub async fn of_a_caseworker(window: &Window) -> Vec<String> {
    let (going_on, interview) = begun(window).await;
    let written = case(window, "assessment").await;
    let served = case(window, "notified").await;
    let file = window.ask("case.open", json!({ "application": written })).await;
    let person = file["members"][0]["person"]["id"].as_str().unwrap();
    let fact = file["facts"][0]["id"].as_str().unwrap();
    let of = |case: &str, sections: &[String]| -> Vec<String> {
        sections.iter().map(|section| format!("#/cases/{case}/{section}")).collect()
    };
    let mut starts = vec!["#/register".to_owned()];
    starts.extend(of(&going_on, &[format!("interview/{interview}"), "interviews".to_owned()]));
    starts.extend(of(
        &written,
        &[
            "decision".to_owned(),
            "assessment".to_owned(),
            format!("assessment/{fact}"),
            "overview".to_owned(),
            "people".to_owned(),
            format!("people/{person}"),
            "needs".to_owned(),
            "documents".to_owned(),
        ],
    ));
    starts.extend(of(&served, &["letters", "appeal", "status", "papers"].map(str::to_owned)));
    starts
}

/// The first case of a stage.
pub async fn case(window: &Window, stage: &str) -> String {
    let cases = window.ask("case.list", json!({ "stage": stage })).await;
    cases["rows"][0]["id"].as_str().unwrap().to_owned()
}

/// An interview whose opening is done: the next line can be written.
pub async fn begun(window: &Window) -> (String, String) {
    let case = case(window, "registered").await;
    let file = window.ask("case.open", json!({ "application": case })).await;
    let form = json!({
        "application": case, "person": file["members"][0]["person"]["id"], "language": "fa",
        "interpreter": "Sınaq Tərcüməçi (uydurma)",
    });
    let answer = window.ask("interview.start", form).await;
    let interview = answer["interview"].as_str().or_else(|| answer["id"].as_str()).unwrap().to_owned();
    let all = window.ask("reference.lists", Value::Null).await;
    let lists = all["lists"].as_array().unwrap();
    let points = lists.iter().find(|list| list["name"] == "opening").unwrap()["entries"].as_array().unwrap();
    let answers: Vec<Value> =
        points.iter().map(|point| json!({ "item": point["code"], "reply": "yes", "note": "" })).collect();
    window.ask("interview.check_opening", json!({ "interview": interview, "answers": answers })).await;
    (case, interview)
}
