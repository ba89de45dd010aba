//! What is due of integration.

use super::{IntegrationPlan, PlanGoal, PlanReview, document, storage};
use crate::{
    Desk, Result,
    assistance::AssistanceCode,
    permit::{Acting, DecideReunification},
    person::{Person, PersonName},
};
use chrono::NaiveDate;
use vault::{Id, column};

/// Days on which something of integration is due for this officer.
pub(crate) fn due(
    desk: &Desk,
    acting: &Acting,
    today: NaiveDate,
    soon: NaiveDate,
) -> Result<Vec<(AssistanceCode, Vec<NaiveDate>)>> {
    let (read, me) = (desk.read(), acting.officer());
    let (mut reviews, mut actions, mut referrals) = (Vec::new(), Vec::new(), Vec::new());
    let plans: Vec<IntegrationPlan> = read.list(storage::GOING, [])?;
    for plan in plans.iter().filter(|plan| plan.lead == me) {
        if !acting.scope().opens(read, plan.application)? {
            continue;
        }
        let done: Vec<PlanReview> = read.list(storage::REVIEWS, [plan.id])?;
        reviews.extend(plan.persons.0.iter().map(|person| next_review(desk, plan, &done, *person)));
        for goal in read.list::<PlanGoal>(storage::GOALS, [plan.id])? {
            let open = goal.actions.0.iter().filter(|action| action.done.is_none());
            actions.extend(open.filter(|_| goal.outcome.is_none()).map(|action| action.due_on));
        }
        for referral in read.list::<super::Referral>(storage::REFERRALS, [plan.id])? {
            referrals
                .extend(Some(referral.answer_by).filter(|_| referral.state == super::ReferralState::Sent));
        }
    }
    let is_soon = |days: Vec<NaiveDate>| days.into_iter().filter(|day| *day <= soon).collect::<Vec<_>>();
    let cards = document::ending(desk, acting, today)?;
    let mut all = vec![
        (AssistanceCode::Review, is_soon(reviews)),
        (AssistanceCode::Action, is_soon(actions)),
        (AssistanceCode::Referral, is_soon(referrals)),
        (AssistanceCode::Document, cards.iter().filter_map(|card| card.valid_until).collect()),
    ];
    if acting.may::<DecideReunification>() {
        let undecided: Vec<(Id, NaiveDate)> =
            read.rows(storage::UNDECIDED, [me], |row| Ok((row.get(0)?, column(row, 1)?)))?;
        let mut days = Vec::new();
        for (case, day) in undecided {
            if acting.scope().opens(read, case)? {
                days.push(day);
            }
        }
        all.push((AssistanceCode::Reunification, days));
    }
    Ok(all)
}

/// Reviews of plans that are due between two days, with whom they are about.
pub(crate) fn reviews_between(
    desk: &Desk,
    acting: &Acting,
    from: NaiveDate,
    until: NaiveDate,
) -> Result<Vec<(IntegrationPlan, PersonName, NaiveDate)>> {
    let read = desk.read();
    let mut found = Vec::new();
    for plan in read.list::<IntegrationPlan>(storage::GOING, [])? {
        if !acting.scope().opens(read, plan.application)? {
            continue;
        }
        let done: Vec<PlanReview> = read.list(storage::REVIEWS, [plan.id])?;
        for person in &plan.persons.0 {
            let day = next_review(desk, &plan, &done, *person);
            if (from..=until).contains(&day) {
                let name = read.find::<Person>(*person)?.map(|person| person.name).unwrap_or_default();
                found.push((plan.clone(), name, day));
            }
        }
    }
    Ok(found)
}

/// When a person of a plan is to be reviewed next.
pub(super) fn next_review(
    desk: &Desk,
    plan: &IntegrationPlan,
    reviews: &[PlanReview],
    person: Id,
) -> NaiveDate {
    let last = reviews.iter().filter(|review| review.person == person).map(|review| review.on).max();
    match last {
        Some(last) => desk.profile.assistance.review.last_day(last, desk.profile),
        None => plan.opened_on,
    }
}
