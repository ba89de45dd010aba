//! The calendar: nobody and nothing is booked twice; who may hear whom; what follows when nobody comes.
#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a failed expectation is a failed test"
)]

mod booking;
mod by_number;
mod hearing;
mod missed;
mod near;

use casework::{
    Result,
    appointment::{self, Appointment, AppointmentForm, AppointmentMode},
    demonstration::main_job::Case,
    interpreter::{self, InterpreterForm, SpokenLanguage},
    officer,
    person::Sex,
    room::{self, RoomForm},
};
use panah_tests::office::Office;
use vault::Id;

/// A booking of somebody at a time on Monday 7 December 2026, with nobody and nothing.
fn booking(case: &Case, time: &str, minutes: u32) -> AppointmentForm {
    AppointmentForm { minutes: Some(minutes), ..panah_tests::forms::appointment(case, time) }
}

fn make(office: &mut Office, form: &AppointmentForm) -> Result<Appointment> {
    office.run("leyla", |desk, acting, now| appointment::make(desk, &acting.permit()?, form, now))
}

fn id_of(office: &mut Office, login: &str) -> Id {
    let all = officer::all(office.desk().read()).unwrap();
    all.into_iter().find(|officer| officer.login == login).unwrap().id
}

fn room(office: &mut Office, name: &str) -> Id {
    let form =
        RoomForm {
            room: None, name: name.to_owned(), place: "Nümunə küçəsi 12".to_owned(), active: true
        };
    office.run("leyla", |desk, acting, now| room::record(desk, &acting.permit()?, &form, now)).unwrap()
}

/// An interpreter from Dari who is bound and accredited.
fn dari(name: &str) -> InterpreterForm {
    InterpreterForm {
        interpreter: None,
        name: name.to_owned(),
        sex: Some(Sex::F),
        languages: vec![SpokenLanguage {
            language: "PRS".to_owned(),
            dialects: vec!["Herat".to_owned()],
            level: Some("E".to_owned()),
            accredited: true,
        }],
        accreditation: "NÜM-001".to_owned(),
        accredited_until: Some("2026-12-31".parse().unwrap()),
        undertaking: Some("2026-01-12".parse().unwrap()),
        modes: vec![AppointmentMode::InPerson, AppointmentMode::Phone],
        nationality: None,
        ethnicity: None,
        caution: None,
        conflicts: Vec::new(),
        contact: None,
    }
}

fn enter(office: &mut Office, form: &InterpreterForm) -> Result<Id> {
    office.run("leyla", |desk, acting, now| interpreter::record(desk, &acting.permit()?, form, now))
}
