//! Relatives in other cases.

use crate::{member, registered};
use casework::application::Relationship;
use casework::family::{self, KinshipForm, KinshipWithdrawForm};
use casework::person::Sex;
use casework::{Code, Kind};
use panah_tests::office::Office;

#[test]
fn relatives_are_linked_across_cases() {
    let mut office = Office::new();
    let one = registered(&mut office, vec![member(Relationship::Pa, "Zahra Namuna", Sex::F, 1988)]);
    let two = registered(&mut office, vec![member(Relationship::Pa, "Jawed Namuna", Sex::M, 1960)]);
    let (daughter, father) = (one.members[0], two.members[0]);
    let mut form = KinshipForm {
        application: one.application,
        person: daughter,
        other: father,
        relationship: Relationship::Prf,
        note: None,
    };
    for (relationship, code) in [
        (Relationship::Prf, Code::SexContradicts),
        (Relationship::Son, Code::ParentYounger),
        (Relationship::Pa, Code::NotAChoice),
    ] {
        form.relationship = relationship;
        office.refused(
            "leyla",
            (Kind::Invalid, Code::CheckTheForm),
            &[("relationship", code)],
            |desk, acting, now| family::record_kinship(desk, &acting.permit()?, &form, now),
        );
    }
    form.relationship = Relationship::Prm;
    let kinship = office
        .run("leyla", |desk, acting, now| family::record_kinship(desk, &acting.permit()?, &form, now))
        .unwrap();
    for (case, seen, relationship) in
        [(&one, "Jawed Namuna", Relationship::Prm), (&two, "Zahra Namuna", Relationship::Dau)]
    {
        let file = office.file("leyla", case.application);
        let kin = &file.members[0].kin[0];
        assert_eq!((kin.relative.name.latin.as_str(), kin.relationship), (seen, relationship));
        assert_eq!(kin.relative.cases.len(), 1, "a link to the case");
    }
    let back = KinshipForm {
        application: two.application,
        person: father,
        other: daughter,
        relationship: Relationship::Dau,
        note: None,
    };
    office.refused(
        "leyla",
        (Kind::Invalid, Code::CheckTheForm),
        &[("other", Code::AlreadyRecorded)],
        |desk, acting, now| family::record_kinship(desk, &acting.permit()?, &back, now),
    );
    let withdraw =
        KinshipWithdrawForm { application: two.application, kinship, reason: "Səhv idi.".to_owned() };
    office
        .run("leyla", |desk, acting, now| family::withdraw_kinship(desk, &acting.permit()?, &withdraw, now))
        .unwrap();
    assert!(office.file("leyla", one.application).members[0].kin.is_empty());
    office.assert_sound();
}
