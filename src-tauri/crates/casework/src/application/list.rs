//! The list of cases: searched, filtered, sorted, paged.

use super::{Application, storage};
use crate::{
    Desk, Result,
    clock::{self, Clock, Events, Which},
    family,
    find::{self, FindQuery},
    officer,
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
    let open = permit.scope().condition("a");
    let (mut condition, mut parameters) = (open.clone(), Vec::new());
    if !query.text.trim().is_empty() {
        let looked_for = FindQuery { text: query.text.clone(), typing: true };
        let hits = find::hits(desk, &looked_for, MOST_FOUND)?;
        let persons: Vec<String> = hits.iter().map(|(person, _)| person.to_string()).collect();
        parameters.push(persons.join(" "));
        condition.push_str(&format!(" AND {}", storage::WITH_PERSONS));
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
    let rows = rows(desk, &ids, now)?;
    let stages: Vec<(Stage, u32)> =
        read.rows(&storage::stages(&open), [], |row| Ok((vault::column(row, 0)?, row.get(1)?)))?;
    Ok(CaseList { rows, total: total.unwrap_or(0), size: PAGE, stages: stages.into_iter().collect() })
}

/// Cases as lists show them, in this order. However many there are, it is a handful of queries.
pub(crate) fn rows(desk: &Desk, ids: &[Id], now: DateTime<Utc>) -> Result<Vec<CaseRow>> {
    let (read, today) = (desk.read(), desk.today(now));
    let mut rows = Vec::with_capacity(ids.len());
    for ids in ids.chunks(CHUNK) {
        let which = Which::These(ids);
        let mut found: BTreeMap<Id, Application> = read
            .list::<Application>(&storage::these(&which), [])?
            .into_iter()
            .map(|case| (case.id, case))
            .collect();
        let events = clock::events_of(read, which, desk.profile.utc_offset_minutes)?;
        let mut principals = principals(desk, which)?;
        let officers: BTreeMap<Id, String> =
            officer::all(read)?.into_iter().map(|officer| (officer.id, officer.name)).collect();
        let nothing = Events::default();
        for id in ids {
            let Some(case) = found.remove(id) else { continue };
            let (principal, persons) = match principals.remove(id) {
                Some(found) => found,
                None => (left_by(desk, *id)?, 0),
            };
            let clocks = clock::of(desk.profile_of(&case), &case, events.get(id).unwrap_or(&nothing), today);
            rows.push(CaseRow {
                id: case.id,
                number: case.number,
                stage: case.stage,
                nationality: principal.nationality,
                principal: principal.name,
                persons,
                registered_on: case.registered_on,
                officer: officers.get(&case.officer).cloned().unwrap_or_default(),
                clock: clocks.into_iter().find(|clock| clock.state.is_open()),
            });
        }
    }
    Ok(rows)
}

/// Cases that are looked up at once.
const CHUNK: usize = 2_000;

#[derive(Default)]
struct Principal {
    name: PersonName,
    nationality: Option<String>,
}

/// The principal applicant of each case that has members, with how many they are.
fn principals(desk: &Desk, which: Which<'_>) -> Result<BTreeMap<Id, (Principal, u32)>> {
    let found: Vec<(Id, Principal)> = desk.read().rows(&storage::principals(&which), [], |row| {
        Ok((row.get(0)?, Principal { name: vault::column(row, 1)?, nationality: row.get(2)? }))
    })?;
    let mut all: BTreeMap<Id, (Principal, u32)> = BTreeMap::new();
    // The principal applicant comes first of each case.
    for (case, person) in found {
        all.entry(case).and_modify(|(_, count)| *count += 1).or_insert((person, 1));
    }
    Ok(all)
}

/// The last principal applicant of a case that everybody left.
fn left_by(desk: &Desk, case: Id) -> Result<Principal> {
    let last = family::last_principal(desk.read(), case)?;
    let person: Option<Person> = last.map(|person| desk.read().find(person)).transpose()?.flatten();
    Ok(person.map_or_else(Principal::default, |person| Principal {
        name: person.name,
        nationality: person.nationality,
    }))
}
