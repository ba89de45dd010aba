//! What a locked desk answers, who may open it again, and that nothing of its key is left in memory.

mod aside;
mod backups;

use crate::{COMMANDS, Needs, Places, Session, ahead, dispatch};
use casework::{Code, Kind, access::Looked, permit::Administer};
use chrono::{DateTime, Duration, Utc};
use serde_json::{Value, json};
use std::sync::{Arc, Mutex};
use vault::Cost;

const FIRST: &str = "right horse battery";
const OWN: &str = "another quiet harbour";

/// A new office with its administrator at the desk, and the clock on its wall.
struct Room {
    folder: tempfile::TempDir,
    session: Session,
    now: Arc<Mutex<DateTime<Utc>>>,
}

impl Room {
    /// One bit of the file on the disk, in the middle of its pages.
    fn spoil_a_page(&self) {
        use std::os::unix::fs::FileExt;
        let path = self.folder.path().join("office/case.db");
        let file = std::fs::OpenOptions::new().read(true).write(true).open(path).unwrap();
        let (place, mut byte) = (file.metadata().unwrap().len() / 2, [0]);
        file.read_exact_at(&mut byte, place).unwrap();
        file.write_all_at(&[byte[0] ^ 1], place).unwrap();
    }

    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let now = Arc::new(Mutex::new("2026-11-26T05:00:00Z".parse().unwrap()));
        let clock = Arc::clone(&now);
        let places = Places::new(folder.path().to_owned());
        let session = Session::new(places, Box::new(move || *clock.lock().unwrap()), Cost::FOR_TESTS);
        let mut room = Self { folder, session, now };
        room.ok(
            "office.set_up",
            json!({
                "office": "Nümunə", "post": "BAK", "workstation": 1, "name": "Təlim Nümunə", "login": "idareci",
                "password": FIRST, "repeat": FIRST, "roles": [], "profile": "azerbaijan",
            }),
        );
        room
    }

    fn ok(&mut self, name: &str, args: Value) -> Value {
        dispatch(&mut self.session, name, args).unwrap_or_else(|failure| panic!("{name}: {failure}"))
    }

    fn refused(&mut self, name: &str, args: Value) -> Code {
        let failure = dispatch(&mut self.session, name, args).unwrap_err();
        failure.fields.first().map_or(failure.code, |fault| fault.code)
    }

    /// Takes a backup that was begun to its end, as the shell does beside the session.
    fn finish_backup(&mut self) -> bool {
        let made = self.session.making().run();
        made.map(|made| self.session.keep_backup(made)).is_some()
    }

    /// Makes a backup into a folder. Answers its own.
    fn back_up(&mut self, folder: &str) -> String {
        self.ok("backup.write", json!({ "folder": folder }));
        assert!(self.finish_backup());
        let asked = self.ok("backup.asked", Value::Null);
        asked["made"]["path"].as_str().unwrap_or_else(|| panic!("{asked}")).to_owned()
    }

    /// Makes the backup that is due. Says whether one was.
    fn backup_when_due(&mut self) -> bool {
        let begun = self.session.backup_when_due().unwrap();
        assert_eq!(self.finish_backup(), begun);
        begun
    }

    fn wait(&self, seconds: i64) {
        *self.now.lock().unwrap() += Duration::seconds(seconds);
    }

    fn sign_in(&mut self, login: &str, password: &str) -> Result<Value, Code> {
        dispatch(&mut self.session, "session.sign_in", json!({ "login": login, "password": password }))
            .map_err(|failure| failure.code)
    }

    fn add(&mut self, login: &str) -> Value {
        let form = json!({
            "name": "Leyla Nümunə", "login": login, "password": FIRST, "roles": ["caseworker"],
            "sex": null, "qualifications": [],
        });
        self.ok("officer.add", form)["id"].clone()
    }
}

