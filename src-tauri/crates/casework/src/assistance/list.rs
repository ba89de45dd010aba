//! From a drawn-up list to a paid one: duplicates settled one by one, looked through, approved by somebody else, handed to
//! whoever pays. An approved list is frozen.

use super::{Act, LineState, ListState, PaymentLine, PaymentList, Programme, programme, rules, storage};
use crate::{
    Code, Desk, Failure, Result,
    failure::Faults,
    permit::{ApproveAssistance, Assist, Permit},
    rule::{self, Overriding},
    text,
};
use chrono::{DateTime, NaiveDate, Utc};
use vault::{Id, Read};

/// What an officer decides about a line that looks like a duplicate.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub enum Settling {
    /// It is none: they are paid.
    Keep,
    /// It is one: the line goes.
    Remove,
}

/// What an officer decided of a line. One value, one merge unit.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[ts(rename = "SettledDouble")]
pub struct Settled {
    /// What.
    pub verdict: Settling,
    /// Why.
    pub reason: String,
    /// When.
    pub on: NaiveDate,
    /// Who.
    pub officer: Id,
}

/// That a list was handed to whoever pays. One value, one merge unit.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[ts(rename = "ListPayment")]
pub struct Payment {
    /// Number of the order.
    pub reference: String,
    /// When.
    pub on: NaiveDate,
    /// Who.
    pub officer: Id,
}

/// A decision about a line, as typed.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[ts(rename = "SettleDoubleForm")]
pub struct SettleForm {
    /// Line.
    pub line: Id,
    /// What.
    pub verdict: Settling,
    /// Why.
    pub reason: String,
}

/// Decides about a line: one that looks like a duplicate, or any other that is to go. It can be decided anew until the list
/// is approved.
///
/// # Errors
/// [`Code::ListFrozen`]; [`Code::Required`] at `reason`.
pub fn settle(desk: &mut Desk, permit: &Permit<Assist>, form: &SettleForm, now: DateTime<Utc>) -> Result<()> {
    let (today, officer) = (desk.today(now), permit.officer());
    let line: PaymentLine = desk.read().get(form.line)?;
    let list = unfrozen(desk.read(), line.list)?;
    let mut faults = Faults::default();
    let reason = faults.keep(text::required_long("reason", &form.reason));
    faults.check()?;
    let settled = Settled { verdict: form.verdict, reason, on: today, officer };
    let state = match form.verdict {
        Settling::Keep => LineState::Ready,
        Settling::Remove => LineState::Removed,
    };
    desk.commit(officer, "payment.settle", Some(list.programme), now, |change| {
        change.update(&PaymentLine { state, settled: Some(settled), ..line })?;
        Ok(())
    })
}

/// A payment list.
#[derive(Debug, Clone, Copy, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[ts(rename = "PaymentListId")]
pub struct ListId {
    /// Which.
    pub list: Id,
}

/// Records that a list was looked through.
///
/// # Errors
/// [`Code::ListFrozen`]; [`Code::DuplicatesOpen`] while lines wait for an officer.
pub fn check(desk: &mut Desk, permit: &Permit<Assist>, which: ListId, now: DateTime<Utc>) -> Result<()> {
    let (today, officer) = (desk.today(now), permit.officer());
    let list = unfrozen(desk.read(), which.list)?;
    let waiting: u32 = desk.read().row(storage::WAITING_LINES, [list.id], |row| row.get(0))?.unwrap_or(0);
    if waiting > 0 {
        return Err(Failure::not_now(Code::DuplicatesOpen).with("count", waiting));
    }
    desk.commit(officer, "payment.check", Some(list.programme), now, |change| {
        let checked = Some(Act { officer, on: today });
        change.update(&PaymentList { state: ListState::Checked, checked, ..list })?;
        Ok(())
    })
}

/// Approval of a list.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[ts(rename = "ApproveListForm")]
pub struct ApproveForm {
    /// Which.
    pub list: Id,
    /// Reasons for which warnings are overridden.
    #[serde(default)]
    pub overrides: Vec<Overriding>,
}

