//! Restriction classes: a word in a scan, a line and a fact that carry a class is tried through every command, file and
//! paper of the desk, by officers who do not hold it and by one who does.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a failed expectation is a failed test"
)]

mod story;

use base64::{Engine, engine::general_purpose::STANDARD};
use casework::{
    Code, Failure, Kind,
    assessment::{self, EvidenceSource, SourceKind},
    attachment::{self, AttachmentForm},
    audit::{self, AuditForm, SampleFilter, SampleMethod, Stratum, measure::Confidence},
    decision::{self, Basis, Paragraph, Reasons, ReasonsQuery, Verdict},
    demonstration::{main_job::Case, silhouette},
    disclosure::{self, AskerKind, IdentityForm, RequestForm, RequestKind},
    interview::{self, LineForm, LineKind},
    journal::JournalQuery,
    letter::{self, LetterForm},
    observer::{self, ConsentForm},
    paper::{self, PaperForm, PaperKind},
    permit::{Class, Role},
    profile::OutcomeCode,
    restriction::{self, RestrictedKind, RestrictionForm},
};
use chrono::{DateTime, Duration, Utc};
use letters::Lang;
use panah_desk::{COMMANDS, Places, Session, dispatch};
use panah_tests::{
    office::{self, Office, PASSWORD, verdict},
    pdf,
};
use serde_json::{Value, json};
use std::{
    collections::{BTreeMap, BTreeSet},
    path::Path,
    sync::{
        Arc,
        atomic::{AtomicI64, Ordering},
    },
};
use story::{Story, story};
use vault::{
    Id,
    fault::{self, Fault},
};

/// Words that stand in what is restricted and nowhere else.
const WORDS: [&str; 4] = ["Qxzkanarya", "Vbnkanarya", "Jklkanarya", "Wrtkanarya"];

const CLASSES: [Class; 6] =
    [Class::Sgbv, Class::Torture, Class::Sogi, Class::Medical, Class::Security, Class::Informant];

/// Who opens the case and holds no class in it, or not this one; by login.
const OTHERS: [(&str, Role); 5] = [
    ("samir", Role::CASEWORKER),
    ("mudafie", Role::DATA_PROTECTION_OFFICER),
    ("qeydiyyat", Role::REGISTRATION_OFFICER),
    ("sened", Role::DOCUMENTS_OFFICER),
    ("olga", Role::OBSERVER),
];

fn copy(from: &Path, to: &Path) {
    std::fs::create_dir_all(to).unwrap();
    for entry in std::fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let target = to.join(entry.file_name());
        if entry.file_type().unwrap().is_dir() {
            copy(&entry.path(), &target);
        } else {
            std::fs::copy(entry.path(), target).unwrap();
        }
    }
}

/// An officer at the desk.
struct Seat {
    folder: tempfile::TempDir,
    session: Session,
    ids: BTreeMap<&'static str, Value>,
}

impl Seat {
    fn new(
        folder: tempfile::TempDir,
        login: &str,
        now: DateTime<Utc>,
        ids: BTreeMap<&'static str, Value>,
    ) -> Self {
        let seconds = Arc::new(AtomicI64::new(0));
        let clock = move || now + Duration::seconds(seconds.fetch_add(1, Ordering::Relaxed));
        let places = Places::new(folder.path().to_owned());
        let mut session = Session::new(places, Box::new(clock), vault::Cost::FOR_TESTS);
        let signed =
            dispatch(&mut session, "session.sign_in", json!({ "login": login, "password": PASSWORD }));
        signed.unwrap_or_else(|failure| panic!("{login}: {failure}"));
        // A password that somebody else gave is changed first.
        let own = "right horse battery of their own";
        let form = json!({ "current": PASSWORD, "password": own, "repeat": own });
        dispatch(&mut session, "session.change_password", form).unwrap();
        Self { folder, session, ids }
    }

