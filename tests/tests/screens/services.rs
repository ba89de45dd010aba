//! What serves all cases: the calendar, country information, texts of letters, the check of a letter.

use crate::{Look, sign_in, tap};
use fantoccini::key::Key;
use serde_json::{Value, json};

/// The calendar in its views, an appointment with what became of it, interpreters, rooms.
pub(crate) async fn calendar(look: &Look<'_>) {
    let days = look.window.ask("work.mine", Value::Null).await;
    let today = days["appointments"][0]["appointment"].clone();
    for view in ["day", "week", "list"] {
        let place = format!("#/appointments?view={view}&by=interpreter");
        look.go(&place, &format!("appointments-{view}")).await;
    }
    if let Some(id) = today["id"].as_str() {
        look.go(&format!("#/appointments/{id}"), "appointment-details").await;
        tap(look.window, "[role=dialog] button:not([aria-label])").await;
        look.at("appointment-outcome").await;
        look.window.press(Key::Escape).await;
    }
    for (place, screen) in [
        ("#/interpreters", "interpreters"),
        ("#/interpreters/new", "interpreter-new"),
        ("#/rooms", "rooms"),
        ("#/rooms/new", "room-new"),
    ] {
        look.go(place, screen).await;
    }
}

/// The library of country information, a source with its text, questions and their answers, and each of their forms.
pub(crate) async fn country_information(look: &Look<'_>) {
    let window = look.window;
    look.go("#/coi", "coi").await;
    look.go("#/coi?q=n%C3%BCmun%C9%99%20polis", "coi-search").await;
    look.go("#/coi?q=Zzyzx", "coi-nothing").await;
    look.go("#/coi/add", "coi-add").await;
    let all = json!({ "text": "", "countries": [], "topics": [], "old": false, "skip": 0 });
    let found = window.ask("coi.search", all).await;
    let hits = found["hits"].as_array().unwrap();
    // One in each direction of writing, and one that is too old.
    for (screen, fits) in [("coi-source", "AZE"), ("coi-source-turned", "PRS"), ("coi-source-old", "RUS")] {
        let source = hits.iter().find(|hit| hit["source"]["language"] == fits).unwrap();
        let id = source["source"]["id"].as_str().unwrap();
        look.go(&format!("#/coi/source/{id}"), screen).await;
    }
    let id = hits[0]["source"]["id"].as_str().unwrap();
    look.go(&format!("#/coi/source/{id}/renew"), "coi-renew").await;
    look.go(&format!("#/coi/source/{id}/withdraw"), "coi-withdraw").await;
    look.go("#/coi/queries", "coi-queries").await;
    look.go("#/coi/queries/ask", "coi-ask").await;
    let queries = window.ask("coi.queries", Value::Null).await;
    for (screen, state, form) in [("coi-query", "answered", ""), ("coi-answer", "open", "/answer")] {
        let all = queries["queries"].as_array().unwrap();
        let id = all.iter().find(|query| query["state"] == state).unwrap()["id"].as_str().unwrap();
        look.go(&format!("#/coi/queries/{id}{form}"), screen).await;
    }
}

/// Texts of letters, one whole, and one that is a summary.
pub(crate) async fn texts(look: &Look<'_>) {
    sign_in(look.window, "administrator").await;
    for (place, screen) in [
        ("#/texts", "texts"),
        ("#/texts/letter/refusal/az", "text"),
        ("#/texts/letter/refusal/ka", "text-short"),
    ] {
        look.go(place, screen).await;
    }
}

/// The check of a letter: nothing given yet, and a code that is cut short.
pub(crate) async fn verify(look: &Look<'_>) {
    look.go("#/verify", "verify").await;
    crate::write_in(look.window, "main form input:not([type=file])", "PANAH1:AAAA").await;
    tap(look.window, "main form button[type=submit]").await;
    look.at("verify-unreadable").await;
}
