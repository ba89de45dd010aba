//! Complaints and feedback: taken in, answered in time. What was said in confidence only those read who hear complaints, and
//! whoever took it in.

use super::{Answer, Channel, Complaint, Programme, storage};
use crate::{
    Code, Desk, Failure, Result,
    failure::Faults,
    household::{self, Household},
    officer,
    permit::{Acting, Assist, HearComplaints, Permit},
    person::{Checking, PersonName},
    profile::ListName,
    text,
};
use chrono::{DateTime, NaiveDate, Utc};
use vault::Id;

/// A complaint as typed.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub struct ComplaintForm {
    /// Household, where it is known.
    #[serde(default)]
    pub household: Option<Id>,
    /// Programme it is about.
    #[serde(default)]
    pub programme: Option<Id>,
    /// What it is about, a code of the list `complaint_kind`.
    pub kind: String,
    /// How it came in.
    pub channel: Channel,
    /// Whether it is made in confidence.
    pub confidential: bool,
    /// Who makes it, as far as they say.
    #[serde(default)]
    pub complainant: Option<String>,
    /// What they say.
    pub what: String,
    /// When it came.
    pub received_on: NaiveDate,
}

/// Takes a complaint in. By when it is answered follows from the profile.
///
/// # Errors
/// All fields at fault in one failure.
pub fn lodge(
    desk: &mut Desk,
    permit: &Permit<Assist>,
    form: &ComplaintForm,
    now: DateTime<Utc>,
) -> Result<Id> {
    let (today, officer) = (desk.today(now), permit.officer());
    let mut faults = Faults::default();
    if let Some(id) = form.household
        && desk.read().find::<Household>(id)?.is_none()
    {
        faults.add("household", Code::NotFound);
    }
    if let Some(id) = form.programme
        && desk.read().find::<Programme>(id)?.is_none()
    {
        faults.add("programme", Code::NotFound);
    }
    let mut checking = Checking { today, lists: &desk.profile.lists, faults: &mut faults };
    let kind = checking.required_code(ListName::ComplaintKind.as_str(), "kind", &form.kind);
    let complainant = checking.line("complainant", form.complainant.as_ref());
    let what = faults.keep(text::required_long("what", &form.what));
    if form.received_on > today {
        faults.add("receivedOn", Code::DateInFuture);
    }
    faults.check()?;
    let rules = &desk.profile.assistance;
    let period = if form.confidential { rules.confidential } else { rules.complaint };
    let complaint = Complaint {
        id: Id::new(now)?,
        household: form.household,
        programme: form.programme,
        kind,
        channel: form.channel,
        confidential: form.confidential,
        complainant,
        what,
        received_on: form.received_on,
        due_on: period.last_day(form.received_on, desk.profile),
        received_by: officer,
        answer: None,
    };
    // In confidence: the journal of the household says nothing of it.
    let subject = form.household.filter(|_| !form.confidential);
    desk.commit(officer, "complaint.lodge", subject, now, |change| {
        change.create(&complaint)?;
        Ok(complaint.id)
    })
}

/// An answer as typed.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize, ts_rs::TS)]
pub struct AnswerComplaintForm {
    /// Which.
    pub complaint: Id,
    /// What was found and done, as they are told.
    pub text: String,
    /// Whether it was right.
    pub upheld: bool,
}

