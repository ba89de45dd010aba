//! The demonstration office: invented cases in all stages, for a first look and for training.

mod board;
mod care;
mod cases;
mod coi;
mod diary;
mod folder;
mod letters;
pub mod main_job;
mod people;
mod returning;
mod seed;
mod silhouette;
mod social;
mod telling;
mod training;

pub use silhouette::silhouette;

use crate::{
    Code, Failure, Kind, Result,
    office::{self, SetUp},
    officer::{self, NewOfficer, Officer, Qualification},
    permit::Role,
    person::Sex,
    profile::Profile,
};
use chrono::{DateTime, Utc};
use std::{
    fs,
    path::{Path, PathBuf},
};
use vault::{Cost, Secret, Vault};

/// Password of every account of the demonstration office. No secret: its persons are invented.
pub const PASSWORD: &str = "panah-demonstration";

/// An account of the demonstration office.
pub struct Account {
    /// Name.
    pub name: &'static str,
    /// Login.
    pub login: &'static str,
    /// Roles.
    pub roles: &'static [Role],
    /// Sex.
    sex: Sex,
    /// What they were trained for, codes of the list `training`.
    trainings: &'static [&'static str],
}

/// Accounts of the demonstration office.
pub const ACCOUNTS: &[Account; 13] = &[
    Account {
        name: "Nümunə Məmurova",
        login: "caseworker",
        roles: &[Role::CASEWORKER],
        sex: Sex::F,
        trainings: &[
            "inclusion",
            "interview-techniques",
            "evidence-assessment",
            "interviewing-children",
            "interpreters",
        ],
    },
    Account {
        name: "Sınaq Yoxlayıcıyev",
        login: "reviewer",
        roles: &[Role::REVIEWER],
        sex: Sex::M,
        trainings: &["inclusion", "evidence-assessment", "exclusion", "drafting"],
    },
    Account {
        name: "Təlim İdarəçizadə",
        login: "administrator",
        roles: &[Role::ADMINISTRATOR],
        sex: Sex::U,
        trainings: &[],
    },
    Account {
        name: "Təqvim Nümunəli",
        login: "coordinator",
        roles: &[Role::COORDINATOR],
        sex: Sex::U,
        trainings: &[],
    },
    Account {
        name: "Rəqəm Nümunəyeva",
        login: "statistician",
        roles: &[Role::STATISTICIAN],
        sex: Sex::U,
        trainings: &[],
    },
    Account {
        name: "Keyfiyyət Nümunəli",
        login: "assessor",
        roles: &[Role::QUALITY_ASSESSOR],
        sex: Sex::U,
        trainings: &[],
    },
    Account {
        name: "Rəis Sınaqlı",
        login: "head",
        roles: &[Role::HEAD_OF_DEPARTMENT],
        sex: Sex::U,
        trainings: &[],
    },
    Account {
        name: "Təlim Nümunəzadə",
        login: "training",
        roles: &[Role::TRAINING_COORDINATOR],
        sex: Sex::U,
        trainings: &["didactics"],
    },
    Account {
        name: "Sosial Nümunəyeva",
        login: "social",
        roles: &[Role::SOCIAL_WORKER],
        sex: Sex::F,
        trainings: &[],
    },
    Account {
        name: "İnteqrasiya Nümunəli",
        login: "integration",
        roles: &[Role::INTEGRATION_OFFICER],
        sex: Sex::U,
        trainings: &[],
    },
    Account {
        name: "Arxiv Mühafizzadə",
        login: "records",
        roles: &[Role::DATA_PROTECTION_OFFICER, Role::ARCHIVIST],
        sex: Sex::U,
        trainings: &[],
    },
    Account {
        name: "Katib Nümunəli",
        login: "secretary",
        roles: &[Role::BOARD_SECRETARY],
        sex: Sex::U,
        trainings: &[],
    },
    Account {
        name: "Qayıdış Nümunəli",
        login: RETURNS,
        roles: &[Role::RETURN_OFFICER],
        sex: Sex::U,
        trainings: &[],
    },
];

/// Login of whoever counsels on returning.
const RETURNS: &str = "returns";

