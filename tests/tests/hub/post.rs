//! A desk with its own case file, used by the commands of the page; and the same desk in a process of its own.

use crate::{CANARY, NAMES};
use base64::{Engine, engine::general_purpose::STANDARD};
use chrono::{DateTime, Utc};
use exchange::{Vector, bundle::Applied, scope::Scopes};
use hub::{
    Error, Result,
    round::{Place, Report, round},
};
use panah_desk::{
    Places, Session,
    commands::exchange::{Posts, settle_taken},
    dispatch,
};
use panah_tests::forms::{applicant, registration};
use serde_json::{Value, json};
use std::{
    env, fs,
    path::Path,
    process::{Child, Command, Stdio},
    sync::Mutex,
};
use tempfile::TempDir;
use vault::{Cost, Vault};

const PASSWORD: &str = "right horse battery";
/// Cases that a desk registers in its process.
pub const STEPS: usize = 6;

/// The time of the machine: certificates and processes live by it.
#[allow(clippy::disallowed_methods, reason = "certificates are looked at by the machine's time")]
pub fn now() -> DateTime<Utc> {
    Utc::now()
}

/// A file as the page sends it.
pub fn content(path: &Value) -> String {
    STANDARD.encode(fs::read(path.as_str().unwrap()).unwrap())
}

/// The case file of a desk, lent to a round for as long as the round asks.
struct AtDesk<'s>(Mutex<&'s mut Session>);

impl Place for AtDesk<'_> {
    fn with<T>(&self, run: impl FnOnce(&mut Vault, DateTime<Utc>) -> Result<T>) -> Result<T> {
        let mut session = self.0.lock().unwrap();
        let now = session.now();
        run(session.vault().ok_or(Error::Locked)?, now)
    }

    fn scopes(&self) -> &impl Scopes {
        &Posts
    }

    fn taken(&self, applied: &Applied) -> Result<()> {
        settle_taken(*self.0.lock().unwrap(), applied).unwrap();
        Ok(())
    }
}

/// A desk that is closed.
pub struct Folder {
    folder: TempDir,
    name: &'static str,
}

pub struct Post {
    folder: TempDir,
    pub name: &'static str,
    session: Session,
}

fn session(folder: &Path) -> Session {
    Session::new(Places::new(folder.to_owned()), Box::new(now), Cost::FOR_TESTS)
}

fn ok(session: &mut Session, name: &str, args: Value) -> Value {
    dispatch(session, name, args).unwrap_or_else(|failure| panic!("{name}: {failure}"))
}

fn register(session: &mut Session, name: &str) -> Value {
    let mut form = registration(vec![applicant(name)]);
    form.reasons = "Uydurma səbəb".to_owned();
    ok(session, "registration.register", serde_json::to_value(form).unwrap())["application"].clone()
}

fn try_round(session: &mut Session) -> Result<Report> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    runtime.block_on(round(&AtDesk(Mutex::new(session)), &|_| {}))
}

fn cases(session: &mut Session) -> Vec<String> {
    let mut numbers = Vec::new();
    for page in 0.. {
        let list = ok(session, "case.list", json!({ "text": "", "page": page }));
        let rows = list["rows"].as_array().unwrap();
        numbers.extend(rows.iter().map(|row| row["number"].as_str().unwrap().to_owned()));
        if rows.is_empty() || list["total"].as_u64() <= Some(numbers.len() as u64) {
            break;
        }
    }
    numbers.sort();
    numbers
}

