//! What a journey needs: consent to write to a consulate, a paper to travel on, a doctor's word, a booking, and that the
//! person says once more that they wish to go.

use super::{Booking, Cleared, ConsulateConsent, Reconfirmed, TravelPaper, before_departure, gated};
use crate::{
    Code, Desk, Failure, Result,
    failure::Faults,
    permit::{CounselReturns, Permit},
    rule::{Act, Overriding},
    text,
};
use chrono::{DateTime, NaiveDate, Utc};
use vault::Id;

/// Consent to write to a consulate, as typed.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename = "ReturnConsentForm")]
pub struct ConsentForm {
    /// Return.
    pub voluntary_return: Id,
    /// Which consulate.
    pub consulate: String,
    /// When it was given; today where nothing is said.
    #[serde(default)]
    pub given_on: Option<NaiveDate>,
}

/// Records that the person lets the office write to a consulate.
///
/// # Errors
/// [`Code::ReturnEnded`]; all fields at fault in one failure.
pub fn consent(
    desk: &mut Desk,
    permit: &Permit<CounselReturns>,
    form: &ConsentForm,
    now: DateTime<Utc>,
) -> Result<()> {
    let (today, officer) = (desk.today(now), permit.officer());
    let (case, mut course) = before_departure(desk, permit.acting(), form.voluntary_return)?;
    let mut faults = Faults::default();
    let consulate = faults.keep(text::required("consulate", &form.consulate));
    let given_on = form.given_on.unwrap_or(today);
    if given_on > today {
        faults.add("givenOn", Code::DateInFuture);
    }
    faults.check()?;
    course.one.consulate = Some(ConsulateConsent { given_on, consulate, officer, taken_back_on: None });
    desk.commit(officer, "return.consent", Some(case.id), now, |change| {
        change.update(&course.one)?;
        Ok(())
    })
}

/// That consent is taken back.
#[derive(Debug, Clone, Copy, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename = "ReturnTakeBackForm")]
pub struct TakeBackConsentForm {
    /// Return.
    pub voluntary_return: Id,
}

/// Records that the person wishes no consulate to be written to any more.
///
/// # Errors
/// [`Code::ReturnEnded`]; [`Code::ConsulateConsentMissing`] where there is none.
pub fn take_back_consent(
    desk: &mut Desk,
    permit: &Permit<CounselReturns>,
    form: &TakeBackConsentForm,
    now: DateTime<Utc>,
) -> Result<()> {
    let (today, officer) = (desk.today(now), permit.officer());
    let (case, mut course) = before_departure(desk, permit.acting(), form.voluntary_return)?;
    match &mut course.one.consulate {
        Some(consent) if consent.taken_back_on.is_none() => consent.taken_back_on = Some(today),
        _ => return Err(Failure::not_now(Code::ConsulateConsentMissing)),
    }
    desk.commit(officer, "return.take_back_consent", Some(case.id), now, |change| {
        change.update(&course.one)?;
        Ok(())
    })
}

/// A document to travel on, as typed.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename = "ReturnTravelPaperForm")]
pub struct PaperForm {
    /// Return.
    pub voluntary_return: Id,
    /// Kind, a code of the list `document`.
    pub kind: String,
    /// Number.
    pub number: String,
    /// Last day of validity.
    #[serde(default)]
    pub valid_until: Option<NaiveDate>,
}

/// Records what they travel on.
///
/// # Errors
/// [`Code::ReturnEnded`]; all fields at fault in one failure.
pub fn record_paper(
    desk: &mut Desk,
    permit: &Permit<CounselReturns>,
    form: &PaperForm,
    now: DateTime<Utc>,
) -> Result<()> {
    let (today, officer) = (desk.today(now), permit.officer());
    let (case, mut course) = before_departure(desk, permit.acting(), form.voluntary_return)?;
    let mut faults = Faults::default();
    let number = faults.keep(text::required("number", &form.number));
    if !desk.profile_of(&case).lists.has("document", &form.kind) {
        faults.add("kind", Code::NotAChoice);
    }
    if form.valid_until.is_some_and(|last| last < today) {
        faults.add("validUntil", Code::DateInPast);
    }
    faults.check()?;
    course.one.travel_paper =
        Some(TravelPaper { kind: form.kind.clone(), number, valid_until: form.valid_until });
    desk.commit(officer, "return.travel_paper", Some(case.id), now, |change| {
        change.update(&course.one)?;
        Ok(())
    })
}

