//! The files that an audit draws from.

use super::{
    checklist::{AuditSubject, checklist},
    measure::{Confidence, sample_size},
    storage,
};
use crate::{
    Code, Desk, Result,
    access::Scope,
    failure::Faults,
    permit::{Assess as Right, Permit},
};
use chrono::NaiveDate;
use std::collections::BTreeMap;
use vault::{Id, Read};

/// Which files an audit looks among.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
pub struct SampleFilter {
    /// First day: of registration, interview, approval or answer.
    pub from: NaiveDate,
    /// Last day.
    pub until: NaiveDate,
    /// Country of origin of the principal applicant, ISO 3166 alpha-3.
    #[serde(default)]
    pub country: Option<String>,
    /// Procedure.
    #[serde(default)]
    pub procedure: Option<String>,
    /// What was decided, a code.
    #[serde(default)]
    pub outcome: Option<String>,
    /// Whose work.
    #[serde(default)]
    pub officer: Option<Id>,
}

/// What a plan is asked about before it is made.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize, ts_rs::TS)]
pub struct PlanQuery {
    /// Code of the checklist.
    pub checklist: String,
    /// Which files.
    pub filter: SampleFilter,
    /// How sure the result is to be.
    pub confidence: Confidence,
    /// To how many points either way, of 100.
    pub margin: u32,
}

/// What there is to draw from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, ts_rs::TS)]
pub struct FrameView {
    /// Files that meet the filter.
    pub population: u32,
    /// Files among them in which the planner had a part; they are left out.
    pub own: u32,
    /// How many files would be enough.
    pub enough: u32,
}

/// A file that can be drawn.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Candidate {
    pub(super) subject: Id,
    pub(super) application: Option<Id>,
    pub(super) officer: Id,
    pub(super) day: String,
    pub(super) country: String,
    pub(super) procedure: String,
    pub(super) outcome: String,
}

/// Says how many files there are, and how many would be enough.
///
/// # Errors
/// Fields at fault: `checklist`, `filter.until`, `margin`.
pub fn propose(desk: &Desk, permit: &Permit<Right>, query: &PlanQuery) -> Result<FrameView> {
    let subject = checklist(&query.checklist)?.subject;
    let mut faults = Faults::default();
    check(&query.filter, query.margin, &mut faults);
    faults.check()?;
    let (drawn, own) = candidates(desk.read(), subject, &query.filter, permit.scope())?;
    let population = u32::try_from(drawn.len()).unwrap_or(u32::MAX);
    let enough = sample_size(population, query.confidence, f64::from(query.margin) / 100.0);
    Ok(FrameView { population, own, enough })
}

/// Faults of a filter and a margin.
pub(super) fn check(filter: &SampleFilter, margin: u32, faults: &mut Faults) {
    if filter.until < filter.from {
        faults.add("filter.until", Code::DatesOutOfOrder);
    }
    if !(1..=50).contains(&margin) {
        faults.add("margin", Code::NotAChoice);
    }
}

/// Files that meet a filter and in which the planner had no part, in the order of time; and how many they had one in. One
/// of a case that is closed to them is neither.
pub(super) fn candidates(
    read: Read<'_>,
    subject: AuditSubject,
    filter: &SampleFilter,
    scope: &Scope,
) -> Result<(Vec<Candidate>, u32)> {
    let rows =
        read.rows(&storage::frame(subject), (filter.from.to_string(), filter.until.to_string()), |row| {
            Ok(Candidate {
                subject: row.get(0)?,
                application: row.get(1)?,
                officer: row.get(2)?,
                day: row.get(3)?,
                country: row.get(4)?,
                procedure: row.get(5)?,
                outcome: row.get(6)?,
            })
        })?;
    let fits = |wanted: &Option<String>, found: &str| wanted.as_deref().is_none_or(|one| one == found);
    let mut parts: BTreeMap<Id, bool> = BTreeMap::new();
    let (mut kept, mut own, planner) = (Vec::new(), 0, scope.officer());
    for one in rows {
        let met = fits(&filter.country, &one.country)
            && fits(&filter.procedure, &one.procedure)
            && fits(&filter.outcome, &one.outcome)
            && filter.officer.is_none_or(|officer| officer == one.officer);
        if !met {
            continue;
        }
        if let Some(case) = one.application
            && !scope.opens(read, case)?
        {
            continue;
        }
        let mut part = one.officer == planner;
        if let Some(case) = one.application {
            part |= match parts.get(&case) {
                Some(known) => *known,
                None => *parts.entry(case).or_insert(had_a_part(read, case, planner)?),
            };
        }
        if part { own += 1 } else { kept.push(one) }
    }
    Ok((kept, own))
}

/// Whether an officer registered, heard, drafted, reviewed or voted in a case.
pub(super) fn had_a_part(read: Read<'_>, application: Id, officer: Id) -> Result<bool> {
    Ok(read.row(storage::HAD_A_PART, (application, officer), |row| row.get(0))?.unwrap_or(false))
}
