//! The social worker's days through the window: a household with a problem, a home visit, who is eligible, the payment
//! list of a month with proof that it was handed over, a complaint.

use crate::drawers::{change_officer, opened, send, sign_in};
use panah_tests::desk::Window;
use serde_json::{Value, json};

const HEAD: &str = "Sınaq Evsizova";

/// From the first knock at the door to the signature on the list.
pub async fn household_visited_paid_heard(window: &Window) {
    sign_in(window, "social").await;
    let household = registered(window).await;
    visited(window, &household).await;
    let list = listed(window).await;
    change_officer(window, "head").await;
    approved(window, &list).await;
    change_officer(window, "social").await;
    paid(window, &list).await;
    complained(window).await;
}

/// The main screens in other languages and at night, with what the journey left on them.
pub async fn looked_at(window: &Window) {
    let lists = window.ask("payment.lists", json!({ "programme": null })).await;
    let list = lists[0]["id"].as_str().expect("a list").to_owned();
    for (language, theme) in [("az", "light"), ("ru", "dark"), ("en", "dark")] {
        window.dress(language, theme).await;
        for place in ["households", "programmes", "lists", "complaints", "shelter"] {
            window.go_to(&format!("#/assistance/{place}")).await;
            window.look(&format!("social/{place}-{language}-{theme}")).await;
        }
        window.go_to(&format!("#/assistance/list/{list}")).await;
        window.look(&format!("social/list-{language}-{theme}")).await;
    }
}

async fn registered(window: &Window) -> String {
    window.go_to("#/assistance/households/new").await;
    opened(window).await;
    window.choose("Who they are", "Internally displaced").await;
    window.fill("Address", "Nümunə küçəsi 12, uydurma").await;
    window.fill("How they can be reached", "uydurma").await;
    window.fill("Name in Latin letters", HEAD).await;
    window.fill("Age", "34").await;
    window.enter("Add a person").await;
    window.brought_to("Name in Latin letters").await;
    window.write("Aytac Evsizova").await;
    window.fill("Age", "7").await;
    window.suggest("Relationship to the head", "Daughter").await;
    window.look("social/1-register").await;
    send(window, "Register a household").await;
    window.wait_for("Social problems").await;
    window.look("social/2-household").await;
    let place = window.place().await;
    place.rsplit('/').next().expect("the household's own address").to_owned()
}

async fn visited(window: &Window, household: &str) {
    window.enter("Report a problem").await;
    opened(window).await;
    window.choose("Whom it concerns", "Everybody").await;
    window.suggest("Problem", "Unfit housing").await;
    window.choose("How soon", "In days").await;
    window.fill("Who told of it", "Qonşu (uydurma)").await;
    window.fill("What it is", "Dam axır (uydurma).").await;
    window.look("social/3-problem").await;
    send(window, "Report a problem").await;
    window.wait_for("Unfit housing").await;
    window.enter("Plan a visit").await;
    opened(window).await;
    window.fill("What for", "Yaşayış şəraitinə baxış (uydurma)").await;
    send(window, "Plan a visit").await;
    window.wait_for("Planned").await;
    window.enter("Record what was found").await;
    opened(window).await;
    window.fill("Who was there", "Ana və qızı").await;
    window.fill("What was found", "Bir otaq, dam axır (uydurma).").await;
    window.fill("What is to follow", "Materiallar verilsin").await;
    window.look("social/4-visit").await;
    send(window, "Record what was found").await;
    window.wait_for("Done").await;
    window.enter("Record what was done").await;
    opened(window).await;
    window.fill("What was done", "Dam təmir edilib (uydurma).").await;
    window.tab_to("The problem is solved").await;
    send(window, "Record what was done").await;
    window.look("social/5-visited").await;
    let shown = window.ask("household.show", json!({ "household": household })).await;
    assert_eq!(shown["visits"][0]["report"]["followUp"], "Materiallar verilsin");
    assert_eq!(shown["problems"][0]["outcome"]["solved"], true);
}

/// The first list of the month was drawn up before this household came: it is given up, and drawn up anew.
async fn listed(window: &Window) -> String {
    let lists = window.ask("payment.lists", json!({ "programme": null })).await;
    let (list, programme) = (id(&lists[0]["id"]), id(&lists[0]["programme"]));
    window.go_to(&format!("#/assistance/list/{list}")).await;
    window.wait_for("Give up the list").await;
    window.settle().await;
    window.enter("Give up the list").await;
    opened(window).await;
    window.fill("Reason", "Yeni ailə gəldi (uydurma).").await;
    send(window, "Give up the list").await;
    window.wait_for("Given up").await;
    window.go_to(&format!("#/assistance/programmes/{programme}")).await;
    window.wait_for("Weigh all households").await;
    window.settle().await;
    window.enter("Weigh all households").await;
    window.wait_for(HEAD).await;
    window.settle().await;
    window.look("social/6-eligible").await;
    window.enter("Confirm all who are eligible").await;
    // Who is not eligible waits on, for an officer who may give all the same.
    window.wait_until("return !document.body.innerText.includes('Confirm all who are eligible')").await;
    window.settle().await;
    window.enter("Draw up a list").await;
    opened(window).await;
    send(window, "Draw up a list").await;
    window.wait_for(HEAD).await;
    window.settle().await;
    window.look("social/7-list").await;
    window.enter("Looked through").await;
    window.wait_for("waits for a second officer").await;
    let place = window.place().await;
    place.rsplit('/').next().expect("the list's own address").to_owned()
}

fn id(value: &Value) -> String {
    value.as_str().expect("an identifier").to_owned()
}

/// A second officer approves.
async fn approved(window: &Window, list: &str) {
    window.go_to(&format!("#/assistance/list/{list}")).await;
    window.wait_for("Nothing stands against approval").await;
    window.settle().await;
    window.look("social/8-approve").await;
    window.enter("Approve").await;
    window.wait_for("The list is approved").await;
}

async fn paid(window: &Window, list: &str) {
    window.go_to(&format!("#/assistance/list/{list}")).await;
    window.wait_for("Record the payment order").await;
    window.settle().await;
    window.enter("Record the payment order").await;
    opened(window).await;
    window.fill("Number of the payment order", "NÜM-77").await;
    send(window, "Record the payment order").await;
    window.wait_for("Record delivery").await;
    window.enter("Record delivery").await;
    opened(window).await;
    window.look("social/9-delivery").await;
    send(window, "Record delivery").await;
    window.wait_for("Handed over").await;
    window.look("social/10-delivered").await;
    let shown = window.ask("payment.show", json!({ "list": list, "state": "delivered", "page": 0 })).await;
    assert_eq!(shown["rows"].as_array().map(Vec::len), Some(1), "one line has its proof");
}

async fn complained(window: &Window) {
    window.go_to("#/assistance/complaints/new").await;
    opened(window).await;
    window.choose("What it is about", "Delay").await;
    window.choose("How it came", "By telephone").await;
    window.fill("Who complains", HEAD).await;
    window.fill("What they say", "Yardım gec gəldi (uydurma).").await;
    window.look("social/11-complaint").await;
    send(window, "Take in a complaint").await;
    window.wait_for("Yardım gec gəldi").await;
    window.look("social/12-complaints").await;
}
