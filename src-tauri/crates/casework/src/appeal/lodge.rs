//! Recording that an appeal was lodged. One that came too late is recorded too, and moves nothing until its
//! lateness is accepted.

use super::{Appeal, Lateness, Level, levels, levels::Subject};
use crate::{
    Code, Desk, Failure, Kind, Result, appeal,
    application::{self, advance},
    failure::Faults,
    family::Concerned,
    folder,
    permit::{Issue, Permit},
    profile::Stage,
    rule::{self, Act, Doing, Overriding},
    text,
};
use chrono::{DateTime, NaiveDate, Utc};
use vault::Id;

/// An appeal as typed.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub struct AppealForm {
    /// Case.
    pub application: Id,
    /// Remedy of the profile, by its code.
    pub remedy: String,
    /// The procedure whose end of a status is challenged; none challenges the decision on the application.
    #[serde(default)]
    pub procedure: Option<Id>,
    /// When it was lodged.
    pub lodged_on: NaiveDate,
    /// By whom.
    pub lodged_by: String,
    /// Whom it concerns; nobody is everybody.
    #[serde(default)]
    pub persons: Vec<Id>,
    /// On what grounds.
    pub grounds: String,
    /// Number under which the body knows it.
    #[serde(default)]
    pub reference: Option<String>,
    /// Why it came too late, where it did, and is to be heard all the same.
    #[serde(default)]
    pub late_because: Option<String>,
    /// The paper, an attachment of the case.
    #[serde(default)]
    pub document: Option<Id>,
    /// Why it is recorded in spite of warnings.
    #[serde(default)]
    pub overrides: Vec<Overriding>,
}

/// Records an appeal.
///
/// # Errors
/// All fields at fault in one failure: [`Code::NotAChoice`] at a remedy that is not open, [`Code::AlreadyRecorded`]
/// at one that was used; [`Code::CaseMerged`]; the rules of [`Act::LodgeAppeal`].
pub fn lodge(
    desk: &mut Desk,
    permit: &Permit<Issue>,
    form: &AppealForm,
    now: DateTime<Utc>,
) -> Result<Appeal> {
    let today = desk.today(now);
    let case = folder::open_case(desk.read(), form.application, None)?;
    let mut faults = Faults::default();
    let lodged_by = faults.keep(text::required("lodgedBy", &form.lodged_by));
    let grounds = faults.keep(text::long("grounds", &form.grounds));
    let reference = faults.keep(text::optional("reference", form.reference.as_deref()));
    let request = faults.keep(text::long("lateBecause", form.late_because.as_deref().unwrap_or_default()));
    let wanted = |level: &Level| {
        let subject = match form.procedure {
            Some(procedure) => level.subject == Subject::Procedure(procedure),
            None => matches!(level.subject, Subject::Decision(_)),
        };
        subject && level.remedy.code == form.remedy
    };
    let level = levels(desk, &case)?.into_iter().find(wanted);
    match &level {
        None => faults.add("remedy", Code::NotAChoice),
        Some(level) if level.used.is_some() => faults.add("remedy", Code::AlreadyRecorded),
        Some(level) if form.lodged_on < level.from => faults.add("lodgedOn", Code::DatesOutOfOrder),
        Some(_) => {}
    }
    if form.lodged_on > today {
        faults.add("lodgedOn", Code::DateInFuture);
    }
    let persons = appellants(desk, &form.persons, case.id, &mut faults)?;
    appeal::check_document(desk.read(), case.id, form.document, &mut faults)?;
    faults.check()?;
    let Some(level) = level else { return Err(Failure::field("remedy", Code::NotAChoice)) };
    let late = form.lodged_on > level.last_day;
    let (officer, profile) = (permit.officer(), desk.profile_of(&case));
    let doing = Doing { code: Some(form.remedy.clone()), record: form.procedure, ..Doing::default() };
    let asked = rule::Asked { desk, case: &case, act: Act::LodgeAppeal, doing: &doing, officer, day: today };
    let passed = rule::gate(&asked, &form.overrides, now)?;
    let request = Some(request).filter(|request| !request.is_empty());
    let (decision, procedure) = match level.subject {
        Subject::Decision(decision) => (Some(decision), None),
        Subject::Procedure(procedure) => (None, Some(procedure)),
    };
    let appeal = Appeal {
        id: Id::new(now)?,
        application: case.id,
        decision,
        procedure,
        remedy: form.remedy.clone(),
        after: level.after,
        lodged_on: form.lodged_on,
        lodged_by,
        persons: Concerned(persons),
        grounds,
        reference,
        last_day: level.last_day,
        suspensive: level.remedy.suspensive,
        lateness: late.then(|| Lateness { request, ..Lateness::default() }),
        document: form.document,
        recorded_by: officer,
        withdrawn: None,
    };
    desk.commit(officer, "appeal.lodge", Some(case.id), now, |change| {
        change.create(&appeal)?;
        if !late && appeal.decision.is_some() {
            advance(change, profile, case.id, Stage::Appeal)?;
        }
        passed.record(change)?;
        Ok(appeal)
    })
}

fn appellants(desk: &Desk, chosen: &[Id], case: Id, faults: &mut Faults) -> Result<Vec<Id>> {
    let members = application::members(desk.read(), case)?;
    let known: Vec<Id> = members.iter().map(|member| member.person).collect();
    if chosen.iter().any(|person| !known.contains(person)) {
        faults.add("persons", Code::NotAChoice);
    }
    Ok(known.into_iter().filter(|person| chosen.is_empty() || chosen.contains(person)).collect())
}

/// An appeal that should never have been recorded.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize, ts_rs::TS)]
pub struct AppealWithdrawForm {
    /// Appeal.
    pub appeal: Id,
    /// Why.
    pub reason: String,
}

/// Takes back an appeal that was recorded by mistake: nothing came of it yet. The journal keeps it.
///
/// # Errors
/// [`Code::Required`] at `reason`; [`Code::AppealHasSteps`] once something came of it.
pub fn withdraw(
    desk: &mut Desk,
    permit: &Permit<Issue>,
    form: &AppealWithdrawForm,
    now: DateTime<Utc>,
) -> Result<()> {
    let read = desk.read();
    let known: Appeal = read.get(form.appeal)?;
    if known.withdrawn.is_some() {
        return Err(Failure::new(Kind::NotFound, Code::NotFound).context("the appeal was withdrawn"));
    }
    let mut faults = Faults::default();
    let reason = faults.keep(text::required_long("reason", &form.reason));
    faults.check()?;
    let decided = known.lateness.as_ref().is_some_and(|late| late.accepted.is_some());
    let steps = appeal::proceedings(read, known.application)?.iter().any(|step| step.appeal == known.id);
    let judged = appeal::judgments(read, known.application)?.iter().any(|one| one.appeal == known.id);
    if decided || steps || judged {
        return Err(Failure::not_now(Code::AppealHasSteps));
    }
    let case: application::Application = read.get(known.application)?;
    let others = appeal::pending(read, case.id)?.iter().any(|other| other.id != known.id);
    let profile = desk.profile_of(&case);
    desk.commit(permit.officer(), "appeal.withdraw", Some(case.id), now, |change| {
        change.update(&Appeal { withdrawn: Some(reason), ..known })?;
        if case.stage == Stage::Appeal && !others {
            advance(change, profile, case.id, Stage::Notified)?;
        }
        Ok(())
    })
}