#[test]
fn locked_every_command_but_those_of_the_door_says_so() {
    let mut room = Room::new();
    assert_eq!(room.ok("session.lock", json!(false))["lockedBy"]["login"], "idareci");
    let door = ["session.", "office.set_up", "office.demonstration", "reference.", "about"];
    for (name, needs) in COMMANDS {
        if *needs == Needs::Anybody {
            assert!(door.iter().any(|beginning| name.starts_with(beginning)), "{name} stands at the door");
            continue;
        }
        let failure = dispatch(&mut room.session, name, Value::Null).unwrap_err();
        assert_eq!(failure.kind, Kind::Locked, "{name}: {failure:?}");
    }
    assert_eq!(room.refused("session.stir", Value::Null), Code::Locked);
}

#[test]
fn a_desk_that_nobody_touches_locks_by_itself_and_the_words_are_kept() {
    let mut room = Room::new();
    room.ok("draft.save", json!({ "key": "register", "body": "{\"name\":\"Nüm" }));
    let limit = room.ok("session.state", Value::Null)["idleSeconds"].as_i64().unwrap();
    assert_eq!(limit, 300, "the profile's");
    for _ in 0..4 {
        room.wait(limit - 1);
        room.ok("session.stir", Value::Null);
    }
    // To ask how the session stands is not to be there.
    room.wait(limit / 2);
    assert_eq!(room.ok("session.state", Value::Null)["state"], "open");
    room.wait(limit / 2);
    assert_eq!(room.refused("work.mine", Value::Null), Code::Locked);
    let view = room.ok("session.state", Value::Null);
    assert_eq!((&view["state"], &view["lockedBy"]["byItself"]), (&json!("locked"), &json!(true)));
    assert!(view["officer"].is_null() && view["office"].is_null() && view["idleSeconds"].is_null());
    room.sign_in("idareci", FIRST).unwrap();
    let draft = room.ok("draft.load", json!({ "key": "register" }));
    assert_eq!(draft["body"], "{\"name\":\"Nüm");
    assert!(room.ok("session.sign_out", Value::Null)["lockedBy"].is_null(), "who signs out leaves no name");
}

#[test]
fn wrong_passwords_make_the_next_one_wait() {
    let mut room = Room::new();
    room.ok("session.sign_out", Value::Null);
    for _ in 0..5 {
        assert_eq!(room.sign_in("idareci", "wrong horse battery"), Err(Code::WrongPassword));
        room.wait(3);
    }
    assert_eq!(room.sign_in("idareci", FIRST), Err(Code::WaitBeforeTrying), "the right one too");
    room.wait(10);
    room.sign_in("idareci", FIRST).unwrap();
    room.ok("session.sign_out", Value::Null);
    assert_eq!(room.sign_in("idareci", "wrong horse battery"), Err(Code::WrongPassword), "counted anew");
}

#[test]
fn a_password_that_somebody_else_gave_is_replaced_before_anything_else() {
    let mut room = Room::new();
    let change = |current: &str, password: &str, repeat: &str| json!({ "current": current, "password": password, "repeat": repeat });
    let leyla = room.add("leyla");
    assert_eq!(room.sign_in("leyla", FIRST).unwrap()["passwordGiven"], true, "who added her knows it");
    assert_eq!(room.refused("work.mine", Value::Null), Code::PasswordGiven);
    assert!(!signs(&mut room), "and could sign as her");
    room.ok("session.change_password", change(FIRST, "her first own harbour", "her first own harbour"));
    assert!(signs(&mut room));
    room.ok("work.mine", Value::Null);
    room.sign_in("idareci", FIRST).unwrap();
    let form = |password: &str| json!({ "officer": leyla, "password": password });
    assert_eq!(room.refused("officer.reset_password", form("leyla12345678")), Code::PasswordGuessable);
    room.ok("officer.reset_password", form("for the first day only"));
    assert_eq!(room.sign_in("leyla", FIRST), Err(Code::WrongPassword));
    let view = room.sign_in("leyla", "for the first day only").unwrap();
    assert_eq!(view["passwordGiven"], true);
    assert_eq!(room.refused("work.mine", Value::Null), Code::PasswordGiven);
    for (form, code) in [
        (change("not it at all", OWN, OWN), Code::WrongPassword),
        (change("for the first day only", OWN, "another"), Code::PasswordsDiffer),
        (change("for the first day only", "short", "short"), Code::PasswordTooShort),
        (
            change("for the first day only", "for the first day only", "for the first day only"),
            Code::PasswordUnchanged,
        ),
    ] {
        assert_eq!(room.refused("session.change_password", form), code);
    }
    assert!(!signs(&mut room), "under a password that somebody else knows there is no key");
    let view = room.ok("session.change_password", change("for the first day only", OWN, OWN));
    assert!(signs(&mut room), "with the own one it is there");
    assert_eq!(view["passwordGiven"], false);
    room.ok("work.mine", Value::Null);
    room.ok("session.lock", json!(false));
    room.sign_in("leyla", OWN).unwrap();
}

