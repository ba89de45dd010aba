//! Countries, with two code systems that must not be mixed, and the codes that only
//! machine-readable zones use.
//!
//! Store ISO 3166-1 alpha-3. UNHCR's three-letter codes look the same but differ (`ARE` is the
//! United Arab Emirates in ISO and Egypt at UNHCR; `AUS` Australia and Austria; `MAR` Morocco
//! and Martinique), so they have their own column.

mod further;
mod table;
#[cfg(test)]
mod tests;
mod zone;

use std::collections::HashMap;
use std::sync::LazyLock;

use serde::Serialize;
use ts_rs::TS;

use crate::script::fold;

pub use table::COUNTRIES;
pub use zone::{StateKind, ZONE_CODES, ZoneCode};

/// A country or a nationality category.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Country {
    /// ISO 3166-1 alpha-3; `XKX` for Kosovo, `XXA` (stateless) and `XXX` (unknown) as in ICAO Doc 9303-3.
    pub iso3: &'static str,
    /// ISO 3166-1 alpha-2 (`XK` for Kosovo); nothing for stateless and unknown.
    pub iso2: Option<&'static str>,
    /// UNHCR country code, where there is one.
    pub unhcr: Option<&'static str>,
    /// Whether two lists of UNHCR agree on that code. One that is not verified should be shown as such
    /// and looked at before it leaves the house.
    pub unhcr_verified: bool,
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
    /// The name in a language (`az`, `ru`, `fa` and `prs`, `ar`, `ps`, `ur`, `tr`, `uk`, `ka`; anything else English).
    #[must_use]
    pub fn name(&self, lang: &str) -> &'static str {
        let language = lang.split(['-', '_']).next().unwrap_or("");
        let further = further::name(self.iso3, language);
        further.unwrap_or_else(|| in_language(lang, [self.az, self.en, self.ru, self.fa]))
    }
}

/// The one of the Azerbaijani, English, Russian and Persian texts that `lang` asks for.
fn in_language<'a>(lang: &str, [az, en, ru, fa]: [&'a str; 4]) -> &'a str {
    match lang.split(['-', '_']).next().unwrap_or("") {
        "az" => az,
        "ru" => ru,
        "fa" | "prs" => fa,
        _ => en,
    }
}

/// UNHCR codes besides those of the table: the two of Palestine, Tibetans counted apart, and what the
/// exchange format for individual cases writes for none and unknown.
const OTHER_UNHCR: &[(&str, &str)] =
    &[("GAZ", "PSE"), ("PAL", "PSE"), ("TIB", "CHN"), ("ZZZ", "XXA"), ("U", "XXX")];

/// The country with this ISO code (any letter case), if there is one.
#[must_use]
pub fn country(iso3: &str) -> Option<&'static Country> {
    COUNTRIES.iter().find(|c| c.iso3.eq_ignore_ascii_case(iso3))
}

/// The country UNHCR means by this code.
#[must_use]
pub fn by_unhcr(code: &str) -> Option<&'static Country> {
    let listed = COUNTRIES.iter().find(|c| c.unhcr.is_some_and(|u| u.eq_ignore_ascii_case(code)));
    listed.or_else(|| {
        let (_, iso3) = OTHER_UNHCR.iter().find(|(other, _)| other.eq_ignore_ascii_case(code))?;
        country(iso3)
    })
}

/// Names met in lists and on documents besides those of the table.
const OTHER_NAMES: &[(&str, &str)] = &[
    ("Azerbaycan", "AZE"),
    ("Turkey", "TUR"),
    ("Turkiye", "TUR"),
    ("Russia", "RUS"),
    ("Rusiya", "RUS"),
    ("Россия", "RUS"),
    ("РФ", "RUS"),
    ("روسیه", "RUS"),
    ("Islamic Republic of Iran", "IRN"),
    ("Iran (Islamic Republic of)", "IRN"),
    ("Syrian Arab Republic", "SYR"),
    ("Palestinian", "PSE"),
    ("State of Palestine", "PSE"),
    ("Burma", "MMR"),
    ("Ivory Coast", "CIV"),
    ("Vietnam", "VNM"),
    ("North Korea", "PRK"),
    ("South Korea", "KOR"),
    ("Laos", "LAO"),
    ("Tanzania", "TZA"),
    ("Cape Verde", "CPV"),
    ("Swaziland", "SWZ"),
    ("Czech Republic", "CZE"),
    ("Macedonia", "MKD"),
    ("Congo (DRC)", "COD"),
    ("DR Congo", "COD"),
    ("UK", "GBR"),
    ("Great Britain", "GBR"),
    ("Великобритания", "GBR"),
    ("United States", "USA"),
    ("США", "USA"),
    ("ABŞ", "USA"),
    ("ОАЭ", "ARE"),
    ("UAE", "ARE"),
    ("Киргизия", "KGZ"),
    ("Белоруссия", "BLR"),
    ("Молдавия", "MDA"),
    ("Туркмения", "TKM"),
    ("Vatican", "VAT"),
    ("Без гражданства", "XXA"),
    ("Vətəndaşlığı olmayan", "XXA"),
];

/// The country that a cell of somebody's list means: an ISO code of two or three letters, or a name in
/// one of the four languages, whatever the letter case, accents and spaces. Never by UNHCR code, which
/// would be another country's ISO code; ask [`by_unhcr`] where a list says that it holds those.
#[must_use]
pub fn recognise(text: &str) -> Option<&'static Country> {
    let text = text.trim();
    if text.is_empty() || text.chars().count() > 80 {
        return None;
    }
    let by_code = |c: &&Country| {
        c.iso3.eq_ignore_ascii_case(text) || c.iso2.is_some_and(|i| i.eq_ignore_ascii_case(text))
    };
    COUNTRIES.iter().find(by_code).or_else(|| BY_NAME.get(&fold(text)).copied())
}

/// Folded names of all languages. Folding a thousand names for each row of a list would be slow.
static BY_NAME: LazyLock<HashMap<String, &'static Country>> = LazyLock::new(|| {
    let listed = COUNTRIES.iter().flat_map(|c| [c.az, c.en, c.ru, c.fa].map(|name| (fold(name), c)));
    let others = OTHER_NAMES.iter().filter_map(|(name, iso3)| Some((fold(name), country(iso3)?)));
    // The names of the table go last, so that they win.
    others.chain(listed).collect()
});
