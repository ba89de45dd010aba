//! The question, and the application for help.

use super::{
    Course, Destination, Reconfirmations, ReturnApplication, VoluntaryReturn, before_departure, course,
};
use crate::{
    Code, Desk, Failure, Result, access, application,
    failure::Faults,
    folder,
    permit::{AskReturns, CounselReturns, Permit},
    rule::{Act, Overriding},
    text,
};
use chrono::{DateTime, NaiveDate, Utc};
use vault::Id;

/// A question about returning, as typed.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename = "ReturnAskForm")]
pub struct AskForm {
    /// Case.
    pub application: Id,
    /// Who asks, or the child of whom is asked.
    pub person: Id,
    /// When; today where nothing is said.
    #[serde(default)]
    pub asked_on: Option<NaiveDate>,
    /// What they asked, in their own words.
    pub said: String,
    /// The adult of the case with whom a child would return.
    #[serde(default)]
    pub led_by: Option<Id>,
}

/// Records that somebody asks about returning. Nothing follows from it for their claim.
///
/// # Errors
/// [`Code::ReturnOpen`] while another return of the person goes on; [`Code::NotFound`] for somebody who is not of the
/// case; all fields at fault in one failure.
pub fn ask(
    desk: &mut Desk,
    permit: &Permit<AskReturns>,
    form: &AskForm,
    now: DateTime<Utc>,
) -> Result<VoluntaryReturn> {
    let (today, officer) = (desk.today(now), permit.officer());
    access::entered(desk.read(), permit.acting(), form.application)?;
    let case = folder::open_case(desk.read(), form.application, Some(form.person))?;
    if course::of_person(desk.read(), case.id, form.person)?.is_some() {
        return Err(Failure::not_now(Code::ReturnOpen));
    }
    let mut faults = Faults::default();
    let said = faults.keep(text::required_long("said", &form.said));
    let asked_on = form.asked_on.unwrap_or(today);
    if asked_on > today {
        faults.add("askedOn", Code::DateInFuture);
    }
    let members = application::members(desk.read(), case.id)?;
    if let Some(adult) = form.led_by
        && (adult == form.person || members.iter().all(|member| member.person != adult))
    {
        faults.add("ledBy", Code::NotAChoice);
    }
    faults.check()?;
    let asked = VoluntaryReturn {
        id: Id::new(now)?,
        application: case.id,
        person: form.person,
        asked_on,
        said,
        led_by: form.led_by,
        destination: None,
        applied: None,
        consulate: None,
        travel_paper: None,
        booking: None,
        reconfirmed: Reconfirmations::default(),
        departed: None,
        arrived: None,
        ended: None,
        opened_by: officer,
        legal_note: None,
        cleared: None,
    };
    desk.commit(officer, "return.ask", Some(case.id), now, |change| {
        change.create(&asked)?;
        Ok(asked)
    })
}

/// An application for help to return, as typed.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename = "ReturnApplyForm")]
pub struct ApplyForm {
    /// Return.
    pub voluntary_return: Id,
    /// Country they wish to go to, ISO 3166 alpha-3.
    pub country: String,
    /// Province, district, place, as far as they say.
    #[serde(default)]
    pub place: String,
    /// When it was signed; today where nothing is said.
    #[serde(default)]
    pub on: Option<NaiveDate>,
    /// What help is asked for.
    pub help: String,
    /// Who awaits them there.
    #[serde(default)]
    pub awaited_by: Option<String>,
    /// Why it is done in spite of warnings.
    #[serde(default)]
    pub overrides: Vec<Overriding>,
}

/// Records the application for help.
///
/// # Errors
/// [`Code::ReturnEnded`]; the rules of [`Act::ApplyReturn`]; all fields at fault in one failure.
pub fn apply(
    desk: &mut Desk,
    permit: &Permit<CounselReturns>,
    form: &ApplyForm,
    now: DateTime<Utc>,
) -> Result<()> {
    let (today, officer) = (desk.today(now), permit.officer());
    let (case, mut course) = before_departure(desk, permit.acting(), form.voluntary_return)?;
    let mut faults = Faults::default();
    let help = faults.keep(text::required_long("help", &form.help));
    let place = faults.keep(text::line("place", &form.place));
    let awaited_by = faults.keep(text::optional("awaitedBy", form.awaited_by.as_deref()));
    let on = form.on.unwrap_or(today);
    if on > today {
        faults.add("on", Code::DateInFuture);
    } else if on < course.one.asked_on {
        faults.add("on", Code::DatesOutOfOrder);
    }
    if form.country.is_empty() {
        faults.add("country", Code::Required);
    } else if names::country::country(&form.country).is_none() {
        faults.add("country", Code::NotAChoice);
    }
    faults.check()?;
    let passed = to_where(desk, &case, &course, form, (officer, today), now)?;
    course.one.destination = Some(Destination { country: form.country.clone(), place });
    course.one.applied = Some(ReturnApplication { on, help, awaited_by, officer });
    desk.commit(officer, "return.apply", Some(case.id), now, |change| {
        change.update(&course.one)?;
        passed.record(change)
    })
}

/// The rules look at the destination that is typed, not at one from before.
fn to_where(
    desk: &Desk,
    case: &application::Application,
    course: &Course,
    form: &ApplyForm,
    (officer, day): (Id, NaiveDate),
    now: DateTime<Utc>,
) -> Result<crate::rule::Passed> {
    use crate::rule::{Asked, Doing, gate};
    let doing = Doing {
        person: Some(course.one.person),
        record: Some(course.one.id),
        code: Some(form.country.clone()),
        ..Doing::default()
    };
    gate(&Asked { desk, case, act: Act::ApplyReturn, doing: &doing, officer, day }, &form.overrides, now)
}
