//! Money for a return: planned by one officer, approved by another, paid against a receipt. Amounts are whole numbers of
//! the smallest unit of their currency.

use super::{PaidOut, PaymentApproval, PaymentPurpose, ReturnPayment, going_on};
use crate::{
    Code, Desk, Failure, Kind, Result, access, appeal,
    application::Application,
    failure::Faults,
    permit::{Acting, CounselReturns, DecideReturns, Permit},
    rule::{self, Act, Asked, Doing, Overriding, Passed},
    text,
};
use chrono::{DateTime, NaiveDate, Utc};
use vault::Id;

/// What the rules look at of money that is to be paid.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PaymentPlan {
    /// For which return.
    pub voluntary_return: Id,
    /// For what.
    pub purpose: PaymentPurpose,
    /// Which tranche.
    pub tranche: Option<u32>,
    /// How much.
    pub amount: i64,
    /// Currency.
    pub currency: String,
}

impl PaymentPlan {
    /// Of a payment that is there.
    #[must_use]
    pub fn of(payment: &ReturnPayment) -> Self {
        Self {
            voluntary_return: payment.voluntary_return,
            purpose: payment.purpose,
            tranche: payment.tranche,
            amount: payment.amount,
            currency: payment.currency.clone(),
        }
    }
}

/// Money that is planned, as typed.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename = "ReturnPaymentForm")]
pub struct PaymentForm {
    /// Return.
    pub voluntary_return: Id,
    /// For what.
    pub purpose: PaymentPurpose,
    /// Which tranche.
    #[serde(default)]
    pub tranche: Option<u32>,
    /// How much, in the smallest unit of the currency.
    pub amount: i64,
    /// Currency, ISO 4217.
    pub currency: String,
    /// Who pays, a code of the list `return_body`.
    pub payer: String,
    /// Why it is done in spite of warnings.
    #[serde(default)]
    pub overrides: Vec<Overriding>,
}

/// Plans money. Nobody pays it before another officer approved it.
///
/// # Errors
/// [`Code::ReturnEnded`]; the rules of [`Act::PayReturn`]; all fields at fault in one failure.
pub fn plan(
    desk: &mut Desk,
    permit: &Permit<CounselReturns>,
    form: &PaymentForm,
    now: DateTime<Utc>,
) -> Result<ReturnPayment> {
    let (today, officer) = (desk.today(now), permit.officer());
    let (case, course) = going_on(desk, permit.acting(), form.voluntary_return)?;
    let rules = &desk.profile_of(&case).returning;
    let mut faults = Faults::default();
    let currency = faults.keep(text::required("currency", &form.currency));
    if !currency.is_empty() && (currency.len() != 3 || !currency.bytes().all(|b| b.is_ascii_uppercase())) {
        faults.add("currency", Code::NotAChoice);
    }
    if form.amount <= 0 {
        faults.add("amount", Code::NotANumber);
    }
    if !rules.organisations.contains(&form.payer) {
        faults.add("payer", Code::NotAChoice);
    }
    match (form.purpose, form.tranche) {
        (PaymentPurpose::Tranche, None) => faults.add("tranche", Code::Required),
        (PaymentPurpose::Tranche, Some(_)) if rules.limit(form.purpose, form.tranche).is_some() => {}
        (PaymentPurpose::Tranche, Some(_)) => faults.add("tranche", Code::NotAChoice),
        (_, Some(_)) => faults.add("tranche", Code::NotAChoice),
        (_, None) => {}
    }
    faults.check()?;
    let payment = ReturnPayment {
        id: Id::new(now)?,
        application: case.id,
        voluntary_return: course.one.id,
        purpose: form.purpose,
        tranche: form.tranche,
        amount: form.amount,
        currency,
        payer: form.payer.clone(),
        planned_by: officer,
        planned_on: today,
        approval: None,
        paid: None,
        cancelled: None,
    };
    let doing = Doing { payment: Some(PaymentPlan::of(&payment)), ..Doing::default() };
    let passed = passes(desk, &case, &doing, (officer, today), &form.overrides, now)?;
    desk.commit(officer, "return.plan_payment", Some(case.id), now, |change| {
        change.create(&payment)?;
        passed.record(change)?;
        Ok(payment)
    })
}

fn passes(
    desk: &Desk,
    case: &Application,
    doing: &Doing,
    (officer, day): (Id, NaiveDate),
    overrides: &[Overriding],
    now: DateTime<Utc>,
) -> Result<Passed> {
    rule::gate(&Asked { desk, case, act: Act::PayReturn, doing, officer, day }, overrides, now)
}

/// That money is approved.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[ts(rename = "ReturnApproveForm")]
pub struct ApprovePaymentForm {
    /// Payment.
    pub payment: Id,
    /// Why it is done in spite of warnings.
    #[serde(default)]
    pub overrides: Vec<Overriding>,
}

