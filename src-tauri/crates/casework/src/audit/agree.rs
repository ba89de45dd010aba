//! Two markings of one file: where they differ, and what was agreed on. Both are kept.

use super::{AuditAssessment, Mark, Marks, Pass};
use crate::{Code, failure::Faults};

/// An indicator that two assessors marked differently.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, ts_rs::TS)]
pub struct Disputed {
    /// Code of the indicator.
    pub code: String,
    /// Mark of the first assessor.
    pub first: Mark,
    /// Mark of the second.
    pub second: Mark,
}

fn both(known: &[AuditAssessment]) -> Option<(&AuditAssessment, &AuditAssessment)> {
    let finished = |pass| known.iter().find(|one| one.pass == pass && one.finished_at.is_some());
    Some((finished(Pass::First)?, finished(Pass::Second)?))
}

/// Pairs of marks of one file, by indicator; none until both are finished.
pub(super) fn pairs(known: &[AuditAssessment]) -> Vec<(String, Mark, Mark)> {
    let Some((first, second)) = both(known) else { return Vec::new() };
    let pair = |(code, one): (&String, &super::Marked)| {
        second.marks.0.get(code).map(|other| (code.clone(), one.mark, other.mark))
    };
    first.marks.0.iter().filter_map(pair).collect()
}

/// Where they differ.
pub(super) fn disputed(known: &[AuditAssessment]) -> Vec<Disputed> {
    let differs = |(code, first, second): (String, Mark, Mark)| {
        (first != second).then_some(Disputed { code, first, second })
    };
    pairs(known).into_iter().filter_map(differs).collect()
}

/// What was marked alike stays so; where they differed, the agreed mark says why.
pub(super) fn check(known: &[AuditAssessment], agreed: &Marks, faults: &mut Faults) {
    for (code, first, second) in pairs(known) {
        let Some(mark) = agreed.0.get(&code) else { continue };
        if first == second && mark.mark != first {
            faults.add(format!("marks.{code}"), Code::MarkedAlike);
        }
        if first != second && mark.note.is_empty() {
            faults.add(format!("marks.{code}.note"), Code::Required);
        }
    }
}
