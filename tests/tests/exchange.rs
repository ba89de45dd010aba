//! A border post and an office, each with its own case file, and a stick between them: through the commands of the page.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a failed expectation is a failed test"
)]

use base64::{Engine, engine::general_purpose::STANDARD};
use casework::{
    Code,
    application::{MemberForm, Relationship},
};
use chrono::{DateTime, Duration, Utc};
use panah_desk::{Places, Session, dispatch};
use panah_tests::forms::{applicant, registration};
use serde_json::{Value, json};
use std::{
    fs,
    path::Path,
    sync::{Arc, Mutex},
};
use tempfile::TempDir;
use vault::Cost;

const PASSWORD: &str = "right horse battery";

struct Room {
    folder: TempDir,
    session: Session,
    now: Arc<Mutex<DateTime<Utc>>>,
}

impl Room {
    fn new(office: &str, post: &str, officer: &str) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let now = Arc::new(Mutex::new("2026-11-26T05:00:00Z".parse().unwrap()));
        let clock = Arc::clone(&now);
        let places = Places::new(folder.path().to_owned());
        let session = Session::new(places, Box::new(move || *clock.lock().unwrap()), Cost::FOR_TESTS);
        let mut room = Self { folder, session, now };
        // The same login in both places: each is its own officer.
        room.ok(
            "office.set_up",
            json!({
                "office": office, "post": post, "workstation": 1, "name": officer, "login": "leyla",
                "password": PASSWORD, "repeat": PASSWORD, "roles": ["caseworker"], "profile": "azerbaijan",
            }),
        );
        room
    }

    fn ok(&mut self, name: &str, args: Value) -> Value {
        *self.now.lock().unwrap() += Duration::minutes(1);
        dispatch(&mut self.session, name, args).unwrap_or_else(|failure| panic!("{name}: {failure}"))
    }

    /// The same desk once more, its files copied by hand to another machine.
    fn copied(&mut self) -> Self {
        self.ok("session.lock", json!(false));
        let folder = tempfile::tempdir().unwrap();
        let (from, to) = (self.folder.path().join("office"), folder.path().join("office"));
        fs::create_dir_all(&to).unwrap();
        for entry in fs::read_dir(from).unwrap().map(Result::unwrap) {
            if entry.file_type().unwrap().is_file() {
                fs::copy(entry.path(), to.join(entry.file_name())).unwrap();
            }
        }
        let now = Arc::new(Mutex::new(*self.now.lock().unwrap()));
        let clock = Arc::clone(&now);
        let places = Places::new(folder.path().to_owned());
        let session = Session::new(places, Box::new(move || *clock.lock().unwrap()), Cost::FOR_TESTS);
        let mut copy = Self { folder, session, now };
        for room in [self, &mut copy] {
            room.ok("session.sign_in", json!({ "login": "leyla", "password": PASSWORD }));
        }
        copy
    }

    /// Takes the bundle that was looked at, to its end.
    fn taken(&mut self) -> Value {
        let mut taking = self.ok("exchange.take", Value::Null);
        while taking["applied"].is_null() {
            taking = self.ok("exchange.take_on", Value::Null);
        }
        assert_eq!(taking["done"], taking["total"]);
        taking["applied"].clone()
    }

    fn refused(&mut self, name: &str, args: Value) -> Code {
        let failure = dispatch(&mut self.session, name, args).unwrap_err();
        failure.fields.first().map_or(failure.code, |fault| fault.code)
    }

    /// The key of the other device.
    fn other(&mut self) -> Value {
        let state = self.ok("exchange.state", Value::Null);
        let devices = state["devices"].as_array().unwrap();
        devices.iter().find(|device| device["own"] == false).unwrap()["key"].clone()
    }

    fn give(&mut self, stick: &Path) -> Value {
        let other = self.other();
        self.ok("exchange.give", json!({ "devices": [other], "folder": stick }))
    }

    fn take(&mut self, given: &Value) -> (Value, Value) {
        let seen = self.ok("exchange.look", json!({ "path": given["path"] }));
        (seen, self.taken())
    }
}

fn content(file: &Value) -> String {
    STANDARD.encode(fs::read(file["path"].as_str().unwrap()).unwrap())
}

/// An office that certifies, and a border post that it has certified.
fn pair(stick: &Path) -> (Room, Room) {
    pair_of(stick, "*")
}