/// Makes the demonstration office, with cases that were begun in the weeks before `now`.
///
/// # Errors
/// Of the vault; [`Code::AlreadyThere`].
pub fn create(folder: &Path, profile: &'static Profile, cost: Cost, now: DateTime<Utc>) -> Result<()> {
    if Vault::exists(folder) {
        return Err(vault::Error::Exists(folder.to_owned()).into());
    }
    // Made beside its place: whoever stops the program half-way finds no half of an office.
    let mut unfinished = folder.as_os_str().to_owned();
    unfinished.push(".new");
    let unfinished = PathBuf::from(unfinished);
    clear(&unfinished)?;
    furnish(&unfinished, profile, cost, now)?;
    fs::rename(&unfinished, folder).map_err(|error| cannot_write(folder, &error))
}

fn furnish(folder: &Path, profile: &'static Profile, cost: Cost, now: DateTime<Utc>) -> Result<()> {
    let secret = || Secret::new(PASSWORD.to_owned());
    let [caseworker, reviewer, administrator, others @ ..] = ACCOUNTS;
    let form = SetUp {
        office: "Nümayiş idarəsi".to_owned(),
        post: "BAK".to_owned(),
        workstation: 99,
        name: administrator.name.to_owned(),
        login: administrator.login.to_owned(),
        password: secret(),
        repeat: secret(),
        profile: profile.code.clone(),
        roles: administrator.roles.to_vec(),
    };
    let plan = cases::plan()?;
    // The office is older than its first case: the log's clock never goes back.
    let then = plan.opened(now);
    let (mut desk, _recovery) = office::set_up(folder, profile, &form, true, cost, then)?;
    let (_, administers) = officer::acting(&desk, administrator.login)?;
    for account in [caseworker, reviewer].into_iter().chain(others) {
        let form = NewOfficer {
            name: account.name.to_owned(),
            login: account.login.to_owned(),
            password: secret(),
            roles: account.roles.to_vec(),
            sex: Some(account.sex),
            qualifications: account.trainings.iter().map(|code| trained(code)).collect(),
        };
        let added = officer::add(&mut desk, &administers.permit()?, &form, then)?;
        // The passwords of invented people are known to everybody, and nobody need change them.
        desk.commit(added.id, "officer.change_password", None, then, |change| {
            change.update(&Officer { password_given: Some(false), ..added })?;
            Ok(())
        })?;
    }
    let (_, examines) = officer::acting(&desk, caseworker.login)?;
    let (_, reviews) = officer::acting(&desk, reviewer.login)?;
    let (_, trains) = officer::acting(&desk, "training")?;
    training::begin(&mut desk, &trains, examines.officer(), then, now)?;
    seed::seed(&mut desk, &examines, &reviews, &plan, now)?;
    letters::write(&mut desk, &examines, &reviews, now)?;
    let ((head, _), (_, secretary)) = (officer::acting(&desk, "head")?, officer::acting(&desk, "secretary")?);
    board::meet(&mut desk, &secretary, head.id, now)?;
    coi::fill(&mut desk, &examines, now)?;
    training::fill(&mut desk, &trains, examines.officer(), reviews.officer(), now)?;
    let (_, counsels) = officer::acting(&desk, RETURNS)?;
    returning::ask(&mut desk, (&examines, &counsels), now)?;
    let (_, keeps) = officer::acting(&desk, "social")?;
    let (_, heads) = officer::acting(&desk, "head")?;
    let (_, integrates) = officer::acting(&desk, "integration")?;
    social::fill(&mut desk, &keeps, &heads, &integrates, now)
}

fn trained(code: &str) -> Qualification {
    Qualification { code: code.to_owned(), until: None }
}

/// Takes away what an attempt left that was stopped.
fn clear(folder: &Path) -> Result<()> {
    match fs::remove_dir_all(folder) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(cannot_write(folder, &error)),
        _ => Ok(()),
    }
}

fn cannot_write(folder: &Path, error: &std::io::Error) -> Failure {
    Failure::new(Kind::File, Code::CannotWriteFile).with("path", folder.display()).context(error)
}

