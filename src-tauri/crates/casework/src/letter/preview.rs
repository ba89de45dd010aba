//! Preview: the letter as it would be, from a draft that is still being typed. The same path as the real one.

use super::{
    Letter, LetterAbout, Subject, addressed,
    fill::Content,
    frozen, number, of_application,
    own::Own,
    reissue,
    subject::{self, Named},
    whom::Whom,
};
use crate::{
    Code, Desk, Failure, Result,
    application::Application,
    decision::{self, DecisionForm, Outcome},
    officer,
    permit::{Acting, Permit, ReadCases},
    restriction::Withheld,
    template::{Template, Texts},
};
use base64::Engine;
use chrono::{DateTime, NaiveDate, Utc};
use letters::Lang;
use vault::Id;

/// A letter to preview.
#[derive(Debug, Clone, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub struct PreviewForm {
    /// Case.
    pub application: Id,
    /// Language.
    #[ts(type = "string")]
    pub language: Lang,
    /// Language of the summary.
    #[ts(type = "string | null")]
    pub summary: Option<Lang>,
    /// Day on which it is to be handed over; today when none is given.
    pub hand_over: Option<NaiveDate>,
    /// The draft as it stands in the form; the saved one when none is given.
    pub draft: Option<DecisionForm>,
    /// Which of the letters that the outcomes ask for; the first when none is named.
    #[serde(default)]
    pub letter: Option<String>,
    /// What it tells of; a decision when nothing is said.
    #[serde(default)]
    pub about: Option<LetterAbout>,
    /// The letter whose place it takes, and what is wrong with that.
    #[serde(default)]
    pub corrects: Option<Corrects>,
}

/// A letter that is corrected.
#[derive(Debug, Clone, serde::Deserialize, ts_rs::TS)]
#[ts(rename = "LetterCorrected")]
pub struct Corrects {
    /// Which.
    pub letter: Id,
    /// What is wrong, a correction of the profile.
    pub correction: String,
}

impl Corrects {
    /// Last days are shown as the corrected letter will say them.
    fn keep_time(&self, desk: &Desk, case: &Application, remedies: &mut [Named]) -> Result<()> {
        let old: Letter = desk.read().get(self.letter)?;
        let all = &desk.profile_of(case).corrections;
        let restarts = all.iter().find(|one| one.code == self.correction).is_none_or(|one| one.restarts);
        reissue::keep_time(remedies, &old, restarts);
        Ok(())
    }
}

/// A typeset letter.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
pub struct Preview {
    /// The PDF, in base 64.
    pub pdf: String,
    /// Its pages.
    pub pages: u32,
}

impl Preview {
    pub(crate) fn new(bytes: &[u8], pages: usize) -> Self {
        let pdf = base64::engine::general_purpose::STANDARD.encode(bytes);
        Self { pdf, pages: u32::try_from(pages).unwrap_or(u32::MAX) }
    }
}

/// Typesets the letter with a watermark. Writes nothing.
///
/// # Errors
/// [`crate::Code::OutcomeMissing`] while nothing is proposed; a character that cannot be printed.
pub fn preview(
    desk: &Desk,
    permit: &Permit<ReadCases>,
    form: &PreviewForm,
    now: DateTime<Utc>,
) -> Result<Preview> {
    preview_of(desk, permit, form, None, now)
}

