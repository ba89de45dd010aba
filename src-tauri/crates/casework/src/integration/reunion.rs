//! Family reunification: application, evidence of the ties, decision of a second officer, visas, travel, arrival.

use super::{
    Evidence, EvidenceAll, Joining, JoiningAll, Reunification, ReunionArrival, ReunionDecision, ReunionStep,
};
use crate::{
    Code, Desk, Failure, Result, access,
    failure::Faults,
    folder,
    permit::{Acting, DecideReunification, Integrate, Permit},
    person::Checking,
    profile::ListName,
    rule::{self, Broken, BrokenView, Overriding},
    status, text,
};
use chrono::{DateTime, NaiveDate, Utc};
use vault::{Id, Read};

/// An application as typed.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub struct ReunionForm {
    /// Case of the sponsor.
    pub application: Id,
    /// Sponsor.
    pub sponsor: Id,
    /// Who is to come.
    pub relatives: Vec<Joining>,
    /// When it was made.
    pub applied_on: NaiveDate,
}

/// Records an application for family reunification.
///
/// # Errors
/// [`Code::NotRecognised`] when the sponsor holds no status; all fields at fault in one failure.
pub fn apply(
    desk: &mut Desk,
    permit: &Permit<Integrate>,
    form: &ReunionForm,
    now: DateTime<Utc>,
) -> Result<Id> {
    let (today, officer) = (desk.today(now), permit.officer());
    let case = folder::standing(desk.read(), form.application)?;
    access::entered(desk.read(), permit.acting(), case)?;
    let held = status::held(desk, case)?;
    if !held.iter().any(|holding| holding.person == form.sponsor && holding.stands()) {
        return Err(Failure::not_now(Code::NotRecognised));
    }
    let mut faults = Faults::default();
    if form.applied_on > today {
        faults.add("appliedOn", Code::DateInFuture);
    }
    if form.relatives.is_empty() {
        faults.add("relatives", Code::Required);
    }
    let mut checking = Checking { today, lists: &desk.profile.lists, faults: &mut faults };
    let mut relatives = Vec::new();
    for (at, typed) in form.relatives.iter().enumerate() {
        let field = |name: &str| format!("relatives.{at}.{name}");
        let list = ListName::Relationship.as_str();
        relatives.push(Joining {
            name: checking.required(&field("name"), &typed.name),
            relationship: checking.required_code(list, &field("relationship"), &typed.relationship),
            born: checking.past(&field("born"), Some(&typed.born)).unwrap_or_default(),
            country: checking.country(&field("country"), Some(&typed.country)).unwrap_or_default(),
        });
    }
    faults.check()?;
    let reunion = Reunification {
        id: Id::new(now)?,
        application: case,
        sponsor: form.sponsor,
        relatives: JoiningAll(relatives),
        applied_on: form.applied_on,
        due_on: desk.profile.assistance.reunification.last_day(form.applied_on, desk.profile),
        evidence: EvidenceAll::default(),
        prepared_by: officer,
        decision: None,
        visa: None,
        travel: None,
        arrival: None,
    };
    desk.commit(officer, "reunion.apply", Some(case), now, |change| {
        change.create(&reunion)?;
        Ok(reunion.id)
    })
}

/// Evidence as typed.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[ts(rename = "TieEvidenceForm")]
pub struct EvidenceForm {
    /// Application.
    pub reunion: Id,
    /// A code of the list `family_evidence`.
    pub code: String,
    /// Whether it is there.
    pub there: bool,
    /// What it shows, or why it cannot be had.
    pub note: String,
}

