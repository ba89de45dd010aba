//! Text that means harm, put into every text of every command of the page: nothing runs, nothing breaks, nothing is lost.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::print_stdout,
    reason = "a failed expectation is a failed test"
)]

mod types;

use casework::{Code, Kind};
use panah_desk::{COMMANDS, Places, Session, bindings, dispatch};
use panah_tests::office::{ADMINISTRATOR, Office, PASSWORD, secret};
use serde_json::{Value, json};
use std::{
    panic::{AssertUnwindSafe, catch_unwind},
    sync::{
        Arc,
        atomic::{AtomicI64, Ordering},
    },
};
use types::{Types, texts};
use vault::Cost;

/// What is typed. The long one stands for a paste of a whole book.
fn harms() -> Vec<(&'static str, String)> {
    vec![
        (
            "script",
            "<script>alert(1)</script><img src=x onerror=alert(1)>\"'><svg/onload=alert(1)>".to_owned(),
        ),
        ("query", "'; DROP TABLE person; -- \" OR 1=1 %s %n {0} {{name}} [[x]] ${7*7} \\u0000".to_owned()),
        (
            "signs",
            "Zah\u{200b}ra \u{202e}anumaN\u{202c}\u{2066}\u{0}\u{1}\u{7f}\u{feff}\u{fffe}\u{2028}\r\n\t"
                .to_owned(),
        ),
        ("alike", "Рaһimі Zаhrа ｅｖｉｌ \u{1d49c} 😀 e\u{301}\u{301}\u{301}\u{301} ﷽ 𒐫".to_owned()),
        ("path", "../../../../etc/passwd\u{0}.pdf C:\\..\\con | ; `id` $(id) file:///etc".to_owned()),
        ("nothing", "\u{200b} \u{202e}\n".to_owned()),
        ("long", "Nümunə <b>mətn</b> نمونه ".repeat(40_000)),
    ]
}

/// Commands that are not tried, and why.
const LEFT_OUT: &[(&str, &str)] = &[
    ("session.", "whoever signs out ends the test; its texts are passwords, which lock_tests tries"),
    ("office.", "another office, another key"),
    ("backup.", "puts another file in the place of this one"),
    ("officer.remove", "gives the file a new key"),
    ("letter.open", "starts the viewer of the system"),
    ("letter.print", "prints"),
    ("paper.open", "starts the viewer of the system"),
    ("attachment.open", "starts the viewer of the system"),
    ("file.check", "takes no text and reads everything"),
];

struct Room {
    _office: Office,
    session: Session,
    known: Vec<(&'static str, Value)>,
}

impl Room {
    fn new(login: &str) -> Self {
        let mut office = Office::new();
        let case = office.registered();
        let (interview, lines) = office.interview(&case);
        let place = office.place();
        office.close();
        let seconds = Arc::new(AtomicI64::new(1_795_700_000));
        let clock =
            move || chrono::DateTime::from_timestamp(seconds.fetch_add(1, Ordering::Relaxed), 0).unwrap();
        let places = Places::new(place.parent().unwrap().to_owned());
        let mut session = Session::new(places, Box::new(clock), Cost::FOR_TESTS);
        session.sign_in(login, &secret(PASSWORD)).unwrap();
        let officer = session.officer().unwrap().id;
        let known = vec![
            ("application", json!(case.application)),
            ("person", json!(case.members[0])),
            ("persons", json!(case.members[0])),
            ("interview", json!(interview)),
            ("line", json!(lines[0])),
            ("lines", json!(lines[0])),
            ("officer", json!(officer)),
            ("case", json!(case.number)),
            ("language", json!("az")),
            ("country", json!("AFG")),
            ("nationality", json!("AFG")),
        ];
        Self { _office: office, session, known }
    }

    /// Gives a command, whatever becomes of it but a panic.
    fn give(&mut self, name: &str, argument: Value, what: &str) -> Result<Value, casework::Failure> {
        let shown: String = argument.to_string().chars().take(300).collect();
        let session = &mut self.session;
        let answer = catch_unwind(AssertUnwindSafe(|| dispatch(session, name, argument)));
        answer.unwrap_or_else(|_| panic!("{name}, {what}: died of {shown}"))
    }
}

/// Days where a field is named as one.
fn day(field: &str) -> Option<Value> {
    let is_day = ["On", "since", "until", "from", "day", "due"].iter().any(|end| field.ends_with(end));
    is_day.then(|| json!("2026-11-25"))
}

fn tried() -> impl Iterator<Item = &'static str> {
    COMMANDS
        .iter()
        .map(|(name, _)| *name)
        .filter(|name| !LEFT_OUT.iter().any(|(beginning, _)| name.starts_with(beginning)))
}

