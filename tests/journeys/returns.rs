//! Voluntary return through the window: a couple asks, both are told what there is to know, both declare, each by
//! themselves; one gives up the claim and is booked, the other stays.

use crate::drawers::{change_officer, open, send, sign_in};
use chrono::{Days, Utc};
use panah_tests::{desk::Window, pdf};
use serde_json::{Value, json};
use std::path::PathBuf;

/// What must be spoken of, as it is typed until it is found.
const TOPICS: [&str; 7] = [
    "Your right to stay",
    "What a return means",
    "You may change your mind",
    "What is known of safety",
    "What help there is",
    "What a consulate is told",
    "Each adult decides alone",
];

/// A couple whose case nobody decided on: who of them goes, who stays, and how the page names them.
struct Couple {
    case: String,
    goes: (String, String),
    stays: (String, String),
}

/// The whole way until the journey is booked and one of the two stays.
pub async fn asked_declared_withdrawn_booked(window: &Window) {
    sign_in(window, "caseworker").await;
    let couple = couple(window).await;
    ask(window, &couple, &couple.goes).await;
    ask(window, &couple, &couple.stays).await;
    window.look("returns/1-asked").await;
    change_officer(window, "returns").await;
    window.go_to("#/return").await;
    window.wait_for(&couple.goes.1).await;
    window.settle().await;
    window.look("returns/2-all").await;
    let (goes, stays) = (at(window, &couple, &couple.goes).await, at(window, &couple, &couple.stays).await);
    for (nth, address) in [&goes, &stays].into_iter().enumerate() {
        counselled(window, address, nth == 0).await;
        screened(window, address, nth == 0).await;
        applied(window, address, nth == 0).await;
        signed(window, address, "declaration").await;
    }
    window.look("returns/6-both-declared").await;
    signed(window, &goes, "withdrawal").await;
    helped(window, &couple, &goes).await;
    travelling(window, &goes).await;
    window.look("returns/9-booked").await;
    stays_after_all(window, &stays).await;
    let file = window.ask("case.open", json!({ "application": couple.case })).await;
    assert_ne!(file["stage"], "closed", "the claim goes on until somebody left");
    let saved = printed(window, &goes).await;
    is_a_declaration(&saved, &couple.goes.1);
}

/// The page in other languages and at night, with what the journey left on it.
pub async fn looked_at(window: &Window) {
    let list = window.ask("return.list", Value::Null).await;
    let booked = list.as_array().and_then(|rows| rows.iter().find(|row| row["stage"] == "booked"));
    let case =
        booked.and_then(|row| row["application"].as_str()).expect("a return that is booked").to_owned();
    for (language, theme) in [("az", "light"), ("ru", "dark"), ("en", "dark")] {
        window.dress(language, theme).await;
        window.go_to("#/return").await;
        window.look(&format!("returns/list-{language}-{theme}")).await;
        window.go_to(&format!("#/return/{case}")).await;
        window.look(&format!("returns/one-{language}-{theme}")).await;
    }
}

/// Two adults in one undecided case.
async fn couple(window: &Window) -> Couple {
    let query = json!({
        "text": "", "stage": "interview", "mine": false, "sort": "registered", "descending": true, "page": 0,
    });
    let list = window.ask("case.list", query).await;
    for row in list["rows"].as_array().expect("cases that wait for an interview") {
        let returns = window.ask("return.of_case", json!({ "application": row["id"] })).await;
        let adults: Vec<&Value> = returns["members"]
            .as_array()
            .expect("members")
            .iter()
            .filter(|one| one["child"] == false)
            .collect();
        let [first, second, ..] = adults.as_slice() else { continue };
        if returns["mayAsk"] != true || returns["returns"].as_array().is_none_or(|all| !all.is_empty()) {
            continue;
        }
        let who = |one: &Value| (text(&one["person"]), text(&one["name"]["latin"]));
        return Couple { case: text(&row["id"]), goes: who(first), stays: who(second) };
    }
    panic!("no undecided case of the demonstration has two adults");
}

fn text(value: &Value) -> String {
    value.as_str().expect("a text").to_owned()
}

/// The question, taken in by whoever is in charge of the case.
async fn ask(window: &Window, couple: &Couple, (_, name): &(String, String)) {
    open(window, &format!("#/cases/{}/returns/ask", couple.case)).await;
    window.choose("Who asks", name).await;
    window
        .fill("What they asked, in their own words", "Valideynlərim qocalıb. Qayıtsaq nə olar? (uydurma)")
        .await;
    send(window, "Record a question about returning").await;
}