/// As [`pair`], where the border knows the cases of a post, or all.
fn pair_of(stick: &Path, post: &str) -> (Room, Room) {
    let (office, border, _) = founded(stick, post);
    (office, border)
}

/// As [`pair_of`], with the printed secret of their authority.
fn founded(stick: &Path, post: &str) -> (Room, Room, Value) {
    let mut office = Room::new("Nümunə idarəsi", "BAK", "Leyla Nümunə");
    let mut border = Room::new("Nümunə postu", "AST", "Elnur Sample");
    assert_eq!(
        border.refused("exchange.give", json!({ "devices": ["0102030405060708"], "folder": stick })),
        Code::ExchangeNotEnrolled
    );
    let founded = office.ok("exchange.found", json!({ "authority": "Nümunə xidməti", "device": "Mərkəz" }));
    assert_eq!(founded["code"].as_str().unwrap().split('-').count(), 14);
    let request = border.ok("exchange.request", json!({ "device": "Post", "folder": stick }));
    let seen = office.ok("exchange.look_request", json!({ "file": content(&request) }));
    assert_eq!((&seen["name"], &seen["code"]), (&json!("Post"), &request["code"]));
    let form =
        |post: &str| json!({ "file": content(&request), "name": "Astara", "folder": stick, "post": post });
    assert_eq!(
        office.refused("exchange.enrol", form("")),
        Code::Required,
        "nobody gives it all by oversight"
    );
    assert_eq!(office.refused("exchange.enrol", form("XXX")), Code::NotAChoice);
    assert_eq!(border.refused("exchange.enrol", form(post)), Code::ExchangeNotEnrolled);
    let answer = office.ok("exchange.enrol", form(post));
    let other = if post == "*" { "AST" } else { "*" };
    assert_eq!(office.refused("exchange.enrol", form(other)), Code::ExchangeScopeStands);
    let seen = border.ok("exchange.look_answer", json!({ "file": content(&answer) }));
    assert_eq!(seen["code"], answer["code"]);
    border.ok("exchange.join", json!({ "file": content(&answer) }));
    assert_eq!(
        border.refused("exchange.look_answer", json!({ "file": STANDARD.encode("nonsense") })),
        Code::ExchangeMalformed
    );
    (office, border, founded["code"].clone())
}

