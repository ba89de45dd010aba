//! A border post and an office that exchange through a hub: what IT types, the commands of the page, a real PostgreSQL.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a failed expectation is a failed test"
)]

#[path = "../../src-tauri/crates/hub/tests/hub/server.rs"]
#[allow(dead_code, reason = "other tests use more of it")]
mod server;

use base64::{Engine, engine::general_purpose::STANDARD};
use casework::Code;
use chrono::{DateTime, Utc};
use hub::{
    Error, Result,
    round::{Place, Report, round},
};
use panah_desk::{Places, Session, dispatch, hub_line};
use panah_tests::forms::{applicant, registration};
use serde_json::{Value, json};
use server::Server;
use std::{cell::RefCell, fs, path::Path};
use tempfile::TempDir;
use vault::{Cost, Vault};

const PASSWORD: &str = "right horse battery";

fn now() -> DateTime<Utc> {
    "2026-11-26T05:00:00Z".parse().unwrap()
}

struct Room {
    _folder: TempDir,
    session: RefCell<Session>,
}

impl Place for Room {
    fn with<T>(&self, run: impl FnOnce(&mut Vault, DateTime<Utc>) -> Result<T>) -> Result<T> {
        run(self.session.borrow_mut().vault().ok_or(Error::Locked)?, now())
    }
}

impl Room {
    fn new(office: &str, post: &str, officer: &str) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let session = Session::new(Places::new(folder.path().to_owned()), Box::new(now), Cost::FOR_TESTS);
        let room = Self { _folder: folder, session: RefCell::new(session) };
        room.ok(
            "office.set_up",
            json!({
                "office": office, "post": post, "workstation": 1, "name": officer, "login": "leyla",
                "password": PASSWORD, "repeat": PASSWORD, "roles": ["caseworker"], "profile": "azerbaijan",
            }),
        );
        room
    }

    fn ok(&self, name: &str, args: Value) -> Value {
        let answer = dispatch(&mut self.session.borrow_mut(), name, args);
        answer.unwrap_or_else(|failure| panic!("{name}: {failure}"))
    }

    fn refused(&self, name: &str, args: Value) -> Code {
        let failure = dispatch(&mut self.session.borrow_mut(), name, args).unwrap_err();
        failure.fields.first().map_or(failure.code, |fault| fault.code)
    }

    fn hub(&self) -> Value {
        self.ok("exchange.hub", Value::Null)["hub"].clone()
    }

    fn round(&self) -> Result<Report> {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        runtime.block_on(round(self, &|_| {}))
    }
}

fn content(path: &str) -> String {
    STANDARD.encode(fs::read(path).unwrap())
}

/// What IT types; what it prints.
fn it(line: &[&str]) -> String {
    let words: Vec<String> = line.iter().map(|word| (*word).to_owned()).collect();
    let (text, code) = hub_line::command(&words, now());
    assert_eq!(code, 0, "{line:?}: {text}");
    text
}

/// Lets a desk in: its request, the answer of IT, taken.
fn admit(room: &Room, server: &Server, stick: &Path) {
    let asked = room.ok("exchange.hub_request", json!({ "device": "Nümunə otağı", "folder": stick }));
    let answer = stick.join("answer.json").display().to_string();
    let (request, port) = (asked["path"].as_str().unwrap(), server.port.to_string());
    let folder = server.certificates().display().to_string();
    let said = it(&[
        "device", "add", &server.owner(), "--ca", &folder, "--host", "127.0.0.1", "--port", &port, request, &answer,
    ]);
    assert!(said.contains(asked["code"].as_str().unwrap()), "{said}");
    let seen = room.ok("exchange.hub_look", json!({ "file": content(&answer) }));
    assert!(said.contains(seen["code"].as_str().unwrap()), "both show the hub's code");
    assert_eq!((&seen["host"], &seen["ends"]), (&json!("127.0.0.1"), &json!("2031-11-25T05:00:00Z")));
    room.ok("exchange.hub_join", json!({ "file": content(&answer) }));
    assert_eq!(
        room.refused("exchange.hub_join", json!({ "file": content(&answer) })),
        Code::HubAnswerUnfit,
        "an answer is taken once"
    );
}

