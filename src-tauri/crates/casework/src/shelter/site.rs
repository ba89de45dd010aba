//! Sites and their units.

use super::{ShelterSite, ShelterUnit, fit};
use crate::{
    Code, Desk, Result,
    failure::Faults,
    permit::{Assist, Permit},
    person::Checking,
};
use chrono::{DateTime, Utc};
use vault::Id;

/// A site as typed.
#[derive(Debug, Clone, Default, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(default)]
#[ts(rename = "ShelterSiteForm")]
pub struct SiteForm {
    /// Which it changes; none is a new one.
    pub site: Option<Id>,
    /// Its name.
    pub name: String,
    /// Where it is.
    pub address: String,
    /// Anything else.
    pub note: Option<String>,
    /// Why nobody is taken in any more.
    pub closed: Option<String>,
}

/// Enters a site, or changes what is known of one.
///
/// # Errors
/// All fields at fault in one failure.
pub fn site(desk: &mut Desk, permit: &Permit<Assist>, form: &SiteForm, now: DateTime<Utc>) -> Result<Id> {
    let known = form.site.map(|id| desk.read().get::<ShelterSite>(id)).transpose()?;
    let mut faults = Faults::default();
    let mut checking = Checking { today: desk.today(now), lists: &desk.profile.lists, faults: &mut faults };
    let site = ShelterSite {
        id: known.as_ref().map_or_else(|| Id::new(now), |known| Ok(known.id))?,
        name: checking.required("name", &form.name),
        address: checking.required("address", &form.address),
        note: checking.long("note", form.note.as_ref()),
        closed: checking.line("closed", form.closed.as_ref()),
    };
    faults.check()?;
    desk.commit(permit.officer(), "shelter.site", Some(site.id), now, |change| {
        if known.is_some() {
            change.update(&site)?;
        } else {
            change.create(&site)?;
        }
        Ok(site.id)
    })
}

/// A unit as typed.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename = "ShelterUnitForm")]
pub struct UnitForm {
    /// Which it changes; none is a new one.
    #[serde(default)]
    pub unit: Option<Id>,
    /// Site.
    pub site: Id,
    /// What it is called there.
    pub name: String,
    /// Persons it holds.
    pub places: u32,
    /// Whether persons who cannot climb stairs can live there.
    #[serde(default)]
    pub accessible: bool,
    /// Whether women and their children alone stay there.
    #[serde(default)]
    pub women_only: bool,
    /// Whether it is kept for families.
    #[serde(default)]
    pub family: bool,
    /// Why nobody is taken in.
    #[serde(default)]
    pub closed: Option<String>,
}

/// Persons of one unit at most.
const MOST: u32 = 500;

/// Enters a unit, or changes what is known of one. It never gets fewer places than persons stay in it.
///
/// # Errors
/// All fields at fault in one failure: [`Code::ShelterFull`] at `places`.
pub fn unit(desk: &mut Desk, permit: &Permit<Assist>, form: &UnitForm, now: DateTime<Utc>) -> Result<Id> {
    let today = desk.today(now);
    let site: ShelterSite = desk.read().get(form.site)?;
    let known = form.unit.map(|id| desk.read().get::<ShelterUnit>(id)).transpose()?;
    let taken = known.as_ref().map(|known| fit::most_on(desk.read(), known.id, today, None)).transpose()?;
    let mut faults = Faults::default();
    if !(1..=MOST).contains(&form.places) {
        faults.add("places", Code::NotANumber);
    } else if taken.is_some_and(|taken| form.places < taken) {
        faults.add("places", Code::ShelterFull);
    }
    let mut checking = Checking { today, lists: &desk.profile.lists, faults: &mut faults };
    let unit = ShelterUnit {
        id: known.as_ref().map_or_else(|| Id::new(now), |known| Ok(known.id))?,
        site: site.id,
        name: checking.required("name", &form.name),
        places: form.places,
        accessible: form.accessible,
        women_only: form.women_only,
        family: form.family,
        closed: checking.line("closed", form.closed.as_ref()),
    };
    faults.check()?;
    desk.commit(permit.officer(), "shelter.unit", Some(site.id), now, |change| {
        if known.is_some() {
            change.update(&unit)?;
        } else {
            change.create(&unit)?;
        }
        Ok(unit.id)
    })
}