    fn call(&mut self, name: &str, args: &Value) -> Result<Value, Failure> {
        dispatch(&mut self.session, name, args.clone())
    }

    /// Arguments of many commands at once: what a command does not know it leaves aside. Then the same with each of the
    /// records under every name that a command may know it by.
    fn bags(&self) -> Vec<Value> {
        let ids = &self.ids;
        let mut base = json!({
            "application": ids["application"], "person": ids["person"], "one": ids["person"], "other": ids["person"],
            "line": ids["line"], "fact": ids["fact"], "attachment": ids["attachment"], "interview": ids["interview"],
            "decision": ids["decision"], "letter": ids["letter"], "paper": ids["paper"], "request": ids["request"],
            "audit": ids["audit"], "file": ids["file"], "id": ids["file"], "need": ids["person"], "document": ids["attachment"],
            "query": "", "text": WORDS[0], "typing": false, "from": "2026-11-20", "until": "2026-12-20", "number": "BLK",
        });
        let plain = json!({
            "act": "submitDecision", "mine": false, "page": 0, "state": null, "subject": null, "kind": "transcript",
            "language": "az", "beside": null, "summary": null, "name": "x", "topics": [], "countries": [], "open": true,
            "source": ids["attachment"], "headings": [], "words": {}, "draft": null, "reasons": "Nümunə səbəb", "lines": [],
        });
        for (name, value) in plain.as_object().unwrap() {
            base[name] = value.clone();
        }
        let mut bags = vec![
            Value::Null,
            base.clone(),
            json!(WORDS[0]),
            json!({ "query": {}, "headings": [], "words": {} }),
        ];
        let mut letter = base.clone();
        letter["letter"] = Value::Null;
        letter["kind"] = json!("all");
        bags.push(letter);
        for id in ["application", "person", "line", "fact", "attachment", "file"].map(|name| &ids[name]) {
            let mut bag = base.clone();
            for (name, value) in bag.as_object_mut().unwrap() {
                let is_id = value.as_str().is_some_and(|text| text.parse::<Id>().is_ok());
                if is_id && name != "application" {
                    *value = id.clone();
                }
            }
            bags.push(bag);
        }
        for word in [WORDS[1], WORDS[2]] {
            let mut bag = base.clone();
            bag["query"] = json!(word);
            bag["text"] = json!(word);
            bags.push(bag);
        }
        bags
    }

    /// The commands that tell one of the words, with the place of the arguments.
    fn tell(&mut self, wanted: impl Fn(&str, usize) -> bool) -> BTreeSet<(String, usize)> {
        let mut told = BTreeSet::new();
        for (at, bag) in self.bags().iter().enumerate() {
            for (name, _) in COMMANDS.iter().filter(|(name, _)| is_tried(name) && wanted(name, at)) {
                if let Ok(answer) = self.call(name, bag)
                    && tells(&answer)
                {
                    told.insert(((*name).to_owned(), at));
                }
            }
        }
        told
    }

    /// Words in the files that commands left.
    fn left(&self) -> Vec<String> {
        let mut found = Vec::new();
        for path in panah_tests::leaks::files(self.folder.path()) {
            let name = path.to_string_lossy().into_owned();
            let bytes = std::fs::read(&path).unwrap_or_default();
            // The case file itself and its backups are closed to everybody.
            if name.contains("/office/") || name.contains("/backups/") {
                continue;
            }
            if WORDS.iter().any(|word| name.contains(word)) || in_bytes(&bytes) {
                found.push(name);
            }
        }
        found
    }
}

/// Commands that change who is at the desk, what the machine does or where the file goes; a search answers with what
/// was searched for in its own words.
fn is_tried(name: &str) -> bool {
    let left_out = [
        "session.",
        "office.",
        "officer.",
        "backup.",
        "printer.",
        "file.",
        "exchange.",
        "hub.",
        "access.",
        "page.",
        "draft.",
        "letter.print",
        "registration.romanise",
        "keeping.",
        "case.close",
        "attachment.withdraw",
        "statistic.save",
        "decision.save",
        "attachment.open",
        "letter.open",
        "paper.open",
    ];
    !left_out.iter().any(|start| name.starts_with(start))
}

