//! Loading and checking profiles. A profile that contradicts itself is refused with file, line and rule.

use super::{Lists, LoadError, Profile, check, names::Names, shared};
use crate::{
    coi::Limits,
    decision::Phrases,
    paper::{self, PaperTemplate},
    permit::RoleTable,
    rule::Rules,
    template::{self, Against, Clauses, Fault, LetterWords, Template},
};
use chrono::NaiveDate;
use letters::Lang;
use std::sync::Arc;

/// Where the texts of papers lie.
pub(super) const PAPERS: &str = "papers/";
/// What the profile says for codes in a language that the lists themselves do not have.
const OWN_WORDS: &str = "papers/words.";
/// What the shared papers of a language say in this profile.
const PARTS_OF_PAPERS: &str = "papers/parts.";
/// Words that every letter of a language uses.
const WORDS: &str = "letters/words.";
/// Clauses that letters of a language share.
const CLAUSES: &str = "letters/clauses.";
/// Names in languages in which the profile has no texts.
const NAMES: &str = "letters/names.";
/// What everything hangs on.
pub(super) const MAIN: &str = "profile.toml";
/// What the country changes in the shared code lists.
const LISTS: &str = "lists.toml";
/// What the country changes in the shared rules.
const RULES: &str = "rules.toml";
/// What the country changes in the shared roles, and roles of its own.
const ROLES: &str = "roles.toml";
/// For how long country of origin information may be relied on, where the country says otherwise.
const COI: &str = "coi.toml";
/// Sentences of reasons that the country words differently.
const REASONS: &str = "reasons.toml";
/// Files of a profile that lie beside its letters and papers.
pub(super) const PARTS: [&str; 6] = [MAIN, LISTS, RULES, ROLES, COI, REASONS];

/// Reads a profile from its files.
pub(crate) fn load(files: &[(&str, &str)]) -> Result<Profile, LoadError> {
    let of = |name: &str| files.iter().find(|(file, _)| *file == name).copied();
    let (main, text) = of(MAIN).ok_or_else(|| LoadError::new(MAIN, "the file is missing"))?;
    let mut profile: Profile = read(main, text)?;
    profile.lists = Lists::load(of(LISTS))?;
    profile.rules = Rules::load(of(RULES))?;
    profile.roles = RoleTable::load(of(ROLES))?;
    if let Some((list, code)) = profile.roles.unknown(&profile.lists) {
        let error = LoadError::new(ROLES, format!("classes: the list {} has no {code:?}", list.as_str()));
        return Err(match of(ROLES) {
            Some((_, text)) => error.holding(text, &format!("\"{code}\"")),
            None => error,
        });
    }
    profile.coi = Limits::load(of(COI))?;
    profile.phrases = Phrases::load(of(REASONS))?;
    for (file, text) in files {
        let Some(lang) = tag(file, PARTS_OF_PAPERS) else { continue };
        let parts = read(file, text)?;
        profile.paper_parts.insert(language(file, lang)?, parts);
    }
    // The shared ones first: those of the profile itself stand in their place.
    let (common, own): (Vec<_>, Vec<_>) = files.iter().partition(|(file, _)| file.starts_with(shared::PLACE));
    for (file, text) in common.into_iter().chain(own).filter(|(file, _)| !PARTS.contains(file)) {
        part(&mut profile, file, text)?;
    }
    names(&mut profile, files)?;
    check::check(&profile).map_err(|fault| fault.located(main, text))?;
    paper::check_rules(&profile).map_err(|(file, rule)| {
        let text = of(file).map_or("", |(_, text)| text);
        quoted(file, text, rule)
    })?;
    letters_name_what_there_is(&profile, files)?;
    Ok(profile)
}

/// Reads a file of papers or letters.
fn part(profile: &mut Profile, file: &str, text: &str) -> Result<(), LoadError> {
    let name = file.strip_prefix(shared::PLACE).unwrap_or(file);
    if name.starts_with(OWN_WORDS) {
        return profile.lists.add_words(file, text);
    }
    if tag(name, PARTS_OF_PAPERS).is_some() {
        return Ok(());
    }
    if name.starts_with(PAPERS) {
        let mut template: PaperTemplate = read(file, text)?;
        match profile.paper_parts.get(&template.language) {
            Some(parts) => template.take_in(parts),
            // A shared paper is written in the languages in which the profile says what belongs into it.
            None if file.starts_with(shared::PLACE) => return Ok(()),
            None => {}
        }
        template.check().map_err(|rule| quoted(file, text, rule))?;
        profile.paper_templates.insert((template.id, template.language), template);
        return Ok(());
    }
    if name.starts_with(WORDS) {
        let words: LetterWords = read(file, text)?;
        words.check().map_err(|rule| quoted(file, text, rule))?;
        profile.letter_words.insert(words.language, Arc::new(words));
        return Ok(());
    }
    if let Some(lang) = tag(name, CLAUSES) {
        let lang = language(file, lang)?;
        let clauses: Clauses = read(file, text)?;
        profile.clauses.entry(lang).or_default().extend(clauses);
        return Ok(());
    }
    if tag(name, NAMES).is_some() {
        return Ok(());
    }
    letter(profile, file, name, text)
}

