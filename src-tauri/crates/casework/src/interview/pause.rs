//! Breaks: a line that lasts until the interview goes on.

use super::{Interview, Line, LineView, line::open_interview, storage};
use crate::{
    Desk, Result,
    permit::{Examine, Permit},
    rule::{Act, Doing},
};
use chrono::{DateTime, Utc};
use vault::{Change, Id};

/// Ends the break that lasts, if one does: whatever is written next, the interview goes on.
pub(super) fn resume(change: &mut Change<'_>, interview: Id, now: DateTime<Utc>) -> Result<Option<Line>> {
    let mut ended = None;
    for line in change.read().list::<Line>(storage::PAUSED, [interview])? {
        let line = Line { until: Some(now), ..line };
        change.update(&line)?;
        ended = Some(line);
    }
    Ok(ended)
}

/// Goes on after a break. Without a break that lasts, nothing is done.
///
/// # Errors
/// [`crate::Code::InterviewSigned`]; [`crate::Code::DecisionFrozen`].
pub fn end_break(
    desk: &mut Desk,
    permit: &Permit<Examine>,
    interview: Id,
    now: DateTime<Utc>,
) -> Result<Option<LineView>> {
    let interview: Interview =
        open_interview(desk, Act::WriteTranscript, &Doing::on(interview), permit.officer(), now)?;
    if desk.read().list::<Line>(storage::PAUSED, [interview.id])?.is_empty() {
        return Ok(None);
    }
    let subject = Some(interview.application);
    let ended = desk.commit(permit.officer(), "interview.end_break", subject, now, |change| {
        resume(change, interview.id, now)
    })?;
    ended.map(|line| LineView::shown(desk, permit.acting(), interview.application, line)).transpose()
}
