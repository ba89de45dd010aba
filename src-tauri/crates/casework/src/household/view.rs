//! Households as the page shows them.

use super::{
    HomeVisit, Household, HouseholdMember, Keeps, ProblemOutcome, SocialProblem, Urgency, VisitPhotograph,
    VisitReport, storage,
};
use crate::{
    Desk, Result,
    application::{Application, Relationship},
    assistance::{self, BenefitView, ComplaintView, EligibilityView},
    officer,
    permit::{Assist, Permit},
    person::{Person, PersonName, Sex},
    shelter::{self, StayView},
};
use chrono::{DateTime, NaiveDate, Utc};
use std::collections::BTreeMap;
use vault::{Id, Read, column};

/// Rows of a page.
const PAGE: u32 = 50;

/// Which households.
#[derive(Debug, Clone, Default, serde::Deserialize, ts_rs::TS)]
#[serde(default)]
pub struct HouseholdQuery {
    /// Part of a number or a name.
    pub text: String,
    /// A code of the list `population`.
    pub population: Option<String>,
    /// Page, from 0.
    pub page: u32,
}

/// A household in a list.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
pub struct HouseholdRow {
    /// Which.
    pub id: Id,
    /// Number.
    pub number: String,
    /// Who they are.
    pub population: String,
    /// Where they live.
    pub address: String,
    /// Name of its head.
    pub head: PersonName,
    /// How many live there.
    pub persons: u32,
    /// Open problems.
    pub problems: u32,
    /// Why they are assisted no longer.
    pub ended: Option<String>,
}

/// A page of households.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
pub struct HouseholdList {
    /// Rows.
    pub rows: Vec<HouseholdRow>,
    /// How many there are.
    pub total: u32,
    /// Rows of a page.
    pub size: u32,
}

/// Households, those that are assisted first.
///
/// # Errors
/// Of the database.
pub fn list(desk: &Desk, _: &Keeps, query: &HouseholdQuery) -> Result<HouseholdList> {
    let read = desk.read();
    let text = Some(query.text.trim().to_owned()).filter(|text| !text.is_empty());
    let rows =
        read.rows(storage::PAGE, (&text, &query.population, PAGE, query.page.saturating_mul(PAGE)), |row| {
            Ok(HouseholdRow {
                id: row.get(0)?,
                number: row.get(1)?,
                population: row.get(2)?,
                address: row.get(3)?,
                ended: row.get(4)?,
                head: column::<Option<PersonName>>(row, 5)?.unwrap_or_default(),
                persons: row.get(6)?,
                problems: row.get(7)?,
            })
        })?;
    let total: Option<u32> = read.row(storage::COUNT, (&text, &query.population), |row| row.get(0))?;
    Ok(HouseholdList { rows, total: total.unwrap_or(0), size: PAGE })
}

/// Name of the head of a household.
pub(crate) fn head(read: Read<'_>, household: Id) -> Result<PersonName> {
    let first = super::members(read, household)?.into_iter().next();
    Ok(match first {
        Some(member) => read.find::<Person>(member.person)?.map(|person| person.name).unwrap_or_default(),
        None => PersonName::default(),
    })
}

/// Somebody who lives or lived in a household.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename = "HouseholdMemberRow")]
pub struct MemberRow {
    /// Who.
    pub person: Id,
    /// Name.
    pub name: PersonName,
    /// Sex.
    pub sex: Sex,
    /// Age in full years, at least and at most.
    pub age: Option<(u16, u16)>,
    /// Relationship to the head.
    pub relationship: Relationship,
    /// When they moved in.
    pub joined_on: NaiveDate,
    /// When they left.
    pub left_on: Option<NaiveDate>,
    /// Why.
    pub left_because: Option<String>,
}

/// A problem as the page shows it.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename = "SocialProblemView")]
pub struct ProblemView {
    /// Which.
    pub id: Id,
    /// Whom it concerns.
    pub person: Option<Id>,
    /// What it is.
    pub kind: String,
    /// How soon something must be done.
    pub urgency: Urgency,
    /// Who told of it.
    pub told_by: String,
    /// In words.
    pub what: String,
    /// To whom they were referred.
    pub referral: Option<String>,
    /// When it was recorded.
    pub reported_on: NaiveDate,
    /// By when something must be done.
    pub due_on: NaiveDate,
    /// Days left; below zero it is late.
    pub days_left: i64,
    /// What became of it.
    pub outcome: Option<ProblemOutcome>,
}

