//! Results over many audits: by indicator, section and officer.

use super::{
    Audit, AuditAssessment, AuditChange, Checklist, FindingView, Mark, Scores, change,
    checklist::checklist,
    compare::{self, Compared, Comparison},
    edition::Editions,
    files, finding,
    list::counted,
    measure::{Confidence, Interval, wilson},
    storage,
};
use crate::{
    Desk, Result, officer,
    permit::{Acting, Assess as Right, Permit, ReadQuality},
};
use chrono::NaiveDate;
use std::collections::BTreeMap;
use vault::Id;

/// Fewer files than this of one officer are told to nobody but the officer and the assessors.
const FEWEST: u32 = 5;

/// What a report is about.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[ts(rename = "AuditReportQuery")]
pub struct ReportQuery {
    /// Code of the checklist.
    pub checklist: String,
    /// One audit; none is all of the period.
    #[serde(default)]
    pub audit: Option<Id>,
    /// First day.
    #[serde(default)]
    pub from: Option<NaiveDate>,
    /// Last day.
    #[serde(default)]
    pub until: Option<NaiveDate>,
    /// Of what the days are.
    #[serde(default)]
    pub day: ReportDay,
}

/// What the period of a report is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename = "AuditReportDay")]
pub enum ReportDay {
    /// The day on which an audit was planned.
    #[default]
    Planned,
    /// The day of the work that was looked at: of the registration, the interview, the decision.
    Done,
}

/// Marks of one indicator.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
pub struct IndicatorTally {
    /// Code.
    pub code: String,
    /// Marks.
    pub scores: Scores,
    /// Share that was right, with its bounds; none where nothing applied.
    pub right: Option<Interval>,
}

/// Marks of one section.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
pub struct SectionTally {
    /// Code.
    pub code: String,
    /// Marks.
    pub scores: Scores,
    /// Share that was right.
    pub right: Option<Interval>,
    /// Its indicators.
    pub items: Vec<IndicatorTally>,
}

/// Marks of one officer's work.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
pub struct OfficerTally {
    /// Who.
    pub name: String,
    /// Files.
    pub files: u32,
    /// Marks.
    pub scores: Scores,
}

/// An aggregated report.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub struct AuditReport {
    /// Checklist.
    pub checklist: Checklist,
    /// Audits.
    pub audits: u32,
    /// Files that were marked.
    pub files: u32,
    /// Marks.
    pub scores: Scores,
    /// Share that was right.
    pub right: Option<Interval>,
    /// Files by their grade, A to D.
    pub grades: [u32; 4],
    /// By section, in order.
    pub sections: Vec<SectionTally>,
    /// How often each root cause was named.
    pub causes: BTreeMap<String, u32>,
    /// Side by side: by quarter, unit, procedure and country.
    pub compared: Vec<Comparison>,
    /// By officer: all of them for whoever assesses, each their own, the others only with five files or more and
    /// without a name.
    pub officers: Vec<OfficerTally>,
    /// Files of officers that are too few to be told.
    pub withheld: u32,
    /// Of one audit that repeats another: what became of it.
    pub change: Option<AuditChange>,
    /// Of one audit: its errors with what they rest on, by file. Only for whoever assesses.
    pub findings: Vec<FindingView>,
}

