//! The fields that are compared, and the grades in which two records may agree on each.

use super::birth::Births;

/// A field of which a pair of records shows one grade.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Field {
    /// The part of the name that agrees least: brothers and sisters differ there.
    Given,
    /// Birth.
    Birth,
    /// Sex.
    Sex,
    /// Father's name, by evidence.
    Father,
    /// Mother's name, by evidence.
    Mother,
    /// Nationalities.
    Nationality,
    /// Birth place.
    Place,
    /// Document numbers.
    Document,
    /// Telephone numbers.
    Phone,
    /// Individual UNHCR number.
    Unhcr,
}

impl Field {
    /// All fields, in the order of their numbers.
    pub const ALL: [Self; 10] = [
        Self::Given,
        Self::Birth,
        Self::Sex,
        Self::Father,
        Self::Mother,
        Self::Nationality,
        Self::Place,
        Self::Document,
        Self::Phone,
        Self::Unhcr,
    ];

    /// Name in the weights file.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Given => "given",
            Self::Birth => "birth",
            Self::Sex => "sex",
            Self::Father => "father",
            Self::Mother => "mother",
            Self::Nationality => "nationality",
            Self::Place => "place",
            Self::Document => "document",
            Self::Phone => "phone",
            Self::Unhcr => "unhcr",
        }
    }

    /// Names of the grades in the weights file, in the order of their numbers.
    #[must_use]
    pub const fn grades(self) -> &'static [&'static str] {
        match self {
            Self::Given => &GIVEN,
            Self::Birth => &Births::LABELS,
            Self::Father | Self::Mother => &EVIDENCE,
            Self::Place => &["same", "alike", "differs"],
            Self::Document | Self::Unhcr => &["same", "one-off", "differs"],
            Self::Sex | Self::Nationality | Self::Phone => &["same", "differs"],
        }
    }
}

/// Grades of the least agreeing part of two names.
pub(crate) const GIVEN: [&str; 8] = [
    "all-agree",
    "near",
    "doubtful",
    "apart",
    "far",
    "one-side-more",
    "one-side-more-doubtful",
    "both-sides-more",
];

/// Grades of a parent's name by its evidence, in natural logarithms up to [`EVIDENCE_STEPS`].
pub(crate) const EVIDENCE: [&str; 9] =
    ["below-5", "below-3", "below-1", "below+1", "below+2.5", "below+4", "below+6", "below+9", "above"];

const EVIDENCE_STEPS: [f32; 8] = [-5.0, -3.0, -1.0, 1.0, 2.5, 4.0, 6.0, 9.0];

/// The grade of an evidence.
pub(crate) fn evidence_grade(evidence: f32) -> u8 {
    u8::try_from(EVIDENCE_STEPS.iter().filter(|s| evidence >= **s).count()).unwrap_or(0)
}

/// What somebody may be to a person, seen from the register.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Relation {
    /// The person.
    Same,
    /// Nobody of the family.
    Stranger,
    /// Brother or sister.
    Sibling,
    /// Twin.
    Twin,
    /// Parent or child of the same given name.
    ParentOfOneName,
    /// Parent or child.
    Parent,
    /// Spouse, uncle, cousin, in-law.
    Kin,
}

impl Relation {
    /// All relations, in the order of their numbers.
    pub const ALL: [Self; 7] = [
        Self::Same,
        Self::Stranger,
        Self::Sibling,
        Self::Twin,
        Self::ParentOfOneName,
        Self::Parent,
        Self::Kin,
    ];
}

#[cfg(test)]
mod tests {
    use super::{EVIDENCE, EVIDENCE_STEPS, Field, evidence_grade};

    #[test]
    fn numbers_and_grades_fit() {
        for (i, field) in Field::ALL.into_iter().enumerate() {
            assert_eq!(field as usize, i);
        }
        assert_eq!(EVIDENCE.len(), EVIDENCE_STEPS.len() + 1);
        assert_eq!(evidence_grade(-9.0), 0);
        assert_eq!(evidence_grade(0.0), 3);
        assert_eq!(evidence_grade(99.0), 8);
    }
}
