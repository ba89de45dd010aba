//! A coordinator books, puts off and cancels without opening a case: its whole number is all that finds it.

use crate::{booking, id_of};
use casework::{
    Code, Kind,
    appointment::{self, AppointmentForm, BookingQuery, OutcomeForm, OutcomeOfAppointment, PostponedBy},
    permit::{ReadCases, Role},
};
use panah_tests::office::Office;

const COORDINATOR: &str = "cavid";

fn asked(number: &str) -> BookingQuery {
    BookingQuery { number: number.to_owned() }
}

#[test]
fn a_coordinator_books_puts_off_and_cancels_by_number_alone() {
    let mut office = Office::new();
    office.appoint(COORDINATOR, "Cavid Nümunə", &[Role::COORDINATOR]);
    let case = office.registered();
    assert!(!office.acting(COORDINATOR).may::<ReadCases>());
    let find = |number: &str| {
        let query = asked(number);
        move |desk: &mut casework::Desk, acting: &casework::permit::Acting, _| {
            appointment::bookable(desk, &acting.permit()?, &query)
        }
    };
    let part = &case.number[..case.number.len() - 2];
    let invalid = (Kind::Invalid, Code::CheckTheForm);
    for (number, code) in
        [(part, Code::NotFound), ("%", Code::NotFound), (" ", Code::Required), ("Zahra", Code::NotFound)]
    {
        office.refused(COORDINATOR, invalid, &[("number", code)], find(number));
    }
    office.refused("kamran", (Kind::Forbidden, Code::NotAllowed), &[], find(&case.number));
    let found = office.run(COORDINATOR, find(&format!(" {} ", case.number.to_lowercase()))).unwrap();
    assert_eq!((found.application, found.language.as_str()), (case.application, "prs"));
    assert_eq!(found.officer, id_of(&mut office, "leyla"));
    let said = serde_json::to_string(&found).unwrap();
    assert!(!said.contains("Qorxurdum") && !said.contains("həbs"), "nothing of the claim: {said}");

    let form = booking(&case, "10:00", 60);
    let booked = office
        .run(COORDINATOR, |desk, acting, now| appointment::make(desk, &acting.permit()?, &form, now))
        .unwrap();
    let next = AppointmentForm { day: "2026-12-09".parse().unwrap(), ..form };
    let postponed = OutcomeForm {
        appointment: booked.id,
        outcome: OutcomeOfAppointment::Postponed,
        reason: Some("Tərcüməçi xəstədir.".to_owned()),
        by: Some(PostponedBy::Interpreter),
        next: Some(next),
        wish: None,
    };
    let second = office
        .run(COORDINATOR, |desk, acting, now| {
            appointment::record_outcome(desk, &acting.permit()?, &postponed, now)
        })
        .unwrap()
        .unwrap();
    assert_eq!(second.follows, Some(booked.id));
    office
        .run(COORDINATOR, |desk, acting, now| {
            appointment::cancel(desk, &acting.permit()?, second.id, "Ərizəçi köçüb.", now)
        })
        .unwrap();
    office.assert_sound();
}
