//! A hub as IT sets it up by the lines of the command line, with a real PostgreSQL, and desks in processes of their own
//! that reach it over a line that cuts and delays.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a failed expectation is a failed test"
)]

mod machine;
mod parcels;
mod post;
#[path = "../../../src-tauri/crates/hub/tests/hub/proxy.rs"]
mod proxy;
#[allow(dead_code, reason = "shared with the tests of the hub alone, which ask more of it")]
#[path = "../../../src-tauri/crates/hub/tests/hub/server.rs"]
mod server;

use hub::Trouble;
use machine::Machine;
use post::{Post, STEPS};
use serde_json::{Value, json};
use std::{thread, time::Duration};

/// Stands in what is typed at each desk, in names and in free text.
const CANARY: &str = "Kanarya";

/// What each desk is called.
const NAMES: [&str; 3] = ["Mərkəz", "Astara", "Samur"];

/// An office that certifies two posts, all three let in to the hub by the lines of the command line.
fn set_up(hub: &Machine) -> [Post; 3] {
    let mut posts = [("BAK", NAMES[0]), ("AST", NAMES[1]), ("SMR", NAMES[2])].map(Post::set_up);
    let paper = tempfile::tempdir().unwrap();
    let [office, others @ ..] = &mut posts;
    office.ok("exchange.found", json!({ "authority": "Nümunə xidməti", "device": NAMES[0] }));
    for post in others {
        let request = post.ok("exchange.request", json!({ "device": post.name, "folder": paper.path() }));
        let file = post::content(&request["path"]);
        let answer = office.ok(
            "exchange.enrol",
            json!({ "file": file, "name": post.name, "folder": paper.path(), "post": "*" }),
        );
        post.ok("exchange.join", json!({ "file": post::content(&answer["path"]) }));
    }
    for post in &mut posts {
        hub.admit(post, paper.path());
    }
    posts
}

#[test]
fn desks_in_processes_of_their_own_come_to_the_same_over_a_bad_line() {
    let hub = Machine::set_up();
    let mut posts = set_up(&hub);
    // Only the office makes the key: it comes first.
    posts.iter_mut().for_each(|post| drop(post.round().unwrap()));
    let register = |number: u32| format!("{CANARY} Nümunə {number}");
    let shared = posts[0].register(&register(0));
    for _ in 0..2 {
        posts.iter_mut().for_each(|post| drop(post.round().unwrap()));
    }

    // Each goes on in a process of its own, while the line cuts and delays, and one is killed in the middle.
    let folders = posts.map(Post::close);
    let mut running: Vec<_> = folders.iter().map(|folder| folder.begin(&shared)).collect();
    let mut killed = 0;
    let mut cut = 0_u32;
    while running.iter_mut().any(|child| child.try_wait().unwrap().is_none()) {
        hub.proxy.cut_after(20_000 + i64::from(cut % 7) * 25_000);
        hub.proxy.delay(u64::from(cut % 3) * 4);
        thread::sleep(Duration::from_millis(150));
        cut += 1;
        if killed < 2 && cut.is_multiple_of(8) {
            let victim = &mut running[1 + killed];
            victim.kill().unwrap();
            victim.wait().unwrap();
            *victim = folders[1 + killed].begin(&shared);
            killed += 1;
        }
        assert!(cut < 2_000, "they come to an end");
    }
    for child in &mut running {
        assert!(child.wait().unwrap().success(), "a desk gave up");
    }
    assert!(cut > 5, "the line was cut {cut} times: the test means something");

    hub.proxy.cut_after(i64::MAX);
    hub.proxy.delay(0);
    let mut posts = folders.map(Post::open);
    // Once more, without knowing of each other: what they wrote before may have been settled by who wrote last.
    for (number, post) in posts.iter_mut().enumerate() {
        post.rename(&shared, &format!("{CANARY} Obraztsova {number}"));
    }
    for _ in 0..3 {
        posts.iter_mut().for_each(|post| drop(post.round().unwrap()));
    }
    let [first, others @ ..] = &mut posts;
    assert_eq!(first.cases().len(), 1 + NAMES.len() * STEPS, "nothing was lost and nothing came twice");
    for post in others {
        assert_eq!(post.vector(), first.vector());
        assert_eq!(post.cases(), first.cases());
        // What each wrote about the one case is kept, and disputed everywhere.
        assert_eq!(post.disputed(), first.disputed());
    }
    assert!(!first.disputed().is_empty(), "three desks named one person differently");
    posts.iter_mut().for_each(Post::assert_sound);
    let view = posts[1].ok("exchange.hub", Value::Null)["hub"].clone();
    assert_eq!(
        (&view["waiting"], &view["trouble"], &view["obstacles"]),
        (&json!(0), &Value::Null, &json!([]))
    );

    // Nothing of it can be read at the hub, by anybody.
    let dump = hub.server.dump();
    assert!(!holds(&dump, CANARY), "the hub holds a name in clear");
    assert!(!holds(&dump, "Uydurma səbəb"), "the hub holds a reason in clear");
    assert!(holds(&dump, "Samur"), "the search finds what is not hidden: what devices are called");
    assert!(posts[1].says(CANARY), "and here it is in clear");
}

