//! The files that an observer may read today. None else is listed, not even that it is there.

use super::{Mask, ObserverConsent, Unmasking, storage};
use crate::{
    Desk, Result,
    application::{self, Application},
    audit::Audit,
    keeping,
    permit::{Acting, Observe, Permit},
    person::Person,
    profile::Stage,
};
use chrono::{DateTime, NaiveDate, Utc};
use std::collections::BTreeMap;
use vault::Id;

/// A file in the list of an observer.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub struct ObservedRow {
    /// Case.
    pub application: Id,
    /// Its number.
    pub number: String,
    /// Initials of the principal applicant, or their name where it was asked for.
    pub principal: String,
    /// Country of origin, ISO 3166 alpha-3.
    pub country: Option<String>,
    /// Persons in the case.
    pub persons: u32,
    /// Of them, persons who consented.
    pub consented: u32,
    /// Where it stands.
    pub stage: Stage,
    /// Title of the audit.
    pub audit: String,
    /// The last day on which all of it can be read.
    pub until: NaiveDate,
}

/// The files that an observer may read.
///
/// # Errors
/// Of the database.
pub fn list(
    desk: &Desk,
    permit: &Permit<Observe>,
    acting: &Acting,
    now: DateTime<Utc>,
) -> Result<Vec<ObservedRow>> {
    let read = desk.read();
    let mut cases: BTreeMap<Id, Vec<ObserverConsent>> = BTreeMap::new();
    for consent in counting(desk, permit.officer(), now)? {
        cases.entry(consent.application).or_default().push(consent);
    }
    let mut rows = Vec::new();
    for (id, consents) in cases {
        if keeping::refuse_sealed(read, acting, id).is_err() || !acting.scope().opens(read, id)? {
            continue;
        }
        let (Some(first), case) = (consents.first(), read.get::<Application>(id)?) else { continue };
        let members = application::members(read, id)?;
        let principal = members.first().map(|member| read.get::<Person>(member.person)).transpose()?;
        let told = names_told(desk, permit.officer(), &consents)?;
        let number = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
        rows.push(ObservedRow {
            application: id,
            number: case.number,
            principal: principal.as_ref().map(|one| shown(one, &told)).unwrap_or_default(),
            country: principal.and_then(|one| one.nationality),
            persons: number(members.len()),
            consented: number(
                consents.iter().map(|one| one.person).collect::<std::collections::BTreeSet<_>>().len(),
            ),
            stage: case.stage,
            audit: read.get::<Audit>(first.audit)?.title,
            until: consents.iter().map(|one| one.expires_on).min().unwrap_or(first.expires_on),
        });
    }
    rows.sort_by(|a, b| (a.until, &a.number).cmp(&(b.until, &b.number)));
    Ok(rows)
}

/// Consents for an observer that count now, of files that are still in their sample.
pub(super) fn counting(desk: &Desk, observer: Id, now: DateTime<Utc>) -> Result<Vec<ObserverConsent>> {
    let (read, today) = (desk.read(), desk.today(now));
    let mut found = Vec::new();
    for one in read.list::<ObserverConsent>(storage::FOR_OBSERVER, [observer])? {
        let sampled =
            read.row(storage::IS_SAMPLED, (one.audit, one.application), |row| row.get::<_, bool>(0))?;
        if one.counts(today) && sampled == Some(true) {
            found.push(one);
        }
    }
    Ok(found)
}

/// Persons whose name this observer asked for and may be told.
pub(super) fn names_told(desk: &Desk, observer: Id, consents: &[ObserverConsent]) -> Result<Vec<Id>> {
    let mut told = Vec::new();
    if !desk.profile.observers.unmasking {
        return Ok(told);
    }
    for one in consents.iter().filter(|one| one.names) {
        let asked: Vec<Unmasking> = desk.read().list(storage::BY_CONSENT, [one.id])?;
        if asked.iter().any(|asked| asked.observer == observer) {
            told.push(one.person);
        }
    }
    Ok(told)
}

/// A name, or its initials.
pub(super) fn shown(person: &Person, told: &[Id]) -> String {
    if told.contains(&person.id) { person.name.latin.clone() } else { Mask::initials(&person.name) }
}
