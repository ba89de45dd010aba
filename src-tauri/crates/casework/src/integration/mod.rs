//! Integration: plans of recognised persons with what they began from, goals and reviews; referrals to partners with the
//! data that the person consented to; family reunification; documents of refugees.

mod document;
mod due;
mod goal;
mod indicator;
mod plan;
mod referral;
mod reunion;
mod review;
pub(crate) mod storage;
mod view;

pub use document::{CardForm, CardView, LossForm as CardLossForm, documents, issue, lose};
pub(crate) use due::{due, reviews_between};
pub use goal::{ActionDoneForm, ActionForm, GoalEndForm, GoalForm, action_done, end_goal, set_goal};
pub use indicator::{Area, Cefr, Indicator, Indicators, Measured, WorkState, measured};
pub use plan::{ExitForm, PlanForm, exit, open};
pub use referral::{
    Consent, ConsentForm, ReferralAnswer, ReferralAnswerForm, ReferralForm, ReferralState, SliceField,
    against, answer, refer,
};
pub(crate) use reunion::reunions_of;
pub use reunion::{
    ArrivalForm, EvidenceForm, ReunionDecisionForm, ReunionForm, ReunionStepForm, apply, arrive, decide,
    evidence, step,
};
pub use review::{LevelForm, ReviewForm, review};
pub use view::{
    GoalView, IntegrationView, PlanView, Point, Recognised, ReferralView, ReunionView, Series, of_case,
};

use crate::{Code, Failure, Result, access, family::Concerned, permit::Acting};
use chrono::NaiveDate;
use vault::{Id, Read};

/// How a plan ended. One value, one merge unit.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
pub struct PlanExit {
    /// Whether what was aimed at is reached.
    pub reached: bool,
    /// Why it ends.
    pub reason: String,
    /// When.
    pub on: NaiveDate,
    /// Who.
    pub officer: Id,
}

/// Where somebody stands in one domain.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[ts(rename = "DomainLevel")]
pub struct Level {
    /// A code of the list `integration_domain`.
    pub domain: String,
    /// From 1, in crisis, to 5, on their own.
    pub level: u8,
    /// What it rests on.
    pub note: String,
}

/// Where somebody stands. One value, one merge unit.
#[derive(Debug, Clone, PartialEq, Eq, Default, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[ts(rename = "DomainLevels")]
pub struct Levels(
    /// In the order of the list.
    pub Vec<Level>,
);

/// That an action was done.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[ts(rename = "PlanActionDone")]
pub struct Done {
    /// When.
    pub on: NaiveDate,
    /// What came of it.
    pub note: String,
    /// Who recorded it.
    pub officer: Id,
}

/// What somebody does towards a goal.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[ts(rename = "PlanAction")]
pub struct Action {
    /// What.
    pub what: String,
    /// Who does it: the person, an officer, a partner.
    pub responsible: String,
    /// By when.
    pub due_on: NaiveDate,
    /// That it was done.
    pub done: Option<Done>,
}

/// What is done towards a goal. One value, one merge unit.
#[derive(Debug, Clone, PartialEq, Eq, Default, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[ts(rename = "PlanActions")]
pub struct Actions(
    /// In the order in which they were set.
    pub Vec<Action>,
);

/// How a goal ended. One value, one merge unit.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
pub struct GoalOutcome {
    /// Whether it was reached.
    pub reached: bool,
    /// How, or why not.
    pub note: String,
    /// When.
    pub on: NaiveDate,
    /// Who.
    pub officer: Id,
}

/// A relative who is to come.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[ts(rename = "ReunionRelative")]
pub struct Joining {
    /// Name.
    pub name: String,
    /// What they are to the sponsor, a code of the list `relationship`.
    pub relationship: String,
    /// Born, as far as known.
    pub born: String,
    /// Where they are, ISO 3166 alpha-3.
    pub country: String,
}

/// Relatives who are to come. One value, one merge unit.
#[derive(Debug, Clone, PartialEq, Eq, Default, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[ts(rename = "ReunionRelatives")]
pub struct JoiningAll(
    /// As they were named.
    pub Vec<Joining>,
);

/// Evidence of a tie.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[ts(rename = "TieEvidence")]
pub struct Evidence {
    /// A code of the list `family_evidence`.
    pub code: String,
    /// What it shows, or why it cannot be had.
    pub note: String,
    /// Whether it is there.
    pub there: bool,
    /// When it was recorded.
    pub on: NaiveDate,
}

/// Evidence of the ties. One value, one merge unit.
#[derive(Debug, Clone, PartialEq, Eq, Default, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[ts(rename = "TieEvidences")]
pub struct EvidenceAll(
    /// In the order it was recorded.
    pub Vec<Evidence>,
);

/// What was decided about an application for family reunification. One value, one merge unit.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
pub struct ReunionDecision {
    /// Whether they may come.
    pub granted: bool,
    /// Why.
    pub reasons: String,
    /// When.
    pub on: NaiveDate,
    /// Who decided; nobody who prepared it.
    pub officer: Id,
}

/// A step on the way. One value, one merge unit.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
pub struct ReunionStep {
    /// When.
    pub on: NaiveDate,
    /// Where, under which number.
    pub note: String,
    /// Who recorded it.
    pub officer: Id,
}

/// That relatives arrived. One value, one merge unit.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
pub struct ReunionArrival {
    /// When.
    pub on: NaiveDate,
    /// Case that they were registered in.
    pub case: Option<Id>,
    /// Who came, and who did not.
    pub note: String,
    /// Who recorded it.
    pub officer: Id,
}

