//! A list of cases leaves: as it is filtered on the page, each row with the number of the package.

use super::{ExportKind, Going, Mark, Package, ReleaseForm, release};
use crate::{
    Desk, Result,
    application::{self, CaseQuery, CaseRow},
    permit::{Permit, ReadCases, Release},
    profile::Stage,
};
use chrono::{DateTime, Utc};
use std::collections::BTreeMap;
use vault::Id;

/// A list of cases to release, as typed.
#[derive(Debug, Clone, serde::Deserialize, ts_rs::TS)]
pub struct CasesReleaseForm {
    /// Which cases.
    pub query: CaseQuery,
    /// Headings, in the language of the page: number, stage, name, nationality, persons, registered, officer, package.
    #[serde(default)]
    pub head: Vec<String>,
    /// Names of stages.
    #[serde(default)]
    pub stages: BTreeMap<Stage, String>,
    /// To whom, on what basis, until when.
    pub release: ReleaseForm,
}

/// Headings where the page gives none.
const HEAD: [&str; 8] =
    ["number", "stage", "principal", "nationality", "persons", "registered", "officer", "package"];

/// Releases a list of cases.
///
/// # Errors
/// Those of [`release`].
pub fn release_cases(
    desk: &mut Desk,
    permit: &Permit<ReadCases>,
    released: &Permit<Release>,
    form: &CasesReleaseForm,
    now: DateTime<Utc>,
) -> Result<Package> {
    let mut rows: Vec<CaseRow> = Vec::new();
    let mut query = CaseQuery { page: 0, ..form.query.clone() };
    loop {
        let page = application::list(desk, permit, &query, now)?;
        let is_last = page.rows.is_empty();
        rows.extend(page.rows);
        if is_last || rows.len() >= usize::try_from(page.total).unwrap_or(usize::MAX) {
            break;
        }
        query.page += 1;
    }
    let mut persons: Vec<Id> = Vec::new();
    for row in &rows {
        persons.extend(application::members(desk.read(), row.id)?.into_iter().map(|member| member.person));
    }
    let going = Going { persons, ..Going::of(ExportKind::Cases) };
    let set = |_: &Desk, mark: &Mark| {
        let head = HEAD.iter().enumerate().map(|(at, own)| form.head.get(at).map_or(*own, String::as_str));
        let head: Vec<String> = head.map(str::to_owned).collect();
        let lines = rows.iter().map(|row| line(row, form, mark));
        let csv = intake::table::write_csv(std::iter::once(head).chain(lines));
        Ok(vec![("cases.csv".to_owned(), csv)])
    };
    release(desk, released, &form.release, going, set, now)
}

fn line(row: &CaseRow, form: &CasesReleaseForm, mark: &Mark) -> Vec<String> {
    let country = row.nationality.as_deref().and_then(names::country::country);
    let country = country.map(|country| country.name(mark.lang.tag()).to_owned());
    vec![
        row.number.clone(),
        form.stages.get(&row.stage).cloned().unwrap_or_else(|| row.stage.code().to_owned()),
        row.principal.latin.clone(),
        country.or_else(|| row.nationality.clone()).unwrap_or_default(),
        row.persons.to_string(),
        row.registered_on.to_string(),
        row.officer.clone(),
        mark.number.clone(),
    ]
}
