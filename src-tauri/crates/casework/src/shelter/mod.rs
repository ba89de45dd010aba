//! Shelter: sites with their units, who stays in them, and whom a unit suits. No unit holds more persons than it has places.

mod fit;
mod site;
mod stay;
pub(crate) mod storage;
mod view;

pub use site::{SiteForm, UnitForm, site, unit};
pub use stay::{CheckInForm, CheckOutForm, against, check_in, check_out};
pub(crate) use view::stays_of;
pub use view::{SiteView, StayView, UnitView, sites};

use crate::family::Concerned;
use chrono::NaiveDate;
use vault::Id;

vault::record! {
    /// A place with units that persons stay in.
    pub struct ShelterSite = 152 "shelter_site" {
        /// Its name.
        1 name: String,
        /// Where it is.
        2 address: String,
        /// Anything else.
        3 note: Option<String>,
        /// Why nobody is taken in any more.
        4 closed: Option<String>,
    }
}

vault::record! {
    /// A room or flat of a site.
    pub struct ShelterUnit = 153 "shelter_unit" {
        /// Site.
        1 site: Id,
        /// What it is called there.
        2 name: String,
        /// Persons it holds.
        3 places: u32,
        /// Whether persons who cannot climb stairs can live there.
        4 accessible: bool,
        /// Whether women and their children alone stay there.
        5 women_only: bool,
        /// Whether it is kept for families.
        6 family: bool,
        /// Why nobody is taken in: repairs, quarantine.
        7 closed: Option<String>,
    }
}

vault::record! {
    /// That persons of a household stay in a unit.
    pub struct ShelterStay = 154 "shelter_stay" {
        /// Unit.
        1 unit: Id,
        /// Household.
        2 household: Id,
        /// Who of it.
        3 persons: Concerned,
        /// First day.
        4 since: NaiveDate,
        /// Day until which it is meant to last.
        5 until: Option<NaiveDate>,
        /// Day they left.
        6 left_on: Option<NaiveDate>,
        /// Why.
        7 left_because: Option<String>,
        /// Who checked them in.
        8 checked_in_by: Id,
    }
}
