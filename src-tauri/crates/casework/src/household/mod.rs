//! Households: persons who live together and are assisted together, with or without an application for asylum. Of displaced
//! persons, returnees and stateless persons nothing is decided here but help.

mod member;
mod photograph;
mod problem;
mod register;
pub(crate) mod storage;
mod view;
mod visit;

pub use member::{LeaveForm, MoveInForm, leave, move_in};
pub use photograph::{PhotographForm, picture, take};
pub use problem::{OutcomeForm, ProblemForm, report, solve};
pub use register::{EndHouseholdForm, HouseholdForm, change, end, register};
pub use view::{
    HouseholdList, HouseholdQuery, HouseholdRow, HouseholdView, MemberRow, ProblemView, VisitView, list, show,
};
pub(crate) use view::{head, recipients};
pub use visit::{CancelVisitForm, ReportForm, VisitForm, cancel, file_report, plan};

use crate::{Code, Failure, Result, application::Relationship, need, permit, person::Person};
use chrono::NaiveDate;
use vault::{BlobHash, Id, Read};

/// How soon something must be done.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, serde::Serialize, serde::Deserialize, ts_rs::TS,
)]
#[serde(rename_all = "camelCase")]
#[ts(rename = "ProblemUrgency")]
pub enum Urgency {
    /// Today.
    Immediate,
    /// In days.
    High,
    /// In weeks.
    Normal,
}

/// What became of a problem. One value, one merge unit.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
pub struct ProblemOutcome {
    /// What was done.
    pub what: String,
    /// Whether the problem is solved; otherwise no more can be done here.
    pub solved: bool,
    /// When.
    pub on: NaiveDate,
    /// Who.
    pub officer: Id,
}

/// What a visit found. One value, one merge unit.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub struct VisitReport {
    /// When they were visited.
    pub on: NaiveDate,
    /// Who was there.
    pub present: String,
    /// What was found.
    pub findings: String,
    /// What is to follow.
    pub follow_up: String,
    /// Who visited.
    pub officer: Id,
}

/// A photograph of a visit.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
pub struct VisitPhotograph {
    /// Its bytes.
    pub blob: BlobHash,
    /// What it shows.
    pub title: String,
}

/// Photographs of a visit. One value, one merge unit.
#[derive(Debug, Clone, PartialEq, Eq, Default, serde::Serialize, serde::Deserialize, ts_rs::TS)]
pub struct VisitPhotographs(
    /// In the order they were taken.
    pub Vec<VisitPhotograph>,
);

vault::coded!(Urgency);
vault::structured!(ProblemOutcome, VisitReport, VisitPhotographs);

vault::record! {
    /// Persons who live together and are assisted together.
    pub struct Household = 143 "household" {
        /// Number, `BLK2-H2026-00017-R`.
        1 number: String,
        /// Post, workstation and year of the number.
        2 series: String,
        /// Counter in the series.
        3 counter: u32,
        /// Who they are, a code of the list `population`.
        4 population: String,
        /// Their application for asylum, when there is one.
        5 application: Option<Id>,
        /// Where they live.
        6 address: String,
        /// How they can be reached safely.
        7 contact: String,
        /// Where they were displaced or came back from.
        8 origin: Option<String>,
        /// Income of all in a month, in minor units; none is not known.
        9 income: Option<i64>,
        /// Anything else.
        10 note: Option<String>,
        /// Who registered them.
        11 registered_by: Id,
        /// When.
        12 registered_on: NaiveDate,
        /// Why they are assisted no longer.
        13 ended: Option<String>,
    }
}

vault::record! {
    /// A person's place in a household.
    pub struct HouseholdMember = 144 "household_member" {
        /// Household.
        1 household: Id,
        /// Person.
        2 person: Id,
        /// Relationship to the head of the household.
        3 relationship: Relationship,
        /// Place in its order.
        4 position: u32,
        /// When they moved in.
        5 joined_on: NaiveDate,
        /// When they moved out or died.
        6 left_on: Option<NaiveDate>,
        /// Why.
        7 left_because: Option<String>,
    }
}

vault::record! {
    /// A social problem that was reported.
    pub struct SocialProblem = 145 "social_problem" {
        /// Household.
        1 household: Id,
        /// Whom it concerns; none is all of them.
        2 person: Option<Id>,
        /// What it is, a code of the list `social_problem`.
        3 kind: String,
        /// How soon something must be done.
        4 urgency: Urgency,
        /// Who told of it.
        5 told_by: String,
        /// What it is, in words.
        6 what: String,
        /// To whom they were referred.
        7 referral: Option<String>,
        /// By when something must be done.
        8 due_on: NaiveDate,
        /// Who recorded it.
        9 reported_by: Id,
        /// When.
        10 reported_on: NaiveDate,
        /// What became of it.
        11 outcome: Option<ProblemOutcome>,
    }
}

vault::record! {
    /// A visit to a household.
    pub struct HomeVisit = 146 "home_visit" {
        /// Household.
        1 household: Id,
        /// Who is to visit.
        2 officer: Id,
        /// When.
        3 planned_on: NaiveDate,
        /// What for.
        4 purpose: String,
        /// What was found.
        5 report: Option<VisitReport>,
        /// Photographs.
        6 photographs: VisitPhotographs,
        /// Why it did not take place.
        7 cancelled: Option<String>,
        /// Who planned it.
        8 planned_by: Id,
    }
}

/// Who lives in a household now, its head first.
pub(crate) fn members(read: Read<'_>, household: Id) -> Result<Vec<HouseholdMember>> {
    Ok(read.list(storage::MEMBERS, [household])?)
}

/// A household that is assisted.
///
/// # Errors
/// [`Code::HouseholdEnded`]; [`Code::NotFound`].
pub(crate) fn standing(read: Read<'_>, household: Id) -> Result<Household> {
    let household: Household = read.get(household)?;
    match household.ended {
        Some(_) => Err(Failure::not_now(Code::HouseholdEnded)),
        None => Ok(household),
    }
}

/// What criteria ask of a household.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Facts {
    pub(crate) population: String,
    pub(crate) size: u32,
    pub(crate) children: u32,
    pub(crate) elderly: u32,
    pub(crate) needs: Vec<String>,
    pub(crate) income: Option<i64>,
}

/// From so many years on a person counts as elderly in criteria.
const ELDERLY: u16 = 60;

/// What criteria ask of a household, as it is on a day.
pub(crate) fn facts(
    read: Read<'_>,
    lists: &crate::profile::Lists,
    household: &Household,
    today: NaiveDate,
) -> Result<Facts> {
    let members = members(read, household.id)?;
    let mut facts = Facts {
        population: household.population.clone(),
        size: u32::try_from(members.len()).unwrap_or(u32::MAX),
        income: household.income,
        ..Facts::default()
    };
    for member in members {
        let Some(person) = read.find::<Person>(member.person)? else { continue };
        facts.children += u32::from(person.birth.may_be_child(today));
        facts.elderly += u32::from(person.birth.age_on(today).is_some_and(|(least, _)| least >= ELDERLY));
        let needs = need::of_person(read, person.id)?;
        // What is restricted is not told to whoever weighs: not even that it is there.
        let told = needs.into_iter().filter(|need| need.is_open(lists) && !need.restricted);
        facts.needs.extend(told.map(|need| need.code));
    }
    facts.needs.sort_unstable();
    facts.needs.dedup();
    Ok(facts)
}

/// Permit of whoever keeps households.
type Keeps = permit::Permit<permit::Assist>;
