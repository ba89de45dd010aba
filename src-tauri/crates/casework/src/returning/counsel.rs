//! Counselling: what was told, in which language, through whom.

use super::{ReturnCounselling, Topics, going_on};
use crate::{
    Code, Desk, Result,
    failure::Faults,
    permit::{CounselReturns, Permit},
    text,
};
use chrono::{DateTime, NaiveDate, Utc};
use vault::Id;

/// A talk as typed.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename = "ReturnCounselForm")]
pub struct CounselForm {
    /// Return.
    pub voluntary_return: Id,
    /// When; today where nothing is said.
    #[serde(default)]
    pub held_on: Option<NaiveDate>,
    /// Language it was held in, as a tag.
    pub language: String,
    /// Interpreter.
    #[serde(default)]
    pub interpreter: Option<String>,
    /// What was spoken of, codes of the list `return_topic`.
    pub topics: Vec<String>,
    /// What was explained.
    pub explained: String,
    /// What they asked.
    #[serde(default)]
    pub questions: Option<String>,
    /// Whether they were spoken to alone.
    #[serde(default)]
    pub alone: bool,
}

/// Records a talk. There may be several; together they cover what the profile asks for.
///
/// # Errors
/// [`Code::ReturnEnded`]; all fields at fault in one failure.
pub fn counsel(
    desk: &mut Desk,
    permit: &Permit<CounselReturns>,
    form: &CounselForm,
    now: DateTime<Utc>,
) -> Result<ReturnCounselling> {
    let (today, officer) = (desk.today(now), permit.officer());
    let (case, course) = going_on(desk, permit.acting(), form.voluntary_return)?;
    let mut faults = Faults::default();
    let language = faults.keep(text::tag("language", &form.language));
    let interpreter = faults.keep(text::optional("interpreter", form.interpreter.as_deref()));
    let explained = faults.keep(text::required_long("explained", &form.explained));
    let questions = faults.keep(text::long("questions", form.questions.as_deref().unwrap_or_default()));
    let held_on = form.held_on.unwrap_or(today);
    if held_on > today {
        faults.add("heldOn", Code::DateInFuture);
    } else if held_on < course.one.asked_on {
        faults.add("heldOn", Code::DatesOutOfOrder);
    }
    let list = desk.profile_of(&case).lists.get("return_topic");
    if form.topics.is_empty() {
        faults.add("topics", Code::Required);
    } else if form.topics.iter().any(|code| !list.has(code)) {
        faults.add("topics", Code::NotAChoice);
    }
    faults.check()?;
    let codes = list.entries.iter().map(|entry| entry.code.clone());
    let counselling = ReturnCounselling {
        id: Id::new(now)?,
        application: case.id,
        voluntary_return: course.one.id,
        held_on,
        language,
        interpreter,
        topics: Topics(codes.filter(|code| form.topics.contains(code)).collect()),
        explained,
        questions: Some(questions).filter(|text| !text.is_empty()),
        alone: form.alone,
        officer,
    };
    desk.commit(officer, "return.counsel", Some(case.id), now, |change| {
        change.create(&counselling)?;
        Ok(counselling)
    })
}
