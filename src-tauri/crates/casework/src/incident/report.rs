//! Writing down what happened to the program.

use super::{Incident, IncidentKind};
use crate::{Desk, Result};
use chrono::{DateTime, Utc};
use vault::Id;

/// Characters kept of the detail: whoever made it happen may have chosen them.
const KEPT: usize = 500;

/// Writes down what happened while an officer was at the desk.
///
/// # Errors
/// Of the database.
pub fn report(
    desk: &mut Desk,
    officer: Id,
    kind: IncidentKind,
    detail: &str,
    now: DateTime<Utc>,
) -> Result<()> {
    let detail = detail.chars().map(|c| if c.is_control() { ' ' } else { c }).take(KEPT).collect();
    desk.commit(officer, kind.command(), None, now, |change| {
        let incident = Incident { id: change.new_id()?, kind, detail };
        Ok(change.create(&incident)?)
    })
}
