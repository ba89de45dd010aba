//! Recording what an applicant is to be asked. The letter that asks it is issued from it.

use super::{Inquiry, InquiryKind, Points};
use crate::{
    Code, Desk, Failure, Result, application,
    failure::Faults,
    family::Concerned,
    folder,
    permit::{Examine, Permit},
    profile::Stage,
    text,
};
use chrono::{DateTime, NaiveDate, Utc};
use vault::Id;

/// An inquiry as typed.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub struct InquiryForm {
    /// Case.
    pub application: Id,
    /// What is asked.
    pub kind: InquiryKind,
    /// Whom; nobody is the principal applicant.
    #[serde(default)]
    pub persons: Vec<Id>,
    /// Its points.
    pub points: Vec<String>,
    /// Last day for the answer.
    pub due_on: NaiveDate,
    /// What follows when nothing comes.
    pub effect: String,
}

/// Points of one letter at most.
const MOST: usize = 40;

/// Records it. Nobody is asked before the letter is issued.
///
/// # Errors
/// [`Code::StageForbids`] once the case is final or closed; all fields at fault in one failure.
pub fn record(
    desk: &mut Desk,
    permit: &Permit<Examine>,
    form: &InquiryForm,
    now: DateTime<Utc>,
) -> Result<Inquiry> {
    let (today, officer) = (desk.today(now), permit.officer());
    let case = folder::open_case(desk.read(), form.application, None)?;
    if case.stage >= Stage::Final {
        return Err(Failure::not_now(Code::StageForbids));
    }
    let mut faults = Faults::default();
    let members = application::members(desk.read(), case.id)?;
    let mut persons = form.persons.clone();
    if persons.is_empty() {
        persons.extend(members.first().map(|member| member.person));
    }
    if persons.iter().any(|person| members.iter().all(|member| member.person != *person)) {
        faults.add("persons", Code::NotAChoice);
    }
    let points = points(&form.points, &mut faults);
    let effect = faults.keep(text::required_long("effect", &form.effect));
    if form.due_on <= today {
        faults.add("dueOn", Code::ImpossibleDate);
    }
    faults.check()?;
    let inquiry = Inquiry {
        id: Id::new(now)?,
        application: case.id,
        kind: form.kind,
        persons: Concerned(persons),
        points: Points(points),
        due_on: form.due_on,
        effect,
        recorded_by: officer,
        recorded_on: today,
        information: None,
        answer: None,
        withdrawn: None,
    };
    desk.commit(officer, "inquiry.record", Some(case.id), now, |change| {
        change.create(&inquiry)?;
        Ok(inquiry)
    })
}

fn points(typed: &[String], faults: &mut Faults) -> Vec<String> {
    let mut points = Vec::new();
    for (place, point) in typed.iter().enumerate() {
        let point = faults.keep(text::long(&format!("points.{place}"), point));
        if !point.is_empty() {
            points.push(point);
        }
    }
    if points.is_empty() {
        faults.add("points", Code::Required);
    } else if points.len() > MOST {
        faults.add_with("points", Code::TooLong, "max", MOST);
    }
    points
}
