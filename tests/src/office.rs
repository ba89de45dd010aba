//! An office in a temporary folder, with officers of each kind and a clock on the wall that tests set.

use casework::{
    Code, Desk, Failure, Kind, Result, SCHEMA,
    application::{self, CaseFile},
    decision::{DecisionForm, Verdict},
    demonstration::main_job::{Case, Work},
    interview::{LineForm, LineKind, OpeningForm, SignForm, Transcript},
    office::SetUp,
    officer::{self, NewOfficer, Qualification},
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
            officer::add(&mut desk, &administrator.permit().unwrap(), &form, now).unwrap();
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
        self.run(ADMINISTRATOR, |desk, acting, now| officer::add(desk, &acting.permit()?, &form, now))
            .unwrap();
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
        officer::acting(self.desk(), login).unwrap().1
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

    /// A case of one person.
    ///
    /// # Panics
    /// When it is refused.
    pub fn registered(&mut self) -> Case {
        let form = registration(vec![applicant("Zahra Namuna")]);
        let registered = self
            .run("leyla", |desk, acting, now| application::register(desk, &acting.permit()?, &form, now))
            .unwrap();
        let file = self.file("leyla", registered.application);
        Case {
            application: registered.application,
            number: registered.number,
            members: file.members.iter().map(|member| member.person.id).collect(),
        }
    }

    /// An interview of a case's first person, with one question and one answer, not signed.
    ///
    /// # Panics
    /// When it is refused.
    pub fn interview(&mut self, case: &Case) -> (Id, Vec<Id>) {
        let form = crate::forms::interview(case.application, case.members[0]);
        let started = self
            .run("leyla", |desk, acting, now| casework::interview::start(desk, &acting.permit()?, &form, now))
            .unwrap();
        self.opening(started.id);
        let lines = [(LineKind::Question, "Niyə gəldiniz?"), (LineKind::Answer, "Qorxurdum.")];
        let lines = lines.map(|(kind, text)| {
            let form = LineForm::new(started.id, kind, text);
            let line = self.run("leyla", |desk, acting, now| {
                casework::interview::add_line(desk, &acting.permit()?, &form, now)
            });
            line.unwrap().id
        });
        (started.id, lines.to_vec())
    }

    /// Goes through the opening checklist of an interview, everything confirmed.
    ///
    /// # Panics
    /// When it is refused.
    pub fn opening(&mut self, interview: Id) {
        self.run("leyla", |desk, acting, now| {
            let form = OpeningForm::all_confirmed(desk, interview, now);
            casework::interview::check_opening(desk, &acting.permit()?, &form, now)
        })
        .unwrap();
    }

    /// Signs an interview.
    ///
    /// # Panics
    /// When it is refused.
    pub fn sign(&mut self, interview: Id) {
        self.run("leyla", |desk, acting, now| {
            let form = SignForm::by_all(desk, interview, now)?;
            casework::interview::sign(desk, &acting.permit()?, &form, now)
        })
        .unwrap();
    }

    /// The record of an interview.
    ///
    /// # Panics
    /// When it cannot be read.
    pub fn transcript(&mut self, interview: Id) -> Transcript {
        self.run("leyla", |desk, acting, now| {
            casework::interview::transcript(desk, &acting.permit()?, interview, now)
        })
        .unwrap()
    }

    /// A case of one person with a signed interview and one accepted fact.
    ///
    /// # Panics
    /// When it is refused.
    pub fn assessed(&mut self) -> (Case, Vec<Id>) {
        let case = self.registered();
        let (interview, lines) = self.interview(&case);
        self.sign(interview);
        let form = fact(&case, &lines);
        self.run("leyla", |desk, acting, now| {
            casework::assessment::record(desk, &acting.permit()?, &form, now)
        })
        .unwrap();
        (case, lines)
    }

    /// A case of one person whose decision was handed in.
    ///
    /// # Panics
    /// When it is refused.
    pub fn submitted(&mut self, form: impl FnOnce(&Case) -> DecisionForm) -> Case {
        let (case, _) = self.assessed();
        let form = form(&case);
        self.run("leyla", |desk, acting, now| {
            casework::decision::save(desk, &acting.permit()?, &form, now)?;
            let form = handed_in(desk, acting, case.application, now)?;
            casework::decision::submit(desk, &acting.permit()?, &form, now)
        })
        .unwrap();
        case
    }

    /// A case of one person with an approved decision.
    ///
    /// # Panics
    /// When it is refused.
    pub fn decided(&mut self, form: impl FnOnce(&Case) -> DecisionForm) -> Case {
        let case = self.submitted(form);
        self.run("kamran", |desk, acting, now| {
            casework::decision::review(desk, &acting.permit()?, &verdict(&case, Verdict::Approved), now)
        })
        .unwrap();
        case
    }
}
