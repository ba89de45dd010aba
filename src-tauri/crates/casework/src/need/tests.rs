//! Which children a registration says are alone.

use super::alone::{Relative, suggested};
use crate::{
    application::Relationship::{
        self, Ant, Clf, Com, Dau, Gcm, Gpf, Gpm, Hus, Nep, Nrm, Pa, Plf, Prf, Prm, Sbf, Sbm, Son, U, Ukm,
        Unc, Wif,
    },
    person::Birth,
    profile::azerbaijan,
};
use chrono::{Days, NaiveDate};
use vault::Id;

fn born(age: u64, today: NaiveDate) -> Birth {
    let day = today - Days::new(age * 366);
    Birth { earliest: Some(day), latest: Some(day), ..Birth::default() }
}

#[test]
fn a_child_without_a_parent_in_the_case_is_noticed() {
    let lists = &azerbaijan().unwrap().lists;
    let today: NaiveDate = "2026-11-25".parse().unwrap();
    type Family<'f> = &'f [(Relationship, u64)];
    type Said<'f> = &'f [(usize, &'f str)];
    let table: &[(&str, Family<'_>, Said<'_>)] = &[
        ("a grown-up", &[(Pa, 30)], &[]),
        ("a child alone", &[(Pa, 15)], &[(0, "SC-UC")]),
        ("two children alone", &[(Pa, 15), (Sbm, 9)], &[(0, "SC-UC"), (1, "SC-UC")]),
        ("parents and children", &[(Pa, 40), (Wif, 38), (Son, 12), (Dau, 9)], &[]),
        ("the child applies, the mother is there", &[(Pa, 15), (Prf, 40)], &[]),
        ("with a grown-up brother", &[(Pa, 15), (Sbm, 22)], &[(0, "SC-SC")]),
        ("with a stranger", &[(Pa, 15), (Nrm, 40)], &[(0, "SC-UC")]),
        ("a stranger's child", &[(Pa, 40), (Nrm, 12)], &[(1, "SC-UC")]),
        ("a relative of unknown kind", &[(Pa, 40), (Ukm, 12)], &[(1, "SC-UC")]),
        ("nobody has said yet what the child is", &[(Pa, 40), (U, 12)], &[]),
        (
            "nobody has said, and there is nobody grown up",
            &[(Pa, 16), (U, 12)],
            &[(0, "SC-UC"), (1, "SC-UC")],
        ),
        ("a nephew", &[(Pa, 40), (Nep, 12)], &[(1, "SC-SC")]),
        ("a nephew with the aunt who may be his mother", &[(Pa, 40), (Sbf, 38), (Nep, 12)], &[]),
        (
            "a nephew whose aunt is a child too",
            &[(Pa, 40), (Sbf, 14), (Nep, 12)],
            &[(1, "SC-SC"), (2, "SC-SC")],
        ),
        ("a grandson", &[(Pa, 60), (Gcm, 12)], &[(1, "SC-SC")]),
        ("a grandson with a son's wife", &[(Pa, 60), (Clf, 30), (Gcm, 4)], &[]),
        ("the child with grandparents", &[(Pa, 15), (Gpm, 70), (Gpf, 68)], &[(0, "SC-SC")]),
        ("the child with an uncle and a cousin", &[(Pa, 15), (Unc, 45), (Com, 12)], &[(0, "SC-SC")]),
        ("a cousin without an aunt", &[(Pa, 25), (Com, 12)], &[(1, "SC-SC")]),
        ("a cousin with an aunt", &[(Pa, 25), (Ant, 45), (Com, 12)], &[]),
        ("a child wife", &[(Pa, 30), (Wif, 16)], &[(1, "SC-SC"), (1, "CR-CS")]),
        ("a child wife with her mother", &[(Pa, 30), (Wif, 16), (Plf, 45)], &[(1, "CR-CS")]),
        ("a child who is the wife and applies", &[(Pa, 16), (Hus, 30)], &[(0, "SC-SC"), (0, "CR-CS")]),
        ("a child who is a mother", &[(Pa, 16), (Son, 1)], &[(0, "SC-UC")]),
        ("brothers with their father", &[(Pa, 15), (Sbm, 9), (Prm, 50)], &[]),
    ];
    for (why, family, expected) in table {
        let births: Vec<Birth> = family.iter().map(|(_, age)| born(*age, today)).collect();
        let id = |i: usize| Id::from_bytes([u8::try_from(i).unwrap() + 1; 16]);
        let members: Vec<Relative<'_>> = family
            .iter()
            .zip(&births)
            .enumerate()
            .map(|(i, ((relationship, _), birth))| Relative {
                person: id(i),
                relationship: *relationship,
                birth,
            })
            .collect();
        let expected: Vec<(Id, &str)> = expected.iter().map(|(i, need)| (id(*i), *need)).collect();
        assert_eq!(suggested(lists, &members, today), expected, "{why}");
    }
}

#[test]
fn near_eighteen_and_disputed_counts_as_a_child() {
    let lists = &azerbaijan().unwrap().lists;
    let today: NaiveDate = "2026-11-25".parse().unwrap();
    for (age, disputed, alone) in [(17, false, true), (19, false, false), (19, true, true), (25, true, false)]
    {
        let birth = Birth { disputed, ..born(age, today) };
        let member = Relative { person: Id::from_bytes([1; 16]), relationship: Pa, birth: &birth };
        assert_eq!(!suggested(lists, &[member], today).is_empty(), alone, "{age}, disputed: {disputed}");
    }
}
