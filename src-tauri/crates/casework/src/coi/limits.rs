//! For how long information may be relied on: data of the profile.

use crate::{person::first_day, profile::LoadError};
use chrono::{Months, NaiveDate};

/// How old information may be on the day of a decision.
#[derive(Debug, Clone, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub struct Limits {
    /// Months.
    pub months: u32,
    /// Months where the situation changes fast.
    pub volatile_months: u32,
    /// Whether a law or a public source confirms it.
    pub verified: bool,
}

#[derive(serde::Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
struct File {
    months: u32,
    volatile_months: u32,
    #[serde(default)]
    verified: bool,
}

const SHARED: (&str, &str) = ("coi.toml", include_str!("../../../../profiles/coi.toml"));

impl Limits {
    /// Those of a profile's own `coi.toml`, given as file name and text, or the shared ones.
    pub(crate) fn load(own: Option<(&str, &str)>) -> Result<Self, LoadError> {
        let (file, text) = own.unwrap_or(SHARED);
        let fail = |rule: String| LoadError::new(file, rule);
        let File { months, volatile_months, verified } =
            toml::from_str(text).map_err(|error| fail(error.to_string()))?;
        if volatile_months == 0 || volatile_months > months {
            return Err(fail("volatile-months: not between 1 and months".to_owned()));
        }
        Ok(Self { months, volatile_months, verified })
    }

    /// Months that hold for a source.
    #[must_use]
    pub fn of(&self, volatile: bool) -> u32 {
        if volatile { self.volatile_months } else { self.months }
    }

    /// The last day on which information of this day may be relied on. What is known to a month or a year only counts
    /// from its first day: the reader is warned too early rather than too late.
    #[must_use]
    pub fn until(&self, published: &str, volatile: bool) -> Option<NaiveDate> {
        first_day(published)?.checked_add_months(Months::new(self.of(volatile)))
    }

    /// Whether information of this day is too old on another.
    #[must_use]
    pub fn is_stale(&self, published: &str, volatile: bool, day: NaiveDate) -> bool {
        self.until(published, volatile).is_some_and(|until| day > until)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_source_is_stale_the_day_after_its_limit() {
        let limits = Limits::load(None).unwrap();
        for (published, volatile, day, stale, why) in [
            ("2025-11-26", false, "2026-11-26", false, "twelve months to the day"),
            ("2025-11-26", false, "2026-11-27", true, "a day more"),
            ("2025-11-26", true, "2026-05-26", false, "six months to the day"),
            ("2025-11-26", true, "2026-05-27", true, "a day more, and volatile"),
            ("2025-08-31", true, "2026-02-28", false, "a month without that day ends with its last"),
            ("2025-08-31", true, "2026-03-01", true, "and the next is too late"),
            ("2024-02-29", false, "2025-02-28", false, "a leap day"),
            ("2025-11", false, "2026-11-01", false, "a month counts from its first day"),
            ("2025-11", false, "2026-11-02", true, "and no later"),
            ("2025", false, "2026-01-02", true, "as does a year"),
            ("2026-12-01", false, "2026-11-26", false, "published after that day"),
        ] {
            assert_eq!(limits.is_stale(published, volatile, day.parse().unwrap()), stale, "{why}");
        }
    }

    #[test]
    fn a_profile_has_limits_of_its_own() {
        let own = |text| Limits::load(Some(("coi.toml", text)));
        assert_eq!(own("months = 18\nvolatile-months = 3\nverified = true").unwrap().of(true), 3);
        for wrong in ["months = 6\nvolatile-months = 12", "months = 6\nvolatile-months = 0", "months = 6"] {
            assert_eq!(own(wrong).unwrap_err().file, "coi.toml", "{wrong}");
        }
    }
}
