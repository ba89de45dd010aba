//! The board's secretary: a meeting is called, its agenda built from what is open, who was there and what was decided
//! recorded, somebody given something to do, the minutes of the last meeting adopted, and the pack issued.

use crate::signed::{change, day, drawer_closed, looked_at, refused, rewrite, saved, sign_in, tick, typed};
use fantoccini::key::Key;
use panah_tests::{desk::Window, pdf};

const ACTION: &str = "Uydurma: otağı təmir etdirmək";

/// From the call to the pack.
pub async fn from_call_to_pack(window: &Window) {
    sign_in(window, "secretary", "Board").await;
    window.enter("Board").await;
    window.wait_for("Call a meeting").await;
    window.settle().await;
    window.look("board/01-meetings").await;
    called(window).await;
    agenda(window).await;
    held(window).await;
    let meeting = window.place().await;
    pack(window).await;
    let screens = [
        ("meetings", "#/board"),
        ("meeting", meeting.as_str()),
        ("actions", "#/board/actions"),
        ("risks", "#/board/risks"),
        ("bodies", "#/board/bodies"),
        ("packs", "#/board/packs"),
    ];
    looked_at(window, "board", &screens).await;
    // What somebody is to do stands in their work.
    change(window, "head", "My work").await;
    window.enter("My work").await;
    window.wait_for(ACTION).await;
    window.look("board/11-work-of-the-head").await;
}

async fn called(window: &Window) {
    window.enter("Call a meeting").await;
    window.wait_for("Such as 10:00").await;
    window.fill("Day", &typed(day(0))).await;
    window.fill("Place", "Bakı, uydurma zal").await;
    window.enter("Call a meeting").await;
    window.wait_for("Nothing is on the agenda yet").await;
    drawer_closed(window).await;
    window.look("board/02-called").await;
}

/// What is open, and an item of its own that is moved up by the keyboard.
async fn agenda(window: &Window) {
    window.enter("Put all on the agenda").await;
    window.wait_for("Minutes to adopt").await;
    window.fill("Another item", "Uydurma: gələcək planlar").await;
    window.press(Key::Enter).await;
    window.wait_for("gələcək planlar").await;
    window.settle().await;
    let places = "return [...document.querySelectorAll('ol li')].findIndex((one) => one.innerText.includes('gələcək planlar'))";
    window.wait_until(&format!("return (() => {{ {places} }})() > 0")).await;
    let before = window.script(places, vec![]).await.as_i64().expect("the item has a place");
    window.back_to("Move up: Uydurma").await;
    window.press(Key::Enter).await;
    window.wait_until(&format!("return (() => {{ {places} }})() === {}", before - 1)).await;
    window.look("board/03-agenda").await;
}

/// Without a quorum nothing is decided; with it, a decision, what follows from it, the minutes.
async fn held(window: &Window) {
    attendance(window, &["Rəis Sınaqlı"]).await;
    window.wait_for("No quorum").await;
    window.enter("Record a decision").await;
    window.wait_for("What is decided").await;
    window.fill("What is decided", "Uydurma qərar: otaq təmir olunur.").await;
    window.enter("Record a decision").await;
    refused(window).await;
    window.look("board/04-no-quorum").await;
    window.press(Key::Escape).await;
    drawer_closed(window).await;
    attendance(window, &["Anna Sample", "Борис Образец"]).await;
    window.wait_until("return !document.body.innerText.includes('No quorum')").await;
    window.enter("Record a decision").await;
    window.wait_for("What is decided").await;
    rewrite(window, "For", "3").await;
    window.look("board/05-decision").await;
    window.enter("Record a decision").await;
    window.wait_for("Carried").await;
    drawer_closed(window).await;
    window.enter("Add an action").await;
    window.wait_for("Whose it is").await;
    window.choose("Whose it is", "Rəis").await;
    window.fill("What is to be done", ACTION).await;
    window.fill("Due", &typed(day(14))).await;
    window.enter("Add an action").await;
    window.wait_for("The action is added").await;
    drawer_closed(window).await;
    window.enter("Write the minutes").await;
    window.wait_for("Language").await;
    window.fill("Minutes", "Uydurma: iclas açıldı, otaq barədə qərar verildi.").await;
    window.enter("Save").await;
    window.wait_for("The minutes are saved").await;
    drawer_closed(window).await;
    window.enter("Adopt").await;
    window.wait_for("adopted here").await;
    window.settle().await;
    window.look("board/06-held").await;
}

async fn attendance(window: &Window, names: &[&str]) {
    window.enter("Record attendance").await;
    window.wait_for("voting members must be present").await;
    for name in names {
        tick(window, name).await;
    }
    window.enter("Save").await;
    window.wait_for("The attendance is recorded").await;
    drawer_closed(window).await;
}

/// The pack is seen as a draft, issued, and lies on the disk as it was issued.
async fn pack(window: &Window) {
    window.enter("Board").await;
    window.wait_for("Call a meeting").await;
    window.enter("Packs").await;
    window.wait_for("No pack was issued").await;
    window.enter("Make a pack").await;
    window.wait_for("What is in it").await;
    window.settle().await;
    window.fill("To: current situation", "Uydurma: vəziyyət sabitdir.").await;
    window.enter("Look at it").await;
    window.wait_until("return document.querySelectorAll('canvas').length >= 1").await;
    window.settle().await;
    window.look("board/07-pack").await;
    window.enter("Issue").await;
    window.wait_for("Hash and log").await;
    window.settle().await;
    window.look("board/08-issued").await;
    window.enter("Open 1").await;
    let (_, bytes) = saved(window, "", ".pdf").await;
    pdf::assert_clean(&bytes);
    let text = pdf::text(&bytes);
    for words in ["Uydurma: vəziyyət sabitdir.", ACTION, "Uydurma qərar: otaq təmir olunur."] {
        assert!(pdf::flowing(&text).contains(words), "{words}: {text}");
    }
}
