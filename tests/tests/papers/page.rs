//! The commands of the page, with files as text: what it sends is what the core reads.

use crate::PDF;
use base64::{Engine, engine::general_purpose::STANDARD};
use casework::demonstration::silhouette;
use chrono::{DateTime, Utc};
use panah_tests::{office::PASSWORD, pdf};
use serde_json::{Value, json};

#[test]
fn the_page_sends_files_as_text() {
    let place = tempfile::tempdir().unwrap();
    let now: DateTime<Utc> = "2026-11-25T05:00:00Z".parse().unwrap();
    let places = panah_desk::Places::new(place.path().to_owned());
    let mut session = panah_desk::Session::new(places, Box::new(move || now), vault::Cost::FOR_TESTS);
    let mut call = |name: &str, args: Value| panah_desk::dispatch(&mut session, name, args);
    call(
        "office.set_up",
        json!({
            "office": "Sınaq", "post": "AST", "workstation": 1, "name": "Təlim Nümunə", "login": "leyla",
            "password": PASSWORD, "repeat": PASSWORD, "roles": ["caseworker"],
        }),
    )
    .unwrap();
    let registered = call(
        "registration.register",
        json!({
            "language": "ru", "reasons": "Qorxurdum.", "fears": "", "contact": "uydurma", "arrivedOn": null,
            "members": [{ "relationship": "PA", "ownClaim": true, "person": { "name": { "latin": "Zahra Namuna" } } }],
        }),
    )
    .unwrap();
    let application = registered["application"].clone();
    let file = call("case.open", json!({ "application": application })).unwrap();
    let person = file["members"][0]["person"]["id"].clone();
    assert_eq!(file["folder"]["addressedIn"], "ru");
    assert_eq!(file["folder"]["rules"]["certificate"]["requiresPhotograph"], true);

    let photograph = format!("data:image/bmp;base64,{}", STANDARD.encode(silhouette(1, false)));
    let crop = json!({ "x": 0.0, "y": 0.0, "width": 1.0, "height": 1.0 });
    let taken = call(
        "portrait.take",
        json!({ "application": application, "person": person, "photograph": photograph, "crop": crop }),
    )
    .unwrap();
    let shown = call("attachment.picture", json!({ "hash": taken["hash"], "size": "thumbnail" })).unwrap();
    assert!(shown["url"].as_str().unwrap().starts_with("data:image/jpeg;base64,"));

    let scan = json!({
        "application": application, "fileName": "arayış.pdf", "file": STANDARD.encode(PDF), "kind": "medical",
        "person": person, "language": "AZE",
    });
    let added = call("attachment.add", scan.clone()).unwrap();
    let mut wrong = scan;
    wrong["translationOf"] = person.clone();
    let failure = call("attachment.add", wrong).unwrap_err();
    assert_eq!(failure.fields[0].field, "translationOf");
    let description = json!({ "attachment": added["attachment"], "kind": "medico-legal", "title": "Rəy", "person": person });
    call("attachment.describe", description).unwrap();
    let file = call("case.open", json!({ "application": application })).unwrap();
    assert_eq!(file["folder"]["attachments"][0]["title"], "Rəy");
    assert_eq!(file["folder"]["attachments"][0]["mediaType"], "application/pdf");
    let read = call("attachment.read", json!({ "attachment": added["attachment"] })).unwrap();
    assert_eq!(STANDARD.decode(read["content"].as_str().unwrap()).unwrap(), PDF);

    let document = json!({ "number": "000-17", "ofType": "tazkira" });
    let document =
        call("document.add", json!({ "application": application, "person": person, "document": document }));
    let document = document.unwrap()["id"].clone();
    let change = json!({ "application": application, "id": document, "document": { "issuer": "AFG" } });
    call("document.change", change).unwrap();
    let retain =
        json!({ "application": application, "document": document, "on": "2026-11-25", "keptAt": "Seyf 1" });
    call("document.retain", retain).unwrap();
    assert_eq!(call("custody.held", Value::Null).unwrap()["total"], 1);

    for kind in ["certificate", "receipt"] {
        let form = json!({ "application": application, "kind": kind, "language": "az", "beside": "ru" });
        assert!(call("paper.preview", form.clone()).unwrap()["pages"].as_u64() > Some(0));
        let paper = call("paper.issue", form).unwrap();
        let saved = call("paper.save", paper.clone()).unwrap();
        let bytes = std::fs::read(saved["path"].as_str().unwrap()).unwrap();
        pdf::assert_clean(&bytes);
        let shown = call("paper.show", paper).unwrap();
        assert_eq!(STANDARD.decode(shown["pdf"].as_str().unwrap()).unwrap(), bytes);
    }
}
