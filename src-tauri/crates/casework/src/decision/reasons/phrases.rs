//! Sentences that reasons are proposed in: data of the profile, in each language.

use crate::{
    letter::{check_fields, filled},
    profile::{LoadError, Words},
};
use letters::Lang;
use std::collections::{BTreeMap, BTreeSet};

/// Every sentence, with the fields that it may name.
const KNOWN: &[(&str, &[&str])] = &[
    ("told", &["statement"]),
    ("told-by", &["name", "statement"]),
    ("said", &["date", "line", "words"]),
    ("said-by", &["name", "date", "line", "words"]),
    ("document", &["document"]),
    ("information", &["words", "reference"]),
    ("information-whole", &["reference"]),
    ("detail-supports", &[]),
    ("detail-against", &[]),
    ("internal-supports", &[]),
    ("internal-against", &[]),
    ("family-supports", &[]),
    ("family-against", &[]),
    ("external-supports", &[]),
    ("external-against", &[]),
    ("plausibility-supports", &[]),
    ("plausibility-against", &[]),
    ("factors", &["factors"]),
    ("put", &["line"]),
    ("explained", &["words"]),
    ("accepted", &[]),
    ("benefit-of-doubt", &[]),
    ("rejected", &[]),
    ("not-material", &[]),
    ("of-person", &["name"]),
    ("fear", &[]),
    ("persecution", &[]),
    ("cumulative", &[]),
    ("act", &["act", "right"]),
    ("grounds", &[]),
    ("ground", &["ground", "held"]),
    ("race", &[]),
    ("religion", &[]),
    ("nationality", &[]),
    ("social-group", &[]),
    ("political-opinion", &[]),
    ("actual", &[]),
    ("imputed", &[]),
    ("both", &[]),
    ("protection", &[]),
    ("agents", &["agents"]),
    ("state", &[]),
    ("parties", &[]),
    ("non-state", &[]),
    ("available", &[]),
    ("not-available", &[]),
    ("effective", &[]),
    ("not-effective", &[]),
    ("accessible", &[]),
    ("not-accessible", &[]),
    ("lasting", &[]),
    ("not-lasting", &[]),
    ("relocation", &[]),
    ("place", &["place"]),
    ("alternative", &[]),
    ("no-alternative", &[]),
    ("exclusion", &[]),
    ("clause-applies", &["clause"]),
    ("clause-not", &["clause"]),
    ("other-agency", &[]),
    ("rights-of-nationals", &[]),
    ("atrocity", &[]),
    ("serious-crime", &[]),
    ("contrary-to-purposes", &[]),
    ("subsidiary", &[]),
    ("death-penalty", &[]),
    ("torture", &[]),
    ("indiscriminate-violence", &[]),
    ("refoulement", &[]),
    ("unity", &[]),
    ("decided", &["outcome", "basis"]),
    ("decided-of", &["name", "outcome", "basis"]),
];

#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    /// Languages whose sentences a translator confirmed.
    #[serde(default)]
    verified: BTreeSet<Lang>,
    phrases: BTreeMap<String, Words>,
}

const SHARED: (&str, &str) = ("reasons.toml", include_str!("../../../../../profiles/reasons.toml"));

/// Sentences of a profile.
#[derive(Debug, Clone, Default)]
pub struct Phrases {
    by_name: BTreeMap<String, Words>,
    languages: Vec<Lang>,
    verified: BTreeSet<Lang>,
}

