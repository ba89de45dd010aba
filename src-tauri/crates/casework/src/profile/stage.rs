//! Where an application stands.

/// Where an application stands.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize, ts_rs::TS,
)]
#[serde(rename_all = "camelCase")]
pub enum Stage {
    /// Registered, not yet interviewed.
    Registered,
    /// Interviews are under way.
    Interview,
    /// Facts are established and the decision is drafted.
    Assessment,
    /// A second officer reviews the draft.
    Review,
    /// Decided, the letter not yet issued.
    Decided,
    /// The letter is issued, not yet handed over.
    Issued,
    /// The letter was handed over; the time for appeal runs.
    Notified,
    /// A remedy is pending.
    Appeal,
    /// The decision is final: no remedy is pending and none is left. The case is not closed yet.
    Final,
    /// Nothing is left to do.
    Closed,
}

impl Stage {
    /// All stages, in the order of the procedure.
    pub const ALL: [Self; 10] = [
        Self::Registered,
        Self::Interview,
        Self::Assessment,
        Self::Review,
        Self::Decided,
        Self::Issued,
        Self::Notified,
        Self::Appeal,
        Self::Final,
        Self::Closed,
    ];

    /// Its code, as records and profiles write it.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Registered => "registered",
            Self::Interview => "interview",
            Self::Assessment => "assessment",
            Self::Review => "review",
            Self::Decided => "decided",
            Self::Issued => "issued",
            Self::Notified => "notified",
            Self::Appeal => "appeal",
            Self::Final => "final",
            Self::Closed => "closed",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_what_records_hold_and_the_order_is_the_procedures() {
        for stage in Stage::ALL {
            assert_eq!(serde_json::to_value(stage).unwrap(), stage.code());
        }
        assert!(Stage::ALL.is_sorted());
    }
}