/// Approves a list that was looked through, as somebody who neither drew it up nor looked it through.
///
/// # Errors
/// [`Code::ListUnchecked`]; those of the rules: over the budget, twice for one period, nobody confirmed, own list.
pub fn approve(
    desk: &mut Desk,
    permit: &Permit<ApproveAssistance>,
    form: &ApproveForm,
    now: DateTime<Utc>,
) -> Result<()> {
    let (today, officer) = (desk.today(now), permit.officer());
    let list: PaymentList = desk.read().get(form.list)?;
    if list.state != ListState::Checked {
        return Err(Failure::not_now(match list.state {
            ListState::Drafted => Code::ListUnchecked,
            _ => Code::ListFrozen,
        }));
    }
    let programme = programme::open(desk.read(), list.programme)?;
    let found = rules::of_list(desk, &programme, &list, officer)?;
    let weighing = rule::Weighing { act: rule::Act::ApproveList, subject: list.id, officer };
    let passed = rule::weigh(desk, &weighing, &found, &form.overrides, now)?;
    desk.commit(officer, "payment.approve", Some(programme.id), now, |change| {
        passed.record(change)?;
        let approved = Some(Act { officer, on: today });
        change.update(&PaymentList { state: ListState::Approved, approved, ..list })?;
        Ok(())
    })
}

/// That a list was handed to whoever pays.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[ts(rename = "PaidListForm")]
pub struct PaidForm {
    /// Which.
    pub list: Id,
    /// Number of the order.
    pub reference: String,
    /// When.
    pub on: NaiveDate,
}

/// Records that an approved list was handed to whoever pays.
///
/// # Errors
/// [`Code::ListUnapproved`]; all fields at fault in one failure.
pub fn pay(desk: &mut Desk, permit: &Permit<Assist>, form: &PaidForm, now: DateTime<Utc>) -> Result<()> {
    let (today, officer) = (desk.today(now), permit.officer());
    let list: PaymentList = desk.read().get(form.list)?;
    if list.state != ListState::Approved {
        return Err(Failure::not_now(Code::ListUnapproved));
    }
    let mut faults = Faults::default();
    let reference = faults.keep(text::required("reference", &form.reference));
    if form.on > today {
        faults.add("on", Code::DateInFuture);
    } else if list.approved.is_some_and(|approved| form.on < approved.on) {
        faults.add("on", Code::DatesOutOfOrder);
    }
    faults.check()?;
    desk.commit(officer, "payment.pay", Some(list.programme), now, |change| {
        let paid = Some(Payment { reference, on: form.on, officer });
        change.update(&PaymentList { state: ListState::Paid, paid, ..list })?;
        Ok(())
    })
}

/// That a list is given up.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[ts(rename = "DropListForm")]
pub struct DropForm {
    /// Which.
    pub list: Id,
    /// Why.
    pub reason: String,
}

/// Gives a list up that was not approved yet.
///
/// # Errors
/// [`Code::ListFrozen`]; [`Code::Required`] at `reason`.
pub fn drop_list(
    desk: &mut Desk,
    permit: &Permit<Assist>,
    form: &DropForm,
    now: DateTime<Utc>,
) -> Result<()> {
    let list = unfrozen(desk.read(), form.list)?;
    let mut faults = Faults::default();
    let reason = faults.keep(text::required_long("reason", &form.reason));
    faults.check()?;
    desk.commit(permit.officer(), "payment.drop", Some(list.programme), now, |change| {
        change.update(&PaymentList { state: ListState::Dropped, dropped: Some(reason), ..list })?;
        Ok(())
    })
}

/// A list that was not approved yet.
fn unfrozen(read: Read<'_>, list: Id) -> Result<PaymentList> {
    let list: PaymentList = read.get(list)?;
    read.get::<Programme>(list.programme)?;
    match list.state {
        ListState::Drafted | ListState::Checked => Ok(list),
        _ => Err(Failure::not_now(Code::ListFrozen)),
    }
}
