//! The files that an audit draws from.

use super::{
    checklist::{AuditSubject, checklist},
    measure::{Confidence, sample_size},
    storage,
    target::{SampleTarget, Targeted},
};
use crate::{
    Code, Desk, Result,
    access::Scope,
    failure::Faults,
    permit::{Assess as Right, Permit},
    profile::Stage,
    training,
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
    /// Unit of whose work it is, as it is now.
    #[serde(default)]
    pub unit: Option<String>,
    /// Where the case stands now.
    #[serde(default)]
    pub stage: Option<Stage>,
    /// Files of a kind that is looked at whole: refusals of children, what was overturned on appeal.
    #[serde(default)]
    pub target: Option<SampleTarget>,
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
    /// Files of the period that are closed to the planner, whatever else is asked; they are left out.
    pub sealed: u32,
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
    pub(super) stage: String,
}

/// What was left out of a frame.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct LeftOut {
    /// Files that meet the filter and in which the planner had a part.
    pub(super) own: u32,
    /// Files of the period that are closed to the planner. They are counted before any filter but the period: what is
    /// asked about them would tell what they are about.
    pub(super) sealed: u32,
}

/// Says how many files there are, and how many would be enough.
///
/// # Errors
/// Fields at fault: `checklist`, `filter.until`, `margin`.
pub fn propose(desk: &Desk, permit: &Permit<Right>, query: &PlanQuery) -> Result<FrameView> {
    let subject = checklist(&query.checklist)?.subject;
    let mut faults = Faults::default();
    check(&query.filter, query.margin, subject, &mut faults);
    faults.check()?;
    let (drawn, left_out) = candidates(desk.read(), subject, &query.filter, permit.scope())?;
    let population = u32::try_from(drawn.len()).unwrap_or(u32::MAX);
    let enough = sample_size(population, query.confidence, f64::from(query.margin) / 100.0);
    Ok(FrameView { population, own: left_out.own, sealed: left_out.sealed, enough })
}

/// Faults of a filter and a margin. What is about no case has no stage, procedure or outcome to be asked for.
pub(super) fn check(filter: &SampleFilter, margin: u32, subject: AuditSubject, faults: &mut Faults) {
    if subject == AuditSubject::Query {
        for (at, asked) in [
            ("filter.stage", filter.stage.is_some()),
            ("filter.procedure", filter.procedure.is_some()),
            ("filter.outcome", filter.outcome.is_some()),
            ("filter.target", filter.target.is_some()),
        ] {
            if asked {
                faults.add(at, Code::NotAChoice);
            }
        }
    }
    if filter.until < filter.from {
        faults.add("filter.until", Code::DatesOutOfOrder);
    }
    if !(1..=50).contains(&margin) {
        faults.add("margin", Code::NotAChoice);
    }
}

/// Files that meet a filter and in which the planner had no part, in the order of time; and how many were left out.
pub(super) fn candidates(
    read: Read<'_>,
    subject: AuditSubject,
    filter: &SampleFilter,
    scope: &Scope,
) -> Result<(Vec<Candidate>, LeftOut)> {
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
                stage: row.get(7)?,
            })
        })?;
    let met = Met::of(read, filter)?;
    let mut parts: BTreeMap<Id, bool> = BTreeMap::new();
    let (mut kept, mut left_out, planner) = (Vec::new(), LeftOut::default(), scope.officer());
    for one in rows {
        if let Some(case) = one.application
            && !scope.opens(read, case)?
        {
            left_out.sealed += 1;
            continue;
        }
        if !met.by(subject, filter, &one) {
            continue;
        }
        let mut part = one.officer == planner;
        if let Some(case) = one.application {
            part |= match parts.get(&case) {
                Some(known) => *known,
                None => *parts.entry(case).or_insert(had_a_part(read, case, planner)?),
            };
        }
        if part { left_out.own += 1 } else { kept.push(one) }
    }
    Ok((kept, left_out))
}

/// What must be known beside a file to say whether it meets a filter; asked for only where the filter does.
struct Met {
    units: BTreeMap<Id, training::PostView>,
    targeted: Option<Targeted>,
}

impl Met {
    fn of(read: Read<'_>, filter: &SampleFilter) -> Result<Self> {
        let units = if filter.unit.is_some() { training::posts(read)? } else { BTreeMap::new() };
        let targeted = filter.target.map(|target| Targeted::of(read, target)).transpose()?;
        Ok(Self { units, targeted })
    }

    fn by(&self, subject: AuditSubject, filter: &SampleFilter, one: &Candidate) -> bool {
        let fits = |wanted: Option<&str>, found: &str| wanted.is_none_or(|wanted| wanted == found);
        let unit = self.units.get(&one.officer).map_or("", |post| post.unit.as_str());
        fits(filter.country.as_deref(), &one.country)
            && fits(filter.procedure.as_deref(), &one.procedure)
            && fits(filter.outcome.as_deref(), &one.outcome)
            && fits(filter.stage.map(Stage::code), &one.stage)
            && fits(filter.unit.as_deref(), unit)
            && filter.officer.is_none_or(|officer| officer == one.officer)
            && self.targeted.as_ref().is_none_or(|targeted| targeted.has(subject, one))
    }
}

/// Whether an officer registered, heard, drafted, reviewed or voted in a case.
pub(super) fn had_a_part(read: Read<'_>, application: Id, officer: Id) -> Result<bool> {
    Ok(read.row(storage::HAD_A_PART, (application, officer), |row| row.get(0))?.unwrap_or(false))
}