/// Whether whoever is signed in has a key to sign with.
fn signs(room: &mut Room) -> bool {
    room.session.desk().unwrap().0.vault.officer_key().is_some()
}

/// At a desk that was left open, its officer's password is no more there to be guessed than at the door.
#[test]
fn the_password_so_far_is_not_guessed_when_it_is_changed() {
    let mut room = Room::new();
    let change = |current: &str| json!({ "current": current, "password": OWN, "repeat": OWN });
    for guess in 0..5 {
        let code = room.refused("session.change_password", change(&format!("a wrong guess {guess}")));
        assert_eq!(code, Code::WrongPassword);
    }
    assert_eq!(room.refused("session.change_password", change(FIRST)), Code::WaitBeforeTrying);
    room.wait(10);
    room.ok("session.change_password", change(FIRST));
}

#[test]
fn an_officer_who_left_is_out_and_the_file_has_a_new_key() {
    let mut room = Room::new();
    let administrator = room.ok("session.state", Value::Null)["officer"]["id"].clone();
    let leyla = room.add("leyla");
    assert_eq!(room.ok("office.keys", Value::Null)["epoch"], 0);
    assert_eq!(room.refused("officer.remove", json!({ "officer": administrator })), Code::OwnAccount);
    // Whoever began a check and went elsewhere left it behind, and one goes on by itself.
    room.ok("file.begin_check", Value::Null);
    room.session.check_when_due().unwrap();
    let gone = room.ok("officer.remove", json!({ "officer": leyla }));
    assert_eq!(gone["active"], false);
    assert_eq!(room.ok("office.keys", Value::Null)["epoch"], 1);
    let again = json!({ "officer": leyla, "password": OWN });
    assert_eq!(room.refused("officer.reset_password", again), Code::OfficerLeft);
    assert_eq!(room.ok("file.check", Value::Null)["sound"], true);
    assert_eq!(room.sign_in("leyla", FIRST), Err(Code::WrongPassword));
    room.sign_in("idareci", FIRST).unwrap();
}

#[test]
fn lost_passwords_are_survived_with_the_new_code_and_with_the_offline_key() {
    // Made with `age-keygen` for this test.
    let (secret, public) = (
        "AGE-SECRET-KEY-1V4DLKN8F3UDXDXNWPL3JC0A7VUMY3SDPW2CLS4SWQ2GH8JV2TPXSYXNPHM",
        "age1mfjwf5jl87d6jhzyzdlykpxx774ljv2h6y9w6zf64m3rl30p79ysujcktf",
    );
    let mut room = Room::new();
    let key = |room: &mut Room| room.session.desk().unwrap().0.vault.officer_key().unwrap().public();
    let before = key(&mut room);
    let mistyped = json!({ "recipient": public.replace('7', "8") });
    assert_eq!(room.refused("office.entrust", mistyped), Code::MistypedPublicKey);
    assert_eq!(room.ok("office.entrust", json!({ "recipient": public }))["escrow"], public);
    let old = room.ok("office.renew_recovery_code", Value::Null)["recoveryCode"].clone();
    let new = room.ok("office.renew_recovery_code", Value::Null)["recoveryCode"].clone();
    let recover =
        |code: &Value, password: &str| json!({ "code": code, "login": "idareci", "password": password });
    assert_eq!(room.refused("session.recover", recover(&old, OWN)), Code::WrongRecoveryCode);
    assert_eq!(room.refused("session.recover", recover(&json!("1234"), OWN)), Code::MistypedRecoveryCode);
    room.ok("session.recover", recover(&new, OWN));
    assert_ne!(key(&mut room), before, "the code opens the file, and nobody's key");
    room.ok("session.lock", json!(false));
    room.ok("session.recover", recover(&json!(secret), "a third quiet harbour"));
    room.sign_in("idareci", "a third quiet harbour").unwrap();
}

