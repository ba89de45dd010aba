//! Who is in charge: a case, or all that somebody has open, goes to a colleague, and the tasks go with it.

use crate::served;
use casework::{
    Code, Kind,
    access::{self, ConflictOfInterestForm},
    assignment::{self, AssignmentForm},
    permit::{Examine, Review, Role},
    profile::OutcomeCode,
    task::TaskCode,
};
use panah_tests::{forms, office::Office};
use vault::Id;

fn case(office: &mut Office, login: &str, name: &str) -> Id {
    let form = forms::registration(vec![forms::applicant(name)]);
    office
        .run(login, |desk, acting, now| casework::application::register(desk, &acting.permit()?, &form, now))
        .unwrap()
        .application
}

fn officer(office: &mut Office, login: &str) -> Id {
    office.acting(login).officer()
}

#[test]
fn all_open_cases_of_an_officer_go_to_a_colleague_but_not_past_a_conflict() {
    let mut office = Office::new();
    office.appoint("aygun", "Aygün Uydurma", &[Role::CASEWORKER]);
    // Told, and not final yet: it goes on, and goes over too.
    let told = served(&mut office, OutcomeCode::Refused).application;
    let cases =
        ["Birinci Nümunə", "İkinci Nümunə", "Üçüncü Nümunə"].map(|name| case(&mut office, "leyla", name));
    let (leyla, aygun) = (officer(&mut office, "leyla"), officer(&mut office, "aygun"));
    let kin = ConflictOfInterestForm {
        application: cases[2],
        reason: "Qohumdur (uydurma).".to_owned(),
        hand_over: None,
    };
    office.run("aygun", |desk, acting, now| access::declare(desk, &acting.permit()?, &kin, now)).unwrap();

    let mut form =
        AssignmentForm { application: cases[0], to: aygun, reason: "Məzuniyyət.".to_owned(), all: true };
    let invalid = (Kind::Invalid, Code::CheckTheForm);
    for (change, field, code) in [
        (AssignmentForm { to: leyla, ..form.clone() }, "to", Code::NotAChoice),
        (AssignmentForm { to: cases[0], ..form.clone() }, "to", Code::NotAChoice),
        (AssignmentForm { application: cases[2], ..form.clone() }, "to", Code::ConflictDeclared),
        (AssignmentForm { reason: " ".to_owned(), ..form.clone() }, "reason", Code::Required),
    ] {
        office.refused("kamran", invalid, &[(field, code)], |desk, acting, now| {
            assignment::assign(desk, &acting.permit()?, &change, now)
        });
    }
    office.refused("leyla", (Kind::Forbidden, Code::NotAllowed), &[], |desk, acting, now| {
        assignment::assign(desk, &acting.permit::<Review>()?, &form, now)
    });

    let went = office
        .run("kamran", |desk, acting, now| assignment::assign(desk, &acting.permit()?, &form, now))
        .unwrap();
    assert_eq!(went, 3);
    let in_charge = |office: &mut Office, case: Id| {
        office.desk().read().get::<casework::application::Application>(case).unwrap().officer
    };
    for case in &cases[..2] {
        assert_eq!(in_charge(&mut office, *case), aygun);
    }
    assert_eq!(in_charge(&mut office, cases[2]), leyla, "whoever declared a conflict gets no such case");
    assert!(office.tasks("aygun").contains(&TaskCode::Interview));
    assert_eq!(in_charge(&mut office, told), aygun);

    // One alone, back again.
    form = AssignmentForm { application: cases[1], to: leyla, all: false, ..form };
    let went = office
        .run("kamran", |desk, acting, now| assignment::assign(desk, &acting.permit()?, &form, now))
        .unwrap();
    assert_eq!(went, 1);
    assert_eq!([cases[0], cases[1]].map(|case| in_charge(&mut office, case)), [aygun, leyla]);
    assert!(office.acting("aygun").permit::<Examine>().is_ok());
    office.assert_sound();
}