/// The report.
///
/// # Errors
/// [`Code::NotAChoice`](crate::Code::NotAChoice) at `checklist`.
pub fn report(
    desk: &Desk,
    _: &Permit<ReadQuality>,
    acting: &Acting,
    query: &ReportQuery,
) -> Result<AuditReport> {
    let (read, code) = (desk.read(), checklist(&query.checklist)?.code.as_str());
    let within = |day: NaiveDate| {
        query.from.is_none_or(|from| from <= day) && query.until.is_none_or(|until| day <= until)
    };
    let planned = query.day == ReportDay::Planned;
    let meets = |audit: &Audit| {
        audit.checklist == code
            && query.audit.is_none_or(|id| id == audit.id)
            && (!planned || within(audit.planned_on))
    };
    let found: Vec<Audit> =
        read.list::<Audit>(storage::NEWEST_FIRST, [])?.into_iter().filter(meets).collect();
    let bounded = query.from.is_some() || query.until.is_some();
    let told = |about: Option<&compare::About>| {
        planned || !bounded || about.and_then(|one| one.done_on).is_some_and(within)
    };
    let (editions, all) = (Editions::of(read)?, acting.may::<Right>());
    let (mut tally, mut compared, mut marked) = (Tally::default(), Compared::new(read)?, 0_u32);
    let mut by_officer: BTreeMap<Id, (u32, Scores)> = BTreeMap::new();
    let mut findings = Vec::new();
    let mut audits = Vec::new();
    for audit in found {
        let list = editions.with(&audit)?;
        let (mut assessments, about) = (counted(read, audit.id)?, compare::about(desk, audit.id)?);
        let before = marked;
        for file in files(read, audit.id)? {
            let Some(one) = assessments.remove(&file.id) else { continue };
            if !told(about.get(&file.id)) {
                continue;
            }
            let scores = tally.add(list, &one);
            let entry = by_officer.entry(file.officer).or_default();
            *entry = (entry.0 + 1, entry.1.plus(scores));
            compared.add(&audit, &file, scores, about.get(&file.id));
            marked += 1;
            if all && query.audit.is_some() {
                findings.extend(finding::of_file(read, acting, list, &file, &one)?);
            }
        }
        // By the day of the work an audit with nothing in the period is none of the report.
        if planned || !bounded || marked > before {
            audits.push(audit);
        }
    }
    let list = editions.together(&audits, code)?;
    let sections = tally.sections(&list);
    let change = match (query.audit, audits.first()) {
        (Some(_), Some(audit)) => changed(desk, &editions, audit, &tally, &sections)?,
        _ => None,
    };
    let (mut officers, mut withheld) = (Vec::new(), 0);
    for (id, (files, scores)) in by_officer {
        if all || id == acting.officer() {
            officers.push(OfficerTally { name: officer::name(read, id)?, files, scores });
        } else if files >= FEWEST {
            officers.push(OfficerTally { name: String::new(), files, scores });
        } else {
            withheld += files;
        }
    }
    // In no order that ranks: by name, those without one last.
    officers.sort_by(|a, b| (a.name.is_empty(), &a.name).cmp(&(b.name.is_empty(), &b.name)));
    Ok(AuditReport {
        checklist: list,
        audits: u32::try_from(audits.len()).unwrap_or(u32::MAX),
        files: marked,
        scores: tally.all,
        right: right(tally.all),
        grades: tally.grades,
        sections,
        causes: tally.causes,
        compared: compared.comparisons(desk.profile, all, FEWEST),
        officers,
        withheld,
        change,
        findings,
    })
}

/// What became of the audit that this one repeats.
fn changed(
    desk: &Desk,
    editions: &Editions,
    audit: &Audit,
    tally: &Tally,
    sections: &[SectionTally],
) -> Result<Option<AuditChange>> {
    let read = desk.read();
    let Some(earlier) = audit.follows.map(|id| read.find::<Audit>(id)).transpose()?.flatten() else {
        return Ok(None);
    };
    let list = editions.with(&earlier)?;
    let (mut before, mut files) = (Tally::default(), 0_u32);
    for one in counted(read, earlier.id)?.into_values() {
        before.add(list, &one);
        files += 1;
    }
    let earlier_sections = before.sections(list);
    Ok(Some(change::between(&earlier, files, (before.all, tally.all), &earlier_sections, sections)))
}

/// Share that was right, with its bounds.
pub(super) fn right(scores: Scores) -> Option<Interval> {
    wilson(scores.correct, scores.applicable(), Confidence::NinetyFive)
}

#[derive(Default)]
struct Tally {
    all: Scores,
    grades: [u32; 4],
    items: BTreeMap<String, Scores>,
    causes: BTreeMap<String, u32>,
}

impl Tally {
    fn add(&mut self, list: &Checklist, one: &AuditAssessment) -> Scores {
        let mut scores = Scores::default();
        for (_, item) in list.indicators() {
            let Some(marked) = one.marks.0.get(&item.code) else { continue };
            scores.add(marked.mark, item.critical);
            self.items.entry(item.code.clone()).or_default().add(marked.mark, item.critical);
            if matches!(marked.mark, Mark::Minor | Mark::Significant) {
                for cause in &marked.causes {
                    *self.causes.entry(cause.clone()).or_default() += 1;
                }
            }
        }
        self.all = self.all.plus(scores);
        if let Some(grade) = scores.grade() {
            let [a, b, c, d] = &mut self.grades;
            *match grade {
                super::AuditGrade::A => a,
                super::AuditGrade::B => b,
                super::AuditGrade::C => c,
                super::AuditGrade::D => d,
            } += 1;
        }
        scores
    }

    fn sections(&self, list: &Checklist) -> Vec<SectionTally> {
        let section = |section: &super::Section| {
            let item = |item: &super::Indicator| {
                let scores = self.items.get(&item.code).copied().unwrap_or_default();
                IndicatorTally { code: item.code.clone(), scores, right: right(scores) }
            };
            let items: Vec<IndicatorTally> = section.items.iter().map(item).collect();
            let scores = items.iter().map(|one| one.scores).fold(Scores::default(), Scores::plus);
            SectionTally { code: section.code.clone(), scores, right: right(scores), items }
        };
        list.sections.iter().map(section).collect()
    }
}
