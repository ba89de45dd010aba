//! The end of a return. Whoever stays says so and nothing else: the declaration and the withdrawal lapse, and the claim
//! goes on as if nothing had happened, for nothing ever happened to it.

use super::{
    ClaimWithdrawal, Course, ReturnDeclaration, ReturnEnd, ReturnEndKind, VoluntaryReturn, WithdrawalState,
    before_departure, going_on, storage,
};
use crate::{
    Code, Desk, Failure, Result,
    failure::Faults,
    permit::{CounselReturns, Permit},
    text,
};
use chrono::{DateTime, NaiveDate, Utc};
use vault::{Change, Id};

/// That somebody stays.
#[derive(Debug, Clone, Copy, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename = "ReturnRevokeForm")]
pub struct RevokeForm {
    /// Return.
    pub voluntary_return: Id,
}

/// Records that a person stays, at any moment until they left. Nobody asks why. Children whom they would have led stay
/// with them.
///
/// # Errors
/// [`Code::ReturnEnded`] once they left, or when the return had ended.
pub fn revoke(
    desk: &mut Desk,
    permit: &Permit<CounselReturns>,
    form: &RevokeForm,
    now: DateTime<Utc>,
) -> Result<()> {
    let today = desk.today(now);
    let (_, course) = before_departure(desk, permit.acting(), form.voluntary_return)?;
    finish(desk, course, (ReturnEndKind::Revoked, None), (permit.officer(), today), "return.revoke", now)
}

/// The end of a return as typed.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub struct EndReturnForm {
    /// Return.
    pub voluntary_return: Id,
    /// How.
    pub kind: ReturnEndKind,
    /// What is to be known of it.
    #[serde(default)]
    pub note: Option<String>,
}

/// Ends a return: nobody helps, nobody left, or all was done.
///
/// # Errors
/// [`Code::ReturnEnded`]; [`Code::ReturnUnfinished`] while visits of the profile are open or money is neither paid nor
/// cancelled; [`Code::NotAChoice`] at `kind`; [`Code::Required`] at `note`.
pub fn end(
    desk: &mut Desk,
    permit: &Permit<CounselReturns>,
    form: &EndReturnForm,
    now: DateTime<Utc>,
) -> Result<()> {
    let today = desk.today(now);
    let (case, course) = going_on(desk, permit.acting(), form.voluntary_return)?;
    let left = course.one.departed.is_some();
    let mut faults = Faults::default();
    let note = faults.keep(text::long("note", form.note.as_deref().unwrap_or_default()));
    let note = Some(note).filter(|text| !text.is_empty());
    match form.kind {
        ReturnEndKind::Completed if left => {
            let months = &desk.profile_of(&case).returning.monitoring_months;
            let visited = |month: &u32| course.visits.iter().any(|visit| visit.after_months == *month);
            let open = course.payments.iter().any(|one| one.paid.is_none() && one.cancelled.is_none());
            if open || !months.iter().all(visited) {
                return Err(Failure::not_now(Code::ReturnUnfinished));
            }
        }
        ReturnEndKind::Failed | ReturnEndKind::NotEligible if !left => {
            if note.is_none() {
                faults.add("note", Code::Required);
            }
        }
        ReturnEndKind::Completed
        | ReturnEndKind::Failed
        | ReturnEndKind::NotEligible
        | ReturnEndKind::Revoked => faults.add("kind", Code::NotAChoice),
    }
    faults.check()?;
    finish(desk, course, (form.kind, note), (permit.officer(), today), "return.end", now)
}

fn finish(
    desk: &mut Desk,
    course: Course,
    (kind, note): (ReturnEndKind, Option<String>),
    (officer, today): (Id, NaiveDate),
    command: &str,
    now: DateTime<Utc>,
) -> Result<()> {
    let ended = ReturnEnd { kind, on: today, note, officer };
    let mut all = vec![course];
    if kind != ReturnEndKind::Completed {
        all.extend(led(desk, &all[..])?);
    }
    let case = all.first().map(|course| course.one.application);
    desk.commit(officer, command, case, now, |change| {
        for mut course in all {
            course.one.ended = Some(ended.clone());
            change.update(&course.one)?;
            if kind != ReturnEndKind::Completed {
                lapse(change, &course, today)?;
            }
        }
        Ok(())
    })
}

/// Returns of children who would have gone with them, and did not leave.
fn led(desk: &Desk, adults: &[Course]) -> Result<Vec<Course>> {
    let mut found = Vec::new();
    for adult in adults {
        let all: Vec<VoluntaryReturn> = desk.read().list(storage::OF_CASE, [adult.one.application])?;
        let goes_along = |one: &VoluntaryReturn| {
            one.led_by == Some(adult.one.person) && one.ended.is_none() && one.departed.is_none()
        };
        for child in all.into_iter().filter(goes_along) {
            found.push(Course::gathered(desk.read(), child)?);
        }
    }
    Ok(found)
}

/// What was signed counts for nothing any more.
fn lapse(change: &mut Change<'_>, course: &Course, today: NaiveDate) -> Result<()> {
    for declaration in course.declarations.iter().filter(|one| one.lapsed_on.is_none()) {
        change.update(&ReturnDeclaration { lapsed_on: Some(today), ..declaration.clone() })?;
    }
    for withdrawal in course.withdrawals.iter().filter(|one| one.state == WithdrawalState::Waiting) {
        change.update(&ClaimWithdrawal {
            state: WithdrawalState::Lapsed,
            settled_on: Some(today),
            ..withdrawal.clone()
        })?;
    }
    Ok(())
}
