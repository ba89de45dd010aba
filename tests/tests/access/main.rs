//! Who may do what, and who sees what: every command as every role, a sealed case and a restricted need through every
//! command, conflicts of interest, emergencies.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a failed expectation is a failed test"
)]

mod apart;
mod keeping;
mod lists;
mod numbers;
mod people;
mod told;

use casework::{Code, Failure, Kind, permit::RightName, profile};
use chrono::{DateTime, Duration, Utc};
use panah_desk::{COMMANDS, Needs, Places, Session, dispatch, matrix};
use panah_tests::office::PASSWORD;
use serde_json::{Value, json};
use std::{
    collections::BTreeSet,
    sync::{Arc, Mutex},
};

/// What each officer chose instead of the password that they were given.
const OWN: &str = "another quiet harbour";

/// Words that stand in the sealed file and nowhere else.
const SURNAME: &str = "Zyxanumuna";
const NATIVE: &str = "زیکسانمونه";
const TOLD: &str = "Qwertzuiop nümunə sözləri";

struct Desk {
    _folder: tempfile::TempDir,
    session: Session,
    now: Arc<Mutex<DateTime<Utc>>>,
    application: Value,
    number: String,
    person: Value,
    need: Value,
}

impl Desk {
    /// An office with an officer of each role, and a case that Leyla is in charge of.
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let now = Arc::new(Mutex::new("2026-11-25T05:00:00Z".parse().unwrap()));
        let clock = Arc::clone(&now);
        let places = Places::new(folder.path().to_owned());
        let session = Session::new(places, Box::new(move || *clock.lock().unwrap()), vault::Cost::FOR_TESTS);
        let (application, person, need) = (Value::Null, Value::Null, Value::Null);
        let mut desk =
            Self { _folder: folder, session, now, application, number: String::new(), person, need };
        desk.ok(
            "office.set_up",
            json!({
                "office": "Sınaq", "post": "AST", "workstation": 1, "name": "Təlim Nümunə", "login": "idareci",
                "password": PASSWORD, "repeat": PASSWORD, "roles": [], "profile": "azerbaijan",
            }),
        );
        for role in profile::azerbaijan().unwrap().roles.all() {
            desk.appoint(role.code.code(), role.code.code());
        }
        desk.appoint("leyla", "caseworker");
        desk.enter("leyla");
        let registered = desk.ok(
            "registration.register",
            json!({
                "language": "ru", "reasons": format!("{SURNAME} qorxurdu."), "fears": "", "contact": SURNAME,
                "arrivedOn": null,
                "members": [{
                    "relationship": "PA", "ownClaim": true,
                    "person": { "name": { "latin": format!("Nümunə {SURNAME}"), "native": NATIVE } },
                }],
            }),
        );
        desk.application = registered["application"].clone();
        desk.number = registered["number"].as_str().unwrap().to_owned();
        let file = desk.ok("case.open", json!({ "application": desk.application }));
        desk.person = file["members"][0]["person"]["id"].clone();
        let need = json!({
            "application": desk.application, "person": desk.person, "code": "SV-VO", "source": "stated",
            "told": TOLD,
        });
        desk.need = desk.ok("need.record", need);
        desk
    }

    fn call(&mut self, name: &str, args: Value) -> Result<Value, Failure> {
        dispatch(&mut self.session, name, args)
    }

    fn ok(&mut self, name: &str, args: Value) -> Value {
        self.call(name, args).unwrap_or_else(|failure| panic!("{name}: {failure:?}"))
    }

    fn code(&mut self, name: &str, args: Value) -> Code {
        let failure = self.call(name, args).expect_err(name);
        failure.fields.first().map_or(failure.code, |fault| fault.code)
    }

    fn appoint(&mut self, login: &str, role: &str) {
        let form = json!({
            "name": format!("Nümunə {login}"), "login": login, "password": PASSWORD, "roles": [role],
            "sex": null, "qualifications": [],
        });
        self.ok("officer.add", form);
        // A password that somebody else gave is changed first.
        self.ok("session.sign_out", Value::Null);
        self.ok("session.sign_in", json!({ "login": login, "password": PASSWORD }));
        assert_eq!(self.code("work.mine", Value::Null), Code::PasswordGiven, "{login}");
        let form = json!({ "current": PASSWORD, "password": OWN, "repeat": OWN });
        self.ok("session.change_password", form);
        self.ok("session.sign_out", Value::Null);
        self.ok("session.sign_in", json!({ "login": "idareci", "password": PASSWORD }));
    }

    fn enter(&mut self, login: &str) {
        self.ok("session.sign_out", Value::Null);
        let password = if login == "idareci" { PASSWORD } else { OWN };
        self.ok("session.sign_in", json!({ "login": login, "password": password }));
    }

    fn wait(&self, minutes: i64) {
        *self.now.lock().unwrap() += Duration::minutes(minutes);
    }

    /// Arguments of many commands at once: what a command does not know it leaves aside.
    fn plausible(&self) -> [Value; 4] {
        let (case, person) = (&self.application, &self.person);
        let bag = json!({
            "application": case, "person": person, "one": person, "other": person, "need": self.need,
            "letter": case, "interview": case, "decision": case, "paper": case, "attachment": case,
            "appointment": case, "document": case, "query": "", "text": SURNAME, "typing": false, "import": case,
            "from": "2026-11-20", "until": "2026-12-20", "reason": "Nümunə səbəb burada yazılıb",
            "number": self.number, "case": self.number, "caseNumber": self.number, "form": text(),
            "act": "submitDecision", "key": "case", "mine": false, "page": 0, "state": null, "subject": null,
            "person_form": null, "kind": "certificate", "language": "az", "code": "x", "name": "x",
            "source": case, "topics": [], "countries": [],
        });
        let mut typed = bag.clone();
        typed["person"] = json!({ "name": { "latin": format!("Nümunə {SURNAME}") } });
        [Value::Null, bag, typed, json!(SURNAME)]
    }
}

