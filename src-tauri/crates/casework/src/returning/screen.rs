//! Screening: what speaks against going stops the return, and another officer decides whether it goes on.

use super::{
    IndicatorFound, Indicators, ReturnReferral, ReturnScreening, ScreeningVerdict, before_departure,
};
use crate::{
    Code, Desk, Failure, Kind, Result,
    failure::Faults,
    permit::{CounselReturns, DecideReturns, Permit},
    text,
};
use chrono::{DateTime, NaiveDate, Utc};
use vault::Id;

/// Something that speaks against going, as typed.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[ts(rename = "ReturnIndicatorForm")]
pub struct IndicatorForm {
    /// Code of the list `return_indicator`.
    pub code: String,
    /// What was seen or said.
    #[serde(default)]
    pub note: String,
}

/// A screening as typed.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename = "ReturnScreenForm")]
pub struct ScreenForm {
    /// Return.
    pub voluntary_return: Id,
    /// When; today where nothing is said.
    #[serde(default)]
    pub screened_on: Option<NaiveDate>,
    /// What was found; nothing speaks against going where none is named.
    #[serde(default)]
    pub indicators: Vec<IndicatorForm>,
    /// To whom they are referred, when something was found.
    #[serde(default)]
    pub referred_to: Option<String>,
}

/// Records a screening. The latest counts.
///
/// # Errors
/// [`Code::ReturnEnded`]; [`Code::Required`] at `referredTo` when something was found and nobody named; all fields at
/// fault in one failure.
pub fn screen(
    desk: &mut Desk,
    permit: &Permit<CounselReturns>,
    form: &ScreenForm,
    now: DateTime<Utc>,
) -> Result<ReturnScreening> {
    let (today, officer) = (desk.today(now), permit.officer());
    let (case, course) = before_departure(desk, permit.acting(), form.voluntary_return)?;
    let mut faults = Faults::default();
    let screened_on = form.screened_on.unwrap_or(today);
    if screened_on > today {
        faults.add("screenedOn", Code::DateInFuture);
    } else if screened_on < course.one.asked_on {
        faults.add("screenedOn", Code::DatesOutOfOrder);
    }
    let list = desk.profile_of(&case).lists.get("return_indicator");
    let mut found: Vec<IndicatorFound> = Vec::new();
    for (place, one) in form.indicators.iter().enumerate() {
        let at = format!("indicators.{place}");
        let note = faults.keep(text::long(&format!("{at}.note"), &one.note));
        if !list.has(&one.code) || found.iter().any(|earlier| earlier.code == one.code) {
            faults.add(format!("{at}.code"), Code::NotAChoice);
        }
        found.push(IndicatorFound { code: one.code.clone(), note });
    }
    let referred = faults.keep(text::optional("referredTo", form.referred_to.as_deref()));
    if !found.is_empty() && referred.is_none() {
        faults.add("referredTo", Code::Required);
    }
    faults.check()?;
    let screening = ReturnScreening {
        id: Id::new(now)?,
        application: case.id,
        voluntary_return: course.one.id,
        screened_on,
        referral: referred.filter(|_| !found.is_empty()).map(|to| ReturnReferral { to, on: screened_on }),
        indicators: Indicators(found),
        verdict: None,
        officer,
    };
    desk.commit(officer, "return.screen", Some(case.id), now, |change| {
        change.create(&screening)?;
        Ok(screening)
    })
}

/// What another officer decides on a screening, as typed.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename = "ReturnDecideForm")]
pub struct DecideScreeningForm {
    /// Screening.
    pub screening: Id,
    /// Whether the return goes on.
    pub goes_on: bool,
    /// Why.
    pub reasons: String,
}

/// Decides whether a return goes on in spite of what was found.
///
/// # Errors
/// [`Code::OwnScreening`] for whoever screened; [`Code::AlreadyRecorded`] when it was decided, or nothing was found;
/// [`Code::ReturnEnded`]; [`Code::Required`] at `reasons`.
pub fn decide(
    desk: &mut Desk,
    permit: &Permit<DecideReturns>,
    form: &DecideScreeningForm,
    now: DateTime<Utc>,
) -> Result<()> {
    let (today, officer) = (desk.today(now), permit.officer());
    let screening: ReturnScreening = desk.read().get(form.screening)?;
    let (case, _) = before_departure(desk, permit.acting(), screening.voluntary_return)?;
    if screening.verdict.is_some() || screening.indicators.0.is_empty() {
        return Err(Failure::not_now(Code::AlreadyRecorded));
    }
    if screening.officer == officer {
        return Err(Failure::new(Kind::Forbidden, Code::OwnScreening));
    }
    let mut faults = Faults::default();
    let reasons = faults.keep(text::required_long("reasons", &form.reasons));
    faults.check()?;
    let verdict = Some(ScreeningVerdict { goes_on: form.goes_on, reasons, officer, on: today });
    desk.commit(officer, "return.decide", Some(case.id), now, |change| {
        change.update(&ReturnScreening { verdict, ..screening })?;
        Ok(())
    })
}
