//! Issuing: the inputs, the template's version and the printed bytes are frozen.

use super::{
    Letter, Subject,
    frozen::{Choice, Frozen},
    number, of_application,
    subject::{self, Offer, Which},
};
use crate::{
    Code, Desk, Failure, Result,
    application::{Application, advance},
    decision::{self, Decision},
    failure::Faults,
    inquiry,
    permit::{Issue, Permit},
    person::Person,
    profile::Stage,
    proof,
    restriction::Withheld,
    rule::{self, Act, Doing, Overriding},
};
use chrono::{DateTime, NaiveDate, Utc};
use letters::Lang;
use vault::{Change, Id, Read, Record};

/// What a letter is to tell of.
#[derive(Debug, Clone, Default, serde::Serialize, serde::Deserialize, ts_rs::TS)]
pub struct LetterAbout {
    /// Which act.
    pub subject: Subject,
    /// Its record.
    pub record: Option<Id>,
    /// Whom it is about, where a record has a letter for each.
    #[serde(default)]
    pub person: Option<Id>,
}

impl LetterAbout {
    pub(super) fn which(about: Option<&Self>, letter: Option<String>) -> Which {
        let about = about.cloned().unwrap_or_default();
        Which { subject: about.subject, record: about.record, person: about.person, letter }
    }
}

/// A letter to issue.
#[derive(Debug, Clone, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub struct LetterForm {
    /// Case.
    pub application: Id,
    /// What it tells of; the current decision when nothing is said.
    #[serde(default)]
    pub about: Option<LetterAbout>,
    /// Language.
    #[ts(type = "string")]
    pub language: Lang,
    /// Language of the summary.
    #[ts(type = "string | null")]
    pub summary: Option<Lang>,
    /// Day on which it is to be handed over.
    pub hand_over: NaiveDate,
    /// Which of the record's letters; the first that was not issued when none is named.
    #[serde(default)]
    pub letter: Option<String>,
    /// Why it is issued in spite of warnings.
    #[serde(default)]
    pub overrides: Vec<Overriding>,
}

impl LetterForm {
    pub(super) fn which(&self) -> Which {
        LetterAbout::which(self.about.as_ref(), self.letter.clone())
    }

    pub(super) fn choice(&self) -> Choice {
        Choice { language: self.language, summary: self.summary, hand_over: self.hand_over }
    }
}

/// Issues a letter of a decision or of another act. Where outcomes differ, each is told in a letter of its own; the
/// case is issued with the last of them.
///
/// # Errors
/// [`Code::NotApproved`] before a decision was approved, [`Code::NothingToTell`] where another act is not to be told;
/// [`Code::AlreadyIssued`]; [`Code::Disputed`]; [`Code::DecisionNotInOrder`]; [`Code::LetterTextMissing`] when the reasons
/// were not written in the letter's language; the rules of [`Act::IssueLetter`]; a character that cannot be printed.
pub fn issue(
    desk: &mut Desk,
    permit: &Permit<Issue>,
    form: &LetterForm,
    now: DateTime<Utc>,
) -> Result<Letter> {
    let today = desk.today(now);
    let case: Application = desk.read().get(form.application)?;
    let offer = subject::offered(desk, &case, &form.which(), today)?;
    let letters = of_application(desk.read(), case.id)?;
    fit_to_print(desk.read(), case.id, &offer)?;
    // A certificate is given as often as it is asked for.
    if offer.subject != Subject::Status && letters.iter().any(|letter| offer.is(letter)) {
        return Err(Failure::not_now(Code::AlreadyIssued));
    }
    let passed = allowed(desk, permit, &case, &offer, &form.choice(), &form.overrides, now)?;
    let number = number::next(&case.number, &letters);
    proof::ready(desk, permit.officer(), now)?;
    let frozen = Frozen::of(desk, &case, &offer, number, &form.choice(), permit.officer(), today)?;
    let is_last = offer.subject == Subject::Decision
        && case.stage == Stage::Decided
        && subject::offers_of_decision(desk, &case)?
            .iter()
            .all(|other| other.letter == offer.letter || letters.iter().any(|letter| other.is(letter)));
    let profile = desk.profile_of(&case);
    desk.commit(permit.officer(), "letter.issue", Some(case.id), now, |change| {
        if is_last {
            advance(change, profile, case.id, Stage::Issued)?;
        }
        let letter = frozen.keep(change, case.id, &offer, permit.officer(), now)?;
        change.create(&letter)?;
        told(change, &offer, permit.officer(), today)?;
        passed.record(change)?;
        Ok(letter)
    })
}

/// What issuing a letter does beside the letter.
fn told(change: &mut Change<'_>, offer: &Offer, officer: Id, today: NaiveDate) -> Result<()> {
    if offer.subject == Subject::Inquiry {
        let first =
            offer.persons.first().map(|(person, _)| change.read().get::<Person>(*person)).transpose()?;
        let asked_of = first.map(|person| person.name.latin).unwrap_or_default();
        inquiry::issued(change, offer.record, asked_of, officer, today)?;
    }
    Ok(())
}

/// What two workstations say differently is not printed, nor a decision that is not as its officers signed it.
pub(super) fn fit_to_print(read: Read<'_>, case: Id, offer: &Offer) -> Result<()> {
    if matches!(offer.subject, Subject::Decision | Subject::Annex) {
        let decision: Decision = read.get(offer.record)?;
        decision::undisputed(read, &decision)?;
        decision::in_order(read, &decision)?;
    }
    // Who works on a case and where it stands is on no letter; its days are, and who the persons are.
    let of_case = read.conflicts(case)?;
    let unsaid =
        ["stage", "officer"].map(|name| Application::TABLE.fields.iter().find(|field| field.name == name));
    let is_said = |field: &u16| unsaid.iter().flatten().all(|unsaid| unsaid.tag != *field);
    let mut is_disputed = of_case.keys().any(is_said);
    for record in offer.persons.iter().map(|(person, _)| *person).chain([offer.record]) {
        is_disputed |= !read.conflicts(record)?.is_empty();
    }
    if is_disputed { Err(Failure::not_now(Code::Disputed)) } else { Ok(()) }
}

/// Day and language, and the rules of issuing.
pub(super) fn allowed(
    desk: &Desk,
    permit: &Permit<Issue>,
    case: &Application,
    offer: &Offer,
    choice: &Choice,
    overrides: &[Overriding],
    now: DateTime<Utc>,
) -> Result<rule::Passed> {
    let today = desk.today(now);
    // Nobody sends out what they could not look at before.
    if matches!(offer.subject, Subject::Decision | Subject::Annex) {
        Withheld::none(Withheld::of(desk.read(), permit.acting(), case.id)?.facts())?;
    }
    let mut faults = Faults::default();
    if choice.hand_over < today {
        faults.add("handOver", Code::ImpossibleDate);
    }
    if !desk.profile_of(case).languages.contains(&choice.language) {
        faults.add("language", Code::NotAChoice);
    }
    faults.check()?;
    let doing = Doing {
        language: Some(choice.language.tag().to_owned()),
        code: choice.summary.map(|lang| lang.tag().to_owned()),
        ..Doing::on(offer.record)
    };
    let officer = permit.officer();
    let asked = rule::Asked { desk, case, act: Act::IssueLetter, doing: &doing, officer, day: today };
    rule::gate(&asked, overrides, now)
}