/// A text of a letter as somebody tries it, of no case yet.
fn text() -> Value {
    let kind = json!({ "kind": "letter", "name": "invitation", "language": "az" });
    let source =
        "+++\nid = \"invitation\"\nversion = 1\nlanguage = \"az\"\ntitle = \"Nümunə\"\n+++\nNümunə.\n";
    json!({ "text": kind, "source": source })
}

/// Commands that change who is at the desk or what the machine does; others are tried with what is not there.
const LEFT_OUT: [&str; 9] = [
    "session.",
    "office.",
    "officer.",
    "backup.",
    "printer.",
    "letter.print",
    "letter.open",
    "paper.open",
    "attachment.open",
];

fn tells(answer: &Value, words: &[&str]) -> bool {
    let text = answer.to_string();
    words.iter().any(|word| text.contains(word))
}

#[test]
fn the_committed_matrix_is_that_of_the_code() {
    let roles = &profile::azerbaijan().unwrap().roles;
    let committed = include_str!("../../../src-tauri/MATRIX.md");
    assert_eq!(matrix(roles), committed.replace("\r\n", "\n"), "write it anew with `panah --print-matrix`");
}

#[test]
fn every_command_as_every_role_answers_those_who_may_and_nobody_else() {
    let mut desk = Desk::new();
    let roles = profile::azerbaijan().unwrap().roles.all();
    let (mut refused, mut let_through) = (0, 0);
    for role in roles {
        desk.enter(role.code.code());
        let reads = [RightName::ReadCases, RightName::Coordinate, RightName::Register];
        let reads_names = reads.iter().any(|right| role.rights.contains(right));
        for (name, needs) in COMMANDS {
            if LEFT_OUT.iter().any(|start| name.starts_with(start)) && !matches!(needs, Needs::Right(_)) {
                continue;
            }
            let may = match needs {
                Needs::Right(rights) => rights.iter().any(|right| role.rights.contains(right)),
                Needs::Anybody | Needs::SignedIn => true,
            };
            // Those who may seal would seal the case for whoever comes after them.
            if may && (name.starts_with("access.") || LEFT_OUT.iter().any(|start| name.starts_with(start))) {
                continue;
            }
            for args in desk.plausible() {
                let of_need = name.starts_with("need.") && args["need"] == desk.need;
                let answer = desk.call(name, args);
                if !may {
                    let failure = answer.expect_err(name);
                    assert_eq!((failure.kind, failure.code), (Kind::Forbidden, Code::NotAllowed), "{name}");
                    refused += 1;
                    continue;
                }
                let_through += 1;
                match answer {
                    Ok(told) => {
                        assert!(reads_names || !tells(&told, &[SURNAME, NATIVE]), "{name} as {role:?}")
                    }
                    // A verb that wants another right than its command says.
                    Err(failure) => {
                        // A need of a class that the officer does not see is refused whatever the right.
                        // A text is shown for a real case to whoever reads cases, for invented people to others.
                        let of_case = *name == "text.preview" && !role.rights.contains(&RightName::ReadCases);
                        let wants_other = failure.code == Code::NotAllowed
                            && matches!(needs, Needs::Right(_))
                            && !of_need
                            && !of_case;
                        assert!(!wants_other, "{name} as {:?}", role.code);
                    }
                }
            }
        }
    }
    assert!(refused > 5_000 && let_through > 2_000, "{refused} refused, {let_through} let through");
}

