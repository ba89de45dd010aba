//! Who comes: born, arrived, married, and who leads the family.

use crate::{add, commands, family_of_five, joining, leave, leaving, member, of, registered, tie};
use casework::application::{self, MemberForm, Relationship, WarningCode};
use casework::family::{self, FamilyChangeKind, Joining, MarriageChange, MarryForm, RelateForm};
use casework::person::{BirthForm, Sex};
use casework::{Code, Kind, Result};
use panah_tests::office::Office;

#[test]
fn a_child_is_born() {
    let mut office = Office::new();
    let case = family_of_five(&mut office);
    office.wait(20);
    let mut newborn = member(Relationship::Son, "Arman Namuna", Sex::M, 2026);
    newborn.person.birth =
        BirthForm { year: Some(2026), month: Some(12), day: Some(10), ..BirthForm::default() };
    let mut form = joining(&case, newborn, Joining::Birth);
    form.on = Some("2026-12-01".parse().unwrap());
    office.refused(
        "leyla",
        (Kind::Invalid, Code::CheckTheForm),
        &[("on", Code::DatesOutOfOrder)],
        |desk, acting, now| family::add_member(desk, &acting.permit()?, &form, now),
    );
    form.on = None;
    assert_eq!(add(&mut office, &form).unwrap(), []);
    let file = office.file("leyla", case.application);
    assert_eq!(file.members.len(), 6);
    let born = &file.members[5];
    assert_eq!((born.position, born.joined_on.unwrap().to_string()), (6, "2026-12-15".to_owned()));
    assert!(born.needs.is_empty(), "nothing is said of a child whose parents are there");
    assert_eq!(file.changes.len(), 1);
    assert_eq!(file.changes[0].kind, FamilyChangeKind::Birth);
    assert_eq!(file.changes[0].persons[0].latin, "Arman Namuna");
    assert_eq!(commands(&mut office, case.application)[0], "family.add_member");

    // Nobody is added twice, nobody becomes a second principal, and nobody is their own mother's mother.
    let mut again = joining(&case, MemberForm::default(), Joining::Joined);
    again.member.known = Some(born.person.id);
    again.member.relationship = Relationship::Pa;
    again.member.person.name.latin = "Arman Namuna".to_owned();
    again.reason = " ".to_owned();
    office.refused(
        "leyla",
        (Kind::Invalid, Code::CheckTheForm),
        &[
            ("reason", Code::Required),
            ("member.person", Code::AlreadyMember),
            ("member.relationship", Code::OnePrincipal),
        ],
        |desk, acting, now| family::add_member(desk, &acting.permit()?, &again, now),
    );
    let mother = joining(&case, member(Relationship::Prf, "Gul Namuna", Sex::F, 2001), Joining::Arrival);
    office.refused(
        "leyla",
        (Kind::Invalid, Code::CheckTheForm),
        &[("member.relationship", Code::ParentYounger)],
        |desk, acting, now| family::add_member(desk, &acting.permit()?, &mother, now),
    );
    office.assert_sound();
}

#[test]
fn somebody_known_joins_and_marries() {
    let mut office = Office::new();
    let case = registered(&mut office, vec![member(Relationship::Pa, "Jawed Namuna", Sex::M, 1990)]);
    let other = registered(
        &mut office,
        vec![
            member(Relationship::Pa, "Gul Nümunə", Sex::F, 1970),
            member(Relationship::Dau, "Rana Nümunə", Sex::F, 2009),
        ],
    );
    let (jawed, rana) = (case.members[0], other.members[1]);

    // She marries him: from her mother's case into his. She is a child, and that is said.
    let mut bride =
        MemberForm { known: Some(rana), relationship: Relationship::Nrf, ..MemberForm::default() };
    bride.person.name.latin = "Rana Nümunə".to_owned();
    add(&mut office, &joining(&case, bride, Joining::Joined)).unwrap();
    leave(&mut office, &leaving(&other, rana, "marriage")).unwrap();
    let marriage = MarryForm {
        application: case.application,
        one: jawed,
        other: rana,
        other_application: None,
        what: MarriageChange::Marriage,
        marital: None,
        on: None,
        form: Some("dini".to_owned()),
        place: None,
        reason: "Özləri deyir, uydurma.".to_owned(),
    };
    let warnings = office
        .run("leyla", |desk, acting, now| family::marry(desk, &acting.permit()?, &marriage, now))
        .unwrap();
    assert_eq!(warnings.iter().map(|w| w.code).collect::<Vec<_>>(), [WarningCode::ChildSpouse]);
    let file = office.file("leyla", case.application);
    let wife = of(&file, rana);
    assert_eq!(wife.relationship, Relationship::Wif);
    assert_eq!(wife.person.details.civil.as_ref().unwrap().form.as_deref(), Some("dini"));
    let needs: Vec<&str> = wife.needs.iter().map(|need| need.code.as_str()).collect();
    assert_eq!(needs, ["SC-UC", "CR-CS"], "proposed, each to be looked into");
    assert!(wife.needs.iter().all(|need| need.status == "pending"));
    let former = office.file("leyla", other.application).former;
    assert_eq!(former[0].left_for.as_ref().unwrap().number, case.number);

    // A second wife is allowed, and said.
    let second = joining(&case, member(Relationship::Wif, "Nur Nümunə", Sex::F, 1995), Joining::Arrival);
    let warnings = add(&mut office, &second).unwrap();
    assert!(warnings.iter().any(|warning| warning.code == WarningCode::SecondSpouse));
    let warned: Vec<_> = office.file("leyla", case.application).warnings.iter().map(|w| w.code).collect();
    assert_eq!(warned, [WarningCode::ChildSpouse, WarningCode::SecondSpouse], "they stay on the case");
    office.assert_sound();
}

