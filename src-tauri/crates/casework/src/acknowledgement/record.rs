//! Recording that a person was told of something.

use super::{Acknowledgement, AcknowledgementKind, ToldHow};
use crate::{
    Code, Desk, Failure, Kind, Result,
    failure::Faults,
    folder,
    permit::{Permit, Register},
    person::Checking,
    text,
};
use chrono::{DateTime, NaiveDate, Utc};
use vault::Id;

/// That a person was told of something, as typed.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub struct AcknowledgementForm {
    /// Case.
    pub application: Id,
    /// Who was told.
    pub person: Id,
    /// What.
    pub kind: AcknowledgementKind,
    /// In which language, a code of the list `language`.
    pub language: String,
    /// When.
    pub on: NaiveDate,
    /// How.
    pub how: ToldHow,
    /// Interpreter, when there was one.
    #[serde(default)]
    pub interpreter: Option<String>,
    /// Why they did not sign for it; none when they did.
    #[serde(default)]
    pub refused: Option<String>,
}

/// Records that a person was told of something.
///
/// # Errors
/// All fields at fault in one failure; [`Code::NotFound`] when the person does not belong to the case.
pub fn record(
    desk: &mut Desk,
    permit: &Permit<Register>,
    form: &AcknowledgementForm,
    now: DateTime<Utc>,
) -> Result<Acknowledgement> {
    let case = folder::open_case(desk.read(), form.application, Some(form.person))?;
    let today = desk.today(now);
    let mut faults = Faults::default();
    let mut checking = Checking { today, lists: &desk.profile.lists, faults: &mut faults };
    let language = checking.required_code("language", "language", &form.language);
    let interpreter = form.interpreter.as_deref().unwrap_or_default();
    // Both stand on the sheet that is signed.
    let interpreter =
        faults.keep(text::line("interpreter", interpreter).and_then(|t| text::printable("interpreter", t)));
    let refused = form.refused.as_deref().unwrap_or_default();
    let refused = faults.keep(text::line("refused", refused).and_then(|t| text::printable("refused", t)));
    if form.refused.is_some() && refused.is_empty() {
        faults.add("refused", Code::Required);
    }
    if form.on > today {
        faults.add("on", Code::DateInFuture);
    } else if form.on < case.arrived_on.unwrap_or(case.registered_on).min(case.registered_on) {
        // Before they came, nobody here told them anything.
        faults.add("on", Code::DatesOutOfOrder);
    }
    faults.check()?;
    let officer = permit.officer();
    desk.commit(officer, "acknowledgement.record", Some(form.application), now, |change| {
        let acknowledgement = Acknowledgement {
            id: change.new_id()?,
            application: form.application,
            person: form.person,
            kind: form.kind,
            language,
            told_on: form.on,
            how: form.how,
            interpreter: Some(interpreter).filter(|name| !name.is_empty()),
            refused: Some(refused).filter(|why| !why.is_empty()),
            recorded_by: officer,
            withdrawn: None,
        };
        change.create(&acknowledgement)?;
        Ok(acknowledgement)
    })
}

/// Withdraws an acknowledgement that was recorded by mistake.
///
/// # Errors
/// [`Code::Required`] at `reason`; [`Code::NotFound`] when it was withdrawn already.
pub fn withdraw(
    desk: &mut Desk,
    permit: &Permit<Register>,
    acknowledgement: Id,
    reason: &str,
    now: DateTime<Utc>,
) -> Result<()> {
    let known: Acknowledgement = desk.read().get(acknowledgement)?;
    let case = folder::standing(desk.read(), known.application)?;
    if known.withdrawn.is_some() {
        return Err(Failure::new(Kind::NotFound, Code::NotFound).context("withdrawn"));
    }
    let mut faults = Faults::default();
    let reason = faults.keep(text::required("reason", reason));
    faults.check()?;
    desk.commit(permit.officer(), "acknowledgement.withdraw", Some(case), now, |change| {
        change.update(&Acknowledgement { withdrawn: Some(reason), ..known })?;
        Ok(())
    })
}