fn in_text(text: &str) -> bool {
    WORDS.iter().any(|word| text.contains(word))
}

fn in_bytes(bytes: &[u8]) -> bool {
    if bytes.starts_with(b"%PDF") {
        return in_text(&pdf::text(bytes));
    }
    WORDS.iter().any(|word| bytes.windows(word.len()).any(|window| window == word.as_bytes()))
}

/// Whether an answer holds one of the words: as it stands, in a PDF that it carries, in a file that it names.
fn tells(answer: &Value) -> bool {
    match answer {
        Value::String(text) => {
            let file = Path::new(text);
            in_text(text)
                || (text.starts_with("JVBER") && STANDARD.decode(text).is_ok_and(|bytes| in_bytes(&bytes)))
                || (file.is_absolute() && std::fs::read(file).is_ok_and(|bytes| in_bytes(&bytes)))
        }
        Value::Array(parts) => parts.iter().any(tells),
        Value::Object(parts) => parts.iter().any(|(name, part)| in_text(name) || tells(part)),
        _ => false,
    }
}

fn names(told: &BTreeSet<(String, usize)>) -> BTreeSet<&str> {
    told.iter().map(|(name, _)| name.as_str()).collect()
}

/// The whole walk for one class; for the others, every command that told something while nothing was restricted.
fn walk(login: &str, commands: &[&str]) {
    let mut story = story();
    // Before: the words are those that are looked for, and the walk finds them.
    let before = story.sit(login).tell(|_, _| true);
    for command in commands {
        assert!(
            names(&before).contains(command),
            "{command} told nothing while nothing was restricted: {before:?}"
        );
    }
    for (round, class) in CLASSES.into_iter().enumerate() {
        story.restrict(class);
        let mut seat = story.sit(login);
        let told = seat.tell(|name, at| round == 0 || before.contains(&(name.to_owned(), at)));
        assert_eq!(told, BTreeSet::new(), "{class:?}");
        assert_eq!(seat.left(), [""; 0], "{class:?}");
    }
    // Were the gate away, the walk would find every word again.
    fault::plant(Some(Fault::NoClasses));
    let told = story.sit(login).tell(|name, at| before.contains(&(name.to_owned(), at)));
    fault::plant(None);
    // A page of the journal may have been turned since.
    assert!(names(&told).len() + 2 >= names(&before).len(), "the planted mistake is not found: {told:?}");
    // Whoever holds the classes reads on: in charge, and by their role.
    let read = ["case.open", "interview.transcript", "letter.show"];
    for holder in ["leyla", "kamran"] {
        let told = story.sit(holder).tell(|name, at| at == 1 && read.contains(&name));
        assert_eq!(names(&told), read.into(), "{holder}");
    }
    story.office.assert_sound();
}

/// What whoever opens a case reads of it.
const READING: [&str; 11] = [
    "case.open",
    "case.journal",
    "person.journal",
    "interview.transcript",
    "interview.lines",
    "attachment.read",
    "decision.versions",
    "decision.reasons",
    "letter.show",
    "paper.show",
    "paper.preview",
];

#[test]
fn what_carries_a_class_is_nowhere_for_a_caseworker_who_is_not_in_charge() {
    walk("samir", &READING);
}

#[test]
fn what_carries_a_class_is_nowhere_for_whoever_discloses_and_reads_the_journal() {
    let own = ["journal.list", "disclosure.open"];
    walk("mudafie", &[&READING[..], &own[..]].concat());
}

#[test]
fn what_carries_a_class_is_nowhere_for_whoever_registers() {
    walk("qeydiyyat", &READING);
}

#[test]
fn what_carries_a_class_is_nowhere_for_whoever_hands_out_documents() {
    walk("sened", &READING);
}

