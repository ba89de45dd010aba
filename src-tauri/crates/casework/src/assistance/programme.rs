//! Programmes: what they give, to whom, and out of which budget. Criteria are never changed, a new version follows.

use super::{Cadence, Criteria, CriteriaVersions, Programme, storage};
use crate::{
    Code, Desk, Failure, Result,
    failure::Faults,
    permit::{ApproveAssistance, Assist, Permit},
    person::Checking,
    profile::ListName,
    text,
};
use chrono::{DateTime, NaiveDate, Utc};
use vault::{Id, Read};

/// A programme as typed.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub struct ProgrammeForm {
    /// Which it changes; none is a new one.
    #[serde(default)]
    pub programme: Option<Id>,
    /// Its name.
    pub name: String,
    /// What it gives, a code of the list `aid_kind`.
    pub kind: String,
    /// How often.
    pub cadence: Cadence,
    /// Who pays.
    pub payer: String,
    /// What it may spend in all, in minor units.
    pub budget: i64,
    /// First day.
    pub starts_on: NaiveDate,
    /// Last day.
    pub ends_on: NaiveDate,
}

/// Amounts are kept far below what an integer holds, so that no sum of them overflows.
pub(super) const MOST: i64 = 1_000_000_000_000;

/// Sets a programme up, or changes its name, payer, days and budget.
///
/// # Errors
/// All fields at fault in one failure; [`Code::BudgetExceeded`] at `budget` when more is approved than it would hold.
pub fn programme(
    desk: &mut Desk,
    permit: &Permit<ApproveAssistance>,
    form: &ProgrammeForm,
    now: DateTime<Utc>,
) -> Result<Id> {
    let (today, officer) = (desk.today(now), permit.officer());
    let known = form.programme.map(|id| desk.read().get::<Programme>(id)).transpose()?;
    let mut faults = Faults::default();
    let mut checking = Checking { today, lists: &desk.profile.lists, faults: &mut faults };
    let name = checking.required("name", &form.name);
    let kind = checking.required_code(ListName::AidKind.as_str(), "kind", &form.kind);
    let payer = checking.required("payer", &form.payer);
    if form.ends_on < form.starts_on {
        faults.add("endsOn", Code::DatesOutOfOrder);
    }
    let spent = known.as_ref().map(|known| committed(desk.read(), known.id)).transpose()?.unwrap_or(0);
    if !(1..=MOST).contains(&form.budget) {
        faults.add("budget", Code::NotANumber);
    } else if form.budget < spent {
        faults.add("budget", Code::BudgetExceeded);
    }
    faults.check()?;
    let set = Programme {
        id: known.as_ref().map_or_else(|| Id::new(now), |known| Ok(known.id))?,
        name,
        kind,
        cadence: form.cadence,
        payer,
        budget: form.budget,
        currency: desk.profile.assistance.currency.clone(),
        starts_on: form.starts_on,
        ends_on: form.ends_on,
        criteria: known.as_ref().map(|known| known.criteria.clone()).unwrap_or_default(),
        set_up_by: known.as_ref().map_or(officer, |known| known.set_up_by),
        closed: known.as_ref().and_then(|known| known.closed.clone()),
    };
    let command = if known.is_some() { "programme.change" } else { "programme.set_up" };
    desk.commit(officer, command, Some(set.id), now, |change| {
        if known.is_some() {
            change.update(&set)?;
        } else {
            change.create(&set)?;
        }
        Ok(set.id)
    })
}

/// Criteria as typed.
#[derive(Debug, Clone, Default, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase", default)]
pub struct CriteriaForm {
    /// Programme; required.
    pub programme: Option<Id>,
    /// From when they count.
    pub from: Option<NaiveDate>,
    /// Why they are set so, and the decision they rest on.
    pub basis: String,
    /// Codes of the list `population`.
    pub populations: Vec<String>,
    /// Persons at least.
    pub least: Option<u32>,
    /// Persons at most.
    pub most: Option<u32>,
    /// Children at least.
    pub children: Option<u32>,
    /// Persons of 60 and more at least.
    pub elderly: Option<u32>,
    /// Any of these specific needs.
    pub needs: Vec<String>,
    /// Income of a person in a month at most.
    pub income: Option<i64>,
    /// What each household is given.
    pub base: i64,
    /// What is given for each person.
    pub each: i64,
    /// At most.
    pub cap: Option<i64>,
}