#[test]
fn a_sealed_case_is_in_no_answer_to_whoever_is_not_on_its_list() {
    let mut desk = Desk::new();
    // Before, everybody of the unit finds it: the words are those that are looked for.
    desk.enter("caseworker");
    let mut told_before = 0;
    for (name, _) in COMMANDS.iter().filter(|(name, _)| is_asked(name)) {
        for args in desk.plausible() {
            told_before +=
                u32::from(desk.call(name, args).is_ok_and(|told| tells(&told, &[SURNAME, NATIVE])));
        }
    }
    assert!(told_before >= 5, "only {told_before} commands told of it");
    desk.enter("reviewer");
    desk.ok("access.seal", json!({ "application": desk.application, "reason": "Həssas iş", "officers": [] }));
    assert_eq!(
        desk.code("access.seal", json!({ "application": desk.application, "reason": "x" })),
        Code::AlreadySealed
    );
    for login in ["caseworker", "headOfDepartment", "registrationOfficer", "coordinator", "commissionMember"]
    {
        desk.enter(login);
        let number = desk.number.clone();
        for (name, _) in COMMANDS.iter().filter(|(name, _)| is_asked(name)) {
            for args in desk.plausible() {
                if let Ok(told) = desk.call(name, args) {
                    assert!(!tells(&told, &[SURNAME, NATIVE, &number]), "{name} as {login} tells: {told}");
                }
            }
        }
        if login != "coordinator" {
            assert_eq!(desk.code("case.open", json!({ "application": desk.application })), Code::NotFound);
            assert_eq!(desk.code("case.journal", json!({ "application": desk.application })), Code::NotFound);
        }
    }
    // Whoever registers learns whom to ask, and nothing of the file.
    desk.enter("registrationOfficer");
    let list = json!({ "person": { "name": { "latin": format!("Nümunə {SURNAME}"), "native": NATIVE } } });
    let told = desk.ok("access.matches", list);
    assert!(!tells(&told, &[SURNAME, NATIVE]), "{told}");
    // On its list, and whoever is in charge.
    for login in ["leyla", "reviewer"] {
        desk.enter(login);
        assert_eq!(desk.ok("case.list", json!({}))["total"], 1, "{login}");
        desk.ok("case.open", json!({ "application": desk.application }));
    }
    let who = desk.ok("access.who", json!({ "application": desk.application }));
    assert_eq!(who["sealed"], "Həssas iş");
    assert_eq!(who["listed"].as_array().unwrap().len(), 2);
    desk.ok("access.unseal", json!({ "application": desk.application, "reason": "Səbəb qalmayıb" }));
    desk.enter("caseworker");
    assert_eq!(desk.ok("case.list", json!({}))["total"], 1);
}

/// Whether a command is asked what it knows; `registration.romanise` answers from what it is given alone.
fn is_asked(name: &str) -> bool {
    !LEFT_OUT.iter().any(|start| name.starts_with(start))
        && name != "registration.romanise"
        && !name.starts_with("access.")
        && name != "draft.save"
}

#[test]
fn what_is_restricted_is_in_no_answer_to_whoever_does_not_see_its_class() {
    let mut desk = Desk::new();
    let words = [TOLD, "SV-VO"];
    let mut seen = BTreeSet::new();
    for login in
        ["leyla", "reviewer", "integrationOfficer", "caseworker", "commissionMember", "documentsOfficer"]
    {
        desk.enter(login);
        for (name, _) in COMMANDS.iter().filter(|(name, _)| is_asked(name) && *name != "reference.lists") {
            for args in desk.plausible() {
                if desk.call(name, args).is_ok_and(|told| tells(&told, &words)) {
                    seen.insert((login, *name));
                }
            }
        }
    }
    let who: BTreeSet<&str> = seen.iter().map(|(login, _)| *login).collect();
    assert_eq!(who, ["leyla", "reviewer"].into(), "{seen:?}");
    assert!(seen.contains(&("leyla", "case.open")) && seen.contains(&("leyla", "case.journal")), "{seen:?}");
}

