//! Documents issued to refugees: refugee card, travel document, residence registration. Which there are and for how long each
//! counts, the profile says; what proves a status on paper is a letter of its own.

use super::{CardLoss, RefugeeDocument, storage};
use crate::{
    Code, Desk, Failure, Result, access,
    application::Application,
    failure::Faults,
    folder,
    permit::{Acting, Integrate, Issue, Permit},
    person::{Person, PersonName},
    profile::{Profile, StatusDocument, Words},
    status, text,
};
use chrono::{DateTime, NaiveDate, Utc};
use vault::{Id, Read};

/// A document as typed.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename = "RefugeeDocumentForm")]
pub struct CardForm {
    /// Case.
    pub application: Id,
    /// Holder.
    pub person: Id,
    /// Which document of the profile, its code.
    pub kind: String,
    /// Number.
    pub number: String,
    /// When it was issued.
    pub issued_on: NaiveDate,
    /// Last day on which it is valid; none is as the profile says.
    #[serde(default)]
    pub valid_until: Option<NaiveDate>,
    /// The document that it renews or replaces.
    #[serde(default)]
    pub replaces: Option<Id>,
}

/// Records that a document was issued, or that one was renewed.
///
/// # Errors
/// [`Code::NotRecognised`] of whoever does not hold the status; [`Code::AlreadyRecorded`] at `number`, or at `kind` while one
/// counts that it does not replace; all fields at fault in one failure.
pub fn issue(desk: &mut Desk, permit: &Permit<Issue>, form: &CardForm, now: DateTime<Utc>) -> Result<Id> {
    let (today, officer, read) = (desk.today(now), permit.officer(), desk.read());
    let case: Application = read.get(folder::standing(read, form.application)?)?;
    access::entered(read, permit.acting(), case.id)?;
    let profile = desk.profile_of(&case);
    let held = status::held(desk, case.id)?;
    let holding = held.iter().find(|one| one.person == form.person && one.stands());
    let Some(holding) = holding else { return Err(Failure::not_now(Code::NotRecognised)) };
    let mut faults = Faults::default();
    let rule = named(profile, &form.kind).filter(|rule| rule.outcomes.contains(&holding.outcome));
    if rule.is_none() {
        faults.add("kind", Code::NotAChoice);
    }
    let number = faults.keep(text::required("number", &form.number));
    let known: Vec<RefugeeDocument> = read.list(storage::CARDS_NUMBERED, (&form.kind, &number))?;
    if !number.is_empty() && !known.is_empty() {
        faults.add("number", Code::AlreadyRecorded);
    }
    let all: Vec<RefugeeDocument> = read.list(storage::CARDS_OF, [case.id])?;
    let counts = |one: &&RefugeeDocument| {
        one.person == form.person
            && one.kind == form.kind
            && one.lost.is_none()
            && one.valid_until.is_none_or(|until| until >= form.issued_on)
            && all.iter().all(|newer| newer.replaces != Some(one.id))
    };
    if all.iter().filter(counts).any(|one| form.replaces != Some(one.id)) {
        faults.add("kind", Code::AlreadyRecorded);
    }
    let of_holder =
        |id: Id| all.iter().any(|one| one.id == id && one.person == form.person && one.kind == form.kind);
    if form.replaces.is_some_and(|id| !of_holder(id)) {
        faults.add("replaces", Code::NotAChoice);
    }
    if form.issued_on > today {
        faults.add("issuedOn", Code::DateInFuture);
    }
    if form.valid_until.is_some_and(|until| until < form.issued_on) {
        faults.add("validUntil", Code::DatesOutOfOrder);
    }
    let usual = rule.and_then(|rule| rule.valid).map(|valid| valid.last_day(form.issued_on, profile));
    faults.check()?;
    let document = RefugeeDocument {
        id: Id::new(now)?,
        application: case.id,
        person: form.person,
        kind: form.kind.clone(),
        number,
        issued_on: form.issued_on,
        valid_until: form.valid_until.or(usual),
        replaces: form.replaces,
        lost: None,
        officer,
    };
    let command = if form.replaces.is_some() { "card.renew" } else { "card.issue" };
    desk.commit(officer, command, Some(case.id), now, |change| {
        change.create(&document)?;
        Ok(document.id)
    })
}

