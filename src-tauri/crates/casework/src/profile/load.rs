//! Loading and checking profiles. A profile that contradicts itself is refused with file and rule.

use super::{Lists, Profile, Words};
use crate::{
    appointment,
    coi::Limits,
    letter::Template,
    paper::{self, PaperTemplate},
    rule::Rules,
};
use letters::Lang;
use std::{collections::BTreeSet, sync::OnceLock};

/// A profile that cannot be used.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{file}: {rule}")]
pub struct LoadError {
    /// File of the profile.
    pub file: String,
    /// What is wrong; for syntax, with line and column.
    pub rule: String,
}

macro_rules! file {
    ($profile:literal, $path:literal) => {
        ($path, include_str!(concat!("../../../../profiles/", $profile, "/", $path)))
    };
}

const AZERBAIJAN: &[(&str, &str)] = &[
    file!("azerbaijan", "profile.toml"),
    file!("azerbaijan", "lists.toml"),
    file!("azerbaijan", "letters/recognition.az.toml"),
    file!("azerbaijan", "letters/recognition.ru.toml"),
    file!("azerbaijan", "letters/recognition.en.toml"),
    file!("azerbaijan", "letters/recognition.fa.toml"),
    file!("azerbaijan", "letters/refusal.az.toml"),
    file!("azerbaijan", "letters/refusal.ru.toml"),
    file!("azerbaijan", "letters/refusal.en.toml"),
    file!("azerbaijan", "letters/refusal.fa.toml"),
    file!("azerbaijan", "papers/certificate.az.toml"),
    file!("azerbaijan", "papers/certificate.ru.toml"),
    file!("azerbaijan", "papers/certificate.en.toml"),
    file!("azerbaijan", "papers/certificate.fa.toml"),
    file!("azerbaijan", "papers/receipt.az.toml"),
    file!("azerbaijan", "papers/receipt.ru.toml"),
    file!("azerbaijan", "papers/receipt.en.toml"),
    file!("azerbaijan", "papers/receipt.fa.toml"),
    file!("azerbaijan", "papers/rights.az.toml"),
    file!("azerbaijan", "papers/rights.ru.toml"),
    file!("azerbaijan", "papers/rights.en.toml"),
    file!("azerbaijan", "papers/rights.fa.toml"),
    file!("azerbaijan", "papers/slip.az.toml"),
    file!("azerbaijan", "papers/slip.ru.toml"),
    file!("azerbaijan", "papers/slip.en.toml"),
    file!("azerbaijan", "papers/slip.fa.toml"),
    file!("azerbaijan", "papers/transcript.az.toml"),
    file!("azerbaijan", "papers/transcript.ru.toml"),
    file!("azerbaijan", "papers/transcript.en.toml"),
    file!("azerbaijan", "papers/transcript.fa.toml"),
    file!("azerbaijan", "papers/words.fa.toml"),
];

/// Where the texts of papers lie.
const PAPERS: &str = "papers/";
/// What the texts of papers say for codes in a language that the lists do not have.
const OWN_WORDS: &str = "papers/words.";

/// What the country changes in the shared code lists.
const LISTS: &str = "lists.toml";
/// What the country changes in the shared rules.
const RULES: &str = "rules.toml";
/// For how long country of origin information may be relied on, where the country says otherwise.
const COI: &str = "coi.toml";

/// The profile of Azerbaijan's State Migration Service.
///
/// # Errors
/// [`LoadError`]; the tests load it, so an installed program never sees one.
pub fn azerbaijan() -> Result<&'static Profile, LoadError> {
    static PROFILE: OnceLock<Result<Profile, LoadError>> = OnceLock::new();
    PROFILE.get_or_init(|| load(AZERBAIJAN)).as_ref().map_err(Clone::clone)
}

/// Reads a profile from its files, the main one first.
pub(crate) fn load(files: &[(&str, &str)]) -> Result<Profile, LoadError> {
    let fail = |file: &str, rule: String| LoadError { file: file.to_owned(), rule };
    let Some(((main, text), rest)) = files.split_first() else {
        return Err(fail("profile.toml", "is missing".to_owned()));
    };
    let mut profile: Profile = toml::from_str(text).map_err(|error| fail(main, error.to_string()))?;
    let changes = rest.iter().find(|(file, _)| *file == LISTS);
    profile.lists = Lists::load(changes.copied())?;
    profile.rules = Rules::load(rest.iter().find(|(file, _)| *file == RULES).copied())?;
    profile.coi = Limits::load(rest.iter().find(|(file, _)| *file == COI).copied())?;
    for (file, text) in rest.iter().filter(|(file, _)| ![LISTS, RULES, COI].contains(file)) {
        if file.starts_with(OWN_WORDS) {
            profile.own_words = toml::from_str(text).map_err(|error| fail(file, error.to_string()))?;
            continue;
        }
        if file.starts_with(PAPERS) {
            let template: PaperTemplate =
                toml::from_str(text).map_err(|error| fail(file, error.to_string()))?;
            template.check().map_err(|rule| fail(file, rule))?;
            profile.paper_templates.insert((template.id, template.language), template);
            continue;
        }
        let template: Template = toml::from_str(text).map_err(|error| fail(file, error.to_string()))?;
        template.check().map_err(|rule| fail(file, rule))?;
        profile.templates.insert((template.id.clone(), template.language), template);
    }
    check(&profile).map_err(|rule| fail(main, rule))?;
    paper::check_rules(&profile).map_err(|(file, rule)| fail(file, rule))?;
    Ok(profile)
}

