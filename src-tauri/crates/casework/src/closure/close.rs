//! Closing a case: why it ends, as the profile knows it. Appointments that are still to come are called off with it.

use super::Closure;
use crate::{
    Code, Desk, Failure, Kind, Result, appeal,
    application::{self, Application, conclude},
    appointment,
    appointment::Appointment,
    failure::Faults,
    family::Concerned,
    folder,
    permit::{Acting, Issue, Permit},
    person::Person,
    profile::{self, ClosedBy},
    rule::{self, Act, Doing, Overriding},
    text,
};
use chrono::{DateTime, NaiveDate, Utc};
use vault::{Change, Id};

/// The end of a case as typed.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub struct ClosureForm {
    /// Case.
    pub application: Id,
    /// Why, a closure of the profile.
    pub reason: String,
    /// When, `YYYY-MM-DD`; none is today.
    #[serde(default)]
    pub on: Option<NaiveDate>,
    /// What is known of it, and from where.
    pub known: String,
    /// When a withdrawal was signed.
    #[serde(default)]
    pub statement_on: Option<NaiveDate>,
    /// Whether voluntary return is asked for.
    #[serde(default)]
    pub return_asked: Option<bool>,
    /// The case that this one repeats.
    #[serde(default)]
    pub other: Option<Id>,
    /// To whom the file went.
    #[serde(default)]
    pub destination: Option<String>,
    /// The paper, an attachment of the case.
    #[serde(default)]
    pub document: Option<Id>,
    /// Why it is closed in spite of warnings.
    #[serde(default)]
    pub overrides: Vec<Overriding>,
}

/// Of this nobody signs a statement, and the person's own record says it too.
const DEATH: &str = "died";

/// Closes a case.
///
/// # Errors
/// All fields at fault in one failure: [`Code::NotAChoice`] at a reason that the profile does not have,
/// [`Code::StageForbids`] at one that it does not have at this stage; [`Code::NotAllowed`]; the rules of
/// [`Act::CloseCase`].
pub fn close(
    desk: &mut Desk,
    permit: &Permit<Issue>,
    acting: &Acting,
    form: &ClosureForm,
    now: DateTime<Utc>,
) -> Result<Closure> {
    let (today, officer) = (desk.today(now), permit.officer());
    let case = folder::open_case(desk.read(), form.application, None)?;
    let closure = form.check(desk, acting, &case, officer, today, Id::new(now)?)?;
    let doing =
        Doing { code: Some(closure.reason.clone()), day: Some(closure.closed_on), ..Doing::default() };
    let asked = rule::Asked { desk, case: &case, act: Act::CloseCase, doing: &doing, officer, day: today };
    let passed = rule::gate(&asked, &form.overrides, now)?;
    let profile = desk.profile_of(&case);
    let called_off = appointment::of_application(desk.read(), case.id)?;
    desk.commit(officer, "case.close", Some(case.id), now, |change| {
        conclude(change, profile, case.id, &closure.reason)?;
        change.create(&closure)?;
        for appointment in called_off.into_iter().filter(|one| one.cancelled.is_none() && one.day >= today) {
            change.update(&Appointment { cancelled: Some(closure.known.clone()), ..appointment })?;
        }
        if let ([person], DEATH) = (closure.persons.0.as_slice(), closure.reason.as_str()) {
            died(change, *person, closure.closed_on)?;
        }
        passed.record(change)?;
        Ok(closure)
    })
}

fn died(change: &mut Change<'_>, person: Id, on: NaiveDate) -> Result<()> {
    let person: Person = change.read().get(person)?;
    if person.died.is_none() {
        change.update(&Person { died: Some(on.to_string()), ..person })?;
    }
    Ok(())
}

impl ClosureForm {
    fn check(
        &self,
        desk: &Desk,
        acting: &Acting,
        case: &Application,
        officer: Id,
        today: NaiveDate,
        id: Id,
    ) -> Result<Closure> {
        let read = desk.read();
        let mut faults = Faults::default();
        let known = faults.keep(text::required_long("known", &self.known));
        let destination = faults.keep(text::optional("destination", self.destination.as_deref()));
        let on = self.on.unwrap_or(today);
        if on > today {
            faults.add("on", Code::DateInFuture);
        }
        if self.statement_on.is_some_and(|signed| signed > today) {
            faults.add("statementOn", Code::DateInFuture);
        }
        match desk.profile_of(case).closures.iter().find(|closure| closure.code == self.reason) {
            None if self.reason.is_empty() => faults.add("reason", Code::Required),
            None => faults.add("reason", Code::NotAChoice),
            Some(rule) if !rule.stages.contains(&case.stage) => faults.add("reason", Code::StageForbids),
            Some(rule) if !acting.is_any(&rule.roles) => {
                return Err(Failure::new(Kind::Forbidden, Code::NotAllowed));
            }
            Some(rule) => self.check_papers(rule, &mut faults),
        }
        if let Some(other) = self.other
            && (other == case.id || read.find::<Application>(other)?.is_none())
        {
            faults.add("other", Code::NotAChoice);
        }
        appeal::check_document(read, case.id, self.document, &mut faults)?;
        faults.check()?;
        let persons = application::members(read, case.id)?;
        Ok(Closure {
            id,
            application: case.id,
            reason: self.reason.clone(),
            closed_on: on,
            known,
            statement_on: self.statement_on,
            return_asked: self.return_asked,
            other: self.other,
            destination,
            document: self.document,
            persons: Concerned(persons.into_iter().map(|member| member.person).collect()),
            stage: case.stage,
            officer,
        })
    }

    /// Whoever withdraws signs it: no case ends by somebody's word that they did.
    fn check_papers(&self, rule: &profile::Closure, faults: &mut Faults) {
        if rule.by == ClosedBy::Applicant && self.statement_on.is_none() {
            faults.add("statementOn", Code::Required);
        }
    }
}
