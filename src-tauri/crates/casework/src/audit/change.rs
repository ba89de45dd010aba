//! What a re-audit shows: the marks of the audit that it repeats beside its own, and whether chance explains the change.

use super::{
    Audit, SectionTally,
    measure::{Confidence, Interval, difference},
    score::Scores,
};
use vault::Id;

/// How two shares differ.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename = "AuditChangeVerdict")]
pub enum ChangeVerdict {
    /// Better, by more than chance explains 95 times of 100.
    Better,
    /// Worse, by more than that.
    Worse,
    /// Chance may explain it.
    Within,
}

/// Marks before and after.
#[derive(Debug, Clone, PartialEq, serde::Serialize, ts_rs::TS)]
#[ts(rename = "AuditChanged")]
pub struct Changed {
    /// Code of the section or indicator; empty of all.
    pub code: String,
    /// Marks of the earlier audit.
    pub before: Scores,
    /// Marks of this one.
    pub after: Scores,
    /// By how much the share that was right grew, with its bounds; none where either has nothing that applied.
    pub difference: Option<Interval>,
    /// Whether chance explains it.
    pub verdict: ChangeVerdict,
}

/// A re-audit held against the audit that it repeats.
#[derive(Debug, Clone, PartialEq, serde::Serialize, ts_rs::TS)]
#[ts(rename = "AuditChange")]
pub struct AuditChange {
    /// The earlier audit.
    pub audit: Id,
    /// Its title.
    pub title: String,
    /// Files of it that were marked.
    pub files: u32,
    /// All marks.
    pub all: Changed,
    /// By section, those that both have.
    pub sections: Vec<Changed>,
    /// By indicator, those that both have.
    pub items: Vec<Changed>,
}

/// Holds one against the other.
pub(super) fn between(
    earlier: &Audit,
    files: u32,
    (before, after): (Scores, Scores),
    earlier_sections: &[SectionTally],
    sections: &[SectionTally],
) -> AuditChange {
    let known = |code: &str| earlier_sections.iter().find(|one| one.code == code);
    let by_section = sections
        .iter()
        .filter_map(|one| Some(changed(&one.code, known(&one.code)?.scores, one.scores)))
        .collect();
    let asked = |code: &str| {
        earlier_sections.iter().flat_map(|one| &one.items).find(|one| one.code == code).map(|one| one.scores)
    };
    let items = sections
        .iter()
        .flat_map(|one| &one.items)
        .filter_map(|one| Some(changed(&one.code, asked(&one.code)?, one.scores)))
        .collect();
    AuditChange {
        audit: earlier.id,
        title: earlier.title.clone(),
        files,
        all: changed("", before, after),
        sections: by_section,
        items,
    }
}

fn changed(code: &str, before: Scores, after: Scores) -> Changed {
    let of = |scores: Scores| (scores.correct, scores.applicable());
    let difference = difference(of(before), of(after), Confidence::NinetyFive);
    let verdict = match difference {
        Some(found) if found.low > 0.0 => ChangeVerdict::Better,
        Some(found) if found.high < 0.0 => ChangeVerdict::Worse,
        _ => ChangeVerdict::Within,
    };
    Changed { code: code.to_owned(), before, after, difference, verdict }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Newcombe's first example (see `difference`): 48 of 80 right before, 56 of 70 after, bounds .0524 and .3339.
    #[test]
    fn what_chance_does_not_explain_is_told() {
        let of = |correct, all| Scores { correct, minor: all - correct, ..Scores::default() };
        let verdict = |before, after| changed("d9", before, after).verdict;
        assert_eq!(verdict(of(48, 80), of(56, 70)), ChangeVerdict::Better);
        assert_eq!(verdict(of(56, 70), of(48, 80)), ChangeVerdict::Worse);
        assert_eq!(verdict(of(5, 10), of(6, 10)), ChangeVerdict::Within);
        assert_eq!(changed("d9", Scores::default(), of(6, 10)).difference, None);
    }
}
