//! Gaps: what is not as it should be, in an audit's findings or in the system as a whole.

use super::{
    Audit,
    edition::{self, Editions},
    storage,
};
use crate::{
    Code, Desk, Result,
    coi::Codes,
    failure::Faults,
    officer,
    permit::{Assess as Right, Permit, ReadQuality},
    profile::{ListName, Words},
    text,
};
use chrono::{DateTime, NaiveDate, Utc};
use vault::Id;

/// Where in the asylum system a gap is.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, serde::Serialize, serde::Deserialize, ts_rs::TS,
)]
#[serde(rename_all = "camelCase")]
#[allow(missing_docs, reason = "the names say it")]
pub enum GapArea {
    Law,
    Institutions,
    Access,
    Procedure,
    Coi,
    Interpretation,
    Staffing,
    Training,
    Quality,
    Appeals,
}

vault::coded!(GapArea);

impl GapArea {
    /// All, in the order in which they are shown.
    pub const ALL: [Self; 10] = [
        Self::Law,
        Self::Institutions,
        Self::Access,
        Self::Procedure,
        Self::Coi,
        Self::Interpretation,
        Self::Staffing,
        Self::Training,
        Self::Quality,
        Self::Appeals,
    ];
}

vault::record! {
    /// A gap.
    pub struct Gap = 110 "gap" {
        /// The audit that found it; none where it was found otherwise.
        1 audit: Option<Id>,
        /// Where it is.
        2 area: GapArea,
        /// What is not as it should be.
        3 text: String,
        /// Indicators that show it, codes of the audit's checklist.
        4 indicators: Codes,
        /// Root causes, codes of the list `audit_cause`.
        5 causes: Codes,
        /// Training that would close it, a code of the list `training`.
        6 training: Option<String>,
        /// Who found it.
        7 found_by: Id,
        /// When.
        8 found_on: NaiveDate,
    }
}

/// A gap as typed.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize, ts_rs::TS)]
pub struct GapForm {
    /// The audit that found it.
    #[serde(default)]
    pub audit: Option<Id>,
    /// Where it is.
    pub area: GapArea,
    /// What is not as it should be.
    pub text: String,
    /// Indicators that show it.
    #[serde(default)]
    pub indicators: Vec<String>,
    /// Root causes.
    #[serde(default)]
    pub causes: Vec<String>,
    /// Training that would close it.
    #[serde(default)]
    pub training: Option<String>,
}

/// An indicator that shows a gap.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, ts_rs::TS)]
pub struct GapIndicator {
    /// Its code.
    pub code: String,
    /// What it asks for.
    pub text: Words,
}

/// A gap as the page shows it, with all that followed.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub struct GapView {
    /// The gap.
    pub gap: Gap,
    /// Title of the audit that found it.
    pub audit: Option<String>,
    /// The indicators that show it, in the words of that audit.
    pub indicators: Vec<GapIndicator>,
    /// Who found it.
    pub found_by: String,
    /// What was recommended.
    pub recommendations: Vec<super::RecommendationView>,
    /// What is to be taught to close it.
    pub needs: Vec<crate::training::NeedView>,
}

/// Somebody who can be given something to do.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
pub struct Owner {
    /// Who.
    pub id: Id,
    /// Name.
    pub name: String,
}

/// The plan of action.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
pub struct ActionPlan {
    /// Gaps, the newest first.
    pub gaps: Vec<GapView>,
    /// Officers who can be given something to do, by name.
    pub owners: Vec<Owner>,
}

/// Records a gap.
///
/// # Errors
/// Fields at fault; [`Code::NotFound`].
pub fn found(desk: &mut Desk, permit: &Permit<Right>, form: &GapForm, now: DateTime<Utc>) -> Result<Id> {
    let audit: Option<Audit> = form.audit.map(|id| desk.read().get(id)).transpose()?;
    let list = audit.as_ref().map(|audit| edition::of(desk.read(), audit)).transpose()?;
    let mut faults = Faults::default();
    let text = faults.keep(text::required_long("text", &form.text));
    if form.indicators.iter().any(|code| list.as_ref().is_none_or(|list| list.indicator(code).is_none())) {
        faults.add("indicators", Code::NotAChoice);
    }
    let lists = &desk.profile.lists;
    if form.causes.iter().any(|code| lists.entry(ListName::AuditCause, code).is_none()) {
        faults.add("causes", Code::NotAChoice);
    }
    let training = form.training.clone().filter(|code| !code.is_empty());
    if training.as_ref().is_some_and(|code| lists.entry(ListName::Training, code).is_none()) {
        faults.add("training", Code::NotAChoice);
    }
    faults.check()?;
    let found_on = desk.today(now);
    desk.commit(permit.officer(), "gap.found", None, now, |change| {
        let id = change.new_id()?;
        change.create(&Gap {
            id,
            audit: form.audit,
            area: form.area,
            text,
            indicators: Codes(form.indicators.clone()),
            causes: Codes(form.causes.clone()),
            training,
            found_by: permit.officer(),
            found_on,
        })?;
        Ok(id)
    })
}

/// All gaps, each with what was recommended, answered and done.
///
/// # Errors
/// Of the database.
pub fn gaps(desk: &Desk, _: &Permit<ReadQuality>, now: DateTime<Utc>) -> Result<ActionPlan> {
    let (read, today) = (desk.read(), desk.today(now));
    let editions = Editions::of(read)?;
    let view = |gap: Gap| {
        let audit = gap.audit.map(|id| read.find::<Audit>(id)).transpose()?.flatten();
        let list = audit.as_ref().map(|audit| editions.with(audit)).transpose()?;
        let named = |code: &String| {
            let text = list.and_then(|list| list.indicator(code)).map(|item| item.text.clone());
            GapIndicator { code: code.clone(), text: text.unwrap_or_default() }
        };
        Ok(GapView {
            indicators: gap.indicators.0.iter().map(named).collect(),
            audit: audit.map(|audit| audit.title),
            found_by: officer::name(read, gap.found_by)?,
            recommendations: super::respond::about(read, gap.id, today)?,
            needs: crate::training::needs_of_gap(read, gap.id, today)?,
            gap,
        })
    };
    let gaps = read.list::<Gap>(storage::GAPS, [])?.into_iter().map(view).collect::<Result<_>>()?;
    let owner = |one: officer::Officer| Owner { id: one.id, name: one.name };
    let owners = officer::all(read)?.into_iter().filter(|one| one.active).map(owner).collect();
    Ok(ActionPlan { gaps, owners })
}
