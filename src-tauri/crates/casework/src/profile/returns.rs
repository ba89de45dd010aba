//! How the country's figures are reported: to UNHCR, to Eurostat.

use super::{BodyKind, Remedy};
use std::collections::BTreeMap;

/// Who decides in the procedure, in UNHCR's codes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, serde::Serialize, serde::Deserialize, ts_rs::TS)]
pub enum ProcedureType {
    /// The government.
    #[default]
    G,
    /// UNHCR.
    U,
    /// Both together.
    J,
}

impl ProcedureType {
    /// The code.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::G => "G",
            Self::U => "U",
            Self::J => "J",
        }
    }
}

/// The level of a decision, in UNHCR's codes.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize, ts_rs::TS,
)]
#[serde(rename_all = "UPPERCASE")]
#[repr(u8)]
pub enum Level {
    /// A new application, at first instance.
    Na,
    /// A repeated application, or one that was opened again, at first instance.
    Ra,
    /// Review by an authority.
    Ar,
    /// Review by a court.
    Jr,
}

impl Level {
    /// All, in the order of the procedure.
    pub const ALL: [Self; 4] = [Self::Na, Self::Ra, Self::Ar, Self::Jr];

    /// UNHCR's code. `NA` is one: not a missing value.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Na => "NA",
            Self::Ra => "RA",
            Self::Ar => "AR",
            Self::Jr => "JR",
        }
    }

    /// Whether it is an appeal.
    #[must_use]
    pub const fn is_appeal(self) -> bool {
        matches!(self, Self::Ar | Self::Jr)
    }
}

/// Why somebody is no longer counted among those who hold a status.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize, ts_rs::TS,
)]
#[serde(rename_all = "camelCase")]
#[repr(u8)]
pub enum Departure {
    /// Voluntary return to the country of origin.
    Repatriation,
    /// Resettlement in another country.
    Resettlement,
    /// Naturalisation here.
    Naturalisation,
    /// The status ended: it was needed no longer.
    Cessation,
    /// Death.
    Death,
    /// Anything else.
    Other,
}

/// How the country's figures are reported.
#[derive(Debug, Clone, Default, serde::Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields, default)]
pub struct Returns {
    /// The country of asylum, ISO 3166 alpha-3; empty where the profile is of none.
    pub country: String,
    /// Who decides.
    pub procedure_type: ProcedureType,
    /// Level of remedies whose kind does not say it, by their code.
    pub levels: BTreeMap<String, Level>,
    /// What closures and reasons to leave mean for those who hold a status, by their code; any other does not end
    /// the status.
    pub departures: BTreeMap<String, Departure>,
    /// Closures and reasons to leave by which an application is withdrawn, by their code.
    pub withdrawals: Vec<String>,
    /// What Eurostat calls the other status of protection.
    pub other_status: OtherStatus,
    /// Whether all of it was confirmed.
    pub verified: bool,
}

/// What Eurostat calls a status of protection that is not the refugee's.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum OtherStatus {
    /// Subsidiary protection.
    #[default]
    SubProt,
    /// Humanitarian status.
    Humstat,
}

impl Returns {
    /// The level at which a remedy is decided.
    #[must_use]
    pub fn level(&self, remedy: &Remedy) -> Level {
        self.levels.get(&remedy.code).copied().unwrap_or(match remedy.kind {
            BodyKind::Administrative => Level::Ar,
            BodyKind::Court => Level::Jr,
        })
    }
}
