//! Countries that matter as origin or asylum, with two code systems that must not be mixed.
//!
//! Store ISO 3166-1 alpha-3. UNHCR's three-letter codes look the same but differ (`ARE` is the
//! United Arab Emirates in ISO and Egypt at UNHCR; `AUS` Australia and Austria; `MAR` Morocco
//! and Martinique), so they have their own column.

mod table;
#[cfg(test)]
mod tests;

use serde::Serialize;
use ts_rs::TS;

pub use table::COUNTRIES;

/// A country or a nationality category.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Country {
    /// ISO 3166-1 alpha-3; `XXA` (stateless) and `XXX` (unknown) as in ICAO Doc 9303-3.
    pub iso3: &'static str,
    /// UNHCR country code, where certain.
    pub unhcr: Option<&'static str>,
    /// Azerbaijani name.
    pub az: &'static str,
    /// English name.
    pub en: &'static str,
    /// Russian name.
    pub ru: &'static str,
    /// Persian name.
    pub fa: &'static str,
}

impl Country {
    /// The name in a language (`az`, `ru`, `fa`; anything else English).
    #[must_use]
    pub fn name(&self, lang: &str) -> &'static str {
        match lang.split(['-', '_']).next().unwrap_or("") {
            "az" => self.az,
            "ru" => self.ru,
            "fa" | "prs" => self.fa,
            _ => self.en,
        }
    }
}

/// The country with this ISO code (any letter case), if it is in the table.
#[must_use]
pub fn country(iso3: &str) -> Option<&'static Country> {
    COUNTRIES.iter().find(|c| c.iso3.eq_ignore_ascii_case(iso3))
}

/// The country UNHCR means by this code, if the table is certain of it.
#[must_use]
pub fn by_unhcr(code: &str) -> Option<&'static Country> {
    COUNTRIES.iter().find(|c| c.unhcr.is_some_and(|u| u.eq_ignore_ascii_case(code)))
}
