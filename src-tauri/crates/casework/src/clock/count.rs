//! The engine: a deadline of the profile and what happened make a clock.

use super::{Clock, ClockExtension, ClockPause, ClockState, Events, Extendable, events::Asked};
use crate::{
    application::Application,
    profile::{Deadline, Event, Period, Profile, Stage, Unit, Whose},
};
use chrono::NaiveDate;

/// The clocks of a case: those that run by their last day, then those that stand still, then those that are over.
pub(crate) fn of(profile: &Profile, case: &Application, events: &Events, today: NaiveDate) -> Vec<Clock> {
    // The time of persons who went to another case runs there, and for nobody it does not run.
    let left_empty = case.stage == Stage::Closed && events.last(Event::Decided).is_none();
    if case.merged_into.is_some() || left_empty {
        return Vec::new();
    }
    let mut clocks: Vec<Clock> = profile
        .deadlines
        .iter()
        .filter_map(|deadline| clock(profile, deadline, case, events, today))
        .collect();
    clocks.sort_by_key(|clock| (!clock.state.is_open(), clock.state == ClockState::Paused, clock.last_day));
    clocks
}

fn clock(
    profile: &Profile,
    deadline: &Deadline,
    case: &Application,
    events: &Events,
    today: NaiveDate,
) -> Option<Clock> {
    let period = profile.period(deadline, &case.procedure)?;
    let from = events.started(profile, deadline, case.registered_on)?;
    let met_on = events.met(profile, deadline, from, case.registered_on);
    let extensions: Vec<ClockExtension> = events
        .extensions
        .iter()
        .filter(|one| one.deadline == deadline.id && one.granted_on >= from)
        .map(|one| ClockExtension {
            by: Period { length: one.length, unit: one.unit },
            on: one.granted_on,
            reason: one.reason.clone(),
            officer: one.granted_by,
        })
        .collect();
    let by_law = extended(from, period, &extensions, profile);
    let (last_day, pauses) = match deadline.pausable {
        true => paused(by_law, from, met_on.unwrap_or(today), &events.asked, deadline, profile),
        false => (deadline.rolled(by_law, profile), Vec::new()),
    };
    let stands_still = pauses.last().is_some_and(|pause| pause.until.is_none());
    let state = match met_on {
        Some(_) => ClockState::Met,
        None if stands_still => ClockState::Paused,
        None if today > last_day && deadline.whose == Whose::Applicant => ClockState::Expired,
        None if today > last_day => ClockState::Overdue,
        None if !extensions.is_empty() => ClockState::Extended,
        None => ClockState::Running,
    };
    Some(Clock {
        id: deadline.id.clone(),
        name: deadline.name.clone(),
        start: deadline.start,
        whose: deadline.whose,
        period,
        from,
        lawful_day: deadline.rolled(period.after(from, profile), profile),
        last_day,
        days_left: (last_day - today).num_days(),
        near: state.is_open() && profile.deadline_nears(last_day, today),
        state,
        extendable: extendable(deadline, &extensions).filter(|_| state.is_open()),
        pauses,
        extensions,
        on_expiry: deadline.on_expiry,
        legal_basis: deadline.legal_basis.clone(),
        verified: deadline.verified,
        met_on,
    })
}

/// The last day with its extensions. Months are added to months before the day of the month is sought, so that an
/// extension loses no day to a short month in between.
fn extended(from: NaiveDate, period: Period, extensions: &[ClockExtension], profile: &Profile) -> NaiveDate {
    let like = extensions.iter().filter(|one| one.by.unit == period.unit).map(|one| one.by.length);
    let length = like.fold(period.length, u32::saturating_add);
    let mut last = Period { length, unit: period.unit }.after(from, profile);
    for other in extensions.iter().filter(|one| one.by.unit != period.unit) {
        last = other.by.after(last, profile);
    }
    last
}

/// The last day with the times in which the clock stood still. Each counts from the day of the question to the day
/// of the answer, or to today; overlapping ones count once; one that begins after the last day changes nothing.
fn paused(
    mut last: NaiveDate,
    from: NaiveDate,
    now: NaiveDate,
    asked: &[Asked],
    deadline: &Deadline,
    profile: &Profile,
) -> (NaiveDate, Vec<ClockPause>) {
    let mut pauses: Vec<ClockPause> = Vec::new();
    // Up to where days were counted already.
    let mut counted = from;
    for one in asked {
        let begins = one.on.max(counted);
        let ends = one.answered.unwrap_or(now).min(now);
        let open = one.answered.is_none_or(|answered| answered > now);
        if one.on > now || ends < begins || (ends == begins && !open) {
            continue;
        }
        if begins > deadline.rolled(last, profile) {
            break;
        }
        last = match deadline.unit {
            Unit::WorkingDay => {
                (0..profile.working_days(begins, ends)).fold(last, |day, _| profile.next_working_day(day))
            }
            _ => last + (ends - begins),
        };
        counted = ends;
        let until = (!open).then_some(ends);
        match pauses.last_mut() {
            // Two questions at once are one pause.
            Some(before) if before.until.is_none_or(|end| end >= one.on) => {
                before.until = before.until.and(until)
            }
            _ => pauses.push(ClockPause { from: begins, until }),
        }
    }
    (deadline.rolled(last, profile), pauses)
}

fn extendable(deadline: &Deadline, extensions: &[ClockExtension]) -> Option<Extendable> {
    let rule = deadline.extension.as_ref()?;
    let used: u32 =
        extensions.iter().filter(|one| one.by.unit == rule.max.unit).map(|one| one.by.length).sum();
    let length = rule.max.length.checked_sub(used).filter(|left| *left > 0)?;
    Some(Extendable {
        left: Period { length, unit: rule.max.unit },
        when: rule.when.clone(),
        legal_basis: rule.legal_basis.clone(),
        verified: rule.verified,
    })
}
