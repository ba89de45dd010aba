//! Who is eligible: weighed by the criteria, confirmed by an officer.

use super::{Eligibility, Programme, Reasons, Verdict, criteria::weighed, programme, storage};
use crate::{
    Code, Desk, Failure, Result,
    failure::Faults,
    household::{self, Household},
    officer,
    permit::{Assist, Permit},
    person::PersonName,
    text,
};
use chrono::{DateTime, NaiveDate, Utc};
use std::collections::BTreeMap;
use vault::{Id, Read};

/// What an officer decided about a household. One value, one merge unit.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[ts(rename = "EligibilityConfirmation")]
pub struct Confirmation {
    /// Whether they are given it.
    pub eligible: bool,
    /// Why, where the criteria say otherwise.
    pub reason: String,
    /// When.
    pub on: NaiveDate,
    /// Who.
    pub officer: Id,
}

/// Which household to weigh for which programme.
#[derive(Debug, Clone, Copy, serde::Serialize, serde::Deserialize, ts_rs::TS)]
pub struct AssessForm {
    /// Programme.
    pub programme: Id,
    /// Household.
    pub household: Id,
}

/// Weighs a household by the criteria that count now. What was confirmed is to be confirmed anew when the answer changed.
///
/// # Errors
/// [`Code::ProgrammeClosed`]; [`Code::CriteriaMissing`]; [`Code::HouseholdEnded`].
pub fn assess(desk: &mut Desk, permit: &Permit<Assist>, form: &AssessForm, now: DateTime<Utc>) -> Result<Id> {
    let officer = permit.officer();
    let programme = programme::open(desk.read(), form.programme)?;
    let household = household::standing(desk.read(), form.household)?;
    let known = known(desk.read(), programme.id)?.remove(&household.id);
    let weighed = weigh(desk, &programme, &household, known.as_ref(), officer, now)?;
    desk.commit(officer, "eligibility.assess", Some(household.id), now, |change| {
        if known.is_some() {
            change.update(&weighed)?;
        } else {
            change.create(&weighed)?;
        }
        Ok(weighed.id)
    })
}

/// How many households were weighed, and what the criteria say of them.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, serde::Serialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub struct AssessedMany {
    /// Eligible.
    pub eligible: u32,
    /// Not eligible.
    pub not_eligible: u32,
    /// Something is not known.
    pub unclear: u32,
}

/// Weighs every household that is assisted, in one commit.
///
/// # Errors
/// [`Code::ProgrammeClosed`]; [`Code::CriteriaMissing`].
pub fn assess_all(
    desk: &mut Desk,
    permit: &Permit<Assist>,
    programme: Id,
    now: DateTime<Utc>,
) -> Result<AssessedMany> {
    let officer = permit.officer();
    let programme = programme::open(desk.read(), programme)?;
    let known = known(desk.read(), programme.id)?;
    let households: Vec<Household> = desk.read().list(storage::ASSISTED, [])?;
    let mut all = Vec::new();
    let mut counts = AssessedMany::default();
    for household in households {
        let one = weigh(desk, &programme, &household, known.get(&household.id), officer, now)?;
        match one.verdict {
            Verdict::Eligible => counts.eligible += 1,
            Verdict::NotEligible => counts.not_eligible += 1,
            Verdict::Unclear => counts.unclear += 1,
        }
        all.push(one);
    }
    desk.commit(officer, "eligibility.assess_all", Some(programme.id), now, |change| {
        for one in &all {
            if known.contains_key(&one.household) {
                change.update(one)?;
            } else {
                change.create(one)?;
            }
        }
        Ok(counts)
    })
}

fn known(read: Read<'_>, programme: Id) -> Result<BTreeMap<Id, Eligibility>> {
    let all: Vec<Eligibility> = read.list(storage::OF_PROGRAMME, [programme])?;
    Ok(all.into_iter().map(|one| (one.household, one)).collect())
}

fn weigh(
    desk: &Desk,
    programme: &Programme,
    household: &Household,
    known: Option<&Eligibility>,
    officer: Id,
    now: DateTime<Utc>,
) -> Result<Eligibility> {
    let (today, criteria) = (desk.today(now), programme::criteria(programme)?);
    let facts = household::facts(desk.read(), &desk.profile.lists, household, today)?;
    let (verdict, reasons, amount) = weighed(criteria, &facts);
    let same = known.filter(|known| (known.verdict, known.amount) == (verdict, amount));
    Ok(Eligibility {
        id: known.map_or_else(|| Id::new(now), |known| Ok(known.id))?,
        programme: programme.id,
        household: household.id,
        version: criteria.version,
        verdict,
        reasons,
        amount,
        assessed_by: officer,
        assessed_on: today,
        confirmed: same.and_then(|known| known.confirmed.clone()),
    })
}

/// What an officer decides about households that were weighed.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[ts(rename = "ConfirmEligibilityForm")]
pub struct ConfirmForm {
    /// Which.
    pub eligibilities: Vec<Id>,
    /// Whether they are given it.
    pub eligible: bool,
    /// Why, where the criteria say otherwise.
    #[serde(default)]
    pub reason: String,
}

