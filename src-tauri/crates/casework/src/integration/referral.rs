//! Referrals to partners. A partner is given what the person consented to and no more; what was given is kept as it was given.

use super::{IntegrationPlan, PlanReview, Referral, ReferralAnswers, Slice, going, storage};
use crate::{
    Code, Desk, Failure, Kind, Result, access,
    application::Application,
    failure::Faults,
    need,
    permit::{Integrate, Permit},
    person::{Checking, Person},
    profile::ListName,
    release::{Recipient, belonging},
    rule::{self, Broken, BrokenView, Overriding},
    text,
};
use chrono::{DateTime, NaiveDate, Utc};
use vault::{Id, Read};

/// What a partner can be given.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, serde::Serialize, serde::Deserialize, ts_rs::TS,
)]
#[serde(rename_all = "camelCase")]
pub enum SliceField {
    /// Name.
    Name,
    /// Birth.
    Birth,
    /// Sex.
    Sex,
    /// Nationality.
    Nationality,
    /// Language that they speak.
    Language,
    /// How they can be reached.
    Contact,
    /// Where they stand in the domain.
    Level,
    /// Specific needs that are open to all who work on the case.
    Needs,
}

impl SliceField {
    /// All of them.
    pub const ALL: [Self; 8] = [
        Self::Name,
        Self::Birth,
        Self::Sex,
        Self::Nationality,
        Self::Language,
        Self::Contact,
        Self::Level,
        Self::Needs,
    ];
}

/// What a person consented to. One value, one merge unit.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename = "ReferralConsent")]
pub struct Consent {
    /// What may be given.
    pub scope: Vec<SliceField>,
    /// When it was given.
    pub given_on: NaiveDate,
    /// Last day on which it counts.
    pub expires_on: NaiveDate,
    /// How: signed, or said before whom; through which interpreter.
    pub how: String,
}

/// Consent as typed.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename = "ReferralConsentForm")]
pub struct ConsentForm {
    /// What may be given.
    pub scope: Vec<SliceField>,
    /// When it was given.
    pub given_on: NaiveDate,
    /// Last day on which it counts; none is as the profile says.
    #[serde(default)]
    pub expires_on: Option<NaiveDate>,
    /// How.
    pub how: String,
}

/// Where a referral stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub enum ReferralState {
    /// The partner has it.
    Sent,
    /// The partner took it on.
    Accepted,
    /// The partner did not.
    Declined,
    /// The partner did what was asked.
    Completed,
}

/// What a partner answered.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
pub struct ReferralAnswer {
    /// What.
    pub state: ReferralState,
    /// Why, or what was done.
    pub note: String,
    /// When.
    pub on: NaiveDate,
    /// Who recorded it.
    pub officer: Id,
}

/// A referral as typed.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize, ts_rs::TS)]
pub struct ReferralForm {
    /// Plan.
    pub plan: Id,
    /// Whom it concerns.
    pub person: Id,
    /// Partner, of the register of recipients.
    pub partner: Id,
    /// Domain, a code of the list `integration_domain`.
    pub domain: String,
    /// What for.
    pub purpose: String,
    /// What the partner is given.
    pub fields: Vec<SliceField>,
    /// What the person consented to.
    #[serde(default)]
    pub consent: Option<ConsentForm>,
    /// Reasons for which warnings are overridden.
    #[serde(default)]
    pub overrides: Vec<Overriding>,
}

/// What stands against a referral.
///
/// # Errors
/// [`Code::NotFound`].
pub fn against(
    desk: &Desk,
    permit: &Permit<Integrate>,
    form: &ReferralForm,
    now: DateTime<Utc>,
) -> Result<Vec<BrokenView>> {
    let (read, acting) = (desk.read(), permit.acting());
    let plan: IntegrationPlan = read.get(form.plan)?;
    access::entered(read, acting, plan.application)?;
    // Whoever it is typed for, the rules tell of their nationality.
    if !acting.scope().knows(read, form.person)? {
        return Err(Failure::new(Kind::NotFound, Code::NotFound));
    }
    let found = found(desk, form, desk.today(now))?;
    Ok(rule::weighed(desk, rule::Act::Refer, &found))
}

