//! Rules of voluntary return. Each looks at the return that the act is on.

use super::{Asked, Broken};
use crate::{
    Code, Result, application,
    application::Relationship,
    person::Person,
    profile::RelationKind,
    returning::{
        self, Course, FindingKind, PaymentPlan, PaymentPurpose, ReturnPayment, ReturnRole, VoluntaryReturn,
    },
};
use vault::Id;

fn course(asked: &Asked<'_>) -> Result<Option<Course>> {
    let Some(id) = asked.doing.record else { return Ok(None) };
    match asked.read().find::<VoluntaryReturn>(id)? {
        Some(one) => Ok(Some(Course::gathered(asked.read(), one)?)),
        None => Ok(None),
    }
}

/// Broken, when the course says so.
fn when(asked: &Asked<'_>, code: Code, broken: impl FnOnce(&Course) -> Result<bool>) -> Result<Vec<Broken>> {
    let Some(course) = course(asked)? else { return Ok(Vec::new()) };
    let person = course.one.person;
    Ok(if broken(&course)? { vec![Broken::new(code, Some(person))] } else { Vec::new() })
}

/// Nobody signs what nobody explained.
pub(super) fn not_counselled(asked: &Asked<'_>) -> Result<Vec<Broken>> {
    let Some(course) = course(asked)? else { return Ok(Vec::new()) };
    let missing = course.topics_missing(&asked.profile().returning).len();
    let broken = Broken::new(Code::ReturnNotCounselled, Some(course.one.person)).with("count", missing);
    Ok(if missing == 0 { Vec::new() } else { vec![broken] })
}

/// What speaks against going stops the return until another officer decided on it.
pub(super) fn screening_open(asked: &Asked<'_>) -> Result<Vec<Broken>> {
    when(asked, Code::ReturnScreeningOpen, |course| Ok(!course.is_cleared()))
}

/// A child without parents goes nowhere before it was found that this is best for it.
pub(super) fn child_undetermined(asked: &Asked<'_>) -> Result<Vec<Broken>> {
    when(asked, Code::ReturnChildUndetermined, |course| {
        let alone = course.role(asked.desk, asked.day)? == ReturnRole::ChildAlone;
        Ok(alone && !course.favours(FindingKind::BestInterests))
    })
}

/// Nor before its family was traced and takes it in.
pub(super) fn family_untraced(asked: &Asked<'_>) -> Result<Vec<Broken>> {
    when(asked, Code::ReturnFamilyUntraced, |course| {
        let alone = course.role(asked.desk, asked.day)? == ReturnRole::ChildAlone;
        Ok(alone && !course.favours(FindingKind::Tracing))
    })
}

/// One parent does not take a child away from the other.
pub(super) fn parent_consent_missing(asked: &Asked<'_>) -> Result<Vec<Broken>> {
    when(asked, Code::ReturnParentConsentMissing, |course| {
        if course.role(asked.desk, asked.day)? != ReturnRole::ChildWithAdult {
            return Ok(false);
        }
        let kinds = [FindingKind::ParentConsent, FindingKind::CourtDecision, FindingKind::SoleParent];
        Ok(!kinds.into_iter().any(|kind| course.favours(kind)) && !both_parents_go(asked, course)?)
    })
}

/// Whether the principal applicant and their spouse both declared that they return.
fn both_parents_go(asked: &Asked<'_>, course: &Course) -> Result<bool> {
    let lists = &asked.profile().lists;
    let mut going = 0;
    for member in application::members(asked.read(), course.one.application)? {
        let kind = lists.entry("relationship", &member.relationship.code()).and_then(|entry| entry.kind);
        let parent = member.relationship == Relationship::Pa || kind == Some(RelationKind::Spouse);
        let person: Person = asked.read().get(member.person)?;
        if parent && !person.birth.may_be_child(asked.day) && goes(asked, course.one.application, person.id)?
        {
            going += 1;
        }
    }
    Ok(going >= 2)
}

fn goes(asked: &Asked<'_>, application: Id, person: Id) -> Result<bool> {
    let courses = returning::courses(asked.read(), application)?;
    let mut own = courses.iter().filter(|course| course.one.person == person && course.one.ended.is_none());
    Ok(own.any(|course| course.declaration().is_some()))
}

/// Nobody is taken where the profile takes nobody.
pub(super) fn destination_excluded(asked: &Asked<'_>) -> Result<Vec<Broken>> {
    destination(asked, Code::ReturnDestinationExcluded, |country| {
        asked.profile().returning.excludes(country).is_some()
    })
}

/// What UNHCR advises against is gone against with a reason only.
pub(super) fn destination_advised(asked: &Asked<'_>) -> Result<Vec<Broken>> {
    destination(asked, Code::ReturnDestinationAdvised, |country| {
        asked.profile().returning.advises_against(country).is_some()
    })
}

