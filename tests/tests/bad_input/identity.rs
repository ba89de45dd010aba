//! Machine-readable zones and dates that cannot be.

use crate::INVALID;
use casework::{
    Code, application,
    letter::{self, DeliverForm, LetterForm},
    person::{self, BirthForm, DocumentForm},
    profile::OutcomeCode,
};
use letters::Lang;
use names::calendar::Calendar;
use panah_tests::office::{Office, applicant, decision, letter_reasons, registration};

const ZONE: &str =
    "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408122F1204159ZE184226B<<<<<10";

#[test]
fn a_zone_with_a_wrong_digit_says_which_field_and_what_it_may_be() {
    let today = "2026-11-25".parse().unwrap();
    assert!(person::read_mrz(ZONE, today).unwrap().all_ok());
    // The date of birth: 7408l22 as a worn document reads, 1 for 7.
    let misread = ZONE.replace("7408122F", "1408122F");
    let zone = person::read_mrz(&misread, today).unwrap();
    let wrong: Vec<_> = zone.checks.iter().filter(|check| !check.ok).map(|check| check.field).collect();
    assert!(wrong.contains(&names::mrz::MrzField::Birth), "{wrong:?}");
    let birth = zone.checks.iter().find(|check| check.field == names::mrz::MrzField::Birth).unwrap();
    assert!(
        birth.repairs.iter().any(|r| (r.line, r.position, r.found, r.suggested) == (2, 14, '1', '7')),
        "{birth:?}"
    );

    // It is kept as it was read, and marked; an officer decides.
    let mut office = Office::new();
    let mut form = registration(vec![applicant("Anna Maria Eriksson")]);
    form.members[0].person.documents = vec![zone_of(&misread)];
    let case = office
        .run("leyla", |desk, acting, now| application::register(desk, &acting.permit()?, &form, now))
        .unwrap();
    let read = |office: &mut Office| office.file("leyla", case.application).members[0].person.clone();
    let person = read(&mut office);
    assert_eq!(person.documents[0].checks_right, Some(false));

    // Read again, rightly: the same document, not a second one.
    let mut corrected = form.members[0].person.clone();
    corrected.documents = vec![zone_of(ZONE)];
    office
        .run("leyla", |desk, acting, now| {
            application::correct_person(desk, &acting.permit()?, case.application, person.id, &corrected, now)
        })
        .unwrap();
    let documents = read(&mut office).documents;
    assert_eq!(documents.iter().map(|d| d.checks_right).collect::<Vec<_>>(), [Some(true)]);

    for (typed, code) in
        [("P<UTOERIKSSON", Code::MrzLength), (&*ZONE.replace("<<ANNA", "<<АННА"), Code::MrzCharacter)]
    {
        form.members[0].person.documents = vec![zone_of(typed)];
        let fields = [("members.0.person.documents.0.mrz", code)];
        office.refused("leyla", INVALID, &fields, |desk, acting, now| {
            application::register(desk, &acting.permit()?, &form, now)
        });
    }
}

/// A document as scanned.
fn zone_of(scanned: &str) -> DocumentForm {
    DocumentForm { mrz: Some(scanned.to_owned()), ..DocumentForm::default() }
}

#[test]
fn impossible_dates() {
    let mut office = Office::new();
    let date = |calendar, year, month, day| BirthForm {
        calendar: Some(calendar),
        year: Some(year),
        month,
        day,
        ..BirthForm::default()
    };
    for (birth, field, code) in [
        (date(Calendar::Gregorian, 2025, Some(2), Some(29)), "date", Code::ImpossibleDate),
        (date(Calendar::Gregorian, 1990, Some(13), None), "date", Code::ImpossibleDate),
        (date(Calendar::SolarHijri, 1366, Some(7), Some(31)), "date", Code::ImpossibleDate),
        (date(Calendar::Gregorian, 2026, Some(11), Some(26)), "date", Code::DateInFuture),
        (date(Calendar::SolarHijri, 1406, None, None), "date", Code::DateInFuture),
        (date(Calendar::Gregorian, 1066, None, None), "date", Code::ImpossibleDate),
        (BirthForm { age: Some(u16::MAX), ..BirthForm::default() }, "age", Code::ImpossibleDate),
        (BirthForm { month: Some(3), ..BirthForm::default() }, "date", Code::Required),
    ] {
        let mut form = registration(vec![applicant("Zahra Namuna")]);
        form.members[0].person.birth = birth;
        let field = format!("members.0.person.birth.{field}");
        office.refused("leyla", INVALID, &[(&field, code)], |desk, acting, now| {
            application::register(desk, &acting.permit()?, &form, now)
        });
    }
    let mut form = registration(vec![applicant("Zahra Namuna")]);
    form.arrived_on = Some("2026-11-26".parse().unwrap());
    office.refused("leyla", INVALID, &[("arrivedOn", Code::DateInFuture)], |desk, acting, now| {
        application::register(desk, &acting.permit()?, &form, now)
    });
    let case = office.decided(|case| decision(case, OutcomeCode::Refugee, &[("az", "Səbəb.")]));
    let mut form = LetterForm {
        application: case.application,
        language: Lang::Az,
        summary: None,
        hand_over: "2026-11-24".parse().unwrap(),
        letter: None,
        about: None,
        overrides: letter_reasons(),
    };
    office.refused("leyla", INVALID, &[("handOver", Code::ImpossibleDate)], |desk, acting, now| {
        letter::issue(desk, &acting.permit()?, &form, now)
    });
    form.hand_over = "2026-12-01".parse().unwrap();
    let issued =
        office.run("leyla", |desk, acting, now| letter::issue(desk, &acting.permit()?, &form, now)).unwrap();
    for (on, code) in [("2026-11-24", Code::ImpossibleDate), ("2026-11-26", Code::DateInFuture)] {
        let form = DeliverForm::new(issued.id, on.parse().unwrap(), "Şəxsən");
        office.refused("leyla", INVALID, &[("on", code)], |desk, acting, now| {
            letter::deliver(desk, &acting.permit()?, &form, now)
        });
    }
}
