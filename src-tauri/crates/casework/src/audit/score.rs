//! Scores: what share was right, and the grade.

use super::{Checklist, Mark, Marks};

/// Counts of marks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, serde::Serialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename = "AuditScores")]
pub struct Scores {
    /// As they should be.
    pub correct: u32,
    /// Minor errors.
    pub minor: u32,
    /// Significant errors.
    pub significant: u32,
    /// What did not arise.
    pub not_applicable: u32,
    /// Significant errors in what is critical.
    pub critical: u32,
}

/// Grade of a file or of many.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, serde::Serialize, ts_rs::TS)]
pub enum AuditGrade {
    /// At least 90 of 100 right, no significant error.
    A,
    /// At least 75.
    B,
    /// At least 60.
    C,
    /// Less, or a significant error in what is critical.
    D,
}

impl Scores {
    /// Counts one more mark.
    pub fn add(&mut self, mark: Mark, critical: bool) {
        let count = match mark {
            Mark::Correct => &mut self.correct,
            Mark::Minor => &mut self.minor,
            Mark::Significant => &mut self.significant,
            Mark::NotApplicable => &mut self.not_applicable,
        };
        *count += 1;
        self.critical += u32::from(critical && mark == Mark::Significant);
    }

    /// Of one marking.
    #[must_use]
    pub fn of(list: &Checklist, marks: &Marks) -> Self {
        let mut scores = Self::default();
        for (_, item) in list.indicators() {
            if let Some(marked) = marks.0.get(&item.code) {
                scores.add(marked.mark, item.critical);
            }
        }
        scores
    }

    /// With those of another.
    #[must_use]
    pub fn plus(self, other: Self) -> Self {
        Self {
            correct: self.correct + other.correct,
            minor: self.minor + other.minor,
            significant: self.significant + other.significant,
            not_applicable: self.not_applicable + other.not_applicable,
            critical: self.critical + other.critical,
        }
    }

    /// Marks that count.
    #[must_use]
    pub fn applicable(self) -> u32 {
        self.correct + self.minor + self.significant
    }

    /// The grade; none where nothing applied.
    #[must_use]
    pub fn grade(self) -> Option<AuditGrade> {
        let all = self.applicable();
        // In whole numbers: correct / all ≥ percent / 100.
        let at_least = |percent: u64| u64::from(self.correct) * 100 >= percent * u64::from(all);
        match all {
            0 => None,
            _ if self.critical > 0 => Some(AuditGrade::D),
            _ if at_least(90) && self.significant == 0 => Some(AuditGrade::A),
            _ if at_least(75) => Some(AuditGrade::B),
            _ if at_least(60) => Some(AuditGrade::C),
            _ => Some(AuditGrade::D),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn grades_follow_the_share_and_what_is_critical() {
        let scores = |correct, minor, significant, critical| Scores {
            correct,
            minor,
            significant,
            not_applicable: 3,
            critical,
        };
        for (found, grade) in [
            (scores(9, 1, 0, 0), Some(AuditGrade::A)),
            (scores(19, 0, 1, 0), Some(AuditGrade::B)),
            (scores(9, 0, 1, 1), Some(AuditGrade::D)),
            (scores(3, 1, 0, 0), Some(AuditGrade::B)),
            (scores(74, 26, 0, 0), Some(AuditGrade::C)),
            (scores(6, 4, 0, 0), Some(AuditGrade::C)),
            (scores(5, 5, 0, 0), Some(AuditGrade::D)),
            (scores(0, 0, 0, 0), None),
        ] {
            assert_eq!(found.grade(), grade, "{found:?}");
        }
    }
}
