//! A clock as the page shows it.

use crate::profile::{Event, OnExpiry, Period, Whose, Words};
use chrono::NaiveDate;
use vault::Id;

/// How a time limit stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, serde::Serialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub enum ClockState {
    /// Its last day has passed.
    Overdue,
    /// It runs.
    Running,
    /// It runs, longer than the law gives at first.
    Extended,
    /// It stands still while information is waited for.
    Paused,
    /// What it was for was done.
    Met,
    /// The applicant's own time is over. Nobody is late.
    Expired,
}

impl ClockState {
    /// Whether something is still to be done about it.
    #[must_use]
    pub fn is_open(self) -> bool {
        !matches!(self, Self::Met | Self::Expired)
    }
}

/// A time in which a clock stood still.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, ts_rs::TS)]
pub struct ClockPause {
    /// From this day.
    pub from: NaiveDate,
    /// Until this day; none while it lasts.
    pub until: Option<NaiveDate>,
}

/// An extension of a clock.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, ts_rs::TS)]
pub struct ClockExtension {
    /// By how much.
    pub by: Period,
    /// When it was granted.
    pub on: NaiveDate,
    /// Why.
    pub reason: String,
    /// Officer who granted it.
    pub officer: Id,
}

/// By how much a clock may still be extended.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub struct Extendable {
    /// By how much at most.
    pub left: Period,
    /// For what reasons, in words.
    pub when: Words,
    /// The law it rests on.
    pub legal_basis: Words,
    /// Whether that was confirmed.
    pub verified: bool,
}

/// A time limit of a case.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub struct Clock {
    /// Name of the deadline in the profile.
    pub id: String,
    /// Its name for people.
    pub name: Words,
    /// What started it.
    pub start: Event,
    /// Whose time it is.
    pub whose: Whose,
    /// How long the law gives at first.
    pub period: Period,
    /// First day, from which it counts.
    pub from: NaiveDate,
    /// Last day by the law alone, without pauses and extensions.
    pub lawful_day: NaiveDate,
    /// Last day.
    pub last_day: NaiveDate,
    /// Days until the last day; negative when it has passed.
    pub days_left: i64,
    /// Whether its end nears, or is past, while something is still to be done about it.
    pub near: bool,
    /// How it stands.
    pub state: ClockState,
    /// When it stood still, the earliest first.
    pub pauses: Vec<ClockPause>,
    /// How it was extended, the earliest first.
    pub extensions: Vec<ClockExtension>,
    /// By how much it may still be extended.
    pub extendable: Option<Extendable>,
    /// What follows when the last day has passed.
    pub on_expiry: OnExpiry,
    /// The law it rests on.
    pub legal_basis: Words,
    /// Whether the limit was confirmed.
    pub verified: bool,
    /// When what it was for was done.
    pub met_on: Option<NaiveDate>,
}
