//! The list of cases: searched, filtered, sorted, paged.

use super::{Application, file, storage};
use crate::{
    Desk, Result,
    clock::{self, Clock, ClockState},
    decision, family,
    find::{self, FindQuery},
    interview, letter, officer,
    permit::{Permit, ReadCases},
    person::{Person, PersonName},
    profile::Stage,
};
use chrono::{DateTime, NaiveDate, Utc};
use std::collections::BTreeMap;
use vault::Id;

/// By what the list is sorted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub enum SortBy {
    /// Day of registration.
    #[default]
    Registered,
    /// Case number.
    Number,
    /// Stage.
    Stage,
}

/// What to list.
#[derive(Debug, Clone, Default, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase", default)]
pub struct CaseQuery {
    /// Name in any script, case number or document number; everything when empty.
    pub text: String,
    /// Only cases at this stage.
    pub stage: Option<Stage>,
    /// Only cases of the asking officer.
    pub mine: bool,
    /// By what to sort.
    pub sort: SortBy,
    /// Whether the last comes first.
    pub descending: bool,
    /// Page, from 0.
    pub page: u32,
}

/// One case in the list.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub struct CaseRow {
    /// Case.
    pub id: Id,
    /// Case number.
    pub number: String,
    /// Where it stands.
    pub stage: Stage,
    /// Name of the principal applicant.
    pub principal: PersonName,
    /// Nationality of the principal applicant.
    pub nationality: Option<String>,
    /// Persons in the case.
    pub persons: u32,
    /// Day of registration.
    pub registered_on: NaiveDate,
    /// Name of the officer in charge.
    pub officer: String,
    /// The nearest time limit that still runs.
    pub clock: Option<Clock>,
}

/// One page of the list.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
pub struct CaseList {
    /// Cases of this page.
    pub rows: Vec<CaseRow>,
    /// Cases in all.
    pub total: u32,
    /// Cases on a page.
    pub size: u32,
    /// Number of cases at each stage, whatever the filter.
    pub stages: BTreeMap<Stage, u32>,
}

const PAGE: u32 = 50;
/// Persons who are looked for at most when a list is searched.
const MOST_FOUND: usize = 200;

/// Lists cases.
///
/// # Errors
/// Of the database.
pub fn list(
    desk: &mut Desk,
    permit: &Permit<ReadCases>,
    query: &CaseQuery,
    now: DateTime<Utc>,
) -> Result<CaseList> {
    let (mut condition, mut parameters) = ("1".to_owned(), Vec::new());
    if !query.text.trim().is_empty() {
        let looked_for = FindQuery { text: query.text.clone(), typing: true };
        let hits = find::hits(desk, &looked_for, MOST_FOUND)?;
        let persons: Vec<String> = hits.iter().map(|(person, _)| person.to_string()).collect();
        parameters.push(persons.join(" "));
        condition = storage::WITH_PERSONS.to_owned();
    }
    let read = desk.read();
    if let Some(stage) = query.stage
        && let vault::Value::Text(code) = vault::FieldValue::to_value(&stage)
    {
        parameters.push(code);
        condition.push_str(&format!(" AND a.stage = ?{}", parameters.len()));
    }
    if query.mine {
        parameters.push(permit.officer().to_string());
        condition.push_str(&format!(" AND lower(hex(a.officer)) = ?{}", parameters.len()));
    }
    let total: Option<u32> =
        read.row(&storage::count(&condition), vault::rusqlite::params_from_iter(&parameters), |row| {
            row.get(0)
        })?;
    let sort = match query.sort {
        SortBy::Registered => storage::BY_REGISTRATION,
        SortBy::Number => storage::BY_NUMBER,
        SortBy::Stage => storage::BY_STAGE,
    };
    let skipped = u64::from(query.page) * u64::from(PAGE);
    let ids: Vec<Id> = read.rows(
        &storage::page(&condition, sort, query.descending, PAGE, skipped),
        vault::rusqlite::params_from_iter(&parameters),
        |row| row.get(0),
    )?;
    let rows = ids.into_iter().map(|id| row(desk, id, now)).collect::<Result<_>>()?;
    let stages: Vec<(Stage, u32)> =
        read.rows(storage::STAGES, [], |row| Ok((vault::column(row, 0)?, row.get(1)?)))?;
    Ok(CaseList { rows, total: total.unwrap_or(0), size: PAGE, stages: stages.into_iter().collect() })
}

/// One case as lists show it.
pub(crate) fn row(desk: &Desk, id: Id, now: DateTime<Utc>) -> Result<CaseRow> {
    let read = desk.read();
    let case: Application = read.get(id)?;
    let members = super::members(read, id)?;
    let principal = match members.first() {
        Some(member) => Some(member.person),
        None => family::last_principal(read, id)?,
    };
    let principal: Option<Person> = principal.map(|person| read.find(person)).transpose()?.flatten();
    let interviews = interview::of_application(read, id)?;
    let decision = decision::current(read, &case)?;
    let letters = letter::of_decision(read, decision.as_ref())?;
    let events = file::events(desk, &interviews, decision.as_ref(), &letters);
    let clocks = clock::of(desk.profile, &case, &events, desk.today(now));
    Ok(CaseRow {
        id,
        number: case.number,
        stage: case.stage,
        nationality: principal.as_ref().and_then(|person| person.nationality.clone()),
        principal: principal.map(|person| person.name).unwrap_or_default(),
        persons: u32::try_from(members.len()).unwrap_or(u32::MAX),
        registered_on: case.registered_on,
        officer: officer::name(read, case.officer)?,
        clock: clocks
            .into_iter()
            .find(|clock| matches!(clock.state, ClockState::Running | ClockState::Overdue)),
    })
}
