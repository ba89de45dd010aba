//! What ends soon is said where an interview is booked: time limits of the authority, certificates of who is to come.

use crate::{booking, make};
use casework::{
    Code, Result,
    appointment::{self, Appointment, AppointmentForm},
    attachment,
    demonstration::{main_job::Case, silhouette},
    paper::{self, PaperForm, PaperKind},
    rule::Overriding,
};
use letters::Lang;
use panah_tests::office::Office;

fn on(case: &Case, day: &str) -> AppointmentForm {
    AppointmentForm { day: day.parse().unwrap(), ..booking(case, "10:00", 60) }
}

fn codes(booked: Result<Appointment>) -> Vec<Code> {
    match booked {
        Ok(_) => Vec::new(),
        Err(failure) if failure.code == Code::ReasonNeeded => {
            failure.fields.iter().map(|one| one.code).collect()
        }
        Err(failure) => panic!("{failure:?}"),
    }
}

#[test]
fn an_interview_that_leaves_too_little_time_needs_a_reason() {
    let mut office = Office::new();
    let case = office.registered();
    // The interview itself is due within a month; on its last day it is in time.
    for (day, found) in
        [("2026-12-07", vec![]), ("2026-12-25", vec![]), ("2026-12-28", vec![Code::DeadlineNear])]
    {
        assert_eq!(codes(make(&mut office, &on(&case, day))), found, "{day}");
    }
    let heard = office.registered();
    office.interview(&heard);
    // Heard in time, the decision is due on 25 February: five working days before it there is still time.
    for (day, found) in [("2027-02-17", vec![]), ("2027-02-18", vec![Code::DeadlineNear])] {
        assert_eq!(codes(make(&mut office, &on(&heard, day))), found, "{day}");
    }
    let reason = "Tərcüməçi yalnız bu gün gələ bilər.".to_owned();
    let overrides = vec![Overriding { code: Code::DeadlineNear, person: None, reason: reason.clone() }];
    let form = AppointmentForm { overrides, ..on(&heard, "2027-02-18") };
    make(&mut office, &form).unwrap();
    let kept = office.file("leyla", heard.application).overrides;
    assert_eq!((kept.len(), kept[0].code, kept[0].reason.as_str()), (1, Code::DeadlineNear, reason.as_str()));
    // Asked while it is typed, it says the day.
    let check = office
        .run("leyla", |desk, acting, now| {
            appointment::check(desk, &acting.permit()?, &on(&case, "2026-12-29"), now)
        })
        .unwrap();
    assert_eq!(check.broken[0].params.get("day").map(String::as_str), Some("2026-12-25"));
    office.assert_sound();
}

#[test]
fn whoever_is_to_come_has_a_certificate_that_still_holds() {
    let mut office = Office::new();
    let case = office.registered();
    office.interview(&case);
    let person = case.members[0];
    office
        .run("leyla", |desk, acting, now| {
            let permit = acting.permit()?;
            attachment::portrait(desk, &permit, case.application, person, &silhouette(0, false), None, now)
        })
        .unwrap();
    // Without one, nothing ends.
    assert_eq!(codes(make(&mut office, &on(&case, "2027-02-12"))), []);
    let form = PaperForm {
        application: case.application,
        kind: PaperKind::Certificate,
        language: Lang::Az,
        beside: None,
        person: None,
        documents: Vec::new(),
        appointment: None,
        acknowledgement: None,
        interview: None,
    };
    let paper =
        office.run("leyla", |desk, acting, now| paper::issue(desk, &acting.permit()?, &form, now)).unwrap();
    assert_eq!(paper.valid_until.map(|day| day.to_string()).as_deref(), Some("2027-02-25"));
    for (day, found) in [("2027-02-10", vec![]), ("2027-02-15", vec![Code::CertificateExpiring])] {
        assert_eq!(codes(make(&mut office, &on(&case, day))), found, "{day}");
    }
    let overrides = vec![Overriding {
        code: Code::CertificateExpiring,
        person: Some(person),
        reason: "Yenisi verilir.".to_owned(),
    }];
    make(&mut office, &AppointmentForm { overrides, ..on(&case, "2027-02-15") }).unwrap();
    office.assert_sound();
}
