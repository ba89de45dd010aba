//! The register of what left, and what should be gone by now.

use super::{ClosedBy, Ended, Export, ExportKind, Recipient, storage};
use crate::{
    Code, Desk, Failure, Result,
    application::Application,
    failure::Faults,
    officer,
    permit::{Permit, Release},
    text,
};
use chrono::{DateTime, NaiveDate, Utc};
use vault::{Id, Read};

/// What to list.
#[derive(Debug, Clone, Default, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase", default)]
pub struct ExportsQuery {
    /// Only what should be gone by now.
    pub expired: bool,
    /// Page, from 0.
    pub page: u32,
}

/// Something that left, as the page shows it.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub struct ExportView {
    /// Which.
    pub id: Id,
    /// Its number.
    pub number: String,
    /// What.
    pub kind: ExportKind,
    /// The case that it is of.
    pub application: Option<Id>,
    /// Its number.
    pub case_number: Option<String>,
    /// Name of the recipient.
    pub recipient: String,
    /// Country of the recipient.
    pub country: String,
    /// Legal basis, a code.
    pub basis: String,
    /// For what.
    pub purpose: String,
    /// When it is to be destroyed.
    pub expires_on: NaiveDate,
    /// Whether it should be gone by now.
    pub expired: bool,
    /// How many persons are in it.
    pub persons: u32,
    /// Names of its files.
    pub files: Vec<String>,
    /// SHA-256 of the package.
    pub hash: String,
    /// Bytes of it.
    pub size: u32,
    /// How it is closed.
    pub closed_by: ClosedBy,
    /// Name of who released it.
    pub officer: String,
    /// When.
    pub at: DateTime<Utc>,
    /// When it was destroyed or given back.
    pub ended_on: Option<NaiveDate>,
    /// What the recipient confirmed.
    pub ended_how: Option<String>,
}

/// One page of the register.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
pub struct ExportsList {
    /// The newest first.
    pub rows: Vec<ExportView>,
    /// In all.
    pub total: u32,
    /// On a page.
    pub size: u32,
    /// How much should be gone by now, whatever is asked for.
    pub expired: u32,
}

const PAGE: u32 = 50;

/// What left of no case, or of one that is open to the reader, the newest first.
///
/// # Errors
/// Of the database.
pub fn exports(
    desk: &Desk,
    permit: &Permit<Release>,
    query: &ExportsQuery,
    now: DateTime<Utc>,
) -> Result<ExportsList> {
    let (read, today) = (desk.read(), desk.today(now));
    let day = today.to_string();
    let (all, page) = (storage::count(permit.scope()), storage::page(permit.scope()));
    let count = |only: bool| -> Result<u32> {
        let found: Option<u32> = read.row(&all, (only, &day), |row| row.get(0))?;
        Ok(found.unwrap_or(0))
    };
    let skipped = query.page.saturating_mul(PAGE);
    let rows: Vec<Export> = read.list(&page, (query.expired, &day, PAGE, skipped))?;
    Ok(ExportsList {
        rows: rows.into_iter().map(|one| view(read, one, today)).collect::<Result<_>>()?,
        total: count(query.expired)?,
        size: PAGE,
        expired: count(true)?,
    })
}

/// What left of a case, the newest first.
pub(crate) fn of_application(read: Read<'_>, application: Id, today: NaiveDate) -> Result<Vec<ExportView>> {
    let all: Vec<Export> = read.list(storage::OF_CASE, [application])?;
    all.into_iter().map(|one| view(read, one, today)).collect()
}

/// What should be gone by now.
pub(crate) fn late(read: Read<'_>, today: NaiveDate) -> Result<Vec<Export>> {
    Ok(read.list(storage::EXPIRED, [today.to_string()])?)
}

/// How many packages should be gone by now.
///
/// # Errors
/// Of the database.
pub fn expired(desk: &Desk, now: DateTime<Utc>) -> Result<u32> {
    Ok(u32::try_from(late(desk.read(), desk.today(now))?.len()).unwrap_or(u32::MAX))
}

fn view(read: Read<'_>, one: Export, today: NaiveDate) -> Result<ExportView> {
    let recipient: Option<Recipient> = read.find(one.recipient)?;
    let case = match one.application {
        Some(case) => read.find::<Application>(case)?,
        None => None,
    };
    Ok(ExportView {
        case_number: case.map(|case| case.number),
        recipient: recipient.as_ref().map(|one| one.name.clone()).unwrap_or_default(),
        country: recipient.map(|one| one.country).unwrap_or_default(),
        expired: one.ended.is_none() && one.expires_on < today,
        persons: u32::try_from(one.persons.0.len()).unwrap_or(u32::MAX),
        officer: officer::name(read, one.officer)?,
        ended_on: one.ended.as_ref().map(|ended| ended.on),
        ended_how: one.ended.map(|ended| ended.how),
        id: one.id,
        number: one.number,
        kind: one.kind,
        application: one.application,
        basis: one.basis,
        purpose: one.purpose,
        expires_on: one.expires_on,
        files: one.files.0,
        hash: one.hash,
        size: one.size,
        closed_by: one.closed_by,
        at: one.at,
    })
}

/// That a package is no more with its recipient, as typed.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[ts(rename = "ExportEndForm")]
pub struct EndForm {
    /// Package.
    pub export: Id,
    /// When.
    pub on: NaiveDate,
    /// What they confirmed.
    pub how: String,
}

/// Records that a package was destroyed or given back.
///
/// # Errors
/// [`Code::ExportEnded`] when that was recorded; all fields at fault in one failure.
pub fn end(desk: &mut Desk, permit: &Permit<Release>, form: &EndForm, now: DateTime<Utc>) -> Result<()> {
    let (today, officer) = (desk.today(now), permit.officer());
    let export: Export = desk.read().get(form.export)?;
    if export.ended.is_some() {
        return Err(Failure::not_now(Code::ExportEnded));
    }
    let mut faults = Faults::default();
    let how = faults.keep(text::required("how", &form.how));
    if form.on > today {
        faults.add("on", Code::DateInFuture);
    } else if form.on < desk.today(export.at) {
        faults.add("on", Code::DatesOutOfOrder);
    }
    faults.check()?;
    desk.commit(officer, "release.end", export.application, now, |change| {
        change.update(&Export { ended: Some(Ended { on: form.on, how, officer }), ..export })?;
        Ok(())
    })
}