#[test]
fn two_of_different_cases_marry() {
    let mut office = Office::new();
    let one = registered(&mut office, vec![member(Relationship::Pa, "Jawed Namuna", Sex::M, 1990)]);
    let two = registered(&mut office, vec![member(Relationship::Pa, "Rana Nümunə", Sex::F, 1995)]);
    let mut form = MarryForm {
        application: one.application,
        one: one.members[0],
        other: two.members[0],
        other_application: None,
        what: MarriageChange::Marriage,
        marital: Some("CL".to_owned()),
        on: Some("1994".to_owned()),
        form: None,
        place: None,
        reason: "Özləri deyir, uydurma.".to_owned(),
    };
    fn marry(office: &mut Office, form: &MarryForm) -> Result<Vec<application::Warning>> {
        office.run("leyla", |desk, acting, now| family::marry(desk, &acting.permit()?, form, now))
    }
    office.refused("leyla", (Kind::NotFound, Code::NotFound), &[], |desk, acting, now| {
        family::marry(desk, &acting.permit()?, &form, now)
    });
    form.other_application = Some(two.application);
    office.refused(
        "leyla",
        (Kind::Invalid, Code::CheckTheForm),
        &[("on", Code::DatesOutOfOrder)],
        |desk, acting, now| family::marry(desk, &acting.permit()?, &form, now),
    );
    form.on = Some("2026-11".to_owned());
    marry(&mut office, &form).unwrap();
    for case in [&one, &two] {
        let file = office.file("leyla", case.application);
        let civil = file.members[0].person.details.civil.clone().unwrap();
        assert_eq!(civil.marital.as_deref(), Some("CL"));
        assert_eq!(file.members[0].relationship, Relationship::Pa, "each leads their own case");
        assert_eq!(file.changes[0].kind, FamilyChangeKind::Marriage);
        assert!(commands(&mut office, case.application).contains(&"family.marry".to_owned()));
    }
    office.assert_sound();
}
#[test]
fn another_leads_the_family() {
    let mut office = Office::new();
    let case = family_of_five(&mut office);
    let [mother, father, son, laleh, parwin] = case.members[..] else { panic!() };
    let mut form = RelateForm {
        application: case.application,
        relationships: vec![
            tie(father, Relationship::Pa),
            tie(mother, Relationship::Hus),
            tie(son, Relationship::Prm),
            tie(laleh, Relationship::Dau),
        ],
        on: Some("2027-01-01".parse().unwrap()),
        reason: "Ailə xahiş edib.".to_owned(),
    };
    office.refused(
        "leyla",
        (Kind::Invalid, Code::CheckTheForm),
        &[
            ("on", Code::DateInFuture),
            ("relationships", Code::RelationshipsMissing),
            ("relationships.1.relationship", Code::SexContradicts),
            ("relationships.2.relationship", Code::ParentYounger),
        ],
        |desk, acting, now| family::set_relationships(desk, &acting.permit()?, &form, now),
    );
    form.on = None;
    form.relationships = vec![
        tie(father, Relationship::Pa),
        tie(mother, Relationship::Wif),
        tie(son, Relationship::Son),
        tie(laleh, Relationship::Dau),
        tie(parwin, Relationship::Dau),
    ];
    let before = office.commits();
    let warnings = office
        .run("leyla", |desk, acting, now| family::warnings(desk, &acting.permit()?, &form.relationships, now))
        .unwrap();
    assert_eq!((warnings.len(), office.commits()), (0, before), "a look writes nothing");
    office
        .run("leyla", |desk, acting, now| family::set_relationships(desk, &acting.permit()?, &form, now))
        .unwrap();
    let file = office.file("leyla", case.application);
    assert_eq!(file.members[0].person.id, father);
    assert_eq!(file.members.iter().map(|m| m.position).collect::<Vec<_>>(), [2, 1, 3, 4, 5]);
    assert_eq!(file.changes[0].persons.len(), 2, "only what changed is told");
    office.assert_sound();
}
