//! What the profile says of appointments: working hours, usual lengths.

use super::AppointmentKind;
use chrono::NaiveTime;

/// From one time of the day to a later one.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct Span {
    /// `HH:MM`.
    pub from: String,
    /// `HH:MM`.
    pub until: String,
}

impl Span {
    /// Both ends; none when they are no times or the wrong way round.
    pub(super) fn times(&self) -> Option<(NaiveTime, NaiveTime)> {
        let (from, until) = (super::time::parse(&self.from)?, super::time::parse(&self.until)?);
        (from < until).then_some((from, until))
    }
}

/// Working hours and usual lengths.
#[derive(Debug, Clone, serde::Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct AppointmentRules {
    /// When applicants are received on a working day.
    pub hours: Vec<Span>,
    /// Minutes that an appointment usually takes.
    pub minutes: u32,
    /// Minutes that an interview usually takes.
    pub interview_minutes: u32,
    /// At which minutes free times are offered.
    pub step_minutes: u32,
    /// Whether the authority confirmed them.
    #[serde(default)]
    pub verified: bool,
}

impl Default for AppointmentRules {
    /// The hours most offices keep; a profile says its own.
    fn default() -> Self {
        let span = |from: &str, until: &str| Span { from: from.to_owned(), until: until.to_owned() };
        Self {
            hours: vec![span("09:00", "13:00"), span("14:00", "18:00")],
            minutes: 30,
            interview_minutes: 120,
            step_minutes: 30,
            verified: false,
        }
    }
}

impl AppointmentRules {
    /// Minutes that an appointment of a kind usually takes.
    #[must_use]
    pub fn usual_minutes(&self, kind: AppointmentKind) -> u32 {
        match kind {
            AppointmentKind::Interview => self.interview_minutes,
            _ => self.minutes,
        }
    }
}

/// Whether the values fit together.
pub(crate) fn check(rules: &AppointmentRules) -> Result<(), String> {
    if rules.hours.is_empty() || rules.hours.iter().any(|span| span.times().is_none()) {
        return Err("appointments.hours: from a time of the day to a later one".to_owned());
    }
    if rules.hours.windows(2).any(|two| two[0].until > two[1].from) {
        return Err("appointments.hours: in their order, without overlaps".to_owned());
    }
    for (name, minutes) in [
        ("minutes", rules.minutes),
        ("interview-minutes", rules.interview_minutes),
        ("step-minutes", rules.step_minutes),
    ] {
        if !(5..=super::time::LONGEST).contains(&minutes) {
            return Err(format!("appointments.{name}: from 5 to {}", super::time::LONGEST));
        }
    }
    Ok(())
}
