//! Codes of states and nationalities in a zone, Doc 9303-3 §5: ISO 3166-1 alpha-3, with
//! exceptions and additions.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::country::{StateKind, ZONE_CODES, country};

/// A code of the zone, explained.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct StateName {
    /// The code as written, without fillers, in upper case.
    pub code: String,
    /// What it stands for.
    pub kind: StateKind,
    /// The code of [`crate::country::COUNTRIES`] that it means, where it means one (`D` → `DEU`,
    /// `GBO` → `GBR`, `XXA` → `XXA`; a refugee's `XXB` says no country).
    pub iso3: Option<String>,
    /// Azerbaijani name; of an unknown code, the code itself, as in the other languages.
    pub az: String,
    /// English name.
    pub en: String,
    /// Russian name.
    pub ru: String,
    /// Persian name.
    pub fa: String,
}

/// Explains a state or nationality code of a zone (fillers and letter case ignored).
#[must_use]
pub fn state_name_code(code: &str) -> StateName {
    let code: String = code.trim().trim_matches('<').chars().take(12).collect::<String>().to_uppercase();
    let (kind, iso3, names) = if let Some(z) = ZONE_CODES.iter().find(|z| z.code == code) {
        (z.kind, z.iso3, [z.az, z.en, z.ru, z.fa])
    } else if let Some(c) = country(&code) {
        (StateKind::Country, Some(c.iso3), [c.az, c.en, c.ru, c.fa])
    } else {
        (StateKind::Unknown, None, [code.as_str(); 4])
    };
    let [az, en, ru, fa] = names.map(str::to_owned);
    StateName { kind, iso3: iso3.map(str::to_owned), az, en, ru, fa, code }
}
