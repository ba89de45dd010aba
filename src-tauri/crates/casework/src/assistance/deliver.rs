//! Handing over: proof for each line, or why it could not be.

use super::{LineState, ListState, PaymentLine, PaymentList, Proof};
use crate::{
    Code, Desk, Failure, Result,
    failure::Faults,
    permit::{Assist, Permit},
    text,
};
use chrono::{DateTime, NaiveDate, Utc};
use vault::{Id, Read};

/// What proves that something was handed over.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename = "DeliveryProofKind")]
pub enum ProofKind {
    /// A signature on the list.
    Signature,
    /// A voucher that was handed in.
    Voucher,
    /// A transfer that was confirmed.
    Transfer,
    /// Two witnesses, where somebody cannot sign.
    Witnesses,
}

/// Delivery as typed.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub struct DeliveryForm {
    /// Lines of one list.
    pub lines: Vec<Id>,
    /// What proves it.
    pub kind: ProofKind,
    /// Number of the voucher or transfer.
    #[serde(default)]
    pub reference: String,
    /// Who received it; nobody is the recipient themselves.
    #[serde(default)]
    pub received_by: String,
    /// When.
    pub on: NaiveDate,
}

/// Records proof that lines were handed over.
///
/// # Errors
/// [`Code::ListUnpaid`]; [`Code::LineOver`] of a line that does not wait; [`Code::Required`] at `reference` for vouchers and
/// transfers; all fields at fault in one failure.
pub fn deliver(
    desk: &mut Desk,
    permit: &Permit<Assist>,
    form: &DeliveryForm,
    now: DateTime<Utc>,
) -> Result<u32> {
    let (today, officer) = (desk.today(now), permit.officer());
    let mut faults = Faults::default();
    let numbered = matches!(form.kind, ProofKind::Voucher | ProofKind::Transfer);
    let reference = faults.keep(match numbered {
        true => text::required("reference", &form.reference),
        false => text::line("reference", &form.reference),
    });
    let received_by = faults.keep(text::line("receivedBy", &form.received_by));
    if form.on > today {
        faults.add("on", Code::DateInFuture);
    }
    if form.lines.is_empty() {
        faults.add("lines", Code::Required);
    }
    faults.check()?;
    let mut lines = Vec::new();
    let mut programme = None;
    for id in &form.lines {
        let (line, list) = waiting(desk.read(), *id)?;
        if list.paid.as_ref().is_some_and(|paid| form.on < paid.on) {
            return Err(Failure::field("on", Code::DatesOutOfOrder));
        }
        programme = Some(list.programme);
        lines.push(line);
    }
    let proof = Proof { kind: form.kind, reference, received_by, on: form.on, officer };
    let count = u32::try_from(lines.len()).unwrap_or(u32::MAX);
    desk.commit(officer, "payment.deliver", programme, now, |change| {
        for line in lines {
            let proof = Some(proof.clone());
            change.update(&PaymentLine { state: LineState::Delivered, proof, ..line })?;
        }
        Ok(count)
    })
}

/// That a line could not be handed over.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[ts(rename = "FailedLineForm")]
pub struct FailedForm {
    /// Line.
    pub line: Id,
    /// Why.
    pub reason: String,
}

/// Records that a line could not be handed over. The money counts as back in the budget.
///
/// # Errors
/// [`Code::ListUnpaid`]; [`Code::LineOver`]; [`Code::Required`] at `reason`.
pub fn fail(desk: &mut Desk, permit: &Permit<Assist>, form: &FailedForm, now: DateTime<Utc>) -> Result<()> {
    let (line, list) = waiting(desk.read(), form.line)?;
    let mut faults = Faults::default();
    let reason = faults.keep(text::required_long("reason", &form.reason));
    faults.check()?;
    desk.commit(permit.officer(), "payment.fail", Some(list.programme), now, |change| {
        change.update(&PaymentLine { state: LineState::Failed, failed: Some(reason), ..line })?;
        Ok(())
    })
}

/// A line of a paid list that was neither handed over nor failed.
fn waiting(read: Read<'_>, line: Id) -> Result<(PaymentLine, PaymentList)> {
    let line: PaymentLine = read.get(line)?;
    let list: PaymentList = read.get(line.list)?;
    match (list.state, line.state) {
        (ListState::Paid, LineState::Ready) => Ok((line, list)),
        (ListState::Paid, _) => Err(Failure::not_now(Code::LineOver)),
        _ => Err(Failure::not_now(Code::ListUnpaid)),
    }
}
