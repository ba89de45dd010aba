//! What one workstation seals while a family parts at another is sealed wherever its people are, once each hears of it.

use crate::people::{ALL, office, parted, registered, seal, who};
use casework::{
    Code,
    access::{self, ConflictOfInterestForm, SealForm, UnsealForm},
    application,
    assignment::{self, AssignmentForm},
    demonstration::main_job::Case,
};
use panah_tests::office::Office;
use vault::Id;

/// An office and another workstation of it, and a family that both know.
fn two() -> (Office, Office, Case) {
    let mut here = office();
    let case = registered(&mut here, "leyla", &["Zahra Namuna", "Rana Namuna", "Laleh Namuna"]);
    let there = here.copied();
    (here, there, case)
}

fn exchanged(here: &mut Office, there: &mut Office) {
    here.hear(there);
    there.hear(here);
}

const LISTED: [&str; 3] = ["leyla", "kamran", "both"];

#[test]
fn what_parts_from_a_case_that_another_workstation_seals_is_sealed_with_it() {
    let (mut here, mut there, case) = two();
    seal(&mut there, case.application, &["both"]);
    let new = parted(&mut here, case.application, case.members[1]);
    assert_eq!(who(&mut here, new, &ALL), ALL, "here nobody knows of the seal");
    exchanged(&mut here, &mut there);
    for office in [&mut here, &mut there] {
        for one in [case.application, new] {
            assert_eq!(who(office, one, &ALL), LISTED, "whoever stands on the list sees both");
        }
        let told = office.run("kamran", |desk, acting, _| access::who(desk, &acting.permit()?, new)).unwrap();
        assert_eq!((told.sealed, told.sealed_with), (None, vec![case.number.clone()]), "and is told why");
        let told = office.run("tural", |desk, acting, now| {
            application::open(desk, &acting.permit()?, acting, new, false, now)
        });
        assert_eq!(told.unwrap_err().code, Code::NotFound);
    }
    let other = registered(&mut here, "samir", &["Parwin Namuna"]);
    assert_eq!(who(&mut here, other.application, &ALL), ALL);
    // With the seal it opens again.
    let form = UnsealForm { application: case.application, reason: "Keçib".to_owned() };
    there.run("kamran", |desk, acting, now| access::unseal(desk, &acting.permit()?, &form, now)).unwrap();
    exchanged(&mut here, &mut there);
    for office in [&mut here, &mut there] {
        assert_eq!(who(office, new, &ALL), ALL);
        let told = office.run("kamran", |desk, acting, _| access::who(desk, &acting.permit()?, new)).unwrap();
        assert!(told.sealed_with.is_empty());
        office.assert_sound();
    }
}

#[test]
fn a_family_that_parted_before_the_seal_by_the_clock_is_sealed_too() {
    let (mut here, mut there, case) = two();
    let new = parted(&mut here, case.application, case.members[1]);
    there.wait(1);
    seal(&mut there, case.application, &["both"]);
    exchanged(&mut here, &mut there);
    for office in [&mut here, &mut there] {
        assert_eq!(who(office, new, &ALL), LISTED);
    }
}

/// Of what had parted before, and of what is sealed or opened for itself, somebody decided.
#[test]
fn what_whoever_seals_knows_of_stays_as_it_is() {
    let (mut here, mut there, case) = two();
    let known = parted(&mut here, case.application, case.members[1]);
    exchanged(&mut here, &mut there);
    seal(&mut there, case.application, &["both"]);
    let late = parted(&mut here, case.application, case.members[2]);
    exchanged(&mut here, &mut there);
    for office in [&mut here, &mut there] {
        assert_eq!(who(office, known, &ALL), ALL, "it had parted, and the seal was not put on it");
        assert_eq!(who(office, late, &ALL), LISTED);
    }
    // A seal of its own counts from then on, and so does lifting that.
    let form =
        SealForm { application: late, reason: "Həssas iş".to_owned(), officers: vec![officer(&mut here)] };
    here.run("kamran", |desk, acting, now| access::seal(desk, &acting.permit()?, &form, now)).unwrap();
    assert_eq!(who(&mut here, late, &ALL), ["leyla", "kamran", "tural"]);
    let form = UnsealForm { application: late, reason: "Keçib".to_owned() };
    here.run("kamran", |desk, acting, now| access::unseal(desk, &acting.permit()?, &form, now)).unwrap();
    exchanged(&mut here, &mut there);
    for office in [&mut here, &mut there] {
        assert_eq!(who(office, late, &ALL), ALL);
        assert_eq!(who(office, case.application, &ALL), LISTED);
        office.assert_sound();
    }
}

/// A conflict of interest is one with people, by whatever number they go.
#[test]
fn what_parts_while_a_conflict_of_interest_is_declared_elsewhere_is_closed_by_it() {
    let (mut here, mut there, case) = two();
    let known = parted(&mut here, case.application, case.members[1]);
    exchanged(&mut here, &mut there);
    let form = ConflictOfInterestForm {
        application: case.application,
        reason: "Qohumdur".to_owned(),
        hand_over: None,
    };
    there.run("tural", |desk, acting, now| access::declare(desk, &acting.permit()?, &form, now)).unwrap();
    let late = parted(&mut here, case.application, case.members[2]);
    assert!(who(&mut here, late, &["tural"]).contains(&"tural"), "here nobody knows of it");
    exchanged(&mut here, &mut there);
    for office in [&mut here, &mut there] {
        for (one, is_open) in [(case.application, false), (late, false), (known, true)] {
            assert_eq!(!who(office, one, &["tural"]).is_empty(), is_open);
        }
        office.assert_sound();
    }
    // Nobody puts them in charge of it.
    let form =
        AssignmentForm {
            application: late, to: officer(&mut here), reason: "Növbə".to_owned(), all: false
        };
    let refused =
        here.run("kamran", |desk, acting, now| assignment::assign(desk, &acting.permit()?, &form, now));
    assert_eq!(refused.unwrap_err().fields[0].code, Code::ConflictDeclared);
}

fn officer(office: &mut Office) -> Id {
    office.acting("tural").officer()
}
