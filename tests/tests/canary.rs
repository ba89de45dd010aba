//! Unusual names are typed through the commands of the page, by an office that lives, dies and lives again; then every
//! file that it wrote anywhere is searched for them, in each way in which a text may stand in a file.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a failed expectation is a failed test"
)]

use panah_desk::{Places, Session, dispatch};
use panah_tests::leaks;
use serde_json::{Value, json};
use std::{
    fs,
    io::{BufRead, BufReader, Write},
    path::PathBuf,
    process::{Command, Stdio},
    sync::atomic::{AtomicI64, Ordering},
};
use vault::Cost;

const FOLDER: &str = "PANAH_CANARY_FOLDER";
const LEAK: &str = "PANAH_CANARY_LEAK";

/// Names that stand nowhere else: in Latin, with letters of Azerbaijani, in Arabic, in Cyrillic; and a password. What
/// the office is called and with what an officer signs in stand in clear, in the lists of keys: they are none of these.
const CANARIES: [&str; 5] =
    ["Qxzvanarbird", "Kənarşəhərli", "زقاقنمونه", "Щукамногорск", "quartz-vexing-jukebox"];
const LOGIN: &str = "sinaq";

/// The child's part: nothing in a normal run. Works as an office does, and waits to be killed with its file open.
#[test]
fn the_child_types_and_waits() {
    let Ok(folder) = std::env::var(FOLDER) else { return };
    let folder = PathBuf::from(folder);
    let seconds = AtomicI64::new(1_795_700_000);
    let clock = move || chrono::DateTime::from_timestamp(seconds.fetch_add(7, Ordering::Relaxed), 0).unwrap();
    let mut session = Session::new(Places::new(folder.clone()), Box::new(clock), Cost::FOR_TESTS);
    let [latin, azeri, arabic, cyrillic, password] = CANARIES;
    let give = |session: &mut Session, name: &str, args: Value| {
        dispatch(session, name, args).unwrap_or_else(|failure| panic!("{name}: {failure}"))
    };
    give(
        &mut session,
        "office.set_up",
        json!({
            "office": "Sınaq", "post": "BAK", "workstation": 1, "name": latin, "login": LOGIN,
            "password": password, "repeat": password, "roles": ["caseworker"], "profile": "azerbaijan",
        }),
    );
    let person = json!({
        "name": { "latin": latin, "native": arabic, "family": null, "given": null, "father": null, "single": false, "mother": null, "parts": [] },
        "sex": "F", "birth": {}, "nationality": "AFG", "ethnicity": cyrillic, "religion": null, "documents": [], "details": {},
    });
    let form = json!({
        "language": "prs", "reasons": format!("{cyrillic} {arabic}"), "fears": azeri, "contact": latin, "arrivedOn": null,
        "members": [{ "person": person, "known": null, "relationship": "PA", "ownClaim": true, "claim": {}, "decided": [] }],
    });
    // Half typed, looked for, refused and handed in.
    give(&mut session, "draft.save", json!({ "key": latin, "body": form.to_string() }));
    let _looked_for = dispatch(&mut session, "find.search", json!({ "text": latin, "typing": true }));
    let _mistyped = dispatch(&mut session, "case.list", json!({ "text": arabic, "nonsense": cyrillic }));
    let _refused = dispatch(&mut session, "registration.register", json!({ "language": azeri }));
    let registered = dispatch(&mut session, "registration.register", form.clone());
    give(&mut session, "backup.write", json!({ "folder": "" }));
    let made = session.making().run().unwrap();
    session.keep_backup(made);
    assert!(give(&mut session, "backup.asked", Value::Null)["made"].is_object());
    give(&mut session, "session.lock", json!(false));
    let wrong = json!({ "login": cyrillic, "password": latin });
    assert!(dispatch(&mut session, "session.sign_in", wrong).is_err());
    give(&mut session, "session.sign_in", json!({ "login": LOGIN, "password": password }));
    give(&mut session, "draft.save", json!({ "key": azeri, "body": form.to_string() }));
    if std::env::var_os(LEAK).is_some() {
        fs::write(folder.join("debug.log"), format!("registering {latin}")).unwrap();
    }
    let told = match registered {
        Ok(_) => "registered".to_owned(),
        Err(failure) => format!("refused {failure}"),
    };
    let mut out = std::io::stdout();
    writeln!(out, "\ntyped {told}").and_then(|()| out.flush()).unwrap();
    std::thread::sleep(std::time::Duration::from_secs(60));
}

/// Runs the child and kills it with its file open. Answers its whole world: files, and where a canary stands in clear.
fn lived(leak: bool) -> (Vec<PathBuf>, Vec<String>) {
    let world = tempfile::tempdir().unwrap();
    let inside = |name: &str| {
        let path = world.path().join(name);
        fs::create_dir_all(&path).unwrap();
        path
    };
    let mut child = Command::new(std::env::current_exe().unwrap());
    child
        .args(["--exact", "the_child_types_and_waits", "--nocapture"])
        .current_dir(inside("here"))
        .env(FOLDER, inside("data"))
        .env("HOME", inside("home"))
        .env("TMPDIR", inside("tmp"))
        .env("XDG_CACHE_HOME", inside("cache"))
        .env("XDG_CONFIG_HOME", inside("config"))
        .env("XDG_DATA_HOME", inside("share"))
        .env("RUST_BACKTRACE", "full")
        .stdout(Stdio::piped())
        .stderr(fs::File::create(world.path().join("stderr")).unwrap());
    if leak {
        child.env(LEAK, "yes");
    }
    let mut running = child.spawn().unwrap();
    let lines = BufReader::new(running.stdout.take().unwrap()).lines();
    let told = lines.map(Result::unwrap).find_map(|line| line.strip_prefix("typed ").map(str::to_owned));
    running.kill().unwrap();
    running.wait().unwrap();
    assert_eq!(told.as_deref(), Some("registered"), "{:?}", fs::read_to_string(world.path().join("stderr")));
    let all = leaks::files(world.path());
    let shown = leaks::shown(&all, &CANARIES);
    (all, shown)
}

#[test]
fn what_was_typed_is_in_no_file_in_clear() {
    let (all, shown) = lived(false);
    let has = |name: &str| all.iter().any(|path| path.to_string_lossy().contains(name));
    // What must have been looked into: the open file with its log of writes, and a backup.
    for name in ["office/case.db", "office/case.db-wal", "office/keyslots", "backups/"] {
        assert!(has(name), "{name}: {all:#?}");
    }
    assert_eq!(shown, [""; 0], "of {} files", all.len());
}

#[test]
fn a_log_that_shows_a_name_would_be_found() {
    let (_, shown) = lived(true);
    assert!(shown.iter().any(|one| one.contains("debug.log") && one.contains("Qxzvanarbird")), "{shown:?}");
}

#[test]
fn each_form_of_a_text_is_one_that_is_found() {
    for canary in CANARIES {
        assert_eq!(leaks::forms(canary).len(), 9);
        assert!(leaks::forms(canary).iter().all(|form| form.len() >= canary.len() / 2));
    }
}
