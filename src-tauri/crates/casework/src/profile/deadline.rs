//! Time limits: from which event, how long, and what happens when the last day is no working day.

use super::{Profile, Words};
use crate::permit::Role;
use chrono::{Days, Months, NaiveDate};

/// What happens in a case, as far as time limits care: some start with it, some are met by it.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize, ts_rs::TS,
)]
#[serde(rename_all = "camelCase")]
pub enum Event {
    /// The wish for protection was expressed, at the border or to any authority.
    IntentExpressed,
    /// The application was registered.
    Registered,
    /// The certificate of an asylum-seeker was issued.
    CertificateIssued,
    /// The applicant was invited to the interview.
    Invited,
    /// The first interview began.
    Interviewed,
    /// Information was asked for.
    InformationRequested,
    /// The information came.
    InformationAnswered,
    /// The draft was handed in.
    Submitted,
    /// The decision was approved.
    Decided,
    /// The letter was issued.
    Issued,
    /// The decision was handed over.
    Notified,
    /// An appeal was lodged.
    AppealLodged,
    /// A hearing took place.
    HearingHeld,
    /// A judgment, or the decision on a complaint, was received.
    JudgmentReceived,
    /// The case was opened again.
    Reopened,
    /// A notice that status may be lost was served.
    LossNoticed,
}

/// Whose time it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub enum Whose {
    /// The authority's: past it, somebody is late.
    #[default]
    Authority,
    /// The applicant's: past it, a right is gone and nobody is late.
    Applicant,
}

/// What follows when the last day has passed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub enum OnExpiry {
    /// It is shown as overdue.
    #[default]
    Warn,
    /// What it was for can no longer be done without a recorded reason.
    Block,
    /// A task appears.
    Task,
}

/// A length of time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct Period {
    /// How many units.
    pub length: u32,
    /// In what it is counted.
    pub unit: Unit,
}

/// Whether and how a time limit may be made longer.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all(serialize = "camelCase", deserialize = "kebab-case"), deny_unknown_fields)]
#[ts(rename_all = "camelCase")]
pub struct Extension {
    /// By how much at most, all extensions together.
    pub max: Period,
    /// Who may.
    pub roles: Vec<Role>,
    /// For what reasons, in words.
    pub when: Words,
    /// The law it rests on.
    pub legal_basis: Words,
    /// Whether that was confirmed.
    pub verified: bool,
}

/// In what a time limit is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub enum Unit {
    /// Days of the calendar.
    CalendarDay,
    /// Days on which offices work.
    WorkingDay,
    /// Months: the same day, else the month's last.
    Month,
}

/// What happens when the last day is no working day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub enum RollForward {
    /// It stays the last day.
    None,
    /// The next working day is the last.
    NextWorkingDay,
}

/// A time limit of the law.
#[derive(Debug, Clone, serde::Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Deadline {
    /// Its name in the profile.
    pub id: String,
    /// Its name for people.
    pub name: Words,
    /// What starts it.
    pub start: Event,
    /// What meets it; none where its end is all that matters.
    #[serde(default)]
    pub met_by: Option<Event>,
    /// Whose time it is.
    #[serde(default)]
    pub whose: Whose,
    /// How many units.
    pub length: u32,
    /// In what it is counted.
    pub unit: Unit,
    /// What happens on a day of rest.
    pub roll_forward: RollForward,
    /// Whether it stands still while information is waited for.
    #[serde(default)]
    pub pausable: bool,
    /// Whether and how it may be made longer.
    #[serde(default)]
    pub extension: Option<Extension>,
    /// What follows when the last day has passed.
    #[serde(default)]
    pub on_expiry: OnExpiry,
    /// The law it rests on.
    pub legal_basis: Words,
    /// Whether a lawyer or a public source confirmed it.
    pub verified: bool,
}

impl Period {
    /// The last day of this length, counted from the day of an event. That day itself does not count. Months end on
    /// the same day, else on the month's last.
    #[must_use]
    pub fn after(self, start: NaiveDate, profile: &Profile) -> NaiveDate {
        let last = match self.unit {
            Unit::CalendarDay => start.checked_add_days(Days::new(self.length.into())),
            Unit::Month => start.checked_add_months(Months::new(self.length)),
            Unit::WorkingDay => Some((0..self.length).fold(start, |day, _| profile.next_working_day(day))),
        };
        // A profile is refused when loaded if a length is longer than a hundred years, so there is such a day.
        last.unwrap_or(NaiveDate::MAX)
    }

    /// The last day, counted from a day that itself does not count. A day of rest stays the last.
    #[must_use]
    pub fn last_day(&self, start: NaiveDate, profile: &Profile) -> NaiveDate {
        self.after(start, profile)
    }
}

impl Deadline {
    /// The last day, counted from the day of the event, in the regular procedure.
    #[must_use]
    pub fn last_day(&self, start: NaiveDate, profile: &Profile) -> NaiveDate {
        self.rolled(Period { length: self.length, unit: self.unit }.after(start, profile), profile)
    }

    /// The last day, where it is a day of rest.
    #[must_use]
    pub fn rolled(&self, last: NaiveDate, profile: &Profile) -> NaiveDate {
        match self.roll_forward {
            RollForward::NextWorkingDay if !profile.is_working_day(last) => profile.next_working_day(last),
            _ => last,
        }
    }
}

impl Profile {
    /// The first working day after a day.
    #[must_use]
    pub fn next_working_day(&self, after: NaiveDate) -> NaiveDate {
        // A profile is refused when loaded if it knows no working day, so this ends.
        after.iter_days().skip(1).find(|day| self.is_working_day(*day)).unwrap_or(after)
    }

    /// Working days after a day, up to and with another.
    #[must_use]
    pub fn working_days(&self, after: NaiveDate, until: NaiveDate) -> u32 {
        let days = after.iter_days().skip(1).take_while(|day| *day <= until);
        u32::try_from(days.filter(|day| self.is_working_day(*day)).count()).unwrap_or(u32::MAX)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::profile::azerbaijan;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn last_days() {
        let profile = azerbaijan().unwrap();
        let mut deadline = profile.deadlines[0].clone();
        for (unit, length, roll, start, last, why) in [
            (Unit::Month, 3, RollForward::None, "2026-02-10", "2026-05-10", "the same day three months on"),
            (Unit::Month, 1, RollForward::None, "2026-01-31", "2026-02-28", "no 31 February: the last day"),
            (Unit::Month, 1, RollForward::None, "2024-01-31", "2024-02-29", "a leap year"),
            (
                Unit::Month,
                3,
                RollForward::NextWorkingDay,
                "2026-02-10",
                "2026-05-12",
                "10 May is a Sunday, and the rest of 9 May, a Saturday, is taken on Monday",
            ),
            (
                Unit::CalendarDay,
                30,
                RollForward::NextWorkingDay,
                "2026-02-18",
                "2026-03-27",
                "20 March opens Novruz, which ends in a weekend's wake",
            ),
            (Unit::CalendarDay, 30, RollForward::None, "2026-11-25", "2026-12-25", "a Friday"),
            (
                Unit::WorkingDay,
                5,
                RollForward::None,
                "2026-11-05",
                "2026-11-16",
                "9 November is a holiday, and the rest of 8 November, a Sunday, is taken on the 10th",
            ),
        ] {
            deadline.unit = unit;
            deadline.length = length;
            deadline.roll_forward = roll;
            assert_eq!(deadline.last_day(day(start), profile), day(last), "{why}");
        }
    }
}
