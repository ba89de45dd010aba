//! Tables of audits for programs: codes and counts.

use super::super::{AuditReport, Scores, gaps, list, show};
use crate::{
    Desk, Result,
    permit::{Permit, ReadQuality},
    statistic::{Sheet, code_of},
};
use chrono::{DateTime, NaiveDate, Utc};
use vault::Id;

/// Names of the columns in which marks stand.
const MARKS: [&str; 4] = ["correct", "minor", "significant", "not_applicable"];

const fn marks(scores: Scores) -> [u32; 4] {
    [scores.correct, scores.minor, scores.significant, scores.not_applicable]
}

fn day(day: Option<NaiveDate>) -> String {
    day.map(|day| day.to_string()).unwrap_or_default()
}

/// All audits.
pub(super) fn audits(desk: &Desk, permit: &Permit<ReadQuality>) -> Result<Sheet> {
    let counts = [&["files", "marked"], MARKS.as_slice()].concat();
    let mut sheet = Sheet::new("audits", &["title", "checklist", "planned_on", "closed_on"], &counts);
    for one in list(desk, permit)? {
        let texts = [one.title, one.checklist, one.planned_on.to_string(), day(one.closed_on)];
        sheet.push(texts, [one.files, one.marked].into_iter().chain(marks(one.scores)));
    }
    Ok(sheet)
}

/// The sample of an audit, in the order of the draw.
pub(super) fn sample(desk: &Desk, permit: &Permit<ReadQuality>, audit: Id) -> Result<Sheet> {
    let texts = ["file", "stratum", "double", "grade", "state", "replaced"];
    let mut sheet = Sheet::new("sample", &texts, &["position", "disputed"]);
    for one in show(desk, permit, audit, false)?.files {
        let state = match (one.file.replaced.is_some(), one.disputed > 0, one.marked, one.told) {
            (true, ..) => "replaced",
            (_, true, ..) => "disputed",
            (_, _, false, _) => "open",
            (_, _, _, true) => "told",
            _ => "marked",
        };
        let grade = one.grade.map(code_of).unwrap_or_default();
        let double = if one.file.double { "yes" } else { "no" };
        let (stratum, replaced) = (one.file.stratum, one.file.replaced.unwrap_or_default());
        let texts = [one.number, stratum, double.to_owned(), grade, state.to_owned(), replaced];
        sheet.push(texts, [one.file.position, one.disputed]);
    }
    Ok(sheet)
}

/// Results over audits.
pub(super) fn report(report: &AuditReport) -> Vec<Sheet> {
    let mut sections = Sheet::new("sections", &["section"], &MARKS);
    let mut indicators = Sheet::new("indicators", &["section", "indicator"], &MARKS);
    for section in &report.sections {
        sections.push([section.code.as_str()], marks(section.scores));
        for item in &section.items {
            indicators.push([section.code.as_str(), item.code.as_str()], marks(item.scores));
        }
    }
    let mut causes = Sheet::new("causes", &["cause"], &["count"]);
    for (cause, count) in &report.causes {
        causes.push([cause.as_str()], [*count]);
    }
    let mut grades = Sheet::new("grades", &["grade"], &["files"]);
    for (grade, files) in ["A", "B", "C", "D"].into_iter().zip(report.grades) {
        grades.push([grade], [files]);
    }
    let counts = [&["files"], MARKS.as_slice()].concat();
    let mut compared = Sheet::new("compared", &["by", "group"], &counts);
    for one in &report.compared {
        for group in &one.groups {
            let counts = std::iter::once(group.files).chain(marks(group.scores));
            compared.push([code_of(one.by), group.key.clone()], counts);
        }
    }
    vec![sections, indicators, causes, grades, compared]
}

/// The plan of action.
pub(super) fn plan(desk: &Desk, permit: &Permit<ReadQuality>, now: DateTime<Utc>) -> Result<Vec<Sheet>> {
    let mut found =
        Sheet::new("gaps", &["gap", "area", "text", "audit", "causes", "training", "found_on"], &[]);
    let texts =
        ["gap", "recommendation", "text", "addressed_to", "priority", "answer", "reason", "answered_on"];
    let mut recommended = Sheet::new("recommendations", &texts, &[]);
    let texts = ["recommendation", "text", "owner", "due", "state", "evidence", "done_on"];
    let mut actions = Sheet::new("actions", &texts, &[]);
    for one in gaps(desk, permit, now)?.gaps {
        let (gap, audit) = (one.gap, one.audit.unwrap_or_default());
        let (id, found_on) = (gap.id.to_string(), gap.found_on.to_string());
        let (training, causes) = (gap.training.unwrap_or_default(), gap.causes.0.join("; "));
        found.push([id.clone(), code_of(gap.area), gap.text, audit, causes, training, found_on], []);
        for view in one.recommendations {
            let of = view.recommendation;
            let (answer, reason, on) = of
                .response
                .map(|one| (code_of(one.kind), one.reason, one.on.to_string()))
                .unwrap_or_default();
            let priority = code_of(of.priority);
            let (gap, recommendation) = (id.clone(), of.id.to_string());
            let texts = [gap, recommendation, of.text, of.addressed_to, priority, answer, reason, on];
            recommended.push(texts, []);
            for view in view.improvements {
                let state = match (view.improvement.done.is_some(), view.overdue) {
                    (true, _) => "done",
                    (false, true) => "overdue",
                    (false, false) => "open",
                };
                let (recommendation, due) = (of.id.to_string(), view.improvement.due.to_string());
                let done = view.improvement.done;
                let (evidence, on) = done.map(|one| (one.evidence, one.on.to_string())).unwrap_or_default();
                let (text, state) = (view.improvement.text, state.to_owned());
                actions.push([recommendation, text, view.owner, due, state, evidence, on], []);
            }
        }
    }
    Ok(vec![found, recommended, actions])
}
