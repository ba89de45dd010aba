//! Tables of audits for programs: codes and counts.

use super::super::{
    AuditChange, AuditFeedback, AuditReport, Scores, files, gaps, list, measure::Interval, show, storage,
};
use crate::{
    Desk, Result,
    application::Application,
    observer, officer,
    permit::{Assess, LetObserve, Permit, ReadQuality},
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

/// What officers were told, and what they answered; of a case that is closed to the reader nothing.
pub(super) fn feedback(desk: &Desk, permit: &Permit<Assess>, audit: Id) -> Result<Sheet> {
    let texts = ["file", "told_on", "told_by", "text", "answered_on", "answer"];
    let mut sheet = Sheet::new("feedback", &texts, &["position"]);
    let read = desk.read();
    for file in files(read, audit)? {
        let case = file.application;
        if case.map(|case| permit.scope().opens(read, case)).transpose()? == Some(false) {
            continue;
        }
        let case = case.map(|id| read.get::<Application>(id)).transpose()?;
        let number = case.map(|case| case.number).unwrap_or_default();
        for one in read.list::<AuditFeedback>(storage::OF_FILE, [file.id])? {
            let by = officer::name(read, one.given_by)?;
            let (told, answered) = (one.given_on.to_string(), day(one.answered_on));
            let texts = [number.clone(), told, by, one.text, answered, one.answer.unwrap_or_default()];
            sheet.push(texts, [file.position]);
        }
    }
    Ok(sheet)
}

/// Consents by the number of the case; the name of whoever consented stays.
pub(super) fn consents(
    desk: &Desk,
    permit: &Permit<LetObserve>,
    audit: Id,
    now: DateTime<Utc>,
) -> Result<Sheet> {
    let texts = ["file", "observer", "how", "names", "given_on", "expires_on", "state", "reason"];
    let mut sheet = Sheet::new("consents", &texts, &["unmasked"]);
    for one in observer::consents(desk, permit, audit, now)? {
        let state = match (one.consent.withdrawn.is_some(), one.counts) {
            (true, _) => "withdrawn",
            (_, true) => "counts",
            (_, false) => "over",
        };
        let names = if one.consent.names { "yes" } else { "no" };
        let (given, until) = (one.consent.given_on.to_string(), one.consent.expires_on.to_string());
        let reason = one.consent.withdrawn.unwrap_or_default();
        let (names, state) = (names.to_owned(), state.to_owned());
        let texts = [one.number, one.observer, one.consent.how, names, given, until, state, reason];
        sheet.push(texts, [one.unmasked]);
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
    let mut sheets = vec![sections, indicators, causes, grades, compared];
    if let Some(change) = &report.change {
        sheets.push(changed(change));
    }
    sheets
}

/// A re-audit beside the audit that it repeats. Differences are
/// points of 100, as text: they may be below nothing.
fn changed(change: &AuditChange) -> Sheet {
    let texts = ["level", "code", "verdict", "difference", "low", "high"];
    let mut sheet =
        Sheet::new("change", &texts, &["before_correct", "before_of", "after_correct", "after_of"]);
    let all = std::iter::once(("all", &change.all));
    let sections = change.sections.iter().map(|one| ("section", one));
    for (level, one) in all.chain(sections).chain(change.items.iter().map(|one| ("indicator", one))) {
        let points = |of: fn(&Interval) -> f64| {
            one.difference.as_ref().map(|found| format!("{:.1}", of(found) * 100.0)).unwrap_or_default()
        };
        let figures = [points(|found| found.share), points(|found| found.low), points(|found| found.high)];
        let [difference, low, high] = figures;
        let texts = [level.to_owned(), one.code.clone(), code_of(one.verdict), difference, low, high];
        let counts = [one.before.correct, one.before.applicable(), one.after.correct, one.after.applicable()];
        sheet.push(texts, counts);
    }
    sheet
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
