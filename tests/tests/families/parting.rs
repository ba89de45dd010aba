//! Who leaves: divorced, dead, gone.

use crate::{
    commands, family_of_five, heard, leave, leaving, of, relationships, sign, split, splitting, tie,
};
use casework::application::{self, CaseFile, Relationship, StepCode};
use casework::decision;
use casework::family::{self, FamilyChangeKind, MarriageChange, MarryForm};
use casework::need::NeedSource;
use casework::profile::Stage;
use casework::{Code, Kind};
use panah_tests::office::{Office, decision as drafted};
use vault::Id;

#[test]
fn a_family_parts_after_a_divorce() {
    let mut office = Office::new();
    let case = family_of_five(&mut office);
    let [mother, father, son, laleh, parwin] = case.members[..] else { panic!() };
    office.wait(40);
    let (interview, _) = heard(&mut office, case.application, mother);

    // Divorced: civil status of both, and what he is to her in the case.
    let divorce = MarryForm {
        application: case.application,
        one: mother,
        other: father,
        other_application: None,
        what: MarriageChange::Divorce,
        marital: None,
        on: Some("2026-12".to_owned()),
        form: None,
        place: Some("Bakı".to_owned()),
        reason: "Məhkəmə qərarı, uydurma.".to_owned(),
    };
    office.run("leyla", |desk, acting, now| family::marry(desk, &acting.permit()?, &divorce, now)).unwrap();
    let file = office.file("leyla", case.application);
    assert_eq!(of(&file, father).relationship, Relationship::Exm);
    for person in [mother, father] {
        let civil = of(&file, person).person.details.civil.clone().unwrap();
        assert_eq!((civil.marital.as_deref(), civil.since.as_deref()), (Some("DV"), Some("2026-12")));
    }

    // She and the younger daughter get a case of their own; she was the principal applicant.
    let going = vec![tie(mother, Relationship::Pa), tie(parwin, Relationship::Dau)];
    let mut form = splitting(&case, going, "divorce");
    office.refused(
        "leyla",
        (Kind::Invalid, Code::CheckTheForm),
        &[("relationships", Code::RelationshipsMissing), ("relationships", Code::NoPrincipal)],
        |desk, acting, now| family::split(desk, &acting.permit()?, &form, now),
    );
    form.relationships =
        vec![tie(father, Relationship::Pa), tie(son, Relationship::Son), tie(laleh, Relationship::Dau)];
    office.refused("leyla", (Kind::NotNow, Code::InterviewOpen), &[], |desk, acting, now| {
        family::split(desk, &acting.permit()?, &form, now)
    });
    sign(&mut office, interview);
    let done = split(&mut office, &form).unwrap();
    assert!(application::is_case_number(&done.number) && done.number != case.number);
    assert_eq!(done.warnings, []);

    let old = office.file("leyla", case.application);
    let new = office.file("leyla", done.application);
    assert_eq!(
        relationships(&old),
        [(2, Relationship::Pa), (3, Relationship::Son), (4, Relationship::Dau)],
        "whoever stays keeps their place"
    );
    assert!(of(&old, father).own_claim, "a principal applicant claims in their own right");
    let left: Vec<_> = old.former.iter().map(|f| (f.person, f.left_because.as_deref())).collect();
    assert_eq!(left, [(mother, Some("divorce")), (parwin, Some("divorce"))]);
    assert_eq!(old.former[0].left_for.as_ref().unwrap().number, done.number);
    assert_eq!(relationships(&new), [(1, Relationship::Pa), (2, Relationship::Dau)]);
    assert_eq!((new.registered_at, &new.profile), (old.registered_at, &old.profile));
    let last_days = |file: &CaseFile| {
        file.clocks.iter().map(|clock| (clock.id.clone(), clock.last_day)).collect::<Vec<_>>()
    };
    assert_eq!(last_days(&new), last_days(&old), "time goes on running");
    assert_eq!(new.contact, "", "where she lived is where he lives");

    // What she said goes with her: she is not heard again.
    assert_eq!(new.interviews.len(), 1);
    assert_eq!(new.stage, Stage::Interview);
    assert_eq!(new.steps.iter().find(|step| step.code == StepCode::Interview).unwrap().blocked_by, []);
    // The children have a parent on either side.
    assert!(old.members.iter().chain(&new.members).all(|member| member.needs.is_empty()));

    // Both journals tell it.
    for case in [case.application, done.application] {
        assert!(commands(&mut office, case).contains(&"family.split".to_owned()));
    }
    for (file, other) in [(&old, &new), (&new, &old)] {
        let change = file.changes.last().unwrap();
        assert_eq!((change.kind, change.because.as_deref()), (FamilyChangeKind::Split, Some("divorce")));
        assert_eq!(change.other.as_ref().unwrap().number, other.number);
    }
    office.assert_sound();
}

