//! A small register of risks: what may happen, how likely and how grave, who watches it, what is done.

use super::{BoardBody, BoardRisk, storage};
use crate::{
    Code, Desk, Failure, Result,
    failure::Faults,
    permit::{KeepBoard, Permit},
    text,
};
use chrono::{DateTime, Utc};
use vault::{Id, Read};

/// How likely, or how grave.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, serde::Serialize, serde::Deserialize, ts_rs::TS,
)]
#[serde(rename_all = "camelCase")]
#[ts(rename = "BoardRiskLevel")]
#[allow(missing_docs, reason = "the names say it")]
pub enum RiskLevel {
    Low,
    Medium,
    High,
}

impl RiskLevel {
    const fn weight(self) -> u32 {
        match self {
            Self::Low => 1,
            Self::Medium => 2,
            Self::High => 3,
        }
    }

    pub(super) const fn code(self) -> &'static str {
        match self {
            Self::Low => "low",
            Self::Medium => "medium",
            Self::High => "high",
        }
    }
}

/// A risk as typed.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[ts(rename = "BoardRiskForm")]
pub struct RiskForm {
    /// Which; none is a new one.
    #[serde(default)]
    pub id: Option<Id>,
    /// Body that watches it.
    pub body: Id,
    /// What may happen.
    pub text: String,
    /// How likely it is.
    pub likelihood: RiskLevel,
    /// How grave it would be.
    pub impact: RiskLevel,
    /// Who watches it.
    pub owner: String,
    /// What is done against it.
    pub measure: String,
}

/// Why a risk is none any more.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[ts(rename = "BoardCloseRiskForm")]
pub struct CloseRiskForm {
    /// Which.
    pub risk: Id,
    /// Why.
    pub reason: String,
}

/// A risk as the page shows it.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
#[ts(rename = "BoardRiskView")]
pub struct RiskView {
    /// The risk.
    pub risk: BoardRisk,
    /// Likelihood times impact, from 1 to 9.
    pub weight: u32,
}

/// Records a risk, or what has changed about one.
///
/// # Errors
/// Fields at fault; [`Code::AlreadyRecorded`] when it was closed; [`Code::NotFound`].
pub fn save(desk: &mut Desk, permit: &Permit<KeepBoard>, form: &RiskForm, now: DateTime<Utc>) -> Result<Id> {
    let body: BoardBody = desk.read().get(form.body)?;
    let known: Option<BoardRisk> = form.id.map(|id| desk.read().get(id)).transpose()?;
    if known.as_ref().is_some_and(|known| known.closed.is_some()) {
        return Err(Failure::not_now(Code::AlreadyRecorded));
    }
    let mut faults = Faults::default();
    let text = faults.keep(text::required_long("text", &form.text));
    let owner = faults.keep(text::required("owner", &form.owner));
    let measure = faults.keep(text::required_long("measure", &form.measure));
    faults.check()?;
    let today = desk.today(now);
    desk.commit(permit.officer(), "board.risk", None, now, |change| {
        let id = known.as_ref().map_or_else(|| change.new_id(), |known| Ok(known.id))?;
        let risk = BoardRisk {
            id,
            body: known.as_ref().map_or(body.id, |known| known.body),
            text,
            likelihood: form.likelihood,
            impact: form.impact,
            owner,
            measure,
            recorded_on: known.as_ref().map_or(today, |known| known.recorded_on),
            closed: None,
            closed_on: None,
        };
        match known {
            Some(_) => change.update(&risk).map(drop)?,
            None => change.create(&risk)?,
        }
        Ok(id)
    })
}

/// Closes a risk.
///
/// # Errors
/// [`Code::AlreadyRecorded`]; [`Code::Required`] at `reason`.
pub fn close(
    desk: &mut Desk,
    permit: &Permit<KeepBoard>,
    form: &CloseRiskForm,
    now: DateTime<Utc>,
) -> Result<()> {
    let known: BoardRisk = desk.read().get(form.risk)?;
    if known.closed.is_some() {
        return Err(Failure::not_now(Code::AlreadyRecorded));
    }
    let mut faults = Faults::default();
    let reason = faults.keep(text::required_long("reason", &form.reason));
    faults.check()?;
    let closed_on = Some(desk.today(now));
    desk.commit(permit.officer(), "board.close_risk", None, now, |change| {
        change.update(&BoardRisk { closed: Some(reason), closed_on, ..known })?;
        Ok(())
    })
}

/// Risks of a body: open ones first, the gravest first.
pub(super) fn of_body(read: Read<'_>, body: Id) -> Result<Vec<RiskView>> {
    let risks: Vec<BoardRisk> = read.list(storage::RISKS, [body])?;
    let view = |risk: BoardRisk| RiskView { weight: risk.likelihood.weight() * risk.impact.weight(), risk };
    let mut views: Vec<RiskView> = risks.into_iter().map(view).collect();
    views.sort_by_key(|one| (one.risk.closed.is_some(), std::cmp::Reverse(one.weight)));
    Ok(views)
}