/// The same with a template that is only tried.
///
/// # Errors
/// [`Code::NotAChoice`] at `case` when the decision asks for another letter than it.
pub(crate) fn preview_of(
    desk: &Desk,
    permit: &Permit<ReadCases>,
    form: &PreviewForm,
    tried: Option<Template>,
    now: DateTime<Utc>,
) -> Result<Preview> {
    let (read, today) = (desk.read(), desk.today(now));
    let case: Application = read.get(form.application)?;
    if form.about.as_ref().is_some_and(|about| about.subject != Subject::Decision) {
        return of_another_act(desk, permit.acting(), &case, form, today);
    }
    // The reasons that it would show are made of all facts.
    let withheld = Withheld::of(desk.read(), permit.acting(), case.id)?;
    Withheld::none(withheld.facts())?;
    let saved = decision::current(read, &case)?;
    let rulings = match &saved {
        Some(decision) => decision::rulings(read, decision.id)?,
        None => Vec::new(),
    };
    let outcome = |person: Id| match &form.draft {
        Some(draft) => draft
            .rulings
            .iter()
            .find(|ruling| ruling.person == person)
            .map(|ruling| Outcome { code: ruling.outcome, derived_from: ruling.derived_from }),
        None => rulings.iter().find(|ruling| ruling.person == person).map(|ruling| ruling.outcome.clone()),
    };
    let outcomes = addressed::outcomes(read, case.id, outcome)?;
    let groups = addressed::groups(desk.profile_of(&case), &outcomes);
    // A letter that outcomes no longer ask for is not shown: the first one is, as it will be.
    let wanted = form.letter.as_deref().filter(|name| groups.iter().any(|group| group.letter == *name));
    if tried.is_some() && wanted.is_none() {
        return Err(Failure::field("case", Code::NotAChoice));
    }
    let group = addressed::chosen(&groups, wanted)?;
    let reasons = match (&form.draft, &saved) {
        (Some(draft), _) => {
            let own = draft.letter_reasons.0.get(&group.letter);
            decision::reasons_for(&draft.reasons, own, &group.letter, &groups)
        }
        (None, Some(saved)) => saved.reasons_for(&group.letter, &groups),
        (None, None) => decision::Reasons::default(),
    };
    let number = number::next(&case.number, &of_application(read, case.id)?);
    let approval = saved.and_then(|decision| decision.approval);
    let mut remedies = subject::remedies_of_decision(desk.profile_of(&case));
    if let Some(corrects) = &form.corrects {
        corrects.keep_time(desk, &case, &mut remedies)?;
    }
    let content = Content {
        profile: desk.profile_of(&case),
        texts: match tried {
            Some(template) => Texts::of(read, desk.profile_of(&case))?.trying(template),
            None => Texts::of(read, desk.profile_of(&case))?,
        },
        number,
        letter: group.letter.clone(),
        persons: addressed::persons(read, &outcomes, group)?,
        reasons,
        signatory: officer::name(read, approval.map_or(permit.officer(), |approval| approval.officer))?,
        decided_on: today,
        date: today,
        hand_over: form.hand_over.unwrap_or(today),
        remedies,
        own: Own::Decision,
        whom: Whom::of(desk, group.persons.first().copied(), today)?,
        officer: officer::name(read, permit.officer())?,
        case,
    };
    drawn(&content, &withheld, form)
}

/// A letter of another act than a decision, as it would be issued.
fn of_another_act(
    desk: &Desk,
    acting: &Acting,
    case: &Application,
    form: &PreviewForm,
    today: NaiveDate,
) -> Result<Preview> {
    let (officer, withheld) = (acting.officer(), Withheld::of(desk.read(), acting, case.id)?);
    if form.about.as_ref().is_some_and(|about| about.subject == Subject::Annex) {
        Withheld::none(withheld.facts())?;
    }
    let which = LetterAbout::which(form.about.as_ref(), form.letter.clone());
    let mut offer = subject::offered(desk, case, &which, today)?;
    if let Some(corrects) = &form.corrects {
        corrects.keep_time(desk, case, &mut offer.remedies)?;
    }
    let number = number::next(&case.number, &of_application(desk.read(), case.id)?);
    let hand_over = form.hand_over.unwrap_or(today);
    drawn(&frozen::content(desk, case, &offer, number, hand_over, officer, today)?, &withheld, form)
}

fn drawn(content: &Content<'_>, withheld: &Withheld, form: &PreviewForm) -> Result<Preview> {
    let mut document = content.document(form.language, form.summary)?;
    Withheld::none(&withheld.in_any(&document))?;
    document.watermark = Some(content.words(form.language)?.draft.clone());
    let pdf = super::typeset(&document)?;
    Ok(Preview::new(&pdf.bytes, pdf.pages))
}
