//! An office in a temporary folder, with officers of each kind and a clock on the wall that tests set.

use casework::{
    Code, Desk, Failure, Kind, Result, SCHEMA,
    application::{self, CaseFile},
    demonstration::main_job::Work,
    office::SetUp,
    officer::{self, NewOfficer, Officer, Qualification},
    permit::{Acting, Role},
    person::Sex,
    profile::{self, Profile},
    task::{MyWork, TaskCode},
};
use chrono::{DateTime, Duration, Utc};
use std::{fmt::Debug, path::PathBuf};
use vault::{Cost, Id, Secret, Vault};

pub use crate::forms::{
    applicant, decision, fact, handed_in, letter_reasons, reasons, registration, verdict,
};

/// Password of everybody here.
pub const PASSWORD: &str = "right horse battery";

/// Logins with their roles: two caseworkers, a reviewer, one who is both, a researcher of country information.
pub const OFFICERS: &[(&str, &str, &[Role])] = &[
    ("leyla", "Leyla Nümunə", &[Role::CASEWORKER]),
    ("samir", "Samir Nümunə", &[Role::CASEWORKER]),
    ("kamran", "Kamran Yoxlayıcı", &[Role::REVIEWER]),
    ("both", "Aygün İkivəzifə", &[Role::CASEWORKER, Role::REVIEWER]),
    ("arash", "Araş Araşdırıcı", &[Role::COI_RESEARCHER]),
];

/// What all of them were trained for.
pub const TRAININGS: &[&str] = &["interview-techniques", "interviewing-children", "interviewing-vulnerable"];

/// A training without end.
#[must_use]
pub fn trained(code: &str) -> Qualification {
    Qualification { code: code.to_owned(), until: None }
}

/// The administrator.
pub const ADMINISTRATOR: &str = "idareci";

/// A password, as it is typed.
#[must_use]
pub fn secret(text: &str) -> Secret {
    Secret::new(text.to_owned())
}

/// The shipped profile.
///
/// # Panics
/// When it cannot be loaded.
#[must_use]
pub fn profile() -> &'static Profile {
    profile::azerbaijan().unwrap()
}

/// An office with its open desk.
pub struct Office {
    folder: tempfile::TempDir,
    /// The desk. None only while the office is being reopened.
    desk: Option<Desk>,
    now: DateTime<Utc>,
}

impl Default for Office {
    fn default() -> Self {
        Self::new()
    }
}

impl Office {
    /// A new office, on Wednesday 25 November 2026 at nine in the morning in Baku.
    ///
    /// # Panics
    /// When it cannot be made.
    #[must_use]
    pub fn new() -> Self {
        Self::under("azerbaijan", "BLK")
    }

    /// A new office of another country, at one of its posts, on the same morning.
    ///
    /// # Panics
    /// When it cannot be made.
    #[must_use]
    pub fn under(code: &str, post: &str) -> Self {
        let profile = profile::shipped(code).unwrap();
        let folder = tempfile::tempdir().unwrap();
        let now = "2026-11-25T05:00:00Z".parse().unwrap();
        let form = SetUp {
            office: "Sınaq idarəsi".to_owned(),
            post: post.to_owned(),
            workstation: 2,
            name: "Təlim İdarəçi".to_owned(),
            login: ADMINISTRATOR.to_owned(),
            password: secret(PASSWORD),
            repeat: secret(PASSWORD),
            profile: code.to_owned(),
            roles: Vec::new(),
        };
        let place = folder.path().join("office");
        let (mut desk, _) =
            casework::office::set_up(&place, profile, &form, false, Cost::FOR_TESTS, now).unwrap();
        let (_, administrator) = officer::acting(&desk, ADMINISTRATOR).unwrap();
        for (login, name, roles) in OFFICERS {
            let form = NewOfficer {
                name: (*name).to_owned(),
                login: (*login).to_owned(),
                password: secret(PASSWORD),
                roles: roles.to_vec(),
                sex: Some(if *login == "leyla" { Sex::F } else { Sex::M }),
                qualifications: TRAININGS.iter().map(|code| trained(code)).collect(),
            };
            let added = officer::add(&mut desk, &administrator.permit().unwrap(), &form, now).unwrap();
            own_password(&mut desk, added, now);
        }
        Self { folder, desk: Some(desk), now }
    }

