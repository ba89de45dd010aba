//! A border post that knows its own cases only, through the hub: it registers, hands a case over, and forgets it.

use crate::{machine::Machine, post::Post};
use serde_json::{Value, json};

#[test]
fn a_post_hands_a_case_over_through_the_hub_and_forgets_it() {
    let hub = Machine::set_up();
    let mut posts = [("BAK", "Mərkəz"), ("AST", "Astara")].map(Post::set_up);
    let paper = tempfile::tempdir().unwrap();
    let [office, border] = &mut posts;
    office.ok("exchange.found", json!({ "authority": "Nümunə xidməti", "device": "Mərkəz" }));
    let request = border.ok("exchange.request", json!({ "device": "Astara", "folder": paper.path() }));
    let file = crate::post::content(&request["path"]);
    let form = json!({ "file": file, "name": "Astara", "folder": paper.path(), "post": "AST" });
    let answer = office.ok("exchange.enrol", form);
    border.ok("exchange.join", json!({ "file": crate::post::content(&answer["path"]) }));
    hub.admit(office, paper.path());
    hub.admit_post(border, paper.path());

    office.register("Gizlin Nümunə");
    let case = border.register("Köçən Sample");
    border.register("Qalan Sample");
    let rounds = |office: &mut Post, border: &mut Post| {
        for _ in 0..4 {
            border.round().unwrap();
            office.round().unwrap();
        }
    };
    rounds(office, border);
    assert_eq!((office.cases().len(), border.cases().len()), (3, 2));
    assert!(!border.says("Gizlin") && office.says("Köçən"));
    let view = border.ok("exchange.hub", Value::Null)["hub"].clone();
    assert_eq!(
        (&view["byParcel"], &view["waiting"], &view["trouble"], &view["obstacles"]),
        (&json!(true), &json!(0), &Value::Null, &json!([]))
    );

    border.ok("handover.give", json!({ "application": case, "to": "BAK" }));
    rounds(office, border);
    assert!(border.says("Köçən"), "until the office said that it came");
    office.ok("handover.receive", json!({ "application": case, "papers": true }));
    rounds(office, border);
    assert!(!border.says("Köçən") && border.says("Qalan"), "it forgot what it handed over, and nothing else");
    assert_eq!(office.cases().len(), 3);
    posts.iter_mut().for_each(Post::assert_sound);
}