#[test]
fn a_family_of_the_border_comes_to_the_office_and_what_both_changed_is_settled() {
    let stick = tempfile::tempdir().unwrap();
    let (mut office, mut border) = pair(stick.path());
    let family = [
        ("Ana Nümunə", Relationship::Pa),
        ("Böyük Nümunə", Relationship::Son),
        ("Orta Nümunə", Relationship::Dau),
        ("Kiçik Nümunə", Relationship::Son),
        ("Körpə Nümunə", Relationship::Dau),
    ];
    let member = |(name, relationship)| MemberForm { relationship, ..applicant(name) };
    let form = serde_json::to_value(registration(family.map(member).to_vec())).unwrap();
    let case = border.ok("registration.register", form)["application"].clone();
    let (seen, taken) = office.take(&border.give(stick.path()));
    assert_eq!(
        (&seen["device"], &seen["office"], &seen["conflicts"]),
        (&json!("Astara"), &json!("Nümunə idarəsi"), &json!(0))
    );
    assert!(seen["made"].as_array().unwrap().contains(&json!(["person", 5])), "{seen}");
    assert_eq!((&taken["conflicts"], &taken["forked"]), (&json!(0), &json!(false)));

    // Each is still who they were, at their own post, and the numbers do not collide.
    let here = office.ok("session.state", Value::Null);
    assert_eq!((&here["officer"]["name"], &here["office"]["post"]), (&json!("Leyla Nümunə"), &json!("BAK")));
    let file = office.ok("case.open", json!({ "application": case }));
    assert!(file["number"].as_str().unwrap().starts_with("AST1"), "{}", file["number"]);
    let person = file["members"][0]["person"]["id"].clone();
    let form = serde_json::to_value(registration(vec![applicant("Başqa Sample")])).unwrap();
    let own = office.ok("registration.register", form);
    assert!(own["number"].as_str().unwrap().starts_with("BAK1"));

    // Each signs with its own key, and knows the other's as another's.
    border.take(&office.give(stick.path()));
    for (room, office) in [(&mut office, "Nümunə idarəsi"), (&mut border, "Nümunə postu")] {
        let keys = room.ok("key.list", Value::Null);
        let keys = keys.as_array().unwrap();
        let own: Vec<&Value> =
            keys.iter().filter(|key| key["own"] == true).map(|key| &key["office"]).collect();
        assert_eq!((keys.len(), own), (2, vec![&json!(office)]));
    }

    // Both correct one name.
    let correct = |room: &mut Room, name: &str| {
        let form = serde_json::to_value(applicant(name).person).unwrap();
        room.ok("registration.correct", json!({ "application": case, "person": person, "form": form }));
    };
    correct(&mut office, "Anna Nümunə");
    correct(&mut border, "Anə Nümunə");
    let (seen, taken) = border.take(&office.give(stick.path()));
    assert_eq!((&seen["conflicts"], &taken["conflicts"]), (&json!(1), &json!(1)));
    office.take(&border.give(stick.path()));
    let conflicts = office.ok("conflict.list", Value::Null)["conflicts"].clone();
    let conflict = &conflicts[0];
    assert_eq!((&conflict["name"], &conflict["application"]), (&json!("person.name"), &case));
    let claims = conflict["claims"].as_array().unwrap();
    assert_eq!(claims.len(), 2);
    let officers: Vec<&Value> = claims.iter().map(|claim| &claim["officer"]).collect();
    assert!(officers.contains(&&json!("Leyla Nümunə")) && officers.contains(&&json!("Elnur Sample")));
    let file = office.ok("case.open", json!({ "application": case }));
    assert!(
        file["members"]
            .as_array()
            .unwrap()
            .iter()
            .any(|member| member["person"]["disputed"] == json!(["name"]))
    );

    // One of them is chosen, with a reason; a name is one thing and is not typed anew here.
    let theirs = claims.iter().find(|claim| claim["here"] == false).unwrap();
    let settle = |stream: &Value, reason: &str| json!({ "record": conflict["record"], "field": conflict["field"], "stream": stream, "third": "", "reason": reason });
    assert_eq!(office.refused("conflict.settle", settle(&theirs["stream"], " ")), Code::Required);
    assert_eq!(office.refused("conflict.settle", settle(&Value::Null, "because")), Code::Required);
    office.ok("conflict.settle", settle(&theirs["stream"], "Sənəddə belədir"));
    assert_eq!(office.refused("conflict.settle", settle(&theirs["stream"], "again")), Code::NotFound);
    border.take(&office.give(stick.path()));
    for room in [&mut office, &mut border] {
        assert_eq!(room.ok("conflict.list", Value::Null)["conflicts"], json!([]));
        let file = room.ok("case.open", json!({ "application": case }));
        let found =
            file["members"].as_array().unwrap().iter().find(|member| member["person"]["id"] == person);
        assert_eq!(found.unwrap()["person"]["name"]["latin"], "Anə Nümunə");
        let (desk, _) = room.session.desk().unwrap();
        assert_eq!(desk.vault.check().unwrap().problems, []);
    }
    let ledger = office.ok("exchange.state", Value::Null)["ledger"].clone();
    assert!(
        ledger
            .as_array()
            .unwrap()
            .iter()
            .any(|line| line["event"] == "received" && line["device"] == "Astara")
    );
}

