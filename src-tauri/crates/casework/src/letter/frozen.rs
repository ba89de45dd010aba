//! From an offer to paper: preview, issue and reissue all go this way.

use super::{Letter, fill::Content, own::Own, subject::Offer, whom::Whom};
use crate::{
    Code, Desk, Failure, Kind, Result,
    application::Application,
    decision::{Confidences, Decision, Reasons},
    family::Concerned,
    letter::{Subject, addressed},
    officer,
    person::Person,
    proof,
    template::Texts,
};
use chrono::{DateTime, NaiveDate, Utc};
use letters::{Document, Lang, Pdf};
use vault::{Change, Id};

/// What whoever issues a letter chooses.
#[derive(Debug, Clone, Copy)]
pub(super) struct Choice {
    pub(super) language: Lang,
    pub(super) summary: Option<Lang>,
    pub(super) hand_over: NaiveDate,
}

/// A letter typeset, before it has its identifier.
pub(super) struct Frozen {
    number: String,
    template: String,
    choice: Choice,
    inputs: String,
    document: Document,
    pdf: Pdf,
}

/// What a letter says, gathered from the file.
pub(super) fn content(
    desk: &Desk,
    case: &Application,
    offer: &Offer,
    number: String,
    hand_over: NaiveDate,
    officer: Id,
    today: NaiveDate,
) -> Result<Content<'static>> {
    let read = desk.read();
    let mut persons = Vec::new();
    for (person, outcome) in &offer.persons {
        persons.push((read.get::<Person>(*person)?, outcome.clone()));
    }
    let profile = desk.profile_of(case);
    let signatory = officer::name(read, offer.signatory.unwrap_or(officer))?;
    Ok(Content {
        profile,
        texts: Texts::of(read, profile)?,
        number,
        letter: offer.letter.clone(),
        persons,
        reasons: reasons(desk, offer)?,
        own: Own::of(desk, offer, &signatory)?,
        remedies: offer.remedies.clone(),
        whom: Whom::of(desk, offer.persons.first().map(|(person, _)| *person), today)?,
        officer: officer::name(read, officer)?,
        signatory,
        decided_on: offer.since,
        date: today,
        hand_over,
        case: case.clone(),
    })
}

/// Reasons of a decision's letter; other acts say theirs in their own words.
fn reasons(desk: &Desk, offer: &Offer) -> Result<Reasons> {
    if !of_decision(offer) {
        return Ok(Reasons::default());
    }
    let decision: Decision = desk.read().get(offer.record)?;
    let case: Application = desk.read().get(decision.application)?;
    let groups = addressed::groups(desk.profile_of(&case), &addressed::decided(desk.read(), &decision)?);
    if offer.subject == Subject::Annex {
        let whose = |person: &Id| offer.persons.iter().any(|(one, _)| one == person);
        let mut annexes = decision.annexes(&groups).into_iter().filter(|(person, _)| whose(person));
        return Ok(annexes.next().map(|(_, reasons)| reasons).unwrap_or_default());
    }
    Ok(decision.reasons_for(&offer.letter, &groups))
}

/// Whether reasons of a decision on the application stand in it.
fn of_decision(offer: &Offer) -> bool {
    matches!(offer.subject, Subject::Decision | Subject::Annex)
}

/// Whatever a letter tells of, and whoever typed it: nobody reads in it what another told in confidence.
fn kept_in_confidence(desk: &Desk, case: &Application, offer: &Offer, document: &Document) -> Result<()> {
    let confidences = Confidences::of(desk.read(), &desk.profile_of(case).lists, case.id)?;
    if confidences.is_empty() {
        return Ok(());
    }
    let written = serde_json::to_value(document)
        .map_err(|error| Failure::new(Kind::Unexpected, Code::Unexpected).context(error))?;
    let readers: Vec<Id> = offer.persons.iter().map(|(person, _)| *person).collect();
    for text in texts(&written) {
        if let Some(person) = confidences.repeated_in(text).into_iter().find(|person| readers != [*person]) {
            let name = desk.read().get::<Person>(person)?.name.latin;
            return Err(Failure::not_now(Code::ConfidenceRepeated).with("name", name).with("text", text));
        }
    }
    Ok(())
}

/// Every text in a document.
fn texts(value: &serde_json::Value) -> Vec<&str> {
    use serde_json::Value;
    match value {
        Value::String(text) => vec![text],
        Value::Array(all) => all.iter().flat_map(texts).collect(),
        Value::Object(all) => all.values().flat_map(texts).collect(),
        Value::Null | Value::Bool(_) | Value::Number(_) => Vec::new(),
    }
}

impl Frozen {
    /// Fills, seals and typesets.
    pub(super) fn of(
        desk: &Desk,
        case: &Application,
        offer: &Offer,
        number: String,
        choice: &Choice,
        officer: Id,
        today: NaiveDate,
    ) -> Result<Self> {
        let content = content(desk, case, offer, number, choice.hand_over, officer, today)?;
        if of_decision(offer) && content.reasons.get(choice.language).is_empty() {
            return Err(
                Failure::field("language", Code::LetterTextMissing).with("language", choice.language.tag())
            );
        }
        let template = content.template(choice.language)?;
        let mut document = content.document(choice.language, choice.summary)?;
        kept_in_confidence(desk, case, offer, &document)?;
        let caption = &content.words(choice.language)?.verify;
        let (pdf, inputs) = proof::printed(desk, &mut document, &content.about(caption))?;
        let template = template.edition();
        Ok(Self { number: content.number.clone(), template, choice: *choice, inputs, document, pdf })
    }

    /// The letter, its bytes kept.
    pub(super) fn keep(
        self,
        change: &mut Change<'_>,
        application: Id,
        offer: &Offer,
        officer: Id,
        now: DateTime<Utc>,
    ) -> Result<Letter> {
        let document = serde_json::to_vec(&self.document)
            .map_err(|error| Failure::new(Kind::Unexpected, Code::Unexpected).context(error))?;
        Ok(Letter {
            id: change.new_id()?,
            application,
            decision: (offer.subject == Subject::Decision).then_some(offer.record),
            number: self.number,
            template: self.template,
            language: self.choice.language.tag().to_owned(),
            summary: self.choice.summary.map(|lang| lang.tag().to_owned()),
            hand_over: self.choice.hand_over,
            issued_by: officer,
            issued_at: now,
            inputs: self.inputs,
            pdf: change.keep(&self.pdf.bytes)?,
            pages: u32::try_from(self.pdf.pages).unwrap_or(u32::MAX),
            delivery: None,
            subject: offer.subject,
            record: Some(offer.record),
            persons: Concerned(offer.persons.iter().map(|(person, _)| *person).collect()),
            document: Some(change.keep(&document)?),
            supersedes: None,
            superseded: None,
            voided: None,
        })
    }
}
