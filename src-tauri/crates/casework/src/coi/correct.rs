//! Correcting what is said of a source, as long as nothing cites it.

use super::{Source, SourceForm, source};
use crate::{
    Code, Desk, Failure, Kind, Result,
    failure::Faults,
    permit::{Permit, ResearchCoi},
};
use chrono::{DateTime, Utc};
use vault::Id;

/// A source described anew.
#[derive(Debug, Clone, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub struct SourceCorrection {
    /// Which.
    pub source: Id,
    /// What it is.
    #[serde(flatten)]
    pub form: SourceForm,
}

/// A source that stands.
pub(super) fn standing(desk: &Desk, source: Id) -> Result<Source> {
    let source: Source = desk.read().get(source)?;
    if source.withdrawn.is_some() {
        return Err(Failure::new(Kind::NotFound, Code::NotFound).context("the source was withdrawn"));
    }
    Ok(source)
}

/// Describes a source anew; its archived copy and text stay as they are.
///
/// # Errors
/// All fields at fault in one failure; [`Code::SourceCited`] when something cites it: a new edition is due.
pub fn correct(
    desk: &mut Desk,
    permit: &Permit<ResearchCoi>,
    form: &SourceCorrection,
    now: DateTime<Utc>,
) -> Result<()> {
    let known = standing(desk, form.source)?;
    if source::is_cited(desk.read(), known.id)? {
        return Err(Failure::not_now(Code::SourceCited));
    }
    let mut faults = Faults::default();
    let corrected = form.form.fill(known, &desk.profile.lists, desk.today(now), &mut faults);
    faults.check()?;
    desk.commit(permit.officer(), "coi.correct", Some(corrected.id), now, |change| {
        change.update(&corrected)?;
        Ok(())
    })
}