fn check(profile: &Profile) -> Result<(), String> {
    let Some(_official) = profile.languages.first() else { return Err("languages: none".to_owned()) };
    if (1..=7).all(|day| profile.weekend.contains(&day)) {
        return Err("weekend: no working day is left".to_owned());
    }
    let mut codes = BTreeSet::new();
    for post in &profile.posts {
        if post.code.len() != 3 || !post.code.bytes().all(|b| b.is_ascii_uppercase()) {
            return Err(format!("posts: the code {:?} is not three capital letters", post.code));
        }
        if !codes.insert(&post.code) {
            return Err(format!("posts: the code {:?} stands twice", post.code));
        }
        complete(profile, &format!("posts.{}", post.code), &post.name)?;
    }
    for deadline in &profile.deadlines {
        complete(profile, &format!("deadlines.{}.name", deadline.id), &deadline.name)?;
        complete(profile, &format!("deadlines.{}.legal-basis", deadline.id), &deadline.legal_basis)?;
        if deadline.length == 0 {
            return Err(format!("deadlines.{}: the length is zero", deadline.id));
        }
    }
    appointment::check_rules(&profile.appointments)?;
    for remedy in &profile.remedies {
        complete(profile, "remedies.body", &remedy.body)?;
        if profile.deadline(&remedy.deadline).is_none() {
            return Err(format!("remedies: there is no deadline {:?}", remedy.deadline));
        }
    }
    for outcome in &profile.outcomes {
        complete(profile, &format!("outcomes.{:?}", outcome.code), &outcome.name)?;
        for lang in profile.languages.iter().chain([&Lang::Fa]) {
            if !profile.templates.contains_key(&(outcome.letter.clone(), *lang)) {
                return Err(format!("outcomes: no letter {:?} in {}", outcome.letter, lang.tag()));
            }
        }
    }
    Ok(())
}

fn complete(profile: &Profile, place: &str, words: &Words) -> Result<(), String> {
    let missing = |lang: &&Lang| words.0.get(lang.tag()).is_none_or(|text| text.trim().is_empty());
    match profile.languages.iter().find(missing) {
        Some(lang) => Err(format!("{place}: no text in {}", lang.tag())),
        None => Ok(()),
    }
}

/// The files by name, for tests that spoil one.
#[cfg(test)]
fn spoilt(file: &str, from: &str, to: &str) -> Result<Profile, LoadError> {
    let spoilt: std::collections::BTreeMap<&str, String> = AZERBAIJAN
        .iter()
        .map(|(name, text)| {
            (*name, if *name == file { text.replacen(from, to, 1) } else { (*text).to_owned() })
        })
        .collect();
    let files: Vec<(&str, &str)> =
        AZERBAIJAN.iter().map(|(name, _)| (*name, spoilt[name].as_str())).collect();
    load(&files)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_shipped_profile_loads() {
        let profile = azerbaijan().unwrap();
        assert_eq!(profile.edition(), "azerbaijan@1");
        assert_eq!(profile.languages, [Lang::Az, Lang::Ru, Lang::En]);
    }

    #[test]
    fn a_spoilt_profile_names_file_and_rule() {
        for (file, from, to, rule) in [
            ("profile.toml", "code = \"BAK\"", "code = \"Baku\"", "three capital letters"),
            ("profile.toml", "length = 3", "length = 0", "the length is zero"),
            ("profile.toml", "deadline = \"court\"", "deadline = \"never\"", "no deadline \"never\""),
            ("profile.toml", "letter = \"refusal\"", "letter = \"poem\"", "no letter \"poem\""),
            ("profile.toml", "version = 1", "versoin = 1", "versoin"),
            ("letters/refusal.az.toml", "{principal}", "{prinzipal}", "{prinzipal}"),
            ("profile.toml", "mark = \"Q\"", "mark = \"q\"", "capital letters"),
            ("profile.toml", "mark = \"Q\"", "mark = \"S\"", "have one mark"),
            ("papers/certificate.fa.toml", "{holder}", "{holdr}", "{holdr}"),
            (
                "papers/receipt.ru.toml",
                "documentNumber = ",
                "documentNumbers = ",
                "documentNumber is missing",
            ),
            ("papers/words.fa.toml", "[words.sex]\nF = ", "[words.sex]\nX = ", "no word for \"F\""),
            ("papers/slip.en.toml", "kind = \"besideCode\"", "kind = \"besides\"", "besides"),
            ("lists.toml", "parent = \"road\"", "parent = \"path\"", "no entry \"path\""),
        ] {
            let error = spoilt(file, from, to)
                .err()
                .unwrap_or_else(|| panic!("{file}: {from} → {to} must be refused"));
            assert_eq!(error.file, file, "{error}");
            assert!(error.rule.contains(rule), "{error} should say {rule:?}");
        }
    }
}