/// Sets the next version of a programme's criteria. Who was confirmed under an earlier one stays so until weighed again.
///
/// # Errors
/// All fields at fault in one failure; [`Code::ProgrammeClosed`].
pub fn set_criteria(
    desk: &mut Desk,
    permit: &Permit<ApproveAssistance>,
    form: &CriteriaForm,
    now: DateTime<Utc>,
) -> Result<u32> {
    let (today, officer) = (desk.today(now), permit.officer());
    let Some(id) = form.programme else { return Err(Failure::field("programme", Code::Required)) };
    let programme = open(desk.read(), id)?;
    let mut faults = Faults::default();
    let basis = faults.keep(text::required_long("basis", &form.basis));
    let lists = &desk.profile.lists;
    for (field, list, codes) in
        [("populations", ListName::Population, &form.populations), ("needs", ListName::Need, &form.needs)]
    {
        if codes.iter().any(|code| !lists.has(list, code)) {
            faults.add(field, Code::NotAChoice);
        }
    }
    if form.least.zip(form.most).is_some_and(|(least, most)| most < least) {
        faults.add("most", Code::NotANumber);
    }
    for (field, amount) in
        [("income", form.income), ("base", Some(form.base)), ("each", Some(form.each)), ("cap", form.cap)]
    {
        if amount.is_some_and(|amount| !(0..=MOST / 1_000).contains(&amount)) {
            faults.add(field, Code::NotANumber);
        }
    }
    if form.base == 0 && form.each == 0 {
        faults.add("base", Code::Required);
    }
    faults.check()?;
    let version = programme.criteria.0.last().map_or(1, |last| last.version + 1);
    let criteria = Criteria {
        version,
        from: form.from.unwrap_or(today),
        officer,
        basis,
        populations: form.populations.clone(),
        least: form.least,
        most: form.most,
        children: form.children,
        elderly: form.elderly,
        needs: form.needs.clone(),
        income: form.income,
        base: form.base,
        each: form.each,
        cap: form.cap,
    };
    desk.commit(officer, "programme.criteria", Some(programme.id), now, |change| {
        let mut all = programme.criteria.0.clone();
        all.push(criteria);
        change.update(&Programme { criteria: CriteriaVersions(all), ..programme })?;
        Ok(version)
    })
}

/// Closes a programme before its last day.
///
/// # Errors
/// [`Code::Required`] at `reason`; [`Code::ProgrammeClosed`].
pub fn close(
    desk: &mut Desk,
    permit: &Permit<ApproveAssistance>,
    id: Id,
    reason: &str,
    now: DateTime<Utc>,
) -> Result<()> {
    let programme = open(desk.read(), id)?;
    let mut faults = Faults::default();
    let closed = faults.keep(text::required_long("reason", reason));
    faults.check()?;
    desk.commit(permit.officer(), "programme.close", Some(id), now, |change| {
        change.update(&Programme { closed: Some(closed), ..programme })?;
        Ok(())
    })
}

/// A programme that goes on.
pub(super) fn open(read: Read<'_>, id: Id) -> Result<Programme> {
    let programme: Programme = read.get(id)?;
    match programme.closed {
        Some(_) => Err(Failure::not_now(Code::ProgrammeClosed)),
        None => Ok(programme),
    }
}

/// The criteria of a programme that count now.
pub(super) fn criteria(programme: &Programme) -> Result<&Criteria> {
    programme.criteria.0.last().ok_or_else(|| Failure::not_now(Code::CriteriaMissing))
}

/// What a programme has approved and not got back, in minor units.
pub(super) fn committed(read: Read<'_>, programme: Id) -> Result<i64> {
    Ok(read.row(storage::COMMITTED, [programme], |row| row.get(0))?.unwrap_or(0))
}

/// A programme as the page shows it.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub struct ProgrammeView {
    /// What is known of it.
    pub programme: Programme,
    /// What it has approved and not got back.
    pub committed: i64,
    /// Households that were confirmed.
    pub confirmed: u32,
    /// Households that were weighed and wait for an officer.
    pub waiting: u32,
}

/// Programmes, those that go on first.
///
/// # Errors
/// Of the database.
pub fn programmes(desk: &Desk, _: &Permit<Assist>) -> Result<Vec<ProgrammeView>> {
    let read = desk.read();
    let view = |programme: Programme| {
        let counts = read.row(storage::COUNTS, [programme.id], |row| Ok((row.get(0)?, row.get(1)?)))?;
        let (confirmed, waiting) = counts.unwrap_or((0, 0));
        Ok(ProgrammeView { committed: committed(read, programme.id)?, confirmed, waiting, programme })
    };
    read.list::<Programme>(storage::PROGRAMMES, [])?.into_iter().map(view).collect()
}