/// Records evidence of a tie, or why it cannot be had.
///
/// # Errors
/// [`Code::ReunificationOver`] once it is decided; all fields at fault in one failure.
pub fn evidence(
    desk: &mut Desk,
    permit: &Permit<Integrate>,
    form: &EvidenceForm,
    now: DateTime<Utc>,
) -> Result<()> {
    let on = desk.today(now);
    let reunion = undecided(desk.read(), permit.acting(), form.reunion)?;
    let mut faults = Faults::default();
    let mut checking = Checking { today: on, lists: &desk.profile.lists, faults: &mut faults };
    let code = checking.required_code(ListName::FamilyEvidence.as_str(), "code", &form.code);
    let note = faults.keep(text::required_long("note", &form.note));
    faults.check()?;
    desk.commit(permit.officer(), "reunion.evidence", Some(reunion.application), now, |change| {
        let mut all = reunion.evidence.0.clone();
        all.push(Evidence { code, note, there: form.there, on });
        change.update(&Reunification { evidence: EvidenceAll(all), ..reunion })?;
        Ok(())
    })
}

/// A decision as typed.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize, ts_rs::TS)]
pub struct ReunionDecisionForm {
    /// Application.
    pub reunion: Id,
    /// Whether they may come.
    pub granted: bool,
    /// Why.
    pub reasons: String,
    /// Reasons for which warnings are overridden.
    #[serde(default)]
    pub overrides: Vec<Overriding>,
}

/// What stands against a decision of this officer.
pub(super) fn against(reunion: &Reunification, officer: Id) -> Vec<Broken> {
    let mut found = Vec::new();
    if reunion.prepared_by == officer {
        found.push(Broken::new(Code::OwnReunification, None));
    }
    if !reunion.evidence.0.iter().any(|one| one.there) {
        found.push(Broken::new(Code::EvidenceOfTieMissing, None));
    }
    found
}

/// As the page shows it.
pub(super) fn shown(desk: &Desk, reunion: &Reunification, officer: Id) -> Vec<BrokenView> {
    match reunion.decision {
        Some(_) => Vec::new(),
        None => rule::weighed(desk, rule::Act::DecideReunification, &against(reunion, officer)),
    }
}

/// Decides an application that somebody else prepared.
///
/// # Errors
/// [`Code::ReunificationOver`]; those of the rules: prepared by the same officer, no evidence of the tie;
/// [`Code::Required`] at `reasons`.
pub fn decide(
    desk: &mut Desk,
    permit: &Permit<DecideReunification>,
    form: &ReunionDecisionForm,
    now: DateTime<Utc>,
) -> Result<()> {
    let (on, officer) = (desk.today(now), permit.officer());
    let reunion = undecided(desk.read(), permit.acting(), form.reunion)?;
    let mut faults = Faults::default();
    let reasons = faults.keep(text::required_long("reasons", &form.reasons));
    faults.check()?;
    let (act, subject) = (rule::Act::DecideReunification, reunion.application);
    let weighing = rule::Weighing { act, subject, officer };
    let passed = rule::weigh(desk, &weighing, &against(&reunion, officer), &form.overrides, now)?;
    desk.commit(officer, "reunion.decide", Some(reunion.application), now, |change| {
        passed.record(change)?;
        let decision = Some(ReunionDecision { granted: form.granted, reasons, on, officer });
        change.update(&Reunification { decision, ..reunion })?;
        Ok(())
    })
}

/// A step as typed.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize, ts_rs::TS)]
pub struct ReunionStepForm {
    /// Application.
    pub reunion: Id,
    /// When.
    pub on: NaiveDate,
    /// Where, under which number.
    pub note: String,
}