#[test]
fn what_carries_a_class_is_nowhere_for_an_observer() {
    walk("olga", &["observe.file"]);
}

/// Asked by name, each says that it is restricted and of which class, and nothing is written.
#[test]
fn what_is_asked_for_by_its_identifier_says_that_it_is_restricted() {
    let mut story = story();
    story.restrict(Class::Medical);
    let picture = story.office.file("leyla", story.case.application).folder.attachments[0].hash;
    let mut seat = story.sit("samir");
    let ids = seat.ids.clone();
    for (name, args) in [
        ("attachment.read", json!({ "attachment": ids["attachment"] })),
        ("attachment.open", json!({ "attachment": ids["attachment"] })),
        ("attachment.picture", json!({ "hash": picture, "size": "thumbnail" })),
        ("attachment.withdraw", json!({ "attachment": ids["attachment"], "reason": "Səhv" })),
        ("interview.change_line", json!({ "line": ids["line"], "text": "başqa" })),
        ("interview.tag_line", json!({ "line": ids["line"], "topics": [] })),
        ("paper.show", json!({ "paper": ids["paper"] })),
        ("paper.save", json!({ "paper": ids["paper"] })),
        ("letter.show", json!({ "letter": ids["letter"] })),
        ("letter.save", json!({ "letter": ids["letter"] })),
        ("decision.reasons", json!({ "application": ids["application"] })),
        (
            "letter.preview",
            json!({ "application": ids["application"], "language": "az", "summary": null, "handOver": null, "draft": null, "letter": null, "about": null, "corrects": null }),
        ),
        (
            "restriction.set",
            json!({ "kind": "fact", "record": ids["fact"], "classes": [], "reason": "açılsın" }),
        ),
    ] {
        let failure = seat.call(name, &args).expect_err(name);
        assert_eq!((failure.kind, failure.code), (Kind::Forbidden, Code::Restricted), "{name}: {failure}");
        assert_eq!(failure.params["classes"], "medical", "{name}");
    }
    // What is there is told, with its class: a scan, a fact with its number, a line.
    let file = seat.call("case.open", &json!({ "application": ids["application"] })).unwrap();
    let withheld: BTreeSet<(&str, bool)> = file["restrictions"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| (one["kind"].as_str().unwrap(), one["withheld"].as_bool().unwrap()))
        .collect();
    assert_eq!(withheld, [("attachment", true), ("fact", true)].into());
    assert_eq!(file["facts"].as_array().unwrap().len(), 1, "the open fact stays");
    let record = seat.call("interview.transcript", &json!({ "interview": ids["interview"] })).unwrap();
    let lines = record["lines"].as_array().unwrap();
    assert_eq!(
        (lines.len(), &lines[2]["withheld"], &lines[2]["classes"]),
        (3, &json!(true), &json!(["medical"]))
    );
    assert_eq!(lines[1]["text"], "Qorxurdum.");
}