/// That a document is lost. One value, one merge unit.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
pub struct CardLoss {
    /// When.
    pub on: NaiveDate,
    /// How, and to whom it was reported.
    pub note: String,
    /// Who recorded it.
    pub officer: Id,
}

vault::structured!(
    PlanExit,
    Levels,
    Indicators,
    Actions,
    GoalOutcome,
    Consent,
    Slice,
    ReferralAnswer,
    ReferralAnswers,
    JoiningAll,
    EvidenceAll,
    ReunionDecision,
    ReunionStep,
    ReunionArrival,
    CardLoss
);

/// Data that a partner was given, by what it is. One value, one merge unit.
#[derive(Debug, Clone, PartialEq, Eq, Default, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[ts(rename = "ReferralSlice")]
pub struct Slice(
    /// What, and its value when it was given.
    pub Vec<(SliceField, String)>,
);

/// What a partner answered. One value, one merge unit.
#[derive(Debug, Clone, PartialEq, Eq, Default, serde::Serialize, serde::Deserialize, ts_rs::TS)]
pub struct ReferralAnswers(
    /// In their order: accepted, then completed; or declined.
    pub Vec<ReferralAnswer>,
);

vault::record! {
    /// A plan of integration.
    pub struct IntegrationPlan = 155 "integration_plan" {
        /// Case of those it is for.
        1 application: Id,
        /// Whom it is for.
        2 persons: Concerned,
        /// Who is in charge of it.
        3 lead: Id,
        /// When it was opened.
        4 opened_on: NaiveDate,
        /// What it aims at, in words.
        5 aim: String,
        /// How it ended.
        6 exit: Option<PlanExit>,
    }
}

vault::record! {
    /// Where somebody stood on a day: the first of a person is what they began from. Never changes.
    pub struct PlanReview = 156 "plan_review" {
        /// Plan.
        1 plan: Id,
        /// Person.
        2 person: Id,
        /// When.
        3 on: NaiveDate,
        /// Where they stand in each domain.
        4 levels: Levels,
        /// What is measured.
        5 indicators: Indicators,
        /// What was agreed.
        6 note: String,
        /// Who.
        7 officer: Id,
    }
}

vault::record! {
    /// A goal of a plan.
    pub struct PlanGoal = 157 "plan_goal" {
        /// Plan.
        1 plan: Id,
        /// Whose; none is everybody's.
        2 person: Option<Id>,
        /// Domain, a code of the list `integration_domain`.
        3 domain: String,
        /// What is to be reached, so that it can be told whether it was.
        4 goal: String,
        /// By when.
        5 due_on: NaiveDate,
        /// What is done towards it.
        6 actions: Actions,
        /// How it ended.
        7 outcome: Option<GoalOutcome>,
    }
}

vault::record! {
    /// A referral to a partner.
    pub struct Referral = 158 "referral" {
        /// Plan.
        1 plan: Id,
        /// Whom it concerns.
        2 person: Id,
        /// Partner, of the register of recipients.
        3 partner: Id,
        /// Domain, a code of the list `integration_domain`.
        4 domain: String,
        /// What for.
        5 purpose: String,
        /// What the person consented to.
        6 consent: Consent,
        /// What the partner was given.
        7 slice: Slice,
        /// When.
        8 referred_on: NaiveDate,
        /// By when an answer is expected.
        9 answer_by: NaiveDate,
        /// Who referred.
        10 officer: Id,
        /// Where it stands.
        11 state: ReferralState,
        /// What the partner answered.
        12 answers: ReferralAnswers,
    }
}

vault::record! {
    /// An application for family reunification.
    pub struct Reunification = 159 "reunification" {
        /// Case of the sponsor.
        1 application: Id,
        /// Sponsor, who holds a status.
        2 sponsor: Id,
        /// Who is to come.
        3 relatives: JoiningAll,
        /// When it was made.
        4 applied_on: NaiveDate,
        /// By when it is decided.
        5 due_on: NaiveDate,
        /// Evidence of the ties.
        6 evidence: EvidenceAll,
        /// Who prepared it.
        7 prepared_by: Id,
        /// What was decided.
        8 decision: Option<ReunionDecision>,
        /// That visas were given.
        9 visa: Option<ReunionStep>,
        /// That they travel.
        10 travel: Option<ReunionStep>,
        /// That they arrived.
        11 arrival: Option<ReunionArrival>,
    }
}

vault::record! {
    /// A document issued to a refugee.
    pub struct RefugeeDocument = 160 "refugee_document" {
        /// Case.
        1 application: Id,
        /// Holder.
        2 person: Id,
        /// Which document of the profile, its code.
        3 kind: String,
        /// Number.
        4 number: String,
        /// When it was issued.
        5 issued_on: NaiveDate,
        /// Last day on which it is valid; none is without end.
        6 valid_until: Option<NaiveDate>,
        /// The document that it renews or replaces.
        7 replaces: Option<Id>,
        /// That it is lost.
        8 lost: Option<CardLoss>,
        /// Who issued it.
        9 officer: Id,
    }
}

vault::coded!(ReferralState);

/// A plan that goes on, of a case that is open to the officer.
fn going(read: Read<'_>, acting: &Acting, plan: Id) -> Result<IntegrationPlan> {
    let plan: IntegrationPlan = read.get(plan)?;
    access::entered(read, acting, plan.application)?;
    match plan.exit {
        Some(_) => Err(Failure::not_now(Code::PlanEnded)),
        None => Ok(plan),
    }
}
