//! Audits of quality: a sample of files, marked on a checklist by one or two assessors who had no part in them, told
//! to the officers whose work it is; gaps found, what is recommended, what the authority answers, what is done, and the
//! audit that looks again. After the quality initiatives of UNHCR with asylum authorities, and the four marks of the
//! EUAA's assurance tool.

mod agree;
mod change;
mod checklist;
mod choices;
mod close;
mod compare;
mod draw;
mod edition;
mod evidence;
mod export;
mod feedback;
mod finding;
mod frame;
mod gap;
mod improve;
mod list;
mod mark;
pub mod measure;
mod plan;
mod report;
mod respond;
mod score;
mod sheet;
pub(crate) mod storage;
mod target;

pub use agree::Disputed;
pub use change::{AuditChange, ChangeVerdict, Changed};
pub use checklist::{AuditSubject, Checklist, Indicator, Section, checklist, checklists};
pub use choices::{AuditChoices, choices};
pub use close::{CloseAuditForm, close};
pub use compare::{Comparison, Dimension, Group};
pub use draw::{Replacement, replace};
pub use edition::ChecklistEdition;
pub use evidence::{Evidence, EvidenceKind, EvidenceView};
pub use export::{AuditExport, WhatOfAudits, export};
pub use feedback::{FeedbackAnswerForm, FeedbackForm, FeedbackView, answer, give, mine as my_feedback};
pub use finding::FindingView;
pub use frame::{FrameView, PlanQuery, SampleFilter, propose};
pub use gap::{ActionPlan, Gap, GapArea, GapForm, GapIndicator, GapView, Owner, found, gaps};
pub use improve::{
    Done, DoneForm, Improvement, ImprovementForm, ImprovementView, add, finish, my_improvements,
};
pub use list::{AuditRow, list};
pub use mark::{AssessmentForm, assess};
pub use plan::{AuditForm, plan};
pub use report::{AuditReport, IndicatorTally, OfficerTally, ReportDay, ReportQuery, SectionTally, report};
pub use respond::{
    AuthorityAnswer, AuthorityAnswerForm, AuthorityAnswerKind, Recommendation, RecommendationForm,
    RecommendationView, Urgency, recommend, respond,
};
pub use score::{AuditGrade, Scores};
pub use sheet::{AuditFileView, AuditView, SheetView, sheet, show};
pub use target::SampleTarget;

use crate::{Result, permit::Acting};
use chrono::{DateTime, NaiveDate, Utc};
use measure::Confidence;
use std::collections::BTreeMap;
use vault::{Id, Read};

/// How files are chosen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub enum SampleMethod {
    /// Each file has the same chance.
    #[default]
    Simple,
    /// In proportion from each group.
    Stratified,
    /// Every so manieth in the order of time.
    Systematic,
    /// All that meet the filter.
    Targeted,
}

/// By what a stratified sample is divided.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub enum Stratum {
    /// Country of origin of the principal applicant.
    #[default]
    Country,
    /// Whose work it is.
    Officer,
    /// What was decided.
    Outcome,
    /// Procedure.
    Procedure,
}

/// How a sample was drawn, so that anybody can draw it again. One value, one merge unit.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub struct SamplePlan {
    /// Which files were looked among.
    pub filter: SampleFilter,
    /// How they were chosen.
    pub method: SampleMethod,
    /// By what they were divided, in a stratified sample.
    pub stratum: Stratum,
    /// How sure the result is to be.
    pub confidence: Confidence,
    /// To how many points either way, of 100.
    pub margin: u32,
    /// Written before the draw; the same seed draws the same files.
    pub seed: String,
    /// Files that there were.
    pub population: u32,
    /// Files left out because the planner had a part in them, or because they are sealed: of the latter all of the
    /// period, so that no filter tells what a sealed file is about.
    pub excluded: u32,
    /// How many of 100 a second assessor marks too.
    pub double: u32,
}

vault::structured!(SamplePlan, Marks);
vault::coded!(Mark, Pass);

vault::record! {
    /// An audit.
    pub struct Audit = 106 "audit" {
        /// Code of its checklist.
        1 checklist: String,
        /// Version of the checklist.
        2 version: u32,
        /// What it is called.
        3 title: String,
        /// What it is to find out.
        4 purpose: String,
        /// How its sample was drawn.
        5 plan: SamplePlan,
        /// Who planned it.
        6 planned_by: Id,
        /// When.
        7 planned_on: NaiveDate,
        /// The audit that it repeats, to see what helped.
        8 follows: Option<Id>,
        /// What the assessors conclude.
        9 conclusion: Option<String>,
        /// When it was closed.
        10 closed_on: Option<NaiveDate>,
    }
}