fn found(desk: &Desk, form: &ReferralForm, today: NaiveDate) -> Result<Vec<Broken>> {
    let mut found = Vec::new();
    let partner: Recipient = desk.read().get(form.partner)?;
    for person in belonging(desk, &partner, &[form.person])? {
        let broken = Broken::new(Code::RecipientOfOrigin, Some(person));
        found.push(broken.with("country", &partner.country));
    }
    match &form.consent {
        Some(consent) if expiry(desk, consent) >= today && consent.given_on <= today => {
            let beyond = form.fields.iter().filter(|field| !consent.scope.contains(field)).count();
            if beyond > 0 {
                found.push(Broken::new(Code::ConsentExceeded, Some(form.person)).with("count", beyond));
            }
        }
        _ => found.push(Broken::new(Code::ConsentMissing, Some(form.person))),
    }
    Ok(found)
}

fn expiry(desk: &Desk, consent: &ConsentForm) -> NaiveDate {
    let usual = desk.profile.assistance.consent.last_day(consent.given_on, desk.profile);
    consent.expires_on.unwrap_or(usual)
}

/// Days that a partner has to answer, unless it says otherwise.
const ANSWER: chrono::Days = chrono::Days::new(14);

/// Refers a person to a partner and keeps what was given.
///
/// # Errors
/// Those of the rules: no consent that counts, more than was consented to, a partner of the country they fled;
/// [`Code::RecipientInactive`]; [`Code::PlanEnded`]; all fields at fault in one failure.
pub fn refer(
    desk: &mut Desk,
    permit: &Permit<Integrate>,
    form: &ReferralForm,
    now: DateTime<Utc>,
) -> Result<Id> {
    let (today, officer) = (desk.today(now), permit.officer());
    let plan = going(desk.read(), permit.acting(), form.plan)?;
    let partner: Recipient = desk.read().get(form.partner)?;
    if partner.inactive.is_some() {
        return Err(Failure::not_now(Code::RecipientInactive));
    }
    let mut faults = Faults::default();
    if !plan.persons.0.contains(&form.person) {
        faults.add("person", Code::NotAChoice);
    }
    let purpose = faults.keep(text::required_long("purpose", &form.purpose));
    if form.fields.is_empty() {
        faults.add("fields", Code::Required);
    }
    let mut checking = Checking { today, lists: &desk.profile.lists, faults: &mut faults };
    let domain = checking.required_code(ListName::IntegrationDomain.as_str(), "domain", &form.domain);
    let how = form.consent.as_ref().map(|consent| checking.required("consent.how", &consent.how));
    if form.consent.as_ref().is_some_and(|consent| consent.given_on > today) {
        faults.add("consent.givenOn", Code::DateInFuture);
    }
    faults.check()?;
    let found = found(desk, form, today)?;
    let weighing = rule::Weighing { act: rule::Act::Refer, subject: plan.application, officer };
    let passed = rule::weigh(desk, &weighing, &found, &form.overrides, now)?;
    // As with everything that leaves: refused whatever a profile says.
    if found.iter().any(|broken| broken.code == Code::RecipientOfOrigin) {
        return Err(Failure::not_now(Code::RecipientOfOrigin).with("country", &partner.country));
    }
    let consent = match (&form.consent, how) {
        (Some(typed), Some(how)) => Consent {
            scope: typed.scope.clone(),
            given_on: typed.given_on,
            expires_on: expiry(desk, typed),
            how,
        },
        // Only where the profile lets an officer go on without, with a reason.
        _ => Consent { scope: Vec::new(), given_on: today, expires_on: today, how: String::new() },
    };
    let referral = Referral {
        id: Id::new(now)?,
        plan: plan.id,
        person: form.person,
        partner: partner.id,
        slice: slice(desk.read(), desk, &plan.application, form, &domain)?,
        domain,
        purpose,
        consent,
        referred_on: today,
        answer_by: today.checked_add_days(ANSWER).unwrap_or(today),
        officer,
        state: ReferralState::Sent,
        answers: ReferralAnswers::default(),
    };
    desk.commit(officer, "referral.send", Some(plan.application), now, |change| {
        passed.record(change)?;
        change.create(&referral)?;
        Ok(referral.id)
    })
}

