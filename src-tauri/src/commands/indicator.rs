//! Indicators of how the system works.

use crate::{
    Session,
    files::{self, SavedFile},
};
use casework::{
    Result,
    indicator::{self, Funnel, IndicatorExport, IndicatorQuery, Indicators, OneIndicator},
    permit::{ReadCases, ReadQuality},
    statistic::CountedCases,
};

/// All indicators.
///
/// # Errors
/// See [`indicator::indicators`].
pub fn all(session: &mut Session, query: IndicatorQuery) -> Result<Indicators> {
    let (desk, permit, _) = session.permitted::<ReadQuality>()?;
    indicator::indicators(desk, &permit, &query)
}

/// How one differs between officers.
///
/// # Errors
/// See [`indicator::by_officer`].
pub fn by_officer(session: &mut Session, query: OneIndicator) -> Result<Funnel> {
    let (desk, acting) = session.desk()?;
    indicator::by_officer(desk, &acting.permit::<ReadQuality>()?, acting, &query)
}

/// The cases behind one, for whoever may open them.
///
/// # Errors
/// See [`indicator::cases`].
pub fn cases(session: &mut Session, query: OneIndicator) -> Result<CountedCases> {
    let now = session.now();
    let (desk, acting) = session.desk()?;
    indicator::cases(desk, &acting.permit::<ReadCases>()?, acting, &query, now)
}

/// Writes them to files.
///
/// # Errors
/// See [`indicator::export`]; a file cannot be written.
pub fn export(session: &mut Session, form: IndicatorExport) -> Result<SavedFile> {
    let folder = session.places().letters();
    let now = session.now();
    let (desk, acting) = session.desk()?;
    let permit = acting.permit::<ReadQuality>()?;
    files::save_all(&folder, indicator::export(desk, &permit, acting, &form, now)?)
}