    /// Gives somebody more an account.
    ///
    /// # Panics
    /// When it is refused.
    pub fn appoint(&mut self, login: &str, name: &str, roles: &[Role]) {
        let form = NewOfficer {
            name: name.to_owned(),
            login: login.to_owned(),
            password: secret(PASSWORD),
            roles: roles.to_vec(),
            sex: Some(Sex::M),
            qualifications: Vec::new(),
        };
        let added = self
            .run(ADMINISTRATOR, |desk, acting, now| officer::add(desk, &acting.permit()?, &form, now))
            .unwrap();
        let now = self.tick();
        own_password(self.desk(), added, now);
    }

    /// Folder of the case file.
    #[must_use]
    pub fn place(&self) -> PathBuf {
        self.folder.path().join("office")
    }

    /// The desk.
    ///
    /// # Panics
    /// Never: it is away only inside of [`Office::reopen`].
    pub fn desk(&mut self) -> &mut Desk {
        self.desk.as_mut().unwrap()
    }

    /// The same office once more, its files copied to another machine by hand. Each goes on from here.
    ///
    /// # Panics
    /// When it cannot be copied.
    #[must_use]
    pub fn copied(&mut self) -> Self {
        self.close();
        let folder = tempfile::tempdir().unwrap();
        let to = folder.path().join("office");
        std::fs::create_dir_all(&to).unwrap();
        for entry in std::fs::read_dir(self.place()).unwrap().map(std::result::Result::unwrap) {
            if entry.file_type().unwrap().is_file() {
                std::fs::copy(entry.path(), to.join(entry.file_name())).unwrap();
            }
        }
        let mut copy = Self { folder, desk: None, now: self.now };
        for office in [self, &mut copy] {
            office.reopen();
        }
        copy
    }

    /// Takes all that another office has and this one lacks, as it stands there.
    ///
    /// # Panics
    /// When it cannot be applied.
    pub fn hear(&mut self, other: &mut Self) {
        let told = other.desk().vault.exchange::<_, vault::Error>(|intake| {
            let tips = intake.tips()?.into_iter();
            tips.map(|(stream, tip)| Ok((stream, intake.commits(stream, 1, tip.seq)?)))
                .collect::<vault::Result<Vec<_>>>()
        });
        for (stream, commits) in told.unwrap() {
            let heard = self.desk().vault.exchange::<_, vault::Error>(|intake| {
                let known = usize::try_from(intake.tip(stream)?.seq).unwrap();
                intake.apply(stream, commits.get(known..).unwrap_or_default()).map(drop)
            });
            heard.unwrap();
        }
        self.now = self.now.max(other.now);
    }

    /// Closes the file.
    pub fn close(&mut self) {
        self.desk = None;
    }

    /// Closes the file and opens it again, as after a night.
    ///
    /// # Panics
    /// When it does not open.
    pub fn reopen(&mut self) {
        self.close();
        let vault = Vault::open(&self.place(), &SCHEMA, "leyla", &secret(PASSWORD)).unwrap();
        self.desk = Some(Desk::open(vault).unwrap());
    }

    /// Signs an officer in, as the session does: from now on the desk signs for them and nobody else.
    ///
    /// # Panics
    /// When it does not open.
    pub fn sign_in(&mut self, login: &str, password: &str) {
        self.come_in(login, password).unwrap();
    }

    /// The same, whether there is a key to sign with or not.
    ///
    /// # Errors
    /// Why there is none.
    ///
    /// # Panics
    /// When it does not open.
    pub fn come_in(&mut self, login: &str, password: &str) -> Result<()> {
        self.close();
        let vault = Vault::open(&self.place(), &SCHEMA, login, &secret(password)).unwrap();
        let mut desk = Desk::open(vault).unwrap();
        desk.vault.set_cost(Cost::FOR_TESTS);
        let (officer, _) = officer::acting(&desk, login).unwrap();
        let now = self.tick();
        let provided = officer::key::provide(&mut desk, officer.id, &secret(password), now);
        self.desk = Some(desk);
        provided
    }

    /// The time, a minute after the last time it was asked for.
    pub fn tick(&mut self) -> DateTime<Utc> {
        self.now += Duration::minutes(1);
        self.now
    }

