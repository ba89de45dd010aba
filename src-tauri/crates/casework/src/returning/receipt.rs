//! The signed receipt of money for a return, kept with the case.

use super::{PaidOut, ReturnPayment, VoluntaryReturn};
use crate::{
    Code, Desk, Failure, Result, access,
    attachment::{self, Attachment},
    permit::{CounselReturns, Permit},
};
use chrono::{DateTime, Utc};
use vault::Id;

/// What a receipt is, in the list of attachments.
const RECEIPT: &str = "receipt";

/// Keeps the scan of a receipt that was signed for money which was paid, given as the name of its file and its bytes.
///
/// # Errors
/// [`Code::PaymentNotPaid`] before it was; [`Code::AlreadyRecorded`] where one is kept; at the field `file`, as
/// [`attachment::add`].
pub fn keep_receipt(
    desk: &mut Desk,
    permit: &Permit<CounselReturns>,
    payment: Id,
    (name, bytes): (&str, &[u8]),
    now: DateTime<Utc>,
) -> Result<Id> {
    let (today, officer) = (desk.today(now), permit.officer());
    let payment: ReturnPayment = desk.read().get(payment)?;
    access::entered(desk.read(), permit.acting(), payment.application)?;
    let Some(paid) = payment.paid.clone() else {
        return Err(Failure::not_now(Code::PaymentNotPaid));
    };
    if paid.receipt.is_some() {
        return Err(Failure::not_now(Code::AlreadyRecorded));
    }
    let person = desk.read().get::<VoluntaryReturn>(payment.voluntary_return)?.person;
    let scanned = attachment::scanned(desk.read(), payment.application, (name, bytes))?;
    let (application, title) = (payment.application, paid.reference.clone());
    desk.commit(officer, "return.keep_receipt", Some(application), now, |change| {
        let scan = scanned.keep(change, (application, Some(person)), (officer, today))?;
        let scan = Attachment { kind: RECEIPT.to_owned(), title, ..scan };
        change.create(&scan)?;
        let paid = Some(PaidOut { receipt: Some(scan.id), ..paid });
        change.update(&ReturnPayment { paid, ..payment })?;
        Ok(scan.id)
    })
}
