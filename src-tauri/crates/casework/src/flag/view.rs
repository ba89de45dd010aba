//! Flags as the page shows them to one officer.

use super::{Flag, is_seen, of_application};
use crate::{Desk, Result, application::Application, officer, permit::Acting};
use chrono::NaiveDate;
use vault::Id;

/// A flag as the page shows it.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub struct FlagView {
    /// Which.
    pub id: Id,
    /// Whom it concerns.
    pub person: Id,
    /// What, a code of the list `flag`.
    pub kind: String,
    /// First day.
    pub since: NaiveDate,
    /// Last day.
    pub until: Option<NaiveDate>,
    /// Where.
    pub place: Option<String>,
    /// Who says so.
    pub source: Option<String>,
    /// What is to be known of it.
    pub note: Option<String>,
    /// Whether it is for named roles only.
    pub restricted: bool,
    /// Whether it stands today.
    pub standing: bool,
    /// Name of who raised it.
    pub recorded_by: String,
    /// Why it ended.
    pub ended_because: Option<String>,
}

/// Flags of a case that this officer may see, those that stand first.
pub(crate) fn view(
    desk: &Desk,
    acting: &Acting,
    case: &Application,
    today: NaiveDate,
) -> Result<Vec<FlagView>> {
    let flags = of_application(desk.read(), case.id)?;
    let shown = |flag: Flag| {
        Ok(FlagView {
            standing: flag.stands(today),
            recorded_by: officer::name(desk.read(), flag.recorded_by)?,
            id: flag.id,
            person: flag.person,
            kind: flag.kind,
            since: flag.since,
            until: flag.until,
            place: flag.place,
            source: flag.source,
            note: flag.note,
            restricted: flag.restricted,
            ended_because: flag.ended_because,
        })
    };
    let seen = flags.into_iter().filter(|flag| is_seen(desk.profile, acting, case, flag));
    let mut flags: Vec<FlagView> = seen.map(shown).collect::<Result<_>>()?;
    flags.sort_by_key(|flag| !flag.standing);
    Ok(flags)
}
