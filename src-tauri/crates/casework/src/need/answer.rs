//! Recording what became of a guarantee: provided, or offered and not wished.

use super::{Answered, GuaranteeAnswer, SpecificNeed, changeable, guarantee::needs_a_record};
use crate::{
    Code, Desk, Result,
    failure::Faults,
    permit::{Acting, Examine, Permit},
    text,
};
use chrono::{DateTime, Utc};
use vault::Id;

/// What became of a guarantee, as typed.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub struct AnswerForm {
    /// Case.
    pub application: Id,
    /// A need that triggers the guarantee.
    pub need: Id,
    /// Code of the list `guarantee`.
    pub guarantee: String,
    /// What became of it.
    pub answer: GuaranteeAnswer,
    /// By whom and how, or why the person does not wish it.
    pub note: String,
}

/// Records what became of a guarantee. A later answer replaces an earlier one; the journal keeps both.
///
/// # Errors
/// All fields at fault in one failure; [`Code::NotAllowed`] when the need is restricted and not for this officer.
pub fn answer(
    desk: &mut Desk,
    permit: &Permit<Examine>,
    acting: &Acting,
    form: &AnswerForm,
    now: DateTime<Utc>,
) -> Result<()> {
    let today = desk.today(now);
    let (case, need) = changeable(desk, acting, form.application, form.need)?;
    let mut faults = Faults::default();
    let note = faults.keep(text::required_long("note", &form.note));
    let triggered = desk.profile.lists.guarantees_of(&need.code).any(|one| one.entry.code == form.guarantee);
    if !triggered {
        faults.add("guarantee", Code::NotAChoice);
    } else if needs_a_record(&form.guarantee) {
        // No answer stands for a guardian.
        faults.add("guarantee", Code::GuardianMissing);
    }
    faults.check()?;
    let mut answers = need.answers.clone().unwrap_or_default();
    answers.0.retain(|other| other.guarantee != form.guarantee);
    answers.0.push(Answered { guarantee: form.guarantee.clone(), answer: form.answer, on: today, note });
    let answered = SpecificNeed { answers: Some(answers), ..need };
    desk.commit(permit.officer(), "need.answer", Some(case.id), now, |change| {
        change.update(&answered)?;
        Ok(())
    })
}
