//! Words of codes in the languages of papers and letters that the lists themselves do not have: a file for each language,
//! `profiles/lists/words/`, and what a profile says differently in its `papers/words.<language>.toml`.

use super::{ListName, LoadError, list::CodeList};
use letters::Lang;
use std::collections::BTreeMap;

macro_rules! shared {
    ($($lang:literal),+ $(,)?) => {
        &[$((
            concat!("lists/words/", $lang, ".toml"),
            include_str!(concat!("../../../../profiles/lists/words/", $lang, ".toml")),
        )),+]
    };
}

/// The files that the program brings.
pub(super) const SHARED: &[(&str, &str)] = shared!["fa", "prs", "ps", "ur", "ar", "tr", "uk", "ka"];

/// Lists whose codes papers and letters name to applicants.
pub(super) const PRINTED: [ListName; 5] =
    [ListName::Sex, ListName::Relationship, ListName::Document, ListName::ReturnTopic, ListName::ReturnBody];

/// Words for codes in a language.
#[derive(Debug, serde::Deserialize)]
#[serde(deny_unknown_fields)]
struct Words {
    /// Which language.
    language: Lang,
    /// By list and code.
    words: BTreeMap<ListName, BTreeMap<String, String>>,
}

/// Reads a file and puts its words into the lists.
pub(super) fn add(
    lists: &mut BTreeMap<ListName, CodeList>,
    (file, text): (&str, &str),
) -> Result<(), LoadError> {
    let Words { language, words } =
        toml::from_str(text).map_err(|error| LoadError::syntax(file, text, &error))?;
    for (name, words) in words {
        if !PRINTED.contains(&name) && name != ListName::Language {
            let rule = format!("words: papers name no codes of the list {:?}; take it away", name.as_str());
            return Err(LoadError::new(file, rule).holding(text, &format!("[words.{}]", name.as_str())));
        }
        for (code, word) in words {
            let fault = if word.trim().is_empty() {
                format!("words.{}: the word for {code:?} is empty; write it", name.as_str())
            } else if lists.get_mut(&name).is_some_and(|list| list.translate(&code, language, word.trim())) {
                continue;
            } else {
                format!("words.{}: the list has no code {code:?}; take it away", name.as_str())
            };
            return Err(LoadError::new(file, fault).holding(text, &format!("{code} = ")));
        }
    }
    Ok(())
}

/// The first code of a list that has no word in a language.
pub(super) fn missing(list: &CodeList, lang: Lang) -> Option<&str> {
    let silent = list.entries.iter().find(|entry| entry.said(lang).is_none());
    silent.map(|entry| entry.code.as_str())
}