/// Puts the text into every text of every command: all of a command at once, and each alone.
fn torture(login: &str) -> (u32, u32) {
    let types = Types::read(&bindings());
    let mut room = Room::new(login);
    let (mut given, mut reached) = (0, 0);
    for name in tried() {
        let known = room.known.clone();
        let value = |field: &str| {
            known.iter().find(|(one, _)| *one == field).map(|(_, value)| value.clone()).or_else(|| day(field))
        };
        let plain = types.argument(name, &value);
        let places = texts(&plain);
        for (what, harm) in harms() {
            let mut arguments = Vec::new();
            let mut whole = plain.clone();
            for place in &places {
                *whole.pointer_mut(place).unwrap() = json!(harm);
                // Each alone with what is short: the others stay as they must be, so that this one is looked at.
                if what == "signs" || what == "script" || (what == "long" && places.len() < 6) {
                    let mut one = plain.clone();
                    *one.pointer_mut(place).unwrap() = json!(harm);
                    arguments.push(one);
                }
            }
            arguments.push(whole);
            for argument in arguments {
                given += 1;
                match room.give(name, argument, what) {
                    Ok(answer) => {
                        reached += 1;
                        assert!(
                            !answer.to_string().contains('\u{202e}') || name.starts_with("draft."),
                            "{name}, {what}: a text that turns others around comes back"
                        );
                    }
                    Err(failure) => {
                        reached +=
                            u32::from(failure.code != Code::Unexpected && failure.kind != Kind::Forbidden);
                        assert!(failure.kind != Kind::Locked, "{name}, {what}: it locked the desk");
                    }
                }
            }
        }
    }
    let check = room.session.desk().unwrap().0.vault.check().unwrap();
    assert!(check.problems.is_empty(), "{:#?}", check.problems);
    (given, reached)
}

#[test]
fn harm_in_every_text_of_every_command_breaks_nothing() {
    for (login, least) in [("leyla", 400), (ADMINISTRATOR, 60)] {
        let (given, reached) = torture(login);
        println!("{login}: {given} given, {reached} reached the desk's own rules");
        assert!(
            reached > least,
            "{login}: only {reached} of {given} came further than the form of their arguments"
        );
    }
}

/// What is typed stands as it was typed, but for signs that nobody sees or that turn text around.
#[test]
fn nothing_typed_is_lost() {
    let mut room = Room::new("leyla");
    let interview = room.known.iter().find(|(name, _)| *name == "interview").unwrap().1.clone();
    for (what, harm) in harms().into_iter().filter(|(what, _)| *what != "nothing") {
        let form = json!({
            "interview": interview, "kind": "answer", "text": harm, "topics": [],
            "refers": { "facts": [], "documents": [], "attachments": [], "lines": [] },
        });
        match room.give("interview.add_line", form, what) {
            Ok(line) => {
                let kept = line["text"].as_str().unwrap();
                let letters = |text: &str| text.chars().filter(|c| c.is_alphanumeric()).collect::<String>();
                let plain: String = harm.chars().filter(|c| !c.is_control()).collect();
                assert_eq!(letters(kept), letters(&plain), "{what}");
                assert!(!kept.contains(['\u{202e}', '\u{0}', '\u{feff}']), "{what}: {kept:?}");
            }
            Err(failure) => {
                let fault = failure.fields.first().unwrap_or_else(|| panic!("{what}: {failure}"));
                assert!(fault.field == "text", "{what}: at its field: {failure}");
            }
        }
        // Half-typed, everything is kept as it is: it is nobody's record yet.
        room.give("draft.save", json!({ "key": "torture", "body": harm }), what).unwrap();
        let draft = room.give("draft.load", json!({ "key": "torture" }), what).unwrap();
        assert_eq!(draft["body"], json!(harm), "{what}");
    }
}