/// Whoever discloses and releases sees that something is there, and gives none of it out, nor keeps it back.
#[test]
fn what_is_restricted_leaves_by_the_hand_of_a_holder_alone() {
    let mut story = story();
    story.restrict(Class::Sogi);
    let mut seat = story.sit("mudafie");
    let ids = seat.ids.clone();
    let desk = seat.call("disclosure.open", &json!({ "request": ids["request"] })).unwrap();
    let items = desk["items"].as_array().unwrap();
    let of = |kind: &str| items.iter().find(|item| item["kind"] == kind).unwrap();
    for kind in ["interview", "assessment", "letter", "attachment"] {
        assert_eq!(of(kind)["withheld"], json!(["sogi"]), "{kind}");
    }
    assert_eq!(of("registration")["withheld"], json!([]));
    assert_eq!(of("interview")["passages"].as_array().unwrap().len(), 2, "the open lines stay");
    let to = json!({
        "recipient": ids["person"], "basis": "law", "purpose": "Məhkəmə", "expiresOn": null,
        "closedBy": "passphrase", "language": "en",
    });
    for (name, args) in [
        ("release.case", json!({ "application": ids["application"], "release": to })),
        ("release.attachment", json!({ "attachment": ids["attachment"], "release": to })),
        ("disclosure.disclose", json!({ "request": ids["request"], "reasons": "", "release": to })),
    ] {
        let failure = seat.call(name, &args).expect_err(name);
        assert_eq!((failure.kind, failure.code), (Kind::Forbidden, Code::Restricted), "{name}: {failure}");
    }
    // The record of the interview is not named by a restricted identifier, and is decided on by nobody else all the same.
    let whole = json!({ "item": { "kind": "interview", "id": ids["interview"] }, "given": "whole", "ground": null, "hidden": { "passages": [], "areas": [] } });
    let failure = seat
        .call("disclosure.decide", &json!({ "request": ids["request"], "decisions": [whole] }))
        .expect_err("disclosure.decide");
    let fault = &failure.fields[0];
    assert_eq!((fault.field.as_str(), fault.code), ("decisions.0.item", Code::Restricted));
}

/// An assessor holds some classes and not others: of a sample she reads what they leave her.
#[test]
fn a_sample_shows_an_assessor_what_her_classes_leave_her() {
    let mut story = story();
    let sheet = |story: &mut Story| !story.sit("sevda").tell(|name, _| name == "quality.sheet").is_empty();
    assert!(sheet(&mut story), "before, the sheet offers the lines as evidence");
    story.restrict(Class::Security);
    assert!(!sheet(&mut story));
    story.restrict(Class::Medical);
    assert!(sheet(&mut story), "she holds it");
}

/// Only classes that one holds are put on and taken off; the journal tells of the act, of the content nothing.
#[test]
fn a_class_is_set_by_whoever_holds_it_and_the_journal_tells_the_act() {
    let mut story = story();
    let (line, fact) = (story.line, story.fact);
    let refused = |result: Result<(), Failure>| {
        let failure = result.unwrap_err();
        failure.fields.first().map_or(failure.code, |fault| fault.code)
    };
    assert_eq!(refused(story.set("samir", RestrictedKind::Line, line, &[Class::Sgbv])), Code::ClassNotHeld);
    assert_eq!(refused(story.set("leyla", RestrictedKind::Line, line, &[])), Code::AlreadyRecorded);
    story.set("leyla", RestrictedKind::Line, line, &[Class::Sgbv]).unwrap();
    assert_eq!(refused(story.set("samir", RestrictedKind::Line, line, &[])), Code::Restricted);
    // What rests on the line follows; what was put on it itself is told apart.
    let file = story.office.file("leyla", story.case.application);
    let carried = file.restrictions.iter().find(|one| one.record == fact).unwrap();
    assert_eq!((&carried.classes, carried.own.len()), (&[Class::Sgbv].into(), 0));
    story.set("kamran", RestrictedKind::Fact, fact, &[Class::Sogi]).unwrap();
    let file = story.office.file("leyla", story.case.application);
    let carried = file.restrictions.iter().find(|one| one.record == fact).unwrap();
    assert_eq!(carried.classes, [Class::Sgbv, Class::Sogi].into());
    // A whole interview: nothing of it is there for others, not even how long it is.
    let interview: Id = serde_json::from_value(story.ids["interview"].clone()).unwrap();
    story.set("leyla", RestrictedKind::Interview, interview, &[Class::Torture]).unwrap();
    let file = story.office.file("samir", story.case.application);
    assert_eq!((file.interviews[0].line_count, file.facts.len()), (0, 0), "both facts rest on it");
    let hidden = story.office.run("samir", |desk, acting, _| {
        casework::journal::of_case(desk, &acting.permit()?, story.case.application, 500)
    });
    let hidden = hidden.unwrap();
    assert!(hidden.iter().any(|entry| entry.command == "restriction.set" && entry.hidden > 0));
    let said = serde_json::to_string(&hidden).unwrap();
    assert!(!said.contains(WORDS[0]) && !said.contains(WORDS[1]), "the line and the fact are in the journal");
    assert!(said.contains(WORDS[2]), "the scan is open");
    story.office.assert_sound();
}

