//! Clocks: the time limits of a case, computed from its events by the profile.

use crate::{
    application::Application, profile::Event, profile::Profile, profile::Stage, profile::Whose,
    profile::Words,
};
use chrono::NaiveDate;

/// How a time limit stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, serde::Serialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub enum ClockState {
    /// Its last day has passed.
    Overdue,
    /// It runs.
    Running,
    /// What it was for was done.
    Met,
    /// The applicant's own time is over. Nobody is late.
    Expired,
}

/// A time limit of a case.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub struct Clock {
    /// Name of the deadline in the profile.
    pub id: String,
    /// Its name for people.
    pub name: Words,
    /// First day, from which it counts.
    pub from: NaiveDate,
    /// Last day.
    pub last_day: NaiveDate,
    /// Days until the last day; negative when it has passed.
    pub days_left: i64,
    /// How it stands.
    pub state: ClockState,
    /// The law it rests on.
    pub legal_basis: Words,
    /// Whether the limit was confirmed.
    pub verified: bool,
    /// When what it was for was done.
    pub met_on: Option<NaiveDate>,
}

/// What happened in a case, as far as time limits care.
#[derive(Debug, Clone, Default)]
pub(crate) struct Events {
    pub(crate) interviewed: Option<NaiveDate>,
    pub(crate) decided: Option<NaiveDate>,
    pub(crate) notified: Option<NaiveDate>,
}

/// The clocks of a case, the nearest first, those that no longer run last.
pub(crate) fn of(
    profile: &Profile,
    application: &Application,
    events: &Events,
    today: NaiveDate,
) -> Vec<Clock> {
    // The time of persons who went to another case runs there, and for nobody it does not run.
    let left_empty = application.stage == Stage::Closed && events.decided.is_none();
    if application.merged_into.is_some() || left_empty {
        return Vec::new();
    }
    let mut clocks: Vec<Clock> = profile
        .deadlines
        .iter()
        .filter_map(|deadline| {
            let from = match deadline.start {
                Event::Registered => application.registered_on,
                Event::Notified => events.notified?,
                _ => return None,
            };
            let met_on = match deadline.met_by {
                Some(Event::Interviewed) => events.interviewed,
                Some(Event::Decided) => events.decided,
                _ => None,
            };
            let last_day = deadline.last_day(from, profile);
            let state = match met_on {
                Some(_) => ClockState::Met,
                None if today > last_day && deadline.whose == Whose::Applicant => ClockState::Expired,
                None if today > last_day => ClockState::Overdue,
                None => ClockState::Running,
            };
            Some(Clock {
                id: deadline.id.clone(),
                name: deadline.name.clone(),
                from,
                last_day,
                days_left: (last_day - today).num_days(),
                state,
                legal_basis: deadline.legal_basis.clone(),
                verified: deadline.verified,
                met_on,
            })
        })
        .collect();
    clocks
        .sort_by_key(|clock| (matches!(clock.state, ClockState::Met | ClockState::Expired), clock.last_day));
    clocks
}
