//! Assistance: households, problems and visits, programmes, payment lists without duplicates, complaints, shelter.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a failed expectation is a failed test"
)]

mod displaced;
mod lists;
mod monthly;
mod paying;
mod shelter;

use casework::{
    application::{MemberForm, Relationship},
    assistance::{self, Cadence, CriteriaForm, ProgrammeForm},
    household::{self, Household, HouseholdForm},
    permit::Role,
    person::{NameForm, PersonForm, Sex},
};
use panah_tests::office::Office;
use vault::Id;

/// An office with two social workers, who do nothing else, and somebody who heads it.
pub(crate) fn office() -> Office {
    let mut office = Office::new();
    office.appoint("sona", "Sona Nümunəyeva", &[Role::SOCIAL_WORKER]);
    office.appoint("elnur", "Elnur Nümunəyev", &[Role::SOCIAL_WORKER]);
    office.appoint("rais", "Rəis Sınaqlı", &[Role::HEAD_OF_DEPARTMENT]);
    office
}

pub(crate) fn member(name: &str, sex: Sex, relationship: Relationship) -> MemberForm {
    MemberForm {
        person: PersonForm {
            name: NameForm { latin: name.to_owned(), ..NameForm::default() },
            sex: Some(sex),
            ..PersonForm::default()
        },
        relationship,
        ..MemberForm::default()
    }
}

/// A displaced woman with a son.
pub(crate) fn home(office: &mut Office, head: &str) -> Household {
    let form = HouseholdForm {
        population: "IDP".to_owned(),
        address: "Nümunə qəsəbəsi 4, uydurma".to_owned(),
        contact: "+994 00 000 00 00".to_owned(),
        origin: Some("Nümunəkənd".to_owned()),
        income: Some(18_000),
        members: vec![
            member(head, Sex::F, Relationship::Pa),
            member(&format!("Oğul {head}"), Sex::M, Relationship::U),
        ],
        ..HouseholdForm::default()
    };
    office.run("sona", |desk, acting, now| household::register(desk, &acting.permit()?, &form, now)).unwrap()
}

pub(crate) fn programme(office: &mut Office, name: &str, budget: i64) -> Id {
    let form = ProgrammeForm {
        programme: None,
        name: name.to_owned(),
        kind: "cash".to_owned(),
        cadence: Cadence::Monthly,
        payer: "Nümunə fondu".to_owned(),
        budget,
        starts_on: "2026-11-01".parse().unwrap(),
        ends_on: "2027-10-31".parse().unwrap(),
    };
    office
        .run("rais", |desk, acting, now| assistance::programme(desk, &acting.permit()?, &form, now))
        .unwrap()
}

pub(crate) fn criteria(programme: Id) -> CriteriaForm {
    CriteriaForm {
        programme: Some(programme),
        basis: "Sınaq qərarı № 1".to_owned(),
        populations: vec!["IDP".to_owned(), "REF".to_owned()],
        income: Some(20_000),
        base: 5_000,
        each: 3_000,
        ..CriteriaForm::default()
    }
}

pub(crate) fn with_criteria(office: &mut Office, name: &str, budget: i64) -> Id {
    let id = programme(office, name, budget);
    let form = criteria(id);
    office
        .run("rais", |desk, acting, now| assistance::set_criteria(desk, &acting.permit()?, &form, now))
        .unwrap();
    id
}
