//! Nobody came: a task appears, the case says until when they may still come, and what follows it.

use crate::{booking, id_of, make};
use casework::{
    Code, Kind,
    appointment::{self, AppointmentForm, ContactForm, OutcomeForm, OutcomeOfAppointment},
    clock::ClockState,
    interview::{self, StartForm},
    task::{Due, TaskCode},
};
use panah_tests::office::Office;
use vault::Id;

fn outcome(appointment: Id, outcome: OutcomeOfAppointment, reason: &str) -> OutcomeForm {
    let reason = Some(reason.to_owned()).filter(|reason| !reason.is_empty());
    OutcomeForm { appointment, outcome, reason, by: None, next: None, wish: None }
}

#[test]
fn a_missed_interview_is_followed_up() {
    let mut office = Office::new();
    let case = office.registered();
    let leyla = id_of(&mut office, "leyla");
    let form = AppointmentForm { officer: Some(leyla), ..booking(&case, "8:00", 60) };
    let made = make(&mut office, &form).unwrap();
    let record = |office: &mut Office, form: OutcomeForm| {
        office.run("leyla", |desk, acting, now| {
            appointment::record_outcome(desk, &acting.permit()?, &form, now)
        })
    };
    // Not before its hour, and not without a word.
    let early = record(&mut office, outcome(made.id, OutcomeOfAppointment::NoShow, "")).unwrap_err();
    let at: Vec<(&str, Code)> = early.fields.iter().map(|one| (one.field.as_str(), one.code)).collect();
    assert_eq!(at, [("outcome", Code::AppointmentToCome), ("reason", Code::Required)]);

    office.wait(12);
    assert_eq!(
        office.my_work("leyla").appointments.len(),
        1,
        "today's appointments stand on the first screen"
    );
    assert!(office.my_work("samir").appointments.is_empty());
    record(&mut office, outcome(made.id, OutcomeOfAppointment::NoShow, "Xəbər verməyib")).unwrap();
    let task = |office: &mut Office| {
        let tasks = office.my_work("leyla").tasks;
        tasks.into_iter().find(|task| task.code == TaskCode::FollowNoShow)
    };
    assert_eq!(task(&mut office).unwrap().due, Due::Today, "attempts are owed at once");
    assert!(!office.tasks("samir").contains(&TaskCode::FollowNoShow));
    let missed = office.file("leyla", case.application).folder.no_shows.remove(0);
    assert_eq!((missed.wanted, missed.attempts.len()), (2, 0));
    assert_eq!(
        missed.clock.last_day,
        "2027-01-18".parse().unwrap(),
        "six weeks after the seventh of December"
    );
    assert!(!missed.clock.verified, "no national provision was found");

    // Attempts: not in the future, not before the appointment.
    let attempt = |day: &str| ContactForm {
        appointment: made.id,
        day: day.parse().unwrap(),
        how: "Telefon".to_owned(),
        result: "Cavab yoxdur".to_owned(),
    };
    for (day, code) in [("2026-12-30", Code::DateInFuture), ("2026-12-01", Code::DatesOutOfOrder)] {
        let form = attempt(day);
        office.refused(
            "leyla",
            (Kind::Invalid, Code::CheckTheForm),
            &[("day", code)],
            |desk, acting, now| appointment::attempt(desk, &acting.permit()?, &form, now),
        );
    }
    for _ in 0..2 {
        let form = attempt("2026-12-07");
        office
            .run("leyla", |desk, acting, now| appointment::attempt(desk, &acting.permit()?, &form, now))
            .unwrap();
    }
    assert_eq!(task(&mut office).unwrap().due, Due::Later, "the attempts were made; the time runs");

    office.wait(43);
    let missed = office.file("leyla", case.application).folder.no_shows.remove(0);
    assert_eq!((missed.clock.state, missed.clock.days_left), (ClockState::Expired, -1));
    assert_eq!(task(&mut office).unwrap().due, Due::Overdue);

    // They came after all: the next appointment answers it.
    let next = AppointmentForm { day: "2027-01-20".parse().unwrap(), ..form };
    make(&mut office, &next).unwrap();
    assert!(task(&mut office).is_none());
    assert!(office.file("leyla", case.application).folder.no_shows.is_empty());
    office.assert_sound();
}

/// A mistake is mended by recording it again; who was not missed is not looked for.
#[test]
fn an_outcome_recorded_by_mistake_is_mended() {
    let mut office = Office::new();
    let case = office.registered();
    let made = make(&mut office, &booking(&case, "8:00", 60)).unwrap();
    office.wait(12);
    for (what, reason) in [(OutcomeOfAppointment::NoShow, "Gəlməyib"), (OutcomeOfAppointment::Attended, "")]
    {
        let form = outcome(made.id, what, reason);
        office
            .run("leyla", |desk, acting, now| {
                appointment::record_outcome(desk, &acting.permit()?, &form, now)
            })
            .unwrap();
    }
    assert!(office.file("leyla", case.application).folder.no_shows.is_empty());
    let form = ContactForm {
        appointment: made.id,
        day: made.day,
        how: "Telefon".to_owned(),
        result: "Cavab yoxdur".to_owned(),
    };
    office.refused("leyla", (Kind::NotNow, Code::NobodyMissed), &[], |desk, acting, now| {
        appointment::attempt(desk, &acting.permit()?, &form, now)
    });
    office.refused("leyla", (Kind::NotNow, Code::AppointmentOver), &[], |desk, acting, now| {
        appointment::cancel(desk, &acting.permit()?, made.id, "Gec", now)
    });
}

#[test]
fn an_interview_that_begins_records_that_its_appointment_was_held() {
    let mut office = Office::new();
    let (case, other) = (office.registered(), office.registered());
    let made = make(&mut office, &booking(&case, "8:00", 60)).unwrap();
    office.wait(12);
    let start = StartForm {
        appointment: Some(made.id),
        ..panah_tests::forms::interview(case.application, case.members[0])
    };
    let wrong = StartForm { application: other.application, person: other.members[0], ..start.clone() };
    office.refused(
        "leyla",
        (Kind::Invalid, Code::CheckTheForm),
        &[("appointment", Code::NotAChoice)],
        |desk, acting, now| interview::start(desk, &acting.permit()?, &wrong, now),
    );
    office.run("leyla", |desk, acting, now| interview::start(desk, &acting.permit()?, &start, now)).unwrap();
    let shown = office.file("leyla", case.application).folder.appointments.remove(0);
    assert_eq!(shown.outcome, Some(OutcomeOfAppointment::Attended));
    office.assert_sound();
}
