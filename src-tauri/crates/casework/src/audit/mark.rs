//! Marking a file.

use super::{
    Audit, AuditAssessment, AuditFile, Checklist, Mark, Marked, Marks, Pass, agree, assessments, edition,
    evidence::{Rests, was_linked},
    frame::had_a_part,
};
use crate::{
    Code, Desk, Failure, Kind, Result, access,
    failure::Faults,
    permit::{Acting, Assess as Right, Permit},
    profile::ListName,
    text,
};
use chrono::{DateTime, Utc};
use std::collections::BTreeMap;
use vault::{Id, Read};

/// Marks as an assessor gives them.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[ts(rename = "AuditAssessmentForm")]
pub struct AssessmentForm {
    /// File of the sample.
    pub file: Id,
    /// Marks by the code of the indicator.
    pub marks: BTreeMap<String, Marked>,
    /// What the assessor concludes.
    #[serde(default)]
    pub conclusion: String,
    /// Whether it is finished: every indicator has its mark, and it changes no more.
    pub finish: bool,
}

/// Keeps the marks of an assessor; the first of a file, or the second where two mark it, or what both agreed on once
/// both are finished.
///
/// # Errors
/// [`Code::AuditClosed`]; [`Code::AuditFinished`]; [`Code::OwnWork`] for whoever had a part in the case;
/// [`Code::AssessedByOther`] where the file has its assessors; fields at fault.
pub fn assess(
    desk: &mut Desk,
    permit: &Permit<Right>,
    form: &AssessmentForm,
    now: DateTime<Utc>,
) -> Result<AuditAssessment> {
    let file = reachable(desk.read(), permit.acting(), form.file)?;
    let audit = open_audit(desk.read(), &file)?;
    let officer = permit.officer();
    let own = officer == file.officer
        || file.application.map(|case| had_a_part(desk.read(), case, officer)).transpose()?.unwrap_or(false);
    if own {
        return Err(Failure::new(Kind::Forbidden, Code::OwnWork));
    }
    let known = assessments(desk.read(), file.id)?;
    let (pass, begun) = turn(&file, &known, officer)?;
    let list = edition::of(desk.read(), &audit)?;
    let mut faults = Faults::default();
    let marks =
        checked(desk, permit.acting(), (&list, &file), begun.map(|one| &one.marks), form, &mut faults)?;
    let conclusion = faults.keep(text::long("conclusion", &form.conclusion));
    if form.finish && pass == Pass::Consensus {
        agree::check(&known, &marks, &mut faults);
    }
    faults.check()?;
    let finished_at = form.finish.then_some(now);
    let command = if form.finish { "audit.finish" } else { "audit.mark" };
    // Under no case: its journal would show the marks to the second assessor, and to everybody who reads the case.
    desk.commit(officer, command, None, now, |change| {
        let id = begun.map_or_else(|| change.new_id(), |one| Ok(one.id))?;
        let assessment =
            AuditAssessment { id, file: file.id, assessor: officer, pass, marks, conclusion, finished_at };
        if begun.is_some() {
            change.update(&assessment)?;
        } else {
            change.create(&assessment)?;
        }
        Ok(assessment)
    })
}

/// A file of a sample, whose case is open to the officer: one can be sealed after it was drawn.
pub(super) fn reachable(read: Read<'_>, acting: &Acting, file: Id) -> Result<AuditFile> {
    let file: AuditFile = read.get(file)?;
    if let Some(case) = file.application {
        access::entered(read, acting, case)?;
    }
    Ok(file)
}

/// The audit of a file that can still be worked on.
pub(super) fn open_audit(read: Read<'_>, file: &AuditFile) -> Result<Audit> {
    let audit: Audit = read.get(file.audit)?;
    if audit.closed_on.is_some() || file.replaced.is_some() {
        return Err(Failure::not_now(Code::AuditClosed));
    }
    Ok(audit)
}

/// Which marking an officer may write, with what they wrote of it.
pub(super) fn turn<'k>(
    file: &AuditFile,
    known: &'k [AuditAssessment],
    officer: Id,
) -> Result<(Pass, Option<&'k AuditAssessment>)> {
    let of = |pass| known.iter().find(|one| one.pass == pass);
    let (first, second, consensus) = (of(Pass::First), of(Pass::Second), of(Pass::Consensus));
    let finished = |one: Option<&AuditAssessment>| one.is_some_and(|one| one.finished_at.is_some());
    if let Some(own) = [first, second].into_iter().flatten().find(|one| one.assessor == officer) {
        if own.finished_at.is_none() {
            return Ok((own.pass, Some(own)));
        }
        if finished(first) && finished(second) && !finished(consensus) {
            return Ok((Pass::Consensus, consensus));
        }
        return Err(Failure::not_now(Code::AuditFinished));
    }
    match (first, second) {
        (None, _) => Ok((Pass::First, None)),
        (Some(_), None) if file.double => Ok((Pass::Second, None)),
        _ => Err(Failure::not_now(Code::AssessedByOther)),
    }
}

fn checked(
    desk: &Desk,
    acting: &Acting,
    (list, file): (&Checklist, &AuditFile),
    before: Option<&Marks>,
    form: &AssessmentForm,
    faults: &mut Faults,
) -> Result<Marks> {
    let (mut marks, rests) = (BTreeMap::new(), Rests::of(desk.read(), acting, file)?);
    for code in form.marks.keys().filter(|code| list.indicator(code).is_none()) {
        faults.add(format!("marks.{code}"), Code::NotAChoice);
    }
    for (_, item) in list.indicators() {
        let at = format!("marks.{}", item.code);
        let Some(given) = form.marks.get(&item.code) else {
            if form.finish {
                faults.add(at, Code::Required);
            }
            continue;
        };
        let note = faults.keep(text::long(&format!("{at}.note"), &given.note));
        for evidence in &given.evidence {
            if !was_linked(before, &item.code, evidence) && !rests.has(evidence)? {
                faults.add(format!("{at}.evidence"), Code::NotAChoice);
            }
        }
        for cause in &given.causes {
            if desk.profile.lists.entry(ListName::AuditCause, cause).is_none() {
                faults.add(format!("{at}.causes"), Code::NotAChoice);
            }
        }
        if form.finish {
            needed(&at, given, &note, faults);
        }
        let mut evidence: Vec<_> = Vec::new();
        for one in &given.evidence {
            if !evidence.contains(one) {
                evidence.push(one.clone());
            }
        }
        marks.insert(item.code.clone(), Marked { note, evidence, ..given.clone() });
    }
    Ok(Marks(marks))
}

/// An error says where it is and, where it could have changed the outcome, why it happened.
fn needed(at: &str, given: &Marked, note: &str, faults: &mut Faults) {
    if matches!(given.mark, Mark::Minor | Mark::Significant) && note.is_empty() && given.evidence.is_empty() {
        faults.add(format!("{at}.note"), Code::EvidenceMissing);
    }
    if given.mark == Mark::Significant && given.causes.is_empty() {
        faults.add(format!("{at}.causes"), Code::Required);
    }
}
