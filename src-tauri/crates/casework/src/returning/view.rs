//! The returns of a case as the page shows them to one officer.

use super::{
    ClaimWithdrawal, Course, Indicators, ReturnChildFinding, ReturnCounselling, ReturnDeclaration,
    ReturnEligibility, ReturnPaper, ReturnPayment, ReturnRole, ReturnScreening, ReturnStage, ReturnVisit,
    VoluntaryReturn, courses, has_claim, holds_status, storage,
};
use crate::{
    Desk, Result, access,
    application::{self, Application, Relationship},
    officer::Officer,
    permit::{Acting, AdviseReturns, AskReturns, CounselReturns, DecideReturns, Permit, ReadCases},
    person::{Person, PersonName},
    profile::ReturnRules,
};
use chrono::{DateTime, NaiveDate, Utc};
use std::collections::BTreeMap;
use vault::Id;

/// A step of a return.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, serde::Serialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename = "ReturnStepCode")]
#[allow(missing_docs, reason = "the names say it")]
pub enum StepCode {
    Counselling,
    Screening,
    Child,
    Application,
    Eligibility,
    Declaration,
    Withdrawal,
    TravelPaper,
    Booking,
    Reconfirmation,
    Departure,
    Arrival,
    Reintegration,
    Monitoring,
    Completion,
}

/// Whether a step was done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename = "ReturnStepState")]
pub enum StepState {
    /// It was done.
    Done,
    /// It is the next.
    Next,
    /// It comes later.
    Later,
    /// It is stopped: something speaks against going.
    Stopped,
}

/// A step as the page shows it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, ts_rs::TS)]
#[ts(rename = "ReturnStep")]
pub struct StepView {
    /// Which.
    pub code: StepCode,
    /// Whether it was done.
    pub state: StepState,
}

/// A return as the page shows it.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename = "VoluntaryReturnView")]
pub struct ReturnView {
    /// What was recorded of it.
    pub record: VoluntaryReturn,
    /// Who.
    pub name: PersonName,
    /// As what they return.
    pub role: ReturnRole,
    /// Where it stands.
    pub stage: ReturnStage,
    /// Whether they have a claim that is not decided.
    pub has_claim: bool,
    /// Whether they hold a status.
    pub holds_status: bool,
    /// Topics of the profile that were not spoken of.
    pub topics_missing: Vec<String>,
    /// Its steps, in order.
    pub steps: Vec<StepView>,
    /// Talks, the oldest first; so are all that follow.
    pub counsellings: Vec<ReturnCounselling>,
    /// Screenings. What was found is for whoever arranges returns or decides on them.
    pub screenings: Vec<ReturnScreening>,
    /// What was found of a child.
    pub findings: Vec<ReturnChildFinding>,
    /// Organisations that were asked.
    pub eligibilities: Vec<ReturnEligibility>,
    /// Declarations.
    pub declarations: Vec<ReturnDeclaration>,
    /// Withdrawals of the claim.
    pub withdrawals: Vec<ClaimWithdrawal>,
    /// Money.
    pub payments: Vec<ReturnPayment>,
    /// Visits.
    pub visits: Vec<ReturnVisit>,
    /// Papers that were printed.
    pub papers: Vec<ReturnPaper>,
}

/// A member of the case who can ask about returning.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub struct ReturnMember {
    /// Who.
    pub person: Id,
    /// Name.
    pub name: PersonName,
    /// What they are to the principal applicant.
    pub relationship: Relationship,
    /// Whether they are, or may be, a child.
    pub child: bool,
}

/// The returns of a case.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub struct CaseReturns {
    /// Case.
    pub application: Id,
    /// Case number.
    pub number: String,
    /// Returns, the oldest first.
    pub returns: Vec<ReturnView>,
    /// Members of the case.
    pub members: Vec<ReturnMember>,
    /// Names of the officers who are named here.
    pub officers: BTreeMap<String, String>,
    /// Languages that papers are printed in, as tags.
    pub languages: Vec<String>,
    /// Those of them whose texts nobody confirmed.
    pub unconfirmed: Vec<String>,
    /// What the country decides.
    pub rules: ReturnRules,
    /// Whether this officer may record that somebody asks.
    pub may_ask: bool,
    /// Whether this officer counsels and arranges.
    pub may_counsel: bool,
    /// Whether this officer decides on screenings and money.
    pub may_decide: bool,
    /// Whether this officer advises on a status.
    pub may_advise: bool,
    /// Who this officer is: nobody decides on their own work.
    pub me: Id,
}

