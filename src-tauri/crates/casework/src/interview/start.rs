//! Starting an interview.

use super::{Interview, of_application};
use crate::{
    Code, Desk, Failure, Result,
    application::{self, Application, advance},
    failure::Faults,
    need,
    permit::{Examine, Permit},
    profile::Stage,
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
}

/// Starts an interview with a member of the case.
///
/// # Errors
/// [`Code::StageForbids`]; [`Code::InterviewOpen`] while another with this person goes on;
/// [`Code::GuardianMissing`] for a child without parents for whom no guardian stands; [`Code::GuaranteeMissing`]
/// while another guarantee that the person is owed before an interview is not met; fields at fault.
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
    faults.check()?;
    let known = of_application(desk.read(), form.application)?;
    if known.iter().any(|interview| interview.person == form.person && interview.closing.is_none()) {
        // A second click must not leave a record behind that nobody can sign.
        return Err(Failure::not_now(Code::InterviewOpen));
    }
    let case: Application = desk.read().get(form.application)?;
    let (lists, day) = (&desk.profile.lists, Some(desk.today(now)));
    let asked = need::Asked { read: desk.read(), lists, case: &case, day };
    if let Some(missing) = need::blocking(&asked, form.person, &(Stage::Registered..=Stage::Interview))? {
        return Err(Failure::not_now(missing));
    }
    let (profile, officer) = (desk.profile, permit.officer());
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
        };
        change.create(&interview)?;
        Ok(interview)
    })
}
