//! Rules of country of origin information.

use super::{Asked, Broken};
use crate::{Code, Result, coi};

/// Information that the case cites is older than its limit on the day of the decision (accuracy and currency of
/// country of origin information). One answer for all of them: the reason is given once.
pub(super) fn source_stale(asked: &Asked<'_>) -> Result<Vec<Broken>> {
    let stale = coi::stale(asked.desk, asked.case.id, asked.day)?;
    if stale.is_empty() {
        return Ok(Vec::new());
    }
    let titles: Vec<&str> = stale.iter().map(|source| source.title.as_str()).collect();
    let broken = Broken::new(Code::SourceStale, None);
    Ok(vec![broken.with("count", stale.len()).with("titles", titles.join("; "))])
}
