//! Breaking the glass: a closed case is opened in an emergency, for a while, and somebody answers for it afterwards.

use super::{Emergency, storage};
use crate::{
    Code, Desk, Failure, Kind, Result,
    application::Application,
    failure::Faults,
    officer,
    permit::{OverseeAccess, Permit, ReadCases},
    text,
};
use chrono::{DateTime, Duration, Utc};
use vault::{Id, Read};

/// An emergency as typed. The case is named by its number: whoever may not see it knows no more of it.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize, ts_rs::TS)]
pub struct EmergencyForm {
    /// Case number, whole.
    pub number: String,
    /// Why it cannot wait.
    pub reason: String,
}

/// Letters of a reason at least: "urgent" is none.
const LEAST_REASON: usize = 20;

/// Opens a closed case for as long as the profile says. The head of the department and the data protection officer are
/// told, and one of them answers whether it was justified.
///
/// # Errors
/// [`Code::NotFound`] at `number`; [`Code::ReasonTooShort`] at `reason`; [`Code::ConflictDeclared`];
/// [`Code::AlreadyOpen`] when the case is open to the officer anyway.
pub fn break_glass(
    desk: &mut Desk,
    permit: &Permit<ReadCases>,
    form: &EmergencyForm,
    now: DateTime<Utc>,
) -> Result<Id> {
    let mut faults = Faults::default();
    let reason = faults.keep(text::required_long("reason", &form.reason));
    if !reason.is_empty() && reason.chars().count() < LEAST_REASON {
        faults.add_with("reason", Code::ReasonTooShort, "min", LEAST_REASON);
    }
    let number = faults.keep(text::required("number", &form.number));
    let case: Option<Application> =
        desk.read().list(storage::BY_NUMBER, [number.to_uppercase()])?.into_iter().next();
    if case.is_none() && !number.is_empty() {
        faults.add("number", Code::NotFound);
    }
    faults.check()?;
    let Some(case) = case else { return Err(Failure::new(Kind::NotFound, Code::NotFound)) };
    let scope = permit.acting().scope();
    if scope.conflicts(case.id) {
        return Err(Failure::new(Kind::Forbidden, Code::ConflictDeclared));
    }
    if scope.opens(desk.read(), case.id)? {
        return Err(Failure::not_now(Code::AlreadyOpen));
    }
    let emergency = Emergency {
        id: Id::new(now)?,
        application: case.id,
        officer: permit.officer(),
        reason,
        opened_at: now,
        until: now + Duration::minutes(i64::from(desk.profile.roles.access().emergency_minutes)),
        justified: None,
        judgment: None,
        judged_by: None,
        judged_at: None,
    };
    desk.commit(permit.officer(), "access.break_glass", Some(case.id), now, |change| {
        change.create(&emergency)?;
        Ok(case.id)
    })
}

/// An emergency as whoever answers for it sees it: nothing of the case but its number.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub struct EmergencyView {
    /// Which.
    pub id: Id,
    /// Number of the case.
    pub number: String,
    /// Name of who opened it.
    pub officer: String,
    /// Whether that is the reader, who does not judge their own.
    pub own: bool,
    /// Why.
    pub reason: String,
    /// When.
    pub opened_at: DateTime<Utc>,
    /// Until when.
    pub until: DateTime<Utc>,
    /// Whether it was justified.
    pub justified: Option<bool>,
    /// On what that rests.
    pub judgment: Option<String>,
    /// Name of who said so.
    pub judged_by: Option<String>,
}

/// Emergencies, those that nobody answered for first.
///
/// # Errors
/// Of the database.
pub fn emergencies(desk: &Desk, permit: &Permit<OverseeAccess>) -> Result<Vec<EmergencyView>> {
    let read = desk.read();
    let mut shown = Vec::new();
    for one in read.list::<Emergency>(storage::TO_JUDGE, [])? {
        let case: Option<Application> = read.find(one.application)?;
        shown.push(EmergencyView {
            id: one.id,
            number: case.map(|case| case.number).unwrap_or_default(),
            officer: officer::name(read, one.officer)?,
            own: one.officer == permit.officer(),
            reason: one.reason,
            opened_at: one.opened_at,
            until: one.until,
            justified: one.justified,
            judgment: one.judgment,
            judged_by: one.judged_by.map(|by| officer::name(read, by)).transpose()?,
        });
    }
    Ok(shown)
}

/// When each emergency was begun that somebody else than this officer has to answer for.
pub(crate) fn unjudged(read: Read<'_>, officer: Id) -> Result<Vec<DateTime<Utc>>> {
    let waiting: Vec<Emergency> = read.list(storage::UNJUDGED, [officer])?;
    Ok(waiting.into_iter().map(|one| one.opened_at).collect())
}

/// The answer for an emergency as typed.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize, ts_rs::TS)]
pub struct JudgeForm {
    /// Which.
    pub emergency: Id,
    /// Whether it was justified.
    pub justified: bool,
    /// On what that rests.
    pub reason: String,
}

/// Answers whether an emergency was justified. Where it was not, access ends at once.
///
/// # Errors
/// [`Code::OwnEmergency`]; [`Code::AlreadyJudged`]; [`Code::Required`] at `reason`.
pub fn judge(
    desk: &mut Desk,
    permit: &Permit<OverseeAccess>,
    form: &JudgeForm,
    now: DateTime<Utc>,
) -> Result<()> {
    let emergency: Emergency = desk.read().get(form.emergency)?;
    let mut faults = Faults::default();
    let reason = faults.keep(text::required_long("reason", &form.reason));
    faults.check()?;
    if emergency.officer == permit.officer() {
        return Err(Failure::new(Kind::Forbidden, Code::OwnEmergency));
    }
    if emergency.justified.is_some() {
        return Err(Failure::not_now(Code::AlreadyJudged));
    }
    let judged = Emergency {
        justified: Some(form.justified),
        judgment: Some(reason),
        judged_by: Some(permit.officer()),
        judged_at: Some(now),
        ..emergency
    };
    desk.commit(permit.officer(), "access.judge", Some(judged.application), now, |change| {
        change.update(&judged)?;
        Ok(())
    })
}