#[test]
fn nobody_is_left_without_a_case_and_no_case_without_a_principal() {
    let mut office = Office::new();
    let case = family_of_five(&mut office);
    let [mother, father, son, laleh, parwin] = case.members[..] else { panic!() };
    let everybody = vec![
        tie(mother, Relationship::Pa),
        tie(father, Relationship::Hus),
        tie(son, Relationship::Son),
        tie(laleh, Relationship::Dau),
        tie(parwin, Relationship::Dau),
    ];
    let all = splitting(&case, everybody, "own-claim");
    office.refused(
        "leyla",
        (Kind::Invalid, Code::CheckTheForm),
        &[("members", Code::NobodyStays)],
        |desk, acting, now| family::split(desk, &acting.permit()?, &all, now),
    );
    for because in ["divorce", "safety", "majority", "joined-family"] {
        let form = leaving(&case, father, because);
        office.refused(
            "leyla",
            (Kind::Invalid, Code::CheckTheForm),
            &[("because", Code::WouldHaveNoCase)],
            |desk, acting, now| family::leave(desk, &acting.permit()?, &form, now),
        );
    }
    let stranger = Id::from_bytes([7; 16]);
    let form = leaving(&case, stranger, "departure");
    office.refused("leyla", (Kind::NotFound, Code::NotFound), &[], |desk, acting, now| {
        family::leave(desk, &acting.permit()?, &form, now)
    });
    // An administrator changes no family.
    let form = leaving(&case, father, "departure");
    office.refused(
        panah_tests::office::ADMINISTRATOR,
        (Kind::Forbidden, Code::NotAllowed),
        &[],
        |desk, acting, now| family::leave(desk, &acting.permit()?, &form, now),
    );
}

#[test]
fn the_principal_applicant_dies() {
    let mut office = Office::new();
    let case = family_of_five(&mut office);
    let [mother, father, son, laleh, parwin] = case.members[..] else { panic!() };
    office.wait(10);
    let mut form = leaving(&case, mother, "death");
    form.died = Some("2026-12-03".to_owned());
    office.refused(
        "leyla",
        (Kind::Invalid, Code::CheckTheForm),
        &[("relationships", Code::RelationshipsMissing), ("relationships", Code::NoPrincipal)],
        |desk, acting, now| family::leave(desk, &acting.permit()?, &form, now),
    );
    form.relationships = vec![
        tie(father, Relationship::Pa),
        tie(son, Relationship::Son),
        tie(laleh, Relationship::Dau),
        tie(parwin, Relationship::Dau),
    ];
    leave(&mut office, &form).unwrap();
    let file = office.file("leyla", case.application);
    assert_eq!(file.members[0].person.id, father, "the principal applicant stands first");
    assert_eq!(file.members.iter().map(|m| m.position).collect::<Vec<_>>(), [2, 3, 4, 5]);
    assert_eq!(file.former[0].died.as_deref(), Some("2026-12-03"));
    assert_eq!(file.changes[0].on, "2026-12-03");
    let row = office
        .run("leyla", |desk, acting, now| {
            application::list(desk, &acting.permit()?, &application::CaseQuery::default(), now)
        })
        .unwrap();
    assert_eq!(row.rows[0].principal.latin, "Nader Namuna");

    // The father goes too: the children are alone now, and nobody confirms it but an officer.
    let mut form = leaving(&case, father, "departure");
    form.relationships =
        vec![tie(son, Relationship::Pa), tie(laleh, Relationship::Sbf), tie(parwin, Relationship::Sbf)];
    leave(&mut office, &form).unwrap();
    let file = office.file("leyla", case.application);
    for member in &file.members {
        let needs: Vec<_> =
            member.needs.iter().map(|n| (n.code.as_str(), n.status.as_str(), n.source)).collect();
        assert_eq!(needs, [("SC-UC", "pending", NeedSource::Rule)]);
    }
    // The last one leaves: nothing is left to decide.
    for (gone, rest) in [
        (son, vec![tie(laleh, Relationship::Pa), tie(parwin, Relationship::Sbf)]),
        (laleh, vec![tie(parwin, Relationship::Pa)]),
        (parwin, vec![]),
    ] {
        let mut form = leaving(&case, gone, "withdrawal");
        form.relationships = rest;
        leave(&mut office, &form).unwrap();
    }
    let file = office.file("leyla", case.application);
    assert_eq!((file.stage, file.members.len(), file.former.len()), (Stage::Closed, 0, 5));
    assert_eq!(file.clocks.len(), 0, "nobody is late for nobody");
    office.assert_sound();
}

#[test]
fn a_draft_proposes_nothing_for_whoever_left() {
    use casework::{
        decision::RulingForm,
        profile::OutcomeCode::{Derivative, Refugee},
    };
    let mut office = Office::new();
    let case = family_of_five(&mut office);
    let (interview, _) = heard(&mut office, case.application, case.members[0]);
    sign(&mut office, interview);
    let mut draft = drafted(&case, Refugee, &[("az", "Qorxusu əsaslıdır.")]);
    draft.rulings.extend(case.members[1..].iter().map(|person| RulingForm {
        person: *person,
        outcome: Some(Derivative),
        derived_from: Some(case.members[0]),
    }));
    office.run("leyla", |desk, acting, now| decision::save(desk, &acting.permit()?, &draft, now)).unwrap();
    let mut form = leaving(&case, case.members[0], "death");
    form.relationships = vec![
        tie(case.members[1], Relationship::Pa),
        tie(case.members[2], Relationship::Son),
        tie(case.members[3], Relationship::Dau),
        tie(case.members[4], Relationship::Dau),
    ];
    leave(&mut office, &form).unwrap();
    let file = office.file("leyla", case.application);
    let decision = file.decision.unwrap();
    assert_eq!(decision.rulings.len(), 4, "of the dead there is nothing to say");
    assert!(decision.rulings.iter().all(|ruling| ruling.outcome.code.is_none()), "nothing derives from her");
    let undecided = file.broken.iter().filter(|broken| broken.code == Code::OutcomeMissing);
    assert_eq!(undecided.count(), 4);
}