#[test]
fn a_copied_device_goes_on_beside_its_original_and_nothing_of_either_is_lost() {
    let stick = tempfile::tempdir().unwrap();
    let (mut office, mut border) = pair(stick.path());
    let register = |room: &mut Room, name: &str| {
        let form = serde_json::to_value(registration(vec![applicant(name)])).unwrap();
        room.ok("registration.register", form)
    };
    register(&mut border, "Əvvəl Sample");
    let mut copy = border.copied();
    let theirs = [("Biri Sample", &mut border), ("Digəri Sample", &mut copy)];
    let numbers = theirs.map(|(name, room)| register(room, name)["number"].as_str().unwrap().to_owned());
    assert!(numbers[0].starts_with("AST1-2026-00002"), "{numbers:?}");
    assert!(numbers[1].starts_with("AST1") && numbers[1].contains("-2026-00001"), "{numbers:?}");
    assert_eq!(numbers[1].len(), numbers[0].len() + 3, "three letters of its own: {numbers:?}");
    for room in [&mut border, &mut copy] {
        let (_, taken) = office.take(&room.give(stick.path()));
        assert_eq!((&taken["forked"], &taken["refused"]), (&json!(false), &json!([])), "{taken}");
    }
    // Each hears of what the other did, through the office.
    for room in [&mut border, &mut copy] {
        office.take(&room.give(stick.path()));
        room.take(&office.give(stick.path()));
    }
    for room in [&mut office, &mut border, &mut copy] {
        let (desk, _) = room.session.desk().unwrap();
        let sql = "SELECT number FROM application ORDER BY number";
        let found: Vec<String> = desk.vault.read().rows(sql, [], |row| row.get(0)).unwrap();
        assert_eq!(found.len(), 3, "{found:?}");
        assert!(numbers.iter().all(|number| found.contains(number)), "{found:?}");
        assert_eq!(desk.vault.check().unwrap().problems, []);
    }
    // The journal calls a workstation by its post and number, and a stream in which no office was set up by what the
    // certificate of its device says; the digits tell the two apart.
    for (name, station) in [("Biri Sample", "AST-1 "), ("Digəri Sample", "Astara ")] {
        let people = office.ok("find.search", json!({ "text": name, "typing": false }));
        let told = office.ok("person.journal", json!({ "person": people[0]["id"] }));
        let made = told.as_array().unwrap().iter().find(|one| one["command"] == "application.register");
        let workstation = made.unwrap()["workstation"].as_str().unwrap();
        assert!(workstation.starts_with(station), "{workstation}");
        assert_eq!(workstation.len(), station.len() + 8, "{workstation}");
    }
}

/// A stick on which bundles have gathered: what is new stands first, and who everything is by.
#[test]
fn a_stick_shows_first_what_was_not_taken_yet() {
    let stick = tempfile::tempdir().unwrap();
    let (mut office, mut border) = pair(stick.path());
    for name in ["Birinci Nümunə", "İkinci Nümunə"] {
        let form = serde_json::to_value(registration(vec![applicant(name)])).unwrap();
        border.ok("registration.register", form);
        let given = border.give(stick.path());
        if name.starts_with('B') {
            office.take(&given);
        }
    }
    fs::write(stick.path().join("panah-of nobody-1.bundle"), "?").unwrap();
    let of = |room: &mut Room| -> Vec<(Value, Value, Value)> {
        let listed = room.ok("exchange.bundles", json!({ "folder": stick.path() }));
        let files = listed.as_array().unwrap();
        files.iter().map(|f| (f["device"].clone(), f["number"].clone(), f["taken"].clone())).collect()
    };
    let strange = (Value::Null, Value::Null, json!(false));
    let border_of = |number, taken| (json!("Astara"), json!(number), json!(taken));
    assert_eq!(of(&mut office), [strange.clone(), border_of(2, false), border_of(1, true)]);
    assert_eq!(of(&mut border), [strange], "its own are for others");
}

#[test]
fn what_is_refused_says_why_and_stands_in_the_ledger() {
    let stick = tempfile::tempdir().unwrap();
    let (mut office, mut border) = pair(stick.path());
    let given = border.give(stick.path());
    let listed = office.ok("exchange.bundles", json!({ "folder": stick.path() }));
    assert_eq!(listed.as_array().unwrap().len(), 1);
    assert_eq!((&listed[0]["device"], &listed[0]["taken"]), (&json!("Astara"), &json!(false)));
    let bytes = fs::read(given["path"].as_str().unwrap()).unwrap();
    let bad = stick.path().join("bad.bundle");
    fs::write(&bad, &bytes[..bytes.len() / 2]).unwrap();
    assert_eq!(office.refused("exchange.look", json!({ "path": bad })), Code::ExchangeMalformed);
    assert_eq!(border.refused("exchange.look", json!({ "path": given["path"] })), Code::ExchangeNotForUs);
    let nothing = stick.path().join("none.bundle");
    assert_eq!(office.refused("exchange.look", json!({ "path": nothing })), Code::CannotReadFile);
    let key = office.other();
    office.ok("exchange.revoke", json!({ "device": key }));
    assert_eq!(office.refused("exchange.look", json!({ "path": given["path"] })), Code::ExchangeRevoked);
    assert_eq!(
        office.refused("exchange.give", json!({ "devices": [key], "folder": stick.path() })),
        Code::ExchangeRevoked
    );
    assert_eq!(
        office.refused("exchange.give", json!({ "devices": [], "folder": stick.path() })),
        Code::Required
    );
    let ledger = office.ok("exchange.state", Value::Null)["ledger"].clone();
    let reasons: Vec<&Value> = ledger.as_array().unwrap().iter().map(|line| &line["reason"]).collect();
    assert!(reasons.contains(&&json!("malformed")) && reasons.contains(&&json!("revoked")), "{ledger}");
    // The border may not revoke: it certifies nobody.
    let office_key = border.other();
    assert_eq!(border.refused("exchange.revoke", json!({ "device": office_key })), Code::ExchangeNotEnrolled);
}

