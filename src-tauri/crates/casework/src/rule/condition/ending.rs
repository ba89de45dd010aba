//! Rules of closure.

use super::{Asked, Broken};
use crate::{
    Code, Result,
    appeal::{self, Subject},
    application, appointment, custody, person,
    profile::Statistics,
    status,
};

/// A rejection is not final before the time to challenge it is over.
pub(super) fn appeal_window_open(asked: &Asked<'_>) -> Result<Vec<Broken>> {
    let code = asked.doing.code.as_deref();
    let closure = asked.profile().closures.iter().find(|closure| Some(closure.code.as_str()) == code);
    if closure.is_none_or(|closure| closure.statistics != Statistics::Rejected) {
        return Ok(Vec::new());
    }
    let open = appeal::levels(asked.desk, asked.case)?
        .into_iter()
        .filter(|level| matches!(level.subject, Subject::Decision(_)) && level.is_open(asked.day))
        .map(|level| level.last_day)
        .max();
    // What was decided and not yet served has no time that runs; the rejection is not even told.
    let unserved = match appeal::challenged(asked.read(), asked.case.id)? {
        Some(decision) => appeal::served_on(asked.read(), &decision)?.is_none(),
        None => true,
    };
    let broken = Broken::new(Code::AppealWindowOpen, None);
    Ok(match open {
        Some(last_day) => vec![broken.with("day", last_day)],
        None if unserved => vec![broken.with("day", "")],
        None => Vec::new(),
    })
}

/// A case that ends in a solution for refugees has somebody who was granted a status: whoever was refused would be
/// counted as recognised, and lose the time to challenge the refusal.
pub(super) fn no_status(asked: &Asked<'_>) -> Result<Vec<Broken>> {
    let code = asked.doing.code.as_deref();
    let closure = asked.profile().closures.iter().find(|closure| Some(closure.code.as_str()) == code);
    let positive = closure
        .is_some_and(|closure| matches!(closure.statistics, Statistics::Recognized | Statistics::Other));
    let granted = !positive || !status::held(asked.desk, asked.case.id)?.is_empty();
    Ok(if granted { Vec::new() } else { vec![Broken::new(Code::NoStatus, None)] })
}

/// A case does not end under the hands of a court.
pub(super) fn appeal_pending(asked: &Asked<'_>) -> Result<Vec<Broken>> {
    let pending = appeal::pending(asked.read(), asked.case.id)?;
    Ok(if pending.is_empty() { Vec::new() } else { vec![Broken::new(Code::AppealPending, None)] })
}

/// Originals that the office still holds go back first.
pub(super) fn originals_held(asked: &Asked<'_>) -> Result<Vec<Broken>> {
    let mut broken = Vec::new();
    for member in application::members(asked.read(), asked.case.id)? {
        let documents = person::documents(asked.read(), member.person)?;
        let held = documents.iter().filter(|one| custody::is_held(&asked.profile().lists, one)).count();
        if held > 0 {
            broken.push(Broken::new(Code::OriginalsHeld, Some(member.person)).with("count", held));
        }
    }
    Ok(broken)
}

/// Nobody withdraws by not appearing before the profile's time is over.
pub(super) fn no_show_runs(asked: &Asked<'_>) -> Result<Vec<Broken>> {
    let rule = &asked.profile().no_show;
    if asked.doing.code.as_deref() != Some(rule.closure.as_str()) {
        return Ok(Vec::new());
    }
    let missed = appointment::open_no_shows(asked.desk, asked.case, asked.day)?;
    let sought = |wanted: u32, attempts: usize| u32::try_from(attempts).is_ok_and(|made| made >= wanted);
    let over =
        missed.iter().any(|one| one.clock.last_day < asked.day && sought(one.wanted, one.attempts.len()));
    let last_day = missed.iter().map(|one| one.clock.last_day.to_string()).max().unwrap_or_default();
    Ok(if over { Vec::new() } else { vec![Broken::new(Code::NoShowRuns, None).with("day", last_day)] })
}
