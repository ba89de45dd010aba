//! Recording a specific need.

use super::{NeedSource, SpecificNeed, category, is_open_status, of_person};
use crate::{
    Code, Desk, Failure, Result,
    failure::Faults,
    family,
    permit::{Permit, Register},
    person::Checking,
    profile::ListName,
};
use chrono::{DateTime, NaiveDate, Utc};
use vault::Id;

/// A need as typed.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub struct NeedForm {
    /// Case.
    pub application: Id,
    /// Whose need.
    pub person: Id,
    /// Code of the list `need`, as exact as known.
    pub code: String,
    /// Where it stands, a code of the list `need_status` that still counts; none is `reported`.
    #[serde(default)]
    pub status: Option<String>,
    /// How grave it is, a code of the list `severity`.
    #[serde(default)]
    pub severity: Option<String>,
    /// From where it is known.
    #[serde(default)]
    pub source: NeedSource,
    /// What was said, in the words of whoever said it.
    #[serde(default)]
    pub told: Option<String>,
    /// Whether only the officer in charge and reviewers may see it, though the list leaves it open.
    #[serde(default)]
    pub restricted: bool,
    /// What is to be known of it.
    #[serde(default)]
    pub note: Option<String>,
    /// To whom the person was referred.
    #[serde(default)]
    pub referral: Option<String>,
}

/// Where a need stands that nobody has looked into.
const REPORTED: &str = "reported";
/// Where a need stands that was looked into.
pub(super) const CONFIRMED: &str = "confirmed";

/// Records a specific need of a member of a case, at any stage of it.
///
/// # Errors
/// All fields at fault in one failure; [`Code::AlreadyRecorded`] at `code` when the need counts already.
pub fn record(desk: &mut Desk, permit: &Permit<Register>, form: &NeedForm, now: DateTime<Utc>) -> Result<Id> {
    let (today, officer) = (desk.today(now), permit.officer());
    let need = form.check(desk, officer, today, Id::new(now)?)?;
    family::case_of(desk.read(), form.application, form.person)?;
    let known = of_person(desk.read(), form.person)?;
    if known.iter().any(|other| other.code == need.code && other.is_open(&desk.profile.lists)) {
        return Err(Failure::field("code", Code::AlreadyRecorded));
    }
    desk.commit(officer, "need.record", Some(form.application), now, |change| {
        change.create(&need)?;
        Ok(need.id)
    })
}

impl NeedForm {
    fn check(&self, desk: &Desk, officer: Id, today: NaiveDate, id: Id) -> Result<SpecificNeed> {
        let lists = &desk.profile.lists;
        let mut faults = Faults::default();
        let mut checking = Checking { today, lists, faults: &mut faults };
        let code = checking.required_code("need", "code", &self.code);
        let status = checking.code("need_status", "status", self.status.as_ref());
        let status = status.unwrap_or_else(|| REPORTED.to_owned());
        let severity = checking.code("severity", "severity", self.severity.as_ref());
        let told = checking.long("told", self.told.as_ref());
        let note = checking.long("note", self.note.as_ref());
        let referral = checking.line("referral", self.referral.as_ref());
        let entry = lists.entry(ListName::Need, &code);
        if entry.is_some_and(|entry| !entry.offered_on(today)) {
            faults.add("code", Code::NotAChoice);
        }
        // What is recorded now counts now; an end has a day and a reason.
        if !is_open_status(lists, &status) {
            faults.add("status", Code::NotAChoice);
        }
        faults.check()?;
        let confirmed = status == CONFIRMED;
        Ok(SpecificNeed {
            id,
            person: self.person,
            category: category(lists, &code).to_owned(),
            restricted: self.restricted || entry.is_some_and(|entry| entry.restricted),
            code,
            status,
            severity,
            source: self.source,
            told,
            note,
            referral,
            recorded_on: today,
            recorded_by: officer,
            reviewed_on: confirmed.then_some(today),
            reviewed_by: confirmed.then_some(officer),
            reviewed_because: None,
            ended_on: None,
            ended_because: None,
            answers: None,
            withdrawn: None,
        })
    }
}
