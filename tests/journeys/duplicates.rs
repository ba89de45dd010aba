//! A man whom a border post met in Persian letters comes again with another spelling: found, linked, unlinked.

use fantoccini::key::Key;
use panah_tests::desk::Window;

/// Registers him as he was met first, and again as he comes.
pub async fn met_again(window: &Window) {
    window.go_to("#/register").await;
    window.wait_for("Machine-readable zone").await;
    window.settle().await;
    register(window, "Mohammad Reza Hosseini", "محمد رضا حسینی").await;
    window.fill("Full name in Latin letters", "Mohamad Reza Huseini").await;
    particulars(window).await;
    window.wait_for("looks alike").await;
    window.chord_char(&[Key::Alt], 'd').await;
    window.settle().await;
    window.look("duplicates/1-while-typing").await;
    window.press(Key::Enter).await;
    window.wait_for("Being registered now").await;
    window.settle().await;
    window.look("duplicates/2-side-by-side").await;
    window.press(Key::Escape).await;
    finish(window).await;
}

/// The pair waits; the officer links the records and takes it back.
pub async fn linked_and_unlinked(window: &Window) {
    window.go_to("#/duplicates").await;
    window.wait_for("Huseini").await;
    window.settle().await;
    window.look("duplicates/3-queue").await;
    let pair = pair(window).await;
    window.go_to(&pair).await;
    window.wait_for("What are these two records?").await;
    window.settle().await;
    window.look("duplicates/4-compare").await;
    window.pick("What are these two records?", "One and the same person").await;
    window.enter("Record the decision").await;
    window.wait_for("There are problems in").await;
    window.look("duplicates/5-reason-missing").await;
    window.pick("Which record stands for the person?", "Mohammad Reza Hosseini").await;
    window.fill("Reason", "Uydurma: eyni sima, özü də deyir.").await;
    window.enter("Record the decision").await;
    window.wait_for("The records are linked").await;
    window.wait_for("Pairs of records that look like one person").await;
    window.go_to(&pair).await;
    window.wait_for("The record of").await;
    window.settle().await;
    window.look("duplicates/6-linked").await;
    window.enter("Undo").await;
    window.wait_for("Both records stand as before").await;
    window.fill("Reason", "Uydurma: çapıq o biri əldədir.").await;
    window.enter("Undo the decision").await;
    window.wait_for("waits for a decision").await;
    window.settle().await;
    window.look("duplicates/7-unlinked").await;
}

/// Address of the pair of the two.
async fn pair(window: &Window) -> String {
    let pairs = window.ask("duplicate.waiting", serde_json::Value::Null).await;
    let pairs = pairs["pairs"].as_array().expect("pairs that wait");
    let named = |pair: &&serde_json::Value| {
        pair["one"]["name"]["latin"].as_str().is_some_and(|n| n.contains("Huseini"))
    };
    let pair = pairs.iter().find(named).expect("the pair waits");
    format!("#/duplicates/{}/{}", pair["one"]["id"].as_str().unwrap(), pair["other"]["id"].as_str().unwrap())
}

async fn register(window: &Window, latin: &str, native: &str) {
    window.fill("Full name in Latin letters", latin).await;
    window.fill("Full name in own script", native).await;
    particulars(window).await;
    finish(window).await;
}

async fn particulars(window: &Window) {
    window.fill("Father's name", "Ghulam").await;
    window.pick("Sex", "Male").await;
    window.fill("Date of birth Year", "1987").await;
    window.suggest("Nationality", "Afghanistan").await;
}

async fn finish(window: &Window) {
    window.enter("Continue to the application").await;
    window.suggest("Language of the applicant", "Dari").await;
    window.enter("Check answers and continue").await;
    window.wait_for("Check the answers before registering").await;
    window.enter("Register").await;
    window.wait_for("The application is registered").await;
    window.enter("Register another").await;
    window.wait_for("Machine-readable zone").await;
    window.settle().await;
}
