//! Shelter as the page shows it.

use super::{ShelterSite, ShelterStay, ShelterUnit, storage};
use crate::{
    Desk, Result,
    household::{self, Household},
    permit::{Assist, Permit},
    person::PersonName,
};
use chrono::{DateTime, NaiveDate, Utc};
use vault::Id;

/// That persons stay in a unit, as the page shows it.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename = "ShelterStayView")]
pub struct StayView {
    /// Which.
    pub id: Id,
    /// Name of the site.
    pub site: String,
    /// Name of the unit.
    pub unit: String,
    /// Household.
    pub household: Id,
    /// Its number.
    pub number: String,
    /// Name of its head.
    pub head: PersonName,
    /// How many of it.
    pub persons: u32,
    /// First day.
    pub since: NaiveDate,
    /// Day until which it is meant to last.
    pub until: Option<NaiveDate>,
    /// Day they left.
    pub left_on: Option<NaiveDate>,
    /// Why.
    pub left_because: Option<String>,
}

/// A unit as the page shows it.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
#[ts(rename = "ShelterUnitView")]
pub struct UnitView {
    /// What is known of it.
    pub unit: ShelterUnit,
    /// Places that are free today.
    pub free: u32,
    /// Who stays there.
    pub stays: Vec<StayView>,
}

/// A site as the page shows it.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
#[ts(rename = "ShelterSiteView")]
pub struct SiteView {
    /// What is known of it.
    pub site: ShelterSite,
    /// Persons it holds.
    pub places: u32,
    /// Places that are free today, in units that take in.
    pub free: u32,
    /// Its units.
    pub units: Vec<UnitView>,
}

/// Sites with their units and who stays there.
///
/// # Errors
/// Of the database.
pub fn sites(desk: &Desk, _: &Permit<Assist>, now: DateTime<Utc>) -> Result<Vec<SiteView>> {
    let (read, today) = (desk.read(), desk.today(now));
    let mut sites = Vec::new();
    for site in read.list::<ShelterSite>(storage::SITES, [])? {
        let mut units = Vec::new();
        for unit in read.list::<ShelterUnit>(storage::UNITS, [site.id])? {
            let taken = super::fit::most_on(read, unit.id, today, Some(today))?;
            let stays: Vec<ShelterStay> = read.list(storage::STAYS, [unit.id])?;
            units.push(UnitView {
                free: if unit.closed.is_some() { 0 } else { unit.places.saturating_sub(taken) },
                stays: stays.into_iter().map(|stay| view(desk, stay)).collect::<Result<_>>()?,
                unit,
            });
        }
        sites.push(SiteView {
            places: units.iter().map(|one| one.unit.places).sum(),
            free: if site.closed.is_some() { 0 } else { units.iter().map(|one| one.free).sum() },
            site,
            units,
        });
    }
    Ok(sites)
}

/// Stays of a household, those that last first.
pub(crate) fn stays_of(desk: &Desk, household: Id) -> Result<Vec<StayView>> {
    let all: Vec<ShelterStay> = desk.read().list(storage::STAYS_OF, [household])?;
    all.into_iter().map(|stay| view(desk, stay)).collect()
}

fn view(desk: &Desk, stay: ShelterStay) -> Result<StayView> {
    let read = desk.read();
    let unit: ShelterUnit = read.get(stay.unit)?;
    let site: ShelterSite = read.get(unit.site)?;
    Ok(StayView {
        site: site.name,
        unit: unit.name,
        number: read.find::<Household>(stay.household)?.map(|one| one.number).unwrap_or_default(),
        head: household::head(read, stay.household)?,
        persons: u32::try_from(stay.persons.0.len()).unwrap_or(u32::MAX),
        id: stay.id,
        household: stay.household,
        since: stay.since,
        until: stay.until,
        left_on: stay.left_on,
        left_because: stay.left_because,
    })
}