/// Approves money that another officer planned.
///
/// # Errors
/// [`Code::OwnPayment`] for whoever planned it; [`Code::PaymentSettled`]; the rules of [`Act::PayReturn`], asked again.
pub fn approve(
    desk: &mut Desk,
    permit: &Permit<DecideReturns>,
    form: &ApprovePaymentForm,
    now: DateTime<Utc>,
) -> Result<()> {
    let (today, officer) = (desk.today(now), permit.officer());
    let (case, payment) = open_payment(desk, permit.acting(), form.payment)?;
    if payment.approval.is_some() {
        return Err(Failure::not_now(Code::PaymentSettled));
    }
    if payment.planned_by == officer {
        return Err(Failure::new(Kind::Forbidden, Code::OwnPayment));
    }
    let passed = passes(desk, &case, &Doing::on(payment.id), (officer, today), &form.overrides, now)?;
    let approval = Some(PaymentApproval { officer, on: today });
    desk.commit(officer, "return.approve_payment", Some(case.id), now, |change| {
        change.update(&ReturnPayment { approval, ..payment })?;
        passed.record(change)
    })
}

/// That money was paid, as typed.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename = "ReturnPaidForm")]
pub struct PaidForm {
    /// Payment.
    pub payment: Id,
    /// When; today where nothing is said.
    #[serde(default)]
    pub on: Option<NaiveDate>,
    /// Number of the transfer or the receipt.
    pub reference: String,
    /// The signed receipt, an attachment of the case.
    #[serde(default)]
    pub document: Option<Id>,
    /// Why it is done in spite of warnings.
    #[serde(default)]
    pub overrides: Vec<Overriding>,
}

/// Records that money was paid.
///
/// # Errors
/// [`Code::PaymentNotApproved`]; [`Code::PaymentSettled`]; the rules of [`Act::PayReturn`], asked once more; all fields
/// at fault in one failure.
pub fn paid(
    desk: &mut Desk,
    permit: &Permit<CounselReturns>,
    form: &PaidForm,
    now: DateTime<Utc>,
) -> Result<()> {
    let (today, officer) = (desk.today(now), permit.officer());
    let (case, payment) = open_payment(desk, permit.acting(), form.payment)?;
    let Some(approval) = &payment.approval else {
        return Err(Failure::not_now(Code::PaymentNotApproved));
    };
    let mut faults = Faults::default();
    let reference = faults.keep(text::required("reference", &form.reference));
    let on = form.on.unwrap_or(today);
    if on > today {
        faults.add("on", Code::DateInFuture);
    } else if on < approval.on {
        faults.add("on", Code::DatesOutOfOrder);
    }
    appeal::check_document(desk.read(), case.id, form.document, &mut faults)?;
    faults.check()?;
    let passed = passes(desk, &case, &Doing::on(payment.id), (officer, today), &form.overrides, now)?;
    let paid = Some(PaidOut { on, reference, receipt: form.document, officer });
    desk.commit(officer, "return.paid", Some(case.id), now, |change| {
        change.update(&ReturnPayment { paid, ..payment })?;
        passed.record(change)
    })
}

/// That money is not paid after all, as typed.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[ts(rename = "ReturnCancelForm")]
pub struct CancelPaymentForm {
    /// Payment.
    pub payment: Id,
    /// Why.
    pub reason: String,
}

/// Cancels money that was not paid.
///
/// # Errors
/// [`Code::PaymentSettled`]; [`Code::Required`] at `reason`.
pub fn cancel(
    desk: &mut Desk,
    permit: &Permit<CounselReturns>,
    form: &CancelPaymentForm,
    now: DateTime<Utc>,
) -> Result<()> {
    let payment: ReturnPayment = desk.read().get(form.payment)?;
    access::entered(desk.read(), permit.acting(), payment.application)?;
    if payment.paid.is_some() || payment.cancelled.is_some() {
        return Err(Failure::not_now(Code::PaymentSettled));
    }
    let mut faults = Faults::default();
    let reason = faults.keep(text::required_long("reason", &form.reason));
    faults.check()?;
    desk.commit(permit.officer(), "return.cancel_payment", Some(payment.application), now, |change| {
        change.update(&ReturnPayment { cancelled: Some(reason), ..payment })?;
        Ok(())
    })
}

/// A payment that is neither paid nor cancelled, of a return that goes on.
fn open_payment(desk: &Desk, acting: &Acting, id: Id) -> Result<(Application, ReturnPayment)> {
    let payment: ReturnPayment = desk.read().get(id)?;
    access::entered(desk.read(), acting, payment.application)?;
    if payment.paid.is_some() || payment.cancelled.is_some() {
        return Err(Failure::not_now(Code::PaymentSettled));
    }
    let (case, _) = going_on(desk, acting, payment.voluntary_return)?;
    Ok((case, payment))
}
