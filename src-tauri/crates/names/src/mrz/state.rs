//! Codes of states and nationalities in a zone, Doc 9303-3 §5: ISO 3166-1 alpha-3, with
//! exceptions and additions.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::country;

/// What a code of the zone stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum StateKind {
    /// A country or territory of ISO 3166-1, or with a user-assigned code.
    Country,
    /// Stateless person (1954 Convention), `XXA`.
    Stateless,
    /// Refugee (1951 Convention and 1967 Protocol), `XXB`.
    ConventionRefugee,
    /// Refugee otherwise, `XXC`.
    OtherRefugee,
    /// Unspecified nationality, `XXX`.
    Unspecified,
    /// An organisation that issues travel documents.
    Organisation,
    /// Specimen documents, `UTO`.
    Specimen,
    /// No such code.
    Unknown,
}

/// A code of the zone, explained.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct StateName {
    /// The code as written, without fillers, in upper case.
    pub code: String,
    /// What it stands for.
    pub kind: StateKind,
    /// ISO 3166-1 alpha-3 of the country, where there is one (`D` → `DEU`, `GBO` → `GBR`).
    pub iso3: Option<String>,
    /// English name; the code itself for countries this crate has no name for.
    pub name: String,
}

const SPECIAL: &[(&str, StateKind, Option<&str>, &str)] = &[
    ("D", StateKind::Country, Some("DEU"), "Germany"),
    ("GBD", StateKind::Country, Some("GBR"), "British Overseas Territories Citizen"),
    ("GBN", StateKind::Country, Some("GBR"), "British National (Overseas)"),
    ("GBO", StateKind::Country, Some("GBR"), "British Overseas Citizen"),
    ("GBP", StateKind::Country, Some("GBR"), "British Protected Person"),
    ("GBS", StateKind::Country, Some("GBR"), "British Subject"),
    ("RKS", StateKind::Country, None, "Kosovo"),
    ("EUE", StateKind::Organisation, None, "European Union"),
    ("UNO", StateKind::Organisation, None, "United Nations"),
    ("UNA", StateKind::Organisation, None, "United Nations specialised agency"),
    ("UNK", StateKind::Organisation, None, "United Nations Interim Administration in Kosovo"),
    ("XBA", StateKind::Organisation, None, "African Development Bank"),
    ("XIM", StateKind::Organisation, None, "African Export-Import Bank"),
    ("XCC", StateKind::Organisation, None, "Caribbean Community"),
    ("XCE", StateKind::Organisation, None, "Council of Europe"),
    ("XCO", StateKind::Organisation, None, "Common Market for Eastern and Southern Africa"),
    ("XEC", StateKind::Organisation, None, "Economic Community of West African States"),
    ("XPO", StateKind::Organisation, None, "Interpol"),
    ("XOM", StateKind::Organisation, None, "Sovereign Military Order of Malta"),
    ("XDC", StateKind::Organisation, None, "Southern African Development Community"),
    ("XXA", StateKind::Stateless, None, "Stateless person"),
    ("XXB", StateKind::ConventionRefugee, None, "Refugee (1951 Convention)"),
    ("XXC", StateKind::OtherRefugee, None, "Refugee (other)"),
    ("XXX", StateKind::Unspecified, None, "Unspecified nationality"),
    ("UTO", StateKind::Specimen, None, "Utopia (specimen)"),
];

/// ISO 3166-1 alpha-3, all officially assigned codes.
const ISO_3166: &str = "ABW AFG AGO AIA ALA ALB AND ARE ARG ARM ASM ATA ATF ATG AUS AUT AZE BDI \
BEL BEN BES BFA BGD BGR BHR BHS BIH BLM BLR BLZ BMU BOL BRA BRB BRN BTN BVT BWA CAF CAN CCK CHE \
CHL CHN CIV CMR COD COG COK COL COM CPV CRI CUB CUW CXR CYM CYP CZE DEU DJI DMA DNK DOM DZA ECU \
EGY ERI ESH ESP EST ETH FIN FJI FLK FRA FRO FSM GAB GBR GEO GGY GHA GIB GIN GLP GMB GNB GNQ GRC \
GRD GRL GTM GUF GUM GUY HKG HMD HND HRV HTI HUN IDN IMN IND IOT IRL IRN IRQ ISL ISR ITA JAM JEY \
JOR JPN KAZ KEN KGZ KHM KIR KNA KOR KWT LAO LBN LBR LBY LCA LIE LKA LSO LTU LUX LVA MAC MAF MAR \
MCO MDA MDG MDV MEX MHL MKD MLI MLT MMR MNE MNG MNP MOZ MRT MSR MTQ MUS MWI MYS MYT NAM NCL NER \
NFK NGA NIC NIU NLD NOR NPL NRU NZL OMN PAK PAN PCN PER PHL PLW PNG POL PRI PRK PRT PRY PSE PYF \
QAT REU ROU RUS RWA SAU SDN SEN SGP SGS SHN SJM SLB SLE SLV SMR SOM SPM SRB SSD STP SUR SVK SVN \
SWE SWZ SXM SYC SYR TCA TCD TGO THA TJK TKL TKM TLS TON TTO TUN TUR TUV TWN TZA UGA UKR UMI URY \
USA UZB VAT VCT VEN VGB VIR VNM VUT WLF WSM YEM ZAF ZMB ZWE";

/// Explains a state or nationality code of a zone (fillers and letter case ignored).
#[must_use]
pub fn state_name_code(code: &str) -> StateName {
    let code: String = code.trim().trim_matches('<').chars().take(12).collect::<String>().to_uppercase();
    let (kind, iso3, name) = match SPECIAL.iter().find(|(c, ..)| *c == code) {
        Some((_, kind, iso3, name)) => (*kind, iso3.map(str::to_owned), (*name).to_owned()),
        None if ISO_3166.split(' ').any(|c| c == code) => {
            let name = country::country(&code).map_or(code.as_str(), |c| c.en);
            (StateKind::Country, Some(code.clone()), name.to_owned())
        }
        None => (StateKind::Unknown, None, code.clone()),
    };
    StateName { code, kind, iso3, name }
}