fn holds(bytes: &[u8], word: &str) -> bool {
    bytes.windows(word.len()).any(|window| window == word.as_bytes())
}

#[test]
fn what_lies_there_is_neither_changed_nor_taken_away_by_any_device() {
    let hub = Machine::set_up();
    let mut posts = set_up(&hub);
    posts[0].register(&format!("{CANARY} Nümunə"));
    posts[0].round().unwrap();
    assert!(hub.rows("batch") > 0);
    for table in ["batch", "blob_chunk", "statement", "origin_head", "device", "device_scope", "fork"] {
        for right in ["DELETE", "UPDATE", "TRUNCATE"] {
            let sql = format!("SELECT has_table_privilege('panah_device', 'hub.{table}', '{right}')");
            assert_eq!(hub.server.sql("panah", &sql), "f", "{right} on {table}");
        }
    }
    // And it is refused when tried, by the role of a device that is let in.
    let role = hub.device(NAMES[1]);
    for sql in ["DELETE FROM hub.batch", "UPDATE hub.batch SET body = 'x'"] {
        let tried = format!(
            "DO $$ BEGIN SET LOCAL ROLE \"{role}\"; {sql}; RAISE 'let through'; \
             EXCEPTION WHEN insufficient_privilege THEN NULL; END $$"
        );
        hub.server.sql("panah", &tried);
    }
}

#[test]
fn a_device_that_was_lost_is_shut_out_and_the_next_key_is_made_without_it() {
    let hub = Machine::set_up();
    let mut posts = set_up(&hub);
    posts[0].register(&format!("{CANARY} Nümunə"));
    for _ in 0..2 {
        posts.iter_mut().for_each(|post| drop(post.round().unwrap()));
    }
    let before = posts[2].cases().len();
    assert_eq!(before, 1);
    let epoch = || hub.server.sql("panah", "SELECT max(epoch) FROM hub.batch");
    assert_eq!(epoch(), "1");

    let told = hub.line(&["device", "revoke", &hub.server.owner(), &hub.device(NAMES[2])]).unwrap();
    assert!(told.contains("is kept out"), "{told}");
    let lost = posts[2].key();
    posts[0].ok("exchange.revoke", json!({ "device": lost }));
    posts[0].register(&format!("{CANARY} Sample"));
    for _ in 0..2 {
        posts[..2].iter_mut().for_each(|post| drop(post.round().unwrap()));
    }
    assert_eq!(epoch(), "2", "a new key");
    assert_eq!(posts[1].cases().len(), 2, "who stayed reads what was sealed with it");

    posts[2].register(&format!("{CANARY} Stolen"));
    let rows = hub.rows("batch");
    let failed = posts[2].round().unwrap_err();
    assert_eq!(Trouble::of(&failed), Some(Trouble::KeptOut), "{failed:?}");
    assert_eq!(hub.rows("batch"), rows, "what it writes is taken by nobody");
    assert_eq!(posts[2].cases().len(), before + 1, "and it gets nothing more");
    let view = posts[2].ok("exchange.hub", Value::Null)["hub"].clone();
    assert_eq!(view["trouble"], json!("keptOut"), "it says so");
    let known = hub.line(&["device", "list", &hub.server.owner()]).unwrap();
    assert_eq!(known.matches("revoked").count(), 1, "{known}");
}

#[test]
fn the_lines_of_the_command_line_say_what_they_did_and_may_be_run_again() {
    let hub = Machine::set_up();
    let again = hub.init().unwrap();
    assert_eq!(again.matches("was there").count(), 3, "{again}");
    let owner = hub.server.owner();
    let folder = hub.server.certificates().display().to_string();
    for (arguments, why) in [
        (vec!["init", &owner, "--ca", &folder], "--host NAME is missing"),
        (vec!["init", &owner, "--host", "127.0.0.1"], "--ca FOLDER is missing"),
        (vec!["device", "revoke", &owner, "device_of_nobody"], ""),
        (vec!["device", "add", &owner, "--ca", &folder, "--host", "x", "/none", "/none"], "/none"),
        (vec!["init", "host=/nowhere dbname=panah", "--ca", &folder, "--host", "x"], ""),
    ] {
        let told = hub.line(&arguments).unwrap_err();
        assert!(told.contains(why) && !told.trim().is_empty(), "{arguments:?}: {told}");
    }
}

/// Not a test of its own: what the first one runs as a process.
#[test]
#[ignore = "runs as a process of another test"]
fn a_desk_in_a_process_of_its_own() {
    post::go_on();
}