impl Phrases {
    /// The shared sentences with those that a profile words differently, given as file name and text.
    pub(crate) fn load(own: Option<(&str, &str)>) -> Result<Self, LoadError> {
        let read = |(file, text): (&str, &str)| -> Result<File, LoadError> {
            let found: File = toml::from_str(text).map_err(|error| LoadError::syntax(file, text, &error))?;
            check(&found.phrases).map_err(|rule| LoadError::new(file, rule))?;
            Ok(found)
        };
        let mut all = read(SHARED)?;
        if let Some((name, _)) = KNOWN.iter().find(|(name, _)| !all.phrases.contains_key(*name)) {
            return Err(LoadError::new(SHARED.0, format!("phrases.{name}: it is missing")));
        }
        if let Some(own) = own {
            let own = read(own)?;
            for (name, words) in own.phrases {
                all.phrases.entry(name).or_insert_with(|| Words(BTreeMap::new())).0.extend(words.0);
            }
            all.verified = own.verified;
        }
        let has = |lang: &Lang| all.phrases.values().all(|words| words.0.contains_key(lang.tag()));
        let languages = Lang::ALL.into_iter().filter(has).collect();
        Ok(Self { by_name: all.phrases, languages, verified: all.verified })
    }

    /// Languages that have every sentence.
    #[must_use]
    pub fn languages(&self) -> &[Lang] {
        &self.languages
    }

    /// Whether a translator confirmed the sentences of a language.
    #[must_use]
    pub fn is_verified(&self, lang: Lang) -> bool {
        self.verified.contains(&lang)
    }

    /// A sentence in a language, its fields filled.
    pub(super) fn say(&self, lang: Lang, name: &str, values: &[(&str, String)]) -> String {
        let words = self.by_name.get(name).map_or("", |words| words.get(lang));
        filled(words, &values.iter().map(|(name, value)| (*name, value.clone())).collect())
    }
}

/// Each is known, names no field that it does not have, and stands in English and in each language it begins.
fn check(phrases: &BTreeMap<String, Words>) -> Result<(), String> {
    for (name, words) in phrases {
        let Some((_, fields)) = KNOWN.iter().find(|(known, _)| known == name) else {
            return Err(format!("phrases.{name}: there is no such sentence"));
        };
        for (tag, text) in &words.0 {
            if text.trim().is_empty() || !Lang::ALL.iter().any(|lang| lang.tag() == tag) {
                return Err(format!("phrases.{name}.{tag}: no text, or no such language"));
            }
            check_fields(text, fields).map_err(|fault| format!("phrases.{name}.{tag}: {fault}"))?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_sentence_stands_in_four_languages_and_names_all_its_fields() {
        let phrases = Phrases::load(None).unwrap();
        assert_eq!(phrases.languages(), [Lang::Az, Lang::Ru, Lang::En, Lang::Fa]);
        for (name, fields) in KNOWN {
            for lang in phrases.languages() {
                let said = phrases.say(*lang, name, &[]);
                for field in *fields {
                    assert!(said.contains(&format!("{{{field}}}")), "{name} in {}: {field}", lang.tag());
                }
                assert!(!phrases.is_verified(*lang), "nobody confirmed them yet");
            }
        }
    }

    #[test]
    fn a_profile_words_a_sentence_differently() {
        let own = "verified = [\"az\"]\n[phrases]\naccepted = { az = \"Fakt təsdiqlənir.\" }\n";
        let phrases = Phrases::load(Some(("reasons.toml", own))).unwrap();
        assert_eq!(phrases.say(Lang::Az, "accepted", &[]), "Fakt təsdiqlənir.");
        assert_ne!(phrases.say(Lang::Ru, "accepted", &[]), "");
        assert!(phrases.is_verified(Lang::Az) && !phrases.is_verified(Lang::Ru));
    }

    #[test]
    fn a_spoilt_file_is_refused_with_its_place() {
        for (text, rule) in [
            ("[phrases]\npoem = { en = \"x\" }\n", "phrases.poem: there is no such sentence"),
            ("[phrases]\ntold = { en = \"\" }\n", "phrases.told.en: no text, or no such language"),
            ("[phrases]\ntold = { xx = \"a\" }\n", "phrases.told.xx: no text, or no such language"),
            ("[phrases]\ntold = { en = \"{name}\" }\n", "phrases.told.en: there is no field {name}"),
            ("[phrases]\ntold = { en = \"{name\" }\n", "phrases.told.en: a brace is not closed in \"{name\""),
        ] {
            assert_eq!(Phrases::load(Some(("reasons.toml", text))).unwrap_err().rule, rule);
        }
    }
}
