//! Words for codes in a language that the code lists do not have. Persian and Georgian papers need those for sexes,
//! relationships and kinds of documents.

use crate::profile::{Entry, Lists};
use letters::Lang;
use std::collections::BTreeMap;

/// Lists whose codes papers name.
const LISTS: [&str; 3] = ["sex", "relationship", "document"];

/// Words for codes in a language of its own.
#[derive(Debug, Clone, Default, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OwnWords {
    /// Which language.
    language: Option<Lang>,
    /// By list and code.
    #[serde(default)]
    words: BTreeMap<String, BTreeMap<String, String>>,
}

impl OwnWords {
    /// Where they stand in a profile.
    pub(super) fn file(&self) -> &'static str {
        match self.language {
            Some(Lang::Ka) => "papers/words.ka.toml",
            _ => "papers/words.fa.toml",
        }
    }

    /// Every code of the lists has its word, and no word is of a code that is not there.
    pub(super) fn check(&self, lists: &Lists) -> Result<(), String> {
        // A profile whose papers are in languages of the lists only has none.
        if self.language.is_none() {
            return Ok(());
        }
        for list in LISTS {
            let known = &lists.get(list).entries;
            let words = self.words.get(list);
            let has = |entry: &&Entry| {
                words.and_then(|words| words.get(&entry.code)).is_some_and(|word| !word.trim().is_empty())
            };
            if let Some(entry) = known.iter().find(|entry| !has(entry)) {
                return Err(format!("words.{list}: no word for {:?}", entry.code));
            }
            let mut codes = words.into_iter().flat_map(|words| words.keys());
            if let Some(code) = codes.find(|code| !lists.has(list, code)) {
                return Err(format!("words.{list}: the list has no code {code:?}"));
            }
        }
        match self.words.keys().find(|list| !LISTS.contains(&list.as_str())) {
            Some(list) => Err(format!("words: papers name no codes of the list {list:?}")),
            None => Ok(()),
        }
    }

    /// The word for a code in the language of these words; none in another.
    pub(crate) fn of_its_language(&self, list: &str, code: &str, lang: Lang) -> Option<&str> {
        let words = self.words.get(list).filter(|_| self.language == Some(lang))?;
        words.get(code).map(String::as_str)
    }

    /// The word for a code; none when the list does not have it.
    pub(super) fn word<'w>(
        &'w self,
        lists: &'w Lists,
        list: &str,
        code: &str,
        lang: Lang,
    ) -> Option<&'w str> {
        let own = || self.words.get(list)?.get(code).map(String::as_str);
        let entry = lists.entry(list, code)?;
        if self.language == Some(lang) { own().or(Some(entry.text(lang))) } else { Some(entry.text(lang)) }
    }
}
