//! Words of the report on paper: data, in the three languages of the page.

use crate::{
    Failure, Result,
    profile::{LoadError, Words},
};
use letters::Lang;
use std::{collections::BTreeMap, sync::OnceLock};

#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields)]
struct Shared {
    words: BTreeMap<String, Words>,
}

const FILE: (&str, &str) = ("quality.toml", include_str!("../../../../../profiles/quality.toml"));

/// Languages that the report can be written in.
pub(super) const LANGUAGES: [Lang; 3] = [Lang::Az, Lang::Ru, Lang::En];

fn shared() -> Result<&'static Shared> {
    static READ: OnceLock<std::result::Result<Shared, LoadError>> = OnceLock::new();
    READ.get_or_init(|| toml::from_str(FILE.1).map_err(|error| LoadError::syntax(FILE.0, FILE.1, &error)))
        .as_ref()
        .map_err(|error| Failure::from(error.clone()))
}

/// A word; its code where there is none.
pub(super) fn word(code: &str, lang: Lang) -> Result<String> {
    Ok(shared()?.words.get(code).map_or_else(|| code.to_owned(), |words| words.get(lang).to_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_word_stands_in_three_languages() {
        for (code, words) in &shared().unwrap().words {
            for lang in LANGUAGES {
                assert!(words.0.get(lang.tag()).is_some_and(|text| !text.is_empty()), "{code} in {lang:?}");
            }
        }
    }

    /// What the document asks for is there.
    #[test]
    fn every_word_that_is_asked_for_is_known() {
        let source = include_str!("paper.rs");
        let asked = source.split("word(\"").skip(1).filter_map(|rest| rest.split('"').next());
        let asked: Vec<&str> = asked.collect();
        assert!(asked.len() > 15, "{asked:?}");
        for code in asked {
            assert!(shared().unwrap().words.contains_key(code), "{code}");
        }
    }
}