#[test]
fn a_check_that_somebody_asks_for_shows_how_far_it_is_and_goes_on_beside_the_session() {
    let Room { session, folder: _folder, .. } = Room::new();
    let session = Mutex::new(session);
    let tell = |name: &str| dispatch(&mut session.lock().unwrap(), name, Value::Null);
    let step = || {
        ahead(&session, "file.step_check");
        tell("file.step_check")
    };
    assert_eq!(step().unwrap_err().code, Code::NotFound);
    let mut progress = tell("file.begin_check").unwrap();
    for _ in 0..50 {
        assert_eq!(tell("file.step_check").unwrap()["done"], 0, "no step is taken while the session waits");
    }
    ahead(&session, "file.checked");
    assert_eq!(tell("file.step_check").unwrap()["done"], 0, "nor for another command");
    let mut last = 0;
    for _ in 0..1_000 {
        if !progress["part"].is_null() {
            assert!(progress["found"].is_null() && progress["done"].as_u64() < progress["total"].as_u64());
            last = progress["done"].as_u64().unwrap();
            progress = step().unwrap();
        }
    }
    assert!(last > 10, "{last}");
    assert_eq!((&progress["found"]["sound"], &progress["found"]["problems"]), (&json!(true), &json!([])));
    assert_eq!(step().unwrap_err().code, Code::NotFound, "it is over");
    assert_eq!(
        tell("file.checked").unwrap()["at"],
        "2026-11-26T05:00:00Z",
        "it counts as the one that is due"
    );
    // Whoever goes elsewhere meanwhile: the one that goes on by itself takes the steps, and they hear of it later.
    tell("file.begin_check").unwrap();
    let background = session.lock().unwrap().background();
    while background.step().is_none() {}
    assert_eq!(tell("file.step_check").unwrap()["found"]["sound"], true);
    // Nobody hears of one that nobody asked for, nor after the desk was locked.
    tell("file.begin_check").unwrap();
    while background.step().is_none() {}
    dispatch(&mut session.lock().unwrap(), "session.lock", json!(false)).unwrap();
    let form = json!({ "login": "idareci", "password": FIRST });
    dispatch(&mut session.lock().unwrap(), "session.sign_in", form).unwrap();
    assert_eq!(step().unwrap_err().code, Code::NotFound);
}

/// The key of the file and what the officer signs with are found in memory while the desk is open, and nowhere once it is
/// locked.
#[cfg(target_os = "linux")]
#[test]
fn the_keys_are_in_no_memory_once_the_desk_is_locked() {
    let mut room = Room::new();
    room.add("leyla");
    // Once more through the door, where the key comes out of its slot, and signed with.
    room.sign_in("idareci", FIRST).unwrap();
    let vault = &room.session.permitted::<Administer>().unwrap().0.vault;
    let signer = vault.officer_key().expect("who signed in has a key");
    let _signature = signer.sign(vault::Purpose("test"), b"something");
    let _recipient = signer.recipient();
    drop(signer);
    let of_file = masked(|bytes| vault.is_key(bytes));
    let of_officer = masked(|bytes| vault.is_officer_key(bytes));
    assert!(copies(&of_file) > 0 && copies(&of_officer) > 0);
    assert!(of_file != of_officer);
    room.ok("session.lock", json!(false));
    assert_eq!(copies(&of_file), 0, "copies of the key of the file after the lock");
    assert_eq!(copies(&of_officer), 0, "copies of the officer's key after the lock");
}