#[test]
fn a_family_of_the_border_comes_to_the_office_by_itself() {
    let (mut server, stick) = (Server::new(), tempfile::tempdir().unwrap());
    // IT sets the hub up. The lines that it prints are those that the server then runs with.
    server.configure("", "");
    server.start();
    server.sql("postgres", "CREATE DATABASE panah");
    let folder = server.certificates().display().to_string();
    let owner = server.owner();
    let line: [&str; 6] = ["init", &owner, "--ca", &folder, "--host", "127.0.0.1"];
    let said = it(&line);
    assert!(said.contains("roles, tables   made"), "{said}");
    assert!(it(&line).contains("roles, tables   was there"), "it may be run again");
    let printed = |begin: &str| {
        said.lines().filter(|line| line.trim_start().starts_with(begin)).fold(String::new(), |all, line| all + line.trim() + "\n")
    };
    server.kill();
    server.configure(&printed("ssl"), &printed("hostssl"));
    server.start();

    let office = Room::new("Nümunə idarəsi", "BAK", "Leyla Nümunə");
    let border = Room::new("Nümunə postu", "AST", "Elnur Sample");
    assert_eq!(office.hub(), Value::Null);
    assert!(matches!(office.round(), Err(Error::NotSetUp)));
    office.ok("exchange.found", json!({ "authority": "Nümunə xidməti", "device": "Mərkəz" }));
    let request = border.ok("exchange.request", json!({ "device": "Post", "folder": stick.path() }));
    let file = content(request["path"].as_str().unwrap());
    let answer = office.ok("exchange.enrol", json!({ "file": file, "name": "Astara", "folder": stick.path() }));
    border.ok("exchange.join", json!({ "file": content(answer["path"].as_str().unwrap()) }));
    admit(&office, &server, stick.path());
    admit(&border, &server, stick.path());
    assert_eq!(
        office.refused("exchange.hub_look", json!({ "file": STANDARD.encode("nonsense") })),
        Code::HubAnswerUnfit
    );

    let family = registration(vec![applicant("Leyla Nümunə"), applicant("Körpə Nümunə")]);
    let case = border.ok("registration.register", serde_json::to_value(family).unwrap())["application"].clone();
    office.round().unwrap();
    let pushed = border.round().unwrap();
    assert!(pushed.pushed > 0 && pushed.obstacles.is_empty(), "{pushed:?}");
    assert_eq!((&border.hub()["waiting"], &border.hub()["hasKey"]), (&json!(0), &json!(true)));
    let pulled = office.round().unwrap();
    assert!(pulled.pulled > 0, "{pulled:?}");
    let file = office.ok("case.open", json!({ "application": case }));
    assert_eq!(file["members"].as_array().unwrap().len(), 2);
    assert!(file["number"].as_str().unwrap().starts_with("AST1"), "{}", file["number"]);
    let ledger = office.ok("exchange.state", Value::Null)["ledger"].clone();
    for event in ["exported", "received"] {
        assert!(ledger.as_array().unwrap().iter().any(|line| line["event"] == event), "{event}: {ledger}");
    }

    // Stopped, it rests; forgotten, it is gone, and what came stays.
    office.ok("exchange.hub_pause", json!({ "paused": true }));
    assert!(matches!(office.round(), Err(Error::Paused)));
    assert_eq!(office.hub()["paused"], true);
    office.ok("exchange.hub_leave", Value::Null);
    assert_eq!(office.hub(), Value::Null);

    // A device that was lost: IT shuts it out.
    let listed = it(&["device", "list", &server.owner()]);
    assert_eq!(listed.lines().filter(|line| line.contains("let in")).count(), 2, "{listed}");
    let name = {
        let mut session = border.session.borrow_mut();
        session.vault().unwrap().device(now()).unwrap().public().id().to_string()
    };
    it(&["device", "revoke", &server.owner(), &name]);
    assert!(border.round().is_err());
    assert_eq!(border.hub()["trouble"], "keptOut");
    assert!(it(&["device", "list", &server.owner()]).contains("revoked"));
}
