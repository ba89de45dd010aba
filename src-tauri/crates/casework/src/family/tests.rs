//! Relationships given anew: what is impossible, and what only looks wrong.

use super::{Tie, ties, warn};
use crate::{
    Code,
    application::{
        Relationship::{self, Dau, Gpm, Hus, Pa, Prf, Prm, Scm, Son, Spf, Wif},
        WarningCode,
    },
    failure::Faults,
    person::{Birth, Person, PersonName, Sex},
    profile::azerbaijan,
};
use chrono::{Days, NaiveDate};
use std::collections::BTreeMap;
use vault::Id;

/// A family by relationship, sex and age in years, `None` where it is not known.
type Family<'f> = &'f [(Relationship, Sex, Option<u64>)];
/// Fields with what is said of each.
type Said<'f, C> = &'f [(&'f str, C)];

const TODAY: &str = "2026-11-25";

fn id(i: usize) -> Id {
    Id::from_bytes([u8::try_from(i).unwrap() + 1; 16])
}

/// The ties and persons of a family.
fn family(members: Family<'_>) -> (Vec<Tie>, BTreeMap<Id, Person>) {
    let today: NaiveDate = TODAY.parse().unwrap();
    let name = PersonName {
        latin: "Nümunə".to_owned(),
        ..serde_json::from_str(
            r#"{"latin":"","native":null,"family":null,"given":null,"father":null,"single":false,"mother":null}"#,
        )
        .unwrap()
    };
    let persons = members.iter().enumerate().map(|(i, (_, sex, age))| {
        let day = age.map(|age| today - Days::new(age * 365 + age / 4 + 10));
        let birth = Birth { earliest: day, latest: day, ..Birth::default() };
        (id(i), Person::new(id(i), name.clone(), *sex, birth))
    });
    let ties = members
        .iter()
        .enumerate()
        .map(|(i, (relationship, ..))| Tie { person: id(i), relationship: *relationship });
    (ties.collect(), persons.collect())
}

#[test]
fn what_cannot_be_is_refused_where_it_stands() {
    let lists = &azerbaijan().unwrap().lists;
    use Sex::{F, M, U};
    let table: &[(&str, Family<'_>, Said<'_, Code>)] = &[
        ("a family", &[(Pa, F, Some(38)), (Hus, M, Some(40)), (Son, M, Some(12))], &[]),
        ("nobody leads it", &[(Wif, F, Some(38)), (Hus, M, Some(40))], &[("r", Code::NoPrincipal)]),
        ("two lead it", &[(Pa, F, Some(38)), (Pa, M, Some(40))], &[("r.1.relationship", Code::OnePrincipal)]),
        (
            "a man as a wife",
            &[(Pa, F, Some(38)), (Wif, M, Some(40))],
            &[("r.1.relationship", Code::SexContradicts)],
        ),
        ("an unknown sex contradicts nothing", &[(Pa, F, Some(38)), (Wif, U, Some(40))], &[]),
        (
            "a mother younger than her son",
            &[(Pa, M, Some(30)), (Prf, F, Some(25))],
            &[("r.1.relationship", Code::ParentYounger)],
        ),
        (
            "a son older than his mother",
            &[(Pa, F, Some(25)), (Son, M, Some(30))],
            &[("r.1.relationship", Code::ParentYounger)],
        ),
        (
            "a grandfather younger than the child",
            &[(Pa, F, Some(25)), (Gpm, M, Some(20))],
            &[("r.1.relationship", Code::ParentYounger)],
        ),
        ("an unknown birth contradicts nothing", &[(Pa, M, Some(30)), (Prf, F, None)], &[]),
        ("a stepmother may be younger", &[(Pa, M, Some(30)), (Spf, F, Some(25))], &[]),
        ("a stepson may be older", &[(Pa, F, Some(25)), (Scm, M, Some(30))], &[]),
    ];
    for (why, members, expected) in table {
        let (ties, persons) = family(members);
        let mut faults = Faults::default();
        ties::check(lists, &ties, &persons, "r", &mut faults);
        let failure = faults.into_failure();
        let found: Vec<(&str, Code)> = failure.fields.iter().map(|f| (f.field.as_str(), f.code)).collect();
        assert_eq!(found, *expected, "{why}");
    }
}

#[test]
fn everybody_is_named_once_and_nobody_else() {
    let lists = &azerbaijan().unwrap().lists;
    let (ties, mut persons) =
        family(&[(Pa, Sex::F, Some(38)), (Dau, Sex::F, Some(9)), (Dau, Sex::F, Some(9))]);
    let faults_of = |ties: &[Tie], persons: &BTreeMap<Id, Person>| {
        let mut faults = Faults::default();
        ties::check(lists, ties, persons, "r", &mut faults);
        faults.into_failure().fields.into_iter().map(|fault| (fault.field, fault.code)).collect::<Vec<_>>()
    };
    assert_eq!(faults_of(&ties[..2], &persons), [("r".to_owned(), Code::RelationshipsMissing)]);
    let twice = [ties[0], ties[1], ties[1], ties[2]];
    assert_eq!(faults_of(&twice, &persons), [("r.2.person".to_owned(), Code::NotAChoice)]);
    persons.remove(&id(2));
    assert_eq!(faults_of(&ties, &persons), [("r.2.person".to_owned(), Code::NotAChoice)], "a stranger");
}

#[test]
fn what_only_looks_wrong_is_shown_and_not_in_the_way() {
    let lists = &azerbaijan().unwrap().lists;
    use Sex::{F, M};
    let table: &[(&str, Family<'_>, Said<'_, WarningCode>)] = &[
        ("a family", &[(Pa, F, Some(38)), (Hus, M, Some(40)), (Son, M, Some(12))], &[]),
        (
            "a mother eleven years older",
            &[(Pa, M, Some(20)), (Prf, F, Some(31))],
            &[("r.1.relationship", WarningCode::ParentTooYoung)],
        ),
        ("a mother thirteen years older", &[(Pa, M, Some(20)), (Prf, F, Some(33))], &[]),
        ("a father of unknown age", &[(Pa, M, Some(20)), (Prm, M, None)], &[]),
        (
            "a child wife",
            &[(Pa, M, Some(30)), (Wif, F, Some(16))],
            &[("r.1.relationship", WarningCode::ChildSpouse)],
        ),
        (
            "two wives",
            &[(Pa, M, Some(50)), (Wif, F, Some(45)), (Wif, F, Some(30))],
            &[("r.2.relationship", WarningCode::SecondSpouse)],
        ),
    ];
    for (why, members, expected) in table {
        let (ties, persons) = family(members);
        let mut faults = Faults::default();
        ties::check(lists, &ties, &persons, "r", &mut faults);
        assert!(faults.check().is_ok(), "{why}: it must not block");
        let found = warn::of_ties(lists, &ties, &persons, "r", TODAY.parse().unwrap());
        let found: Vec<(&str, WarningCode)> = found.iter().map(|w| (w.field.as_str(), w.code)).collect();
        assert_eq!(found, *expected, "{why}");
    }
}