/// The bytes in memory that are a key, masked.
#[cfg(target_os = "linux")]
fn masked(is_key: impl Fn(&[u8]) -> bool) -> Vec<u8> {
    let mut masked = None;
    each_region(|bytes| {
        let found =
            bytes.chunks(8).zip(0..).find(|(_, at)| is_key(bytes.get(at * 8..at * 8 + 32).unwrap_or(&[])));
        if let Some((_, at)) = found {
            masked = Some(bytes[at * 8..at * 8 + 32].iter().map(|byte| byte ^ 0xa5).collect::<Vec<u8>>());
        }
    });
    masked.expect("the search finds the key while the desk is open")
}

/// Copies of the key in memory, raw and in digits. Takes it masked, so as not to find itself.
#[cfg(target_os = "linux")]
fn copies(masked: &[u8]) -> usize {
    let digit = |value: u8| if value < 10 { b'0' + value } else { b'a' + value - 10 };
    let first = masked[0] ^ 0xa5;
    let mut found = 0;
    each_region(|bytes| {
        for (at, byte) in bytes.iter().enumerate() {
            let raw = *byte == first
                && bytes.get(at..at + 32).is_some_and(|window| {
                    window.iter().zip(masked).all(|(byte, masked)| byte ^ 0xa5 == *masked)
                });
            let hex = byte.to_ascii_lowercase() == digit(first >> 4)
                && bytes.get(at..at + 64).is_some_and(|window| {
                    window.chunks(2).zip(masked).all(|(pair, masked)| {
                        let byte = masked ^ 0xa5;
                        pair.eq_ignore_ascii_case(&[digit(byte >> 4), digit(byte & 15)])
                    })
                });
            found += usize::from(raw) + usize::from(hex);
        }
    });
    found
}

/// Shows each writable region of this process's memory, and wipes what was shown.
#[cfg(target_os = "linux")]
fn each_region(mut look: impl FnMut(&[u8])) {
    use std::{
        fs,
        io::{Read, Seek, SeekFrom},
    };
    let maps = fs::read_to_string("/proc/self/maps").unwrap();
    let mut memory = fs::File::open("/proc/self/mem").unwrap();
    let mut bytes = Vec::new();
    for line in maps.lines().filter(|line| line.contains(" rw-p ")) {
        let (start, end) = line.split_once(' ').unwrap().0.split_once('-').unwrap();
        let [start, end] = [start, end].map(|text| u64::from_str_radix(text, 16).unwrap());
        bytes.resize(usize::try_from(end - start).unwrap(), 0);
        memory.seek(SeekFrom::Start(start)).unwrap();
        if memory.read_exact(&mut bytes).is_ok() {
            look(&bytes);
        }
        bytes.fill(0);
    }
}

/// Somebody writes into the file past the door: the check that goes on by itself finds it, everybody is told, it stands
/// in the journal, and nothing that binds others is done until it is settled.
#[test]
fn a_check_by_itself_raises_the_alarm_and_what_binds_others_waits() {
    let mut room = Room::new();
    let leyla = room.add("leyla");
    let background = room.session.background();
    let run = |room: &mut Room| {
        room.session.check_when_due().unwrap();
        for _ in 0..1_000 {
            if let Some(found) = background.step() {
                room.session.keep_verified(&found).unwrap();
                return true;
            }
        }
        false
    };
    assert!(run(&mut room), "none was made yet");
    let checked = room.ok("file.checked", Value::Null);
    assert_eq!(
        (&checked["sound"], &checked["hours"], &checked["done"]),
        (&json!(true), &json!(24), &Value::Null)
    );
    assert!(!run(&mut room), "one is made a day");
    room.wait(24 * 3_600);
    room.session.stir();
    room.spoil_a_page();
    assert!(run(&mut room), "a day later");
    let view = room.ok("session.state", Value::Null);
    assert_eq!(view["alarm"][0]["kind"], "page");
    for name in ["decision.review", "letter.issue", "letter.issue_some", "status.decide"] {
        assert_eq!(room.refused(name, Value::Null), Code::FileAlarmed, "{name}");
    }
    // Work that binds nobody goes on.
    room.ok("draft.save", json!({ "key": "register", "body": "{}" }));
    assert_eq!(room.ok("officer.list", Value::Null).as_array().unwrap().len(), 2);
    let (desk, _) = room.session.desk().unwrap();
    let journal = desk.vault.journal_page(&vault::JournalFilter::default(), 0, 5).unwrap().0;
    assert_eq!(journal[0].command, "incident.file", "{:?} {leyla}", journal[0]);
    // After a restart it is known, and found again; the file on the disk is not sealed as if it were sound.
    room.ok("session.lock", json!(false));
    let view = room.sign_in("idareci", FIRST).unwrap();
    let kinds: Vec<&Value> = view["alarm"].as_array().unwrap().iter().map(|one| &one["kind"]).collect();
    assert!(kinds.contains(&&json!("earlier")), "{kinds:?}");
    for name in ["decision.review", "letter.issue"] {
        assert_eq!(room.refused(name, Value::Null), Code::FileAlarmed, "{name}");
    }
    assert!(run(&mut room), "it is looked into at once");
    assert_eq!(room.ok("file.check", Value::Null)["sound"], false);
}