/// Answers a complaint, as somebody else than who took it in.
///
/// # Errors
/// [`Code::ComplaintAnswered`]; [`Code::OwnComplaint`]; [`Code::Required`] at `text`.
pub fn answer(
    desk: &mut Desk,
    permit: &Permit<HearComplaints>,
    form: &AnswerComplaintForm,
    now: DateTime<Utc>,
) -> Result<()> {
    let (today, officer) = (desk.today(now), permit.officer());
    let complaint: Complaint = desk.read().get(form.complaint)?;
    if complaint.answer.is_some() {
        return Err(Failure::not_now(Code::ComplaintAnswered));
    }
    if complaint.received_by == officer {
        return Err(Failure::new(crate::Kind::Forbidden, Code::OwnComplaint));
    }
    let mut faults = Faults::default();
    let text = faults.keep(text::required_long("text", &form.text));
    faults.check()?;
    let subject = complaint.household.filter(|_| !complaint.confidential);
    desk.commit(officer, "complaint.answer", subject, now, |change| {
        let answer = Answer { text, upheld: form.upheld, on: today, officer };
        change.update(&Complaint { answer: Some(answer), ..complaint })?;
        Ok(())
    })
}

/// A complaint as the page shows it.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub struct ComplaintView {
    /// Which.
    pub id: Id,
    /// Household.
    pub household: Option<Id>,
    /// Name of its head.
    pub head: Option<PersonName>,
    /// Name of the programme.
    pub programme: Option<String>,
    /// What it is about.
    pub kind: String,
    /// How it came in.
    pub channel: Channel,
    /// Whether it was made in confidence.
    pub confidential: bool,
    /// Who makes it.
    pub complainant: Option<String>,
    /// What they say; none where this officer may not read it.
    pub what: Option<String>,
    /// When it came.
    pub received_on: NaiveDate,
    /// By when it is answered.
    pub due_on: NaiveDate,
    /// Days left; below zero it is late; none once answered.
    pub days_left: Option<i64>,
    /// Name of who took it in.
    pub received_by: String,
    /// What was answered.
    pub answer: Option<Answer>,
    /// Whether this officer may answer it.
    pub may_answer: bool,
}

/// All complaints, those that wait first. Of those in confidence whoever may not read them sees that there is one.
///
/// # Errors
/// Of the database.
pub fn complaints(
    desk: &Desk,
    _: &Permit<Assist>,
    acting: &Acting,
    now: DateTime<Utc>,
) -> Result<Vec<ComplaintView>> {
    let all: Vec<Complaint> = desk.read().list(storage::COMPLAINTS, [])?;
    all.into_iter().map(|one| view(desk, acting, one, desk.today(now))).collect()
}

/// Complaints of a household that this officer may read.
pub(crate) fn of_household(
    desk: &Desk,
    permit: &Permit<Assist>,
    household: Id,
    today: NaiveDate,
) -> Result<Vec<ComplaintView>> {
    let acting = permit.acting();
    let all: Vec<Complaint> = desk.read().list(storage::COMPLAINTS_OF, [household])?;
    let mut views = Vec::new();
    for one in all.into_iter().filter(|one| reads(acting, one)) {
        views.push(view(desk, acting, one, today)?);
    }
    Ok(views)
}

fn reads(acting: &Acting, complaint: &Complaint) -> bool {
    !complaint.confidential || acting.may::<HearComplaints>() || complaint.received_by == acting.officer()
}

fn view(desk: &Desk, acting: &Acting, one: Complaint, today: NaiveDate) -> Result<ComplaintView> {
    let read = desk.read();
    let open = reads(acting, &one);
    let household = one.household.filter(|_| open);
    let programme = one.programme.map(|id| read.find::<Programme>(id)).transpose()?.flatten();
    Ok(ComplaintView {
        head: household.map(|household| household::head(read, household)).transpose()?,
        programme: programme.map(|programme| programme.name),
        received_by: officer::name(read, one.received_by)?,
        days_left: one.answer.is_none().then(|| (one.due_on - today).num_days()),
        may_answer: acting.may::<HearComplaints>()
            && one.answer.is_none()
            && one.received_by != acting.officer(),
        id: one.id,
        household,
        kind: one.kind,
        channel: one.channel,
        confidential: one.confidential,
        complainant: one.complainant.filter(|_| open),
        what: Some(one.what).filter(|_| open),
        received_on: one.received_on,
        due_on: one.due_on,
        answer: one.answer.filter(|_| open),
    })
}
