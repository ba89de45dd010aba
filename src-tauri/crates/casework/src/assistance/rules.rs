//! What stands against the approval of a list.

use super::{ListState, PaymentLine, PaymentList, Programme, programme::committed, storage};
use crate::{Code, Desk, Result, rule::Broken};
use vault::Id;

/// What stands against the approval of a list by this officer.
pub(super) fn of_list(
    desk: &Desk,
    programme: &Programme,
    list: &PaymentList,
    officer: Id,
) -> Result<Vec<Broken>> {
    let read = desk.read();
    let mut found = Vec::new();
    if matches!(list.state, ListState::Approved | ListState::Paid | ListState::Dropped) {
        return Ok(found);
    }
    if list.drafted.officer == officer || list.checked.is_some_and(|checked| checked.officer == officer) {
        found.push(Broken::new(Code::OwnList, None));
    }
    let total: i64 = read.row(storage::TOTAL, [list.id], |row| row.get(0))?.unwrap_or(0);
    let left = programme.budget - committed(read, programme.id)?;
    if total > left {
        let currency = &programme.currency;
        let (total, left) = (money(total), money(left));
        let broken = Broken::new(Code::BudgetExceeded, None);
        found.push(broken.with("total", total).with("left", left).with("currency", currency));
    }
    // Asked again: another list may have been approved since this one was drawn up.
    let twice: Vec<PaymentLine> = read.list(storage::PAID_TWICE, (list.id, programme.id, &list.period))?;
    if !twice.is_empty() {
        found.push(Broken::new(Code::PaidTwice, None).with("count", twice.len()));
    }
    let unconfirmed: u32 =
        read.row(storage::UNCONFIRMED, (list.id, programme.id), |row| row.get(0))?.unwrap_or(0);
    if unconfirmed > 0 {
        found.push(Broken::new(Code::EligibilityUnconfirmed, None).with("count", unconfirmed));
    }
    let open: u32 = read.row(storage::WAITING_LINES, [list.id], |row| row.get(0))?.unwrap_or(0);
    if open > 0 {
        found.push(Broken::new(Code::DuplicatesOpen, None).with("count", open));
    }
    Ok(found)
}

/// An amount as it is read: units and hundredths.
fn money(minor: i64) -> String {
    format!("{}.{:02}", minor / 100, (minor % 100).abs())
}