#[test]
fn locking_ends_a_check_that_goes_on_by_itself() {
    let mut room = Room::new();
    room.session.check_when_due().unwrap();
    let background = room.session.background();
    assert!(background.progress().is_some());
    room.ok("session.lock", json!(false));
    assert!(background.progress().is_none() && background.step().is_none());
}

#[test]
fn what_the_page_was_kept_from_is_written_down_and_cannot_fill_the_file() {
    let mut room = Room::new();
    for number in 0..50 {
        let wanted = format!("https://example.org/{number}/{}", "x".repeat(10_000));
        let form = json!({ "directive": "img-src", "wanted": wanted, "place": "app.js:1\u{0}\n" });
        room.ok("page.blocked", form);
    }
    let (desk, _) = room.session.desk().unwrap();
    let filter = vault::JournalFilter { commands: vec!["incident.page".to_owned()], ..Default::default() };
    let (entries, count) = desk.vault.journal_page(&filter, 0, 1).unwrap();
    assert_eq!(count, 20);
    let detail = format!("{:?}", entries[0].changes);
    assert!(detail.contains("img-src | https://example.org/") && detail.len() < 2_000, "{detail}");
    room.ok("session.lock", json!(false));
    let form = json!({ "directive": "a", "wanted": "b", "place": "c" });
    assert_eq!(room.refused("page.blocked", form), Code::Locked);
}

/// A person is shown while somebody types, so they were looked for, whether or not anybody pressed a last key.
#[test]
fn what_somebody_looked_for_stands_in_the_journal_as_it_was_typed_to_its_end() {
    let mut room = Room::new();
    let leyla = room.add("leyla");
    room.sign_in("leyla", FIRST).unwrap();
    room.ok("session.change_password", json!({ "current": FIRST, "password": OWN, "repeat": OWN }));
    let find = |room: &mut Room, text: &str| {
        room.ok("find.search", json!({ "text": text, "typing": true }));
    };
    let looked = |room: &mut Room| -> Vec<String> {
        let read = room.session.desk().unwrap().0.read();
        let looked: Vec<Looked> = read.list("ORDER BY text", []).unwrap();
        looked.into_iter().filter_map(|one| one.text).collect()
    };
    for text in ["Z", "Za", "Zah", "Zahr", "Zahra"] {
        find(&mut room, text);
    }
    room.ok("session.stir", Value::Null);
    assert_eq!(looked(&mut room), [""; 0], "a key in between is no search");
    room.wait(2);
    room.ok("session.stir", Value::Null);
    assert_eq!(looked(&mut room), ["Zahra"], "it rested");
    for text in ["Zahra R", "Zahra Ra", "Nad", "Nadir"] {
        find(&mut room, text);
    }
    assert_eq!(looked(&mut room), ["Zahra", "Zahra Ra"], "another word is begun");
    let query = json!({ "text": "Namuna", "stage": null, "mine": false, "page": 0 });
    room.ok("case.list", query);
    room.ok("session.lock", json!(false));
    room.sign_in("leyla", OWN).unwrap();
    assert_eq!(looked(&mut room), ["Nadir", "Namuna", "Zahra", "Zahra Ra"], "locking ends it: {leyla}");
}