#[test]
fn who_declares_a_conflict_hands_the_case_over_and_sees_it_no_more() {
    let mut desk = Desk::new();
    let case = desk.application.clone();
    desk.enter("leyla");
    let who = desk.ok("access.who", json!({ "application": case }));
    let other =
        who["officers"].as_array().unwrap().iter().find(|one| one["name"] == "Nümunə caseworker").unwrap();
    let other = other["id"].clone();
    let form = |to: Value| json!({ "application": case, "reason": "Ərizəçi qohumumdur", "handOver": to });
    assert_eq!(desk.code("access.declare_conflict", form(Value::Null)), Code::Required);
    desk.ok("access.declare_conflict", form(other));
    assert_eq!(desk.code("case.open", json!({ "application": case })), Code::ConflictDeclared);
    assert_eq!(desk.ok("case.list", json!({}))["total"], 0);
    // No emergency opens it.
    let emergency = json!({ "number": desk.number, "reason": "Ərizəçinin həyatı təhlükədədir" });
    assert_eq!(desk.code("access.break_glass", emergency), Code::ConflictDeclared);
    desk.enter("caseworker");
    let file = desk.ok("case.open", json!({ "application": case }));
    assert_eq!(file["officer"], "Nümunə caseworker");
}

#[test]
fn an_emergency_opens_a_case_for_a_while_and_somebody_answers_for_it() {
    let mut desk = Desk::new();
    let case = json!({ "application": desk.application });
    desk.enter("reviewer");
    desk.ok("access.seal", json!({ "application": desk.application, "reason": "Həssas iş", "officers": [] }));
    desk.enter("caseworker");
    let form = |number: &str, reason: &str| json!({ "number": number, "reason": reason });
    let why = "Ərizəçi xəstəxanadadır, qəyyumu axtarırıq";
    let number = desk.number.clone();
    assert_eq!(desk.code("access.break_glass", form(&number, "təcili")), Code::ReasonTooShort);
    assert_eq!(desk.code("access.break_glass", form("AST-9-2026-00999", why)), Code::NotFound);
    assert_eq!(desk.ok("access.break_glass", form(&number, why)), case);
    desk.ok("case.open", case.clone());
    assert_eq!(desk.code("access.break_glass", form(&number, why)), Code::AlreadyOpen);
    let minutes = i64::from(profile::azerbaijan().unwrap().roles.access().emergency_minutes);
    desk.wait(minutes);
    desk.enter("caseworker");
    assert_eq!(desk.code("case.open", case.clone()), Code::NotFound, "its time is over");
    desk.ok("access.break_glass", form(&number, why));
    // Whoever answers for it sees who and why, and nothing of the case.
    desk.enter("dataProtectionOfficer");
    let work = |desk: &mut Desk| {
        let mine = desk.ok("work.mine", Value::Null);
        let due = mine["records"].as_array().unwrap().clone();
        due.iter().find(|one| one["code"] == "emergency").map(|one| one["count"].clone())
    };
    assert_eq!(work(&mut desk), Some(json!(2)), "it is their work as soon as it was done");
    let told = desk.ok("access.emergencies", Value::Null);
    assert_eq!((told.as_array().unwrap().len(), &told[0]["reason"]), (2, &json!(why)));
    assert!(!tells(&told, &[SURNAME, NATIVE]));
    let verdict =
        json!({ "emergency": told[0]["id"], "justified": false, "reason": "Qəyyum iş sənədində idi" });
    desk.ok("access.judge", verdict.clone());
    assert_eq!(desk.code("access.judge", verdict), Code::AlreadyJudged);
    assert_eq!(work(&mut desk), Some(json!(1)));
    desk.enter("caseworker");
    assert_eq!(desk.code("case.open", case.clone()), Code::NotFound, "it was not justified");
    // The journal says it aloud.
    desk.enter("leyla");
    let journal = desk.ok("case.journal", case);
    let commands: Vec<&str> =
        journal.as_array().unwrap().iter().filter_map(|one| one["command"].as_str()).collect();
    assert!(commands.contains(&"access.break_glass") && commands.contains(&"access.judge"), "{commands:?}");
}