vault::record! {
    /// A file of a sample.
    pub struct AuditFile = 107 "audit_file" {
        /// Audit.
        1 audit: Id,
        /// What is looked at: a case, an interview, a decision, an answer.
        2 subject: Id,
        /// Case it belongs to; none for answers about countries.
        3 application: Option<Id>,
        /// Whose work it is.
        4 officer: Id,
        /// Group that it was drawn from.
        5 stratum: String,
        /// Place in the draw, from 1.
        6 position: u32,
        /// Whether a second assessor marks it too.
        7 double: bool,
        /// Why it was taken out of the sample.
        8 replaced: Option<String>,
    }
}

/// Which marking of a file it is.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, serde::Serialize, serde::Deserialize, ts_rs::TS,
)]
#[serde(rename_all = "camelCase")]
#[ts(rename = "AuditPass")]
pub enum Pass {
    /// By the first assessor.
    First,
    /// By the second, who does not see the first.
    Second,
    /// What both agreed on; their own marks are kept.
    Consensus,
}

/// Mark of an indicator: one, even where there are several errors.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, serde::Serialize, serde::Deserialize, ts_rs::TS,
)]
#[serde(rename_all = "camelCase")]
#[ts(rename = "AuditMark")]
pub enum Mark {
    /// As it should be.
    Correct,
    /// An error that could not have changed the outcome.
    Minor,
    /// An error that could have.
    Significant,
    /// It does not arise in this file.
    NotApplicable,
}

/// A mark with what it rests on.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename = "AuditMarked")]
pub struct Marked {
    /// The mark.
    pub mark: Mark,
    /// What was found, and where: a paragraph of the decision, a line.
    #[serde(default)]
    pub note: String,
    /// What it rests on.
    #[serde(default)]
    pub evidence: Vec<Evidence>,
    /// Root causes, codes of the list `audit_cause`.
    #[serde(default)]
    pub causes: Vec<String>,
}

/// Marks by the code of the indicator. One value, one merge unit.
#[derive(Debug, Clone, PartialEq, Eq, Default, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[ts(rename = "AuditMarks")]
pub struct Marks(
    /// Each once.
    pub BTreeMap<String, Marked>,
);

vault::record! {
    /// A marking of a file.
    pub struct AuditAssessment = 108 "audit_assessment" {
        /// File of the sample.
        1 file: Id,
        /// Who marks.
        2 assessor: Id,
        /// Which marking it is.
        3 pass: Pass,
        /// Marks.
        4 marks: Marks,
        /// What the assessor concludes in their own words.
        5 conclusion: String,
        /// When it was finished; none while it is being written.
        6 finished_at: Option<DateTime<Utc>>,
    }
}

vault::record! {
    /// What an officer is told of an audit of their work.
    pub struct AuditFeedback = 109 "audit_feedback" {
        /// File of the sample.
        1 file: Id,
        /// To whom: whose work it is.
        2 officer: Id,
        /// What is told.
        3 text: String,
        /// Who tells it.
        4 given_by: Id,
        /// When.
        5 given_on: NaiveDate,
        /// What the officer answers.
        6 answer: Option<String>,
        /// When they answered.
        7 answered_on: Option<NaiveDate>,
    }
}

/// Files of an audit that were not replaced, in the order of the draw.
pub(crate) fn files(read: Read<'_>, audit: Id) -> Result<Vec<AuditFile>> {
    Ok(read.list(storage::FILES_IN_SAMPLE, [audit])?)
}

/// Markings of a file, the first before the second.
pub(crate) fn assessments(read: Read<'_>, file: Id) -> Result<Vec<AuditAssessment>> {
    let mut found: Vec<AuditAssessment> = read.list(storage::OF_FILE, [file])?;
    found.sort_by_key(|one| one.pass);
    Ok(found)
}

/// The marking that counts: what was agreed on, else the first; finished ones only.
pub(crate) fn counting(assessments: &[AuditAssessment]) -> Option<&AuditAssessment> {
    let finished = |pass| assessments.iter().find(|one| one.pass == pass && one.finished_at.is_some());
    finished(Pass::Consensus).or_else(|| finished(Pass::First))
}

impl AuditFile {
    /// Leaves out which case it is, where that is closed to the reader: it counts, and is not named.
    fn hide(&mut self, read: Read<'_>, acting: &Acting) -> Result<()> {
        if let Some(case) = self.application
            && !acting.scope().opens(read, case)?
        {
            self.application = None;
        }
        Ok(())
    }
}

/// Cases in the sample of an audit, each once, in the order of the draw.
pub(crate) fn sampled_cases(read: Read<'_>, audit: Id) -> Result<Vec<Id>> {
    let mut cases: Vec<Id> = Vec::new();
    for case in files(read, audit)?.into_iter().filter_map(|file| file.application) {
        if !cases.contains(&case) {
            cases.push(case);
        }
    }
    Ok(cases)
}
