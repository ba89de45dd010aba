//! What was done about a case by somebody who had not heard that it is erased: a conflict of an edit with an erasure. The
//! case stays erased; what came is shown to whoever erases, with who did it and when, and is erased as well, with a reason.

use super::{KeepingOrder, scope, storage};
use crate::{
    Code, Desk, Failure, Kind, Result,
    application::Application,
    conflict::Settlement,
    failure::Faults,
    officer,
    permit::{ApproveErasure, Permit},
    profile::Covers,
    text,
};
use chrono::{DateTime, NaiveDate, Utc};
use vault::{Id, Read, column};

/// Acts told of one case at most.
const TOLD: u32 = 50;

/// Something that was done about a case and came after it had been erased.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
#[ts(rename = "LateAct")]
pub struct Late {
    /// When, by the clock of whoever did it.
    pub at: DateTime<Utc>,
    /// Name of who did it.
    pub officer: String,
    /// By which command.
    pub command: String,
}

/// What came about a case after it had been erased, the newest first; of what was erased as well, nothing.
pub(super) fn of_order(read: Read<'_>, order: &KeepingOrder) -> Result<Vec<Late>> {
    // Of one whose pictures alone were erased, work goes on.
    if order.erased.is_none() || read.find::<Application>(order.application)?.is_some() {
        return Ok(Vec::new());
    }
    let rows: Vec<(Id, i64, String)> = read.rows(storage::LATE, (order.application, TOLD), |row| {
        Ok((column(row, 0)?, row.get(1)?, row.get(2)?))
    })?;
    rows.into_iter()
        .map(|(actor, clock, command)| {
            Ok(Late { at: vault::instant(clock), officer: officer::name(read, actor)?, command })
        })
        .collect()
}

/// For each erased case that something came about, when it was done last.
pub(crate) fn came_late(read: Read<'_>) -> Result<Vec<(Id, DateTime<Utc>)>> {
    let erased: Vec<KeepingOrder> = read.list(storage::CARRIED_OUT, [])?;
    let mut last = Vec::new();
    for order in &erased {
        last.extend(of_order(read, order)?.first().map(|act| (order.application, act.at)));
    }
    Ok(last)
}

/// How many erasures were carried out on a day or after it: a backup from before brings back what they took.
///
/// # Errors
/// Of the database.
pub fn erased_since(read: Read<'_>, day: NaiveDate) -> Result<u64> {
    let erased: Vec<KeepingOrder> = read.list(storage::CARRIED_OUT, [])?;
    let since = erased.iter().filter(|order| order.second.as_ref().is_some_and(|second| second.on >= day));
    Ok(u64::try_from(since.count()).unwrap_or(u64::MAX))
}

/// What came late is erased as well.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize, ts_rs::TS)]
pub struct LateForm {
    /// The order by which the case was erased.
    pub order: Id,
    /// Why that stands.
    pub reason: String,
}

/// Erases what came about a case after it had been erased.
///
/// # Errors
/// [`Code::NotFound`] when nothing came; [`Code::Required`] at `reason`; [`Code::CaseLinked`] when another case builds on
/// what came.
pub fn erase_late(
    desk: &mut Desk,
    permit: &Permit<ApproveErasure>,
    form: &LateForm,
    now: DateTime<Utc>,
) -> Result<()> {
    let order: KeepingOrder = desk.read().get(form.order)?;
    if of_order(desk.read(), &order)?.is_empty() {
        return Err(Failure::new(Kind::NotFound, Code::NotFound));
    }
    let mut faults = Faults::default();
    let reason = faults.keep(text::required("reason", &form.reason));
    faults.check()?;
    let case = order.application;
    desk.vault.drop_copy_from_before()?;
    desk.commit(permit.officer(), "keeping.erase_late", Some(case), now, |change| {
        // New records of it, and what was written of those that are gone.
        let mut reached = scope::of(change.read(), case, Covers::File)?;
        reached.extend(
            change.read().rows(storage::WRITTEN_LATE, [case], |row| {
                Ok((row.get::<_, u16>(0)?, row.get::<_, Id>(1)?))
            })?,
        );
        reached.sort();
        reached.dedup();
        scope::strike(change, &reached)?;
        change.forget_drafts(case)?;
        let settlement =
            Settlement { id: change.new_id()?, record: case, field: "application".to_owned(), reason };
        Ok(change.create(&settlement)?)
    })
}
