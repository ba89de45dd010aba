//! Asking a researcher, without anything of an applicant.

use super::{CoiQuery, applicant, form::topics};
use crate::{
    Code, Desk, Failure, Kind, Result,
    failure::Faults,
    permit::{Permit, ReadCases},
    person::Checking,
    text,
};
use chrono::{DateTime, NaiveDate, Utc};
use vault::Id;

/// A question as typed.
#[derive(Debug, Clone, Default, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase", default)]
pub struct QueryForm {
    /// What is asked.
    pub question: String,
    /// Country, ISO 3166 alpha-3.
    pub country: String,
    /// Codes of the list `coi_topic`.
    pub topics: Vec<String>,
    /// By when the answer is needed.
    pub due: Option<NaiveDate>,
    /// Whether the officer has looked: what reads like a name is nobody of a case.
    pub nobody: bool,
}

/// Asks. Only who reads cases may: they know what must not be told.
///
/// # Errors
/// [`Code::ApplicantNumber`] at `question` for a number of a case, a document or a registration;
/// [`Code::ApplicantName`] there for a name that somebody of an open case of theirs bears, until the officer says that it is
/// nobody of them; other fields at fault in one failure.
pub fn ask(desk: &mut Desk, permit: &Permit<ReadCases>, form: &QueryForm, now: DateTime<Utc>) -> Result<Id> {
    let (officer, today) = (permit.officer(), desk.today(now));
    let mut faults = Faults::default();
    let question = faults.keep(text::required_long("question", &form.question));
    applicant::refuse_numbers(desk, permit.scope(), ("question", &question), &mut faults)?;
    if !form.nobody {
        let names = applicant::names(desk, permit.scope(), &question)?;
        if !names.is_empty() {
            faults.add_with("question", Code::ApplicantName, "names", names.join(", "));
        }
    }
    let mut check = Checking { today, lists: &desk.profile.lists, faults: &mut faults };
    check.required("country", &form.country);
    let country = check.country("country", Some(&form.country)).unwrap_or_default();
    let topics = topics("topics", &form.topics, &mut check);
    let due = match form.due {
        None => {
            faults.add("due", Code::Required);
            today
        }
        Some(due) => due,
    };
    if due < today {
        faults.add("due", Code::DateInPast);
    }
    faults.check()?;
    let id = Id::new(now)?;
    desk.commit(officer, "coi.ask", Some(id), now, |change| {
        let (asked_by, asked_on) = (officer, today);
        let (answer, withdrawn) = (None, None);
        change.create(&CoiQuery {
            id,
            question,
            country,
            topics,
            due,
            asked_by,
            asked_on,
            answer,
            withdrawn,
        })?;
        Ok(id)
    })
}

/// Takes a question back that waits for an answer.
///
/// # Errors
/// [`Code::NotAllowed`] when somebody else asked it; [`Code::QueryAnswered`]; [`Code::Required`] at `reason`.
pub fn withdraw_query(
    desk: &mut Desk,
    permit: &Permit<ReadCases>,
    query: Id,
    reason: &str,
    now: DateTime<Utc>,
) -> Result<()> {
    let known: CoiQuery = desk.read().get(query)?;
    if known.asked_by != permit.officer() {
        return Err(Failure::new(Kind::Forbidden, Code::NotAllowed));
    }
    if known.answer.is_some() {
        return Err(Failure::not_now(Code::QueryAnswered));
    }
    let mut faults = Faults::default();
    let reason = faults.keep(text::required("reason", reason));
    faults.check()?;
    desk.commit(permit.officer(), "coi.unask", Some(query), now, |change| {
        change.update(&CoiQuery { withdrawn: Some(reason), ..known })?;
        Ok(())
    })
}
