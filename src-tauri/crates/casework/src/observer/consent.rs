//! Consent: of one person, for one observer, to the file of a sample, for a time.

use super::{ObserverConsent, storage};
use crate::{
    Code, Desk, Failure, Result, access,
    application::{self, Application},
    audit::{Audit, Owner},
    failure::Faults,
    officer::{self, Officer},
    permit::{LetObserve, Permit, RightName},
    person::{Person, PersonName},
    text,
};
use chrono::{DateTime, Days, NaiveDate, Utc};
use vault::Id;

/// A consent as typed.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename = "ObserverConsentForm")]
pub struct ConsentForm {
    /// Audit whose sample the file is in.
    pub audit: Id,
    /// Case.
    pub application: Id,
    /// Who consents.
    pub person: Id,
    /// The observer.
    pub observer: Id,
    /// How it was given.
    pub how: String,
    /// Whether the name may be told, too.
    #[serde(default)]
    pub names: bool,
    /// When.
    pub given_on: NaiveDate,
    /// Last day on which it counts.
    pub expires_on: NaiveDate,
}

/// The end of a consent.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[ts(rename = "WithdrawObserverConsentForm")]
pub struct WithdrawConsentForm {
    /// Which.
    pub consent: Id,
    /// Why.
    pub reason: String,
}

/// A consent as whoever records them sees it.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
#[ts(rename = "ObserverConsentView")]
pub struct ConsentView {
    /// The consent.
    pub consent: ObserverConsent,
    /// Case number.
    pub number: String,
    /// Name of the person.
    pub name: PersonName,
    /// Name of the observer.
    pub observer: String,
    /// Whether it counts today.
    pub counts: bool,
    /// How often the name was asked for.
    pub unmasked: u32,
}

/// Records that a person lets an observer read their file.
///
/// # Errors
/// [`Code::NotSampled`] at `application` when the audit did not draw the case; at `person`, `observer`, `givenOn`,
/// `expiresOn`, `how` what is wrong.
pub fn consent(
    desk: &mut Desk,
    permit: &Permit<LetObserve>,
    form: &ConsentForm,
    now: DateTime<Utc>,
) -> Result<Id> {
    let (read, today) = (desk.read(), desk.today(now));
    let audit: Audit = read.get(form.audit)?;
    let case: Application = read.get(form.application)?;
    let mut faults = Faults::default();
    let how = faults.keep(text::required_long("how", &form.how));
    let sampled = read.row(storage::IS_SAMPLED, (audit.id, case.id), |row| row.get::<_, bool>(0))?;
    if sampled != Some(true) || !permit.scope().opens(read, case.id)? {
        faults.add("application", Code::NotSampled);
    }
    if !application::members(read, case.id)?.iter().any(|member| member.person == form.person) {
        faults.add("person", Code::NotAChoice);
    }
    let observes = |one: Officer| one.active && desk.profile.roles.may(&one.roles.0, RightName::Observe);
    if !read.find::<Officer>(form.observer)?.is_some_and(observes) {
        faults.add("observer", Code::NotAChoice);
    }
    if form.given_on > today {
        faults.add("givenOn", Code::DateInFuture);
    }
    let longest = form.given_on.checked_add_days(Days::new(desk.profile.observers.longest_days.into()));
    if form.expires_on < form.given_on {
        faults.add("expiresOn", Code::DatesOutOfOrder);
    } else if longest.is_none_or(|longest| form.expires_on > longest) {
        faults.add_with("expiresOn", Code::ConsentTooLong, "days", desk.profile.observers.longest_days);
    }
    faults.check()?;
    desk.commit(permit.officer(), "observer.consent", Some(case.id), now, |change| {
        let id = change.new_id()?;
        change.create(&ObserverConsent {
            id,
            application: case.id,
            person: form.person,
            audit: audit.id,
            observer: form.observer,
            how,
            names: form.names,
            given_on: form.given_on,
            expires_on: form.expires_on,
            recorded_by: permit.officer(),
            withdrawn: None,
        })?;
        Ok(id)
    })
}

