//! Requests as the page shows them, with the time that runs.

use super::{
    AnswerKind, AskerKind, DisclosureRequest, Given, ItemDecision, ItemView, RequestKind, item, storage,
};
use crate::{
    Desk, Result,
    application::Application,
    officer,
    permit::{Disclose, Permit, Receive},
    person::{Person, PersonName},
    profile::{Ground, Words, records},
};
use chrono::{DateTime, NaiveDate, Utc};
use vault::{Id, Read};

/// Where a request stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename = "DisclosureState")]
pub enum RequestState {
    /// Nobody made sure who asks.
    Unidentified,
    /// Documents are being decided on.
    Deciding,
    /// It was answered.
    Answered,
}

/// A request as the page shows it.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename = "DisclosureView")]
pub struct RequestView {
    /// Which.
    pub id: Id,
    /// Case.
    pub application: Id,
    /// Case number.
    pub number: String,
    /// Whose data are asked for.
    pub person: Id,
    /// Their name.
    pub person_name: PersonName,
    /// What is asked for.
    pub kind: RequestKind,
    /// Who asks.
    pub asker: AskerKind,
    /// Their name.
    pub name: String,
    /// On what they base it.
    pub basis: Option<String>,
    /// What they ask for.
    pub scope: String,
    /// When it came.
    pub received_on: NaiveDate,
    /// Last day for the answer.
    pub due_on: NaiveDate,
    /// Days left; below zero it is late.
    pub days_left: i64,
    /// Where it stands.
    pub state: RequestState,
    /// How it was made sure who asks.
    pub identity: Option<String>,
    /// What is done with each document.
    pub decisions: Vec<ItemDecision>,
    /// How it ended.
    pub answer: Option<AnswerKind>,
    /// When.
    pub answered_on: Option<NaiveDate>,
    /// Name of who answered.
    pub answered_by: Option<String>,
    /// Why, in the words of the letter.
    pub reasons: Option<String>,
    /// Documents that were given, whole or in part.
    pub given: u32,
    /// Name of who recorded it.
    pub recorded_by: String,
}

/// A request with everything that is needed to answer it.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename = "DisclosureDesk")]
pub struct RequestDesk {
    /// The request.
    pub request: RequestView,
    /// Documents to decide on; none once it was answered.
    pub items: Vec<ItemView>,
    /// Grounds to keep something back.
    pub grounds: Vec<Ground>,
    /// The law that its time rests on.
    pub legal_basis: Words,
    /// Whether that was confirmed.
    pub verified: bool,
}

/// What to list.
#[derive(Debug, Clone, Default, serde::Deserialize, ts_rs::TS)]
#[serde(default)]
#[ts(rename = "DisclosuresQuery")]
pub struct RequestsQuery {
    /// Only those that wait for an answer.
    pub open: bool,
    /// Page, from 0.
    pub page: u32,
}

/// One page of the list.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
#[ts(rename = "DisclosuresList")]
pub struct RequestsList {
    /// Those that wait for an answer first, the oldest of them on top.
    pub rows: Vec<RequestView>,
    /// In all.
    pub total: u32,
    /// On a page.
    pub size: u32,
}

const PAGE: u32 = 50;

/// Requests of all cases that are open to the reader.
///
/// # Errors
/// Of the database.
pub fn list(
    desk: &Desk,
    permit: &Permit<Receive>,
    query: &RequestsQuery,
    now: DateTime<Utc>,
) -> Result<RequestsList> {
    let (read, today) = (desk.read(), desk.today(now));
    let total: Option<u32> = read.row(&storage::count(permit.scope()), [query.open], |row| row.get(0))?;
    let skipped = query.page.saturating_mul(PAGE);
    let rows: Vec<DisclosureRequest> =
        read.list(&storage::page(permit.scope()), (query.open, PAGE, skipped))?;
    let rows = rows.into_iter().map(|one| view(desk, one, today)).collect::<Result<_>>()?;
    Ok(RequestsList { rows, total: total.unwrap_or(0), size: PAGE })
}

/// A request with everything that is needed to answer it.
///
/// # Errors
/// Not found.
pub fn open(desk: &Desk, permit: &Permit<Disclose>, request: Id, now: DateTime<Utc>) -> Result<RequestDesk> {
    let request: DisclosureRequest = desk.read().get(request)?;
    let is_open = request.answered.is_none() && request.withdrawn.is_none();
    let rules = &desk.profile.records;
    Ok(RequestDesk {
        items: if is_open { item::of(desk, permit.acting(), &request)? } else { Vec::new() },
        grounds: records::grounds()?.to_vec(),
        legal_basis: rules.disclosure_basis.clone(),
        verified: rules.verified,
        request: view(desk, request, desk.today(now))?,
    })
}

/// Requests of a case, the newest first.
pub(crate) fn of_application(desk: &Desk, application: Id, today: NaiveDate) -> Result<Vec<RequestView>> {
    let all: Vec<DisclosureRequest> = desk.read().list(storage::OF_CASE, [application])?;
    all.into_iter().map(|one| view(desk, one, today)).collect()
}

/// Requests that wait for an answer, with their last days.
pub(crate) fn open_requests(desk: &Desk) -> Result<Vec<(DisclosureRequest, NaiveDate)>> {
    let all: Vec<DisclosureRequest> = desk.read().list(storage::OPEN, [])?;
    Ok(all.into_iter().map(|one| (due_on(desk, &one), one)).map(|(due, one)| (one, due)).collect())
}

/// Last day for the answer.
fn due_on(desk: &Desk, request: &DisclosureRequest) -> NaiveDate {
    desk.profile.records.disclosure.after(request.received_on, desk.profile)
}

fn view(desk: &Desk, one: DisclosureRequest, today: NaiveDate) -> Result<RequestView> {
    let read: Read<'_> = desk.read();
    let case: Application = read.get(one.application)?;
    let person: Option<Person> = read.find(one.person)?;
    let due_on = due_on(desk, &one);
    let given = one.decisions.0.iter().filter(|one| one.given != Given::Withheld).count();
    let released = one.answered.as_ref().is_some_and(|answered| answered.kind == AnswerKind::Released);
    Ok(RequestView {
        number: case.number,
        person_name: person.map(|person| person.name).unwrap_or_default(),
        due_on,
        days_left: (due_on - today).num_days(),
        state: match (&one.answered, &one.identity) {
            (Some(_), _) => RequestState::Answered,
            (None, None) => RequestState::Unidentified,
            (None, Some(_)) => RequestState::Deciding,
        },
        identity: one.identity.map(|identity| identity.how),
        given: if released { u32::try_from(given).unwrap_or(u32::MAX) } else { 0 },
        answer: one.answered.as_ref().map(|answered| answered.kind),
        answered_on: one.answered.as_ref().map(|answered| answered.on),
        answered_by: match &one.answered {
            Some(answered) => Some(officer::name(read, answered.officer)?),
            None => None,
        },
        reasons: one.answered.map(|answered| answered.reasons),
        recorded_by: officer::name(read, one.recorded_by)?,
        decisions: one.decisions.0,
        id: one.id,
        application: one.application,
        person: one.person,
        kind: one.kind,
        asker: one.asker,
        name: one.name,
        basis: one.basis,
        scope: one.scope,
        received_on: one.received_on,
    })
}
