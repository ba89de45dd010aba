//! Numbered reasons of a letter: paragraphs, each in the languages it was written in, each knowing what it rests on.

mod ask;
mod basis;
mod confidence;
mod digest;
mod element;
mod fact;
mod legal;
mod linked;
mod phrases;
mod propose;
mod reading;
mod standing;
mod stretch;
mod telling;
mod view;

pub use ask::{ReasonsQuery, ask};
pub use basis::{Basis, Disagreement, Mismatch};
pub(crate) use confidence::Confidences;
pub(super) use linked::Linked;
pub use phrases::Phrases;
pub(crate) use reading::{Told, letters_of};
pub(crate) use standing::Standing;
pub(crate) use stretch::Stretches;
pub use view::{ParagraphView, ReasonsDesk};

use letters::Lang;
use std::collections::BTreeMap;
use vault::Id;

/// One paragraph of the reasons.
#[derive(Debug, Clone, PartialEq, Eq, Default, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase", default)]
pub struct Paragraph {
    /// Its text, by language tag; one that it was not written in is missing.
    pub texts: BTreeMap<String, String>,
    /// What it rests on, as that stood when the paragraph was written; what it is about stands first.
    pub rests_on: Vec<Basis>,
    /// Who alone reads it, in an annex of their own; none is everybody whom the letter addresses.
    pub annex: Option<Id>,
}

impl Paragraph {
    /// Whether it says which facts and sources it rests on, and on nothing that was made of all of them.
    pub(crate) fn says_its_facts(&self) -> bool {
        let is_one = |basis: &Basis| matches!(basis, Basis::Fact { .. } | Basis::Source { .. });
        let from_all = |basis: &Basis| matches!(basis, Basis::Element { .. });
        self.rests_on.iter().any(is_one) && !self.rests_on.iter().any(from_all)
    }

    /// Its text in a language, when it was written in it.
    #[must_use]
    pub fn text(&self, tag: &str) -> Option<&str> {
        self.texts.get(tag).map(String::as_str).filter(|text| !text.trim().is_empty())
    }

    /// Languages in which something of it is still to be put into the language of the letter.
    pub fn unfinished(&self) -> impl Iterator<Item = &str> {
        let open = |text: &str| text.contains(OPEN);
        self.texts.iter().filter(move |(_, text)| open(text)).map(|(tag, _)| tag.as_str())
    }
}

/// What begins words that were taken from the file in another language, until somebody translates them.
pub(crate) const OPEN: &str = "[[";
/// What ends them.
pub(crate) const CLOSE: &str = "]]";

/// Numbered reasons of a letter.
#[derive(Debug, Clone, PartialEq, Eq, Default, serde::Serialize, ts_rs::TS)]
pub struct Reasons(
    /// In the order of the letter.
    pub Vec<Paragraph>,
);

impl Reasons {
    /// Those that were written as texts alone, by language.
    #[must_use]
    pub fn written(by_language: BTreeMap<String, Vec<String>>) -> Self {
        let mut all = Self::default();
        for (tag, texts) in by_language {
            for (index, text) in texts.into_iter().enumerate() {
                if all.0.len() <= index {
                    all.0.push(Paragraph::default());
                }
                if let Some(paragraph) = all.0.get_mut(index) {
                    paragraph.texts.insert(tag.clone(), text);
                }
            }
        }
        all
    }

    /// Texts of the letter in a language, in order; empty when they were not written in it.
    #[must_use]
    pub fn get(&self, lang: Lang) -> Vec<&str> {
        self.read_by(None, lang)
    }

    /// Texts in a language that somebody alone reads in their annex; of the letter itself for none.
    #[must_use]
    pub fn read_by(&self, annex: Option<Id>, lang: Lang) -> Vec<&str> {
        let here = self.0.iter().filter(|paragraph| paragraph.annex == annex);
        here.filter_map(|paragraph| paragraph.text(lang.tag())).collect()
    }

    /// Whether every paragraph that stands in one language stands in another too.
    #[must_use]
    pub fn is_whole(&self, official: Lang, other: Lang) -> bool {
        self.0.iter().all(|one| one.text(official.tag()).is_none() || one.text(other.tag()).is_some())
    }

    /// Who reads something in an annex of their own, in the order of the paragraphs.
    #[must_use]
    pub fn annexes(&self) -> Vec<Id> {
        let mut persons = Vec::new();
        for person in self.0.iter().filter_map(|paragraph| paragraph.annex) {
            if !persons.contains(&person) {
                persons.push(person);
            }
        }
        persons
    }

    /// Takes out what somebody who is no longer of the case would have read alone; answers whether anything was.
    pub(super) fn forget(&mut self, person: Id) -> bool {
        let before = self.0.len();
        self.0.retain(|paragraph| paragraph.annex != Some(person));
        self.0.len() < before
    }
}

/// Reasons were first kept as lists of texts by language; those still read.
impl<'de> serde::Deserialize<'de> for Reasons {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        #[derive(serde::Deserialize)]
        #[serde(untagged)]
        enum Written {
            Paragraphs(Vec<Paragraph>),
            Texts(BTreeMap<String, Vec<String>>),
        }
        Ok(match <Written as serde::Deserialize>::deserialize(deserializer)? {
            Written::Paragraphs(paragraphs) => Self(paragraphs),
            Written::Texts(texts) => Self::written(texts),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What was drafted before paragraphs knew what they rest on reads as it was written.
    #[test]
    fn lists_of_texts_still_read() {
        let old = r#"{"az":["bir","iki"],"ru":["один"]}"#;
        let read: Reasons = serde_json::from_str(old).unwrap();
        assert_eq!(read.get(Lang::Az), ["bir", "iki"]);
        assert_eq!(read.get(Lang::Ru), ["один"]);
        assert!(read.get(Lang::Fa).is_empty());
        assert!(read.is_whole(Lang::Ru, Lang::Az) && !read.is_whole(Lang::Az, Lang::Ru));
        let again: Reasons = serde_json::from_str(&serde_json::to_string(&read).unwrap()).unwrap();
        assert_eq!(again, read);
    }

    #[test]
    fn an_annex_is_read_by_nobody_else() {
        let (one, two) = (Id::from_bytes([7; 16]), Id::from_bytes([8; 16]));
        let say = |text: &str, annex| Paragraph {
            texts: BTreeMap::from([("az".to_owned(), text.to_owned())]),
            annex,
            ..Paragraph::default()
        };
        let mut reasons = Reasons(vec![
            say("hamıya", None),
            say("ona", Some(one)),
            say("buna", Some(two)),
            say("yenə", None),
        ]);
        assert_eq!(reasons.get(Lang::Az), ["hamıya", "yenə"]);
        assert_eq!(reasons.read_by(Some(one), Lang::Az), ["ona"]);
        assert_eq!(reasons.annexes(), [one, two]);
        assert!(reasons.forget(one) && !reasons.forget(one));
        assert_eq!(reasons.annexes(), [two]);
    }
}
