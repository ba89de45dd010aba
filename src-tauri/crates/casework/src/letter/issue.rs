//! Issuing: the inputs, the template's version and the printed bytes are frozen.

use super::{Letter, addressed, fill::Content, of_application, seal};
use crate::{
    Code, Desk, Failure, Result,
    application::{Application, advance},
    decision::{self, DecisionState},
    failure::Faults,
    officer,
    permit::{Issue, Permit},
    profile::Stage,
    rule::{self, Act, Doing, Overriding},
    time,
};
use chrono::{DateTime, NaiveDate, Utc};
use letters::Lang;
use vault::Id;

/// A letter to issue.
#[derive(Debug, Clone, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub struct LetterForm {
    /// Case.
    pub application: Id,
    /// Language.
    #[ts(type = "string")]
    pub language: Lang,
    /// Language of the summary.
    #[ts(type = "string | null")]
    pub summary: Option<Lang>,
    /// Day on which it is to be handed over.
    pub hand_over: NaiveDate,
    /// Which of the decision's letters; the first that was not issued when none is named.
    #[serde(default)]
    pub letter: Option<String>,
    /// Why it is issued in spite of warnings.
    #[serde(default)]
    pub overrides: Vec<Overriding>,
}

/// Issues a letter of an approved decision. Where outcomes differ, each is told in a letter of its own; the case is
/// issued with the last of them.
///
/// # Errors
/// [`Code::NotApproved`] before approval; [`Code::AlreadyIssued`]; [`Code::Disputed`]; [`Code::LetterTextMissing`]
/// when the reasons were not written in the letter's language; a character that cannot be printed.
pub fn issue(
    desk: &mut Desk,
    permit: &Permit<Issue>,
    form: &LetterForm,
    now: DateTime<Utc>,
) -> Result<Letter> {
    let today = desk.today(now);
    let read = desk.read();
    let case: Application = read.get(form.application)?;
    let decision = decision::current(read, &case)?
        .filter(|decision| decision.state == DecisionState::Approved)
        .ok_or_else(|| Failure::not_now(Code::NotApproved))?;
    let approval = decision.approval.clone().ok_or_else(|| Failure::not_now(Code::NotApproved))?;
    decision::undisputed(read, &decision)?;
    let outcomes = addressed::decided(read, &decision)?;
    let groups = addressed::groups(desk.profile_of(&case), &outcomes);
    let issued = addressed::of_decision(read, Some(&decision))?;
    let waiting = |name: &str| issued.iter().all(|letter| letter.name() != name);
    let waits = groups.iter().find(|group| waiting(&group.letter)).map(|group| group.letter.as_str());
    let group = addressed::chosen(&groups, form.letter.as_deref().or(waits))?;
    if !waiting(&group.letter) {
        return Err(Failure::not_now(Code::AlreadyIssued));
    }
    let is_last = groups.iter().filter(|group| waiting(&group.letter)).count() == 1;
    let number = of_application(read, case.id)?.len() + 1;
    let reasons = decision.reasons_for(&group.letter, &groups);
    let mut faults = Faults::default();
    if form.hand_over < today {
        faults.add("handOver", Code::ImpossibleDate);
    }
    if !desk.profile_of(&case).languages.contains(&form.language) {
        faults.add("language", Code::NotAChoice);
    }
    faults.check()?;
    let doing = Doing {
        language: Some(form.language.tag().to_owned()),
        code: form.summary.map(|lang| lang.tag().to_owned()),
        ..Doing::on(decision.id)
    };
    let officer = permit.officer();
    let asked = rule::Asked { desk, case: &case, act: Act::IssueLetter, doing: &doing, officer, day: today };
    let passed = rule::gate(&asked, &form.overrides, now)?;
    if reasons.get(form.language).is_empty() {
        return Err(Failure::field("language", Code::LetterTextMissing).with("language", form.language.tag()));
    }
    let content = Content {
        profile: desk.profile_of(&case),
        number: format!("{}/{number}", case.number),
        letter: group.letter.clone(),
        persons: addressed::persons(read, &outcomes, group)?,
        reasons,
        signatory: officer::name(read, approval.officer)?,
        decided_on: time::day(approval.at, desk.profile.utc_offset_minutes),
        date: today,
        hand_over: form.hand_over,
        case,
    };
    let template = content.template(form.language)?;
    let mut document = content.document(form.language, form.summary)?;
    let inputs = seal::inputs(&document)?;
    document.qr =
        Some(seal::qr(&content.number, content.date, &inputs, &content.words(form.language)?.verify));
    let pdf = super::typeset(&document)?;
    let (application, number) = (content.case.id, content.number.clone());
    let template = template.edition();
    let profile = desk.profile_of(&content.case);
    desk.commit(permit.officer(), "letter.issue", Some(application), now, |change| {
        if is_last {
            advance(change, profile, application, Stage::Issued)?;
        }
        let letter = Letter {
            id: change.new_id()?,
            application,
            decision: decision.id,
            number,
            template,
            language: form.language.tag().to_owned(),
            summary: form.summary.map(|lang| lang.tag().to_owned()),
            hand_over: form.hand_over,
            issued_by: permit.officer(),
            issued_at: now,
            inputs,
            pdf: change.keep(&pdf.bytes)?,
            pages: u32::try_from(pdf.pages).unwrap_or(u32::MAX),
            delivery: None,
        };
        change.create(&letter)?;
        passed.record(change)?;
        Ok(letter)
    })
}
