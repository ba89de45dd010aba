//! Starting an interview.

use super::{Interview, of_application};
use crate::{
    Code, Desk, Failure, Result,
    application::{self, Application, advance},
    appointment::{self, Appointment},
    failure::Faults,
    folder,
    interpreter::Interpreter,
    permit::{Examine, Permit},
    profile::Stage,
    rule::{self, Act, Doing, Overriding},
    text,
};
use chrono::{DateTime, Utc};
use vault::Id;

/// An interview to start.
#[derive(Debug, Clone, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub struct StartForm {
    /// Case.
    pub application: Id,
    /// Who is interviewed.
    pub person: Id,
    /// Language, as a tag.
    pub language: String,
    /// Interpreter, when there is one.
    pub interpreter: Option<String>,
    /// Interpreter of the register; a border post without one writes the name.
    #[serde(default)]
    pub interpreter_id: Option<Id>,
    /// Appointment at which it is held.
    #[serde(default)]
    pub appointment: Option<Id>,
    /// Why it begins in spite of warnings.
    #[serde(default)]
    pub overrides: Vec<Overriding>,
}

/// Starts an interview with a member of the case.
///
/// # Errors
/// [`Code::StageForbids`]; [`Code::InterviewOpen`] while another with this person goes on;
/// the rules of [`Act::StartInterview`] that are not kept; fields at fault.
pub fn start(
    desk: &mut Desk,
    permit: &Permit<Examine>,
    form: &StartForm,
    now: DateTime<Utc>,
) -> Result<Interview> {
    let mut faults = Faults::default();
    let language = faults.keep(text::tag("language", &form.language));
    let interpreter = faults.keep(text::optional("interpreter", form.interpreter.as_deref()));
    let members = application::members(desk.read(), form.application)?;
    if !members.iter().any(|member| member.person == form.person) {
        faults.add("person", Code::NotAChoice);
    }
    let (interpreter, appointment) = form.booked(desk, interpreter, &mut faults)?;
    faults.check()?;
    let known = of_application(desk.read(), form.application)?;
    if known.iter().any(|interview| interview.person == form.person && interview.closing.is_none()) {
        // A second click must not leave a record behind that nobody can sign.
        return Err(Failure::not_now(Code::InterviewOpen));
    }
    let case: Application = desk.read().get(form.application)?;
    let (officer, day) = (permit.officer(), desk.today(now));
    let doing = Doing {
        language: Some(language.clone()),
        interpreter: form.interpreter_id,
        officer: Some(officer),
        ..Doing::to(form.person)
    };
    let asked = rule::Asked { desk, case: &case, act: Act::StartInterview, doing: &doing, officer, day };
    let passed = rule::gate(&asked, &form.overrides, now)?;
    let profile = desk.profile_of(&case);
    desk.commit(officer, "interview.start", Some(form.application), now, |change| {
        advance(change, profile, form.application, Stage::Interview)?;
        let interview = Interview {
            id: change.new_id()?,
            application: form.application,
            person: form.person,
            officer,
            language,
            interpreter,
            started_at: now,
            closing: None,
            interpreter_id: form.interpreter_id,
            appointment: form.appointment,
            opening: None,
        };
        change.create(&interview)?;
        if let Some(appointment) = appointment.filter(|one| one.attendance.is_none()) {
            change.update(&appointment::attended(appointment, officer, now))?;
        }
        passed.record(change)?;
        Ok(interview)
    })
}

impl StartForm {
    /// Name of the interpreter as the record keeps it, and the appointment, as far as both can be.
    fn booked(
        &self,
        desk: &Desk,
        typed: Option<String>,
        faults: &mut Faults,
    ) -> Result<(Option<String>, Option<Appointment>)> {
        let interpreter: Option<Interpreter> =
            self.interpreter_id.map(|id| desk.read().find(id)).transpose()?.flatten();
        if self.interpreter_id.is_some() && interpreter.as_ref().is_none_or(|one| one.inactive.is_some()) {
            faults.add("interpreterId", Code::NotAChoice);
        }
        let appointment: Option<Appointment> =
            self.appointment.map(|id| desk.read().find(id)).transpose()?.flatten();
        let folder = folder::joined(desk.read(), self.application)?;
        let fits = |one: &Appointment| {
            folder.contains(&one.application)
                && one.cancelled.is_none()
                && one.persons.0.contains(&self.person)
        };
        if self.appointment.is_some() && !appointment.as_ref().is_some_and(fits) {
            faults.add("appointment", Code::NotAChoice);
        }
        Ok((interpreter.map(|one| one.name).or(typed), appointment))
    }
}
