//! What is recorded of applicants: registration, cases with their sections, a filled folder, persons found.

use crate::{IN_FULL, Look, SECTIONS, STAGES, file, first_case, tap_icon};
use fantoccini::key::Key;
use names::mrz::{MrzSex, Td3Fields, write_td3};
use panah_tests::desk::Window;
use serde_json::json;

/// A passport whose number was misread: a letter for a digit.
fn misread() -> String {
    let [first, second] = write_td3(&Td3Fields {
        document_code: "P".to_owned(),
        issuing_state: "AFG".to_owned(),
        family_name: "Namuna".to_owned(),
        given_names: "Zahra".to_owned(),
        document_number: "P00000017".to_owned(),
        nationality: "AFG".to_owned(),
        birth: "1989-05-03".parse().ok(),
        sex: MrzSex::F,
        expiry: "2031-02-14".parse().ok(),
        optional: String::new(),
    });
    format!("{first}\n{}", second.replacen("P00", "PO0", 1))
}

/// A misread passport, a second person, and everything that is missing told together.
pub(crate) async fn register(look: &Look<'_>) {
    let window = look.window;
    // What the last language left half typed.
    window.ask("draft.discard", json!({ "key": "register/new" })).await;
    look.go("#/register", "register").await;
    let zone = "[data-field$='documents.0.mrz'] textarea";
    window.script(&format!("document.querySelector({zone:?}).focus()"), vec![]).await;
    window.write(&misread()).await;
    window.wait_until("return !!document.querySelector('main table')").await;
    look.at("register-check-digit").await;
    window.chord_char(&[Key::Alt], 'n').await;
    window.settle().await;
    look.at("register-second").await;
    tap_icon(window, "main", "clipboard-check").await;
    look.at("register-missing").await;
}

pub(crate) async fn cases(look: &Look<'_>) {
    for stage in STAGES {
        let case = first_case(look.window, stage).await;
        for section in SECTIONS {
            // All sections of one case; of the others those that differ.
            if stage == IN_FULL || matches!(section, "overview" | "decision" | "letters" | "assessment") {
                look.go(&format!("#/cases/{case}/{section}"), &format!("case-{stage}-{section}")).await;
            }
        }
    }
    let case = first_case(look.window, "assessment").await;
    look.go(&format!("#/cases/{case}/people"), "family").await;
}

/// A filled folder: the page of a person, the forms of documents, papers, needs and of a family that changes.
pub(crate) async fn folder(look: &Look<'_>) {
    let case = filled_case(look.window).await;
    for section in ["overview", "people", "needs", "documents", "papers"] {
        look.go(&format!("#/cases/{case}/{section}"), &format!("folder-{section}")).await;
    }
    let members = file(look.window, &case).await["members"].clone();
    let person = members[0]["person"]["id"].as_str().unwrap().to_owned();
    for (place, screen) in [
        (format!("people/{person}"), "person"),
        (format!("people/{person}/journey"), "person-journey"),
        (format!("people/{person}/photograph"), "person-photograph"),
        (format!("documents/add/{person}"), "document-add"),
        (format!("documents/scan/{person}"), "scan-add"),
        ("papers/certificate".to_owned(), "paper-certificate"),
        ("papers/receipt".to_owned(), "paper-receipt"),
        ("papers/rights".to_owned(), "paper-rights"),
        ("papers/appointment".to_owned(), "appointment"),
        (format!("needs/record/{person}"), "need-record"),
        (format!("needs/appoint/{person}"), "guardian-appoint"),
        ("people/family/join".to_owned(), "family-join"),
        ("people/family/leave".to_owned(), "family-leave"),
        ("people/family/split".to_owned(), "family-split"),
        ("people/family/relate".to_owned(), "family-relate"),
    ] {
        look.go(&format!("#/cases/{case}/{place}"), screen).await;
    }
}

/// A case whose members have portraits and papers.
async fn filled_case(window: &Window) -> String {
    let cases = window.ask("case.list", json!({ "text": "" })).await;
    for row in cases["rows"].as_array().unwrap() {
        let case = row["id"].as_str().unwrap();
        if file(window, case).await["folder"]["papers"].as_array().is_some_and(|papers| papers.len() > 1) {
            return case.to_owned();
        }
    }
    panic!("no case of the demonstration has a filled folder");
}

/// Persons found, and a pair that looks like one person.
pub(crate) async fn finding(look: &Look<'_>) {
    let window = look.window;
    look.go("#/find?q=namuna", "find").await;
    look.go("#/find?q=Zzyzx", "find-nobody").await;
    let found = window.ask("find.search", json!({ "text": "namuna", "typing": false })).await;
    let id = |at: usize| found[at]["id"].as_str().unwrap().to_owned();
    look.go(&format!("#/find/{}", id(0)), "find-person").await;
    look.go("#/held", "held").await;
    look.go("#/letters", "letters").await;
    look.go("#/letters?state=overdue", "letters-overdue").await;
    look.go("#/duplicates", "duplicates").await;
    look.go(&format!("#/duplicates/{}/{}", id(0), id(1)), "compare").await;
    look.go("#/register/import", "import").await;
}
