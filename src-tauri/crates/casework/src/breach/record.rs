//! Recording a breach.

use super::{Breach, Notices};
use crate::{
    Code, Desk, Result,
    failure::Faults,
    permit::{KeepBreaches, Permit},
    text,
};
use chrono::{DateTime, NaiveDate, Utc};
use vault::Id;

/// A breach as typed.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub struct BreachForm {
    /// What happened.
    pub what: String,
    /// When, as far as known.
    #[serde(default)]
    pub happened_on: Option<NaiveDate>,
    /// Day on which it was noticed.
    pub noticed_on: NaiveDate,
    /// Time of that day, `HH:MM`; none is its beginning, so that no hour is won by not saying it.
    #[serde(default)]
    pub noticed_at: Option<String>,
    /// Whom it affects.
    pub affected: String,
    /// How many persons, as far as known.
    #[serde(default)]
    pub persons: Option<u32>,
    /// What was done at once.
    pub measures: String,
}

/// Records a breach. Its time runs from when it was noticed.
///
/// # Errors
/// All fields at fault in one failure.
pub fn record(
    desk: &mut Desk,
    permit: &Permit<KeepBreaches>,
    form: &BreachForm,
    now: DateTime<Utc>,
) -> Result<Id> {
    let (today, officer) = (desk.today(now), permit.officer());
    let mut faults = Faults::default();
    let what = faults.keep(text::required_long("what", &form.what));
    let affected = faults.keep(text::required_long("affected", &form.affected));
    let measures = faults.keep(text::required_long("measures", &form.measures));
    if form.happened_on.is_some_and(|day| day > form.noticed_on) {
        faults.add("happenedOn", Code::DatesOutOfOrder);
    }
    let time = form.noticed_at.as_deref().map(str::trim).filter(|time| !time.is_empty()).unwrap_or("00:00");
    let time = chrono::NaiveTime::parse_from_str(time, "%H:%M");
    if time.is_err() {
        faults.add("noticedAt", Code::TimeOfDay);
    }
    let offset = chrono::Duration::minutes(desk.profile.utc_offset_minutes.into());
    let noticed_at = (form.noticed_on.and_time(time.unwrap_or_default()) - offset).and_utc();
    if form.noticed_on > today || noticed_at > now {
        faults.add("noticedOn", Code::DateInFuture);
    }
    faults.check()?;
    let breach = Breach {
        id: Id::new(now)?,
        what,
        happened_on: form.happened_on,
        noticed_at,
        affected,
        persons: form.persons,
        measures,
        notices: Notices::default(),
        conclusion: None,
        recorded_by: officer,
    };
    desk.commit(officer, "breach.record", None, now, |change| {
        change.create(&breach)?;
        Ok(breach.id)
    })
}