/// The data of the demonstration cannot be used. The tests make it, so an installed program never says so.
fn unusable(why: impl ToString) -> Failure {
    Failure::new(Kind::Unexpected, Code::Unexpected).context(format!("demonstration: {}", why.to_string()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        Desk, SCHEMA,
        application::{self, CaseQuery},
        profile::Stage,
        task::{self, Due, TaskCode},
    };

    fn open(folder: &Path, account: &Account) -> Desk {
        let vault = Vault::open(folder, &SCHEMA, account.login, &Secret::new(PASSWORD.to_owned())).unwrap();
        Desk::new(vault, crate::profile::azerbaijan().unwrap())
    }

    #[test]
    fn the_office_has_work_of_every_kind_for_its_officers() {
        let folder = tempfile::tempdir().unwrap();
        let place = folder.path().join("demonstration");
        let now = "2026-11-25T08:00:00Z".parse().unwrap();
        let began = std::time::Instant::now();
        create(&place, crate::profile::azerbaijan().unwrap(), Cost::FOR_TESTS, now).unwrap();
        println!("made in {:?}", began.elapsed());
        let mut desk = open(&place, &ACCOUNTS[0]);
        let (_, caseworker) = officer::acting(&desk, ACCOUNTS[0].login).unwrap();
        let list =
            application::list(&mut desk, &caseworker.permit().unwrap(), &CaseQuery::default(), now).unwrap();
        assert!(list.total >= 40, "{}", list.total);
        let stages: Vec<Stage> = list.stages.keys().copied().collect();
        assert_eq!(
            stages,
            [
                Stage::Registered,
                Stage::Interview,
                Stage::Assessment,
                Stage::Review,
                Stage::Decided,
                Stage::Issued,
                Stage::Notified
            ]
        );
        for row in &list.rows {
            let file =
                application::open(&mut desk, &caseworker.permit().unwrap(), &caseworker, row.id, false, now)
                    .unwrap();
            assert!(file.contact.contains("uydurma"), "{}: says that it is invented", file.number);
            assert!(file.registered_at < now);
        }
        let work = task::mine(&desk, &caseworker.permit().unwrap(), &caseworker, now).unwrap().tasks;
        for due in [Due::Overdue, Due::Week, Due::Later] {
            assert!(work.iter().any(|task| task.due == due), "something is {due:?}");
        }
        for code in
            [TaskCode::Interview, TaskCode::Assess, TaskCode::Redraft, TaskCode::Issue, TaskCode::Deliver]
        {
            assert!(work.iter().any(|task| task.code == code), "something is to {code:?}");
        }
        let (_, reviewer) = officer::acting(&desk, ACCOUNTS[1].login).unwrap();
        let work = task::mine(&desk, &reviewer.permit().unwrap(), &reviewer, now).unwrap().tasks;
        assert!(work.len() >= 4 && work.iter().all(|task| task.code == TaskCode::Review));
        let check = desk.vault.check().unwrap();
        println!("{} commits, {} rows", check.commits, check.rows);
        assert!(check.problems.is_empty(), "{:?}", check.problems);
        let again = create(&place, crate::profile::azerbaijan().unwrap(), Cost::FOR_TESTS, now).unwrap_err();
        assert_eq!(again.code, Code::AlreadyThere);
    }

    /// Whatever day the program is first started on: weekends, long holidays, the turn of a year.
    #[test]
    fn it_can_be_made_on_any_day() {
        let profile = crate::profile::azerbaijan().unwrap();
        let plan = cases::plan().unwrap();
        for day in 0..400 {
            let now = "2026-01-01T23:59:00Z".parse::<DateTime<Utc>>().unwrap() + chrono::Days::new(day);
            let steps = plan.steps(profile, now);
            let today = crate::time::day(now, profile.utc_offset_minutes);
            assert!(steps.iter().all(|(day, ..)| *day < today), "{now}: nothing in the future");
            assert!(steps.first().is_some_and(|(day, ..)| *day > plan.opened(now).date_naive()), "{now}");
            for case in 0..plan.cases.len() {
                let of_case = steps.iter().filter(|(_, index, _)| *index == case).map(|(.., step)| *step);
                assert_eq!(
                    of_case.collect::<Vec<_>>(),
                    plan.cases[case].steps(case),
                    "{now}: in their order"
                );
            }
        }
    }
}
