//! An audit with its sample, and the sheet on which a file is marked.

use super::{
    Audit, AuditAssessment, AuditFeedback, AuditFile, AuditGrade, Checklist, Disputed, EvidenceView, Pass,
    Scores, agree, assessments, counting, edition, evidence::Rests, files, mark, measure, storage,
};
use crate::{
    Desk, Result,
    application::Application,
    officer,
    permit::{Acting, Assess as Right, Permit, ReadCases, ReadQuality},
};
use chrono::NaiveDate;
use measure::Agreement;
use vault::{Id, Read};

/// A file of the sample as the page shows it.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub struct AuditFileView {
    /// File.
    pub file: AuditFile,
    /// Case number; empty for answers about countries.
    pub number: String,
    /// Whose work it is; only for whoever assesses.
    pub officer: Option<String>,
    /// Who marks, in the order of the markings.
    pub assessors: Vec<String>,
    /// Whether the marking that counts is finished.
    pub marked: bool,
    /// Where two assessors differ and nothing was agreed on.
    pub disputed: u32,
    /// Its grade.
    pub grade: Option<AuditGrade>,
    /// Whether the officer was told.
    pub told: bool,
}

/// An audit as the page shows it.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub struct AuditView {
    /// Audit.
    pub audit: Audit,
    /// Who planned it.
    pub planned_by: String,
    /// Title of the audit that it repeats.
    pub follows: Option<String>,
    /// Its checklist.
    pub checklist: Checklist,
    /// Its sample, and what was replaced.
    pub files: Vec<AuditFileView>,
    /// How far two assessors agree, over all files that two marked.
    pub agreement: Option<Agreement>,
}

/// The sheet of a file.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename = "AuditSheet")]
pub struct SheetView {
    /// File.
    pub file: AuditFileView,
    /// Checklist.
    pub checklist: Checklist,
    /// Which marking this officer may write now.
    pub pass: Option<Pass>,
    /// What they wrote of it.
    pub own: Option<AuditAssessment>,
    /// Finished markings, where this officer may see them: their own, and both once both are finished.
    pub finished: Vec<AuditAssessment>,
    /// Where two assessors differ.
    pub disputed: Vec<Disputed>,
    /// What the officer was told, and what they answered.
    pub feedback: Vec<AuditFeedback>,
    /// What a mark can rest on, and what those that are shown rest on.
    pub sources: Vec<EvidenceView>,
    /// Day of the file: of its registration.
    pub registered_on: Option<NaiveDate>,
}

/// An audit with its sample.
///
/// # Errors
/// [`Code::NotFound`](crate::Code::NotFound).
pub fn show(desk: &Desk, permit: &Permit<ReadQuality>, id: Id, names: bool) -> Result<AuditView> {
    let read = desk.read();
    let audit: Audit = read.get(id)?;
    let follows = audit.follows.map(|id| read.find::<Audit>(id)).transpose()?.flatten();
    let list = edition::of(read, &audit)?;
    let rows: Vec<AuditFile> = read.list(storage::FILES, [id])?;
    let mut pairs = Vec::new();
    for file in files(read, id)? {
        let both = agree::pairs(&assessments(read, file.id)?);
        pairs.extend(both.into_iter().map(|(_, first, second)| (first, second)));
    }
    Ok(AuditView {
        planned_by: officer::name(read, audit.planned_by)?,
        follows: follows.map(|earlier| earlier.title),
        files: rows
            .into_iter()
            .map(|file| view(read, permit.acting(), &list, file, names))
            .collect::<Result<_>>()?,
        checklist: list,
        agreement: measure::agreement(&pairs),
        audit,
    })
}

fn view(
    read: Read<'_>,
    acting: &Acting,
    list: &Checklist,
    mut file: AuditFile,
    names: bool,
) -> Result<AuditFileView> {
    file.hide(read, acting)?;
    let known = assessments(read, file.id)?;
    let counts = counting(&known);
    let agreed = known.iter().any(|one| one.pass == Pass::Consensus && one.finished_at.is_some());
    let disputed = if agreed { 0 } else { agree::disputed(&known).len() };
    let case = file.application.map(|id| read.get::<Application>(id)).transpose()?;
    let told: Vec<AuditFeedback> = read.list(storage::OF_FILE, [file.id])?;
    Ok(AuditFileView {
        number: case.map(|case| case.number).unwrap_or_default(),
        officer: names.then(|| officer::name(read, file.officer)).transpose()?,
        assessors: known.iter().map(|one| officer::name(read, one.assessor)).collect::<Result<_>>()?,
        marked: counts.is_some(),
        disputed: u32::try_from(disputed).unwrap_or(u32::MAX),
        grade: counts.and_then(|one| Scores::of(list, &one.marks).grade()),
        told: !told.is_empty(),
        file,
    })
}

/// The sheet on which an assessor marks a file. The marks of the other stay unseen until both are finished.
///
/// # Errors
/// [`Code::NotFound`](crate::Code::NotFound).
pub fn sheet(desk: &Desk, permit: &Permit<Right>, id: Id) -> Result<SheetView> {
    let read = desk.read();
    let file = mark::reachable(read, permit.acting(), id)?;
    let audit: Audit = read.get(file.audit)?;
    let list = edition::of(read, &audit)?;
    let known = assessments(read, id)?;
    let closed = audit.closed_on.is_some() || file.replaced.is_some();
    let turn = if closed { None } else { mark::turn(&file, &known, permit.officer()).ok() };
    let both = closed || !agree::pairs(&known).is_empty();
    let seen =
        |one: &&AuditAssessment| one.finished_at.is_some() && (both || one.assessor == permit.officer());
    let own = turn.and_then(|(_, own)| own.cloned());
    let rests = Rests::of(read, permit.acting(), &file)?;
    let finished: Vec<AuditAssessment> = known.iter().filter(seen).map(|one| rests.notes(one)).collect();
    // What was said and written in the case is for whoever reads cases.
    let reads = permit.acting().may::<ReadCases>();
    let mut sources = if reads && turn.is_some() { rests.choices()? } else { Vec::new() };
    if reads {
        let marks = own.iter().chain(&finished).flat_map(|one| one.marks.0.values());
        for one in rests.shown(marks)? {
            if sources.iter().all(|known| known.evidence != one.evidence) {
                sources.push(one);
            }
        }
    }
    let case = file.application.map(|id| read.get::<Application>(id)).transpose()?;
    Ok(SheetView {
        pass: turn.map(|(pass, _)| pass),
        own,
        finished,
        sources,
        disputed: agree::disputed(&known),
        feedback: read.list(storage::OF_FILE, [id])?,
        registered_on: case.map(|case| case.registered_on),
        file: view(read, permit.acting(), &list, file, true)?,
        checklist: list,
    })
}