/// Records the next step after a positive decision: visas first, then travel.
///
/// # Errors
/// [`Code::ReunificationUndecided`] before it is granted; [`Code::ReunificationOver`] when they travel already; all fields
/// at fault in one failure.
pub fn step(
    desk: &mut Desk,
    permit: &Permit<Integrate>,
    form: &ReunionStepForm,
    now: DateTime<Utc>,
) -> Result<()> {
    let officer = permit.officer();
    let reunion = granted(desk.read(), permit.acting(), form.reunion)?;
    if reunion.travel.is_some() {
        return Err(Failure::not_now(Code::ReunificationOver));
    }
    let mut faults = Faults::default();
    let note = faults.keep(text::required("note", &form.note));
    let after = reunion.visa.as_ref().map(|visa| visa.on).or(reunion.decision.as_ref().map(|one| one.on));
    if after.is_some_and(|after| form.on < after) {
        faults.add("on", Code::DatesOutOfOrder);
    }
    faults.check()?;
    let step = Some(ReunionStep { on: form.on, note, officer });
    let next = match reunion.visa {
        None => Reunification { visa: step, ..reunion },
        Some(_) => Reunification { travel: step, ..reunion },
    };
    let command = if next.travel.is_some() { "reunion.travel" } else { "reunion.visa" };
    desk.commit(officer, command, Some(next.application), now, |change| {
        change.update(&next)?;
        Ok(())
    })
}

/// An arrival as typed.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename = "ReunionArrivalForm")]
pub struct ArrivalForm {
    /// Application.
    pub reunion: Id,
    /// When.
    pub on: NaiveDate,
    /// Number of the case that they were registered in.
    #[serde(default)]
    pub case_number: String,
    /// Who came, and who did not.
    pub note: String,
}

/// Records that relatives arrived, and in which case they were registered.
///
/// # Errors
/// [`Code::ReunificationUndecided`]; [`Code::ReunificationOver`]; [`Code::NotFound`] at `caseNumber`; all fields at fault in
/// one failure.
pub fn arrive(
    desk: &mut Desk,
    permit: &Permit<Integrate>,
    form: &ArrivalForm,
    now: DateTime<Utc>,
) -> Result<()> {
    let officer = permit.officer();
    let reunion = granted(desk.read(), permit.acting(), form.reunion)?;
    if reunion.arrival.is_some() {
        return Err(Failure::not_now(Code::ReunificationOver));
    }
    let mut faults = Faults::default();
    let note = faults.keep(text::required_long("note", &form.note));
    if form.on > desk.today(now) {
        faults.add("on", Code::DateInFuture);
    } else if reunion.decision.as_ref().is_some_and(|decision| form.on < decision.on) {
        faults.add("on", Code::DatesOutOfOrder);
    }
    let number = form.case_number.trim();
    let case = match number {
        "" => None,
        number => {
            let found = access::numbered(desk.read(), permit.acting(), number)?.map(|case| case.id);
            if found.is_none() {
                faults.add("caseNumber", Code::NotFound);
            }
            found
        }
    };
    faults.check()?;
    desk.commit(officer, "reunion.arrive", Some(reunion.application), now, |change| {
        let arrival = Some(ReunionArrival { on: form.on, case, note, officer });
        change.update(&Reunification { arrival, ..reunion })?;
        Ok(())
    })
}

/// Applications of a case, the newest first.
pub(crate) fn reunions_of(read: Read<'_>, case: Id) -> Result<Vec<Reunification>> {
    Ok(read.list(super::storage::REUNIONS_OF, [case])?)
}

/// An application of a case that is open to the officer.
fn seen(read: Read<'_>, acting: &Acting, reunion: Id) -> Result<Reunification> {
    let reunion: Reunification = read.get(reunion)?;
    access::entered(read, acting, reunion.application)?;
    Ok(reunion)
}

fn undecided(read: Read<'_>, acting: &Acting, reunion: Id) -> Result<Reunification> {
    let reunion = seen(read, acting, reunion)?;
    match reunion.decision {
        Some(_) => Err(Failure::not_now(Code::ReunificationOver)),
        None => Ok(reunion),
    }
}

fn granted(read: Read<'_>, acting: &Acting, reunion: Id) -> Result<Reunification> {
    let reunion = seen(read, acting, reunion)?;
    match &reunion.decision {
        Some(decision) if decision.granted => Ok(reunion),
        Some(_) => Err(Failure::not_now(Code::ReunificationOver)),
        None => Err(Failure::not_now(Code::ReunificationUndecided)),
    }
}
