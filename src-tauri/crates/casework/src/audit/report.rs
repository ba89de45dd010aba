//! Results over many audits: by indicator, section and officer.

use super::{
    Audit, AuditAssessment, Checklist, Mark, Scores,
    checklist::checklist,
    compare::{self, Compared, Comparison},
    files,
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
    /// Audits planned on this day or later.
    #[serde(default)]
    pub from: Option<NaiveDate>,
    /// Audits planned on this day or earlier.
    #[serde(default)]
    pub until: Option<NaiveDate>,
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
    let (read, list) = (desk.read(), checklist(&query.checklist)?);
    let meets = |audit: &Audit| {
        audit.checklist == list.code
            && query.audit.is_none_or(|id| id == audit.id)
            && query.from.is_none_or(|from| from <= audit.planned_on)
            && query.until.is_none_or(|until| audit.planned_on <= until)
    };
    let audits: Vec<Audit> =
        read.list::<Audit>(storage::NEWEST_FIRST, [])?.into_iter().filter(meets).collect();
    let (mut tally, mut compared, mut marked) = (Tally::default(), Compared::new(read)?, 0_u32);
    let mut by_officer: BTreeMap<Id, (u32, Scores)> = BTreeMap::new();
    for audit in &audits {
        let (mut assessments, about) = (counted(read, audit.id)?, compare::about(read, audit.id)?);
        for file in files(read, audit.id)? {
            let Some(one) = assessments.remove(&file.id) else { continue };
            let scores = tally.add(list, &one);
            let entry = by_officer.entry(file.officer).or_default();
            *entry = (entry.0 + 1, entry.1.plus(scores));
            compared.add(audit, &file, scores, about.get(&file.id));
            marked += 1;
        }
    }
    let all = acting.may::<Right>();
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
        checklist: list.clone(),
        audits: u32::try_from(audits.len()).unwrap_or(u32::MAX),
        files: marked,
        scores: tally.all,
        right: right(tally.all),
        grades: tally.grades,
        sections: tally.sections(list),
        causes: tally.causes,
        compared: compared.comparisons(desk.profile, all, FEWEST),
        officers,
        withheld,
    })
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
