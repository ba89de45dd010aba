//! Assistance and integration of the demonstration office: invented households, a programme with its list, a shelter, a plan.

use crate::{
    Desk, Result,
    application::{Application, MemberForm, Relationship},
    assistance::{self, Cadence, Channel, ComplaintForm, CriteriaForm, DraftListForm, ProgrammeForm},
    household::{self, HouseholdForm, ProblemForm, Urgency, VisitForm},
    integration::{self, ActionForm, GoalForm, Indicators, LevelForm, PlanForm, ReviewForm, WorkState},
    permit::Acting,
    person::{BirthForm, NameForm, PersonForm, Sex},
    profile::ListName,
    shelter::{self, CheckInForm, SiteForm, UnitForm},
    status,
};
use chrono::{DateTime, Days, Utc};
use vault::Id;

fn member(latin: &str, sex: Sex, age: u16, relationship: Relationship) -> MemberForm {
    MemberForm {
        person: PersonForm {
            name: NameForm { latin: latin.to_owned(), ..NameForm::default() },
            sex: Some(sex),
            birth: BirthForm { age: Some(age), ..BirthForm::default() },
            ..PersonForm::default()
        },
        relationship,
        ..MemberForm::default()
    }
}

/// Fills it: `worker` keeps households, `head` sets up and `officer` integrates.
pub(super) fn fill(
    desk: &mut Desk,
    worker: &Acting,
    head: &Acting,
    officer: &Acting,
    now: DateTime<Utc>,
) -> Result<()> {
    let today = desk.today(now);
    let displaced = HouseholdForm {
        population: "IDP".to_owned(),
        address: "Nümunə qəsəbəsi 4, uydurma".to_owned(),
        contact: "uydurma".to_owned(),
        origin: Some("Nümunəkənd, uydurma".to_owned()),
        income: Some(18_000),
        members: vec![
            member("Nümunə Köçkünova", Sex::F, 36, Relationship::Pa),
            member("Əli Köçkünov", Sex::M, 9, Relationship::Son),
            member("Aygün Köçkünova", Sex::F, 5, Relationship::Dau),
        ],
        ..HouseholdForm::default()
    };
    let stateless = HouseholdForm {
        population: "STA".to_owned(),
        address: "Sınaq küçəsi 30, uydurma".to_owned(),
        contact: "uydurma".to_owned(),
        income: Some(25_000),
        members: vec![member("Sınaq Vətənsizli", Sex::M, 67, Relationship::Pa)],
        ..HouseholdForm::default()
    };
    let first = household::register(desk, &worker.permit()?, &displaced, now)?;
    household::register(desk, &worker.permit()?, &stateless, now)?;
    let problem = ProblemForm {
        household: first.id,
        person: None,
        kind: "bad-housing".to_owned(),
        urgency: Urgency::High,
        told_by: "Qonşu (uydurma)".to_owned(),
        what: "Dam axır, soba yoxdur (uydurma).".to_owned(),
        referral: None,
    };
    household::report(desk, &worker.permit()?, &problem, now)?;
    let visit = VisitForm {
        household: first.id,
        on: today + Days::new(2),
        officer: None,
        purpose: "Yaşayış şəraitinə baxış (uydurma)".to_owned(),
    };
    household::plan(desk, &worker.permit()?, &visit, now)?;
    let complaint = ComplaintForm {
        household: Some(first.id),
        programme: None,
        kind: "delay".to_owned(),
        channel: Channel::Phone,
        confidential: false,
        complainant: Some("Nümunə Köçkünova".to_owned()),
        what: "Keçən ayın yardımı gecikib (uydurma).".to_owned(),
        received_on: today,
    };
    assistance::lodge(desk, &worker.permit()?, &complaint, now)?;
    give(desk, worker, head, now)?;
    shelter(desk, worker, first.id, now)?;
    plan(desk, officer, now)
}

