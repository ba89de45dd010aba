//! Asking for a case to be opened again, and deciding on it.

use super::{Closure, ReopenVerdict, Reopening, ReopeningKind, of_application, subsequent};
use crate::{
    Code, Desk, Failure, Result, appeal,
    application::{self, Application},
    failure::Faults,
    family::Concerned,
    folder,
    permit::{Issue, Permit, Review},
    profile::{self, Profile, Stage},
    rule::{self, Act, Doing, Overriding},
    text,
};
use chrono::{DateTime, NaiveDate, Utc};
use vault::Id;

/// A request as typed.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub struct ReopenForm {
    /// Case.
    pub application: Id,
    /// How it is to begin again.
    pub kind: ReopeningKind,
    /// On what ground, one of the profile's.
    pub ground: String,
    /// Who asks.
    pub requested_by: String,
    /// When.
    pub requested_on: NaiveDate,
    /// Why, in their own words.
    pub reasons: String,
    /// Who is to be in the subsequent application; nobody is everybody.
    #[serde(default)]
    pub persons: Vec<Id>,
    /// The paper, an attachment of the case.
    #[serde(default)]
    pub document: Option<Id>,
}

/// Records that a case is asked to be opened again, or that a subsequent application is made.
///
/// # Errors
/// [`Code::StageForbids`] at a stage from which the profile opens none; [`Code::AlreadyRecorded`] while another
/// request waits; all fields at fault in one failure.
pub fn request_reopening(
    desk: &mut Desk,
    permit: &Permit<Issue>,
    form: &ReopenForm,
    now: DateTime<Utc>,
) -> Result<Reopening> {
    let today = desk.today(now);
    let read = desk.read();
    let case = folder::open_case(read, form.application, None)?;
    let profile = desk.profile_of(&case);
    let rules = rules(profile, &case)?;
    let waits = |one: &Reopening| one.application == case.id && one.verdict.is_none();
    if super::reopenings(read, case.id)?.iter().any(waits) {
        return Err(Failure::not_now(Code::AlreadyRecorded));
    }
    let closure = of_application(read, case.id)?.pop();
    let mut faults = Faults::default();
    let requested_by = faults.keep(text::required("requestedBy", &form.requested_by));
    let reasons = faults.keep(text::required_long("reasons", &form.reasons));
    check_days(form, profile, closure.as_ref(), today, &mut faults);
    let ground = rules.grounds.iter().find(|ground| ground.code == form.ground);
    let after = |code: &String| closure.as_ref().is_some_and(|closure| closure.reason == *code);
    if ground.is_none_or(|ground| !ground.closures.is_empty() && !ground.closures.iter().any(after)) {
        faults.add("ground", Code::NotAChoice);
    }
    let members = application::members(read, case.id)?;
    if form.persons.iter().any(|person| members.iter().all(|member| member.person != *person)) {
        faults.add("persons", Code::NotAChoice);
    }
    appeal::check_document(read, case.id, form.document, &mut faults)?;
    faults.check()?;
    let persons = match form.kind {
        ReopeningKind::Reopening => Vec::new(),
        ReopeningKind::Subsequent => form.persons.clone(),
    };
    let request = Reopening {
        id: Id::new(now)?,
        application: case.id,
        kind: form.kind,
        ground: form.ground.clone(),
        requested_by,
        requested_on: form.requested_on,
        reasons,
        persons: Concerned(persons),
        closure: closure.map(|closure| closure.id),
        decision: appeal::challenged(read, case.id)?.map(|decision| decision.id),
        document: form.document,
        recorded_by: permit.officer(),
        verdict: None,
        opened: None,
    };
    desk.commit(permit.officer(), "case.request_reopening", Some(case.id), now, |change| {
        change.create(&request)?;
        Ok(request)
    })
}

fn check_days(
    form: &ReopenForm,
    profile: &Profile,
    closure: Option<&Closure>,
    today: NaiveDate,
    faults: &mut Faults,
) {
    if form.requested_on > today {
        faults.add("requestedOn", Code::DateInFuture);
    }
    let Some(closed_on) = closure.map(|closure| closure.closed_on) else { return };
    if form.requested_on < closed_on {
        faults.add("requestedOn", Code::DatesOutOfOrder);
    }
    let within = profile.reopening.within.map(|within| within.last_day(closed_on, profile));
    // A subsequent application may come at any time: the wish for protection knows no last day.
    if form.kind == ReopeningKind::Reopening && within.is_some_and(|last| form.requested_on > last) {
        faults.add("requestedOn", Code::ReopeningTooLate);
    }
}

fn rules<'p>(profile: &'p Profile, case: &Application) -> Result<&'p profile::Reopening> {
    let rules = &profile.reopening;
    if rules.from.contains(&case.stage) { Ok(rules) } else { Err(Failure::not_now(Code::StageForbids)) }
}

/// What is decided on a request.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize, ts_rs::TS)]
pub struct ReopenVerdictForm {
    /// Request.
    pub reopening: Id,
    /// Whether the case begins again.
    pub accepted: bool,
    /// Why.
    pub because: String,
    /// The stage that it returns to; the first that the profile has when none is given.
    #[serde(default)]
    pub stage: Option<Stage>,
    /// Why it is done in spite of warnings.
    #[serde(default)]
    pub overrides: Vec<Overriding>,
}

/// Decides on a request. Once accepted, the case stands where the profile lets it return to and its time limits run
/// anew from this day; a subsequent application becomes a case of its own, linked to this one.
///
/// # Errors
/// [`Code::AlreadyRecorded`] when it was decided; [`Code::StageForbids`]; [`Code::NotAChoice`] at `stage`; the rules
/// of [`Act::ReopenCase`]; the reason at fault.
pub fn decide_reopening(
    desk: &mut Desk,
    permit: &Permit<Review>,
    form: &ReopenVerdictForm,
    now: DateTime<Utc>,
) -> Result<Reopening> {
    let (today, officer) = (desk.today(now), permit.officer());
    let request: Reopening = desk.read().get(form.reopening)?;
    if request.verdict.is_some() {
        return Err(Failure::not_now(Code::AlreadyRecorded));
    }
    let case = folder::open_case(desk.read(), request.application, None)?;
    let profile = desk.profile_of(&case);
    let rules = rules(profile, &case)?;
    let mut faults = Faults::default();
    let because = faults.keep(text::required_long("because", &form.because));
    let stage = form.stage.or_else(|| rules.to.first().copied()).filter(|stage| rules.to.contains(stage));
    let opens = form.accepted && request.kind == ReopeningKind::Reopening;
    if opens && stage.is_none() {
        faults.add("stage", Code::NotAChoice);
    }
    faults.check()?;
    let doing = Doing { record: Some(request.id), ..Doing::default() };
    let asked = rule::Asked { desk, case: &case, act: Act::ReopenCase, doing: &doing, officer, day: today };
    let passed = rule::gate(&asked, &form.overrides, now)?;
    let stage = stage.filter(|_| opens);
    let verdict = ReopenVerdict { accepted: form.accepted, because, officer, on: today, stage };
    let members = application::members(desk.read(), case.id)?;
    desk.commit(officer, "case.decide_reopening", Some(case.id), now, |change| {
        let mut decided = Reopening { verdict: Some(verdict), ..request };
        if let Some(stage) = stage {
            application::reopen(change, profile, case.id, stage)?;
        }
        if form.accepted && decided.kind == ReopeningKind::Subsequent {
            decided.opened =
                Some(subsequent::open(change, profile, &case, &members, &decided, (officer, now), today)?);
        }
        change.update(&decided)?;
        passed.record(change)?;
        Ok(decided)
    })
}
