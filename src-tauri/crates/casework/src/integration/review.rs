//! Where somebody stands: what they began from, then each review. What was written stays; the next review says what moved.

use super::{Indicators, Level, Levels, PlanReview, going, storage};
use crate::{
    Code, Desk, Result,
    failure::Faults,
    permit::{Integrate, Permit},
    profile::ListName,
    text,
};
use chrono::{DateTime, NaiveDate, Utc};
use vault::Id;

/// Where somebody stands in one domain, as typed.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[ts(rename = "DomainLevelForm")]
pub struct LevelForm {
    /// A code of the list `integration_domain`.
    pub domain: String,
    /// From 1 to 5; none is not looked at.
    pub level: Option<u8>,
    /// What it rests on.
    #[serde(default)]
    pub note: String,
}

/// A review as typed.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[ts(rename = "PlanReviewForm")]
pub struct ReviewForm {
    /// Plan.
    pub plan: Id,
    /// Person.
    pub person: Id,
    /// When.
    pub on: NaiveDate,
    /// Where they stand in each domain.
    pub levels: Vec<LevelForm>,
    /// What is measured.
    #[serde(default)]
    pub indicators: Indicators,
    /// What was agreed.
    #[serde(default)]
    pub note: String,
}

/// Months of a year, and the most that income is typed as.
const MONTHS: u32 = 12;
const MOST_INCOME: i64 = 1_000_000_000;

/// Records where somebody stands.
///
/// # Errors
/// [`Code::PlanEnded`]; [`Code::BaselineMissing`] at `levels` of a first review that leaves a domain out; all fields at
/// fault in one failure.
pub fn review(
    desk: &mut Desk,
    permit: &Permit<Integrate>,
    form: &ReviewForm,
    now: DateTime<Utc>,
) -> Result<Id> {
    let (today, officer) = (desk.today(now), permit.officer());
    let plan = going(desk.read(), permit.acting(), form.plan)?;
    let reviews: Vec<PlanReview> = desk.read().list(storage::REVIEWS, [plan.id])?;
    let last = reviews.iter().filter(|review| review.person == form.person).map(|review| review.on).max();
    let mut faults = Faults::default();
    if !plan.persons.0.contains(&form.person) {
        faults.add("person", Code::NotAChoice);
    }
    if form.on > today {
        faults.add("on", Code::DateInFuture);
    } else if last.is_some_and(|last| form.on <= last) {
        faults.add("on", Code::DatesOutOfOrder);
    }
    let mut levels: Vec<Level> = Vec::new();
    let domains = desk.profile.lists.get(ListName::IntegrationDomain);
    for (at, typed) in form.levels.iter().enumerate() {
        let field = |name: &str| format!("levels.{at}.{name}");
        let note = faults.keep(text::long(&field("note"), &typed.note));
        let twice = levels.iter().any(|level| level.domain == typed.domain);
        if twice || !domains.has(&typed.domain) {
            faults.add(field("domain"), Code::NotAChoice);
        }
        match typed.level {
            None => {}
            Some(level @ 1..=5) => levels.push(Level { domain: typed.domain.clone(), level, note }),
            Some(_) => faults.add(field("level"), Code::NotAChoice),
        }
    }
    let whole = domains.entries.iter().all(|entry| levels.iter().any(|level| level.domain == entry.code));
    if levels.is_empty() || (last.is_none() && !whole) {
        faults.add("levels", Code::BaselineMissing);
    }
    if form.indicators.months.is_some_and(|months| months > MONTHS) {
        faults.add("indicators.months", Code::NotANumber);
    }
    if form.indicators.income.is_some_and(|income| !(0..=MOST_INCOME).contains(&income)) {
        faults.add("indicators.income", Code::NotANumber);
    }
    let note = faults.keep(text::long("note", &form.note));
    faults.check()?;
    let review = PlanReview {
        id: Id::new(now)?,
        plan: plan.id,
        person: form.person,
        on: form.on,
        levels: Levels(levels),
        indicators: form.indicators.clone(),
        note,
        officer,
    };
    desk.commit(officer, "integration.review", Some(plan.application), now, |change| {
        change.create(&review)?;
        Ok(review.id)
    })
}