/// The returns of a case.
///
/// # Errors
/// [`crate::Code::NotFound`]; of the database.
pub fn of_case(
    desk: &Desk,
    _: &Permit<ReadCases>,
    acting: &Acting,
    application: Id,
    now: DateTime<Utc>,
) -> Result<CaseReturns> {
    let (read, today) = (desk.read(), desk.today(now));
    access::entered(read, acting, application)?;
    let case: Application = read.get(application)?;
    let may_counsel = acting.may::<CounselReturns>();
    let may_decide = acting.may::<DecideReturns>();
    let mut returns = Vec::new();
    for course in courses(read, application)? {
        returns.push(shown(desk, &case, course, today, may_counsel || may_decide)?);
    }
    let mut members = Vec::new();
    for member in application::members(read, application)? {
        let person: Person = read.get(member.person)?;
        members.push(ReturnMember {
            person: person.id,
            relationship: member.relationship,
            child: person.birth.may_be_child(today),
            name: person.name,
        });
    }
    let officers: Vec<Officer> = read.list("", [])?;
    Ok(CaseReturns {
        application,
        number: case.number.clone(),
        returns,
        members,
        officers: officers.into_iter().map(|one| (one.id.to_string(), one.name)).collect(),
        languages: super::paper::languages(),
        unconfirmed: super::paper::unconfirmed()?,
        rules: desk.profile_of(&case).returning.clone(),
        may_ask: acting.may::<AskReturns>(),
        may_counsel,
        may_decide,
        may_advise: acting.may::<AdviseReturns>(),
        me: acting.officer(),
    })
}

fn shown(
    desk: &Desk,
    case: &Application,
    course: Course,
    today: NaiveDate,
    sees_screening: bool,
) -> Result<ReturnView> {
    let rules = &desk.profile_of(case).returning;
    let mut screenings = course.screenings.clone();
    if !sees_screening {
        for screening in &mut screenings {
            screening.indicators = Indicators::default();
            screening.referral = None;
            screening.verdict = None;
        }
    }
    Ok(ReturnView {
        role: course.role(desk, today)?,
        stage: course.stage(rules),
        has_claim: has_claim(desk, case, course.one.person)?,
        holds_status: holds_status(desk, case.id, course.one.person)?,
        topics_missing: course.topics_missing(rules),
        steps: steps(desk, case, &course, today)?,
        papers: desk.read().list(storage::OF_RETURN, [course.one.id])?,
        name: course.person.name,
        record: course.one,
        counsellings: course.counsellings,
        findings: course.findings,
        eligibilities: course.eligibilities,
        declarations: course.declarations,
        withdrawals: course.withdrawals,
        payments: course.payments,
        visits: course.visits,
        screenings,
    })
}

/// The steps of a return, in their order; those that this one does not have are left out.
pub(super) fn steps(
    desk: &Desk,
    case: &Application,
    course: &Course,
    today: NaiveDate,
) -> Result<Vec<StepView>> {
    use super::FindingKind as F;
    use StepCode as S;
    let rules = &desk.profile_of(case).returning;
    let one = &course.one;
    let role = course.role(desk, today)?;
    let found = match role {
        ReturnRole::Adult => None,
        ReturnRole::ChildAlone => Some(course.favours(F::BestInterests) && course.favours(F::Tracing)),
        ReturnRole::ChildWithAdult => Some(
            [F::ParentConsent, F::CourtDecision, F::SoleParent].into_iter().any(|kind| course.favours(kind)),
        ),
    };
    let claims = has_claim(desk, case, one.person)? || course.withdrawal().is_some();
    let leaving =
        one.departed.as_ref().map(|left| left.on).or(one.booking.as_ref().map(|way| way.departs_on));
    let months = &rules.monitoring_months;
    let visited = months.iter().all(|month| course.visits.iter().any(|visit| visit.after_months == *month));
    let tranches: Vec<_> = course.payments.iter().filter(|pay| pay.tranche.is_some()).collect();
    let helped = tranches.iter().any(|pay| pay.paid.is_some())
        && tranches.iter().all(|pay| pay.paid.is_some() || pay.cancelled.is_some());
    let all = [
        (S::Counselling, Some(course.counselled_on(rules).is_some())),
        (S::Screening, Some(course.is_cleared())),
        (S::Child, found),
        (S::Application, Some(one.applied.is_some())),
        (S::Eligibility, Some(course.is_eligible())),
        (S::Declaration, Some(course.declaration().is_some())),
        (S::Withdrawal, claims.then(|| course.withdrawal().is_some())),
        (S::TravelPaper, Some(one.travel_paper.is_some())),
        (S::Booking, Some(one.booking.is_some())),
        (S::Reconfirmation, Some(leaving.is_some_and(|day| course.is_reconfirmed(rules, day)))),
        (S::Departure, Some(one.departed.is_some())),
        (S::Arrival, Some(one.arrived.is_some())),
        (S::Reintegration, Some(helped)),
        (S::Monitoring, Some(visited)),
        (S::Completion, Some(one.ended.is_some())),
    ];
    let stopped = course.screening().is_some() && !course.is_cleared();
    let mut next = true;
    let mut steps = Vec::new();
    for (code, done) in all.into_iter().filter_map(|(code, done)| Some((code, done?))) {
        let state = match done {
            true => StepState::Done,
            false if code == S::Screening && stopped => StepState::Stopped,
            false if next => StepState::Next,
            false => StepState::Later,
        };
        next = next && done;
        steps.push(StepView { code, state });
    }
    Ok(steps)
}

/// The step that is next.
pub(super) fn next(steps: &[StepView]) -> Option<StepCode> {
    steps.iter().find(|step| matches!(step.state, StepState::Next | StepState::Stopped)).map(|step| step.code)
}
