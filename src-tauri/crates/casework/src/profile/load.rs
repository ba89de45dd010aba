//! Loading and checking profiles. A profile that contradicts itself is refused with file, line and rule.

use super::{Lists, LoadError, Profile, check};
use crate::{
    coi::Limits,
    letter::Template,
    paper::{self, PaperTemplate},
    rule::Rules,
};

/// Where the texts of papers lie.
const PAPERS: &str = "papers/";
/// What the texts of papers say for codes in a language that the lists do not have.
const OWN_WORDS: &str = "papers/words.";
/// What everything hangs on.
pub(super) const MAIN: &str = "profile.toml";
/// What the country changes in the shared code lists.
const LISTS: &str = "lists.toml";
/// What the country changes in the shared rules.
const RULES: &str = "rules.toml";
/// For how long country of origin information may be relied on, where the country says otherwise.
const COI: &str = "coi.toml";
/// Files of a profile that lie beside its letters and papers.
pub(super) const PARTS: [&str; 4] = [MAIN, LISTS, RULES, COI];

/// Reads a profile from its files.
pub(crate) fn load(files: &[(&str, &str)]) -> Result<Profile, LoadError> {
    let of = |name: &str| files.iter().find(|(file, _)| *file == name).copied();
    let (main, text) = of(MAIN).ok_or_else(|| LoadError::new(MAIN, "the file is missing"))?;
    let mut profile: Profile = read(main, text)?;
    profile.lists = Lists::load(of(LISTS))?;
    profile.rules = Rules::load(of(RULES))?;
    profile.coi = Limits::load(of(COI))?;
    for (file, text) in files.iter().filter(|(file, _)| !PARTS.contains(file)) {
        if file.starts_with(OWN_WORDS) {
            profile.own_words = read(file, text)?;
            continue;
        }
        if file.starts_with(PAPERS) {
            let template: PaperTemplate = read(file, text)?;
            template.check().map_err(|rule| quoted(file, text, rule))?;
            profile.paper_templates.insert((template.id, template.language), template);
            continue;
        }
        let template: Template = read(file, text)?;
        template.check().map_err(|rule| quoted(file, text, rule))?;
        profile.templates.insert((template.id.clone(), template.language), template);
    }
    check::check(&profile).map_err(|fault| fault.located(main, text))?;
    paper::check_rules(&profile).map_err(|(file, rule)| {
        let text = of(file).map_or("", |(_, text)| text);
        quoted(file, text, rule)
    })?;
    Ok(profile)
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