fn give(desk: &mut Desk, worker: &Acting, head: &Acting, now: DateTime<Utc>) -> Result<()> {
    let today = desk.today(now);
    let form = ProgrammeForm {
        programme: None,
        name: "Aylıq yardım (nümunə)".to_owned(),
        kind: "cash".to_owned(),
        cadence: Cadence::Monthly,
        payer: "Nümunə fondu".to_owned(),
        budget: 5_000_000,
        starts_on: today,
        ends_on: today + Days::new(365),
    };
    let programme = assistance::programme(desk, &head.permit()?, &form, now)?;
    let criteria = CriteriaForm {
        programme: Some(programme),
        basis: "Sınaq qərarı (uydurma)".to_owned(),
        populations: vec!["IDP".to_owned(), "REF".to_owned()],
        children: Some(1),
        base: 5_000,
        each: 3_000,
        ..CriteriaForm::default()
    };
    assistance::set_criteria(desk, &head.permit()?, &criteria, now)?;
    assistance::assess_all(desk, &worker.permit()?, programme, now)?;
    assistance::confirm_eligible(desk, &worker.permit()?, programme, now)?;
    let form = DraftListForm { programme, period: today.format("%Y-%m").to_string() };
    assistance::draft(desk, &worker.permit()?, &form, now)?;
    Ok(())
}

fn shelter(desk: &mut Desk, worker: &Acting, household: Id, now: DateTime<Utc>) -> Result<()> {
    let form = SiteForm {
        name: "Nümunə mərkəzi".to_owned(),
        address: "Uydurma küçəsi 1".to_owned(),
        ..SiteForm::default()
    };
    let site = shelter::site(desk, &worker.permit()?, &form, now)?;
    let unit = |name: &str, places, women_only| UnitForm {
        unit: None,
        site,
        name: name.to_owned(),
        places,
        accessible: false,
        women_only,
        family: false,
        closed: None,
    };
    let room = shelter::unit(desk, &worker.permit()?, &unit("Otaq 1", 4, false), now)?;
    shelter::unit(desk, &worker.permit()?, &unit("Otaq 2", 3, true), now)?;
    let form = CheckInForm {
        unit: room,
        household,
        persons: Vec::new(),
        since: desk.today(now),
        until: None,
        overrides: Vec::new(),
    };
    shelter::check_in(desk, &worker.permit()?, &form, now)?;
    Ok(())
}

/// A plan for the first case in which somebody holds a status; none where nobody does yet.
fn plan(desk: &mut Desk, officer: &Acting, now: DateTime<Utc>) -> Result<()> {
    let today = desk.today(now);
    let cases: Vec<Application> = desk.read().list(integration::storage::CASES, [])?;
    let mut found = None;
    for case in cases {
        let held = status::held(desk, case.id)?;
        if let Some(holding) = held.into_iter().find(status::Holding::stands) {
            found = Some((case.id, holding.person));
            break;
        }
    }
    let Some((application, person)) = found else { return Ok(()) };
    let form = PlanForm { application, persons: vec![person], aim: "Öz işi və evi (uydurma)".to_owned() };
    let plan = integration::open(desk, &officer.permit()?, &form, now)?;
    let domains = desk.profile.lists.get(ListName::IntegrationDomain);
    let level = |domain: &str| LevelForm { domain: domain.to_owned(), level: Some(2), note: String::new() };
    let form = ReviewForm {
        plan,
        person,
        on: today,
        levels: domains.entries.iter().map(|entry| level(&entry.code)).collect(),
        indicators: Indicators {
            work: Some(WorkState::Seeking),
            document: Some(true),
            ..Indicators::default()
        },
        note: String::new(),
    };
    integration::review(desk, &officer.permit()?, &form, now)?;
    let form = GoalForm {
        plan,
        goal: None,
        person: Some(person),
        domain: "language".to_owned(),
        text: "Altı ayda B1 səviyyəsi (uydurma)".to_owned(),
        due_on: today + Days::new(180),
        actions: vec![ActionForm {
            what: "Kursa yazılmaq".to_owned(),
            responsible: "Özü".to_owned(),
            due_on: today + Days::new(5),
        }],
    };
    integration::set_goal(desk, &officer.permit()?, &form, now)?;
    Ok(())
}