/// The office is lost: a desk that knows all takes its place with the secret from the safe, and certifies itself.
#[test]
fn with_the_printed_secret_another_office_takes_the_place_of_a_lost_one() {
    let stick = tempfile::tempdir().unwrap();
    let (mut office, mut border, code) = founded(stick.path(), "*");
    office.take(&border.give(stick.path()));
    border.take(&office.give(stick.path()));
    let state = border.ok("exchange.state", Value::Null);
    let lost = state["offices"][0]["key"].clone();
    assert_eq!((&state["issues"], &state["offices"][0]["devices"]), (&json!(false), &json!(2)));
    let open = |code: &str| json!({ "code": code });
    assert_eq!(border.refused("exchange.open_office", open("1234")), Code::MistypedRecoveryCode);
    let foreign = vault::RecoveryCode::generate().unwrap().printed().to_string();
    assert_eq!(border.refused("exchange.open_office", open(&foreign)), Code::WrongAuthorityCode);
    let revoke = json!({ "office": lost, "code": code });
    assert_eq!(border.refused("exchange.revoke_office", revoke.clone()), Code::ExchangeNotEnrolled);
    border.ok("exchange.open_office", json!({ "code": code }));
    border.ok("exchange.revoke_office", revoke);
    let state = border.ok("exchange.state", Value::Null);
    assert_eq!(state["issues"], true);
    let offices = state["offices"].as_array().unwrap();
    let told = |own: bool| offices.iter().find(|office| office["own"] == own).unwrap();
    assert!(told(false)["revoked"].is_string() && told(true)["revoked"].is_null(), "{state}");
    assert_eq!((&told(false)["devices"], &told(true)["devices"]), (&json!(1), &json!(1)));
    let given = office.give(stick.path());
    assert_eq!(border.refused("exchange.look", json!({ "path": given["path"] })), Code::ExchangeRevoked);

    // It certifies again what the lost one had certified; nothing of that one is let in that nobody else has.
    let device = border.other();
    assert_eq!(border.refused("exchange.believe", json!({ "device": device })), Code::NotFound);
    let request = office.ok("exchange.request", json!({ "device": "Desk", "folder": stick.path() }));
    let form = json!({ "file": content(&request), "name": "Desk", "folder": stick.path(), "post": "*" });
    border.ok("exchange.enrol", form);
    let (_, taken) = border.take(&given);
    assert_eq!(taken["refused"], json!([]), "{taken}");
}

/// A post of its own cases is no office, whatever secret it has.
#[test]
fn a_post_does_not_certify() {
    let stick = tempfile::tempdir().unwrap();
    let (_, mut border, code) = founded(stick.path(), "AST");
    let refused = border.refused("exchange.open_office", json!({ "code": code }));
    assert_eq!(refused, Code::ExchangePostIsNoOffice);
}

/// Whether any of these words stands in what a room shows of its cases, its persons and its journal.
fn tells(room: &mut Room, word: &str) -> bool {
    let (case_list, found) =
        (room.ok("case.list", json!({})), room.ok("find.search", json!({ "text": word })));
    let (desk, _) = room.session.desk().unwrap();
    let persons: Vec<String> =
        desk.vault.read().rows("SELECT name FROM person", [], |row| row.get(0)).unwrap();
    format!("{case_list} {found} {persons:?}").contains(word)
}