fn slice(read: Read<'_>, desk: &Desk, case: &Id, form: &ReferralForm, domain: &str) -> Result<Slice> {
    let person: Person = read.get(form.person)?;
    let mut fields = form.fields.clone();
    fields.sort_unstable();
    fields.dedup();
    let mut slice = Vec::new();
    for field in fields {
        let value = match field {
            SliceField::Name => person.name.latin.clone(),
            SliceField::Birth => {
                let days = [person.birth.earliest, person.birth.latest];
                let mut days: Vec<String> = days.iter().flatten().map(ToString::to_string).collect();
                days.dedup();
                days.join(" – ")
            }
            SliceField::Sex => format!("{:?}", person.sex),
            SliceField::Nationality => person.nationality.clone().unwrap_or_default(),
            SliceField::Language => {
                read.find::<Application>(*case)?.map(|case| case.language).unwrap_or_default()
            }
            SliceField::Contact => {
                let own = person.contact.as_ref().and_then(|contact| contact.phone.clone());
                let case = read.find::<Application>(*case)?.map(|case| case.contact);
                own.or(case).unwrap_or_default()
            }
            SliceField::Level => {
                let reviews: Vec<PlanReview> = read.list(storage::REVIEWS, [form.plan])?;
                let own = reviews.iter().rev().filter(|review| review.person == form.person);
                let level = own.flat_map(|review| &review.levels.0).find(|level| level.domain == domain);
                level.map(|level| level.level.to_string()).unwrap_or_default()
            }
            SliceField::Needs => {
                let lists = &desk.profile.lists;
                let needs = need::of_person(read, person.id)?.into_iter();
                let open = needs.filter(|need| need.is_open(lists) && !need.restricted);
                open.map(|need| need.code).collect::<Vec<_>>().join(" ")
            }
        };
        slice.push((field, value));
    }
    Ok(Slice(slice))
}

/// What a partner answered, as typed.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize, ts_rs::TS)]
pub struct ReferralAnswerForm {
    /// Referral.
    pub referral: Id,
    /// What.
    pub state: ReferralState,
    /// Why, or what was done; of what was declined it must be said.
    #[serde(default)]
    pub note: String,
    /// When.
    pub on: NaiveDate,
}

/// Records what a partner answered: accepted and then completed, or declined.
///
/// # Errors
/// [`Code::ReferralOver`] when that cannot follow; [`Code::Required`] at `note`; all fields at fault in one failure.
pub fn answer(
    desk: &mut Desk,
    permit: &Permit<Integrate>,
    form: &ReferralAnswerForm,
    now: DateTime<Utc>,
) -> Result<()> {
    use ReferralState::{Accepted, Completed, Declined, Sent};
    let officer = permit.officer();
    let referral: Referral = desk.read().get(form.referral)?;
    let plan: IntegrationPlan = desk.read().get(referral.plan)?;
    access::entered(desk.read(), permit.acting(), plan.application)?;
    if !matches!((referral.state, form.state), (Sent, Accepted | Declined) | (Accepted, Declined | Completed))
    {
        return Err(Failure::not_now(Code::ReferralOver));
    }
    let mut faults = Faults::default();
    let note = faults.keep(match form.state {
        Declined | Completed => text::required_long("note", &form.note),
        Sent | Accepted => text::long("note", &form.note),
    });
    if form.on > desk.today(now) {
        faults.add("on", Code::DateInFuture);
    } else if form.on < referral.referred_on {
        faults.add("on", Code::DatesOutOfOrder);
    }
    faults.check()?;
    desk.commit(officer, "referral.answer", Some(plan.application), now, |change| {
        let mut answers = referral.answers.0.clone();
        answers.push(ReferralAnswer { state: form.state, note, on: form.on, officer });
        change.update(&Referral { state: form.state, answers: ReferralAnswers(answers), ..referral })?;
        Ok(())
    })
}
