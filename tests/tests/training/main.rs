//! Trainings: from the gap that an audit found to the certificate, what it allows, and what leaves with who leaves.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a failed expectation is a failed test"
)]

mod keeping;
mod leaving;
mod property;
mod story;

use casework::{
    Code, Kind, officer,
    permit::Role,
    training::{self, LedBy, Part, SessionForm, TrainerForm},
};
use panah_tests::office::Office;
use vault::Id;

pub(crate) const INVALID: (Kind, Code) = (Kind::Invalid, Code::CheckTheForm);
pub(crate) const CHILDREN: &str = "interviewing-children";

/// An office with a coordinator of trainings, an assessor, a head, and a caseworker who was trained for nothing.
pub(crate) fn office() -> Office {
    let mut office = Office::new();
    office.appoint("aysel", "Aysel Nümunəli", &[Role::TRAINING_COORDINATOR]);
    office.appoint("sevda", "Sevda Nümunəli", &[Role::QUALITY_ASSESSOR]);
    office.appoint("rais", "Rəis Sınaqlı", &[Role::HEAD_OF_DEPARTMENT]);
    office.appoint("nigar", "Nigar Nümunə", &[Role::CASEWORKER]);
    office
}

pub(crate) fn id_of(office: &mut Office, login: &str) -> Id {
    let all = officer::all(office.desk().read()).unwrap();
    all.into_iter().find(|officer| officer.login == login).unwrap().id
}

/// A trainer of the register: an officer by login, or somebody from outside by name.
pub(crate) fn trainer(office: &mut Office, who: &str, modules: &[&str]) -> Id {
    let all = officer::all(office.desk().read()).unwrap();
    let known = all.into_iter().find(|officer| officer.login == who).map(|officer| officer.id);
    let form = TrainerForm {
        trainer: None,
        officer: known,
        name: who.to_owned(),
        organisation: "BMT QAK".to_owned(),
        modules: modules.iter().map(|code| (*code).to_owned()).collect(),
        since: "2025-03-01".parse().unwrap(),
    };
    office
        .run("aysel", |desk, acting, now| training::record_trainer(desk, &acting.permit()?, &form, now))
        .unwrap()
}

/// A session on interviewing children: online in December, two days in January.
pub(crate) fn session(trainers: &[Id]) -> SessionForm {
    let part = |at: usize| if at == 0 { Part::Lead } else { Part::Co };
    SessionForm {
        session: None,
        module: CHILDREN.to_owned(),
        online_from: "2026-12-01".parse().ok(),
        online_until: "2026-12-31".parse().ok(),
        face_from: "2027-01-11".parse().ok(),
        face_until: "2027-01-12".parse().ok(),
        place: "Bakı, tədris mərkəzi".to_owned(),
        language: "az".to_owned(),
        trainers: trainers
            .iter()
            .enumerate()
            .map(|(at, id)| LedBy { trainer: *id, part: part(at) })
            .collect(),
        funder: "unhcr".to_owned(),
        seats: 2,
        need: None,
    }
}

pub(crate) fn plan(office: &mut Office, form: &SessionForm) -> Id {
    office
        .run("aysel", |desk, acting, now| training::plan_session(desk, &acting.permit()?, form, now))
        .unwrap()
}

pub(crate) fn shown(office: &mut Office, session: Id) -> training::SessionView {
    office.run("aysel", |desk, acting, now| training::session(desk, &acting.permit()?, session, now)).unwrap()
}