/// That a document is lost, as typed.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[ts(rename = "CardLossForm")]
pub struct LossForm {
    /// Document.
    pub document: Id,
    /// When.
    pub on: NaiveDate,
    /// How, and to whom it was reported.
    pub note: String,
}

/// Records that a document is lost. It counts no longer.
///
/// # Errors
/// [`Code::CardOver`]; all fields at fault in one failure.
pub fn lose(desk: &mut Desk, permit: &Permit<Issue>, form: &LossForm, now: DateTime<Utc>) -> Result<()> {
    let officer = permit.officer();
    let document: RefugeeDocument = desk.read().get(form.document)?;
    access::entered(desk.read(), permit.acting(), document.application)?;
    if document.lost.is_some() {
        return Err(Failure::not_now(Code::CardOver));
    }
    let mut faults = Faults::default();
    let note = faults.keep(text::required_long("note", &form.note));
    if form.on > desk.today(now) {
        faults.add("on", Code::DateInFuture);
    } else if form.on < document.issued_on {
        faults.add("on", Code::DatesOutOfOrder);
    }
    faults.check()?;
    desk.commit(officer, "card.lose", Some(document.application), now, |change| {
        change
            .update(&RefugeeDocument { lost: Some(CardLoss { on: form.on, note, officer }), ..document })?;
        Ok(())
    })
}

fn named<'p>(profile: &'p Profile, kind: &str) -> Option<&'p StatusDocument> {
    profile.documents.iter().find(|document| document.code == kind)
}

/// A document as the page shows it.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename = "RefugeeDocumentView")]
pub struct CardView {
    /// What is known of it.
    pub document: RefugeeDocument,
    /// Its name.
    pub name: Words,
    /// Name of the holder.
    pub holder: PersonName,
    /// Number of the case.
    pub case_number: String,
    /// Days left; below zero it is over; none is without end.
    pub days_left: Option<i64>,
    /// Whether another replaced it.
    pub replaced: bool,
}

/// Documents that are to be renewed, those that end first first.
///
/// # Errors
/// Of the database.
pub fn documents(desk: &Desk, permit: &Permit<Integrate>, now: DateTime<Utc>) -> Result<Vec<CardView>> {
    let today = desk.today(now);
    let all = ending(desk, permit.acting(), today)?;
    all.into_iter().map(|one| view(desk, one, false, today)).collect()
}

/// Documents that are to be renewed, of cases that are open to the officer.
pub(super) fn ending(desk: &Desk, acting: &Acting, today: NaiveDate) -> Result<Vec<RefugeeDocument>> {
    let read = desk.read();
    let until = desk.profile.assistance.renewal.last_day(today, desk.profile);
    let mut open = Vec::new();
    for one in read.list::<RefugeeDocument>(storage::CARDS_UNTIL, [until.to_string()])? {
        if acting.scope().opens(read, one.application)? {
            open.push(one);
        }
    }
    Ok(open)
}

/// Documents of a case, the newest first.
pub(super) fn of_case(desk: &Desk, case: Id, today: NaiveDate) -> Result<Vec<CardView>> {
    let all: Vec<RefugeeDocument> = desk.read().list(storage::CARDS_OF, [case])?;
    let replaced: Vec<Id> = all.iter().filter_map(|one| one.replaces).collect();
    all.into_iter().map(|one| view(desk, one.clone(), replaced.contains(&one.id), today)).collect()
}

fn view(desk: &Desk, document: RefugeeDocument, replaced: bool, today: NaiveDate) -> Result<CardView> {
    let read: Read<'_> = desk.read();
    let case: Application = read.get(document.application)?;
    let rule = named(desk.profile_of(&case), &document.kind);
    let person = read.find::<Person>(document.person)?;
    Ok(CardView {
        name: rule.map(|rule| rule.name.clone()).unwrap_or_default(),
        holder: person.map(|person| person.name).unwrap_or_default(),
        case_number: case.number,
        days_left: document.valid_until.map(|until| (until - today).num_days()),
        replaced,
        document,
    })
}