/// Decides about households that were weighed. Against the criteria only with a reason.
///
/// # Errors
/// [`Code::Required`] at `reason`.
pub fn confirm(
    desk: &mut Desk,
    permit: &Permit<Assist>,
    form: &ConfirmForm,
    now: DateTime<Utc>,
) -> Result<u32> {
    let (today, officer) = (desk.today(now), permit.officer());
    let mut all = Vec::new();
    for id in &form.eligibilities {
        all.push(desk.read().get::<Eligibility>(*id)?);
    }
    let against = all.iter().any(|one| (one.verdict == Verdict::Eligible) != form.eligible);
    let mut faults = Faults::default();
    let reason = faults.keep(match against {
        true => text::required_long("reason", &form.reason),
        false => text::long("reason", &form.reason),
    });
    if all.is_empty() {
        faults.add("eligibilities", Code::Required);
    }
    faults.check()?;
    let subject = match all.as_slice() {
        [one] => one.household,
        _ => all.first().map_or(officer, |one| one.programme),
    };
    let count = u32::try_from(all.len()).unwrap_or(u32::MAX);
    desk.commit(officer, "eligibility.confirm", Some(subject), now, |change| {
        for one in all {
            let confirmed =
                Confirmation { eligible: form.eligible, reason: reason.clone(), on: today, officer };
            change.update(&Eligibility { confirmed: Some(confirmed), ..one })?;
        }
        Ok(count)
    })
}

/// Confirms everybody whom the criteria find eligible and who waits, in one commit.
///
/// # Errors
/// [`Code::ProgrammeClosed`]; [`Code::NobodyEligible`] when nobody waits.
pub fn confirm_eligible(
    desk: &mut Desk,
    permit: &Permit<Assist>,
    programme: Id,
    now: DateTime<Utc>,
) -> Result<u32> {
    let programme = programme::open(desk.read(), programme)?;
    let all: Vec<Eligibility> = desk.read().list(storage::WAITING, (programme.id, u32::MAX))?;
    let wait = all.iter().filter(|one| one.verdict == Verdict::Eligible);
    let eligibilities: Vec<Id> = wait.map(|one| one.id).collect();
    if eligibilities.is_empty() {
        return Err(nobody());
    }
    confirm(desk, permit, &ConfirmForm { eligibilities, eligible: true, reason: String::new() }, now)
}

/// Whether a household is eligible, as the page shows it.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub struct EligibilityView {
    /// Which.
    pub id: Id,
    /// Programme.
    pub programme: Id,
    /// Its name.
    pub name: String,
    /// Household.
    pub household: Id,
    /// Name of its head.
    pub head: PersonName,
    /// Version of the criteria.
    pub version: u32,
    /// What the criteria say.
    pub verdict: Verdict,
    /// Why.
    pub reasons: Reasons,
    /// What they would be given each time.
    pub amount: i64,
    /// Currency.
    pub currency: String,
    /// When it was weighed.
    pub assessed_on: NaiveDate,
    /// What an officer decided.
    pub confirmed: Option<Confirmation>,
    /// Name of who decided.
    pub confirmed_by: Option<String>,
}

/// What a household is eligible for.
pub(crate) fn of_household(desk: &Desk, household: Id) -> Result<Vec<EligibilityView>> {
    let all: Vec<Eligibility> = desk.read().list(storage::OF_HOUSEHOLD, [household])?;
    all.into_iter().map(|one| view(desk, one)).collect()
}

fn view(desk: &Desk, one: Eligibility) -> Result<EligibilityView> {
    let read = desk.read();
    let programme: Programme = read.get(one.programme)?;
    let confirmed_by =
        one.confirmed.as_ref().map(|confirmed| officer::name(read, confirmed.officer)).transpose()?;
    Ok(EligibilityView {
        head: household::head(read, one.household)?,
        name: programme.name,
        currency: programme.currency,
        confirmed_by,
        id: one.id,
        programme: one.programme,
        household: one.household,
        version: one.version,
        verdict: one.verdict,
        reasons: one.reasons,
        amount: one.amount,
        assessed_on: one.assessed_on,
        confirmed: one.confirmed,
    })
}

/// Rows of a page of households that were weighed, at most.
const PAGE: u32 = 200;

/// Households that were weighed for a programme and wait for an officer, the eligible first.
///
/// # Errors
/// Of the database.
pub fn waiting(desk: &Desk, _: &Permit<Assist>, programme: Id) -> Result<Vec<EligibilityView>> {
    let all: Vec<Eligibility> = desk.read().list(storage::WAITING, (programme, PAGE))?;
    all.into_iter().map(|one| view(desk, one)).collect()
}

/// Whether an officer decided that a household is given something of a programme.
pub(super) fn is_confirmed(one: &Eligibility) -> bool {
    one.confirmed.as_ref().is_some_and(|confirmed| confirmed.eligible)
}

/// That nobody was found to pay.
pub(super) fn nobody() -> Failure {
    Failure::not_now(Code::NobodyEligible)
}