/// The language in a name such as `letters/clauses.az.toml`.
fn tag<'f>(file: &'f str, kind: &str) -> Option<&'f str> {
    file.strip_prefix(kind)?.strip_suffix(".toml")
}

/// Names in languages in which the profile has no text: its own before the shared ones.
fn names(profile: &mut Profile, files: &[(&str, &str)]) -> Result<(), LoadError> {
    for (file, text) in files {
        let Some(lang) = tag(file, NAMES) else { continue };
        let (lang, names): (Lang, Names) = (language(file, lang)?, read(file, text)?);
        if let Some(code) = names.unknown(profile) {
            let error = LoadError::new(file, format!("the profile has no {code:?}"));
            return Err(error.holding(text, &format!("{code} = ")));
        }
        names.fill(profile, lang);
    }
    for (file, text) in files {
        let shared = file.strip_prefix(shared::PLACE).and_then(|name| tag(name, NAMES));
        let Some(lang) = shared else { continue };
        let names: Names = read(file, text)?;
        names.fill(profile, language(file, lang)?);
    }
    Ok(())
}

/// Reads a letter. Its file is called as its head says.
fn letter(profile: &mut Profile, file: &str, called: &str, text: &str) -> Result<(), LoadError> {
    let template = Template::parse(text).map_err(|fault| faulty(file, &fault))?;
    let name = format!("letters/{}.{}.md", template.id, template.language.tag());
    if name != called {
        return Err(LoadError::new(file, format!("the head says that the file is called {name:?}")));
    }
    profile.templates.insert((template.id.clone(), template.language), template);
    Ok(())
}

/// Every letter names fields and clauses that there are. Whether it can also be written for everybody is tried when it
/// is saved, and for the letters that the program brings by its tests.
fn letters_name_what_there_is(profile: &Profile, files: &[(&str, &str)]) -> Result<(), LoadError> {
    let none = Clauses::new();
    for ((id, lang), template) in &profile.templates {
        let own = format!("letters/{id}.{}.md", lang.tag());
        let is_own = files.iter().any(|(file, _)| *file == own);
        let file = if is_own { own } else { format!("{}{own}", shared::PLACE) };
        let words = profile.letter_words.get(lang);
        let words = words
            .ok_or_else(|| LoadError::new(&file, format!("letters have no words in {:?}", lang.tag())))?;
        let clauses = profile.clauses.get(lang).unwrap_or(&none);
        let against = Against { profile, words, clauses, today: NaiveDate::default() };
        let faults = template::static_faults(template, &against);
        if let Some(fault) = faults.iter().find(|fault| !fault.warning) {
            return Err(faulty(&file, fault));
        }
    }
    Ok(())
}

fn faulty(file: &str, fault: &Fault) -> LoadError {
    LoadError { line: Some(fault.line), ..LoadError::new(file, fault) }
}

/// The language of this tag.
fn language(file: &str, tag: &str) -> Result<Lang, LoadError> {
    Lang::of_tag(tag).ok_or_else(|| LoadError::new(file, format!("letters are not written in {tag:?}")))
}

fn read<T: serde::de::DeserializeOwned>(file: &str, text: &str) -> Result<T, LoadError> {
    toml::from_str(text).map_err(|error| LoadError::syntax(file, text, &error))
}

/// With the line of what the rule quotes: a place of a text between braces, a code between quotation marks.
fn quoted(file: &str, text: &str, rule: String) -> LoadError {
    let between = |open: char, close: char| {
        let from = rule.find(open)?;
        let length = rule.get(from + 1..)?.find(close)?;
        rule.get(from..from + length + 2).map(str::to_owned)
    };
    let part = between('{', '}').or_else(|| between('"', '"'));
    let error = LoadError::new(file, rule);
    match part {
        Some(part) => error.holding(text, &part),
        None => error,
    }
}

#[cfg(test)]
#[path = "load_tests.rs"]
mod tests;