/// Records that a consent counts no longer.
///
/// # Errors
/// [`Code::AlreadyRecorded`]; [`Code::Required`] at `reason`.
pub fn withdraw(
    desk: &mut Desk,
    permit: &Permit<LetObserve>,
    form: &WithdrawConsentForm,
    now: DateTime<Utc>,
) -> Result<()> {
    let known: ObserverConsent = desk.read().get(form.consent)?;
    access::entered(desk.read(), permit.acting(), known.application)?;
    if known.withdrawn.is_some() {
        return Err(Failure::not_now(Code::AlreadyRecorded));
    }
    let mut faults = Faults::default();
    let reason = faults.keep(text::required_long("reason", &form.reason));
    faults.check()?;
    desk.commit(permit.officer(), "observer.withdraw", Some(known.application), now, |change| {
        change.update(&ObserverConsent { withdrawn: Some(reason), ..known })?;
        Ok(())
    })
}

/// Consents to the files of an audit.
///
/// # Errors
/// Of the database.
pub fn consents(
    desk: &Desk,
    permit: &Permit<LetObserve>,
    audit: Id,
    now: DateTime<Utc>,
) -> Result<Vec<ConsentView>> {
    let (read, today) = (desk.read(), desk.today(now));
    let mut given: Vec<ObserverConsent> = Vec::new();
    for one in read.list::<ObserverConsent>(storage::OF_AUDIT, [audit])? {
        if permit.scope().opens(read, one.application)? {
            given.push(one);
        }
    }
    let view = |consent: ObserverConsent| {
        let asked: Vec<super::Unmasking> = read.list(storage::BY_CONSENT, [consent.id])?;
        Ok(ConsentView {
            number: read.get::<Application>(consent.application)?.number,
            name: read.get::<Person>(consent.person)?.name,
            observer: officer::name(read, consent.observer)?,
            counts: consent.counts(today),
            unmasked: u32::try_from(asked.len()).unwrap_or(u32::MAX),
            consent,
        })
    };
    given.into_iter().map(view).collect()
}

/// A file of a sample with whom it is about.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
pub struct SampledFile {
    /// Case.
    pub application: Id,
    /// Its number.
    pub number: String,
    /// Members, the principal applicant first.
    pub persons: Vec<SampledPerson>,
}

/// Somebody who can consent.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
pub struct SampledPerson {
    /// Who.
    pub id: Id,
    /// Name.
    pub name: PersonName,
}

/// Cases in the sample of an audit, with everybody who can consent.
///
/// # Errors
/// Of the database.
pub fn sampled(desk: &Desk, permit: &Permit<LetObserve>, audit: Id) -> Result<Vec<SampledFile>> {
    let read = desk.read();
    let mut found: Vec<SampledFile> = Vec::new();
    for id in crate::audit::sampled_cases(read, audit)? {
        if !permit.scope().opens(read, id)? {
            continue;
        }
        let case: Application = read.get(id)?;
        let person = |member: application::Member| {
            let person: Person = read.get(member.person)?;
            Ok(SampledPerson { id: person.id, name: person.name })
        };
        let persons = application::members(read, id)?.into_iter().map(person).collect::<Result<_>>()?;
        found.push(SampledFile { application: id, number: case.number, persons });
    }
    Ok(found)
}

/// Officers who observe.
///
/// # Errors
/// Of the database.
pub fn observers(desk: &Desk, _: &Permit<LetObserve>) -> Result<Vec<Owner>> {
    let observes = |one: &Officer| one.active && desk.profile.roles.may(&one.roles.0, RightName::Observe);
    let owner = |one: Officer| Owner { id: one.id, name: one.name };
    Ok(officer::all(desk.read())?.into_iter().filter(observes).map(owner).collect())
}
