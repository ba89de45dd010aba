//! Bodies: founded, changed, ended.

use super::{BoardBody, BodyKind, Quorum, rules};
use crate::{
    Code, Desk, Result,
    failure::Faults,
    permit::{KeepBoard, Permit},
    text,
};
use chrono::{DateTime, NaiveDate, Utc};
use vault::Id;

/// A body as typed.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[ts(rename = "BoardBodyForm")]
pub struct BodyForm {
    /// Which; none is a new one.
    #[serde(default)]
    pub id: Option<Id>,
    /// What kind of body.
    pub kind: BodyKind,
    /// Its name.
    pub name: String,
    /// What it is for.
    #[serde(default)]
    pub mandate: String,
    /// How many must be present; none is as its kind has it.
    #[serde(default)]
    pub quorum: Option<Quorum>,
    /// When it began.
    pub since: NaiveDate,
}

/// Founds a body, or changes what is known of one.
///
/// # Errors
/// Fields at fault; [`Code::NotFound`].
pub fn save(desk: &mut Desk, permit: &Permit<KeepBoard>, form: &BodyForm, now: DateTime<Utc>) -> Result<Id> {
    let known: Option<BoardBody> = form.id.map(|id| desk.read().get(id)).transpose()?;
    let mut faults = Faults::default();
    let name = faults.keep(text::required("name", &form.name));
    let mandate = faults.keep(text::long("mandate", &form.mandate));
    let quorum = form.quorum.map_or_else(|| rules::quorum(form.kind), Ok)?;
    if quorum.percent > 100 || !(1..=100).contains(&quorum.least) {
        faults.add("quorum", Code::NotAChoice);
    }
    if form.since > desk.today(now) {
        faults.add("since", Code::DateInFuture);
    }
    faults.check()?;
    desk.commit(permit.officer(), "board.body", None, now, |change| {
        let (id, ended_on) = match &known {
            Some(known) => (known.id, known.ended_on),
            None => (change.new_id()?, None),
        };
        let body = BoardBody { id, kind: form.kind, name, mandate, quorum, since: form.since, ended_on };
        match known {
            Some(_) => change.update(&body).map(drop)?,
            None => change.create(&body)?,
        }
        Ok(id)
    })
}

/// Ends a body: it is called to no meeting any more.
///
/// # Errors
/// [`Code::NotFound`].
pub fn end(desk: &mut Desk, permit: &Permit<KeepBoard>, body: Id, now: DateTime<Utc>) -> Result<()> {
    let known: BoardBody = desk.read().get(body)?;
    let ended_on = Some(desk.today(now));
    desk.commit(permit.officer(), "board.end", None, now, |change| {
        change.update(&BoardBody { ended_on, ..known })?;
        Ok(())
    })
}
