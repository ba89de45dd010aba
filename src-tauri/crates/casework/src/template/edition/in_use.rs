//! The texts that letters are written with now: the authority's own where there are any, else the profile's.

use super::{TextEdition, TextKind, storage};
use crate::{
    Result,
    profile::Profile,
    template::{Clause, Clauses, Fault, LetterWords, Template},
};
use letters::Lang;
use std::{collections::BTreeMap, sync::Arc};
use vault::Read;

/// The texts of letters in use.
#[derive(Debug, Clone)]
pub struct Texts<'p> {
    profile: &'p Profile,
    own: BTreeMap<(TextKind, String, String), TextEdition>,
    tried: Option<Template>,
}

impl<'p> Texts<'p> {
    /// Of a case file that works under this profile.
    ///
    /// # Errors
    /// Of the database.
    pub fn of(read: Read<'_>, profile: &'p Profile) -> Result<Self> {
        let approved: Vec<TextEdition> = read.list(storage::APPROVED, [profile.code.clone()])?;
        // In the order of their versions: the last one stays.
        let own = approved.into_iter().map(|one| ((one.kind, one.name.clone(), one.language.clone()), one));
        Ok(Self { profile, own: own.collect(), tried: None })
    }

    /// With a template that is only tried.
    #[must_use]
    pub fn trying(self, template: Template) -> Self {
        Self { tried: Some(template), ..self }
    }

    /// With another text of a clause, or without it.
    pub(super) fn with_clause(mut self, edition: TextEdition) -> Self {
        let key = (edition.kind, edition.name.clone(), edition.language.clone());
        self.own.insert(key, edition);
        self
    }

    /// Without the authority's own edition of a text.
    pub(super) fn without(mut self, edition: &TextEdition) -> Self {
        self.own.remove(&(edition.kind, edition.name.clone(), edition.language.clone()));
        self
    }

    /// The profile that they belong to.
    #[must_use]
    pub fn profile(&self) -> &'p Profile {
        self.profile
    }

    /// The authority's own edition in use.
    pub(super) fn own(&self, kind: TextKind, name: &str, lang: Lang) -> Option<&TextEdition> {
        self.own.get(&(kind, name.to_owned(), lang.tag().to_owned()))
    }

    /// The template of a letter in a language; none where nobody wrote it.
    ///
    /// # Errors
    /// An approved edition that cannot be read: the file was changed from outside.
    pub fn template(&self, letter: &str, lang: Lang) -> std::result::Result<Option<Template>, Fault> {
        if let Some(tried) = self.tried.as_ref().filter(|one| one.id == letter && one.language == lang) {
            return Ok(Some(tried.clone()));
        }
        match self.own(TextKind::Letter, letter, lang) {
            Some(edition) => Template::parse(&edition.source).map(Some),
            None => Ok(self.profile.templates.get(&(letter.to_owned(), lang)).cloned()),
        }
    }

    /// Every letter and language that there is a template of.
    #[must_use]
    pub fn letters(&self) -> Vec<(String, Lang)> {
        let mut found: Vec<(String, Lang)> = self.profile.templates.keys().cloned().collect();
        for (kind, name, language) in self.own.keys() {
            let lang = Lang::of_tag(language).filter(|_| *kind == TextKind::Letter);
            found.extend(lang.map(|lang| (name.clone(), lang)));
        }
        found.sort();
        found.dedup();
        found
    }

    /// The clauses of a language.
    #[must_use]
    pub fn clauses(&self, lang: Lang) -> Clauses {
        let mut clauses = self.profile.clauses.get(&lang).cloned().unwrap_or_default();
        for ((kind, name, language), edition) in &self.own {
            if *kind == TextKind::Clause && language == lang.tag() {
                let clause = Clause { text: edition.source.clone(), verified: edition.verified };
                clauses.insert(name.clone(), clause);
            }
        }
        clauses
    }

    /// Words that every letter of a language uses.
    #[must_use]
    pub fn words(&self, lang: Lang) -> Option<&'p Arc<LetterWords>> {
        self.profile.letter_words.get(&lang)
    }
}
