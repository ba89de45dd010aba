//! Starting an interview.

use super::{Interview, of_application};
use crate::{
    Code, Desk, Failure, Result,
    application::{self, Application, advance},
    failure::Faults,
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
    faults.check()?;
    let known = of_application(desk.read(), form.application)?;
    if known.iter().any(|interview| interview.person == form.person && interview.closing.is_none()) {
        // A second click must not leave a record behind that nobody can sign.
        return Err(Failure::not_now(Code::InterviewOpen));
    }
    let case: Application = desk.read().get(form.application)?;
    let (officer, day) = (permit.officer(), desk.today(now));
    let doing = Doing { language: Some(language.clone()), ..Doing::to(form.person) };
    let asked = rule::Asked { desk, case: &case, act: Act::StartInterview, doing: &doing, officer, day };
    let passed = rule::gate(&asked, &form.overrides, now)?;
    let profile = desk.profile;
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
            opening: None,
        };
        change.create(&interview)?;
        passed.record(change)?;
        Ok(interview)
    })
}
