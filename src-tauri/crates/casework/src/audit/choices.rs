//! What an audit and the figures can be narrowed to: names for codes, and what occurs.

use super::{Owner, storage};
use crate::{
    Desk, Result, officer,
    permit::{Acting, Assess, Permit, ReadQuality},
    profile::Words,
    training,
};
use std::collections::BTreeSet;

/// A procedure of the office's profile.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, ts_rs::TS)]
#[ts(rename = "AuditProcedure")]
pub struct ProcedureChoice {
    /// Code.
    pub code: String,
    /// Name.
    pub name: Words,
}

/// What can be asked for.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
pub struct AuditChoices {
    /// Countries of origin that occur, ISO 3166 alpha-3, by code.
    pub countries: Vec<String>,
    /// Procedures of the office's profile.
    pub procedures: Vec<ProcedureChoice>,
    /// Units in which somebody works or worked, by name.
    pub units: Vec<String>,
    /// Officers by name; only for whoever assesses.
    pub officers: Vec<Owner>,
}

/// What can be asked for.
///
/// # Errors
/// Of the database.
pub fn choices(desk: &Desk, _: &Permit<ReadQuality>, acting: &Acting) -> Result<AuditChoices> {
    let read = desk.read();
    let units: BTreeSet<String> = training::posts(read)?.into_values().map(|post| post.unit).collect();
    let procedures = desk.profile.procedures.iter();
    let procedures = procedures.map(|one| ProcedureChoice { code: one.code.clone(), name: one.name.clone() });
    let owner = |one: officer::Officer| Owner { id: one.id, name: one.name };
    let officers = if acting.may::<Assess>() { officer::all(read)? } else { Vec::new() };
    Ok(AuditChoices {
        countries: read.rows(storage::COUNTRIES, (), |row| row.get(0))?,
        procedures: procedures.collect(),
        units: units.into_iter().filter(|unit| !unit.is_empty()).collect(),
        officers: officers.into_iter().map(owner).collect(),
    })
}