/// A doctor's word as typed.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename = "ReturnClearForm")]
pub struct ClearForm {
    /// Return.
    pub voluntary_return: Id,
    /// When; today where nothing is said.
    #[serde(default)]
    pub on: Option<NaiveDate>,
    /// By whom.
    pub doctor: String,
    /// On what conditions.
    #[serde(default)]
    pub conditions: Option<String>,
}

/// Records that somebody is fit to travel.
///
/// # Errors
/// [`Code::ReturnEnded`]; all fields at fault in one failure.
pub fn clear(
    desk: &mut Desk,
    permit: &Permit<CounselReturns>,
    form: &ClearForm,
    now: DateTime<Utc>,
) -> Result<()> {
    let (today, officer) = (desk.today(now), permit.officer());
    let (case, mut course) = before_departure(desk, permit.acting(), form.voluntary_return)?;
    let mut faults = Faults::default();
    let doctor = faults.keep(text::required("doctor", &form.doctor));
    let conditions = faults.keep(text::optional("conditions", form.conditions.as_deref()));
    let on = form.on.unwrap_or(today);
    if on > today {
        faults.add("on", Code::DateInFuture);
    }
    faults.check()?;
    course.one.cleared = Some(Cleared { on, doctor, conditions });
    desk.commit(officer, "return.clear", Some(case.id), now, |change| {
        change.update(&course.one)?;
        Ok(())
    })
}

/// A journey as typed.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename = "ReturnBookForm")]
pub struct BookForm {
    /// Return.
    pub voluntary_return: Id,
    /// Day of departure.
    pub departs_on: NaiveDate,
    /// From where, over what, to where.
    pub route: String,
    /// Who arranged it, a code of the list `return_body`.
    pub arranged_by: String,
    /// Who goes along, where somebody must.
    #[serde(default)]
    pub escort: Option<String>,
    /// Why it is done in spite of warnings.
    #[serde(default)]
    pub overrides: Vec<Overriding>,
}

/// Records a booking; a later one takes the place of an earlier.
///
/// # Errors
/// [`Code::ReturnEnded`]; the rules of [`Act::BookReturn`]; all fields at fault in one failure.
pub fn book(
    desk: &mut Desk,
    permit: &Permit<CounselReturns>,
    form: &BookForm,
    now: DateTime<Utc>,
) -> Result<()> {
    let (today, officer) = (desk.today(now), permit.officer());
    let (case, mut course) = before_departure(desk, permit.acting(), form.voluntary_return)?;
    let mut faults = Faults::default();
    let route = faults.keep(text::required("route", &form.route));
    let escort = faults.keep(text::optional("escort", form.escort.as_deref()));
    if !desk.profile_of(&case).returning.organisations.contains(&form.arranged_by) {
        faults.add("arrangedBy", Code::NotAChoice);
    }
    if form.departs_on < today {
        faults.add("departsOn", Code::DateInPast);
    }
    faults.check()?;
    let passed = gated(desk, &case, (Act::BookReturn, &course), (officer, today), &form.overrides, now)?;
    course.one.booking = Some(Booking {
        departs_on: form.departs_on,
        route,
        arranged_by: form.arranged_by.clone(),
        escort,
        booked_on: today,
        officer,
    });
    desk.commit(officer, "return.book", Some(case.id), now, |change| {
        change.update(&course.one)?;
        passed.record(change)
    })
}

/// That somebody says once more that they wish to go, as typed.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename = "ReturnReconfirmForm")]
pub struct ReconfirmForm {
    /// Return.
    pub voluntary_return: Id,
    /// How they said so.
    pub how: String,
}

/// Records that the person, asked again today, wishes to go.
///
/// # Errors
/// [`Code::ReturnEnded`]; [`Code::ReturnNotBegun`] before a booking; [`Code::Required`] at `how`.
pub fn reconfirm(
    desk: &mut Desk,
    permit: &Permit<CounselReturns>,
    form: &ReconfirmForm,
    now: DateTime<Utc>,
) -> Result<()> {
    let (today, officer) = (desk.today(now), permit.officer());
    let (case, mut course) = before_departure(desk, permit.acting(), form.voluntary_return)?;
    if course.one.booking.is_none() {
        return Err(Failure::not_now(Code::ReturnNotBegun));
    }
    let mut faults = Faults::default();
    let how = faults.keep(text::required("how", &form.how));
    faults.check()?;
    course.one.reconfirmed.0.push(Reconfirmed { on: today, how, officer });
    desk.commit(officer, "return.reconfirm", Some(case.id), now, |change| {
        change.update(&course.one)?;
        Ok(())
    })
}