#[test]
fn a_post_knows_its_own_cases_hands_one_over_and_forgets_it() {
    let stick = tempfile::tempdir().unwrap();
    let (mut office, mut border) = pair_of(stick.path(), "AST");
    let register = |room: &mut Room, name: &str| {
        let form = serde_json::to_value(registration(vec![applicant(name)])).unwrap();
        room.ok("registration.register", form)["application"].clone()
    };
    let of_office = register(&mut office, "Gizlin Nümunə");
    let (moving, staying) = (register(&mut border, "Köçən Sample"), register(&mut border, "Qalan Sample"));

    // The border gets no word of the office's case.
    let (seen, taken) = border.take(&office.give(stick.path()));
    assert_eq!((&seen["scope"], &taken["forgotten"]), (&json!("AST"), &json!(0)));
    assert!(tells(&mut office, "Gizlin") && !tells(&mut border, "Gizlin"));
    assert_eq!(border.refused("case.open", json!({ "application": of_office })), Code::NotFound);
    let state = border.ok("exchange.state", Value::Null);
    assert_eq!(state["withheld"], json!(3), "the case, the person, and that one is in the other");
    office.take(&border.give(stick.path()));
    assert!(tells(&mut office, "Köçən") && tells(&mut office, "Qalan"));
    assert_eq!(office.ok("exchange.state", Value::Null)["withheld"], json!(0));

    // It hands a case over: to another post that there is, once, and does no more in it.
    let give = |to: &str| json!({ "application": moving, "to": to });
    assert_eq!(border.refused("handover.give", give("")), Code::Required);
    assert_eq!(border.refused("handover.give", give("AST")), Code::NotAChoice);
    assert_eq!(office.refused("handover.give", give("AST")), Code::HandedOver);
    assert_eq!(
        office.refused("handover.receive", json!({ "application": moving, "papers": true })),
        Code::NothingHandedOver
    );
    border.ok("handover.give", give("BAK"));
    assert_eq!(border.refused("handover.give", give("BAK")), Code::HandoverOpen);
    let against = |room: &mut Room| {
        let asked = room.ok("rule.ask", json!({ "application": moving, "act": "startInterview" }));
        asked
            .as_array()
            .unwrap()
            .iter()
            .any(|broken| broken["code"] == "handedOver" && broken["kind"] == "block")
    };
    assert!(against(&mut border), "nothing more is done in it here");
    let at = border.ok("handover.of_case", json!({ "application": moving }));
    assert_eq!(
        (&at["here"], at["to"]["en"].as_str(), &at["posts"]),
        (&json!(true), Some("Baku, head office"), &json!([]))
    );
    office.take(&border.give(stick.path()));
    let listed = office.ok("handover.list", json!({ "open": true }));
    assert_eq!((&listed["rows"][0]["coming"], &listed["rows"][0]["receipt"]), (&json!(true), &Value::Null));
    let waits = |room: &mut Room| {
        let work = room.ok("work.mine", Value::Null);
        work["records"].as_array().unwrap().iter().any(|due| due["code"] == "handover" && due["count"] == 1)
    };
    assert!(
        waits(&mut office) && !waits(&mut border),
        "it stands in My Work of the post that is to receive it"
    );
    office.ok("handover.receive", json!({ "application": moving, "papers": false }));
    assert!(!waits(&mut office));
    assert_eq!(
        office.refused("handover.receive", json!({ "application": moving, "papers": true })),
        Code::NothingHandedOver
    );

    assert!(!against(&mut office));

    // The receipt comes back with the acknowledgement: the border forgets, and keeps that it gave it.
    let (_, taken) = border.take(&office.give(stick.path()));
    assert!(taken["forgotten"].as_u64().unwrap() > 2, "{taken}");
    assert!(!tells(&mut border, "Köçən") && tells(&mut border, "Qalan") && tells(&mut office, "Köçən"));
    assert_eq!(border.refused("case.open", json!({ "application": moving })), Code::NotFound);
    let listed = border.ok("handover.list", json!({ "open": false }));
    let line = &listed["rows"][0];
    assert_eq!(
        (&line["here"], &line["receipt"]["papers"], line["receipt"]["officer"].as_str()),
        (&json!(false), &json!(false), Some("Leyla Nümunə"))
    );
    assert!(line["number"].as_str().unwrap().starts_with("AST1"));

    // Nothing of it is gone: the office works on, hands it back, and the border has it again.
    office.ok("handover.give", json!({ "application": moving, "to": "AST" }));
    let (_, taken) = border.take(&office.give(stick.path()));
    assert!(taken["filled"].as_u64().unwrap() > 2, "{taken}");
    assert!(tells(&mut border, "Köçən"));
    assert!(against(&mut office) && against(&mut border), "while it is on its way nobody begins anything");
    border.ok("handover.receive", json!({ "application": moving, "papers": true }));
    assert!(!against(&mut border));
    border.ok("case.open", json!({ "application": staying }));
    for room in [&mut office, &mut border] {
        let (desk, _) = room.session.desk().unwrap();
        assert_eq!(desk.vault.check().unwrap().problems, []);
    }
}