/// Asked about a destination that is only being typed, the country stands in the code.
fn destination(asked: &Asked<'_>, code: Code, broken: impl Fn(&str) -> bool) -> Result<Vec<Broken>> {
    let Some(course) = course(asked)? else { return Ok(Vec::new()) };
    let typed = asked.doing.code.clone();
    let country = typed.or_else(|| course.one.destination.as_ref().map(|place| place.country.clone()));
    let broken = country.filter(|country| broken(country));
    let person = Some(course.one.person);
    Ok(broken.map(|country| Broken::new(code, person).with("country", country)).into_iter().collect())
}

/// Each adult declares for themselves.
pub(super) fn not_declared(asked: &Asked<'_>) -> Result<Vec<Broken>> {
    when(asked, Code::ReturnNotDeclared, |course| Ok(course.declaration().is_none()))
}

/// Nobody leaves with a claim that still stands.
pub(super) fn claim_stands(asked: &Asked<'_>) -> Result<Vec<Broken>> {
    when(asked, Code::ReturnClaimStands, |course| {
        let claims = returning::has_claim(asked.desk, asked.case, course.one.person)?;
        Ok(claims && course.withdrawal().is_none())
    })
}

/// A journey that nobody pays for is booked with a reason only.
pub(super) fn not_eligible(asked: &Asked<'_>) -> Result<Vec<Broken>> {
    when(asked, Code::ReturnNotEligible, |course| Ok(!course.is_eligible()))
}

/// Nobody crosses a border without a paper.
pub(super) fn paper_missing(asked: &Asked<'_>) -> Result<Vec<Broken>> {
    when(asked, Code::ReturnPaperMissing, |course| Ok(course.one.travel_paper.is_none()))
}

/// Near the day they are asked once more.
pub(super) fn not_reconfirmed(asked: &Asked<'_>) -> Result<Vec<Broken>> {
    when(asked, Code::ReturnNotReconfirmed, |course| {
        let leaving = asked.doing.day.unwrap_or(asked.day);
        Ok(!course.is_reconfirmed(&asked.profile().returning, leaving))
    })
}

/// What becomes of a status a lawyer says, and no program.
pub(super) fn status_unexamined(asked: &Asked<'_>) -> Result<Vec<Broken>> {
    when(asked, Code::ReturnStatusUnexamined, |course| {
        let holds = returning::holds_status(asked.desk, asked.case.id, course.one.person)?;
        Ok(holds && course.one.legal_note.is_none())
    })
}

/// A consulate hears of nobody who does not wish it.
pub(super) fn consulate_consent_missing(asked: &Asked<'_>) -> Result<Vec<Broken>> {
    when(asked, Code::ConsulateConsentMissing, |course| Ok(course.consulate().is_none()))
}

/// Money that is planned, or that the record is of.
fn payment(asked: &Asked<'_>) -> Result<Option<(PaymentPlan, Option<Id>)>> {
    if let Some(planned) = &asked.doing.payment {
        return Ok(Some((planned.clone(), None)));
    }
    let Some(id) = asked.doing.record else { return Ok(None) };
    let found = asked.read().find::<ReturnPayment>(id)?;
    Ok(found.map(|payment| (PaymentPlan::of(&payment), Some(payment.id))))
}

/// Other payments of the same return that were not cancelled.
fn others(asked: &Asked<'_>, plan: &PaymentPlan, own: Option<Id>) -> Result<Vec<ReturnPayment>> {
    let course = Course::of(asked.read(), plan.voluntary_return)?;
    let same = |one: &ReturnPayment| {
        one.cancelled.is_none()
            && Some(one.id) != own
            && one.purpose == plan.purpose
            && one.tranche == plan.tranche
    };
    Ok(course.payments.into_iter().filter(same).collect())
}

/// No more than the profile allows, all payments for one thing together.
pub(super) fn payment_over_limit(asked: &Asked<'_>) -> Result<Vec<Broken>> {
    let Some((plan, own)) = payment(asked)? else { return Ok(Vec::new()) };
    let limit = asked.profile().returning.limit(plan.purpose, plan.tranche);
    let before: i64 = others(asked, &plan, own)?.iter().map(|one| one.amount).fold(0, i64::saturating_add);
    let over = match limit {
        Some(limit) => limit.currency != plan.currency || before.saturating_add(plan.amount) > limit.most,
        None => true,
    };
    let (most, currency) =
        limit.map_or((0, plan.currency.clone()), |limit| (limit.most, limit.currency.clone()));
    let broken = Broken::new(Code::PaymentOverLimit, None).with("most", most).with("currency", currency);
    Ok(if over { vec![broken] } else { Vec::new() })
}

/// One tranche is paid once.
pub(super) fn tranche_twice(asked: &Asked<'_>) -> Result<Vec<Broken>> {
    let Some((plan, own)) = payment(asked)? else { return Ok(Vec::new()) };
    let twice = plan.purpose == PaymentPurpose::Tranche && !others(asked, &plan, own)?.is_empty();
    let number = plan.tranche.unwrap_or_default();
    let broken = Broken::new(Code::TrancheTwice, None).with("number", number);
    Ok(if twice { vec![broken] } else { Vec::new() })
}