    /// Lets days pass.
    pub fn wait(&mut self, days: i64) {
        self.now += Duration::days(days);
    }

    /// An officer.
    ///
    /// # Panics
    /// When there is none with this login.
    pub fn acting(&mut self, login: &str) -> Acting {
        // At a time, as the session does before each command.
        let (officer, _) = officer::acting(self.desk(), login).unwrap();
        let now = self.now;
        officer::acting_at(self.desk(), officer.id, now).unwrap()
    }

    /// Runs a verb, as an officer and now.
    ///
    /// # Errors
    /// Those of the verb.
    pub fn run<T>(
        &mut self,
        login: &str,
        verb: impl FnOnce(&mut Desk, &Acting, DateTime<Utc>) -> Result<T>,
    ) -> Result<T> {
        let (acting, now) = (self.acting(login), self.tick());
        verb(self.desk(), &acting, now)
    }

    /// Runs a part of the main job.
    ///
    /// # Errors
    /// Those of the verbs.
    pub fn work<T>(
        &mut self,
        login: &str,
        part: impl FnOnce(&mut Work<'_>, &Acting) -> Result<T>,
    ) -> Result<T> {
        let acting = self.acting(login);
        let mut now = self.now;
        let mut clock = || {
            now += Duration::seconds(20);
            now
        };
        let mut work = Work { desk: self.desk.as_mut().unwrap(), clock: &mut clock, step: &mut |_| {} };
        let answer = part(&mut work, &acting);
        self.now = now;
        answer
    }

    /// Commits in the log.
    ///
    /// # Panics
    /// When the log cannot be read.
    pub fn commits(&mut self) -> u32 {
        let read = self.desk().read();
        read.row("SELECT count(*) FROM commit_log", [], |row| row.get(0)).unwrap().unwrap()
    }

    /// The file is as its log says.
    ///
    /// # Panics
    /// When it is not.
    pub fn assert_sound(&mut self) {
        let check = self.desk().vault.check().unwrap();
        assert!(check.problems.is_empty(), "{:#?}", check.problems);
    }

    /// The case file as an officer sees it; the reading is not logged.
    ///
    /// # Panics
    /// When it cannot be opened.
    pub fn file(&mut self, login: &str, case: Id) -> CaseFile {
        self.run(login, |desk, acting, now| {
            application::open(desk, &acting.permit()?, acting, case, false, now)
        })
        .unwrap()
    }

    /// What an officer has to do.
    ///
    /// # Panics
    /// When it cannot be told.
    pub fn my_work(&mut self, login: &str) -> MyWork {
        self.run(login, |desk, acting, now| casework::task::mine(desk, &acting.permit()?, acting, now))
            .unwrap()
    }

    /// The task codes of an officer.
    pub fn tasks(&mut self, login: &str) -> Vec<TaskCode> {
        self.my_work(login).tasks.iter().map(|task| task.code).collect()
    }

    /// A verb that must be refused: with this kind and code, at these fields, and nothing may be written.
    ///
    /// # Panics
    /// When it is not.
    pub fn refused<T: Debug>(
        &mut self,
        login: &str,
        (kind, code): (Kind, Code),
        fields: &[(&str, Code)],
        verb: impl FnOnce(&mut Desk, &Acting, DateTime<Utc>) -> Result<T>,
    ) -> Failure {
        let before = self.commits();
        let failure = self.run(login, verb).expect_err("must be refused");
        assert_eq!((failure.kind, failure.code), (kind, code), "{failure}");
        let at: Vec<(&str, Code)> =
            failure.fields.iter().map(|fault| (fault.field.as_str(), fault.code)).collect();
        assert_eq!(at, fields, "{failure}");
        assert_eq!(self.commits(), before, "something was written, though it was refused: {failure}");
        failure
    }
}

/// As if an officer had chosen a password of their own: the same, so that a test need not remember two.
fn own_password(desk: &mut Desk, added: Officer, now: DateTime<Utc>) {
    desk.commit(added.id, "officer.change_password", None, now, |change| {
        change.update(&Officer { password_given: Some(false), ..added })?;
        Ok(())
    })
    .unwrap();
}