/// Asked about a person, the journal does not tell of whom something was written that the reader may not see: without the
/// question it says only that it was written, in a case of several.
#[test]
fn the_journal_asked_about_a_person_leaves_out_what_the_reader_may_not_see_of_them() {
    let mut story = story();
    let (person, scan) = (story.case.members[0], story.scan);
    let added = |story: &mut Story, login: &str, person: Option<Id>| {
        let query =
            JournalQuery { person, command: Some("attachment.add".to_owned()), ..JournalQuery::default() };
        let page = story
            .office
            .run(login, |desk, acting, _| casework::journal::of_office(desk, &acting.permit()?, &query));
        page.unwrap().total
    };
    assert_eq!(added(&mut story, "mudafie", Some(person)), 1);
    story.set("leyla", RestrictedKind::Attachment, scan, &[Class::Torture]).unwrap();
    assert_eq!(added(&mut story, "mudafie", Some(person)), 0);
    assert_eq!(added(&mut story, "mudafie", None), 1, "that it was done stands in the journal");
    let own = |story: &mut Story, login: &str| {
        let told = story
            .office
            .run(login, |desk, acting, _| casework::journal::of_person(desk, &acting.permit()?, person));
        told.unwrap().iter().filter(|entry| entry.command == "attachment.add").count()
    };
    assert_eq!((own(&mut story, "samir"), own(&mut story, "leyla")), (0, 1), "nor does their own journal");
}

/// Whoever judges must hold the class; where nobody who could decide does, handing in says so.
#[test]
fn a_decision_on_restricted_facts_is_for_whoever_holds_their_class() {
    let mut office = Office::new();
    office.appoint("uzv", "Nümunə üzv", &[Role::COMMISSION_MEMBER]);
    let (case, lines) = office.assessed();
    let form = RestrictionForm {
        kind: RestrictedKind::Line,
        record: lines[1],
        classes: [Class::Medical].into(),
        reason: "Sağlamlıq".to_owned(),
    };
    office.run("leyla", |desk, acting, now| restriction::set(desk, &acting.permit()?, &form, now)).unwrap();
    let mut draft = office::decision(&case, OutcomeCode::Refugee, &[("az", "Səbəb.")]);
    draft.analysis.refoulement = "Yoxlanılıb.".to_owned();
    // Who does not see the facts drafts nothing over them.
    office.refused("samir", (Kind::Forbidden, Code::Restricted), &[], |desk, acting, now| {
        decision::save(desk, &acting.permit()?, &draft, now)
    });
    office.run("leyla", |desk, acting, now| decision::save(desk, &acting.permit()?, &draft, now)).unwrap();
    let query = casework::rule::RuleQuery::of(case.application, casework::rule::Act::SubmitDecision);
    let codes = |office: &mut Office| -> Vec<Code> {
        let broken = office
            .run("leyla", |desk, acting, now| casework::rule::ask(desk, &acting.permit()?, &query, now));
        broken.unwrap().into_iter().map(|one| one.code).collect()
    };
    assert!(!codes(&mut office).contains(&Code::NobodyHoldsClass), "the reviewer holds it");
    for login in ["kamran", "both"] {
        let id = office.acting(login).officer();
        let remove = |desk: &mut casework::Desk, acting: &casework::permit::Acting, now| {
            casework::officer::remove(desk, &acting.permit()?, id, now)
        };
        office.run(office::ADMINISTRATOR, remove).unwrap();
    }
    assert!(codes(&mut office).contains(&Code::NobodyHoldsClass));
    office.assert_sound();
}