/// A visit as the page shows it.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename = "HomeVisitView")]
pub struct VisitView {
    /// Which.
    pub id: Id,
    /// When.
    pub planned_on: NaiveDate,
    /// Name of who visits.
    pub officer: String,
    /// What for.
    pub purpose: String,
    /// What was found.
    pub report: Option<VisitReport>,
    /// Photographs.
    pub photographs: Vec<VisitPhotograph>,
    /// Why it did not take place.
    pub cancelled: Option<String>,
}

/// A household with everything about it.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub struct HouseholdView {
    /// What is known of it.
    pub household: Household,
    /// Number of their application.
    pub case_number: Option<String>,
    /// Who lives or lived there.
    pub members: Vec<MemberRow>,
    /// Problems, those that are open first.
    pub problems: Vec<ProblemView>,
    /// Visits, the newest first.
    pub visits: Vec<VisitView>,
    /// What they are eligible for.
    pub eligibilities: Vec<EligibilityView>,
    /// What they were given, the newest first.
    pub benefits: Vec<BenefitView>,
    /// Their complaints that this officer may read.
    pub complaints: Vec<ComplaintView>,
    /// Where they stay, the newest first.
    pub stays: Vec<StayView>,
}

/// A household.
///
/// # Errors
/// [`crate::Code::NotFound`].
pub fn show(desk: &Desk, permit: &Permit<Assist>, id: Id, now: DateTime<Utc>) -> Result<HouseholdView> {
    let (read, today) = (desk.read(), desk.today(now));
    let mut household: Household = read.get(id)?;
    // A household is assisted whoever may read its case; one that is closed is not named.
    if let Some(case) = household.application
        && !permit.scope().opens(read, case)?
    {
        household.application = None;
    }
    let case = household.application.map(|case| read.find::<Application>(case)).transpose()?.flatten();
    let mut members = Vec::new();
    for member in read.list::<HouseholdMember>(storage::EVER, [id])? {
        let Some(person) = read.find::<Person>(member.person)? else { continue };
        members.push(MemberRow {
            person: person.id,
            age: person.birth.age_on(today),
            name: person.name,
            sex: person.sex,
            relationship: member.relationship,
            joined_on: member.joined_on,
            left_on: member.left_on,
            left_because: member.left_because,
        });
    }
    let problems: Vec<SocialProblem> = read.list(storage::PROBLEMS, [id])?;
    let problems = problems.into_iter().map(|one| ProblemView {
        days_left: (one.due_on - today).num_days(),
        id: one.id,
        person: one.person,
        kind: one.kind,
        urgency: one.urgency,
        told_by: one.told_by,
        what: one.what,
        referral: one.referral,
        reported_on: one.reported_on,
        due_on: one.due_on,
        outcome: one.outcome,
    });
    let mut visits = Vec::new();
    for one in read.list::<HomeVisit>(storage::VISITS, [id])? {
        visits.push(VisitView {
            officer: officer::name(read, one.officer)?,
            id: one.id,
            planned_on: one.planned_on,
            purpose: one.purpose,
            report: one.report,
            photographs: one.photographs.0,
            cancelled: one.cancelled,
        });
    }
    Ok(HouseholdView {
        case_number: case.map(|case| case.number),
        members,
        problems: problems.collect(),
        visits,
        eligibilities: assistance::eligibilities_of(desk, id)?,
        benefits: assistance::benefits_of(desk, id)?,
        complaints: assistance::complaints_of(desk, permit, id, today)?,
        stays: shelter::stays_of(desk, id)?,
        household,
    })
}

/// Who receives for each household: its head.
pub(crate) fn recipients(read: Read<'_>) -> Result<BTreeMap<Id, Id>> {
    let rows = read.rows(storage::RECIPIENTS, [], |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok(rows.into_iter().collect())
}
