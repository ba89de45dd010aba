//! A family that was recognised over eighteen months: where they began, goals, referrals, reviews, documents, reunification.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a failed expectation is a failed test"
)]

mod family;
mod partners;
mod progress;
mod reunion_letters;
mod sealed;

use casework::{
    assistance::{self, AssistanceCode},
    demonstration::main_job::{self, Case},
    integration::{self, Indicators, IntegrationView, LevelForm, PlanForm, ReviewForm},
    permit::Role,
    profile::ListName,
    release::{self, RecipientForm, RecipientKind},
};
use panah_tests::office::{Office, profile};
use vault::Id;

/// A family of four that holds a status, with officers of integration.
pub(crate) fn recognised() -> (Office, Case) {
    let mut office = Office::new();
    office.appoint("inci", "İnci Nümunəyeva", &[Role::INTEGRATION_OFFICER]);
    office.appoint("rais", "Rəis Sınaqlı", &[Role::HEAD_OF_DEPARTMENT]);
    office.appoint("sened", "Sənəd Nümunəli", &[Role::DOCUMENTS_OFFICER]);
    office.appoint("records", "Arxiv Nümunəli", &[Role::ARCHIVIST]);
    let case = office.work("leyla", main_job::take).unwrap();
    office.work("leyla", |work, officer| main_job::interviews(work, officer, &case)).unwrap();
    office.work("leyla", |work, officer| main_job::assess(work, officer, &case)).unwrap();
    office.work("leyla", |work, officer| main_job::draft(work, officer, &case)).unwrap();
    office.work("kamran", |work, officer| main_job::send_back(work, officer, &case)).unwrap();
    office.work("leyla", |work, officer| main_job::revise(work, officer, &case)).unwrap();
    office.work("kamran", |work, officer| main_job::approve(work, officer, &case)).unwrap();
    office.hand_over(&case, None);
    (office, case)
}

pub(crate) fn view(office: &mut Office, case: &Case) -> IntegrationView {
    let id = case.application;
    office.run("inci", |desk, acting, now| integration::of_case(desk, &acting.permit()?, id, now)).unwrap()
}

pub(crate) fn day(text: &str) -> chrono::NaiveDate {
    text.parse().unwrap()
}

/// Everybody at one level in each domain.
pub(crate) fn levels(level: u8) -> Vec<LevelForm> {
    let domains = profile().lists.get(ListName::IntegrationDomain);
    let one = |entry: &casework::profile::Entry| LevelForm {
        domain: entry.code.clone(),
        level: Some(level),
        note: String::new(),
    };
    domains.entries.iter().map(one).collect()
}

pub(crate) fn review(
    office: &mut Office,
    plan: Id,
    person: Id,
    level: u8,
    indicators: Indicators,
) -> casework::Result<Id> {
    let on = office.run("inci", |desk, _, now| Ok(desk.today(now))).unwrap();
    let form = ReviewForm { plan, person, on, levels: levels(level), indicators, note: String::new() };
    office.run("inci", |desk, acting, now| integration::review(desk, &acting.permit()?, &form, now))
}

pub(crate) fn plan(office: &mut Office, case: &Case) -> Id {
    let form = PlanForm {
        application: case.application,
        persons: vec![case.members[0], case.members[1]],
        aim: "Müstəqil yaşayış".to_owned(),
    };
    office.run("inci", |desk, acting, now| integration::open(desk, &acting.permit()?, &form, now)).unwrap()
}

pub(crate) fn partner(office: &mut Office, country: &str) -> Id {
    let form = RecipientForm {
        recipient: None,
        name: "Nümunə dil mərkəzi".to_owned(),
        kind: RecipientKind::Organisation,
        country: country.to_owned(),
        address: None,
        key: None,
        agreement: Some("Sınaq sazişi".to_owned()),
    };
    office.run("records", |desk, acting, now| release::record(desk, &acting.permit()?, &form, now)).unwrap()
}

pub(crate) fn due(office: &mut Office) -> Vec<(AssistanceCode, u32)> {
    let due = office.run("inci", |desk, acting, now| assistance::due(desk, acting, now)).unwrap();
    due.into_iter().map(|one| (one.code, one.count)).collect()
}
