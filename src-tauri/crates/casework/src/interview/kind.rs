//! What a line of a record is.

/// What a line of a record is: who speaks, or what happened.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, serde::Serialize, serde::Deserialize, ts_rs::TS,
)]
#[serde(rename_all = "camelCase")]
pub enum LineKind {
    /// The interviewer asks.
    Question,
    /// The applicant answers.
    Answer,
    /// The interviewer notes something else.
    Note,
    /// The interview pauses, until the time that the line holds.
    Break,
    /// The interpreter corrects how a line was put over.
    InterpreterCorrection,
    /// The applicant corrects what a line says, mostly when it is read back.
    Correction,
    /// Somebody comes in.
    Enters,
    /// Somebody leaves.
    Leaves,
    /// The applicant produces a document.
    Produced,
    /// A contradiction is put to the applicant.
    Contradiction,
    /// What the applicant says to a contradiction that was put to them.
    Explanation,
    /// What the interviewer observes.
    Observation,
}

vault::coded!(LineKind);

impl LineKind {
    /// Every kind, in the order of declaration.
    pub const ALL: [Self; 12] = [
        Self::Question,
        Self::Answer,
        Self::Note,
        Self::Break,
        Self::InterpreterCorrection,
        Self::Correction,
        Self::Enters,
        Self::Leaves,
        Self::Produced,
        Self::Contradiction,
        Self::Explanation,
        Self::Observation,
    ];

    /// Its number in the check code of a signed record. Never changed: signed records are checked by it.
    pub(super) const fn mark(self) -> u8 {
        match self {
            Self::Question => 1,
            Self::Answer => 2,
            Self::Note => 3,
            Self::Break => 4,
            Self::InterpreterCorrection => 5,
            Self::Correction => 6,
            Self::Enters => 7,
            Self::Leaves => 8,
            Self::Produced => 9,
            Self::Contradiction => 10,
            Self::Explanation => 11,
            Self::Observation => 12,
        }
    }

    /// Whether the applicant speaks.
    #[must_use]
    pub const fn is_said_by_applicant(self) -> bool {
        matches!(self, Self::Answer | Self::Correction | Self::Explanation)
    }

    /// Whether the line is what was said, so that it is read back. A correction is read back as it is written.
    #[must_use]
    pub const fn is_read_back(self) -> bool {
        matches!(self, Self::Question | Self::Answer | Self::Contradiction | Self::Explanation)
    }

    /// Whether the line may stand without words: a break says enough by its times.
    pub(super) const fn may_be_wordless(self) -> bool {
        matches!(self, Self::Break)
    }
}
