//! Reissuing: a letter with a mistake is corrected by another that takes its place. The first one stays as it was.

use super::{
    Letter, Superseded,
    frozen::{Choice, Frozen},
    issue::{allowed, fit_to_print},
    number, of_application, refuse_gone,
    subject::{self, Named, Offer, Which},
};
use crate::{
    Code, Desk, Result,
    application::Application,
    failure::Faults,
    permit::{Issue, Permit},
    proof,
    rule::Overriding,
    text,
};
use chrono::{DateTime, NaiveDate, Utc};
use letters::Lang;
use vault::Id;

/// A letter to be issued again.
#[derive(Debug, Clone, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub struct ReissueForm {
    /// The letter with the mistake.
    pub letter: Id,
    /// What is wrong, a correction of the profile.
    pub correction: String,
    /// Why, in words.
    pub because: String,
    /// Language.
    #[ts(type = "string")]
    pub language: Lang,
    /// Language of the summary.
    #[ts(type = "string | null")]
    pub summary: Option<Lang>,
    /// Day on which it is to be handed over.
    pub hand_over: NaiveDate,
    /// Why it is issued in spite of warnings.
    #[serde(default)]
    pub overrides: Vec<Overriding>,
}

impl ReissueForm {
    fn choice(&self) -> Choice {
        Choice { language: self.language, summary: self.summary, hand_over: self.hand_over }
    }
}

/// Which letter is issued again, as its act stands now.
pub(super) fn offer_of(desk: &Desk, case: &Application, letter: &Letter, today: NaiveDate) -> Result<Offer> {
    let which = Which {
        subject: letter.subject,
        record: letter.about(),
        letter: Some(letter.name().to_owned()),
        person: letter.persons.0.first().copied(),
    };
    subject::offered(desk, case, &which, today)
}

/// Where a correction leaves time limits as they are, the letter says the last days that the first one said: they count
/// from when that was served, not from the day on which the corrected one is handed over.
pub(super) fn keep_time(remedies: &mut [Named], old: &Letter, restarts: bool) {
    if let Some(first) = old.delivery.as_ref().filter(|_| !restarts) {
        for named in remedies {
            named.from.get_or_insert(first.on);
        }
    }
}

/// Issues a letter anew, in the place of one with a mistake. From whose service time limits count the profile says for
/// each kind of mistake.
///
/// # Errors
/// [`Code::LetterSuperseded`], [`Code::LetterVoided`] when the letter stands no longer; as [`super::issue`] when its
/// act cannot be told any more; [`Code::NotAChoice`] at a correction that the profile does not have; all fields at
/// fault in one failure.
pub fn reissue(
    desk: &mut Desk,
    permit: &Permit<Issue>,
    form: &ReissueForm,
    now: DateTime<Utc>,
) -> Result<Letter> {
    let (today, officer) = (desk.today(now), permit.officer());
    let old: Letter = desk.read().get(form.letter)?;
    refuse_gone(&old)?;
    let case: Application = desk.read().get(old.application)?;
    let mut faults = Faults::default();
    let because = faults.keep(text::required_long("because", &form.because));
    let profile = desk.profile_of(&case);
    let correction = profile.corrections.iter().find(|one| one.code == form.correction);
    match correction {
        None if form.correction.is_empty() => faults.add("correction", Code::Required),
        None => faults.add("correction", Code::NotAChoice),
        Some(_) => {}
    }
    faults.check()?;
    let restarts = correction.is_some_and(|correction| correction.restarts);
    let mut offer = offer_of(desk, &case, &old, today)?;
    keep_time(&mut offer.remedies, &old, restarts);
    fit_to_print(desk.read(), case.id, &offer)?;
    let passed = allowed(desk, permit, &case, &offer, &form.choice(), &form.overrides, now)?;
    let number = number::again(&old, &of_application(desk.read(), case.id)?);
    proof::ready(desk, officer, now)?;
    let frozen = Frozen::of(desk, &case, &offer, number, &form.choice(), officer, today)?;
    desk.commit(officer, "letter.reissue", Some(case.id), now, |change| {
        let letter =
            Letter { supersedes: Some(old.id), ..frozen.keep(change, case.id, &offer, officer, now)? };
        let superseded = Superseded { by: letter.id, correction: form.correction.clone(), because, restarts };
        change.create(&letter)?;
        change.update(&Letter { superseded: Some(superseded), ..old })?;
        passed.record(change)?;
        Ok(letter)
    })
}
