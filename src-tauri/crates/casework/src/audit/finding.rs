//! What was found in a file: its errors, each with what it rests on.

use super::{AuditAssessment, AuditFile, Checklist, EvidenceView, Mark, evidence::Rests};
use crate::{
    Result,
    application::Application,
    permit::{Acting, ReadCases},
    profile::Words,
};
use vault::{Id, Read};

/// An error as the page shows it.
#[derive(Debug, Clone, PartialEq, serde::Serialize, ts_rs::TS)]
#[ts(rename = "AuditFinding")]
pub struct FindingView {
    /// Code of the indicator.
    pub code: String,
    /// What the indicator asks for.
    pub text: Words,
    /// The mark.
    pub mark: Mark,
    /// What was found.
    pub note: String,
    /// Root causes.
    pub causes: Vec<String>,
    /// File of the sample.
    pub file: Id,
    /// Case number; empty for answers about countries.
    pub number: String,
    /// What it rests on; for whoever reads cases.
    pub evidence: Vec<EvidenceView>,
}

/// The errors of a marking, in the order of the checklist. None of a case that is closed to the reader.
pub(super) fn of_file(
    read: Read<'_>,
    acting: &Acting,
    list: &Checklist,
    file: &AuditFile,
    one: &AuditAssessment,
) -> Result<Vec<FindingView>> {
    if let Some(case) = file.application
        && !acting.scope().opens(read, case)?
    {
        return Ok(Vec::new());
    }
    let case = file.application.map(|id| read.get::<Application>(id)).transpose()?;
    let number = case.map(|case| case.number).unwrap_or_default();
    let rests = Rests::of(read, acting, file)?;
    let reads = acting.may::<ReadCases>();
    let mut found = Vec::new();
    for (_, item) in list.indicators() {
        let Some(marked) = one.marks.0.get(&item.code) else { continue };
        if !matches!(marked.mark, Mark::Minor | Mark::Significant) {
            continue;
        }
        let evidence = if reads { rests.shown(std::iter::once(marked))? } else { Vec::new() };
        found.push(FindingView {
            code: item.code.clone(),
            text: item.text.clone(),
            mark: marked.mark,
            note: rests.note(&marked.note),
            causes: marked.causes.clone(),
            file: file.id,
            number: number.clone(),
            evidence,
        });
    }
    Ok(found)
}
