//! How long before the end of a time the office is told that it nears.

use super::{Period, Profile, Unit};
use chrono::NaiveDate;

/// How long ahead ends are told of. What lies within it is warned of; nothing is blocked by it.
#[derive(Debug, Clone, Copy, serde::Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Ahead {
    /// Before the last day of a time limit.
    pub deadline: Period,
    /// Before the last day of a certificate.
    pub certificate: Period,
    /// Whether the authority confirmed them.
    #[serde(default)]
    pub verified: bool,
}

impl Default for Ahead {
    /// Five working days for time limits, two weeks for certificates, where a profile does not say its own.
    fn default() -> Self {
        Self {
            deadline: Period { length: 5, unit: Unit::WorkingDay },
            certificate: Period { length: 14, unit: Unit::CalendarDay },
            verified: false,
        }
    }
}

impl Profile {
    /// Whether a time limit with this last day nears on `day`, or is over.
    #[must_use]
    pub fn deadline_nears(&self, last_day: NaiveDate, day: NaiveDate) -> bool {
        last_day <= self.ahead.deadline.after(day, self)
    }

    /// Whether a certificate that is valid until `last_day` nears its end on `day`, or is past it.
    #[must_use]
    pub fn certificate_nears(&self, last_day: NaiveDate, day: NaiveDate) -> bool {
        last_day <= self.ahead.certificate.after(day, self)
    }
}

#[cfg(test)]
mod tests {
    use crate::profile::azerbaijan;

    #[test]
    fn working_days_carry_over_rest_and_holidays() {
        let profile = azerbaijan().unwrap();
        for (last, day, nears) in [
            // Wednesday to Wednesday is five working days, to Thursday six.
            ("2026-12-02", "2026-11-25", true),
            ("2026-12-03", "2026-11-25", false),
            ("2026-11-25", "2026-11-25", true),
            ("2026-11-24", "2026-11-25", true),
            // Novruz stands between.
            ("2027-03-30", "2027-03-18", true),
        ] {
            let (last, day) = (last.parse().unwrap(), day.parse().unwrap());
            assert_eq!(profile.deadline_nears(last, day), nears, "{last} seen from {day}");
        }
    }
}
