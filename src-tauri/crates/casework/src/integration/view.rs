//! Integration of a case as the page shows it.

use super::{
    CardView, Indicators, IntegrationPlan, Level, Measured, PlanGoal, PlanReview, Referral, Reunification,
    document, due, indicator::measured, reunion, storage,
};
use crate::{
    Desk, Result, access, folder, officer,
    permit::{Integrate, Permit},
    person::{Person, PersonName},
    profile::{StatusDocument, Words},
    release::Recipient,
    rule::BrokenView,
    status,
};
use chrono::{DateTime, NaiveDate, Utc};
use vault::Id;

/// Where somebody stood on a day.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
#[ts(rename = "ProgressPoint")]
pub struct Point {
    /// Review.
    pub review: Id,
    /// When.
    pub on: NaiveDate,
    /// In each domain.
    pub levels: Vec<Level>,
    /// What was measured.
    pub indicators: Indicators,
    /// By the areas of Zaragoza.
    pub measured: Vec<Measured>,
    /// What was agreed.
    pub note: String,
    /// Name of who reviewed.
    pub officer: String,
}

/// How a person goes on.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename = "ProgressSeries")]
pub struct Series {
    /// Person.
    pub person: Id,
    /// Name.
    pub name: PersonName,
    /// From what they began from to the last review.
    pub points: Vec<Point>,
    /// When they are to be reviewed next.
    pub next_on: NaiveDate,
}

/// A goal as the page shows it.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename = "PlanGoalView")]
pub struct GoalView {
    /// What it is.
    pub goal: PlanGoal,
    /// Whose.
    pub name: Option<PersonName>,
    /// Days left; below zero it is late.
    pub days_left: i64,
}

/// A referral as the page shows it.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
pub struct ReferralView {
    /// What it is.
    pub referral: Referral,
    /// Name of the person.
    pub person: PersonName,
    /// Name of the partner.
    pub partner: String,
    /// Whether the partner should have answered.
    pub late: bool,
}

/// A plan as the page shows it.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
#[ts(rename = "IntegrationPlanView")]
pub struct PlanView {
    /// What it is.
    pub plan: IntegrationPlan,
    /// Name of who is in charge.
    pub lead: String,
    /// How each person goes on.
    pub series: Vec<Series>,
    /// Goals, those that are open first.
    pub goals: Vec<GoalView>,
    /// Referrals, the newest first.
    pub referrals: Vec<ReferralView>,
}

/// An application for family reunification as the page shows it.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub struct ReunionView {
    /// What it is.
    pub reunion: Reunification,
    /// Name of the sponsor.
    pub sponsor: PersonName,
    /// Days left; none once decided.
    pub days_left: Option<i64>,
    /// What stands against a decision of this officer.
    pub against: Vec<BrokenView>,
}

/// Somebody who can be in a plan.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
#[ts(rename = "RecognisedPerson")]
pub struct Recognised {
    /// Who.
    pub person: Id,
    /// Name.
    pub name: PersonName,
    /// Documents that the profile gives them, with its code and name.
    pub documents: Vec<(String, Words)>,
}

/// Integration of a case.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
pub struct IntegrationView {
    /// Who holds a status.
    pub recognised: Vec<Recognised>,
    /// Plans, the newest first.
    pub plans: Vec<PlanView>,
    /// Applications for family reunification.
    pub reunions: Vec<ReunionView>,
    /// Documents, the newest first.
    pub documents: Vec<CardView>,
    /// Partners that somebody can be referred to.
    pub partners: Vec<(Id, String)>,
    /// Currency of incomes.
    pub currency: String,
}

/// Integration of a case.
///
/// # Errors
/// [`crate::Code::NotFound`].
pub fn of_case(
    desk: &Desk,
    permit: &Permit<Integrate>,
    application: Id,
    now: DateTime<Utc>,
) -> Result<IntegrationView> {
    let (read, today) = (desk.read(), desk.today(now));
    let case = folder::standing(read, application)?;
    access::entered(read, permit.acting(), case)?;
    let profile = desk.profile_of(&read.get(case)?);
    let mut recognised: Vec<Recognised> = Vec::new();
    for one in status::held(desk, case)?.into_iter().filter(status::Holding::stands) {
        let theirs = |document: &&StatusDocument| document.outcomes.contains(&one.outcome);
        let documents = profile.documents.iter().filter(theirs);
        recognised.push(Recognised {
            person: one.person,
            name: name(desk, one.person)?,
            documents: documents.map(|document| (document.code.clone(), document.name.clone())).collect(),
        });
    }
    let mut plans = Vec::new();
    for plan in read.list::<IntegrationPlan>(storage::OF_CASE, [case])? {
        plans.push(view(desk, plan, today)?);
    }
    let mut reunions = Vec::new();
    for one in read.list::<Reunification>(storage::REUNIONS_OF, [case])? {
        reunions.push(ReunionView {
            sponsor: name(desk, one.sponsor)?,
            days_left: one.decision.is_none().then(|| (one.due_on - today).num_days()),
            against: reunion::shown(desk, &one, permit.officer()),
            reunion: one,
        });
    }
    let partners: Vec<Recipient> = read.list(storage::PARTNERS, [])?;
    Ok(IntegrationView {
        recognised,
        plans,
        reunions,
        documents: document::of_case(desk, case, today)?,
        partners: partners.into_iter().map(|one| (one.id, one.name)).collect(),
        currency: desk.profile.assistance.currency.clone(),
    })
}

fn name(desk: &Desk, person: Id) -> Result<PersonName> {
    Ok(desk.read().find::<Person>(person)?.map(|person| person.name).unwrap_or_default())
}

fn view(desk: &Desk, plan: IntegrationPlan, today: NaiveDate) -> Result<PlanView> {
    let read = desk.read();
    let reviews: Vec<PlanReview> = read.list(storage::REVIEWS, [plan.id])?;
    let mut series = Vec::new();
    for person in &plan.persons.0 {
        let mut points = Vec::new();
        for review in reviews.iter().filter(|review| review.person == *person) {
            points.push(Point {
                review: review.id,
                on: review.on,
                levels: review.levels.0.clone(),
                measured: measured(&review.indicators, desk.profile.assistance.subsistence),
                indicators: review.indicators.clone(),
                note: review.note.clone(),
                officer: officer::name(read, review.officer)?,
            });
        }
        let next_on = due::next_review(desk, &plan, &reviews, *person);
        series.push(Series { person: *person, name: name(desk, *person)?, points, next_on });
    }
    let mut goals = Vec::new();
    for goal in read.list::<PlanGoal>(storage::GOALS, [plan.id])? {
        goals.push(GoalView {
            name: goal.person.map(|person| name(desk, person)).transpose()?,
            days_left: (goal.due_on - today).num_days(),
            goal,
        });
    }
    let mut referrals = Vec::new();
    for referral in read.list::<Referral>(storage::REFERRALS, [plan.id])? {
        let partner = read.find::<Recipient>(referral.partner)?;
        referrals.push(ReferralView {
            person: name(desk, referral.person)?,
            partner: partner.map(|partner| partner.name).unwrap_or_default(),
            late: referral.state == super::ReferralState::Sent && referral.answer_by < today,
            referral,
        });
    }
    Ok(PlanView { lead: officer::name(read, plan.lead)?, plan, series, goals, referrals })
}
