//! Filling a template: from the decision and the profile to a typed document.

use super::{
    own::{self, Own},
    subject::Named,
    whom::Whom,
};
use crate::{
    Code, Failure, Kind, Result,
    application::Application,
    decision::{Outcome, Reasons},
    person::{Person, PersonName},
    profile::{Profile, Unit},
    proof::About,
    template::{Context, Fault, LetterWords, Rendered, Template, Texts, fields},
};
use chrono::{Datelike, NaiveDate};
use letters::{Block, Document, Lang, Letterhead};
use serde_json::{Map, Value, json};
use std::{collections::BTreeSet, sync::Arc};

/// What a letter says, before it is put into a language.
pub(super) struct Content<'a> {
    pub(super) profile: &'a Profile,
    /// Texts that it is written with.
    pub(super) texts: Texts<'a>,
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
    /// Remedies that it names.
    pub(super) remedies: Vec<Named>,
    /// What it tells of, where that is no decision on the application.
    pub(super) own: Own,
    /// Who stands beside the addressee.
    pub(super) whom: Whom,
    /// Name of the officer who issues it.
    pub(super) officer: String,
}

impl Content<'_> {
    /// Template that the outcomes ask for.
    pub(super) fn template(&self, lang: Lang) -> Result<Template> {
        let found = self.texts.template(&self.letter, lang);
        let found = found.map_err(|fault| {
            Failure::not_now(Code::LetterTemplateFaulty).with("letter", &self.letter).context(fault)
        })?;
        found.ok_or_else(|| not_written(lang))
    }

    /// Words that every letter of the language uses.
    pub(super) fn words(&self, lang: Lang) -> Result<&Arc<LetterWords>> {
        self.profile.letter_words.get(&lang).ok_or_else(|| not_written(lang))
    }

    /// What is signed for of it.
    pub(super) fn about<'a>(&'a self, caption: &'a str) -> About<'a> {
        let outcomes = self.persons.iter().filter_map(|(_, outcome)| outcome.code);
        let outcomes: BTreeSet<String> = outcomes.map(|code| code_of(&code)).collect();
        About {
            case: &self.case.number,
            number: &self.number,
            kind: &self.letter,
            outcomes: outcomes.into_iter().collect(),
            day: self.date,
            holder: self.persons.first().map_or("", |(person, _)| &person.name.latin),
            caption,
        }
    }

    /// The letter in a language, with a summary in another.
    pub(super) fn document(&self, lang: Lang, summary: Option<Lang>) -> Result<Document> {
        let words = self.words(lang)?;
        let Rendered { title, mut blocks, mut notes } = self.rendered(lang)?;
        if let Some(other) = summary.filter(|other| *other != lang) {
            let Rendered { title, blocks: mut within, notes: theirs } = self.rendered(other)?;
            notes.extend(theirs);
            // A summary has no signature of its own and no slip.
            within.retain(|block| !matches!(block, Block::Signature { .. } | Block::Acknowledgement { .. }));
            // What is torn off stands at the end: the summary is on what the person keeps.
            let is_slip = |block: &mut Block| matches!(block, Block::Acknowledgement { .. });
            let slip: Vec<Block> = blocks.extract_if(.., is_slip).collect();
            blocks.push(Block::Foreign { lang: other, title, blocks: within });
            blocks.extend(slip);
        }
        Ok(Document {
            lang,
            title,
            letterhead: self.letterhead(lang),
            blocks,
            notes,
            footer: self.number.clone(),
            page_label: words.page.clone(),
            date: (self.date.year(), self.date.month(), self.date.day()),
            ..Document::default()
        })
    }

    /// What goes to another body names the authority, and not the department: that alone would tell of the claim.
    fn letterhead(&self, lang: Lang) -> Letterhead {
        let authority = &self.profile.authority;
        match self.own {
            Own::Travel(_) => Letterhead {
                authority: vec![authority.name.get(lang).to_owned()],
                second: None,
                ..authority.letterhead(lang)
            },
            _ => authority.letterhead(lang),
        }
    }

    fn rendered(&self, lang: Lang) -> Result<Rendered> {
        let template = self.template(lang)?;
        let context = Context::new(&self.letter, &self.values(lang, &template))
            .map_err(|missing| Failure::new(Kind::Unexpected, Code::LetterTemplateFaulty).context(missing))?;
        let clauses = self.texts.clauses(lang);
        template.render(self.words(lang)?, &clauses, &context).map_err(|fault| faulty(&template, &fault))
    }

    fn values(&self, lang: Lang, template: &Template) -> Value {
        let authority = &self.profile.authority;
        let persons: Vec<Value> =
            self.persons.iter().map(|(person, outcome)| self.person(person, outcome, lang)).collect();
        let whom = &self.whom;
        let addressee = self.persons.first().map(|(person, _)| {
            json!({
                "name": person.name,
                "native": person.name.native,
                "sex": person.sex,
                "birth": person.birth,
                "nationality": nationality(person, lang),
                "address": whom.address,
                "is_child": whom.is_child,
            })
        });
        let named = |name: &Option<PersonName>| name.as_ref().map(|name| json!({ "name": name }));
        let procedure = self.profile.procedure(&self.case.procedure).map(|one| one.name.get(lang));
        let mut values = json!({
            "letter": {
                "number": self.number, "date": self.date, "language": lang.tag(), "title": template.title,
            },
            "case": {
                "number": self.case.number, "registered_on": self.case.registered_on, "procedure": procedure,
            },
            "authority": { "name": authority.name.get(lang), "address": authority.address.get(lang) },
            "addressee": addressee,
            "guardian": named(&whom.guardian),
            "representative": named(&whom.representative),
            "principal": persons.first(),
            "reasons": self.reasons.get(lang),
            "remedies": self.remedies(lang),
            "hand_over": self.hand_over,
            "signatory": { "name": self.signatory },
            "officer": { "name": self.officer },
        });
        let holder = persons.first().cloned().unwrap_or_default();
        let own = match &self.own {
            Own::Decision => Map::from_iter([("decision".to_owned(), self.decision(lang))]),
            own => own.values(self.profile, lang, self.hand_over, holder),
        };
        if let Value::Object(values) = &mut values {
            values.insert("persons".to_owned(), persons.into());
            // What the letter has no field for it does not say.
            let known = |name: &String| fields(&self.letter).any(|field| field.name == *name);
            values.extend(own.into_iter().filter(|(name, _)| known(name)));
        }
        values
    }

    fn decision(&self, lang: Lang) -> Value {
        let outcome = self.persons.first().and_then(|(_, outcome)| self.profile.outcome(outcome.code?));
        json!({
            "date": self.decided_on,
            "outcome": outcome.map(|outcome| outcome.code),
            "outcome_name": outcome.map(|outcome| outcome.name.get(lang)),
            "legal_basis": outcome.map(|outcome| outcome.legal_basis.get(lang)),
            "officer": self.signatory,
        })
    }

    fn person(&self, person: &Person, outcome: &Outcome, lang: Lang) -> Value {
        let mut values = own::one(self.profile, person, outcome, lang);
        if let Value::Object(values) = &mut values {
            values.insert("nationality".to_owned(), nationality(person, lang).into());
        }
        values
    }

    /// The remedies that it names, each with its last day.
    fn remedies(&self, lang: Lang) -> Vec<Value> {
        let remedies = self.remedies.iter().filter_map(|named| {
            let remedy = self.profile.remedy(&named.code)?;
            let deadline = self.profile.deadline(&remedy.deadline)?;
            let from = named.from.unwrap_or(self.hand_over);
            Some(json!({
                "body": remedy.body.get(lang),
                "days": deadline.length,
                "unit": unit(deadline.unit),
                "last_day": deadline.last_day(from, self.profile),
                "suspensive": remedy.suspensive,
            }))
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

/// A code as it is written.
fn code_of(code: &impl vault::FieldValue) -> String {
    match code.to_value() {
        vault::Value::Text(code) => code,
        _ => String::new(),
    }
}
