//! Filling a template: from the decision and the profile to a typed document.

use crate::{
    Code, Failure, Kind, Result,
    application::Application,
    decision::{Outcome, Reasons},
    person::Person,
    profile::{Event, Profile, Unit},
    template::{Context, Fault, LetterWords, Rendered, Template},
};
use chrono::{Datelike, NaiveDate};
use letters::{Block, Document, Lang};
use serde_json::{Value, json};
use std::sync::Arc;

/// What a letter says, before it is put into a language.
pub(super) struct Content<'a> {
    pub(super) profile: &'a Profile,
    pub(super) case: Application,
    /// Letter number.
    pub(super) number: String,
    /// Name of the letter.
    pub(super) letter: String,
    /// Whom it tells of their outcomes, in the order of the family.
    pub(super) persons: Vec<(Person, Outcome)>,
    pub(super) reasons: Reasons,
    /// Name of the second officer, who signs.
    pub(super) signatory: String,
    pub(super) decided_on: NaiveDate,
    /// Day of the letter.
    pub(super) date: NaiveDate,
    /// Day on which it is to be handed over; the time for appeal is counted from it.
    pub(super) hand_over: NaiveDate,
}

impl Content<'_> {
    /// Template that the outcomes ask for.
    pub(super) fn template(&self, lang: Lang) -> Result<&Template> {
        let found = self.profile.templates.get(&(self.letter.clone(), lang));
        found.ok_or_else(|| not_written(lang))
    }

    /// Words that every letter of the language uses.
    pub(super) fn words(&self, lang: Lang) -> Result<&Arc<LetterWords>> {
        self.profile.letter_words.get(&lang).ok_or_else(|| not_written(lang))
    }

    /// The letter in a language, with a summary in another.
    pub(super) fn document(&self, lang: Lang, summary: Option<Lang>) -> Result<Document> {
        let words = self.words(lang)?;
        let Rendered { title, mut blocks } = self.rendered(lang)?;
        if let Some(other) = summary.filter(|other| *other != lang) {
            let Rendered { title, blocks: mut within } = self.rendered(other)?;
            // A summary has no signature of its own and no slip.
            within.retain(|block| !matches!(block, Block::Signature { .. } | Block::Acknowledgement { .. }));
            blocks.push(Block::Foreign { lang: other, title, blocks: within });
        }
        Ok(Document {
            lang,
            title,
            letterhead: self.profile.authority.letterhead(lang),
            blocks,
            footer: self.number.clone(),
            page_label: words.page.clone(),
            date: (self.date.year(), self.date.month(), self.date.day()),
            ..Document::default()
        })
    }

    fn rendered(&self, lang: Lang) -> Result<Rendered> {
        let template = self.template(lang)?;
        let context = Context::new(&self.letter, &self.values(lang, template))
            .map_err(|missing| Failure::new(Kind::Unexpected, Code::LetterTemplateFaulty).context(missing))?;
        let none = Default::default();
        let clauses = self.profile.clauses.get(&lang).unwrap_or(&none);
        template.render(self.words(lang)?, clauses, &context).map_err(|fault| faulty(template, &fault))
    }

    fn values(&self, lang: Lang, template: &Template) -> Value {
        let authority = &self.profile.authority;
        let persons: Vec<Value> =
            self.persons.iter().map(|(person, outcome)| self.person(person, outcome, lang)).collect();
        let first = self.persons.first().map(|(person, _)| person);
        let addressee = first.map(|person| {
            json!({
                "name": person.name,
                "native": person.name.native,
                "sex": person.sex,
                "birth": person.birth,
                "nationality": nationality(person, lang),
                "is_child": false,
            })
        });
        let outcome = self.persons.first().and_then(|(_, outcome)| self.profile.outcome(outcome.code?));
        json!({
            "letter": {
                "number": self.number, "date": self.date, "language": lang.tag(), "title": template.title,
            },
            "case": { "number": self.case.number, "registered_on": self.case.registered_on },
            "authority": { "name": authority.name.get(lang), "address": authority.address.get(lang) },
            "addressee": addressee,
            "principal": persons.first(),
            "persons": persons,
            "reasons": self.reasons.get(lang),
            "remedies": self.remedies(lang),
            "hand_over": self.hand_over,
            "signatory": { "name": self.signatory },
            "officer": { "name": self.signatory },
            "decision": {
                "date": self.decided_on,
                "outcome": outcome.map(|outcome| outcome.code),
                "outcome_name": outcome.map(|outcome| outcome.name.get(lang)),
                "legal_basis": outcome.map(|outcome| outcome.legal_basis.get(lang)),
                "officer": self.signatory,
            },
        })
    }

    fn person(&self, person: &Person, outcome: &Outcome, lang: Lang) -> Value {
        let rule = outcome.code.and_then(|code| self.profile.outcome(code));
        json!({
            "name": person.name,
            "native": person.name.native,
            "birth": person.birth,
            "sex": person.sex,
            "nationality": nationality(person, lang),
            "outcome": rule.map(|rule| rule.code),
            "outcome_name": rule.map(|rule| rule.name.get(lang)),
        })
    }

    /// The remedies that begin when the letter is handed over, each with its last day.
    fn remedies(&self, lang: Lang) -> Vec<Value> {
        let remedies = self.profile.remedies.iter().filter_map(|remedy| {
            let deadline = self.profile.deadline(&remedy.deadline)?;
            let starts = deadline.start == Event::Notified;
            starts.then(|| {
                json!({
                    "body": remedy.body.get(lang),
                    "days": deadline.length,
                    "unit": unit(deadline.unit),
                    "last_day": deadline.last_day(self.hand_over, self.profile),
                    "suspensive": remedy.suspensive,
                })
            })
        });
        remedies.collect()
    }
}

fn not_written(lang: Lang) -> Failure {
    Failure::field("language", Code::NotAChoice).with("language", lang.tag())
}

/// A template that could not be filled, with the place.
fn faulty(template: &Template, fault: &Fault) -> Failure {
    Failure::not_now(Code::LetterTemplateFaulty)
        .with("letter", format!("{}.{}", template.id, template.language.tag()))
        .with("line", fault.line.to_string())
        .with("what", fault.what.clone())
        .context(fault)
}

fn nationality(person: &Person, lang: Lang) -> Option<String> {
    let country = person.nationality.as_deref().and_then(names::country::country)?;
    Some(country.name(lang.tag()).to_owned())
}

/// The unit of a time limit, as templates ask for it.
const fn unit(unit: Unit) -> &'static str {
    match unit {
        Unit::CalendarDay => "calendarDay",
        Unit::WorkingDay => "workingDay",
        Unit::Month => "month",
    }
}