/// Where the steps of somebody's return are done, with the place for the step.
async fn at(window: &Window, couple: &Couple, (person, _): &(String, String)) -> String {
    let all = window.ask("return.of_case", json!({ "application": couple.case })).await;
    let mut returns = all["returns"].as_array().expect("returns").iter();
    let one = returns.find(|one| one["record"]["person"] == *person).expect("their return");
    format!("#/return/{}/STEP/{}", couple.case, text(&one["record"]["id"]))
}

async fn step(window: &Window, address: &str, step: &str) {
    open(window, &address.replace("STEP", step)).await;
}

async fn counselled(window: &Window, address: &str, look: bool) {
    step(window, address, "counselling").await;
    window.suggest("Language", "English").await;
    for topic in TOPICS {
        window.suggest("What was spoken of", topic).await;
    }
    window.fill("What was explained", "Qalmaq hüququ, oradakı şərait, yardımın həddi (uydurma).").await;
    if look {
        window.look("returns/3-counselling").await;
    }
    send(window, "Record").await;
}

async fn screened(window: &Window, address: &str, look: bool) {
    step(window, address, "screening").await;
    if look {
        window.look("returns/4-screening").await;
    }
    send(window, "Record").await;
}

async fn applied(window: &Window, address: &str, look: bool) {
    step(window, address, "application").await;
    window.suggest("Country", "Kazakhstan").await;
    window.fill("Place", "Nümunə").await;
    window.fill("Help asked for", "Bilet və yol pulu (uydurma).").await;
    if look {
        window.look("returns/5-application").await;
    }
    send(window, "Record").await;
}

/// The declaration, and the withdrawal of the claim: two acts that are never one.
async fn signed(window: &Window, address: &str, what: &str) {
    step(window, address, what).await;
    window.suggest("Language", "English").await;
    window.fill("Witness", "Uydurma Şahidova").await;
    if what == "withdrawal" {
        window.look("returns/7-withdrawal").await;
    }
    send(window, "Record").await;
}

/// An organisation is asked, and helps.
async fn helped(window: &Window, couple: &Couple, address: &str) {
    step(window, address, "eligibility").await;
    window.choose("Organisation", "IOM").await;
    send(window, "Record").await;
    let all = window.ask("return.of_case", json!({ "application": couple.case })).await;
    let mut asked =
        all["returns"].as_array().expect("returns").iter().flat_map(|one| one["eligibilities"].as_array());
    let asked = asked.find_map(|all| all.first()).expect("somebody was asked");
    open(window, &format!("#/return/{}/answer/{}", couple.case, text(&asked["id"]))).await;
    window.pick("Does it help?", "Yes").await;
    window.fill("Reason or conditions", "Şərtlərə uyğundur (uydurma).").await;
    send(window, "Record").await;
}

#[allow(clippy::disallowed_methods, reason = "the window lives by the machine's time")]
fn in_days(days: u64) -> String {
    (Utc::now().date_naive() + Days::new(days)).format("%d.%m.%Y").to_string()
}

async fn travelling(window: &Window, address: &str) {
    step(window, address, "travelPaper").await;
    window.suggest("Document", "Return certificate").await;
    window.fill("Number", "NÜM-000-2").await;
    send(window, "Record").await;
    step(window, address, "booking").await;
    window.fill("Day of departure", &in_days(20)).await;
    window.fill("Route", "Bakı – Nümunə").await;
    window.choose("Arranged by", "IOM").await;
    window.look("returns/8-booking").await;
    send(window, "Record").await;
    window.wait_for("booked").await;
}

/// One spouse may stay: nobody asks why.
async fn stays_after_all(window: &Window, address: &str) {
    step(window, address, "stay").await;
    window.look("returns/10-stays").await;
    send(window, "The person stays").await;
    window.wait_for("(lapsed ").await;
}

/// The declaration as a paper on disk.
async fn printed(window: &Window, address: &str) -> PathBuf {
    step(window, address, "print").await;
    window.choose("Paper", "Declaration of voluntary return").await;
    window.look("returns/11-print").await;
    send(window, "Print").await;
    window.enter("Save as a file").await;
    window.wait_for("Saved:").await;
    window.look("returns/12-saved").await;
    let folder = window.data.path().join("panah/letters");
    let mut saved = std::fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().path());
    saved.next().expect("a paper was saved")
}

fn is_a_declaration(saved: &std::path::Path, name: &str) {
    let bytes = std::fs::read(saved).expect("the paper was saved");
    pdf::assert_clean(&bytes);
    let text = pdf::text(&bytes);
    for said in ["Declaration of voluntary return", name, "Kazakhstan", "Uydurma Şahidova"] {
        assert!(text.contains(said), "{said} stands in the declaration:\n{text}");
    }
}
