//! Who may see a case, as the page shows it.

use super::{
    Emergency,
    conflict::conflicted,
    gate::absent,
    parted::closing,
    seal::{admitted, standing},
    storage,
};
use crate::{
    Desk, Result,
    application::Application,
    officer,
    permit::{Permit, ReadCases, RightName, Seals},
};
use chrono::{DateTime, Utc};
use vault::Id;

/// Somebody on the list of a case.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub struct ListedView {
    /// The admission.
    pub id: Id,
    /// Who.
    pub officer: Id,
    /// Their name.
    pub name: String,
    /// Why.
    pub because: String,
    /// Name of who let them.
    pub by: String,
    /// When.
    pub at: DateTime<Utc>,
}

/// An officer who can be named.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
pub struct OfficerChoice {
    /// Who.
    pub id: Id,
    /// Name.
    pub name: String,
    /// Whether they can be in charge of a case.
    pub examines: bool,
}

/// Who may see a case.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub struct AccessView {
    /// Why it is sealed; none where it is not.
    pub sealed: Option<String>,
    /// Name of who sealed it.
    pub sealed_by: Option<String>,
    /// When.
    pub sealed_at: Option<DateTime<Utc>>,
    /// Numbers of sealed cases that close this one too, which has no seal of its own: their people went into it or parted
    /// from them.
    pub sealed_with: Vec<String>,
    /// Who stands on its list.
    pub listed: Vec<ListedView>,
    /// Names of those who declared a conflict of interest. Why, they told the journal.
    pub conflicts: Vec<String>,
    /// How often it was opened in an emergency.
    pub emergencies: u32,
    /// Whether the reader is in charge of it, and must hand it over to declare a conflict.
    pub in_charge: bool,
    /// Whether the reader may seal and unseal it.
    pub may_seal: bool,
    /// Officers who can be named.
    pub officers: Vec<OfficerChoice>,
}

/// Who may see a case.
///
/// # Errors
/// [`crate::Code::NotFound`] for whoever does not see it.
pub fn who(desk: &Desk, permit: &Permit<ReadCases>, id: Id) -> Result<AccessView> {
    let (read, acting) = (desk.read(), permit.acting());
    if !acting.scope().opens(read, id)? {
        return Err(absent(acting, id));
    }
    let case: Application = read.get(id)?;
    let seal = standing(read, id)?;
    let mut listed = Vec::new();
    for one in admitted(read, id)? {
        listed.push(ListedView {
            id: one.id,
            officer: one.officer,
            name: officer::name(read, one.officer)?,
            because: one.because,
            by: officer::name(read, one.given_by)?,
            at: one.given_at,
        });
    }
    let mut sealed_with = Vec::new();
    if seal.is_none() {
        for other in closing(read, id)? {
            if acting.scope().opens(read, other)? {
                sealed_with.push(read.get::<Application>(other)?.number);
            }
        }
    }
    let conflicts = conflicted(read, id)?.into_iter().map(|one| officer::name(read, one));
    let emergencies = read.list::<Emergency>(storage::OF_CASE, [id])?.len();
    let officers = officer::all(read)?
        .into_iter()
        .filter(|one| one.active && desk.profile.roles.may(&one.roles.0, RightName::ReadCases));
    let may = |one: &officer::Officer| desk.profile.roles.may(&one.roles.0, RightName::Examine);
    Ok(AccessView {
        sealed_by: seal.as_ref().map(|seal| officer::name(read, seal.sealed_by)).transpose()?,
        sealed_at: seal.as_ref().map(|seal| seal.sealed_at),
        sealed: seal.map(|seal| seal.reason),
        listed,
        sealed_with,
        conflicts: conflicts.collect::<Result<_>>()?,
        emergencies: u32::try_from(emergencies).unwrap_or(u32::MAX),
        in_charge: case.officer == permit.officer(),
        may_seal: acting.may::<Seals>(),
        officers: officers
            .map(|one| OfficerChoice { examines: may(&one), id: one.id, name: one.name })
            .collect(),
    })
}