impl Post {
    pub fn set_up((post, name): (&str, &'static str)) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let mut session = session(folder.path());
        let form = json!({
            "office": format!("{name} nümunə"), "post": post, "workstation": 1, "name": "Leyla Nümunə",
            "login": "leyla", "password": PASSWORD, "repeat": PASSWORD, "roles": ["caseworker"],
            "profile": "azerbaijan",
        });
        ok(&mut session, "office.set_up", form);
        Self { folder, name, session }
    }

    pub fn open(folder: Folder) -> Self {
        let mut session = session(folder.folder.path());
        ok(&mut session, "session.sign_in", json!({ "login": "leyla", "password": PASSWORD }));
        Self { folder: folder.folder, name: folder.name, session }
    }

    pub fn close(self) -> Folder {
        let Self { folder, name, session } = self;
        drop(session);
        Folder { folder, name }
    }

    pub fn ok(&mut self, name: &str, args: Value) -> Value {
        ok(&mut self.session, name, args)
    }

    pub fn register(&mut self, name: &str) -> Value {
        register(&mut self.session, name)
    }

    /// Corrects the name of the first person of a case.
    pub fn rename(&mut self, case: &Value, name: &str) {
        rename(&mut self.session, case.as_str().unwrap(), name);
    }

    pub fn round(&mut self) -> Result<Report> {
        try_round(&mut self.session)
    }

    /// Numbers of all cases.
    pub fn cases(&mut self) -> Vec<String> {
        cases(&mut self.session)
    }

    /// What is disputed, without where it was written.
    pub fn disputed(&mut self) -> Vec<(Value, Value)> {
        let list = self.ok("conflict.list", Value::Null);
        let conflicts = list["conflicts"].as_array().unwrap();
        conflicts.iter().map(|one| (one["record"].clone(), one["name"].clone())).collect()
    }

    pub fn key(&mut self) -> Value {
        let state = self.ok("exchange.state", Value::Null);
        let devices = state["devices"].as_array().unwrap();
        devices.iter().find(|device| device["own"] == true).unwrap()["key"].clone()
    }

    pub fn vector(&mut self) -> Vector {
        let vault = self.session.vault().unwrap();
        vault.exchange::<_, Error>(|intake| Ok(Vector::from(intake.tips()?))).unwrap()
    }

    /// Whether the log here holds a word in clear.
    pub fn says(&mut self, word: &str) -> bool {
        let vault = self.session.vault().unwrap();
        let bodies = vault.read().rows("SELECT body FROM commit_log", [], |row| row.get::<_, Vec<u8>>(0));
        bodies.unwrap().iter().any(|body| crate::holds(body, word))
    }

    pub fn assert_sound(&mut self) {
        let check = self.session.vault().unwrap().check().unwrap();
        assert!(check.problems.is_empty(), "{}: {:?}", self.name, check.problems);
    }
}

impl Folder {
    /// Goes on in a process: this test's own program, asked for the one test that is none.
    pub fn begin(&self, shared: &Value) -> Child {
        let number = NAMES.iter().position(|name| *name == self.name).unwrap();
        Command::new(env::current_exe().unwrap())
            .args(["--exact", "a_desk_in_a_process_of_its_own", "--ignored", "--nocapture"])
            .env("PANAH_TEST_DESK", self.folder.path())
            .env("PANAH_TEST_NUMBER", number.to_string())
            .env("PANAH_TEST_CASE", shared.as_str().unwrap())
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .spawn()
            .unwrap()
    }
}

/// In the process: registers what is still missing, names the shared person anew, and gives and takes in between.
pub fn go_on() {
    let Some(folder) = env::var_os("PANAH_TEST_DESK") else { return };
    let (number, shared) = (env::var("PANAH_TEST_NUMBER").unwrap(), env::var("PANAH_TEST_CASE").unwrap());
    let mut session = session(Path::new(&folder));
    ok(&mut session, "session.sign_in", json!({ "login": "leyla", "password": PASSWORD }));
    let own = |session: &mut Session| {
        let post = ok(session, "session.state", Value::Null)["office"]["post"].as_str().unwrap().to_owned();
        cases(session).iter().filter(|case| case.starts_with(&post)).count()
    };
    // The office registered one before.
    let wanted = STEPS + usize::from(number == "0");
    while own(&mut session) < wanted {
        let step = own(&mut session);
        register(&mut session, &format!("{CANARY} Nümunə {number}{step}"));
        if step % 3 == 0 {
            rename(&mut session, &shared, &format!("{CANARY} Sample {number}{step}"));
        }
        match try_round(&mut session) {
            Ok(_) => {}
            Err(error) => assert!(hub::Trouble::of(&error) == Some(hub::Trouble::Unreachable), "{error:?}"),
        }
    }
}

fn rename(session: &mut Session, shared: &str, name: &str) {
    let file = ok(session, "case.open", json!({ "application": shared }));
    let person = file["members"][0]["person"]["id"].clone();
    let form = serde_json::to_value(applicant(name).person).unwrap();
    ok(session, "registration.correct", json!({ "application": shared, "person": person, "form": form }));
}
